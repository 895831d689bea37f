"""Names that only the words around them tell, and what is written like one: outlets, places, programmes."""

import pytest

from tests.casting import cast_of, persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pesan yang dikirim Lini Samudra hanya bercentang dua.", []),
        ("Ia mengirim foto kepada Serambi Senduro, dan diam.", []),
        ("Senduro News mengirim pesan kepada Anton Basuki, guru.", ["Anton Basuki"]),
        ("Wartawan Suluh Senduro menemuinya.", []),
        ("Pesan Gema Lereng tidak dijawab. Gema Lereng mengaku menunggu.", []),
        ("Hal itu disampaikan Anton Basuki, warga Pasirian Selatan, yang melapor.", ["Anton Basuki"]),
        ("Yang hadir adalah operator Siskeudes, bukan kades.", []),
        ('"Iye, saya hadir," kata Anton Basuki.', ["Anton Basuki"]),
    ],
)
def test_outlets_places_and_programmes_are_no_persons(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nelius Wakerwa tidak mau berbelit. Ia kepala kampung.", ["Nelius Wakerwa"]),
        ("Juri Basuki tak menyangka videonya ditonton.", ["Juri Basuki"]),
        ("Guru SDN 4 Klakah. Inisialnya saja, MR. Ia membagi stiker.", ["MR"]),
        ("Pelakunya pegawai Dinas Sosial, inisial KH. Bawaslu memanggil KH.", ["KH"]),
        ("Seorang guru, Berkat Zebua, diperiksa.", ["Berkat Zebua"]),
        ("Penjabat Bupati Lumajang, Emanuel Ora Kian, diam.", ["Emanuel Ora Kian"]),
        ("Juru bicara tim Basuki-Sarwi Jawa Timur, Karno Wibisono, diam.", ["Karno Wibisono"]),
    ],
)
def test_names_are_told_by_what_people_do_and_whole_names_are_kept(text: str, expected: list[str]) -> None:
    found = persons(cast_of(text))
    assert all(name in found for name in expected)
    assert not any(name.endswith("Jawa Timur") for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Di Lombok Timur ia guru. Lalu Wirahadi Kusnaedi tak menyangka videonya ditonton.",
            ["Lalu Wirahadi Kusnaedi"],
        ),
        ("Lalu Anton Basuki menambahkan hal lain.", ["Anton Basuki"]),
    ],
)
def test_lalu_opens_a_name_in_lombok_and_means_then_elsewhere(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected
