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
DRAWN = ", to be drawn"
PANE = "max-height: {}em; overflow: auto; margin-bottom: 0.3em"  # a question is longer than a slide
HIGH, LOW, FEW = 5.4, 2.4, 4  # of panes: on a slide of few questions, and of more
PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
CLAUSE = re.compile(r"(?m)^(?:WITH|RETURN|CALL|UNWIND|OPTIONAL)\b")
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
    """All slides, the words on each, Indonesian titles of questions without a slide, and the names of subjects."""

    words: Mapping[str, Texts]
    slides: tuple[Slide, ...]
    elsewhere: Texts
    subjects: Mapping[str, Texts]


def both(texts: Any) -> Texts:
    """The text by language. ValueError where one is missing."""
    return dict(zip(LANGUAGES, texts, strict=True))


@cache
def titles() -> Mapping[str, str]:
    """The Indonesian title of each question, also of those that stand on no slide."""
    shown = (slide.questions for slide in tour().slides)
    return dict(tour().elsewhere) | {name: title for questions in shown for name, title in questions.items()}


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
    elsewhere, subjects = data.pop("elsewhere"), data.pop("subjects")
    words, folders = ({key: both(texts) for key, texts in table.items()} for table in (data, subjects))
    return Tour(words=words, slides=slides, elsewhere=elsewhere, subjects=folders)


def cypher_literal(value: Default) -> str:
    """The value as Cypher writes it."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(cypher_literal, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace("'", "\\'")
        return f"'{escaped}'"
    return "null" if value is None else str(value).lower()


def written_once(question: Question) -> tuple[str, ...]:
    """The parameters that stand in several places, all of them in the first clause: one line before it can set them."""
    first = CLAUSE.split(question.cypher, maxsplit=1)[0] if question.cypher.startswith("MATCH") else ""
    times = {name: re.compile(rf"\${name}\b").findall for name in question.params}
    return tuple(name for name, uses in times.items() if 1 < len(uses(first)) == len(uses(question.cypher)))


def titled(question: Question, language: str) -> str:
    """The title; `shape` says already whether it is to be drawn."""
    if language == "en":
        return question.title.removesuffix(DRAWN)
    return titles()[question.name]


def statement(question: Question, language: str = "en") -> str:
    """The question as one statement that Browser runs at once: its name, a line for each parameter that would have to
    be written in several places, then the text with each other parameter's default in its place, named beside it.
    Browser shows no rows of a text with several statements, and takes whole numbers for fractions where several
    parameters are set together."""
    once = written_once(question)

    def value(found: re.Match[str]) -> str:
        name = found[1]
        return name if name in once else f"{cypher_literal(question.params[name])} /*{name}*/"

    lines = [f"{cypher_literal(question.params[name])} AS {name}" for name in once]
    given = [f"WITH {', '.join(lines)} // {'; '.join(question.about[name] for name in once)}"] if once else []
    return "\n".join([f"// {titled(question, language)}", *given, PARAMETER.sub(value, question.cypher)])


def runnable(text: str, height: float = HIGH) -> str:
    """A text that a click puts into the editor."""
    pane = f'<pre class="code runnable" style="{PANE.format(height)}">{escape(text, quote=False)}</pre>'
    return f'<figure class="runnable">{pane}</figure>'


def question_html(name: str, language: str, height: float) -> str:
    """A question with its title, its shape and its text."""
    question = load()[name]
    shape = tour().words["drawn" if question.shape == "graph" else "rows"][language]
    title = titled(question, language)
    text = runnable(statement(question, language), height)
    return f"<h4>{escape(title)} <small>({escape(shape)})</small></h4>{text}"


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


def slide_html(slide: Slide, language: str, last: str) -> str:
    """One slide; `last` stands below its questions."""
    words = tour().words
    rows = [*label_rows(slide.labels, language), *(status_rows(language) if slide.statuses else ())]
    table = f'<table style="margin: 1em 0">{"".join(rows)}</table>' if rows else ""
    height = HIGH if len(slide.questions) <= FEW else LOW
    questions = "".join(question_html(name, language, height) for name in slide.questions)
    return (
        f'<slide class="row-fluid"><div class="col-sm-4"><h3>{escape(slide.title[language])}</h3>'
        f'<p class="lead">{escape(slide.text[language])}</p>'
        f"<p><strong>{escape(words['not'][language])}:</strong> {escape(slide.caveat[language])}</p>"
        f"<p><small>{escape(words['run'][language])}</small></p></div>"
        f'<div class="col-sm-8">{questions}{table}{last}</div></slide>'
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
