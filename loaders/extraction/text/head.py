"""The dateline: "PLACE, OUTLET - Text" in all its shapes, on one line or several; and lines that only say when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.claims import Span
from graph.lexicon.regions import lookup
from loaders.extraction.text.dateline import Part, is_terminal, parts_of, sort_parts
from loaders.extraction.text.dates import find
from loaders.extraction.text.outlets import is_outlet, outlet_name
from loaders.extraction.text.parts import Head, Line

_LINES, _MORE = 4, 10
_LONGEST_LINE = 70
_LONGEST_HEADING = 120
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b|\b(?:wib|wita|wit|pukul|jam|am|pm)\b|[\W_]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A dateline and how doubtful it is: 0 with an outlet, 1 a place, 2 a place before a colon; `whole` where it is all
    that stands in its line."""

    head: Head
    doubt: int
    whole: bool


def is_date_line(words: str) -> bool:
    """A line of its own that only says when: "Kamis, 9 Februari 2023 20:11 WIB"."""
    found = find(words)
    if not found or len(words) > 90:
        return False
    starts = [*(one.span.start for one in found), len(words)]
    ends = [0, *(one.span.end for one in found)]
    rest = "".join(words[end:start] for end, start in zip(ends, starts, strict=True))
    return len(_CLOCK.sub("", rest)) <= 12


def read_head(folded: str, lines: Sequence[Line]) -> Head:
    """The dateline among the first four lines, or behind so many more as are headings, that with an outlet first; else
    an empty Head, with the text beginning at the first line. A headline such as "Kota X: ..." is none where a better
    one follows."""
    ranked: list[tuple[int, int, Head]] = []
    pending: _Found | None = None
    for number, line in enumerate(lines[: _top(lines)]):
        found = _in_line(folded, line, line is not lines[-1])
        if found and pending:
            found = replace(found, head=_together(pending.head, found.head), doubt=0)
            ranked.pop()
        if found:
            ranked.append((found.doubt, number, found.head))
        pending = found if found and found.whole and not (found.head.outlet and found.head.place) else None
    if ranked:
        return min(ranked, key=lambda row: row[:2])[2]
    return Head(body=lines[0].span.start if lines else 0)


def _top(lines: Sequence[Line]) -> int:
    """How many lines may hold the dateline: a release has its kind, number and subject above it."""
    headings = next((number for number, line in enumerate(lines[:_MORE]) if not _is_heading(line.words)), _MORE)
    return max(_LINES, headings + 1)


def _is_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and not words.endswith((".", '."'))


def _together(first: Head, second: Head) -> Head:
    """The head of two lines, "OUTLET" and "PLACE - Text"."""
    return Head(
        outlet=first.outlet or second.outlet,
        outlet_span=first.outlet_span or second.outlet_span,
        place=second.place or first.place,
        place_span=second.place_span or first.place_span,
        body=second.body,
    )


def _in_line(folded: str, line: Line, more: bool) -> _Found | None:
    """The dateline of a line, the longest that makes sense; `more`: lines follow, so that it may fill its own."""
    parts = parts_of(folded, line.span.start, line.span.end)
    for count in range(len(parts), 0, -1):
        chosen = parts[:count]
        whole = chosen[-1].sign == "" or chosen[-1].end >= line.span.end
        if not is_terminal(chosen, folded, line.span.end) and not (whole and chosen[-1].sign):
            continue
        sorted_parts = sort_parts(chosen, folded)
        if sorted_parts is None or (whole and not (more and _fills_line(line, *sorted_parts))):
            continue
        outlet, place = sorted_parts
        doubt = 0 if outlet else 2 if chosen[-1].sign.startswith(":") else 1
        return _Found(_head(folded, outlet, place, chosen[-1].end), doubt, whole)
    return None


def _fills_line(line: Line, outlet: Part | None, place: Part | None) -> bool:
    """Whether a whole line is a dateline and no headline: it is short, and its outlet is one by its form."""
    if len(line.words) > _LONGEST_LINE:
        return False
    if outlet is None:
        return bool(place and lookup(place.words) and len(line.words) < 30)
    return is_outlet(outlet.words) or bool(place and lookup(place.words) and len(outlet.words.split()) < 3)


def _head(folded: str, outlet: Part | None, place: Part | None, body: int) -> Head:
    return Head(
        outlet=outlet_name(outlet.words, folded) if outlet else None,
        outlet_span=_span(outlet),
        place=_place_name(place.words) if place else None,
        place_span=_span(place),
        body=body,
    )


def _span(part: Part | None) -> Span | None:
    return part.span if part else None


def _place_name(words: str) -> str:
    """As the text has it, but not in capitals."""
    bare = words.strip(" .,()")
    return bare.title() if bare.isupper() or bare.islower() else bare
