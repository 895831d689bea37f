"""Every question on a small graph with known answers, on both engines."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreError
from graph.ontology import check_edge, check_node
from graph.store.address import Address
from graph.store.connect import connected, open_store
from graph.store.session import Store
from queries.catalog import Question, load
from tests.question_graph import small_graph, write

ALL = list(load().values())
Answer = tuple[list[str], list[list[Any]]]
Answers = dict[tuple[str, str], Answer]


@dataclass(frozen=True, slots=True)
class Case:
    """A question, its parameters, and what it answers."""

    question: str
    params: Mapping[str, Any]
    columns: list[str]
    rows: list[list[Any]]


def cases() -> Iterator[Case]:
    data = tomllib.loads((Path(__file__).parent / "data" / "answers.toml").read_text("utf-8"))
    for item in data["case"]:
        yield Case(item["question"], item.get("params", {}), item["columns"], item["rows"])


CASES = list(cases())


def ask(store: Store, question: Question, params: Mapping[str, Any]) -> Answer:
    """Columns and rows; the engine's refusal as the only row."""
    try:
        return store.columns_and_rows(question.cypher, {**question.params, **params})
    except StoreError as error:
        return [], [[str(error)]]


def answers_of(store: Store) -> Answers:
    """What the engine answers on the small graph, by question and parameters."""
    store.write("MATCH (n) DETACH DELETE n")
    write(store, *small_graph())
    asked: list[tuple[str, Mapping[str, Any]]] = [(question.name, {}) for question in ALL] + [
        (case.question, case.params) for case in CASES
    ]
    return {(name, str(params)): ask(store, load()[name], params) for name, params in asked}


@pytest.fixture(scope="module")
def embedded_answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    with open_store(str(tmp_path_factory.mktemp("questions") / "graph.db")) as store:
        return answers_of(store)


@pytest.fixture(scope="module")
def neo4j_answers(neo4j_address: Address) -> Answers:
    with connected(neo4j_address, "neo4j", read_only=False) as store:
        return answers_of(store)


@pytest.fixture(params=["embedded", "neo4j"])
def answers(request: pytest.FixtureRequest) -> Answers:
    found: Answers = request.getfixturevalue(f"{request.param}_answers")
    return found


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_the_defaults_answer_with_the_columns_of_the_header(question: Question, answers: Answers) -> None:
    columns, rows = answers[question.name, "{}"]
    assert rows
    assert columns == list(question.columns), rows[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.question} {dict(case.params)}")
def test_the_answer_is_the_known_one(case: Case, answers: Answers) -> None:
    columns, rows = answers[case.question, str(case.params)]
    places = [columns.index(name) for name in case.columns] if columns else range(len(rows))
    assert [["" if row[at] is None else row[at] for at in places] for row in rows] == case.rows


@pytest.mark.parametrize("question", ALL, ids=lambda item: item.name)
def test_both_engines_give_equal_rows(question: Question, embedded_answers: Answers, neo4j_answers: Answers) -> None:
    mine = [key for key in embedded_answers if key[0] == question.name]
    assert {key: embedded_answers[key][1] for key in mine} == {key: neo4j_answers[key][1] for key in mine}


def test_every_question_has_a_known_answer() -> None:
    assert {case.question for case in cases()} == set(load())


def test_every_question_answers_an_empty_graph_with_no_rows(store: Store) -> None:
    assert {question.name: ask(store, question, {})[1] for question in ALL} == {question.name: [] for question in ALL}


def test_the_small_graph_keeps_to_the_ontology() -> None:
    nodes, edges = small_graph()
    labels = {node.id: node.label for node in nodes}
    faults = [fault for node in nodes for fault in check_node(node.label, node.labels, node.props)]
    faults += [
        fault for edge in edges for fault in check_edge(edge.type, labels[edge.start], labels[edge.end], edge.props)
    ]
    assert not faults


@pytest.mark.parametrize(
    "name",
    [
        "two-accused-for-one-ticket", "head-and-subordinate", "same-act-same-day", "two-races", "two-regions",
        "agencies-for-one-ticket", "agencies-for-one-ticket-picture", "shared-events",
    ],
)  # fmt: skip
def test_no_class_of_persons_and_no_unknown_candidate_is_counted(name: str, answers: Answers) -> None:
    words = str(answers[name, "{}"])
    assert "beberapa oknum" not in words
    assert "'c12'" not in words
    assert "salah satu calon" not in words


@pytest.mark.parametrize(
    "question", [item for item in ALL if {"denials", "claims"} <= set(item.columns)], ids=lambda item: item.name
)
def test_a_support_that_is_denied_comes_with_its_denial(question: Question, answers: Answers) -> None:
    columns, rows = answers[question.name, "{}"]
    place, claims = columns.index("denials"), columns.index("claims")
    denied = [row for row in rows if isinstance(row[claims], list) and {"c04", "c05"} <= set(row[claims])]
    assert all("Itu tidak benar" in str(row[place]) for row in denied)
