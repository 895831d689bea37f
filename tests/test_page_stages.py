"""How far a case has come, beside its line and wherever claims are read; and cards whose members a filter takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.page import invented
from graph.build.view import build
from graph.draw.data import PageCase, PageClaim, PageData, PageEdge, PageNode, PageStage
from graph.draw.page import render
from graph.draw.payload import payload, snapshot
from graph.draw.stages import cases_of, told
from tests.invented import claim, decided, read, support
from tests.page_sample import sample

pytest_plugins = ("tests.page_browser",)
CASE = PageCase(
    id="case-1",
    number="007/Reg",
    track="administrative",
    steps=(
        PageStage(stage="reported", published="2024-10-03", authority="Bawaslu Kabupaten Rancawuni"),
        PageStage(stage="plenary", date="2024-10-17", outcome="confirmed", sanction="teguran"),
    ),
)


def with_case() -> PageData:
    """The sample, the line of person-2 in a case."""
    data = sample()
    claims = tuple(replace(one, case="case-1") if "confirmed" in one.id else one for one in data.claims)
    return replace(data, claims=claims, cases=(CASE, PageCase(id="case-2", number="never used")))


def test_steps_stand_in_their_order_with_their_days_and_bodies() -> None:
    charged = read("one", claim("a", "INVESTIGATED_BY", "bawaslu"), support("t"))
    view = build((charged, read("two", support("t", "confirmed", **decided("bawaslu")))))
    cases = cases_of(view)
    found = {cases.of(node.id) for node in view.nodes if node.label == "Claim"} - {None}
    assert found
    for case in filter(None, found):
        days = [step.date or step.published or "9999" for step in case.steps]
        assert days == sorted(days)
        assert told(case, "id").count("→") == max(0, len(days) - 1)
    first, second = told(CASE, "id").split(" → ")
    assert first == "dilaporkan, Bawaslu Kabupaten Rancawuni, terbit 2024-10-03"
    assert second == "diputus dalam pleno, Terbukti atau diakui, teguran, 2024-10-17"


def test_only_cases_of_what_is_drawn_are_in_the_file() -> None:
    assert [case["number"] for case in payload(with_case()).rest["cases"]] == ["007/Reg"]
    assert b"never used" not in render(with_case())
    assert snapshot(with_case()) != snapshot(sample())


def test_the_stage_stands_beside_the_line_in_the_table_without_scripts_and_in_the_csv(show: Any) -> None:
    content = render(with_case())
    plain = content.decode().split("<noscript>")[1].split("</noscript>")[0]
    assert "reported to a body, Bawaslu Kabupaten Rancawuni → decided in plenary, 2024-10-17" in plain
    tab = show(content, mark="#node=person-2")
    steps = tab.locator("#panel .line.confirmed .stages li").all_text_contents()
    assert "007/Reg" in steps[0]
    assert "3 Oct 2024" in steps[1]
    assert "Confirmed, teguran, 17 Oct 2024" in steps[2]
    tab.click("#save summary")
    with tab.expect_download() as saved:
        tab.click("#save-csv")
    assert "decided in plenary" in saved.value.path().read_text("utf-8")


PLACE = "(id) => drawing.getPositions([id])[id].y"


def test_a_card_closes_up_over_whoever_a_filter_takes_and_opens_again(show: Any) -> None:
    data = sample()
    ids = sorted(node.id for node in data.nodes)
    places = {f"n{ids.index(key)}": status for key, status in (("person-1", "denied"), ("person-5", "cleared"))}
    tab = show(data)
    upper, lower = sorted(places, key=lambda one: float(tab.evaluate(PLACE, one)))
    rows = [tab.evaluate(PLACE, one) for one in (upper, lower)]
    for entry in (places[upper], "WORKS_AT", "ACCUSED_BY"):
        tab.uncheck(f"input[data-entry={entry}]")
    assert tab.evaluate("(id) => drawing.getPositions()[id] === undefined", upper)
    assert tab.evaluate(PLACE, lower) == pytest.approx(rows[0])
    tab.click("#reset")
    assert [tab.evaluate(PLACE, one) for one in (upper, lower)] == pytest.approx(rows)


def test_rows_keep_their_order_when_they_close_up(show: Any) -> None:
    names = ("Zubaidah Akar", "Yunita Bunga", "Xena Cabang", "Abimanyu Daun")
    data = sample()
    staff = tuple(PageNode(id=f"p-{i}", label="Person", name=name) for i, name in enumerate(names))
    claims = tuple(
        PageClaim(id=f"c-{i}", predicate="WORKS_AT", status="stated", quote=name) for i, name in enumerate(names)
    )
    edges = tuple(
        PageEdge(id=f"w-{i}", type="WORKS_AT", start=f"p-{i}", end="agency-1", status="stated", claims=(f"c-{i}",))
        for i, _ in enumerate(names)
    )
    tab = show(replace(data, nodes=(*data.nodes, *staff), edges=(*data.edges, *edges), claims=(*data.claims, *claims)))
    rows = (
        "(ids) => { const at = drawing.getPositions();"
        "return ids.filter((id) => at[id]).sort((a, b) => at[a].y - at[b].y); }"
    )
    order = sorted(node.id for node in (*data.nodes, *staff))
    ids = [f"n{order.index(key)}" for key in ("person-1", "person-5", *(one.id for one in staff))]
    before = tab.evaluate(rows, ids)
    for entry in ("denied", "ACCUSED_BY", "cleared"):
        tab.uncheck(f"input[data-entry={entry}]")
    tab.fill("#search", "Abimanyu")
    tab.press("#search", "Enter")
    after = tab.evaluate(rows, ids)
    assert after == [one for one in before if one in after]


def test_symbols_have_their_size_again_where_a_search_leads(show: Any) -> None:
    tab = show(sample())
    size = "drawing.body.nodes.n0.options.size"
    usual = tab.evaluate(size)
    for _ in range(9):
        tab.press("#canvas", "-")
    tab.wait_for_timeout(500)
    assert tab.evaluate(size) > usual
    tab.fill("#search", "Ganis")
    tab.press("#search", "Enter")
    tab.wait_for_timeout(500)
    assert tab.evaluate(size) == usual


THROUGH = """([lines, tickets]) => lines.filter((id) => {
  const { from, to, edgeType } = drawing.body.edges[id];
  const via = edgeType.getViaNode ? edgeType.getViaNode() : null;
  const middle = via || { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const others = tickets.map((one) => drawing.body.nodes[one]).filter((one) => one !== from && one !== to);
  return [...Array(9).keys()].map((step) => (step + 1) / 10).some((t) => {
    const at = (key) => (1 - t) * (1 - t) * from[key] + 2 * t * (1 - t) * middle[key] + t * t * to[key];
    return others.some((one) => Math.hypot(at('x') - one.x, at('y') - one.y) < 10);
  });
})"""


def test_no_accusing_line_runs_through_a_ticket_to_which_it_does_not_lead(show: Any) -> None:
    rest = payload(invented(80)).rest
    tickets = [f"n{i}" for i, node in enumerate(rest["nodes"]) if node["kind"] == "paslon"]
    lines = [f"e{i}" for i, edge in enumerate(rest["edges"]) if edge["type"] == "SUPPORTS"]
    tab = show(invented(80))
    assert len(lines) > 30
    assert tab.evaluate(THROUGH, [lines, tickets]) == []
