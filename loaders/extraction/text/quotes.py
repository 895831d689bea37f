"""Direct speech in a paragraph, whatever its marks: straight, curly, missing at one end, without a space behind."""

from __future__ import annotations

import re
from functools import cache

from graph.claims import Span
from loaders.extraction.text.parts import trim
from loaders.extraction.text.words import either, listed

_OPENING, _CLOSING = "“„‟«‹", "”»›"
_WORDS = re.compile(r"\w+")
_SAID_WORDS = 4


@cache
def tag_pattern() -> re.Pattern[str]:
    """A verb of speech right behind a quotation."""
    return re.compile(rf"[\s,.!?\"]*{either(listed('sentences', 'tags'))}(?:nya|kan)?\b", re.IGNORECASE)


@cache
def _unmarked() -> re.Pattern[str]:
    """A paragraph that ends in ", tegasnya." and so is speech from its start."""
    return re.compile(
        rf"[,!?]\s?{either(listed('sentences', 'tags'))}(?:nya\b|\s+[\w.' ]{{2,40}})[^.,]{{0,40}}\.?\s*$", re.I
    )


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(rf"\b{either(listed('sentences', 'first_person'))}\b", re.IGNORECASE)


def _side(text: str, at: int, start: int, end: int) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 where only the marks before it can tell. The spaces around a
    mark are better witnesses than its shape."""
    before = at == start or text[at - 1].isspace() or text[at - 1] in "([-–—"
    after = at + 1 >= end or text[at + 1].isspace() or text[at + 1] in ".,;:!?)]"
    if before != after:
        return 1 if before else -1
    return 1 if text[at] in _OPENING else -1 if text[at] in _CLOSING else 0


def _pairs(text: str, folded: str, paragraph: Span) -> list[Span]:
    """The stretches between marks. One that is never closed runs to the end of the paragraph; a closing mark alone
    closes what began with the paragraph or behind the last quotation."""
    spans: list[Span] = []
    opened: int | None = None
    at = folded.find('"', paragraph.start, paragraph.end)
    while at >= 0:
        side = _side(text, at, paragraph.start, paragraph.end)
        if opened is None and side >= 0:
            opened = at + 1
        elif opened is None:
            last = spans[-1].end + 1 if spans else paragraph.start
            spans.append(Span(_after_tag(folded, last, at), at))
        else:
            spans.append(Span(opened, at))
            opened = at + 1 if side > 0 else None
        at = folded.find('"', at + 1, paragraph.end)
    if opened is not None:
        spans.append(Span(opened, paragraph.end))
    return spans


def _after_tag(folded: str, start: int, end: int) -> int:
    """Where speech begins behind ", ujarnya. " when only its closing mark is there."""
    stop = folded.find(". ", start, end) if start and tag_pattern().match(folded, start) else -1
    return stop + 2 if stop >= 0 else start


def _is_speech(folded: str, span: Span) -> bool:
    """Speech, and no name or nickname in quotation marks."""
    words = _WORDS.findall(folded, span.start, span.end)
    if not words:
        return False
    inner = folded[span.start : span.end].rstrip()
    return len(words) >= _SAID_WORDS or inner[-1:] in ("!", "?") or bool(tag_pattern().match(folded, span.end))


def quotes_of(text: str, folded: str, paragraph: Span) -> tuple[tuple[Span, ...], frozenset[int]]:
    """The parts of the paragraph in direct speech, without their marks; and the places of all marks that open."""
    pairs = _pairs(text, folded, paragraph)
    spans = [trim(folded, span) for span in pairs if _is_speech(folded, span)]
    if not pairs:
        match = _unmarked().search(folded, paragraph.start, paragraph.end)
        if match and _first_person().search(folded, paragraph.start, match.start()):
            spans = [trim(folded, Span(paragraph.start, match.start() + 1))]
    opens = frozenset(span.start - 1 for span in pairs if folded[span.start - 1 : span.start] == '"')
    return tuple(span for span in spans if span.start < span.end), opens
