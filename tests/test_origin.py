"""Copies of one text share an origin; other texts do not."""

from __future__ import annotations

import pytest

from graph.build.origin import origin_of
from tests.invented import report

FIRST = "Camat Lembah Arum hadir di lapangan pada hari pasar dan berdiri di depan panggung bersama pedagang"
SECOND = "Panitia berkata bahwa camat itu diundang untuk membuka pasar dan pulang sebelum acara yang lain dimulai"
TEXT = f"ARANG, KABAR – {FIRST}.\n\n“{SECOND},” kata panitia.\n"


def origin(text: str, name: str = "satu") -> str:
    return origin_of(report(name, text=text))


@pytest.mark.parametrize(
    "copy",
    [
        TEXT.upper(),
        TEXT.replace("“", '"').replace("”", '"').replace(" – ", " - "),
        TEXT.replace("\n\n", "\r\n\r\n").replace(" ", "  "),
        f"Camat di Pasar\nSelasa, 3 Oktober 2024\n\n{TEXT}\nBaca juga: Pasar Sepi\n",
        f"SELA, Warta | {FIRST}.\n“{SECOND},” kata panitia. (wrt/07)",
        f"{FIRST}.\n\n“{SECOND},” kata panitia [red]",
    ],
)
def test_a_copy_with_other_signs_headline_dateline_or_byline_shares_the_origin(copy: str) -> None:
    assert origin(copy, "dua") == origin(TEXT)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("hadir", "tidak hadir"),
        f"{FIRST}.",
        TEXT + "Namun seorang saksi berkata bahwa camat itu naik ke panggung dan mengajak semua orang memilih.",
        TEXT
        + "\n".join(["Camat membantah.", "Ia tidak tahu.", "Panwas diam.", "Pasar ramai lagi.", "Hujan turun."] * 2),
    ],
)
def test_a_text_that_says_something_else_has_its_own(other: str) -> None:
    assert origin(other, "dua") != origin(TEXT)


def test_short_texts_are_compared_whole() -> None:
    assert origin("Camat hadir – sendiri.") == origin("CAMAT hadir, sendiri", "dua")
    assert origin("Camat hadir – sendiri.") != origin("Camat sendiri.", "dua")


def test_a_text_without_words_is_its_own_origin() -> None:
    assert origin(" -- ", "satu") != origin(" -- ", "dua")


def test_an_origin_that_is_given_is_kept() -> None:
    assert origin_of(report("satu", origin="rilis-7")) == "rilis-7"
