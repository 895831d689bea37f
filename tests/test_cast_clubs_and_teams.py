"""Members of clubs, parties and teams whose names are called by ordinary words or stand in other words."""

import pytest

from tests.casting import cast_of, persons, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gede Suarsa melapor. Gede Suarsa mengaku kader Partai Padi Merah.", {("Gede Suarsa", "Partai Padi Merah")}),
        ("Ketua tim pemenangan paket ANGIN-BUMI, Silvester Witan, diam. Sekretaris tim, Ignas Uran, juga.",
         {("Silvester Witan", "tim pemenangan paket ANGIN-BUMI"), ("Ignas Uran", "tim pemenangan paket ANGIN-BUMI")}),
        ("Pengurus Daerah PGRI Bali melalui ketuanya, Komang Artana, berjanji.", {("Komang Artana", "PGRI Bali")}),
        ("Manajer tim kampanye pasangan Rama-Sinta, Gusti Lanang, menolak.",
         {("Gusti Lanang", "tim kampanye pasangan Rama-Sinta")}),
        ("Di situ relawan Sahabat Lereng yang dikomandoi Luh Ayu Sekar melapor.",
         {("Luh Ayu Sekar", "relawan Sahabat Lereng")}),
        ("Partai Padi Merah diam. Kepala Desa Suko, Petrus Hala, dan bendaharanya, Maria Bareka, hadir.", set()),
        ("Gede Suarsa mengaku kader Partai Padi Merah mengajaknya.", set()),
    ],
)  # fmt: skip
def test_members_of_clubs_and_teams_are_found(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "MEMBER_OF") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketua Fraksi Karya Mandiri DPRD Lumajang, Nyoman Wibawa, meminta Bawaslu tegas.", ["Nyoman Wibawa"]),
        ("Di situ relawan Sahabat Lereng ikut hadir.", []),
        ("Di situ relawan Budi Santosa ikut hadir.", ["Budi Santosa"]),
    ],
)
def test_the_words_of_a_club_are_no_person(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Ketua Tim WAMU, Sahat Purba, membantah tuduhan itu.", "Tim WAMU"),
        ("Juru bicara tim nomor urut 2, Sahat Purba, membantah.", "tim nomor urut 2"),
        ("Ketua tim pasangan Wagiman-Endah, Sahat Purba, membantah.", "tim pasangan Wagiman-Endah"),
        ("Ketua Tim Pemenangan WAMU Sahat Purba membantah.", "Tim Pemenangan WAMU"),
        ("Pelapor ialah Sahat Purba, anggota tim hukum Paket TERANG.", "tim hukum Paket TERANG"),
        ("Laporan itu diajukan tim hukum Wagiman-Endah lewat advokat Sahat Purba.", "tim hukum Wagiman-Endah"),
        ("Ketua tim advokasi nomor urut 2 (Wagiman-Endah), Sahat Purba, melapor.", "tim advokasi nomor urut 2"),
        ("Laporan itu datang dari Koalisi Warga Pantura, LSM yang diketuai Sahat Purba.", "Koalisi Warga Pantura"),
        ("Koalisi Warga Pantura lewat sekretarisnya Sahat Purba melaporkan camat.", "Koalisi Warga Pantura"),
        ("Sahat Purba yang mewakili Koalisi Warga Pantura melaporkan camat.", "Koalisi Warga Pantura"),
    ],
)
def test_who_speaks_or_acts_for_a_team_is_a_member(text: str, team: str) -> None:
    cast = cast_of(text)
    called = {entity.ref: entity.name for entity in cast.entities}
    found = [
        (called[claim.subject], called[claim.object])
        for claim in cast.claims
        if claim.predicate == "MEMBER_OF" and claim.object
    ]
    assert found == [("Sahat Purba", team)]
