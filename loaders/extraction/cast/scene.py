"""One document laid out in tokens, with what every reader of entities asks of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from graph.claims import Span
from loaders.extraction.cast.tokens import BREAK, MARK, NUMBER, WORD, Token, index_at, tokenize
from loaders.extraction.text.parts import Document

_BRACKETED = re.compile(r"\(([A-Z]{4,})\)")


@dataclass(frozen=True, slots=True)
class Scene:
    """`tokens` of the folded text; `low` gives the lower-case text of one, "" beyond either end; `sentences` are their
    sentence numbers, -1 outside; `body` the first token of the running text; `lower` counts words that the report
    writes in lower case outside of its headline; `bracketed` are words of capitals that stand alone in parentheses:
    acronyms."""

    document: Document
    text: str
    low: Callable[[int], str]
    tokens: tuple[Token, ...]
    sentences: tuple[int, ...]
    body: int
    headline: tuple[int, int]
    lower: Counter[str]
    bracketed: frozenset[str] = frozenset()

    def token(self, index: int) -> Token | None:
        """The token, None beyond either end."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def words(self, first: int, last: int) -> str:
        """The text of tokens [first, last) as the report has it, its white space made single."""
        if first >= last:
            return ""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def span(self, first: int, last: int) -> Span:
        """The place of tokens [first, last) in the text."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def joined(self, index: int) -> bool:
        """Whether the token goes on in the same sentence as the one before it."""
        return 0 < index < len(self.tokens) and self.sentences[index] == self.sentences[index - 1]

    def opens(self, index: int) -> bool:
        """Whether the token is the first word of its sentence or of a quotation: its capital says nothing."""
        before = index - 1
        while before >= 0 and self.tokens[before].kind == MARK and self.joined(before + 1):
            if self.tokens[before].text in "\"'":
                return True
            before -= 1
        return before < 0 or self.tokens[before].kind == BREAK or not self.joined(before + 1)

    def in_headline(self, index: int) -> bool:
        """Whether the token stands in the headline."""
        return self.headline[0] <= index < self.headline[1]


def _sentence_numbers(document: Document, tokens: tuple[Token, ...]) -> tuple[int, ...]:
    numbers: list[int] = []
    sentences, at = document.sentences, 0
    for token in tokens:
        while at < len(sentences) and sentences[at].span.end <= token.start:
            at += 1
        inside = at < len(sentences) and sentences[at].span.start <= token.start
        numbers.append(sentences[at].index if inside else -1)
    return tuple(numbers)


class _Lows(dict[int, str]):
    def __missing__(self, index: int) -> str:
        return ""


def lay_out(document: Document) -> Scene:
    """The scene of a document."""
    tokens = tokenize(document.folded)
    headline = (0, 0)
    if document.headline is not None:
        headline = (index_at(tokens, document.headline.start), index_at(tokens, document.headline.end))
    body = max(index_at(tokens, document.head.body), headline[1])
    lows = _Lows(enumerate(token.low for token in tokens))
    lower = Counter(token.text for token in tokens[body:] if token.kind == WORD and token.text.islower())
    return Scene(
        document, document.folded, lows.__getitem__, tokens, _sentence_numbers(document, tokens), body, headline,
        lower, frozenset(_BRACKETED.findall(document.folded)),
    )  # fmt: skip


__all__ = ["BREAK", "MARK", "NUMBER", "WORD", "Scene", "Token", "lay_out"]
