"""The dateline: "PLACE, OUTLET - Text" in all its shapes, lines of dates above it, and the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.claims import Span
from graph.lexicon.regions import lookup
from loaders.extraction.dates import find
from loaders.extraction.outlets import is_outlet, outlet_name
from loaders.extraction.parts import Head, Line
from loaders.extraction.words import either, lexicon, listed

_NAME = r"[A-Z0-9][\w.'&]*(?:[ /]+(?!-)[A-Z0-9][\w.'&]*){0,4}"
_JOIN = r"(?:\s*,\s*|\s*[|:/]+\s*|\s+-{1,2}\s+|\s*[(\[]\s*)"
_DASH = r"\s*[)\]]?\s*(?:\s-{1,3}\s|-{1,3}\s|\s-{1,3}|-{2,3}|\|{1,2}|:(?=\s))\s*"
_PAIR = re.compile(
    rf"(?:\[(?P<in>{_NAME})\]\s*|(?P<one>{_NAME})(?P<join>{_JOIN}))(?P<two>{_NAME})\s*(?:{_JOIN}(?P<three>{_NAME}))?{_DASH}"
)
_COMMA = re.compile(rf"(?P<one>{_NAME})\s+-{{1,2}}\s+(?P<two>{_NAME})\s*,\s+")
_SINGLE = re.compile(rf"[(\[]?(?P<one>{_NAME})[)\]]?\s*{_DASH}")
_WHOLE = re.compile(rf"(?P<one>{_NAME})(?:\s*,\s*|\s*[|/]+\s*|\s*\()(?P<two>{_NAME})[)\]]?\s*[-|:]*$")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b|\b(?:wib|wita|wit|pukul|jam|am|pm)\b|[\W_]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    words: str
    span: Span


@cache
def _glued() -> re.Pattern[str]:
    """An outlet's address with the text right behind its dash."""
    return re.compile(rf"(?P<one>[\w-]{{3,40}}\.{either(listed('press', 'domains'))})\s*[-|:]+\s*(?=[\"'A-Z])", re.I)


def is_date_line(words: str) -> bool:
    """A line of its own that only says when: "Kamis, 9 Februari 2023 20:11 WIB"."""
    found = find(words)
    if not found or len(words) > 90:
        return False
    rest = "".join(
        words[one.end : two.start]
        for one, two in zip(
            [Span(0, 0), *(one.span for one in found)],
            [*(one.span for one in found), Span(len(words), len(words))],
            strict=True,
        )
    )
    return len(_CLOCK.sub("", rest)) <= 12


def _is_place(words: str) -> bool:
    """A name known to the gazetteer, or one all in capitals and without figures."""
    bare = words.strip(" .,")
    return bool(lookup(bare)) or (bare.isupper() and len(bare) > 2 and not re.search(r"[\d.]", bare))


def read_head(folded: str, lines: Sequence[Line]) -> Head:
    """The dateline among the first four lines, that with an outlet first; else an empty Head, with the text beginning
    at the first line. A headline such as "Kota X: ..." is none where a better one follows."""
    ranked: list[tuple[int, int, Head]] = []
    for number, line in enumerate(lines[:4]):
        found = _in_line(folded, line, line is not lines[-1])
        if found:
            ranked.append((found[0], number, found[1]))
    if ranked:
        return min(ranked, key=lambda row: row[:2])[2]
    return Head(body=lines[0].span.start if lines else 0)


def _in_line(folded: str, line: Line, more: bool) -> tuple[int, Head] | None:
    """The dateline of a line and how doubtful it is: 0 with outlet, 1 a place, 2 a place before a colon."""
    start, end = line.span.start, line.span.end
    whole = _WHOLE.match(folded, start, end) if more and len(line.words) < 70 else None
    window = min(end, start + 110)
    pair, comma, single = (pattern.match(folded, start, window) for pattern in (_PAIR, _COMMA, _SINGLE))
    for match in (whole, pair, comma, _glued().match(folded, start, end), single):
        head = _read(folded, match, end)
        if head and match:
            return (0 if head.outlet else 2 if match.group().rstrip().endswith(":") else 1), head
    return None


def _parts(match: re.Match[str]) -> list[_Part]:
    groups = [name for name in ("in", "one", "two", "three") if name in match.re.groupindex and match[name]]
    parts = [_Part(match[name].strip(), Span(*match.span(name))) for name in groups]
    if any(part.words.lower().strip(" !.") in lexicon("press")["neither"] for part in parts):
        return []
    return [part for part in parts if not find(f"({part.words})")]


def _read(folded: str, match: re.Match[str] | None, end: int) -> Head | None:
    """Which of the parts is the place and which the outlet; None where the match is no dateline."""
    parts = _parts(match) if match else []
    if match is None or not parts:
        return None
    outlet, place = _sort(parts)
    if outlet is None and (place is None or (len(parts) > 1 and not _is_place(parts[0].words))):
        return None
    if match.re is _WHOLE and not (outlet and is_outlet(outlet.words)):
        return None
    behind = match.re is _PAIR and "-" in (match["join"] or "") and place and place.span.start == match.start("two")
    if behind and place and not _is_place(place.words):
        return None
    return Head(
        outlet=outlet_name(outlet.words, folded) if outlet else None,
        outlet_span=outlet.span if outlet else None,
        place=_place_name(place.words) if place else None,
        place_span=place.span if place else None,
        body=min(match.end(), end),
    )


def _sort(parts: list[_Part]) -> tuple[_Part | None, _Part | None]:
    """The outlet and the place. By form first; of two names of which neither tells, the one that the gazetteer does
    not know is the outlet, and the place comes first."""
    if len(parts) == 1:
        return _sort_one(parts[0])
    one, two = parts[0], next((part for part in parts[1:] if is_outlet(part.words)), parts[1])
    if _is_address(one) or (is_outlet(one.words) and not is_outlet(two.words)):
        return one, two
    if is_outlet(two.words):
        return two, one
    if lookup(one.words) and lookup(two.words):
        return None, one
    if lookup(two.words) and one.words.isupper():
        return one, two
    return (two, one) if lookup(one.words) or (two.words.isupper() and one.words.isupper()) else (None, None)


def _is_address(part: _Part) -> bool:
    return "." in part.words and is_outlet(part.words)


def _sort_one(part: _Part) -> tuple[_Part | None, _Part | None]:
    if "." in part.words.strip(".") and is_outlet(part.words):
        return part, None
    if lookup(part.words) or (part.words.isupper() and _is_place(part.words)):
        return None, part
    return (part, None) if is_outlet(part.words) and len(part.words.split()) < 3 else (None, None)


def _place_name(words: str) -> str:
    """As the text has it, but not in capitals."""
    bare = words.strip(" .,()")
    return bare.title() if bare.isupper() or bare.islower() else bare
