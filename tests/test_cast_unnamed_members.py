"""Bare words for one of an agency, groups beside the named, and those near the holder of a post."""

import pytest

from tests.casting import cast_of, one, unnamed

NAMED = "Kepala Desa Condro, Anton Basuki, dilaporkan. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pria itu ternyata sopir ambulans Puskesmas Senduro.", "sopir ambulans Puskesmas Senduro"),
        ("Yang memegang spanduk adalah staf protokol Setda Lumajang.", "staf protokol Setda Lumajang"),
        ("Orang itu tenaga honorer Kecamatan Senduro.", "tenaga honorer Kecamatan Senduro"),
        ("Seorang lagi, perawat RSUD Haryoto, mengaku diajak.", "perawat RSUD Haryoto"),
        ("Panwas memanggil petugas parkir Dishub Lumajang yang memakai rompi.", "petugas parkir Dishub Lumajang"),
        (
            "Panwas memeriksa oknum polisi kehutanan pada Dinas Kehutanan.",
            "oknum polisi kehutanan pada Dinas Kehutanan",
        ),
        ("Seorang guru dan operator SIAK Dukcapil Lumajang diperiksa.", "operator SIAK Dukcapil Lumajang"),
    ],
)
def test_bare_words_behind_what_somebody_is_tell_one_member_of_an_agency(text: str, expected: str) -> None:
    assert expected in unnamed(cast_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Pegawai Dinas Sosial Lumajang diminta netral.",
        "Panwas akan menindak guru SDN 2 Klakah yang terbukti melanggar.",
        "Anton Basuki tak hadir. Dia adalah staf Dinas Sosial Lumajang.",
        "Satu lagi ialah guru SDN 2 Klakah yang belakangan diketahui bernama Anton Basuki.",
    ],
)
def test_whoever_works_there_is_nobody_in_particular(text: str) -> None:
    assert unnamed(cast_of(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salah seorang kades mengaku menyanggupi 200 suara.", ["Salah seorang kades"]),
        ("Hadir pula 15 kepala desa yang mengangkat dua jari.", ["15 kepala desa"]),
        ('"Seorang kepala desa semestinya netral," katanya.', []),
        ("Sebagai seorang kepala desa ia wajib netral.", []),
        ("Ia menyurati 15 kepala desa.", []),
        ("Ia punya 15 kepala desa.", []),
        ("Dua kepala desa diam.", []),
        ("Mengapa seorang kepala desa menyebut angka?", []),
        ("Seandainya ada seorang camat yang ikut, itu pidana.", []),
    ],
)
def test_one_told_anew_or_many_more_are_others_than_the_named_holder(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(NAMED + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiga pegawai honorer ketahuan mencetak spanduk.", ["Tiga pegawai honorer"]),
        ("Seorang sopir dinas ikut berdiri di belakang.", ["Seorang sopir dinas"]),
        ("Enam pendamping desa dipanggil.", ["Enam pendamping desa"]),
        ("Tiga aparat kampung dipanggil.", ["Tiga aparat kampung"]),
        ("Tiga pegawai dipanggil.", []),
    ],
)
def test_what_kind_of_staff_they_are_tells_them(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


def test_a_group_of_which_all_are_named_is_no_actor_beside_them() -> None:
    told = "Tiga pejabat Pemkab Lumajang dilaporkan. Mereka ialah Anton Basuki, Rubiyah Sarwi, dan Karno Wibisono."
    assert unnamed(cast_of(told)) == []
    assert unnamed(cast_of("Tiga pejabat Pemkab Lumajang dilaporkan.")) == ["Tiga pejabat Pemkab Lumajang"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ajudan Lurah Tompokersan dilaporkan.", ["Ajudan Lurah Tompokersan"]),
        ("Ajudan Bupati Lumajang dilaporkan.", ["Ajudan Bupati Lumajang"]),
        ("Panwas memanggil istri Camat Senduro yang juga guru PNS.", ["istri Camat Senduro"]),
        ("Panwas memanggil istri Camat Senduro.", []),
        ("Saat masih menjabat Camat Klakah, Anton Basuki pernah ditegur.", []),
    ],
)
def test_those_near_a_holder_are_not_the_holder(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


def test_an_aide_works_where_the_holder_does() -> None:
    cast = cast_of("Ajudan Lurah Tompokersan dilaporkan.")
    assert cast.entity(str(one(cast, "Ajudan Lurah Tompokersan").props["agency"])).name == "Kelurahan Tompokersan"


CHIEF = "Camat Senduro, Anton Basuki, dilaporkan. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seorang stafnya ikut diperiksa.", ["Seorang stafnya"]),
        ("Salah seorang bawahannya ikut diperiksa.", ["Salah seorang bawahannya"]),
        ("Seorang anak buahnya ikut diperiksa.", ["Seorang anak buahnya"]),
        ("Dua anak buahnya ikut diperiksa.", ["Dua anak buahnya"]),
        ("Dua anak buahnya, Endah Sarwi dan Wiji Lestari, ikut diperiksa.", []),
        ("Camat dan bendaharanya diperiksa.", ["bendaharanya"]),
        ("Camat dan ajudannya diperiksa.", ["ajudannya"]),
        ("Ia membela stafnya.", []),
        ("Ia menegur dua stafnya.", []),
        ("Ia sudah memanggil seorang stafnya.", []),
        ("Ia menegur dua stafnya yang berkaus.", ["dua stafnya"]),
        ("Ia menyuruh dua stafnya datang.", []),
        ("Melalui seorang stafnya ia menolak bicara.", []),
        ("Seorang stafnya, Endah Sarwi, diperiksa.", []),
        ("Camat dan bendaharanya, Endah Sarwi, diperiksa.", []),
    ],
)
def test_staff_are_told_by_whose_they_are(text: str, expected: list[str]) -> None:
    cast = cast_of(CHIEF + text)
    assert unnamed(cast) == expected
    assert all(cast.entity(str(one(cast, name).props["agency"])).name == "Kecamatan Senduro" for name in expected)


def test_the_staff_of_overseers_are_no_actors() -> None:
    assert unnamed(cast_of("Ketua Bawaslu Lumajang, Anton Basuki, dan seorang stafnya datang.")) == []
