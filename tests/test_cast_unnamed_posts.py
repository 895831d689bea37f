"""Posts of which there is one, posts by which people address their holder, and groups told by saying a word twice."""

import pytest

from tests.casting import cast_of, one, unnamed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekretaris Dinas Sosial Lumajang membagikan kaus.", ["Sekretaris Dinas Sosial Lumajang"]),
        ("Sekcam Senduro membagikan kaus.", ["Sekcam Senduro"]),
        ("Bendahara Desa Condro membagikan kaus.", ["Bendahara Desa Condro"]),
        ("Melalui Sekcam Senduro ia menolak bicara.", []),
        ("Sekretaris Bawaslu Lumajang datang.", []),
        ("Sekcam Senduro, Anton Basuki, diperiksa. Sekcam Senduro diam.", []),
    ],
)
def test_a_post_of_which_an_agency_has_one_tells_its_holder(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Pak Camat ikut membagikan kaus," kata seorang warga.', ["Pak Camat"]),
        ("Di bawahnya tertulis Bu Lurah sebagai penerima.", ["Bu Lurah"]),
        ("Camat Senduro, Anton Basuki, diperiksa. Pak Camat diam.", []),
        ("Seorang camat diperiksa. Pak Camat diam.", ["Seorang camat"]),
        ("Pak Camat Anton Basuki diam.", []),
        ("Pak Bupati diam.", []),
    ],
)
def test_a_form_of_address_tells_a_holder_of_whom_nothing_else_is_told(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kupon diedarkan ketua-ketua RT.", ["ketua-ketua RT"]),
        ("Lurah-lurah memakai kaus pasangan itu.", ["Lurah-lurah"]),
        ("Guru-guru memakai kaus pasangan itu.", []),
        ("Ia menyuruh ketua-ketua RT datang.", []),
        ("Ia mengarahkan sekitar 20 tenaga honorer.", []),
        ("Satu lurah dan dua kepala lingkungan datang.", ["Satu lurah", "dua kepala lingkungan"]),
        ("Kepala Dinas Sosial Anton Basuki diam. Tiga kepala sekolah datang.", ["Tiga kepala sekolah"]),
        ("Foto 11 kades beredar. Kades Condro Anton Basuki diam.", ["11 kades"]),
        ("Seorang ASN perempuan di Dinas Sosial datang.", ["Seorang ASN perempuan di Dinas Sosial"]),
        ("Seorang PNS guru di Kecamatan Senduro datang.", ["Seorang PNS guru di Kecamatan Senduro"]),
    ],
)
def test_several_are_told_by_a_number_or_by_a_word_said_twice(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


def test_some_of_whom_nobody_is_named_are_a_group_of_their_own() -> None:
    assert one(cast_of("Sejumlah lurah membagikan kaus."), "Sejumlah lurah").rule == "rule:unnamed.group"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seorang guru SD negeri berinisial WK diperiksa. WK diam.", []),
        ("Seorang guru tidak tetap berinisial WK diperiksa. WK diam.", []),
        ("Seorang kepala puskesmas berinisial dr. WK diperiksa. WK diam.", []),
        ("Seorang bidan desa yang bernama Anton Basuki diperiksa. Anton diam.", []),
        ("Kepala Puskesmas Larangan, dr. Anton Basuki, diperiksa.", []),
        ("Ajudan Wali Kota Bontang, Bripka WQ, diperiksa.", []),
        ("Pada 2018 Camat Larangan waktu itu, Anton Basuki, diperiksa.", []),
        ("Anton Basuki, kini Kepala Dinas Sosial Bontang, diperiksa.", []),
        ("Seorang guru SD negeri diperiksa. Anton Basuki diam.", ["Seorang guru SD negeri"]),
        ("Ajudan Wali Kota Bontang diperiksa. Bripka WQ diam.", ["Ajudan Wali Kota Bontang"]),
    ],
)
def test_who_is_named_behind_his_post_is_not_unnamed_as_well(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected
