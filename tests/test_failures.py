"""What an engine's failure means, where it does not say so itself."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from graph.store.driver import CypherSyntaxError, Neo4jError
from graph.store.failures import in_words


@pytest.mark.parametrize(
    ("kind", "free", "words"),
    [
        (Neo4jError, 0, "; 0 MB are free on the disk"),
        (Neo4jError, 1 << 30, "the statement was refused"),
        (CypherSyntaxError, 0, "the Cypher cannot be read"),
    ],
)
def test_whatever_an_engine_says_on_a_full_disk_it_could_not_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[Neo4jError], free: int, words: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert words in str(in_words(kind("Error executing"), str(tmp_path)))
