"""Items of lists: sentences without a subject go on about the one named before."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    KABID,
    KEPSEK,
    LILIS,
    MURDOKO,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    facts,
    supports,
)

LIST = (
    "Ketua Bawaslu Arang, Titik Wulandari, membuka daftar perkara.\n\n"
    "1. Sarman Widodo, Camat Ranu. {}\n"
    "2. Lilis Handayani, Kabid Aset. {}\n\n"
    "Daftar itu dapat bertambah."
)
PEOPLE = (CAMAT, KABID, BAWASLU, BARA, RIVAL)


@pytest.mark.parametrize(
    ("first", "second", "statuses"),
    [
        ("Diduga menghadiri deklarasi BARA.", "Mengunggah foto Joko-Sinta.", ("alleged", "alleged")),
        ("Diduga menghadiri deklarasi BARA. Dihentikan, tidak cukup bukti.", "Mengunggah foto Joko-Sinta. Terbukti, "
         "sudah dijatuhi teguran tertulis.", ("cleared", "confirmed")),
        ("Memakai kaus BARA. Membantah.", "Membagikan stiker Joko-Sinta. Masih dikaji.", ("denied", "alleged")),
        ("Memakai kaus BARA. Mengakui perbuatannya.", "Membagikan stiker Joko-Sinta.", ("confirmed", "alleged")),
    ],
)  # fmt: skip
def test_each_item_of_a_list_is_about_its_own_servant(first: str, second: str, statuses: tuple[str, str]) -> None:
    found = facts(LIST.format(first, second), *PEOPLE)
    assert supports(SARMAN, statuses[0]) in found
    assert supports(LILIS, statuses[1], OTHER_TICKET) in found


def test_a_bare_decision_makes_an_accused_of_the_one_before_it() -> None:
    found = facts(LIST.format("Tidak terbukti. Hadir di rumah Bagas Waluyo untuk ibadah.", "Diperiksa."), *PEOPLE)
    assert supports(SARMAN, "cleared") in found


@pytest.mark.parametrize(
    ("words", "accused"),
    [
        ("dituding mengerahkan empat belas bus untuk massa BARA", True),
        ("belum mendengar soal bus itu", False),
        ("menuding orang lain mengerahkan bus untuk massa BARA", False),
    ],
)
def test_words_of_accusation_right_behind_a_name_accuse(words: str, accused: bool) -> None:
    text = f"Bus dinas terlihat di kampanye BARA.\n\nKepala SMP 3 Ranu, Murdoko Slamet, {words}."
    found = facts(text, KEPSEK, BAWASLU, BARA)
    assert any(fact.startswith(f"{MURDOKO} supports") for fact in found) == accused


def test_a_sentence_with_a_subject_of_its_own_does_not_go_on() -> None:
    text = (
        "1. Sarman Widodo, Camat Ranu. Diduga menghadiri deklarasi BARA. Lilis Handayani ikut diperiksa karena "
        "mengunggah foto Joko-Sinta."
    )
    assert supports(SARMAN, "alleged", OTHER_TICKET) not in facts(text, *PEOPLE)
