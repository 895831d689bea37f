"""Tickets that a report tells by their number alone: on a sticker, with fingers, in a quotation."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

TICKETS = (
    "Pilkada Grobogan diikuti dua pasangan. Nomor urut 1 adalah Wiranto Sasmita-Bekti Lestari, sedangkan nomor urut 2 "
    "ditempati Halimah Nasir-Gunadi Purnomo."
)
FIRST, SECOND = "Wiranto Sasmita - Bekti Lestari", "Halimah Nasir - Gunadi Purnomo"


def targets(text: str) -> set[str]:
    """The tickets for which somebody is said to have acted."""
    return {ticket for _, ticket in supports_in(text)}


@pytest.mark.parametrize(
    ("words", "ticket"),
    [
        ("meminta perangkat desa memenangkan nomor 1", FIRST),
        ("mengarahkan warga agar memilih nomer dua", SECOND),
        ("membagikan masker bertuliskan angka 2", SECOND),
        ('menulis "yang nomor 1 sedulur kita" di grup kepala sekolah', FIRST),
        ("mengunggah logo nomor 2 di Facebook", SECOND),
        ("memakaikan rompi berlogo nomor 2 kepada juru parkir", SECOND),
        ("menempelkan stiker 02 di rumah penerima bansos", SECOND),
        ("berpose satu jari di depan baliho", FIRST),
        ("mengawal rombongan nomor 2 ke lapangan", SECOND),
        ('menulis "ingat nomor 1 ya, pupuk aman" di grup kelompok tani', FIRST),
        ('bersorak "dua, dua, dua" di atas panggung', SECOND),
        ('meneriakkan "Satu!" di tengah lapangan', FIRST),
    ],
)
def test_a_number_names_the_ticket(words: str, ticket: str) -> None:
    text = (
        f"Camat Toroh, Darmaji, diperiksa Bawaslu Kabupaten Grobogan, Selasa (22/10/2024). Ia diduga {words}. "
        f'"Masih kami kaji," kata Ketua Bawaslu Grobogan, Teguh Wicaksono.\n\nDarmaji belum menanggapi.\n\n{TICKETS}'
    )
    assert targets(text) == {ticket}


@pytest.mark.parametrize("words", ["di TPS 02", "pukul 02 dini hari", "di RT 02", "sebanyak 2 kali", "di kelas 02"])
def test_a_number_of_something_else_names_none(words: str) -> None:
    text = (
        f"Camat Toroh, Darmaji, diduga memimpin yel-yel pasangan Wiranto Sasmita-Bekti Lestari {words}. Bawaslu "
        f"Kabupaten Grobogan memanggilnya, Selasa (22/10/2024).\n\nDarmaji belum menanggapi.\n\n{TICKETS}"
    )
    assert targets(text) == {FIRST}


@pytest.mark.parametrize(
    "words", ["nomer 2, KH Halimi Nasir - Gunadi Purnomo", "02 yaitu Halimi Nasir - Gunadi Purnomo"]
)
def test_the_number_may_stand_only_before_the_name(words: str) -> None:
    text = (
        "Kepala MIN 5 Grobogan, Nurhayati Ali, diperiksa Bawaslu Kabupaten Grobogan. Ia diduga membagi "
        "stiker 02 kepada "
        "wali murid. Pemeriksaan berlangsung dua jam. Nurhayati tidak menjawab.\n\nPasangan nomor urut 1 "
        "adalah Wiranto "
        f"Sasmita - Bekti Lestari, sedangkan paslon {words}."
    )
    assert targets(text) == {"Halimi Nasir - Gunadi Purnomo"}


def test_a_number_before_another_ticket_is_that_one() -> None:
    text = (
        "Camat Toroh, Darmaji, dilaporkan berpidato untuk calon gubernur nomor 2 Tgk Yusran Hamdi-Lela Marlina. "
        f"Bawaslu Kabupaten Grobogan memanggilnya, Selasa (22/10/2024).\n\nDarmaji belum menanggapi.\n\n{TICKETS}"
    )
    assert targets(text) == {"Yusran Hamdi - Lela Marlina"}


@pytest.mark.parametrize("words", ["memilih pasangan dua", "mendukung paslon dua", "memasang bendera 02"])
def test_a_ticket_may_be_told_by_a_bare_numeral(words: str) -> None:
    text = (
        f"Camat Toroh, Darmaji, diperiksa Bawaslu Kabupaten Grobogan. Ia diduga menyuruh warga {words}. Darmaji "
        "membantah.\n\nPasangan satu adalah Wiranto Sasmita-Bekti Lestari, sementara 02 adalah pasangan Halimah "
        "Nasir-Gunadi Purnomo. Pemeriksaan berlangsung dua jam."
    )
    assert targets(text) == {SECOND}


def test_a_numeral_that_counts_is_no_number_of_a_ticket() -> None:
    text = (
        "Camat Toroh, Darmaji, diduga menilai kedua pasangan satu sama lain di kampanye Wiranto Sasmita-Bekti Lestari. "
        f"Bawaslu Kabupaten Grobogan memanggilnya.\n\nDarmaji belum menanggapi.\n\n{TICKETS}"
    )
    assert targets(text) == {FIRST}
