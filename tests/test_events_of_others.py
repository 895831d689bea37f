"""Words of decision that fall on somebody else, or that another body takes back: they prove nothing of the accused."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read
from tests.test_events_beside import HEAD, statuses

TWO = (
    "Bawaslu Kabupaten Rembang memeriksa Camat Pancang, Darmaji Wiryono, yang diduga menyuruh kades membagikan kaus"
    " untuk pasangan nomor urut 2 Sulkan Hadiwijaya-Mira Lestariningsih.\n\n"
)


def by_name(words: str) -> dict[str, str]:
    """The status of each one's supports, with these words behind a case of a camat."""
    relations = to_document(extract(read(Path("a.txt"), (HEAD + TWO + words + "\n").encode())))["relations"]
    assert isinstance(relations, list)
    return {str(one["source"]): str(one["status"]) for one in relations if one["type"] == "supports"}


@pytest.mark.parametrize(
    "words",
    [
        "Tim kampanye pasangan itu dijatuhi teguran tertulis oleh Bawaslu karena berkampanye tanpa izin.",
        "Bawaslu menjatuhkan teguran kepada pasangan Sulkan-Mira lantaran berkampanye di pendopo.",
        "Bawaslu menjatuhkan sanksi kepada tim pemenangan karena acara di pendopo itu.",
        "Relawan pasangan itu dinyatakan bersalah karena membagikan uang.",
        "Inspektorat Rembang sedang menyusun rekomendasi sanksi untuk Darmaji.",
        "Bupati masih mempertimbangkan sanksi disiplin bagi Darmaji.",
        "Kepala BKPSDM Rembang menjelaskan jenis hukuman: teguran lisan, penundaan kenaikan pangkat, pemberhentian.",
        "Bawaslu sempat menyatakan Darmaji melanggar. Namun BKN berpendapat lain dan menutup kasus itu.",
        "Semula Panwascam menyimpulkan Darmaji terbukti melanggar, tetapi Bawaslu menyatakan sebaliknya.",
        "Sekretaris Kecamatan Wagini Astuti turut hadir. Bawaslu menyatakan Wagini terbukti melanggar.",
    ],
)
def test_what_falls_on_others_or_was_taken_back_confirms_nothing(words: str) -> None:
    assert "confirmed" not in statuses(words)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Bawaslu menjatuhkan teguran kepada Darmaji yang mendukung pasangan Sulkan-Mira.", "confirmed"),
        ("Kehadiran Darmaji di acara relawan dinyatakan melanggar netralitas oleh Bawaslu.", "confirmed"),
        ("Bupati mencopot Darmaji karena ikut kampanye. Itu bentuk hukuman yang dijatuhkan kepadanya.", "confirmed"),
        ("Bawaslu menyusun kajian dan menyatakan Darmaji terbukti melanggar.", "confirmed"),
        ("Badan Pertimbangan ASN menguatkan hukuman disiplin yang diterima Darmaji.", "confirmed"),
        ("Gubernur membebaskan Darmaji dari jabatannya karena terbukti melanggar netralitas.", "confirmed"),
        ("Pengadilan Tinggi membatalkan vonis terhadap Darmaji dan membebaskannya dari dakwaan.", "cleared"),
        ("Putusan yang menghukum Darmaji satu bulan penjara dibatalkan Pengadilan Tinggi Semarang.", "cleared"),
        ("Mahkamah Agung mengabulkan kasasi Darmaji dan membebaskannya dari hukuman.", "cleared"),
    ],
)
def test_what_falls_on_the_accused_decides(words: str, status: str) -> None:
    assert statuses(words) == {status}


def test_a_relative_clause_is_of_the_one_before_it() -> None:
    words = "Nama Darmaji disebut dalam sidang Kepala Desa Lasum, Jarwadi Sukamto, yang divonis dua bulan penjara."
    assert by_name(words)["Darmaji Wiryono"] == "alleged"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ('"Iya betul, itu saya. Waktu itu khitanan keponakan, semua orang berfoto," kata Darmaji.', "denied"),
        ('"Iya, itu saya. Saya bagikan karena diminta tim," kata Darmaji.', "confirmed"),
        ('"Iya, itu saya. Saya orang sini, saya punya hak politik," kata Darmaji.', "confirmed"),
    ],
)
def test_who_says_that_it_is_he_and_gives_a_reason_explains(words: str, status: str) -> None:
    assert statuses(words) == {status}


@pytest.mark.parametrize(
    "words",
    [
        "BKN meminta klarifikasi ulang sebelum menjatuhkan sanksi kepada Darmaji.",
        "Polres Rembang menyebut berkas Darmaji memenuhi unsur dan segera dilimpahkan ke jaksa.",
        "Bawaslu pernah menyatakan, camat yang mengajak memilih melanggar aturan. Darmaji masih diperiksa.",
        "Rekan Darmaji di kecamatan sebelah, Jarwadi Sukamto, dijatuhi teguran tertulis.",
    ],
)
def test_what_comes_later_or_befell_a_mate_confirms_nothing(words: str) -> None:
    assert by_name(words)["Darmaji Wiryono"] == "alleged"


@pytest.mark.parametrize(
    "words",
    [
        "Laporan pidana atas Darmaji tidak dilanjutkan. Kini giliran KASN yang memeriksa Darmaji.",
        "Bawaslu dinyatakan melanggar administrasi karena tidak menindaklanjuti laporan atas Darmaji.",
    ],
)
def test_what_another_body_takes_up_or_was_neglected_clears_nobody(words: str) -> None:
    assert by_name(words)["Darmaji Wiryono"] == "alleged"


def test_a_name_of_another_before_the_word_does_not_hide_the_accused() -> None:
    assert by_name("Bersama Jarwadi Sukamto, Darmaji dijatuhi teguran tertulis oleh bupati.")["Darmaji Wiryono"] == (
        "confirmed"
    )
