"""Items of lists: sentences without a subject go on about the one named before."""

from __future__ import annotations

import pytest

from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.story import read_story
from loaders.extraction.text.document import prepare
from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    KABID,
    KADES,
    KEPSEK,
    LILIS,
    MURDOKO,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    TICKET,
    WAGIMAN,
    facts,
    report_of,
    stage,
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


def test_many_are_meant_though_one_of_them_was_not_understood() -> None:
    text = (
        "Bawaslu Arang memeriksa lima orang yang memakai kaus BARA, yakni Camat Ranu Sarman Widodo, Kabid Aset Lilis "
        "Handayani, Kepala SMP 3 Ranu Murdoko Slamet, dan Kepala Desa Kedung Wagiman Hadi.\n\n"
        "Bawaslu Arang menyatakan kelimanya terbukti tidak netral."
    )
    found = facts(text, CAMAT, KABID, KEPSEK, KADES, BAWASLU, BARA)
    assert {supports(one, "confirmed") for one in (SARMAN, LILIS, MURDOKO, WAGIMAN)} <= found


def test_a_decision_stays_with_whom_it_was_told_of_though_he_is_left_out() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.\n\nKabid Aset, Lilis Handayani, diduga membagikan "
        "kaus BARA. Ia dinyatakan terbukti."
    )
    made = stage(text, CAMAT, KABID, BAWASLU, BARA)
    scene = read_scene(prepare(report_of(text)), made.cast())
    whole = read_story(scene)
    left = read_story(scene, tuple(one for one in whole.accused if "Sarman" in one.ref))
    assert whole.rulings("person:Lilis Handayani", f"paslon:{TICKET}")
    assert not left.rulings("person:Sarman Widodo", f"paslon:{TICKET}")
