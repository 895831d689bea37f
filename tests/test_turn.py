"""Writers that come together wait for each other, on both engines, and the graph is that of one after the other."""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.connect import open_store
from graph.store.places import is_uri
from graph.store.serve import serving
from graph.store.sync import view_of
from graph.store.turn import turn
from tests.processes import HOLD, ROOT, running_script

EXAMPLES = ROOT / "examples" / "reports"


@pytest.fixture
def shared(target: str) -> Iterator[str]:
    """A graph that several processes can open."""
    if is_uri(target):
        yield target
    else:
        with serving(target):
            yield target


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    words = re.escape("graph: process ") + ".* is writing; wait for it"
    with turn(tmp_path, "graph"), pytest.raises(StoreError, match=words):
        turn(tmp_path, "graph", 0.2).__enter__()


def test_in_a_folder_that_cannot_be_written_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with turn(tmp_path / "file" / "folder", "graph"), turn(tmp_path / "file" / "folder", "graph"):
        pass


def test_a_writer_waits_for_the_other_and_a_reader_does_not(shared: str) -> None:
    with running_script(HOLD, shared) as other:
        with open_store(shared, read_only=True) as store:
            assert store.read("RETURN 1 AS one") == [{"one": 1}]
        assert other.stdin
        start = time.monotonic()
        threading.Timer(1.0, other.stdin.close).start()
        with open_store(shared) as store:
            assert time.monotonic() - start >= 1.0
            assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_two_loads_at_once_give_the_graph_of_one_after_the_other(shared: str, tmp_path: Path) -> None:
    files = sorted(map(str, EXAMPLES.glob("*.txt")))
    command = [sys.executable, "-m", "jejaring", "load", "--db", shared]
    loads = [subprocess.Popen([*command, *part], stderr=subprocess.PIPE, text=True) for part in (files[:9], files[5:])]
    for load in loads:
        assert load.communicate(timeout=120)[1]
        assert load.returncode == 0
    alone = str(tmp_path / "alone.db")
    subprocess.run([*command[:-1], alone, *files], check=True, capture_output=True, timeout=120)
    with open_store(shared, read_only=True) as store, open_store(alone, read_only=True) as other:
        assert view_of(store) == view_of(other)
