"""Which of several accused an overseer's work concerns."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BKN,
    BRAM,
    CAMAT,
    CICI,
    COMMISSION,
    KADIS,
    KASN,
    LURAH,
    PERSONNEL,
    SARMAN,
    WATCHDOG,
    examined,
    facts,
)

BOTH = "Camat Ranu Sarman Widodo dan Kadis PU Bram Kusuma diduga memakai kaus BARA saat kampanye.\n"
OTHER = "overseer: Bawaslu Kota Tirta, Bawaslu Tirta"


def test_the_watchdog_examines_all_where_nobody_is_named() -> None:
    text = BOTH + "Bawaslu Arang masih mengkaji laporan itu."
    assert {examined(SARMAN), examined(BRAM)} <= facts(text, CAMAT, KADIS, BAWASLU, BARA)


def test_a_further_body_has_only_the_file_at_hand() -> None:
    text = (
        BOTH + "Bawaslu Arang memeriksa keduanya.\n"
        "Bram membantah.\n"
        "Sarman dinyatakan terbukti melanggar. Berkasnya dikirim ke KASN pekan ini."
    )
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, KASN)
    assert examined(SARMAN, COMMISSION) in found
    assert examined(BRAM, COMMISSION) not in found


def test_files_that_are_counted_are_those_of_all() -> None:
    text = BOTH + "Bawaslu Arang memeriksa keduanya.\nDua berkas itu sudah diteruskan ke BKN."
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, BKN)
    assert {examined(SARMAN, PERSONNEL), examined(BRAM, PERSONNEL)} <= found


def test_an_accused_whom_no_line_names_falls_to_the_only_watchdog() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. Bawaslu Arang memeriksa Sarman.\n"
        "Lurah Sumber Cici Paramida diduga mengajak warga memilih Bagas-Ratri."
    )
    assert {examined(SARMAN), examined(CICI)} <= facts(text, CAMAT, LURAH, BAWASLU, BARA)


def test_watchdogs_of_two_places_have_a_case_each() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. Bawaslu Arang memeriksa Sarman.\n"
        "Lurah Sumber Cici Paramida diduga mengajak warga memilih Bagas-Ratri. Bawaslu Tirta sudah memanggil Cici."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, OTHER)
    assert {examined(SARMAN, WATCHDOG), examined(CICI, "Bawaslu Kota Tirta")} <= found
    assert examined(SARMAN, "Bawaslu Kota Tirta") not in found


def test_a_province_only_supervises() -> None:
    text = (
        BOTH + "Bawaslu Arang memeriksa Sarman. Bawaslu Provinsi Selatan mengatakan penanganan itu akan diawasi.\n"
        "Bram membantah."
    )
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, "overseer: Bawaslu Provinsi Selatan")
    assert examined(BRAM, "Bawaslu Provinsi Selatan") not in found


def test_what_a_watchdog_above_says_in_general_concerns_no_case() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. Bawaslu Arang memeriksa Sarman.\n"
        "Bawaslu Provinsi Selatan mencatat sebelas laporan dan mengkaji polanya."
    )
    found = facts(text, CAMAT, BAWASLU, BARA, "overseer: Bawaslu Provinsi Selatan")
    assert examined(SARMAN, "Bawaslu Provinsi Selatan") not in found


def test_what_those_below_found_and_handed_up_concerns_all() -> None:
    text = (
        BOTH + "Bawaslu Arang memeriksa keduanya.\nBram membantah.\n"
        "Klarifikasi dilakukan setelah Bawaslu Arang menerima laporan hasil pengawasan dari Panwascam Ranu."
    )
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, "overseer: Panwascam Ranu")
    assert {examined(SARMAN, "Panwascam Ranu"), examined(BRAM, "Panwascam Ranu")} <= found
