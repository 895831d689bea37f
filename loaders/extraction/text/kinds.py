"""What kind of document a report is: news, press_release, appeal, statistics, decision, letter or opinion."""

from __future__ import annotations

import re

from graph.claims import Span
from loaders.extraction.text.words import words

NEWS = "news"
_TOP = 400
_MANY_FIGURES = 4


def _count(key: str, folded: str, start: int = 0, end: int | None = None) -> int:
    return sum(1 for _ in words("kinds", key).finditer(folded, start, len(folded) if end is None else end))


def _different(key: str, folded: str) -> int:
    return len({re.sub(r"\W+", "", match.group()).lower() for match in words("kinds", key).finditer(folded)})


def kind_of(folded: str, headline: Span | None, signature: str, cases: int) -> str:
    """The kind, by its form first (decision, letter, release, opinion), then by its subject. `signature` are the words
    of the bylines; `cases` counts the sentences that tell an event outside of conditions and recitals."""
    if _different("decision", folded) >= 3:
        return "decision"
    if _different("letter", folded) >= 3:
        return "letter"
    if words("kinds", "press_release").search(folded[:_TOP]) or _is_release(signature):
        return "press_release"
    top = folded[:120].lstrip()
    if words("kinds", "opinion").match(top) or top.lower().startswith("oleh:"):
        return "opinion"
    return _by_subject(folded, headline, cases)


def _is_release(signature: str) -> bool:
    return any(words("kinds", "press_release").fullmatch(part.strip()) for part in re.split(r"[()\[\]/,\n]", signature))


def _by_subject(folded: str, headline: Span | None, cases: int) -> str:
    if _count("statistics", folded) >= _MANY_FIGURES and cases < _MANY_FIGURES:
        return "statistics"
    start = headline.start if headline else 0
    top = (start, min(len(folded), start + _TOP * 2))
    asked, neutral = _count("appeal", folded, *top), _count("neutral", folded, *top)
    if asked and neutral and cases == 0:
        return "appeal"
    return NEWS
