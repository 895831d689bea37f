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
from tests.test_page_use import choose, lines, panel, rows
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


def write_step(tab: Any, title: str, text: str) -> None:
    tab.fill("#step-title", title)
    tab.fill("#step-text", text)
    tab.click("#step-add")


def saved(tab: Any, path: Path) -> Path:
    with tab.expect_download() as coming:
        tab.click("#story-save")
    coming.value.save_as(path)
    return path


def written(tab: Any) -> None:
    """Two steps: all statuses but one and a day; then one man's surroundings."""
    tab.click("#story-write")
    tab.uncheck("input[data-entry=stated]")
    tab.click("#by-days summary")
    tab.fill("#day-from", "2024-10-02")
    write_step(tab, 'The "first" step', "Line one\nline two \\ # no comment")
    tab.click("#reset")
    choose(tab, "Sulaksana")
    tab.click("#panel .acts button >> nth=0")
    write_step(tab, "", "He and his.")


def test_a_story_written_in_the_page_comes_back_by_both_ways(show: Any, tmp_path: Path) -> None:
    tab = show(sample())
    written(tab)
    path = saved(tab, tmp_path / "written.toml")
    first, second = read_story(path, sample().nodes)
    assert (first.title, first.text) == ('The "first" step', "Line one\nline two \\ # no comment")
    assert set(first.statuses) == {"confirmed", "alleged", "denied", "cleared"}
    assert first.since == "2024-10-02"
    assert (second.node, second.hops, second.statuses) == ("person-1", 1, ())
    other = show(sample())
    other.click("#story-write")
    other.set_input_files("#story-file", path)
    other.click("#step-0")
    assert len(lines(other)) == 4
    other.click("#step-1")
    assert other.text_content("#panel h2") == "Sulaksana Pradipta"
    assert saved(other, tmp_path / "again.toml").read_text("utf-8") == path.read_text("utf-8")
    other.click("#story-done")
    assert "He and his." in (other.text_content("#story") or "")


def test_steps_are_changed_moved_and_removed(show: Any) -> None:
    tab = show(sample(story=(PageStep(title="A"), PageStep(title="B"))))
    tab.click("#story-write")
    tab.click("#step-1")
    assert tab.input_value("#step-title") == "B"
    tab.click("#step-earlier")
    assert (tab.text_content(".steps") or "") == "1. B2. A"
    tab.fill("#step-title", "C")
    tab.click("#lang-id")
    assert tab.input_value("#step-title") == "C"
    tab.click("#step-keep")
    tab.click("#step-1")
    tab.click("#step-drop")
    assert (tab.text_content(".steps") or "") == "1. C"
    tab.keyboard.type("never lost /")
    assert tab.input_value("#step-title") == "never lost /"


@pytest.mark.parametrize(
    "text",
    [
        "[[step]]\ncolour = 1",
        "[[step]]\nnode = 'Nobody'",
        "title = 'x'",
        "[[step]]\nhops = 77",
        "[[step",
        "[[step]]\nfrom='May'",
    ],
)
def test_a_page_names_the_line_of_a_story_that_it_cannot_read(show: Any, tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, "utf-8")
    tab = show(sample())
    tab.click("#story-write")
    tab.set_input_files("#story-file", path)
    told = tab.text_content("#story [role=alert]") or ""
    assert f"line {1 if '[[step]]' not in text else 2}" in told


def test_hostile_words_in_a_story_that_is_opened_stay_words(show: Any, tmp_path: Path, requests: list[str]) -> None:
    path = tmp_path / "evil.toml"
    values = [value.replace("\\", "\\\\").replace('"', '\\"') for value in PAYLOADS.values() if "\u2028" not in value]
    path.write_text("\n".join(f'[[step]]\ntitle = "{value}"\nsources = ["{value}"]' for value in values), "utf-8")
    tab = show(sample())
    tab.click("#story-write")
    tab.set_input_files("#story-file", path)
    for i in range(len(values)):
        tab.click(f"#step-{i}")
    tab.click("#story-done")
    tab.click("#story-back")
    assert tab.evaluate("window.hits") == []
    assert requests == []


def test_every_filter_of_a_step_is_kept(tmp_path: Path) -> None:
    text = "[[step]]\nkinds = ['person']\nacts = ['attend']\nsources = ['Kabar Ujung', 'Nowhere']\nchecked = ['none']"
    (step,) = story(tmp_path, text + "\nregions = ['99']\ntickets = ['Bramasta Wiryo – Nawang Puspita']")
    assert (step.kinds, step.acts, step.tickets) == (("person",), ("attend",), ("paslon-1",))
    page = render(sample(story=(step,))).decode()
    assert '"sources":["Kabar Ujung"]' in page
    assert "Nowhere" not in page


def test_a_page_without_a_title_is_named_in_the_language_of_its_reader(show: Any) -> None:
    tab = show(sample(title=""))
    assert tab.text_content("h1") == tab.title() == "Who is reported to support whom"
    tab.click("#lang-id")
    assert tab.text_content("h1") == tab.title() == "Siapa diberitakan mendukung siapa"
