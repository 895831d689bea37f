"""Asking from the command line: questions, Cypher, formats, refusals."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.store.serve import serving
from jejaring.cli import cli
from jejaring.output import as_csv
from queries import catalog

ROOT = Path(__file__).parent.parent


def run(*args: str | Path) -> Result:
    """A command in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The examples, loaded once."""
    path = str(tmp_path_factory.mktemp("ask") / "x.db")
    assert run("load", ROOT / "examples" / "reports", "--db", path).exit_code == 0
    return path


def test_json_has_the_columns_of_the_question_in_their_order(db: str) -> None:
    rows = json.loads(run("query", "ticket-map", "--format", "json", "--db", db).stdout)
    assert rows
    assert list(rows[0]) == list(catalog.load()["ticket-map"].columns)
    header = next(csv.reader(io.StringIO(run("query", "ticket-map", "--format", "csv", "--db", db).stdout)))
    assert header == list(rows[0])


def test_a_table_of_many_columns_is_printed_a_block_a_row(db: str) -> None:
    assert "1 of " in run("query", "ticket-map", "--db", db).stdout


def test_cypher_of_ones_own_reads_and_write_words_in_strings_are_no_writes(db: str) -> None:
    cypher = "RETURN 'CREATE (n) SET n.x = 1 DELETE n' AS words, date('2024-10-02') AS day"
    result = run("query", "--cypher", cypher, "--format", "json", "--db", db)
    assert json.loads(result.stdout) == [{"words": "CREATE (n) SET n.x = 1 DELETE n", "day": "2024-10-02"}]


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Person {id: 'intruder'})",
        "MATCH (n:Person) SET n.name = 'x'",
        "MATCH (n) DETACH DELETE n",
        "CREATE CONSTRAINT intruder IF NOT EXISTS FOR (x:Person) REQUIRE x.intruder IS UNIQUE",
    ],
)
def test_a_write_without_write_is_refused_by_the_engine(cypher: str, db: str) -> None:
    before = run("info", "--format", "json", "--db", db).stdout
    result = run("query", "--cypher", cypher, "--db", db)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert run("info", "--format", "json", "--db", db).stdout == before


def test_with_write_cypher_may_write(tmp_path: Path, db: str) -> None:
    other = tmp_path / "y.db"
    run("load", ROOT / "examples" / "reports" / "12-imbauan-sekda.txt", "--db", other)
    assert run("query", "--cypher", "CREATE (n:Person {id: 'x'})", "--write", "--db", other).exit_code == 0
    found = run("query", "--cypher", "MATCH (n:Person {id: 'x'}) RETURN n.id AS id", "--format", "json", "--db", other)
    assert json.loads(found.stdout) == [{"id": "x"}]


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("query", "ticket-mop"), 2, "ticket-map"),
        (("query", "ticket-map", "-p", "nothing=1"), 2, "ticket"),
        (("query", "ticket-map", "--cypher", "RETURN 1"), 2, "not both"),
        (("query", "--cypher", "MATCH (n RETURN n"), 3, ""),
        (("query", "--cypher", " "), 2, "is empty"),
        (("view", "--focus", "Nobody At All", "-o", "x.html"), 2, "Nobody At All"),
        (("view", "-o", "x.pdf"), 2, ".html"),
        (("withdraw", "nothing.txt", "--why", "x"), 2, "no such report"),
    ],
)
def test_a_wrong_request_is_one_clear_line(args: tuple[str, ...], code: int, words: str, db: str) -> None:
    result = run(*args, "--db", db)
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not Path("x.html").exists()


@pytest.mark.parametrize("target", ["http://localhost:1", "bolt://127.0.0.1:9", "nowhere/at/all.db"])
def test_a_graph_that_cannot_be_reached_is_one_clear_line(target: str) -> None:
    result = run("info", "--db", target)
    assert result.exit_code in (2, 3)
    assert target in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("given", ["limit=abc", "limit=", "limit=1.5", "statuses=alleged", "statuses=[1]"])
def test_a_parameter_of_another_kind_is_told_before_the_engine_is_asked(given: str, db: str) -> None:
    result = run("query", "two-accused-for-one-ticket", "-p", given, "--db", db)
    assert result.exit_code == 2
    assert "expected a value like the default" in result.stderr


def test_a_page_of_a_focus_and_of_an_answer(tmp_path: Path, db: str) -> None:
    focus, answer = tmp_path / "focus.html", tmp_path / "answer.html"
    assert run("view", "--focus", "wahyudi prasetyo", "--hops", "1", "-o", focus, "--db", db).exit_code == 0
    assert "Wahyudi" in focus.read_text("utf-8")
    assert "Yusran Makmur" not in focus.read_text("utf-8")
    assert run("query", "two-accused-for-one-ticket", "--view", answer, "--db", db).exit_code == 0
    assert answer.is_file()


def test_text_that_a_spreadsheet_would_run_is_made_harmless_and_numbers_stay() -> None:
    assert as_csv(["a"], [["=1+1"], [-3], ["@x"]]) == "a\n'=1+1\n-3\n'@x"


def test_the_ontology_is_printed_as_text_and_as_json() -> None:
    assert "SUPPORTS" in run("ontology").stdout
    assert json.loads(run("ontology", "--json").stdout)


@pytest.fixture(scope="module")
def served(db: str) -> Iterator[str]:
    """The examples behind one engine, for all tests from here on."""
    with serving(db):
        yield db


@pytest.mark.parametrize("name", catalog.load())
def test_every_question_runs_with_its_defaults_on_the_examples(name: str, served: str) -> None:
    result = run("query", name, "--format", "json", "--db", served)
    assert result.exit_code == 0, result.stderr
    assert isinstance(json.loads(result.stdout), list)
