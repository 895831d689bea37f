"""Who is meant by words that do not name: the act that follows is his."""

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
    SARMAN,
    examined,
    facts,
    supports,
)


@pytest.mark.parametrize(
    "word",
    [
        "Ia",
        "Dia",
        "Beliau",
        "Yang bersangkutan",
        "Camat tersebut",
        "Sang camat",
        "Camat itu",
        "ASN tersebut",
        "Pejabat itu",
        "Pria berkacamata itu",
        "Pak Camat",
        "Terlapor",
        "Oknum tersebut",
    ],
)
def test_one_servant_is_meant(word: str) -> None:
    text = f"Sarman Widodo sudah lima tahun menjadi Camat Ranu. {word} memakai kaus BARA di pasar."
    assert facts(text, CAMAT, BARA) == {supports(SARMAN)}


def test_the_holder_of_the_post_is_meant_and_not_the_one_named_last() -> None:
    text = "Sarman Widodo dan Lilis Handayani tiba bersama. Camat itu memakai kaus BARA."
    assert facts(text, CAMAT, KABID, BARA) == {supports(SARMAN)}


def test_the_speaker_is_not_the_one_of_whom_he_speaks() -> None:
    text = 'Sarman Widodo adalah Camat Ranu. "Dia memakai kaus BARA," kata Lilis Handayani.'
    assert facts(text, CAMAT, KABID, BARA) == {supports(SARMAN)}


@pytest.mark.parametrize("word", ["Keduanya", "Kedua ASN tersebut", "Dua pejabat itu", "Mereka"])
def test_two_are_meant(word: str) -> None:
    text = f"Camat Ranu Sarman Widodo dan Kabid Aset Lilis Handayani datang. {word} memakai kaus BARA."
    assert facts(text, CAMAT, KABID, BARA) == {supports(SARMAN), supports(LILIS)}


def test_three_are_meant() -> None:
    text = (
        "Camat Ranu Sarman Widodo, Kabid Aset Lilis Handayani, dan Kepala SMP 3 Ranu Murdoko Slamet datang. "
        "Ketiganya memakai kaus BARA."
    )
    assert facts(text, CAMAT, KABID, KEPSEK, BARA) == {supports(SARMAN), supports(LILIS), supports(MURDOKO)}


def test_the_first_two_of_a_list_are_meant() -> None:
    text = (
        "Nama yang muncul adalah Camat Ranu Sarman Widodo, Kabid Aset Lilis Handayani, dan Kepala SMP 3 Ranu "
        "Murdoko Slamet. Dua nama yang disebut pertama memakai kaus BARA."
    )
    assert facts(text, CAMAT, KABID, KEPSEK, BARA) == {supports(SARMAN), supports(LILIS)}


def test_the_rest_are_those_whom_the_sentence_does_not_name() -> None:
    text = (
        "Camat Ranu Sarman Widodo, Kabid Aset Lilis Handayani, dan Kepala SMP 3 Ranu Murdoko Slamet memakai kaus BARA. "
        "Bawaslu Arang memeriksa Sarman, dua pejabat lainnya belum."
    )
    assert examined(SARMAN) in facts(text, CAMAT, KABID, KEPSEK, BAWASLU, BARA)


def test_we_of_the_watchdog_is_the_watchdog() -> None:
    text = (
        "Camat Ranu Sarman Widodo memakai kaus BARA. Ketua Bawaslu Arang, Titik Wulandari, membenarkan. "
        "Pihaknya sudah memeriksa Sarman."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {supports(SARMAN), examined(SARMAN)}


def test_a_label_and_a_colon_give_the_speaker_of_an_interview() -> None:
    text = (
        "Wawancara dengan Titik Wulandari, Ketua Bawaslu Arang.\n"
        "Tanya: Bagaimana Camat Ranu Sarman Widodo?\n"
        "Titik Wulandari: Dia memakai kaus BARA. Sudah kami undang dua kali."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {supports(SARMAN), examined(SARMAN)}


def test_a_number_that_nobody_fits_means_nobody() -> None:
    text = "Camat Ranu Sarman Widodo memakai kaus BARA. Ketiganya lalu pulang dan mencoblos BARA."
    assert facts(text, CAMAT, KABID, BARA) == {supports(SARMAN)}


def test_he_who_admits_is_the_one_of_this_paragraph_and_not_a_speaker_before() -> None:
    text = (
        'Camat Ranu Sarman Widodo diduga memakai kaus BARA. "Tidak benar," kata Sarman.\n\n'
        "Kabid Aset Lilis Handayani dijatuhi teguran karena terbukti memasang baliho BARA. Ia juga mengaku menyesal."
    )
    assert facts(text, CAMAT, KABID, BARA) == {supports(SARMAN, "denied"), supports(LILIS, "confirmed")}


def test_everybody_is_no_group_of_those_named_before() -> None:
    text = (
        "Camat Ranu Sarman Widodo diperiksa Bawaslu Arang karena hadir di kampanye Bagas-Ratri. Lilis Handayani, Kabid "
        "Aset, belum menjawab. Semua orang bertepuk tangan saat panggung Bagas-Ratri dibuka."
    )
    assert supports(LILIS) not in facts(text, CAMAT, KABID, BAWASLU, BARA)
