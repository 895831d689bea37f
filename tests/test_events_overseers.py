"""Who examines whom."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    CICI,
    DODO,
    GAKKUMDU,
    HEADMASTER,
    LURAH,
    SARMAN,
    examined,
    facts,
    supports,
)


def test_a_finding_of_the_watchdog_is_an_examination_and_no_accusation() -> None:
    text = (
        "Bawaslu Arang menemukan pelanggaran netralitas oleh Camat Ranu, Sarman Widodo. Temuan pengawas "
        "menyebut Sarman ikut mengantar Bagas-Ratri mendaftar ke KPU."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_a_finding_that_is_forwarded_is_in_both_hands() -> None:
    text = (
        "Panwascam Ranu menemukan Kepala SD 2 Ranu Dodo Rahardian menyerukan dukungan bagi Bagas-Ratri "
        "saat rapat wali murid. Temuan itu telah diteruskan ke Bawaslu Arang."
    )
    assert facts(text, HEADMASTER, "overseer: Panwascam Ranu", BAWASLU, BARA) == {
        examined(DODO),
        examined(DODO, "Panwascam Ranu"),
        supports(DODO),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Bawaslu Arang memanggil Sarman.",
        "Sarman dimintai keterangan Bawaslu Arang.",
        "Sarman mangkir dari panggilan Bawaslu Arang.",
        "Kasus Sarman ditangani Bawaslu Arang.",
        "Sarman memenuhi undangan klarifikasi Bawaslu Arang.",
        "Bawaslu Arang masih mendalami laporan itu.",
        "Laporan terhadap Sarman diteruskan ke Bawaslu Arang.",
    ],
)
def test_it_is_told_in_many_ways(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA. {words}"
    assert facts(text, CAMAT, BAWASLU, BARA) == {supports(SARMAN), examined(SARMAN)}


@pytest.mark.parametrize(
    "words",
    [
        "Warga mendesak Bawaslu Arang turun tangan.",
        "Warga akan melaporkan Sarman ke Bawaslu Arang.",
        "Jika dilaporkan, Sarman bisa dipanggil Bawaslu Arang.",
        "Bawaslu Arang mengimbau ASN menjaga netralitas.",
    ],
)
def test_demands_threats_and_appeals_are_none(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA. {words}"
    assert facts(text, CAMAT, BAWASLU, BARA) == {supports(SARMAN)}


@pytest.mark.parametrize(
    ("words", "cici"),
    [
        (
            "Saksi yang diperiksa Bawaslu Arang, yakni Lurah Sumber Cici Paramida dan seorang bidan, sudah pulang.",
            False,
        ),
        ('Bawaslu Arang memeriksa Cici Paramida. "Lurah Cici kami panggil sebagai saksi," kata Titik.', False),
        ("Bawaslu Arang memeriksa tiga saksi, sedangkan Lurah Sumber Cici Paramida diperiksa sebagai terlapor.", True),
    ],
)
def test_witnesses_are_not_examined(words: str, cici: bool) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA. Bawaslu Arang memeriksa Sarman. {words}"
    assert (examined(CICI) in facts(text, CAMAT, LURAH, BAWASLU, BARA)) == cici


def test_what_is_carried_on_because_of_one_concerns_the_whole_case() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA. "
        "Bawaslu Arang memeriksa keduanya.\nKarena ada pengakuan Cici, kasus ini dibahas bersama di Sentra Gakkumdu."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, GAKKUMDU)
    assert examined(SARMAN, "Sentra Gakkumdu Kabupaten Arang") in found


def test_a_candidate_whom_somebody_accompanies_is_not_examined() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA. Bawaslu Arang memanggil Sarman. "
        '"Ia terbukti mengantar Bagas Waluyo mendaftar," kata Titik Wulandari.'
    )
    assert examined("Bagas Waluyo") not in facts(text, CAMAT, BAWASLU, BARA)
