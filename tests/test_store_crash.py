"""A load that is cut off at any moment is finished by the next one: nothing is missing, nothing is there twice."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from graph.claims import Reading
from graph.store.connect import open_store
from graph.store.readings import pending, put_readings
from graph.store.session import Statement, Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw, withdrawn
from tests.invented import read, shown, support
from tests.processes import engine_of, running_script, runs, soon
from tests.test_build_view import rich
from tests.test_store_sync import load, story

LOAD = """
import sys
from pathlib import Path
from graph.serial import loads
from graph.store.connect import open_store
from graph.store.readings import put_readings
from graph.store.sync import sync
readings = [loads(line) for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
with open_store(sys.argv[1]) as store:
    print("open", flush=True)
    store.ensure_schema()
    put_readings(store, readings)
    sync(store)
"""


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
        else:
            assert transactions > 10
            return
    pytest.fail("the work never ended")


@pytest.mark.parametrize("moment", [0.0, 0.2, 0.6, 0.8, 1.0, 1.4])
def test_a_load_that_is_killed_is_finished_by_the_next(tmp_path: Path, moment: float) -> None:
    from graph.serial import dumps  # noqa: PLC0415 - only this test needs it

    readings = [*story(), *rich(), *(read(f"report {n}", support("t", ordinal=n)) for n in range(60))]
    file, path = tmp_path / "readings", str(tmp_path / "graph.db")
    file.write_text("".join(dumps(reading) + "\n" for reading in readings), "utf-8")
    with running_script(LOAD, path, str(file)) as loading:
        engine = engine_of(loading.pid)
        time.sleep(moment)
        os.kill(loading.pid, signal.SIGKILL)
        assert soon(lambda: not runs(engine))
    with open_store(path) as store:
        store.ensure_schema()
        load(store, readings)
        assert view_of(store) == shown(readings)
        assert not pending(store)
