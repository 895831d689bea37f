"""Make the graph agree with the readings that are kept in it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from graph.build.model import View
from graph.build.resolved import in_force
from graph.build.view import parts_of_view
from graph.identity.groups import Judgements
from graph.identity.keys import report_id
from graph.identity.memo import Memo
from graph.store import hub_lines, hubs
from graph.store.difference import Difference, differences
from graph.store.matched import begin, in_line, mark_regrouped, show
from graph.store.matching import CHUNK, Decisions, decide_with, memo_of, outdated, pages_of, reorigin
from graph.store.news import News
from graph.store.readings import readings_of
from graph.store.scope import affected_by, part_of, reports_of
from graph.store.session import batches
from graph.store.snapshot import view_of
from graph.store.todo import Todo
from graph.store.write import Written, apply

if TYPE_CHECKING:
    from graph.store.session import Store

__all__ = ["Summary", "sync", "view_of"]

Slices = Sequence[Sequence[str]]
Shown = Callable[[Slices, str], Iterable[Sequence[str]]]
Part = TypeVar("Part")
Noted = Callable[[Iterable[Difference]], Iterable[Difference]]

SLICE = 500  # reports whose part of the graph is computed at once
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

    def plus(self, done: Written) -> Summary:
        """With what has been written."""
        return replace(
            self,
            nodes=self.nodes + done.nodes,
            edges=self.edges + done.edges,
            gone_nodes=self.gone_nodes + done.gone_nodes,
            gone_edges=self.gone_edges + done.gone_edges,
        )

    def marked(self, reports: int, gone: int) -> Summary:
        """With so many reports done, some of which are gone."""
        return replace(
            self,
            reports=self.reports + reports - gone,
            withdrawn=self.withdrawn + gone,
            gone_nodes=self.gone_nodes + gone,
        )


def sync(store: Store, shown: Shown = lambda slices, _: slices, news: News | None = None) -> Summary:
    """Bring every pending report into the graph, or out of it where its readings are gone. Nothing pending: nothing is
    read or written but that question. It can be killed at any moment and done again. `shown` is given the slices, and
    what is done with them, and gives them back one after the other: it may tell how far the work is. `news` learns what
    the graph did not show before."""
    with closing(Todo()) as todo:
        if not todo.fill(store):
            return Summary()
        try:
            with closing(memo_of(store)) as memo:
                summary = _sync(store, memo, todo, shown, news or News())
                memo.commit()
        finally:
            gc.unfreeze()
    return summary


def _swept(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of a work. Before the next one, what the last has left in cycles is freed: a load turns the search for
    them off. What is left then stays for good, word lists for example, and is not gone through again."""
    for number, part in enumerate(parts):
        if number:
            gc.collect()
            gc.freeze()
        yield part


def _sync(store: Store, memo: Memo, todo: Todo, shown: Shown, news: News) -> Summary:
    """Slice by slice: memory is that of a slice. The last slice is marked as loaded when all is shown, so that nothing
    is left undone where no report waits."""
    work = hubs.Work(todo.__contains__, hubs.left_over(store))
    decisions = _decided(store, memo, todo, shown)
    judgements = decisions.judgements
    mark_regrouped(store, memo, judgements)
    reorigin(store, memo, judgements)
    todo.fill(store)
    for page in todo.pages():
        hub_lines.forget(memo, page)
    memo.commit()
    summary = Summary(merged=decisions.merged, proposed=decisions.proposed)
    slices = todo.slices(store, SLICE)
    for number, part in enumerate(_swept(shown(slices, "graph")), 1):
        written, alive = _one_slice(store, memo, judgements, part, lambda found: news.noted(found, todo.is_new))
        summary = summary.plus(written)
        if number < len(slices):
            summary = summary.marked(len(part), finish(store, part, alive))
    for group in _swept(list(hubs.stale(store))):
        change = hubs.change_of_hubs(store, memo, group, judgements, work)
        summary = summary.plus(apply(store, news.noted((change,), todo.is_new)))
        del change  # it is large, and would be held while the next one is made
        hubs.done(store, group)
    show(store, memo, decisions)
    return summary.marked(len(part), finish(store, part, alive)) if slices else summary


def _decided(store: Store, memo: Memo, todo: Todo, shown: Shown) -> Decisions:
    """Who is who with the reports that wait, and with whatever else the memo does not know as it is."""
    known = in_line(store, memo)
    begin(store, memo)
    slices: Iterable[Sequence[str]] = shown(todo.slices(store, CHUNK), "matching")
    if not known:
        hub_lines.forget_all(memo)
        slices = chain(outdated(memo, slices), pages_of(store, memo))
    return decide_with(store, memo, _swept(slices))


def _one_slice(
    store: Store, memo: Memo, judgements: Judgements, todo: Sequence[str], noted: Noted
) -> tuple[Written, set[str]]:
    """Show these reports; what was written, and which of them have a reading. What is computed is written while the
    rest is computed."""
    brought = in_force(readings_of(store, todo), judgements)
    touched = hubs.apart(store, affected_by(store, todo, brought))
    reports = reports_of(store, touched.known) | set(todo)
    others = in_force(readings_of(store, sorted(reports.difference(todo))), judgements)
    sources = sorted([*brought, *others], key=lambda source: source.report.sha256)
    before, after = hubs.mentions_of(store, memo, touched.hubs, todo, brought)
    parts = chain(parts_of_view(sources, judgements, touched.few.all()), [View((), after)])
    old = part_of(store, touched.known, todo, reports)
    # Reports without a reading stay until all that hung on them is gone.
    there = {source.report.sha256 for source in sources}
    kept = tuple(node for node in old.nodes if node.label != "Report" or node.props["sha256"] in there)
    written = apply(store, noted(differences(View(kept, (*old.edges, *before)), parts)))
    return written, {source.report.sha256 for source in brought}


def finish(store: Store, todo: Collection[str], alive: Collection[str]) -> int:
    """The last transactions: mark what is loaded, take away what has no reading left. How many those are."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for part in batches(sorted(todo)):
        loaded = [report_id(sha) for sha in part if sha in alive]
        gone = [report_id(sha) for sha in part if sha not in alive]
        store.commit([(SILENT_SOURCES, {}), (LOADED, {"ids": loaded, "now": now}), (GONE, {"ids": gone})])
    return len(set(todo).difference(alive))
