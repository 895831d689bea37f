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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paguyuban Tani Makaryo melapor. Ketua paguyuban, Mbah Wiji Utomo, datang.",
         {("Wiji Utomo", "Paguyuban Tani Makaryo")}),
        ("Barisan Jaga Suara melapor. Forum Nelayan Muda hadir. Juru bicara barisan itu, Wiji Utomo, melapor.",
         {("Wiji Utomo", "Barisan Jaga Suara")}),
        ("Himpunan Guru Muda hadir. Ketua himpunan yang juga Camat Sukorejo, Wiji Utomo, berpose.",
         {("Wiji Utomo", "Himpunan Guru Muda")}),
        ("Barisan Jaga Suara melapor. Ketua paguyuban, Mbah Wiji Utomo, datang.", set()),
        ("Laporan datang dari Forum Nelayan Muda, lewat Bapak Wiji Utomo.", {("Wiji Utomo", "Forum Nelayan Muda")}),
        ("Pelapor, advokat Wiji Utomo, bernaung di Tim Hukum Paslon TERANG.",
         {("Wiji Utomo", "Tim Hukum Paslon TERANG")}),
        ("Ketua tim kampanye Wagiman-Endah tingkat kabupaten, Wiji Utomo, menepis.",
         {("Wiji Utomo", "tim kampanye Wagiman-Endah")}),
        ("Tim sukses Wagiman-Endah, Wiji Utomo, membantah.", {("Wiji Utomo", "Tim sukses Wagiman-Endah")}),
        ("Tim sukses bupati petahana, Wiji Utomo, membantah.", set()),
        ("Tim hukum calon bupati nomor urut 2, Wiji Utomo, membantah.", set()),
        ("Koordinator Sahabat Wagiman, Wiji Utomo, menepis.", {("Wiji Utomo", "Sahabat Wagiman")}),
        ("Ketua LSM Pilar Tani, Wiji Utomo, menepis. Lembaga Swadaya Masyarakat (LSM) Pilar Tani melapor.",
         {("Wiji Utomo", "LSM Pilar Tani")}),
        ("Anggota DPRD Blitar dari Fraksi Gelombang Haryanto Basri meminta Bawaslu tegas.",
         {("Haryanto Basri", "Partai Gelombang")}),
    ],
)  # fmt: skip
def test_a_post_in_the_body_spoken_of_is_held_in_the_one_called_so(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "MEMBER_OF") == expected


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("Ketua tim hukum Wiji Utomo membantah hal itu.", []),
        ("Juru bicara tim pemenangan Wiji Utomo, menyebut hal itu fitnah.", []),
        ("Ketua tim sukses Wiji Utomo, Bambang Tejo, membantah hal itu.", ["tim sukses Wiji Utomo"]),
        ("Ketua tim sukses Wiji Utomo membantah. Calon bupati Wiji Utomo diam.", ["tim sukses Wiji Utomo"]),
    ],
)
def test_who_leads_a_team_does_not_name_it(text: str, teams: list[str]) -> None:
    assert [entity.name for entity in cast_of(text).entities if "tim " in entity.name] == teams
