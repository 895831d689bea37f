"""The page for everybody: names, roles and contrast in the page as it is drawn, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from graph.draw.dossier import to_html
from graph.draw.page import render
from graph.exchange.redact import redact
from graph.exchange.redact_profile import profile
from jejaring.dossier import dossier_of
from tests.page_sample import sample
from tests.test_page_use import choose
from tests.test_redact import graph

pytest_plugins = ("tests.page_browser",)

# What fails of: interactive things have names, references and ids hold, one h1, a main part, table heads with scope.
FAULTS = """() => {
  const faults = [];
  const seen = (item) => item.checkVisibility() && !item.closest('[hidden]');
  const all = (where) => [...document.querySelectorAll(where)].filter(seen);
  const name = (item) => (item.getAttribute('aria-label') || item.textContent || '').trim()
    || [...(item.labels || [])].map((label) => label.textContent).join('').trim();
  all('button, a, input, summary, select, [role=application], [role=listbox], [tabindex="0"]').forEach((item) => {
    if (!name(item)) faults.push('no name: ' + item.outerHTML.slice(0, 80));
  });
  const ids = [...document.querySelectorAll('[id]')].map((item) => item.id);
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  const lost = (key) => (item) => {
    if (!document.getElementById(item.getAttribute(key))) faults.push(key + ' leads nowhere');
  };
  ['aria-controls', 'aria-activedescendant', 'for'].forEach((key) => {
    document.querySelectorAll(`[${key}]`).forEach(lost(key));
  });
  if (all('h1').length !== 1) faults.push('not one h1');
  if (!document.documentElement.lang || !document.title) faults.push('no language or title');
  if (!all('main').length) faults.push('no main');
  all('th').forEach((item) => { if (!item.scope) faults.push('a heading of a table without scope'); });
  return faults;
}"""
# Texts whose contrast with what is behind them is below 4.5 : 1 (3 : 1 where they are large).
PALE = """() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => [r, g, b].map((c) => linear(c / 255))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (item) => {
    for (let at = item; at; at = at.parentElement) {
      const back = parts(getComputedStyle(at).backgroundColor);
      if (back.length < 4 || back[3] > 0.99) return back;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const item = walk.currentNode.parentElement;
    const text = walk.currentNode.textContent.trim();
    if (!text || !item.checkVisibility() || item.closest('script, style, noscript, .sr, .tip')) continue;
    const style = getComputedStyle(item);
    const [a, b] = [light(parts(style.color)), light(behind(item))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24;
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) found.push(item.className + ': ' + text.slice(0, 40));
  }
  return found;
}"""


def prepare(tab: Page, how: str) -> None:
    """One of the states that a reader sees."""
    if how in ("panel", "dark"):
        choose(tab, "Sulaksana")
    if how == "dark":
        tab.click("#theme")
    if how == "table":
        tab.click("#view-table")
    if how == "search":
        tab.fill("#search", "a")
    if how == "filtered":
        tab.uncheck("input[data-entry=stated]")
        tab.click("#theme")
    if how == "story":
        tab.click("#story-write")
        tab.click("#step-add")
    tab.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true; })")


STATES = ["plain", "panel", "table", "search", "dark", "filtered", "story"]


@pytest.fixture(scope="module", params=STATES)
def state(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The page in one of these states, for all checks of it; without its policy, which would stop axe."""
    path = tmp_path_factory.mktemp("state") / "page.html"
    held = (("claim-00", "2999-01-01", "menunggu jawaban"),)
    path.write_bytes(render(sample(profile="internal", internal=True, held=held)))
    context = browser.new_context(bypass_csp=True, viewport={"width": 1440, "height": 900}, color_scheme="light")
    tab = context.new_page()
    tab.goto(path.as_uri())
    tab.wait_for_selector("html[data-drawn=yes]", state="attached")
    prepare(tab, request.param)
    yield tab
    context.close()


def test_everything_has_a_name_a_role_and_enough_contrast(state: Page) -> None:
    assert state.evaluate(FAULTS) == []
    assert state.evaluate(PALE) == []


def test_axe_finds_nothing(state: Page) -> None:
    assert axe(state) == []


def axe(tab: Page) -> list[str]:
    """The rules of axe that a page without policy breaks; skips where axe is not installed."""
    found = find_spec("axe_playwright_python")
    if not found or not found.submodule_search_locations:
        pytest.skip("AXE DID NOT RUN: install axe-playwright-python, which carries axe-core")
    tab.evaluate((Path(found.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8"))
    wrong: list[str] = tab.evaluate("axe.run(document).then((done) => done.violations.map((one) => one.id))")
    return wrong


def faults_by_axe(browser: Browser, content: bytes, path: Path, states: list[str], width: int = 1440) -> list[str]:
    """The rules of axe that the file breaks, in each of these states."""
    path.write_bytes(content)
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
    bad: list[str] = []
    for how in states:
        tab = context.new_page()
        tab.goto(path.as_uri())
        if states != ["as it is"]:
            tab.wait_for_selector("html[data-drawn=yes]", state="attached")
            prepare(tab, how)
        bad += [f"{how}: {rule}" for rule in axe(tab)]
        tab.close()
    context.close()
    return bad


def test_axe_finds_nothing_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    assert (
        faults_by_axe(browser, render(sample(language="id")), tmp_path / "page.html", ["plain", "table", "story"], 390)
        == []
    )


def test_axe_finds_nothing_in_a_dossier(browser: Browser, tmp_path: Path) -> None:
    redacted = redact(graph(), profile("internal"))
    content = to_html(dossier_of(redacted, "Wiratmo Sejati", "id", {}))
    assert faults_by_axe(browser, content, tmp_path / "dossier.html", ["as it is"]) == []


def test_the_check_of_contrast_can_fail(show: Any) -> None:
    tab = show(sample())
    tab.evaluate("document.getElementById('disclaimer').style.setProperty('color', '#cccccc')")
    assert tab.evaluate(PALE)


def test_menus_open_and_close_by_keyboard(show: Any) -> None:
    tab = show(sample())
    tab.focus("#save summary")
    tab.keyboard.press("Enter")
    assert tab.locator("#save-csv").is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not tab.locator("#save-csv").is_visible()
    assert tab.evaluate("document.activeElement.tagName") == "SUMMARY"
    tab.focus("#by-acts summary")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.locator("#by-acts input:not(:checked)").count() == 1
