"""Decisions told in lists: below headings, by number, by what is left of a group."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read
from tests.verdict_stage import DARMAJI, NGADINO, PAIR, TWO, WINARTI, statuses

THREE = (
    f"Tiga pegawai dilaporkan ke Bawaslu Rembang karena berfoto dengan {PAIR}, yakni Camat Pancang {DARMAJI}, guru"
    f" SMPN 1 Pancang {WINARTI}, dan staf Satpol PP {NGADINO}.\n\n"
)


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


@pytest.mark.parametrize(
    ("words", "darmaji", "winarti"),
    [
        ("Bawaslu menyatakan Darmaji tidak terbukti. Begitu pula Winarti.", "cleared", "cleared"),
        (
            "Bawaslu memutuskan Darmaji melanggar. Hal yang sama berlaku bagi guru itu, Winarti.",
            "confirmed",
            "confirmed",
        ),
        ("Darmaji tak bisa dikategorikan melanggar netralitas, kata Bawaslu.", "cleared", "alleged"),
        ("Bawaslu memutuskan Darmaji melanggar. Begitu pula Winarti membantah tuduhan itu.", "confirmed", "denied"),
        ("Bawaslu memeriksa Darmaji. Begitu pula Winarti.", "alleged", "alleged"),
        ("Darmaji tidak dapat dikategorikan melanggar, kata pengacaranya.", "alleged", "alleged"),
        ("Darmaji terbukti melanggar, kata pelapor.", "alleged", "alleged"),
        ("Bawaslu menyatakan Darmaji terbukti melanggar, kata pelapor.", "confirmed", "alleged"),
        ("Bawaslu memutuskan Darmaji melanggar. Begitu pula Winarti ikut naik panggung.", "confirmed", "alleged"),
        ("Bawaslu memutuskan Darmaji melanggar. Begitu juga Winarti: masih menunggu.", "confirmed", "alleged"),
        ("Bawaslu memutuskan Darmaji melanggar. Warga berharap nasib serupa menimpa Winarti.", "confirmed", "alleged"),
        ('Bawaslu memutuskan Darmaji melanggar. "Begitu pula Winarti," kata warga, Tri Murti.', "confirmed", "alleged"),
        ("Darmaji terbukti tidak tahu larangan itu, tetapi tetap dijatuhi sanksi.", "confirmed", "alleged"),
        ("Bawaslu memutuskan Darmaji bersalah. Winarti lolos seleksi kepala sekolah.", "confirmed", "alleged"),
    ],
)
def test_a_decision_is_told_of_another_by_pointing_at_the_one_before(words: str, darmaji: str, winarti: str) -> None:
    assert statuses(TWO + words) == {DARMAJI: darmaji, WINARTI: winarti}


def test_the_rest_are_no_strangers_whom_the_text_names_later() -> None:
    found = statuses(
        THREE + "Bawaslu memutuskan hanya Darmaji yang terbukti. Yang lain dipulihkan namanya.\n\nSeorang sopir dinas"
        f" yang diduga membagikan stiker {PAIR} masih dicari Bawaslu."
    )
    assert (found[WINARTI], found[NGADINO], found.get("Seorang sopir dinas")) == ("cleared", "cleared", "alleged")


def test_those_counted_are_named_some_sentences_later() -> None:
    found = statuses(
        'Dua dari tiga terlapor dinyatakan melanggar oleh Bawaslu Rembang. "Sudah kami plenokan," kata ketuanya, Titik'
        f" Wulandari, Rabu. Berkasnya sudah dikirim.\n\nKedua pegawai tersebut: Camat Pancang {DARMAJI} dan guru SMPN 1"
        f" Pancang {WINARTI}. Mereka berfoto dengan {PAIR}. Staf Satpol PP {NGADINO} diduga ikut, masih diperiksa."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed", NGADINO: "alleged"}


def test_an_unnamed_group_admits_for_nobody_named() -> None:
    found = statuses(
        TWO + f"Ikut pula dua sopir dinas Pemkab Rembang yang mengantar massa {PAIR}. Kedua orang itu mengaku salah dan"
        " telah diberi teguran tertulis oleh Inspektorat Rembang."
    )
    assert (found[DARMAJI], found[WINARTI]) == ("alleged", "alleged")


@pytest.mark.parametrize(
    "words",
    [
        "Perkara semacam ini biasanya dihentikan diam-diam oleh inspektorat.",
        "Warga keliru bila mengira mereka dinyatakan tidak terbukti, kata Ketua Bawaslu, Titik Wulandari.",
    ],
)
def test_nobody_is_cleared_by_what_is_usual_or_only_thought(words: str) -> None:
    found = statuses(f"{TWO}Bawaslu menyatakan Darmaji dan Winarti terbukti melanggar netralitas. {words}")
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed"}


def test_a_workplace_is_not_the_one_found_guilty() -> None:
    found = statuses(
        f"{TWO}Akun resmi Dinas Kesehatan Rembang mengunggah foto {PAIR}. {NGADINO}, pranata komputer di Dinas"
        f" Kesehatan Rembang, dinyatakan melanggar karena menyebarkan ajakan memilih {PAIR}."
    )
    assert found[NGADINO] == "confirmed"


def test_those_whom_the_headline_counts_are_meant_before_they_are_named() -> None:
    words = (
        "Bawaslu Rembang: Tiga Pegawai Langgar Netralitas\n\nREMBANG, KABAR SAMODRA - Kasus foto tiga pegawai diputus"
        " Bawaslu Rembang. Lewat pleno Bawaslu, ketiganya dinyatakan melanggar netralitas ASN, tetapi perbuatan"
        f" mereka tidak memenuhi unsur pidana.\n\nTiga pegawai tersebut masing-masing Camat Pancang {DARMAJI}, guru"
        f" SMPN 1 Pancang {WINARTI}, dan staf Satpol PP {NGADINO}. Mereka berfoto dengan {PAIR}.\n"
    )
    relations = to_document(extract(read(Path("a.txt"), words.encode())))["relations"]
    assert isinstance(relations, list)
    found = {str(one["source"]): one["status"] for one in relations if one["type"] == "supports"}
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed", NGADINO: "confirmed"}


def test_a_decision_pointed_at_stands_against_a_denial() -> None:
    found = statuses(
        f"{TWO}Bawaslu menyatakan Darmaji terbukti melanggar. Hal yang sama diputuskan untuk guru itu, {WINARTI}, yang"
        " terbukti membagikan stiker meski ia terus membantah."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed"}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (f"Dua lainnya, yakni {WINARTI} dan {NGADINO}, lolos.", "cleared"),
        (f"Dua lainnya, yakni {WINARTI} dan {NGADINO}, belum diperiksa.", "alleged"),
    ],
)
def test_those_who_get_away_are_told_behind_the_one_who_does_not(words: str, others: str) -> None:
    found = statuses(f"{THREE}Hanya Darmaji yang dinyatakan bersalah oleh Bawaslu. {words}")
    assert found == {DARMAJI: "confirmed", WINARTI: others, NGADINO: others}


def test_a_name_that_is_cleared_is_no_clearing_of_another() -> None:
    found = statuses(
        f"{TWO}Bawaslu Rembang menyatakan {DARMAJI} melanggar netralitas. Dalam rapat yang sama pleno merehabilitasi"
        " nama bendahara kecamatan, Suharni Lestari, yang tampak dalam foto itu."
    )
    assert found[DARMAJI] == "confirmed"


def test_that_case_is_the_one_told_of_whoever_was_asked() -> None:
    found = statuses(
        f"Lurah Dresi, Tukiran Samadi, dilaporkan ke Bawaslu Rembang karena mengumpulkan ketua RT demi {PAIR}. Dari 12"
        " saksi yang dipanggil, semua menggeleng, sehingga dugaan itu dinyatakan tidak cukup bukti."
    )
    assert found == {"Tukiran Samadi": "cleared"}


@pytest.mark.parametrize(
    ("words", "darmaji", "winarti"),
    [
        ("Darmaji melanggar. Winarti, yang dituding diajak Darmaji, dinyatakan bersih.", "confirmed", "cleared"),
        ("Darmaji melanggar. Winarti, yang semula satu berkas dengan dia, dinyatakan bersih.", "confirmed", "cleared"),
        ("Winarti tidak terbukti. Darmaji, yang mengajak Winarti, dinyatakan melanggar.", "confirmed", "cleared"),
        ("Darmaji melanggar. Satpam Suharni Lestari, yang diajak Winarti, dinyatakan bersih.", "confirmed", "alleged"),
        ("Winarti, yang duduk di samping Darmaji, dan Darmaji dinyatakan melanggar.", "confirmed", "confirmed"),
    ],
)  # fmt: skip
def test_those_named_in_a_relative_clause_are_not_judged_with_its_head(words: str, darmaji: str, winarti: str) -> None:
    found = statuses(f"{TWO}Bawaslu Rembang menyatakan {words}")
    assert (found[DARMAJI], found[WINARTI]) == (darmaji, winarti)


@pytest.mark.parametrize("marks", [("a. ", "b. "), ("1. ", "2. "), ("- ", "- ")])
def test_those_listed_below_a_heading_that_counts_them_are_meant(marks: tuple[str, str]) -> None:
    found = statuses(
        "Pleno Bawaslu Rembang menyimpulkan dua pegawai melanggar netralitas, sedangkan satu pegawai tidak"
        f" terbukti.\n\nKedua pegawai yang dinyatakan melanggar ialah:\n{marks[0]}{DARMAJI}, S.Sos., Camat Pancang;\n"
        f"{marks[1]}{WINARTI}, S.Pd., guru SMPN 1 Pancang.\n\nSatu nama yang tidak terbukti adalah staf Satpol PP"
        f" {NGADINO}.\n\nKetiganya dilaporkan karena hadir dalam kampanye {PAIR}."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed", NGADINO: "cleared"}


@pytest.mark.parametrize(
    ("result", "expected"), [("memenuhi unsur pelanggaran", "confirmed"), ("masih diduga melanggar", "alleged")]
)
def test_a_decision_on_so_many_means_the_items_listed_below_it(result: str, expected: str) -> None:
    found = statuses(
        f"Berdasarkan rapat pleno Bawaslu Rembang, dua orang ASN dinyatakan {result}.\n\nDua orang dimaksud,"
        f" masing-masing:\n1. {DARMAJI}, Camat Pancang, karena hadir dalam kampanye {PAIR};\n2. {WINARTI}, guru SMPN 1"
        f" Pancang, karena membagikan stiker pasangan itu.\n\nAdapun staf Satpol PP {NGADINO}, yang memasang baliho"
        " pasangan itu, tidak terbukti melanggar."
    )
    assert found == {DARMAJI: expected, WINARTI: expected, NGADINO: "cleared"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Kedua terlapor ini, yaitu {DARMAJI} dan {WINARTI}, belum diperiksa.", "alleged"),
        (f"Camat Pancang {DARMAJI} dan {WINARTI} belum sempat dipanggil Bawaslu.", "alleged"),
        (f"Masih ada {DARMAJI} dan {WINARTI}, yang baru kemarin diperiksa.", "alleged"),
        (f"Keduanya ialah {DARMAJI} dan {WINARTI}.", "confirmed"),
    ],
)
def test_who_is_still_to_be_heard_is_not_among_those_counted_as_guilty(words: str, expected: str) -> None:
    found = statuses(f"{TWO}Bawaslu Rembang menyatakan dua ASN melanggar netralitas. {words}")
    assert found == {DARMAJI: expected, WINARTI: expected}
