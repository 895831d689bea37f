"""`export --format neo4j-admin`: Neo4j's own import tool takes it in, and the graph is the same one."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.build.model import Edge, Node, Prop
from graph.errors import StoreError
from graph.exchange.jsonl import lines
from graph.exchange.offline import Sheet, arguments, finish
from graph.store.connect import connected, open_store
from graph.store.neo4j_server.bulk import filled
from graph.store.neo4j_server.fetch import jars
from graph.store.places import place_of
from graph.store.push import Pushed, push
from graph.store.repair import damage
from graph.store.snapshot import view_of
from jejaring.cli import cli

EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "reports").glob("0[123]-*.txt"))
ODD = "UNWIND $rows AS row MATCH (n:Person {id: row.id}) SET n.aliases = row.aliases, n.name = row.name"
ODD_NAME = 'Ret"no;\\, =Wulan\r\ndari '


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Three reports and a judgement in the embedded engine."""
    db = str(tmp_path_factory.mktemp("offline") / "graph.db")
    assert run("load", *EXAMPLES, "--db", db).exit_code == 0
    assert run("hold", "Retno Wulandari", "--until", "2031-01-01", "--why", "family", "--db", db).exit_code == 0
    return db


def test_a_new_neo4j_filled_by_the_tool_holds_the_same_graph(
    graph: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        jars()
    except StoreError as error:
        if os.environ.get("CI", "").lower() == "true":
            raise
        pytest.skip(f"NOT TESTED ON NEO4J: {error}")
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # quicker to start, as the tests' Neo4j is
    with open_store(graph) as store:
        person = store.read("MATCH (n:Person) RETURN n.id AS id ORDER BY id LIMIT 1")[0]["id"]
        store.batch(ODD, [{"id": person, "name": ODD_NAME, "aliases": [""]}])
    assert run("export", "--format", "neo4j-admin", "-o", tmp_path / "out", "--db", graph).exit_code == 0
    with filled(tmp_path / "out", place_of(str(tmp_path / "neo")), "512m") as address:  # noqa: SIM117
        with connected(address, "neo4j", read_only=False) as target, open_store(graph, read_only=True) as source:
            assert list(lines(view_of(target))) == list(lines(view_of(source)))
            told = target.natives(
                "MATCH (n:Person {id: $id}) RETURN n.name AS name, n.aliases AS other", {"id": person}
            )
            assert told == [{"name": ODD_NAME, "other": ("",)}]
            assert len(list(damage(target).lines())) == 1  # what was changed by hand a moment ago
            done = push(source, target)
            assert (done.nodes, done.edges, done.gone) == (0, 0, 0), "readings, judgements and texts are there too"
            assert done != Pushed()
            assert target.natives("MATCH (r:Report) RETURN DISTINCT r.published IS :: DATE NOT NULL AS typed") == [
                {"typed": True}
            ]
            names = {row["name"] for row in target.read("SHOW CONSTRAINTS YIELD name")}
            assert "person_id_unique" in names


def test_what_is_redacted_is_in_none_of_the_files(graph: str, tmp_path: Path) -> None:
    out = tmp_path / "public"
    assert run("export", "--format", "neo4j-admin", "--redact", "public", "-o", out, "--db", graph).exit_code == 0
    written = "".join(path.read_text("utf-8") for path in out.iterdir())
    assert "Retno" not in written
    assert not (out / "nodes-Reading.csv").exists()
    assert not (out / "nodes-Judgement.csv").exists()


def test_a_second_export_leaves_no_table_of_the_first_and_nothing_else_goes(graph: str, tmp_path: Path) -> None:
    (tmp_path / "nodes-Mine.csv").write_text("mine")
    (tmp_path / "nodes-Finding.csv").write_text("old")
    assert run("export", "--format", "neo4j-admin", "-o", tmp_path, "--db", graph).exit_code == 0
    assert (tmp_path / "nodes-Mine.csv").exists()
    assert not (tmp_path / "nodes-Finding.csv").exists()
    assert run("export", "--format", "neo4j-admin", "-o", "-", "--db", graph).exit_code == 2


def test_cells_are_typed_and_lists_that_the_tool_would_lose_are_marked() -> None:
    props: dict[str, Prop] = {"id": "p", "name": "", "aliases": (), "keys": ("a\x1fb", "c"), "named": True}
    sheet = Sheet("Person", [Node("p", "Person", ("ASN",), props)])
    header, row = list(sheet)
    cells = dict(zip(header.strip().split(","), row.strip("\n").split(","), strict=True))
    assert cells["id:ID"] == '"p"'
    assert cells[":LABEL"] == '"Person\x1fASN"'
    assert (cells["name:string"], cells["region:string"]) == ('""', "")
    assert (cells["aliases:string[]"], cells["keys:string[]"]) == ("\x1e", '"a b\x1fc"')
    assert cells["named:boolean"] == "true"
    assert list(finish([sheet], ["CREATE INDEX x"])) == [
        "MATCH (x:Person) WHERE x.aliases = ['\\u001e'] SET x.aliases = [];", "CREATE INDEX x;"
    ]  # fmt: skip
    heads = Sheet("HEADS", [Edge("e", "HEADS", "p", "a", "Person", "Agency", {"id": "e", "first": date(2024, 10, 3)})])
    assert "2024-10-03" in list(heads)[1]
    assert "--relationships=./edges-HEADS.csv" in arguments([sheet, heads])
    assert list(Sheet("Law", [])) == []
