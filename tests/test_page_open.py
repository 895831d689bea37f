"""A page in a real browser: it draws without a network, asks for nothing, and is the same picture each time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from graph.draw.data import PageData
from graph.draw.page import render
from tests.page_sample import ALLEGED, DECIDED, DENIAL, sample

pytest_plugins = ("tests.page_browser",)


@pytest.mark.parametrize("how", ["refused", "hanging"])
def test_a_page_draws_and_asks_for_nothing(
    context: BrowserContext, requests: list[str], show: Any, unplug: Any, how: str
) -> None:
    unplug(how)
    errors: list[str] = []
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    tab = show(sample())
    use_everything(tab)
    assert requests == []
    assert errors == []
    assert tab.evaluate("window.violations") == []
    assert tab.evaluate("Object.keys(drawing.getPositions()).length") == len(sample().nodes)


def use_everything(tab: Page) -> None:
    """Hover, choose, search, filter, switch, zoom, print."""
    box = tab.locator("#network canvas").bounding_box()
    assert box
    for step in range(12):
        tab.mouse.move(box["x"] + box["width"] * (step % 4 + 1) / 5, box["y"] + box["height"] * (step // 4 + 1) / 4)
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.mouse.wheel(0, -200)
    tab.fill("#search", "a")
    tab.press("#search", "Enter")
    tab.click("#view-table")
    tab.uncheck("input[data-entry=stated]")
    tab.click("#reset")
    tab.click("#view-graph")
    tab.click("#lang-id")
    tab.click("#theme")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint')); window.dispatchEvent(new Event('afterprint'))")


def test_two_openings_show_the_same_picture(show: Any) -> None:
    seen = set()
    for _ in range(2):
        tab = show(sample())
        places = tab.evaluate("JSON.stringify(drawing.getPositions())")
        picture = tab.evaluate("drawing.redraw(); document.querySelector('#network canvas').toDataURL()")
        seen.add((places, hashlib.sha256(picture.encode()).hexdigest()))
    assert len(seen) == 1


def test_with_scripts_off_every_claim_is_readable(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(render(sample()))
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(path.as_uri())
    rows = tab.locator("noscript table tbody tr, table.plain tbody tr")
    assert rows.count() == 16
    alleged = rows.filter(has_text=ALLEGED)
    assert alleged.count() == 1
    assert DENIAL in (alleged.text_content() or "")
    assert "line: Denied" in (alleged.text_content() or "")
    decided = rows.filter(has_text=DECIDED).first
    assert "Decided by Bawaslu Kabupaten Rancawuni, administrative" in (decided.text_content() or "")
    assert "nobody has decided" in (tab.text_content(".flat dl") or "")
    assert tab.locator(".disclaimer").is_visible()
    tab.set_viewport_size({"width": 390, "height": 844})
    box = alleged.locator("td:nth-child(5)").bounding_box()
    assert box
    assert box["x"] + box["width"] <= 390
    context.close()


def test_an_empty_page_says_that_there_is_nothing_to_draw(show: Any) -> None:
    tab = show(PageData(title="Kosong"))
    assert "There is nothing to draw." in (tab.text_content("#panel") or "")


def test_five_hundred_names_of_ten_kilobytes_still_open(show: Any) -> None:
    data = sample()
    long = tuple(type(node)(id=node.id, label=node.label, name="Panjang " * 1200) for node in data.nodes)
    tab = show(sample(nodes=long))
    assert tab.evaluate("Object.keys(drawing.getPositions()).length") == len(long)


@pytest.fixture
def phone(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The sample's page on the screen of a phone."""
    path = tmp_path / "page.html"
    path.write_bytes(render(sample()))
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        tab = context.new_page()
        tab.goto(path.as_uri())
        tab.wait_for_selector("html[data-drawn=yes]")
        yield tab


def test_small_screens_scroll_from_the_graph_to_the_reading(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert not phone.locator("#search").is_visible()
    phone.click("#open-side")
    assert phone.locator("#search").is_visible()


def test_on_a_phone_whole_claims_are_read_without_scrolling_aside(phone: Page) -> None:
    phone.click("#view-table")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    for column in ("Who", "Sentences of the report", "Reply"):
        box = phone.locator(f"#table tbody tr:first-child td[data-head='{column}']").bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390


def test_paper_says_in_dark_on_white_that_a_page_is_not_to_be_handed_on(show: Any) -> None:
    tab = show(sample(internal=True, profile="internal", profile_text=("Everything.", "Semuanya.")))
    tab.emulate_media(media="print")
    look = tab.evaluate("(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(profile))")
    assert look == ["rgb(24, 34, 46)", "rgba(0, 0, 0, 0)"]


def test_on_a_phone_what_was_chosen_comes_into_sight(phone: Page) -> None:
    phone.click("#open-side")
    phone.fill("#search", "Sulaksana")
    phone.press("#search", "Enter")
    top = phone.evaluate("document.querySelector('#panel h2').getBoundingClientRect().top")
    assert 0 < top < 700
