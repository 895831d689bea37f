"""Reports are put into the graph slice by slice, and what many of them mention at the end: the graph is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

import graph.store.sync as syncing
from graph.claims import Entity, Reading, Span
from graph.identity import incremental
from graph.store import hubs
from graph.store.readings import readings_of
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw
from tests.invented import agency, claim, read, report, shown, spans, support
from tests.test_build_view import rich
from tests.test_store_crash import CutOffError
from tests.test_store_sync import doubled, load, story


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slices of two reports, three that are matched at once; a hub is what more than two mention."""
    monkeypatch.setattr(syncing, "SLICE", 2)
    monkeypatch.setattr(syncing, "CHUNK", 3)
    monkeypatch.setattr(incremental, "WHOLE", 0)
    monkeypatch.setattr(hubs, "HUB", 2)
    monkeypatch.setattr(hubs, "AT_ONCE", 4)


def many() -> list[Reading]:
    return [*story(), *rich(), *(read(f"report {n}", support("t", ordinal=n)) for n in range(7))]


def test_slices_give_the_graph_of_one_load(embedded: Store) -> None:
    embedded.ensure_schema()
    load(embedded, many()[:5])
    load(embedded, many())
    assert view_of(embedded) == shown(many())
    assert not embedded.read("MATCH (s:Stale) RETURN s.id AS id")


def test_a_report_that_is_read_anew_or_withdrawn_changes_what_many_mention(embedded: Store) -> None:
    embedded.ensure_schema()
    readings = many()
    old = replace(readings[0], entities=(*readings[0].entities, *rich()[0].entities[3:5]))
    load(embedded, [old, *readings[1:]])
    load(embedded, [readings[0]])
    withdraw(embedded, readings[-1].report.sha256, by="Tester", why="It was not ours to use.")
    sync(embedded)
    assert view_of(embedded) == shown(readings[:-1])


def lying(name: str) -> Reading:
    """A reading that says no more than where an office lies."""
    office = replace(agency("o", "Bawaslu Provinsi Sela", "bawaslu", "99"), mentions=(Span(6, 10),))
    region = Entity(ref="r", label="Region", name="Sela", mentions=(Span(0, 5),), props={"code": "99"})
    where = claim("o", "IN_REGION", "r", **spans((2, 8)))
    return Reading(report=report(name), entities=(office, region), claims=(where,), version="1")


def test_what_many_mention_is_not_read_again_for_one_report_more(
    embedded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded.ensure_schema()
    asked: list[str] = []
    readings = [lying(f"{word} {word}") for word in ("satu", "dua", "tiga", "empat", "lima", "enam")]

    def noted(store: Store, shas: Sequence[str]) -> list[Reading]:
        asked.extend(shas)
        return readings_of(store, shas)

    load(embedded, readings[:-2])
    load(embedded, readings[-2:-1])
    monkeypatch.setattr(hubs, "readings_of", noted)
    load(embedded, readings[-1:])
    assert view_of(embedded) == shown(readings)
    assert not asked
    load(embedded, [replace(readings[0], claims=())])
    assert view_of(embedded) == shown([replace(readings[0], claims=()), *readings[1:]])


@pytest.mark.parametrize("transactions", [8, 30, 55])
def test_slices_that_are_cut_off_are_finished_by_the_next_load(
    embedded: Store, monkeypatch: pytest.MonkeyPatch, transactions: int
) -> None:
    embedded.ensure_schema()
    left, commit = [transactions], Store.commit

    def counted(store: Store, statements: Sequence[object]) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CutOffError
        commit(store, statements)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Store, "commit", counted)
        with pytest.raises(CutOffError):
            load(embedded, many())
    load(embedded, many())
    assert view_of(embedded) == shown(many())
    assert not doubled(embedded)
