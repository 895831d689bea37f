"""What is on the page and not in the report: links to other stories, share bars, captions, bylines, doubled text.

Everything here only finds places. They are blanked by spaces of equal length, so that offsets stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from graph.claims import Span
from loaders.extraction.text.parts import Line
from loaders.extraction.text.words import either, listed

_BULLET = r"(?:[-*•·»>▪►●+]+|\d{1,2}[.)])?\s*"
_NUMBERED = re.compile(r"\[\w+ \d+\] ")
_LONG_CAPTION = 250
_SHORT = 250
_SHORTEST_DOUBLE, _SHORTEST_TEASER = 25, 60
_STOP = re.compile(r"(?<=[a-z]{2})[.!?][\"')]*\s+(?=[\"'(]?[A-Z])")
_SIGNED = re.compile(r"[.!?\"]\s*[(\[][A-Z][^()/\n]{2,30}/\s?[A-Z][^()/\n]{2,30}[)\]]\.?$")


@cache
def _whole(name: str, tail: str) -> re.Pattern[str]:
    """A pattern for a line that begins with an entry of the list, and goes on as `tail` says."""
    return re.compile(rf"{_BULLET}\W{{0,3}}{either(listed('boilerplate', name))}{tail}", re.IGNORECASE)


def is_link(line: str) -> bool:
    """A line that leads to another story, and does nothing else."""
    if len(line) > _SHORT or _STOP.search(line):
        return False
    return bool(_whole("links", r"(?:\s*[:>»|\]-].*|\s*)").fullmatch(line)) or bool(
        _whole("inline", r"\b.*").fullmatch(line)
    )


def opens_list(line: str) -> bool:
    """A label that is followed by a list of links or of questions in lines of their own."""
    if len(line) > _SHORT:
        return False
    label = _whole("links", r"\s*[:>»|]?\s*").fullmatch(line)
    return bool(label or _whole("widgets", r"\s*[:>»|]?\s*").fullmatch(line))


def is_noise(line: str) -> bool:
    """A line of the page's own furniture."""
    return len(line) < _SHORT and bool(_whole("lines", r"\W*").fullmatch(line))


def is_maker(line: str) -> bool:
    """A line that names who made the report."""
    return len(line) < _SHORT and bool(_whole("makers", r"\s*:.*").fullmatch(line))


def is_caption(line: str) -> bool:
    """A line under a picture: it begins as one, or ends in a credit such as "(Name/Outlet)"."""
    if len(line) > 400:
        return False
    if _whole("captions", r"\s*[:/].*").fullmatch(line):
        return True
    return len(line) < _LONG_CAPTION and not _NUMBERED.match(line) and bool(_credit_end().search(line))


@cache
def _credit_end() -> re.Pattern[str]:
    credit = either(listed("boilerplate", "credits"))
    return re.compile(rf"[(\[]\s*{credit}\b\.?\s*(?:[:/.].*|\w*)[)\]]\.?\s*$", re.IGNORECASE)


def _is_item(line: str) -> bool:
    """A line of a list of links: a heading, not a sentence."""
    return len(line) < _SHORT and not line.rstrip().endswith((".", '"', ",", ";"))


def noise_lines(lines: Sequence[Line]) -> Iterator[Span]:
    """The lines that are no part of the report, and the items of the lists that labels open. What follows the names of
    the makers at the end of a report is such a list too."""
    listing = False
    for number, line in enumerate(lines):
        words = line.words
        if opens_list(words):
            listing = True
        elif is_maker(words):
            listing = number > 2 and number > len(lines) // 2
        elif is_link(words) or is_noise(words) or is_caption(words) or _is_signed(number, lines):
            pass
        elif not (listing and _is_item(words)):
            listing = False
            continue
        yield line.span


def _is_signed(number: int, lines: Sequence[Line]) -> bool:
    """A picture's caption with its maker, "... . (Name/Outlet)"; the same at the end of the text signs the report."""
    line = lines[number].words
    return number + 1 < len(lines) and len(line) < _SHORT and bool(_SIGNED.search(line))


@cache
def _inline() -> tuple[re.Pattern[str], ...]:
    label = either(listed("boilerplate", "inline"))
    credit = either(listed("boilerplate", "credits"))
    flags = re.IGNORECASE
    return (
        re.compile(rf"[(\[{{]\s*{label}\s*:?[^)\]}}\n]{{0,250}}[)\]}}]", flags),
        re.compile(rf"(?<![\w]){label}\s*:[^\n]*", flags),
        re.compile(rf"[(\[]\s*(?:{credit}\s*[:/][^)\]\n]{{1,60}}|(?:foto|dok|ist)\.?)[)\]]", flags),
        re.compile(r"\b(?:ADVERTISEMENT|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)?(?: CONTENT| READING)?)\b"),
    )


def inline_noise(folded: str) -> Iterator[Span]:
    """Links and credits inside of a paragraph. A link ends with its line, or with its first full stop where the
    paragraph goes on behind it."""
    brackets, links, credits, banners = _inline()
    for match in links.finditer(folded):
        stop = _STOP.search(folded, match.start() + 10, match.end())
        yield Span(match.start(), stop.start() + 1 if stop else match.end())
    for pattern in (brackets, credits, banners):
        for match in pattern.finditer(folded):
            yield Span(match.start(), match.end())


def doubled(lines: Sequence[Line]) -> Iterator[Span]:
    """Lines that stand in the text before, whole or, for a teaser, as the beginning of a longer line."""
    keys = [re.sub(r"\W+", " ", line.words.rstrip(" .[]")).casefold().strip() for line in lines]
    ordered = sorted(set(keys))
    seen: set[str] = set()
    for line, key in zip(lines, keys, strict=True):
        if len(key) < _SHORTEST_DOUBLE:
            continue
        after = bisect_right(ordered, key)
        teaser = len(key) > _SHORTEST_TEASER and after < len(ordered) and ordered[after].startswith(key)
        if key in seen or teaser:
            yield line.span
        seen.add(key)
