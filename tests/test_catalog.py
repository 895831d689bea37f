"""The catalog of questions: every file has its header, and a broken one is told with its line."""

import re
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.ontology import load as ontology
from jejaring.browser.start import in_browser
from queries.catalog import COUNTS, ROOT, SHAPES, Question, literal, load, parse

FILE = """// Agencies by name
// question = "Which agencies are there?"
// caveat = "Not all that exist."
// shape = "table"
// [columns]
// agency = "name"
// [parameters]
// name = "part of a name"
// limit = "most rows"
:param name => '';
:param limit => 10;
MATCH (a:Agency)  // all of them
RETURN a.name AS agency
LIMIT $limit;
"""
WHERE = Path("queries/agencies/by-name.cypher")
ALL = list(load().values())


def test_a_file_is_read_into_its_parts() -> None:
    question = parse(FILE, WHERE)
    assert (question.name, question.group, question.title) == ("by-name", "agencies", "Agencies by name")
    assert question.params == {"name": "", "limit": 10}
    assert question.columns == {"agency": "name"}
    assert question.about["limit"] == "most rows"
    assert question.cypher.startswith("MATCH (a:Agency)")
    assert question.cypher.endswith("LIMIT $limit")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("// Agencies by name\n", "", ":1: expected the title"),
        ('// shape = "table"\n', "", ":1: shape: expected in the header"),
        ('"table"', '"heap"', ":1: expected shape to be table or graph"),
        ('// shape = "table"', '// shape = "table"\n// colour = "red"', ":1: colour: expected in the header"),
        ('"Not all that exist."', '"Not all', ":3: the header is no TOML"),
        ('// agency = "name"\n', "", ":1: expected shape"),
        ('"Which agencies are there?"', '""', ":1: question: expected words in quotes"),
        (":param name => '';\n", "", ":1: parameter name needs both"),
        ('// name = "part of a name"\n', "", ":1: parameter name needs both"),
        (":param limit => 10;", ":param limit => ten;", ":11: ten is no value"),
        (":param limit => 10;", ":param limit = 10;", ":11: expected :param name => value;"),
        ("LIMIT $limit;", "LIMIT $limit", ":14: expected one statement that ends with ;"),
    ],
)
def test_a_broken_file_is_told_with_its_line(old: str, new: str, fault: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"{WHERE}{fault}")):
        parse(FILE.replace(old, new), WHERE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("''", ""), ("'it\\'s'", "it's"), ("7", 7), ("-0.5", -0.5), ("true", True), ("null", None), ("[]", ()),
        ("['a, b', 'c']", ("a, b", "c")), ("[1, 2]", (1, 2)),
    ],
)  # fmt: skip
def test_literals_become_values(text: str, value: object) -> None:
    assert literal(text) == value


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for group in ("agencies", "tickets"):
        (tmp_path / group).mkdir()
        (tmp_path / group / "same.cypher").write_text(FILE, "utf-8")
    with pytest.raises(UsageError, match="the name same is taken by"):
        load(tmp_path)


def test_the_folder_holds_questions_and_their_reader_only() -> None:
    kinds = {path.suffix for path in ROOT.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert kinds <= {".cypher", ".py"}
    assert len(ALL) >= 40


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_a_question_says_what_it_does_not_prove_and_uses_what_it_declares(question: Question) -> None:
    assert question.shape in SHAPES
    assert question.question.endswith("?")
    assert question.caveat.endswith(".")
    assert set(re.findall(r"\$([a-z]\w*)", question.cypher)) == set(question.params)
    assert re.fullmatch(r"[a-z0-9-]+", question.name)


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_a_question_names_only_what_the_ontology_has(question: Question) -> None:
    words = set(re.findall(r":([A-Z][A-Za-z_|]+)", question.cypher))
    names = {name for word in words for name in word.split("|") if name}
    known = {*ontology().nodes, *ontology().edges, *ontology().extra_labels}
    assert names <= known


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_a_question_leads_to_evidence_and_gives_the_status_of_support(question: Question) -> None:
    assert set(question.columns) & {"claims", "claim", "evidence"} or {"report", "quote"} <= set(question.columns)
    if "SUPPORTS" in question.cypher:
        told = {"status", "statuses", "who", "accused", "accused_of", "accusations"} & set(question.columns)
        assert told, "no column gives the status"


@pytest.mark.parametrize("question", [item for item in ALL if "note" in item.columns], ids=lambda item: item.name)
def test_rows_of_counts_end_with_what_is_counted(question: Question) -> None:
    assert list(question.columns)[-1] == "note"
    assert f"'{COUNTS}' AS note" in question.cypher


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_a_question_counts_only_with_a_note(question: Question) -> None:
    counts = re.search(r"\bcount\(|\.reports AS|\.origins AS|\bsum\(", question.cypher)
    assert not counts or "note" in question.columns


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_a_question_only_reads_and_keeps_to_common_cypher(question: Question) -> None:
    without_strings = re.sub(r"'(?:[^'\\]|\\.)*'", "''", question.cypher)
    forbidden = r"\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD|USE|SHORTEST|apoc|elementId|id\s*\()\b"
    assert not re.search(forbidden, without_strings)
    assert "ORDER BY" in question.cypher


@pytest.mark.parametrize("name", ["overview", "evidence-behind-edge"])
def test_questions_about_all_relations_name_every_fact_of_the_ontology(name: str) -> None:
    kinds = {kind for kind, edge in ontology().edges.items() if edge.is_fact and "Report" not in edge.starts}
    found = re.search(r"-\[f:([A-Z_|]+)\]->", load()[name].cypher)
    assert found
    assert set(found[1].split("|")) == kinds


def test_a_question_that_is_slow_on_large_graphs_says_why_there_and_in_browser() -> None:
    slow = [question for question in load().values() if question.slow]
    assert slow
    assert all("100,000 reports" in question.slow for question in slow)
    assert f"// Slow: {slow[0].slow}" in in_browser(slow[0])
