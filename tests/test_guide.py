"""The tour: both languages hold the same slides and questions, every text that runs is a question as it stands."""

from functools import reduce
from html.parser import HTMLParser

import pytest

from graph.draw.strings import LANGUAGES
from graph.ontology import load as ontology
from graph.store.session import Store
from jejaring.browser.guide import cypher_literal, guide, statement, titles, tour, written_once
from queries.catalog import literal, load
from tests.question_graph import small_graph, write

VOID = {"meta"}
SOME = ("person-picture", "agency-profile", "evidence-behind-edge")


class Read(HTMLParser):
    """Open tags as they nest, slides, and the texts that run."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.slides = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self.open.append(tag)
        self.slides += tag == "slide"
        if tag == "pre":
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "pre":
            self.texts[-1] += data


def read(language: str, base: str = "") -> Read:
    found = Read()
    found.feed(guide(language, base))
    assert not found.open
    return found


def test_the_tour_has_eight_to_twelve_slides_with_questions() -> None:
    assert 8 <= len(tour().slides) <= 12
    assert all(slide.questions for slide in tour().slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_holds_every_slide_and_runs_what_the_catalog_holds(language: str) -> None:
    found = read(language)
    names = [name for slide in tour().slides for name in slide.questions]
    assert found.slides == len(tour().slides)
    assert found.texts == [statement(load()[name], language) for name in names]
    assert len(names) == len(set(names))


def test_a_text_that_runs_answers_as_the_question_with_its_defaults(embedded: Store) -> None:
    write(embedded, *small_graph())
    for question in load().values():
        text = statement(question)
        assert text.startswith(f"// {question.title.removesuffix(', to be drawn')}\n")
        assert "$" not in text
        assert embedded.columns_and_rows(text) == embedded.columns_and_rows(question.cypher, question.params)


def test_a_default_stands_in_each_place_with_its_name() -> None:
    assert "toLower('' /*authority*/)" in statement(load()["decisions"])
    assert "LIMIT 100 /*limit*/" in statement(load()["person-dossier"])


def test_a_name_is_written_once_in_the_second_line() -> None:
    text = statement(load()["person-dossier"])
    assert text.splitlines()[1].startswith("WITH '' AS person // id, or part of a name")
    assert "/*person*/" not in text
    assert written_once(load()["paths-between"]) == ()


def test_a_name_in_the_second_line_answers_as_the_parameter_does(store: Store) -> None:
    write(store, *small_graph())
    for question in (load()[name] for name in SOME):
        params = dict.fromkeys(written_once(question), "a")
        text = reduce(lambda text, name: text.replace(f"'' AS {name}", f"'a' AS {name}"), params, statement(question))
        expected = store.columns_and_rows(question.cypher, {**question.params, **params})
        assert params
        assert store.columns_and_rows(text) == expected


def test_the_languages_have_their_own_words() -> None:
    for slide in tour().slides:
        for texts in (slide.title, slide.text, slide.caveat):
            assert len({texts[language] for language in LANGUAGES}) == len(LANGUAGES)
        assert all(slide.questions[name] != load()[name].title for name in slide.questions)


def test_every_question_and_every_subject_has_a_name_of_its_own_in_indonesian() -> None:
    named = titles()
    assert set(named) == set(load())
    assert len(set(named.values())) == len(named)
    assert not set(named.values()) & {question.title for question in load().values()}
    assert {question.group for question in load().values()} == set(tour().subjects)


def test_every_subject_of_the_catalog_but_few_has_a_place_in_the_tour() -> None:
    shown = {load()[name].group for slide in tour().slides for name in slide.questions}
    assert {question.group for question in load().values()} - shown <= {"accusers", "regions"}


def test_labels_come_from_the_ontology() -> None:
    page = guide("en")
    for name in (name for slide in tour().slides for name in slide.labels):
        assert ontology().nodes[name].definition.replace("'", "&#x27;") in page


def test_the_other_language_is_offered_where_it_can_be_reached() -> None:
    assert ":play http://localhost:1/guide-id.html" in read("en", "http://localhost:1/").texts
    assert not any(text.startswith(":play") for text in read("en").texts)


@pytest.mark.parametrize("value", ["", "it's", "a\\b", 7, -0.5, True, None, (), ("a, b", "c")])
def test_literals_are_read_back_as_they_were(value: object) -> None:
    assert literal(cypher_literal(value)) == value  # type: ignore[arg-type]
