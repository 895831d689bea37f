"""How much memory the embedded engine takes: a share of what there is, or what the environment says."""

import os
from pathlib import Path

import pytest

from graph.store.embedded.server import heap_megabytes, memory, prepare

GIB = 2**30
ARGUMENTS = "ARCADEDB_NATIVE_ISOLATE_ARGS"


@pytest.mark.parametrize(("there", "heap"), [(None, 1024), (GIB, 1024), (24 * GIB, 1536), (128 * GIB, 4096)])
def test_the_heap_takes_a_sixteenth_of_the_memory_within_bounds(there: int | None, heap: int) -> None:
    assert heap_megabytes(there) == heap


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to prepare, in an environment that is put back."""
    for name in (ARGUMENTS, "ARCADEDB_LOG_DIR", "ARCADEDB_LOG_CONSOLE"):
        monkeypatch.setenv(name, "")
    return tmp_path


def bounds_after(home: Path, given: str) -> list[str]:
    """The bounds among the engine's arguments once it is prepared with those given."""
    os.environ[ARGUMENTS] = given
    prepare(home)
    return [word for word in os.environ[ARGUMENTS].split() if "maxPageRAM" in word or word.startswith("-Xmx")]


def test_heap_and_pages_are_bounded(home: Path) -> None:
    heap = heap_megabytes(memory())
    assert bounds_after(home, "") == [f"-Darcadedb.maxPageRAM={heap // 4}", f"-Xmx{heap}m"]


def test_a_heap_of_the_environment_counts(home: Path) -> None:
    pages = heap_megabytes(memory()) // 4
    assert bounds_after(home, "-Xmx2g") == ["-Xmx2g", f"-Darcadedb.maxPageRAM={pages}"]


def test_pages_of_the_environment_count_and_leave_the_heap_open(home: Path) -> None:
    assert bounds_after(home, "-Darcadedb.maxPageRAM=2048") == ["-Darcadedb.maxPageRAM=2048"]
