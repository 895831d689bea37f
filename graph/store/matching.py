"""Who is who in a whole graph: what the matcher sees of the readings, and what it decides, beside the view.

Merges are Judgement nodes by `matcher`, what is not merged are SAME_AS edges. A sync brings them up to date from the
memo that is kept beside the graph: only what new, changed and withdrawn reports and judgements touch is matched and
compared with what is there. Without a memo all of it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from graph.build.copies import print_of
from graph.build.kept_copies import origins_kept, own_of
from graph.build.resolved import RANKS
from graph.claims import digest
from graph.errors import UsageError
from graph.identity import sight_lines
from graph.identity.groups import Judgements, Pair, judgements_of, label_of, splits_of, verdicts
from graph.identity.incremental import Change, update
from graph.identity.judgements import MATCHER, Judgement
from graph.identity.matcher import judgement_of, matched_id
from graph.identity.memo import MERGED, QUEUED, Memo
from graph.identity.traits import Sight, sights_of
from graph.ontology import load
from graph.serial import loads
from graph.store.judgements import PENDING, judgements_in
from graph.store.places import beside
from graph.store.scope import ask

if TYPE_CHECKING:
    from graph.store.session import Row, Store

MEMO = "matching.db"
KEPT = "MATCH (r:Reading) RETURN r.id AS id, r.report AS report, r.by AS by, r.version AS version, r.mark AS mark"
SEEN = (
    "UNWIND $ids AS id MATCH (r:Reading {id: id})"
    " RETURN r.id AS id, r.report AS report, r.sights AS sights, r.prints AS prints"
)
ORIGINS = (
    "UNWIND $shas AS sha MATCH (r:Report {sha256: sha}) WHERE r.loaded IS NOT NULL"
    " RETURN r.sha256 AS sha, r.origin AS origin"
)
WHOLE = "UNWIND $ids AS id MATCH (r:Reading {id: id}) RETURN r.id AS id, r.data AS data"
DECIDED = "MATCH (j:Judgement) WHERE j.by = $matcher RETURN properties(j) AS props"
DECIDED_OF = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) RETURN properties(j) AS props"
DECIDE = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j += row.props"
FORGET = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id}) DETACH DELETE j"
LINKS = "MATCH (a)-[r:SAME_AS]->(b) RETURN a.id AS start, b.id AS end, properties(r) AS props"
LINKS_OF = (
    "UNWIND $ids AS id MATCH (a:{label} {{id: id}})-[r:SAME_AS]->(b)"
    " RETURN a.id AS start, b.id AS end, properties(r) AS props",
    "UNWIND $ids AS id MATCH (b:{label} {{id: id}})<-[r:SAME_AS]-(a)"  # from the known end: else all nodes are read
    " RETURN a.id AS start, b.id AS end, properties(r) AS props",
)
LINK = (
    "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}}) MATCH (b:{label} {{id: row.end}})"
    " MERGE (a)-[r:SAME_AS {{id: row.id}}]->(b) SET r += row.props"
)
UNLINK = "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}})-[r:SAME_AS {{id: row.id}}]->() DELETE r"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is in force for the build; `merged` and `links` are what is to be shown of it, `origins` the origin of each
    report in question. `touched`: the keys that may be other than they were; None where everything may be, and all of
    it is given. `unmerged` are judgements of the matcher that may no longer stand."""

    judgements: Judgements
    merged: tuple[tuple[Judgement, float], ...]
    links: tuple[Mapping[str, Any], ...]
    origins: Mapping[str, str]
    counts: tuple[int, int]
    touched: frozenset[str] | None = None
    unmerged: frozenset[str] = frozenset()


def memo_of(store: Store) -> Memo:
    """The memo beside the graph; one in memory where no file can be made."""
    try:
        folder = beside(store.where)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Memo(str(folder / MEMO))
    except (OSError, sqlite3.Error, UsageError):
        return Memo()


def decide(store: Store) -> Decisions:
    """What persons and the matcher make of all readings in the graph."""
    with closing(Memo()) as memo:
        return decide_with(store, memo)


def decide_with(store: Store, memo: Memo, pending: Collection[str] = ()) -> Decisions:
    """The same, of what is other than the memo knows it, and of the pending reports. The memo then knows it; it is to
    be committed when the graph shows it."""
    records = judgements_in(store)
    marks = marks_in(store)
    stale, gone = _stale(memo, marks, {*pending, *_split_anew(memo, records)})
    seen = _seen(store, [marks[sha][0] for sha in stale])
    before = origins_known(memo)
    sights = {sha: sight_lines.with_splits(found, splits_of(records)) for sha, (found, _) in seen.items()}
    change = update(memo, sights, gone, records)
    shared = origins_kept(memo, {sha: text for sha, (_, text) in seen.items()}, gone)
    memo.mark({sha: marks[sha][1] for sha in seen})
    memo.keep("origins", json.dumps(shared))
    moved = {sha for sha in before.keys() | shared.keys() if before.get(sha) != shared.get(sha)}
    judgements = replace(judgements_of(records, memo.joined()), origins=shared)
    return Decisions(
        judgements=judgements,
        merged=tuple((judgement_of(one, max(change.days[key] for key in one.pair)), one.score)
                     for one in change.after.merged),
        links=tuple(_links(judgements, change, records)),
        origins=own_of(memo, moved | seen.keys()) | {sha: shared[sha] for sha in (moved | seen.keys()) & shared.keys()},
        counts=(memo.count(MERGED), memo.count(QUEUED)),
        touched=None if change.whole else change.touched,
        unmerged=frozenset(matched_id(one.pair) for one in (*change.before.merged, *change.after.merged)),
    )  # fmt: skip


def marks_in(store: Store) -> dict[str, tuple[str, str]]:
    """sha256 of each report -> the reading in force, and a mark that is another one for every other reading."""
    by_report: dict[str, list[Row]] = defaultdict(list)
    for row in store.natives(KEPT):
        by_report[row["report"]].append(row)
    chosen = {sha: _in_force(store, rows) for sha, rows in by_report.items()}
    return {sha: (row["id"], f"{row['id']} {row['mark']}" if row["mark"] else "") for sha, row in chosen.items()}


def _stale(memo: Memo, marks: Mapping[str, tuple[str, str]], again: Collection[str]) -> tuple[list[str], list[str]]:
    """The reports to be seen anew, and those that are no more."""
    known = memo.marks()
    stale = [sha for sha, (_, mark) in marks.items() if not mark or known.get(sha) != mark or sha in again]
    return sorted(stale), sorted(known.keys() - marks.keys())


def _split_anew(memo: Memo, records: Sequence[Judgement]) -> set[str]:
    """The reports of which other entities are split than before."""
    now = {(key, sha) for key, sha in splits_of(records)}
    before = {(key, sha) for key, sha in json.loads(memo.kept("splits") or "[]")}
    memo.keep("splits", json.dumps(sorted(now)))
    return {sha for _, sha in now ^ before}


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


def origins_known(memo: Memo) -> dict[str, str]:
    """Report -> the origin that it shared when the memo was kept."""
    return dict(json.loads(memo.kept("origins") or "{}"))


def reorigin(store: Store, decisions: Decisions) -> None:
    """Mark as pending the reports that share another origin now than the graph shows."""
    rows = ask(store, ORIGINS, "shas", decisions.origins)
    changed = [row["sha"] for row in rows if decisions.origins[row["sha"]] != row["origin"]]
    if changed:
        store.commit([(PENDING, {"shas": sorted(changed)})])


def _in_force(store: Store, rows: Sequence[Row]) -> Row:
    """The row that `graph.build.resolved.read_of` would choose; whole readings decide between equals."""
    ranks = {row["id"]: (RANKS.get(row["by"].partition(":")[0], 0), row["version"] or "") for row in rows}
    best = [row for row in rows if ranks[row["id"]] == max(ranks.values())]
    if len(best) > 1:
        whole = {row["id"]: row["data"] for row in ask(store, WHOLE, "ids", [row["id"] for row in best])}
        best.sort(key=lambda row: str(whole[row["id"]]))
    return best[-1]


def _links(judgements: Judgements, change: Change, records: Sequence[Judgement]) -> Iterable[dict[str, Any]]:
    """The SAME_AS edges that have a touched node at an end: what persons said of two that are not one, and what waits
    for them."""
    said: list[tuple[Pair, dict[str, Any]]] = [
        (both, {"judgement": record.kind, "by": record.by, "at": record.at, "why": record.why})
        for both, record in verdicts(records).items()
        if record.kind != "same" and (change.whole or not change.touched.isdisjoint(both))
    ]
    waiting: list[tuple[Pair, dict[str, Any]]] = [
        (one.pair, {"judgement": "proposed", "by": MATCHER, "score": one.score, "why": "; ".join(one.reasons)})
        for one in change.after.proposed
    ]
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for both, props in (*sorted(said, key=lambda item: (item[1]["at"], item[0])), *waiting):
        ends = tuple(sorted(judgements.ids.get(key, key) for key in both))
        if ends[0] != ends[1] and not (props["judgement"] == "proposed" and ends in found):
            found[ends] = {key: value for key, value in props.items() if value != ""}
    for (start, end), props in found.items():
        yield {"id": f"same_as-{digest('SAME_AS', start, end)}", "start": start, "end": end, "props": props}


def show(store: Store, decisions: Decisions) -> None:
    """Make the matcher's judgements and the SAME_AS edges those of the decisions. The nodes must be there."""
    _show_merges(store, decisions)
    _show_links(store, decisions)


def _show_merges(store: Store, decisions: Decisions) -> None:
    if decisions.touched is None:
        rows = store.natives(DECIDED, {"matcher": MATCHER})
    else:
        rows = ask(store, DECIDED_OF, "ids", decisions.unmerged)
    before = {row["props"]["id"]: row["props"] for row in rows}
    wanted = {
        one.id: {"id": one.id, "kind": one.kind, "targets": one.targets, "by": one.by, "why": one.why, "score": score}
        | ({"at": one.at} if one.at else {})
        for one, score in decisions.merged
    }
    store.batch(DECIDE, [{"id": key, "props": props} for key, props in wanted.items() if before.get(key) != props])
    store.batch(FORGET, [{"id": key} for key in before.keys() - wanted.keys()])


def _show_links(store: Store, decisions: Decisions) -> None:
    before = {row["props"]["id"]: row for row in _links_of(store, decisions.touched)}
    wanted = {link["id"]: link for link in decisions.links}
    gone = [{"id": key, "start": row["start"]} for key, row in before.items() if key not in wanted]
    changed = [
        {**link, "props": _mended(before[key]["props"] if key in before else {}, link["props"])}
        for key, link in wanted.items()
        if key not in before or before[key]["props"] != {"id": key, **link["props"]}
    ]
    for cypher, rows in ((UNLINK, gone), (LINK, changed)):
        for label in load().edges["SAME_AS"].starts:
            store.batch(cypher.format(label=label), [row for row in rows if label_of(row["start"]) == label.lower()])


def _links_of(store: Store, touched: frozenset[str] | None) -> Iterator[Row]:
    """The SAME_AS edges that the graph shows, or those of them at these nodes."""
    if touched is None:
        yield from store.natives(LINKS)
        return
    for label in load().edges["SAME_AS"].starts:
        ids = [key for key in touched if label_of(key) == label.lower()]
        for cypher in LINKS_OF:
            yield from ask(store, cypher.format(label=label), "ids", ids)


def _mended(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    return {**dict.fromkeys(before.keys() - after.keys() - {"id"}), **after}
