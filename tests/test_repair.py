"""What is changed by hand in some tool is found and put right; what the analyst added beside it stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.store.connect import open_store
from graph.store.repair import contradicting, damage, unbacked
from jejaring.cli import cli

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
LIED = "MATCH (:Person)-[r:SUPPORTS]->(:Paslon) WHERE r.status = 'alleged' SET r.status = 'confirmed'"
DREW = (
    "MATCH (a:Person {name: 'Retno Wulandari'}), (t:Paslon) WITH a, t LIMIT 1"
    " CREATE (a)-[:SUPPORTS {status: 'confirmed'}]->(t)"
)
BORROWED = (
    "MATCH (a:Person {name: 'Bambang Sutejo'}), (b:Person {name: 'Retno Wulandari'})"
    " CREATE (a)-[:MEMBER_OF {id: 'drawn', status: 'stated', claims: ['claim-of-nobody']}]->(b)"
)
ERASED = "MATCH (:Person {name: 'Retno Wulandari'})-[r:HEADS]->() DELETE r"
RENAMED = "MATCH (n:Person {name: 'Retno Wulandari'}) SET n.name = 'Somebody Else'"
NOTED = "MATCH (n:Person {name: 'Bambang Sutejo'}) SET n.note = 'call him', n:Watched"
LINKED = "MATCH (a:Person {name: 'Bambang Sutejo'}), (b:Person {name: 'Retno Wulandari'}) CREATE (a)-[:KNOWS]->(b)"
KEPT = (
    "MATCH (n:Person {name: 'Bambang Sutejo'})"
    " RETURN n.note AS note, n:Watched AS watched, COUNT { (n)-[:KNOWS]->() } AS knows"
)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture
def graph(target: str) -> str:
    """Two reports, loaded."""
    paths = sorted(EXAMPLES.glob("0[12]-*.txt"))
    assert run("load", *paths, "--db", target).exit_code == 0
    return target


def exported(db: str) -> str:
    return run("export", "--format", "jsonl", "-o", "-", "--db", db).stdout


def test_all_that_was_changed_is_listed_and_restored_and_the_analysts_own_stays(graph: str) -> None:
    before = exported(graph)
    with open_store(graph) as store:
        assert not damage(store)
        assert contradicting(store) == []
        for change in (LIED, DREW, ERASED, NOTED, LINKED, RENAMED):
            store.write(change)
        assert [kind for kind, _, _ in unbacked(store)] == ["SUPPORTS"]
        assert {kind for kind, _, _ in contradicting(store) or ()} == {"SUPPORTS"}
        told = "\n".join(damage(store).lines())
    assert "drawn by hand" in told
    assert "status" in told
    assert "is gone" in told
    assert "name changed" in told
    assert "note" not in told
    result = run("rebuild", "--db", graph)
    assert result.exit_code == 0
    assert "restored" in result.stderr
    assert exported(graph) == before
    with open_store(graph, read_only=True) as store:
        assert not damage(store)
        assert store.read(KEPT) == [{"note": "call him", "watched": True, "knows": 1}]


def test_a_dry_run_writes_nothing(embedded_graph: str) -> None:
    with open_store(embedded_graph) as store:
        store.write(LIED)
    before = exported(embedded_graph)
    result = run("rebuild", "--dry-run", "--db", embedded_graph)
    assert "status changed" in result.stderr
    assert exported(embedded_graph) == before


def test_info_names_lines_that_no_claim_backs(embedded_graph: str) -> None:
    with open_store(embedded_graph) as store:
        store.write(DREW)
    result = run("info", "--db", embedded_graph)
    assert "no claim backs: Retno Wulandari -SUPPORTS->" in result.stderr
    assert "drawn by hand" in run("info", "--verify", "--db", embedded_graph).stderr


def test_info_names_lines_that_say_otherwise_than_their_claims(embedded_graph: str) -> None:
    with open_store(embedded_graph) as store:
        store.write(LIED)
        store.write(BORROWED)
    result = run("info", "--db", embedded_graph)
    assert "differs from its claims: Bambang Sutejo -MEMBER_OF-> Retno Wulandari" in result.stderr
    assert "-SUPPORTS->" in result.stderr
    assert '"differing": {\n  "MEMBER_OF": 1,' in run("info", "--format", "json", "--db", embedded_graph).stdout


def test_a_load_leaves_the_analysts_own_alone(embedded_graph: str) -> None:
    with open_store(embedded_graph) as store:
        store.write(NOTED)
        store.write(LINKED)
    assert run("load", EXAMPLES / "03-camat-kumpulkan-kades.txt", "--reread", "--db", embedded_graph).exit_code == 0
    first = sorted(EXAMPLES.glob("01-*.txt"))[0]
    assert run("load", first, "--reread", "--db", embedded_graph).exit_code == 0
    with open_store(embedded_graph, read_only=True) as store:
        assert store.read(KEPT) == [{"note": "call him", "watched": True, "knows": 1}]


@pytest.fixture
def embedded_graph(tmp_path: Path) -> str:
    """Two reports in the embedded engine."""
    db = str(tmp_path / "graph.db")
    assert run("load", *sorted(EXAMPLES.glob("0[12]-*.txt")), "--db", db).exit_code == 0
    return db
