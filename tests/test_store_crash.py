"""A load that is cut off at any moment is finished by the next one: nothing is missing, nothing is there twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.claims import Reading
from graph.store.readings import pending, put_readings
from graph.store.session import Statement, Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw, withdrawn
from tests.invented import shown
from tests.test_build_view import rich
from tests.test_store_sync import doubled, load, story

PARTS = 3


class CutOffError(Exception):
    """Stands for the power that fails."""


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list whose only number says after how many transactions the next one fails; negative: never."""
    left = [-1]
    commit = Store.commit

    def counted(store: Store, statements: Sequence[Statement]) -> None:
        if left[0] == 0:
            raise CutOffError
        left[0] -= 1
        commit(store, statements)

    monkeypatch.setattr(Store, "commit", counted)
    return left


def a_days_work(store: Store, replaced: Reading, more: Reading, away: Reading) -> None:
    """A day's work: one report is read anew, one is new, one is withdrawn."""
    put_readings(store, [replaced, more])
    sync(store)
    if away.report.sha256 not in withdrawn(store):
        withdraw(store, away.report.sha256, by="Tester", why="It was not ours to use.")
    sync(store)


@pytest.mark.parametrize("first_cut", range(PARTS))
def test_work_that_fails_after_any_transaction_is_finished_by_doing_it_again(
    store: Store, cut: list[int], first_cut: int
) -> None:
    """In parts, which run side by side: together they cut after every transaction."""
    store.ensure_schema()
    first, second, third, fourth = story()
    old = replace(first, entities=(*first.entities, *rich()[0].entities[3:5]))
    expected = shown([first, second, fourth])
    step = PARTS if store.engine.name == "arcadedb" else 5 * PARTS
    for transactions in range(first_cut, 100 + step, step):
        cut[0] = -1
        store.write("MATCH (n) DETACH DELETE n")
        load(store, [old, second, third])
        cut[0] = transactions
        try:
            a_days_work(store, first, fourth, third)
        except CutOffError:
            cut[0] = -1
            a_days_work(store, first, fourth, third)
            assert view_of(store) == expected, f"after {transactions} transactions"
            assert not pending(store)
            assert not doubled(store)
        else:
            assert transactions > 10
            return
    pytest.fail("the work never ended")
