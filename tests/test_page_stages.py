"""How far a case has come, beside its line and wherever claims are read; and cards whose members a filter takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.build.view import build
from graph.draw.data import PageCase, PageData, PageStage
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
