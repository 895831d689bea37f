"""The year of a date that leaves it out, and the day of a report that names none. There is no clock in here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from graph.claims import Span
from graph.lexicon.elections import polling_days
from loaders.extraction.text.dates import WEEKDAYS, Found, as_day, find, spoken
from loaders.extraction.text.parts import Day
from loaders.extraction.text.words import either, lexicon, listed, words

NEAR = timedelta(days=200)
_BEFORE = 400


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day by which missing years are filled in; `basis` says where it comes from, as Report.published_basis."""

    day: date | None = None
    basis: str = "none"


@cache
def _year_words() -> re.Pattern[str]:
    return re.compile(rf"{either(listed('dates', 'years'))}\s*,?\s*((?:19|20)\d\d)\b", re.IGNORECASE)


def years_named(folded: str) -> tuple[int, ...]:
    """The years of elections and of copyright lines that the text names, most frequent first."""
    named = [int(match[match.lastindex or 0]) for match in _year_words().finditer(folded)]
    return tuple(sorted(set(named), key=lambda year: (-named.count(year), -year)))


def _clause(folded: str, span: Span) -> str:
    """The words around a date, as far as the next mark; the comma right before the date is none."""
    start = max(folded.rfind(mark, max(0, span.start - _BEFORE), span.start) for mark in '.;:\n"') + 1
    before = folded[max(start, span.start - _BEFORE) : span.start].rstrip(" ,(")
    after = folded[span.end : span.end + 25].split(".", maxsplit=1)[0]
    return before[before.rfind(",") + 1 :] + " " + after


def is_coming(folded: str, span: Span) -> bool:
    """Whether the text speaks of the date as one of the calendar, or as not yet past."""
    return bool(words("dates", "coming").search(_clause(folded, span)))


def anchor_of(published: str | None, basis: str, folded: str, top: Span | None, found: Sequence[Found]) -> Anchor:
    """The day of publication: as given; else that of the line at the `top`; else the last day with a year that the
    text does not place in the future; else the last one whose weekday chooses an election year (inferred)."""
    if published:
        return Anchor(date.fromisoformat(published[:10]), basis if basis != "none" else "metadata")
    dated = [one for one in found if one.year]
    if top:
        lines = [one for one in dated if top.start <= one.span.start < top.end]
        if lines:
            return Anchor(lines[0].in_year(lines[0].year), "text")
    past = [one for one in dated if not is_coming(folded, one.span)] or dated
    if past:
        first = Anchor(max(day for one in past if (day := one.in_year(one.year))), "text")
        return _moved(first, folded, found)
    return _inferred(folded, found)


def _moved(anchor: Anchor, folded: str, found: Sequence[Found]) -> Anchor:
    """A day without a year that lies a few days after the last full one is the later day of the text."""
    later = [anchor.day] if anchor.day else []
    for one in found:
        day = None if one.year or is_coming(folded, one.span) else fill(one, anchor)
        if day and anchor.day and anchor.day < day <= anchor.day + timedelta(days=31) and one.fits(day):
            later.append(day)
    return replace(anchor, day=max(later)) if later else anchor


def _inferred(folded: str, found: Sequence[Found]) -> Anchor:
    """No year anywhere: the years that the text names for elections, else the election year nearest to a day whose
    weekday fits; nothing where no date has a weekday and no year is named."""
    named = years_named(folded)
    past = [one for one in found if not is_coming(folded, one.span)] or list(found)
    days = [day for one in past if (day := _election_guess(one, named))]
    return Anchor(max(days), "inferred") if days else Anchor()


def _election_guess(one: Found, named: tuple[int, ...]) -> date | None:
    """The fitting day that is nearest before a polling day; those of the named years first, then the latest."""
    years = {year - before for year in named for before in (0, 1)}
    if one.weekday is None and not years:
        return None
    polls = [row.day for row in polling_days()]
    span = years or range(min(polls).year - 1, max(polls).year + 1)
    fitting = [day for year in span if (day := one.in_year(year)) and one.fits(day)]
    chosen = [poll for poll in polls if not named or poll.year in named] or polls
    return min(fitting, key=lambda day: (_distance(day, chosen), -day.toordinal()), default=None)


def _distance(day: date, polls: Iterable[date]) -> int:
    """Days from the day to the polling day it belongs to; a day after the poll is farther than one before it.
    Reports of a campaign of half a year differ by less than their election does, so days count in halves of a year."""
    return min(abs((poll - day).days) // 183 + (0 if day <= poll else 1) for poll in polls)


def fill(one: Found, anchor: Anchor, coming: bool = False) -> date | None:
    """The day of a date without a year: of the years around the anchor the nearest whose weekday fits; where none
    fits, the last one not after the publication (a month later where the text alone tells that day), and the nearest
    where the text looks ahead."""
    if anchor.day is None:
        return None
    home = anchor.day
    days = [day for year in (home.year - 1, home.year, home.year + 1) if (day := one.in_year(year))]
    if one.weekday is not None:
        fitting = [day for day in days if one.fits(day) and abs(day - home) <= NEAR]
        if fitting:
            return min(fitting, key=lambda day: abs(day - home))
    past = [day for day in days if day <= home + timedelta(days=1 if anchor.basis == "metadata" else 31)]
    if past and not coming:
        return max(past)
    return min(days, key=lambda day: abs(day - home), default=None)


def days_of(folded: str, anchor: Anchor) -> tuple[Day, ...]:
    """All days of the text in their order, missing years filled in by a month with its year shortly before, else by
    the anchor."""
    found = find(folded)
    days = [_day(folded, one, anchor) for one in found]
    return tuple(sorted([*days, *spoken(folded, found)], key=lambda day: day.span))


def _day(folded: str, one: Found, anchor: Anchor) -> Day:
    if one.year:
        return as_day(one, one.in_year(one.year), "stated")
    told = _told_year(folded, one)
    day = one.in_year(told) if told else None
    if day and one.fits(day):
        return as_day(one, day, "inferred")
    return as_day(one, fill(one, anchor, is_coming(folded, one.span)), "inferred")


@cache
def _month_years() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<month>{either(lexicon('dates')['months'])})\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def _told_year(folded: str, one: Found) -> int:
    """The year of the same month, said with its year in the lines just before; 0 for none."""
    for match in reversed(list(_month_years().finditer(folded, max(0, one.span.start - _BEFORE), one.span.start))):
        if lexicon("dates")["months"][match["month"].lower()] == one.month:
            return int(match["year"])
    return 0


def mismatches(text: str, days: Iterable[Day]) -> tuple[str, ...]:
    """A note for every date whose weekday is another one than the text says; the date stands."""
    notes: list[str] = []
    for day in days:
        if day.mismatch and day.iso:
            true = WEEKDAYS[date.fromisoformat(day.iso).weekday()]
            words_ = text[day.span.start : day.span.end]
            notes.append(f"weekday: the report writes '{words_}', but {day.iso} was a {true}; the date is kept")
    return tuple(dict.fromkeys(notes))
