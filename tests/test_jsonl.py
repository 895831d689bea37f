"""The graph as lines of JSON: the same bytes for equal graphs, and nothing that belongs to one run or machine."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from graph.build.model import Edge, Node, View
from graph.build.view import build
from graph.exchange.jsonl import lines
from tests.invented import RACE, decided, on, read, support

READINGS = [
    read("satu", support("t", act="attend", **on("2024-10-03")), election=RACE),
    read("dua", support(None, "confirmed", **decided("bawaslu"))),
]


def objects(view: View) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(view)]


def test_an_empty_graph_has_no_lines() -> None:
    assert not list(lines(View()))


def test_lines_are_sorted_by_kind_and_id() -> None:
    found = [(one["kind"], one["id"]) for one in objects(build(READINGS))]
    assert found == sorted(found)
    assert {kind for kind, _ in found} == {"claim", "edge", "entity"}


def test_each_line_is_one_object_with_its_properties() -> None:
    view = build(READINGS)
    assert all("\n" not in line for line in lines(view))
    (edge,) = [one for one in objects(view) if one.get("type") == "SUPPORTS"]
    assert edge["properties"]["status"] == "confirmed"
    assert edge["properties"]["first"] == "2024-10-05"
    person = next(one for one in objects(view) if one["id"] == edge["start"])
    assert person["labels"] == ["ASN", "Person"]
    assert len(objects(view)) == len(view.nodes) + len(view.edges)


def test_texts_marks_of_loading_and_readings_stay_inside() -> None:
    report = Node("report-1", "Report", (), {"id": "report-1", "file": "satu.txt", "text": "Rahasia", "loaded": "2026"})
    reading = Node("x:rules", "Reading", (), {"id": "x:rules", "data": "Rahasia"})
    written = "\n".join(lines(View((report, reading))))
    assert "Rahasia" not in written
    assert "loaded" not in written
    assert "satu.txt" in written


def test_a_graph_read_back_with_lists_and_in_another_order_gives_the_same_bytes() -> None:
    view = build(READINGS)

    def back(props: Any) -> dict[str, Any]:
        return {key: list(value) if isinstance(value, tuple) else value for key, value in reversed(props.items())}

    nodes = tuple(replace(node, props=back(node.props), labels=node.labels[::-1]) for node in view.nodes[::-1])
    edges = tuple(replace(edge, props=back(edge.props)) for edge in view.edges[::-1])
    assert list(lines(View(nodes, edges))) == list(lines(view))


def test_days_are_iso_texts_and_letters_stay_readable() -> None:
    edge = Edge("e", "T", "a", "b", "A", "B", {"day": date(2024, 10, 3), "quote": "“hadir” – Arang"})
    (line,) = lines(View((), (edge,)))
    assert '"day":"2024-10-03"' in line
    assert "“hadir” – Arang" in line
