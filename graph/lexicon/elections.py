"""Polling days, and which one a report is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from graph.lexicon.data import read_toml

OFFICES = ("gubernur", "bupati", "walikota", "presiden", "dpr", "dpd", "dprd-provinsi", "dprd-kabupaten")
AHEAD = timedelta(days=730)  # whoever campaigns earlier than this is rarely written about
AFTERMATH = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class PollingDay:
    """`regions` are the codes that voted, empty where every region did. `local`: only a few did, so that a report of an
    unknown region is not about it. `election` is the day of the election that a court-ordered repetition belongs to,
    else the same day."""

    day: date
    offices: tuple[str, ...]
    regions: frozenset[str]
    local: bool
    election: date


def _polling_day(row: dict[str, Any], cohorts: dict[str, list[str]]) -> PollingDay:
    local = tuple(row.get("regions", ()))
    regions = frozenset(local or cohorts.get(row.get("cohort", ""), ()))
    return PollingDay(row["date"], tuple(row["offices"]), regions, bool(local), row.get("rerun_of", row["date"]))


@cache
def polling_days() -> tuple[PollingDay, ...]:
    """All polling days since 2014, in order."""
    data = read_toml("polling_days.toml")
    rows = (_polling_day(row, data["cohorts"]) for row in data["day"])
    return tuple(sorted(rows, key=lambda row: row.day))


def _voted(row: PollingDay, office: str | None, region: str | None) -> bool:
    """Whether the office was voted on there; a region is the province where the office is the governor's."""
    if office is not None and office not in row.offices:
        return False
    if not row.regions:
        return True
    if region is None or (office in ("bupati", "walikota") and "." not in region):
        return not row.local
    places = {region[:2]} if office == "gubernur" else {region} if office else {region, region[:2]}
    return bool(places & row.regions)


@lru_cache(maxsize=4096)
def _about(office: str | None, region: str | None, report: date) -> PollingDay | None:
    days = [row for row in polling_days() if _voted(row, office, region)]
    coming = next((row for row in days if row.day >= report), None)
    past = next((row for row in reversed(days) if report - AFTERMATH <= row.day < report), None)
    far = coming is None or coming.day > report + AHEAD
    return past if far and past is not None else coming


def polling_day(office: str | None, region_code: str | None, report_date: date) -> date | None:
    """The polling day that a report of this day is about: the next one in that region if less than two years ahead,
    else the last one if the report is of the 12 months after it, else the next one however far; None if none is known.

    An office of None takes any. A region of None takes the days on which many voted."""
    row = _about(office, region_code, report_date)
    return row.day if row else None


def election_year(office: str | None, region_code: str | None, report_date: date) -> int | None:
    """The year of the election of that polling day: a repetition of 2025 belongs to the election of 2024."""
    row = _about(office, region_code, report_date)
    return row.election.year if row else None
