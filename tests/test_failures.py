"""What an engine's failure means, where it does not say so itself."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from graph.store.driver import CypherSyntaxError, DatabaseError, Neo4jError
from graph.store.failures import in_words, settled


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


def test_a_statement_waits_for_indexes_that_come_online_and_for_nothing_else() -> None:
    errors = [DatabaseError("Could not compile query due to insanely frequent schema changes")] * 2
    assert settled(lambda: _raised(errors), pauses=(0.0, 0.0, 0.0)) == "rows"
    with pytest.raises(DatabaseError, match="broken"):
        settled(lambda: _raised([DatabaseError("the store is broken")]), pauses=(0.0,))
    with pytest.raises(DatabaseError, match="schema"):
        settled(lambda: _raised([DatabaseError("frequent schema changes")] * 3), pauses=(0.0,))


def _raised(errors: list[DatabaseError]) -> str:
    """Each error once, then rows."""
    if errors:
        raise errors.pop()
    return "rows"
