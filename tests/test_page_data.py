"""What goes into a page: cleaned, counted, and never more certain than its claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.draw.clean import address, base_name, clean
from graph.draw.data import PageClaim, PageData, PageEdge, PageNode
from graph.draw.kinds import kind_of, status_of
from graph.draw.page import render
from graph.draw.payload import drawable, payload, snapshot
from graph.draw.rows import from_rows
from tests.page_sample import sample

ROWS: dict[str, Any] = {
    "nodes": [
        {
            "labels": ["ASN", "Person"],
            "properties": {"id": "person-1", "name": "Wira Adiluhung", "aliases": ["W. Adi"]},
        },
        {"labels": ["Paslon"], "properties": {"id": "paslon-1", "name": "A – B", "number": 3, "named": False}},
    ],
    "edges": [
        {
            "type": "SUPPORTS",
            "start": "person-1",
            "end": "paslon-1",
            "properties": {
                "id": "edge-1",
                "status": "alleged",
                "claims": ["c1"],
                "first": date(2024, 10, 1),
                "reports": 1,
            },
        },
        {"type": "HEADS", "start": "person-1", "end": "paslon-1", "properties": {"froms": ["2024-01-02"], "tos": [""]}},
    ],
    "claims": [
        {"properties": {"id": "c1", "predicate": "SUPPORTS", "status": "alleged", "report": "r1", "quote": "Q."}}
    ],
    "reports": [{"sha256": "r1", "file": "a.txt", "published": date(2024, 10, 2), "outlet": "Pos"}],
}


def test_rows_of_a_store_become_page_data() -> None:
    data = from_rows(**ROWS, page=PageData(title="T"))
    assert data.nodes[0].label == "Person"
    assert data.nodes[0].labels == ("ASN",)
    assert data.nodes[1].facts == (("number", "3"),)
    assert not data.nodes[1].named
    assert data.edges[0].first == "2024-10-01"
    assert data.edges[1].id == "HEADS person-1 paslon-1"
    assert data.edges[1].periods == ("2024-01-02 – ?",)
    assert data.reports[0].published == "2024-10-02"
    assert data.claims[0].report == "r1"


def test_a_row_seen_twice_counts_once() -> None:
    twice = {key: rows * 2 for key, rows in ROWS.items()}
    assert from_rows(**twice, page=PageData(title="T")) == from_rows(**ROWS, page=PageData(title="T"))


@given(st.text())
def test_no_control_or_bidi_character_survives_cleaning(text: str) -> None:
    shown = clean(text + "\u202e\u2066\u0000\ud800", 50)
    assert len(shown) <= 50
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u0000\ud800\n\r\t")
    shown.encode("utf-8")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://user@host.example/", "https:///x",
        "//host.example", "https://a.example/\u202egnp", "https://a.example/ b", 'https://a.example/"x', "https://[::1",
        "https://a.example:99999/", "", " https://a.example/", "https://localhost/", "https://a.example\\@b.example/",
        "https://a.example/" + "x" * 2000,
    ],
)  # fmt: skip
def test_an_address_that_is_not_a_plain_web_address_is_not_linked(url: str) -> None:
    assert address(url) == ""


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=%20#s", "http://www.b.example", "https://c.example:8443/é"])
def test_plain_web_addresses_are_linked(url: str) -> None:
    assert address(url) == url


def test_a_withheld_address_leaves_no_trace_but_a_note() -> None:
    data = sample()
    data = replace(data, reports=(replace(data.reports[0], url="javascript:alert(1)"), data.reports[1]))
    report = payload(data).rest["reports"][0]
    assert report["withheld"]
    assert "url" not in report


def test_folders_of_a_file_are_not_shown() -> None:
    assert base_name("/home/somebody/secret/a.txt") == "a.txt"
    assert base_name("C:\\Users\\x\\b.txt") == "b.txt"


@pytest.mark.parametrize("status", [None, "", "CONFIRMED", "proven", "unknown"])
def test_an_unknown_status_is_alleged(status: str | None) -> None:
    assert status_of(status) == "alleged"


def test_confirmed_without_a_claim_that_says_so_is_shown_as_alleged() -> None:
    data = sample()
    claims = tuple(replace(claim, status="alleged") for claim in data.claims)
    statuses = {edge["status"] for edge in payload(replace(data, claims=claims)).rest["edges"]}
    assert "confirmed" not in statuses
    assert "confirmed" in {edge["status"] for edge in payload(data).rest["edges"]}


def test_lines_without_a_sentence_and_claims_without_a_line_are_left_out_and_counted() -> None:
    data = sample()
    loose = PageClaim(id="claim-loose", predicate="SUPPORTS", quote="x")
    bare = PageEdge(id="edge-bare", type="SUPPORTS", start="person-1", end="paslon-1", status="alleged", claims=("no",))
    lost = PageEdge(id="edge-lost", type="WORKS_AT", start="person-1", end="nowhere", claims=("claim-00",))
    more = replace(data, claims=(*data.claims, loose), edges=(*data.edges, bare, lost))
    meta = payload(more).rest["meta"]
    assert (meta["leftEdges"], meta["leftClaims"]) == (2, 1)
    assert drawable(more).edges == drawable(data).edges


def test_structural_lines_need_no_sentence() -> None:
    data = sample()
    region = PageNode(id="region-1", label="Region", name="Kabupaten Rancawuni")
    line = PageEdge(id="edge-r", type="IN_REGION", start="agency-1", end="region-1")
    kept = payload(replace(data, nodes=(*data.nodes, region), edges=(*data.edges, line))).rest["edges"]
    assert [edge["status"] for edge in kept if edge["type"] == "IN_REGION"] == ["stated"]


def test_the_order_of_the_input_does_not_matter() -> None:
    data = sample()
    turned = replace(data, nodes=data.nodes[::-1], edges=data.edges[::-1], claims=data.claims[::-1])
    first, second = payload(data), payload(turned)
    assert (first.nodes, first.edges, first.rest) == (second.nodes, second.edges, second.rest)


def test_the_snapshot_id_tells_different_data_apart() -> None:
    data = sample()
    assert snapshot(data) == snapshot(sample())
    assert snapshot(data) != snapshot(sample(claims=data.claims[:-1]))
    assert len(snapshot(data)) == 64


def test_nodes_are_told_apart_by_role() -> None:
    kinds = {node.id: kind_of(node) for node in sample().nodes}
    assert kinds["agency-3"] == "overseer"
    assert kinds["agency-1"] == "agency"
    assert kinds["person-4"] == "head"
    assert kinds["person-6"] == "candidate"
    assert kind_of(PageNode(id="x", label="Tomorrow", name="x")) == "other"


def test_a_relation_without_a_name_is_drawn_under_a_word_for_that() -> None:
    data = sample()
    edges = (replace(data.edges[0], type=" "), *data.edges[1:])
    assert "UNNAMED" in {edge["type"] for edge in payload(replace(data, edges=edges)).rest["edges"]}
    assert b"unnamed" in render(replace(data, edges=edges))
