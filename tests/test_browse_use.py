"""Neo4j Browser on both engines in a real Chromium: log in, tour, style, every question; and nothing leaves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.connect import connected
from graph.store.neo4j_server.browser import browser_jar
from jejaring.browser.guide import statement, titled, tour
from jejaring.browser.style import tones
from queries.catalog import Question, load
from tests.browse_stage import (
    EDITOR,
    ERROR,
    FRAME,
    LINE,
    NODE,
    Browsed,
    Seen,
    browsing,
    filled,
    logged_in,
    run,
    run_saved,
    watched,
)
from tests.question_graph import small_graph, write

pytest_plugins = ("tests.page_browser",)
ALL = "JSON.parse(localStorage.getItem('neo4j.documents')).map((entry) => entry.content)"
OURS = (
    "JSON.parse(localStorage.getItem('neo4j.documents'))"
    ".filter((entry) => String(entry.id).startsWith('jejaring-')).map((entry) => entry.content)"
)  # beside Browser's own samples, which it lays down again at every start and does not show
PICTURES = [question for question in load().values() if question.shape == "graph"]
ANSWERED = "[data-testid=multi-statement-list-icon][title='Status: success']"
SOME = 2
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def browsed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsed]:
    """`browse` on the small graph in either engine."""
    try:
        browser_jar()
    except StoreError as error:
        if os.environ.get("CI", "").lower() == "true":
            raise
        pytest.skip(f"NO NEO4J BROWSER: {error}")
    if request.param == "embedded":
        with browsing(filled(tmp_path_factory.mktemp("browse"))) as running:
            yield running
        return
    address: Address = request.getfixturevalue("neo4j_address")
    assert address.writer
    with connected(address, "neo4j", read_only=False) as store, pytest.MonkeyPatch.context() as patch:
        store.write("MATCH (n) DETACH DELETE n")
        write(store, *small_graph())
        patch.setenv("NEO4J_USERNAME", address.writer[0])
        patch.setenv("NEO4J_PASSWORD", address.writer[1])
        with browsing(address.uri, lines=4) as running:
            yield Browsed(running.process, {**running.said, "password": address.writer[1]})


@pytest.fixture(scope="module")
def window(browser: Browser, browsed: Browsed) -> Iterator[BrowserContext]:
    """An Indonesian analyst's window, a new one for each engine."""
    assert browsed.process.poll() is None
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="id-ID")
    context.set_default_timeout(60_000)
    yield context
    context.close()


@pytest.fixture(scope="module")
def seen(window: BrowserContext) -> Seen:
    """What the window's pages asked for."""
    return watched(window)


@pytest.fixture(scope="module")
def page(window: BrowserContext, seen: Seen, browsed: Browsed) -> Iterator[Page]:
    """Browser, logged in."""
    opened = logged_in(window, browsed.said)
    yield opened
    opened.close()


def test_the_tour_plays_in_the_analysts_language_with_all_of_its_slides(page: Page) -> None:
    guide = page.locator(FRAME).first
    assert guide.get_by_text(tour().slides[0].title["id"]).first.is_visible()
    assert guide.get_by_text(f"1 / {len(tour().slides)}").is_visible()
    assert 0 <= settled(guide) < 150, "at the top of the window, not scrolled"


def settled(guide: Locator) -> float:
    """The upper edge of a frame, in pixels, once it has slid into its place."""
    edges: list[float] = []
    while len(edges) < 2 or edges[-1] != edges[-2]:
        box = guide.bounding_box()
        assert box
        edges.append(box["y"])
        guide.page.wait_for_timeout(200)
    return edges[-1]


@pytest.mark.parametrize("question", PICTURES, ids=lambda item: item.name)
def test_every_picture_is_drawn_with_its_defaults(page: Page, seen: Seen, question: Question) -> None:
    frame = run_saved(page, titled(question, "id"))
    assert not frame.locator(ERROR).count(), frame.locator(ERROR).all_inner_texts()
    frame.locator(LINE).first.wait_for(state="attached")
    assert frame.locator(NODE).count() >= 2
    assert not seen.errors


def test_tables_are_answered_one_after_the_other_out_of_one_text(page: Page, seen: Seen) -> None:
    """The shortest: Browser's editor is slow with long texts. All are asked of both engines in test_questions."""
    tables = sorted((statement(item) for item in load().values() if item.shape == "table"), key=len)[:SOME]
    page.click(EDITOR)
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("".join(f"{text};\n" for text in tables))
    page.keyboard.press("Control+Enter")
    expect(page.locator(FRAME).first.locator(ANSWERED)).to_have_count(len(tables), timeout=120_000)
    assert not seen.errors


def test_the_style_is_in_force_and_a_line_of_support_says_its_status(page: Page) -> None:
    frame = run(page, "MATCH path = (:Person {id: 'teguh'})-[:SUPPORTS]->(:Paslon) RETURN path")
    frame.locator(LINE).first.wait_for(state="attached")
    assert "denied" in frame.locator(LINE).first.inner_html()
    assert tones()["s-alleged"] in frame.locator(LINE).first.inner_html().lower()


def test_a_click_on_a_text_of_the_tour_brings_it_into_the_editor(page: Page) -> None:
    run(page, "MATCH (n:Region) RETURN n.name")
    page.reload()
    page.locator(f"{FRAME} .runnable pre").first.click()
    expect(page.locator(".view-lines").first).to_contain_text("Ikhtisar")


def test_the_questions_lie_in_their_folders(page: Page) -> None:
    kept = page.evaluate(OURS)
    assert len(kept) == len(load())
    assert all(titled(question, "id") in content for question, content in zip(load().values(), kept, strict=True))


def test_nothing_was_answered_from_outside_and_what_was_tried_was_stopped_by_the_policy(page: Page, seen: Seen) -> None:
    outside = seen.outside(seen.asked)
    assert outside, "Browser asks for fonts; if it no longer does, this test watches the wrong thing"
    assert not seen.outside(seen.answered)
    assert sorted(outside) == sorted(seen.outside(seen.stopped)), "each single one was stopped"
    assert seen.sockets, "Bolt runs over one; if none is seen, this test is blind to them"
    assert not seen.outside(seen.sockets)


def test_a_start_anew_keeps_what_the_analyst_saved(page: Page, browsed: Browsed) -> None:
    page.goto(urljoin(browsed.said["address"], "start.json"))  # where Browser itself cannot save over it meanwhile
    page.evaluate(
        """() => {
          const kept = JSON.parse(localStorage.getItem('neo4j.documents'));
          kept.push({ id: 'own', content: '// Mine' });
          localStorage.setItem('neo4j.documents', JSON.stringify(kept));
        }"""
    )
    page.goto(browsed.said["address"])
    page.wait_for_url("**/browser/**")
    assert page.evaluate(ALL).count("// Mine") == 1
    assert len(page.evaluate(OURS)) == len(load())
