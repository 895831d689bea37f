"""Make the graph agree with the readings that are kept in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.build.model import View
from graph.build.view import build
from graph.claims import Reading
from graph.identity.keys import report_id
from graph.identity.memo import Memo
from graph.store.difference import Difference, difference
from graph.store.judgements import regroup
from graph.store.matching import decide_with, memo_of, reorigin, show
from graph.store.readings import pending, readings_of
from graph.store.scope import affected_by, part_of, reports_of
from graph.store.session import batches
from graph.store.snapshot import view_of
from graph.store.write import apply

if TYPE_CHECKING:
    from graph.store.session import Store

__all__ = ["Summary", "sync", "view_of"]

LOADED = "UNWIND $ids AS id MATCH (r:Report {id: id}) SET r.loaded = $now"
GONE = "UNWIND $ids AS id MATCH (r:Report {id: id}) DETACH DELETE r"
SILENT_SOURCES = "MATCH (s:Source) WHERE NOT EXISTS { ()-[:PUBLISHED_BY]->(s) } DETACH DELETE s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What one sync did: reports that it brought in, reports that it took away, and how many nodes and edges were
    written (new or changed) and removed; how many pairs the matcher holds merged, and how many wait for a person."""

    reports: int = 0
    withdrawn: int = 0
    nodes: int = 0
    edges: int = 0
    gone_nodes: int = 0
    gone_edges: int = 0
    merged: int = 0
    proposed: int = 0


def sync(store: Store) -> Summary:
    """Bring every pending report into the graph, or out of it where its readings are gone. Nothing pending: nothing is
    read or written but that question. It can be killed at any moment and done again."""
    if not (waiting := pending(store)):
        return Summary()
    with closing(memo_of(store)) as memo:
        summary = _sync(store, memo, waiting)
        memo.commit()
    return summary


def _sync(store: Store, memo: Memo, waiting: Collection[str]) -> Summary:
    decisions = decide_with(store, memo, waiting)
    judgements = decisions.judgements
    regroup(store, judgements, decisions.touched)
    reorigin(store, decisions)
    todo = pending(store)
    fresh = readings_of(store, todo)
    affected = affected_by(store, todo, fresh, judgements)
    reports = reports_of(store, affected) | set(todo)
    readings = [*fresh, *readings_of(store, sorted(reports.difference(todo)))]
    change = change_of(part_of(store, affected, todo, reports), build(readings, judgements, only=affected.all()))
    apply(store, change)
    show(store, decisions)
    gone = finish(store, todo, readings)
    return Summary(
        reports=len(todo) - gone,
        withdrawn=gone,
        nodes=len(change.nodes),
        edges=len(change.edges),
        gone_nodes=len(change.gone_nodes) + gone,
        gone_edges=len(change.gone_edges),
        merged=decisions.counts[0],
        proposed=decisions.counts[1],
    )


def change_of(old: View, new: View) -> Difference:
    """What to write. Reports without a reading stay until all that hung on them is gone."""
    there = {node.id for node in new.nodes}
    kept = tuple(node for node in old.nodes if node.label != "Report" or node.id in there)
    return difference(View(kept, old.edges), new)


def finish(store: Store, todo: Collection[str], readings: Sequence[Reading]) -> int:
    """The last transactions: mark what is loaded, take away what has no reading left. How many those are."""
    alive = {reading.report.sha256 for reading in readings}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for part in batches(sorted(todo)):
        loaded = [report_id(sha) for sha in part if sha in alive]
        gone = [report_id(sha) for sha in part if sha not in alive]
        store.commit([(SILENT_SOURCES, {}), (LOADED, {"ids": loaded, "now": now}), (GONE, {"ids": gone})])
    return len(set(todo) - alive)
