"""Reading a page: graph, panel and table agree, lines lead to sentences, a denial stands by its allegation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from graph.draw.data import PageData, PageEdge, PageNode
from tests.page_sample import ALLEGED, DECIDED, DENIAL, sample

pytest_plugins = ("tests.page_browser",)

LINES = "drawing.body.data.edges.getIds().sort()"


def lines(tab: Page) -> set[str]:
    """The lines that the graph draws."""
    return set(tab.evaluate(LINES))


def rows(tab: Page) -> set[str]:
    """The lines whose claims the table lists."""
    tab.click("#view-table")
    found = set(tab.evaluate("[...document.querySelectorAll('#table tr[data-line]')].map((row) => row.dataset.line)"))
    tab.click("#view-graph")
    return found


def choose(tab: Page, name: str) -> None:
    tab.fill("#search", name)
    tab.press("#search", "Enter")


def panel(tab: Page) -> str:
    return tab.text_content("#panel") or ""


@pytest.mark.parametrize(
    "off",
    [["stated"], ["alleged", "denied"], ["SUPPORTS"], ["paslon"], ["agency"], ["person", "confirmed"], ["overseer"]],
)
def test_graph_and_table_agree_after_a_filter(keep: Any, off: list[str]) -> None:
    tab = keep(sample())
    assert lines(tab) == rows(tab)
    for entry in off:
        tab.uncheck(f"input[data-entry={entry}]")
    assert lines(tab) == rows(tab)
    assert f"{len(lines(tab))} lines" in (tab.text_content("#sum") or "")
    tab.click("#reset")
    assert len(lines(tab)) == len(sample().edges)


def test_the_panel_never_speaks_of_what_a_filter_hides(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Sulaksana")
    assert ALLEGED in panel(tab)
    tab.uncheck("input[data-entry=denied]")
    assert ALLEGED not in panel(tab)
    assert "Lines hidden by filters: 1" in panel(tab)
    tab.uncheck("input[data-entry=person]")
    assert "Sulaksana" not in panel(tab)
    assert "How to read this page" in panel(tab)


def test_the_counts_of_a_filter_say_how_many_of_how_many(show: Any) -> None:
    tab = show(sample())
    tab.uncheck("input[data-entry=SUPPORTS]")
    label = tab.locator("label:has(input[data-entry=denied])")
    assert "0 of 1" in (label.text_content() or "")


def test_every_line_leads_to_a_sentence_a_day_and_a_source_in_one_click(show: Any) -> None:
    tab = show(sample())
    tab.click("#view-table")
    for i in range(len(sample().edges)):
        tab.evaluate(f"document.querySelector('#table tr[data-line=e{i}] td:nth-child(3) button').click()")
        cards = tab.locator("#panel .claim")
        assert cards.count() >= 1
        assert cards.first.locator("blockquote").first.text_content()
        assert "2024" in (cards.first.locator(".source").text_content() or "")
        assert "machine-read, not checked" in (cards.first.text_content() or "")


def test_a_click_on_a_line_of_the_drawing_opens_its_claims(show: Any) -> None:
    tab = show(sample())
    box = tab.locator("#network canvas").bounding_box()
    spot = tab.evaluate(
        """() => {
          const edge = Object.values(drawing.body.edges).find((item) => item.options.dashes[0] === 2);
          const part = (key) => edge.from[key] * 0.6 + edge.to[key] * 0.4;
          const at = drawing.canvasToDOM({ x: part('x'), y: part('y') });
          return [at.x, at.y];
        }"""
    )
    tab.mouse.click(box["x"] + spot[0], box["y"] + spot[1])
    assert "Denied" in panel(tab)
    assert DENIAL in panel(tab)


def test_the_denial_follows_its_allegation_in_panel_and_table(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Sulaksana")
    text = panel(tab)
    assert text.index(ALLEGED) < text.index(DENIAL)
    assert "denies the act" in text
    tab.click("#view-table")
    assert DENIAL in (tab.locator("#table tr", has_text=ALLEGED).text_content() or "")


def test_speaker_act_day_and_circumstance_of_a_claim_are_told(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Sulaksana")
    for told in ("posted, liked or shared", "1 Oct 2024", "in office hours", "Warta Rancawuni", "3 Oct 2024"):
        assert told in panel(tab)
    choose(tab, "Ganis")
    assert DECIDED in panel(tab)
    assert "Bawaslu Kabupaten Rancawuni" in panel(tab)
    assert "seorang warga" in panel(tab)


def test_search_finds_names_and_other_spellings_without_accents_or_case(show: Any) -> None:
    tab = show(sample())
    choose(tab, "pak sulak")
    assert tab.text_content("#panel h2") == "Sulaksana Pradipta"
    choose(tab, "RANCAWÚNI")
    assert "Rancawuni" in (tab.text_content("#panel h2") or "")
    tab.fill("#search", "nobody at all")
    assert "Nothing by that name" in (tab.text_content("#results") or "")


def test_a_searched_name_that_a_filter_hides_is_shown_again(show: Any) -> None:
    tab = show(sample())
    tab.uncheck("input[data-entry=overseer]")
    tab.fill("#search", "Bawaslu")
    assert "hidden by a filter" in (tab.text_content("#results") or "")
    tab.press("#search", "Enter")
    assert tab.text_content("#panel h2") == "Bawaslu Kabupaten Rancawuni"
    assert len(lines(tab)) == len(sample().edges)


def test_only_the_surroundings_of_a_node_can_be_shown(show: Any) -> None:
    tab = show(sample())
    choose(tab, "Simpul Warga")
    tab.click("#panel .acts button >> nth=0")
    assert lines(tab) == rows(tab)
    assert len(lines(tab)) == 1


def test_each_status_has_a_line_of_its_own_without_colour(show: Any) -> None:
    tab = show(sample())
    styles = tab.evaluate(
        """() => Object.values(drawing.body.edges).map((edge) =>
             JSON.stringify([edge.options.dashes, edge.options.dashes ? 0 : edge.options.width > 2]))"""
    )
    assert len(set(styles)) == 5


def test_an_unknown_status_is_drawn_and_told_as_alleged(show: Any) -> None:
    data = sample()
    odd = tuple(replace(edge, status="proven" if edge.type == "SUPPORTS" else edge.status) for edge in data.edges)
    tab = show(sample(edges=odd))
    dashes = tab.evaluate(
        "Object.values(drawing.body.edges).filter((edge) => edge.options.dashes).map((edge) => edge.options.dashes)"
    )
    assert dashes == [[9, 6]] * 4
    choose(tab, "Ganis")
    assert "shown as alleged" in panel(tab)


def test_unnamed_people_and_tickets_say_so(show: Any) -> None:
    tab = show(sample())
    choose(tab, "oknum staf")
    assert "do not name this person" in panel(tab)
    choose(tab, "salah satu calon")
    assert "do not say which candidate" in panel(tab)


def test_a_ticket_without_a_name_is_called_so_and_counts_under_no_ticket(show: Any) -> None:
    tickets = tuple(replace(node, name="" if node.id == "paslon-2" else node.name) for node in sample().nodes)
    tab = show(sample(nodes=tickets, language="id"))
    assert "Calon tidak disebut namanya" in panel(tab)
    choose(tab, "calon yang tidak")
    assert tab.text_content("#panel h2") == "calon yang tidak disebut"
    tab.click("#lang-en")
    assert tab.text_content("#panel h2") == "unknown candidate"
    tab.click("#panel .close")
    assert tab.locator("#panel .ticket").count() == 2


def test_the_page_speaks_both_languages(show: Any) -> None:
    tab = show(sample(language="id"))
    assert "Dugaan bukan putusan" in (tab.text_content("#disclaimer") or "")
    assert "Bukan pernyataan bahwa orang ini mengarahkan sesuatu" in (tab.text_content("#side") or "")
    tab.click("#lang-en")
    assert "Allegations are not findings" in (tab.text_content("#disclaimer") or "")
    assert "Not a claim that the person directed anything" in (tab.text_content("#side") or "")
    assert tab.get_attribute("html", "lang") == "en"


def test_everything_can_be_done_by_keyboard(show: Any) -> None:
    tab = show(sample())
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"
    tab.focus("#canvas")
    tab.keyboard.press("ArrowRight")
    first = tab.text_content("#panel h2")
    tab.keyboard.press("ArrowDown")
    assert tab.text_content("#panel h2") not in (first, "How to read this page")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "panel"
    tab.keyboard.press("Escape")
    assert "How to read this page" in panel(tab)
    unnamed = tab.evaluate(
        "[...document.querySelectorAll('button, input, a')].filter((item) => !(item.textContent.trim()"
        " || item.getAttribute('aria-label') || (item.labels && item.labels.length))).length"
    )
    assert unnamed == 0


def test_a_story_is_written_without_a_mouse(show: Any) -> None:
    tab = show(sample())
    tab.focus("#story-write")
    tab.keyboard.press("Enter")
    tab.keyboard.type("Pertama")
    tab.keyboard.press("Tab")
    tab.keyboard.type("Catatan.")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert "1. Pertama" in (tab.text_content(".steps") or "")


def test_lines_are_sketched_while_the_drawing_moves_and_whole_when_it_rests(show: Any) -> None:
    tab = show(sample())
    shot = "drawing.redraw(); document.querySelector('#network canvas').toDataURL()"
    still = tab.evaluate(shot)
    moving = tab.evaluate(f"drawing.renderer.zooming = true; {shot}")
    assert moving != still
    assert tab.evaluate(f"drawing.renderer.zooming = false; {shot}") == still


def test_a_large_drawing_opens_where_it_can_be_read(show: Any) -> None:
    tab = show(many_elections())
    assert "larger than the screen" in panel(tab)
    assert tab.evaluate("drawing.getScale()") * 15 > 8
    tab.click("#fit")
    assert tab.evaluate("drawing.getScale()") * 15 < 8


def many_elections() -> PageData:
    """A hundred and fifty tickets, each with an agency of its own."""
    nodes, edges, claims = [], [], []
    for i in range(150):
        nodes.append(PageNode(id=f"a{i}", label="Agency", name=f"Dinas Perhubungan Kabupaten Rekaan {i}"))
        nodes.append(PageNode(id=f"t{i}", label="Paslon", name=f"Bramasta Wiryo {i} - Nawang Puspita {i}"))
        claims.append(replace(sample().claims[0], id=f"c{i}"))
        edges.append(
            PageEdge(id=f"e{i}", type="SUPPORTS", start=f"a{i}", end=f"t{i}", status="alleged", claims=(f"c{i}",))
        )
    return sample(nodes=tuple(nodes), edges=tuple(edges), claims=tuple(claims))


def test_on_paper_it_is_light_with_every_row_and_returns_to_dark(show: Any) -> None:
    tab = show(sample())
    tab.click("#theme")
    assert tab.get_attribute("html", "data-theme") == "dark"
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert tab.get_attribute("html", "data-theme") == "light"
    assert tab.locator("#table tbody tr").count() == 16
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert tab.get_attribute("html", "data-theme") == "dark"
    assert len(tab.pdf()) > 10_000


def test_folded_members_unfold_in_place_and_no_status_is_merged(show: Any) -> None:
    tab = show(sample(collapse_above=5))
    drawn = tab.evaluate("Object.keys(drawing.getPositions()).length")
    assert drawn < len(sample().nodes)
    assert rows(tab) == {f"e{i}" for i in range(len(sample().edges))}
    folded = [line for line in lines(tab) if line.startswith("f")]
    assert len([line for line in folded if "SUPPORTS" in line]) == 3
    choose(tab, "Dinas Perkebunan")
    assert ALLEGED in panel(tab)
    tab.click("text=Show its members (2)")
    assert tab.evaluate("Object.keys(drawing.getPositions()).length") == drawn + 2
    tab.click("text=Fold its members in")
    assert tab.evaluate("Object.keys(drawing.getPositions()).length") == drawn


def test_a_relation_that_is_new_tomorrow_is_shown_under_its_own_name(show: Any) -> None:
    data = sample()
    edges = tuple(replace(edge, type="TO_STRING" if edge.type == "ACCUSED_BY" else edge.type) for edge in data.edges)
    thing = PageNode(id="x-1", label="Gadget", name="Sesuatu")
    tab = show(sample(edges=edges, nodes=(*data.nodes, thing)))
    assert "to string" in (tab.text_content("#side") or "")
    choose(tab, "Sesuatu")
    assert tab.text_content("#panel h2") == "Sesuatu"
