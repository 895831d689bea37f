"""Claims that a person read herself: a judgement of the kind `claim`, whose `value` is JSON with the fields of Told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from graph.claims import STATUSES, Claim, Decision, Reading, Reply, Report, Span, digest
from graph.identity.groups import label_of
from graph.identity.judgements import Judgement
from graph.ontology import load

BY_HAND = "manual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a person read. `quote` are the words of the source. `authority` is the key of the body that decided, with
    its name and the day. `source`, where no loaded report has the words, says where they stand (an address, or words
    such as the name of a paper and the page), `published` when."""

    predicate: str
    status: str
    quote: tuple[str, ...]
    act: str = ""
    position: str = ""
    date: str = ""
    election: str = ""
    authority: str = ""
    authority_name: str = ""
    track: str = ""
    decided: str = ""
    source: str = ""
    published: str = ""


def value_of(told: Told) -> str:
    """What a judgement keeps of it."""
    return json.dumps({key: value for key, value in asdict(told).items() if value}, ensure_ascii=False, sort_keys=True)


def told_of(record: Judgement) -> Told | None:
    """What the judgement says; None where its line, which anybody may have written, says nothing that can be shown."""
    try:
        data: dict[str, Any] = json.loads(record.value)
        told = Told(**{**data, "quote": tuple(data["quote"])})
    except (ValueError, TypeError, KeyError):
        return None
    known = told.predicate in load().edges and told.status in STATUSES and all(isinstance(q, str) for q in told.quote)
    ends = [*record.targets, *filter(None, (told.authority,))]
    return told if known and len(record.seen) == len(record.targets) > 0 and all(map(label_named, ends)) else None


def label_named(key: str) -> str:
    """The label of a key; empty for a text that is none."""
    return next((name for name in load().nodes if name.lower() == label_of(key) and "-" in key), "")


def claim_id(record: Judgement) -> str:
    """The id of a claim by hand."""
    return "claim-" + digest(BY_HAND, record.id)


def claim_of(record: Judgement, told: Told, text: str, ref: Callable[[str, str], str]) -> Claim:
    """The claim of a judgement in a report of this text. Its ends are targets[0] and, where somebody is named,
    targets[1], `seen` their names; `ref` gives the ref of a key and a name."""
    ends = [ref(key, name) for key, name in zip(record.targets, record.seen, strict=True)]
    authority = ref(told.authority, told.authority_name) if told.authority else None
    decides = told.status in ("confirmed", "cleared") and authority
    return Claim(
        subject=ends[0],
        predicate=told.predicate,
        object=ends[1] if len(ends) > 1 else None,
        status=told.status,
        act=told.act or None,
        position=told.position or None,
        date=told.date or None,
        date_basis="stated" if told.date else "none",
        spans=spans_of(text, told.quote),
        reply=Reply(kind="denies_act") if told.status == "denied" else None,
        decision=Decision(authority=authority, track=told.track or None, date=told.decided or None)
        if decides
        else None,
        election=told.election or None,
        rule=f"manual:{record.by}",
    )


def spans_of(text: str, quotes: Iterable[str]) -> tuple[Span, ...]:
    """Where these words stand in the text, each at its first place; those that do not are left out."""
    found = ((text.find(quote), len(quote)) for quote in quotes if quote)
    return tuple(Span(start, start + size) for start, size in found if start >= 0)


def source_of(record: Judgement) -> Reading | None:
    """The report that a claim by hand brings with it: nothing but the words that were quoted. None where its words
    stand in a loaded report, and for other judgements."""
    told = told_of(record) if record.kind == "claim" else None
    if told is None or not told.source:
        return None
    url = told.source if told.source.startswith(("http://", "https://")) else None
    report = Report(
        sha256=record.report, text=text_of(told), file=told.source, title=told.source, url=url,
        published=told.published or None, published_basis="metadata" if told.published else "none",
    )  # fmt: skip
    return Reading(report=report, by=BY_HAND, election=told.election or None)


def text_of(told: Told) -> str:
    """The text of the report that a claim by hand brings with it."""
    return "\n\n".join(told.quote) + "\n"


def report_of(told: Told) -> str:
    """The sha256 by which that report goes: of its source and its text, since two papers may print the same words."""
    return sha256(f"{told.source}\n{text_of(told)}".encode()).hexdigest()
