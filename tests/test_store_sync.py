"""The graph agrees with the readings that are kept in it, however they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from graph.build.model import Edge, View, edge
from graph.claims import Reading
from graph.store.readings import pending, put_readings, readings_of
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import Summary, sync
from graph.store.write import MEND, found_edges
from tests.invented import claim, decided, on, read, shown, support
from tests.test_build_view import rich


def story() -> list[Reading]:
    """Reports whose claims meet in one matter: each changes what the others' edges show."""
    return [
        read("alleged", support("t", **on("2024-10-03"))),
        read("denied", support(None, "denied")),
        read("decided", support(None, "confirmed", **decided("bawaslu", "administrative", "2024-10-20"))),
        read("other", support("u", subject="b"), claim("a", "ACCUSED_BY", "inspectors", "alleged")),
    ]


def load(store: Store, readings: Sequence[Reading]) -> Summary:
    """Put and sync, as one load does."""
    put_readings(store, readings)
    return sync(store)


def doubled(store: Store) -> list[str]:
    """The ids of edges that are there twice, which a view of the graph would hide."""
    rows = store.read("MATCH ()-[r]->() WITH r.id AS id, count(*) AS n WHERE n > 1 RETURN id")
    return [str(row["id"]) for row in rows]


def test_a_load_shows_what_the_build_computes(store: Store) -> None:
    store.ensure_schema()
    readings = [*rich(), *story()]
    summary = load(store, readings)
    assert view_of(store) == shown(readings)
    assert summary.reports == len(readings)
    assert not pending(store)


def test_the_same_load_again_writes_nothing(store: Store) -> None:
    store.ensure_schema()
    load(store, story())
    before = store.read("MATCH (r:Report) RETURN r.id AS id, r.loaded AS loaded ORDER BY id")
    assert put_readings(store, story()) == 0
    assert sync(store) == Summary()
    assert store.read("MATCH (r:Report) RETURN r.id AS id, r.loaded AS loaded ORDER BY id") == before


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_any_order_one_by_one_gives_the_same_graph(store: Store, order: Sequence[int]) -> None:
    store.ensure_schema()
    readings = story()
    for number in order:
        load(store, [readings[number]])
    assert view_of(store) == shown(readings)
    assert not doubled(store)


def test_better_rules_replace_all_that_the_earlier_reading_said(store: Store) -> None:
    store.ensure_schema()
    first, *others = story()
    load(store, [first, *others])
    better = replace(first, entities=first.entities[:1], claims=(), version="2")
    summary = load(store, [better])
    assert summary.reports == 1
    assert view_of(store) == shown([better, *others])
    load(store, [first])
    assert view_of(store) == shown([first, *others])


def test_an_edited_file_outranks_the_rules_whatever_comes_last(store: Store) -> None:
    store.ensure_schema()
    rules = story()[0]
    edited = replace(rules, by="file", claims=rules.claims[:1])
    load(store, [edited])
    load(store, [rules])
    assert view_of(store) == shown([rules, edited])
    assert len(readings_of(store, [rules.report.sha256])) == 2


def test_a_pending_report_is_done_by_the_next_sync(store: Store) -> None:
    store.ensure_schema()
    put_readings(store, story())
    assert len(pending(store)) == 4
    assert sync(store).reports == 4
    assert view_of(store) == shown(story())


def test_readings_come_back_as_they_were_put(store: Store) -> None:
    readings = rich()
    put_readings(store, readings)
    found = readings_of(store, [reading.report.sha256 for reading in readings])
    assert sorted(found, key=str) == sorted(readings, key=str)
    assert readings_of(store, ["0" * 64]) == []


def test_nothing_loaded_is_an_empty_view(store: Store) -> None:
    assert sync(store) == Summary()
    assert view_of(store) == View()


def test_edges_that_are_there_are_looked_for_at_the_side_with_more_nodes() -> None:
    def mention(start: str, end: str) -> Edge:
        return edge("MENTIONED_IN", (start, "Region"), (end, "Report"))

    of_a_hub = [mention("province", f"report {n}") for n in range(3)]
    of_a_table = [mention(f"agency {n}", "headcounts") for n in range(3)]
    assert "(n:Report {id: row.end})<-[r:MENTIONED_IN" in found_edges(of_a_hub, MEND)
    assert "(n:Region {id: row.start})-[r:MENTIONED_IN" in found_edges(of_a_table, MEND)


def test_the_embedded_graph_keeps_no_index_that_its_engine_never_asks(embedded: Store) -> None:
    embedded.ensure_schema()
    names = {str(row["name"]) for row in embedded.read("SHOW INDEXES YIELD name")}
    assert not [name for name in names if name.startswith("mentioned_in") or name.endswith("_text")]
    assert {"claim_report_range", "report_sha256_range"} <= names <= names - {"claim_date_range"}
