"""Surnames with a hyphen, names of clubs up to their comma, and offices of national bodies."""

import pytest

from tests.casting import cast_of, names, persons, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anton Lumowa berpasangan dengan Meity Rumondor-Sepang.", ["Anton Lumowa", "Meity Rumondor-Sepang"]),
        ("Camat baru itu bernama Rosina Gebze-Mahuze.", ["Rosina Gebze-Mahuze"]),
        ("Bidan Puskesmas Senduro, Karimah Poli-poli, diperiksa.", ["Karimah Poli-poli"]),
        ("Bidan Puskesmas Senduro, Karimah Lawi-lawia, diperiksa.", ["Karimah Lawi-lawia"]),
        ("Camat Pandawai Umbu Lele Pekuwali diperiksa.", ["Umbu Lele Pekuwali"]),
        ("Lurah Kambajawa Rambu Yuliana Awang diperiksa.", ["Rambu Yuliana Awang"]),
    ],
)
def test_a_surname_with_a_hyphen_and_the_openings_of_sumba_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Ketua Forum Pemuda Handayani, Endah Sarwi, melapor.", "Forum Pemuda Handayani"),
        ("Ketua Ikatan Alumni SMAN 1 Lumajang, Endah Sarwi, melapor.", "Ikatan Alumni SMAN 1 Lumajang"),
        (
            "Ketua Lembaga Swadaya Masyarakat (LSM) Gerbang Rakyat, Endah Sarwi, melapor.",
            "LSM Gerbang Rakyat",
        ),
    ],
)
def test_a_club_goes_on_to_the_comma_in_front_of_its_chair(text: str, club: str) -> None:
    cast = cast_of(text)
    assert names(cast, "Organization") == [club]
    assert persons(cast) == ["Endah Sarwi"]
    assert told(cast, "MEMBER_OF") == {("Endah Sarwi", club)}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Kepala KUA Kecamatan Senduro, Anton Basuki, diperiksa.", "KUA Kecamatan Senduro"),
        ("Kepala KUA Senduro, Anton Basuki, diperiksa.", "KUA Senduro"),
        ("Kepala Ombudsman RI Perwakilan Sumbar, Anton Basuki, hadir.", "Ombudsman RI Perwakilan Sumatera Barat"),
        ("Staf Sekretariat Bawaslu Lumajang, Anton Basuki, hadir.", "Bawaslu Kabupaten Lumajang"),
        ("Kasi Intel Kejaksaan Negeri Kotabaru, Anton Basuki, hadir.", "Kejaksaan Negeri Kotabaru"),
    ],
)
def test_offices_are_called_as_the_report_calls_them(text: str, agency: str) -> None:
    assert names(cast_of(text), "Agency") == [agency]


def test_women_of_the_villages_are_no_agency() -> None:
    assert names(cast_of("Anton Basuki menyanyi bersama ibu-ibu PKK di balai."), "Agency") == []
