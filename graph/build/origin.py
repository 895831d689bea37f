"""Which reports are copies of one text.

An outlet that copies a text puts its own headline, dateline, byline and links around the paragraphs; so the paragraphs
are compared, without their signs, case and spacing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.claims import Report, digest
from graph.lexicon.data import plain

PARAGRAPH = 12  # words; headlines, datelines and links are shorter
SHARE = 0.7  # of all words, that the paragraphs must hold to stand for the text
_NOT_WORD = re.compile(r"[\W_]+")
_DATELINE = re.compile(r"^[^.!?\"“”]{2,60}?\s*(?:\s[-–—|]|[–—|]{1,2})\s+")
_BYLINE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]\s*$")


def origin_of(report: Report) -> str:
    """The report's own origin where its loader knows it; else a hash of its paragraphs, or of all its words where it
    is not made of paragraphs. A report without words is its own origin."""
    return report.origin or origin_of_words(words_of(report.text), report.sha256)


def origin_of_words(words: Sequence[str], sha256: str) -> str:
    """The origin of a report that has these words."""
    return "origin-" + (digest("text", *words) if words else digest("report", sha256))


def words_of(text: str) -> list[str]:
    """The words of the paragraphs, or all words where the text is not made of paragraphs."""
    return _body(text) or _words(text)


def _words(text: str) -> list[str]:
    return [word for word in _NOT_WORD.split(plain(text)) if word]


def _body(text: str) -> list[str]:
    """The words of the paragraphs, the dateline of the first and the byline of the last taken off; none where the
    paragraphs are not most of the text."""
    paragraphs = [line for line in text.splitlines() if len(line.split()) >= PARAGRAPH]
    if not paragraphs:
        return []
    paragraphs[0] = _DATELINE.sub("", paragraphs[0])
    paragraphs[-1] = _BYLINE.sub("", paragraphs[-1])
    words = [word for line in paragraphs for word in _words(line)]
    return words if len(words) >= SHARE * len(_words(text)) else []
