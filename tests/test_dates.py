"""Days in a text."""

from datetime import date

import pytest

from graph.claims import Report
from loaders.extraction.text.dates import find
from loaders.extraction.text.document import prepare
from loaders.extraction.text.folding import fold
from loaders.extraction.text.parts import Day
from loaders.extraction.text.years import Anchor, days_of

PUBLISHED = Anchor(date(2024, 9, 25), "metadata")


def only(text: str, anchor: Anchor = PUBLISHED) -> Day:
    """The one day of a text."""
    days = days_of(fold(text), anchor)
    assert len(days) == 1, days
    return days[0]


def day_of(text: str) -> tuple[str | None, str]:
    """Day and basis of publication of a text without metadata."""
    document = prepare(Report(sha256="0", text=text, file="a.txt"))
    return document.published, document.published_basis


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Senin (23/9) siang", "2024-09-23"),
        ("Jum'at (20/9/2024)", "2024-09-20"),
        ("Jum’at, 20 September 2024", "2024-09-20"),
        ("minggu 08 september 2024", "2024-09-08"),
        ("Ahad (8/9/2024)", "2024-09-08"),
        ("Minggu 08-09-2024", "2024-09-08"),
        ("rabu (21/10/20)", "2020-10-21"),
        ("tanggal 12 Pebruari 2020", "2020-02-12"),
        ("pada 3 Nopember 2018", "2018-11-03"),
        ("Kamis, 5 Sept 2024 pukul 19.30 WIB", "2024-09-05"),
        ("1 Agt 2024", "2024-08-01"),
        ("2024-08-31", "2024-08-31"),
        ("12.5.2024", "2024-05-12"),
        ("Kamis(19/09/2024)", "2024-09-19"),
        ("14-15 September 2024", "2024-09-14"),
        ("Sabtu (5-6/10/2024)", "2024-10-05"),
    ],
)
def test_every_shape_of_a_date_is_read_day_before_month(text: str, iso: str) -> None:
    assert only(text).iso == iso


@pytest.mark.parametrize(
    "text",
    ["UU No. 5/2014", "2/3 suara", "skor 23/11 itu", "nomor 0812-1111-2222", "9/24/2024", "12 mar beta", "5 des"],
)
def test_figures_that_only_look_like_dates_are_none(text: str) -> None:
    assert days_of(text, PUBLISHED) == ()


def test_the_part_of_the_day_is_kept() -> None:
    assert only("Senin (23/9) dini hari").part == "dini hari"


def test_a_wrong_weekday_is_noted_and_the_date_stands() -> None:
    document = prepare(Report(sha256="0", text="Acara itu digelar Selasa (16/10/2024).", file="a.txt"))
    assert document.days[0].iso == "2024-10-16"
    assert document.days[0].mismatch
    assert document.notes == (
        "weekday: the report writes 'Selasa (16/10/2024)', but 2024-10-16 was a Rabu; the date is kept",
    )


@pytest.mark.parametrize(
    "text", ["kemarin", "Minggu lalu", "Senin depan", "beberapa waktu lalu", "dua hari lalu", "Sabtu malam"]
)
def test_relative_words_are_recorded_and_not_guessed(text: str) -> None:
    day = only(text)
    assert (day.iso, day.basis) == (None, "relative")


def test_a_weekday_with_today_in_brackets_stays_relative() -> None:
    assert {day.basis for day in days_of("Minggu (hari ini)", PUBLISHED)} == {"relative"}


def test_minggu_as_week_is_no_sunday() -> None:
    assert days_of("selama dua minggu penuh", PUBLISHED) == ()


def test_a_missing_year_is_that_whose_weekday_fits_near_the_publication() -> None:
    assert only("Senin (30/12)", Anchor(date(2025, 1, 3), "metadata")).iso == "2024-12-30"


def test_without_a_weekday_a_missing_year_gives_the_last_day_not_after_the_publication() -> None:
    assert only("pada 28 Desember", Anchor(date(2025, 1, 3), "metadata")).iso == "2024-12-28"


def test_a_day_that_is_still_to_come_lies_behind_the_publication() -> None:
    assert only("dijadwalkan 27 November mendatang").iso == "2024-11-27"


def test_a_month_said_with_its_year_just_before_gives_the_year() -> None:
    days = days_of("Maret 2019. Waktu itu ia lurah. Malam 4 Maret ia menjamu warga.", PUBLISHED)
    assert days[-1].iso == "2019-03-04"


def test_the_last_day_with_a_year_is_the_day_of_publication() -> None:
    text = "Apel itu digelar Senin (16/9/2024). “Kami sesalkan,” kata Danu Warsita, Rabu (18/9/2024)."
    assert day_of(text) == ("2024-09-18", "text")


def test_a_day_of_the_calendar_of_the_election_is_no_day_of_publication() -> None:
    text = "Laporan masuk Rabu (18/9/2024). Pemungutan suara digelar 27 November 2024."
    assert day_of(text) == ("2024-09-18", "text")


def test_a_word_that_ends_in_akan_tells_no_future() -> None:
    text = "Apel digelar Rabu (2/10/2024). Ketua Panwas mengatakan sudah menerima laporan itu, Kamis (3/10/2024)."
    assert day_of(text) == ("2024-10-03", "text")


def test_the_day_of_an_interview_about_the_future_is_past() -> None:
    text = "Apel digelar Rabu (2/10/2024). Lurah itu akan dipanggil, kata Tirta Sundara, Kamis (3/10/2024)."
    assert day_of(text) == ("2024-10-03", "text")


def test_a_later_day_without_a_year_moves_the_publication() -> None:
    text = "Deklarasi digelar Minggu (29/9/2024). Laporan dibuat Senin (30/9) siang."
    assert day_of(text) == ("2024-09-30", "text")


def test_the_line_above_the_text_says_when_it_was_published() -> None:
    text = (
        "Lurah Menari di Panggung\n\nKamis, 09 Februari 2017 20:11 WIB\n\nVideo itu beredar sejak Minggu (12/2/2017)."
    )
    assert day_of(text) == ("2017-02-09", "text")


def test_without_any_year_the_weekday_chooses_the_election_year() -> None:
    assert day_of("Lurah itu menari di panggung, Selasa (24/9).") == ("2024-09-24", "inferred")
    assert day_of("Lurah itu menari di panggung, Kamis (24/9).") == ("2020-09-24", "inferred")


def test_a_year_named_for_the_election_is_enough() -> None:
    assert day_of("Jelang Pilkada 2018, lurah itu menari, (12/3).") == ("2018-03-12", "inferred")


def test_the_year_of_a_law_is_not_the_year_of_the_report() -> None:
    assert day_of("Hal itu diatur UU Nomor 5 Tahun 2014.") == (None, "none")


def test_metadata_comes_before_the_text() -> None:
    report = Report(
        sha256="0", text="Apel Senin (16/9/2024).", file="a", published="2024-09-19", published_basis="metadata"
    )
    document = prepare(report)
    assert (document.published, document.published_basis) == ("2024-09-19", "metadata")


def test_a_29_february_needs_a_leap_year() -> None:
    assert only("(29/2)", Anchor(date(2025, 3, 1), "metadata")).iso == "2024-02-29"
    assert find("29 Februari 2023") == []
