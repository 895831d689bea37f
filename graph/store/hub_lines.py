"""What reports say of hubs, kept in the memo: to compute a province anew, thousands of reports need not be read whole.

A line is what `graph.store.hubs.only` leaves of a report for one hub. It stands as long as its report is not pending: a
report whose reading, groups, origin or checks change becomes so.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph import serial
from graph.build.resolved import Resolved
from graph.store.session import batches

if TYPE_CHECKING:
    from graph.identity.memo import Memo

# Claims that say where something lies. What the graph shows of one depends on its own report alone.
FRAME = frozenset({"IN_REGION", "PART_OF", "CONTESTS"})
PUT = "INSERT OR REPLACE INTO hub VALUES (?, ?, ?, ?)"
OF_HUB = "SELECT head, data FROM hub WHERE sha = ? AND id = ?"
FORGET = "DELETE FROM hub WHERE sha = ?"


def forget(memo: Memo, shas: Iterable[str]) -> None:
    """Forget what these reports say: they are pending."""
    memo.tell(FORGET, ((sha,) for sha in shas))


def forget_all(memo: Memo) -> None:
    """Forget all lines."""
    memo.tell("DELETE FROM hub", [()])


def kept(memo: Memo, hub: str, shas: Collection[str]) -> dict[str, Resolved]:
    """What is kept of these reports, by their sha256."""
    return {sha: _from(head, data) for sha in shas for head, data in memo.ask(OF_HUB, (sha, hub))}


def keep(memo: Memo, hub: str, sources: Sequence[Resolved]) -> None:
    """Keep what reports say of a hub, where that is no more than its names and where it lies, and unchecked."""
    for part in batches(list(filter(_is_plain, sources))):
        memo.tell(PUT, ((one.report.sha256, hub, *_line(one)) for one in part))


def _is_plain(source: Resolved) -> bool:
    if source.lost or set(source.outcomes.values()) - {"none"}:
        return False
    others = any(entity.positions or "members" in entity.props for entity in source.reading.entities)
    return not others and all(claim.predicate in FRAME for claim in source.claims.values())


def _line(source: Resolved) -> tuple[str, str]:
    about = [entity.ref for entity in source.reading.entities]
    needed = {*about, *(ref for claim in source.claims.values() for ref in (claim.subject, claim.object) if ref)}
    entities = tuple(source.entities[ref] for ref in source.entities if ref in needed)
    spans = {*(span for entity in entities for span in entity.mentions)}
    spans |= {span for claim in source.claims.values() for span in claim.spans}
    text = source.report.text
    head = {
        "about": about,
        "ids": {ref: source.ids[ref] for ref in needed},
        "claims": list(source.claims),
        "outcomes": dict(source.outcomes),
        "words": [[span.start, text[span.start : span.end]] for span in sorted(spans)],
    }
    report = replace(source.report, text="")
    reading = replace(source.reading, report=report, entities=entities, claims=tuple(source.claims.values()))
    return json.dumps(head, ensure_ascii=False), serial.dumps(replace(reading, notes=(), given={}))


def _from(head: str, data: str) -> Resolved:
    known, reading = json.loads(head), serial.loads(data)
    entities = {entity.ref: entity for entity in reading.entities}
    claims = dict(zip(known["claims"], reading.claims, strict=True))
    report = replace(reading.report, text="".join(_spaced(known["words"])))
    about = tuple(entities[ref] for ref in known["about"])
    return Resolved(
        reading=replace(reading, report=report, entities=about, claims=()),
        ids=known["ids"], entities=entities, claims=claims, outcomes=known["outcomes"], lost=(),
    )  # fmt: skip


def _spaced(words: Iterable[tuple[int, str]]) -> Iterator[str]:
    """The words at their places in a text that is blank elsewhere."""
    end = 0
    for start, part in words:
        if start + len(part) > end:
            yield " " * (start - end) + part[max(0, end - start) :]
            end = start + len(part)
