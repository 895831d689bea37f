"""Days in a text: day before month always, the weekday checked against the date. There is no clock in here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from graph.claims import Span
from loaders.extraction.text.parts import Day
from loaders.extraction.text.words import either, lexicon, listed

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_YEARS = range(1990, 2100)
_WHOLE_MONTHS = ("mei", "juni", "juli")

_DATE = r"""
    (?<![\w/.:])
    (?:(?P<weekday>{weekday})\b(?:\s+{part}\b)?[\s,.]{{0,3}})?
    (?P<cue>(?:pada\s+)?(?:tanggal|tgl\.?)\s+)?
    (?P<open>\(\s?)?(?:(?:tanggal|tgl\.?)\s+)?
    (?<![\d/.:])
    (?: (?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)
      | (?P<d2>\d\d?)(?:\s?-\s?\d\d?(?=\s?/))?\s?(?P<sep>[/-])\s?(?P<m2>\d\d?)\s?(?P=sep)\s?(?P<y2>\d{{4}}|\d\d)
      | (?P<d3>\d\d?)\.(?P<m3>\d\d?)\.(?P<y3>\d{{4}})
      | (?P<d4>\d\d?)(?:\s?-\s?\d\d?)?[\s-]*(?P<m4>{month})\b(?:\.?,?[\s/-]*(?P<y4>\d{{4}}|'\d\d))?
      | (?P<d5>\d\d?)(?:\s?-\s?\d\d?)?\s?/\s?(?P<m5>\d\d?)
    )
    (?![\d/]|-\d|\.\d)
    (?P<close>\s?\))?
    (?:\s+(?P<part>{part})\b)?
"""
_SPOKEN = r"\b(?P<weekday>{lone})\b(?:\s+{part}\b)?(?:\s+\(?{nearby}\b\)?)?|\b(?i:{relative})\b"


@dataclass(frozen=True, slots=True)
class Found:
    """A date as it stands in the text; `year` 0 where it is left out."""

    span: Span
    day: int
    month: int
    year: int
    weekday: int | None
    part: str | None

    def in_year(self, year: int) -> date | None:
        """That day of the year; None on a 29 February that the year lacks."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def fits(self, day: date | None) -> bool:
        """Whether the day exists and has the weekday that the text gives."""
        return day is not None and self.weekday in (None, day.weekday())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = lexicon("dates")
    part = either(listed("dates", "parts"))
    lone = either(name.capitalize() for name in names["weekdays"])
    dates = _DATE.format(weekday=either(names["weekdays"]), month=either(names["months"]), part=part)
    lists = {key: either(listed("dates", key)) for key in ("nearby", "relative")}
    spoken = _SPOKEN.format(lone=lone, part=part, **lists)
    return re.compile(dates, re.IGNORECASE | re.VERBOSE), re.compile(spoken)


def _month(word: str) -> int:
    """The number of a month; 0 for a small word that only looks like the short form of one ("mar", "des")."""
    if word.isdigit():
        return int(word)
    short = len(word) < 5 and word.lower() not in _WHOLE_MONTHS
    return 0 if short and word[0].islower() else int(lexicon("dates")["months"][word.lower()])


def _year(word: str | None) -> int:
    if not word:
        return 0
    figure = int(word.lstrip("'"))
    return figure if figure > 99 else figure + (2000 if figure < 70 else 1900)


def _found(match: re.Match[str]) -> Found | None:
    """The date of a match; None where it is none after all: a fraction, a month of 13, a year out of reach."""
    shape = next(number for number in "12345" if match[f"d{number}"])
    if shape == "5" and not (match["weekday"] or match["open"] or match["cue"]):
        return None
    year = _year(match[f"y{shape}"]) if shape != "5" else 0
    day, month = int(match[f"d{shape}"]), _month(match[f"m{shape}"])
    weekday = lexicon("dates")["weekdays"][match["weekday"].lower()] if match["weekday"] else None
    found = Found(Span(*_extent(match)), day, month, year, weekday, match["part"])
    known = found.in_year(year or 2000) is not None and (not year or year in _YEARS)
    return found if known else None


def _extent(match: re.Match[str]) -> tuple[int, int]:
    """The place of the match, without a bracket that has no partner in it."""
    start, end = match.span()
    if match["close"] and not match["open"]:
        end = match.start("close")
    if match["open"] and not match["close"] and not match["weekday"]:
        start = match.end("open")
    return start, end


def find(folded: str) -> list[Found]:
    """The dates of a folded text in their order."""
    return [found for match in _patterns()[0].finditer(folded) if (found := _found(match))]


def spoken(folded: str, taken: list[Found]) -> Iterator[Day]:
    """Weekdays without a date and words like "kemarin", as they stand, outside of the dates."""
    ends = [found.span for found in taken]
    for match in _patterns()[1].finditer(folded):
        place = bisect_right(ends, match.start(), key=lambda span: span.start)
        if place and match.start() < ends[place - 1].end:
            continue
        weekday = lexicon("dates")["weekdays"][match["weekday"].lower()] if match["weekday"] else None
        name = WEEKDAYS[weekday] if weekday is not None else None
        yield Day(span=Span(match.start(), match.end()), iso=None, basis="relative", weekday=name)


def as_day(found: Found, day: date | None, basis: str) -> Day:
    """The date with its day, or without one where the year stays open."""
    return Day(
        span=found.span,
        iso=day.isoformat() if day else None,
        basis=basis if day else "open",
        weekday=WEEKDAYS[found.weekday] if found.weekday is not None else None,
        part=found.part.lower() if found.part else None,
        mismatch=day is not None and not found.fits(day),
    )
