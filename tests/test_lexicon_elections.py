"""Polling days: who voted when, and which election a report is about."""

from __future__ import annotations

from datetime import date

import pytest

from graph.lexicon import elections, regions

KNOWN = {region.code for region in regions.all_regions()}


def test_offices_and_regions_of_all_polling_days_are_known() -> None:
    for row in elections.polling_days():
        assert set(row.offices) <= set(elections.OFFICES)
        assert row.regions <= KNOWN


@pytest.mark.parametrize(
    ("day", "provinces", "kabupaten", "kota"),
    [
        (date(2015, 12, 9), 9, 224, 36),
        (date(2017, 2, 15), 7, 76, 18),
        (date(2018, 6, 27), 17, 115, 39),
        (date(2020, 12, 9), 9, 224, 37),
    ],
)
def test_the_cohorts_have_their_official_sizes(day: date, provinces: int, kabupaten: int, kota: int) -> None:
    row = next(row for row in elections.polling_days() if row.day == day)
    levels = [regions.by_code(code).level for code in row.regions]
    assert [levels.count(level) for level in ("provinsi", "kabupaten", "kota")] == [provinces, kabupaten, kota]


def test_polling_days_are_in_order() -> None:
    days = [row.day for row in elections.polling_days()]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("office", "region", "report", "expected"),
    [
        ("bupati", "16.07", date(2024, 9, 1), date(2024, 11, 27)),
        ("bupati", "16.07", date(2024, 11, 27), date(2024, 11, 27)),
        ("bupati", "16.07", date(2025, 10, 1), date(2024, 11, 27)),
        ("presiden", None, date(2024, 1, 5), date(2024, 2, 14)),
        ("dpr", None, date(2019, 6, 1), date(2019, 4, 17)),
        (None, None, date(2024, 3, 1), date(2024, 11, 27)),
        ("walikota", "32.73", date(2018, 9, 1), date(2018, 6, 27)),
        ("bupati", "13.01", date(2021, 1, 15), date(2020, 12, 9)),
        ("bupati", None, date(2021, 1, 15), date(2020, 12, 9)),
        ("gubernur", "32.73", date(2018, 1, 1), date(2018, 6, 27)),
    ],
)
def test_a_report_is_about_the_next_polling_day_or_the_one_just_past(
    office: str | None, region: str | None, report: date, expected: date
) -> None:
    assert elections.polling_day(office, region, report) == expected


def test_a_region_has_its_own_polling_days() -> None:
    assert elections.polling_day("bupati", "11.01", date(2017, 1, 1)) == date(2018, 6, 27)
    assert elections.polling_day("bupati", "11.06", date(2017, 1, 1)) == date(2017, 2, 15)


def test_long_after_the_last_election_nothing_is_guessed() -> None:
    assert elections.polling_day("bupati", "16.07", date(2026, 10, 1)) is None
    assert elections.election_year("bupati", "16.07", date(2026, 10, 1)) is None


def test_a_repetition_belongs_to_the_election_that_it_repeats() -> None:
    report = date(2025, 4, 2)
    assert elections.polling_day("walikota", "63.72", report) == date(2025, 4, 19)
    assert elections.election_year("walikota", "63.72", report) == 2024


def test_an_election_held_anew_has_a_year_of_its_own() -> None:
    assert elections.election_year("bupati", "19.01", date(2025, 7, 1)) == 2025


def test_a_report_of_an_unknown_region_is_not_about_a_repetition_elsewhere() -> None:
    assert elections.polling_day("bupati", None, date(2025, 4, 2)) == date(2024, 11, 27)
