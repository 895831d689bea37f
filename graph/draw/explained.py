"""How one report was read, as a page: its text with every mention marked, and the reason for each relation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.draw.page import asset, source


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity of the reading: its ref, label, name, what it is said to be, and the rule that found it."""

    ref: str
    label: str
    name: str
    roles: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A claim: its ends, status, the report's words, the rule and why it fired, the words that gave status and act."""

    subject: str
    predicate: str
    object: str
    status: str
    detail: str
    quote: str
    rule: str
    why: str
    words: tuple[str, ...]
    act_words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One report as it was read. `marks` are (start, end, ref) of mentions, in code points of the text, and may
    overlap; `questions` are what the reader leaves to a person."""

    file: str
    text: str
    version: str
    marks: tuple[tuple[int, int, str], ...]
    entities: tuple[Named, ...]
    claims: tuple[Reason, ...]
    questions: tuple[str, ...]

    def pieces(self) -> Iterator[tuple[str, Named | None]]:
        """The text in pieces, those that name an entity with it; of marks that overlap the longest counts."""
        named = {entity.ref: entity for entity in self.entities}
        at = 0
        for start, end, ref in _apart(self.marks):
            if ref in named:
                yield self.text[at:start], None
                yield self.text[start:end], named[ref]
                at = end
        yield self.text[at:], None


def _apart(marks: tuple[tuple[int, int, str], ...]) -> Iterator[tuple[int, int, str]]:
    last = 0
    for start, end, ref in sorted(marks, key=lambda mark: (mark[0], -mark[1], mark[2])):
        if start >= last:
            yield start, end, ref
            last = end


def to_html(readings: list[Explained]) -> bytes:
    """One page for all of them, without scripts; equal input gives equal bytes."""
    env = Environment(
        autoescape=True, undefined=StrictUndefined, loader=PackageLoader("graph.draw", "."),
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    style = asset("explained.css")
    page = env.get_template("explained.html.j2").render(readings=readings, style=Markup(style), policy=source(style))
    return (page.rstrip() + "\n").encode()
