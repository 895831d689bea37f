"""Stories: views in an order, from a TOML file, that a reader steps through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.draw.data import PageStep
from graph.draw.page import render
from graph.draw.story import read_story
from graph.errors import UsageError
from graph.exchange.redact import redact
from graph.exchange.redact_profile import profile
from jejaring.view import blank, page_of, with_story
from tests.page_sample import sample
from tests.test_page_hostile import PAYLOADS
from tests.test_page_use import lines, panel, rows
from tests.test_redact import graph

pytest_plugins = ("tests.page_browser",)

STORY = """
[[step]]
title = "The whole"
text = "What fourteen lines say."

[[step]]
title = "One clerk"
text = "An allegation, and what he says to it."
node = "pak sulak"
hops = 1

[[step]]
title = "Only what was decided"
statuses = ["confirmed", "cleared"]
relations = ["SUPPORTS"]
from = "2024-10-10"
"""


def story(tmp_path: Path, text: str = STORY) -> tuple[PageStep, ...]:
    path = tmp_path / "story.toml"
    path.write_text(text, "utf-8")
    return read_story(path, sample().nodes)


def test_a_reader_steps_through_the_views_and_leaves(show: Any, tmp_path: Path) -> None:
    tab = show(sample(story=story(tmp_path)))
    every = lines(tab)
    tab.click("#story-next")
    assert "What fourteen lines say." in (tab.text_content("#story") or "")
    assert lines(tab) == every
    tab.keyboard.press("Enter")
    assert tab.text_content("#panel h2") == "Sulaksana Pradipta"
    assert "2/3" in (tab.text_content("#story") or "")
    assert len(lines(tab)) < len(every)
    tab.click("#story-next")
    assert lines(tab) == rows(tab)
    assert len(lines(tab)) == 2
    tab.click("#story-back")
    assert "An allegation" in (tab.text_content("#story") or "")
    tab.click("#story-leave")
    assert lines(tab) == every
    assert "How to read this page" in panel(tab)


def test_a_page_without_a_story_has_no_room_for_one(show: Any) -> None:
    assert not show(sample()).locator("#story").is_visible()


def test_the_words_of_a_story_stay_words(show: Any, requests: list[str]) -> None:
    steps = tuple(PageStep(title=value, text=value, node=value) for value in PAYLOADS.values())
    tab = show(sample(story=steps))
    for _ in steps:
        tab.click("#story-next")
    assert tab.evaluate("window.hits") == []
    assert requests == []


def test_without_scripts_the_story_can_be_read(tmp_path: Path) -> None:
    text = render(sample(story=story(tmp_path))).decode()
    assert "<h2>One clerk</h2><p>An allegation" in text[text.index("<noscript>") : text.index("</noscript>")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[[step]]\ncolour = 1", "step 1: colour is unknown"),
        ("[[step]]\n[[step]]\nnode = 'Nobody'", "step 2: node 'Nobody': nobody on the page"),
        ("[[step]]\nhops = 99", "hops = 99"),
        ("[[step]]\nstatuses = ['proven']", "statuses"),
        ("[[step]]\nfrom = 'May'", "from = 'May'"),
        ("[[step]]\ntitle = 3", "expected a text"),
        ("title = 'x'", "expected one or more"),
        ("[[step", "no TOML"),
    ],
)
def test_a_step_that_is_not_understood_is_named(tmp_path: Path, text: str, part: str) -> None:
    with pytest.raises(UsageError, match=part.replace("[", r"\[")):
        story(tmp_path, text)


def test_a_story_goes_through_the_redaction_of_its_page(tmp_path: Path) -> None:
    done = redact(graph(), profile("public"))
    path = tmp_path / "story.toml"
    path.write_text("[[step]]\ntitle = 'Wiratmo Sejati'\ntext = 'Pak Wiratmo, Camat Lembah Arum, diam.'\n")
    data = with_story(page_of(done.view, None, blank("T", done)), path, done)
    assert data.story
    for form in ("Wiratmo", "Camat Lembah"):
        assert form not in render(data).decode()
    path.write_text("[[step]]\nnode = 'Wiratmo Sejati'\n")
    with pytest.raises(UsageError, match="nobody on the page"):
        with_story(page_of(done.view, None, blank("T", done)), path, done)
