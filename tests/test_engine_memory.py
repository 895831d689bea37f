"""How much memory the embedded engine takes for pages: a share of what there is, or what the environment says."""

import os
from pathlib import Path

import pytest

from graph.store.embedded.server import memory, page_megabytes, prepare

GIB = 2**30
ARGUMENTS = "ARCADEDB_NATIVE_ISOLATE_ARGS"


@pytest.mark.parametrize(("there", "pages"), [(None, 128), (GIB, 128), (8 * GIB, 512), (64 * GIB, 1024)])
def test_pages_take_a_sixteenth_of_the_memory_within_bounds(there: int | None, pages: int) -> None:
    assert page_megabytes(there) == pages


def test_what_the_environment_says_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (ARGUMENTS, "ARCADEDB_LOG_DIR", "ARCADEDB_LOG_CONSOLE"):
        monkeypatch.setenv(name, "")
    prepare(tmp_path)
    assert f"-Darcadedb.maxPageRAM={page_megabytes(memory())}" in os.environ[ARGUMENTS].split()
    monkeypatch.setenv(ARGUMENTS, "-Darcadedb.maxPageRAM=2048")
    prepare(tmp_path)
    assert [word for word in os.environ[ARGUMENTS].split() if "maxPageRAM" in word] == ["-Darcadedb.maxPageRAM=2048"]
