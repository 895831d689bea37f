"""A real Chromium for the tests of the page: JEJARING_CHROMIUM, else the system's, else the one that playwright has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


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


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A fresh page of a context of its own, 1440 x 900, light."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
