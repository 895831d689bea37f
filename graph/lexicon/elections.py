"""Polling days, and which one a report is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from graph.lexicon.data import read_toml

OFFICES = ("gubernur", "bupati", "walikota", "presiden", "dpr", "dpd", "dprd-provinsi", "dprd-kabupaten")
PILKADA = ("gubernur", "bupati", "walikota")
AFTERMATH = timedelta(days=366)
HORIZON = timedelta(days=730)


@dataclass(frozen=True, slots=True, order=True)
class PollingDay:
    """`regions` are the codes that voted; empty where all regions with that office did."""

    day: date
    offices: tuple[str, ...]
    regions: tuple[str, ...]
    kind: str


@cache
def polling_days() -> tuple[PollingDay, ...]:
    """All polling days, in order."""
    rows = read_toml("polling_days.toml")["day"]
    return tuple(
        sorted(
            PollingDay(row["date"], tuple(row["offices"]), tuple(row.get("regions", ())), row.get("kind", "regular"))
            for row in rows
        )
    )


def _votes(row: PollingDay, office: str | None, region: str | None) -> bool:
    if office is not None and office not in row.offices:
        return False
    return not row.regions or (region is not None and region in row.regions)


def polling_day(office: str | None, region_code: str | None, report_date: date) -> date | None:
    """The polling day that a report of this day is about: the next one if it is less than two years ahead, else the
    last one if the report is of the 12 months after it, else the next one however far; None where none is known.

    An office or a region of None takes any; a day on which few regions voted counts for these."""
    days = [row.day for row in polling_days() if _votes(row, office, region_code)]
    coming = next((day for day in days if day >= report_date), None)
    past = next((day for day in reversed(days) if report_date - AFTERMATH <= day < report_date), None)
    if past is not None and (coming is None or coming > report_date + HORIZON):
        return past
    return coming


def election_year(office: str | None, region_code: str | None, report_date: date) -> int | None:
    """The year of that polling day."""
    day = polling_day(office, region_code, report_date)
    return day.year if day else None
