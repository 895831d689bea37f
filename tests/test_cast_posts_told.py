"""Posts told in other words: shared by several, with words of their own before the body, in the sentence before."""

import pytest

from tests.casting import cast_of, told

SOSIAL = "Dinas Sosial Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "person", "agency"),
    [
        ("Wakil Ketua II DPRD Lumajang Bagas Wiryanto hadir.", "Bagas Wiryanto", "DPRD Kabupaten Lumajang"),
        ("Kepala Ruang Anggrek RSUD Pasirian, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "RSUD Pasirian"),
        ("Bagas Wiryanto, dokter gigi di Puskesmas Ranu Pakel, hadir.", "Bagas Wiryanto", "Puskesmas Ranu Pakel"),
        ("Kadus III Bagas Wiryanto hadir. Kepala Desa Selok, Sastro Wiguno, absen.", "Bagas Wiryanto", "Desa Selok"),
        (
            "Bagas Wiryanto dan Pangestu Adi, sama-sama guru SMPN 2 Pasirian, hadir.",
            "Bagas Wiryanto",
            "SMP Negeri 2 Pasirian",
        ),
        (
            "Bagas Wiryanto hadir. Kini Bagas Wiryanto menempati kursi Sekretaris Dinas Sosial.",
            "Bagas Wiryanto",
            SOSIAL,
        ),
    ],
)
def test_members_of_a_body(text: str, person: str, agency: str) -> None:
    assert (person, agency) in told(cast_of(text), "WORKS_AT")


@pytest.mark.parametrize(
    ("text", "person", "agency"),
    [
        ("Camat Bayan, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "Kecamatan Bayan"),
        ("Kades nonaktif Selok, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "Desa Selok"),
        (
            "Camat Pasirian dan Camat Senduro, masing-masing Bagas Wiryanto dan Pangestu Adi, hadir.",
            "Bagas Wiryanto",
            "Kecamatan Pasirian",
        ),
        (
            "Bagaimana dengan Camat Pasirian? Pak Bagas Wiryanto sudah diperiksa.",
            "Bagas Wiryanto",
            "Kecamatan Pasirian",
        ),
        (
            "Camat Pasirian, Sastro Wiguno, dicopot. Penggantinya, Bagas Wiryanto, dilantik.",
            "Bagas Wiryanto",
            "Kecamatan Pasirian",
        ),
        ("Dinas Sosial Lumajang dipimpin Plt Bagas Wiryanto.", "Bagas Wiryanto", SOSIAL),
        (
            "Sekretaris Dinas Sosial Lumajang, Bagas Wiryanto, ditunjuk sebagai pelaksana harian.",
            "Bagas Wiryanto",
            SOSIAL,
        ),
    ],
)
def test_heads(text: str, person: str, agency: str) -> None:
    assert (person, agency) in told(cast_of(text), "HEADS")


@pytest.mark.parametrize(
    "text",
    [
        "Laporan diajukan Barisan Pemuda Tirta. Ketua mereka, Bagas Wiryanto, lega.",
        "Rombongan Barisan Pemuda Tirta tiba. Dipimpin Bagas Wiryanto, mereka membawa bukti.",
    ],
)
def test_heads_of_clubs_told_by_a_pronoun(text: str) -> None:
    assert ("Bagas Wiryanto", "Barisan Pemuda Tirta") in told(cast_of(text), "MEMBER_OF")


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ('Anggota Tim Advokasi "Biru Tirta", Bagas Wiryanto, hadir.', 'Tim Advokasi "Biru Tirta"'),
        ("Pelapor: Bagas Wiryanto, tim hukum Paket TIRTA.", "tim hukum Paket TIRTA"),
        ("Ketua PC PMII Lumajang, Bagas Wiryanto, hadir.", "PMII Lumajang"),
        ("Bagas Wiryanto dari Lembaga Bantuan Hukum (LBH) Tirta Adil hadir.", "LBH Tirta Adil"),
        ("Partai Tirta Baru membantah. Sekretaris DPC, Bagas Wiryanto, menyebut itu fitnah.", "Partai Tirta Baru"),
        ("Partai Tirta Baru membantah. Juru bicara partai, Bagas Wiryanto, berang.", "Partai Tirta Baru"),
        ("Ketua PTB Bagas Wiryanto hadir. Partai Tirta Baru (PTB) membantah.", "Partai Tirta Baru"),
        ("Bagas Wiryanto, caleg DPR RI dapil Banten dari Partai Tirta Baru, hadir.", "Partai Tirta Baru"),
    ],
)
def test_members_of_clubs(text: str, club: str) -> None:
    assert ("Bagas Wiryanto", club) in told(cast_of(text), "MEMBER_OF")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Kepala RSUD AM Tirtayasa Muda, Bagas Wiryanto, hadir.", "RSUD AM Tirtayasa Muda"),
        ("Kadis PUPR Lumajang, Bagas Wiryanto, hadir.", "Dinas PUPR Kabupaten Lumajang"),
        ("Kaban Kesbangpol Lumajang, Bagas Wiryanto, hadir.", "Badan Kesbangpol Kabupaten Lumajang"),
    ],
)
def test_names_of_bodies_with_letters(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "HEADS")
