"""Decisions told in lists: below headings, by number, by what is left of a group."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

HEAD = "Bawaslu Rembang Rampungkan Kajian\n\nREMBANG, KABAR SAMODRA - "
DARMAJI, WINARTI, NGADINO = "Darmaji Wiryono", "Winarti Puspaningrum", "Ngadino Prawoto"
PAIR = "pasangan Sulkan Hadiwijaya-Mira Lestariningsih"
TWO = (
    f"Camat Pancang {DARMAJI} dan guru SMPN 1 Pancang {WINARTI} dilaporkan ke Bawaslu Rembang karena hadir dalam"
    f" kampanye {PAIR}.\n\n"
)
THREE = (
    f"Tiga pegawai dilaporkan ke Bawaslu Rembang karena berfoto dengan {PAIR}, yakni Camat Pancang {DARMAJI}, guru"
    f" SMPN 1 Pancang {WINARTI}, dan staf Satpol PP {NGADINO}.\n\n"
)


def statuses(words: str) -> dict[str, str]:
    """The status of each actor's support, with these words behind the head of a report."""
    relations = to_document(extract(read(Path("a.txt"), (HEAD + words + "\n").encode())))["relations"]
    assert isinstance(relations, list)
    return {str(one["source"]): str(one["status"]) for one in relations if one["type"] == "supports"}


def test_a_heading_decides_for_those_listed_below_it_and_for_nobody_above() -> None:
    found = statuses(
        "Berikut hasil kajian Bawaslu Rembang.\n\nTERBUKTI\n\n"
        f"- Camat Pancang, {DARMAJI}, karena mengajak warga memilih {PAIR}.\n\nTIDAK TERBUKTI\n\n"
        f"- Guru SMPN 1 Pancang, {WINARTI}, yang dilaporkan hadir dalam kampanye {PAIR}.\n\n"
        f"MASIH DIPROSES\n\n- Staf Satpol PP, {NGADINO}, yang diduga memasang baliho {PAIR}."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "cleared", NGADINO: "alleged"}


@pytest.mark.parametrize(
    "heading", ["ASN yang diduga melanggar:", "Jika terbukti:", "Sanksi bagi yang terbukti melanggar:"]
)
def test_a_heading_that_only_supposes_decides_nothing(heading: str) -> None:
    entry = f"1. {DARMAJI}, Camat Pancang, diduga mengunggah foto {PAIR}"
    assert statuses(f"Bawaslu Rembang memeriksa seorang camat.\n\n{heading}\n\n{entry}")[DARMAJI] == "alleged"


@pytest.mark.parametrize(
    ("words", "darmaji", "winarti"),
    [
        ("Bawaslu: terlapor pertama tidak terbukti, sedangkan terlapor kedua terbukti.", "cleared", "confirmed"),
        ("Yang melanggar: Camat Pancang, Darmaji Wiryono; dan guru, Winarti Puspaningrum.", "confirmed", "confirmed"),
        ("Dinyatakan melanggar oleh Bawaslu hanya Darmaji. Yang lolos Winarti Puspaningrum.", "confirmed", "cleared"),
        ("Terhadap Darmaji, Bawaslu menyimpulkan ada pelanggaran. Winarti masih diperiksa.", "confirmed", "alleged"),
        ("Darmaji dinilai terbukti melanggar. Kasus Winarti belum diputus.", "confirmed", "alleged"),
        ("Darmaji belum dinilai terbukti melanggar.", "alleged", "alleged"),
    ],
)  # fmt: skip
def test_each_gets_the_result_that_is_told_of_him(words: str, darmaji: str, winarti: str) -> None:
    assert statuses(TWO + words) == {DARMAJI: darmaji, WINARTI: winarti}


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        (
            "Bawaslu memutuskan hanya Darmaji yang terbukti melanggar. Sisanya dihentikan karena kurang bukti.",
            "cleared",
        ),
        ("Bawaslu menyatakan Darmaji melanggar. Dua terlapor lain tidak terbukti.", "cleared"),
        ("Bawaslu menyatakan Darmaji melanggar. Sisanya masih diproses.", "alleged"),
    ],
)
def test_the_rest_are_those_for_whom_nothing_else_was_decided(words: str, rest: str) -> None:
    assert statuses(THREE + words) == {DARMAJI: "confirmed", WINARTI: rest, NGADINO: rest}


def test_reports_are_told_apart_by_the_numbers_that_the_text_gives_them() -> None:
    found = statuses(
        f"Laporan pertama menyangkut Camat Pancang {DARMAJI} yang memimpin yel-yel {PAIR}. Laporan kedua tentang guru"
        f" SMPN 1 Pancang {WINARTI} yang membagikan stiker pasangan itu.\n\nKetua Bawaslu Rembang, Titik Wulandari,"
        " menjelaskan laporan pertama terbukti, sedangkan laporan kedua dihentikan."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "cleared"}


def test_a_decision_on_so_many_means_those_listed_behind_it() -> None:
    found = statuses(
        f"Tiga ASN dinyatakan melanggar oleh KASN.\n\nMereka adalah Camat Pancang, {DARMAJI}; guru SMPN 1 Pancang,"
        f" {WINARTI}; dan staf Satpol PP, {NGADINO}. Ketiganya menyebarkan ajakan mencoblos {PAIR}.\n\nLurah Dresi,"
        f" Tukiran Samadi, diduga ikut hadir dalam kampanye {PAIR} dan belum diperiksa."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed", NGADINO: "confirmed", "Tukiran Samadi": "alleged"}


@pytest.mark.parametrize(
    ("words", "darmaji", "winarti"),
    [
        ("Bawaslu menyatakan Darmaji terbukti melanggar netralitas, Winarti tidak terbukti.", "confirmed", "cleared"),
        ("Bawaslu menyatakan Darmaji tidak terbukti, Winarti terbukti melanggar netralitas.", "cleared", "confirmed"),
        ("Bawaslu menyatakan Darmaji dan Winarti terbukti melanggar netralitas.", "confirmed", "confirmed"),
        ("Darmaji dijatuhi hukuman disiplin. Hukuman itu tidak ada kaitannya dengan kampanye.", "alleged", "alleged"),
        ("Inspektorat menyatakan Darmaji terbukti 46 hari tidak masuk kerja.", "alleged", "alleged"),
    ],
)
def test_nobody_shares_the_result_of_another_person_or_matter(words: str, darmaji: str, winarti: str) -> None:
    assert statuses(TWO + words) == {DARMAJI: darmaji, WINARTI: winarti}
