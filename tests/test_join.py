"""`jejaring import GRAPH...`: graphs that were loaded apart become what one load of all would have made."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.store.address import Address
from graph.store.connect import open_store
from jejaring.cli import cli
from tests.test_store_sync import doubled

EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "reports").glob("*.txt"))
HEADCOUNTS = "agency,region,headcount\nDinas Kebun,Kota Arang,40\n"


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def exported(db: Path | str, *more: str) -> str:
    return run("export", "--format", "jsonl", *more, "-o", "-", "--db", db).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two graphs, `one` and `two`, that overlap in a report which has another name in each; and `all` of one load."""
    folder = tmp_path_factory.mktemp("join")
    copy, heads = folder / "kopi.txt", folder / "headcounts.csv"
    copy.write_bytes(EXAMPLES[0].read_bytes())
    heads.write_text(HEADCOUNTS, "utf-8")
    loads = {"one": EXAMPLES[:3], "two": [*EXAMPLES[3:], copy, heads], "all": [*EXAMPLES, copy, heads]}
    for name, paths in loads.items():
        assert run("load", *paths, "--db", folder / name).exit_code == 0
    held = run("hold", "Retno Wulandari", "--until", "2031-01-01", "--why", "family", "--db", folder / "one")
    assert held.exit_code == 0
    return folder


@pytest.mark.parametrize("order", [("one", "two"), ("two", "one")])
def test_graphs_joined_in_any_order_export_what_one_load_does(
    folder: Path, tmp_path: Path, order: tuple[str, str]
) -> None:
    db = str(tmp_path / "joined")
    done = run("import", *(folder / name for name in order), "--db", db)
    assert done.exit_code == 0, done.output
    assert exported(db) == exported(folder / "all")
    assert exported(db, "--judgements") == exported(folder / "one", "--judgements") != ""
    again = run("import", *(folder / name for name in order), "--db", db)
    assert "0 reading(s) were new" in again.stderr
    with open_store(db) as store:
        assert not doubled(store)


def test_a_graph_in_a_neo4j_is_joined_like_a_folder(
    folder: Path, empty_neo4j: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert empty_neo4j.writer
    for name, value in zip(("USERNAME", "PASSWORD"), empty_neo4j.writer, strict=True):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    monkeypatch.setenv("JEJARING_HOME", str(tmp_path / "home"))
    db = str(tmp_path / "joined")
    assert run("import", folder / "one", "--db", empty_neo4j.uri).exit_code == 0
    done = run("import", empty_neo4j.uri, "--db", db)
    assert done.exit_code == 0, done.output
    assert exported(db) == exported(folder / "one")
    itself = run("import", empty_neo4j.uri, "--db", empty_neo4j.uri)
    assert itself.exit_code == 2
    assert "is --db itself" in itself.output


def test_what_was_withdrawn_in_one_of_them_stays_away(folder: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "joined")
    assert run("load", EXAMPLES[1], "--db", db).exit_code == 0
    assert run("withdraw", EXAMPLES[1].name, "--why", "It was not ours to use.", "--db", db).exit_code == 0
    assert run("import", folder / "one", "--db", db).exit_code == 0
    assert EXAMPLES[0].name in exported(db)
    assert EXAMPLES[1].name not in exported(db)


def test_a_folder_that_is_no_graph_is_told_and_a_file_among_graphs_too(folder: Path, tmp_path: Path) -> None:
    db, empty = tmp_path / "joined", tmp_path / "empty"
    empty.mkdir()
    assert "there is no graph" in run("import", empty, "--db", db).output
    assert run("import", folder / "one", folder / "kopi.txt", "--db", db).exit_code == 2
