"""Who may be accused by the words of the text alone, and which decisions do not touch whom."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, BUPATI, CAMAT, KABID, KEPSEK, LILIS, MURDOKO, SARMAN, facts, supports

NOBODY_KNOWN = "other: Rukmini Asih, Rukmini"
RUKMINI = "Rukmini Asih"


@pytest.mark.parametrize(
    "text",
    [
        "Penyuluh bernama Rukmini Asih terlihat membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Rukmini Asih, guru di Ranu, terlihat membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Warga mengeluhkan lurah mereka, Rukmini Asih, yang kerap membagikan kaus BARA.",
        "Rukmini Asih diduga membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Rukmini Asih, yang juga dituding membagikan kaus BARA, dilaporkan ke Bawaslu Arang.",
        "Penyuluh Kecamatan Ranu, Ir. Rukmini Asih, membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Rukmini Asih, wanita 51 tahun, guru di Ranu, membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Rukmini Asih (44), sekretaris dinas, membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Juru bayar di Kelurahan Ranu, Rukmini Asih, membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
        "Staf saya, Rukmini Asih, memang membagikan kaus BARA. Rukmini dilaporkan ke Bawaslu Arang.",
    ],
)
def test_a_person_without_a_post_is_accused_where_the_text_says_so(text: str) -> None:
    assert supports(RUKMINI) in facts(text, NOBODY_KNOWN, BAWASLU, BARA)


@pytest.mark.parametrize(
    "text",
    [
        "Rukmini Asih melihat Camat Ranu, Sarman Widodo, membagikan kaus BARA. Sarman dilaporkan ke Bawaslu Arang.",
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA, lanjut Rukmini Asih, diduga berulang kali.",
        "Mantan guru Rukmini Asih melaporkan Camat Ranu, Sarman Widodo, yang diduga membagikan kaus BARA.",
        "Rukmini Asih, wanita 51 tahun, tetangga guru di Ranu, melihat Sarman Widodo membagikan kaus BARA.",
        "Mantan penyuluh, Ir. Rukmini Asih, melihat Sarman Widodo membagikan kaus BARA.",
    ],
)
def test_who_only_tells_of_it_is_not_accused(text: str) -> None:
    found = facts(text, NOBODY_KNOWN, CAMAT, BAWASLU, BARA)
    assert not any(fact.startswith(f"{RUKMINI} supports") for fact in found)


def test_a_watcher_who_is_himself_accused_is_accused() -> None:
    text = (
        "Titik Wulandari dituding membagikan kaus BARA saat kampanye."
        " Titik Wulandari diduga juga memimpin yel-yel BARA."
    )
    assert supports("Titik Wulandari") in facts(text, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("why", "status"),
    [("", "alleged"), (" karena terbukti tidak netral", "confirmed"), (" sesuai rekomendasi KASN", "confirmed")],
)
def test_a_removal_decides_only_where_its_ground_is_told(why: str, status: str) -> None:
    text = f"Camat Ranu, Sarman Widodo, diduga memimpin yel-yel BARA. Bupati Arang membebastugaskan Sarman Widodo{why}."
    assert supports(SARMAN, status) in facts(text, CAMAT, BUPATI, BARA)


def test_a_bare_number_decides_on_no_group() -> None:
    text = (
        "Berkas Camat Ranu Sarman Widodo dan Kabid Aset Lilis Handayani diterima, seorang sudah disanksi.\n\n"
        "Keduanya diduga memimpin yel-yel BARA."
    )
    found = facts(text, CAMAT, KABID, BAWASLU, BARA)
    assert {supports(SARMAN), supports(LILIS)} <= found


@pytest.mark.parametrize(
    ("whose", "status"), [("perkara kepala sekolah di Ujung", "alleged"), ("perkaranya", "confirmed")]
)
def test_the_case_of_an_unknown_post_is_no_decision_on_the_one_named_last(whose: str, status: str) -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga memimpin yel-yel BARA. Bawaslu Arang menjelaskan, "
        f"{whose} sudah dikaji dan dinyatakan terbukti melanggar."
    )
    assert supports(SARMAN, status) in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("tidak membantah berada di lapangan", "alleged"),
        ("tidak membantah tudingan itu", "alleged"),
        ("mengakui perbuatannya", "confirmed"),
    ],
)
def test_to_have_been_there_admits_nothing(words: str, status: str) -> None:
    text = f"Kepala SMP 3 Ranu, Murdoko Slamet, diduga membagikan kaus BARA. Murdoko {words}."
    assert supports(MURDOKO, status) in facts(text, KEPSEK, BAWASLU, BARA)
