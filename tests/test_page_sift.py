"""Filters by single claims, focus, timeline and links to a node: graph, panel and table agree, answers stay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from graph.draw.data import PageData
from tests.page_sample import ALLEGED, DENIAL, sample
from tests.test_page_use import choose, lines, panel, rows

pytest_plugins = ("tests.page_browser",)


def regional() -> PageData:
    """The sample with regions, a checked claim and an act of its own."""
    nodes = tuple(replace(node, region="35.08" if node.label == "Agency" else None) for node in sample().nodes)
    claims = tuple(
        replace(claim, checked="accepted" if claim.id == "claim-06" else "none") for claim in sample().claims
    )
    return sample(nodes=nodes, claims=claims)


def open_all(tab: Page) -> None:
    tab.evaluate("document.querySelectorAll('details.folder').forEach((item) => { item.open = true; })")


def box(group: str, entry: str) -> str:
    return f"input[data-group={group}][data-entry='{entry}']"


def claims_said(tab: Page) -> str:
    return tab.text_content("#sum") or ""


@pytest.mark.parametrize(
    ("group", "entry"),
    [
        ("acts", "attend"), ("acts", "post_like_share"), ("sources", "Warta Rancawuni"), ("sources", "Kabar Ujung"),
        ("checked", "none"), ("checked", "accepted"), ("regions", "35.08"),
    ],
)  # fmt: skip
def test_graph_table_and_counter_agree_after_each_filter(keep: Any, group: str, entry: str) -> None:
    tab = keep(regional())
    before = claims_said(tab)
    open_all(tab)
    tab.uncheck(box(group, entry))
    assert lines(tab) == rows(tab)
    after = claims_said(tab)
    assert after != before
    tab.click("#view-table")
    assert f"({tab.locator('#table tbody tr').count()})" in (tab.text_content("#table caption") or "")
    tab.click("#reset")
    assert claims_said(tab) == before


def test_a_ticket_can_be_seen_alone(show: Any) -> None:
    tab = show(sample())
    open_all(tab)
    first = tab.locator("#by-tickets .only").first
    first.click()
    shown = lines(tab)
    assert shown < {f"e{i}" for i in range(len(sample().edges))}
    assert tab.locator("#by-tickets input:checked").count() == 1
    tab.locator("#by-tickets .only").first.click()
    assert tab.locator("#by-tickets input:not(:checked)").count() == 0


def test_an_allegation_keeps_its_denial_whatever_is_filtered(show: Any) -> None:
    data = sample()
    moved = tuple(replace(claim, report="report-2") if claim.id == "claim-00" else claim for claim in data.claims)
    tab = show(sample(claims=moved))
    open_all(tab)
    tab.uncheck(box("sources", "Kabar Ujung"))
    choose(tab, "Sulaksana")
    assert ALLEGED in panel(tab)
    assert DENIAL in panel(tab)
    tab.click("#view-table")
    assert DENIAL in (tab.locator("#table tr", has_text=ALLEGED).text_content() or "")


def test_days_of_publication_bound_what_is_shown(show: Any) -> None:
    tab = show(sample())
    open_all(tab)
    tab.fill("#day-from", "2024-10-10")
    tab.dispatch_event("#day-from", "change")
    assert lines(tab) == rows(tab)
    assert 0 < len(lines(tab)) < len(sample().edges)
    tab.fill("#day-to", "2024-10-11")
    tab.dispatch_event("#day-to", "change")
    assert len(lines(tab)) == 0
    tab.click("#reset")
    assert len(lines(tab)) == len(sample().edges)


def test_counts_stand_beside_every_entry(show: Any) -> None:
    tab = show(regional())
    open_all(tab)
    assert "4" in (tab.locator(f"label:has({box('regions', '35.08')})").text_content() or "")
    tab.uncheck("input[data-entry=SUPPORTS]")
    assert "0 of 1" in (tab.locator(f"label:has({box('acts', 'attend')})").text_content() or "")


def test_regions_are_called_by_their_names(show: Any) -> None:
    assert "Kabupaten Lumajang (35.08)" in (show(regional()).text_content("#by-regions") or "")


def test_surroundings_grow_with_the_steps(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Simpul Warga")
    sizes = []
    for step in range(4):
        tab.click(f"#panel .acts .set button >> nth={step}")
        assert lines(tab) == rows(tab)
        sizes.append(len(lines(tab)))
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_a_node_has_a_timeline_in_the_order_of_days(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Sulaksana")
    tab.click("#panel .timeline summary")
    days = tab.locator("#panel .moments .when").all_text_contents()
    assert days[0] == "1 Oct 2024"
    assert days[-1] == "3 Oct 2024"
    assert "posted, liked or shared" in (tab.text_content("#panel .moments") or "")
    tab.uncheck("input[data-entry=denied]")
    assert tab.locator("#panel .moments").count() == 0


def test_a_link_opens_the_page_at_a_node(show: Any) -> None:
    tab = show(sample(), mark="#node=person-1")
    assert tab.text_content("#panel h2") == "Sulaksana Pradipta"
    tab.close()
    tab = show(sample(), mark="#node=organization-1&hops=1")
    assert tab.text_content("#panel h2") == "Simpul Warga Rancawuni"
    assert len(lines(tab)) == 1
    choose(tab, "Sulaksana")
    assert tab.evaluate("location.hash") == "#node=person-1"
    tab.click("#panel .close")
    assert tab.evaluate("location.hash") == ""


@pytest.mark.parametrize(
    "mark", ["#node=nobody", "#node=<img src=x onerror=hits.push(1)>", "#node=__proto__&hops=x", "#%%"]
)
def test_a_link_to_nothing_changes_nothing(show: Any, mark: str) -> None:
    tab = show(sample(), mark=mark)
    assert "How to read this page" in panel(tab)
    assert tab.evaluate("window.hits") == []
