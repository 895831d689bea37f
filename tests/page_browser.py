"""A real Chromium for the tests of the page: JEJARING_CHROMIUM, else the system's, else the one that playwright has."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, Route, sync_playwright

from graph.draw.data import PageData
from graph.draw.page import render

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
Show = Callable[..., Page]
# Before any script of the page: keep the drawing where a test can ask it, count what runs that must not.
WATCH = """
window.hits = [];
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
window.print = () => {};
let kept = null;
window.vis = {
  set Network(Original) {
    kept = class extends Original { constructor(...given) { super(...given); window.drawing = this; } };
  },
  get Network() { return kept; },
};
"""


def executable() -> str | None:
    """The path of a browser, or None for playwright's own."""
    return os.environ.get("JEJARING_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser; playwright's Error if there is none."""
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; without one they are skipped, or fail where CI=true."""
    try:
        with chromium() as running:
            yield running
    except Error as error:
        if os.environ.get("CI", "").lower() in ("true", "1"):
            raise
        why = error.message.splitlines()[0]
        pytest.skip(f"NO BROWSER, THE PAGE IS NOT TESTED: set JEJARING_CHROMIUM or install Chromium ({why})")


@pytest.fixture(scope="session")
def window(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A context, 1440 x 900, light, watched; pages keep nothing in it that another could find.

    One page stays open, so that the next ones have a process that knows their scripts.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    context.set_default_timeout(15_000)
    context.add_init_script(WATCH)
    first = tmp_path_factory.mktemp("window") / "first.html"
    first.write_text("<!doctype html><title>first</title>")
    context.new_page().goto(first.as_uri())
    yield context
    context.close()


@pytest.fixture
def context(window: BrowserContext) -> Iterator[BrowserContext]:
    """The window for one test, whose pages and routes end with it."""
    before = list(window.pages)
    yield window
    for tab in window.pages:
        if tab not in before:
            tab.close()
    window.unroute_all(behavior="ignoreErrors")


@pytest.fixture
def requests(context: BrowserContext) -> Iterator[list[str]]:
    """Every address but the file's own that pages of the context ask for."""
    found: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith("file:"):
            found.append(request.url)

    context.on("request", asked)
    yield found
    context.remove_listener("request", asked)


@pytest.fixture
def show(context: BrowserContext, tmp_path: Path) -> Show:
    """Write a page (PageData, or bytes as they are), open it from the disk, wait until it is drawn."""

    def opened(content: PageData | bytes, *, drawn: bool = True, mark: str = "") -> Page:
        path = tmp_path / "page.html"
        path.write_bytes(content if isinstance(content, bytes) else render(content))
        tab = context.new_page()
        tab.goto(path.as_uri() + mark, wait_until="commit")
        tab.wait_for_selector("html[data-drawn=yes]" if drawn else "footer", state="attached")
        return tab

    return opened


@pytest.fixture(scope="module")
def keep(window: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Show]:
    """Pages that stay open for the next tests of the file, which leave them as they were found."""
    tabs: list[Page] = []

    @cache
    def kept(content: PageData) -> Page:
        path = tmp_path_factory.mktemp("kept") / "page.html"
        path.write_bytes(render(content))
        tabs.append(window.new_page())
        tabs[-1].goto(path.as_uri(), wait_until="commit")
        tabs[-1].wait_for_selector("html[data-drawn=yes]", state="attached")
        return tabs[-1]

    yield kept
    for tab in tabs:
        tab.close()


@pytest.fixture
def unplug(context: BrowserContext) -> Callable[[str], None]:
    """Refuse every request to a network ("refused"), or never answer it ("hanging")."""

    def pulled(how: str) -> None:
        def handle(route: Route) -> None:
            if how == "refused":
                route.abort("connectionrefused")

        context.route(re.compile("^(https?|wss?):"), handle)

    return pulled
