"""Words and marks of a text with their places, as the readers of entities walk over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’`][^\W\d_]+)*|\n+|[^\w\s]|_")
WORD, NUMBER, MARK, BREAK = "word", "number", "mark", "break"


class Token(NamedTuple):
    """`low` is the lower-case text; `kind` WORD, NUMBER (digits only), MARK, or BREAK (ends of lines);
    `tight`: no space before it."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    tight: bool

    @property
    def capital(self) -> bool:
        """A word that begins with a capital letter."""
        return self.kind == WORD and self.text[0].isupper()

    @property
    def capitals(self) -> bool:
        """A word of two or more letters, all of them capitals."""
        return self.kind == WORD and len(self.text) > 1 and self.text.isupper()


def _kind(text: str) -> str:
    if text[0] == "\n":
        return BREAK
    if text.isdigit():
        return NUMBER
    return WORD if text[0].isalnum() else MARK


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of text[start:end], with offsets into the whole text."""
    tokens: list[Token] = []
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        tokens.append(Token(match.start(), match.end(), word, word.lower(), _kind(word), match.start() == last))
        last = match.end()
    return tuple(tokens)


def index_at(tokens: tuple[Token, ...], offset: int) -> int:
    """The index of the first token that ends after the offset; len(tokens) if none does."""
    return bisect_left(tokens, offset + 1, key=lambda token: token.end)
