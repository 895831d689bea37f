"""The tour that Neo4j Browser plays, in two languages: made from guide.toml, the questions and the ontology."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from graph.draw.kinds import STATUSES
from graph.draw.strings import LANGUAGES, word
from graph.ontology import load as ontology
from queries.catalog import Default, Question, load

Texts = Mapping[str, str]
PANE = "max-height: 11em; overflow: auto"  # a question is longer than a slide
CELL = "padding: 0 1em 0.4em 0; vertical-align: top; line-height: 1.35"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: texts by language; `questions` are names with their Indonesian titles; `labels` of the ontology."""

    key: str
    title: Texts
    text: Texts
    caveat: Texts
    questions: Mapping[str, str]
    labels: tuple[str, ...]
    statuses: bool


@dataclass(frozen=True, slots=True)
class Tour:
    """All slides, and the words that stand on every slide."""

    words: Mapping[str, Texts]
    slides: tuple[Slide, ...]


def both(texts: Any) -> Texts:
    """The text by language. ValueError where one is missing."""
    return dict(zip(LANGUAGES, texts, strict=True))


@cache
def tour() -> Tour:
    """What guide.toml says, read once. KeyError for a question that does not exist."""
    data = tomllib.loads((files("jejaring.browser") / "guide.toml").read_text("utf-8"))
    slides = tuple(
        Slide(
            key=item["key"],
            title=both(item["title"]),
            text=both(item["text"]),
            caveat=both(item["not"]),
            questions=item["questions"],
            labels=tuple(item.get("labels", ())),
            statuses=item.get("statuses", False),
        )
        for item in data.pop("slide")
    )
    return Tour({key: both(texts) for key, texts in data.items()}, slides)


def cypher_literal(value: Default) -> str:
    """The value as Cypher writes it."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(cypher_literal, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace("'", "\\'")
        return f"'{escaped}'"
    return "null" if value is None else str(value).lower()


def statement(question: Question) -> str:
    """The question as one statement that Browser runs at once: its name, then the text with each parameter's default
    in its place, named beside it. Browser shows no rows of a text with several statements, and takes whole numbers for
    fractions where several parameters are set together."""
    filled = re.sub(
        r"\$([A-Za-z_]\w*)",
        lambda found: f"{cypher_literal(question.params[found[1]])} /*{found[1]}*/",
        question.cypher,
    )
    return f"// {question.title}\n{filled}"


def runnable(text: str) -> str:
    """A text that a click puts into the editor."""
    return (
        f'<figure class="runnable"><pre class="code runnable" style="{PANE}">{escape(text, quote=False)}</pre></figure>'
    )


def question_html(name: str, title_id: str, language: str) -> str:
    """A question with its title, its shape and its text."""
    question = load()[name]
    title = question.title if language == "en" else title_id
    shape = tour().words["drawn" if question.shape == "graph" else "rows"][language]
    return f"<h4>{escape(title)} <small>({escape(shape)})</small></h4>{runnable(statement(question))}"


def row(name: str, meaning: str) -> str:
    """A row of a slide's table."""
    cells = (f"<strong>{escape(name)}</strong>", escape(meaning))
    joined = "".join(f'<td style="{CELL}">{cell}</td>' for cell in cells)
    return f"<tr>{joined}</tr>"


def label_rows(labels: tuple[str, ...], language: str) -> Iterator[str]:
    """What the labels mean and do not mean; in Indonesian their names."""
    for name in labels:
        node = ontology().nodes[name]
        meaning = f"{node.definition} {node.is_not}" if language == "en" else node.id_label
        yield row(name, meaning)


def status_rows(language: str) -> Iterator[str]:
    """What the statuses mean."""
    for status in STATUSES:
        name, meaning = word(language, "status", status), word(language, "status_help", status)
        yield row(f"{status} ({name})" if name.lower() != status else status, meaning)


def slide_html(slide: Slide, language: str, first: str) -> str:
    """One slide; `first` stands before all else."""
    words = tour().words
    rows = [*label_rows(slide.labels, language), *(status_rows(language) if slide.statuses else ())]
    table = f'<table style="margin-bottom: 1em">{"".join(rows)}</table>' if rows else ""
    questions = "".join(question_html(name, title, language) for name, title in slide.questions.items())
    return (
        f'<slide class="row-fluid"><div class="col-sm-4">{first}<h3>{escape(slide.title[language])}</h3>'
        f'<p class="lead">{escape(slide.text[language])}</p>{table}'
        f"<p><strong>{escape(words['not'][language])}:</strong> {escape(slide.caveat[language])}</p>"
        f"<p><small>{escape(words['run'][language])}</small></p></div>"
        f'<div class="col-sm-8">{questions}</div></slide>'
    )


def guide(language: str, base: str = "") -> str:
    """The guide. `base` is the address under which the other language's guide is found; empty: it is not offered."""
    words = tour().words
    other = next(name for name in LANGUAGES if name != language)
    link = f"<p>{escape(words['other'][language])}</p>{runnable(f':play {base}{file_name(other)}')}" if base else ""
    slides = "\n".join(
        slide_html(slide, language, link if number == 0 else "") for number, slide in enumerate(tour().slides)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(words['title'][language])}</title></head>\n<body>"
        f'<article class="guide"><carousel class="deck container-fluid">\n{slides}\n</carousel></article>'
        "</body></html>\n"
    )


def file_name(language: str) -> str:
    """The name of the guide's file."""
    return f"guide-{language}.html"
