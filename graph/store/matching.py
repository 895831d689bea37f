"""Who is who in a whole graph: what the matcher sees of the readings, and what it decides, kept in a memo beside the
view.

A sync brings the memo up to date, some reports at a time: only what new, changed and withdrawn reports and judgements
touch is matched. What the graph does not show yet stands in the memo, until graph.store.matched has shown it.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from graph.build.copies import print_of
from graph.build.kept_copies import keep_prints, origins_kept, own_of
from graph.build.resolved import RANKS
from graph.errors import UsageError
from graph.identity import sight_lines, unshown
from graph.identity.groups import Judgements, splits_of
from graph.identity.incremental import update
from graph.identity.judgements import Judgement
from graph.identity.kept_groups import kept_judgements
from graph.identity.memo import MERGED, QUEUED, Memo
from graph.identity.traits import Sight, sights_of
from graph.serial import loads
from graph.store.judgements import PENDING, judgements_in
from graph.store.places import beside
from graph.store.scope import ask
from graph.store.todo import Todo

if TYPE_CHECKING:
    from graph.store.session import Row, Store

MEMO = "matching.db"
CHUNK = 500  # reports that are matched at once: memory is that of a chunk
ALL = "MATCH (r:Reading) RETURN DISTINCT r.report AS sha"
KEPT = (
    "UNWIND $shas AS sha MATCH (r:Reading {report: sha})"
    " RETURN r.id AS id, r.report AS report, r.by AS by, r.version AS version, r.mark AS mark"
)
SEEN = (
    "UNWIND $ids AS id MATCH (r:Reading {id: id})"
    " RETURN r.id AS id, r.report AS report, r.sights AS sights, r.prints AS prints"
)
ORIGINS = (
    "UNWIND $shas AS sha MATCH (r:Report {sha256: sha}) WHERE r.loaded IS NOT NULL"
    " RETURN r.sha256 AS sha, r.origin AS origin"
)
WHOLE = "UNWIND $ids AS id MATCH (r:Reading {id: id}) RETURN r.id AS id, r.data AS data"
SHAS = "SELECT sha FROM report WHERE sha > ? ORDER BY sha LIMIT ?"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is in force for the build: judgements by persons, the `records`, with what the matcher of the memo has
    merged. `merged` and `proposed` are how many pairs it holds."""

    judgements: Judgements
    records: Sequence[Judgement]
    merged: int
    proposed: int


def memo_of(store: Store) -> Memo:
    """The memo beside the graph; one in memory where no file can be made."""
    try:
        folder = beside(store.where)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Memo(str(folder / MEMO))
    except (OSError, sqlite3.Error, UsageError):
        return Memo()


def decide(store: Store) -> Judgements:
    """What persons and the matcher make of all readings in the graph."""
    with closing(Memo()) as memo:
        found = decide_with(store, memo, pages_of(store, memo)).judgements
        return replace(found, ids=dict(found.ids), keys=dict(found.keys))


def decide_with(store: Store, memo: Memo, slices: Iterable[Sequence[str]]) -> Decisions:
    """The same, where the reports of these slices may be other than the memo knows them. The memo then knows them, and
    what the graph does not show yet; what has been matched is not lost with the process."""
    records = judgements_in(store)
    for part in chain([_split_anew(memo, records)], slices):
        _take_in(store, memo, part, records)
        memo.commit()
    before, shared = json.loads(memo.kept("origins") or "{}"), origins_kept(memo)
    moved = (sha for sha in before.keys() | shared.keys() if before.get(sha) != shared.get(sha))
    unshown.add(memo, unshown.REPORT, moved)
    memo.keep("origins", json.dumps(shared))
    return Decisions(kept_judgements(memo, records, shared), records, memo.count(MERGED), memo.count(QUEUED))


def pages_of(store: Store, memo: Memo) -> Iterator[Sequence[str]]:
    """All reports of which the graph has a reading, and all that the memo knows."""
    with closing(Todo()) as everything:
        everything.fill(store, ALL)
        yield from everything.slices(store, CHUNK)
    after = ""
    while found := [sha for (sha,) in memo.ask(SHAS, (after, CHUNK))]:
        yield found
        after = found[-1]


def outdated(memo: Memo, slices: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The slices, whose reports are to be seen anew: whatever the memo knows of them, the graph may not show it."""
    for part in slices:
        memo.mark(dict.fromkeys(part, ""))
        yield part


def _split_anew(memo: Memo, records: Sequence[Judgement]) -> list[str]:
    """The reports of which other entities are split than before; whatever the memo knows of them is outdated."""
    now = {(key, sha) for key, sha in splits_of(records)}
    before = {(key, sha) for key, sha in json.loads(memo.kept("splits") or "[]")}
    memo.keep("splits", json.dumps(sorted(now)))
    found = sorted({sha for _, sha in now ^ before})
    memo.mark(dict.fromkeys(found, ""))
    return found


def _take_in(store: Store, memo: Memo, shas: Sequence[str], records: Sequence[Judgement]) -> None:
    """Bring what has changed of these reports into the memo, and match what that touches."""
    marks, known, splits = marks_of(store, shas), memo.marks(shas), splits_of(records)
    stale = [sha for sha, (_, mark) in marks.items() if not mark or known.get(sha) != mark]
    gone = [sha for sha in known if sha not in marks]
    seen = _seen(store, [marks[sha][0] for sha in sorted(stale)])
    sights = {sha: sight_lines.with_splits(found, splits) for sha, (found, _) in seen.items()}
    unshown.add_change(memo, update(memo, sights, gone, records))
    unshown.add(memo, unshown.REPORT, seen)
    keep_prints(memo, {sha: text for sha, (_, text) in seen.items()}, gone)
    memo.mark({sha: marks[sha][1] for sha in seen})


def marks_of(store: Store, shas: Iterable[str]) -> dict[str, tuple[str, str]]:
    """sha256 of each of these reports that has a reading -> the reading in force, and a mark that is another one for
    every other reading."""
    by_report: dict[str, list[Row]] = defaultdict(list)
    for row in ask(store, KEPT, "shas", shas):
        by_report[row["report"]].append(row)
    chosen = {sha: _in_force(store, rows) for sha, rows in by_report.items()}
    return {sha: (row["id"], f"{row['id']} {row['mark']}" if row["mark"] else "") for sha, row in chosen.items()}


def _seen(store: Store, ids: Iterable[str]) -> dict[str, tuple[list[Sight], str]]:
    """What the matcher sees of each of these readings, and the print of its text, by the sha256 of the report."""
    rows = ask(store, SEEN, "ids", ids)
    whole = {
        row["id"]: loads(row["data"]) for row in ask(store, WHOLE, "ids", [row["id"] for row in rows if _blind(row)])
    }
    found = {}
    for row in rows:
        reading = whole.get(row["id"])
        sights = sights_of(reading) if reading else sight_lines.loads(row["sights"]) or []
        found[row["report"]] = (sights, print_of(reading.report) if reading else row["prints"])
    return found


def _blind(row: Row) -> bool:
    """Whether what is kept beside a reading is missing or of another format."""
    return not row["prints"] or sight_lines.loads(row["sights"] or "") is None


def reorigin(store: Store, memo: Memo, judgements: Judgements) -> None:
    """Mark as pending the reports that share another origin now than the graph shows."""
    for part in unshown.parts(memo, unshown.REPORT):
        origins = {sha: judgements.origins.get(sha, own) for sha, own in own_of(memo, part).items()}
        rows = ask(store, ORIGINS, "shas", origins)
        if changed := [row["sha"] for row in rows if origins[row["sha"]] != row["origin"]]:
            store.commit([(PENDING, {"shas": sorted(changed)})])


def _in_force(store: Store, rows: Sequence[Row]) -> Row:
    """The row that `graph.build.resolved.read_of` would choose; whole readings decide between equals."""
    ranks = {row["id"]: (RANKS.get(row["by"].partition(":")[0], 0), row["version"] or "") for row in rows}
    best = [row for row in rows if ranks[row["id"]] == max(ranks.values())]
    if len(best) > 1:
        whole = {row["id"]: row["data"] for row in ask(store, WHOLE, "ids", [row["id"] for row in best])}
        best.sort(key=lambda row: str(whole[row["id"]]))
    return best[-1]
