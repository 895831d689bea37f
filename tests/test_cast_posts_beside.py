"""Posts and agencies in less common places: pictures, lists of letters, fields that name villages, those who left."""

import pytest

from tests.casting import cast_of, persons, told

CAMPUS = "Universitas Negeri Malang"
CLINIC = "Puskesmas Ranu Pakel I"
SOSIAL = "Dinas Sosial Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        ("Kabid Pemerintahan Desa Dinsos Lumajang Sastro Wiguno hadir.", ("Sastro Wiguno", SOSIAL)),
        ("Seorang PPPK paruh waktu di Dinas Sosial Lumajang bernama Sastro Wiguno hadir.", ("Sastro Wiguno", SOSIAL)),
        ("Pangestu Adi dan Sastro Wiguno sama-sama bekerja di Dinas Sosial Lumajang.", ("Pangestu Adi", SOSIAL)),
        (
            "Dosen Fakultas Hukum Universitas Negeri Malang, Sastro Wiguno, hadir.",
            ("Sastro Wiguno", "Universitas Negeri Malang"),
        ),
        (
            "Sastro Wiguno berdinas di Puskesmas Ranu Pakel I sebagai perawat.",
            ("Sastro Wiguno", CLINIC),
        ),
        (
            "Asisten Pemerintahan dan Kesra Sekda Lumajang, Sastro Wiguno, hadir.",
            ("Sastro Wiguno", "Sekretariat Daerah Kabupaten Lumajang"),
        ),
    ],
)
def test_who_works_where(text: str, holding: tuple[str, str]) -> None:
    cast = cast_of(text)
    assert holding in told(cast, "WORKS_AT")
    assert told(cast, "HEADS") == set()


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        ("Foto: Sastro Wiguno (kanan), Lurah Watu Ijo, berpose.", ("Sastro Wiguno", "Kelurahan Watu Ijo")),
        ("Direktur PDAM Bagas Wiguno hadir di Lumajang.", ("Bagas Wiguno", "PDAM Lumajang")),
        ("Kepala Kanreg II BKN Surabaya, Sastro Wiguno, hadir.", ("Sastro Wiguno", "Kanreg II BKN Surabaya")),
        (
            "Camat Ranu Pakel Sukarnoto hadir. Sukarnoto membantah. Camat Sukarnoto ikut.",
            ("Sukarnoto", "Kecamatan Ranu Pakel"),
        ),
    ],
)
def test_who_leads_what(text: str, holding: tuple[str, str]) -> None:
    assert told(cast_of(text), "HEADS") == {holding}


def test_a_soldier_posted_in_a_village_does_not_work_for_it() -> None:
    assert told(cast_of("Babinsa Desa Watu Ijo, Serka Sastro Wiguno, hadir."), "WORKS_AT") == set()


def test_who_once_led_leads_no_longer() -> None:
    assert told(cast_of("Sastro Wiguno, yang pernah memimpin Polsek Ranu Pakel, hadir."), "HEADS") == set()


def test_letters_in_a_list_with_posts_are_persons() -> None:
    text = "Keempatnya SH (Camat Ranu Pakel), ES (Lurah Watu Ijo), dan RW (bidan Puskesmas Ranu Pakel)."
    assert persons(cast_of(text)) == ["SH", "ES", "RW"]
