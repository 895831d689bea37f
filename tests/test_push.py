"""`push`: the same graph in a Neo4j, at once, again, and after a break."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.connect import open_store
from graph.store.push import push
from graph.store.session import Store
from jejaring.cli import cli

EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "reports").glob("0[123]-*.txt"))


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def exported(db: str) -> str:
    return run("export", "--format", "jsonl", "-o", "-", "--db", db).stdout


@pytest.fixture
def graph(tmp_path: Path) -> str:
    """Three reports and a judgement in the embedded engine."""
    db = str(tmp_path / "graph.db")
    assert run("load", *EXAMPLES, "--db", db).exit_code == 0
    assert run("hold", "Retno Wulandari", "--until", "2031-01-01", "--why", "family", "--db", db).exit_code == 0
    return db


@pytest.fixture
def uri(empty_neo4j: Address, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty Neo4j whose credentials are in the environment."""
    assert empty_neo4j.writer
    monkeypatch.setenv("NEO4J_USERNAME", empty_neo4j.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", empty_neo4j.writer[1])
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    return empty_neo4j.uri


def test_a_copy_exports_the_same_and_a_second_push_writes_nothing(graph: str, uri: str) -> None:
    first = run("push", "--to", uri, "--db", graph)
    assert first.exit_code == 0, first.output
    assert exported(uri) == exported(graph)
    second = run("push", "--to", uri, "--db", graph)
    assert "\n0 nodes and 0 edges written" in f"\n{second.stderr}"
    with open_store(uri, read_only=True) as store:
        assert store.read("MATCH (r:Report) RETURN count(r.loaded) AS loaded, count(r.text) AS texts") == [
            {"loaded": 3, "texts": 3}
        ]
        assert store.read("MATCH (j:Judgement {kind: 'hold'}) RETURN count(*) AS n") == [{"n": 1}]


def test_a_push_that_was_broken_off_is_finished(graph: str, uri: str) -> None:
    class BrokenError(Exception):
        pass

    def fall(done: int, left: list[int] = [4]) -> None:  # noqa: B006 - counts the calls
        left[0] -= 1
        if not left[0]:
            raise BrokenError

    with open_store(graph, read_only=True) as source, open_store(uri) as target:
        target.ensure_schema()
        with pytest.raises(BrokenError):
            push(source, target, fall)
        assert target.read("MATCH (r:Report) RETURN count(r.loaded) AS n")[0]["n"] == 0
    assert run("push", "--to", uri, "--db", graph).exit_code == 0
    assert exported(uri) == exported(graph)


def test_what_changed_is_brought_over_and_the_analysts_own_stays(graph: str, uri: str) -> None:
    assert run("push", "--to", uri, "--db", graph).exit_code == 0
    with open_store(uri) as store:
        store.write("MATCH (n:Person {name: 'Bambang Sutejo'}) SET n.note = 'call', n:Watched")
    assert run("withdraw", EXAMPLES[1].name, "--why", "retracted", "--db", graph).exit_code == 0
    result = run("push", "--to", uri, "--db", graph)
    assert " 0 taken away" not in result.stderr
    assert exported(uri) == exported(graph)
    with open_store(uri, read_only=True) as store:
        kept = store.read("MATCH (n:Person {name: 'Bambang Sutejo'}) RETURN n.note AS note, n:Watched AS watched")
        assert kept == [{"note": "call", "watched": True}]


def test_a_graph_of_others_is_not_written_over(graph: str, on_neo4j: Store) -> None:
    on_neo4j.write("CREATE (:Report {id: 'report-of-others'})")
    with open_store(graph, read_only=True) as source, pytest.raises(StoreError, match="does not know"):
        push(source, on_neo4j)
    assert on_neo4j.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_only_a_neo4j_is_pushed_to(graph: str, tmp_path: Path) -> None:
    result = run("push", "--to", tmp_path / "other.db", "--db", graph)
    assert result.exit_code != 0
    assert "bolt://" in result.output + str(result.exception)
