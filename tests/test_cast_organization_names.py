"""Where the names of associations and teams end, and which of them no word of a list opens."""

import pytest

from tests.casting import cast_of, names, persons


def _clubs(text: str) -> list[str]:
    return [entity.name for entity in cast_of(text).entities if entity.label == "Organization"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lembaga Bantuan Hukum (LBH) Cahaya Timur melaporkan camat itu.", "LBH Cahaya Timur"),
        ("Laporan dibuat Lembaga Kajian Publik (LKP) Tanah Jati, Senin.", "Lembaga Kajian Publik (LKP) Tanah Jati"),
        ("Kemarin Serikat Petani Lusi melaporkan camat itu.", "Serikat Petani Lusi"),
        ("Laporan dibuat Forum Kiai Muda Serayu kemarin.", "Forum Kiai Muda Serayu"),
        ("Komite Rakyat Serayu Bersih melaporkan camat itu.", "Komite Rakyat Serayu Bersih"),
        ("Laporan datang dari Karang Taruna Desa Sindurejo.", "Karang Taruna Desa Sindurejo"),
        ("Laporan datang dari IKA SMAN 1 Toroh.", "IKA SMAN 1 Toroh"),
        ("Laporan dibuat Sahat Purba dari Grobogan Bersih.", "Grobogan Bersih"),
        ('Tim Advokasi "Oranye Jaya" melaporkan camat itu.', 'Tim Advokasi "Oranye Jaya"'),
        ("Ia diadukan tim advokasi pasangan calon Bupati Grobogan nomor urut 2.",
         "tim advokasi pasangan calon Bupati Grobogan nomor urut 2"),
        ("YAYASAN SUARA SERAYU (YSS) JAWA TENGAH\n\nKemarin Yayasan Suara Serayu (YSS) mencatat dua camat.",
         "Yayasan Suara Serayu"),
        ("Laporan dibuat Yayasan Suara Serayu (YSS) Jawa Tengah, Senin.", "Yayasan Suara Serayu Jawa Tengah"),
        ("Tim advokasi paslon melapor. Ketua Tim Advokasi HEBAT, Sahat Purba, diam.", "Tim Advokasi HEBAT"),
    ],
)  # fmt: skip
def test_a_name_is_taken_whole(text: str, name: str) -> None:
    assert _clubs(text) == [name]


def test_the_coordinator_of_an_association_leads_no_schools() -> None:
    text = "Laporan dilayangkan Koordinator Wilayah Serikat Mahasiswa Serayu (SMS), Sahat Purba."
    assert names(cast_of(text), "Agency") == []
    assert _clubs(text) == ["Serikat Mahasiswa Serayu"]


@pytest.mark.parametrize(
    ("text", "club", "person"),
    [
        ("Koordinator Laskar Pantau Pilkada (LPP) Serayu Sahat Purba diam.", "Laskar Pantau Pilkada (LPP) Serayu",
         "Sahat Purba"),
        ("Ketua Forum Warga Jati (FWJ) Sahat Purba diam.", "Forum Warga Jati", "Sahat Purba"),
        ("Ketua Tim Pemenangan Pasangan Nomor Urut 2 Sahat Purba diam.", "Tim Pemenangan Pasangan Nomor Urut 2",
         "Sahat Purba"),
        ("Ketua LSM Lentera Serayu Jati Marsudi Tolabi melapor.", "LSM Lentera Serayu Jati", "Marsudi Tolabi"),
        ("Ketua DPC Partai Ladang Rakyat Grobogan Marsudi Tolabi diam.", "Partai Ladang Rakyat", "Marsudi Tolabi"),
        ("Koordinator Forum Kawal Serayu Tolabi Sambiri melapor. “Ini janggal,” kata Tolabi.", "Forum Kawal Serayu",
         "Tolabi Sambiri"),
        ("Ketua LSM Lentera Serayu Tarmuji melapor. “Ini janggal,” kata Tarmuji. Tarmuji berharap kasus itu diusut.",
         "LSM Lentera Serayu", "Tarmuji"),
    ],
)  # fmt: skip
def test_the_holder_of_a_post_is_no_part_of_the_name(text: str, club: str, person: str) -> None:
    assert (_clubs(text), persons(cast_of(text))) == ([club], [person])


@pytest.mark.parametrize("name", ["LSM Suara Anak Serayu", "Barisan Muda Serayu Bersih", "LSM Marsudi Luhur Serayu"])
def test_a_post_without_a_holder_takes_none_from_the_name(name: str) -> None:
    assert _clubs(f"Ketua {name} mengatakan setuju. Camat diam.") == [name]


def test_the_holder_of_a_post_follows_the_pair_without_a_comma() -> None:
    text = "Wagiman Tirto-Endah Sukma diam. Ketua Tim Hukum Wagiman Tirto-Endah Sukma Sahat Purba melapor."
    assert "Sahat Purba" in persons(cast_of(text))


@pytest.mark.parametrize(
    ("team", "holder"),
    [
        ("Tim Hukum Wagiman-Endah", "Sahat Purba"),
        ("Tim Advokasi Wagiman Tirto-Endah Sukma", "Sahat Purba"),
        ("Tim Pemenangan pasangan Wagiman - Endah", "Sahat Purba Tua"),
    ],
)
def test_behind_a_pair_that_stands_nowhere_else_follows_the_holder(team: str, holder: str) -> None:
    cast = cast_of(f"Ketua {team} {holder} melaporkan camat ke Bawaslu.")
    assert (_clubs(f"Ketua {team} {holder} melaporkan camat ke Bawaslu."), holder in persons(cast)) == ([team], True)


def test_a_pair_before_a_comma_keeps_its_names() -> None:
    assert _clubs("Ketua Tim Hukum Wagiman-Endah Sukma Tirto, Sahat Purba, melapor.") == [
        "Tim Hukum Wagiman-Endah Sukma Tirto"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ia tim hukum pasangan nomor urut 1, Wagiman Tirto-Endah Sukma.", "tim hukum Wagiman Tirto-Endah Sukma"),
        ("Tim hukum pasangan calon Bupati Grobogan nomor urut 3, Wagiman Tirto – Endah Sukma (WAS), datang.",
         "Tim hukum Wagiman Tirto - Endah Sukma"),
        ("Ketua tim advokasi nomor urut 2, Sahat Purba, melapor.", "tim advokasi nomor urut 2"),
        ("Ketua Tim Advokasi pasangan Wagiman Tirto - Hj Endah Sukma, Sahat Purba, melapor.",
         "Tim Advokasi pasangan Wagiman Tirto - Hj Endah Sukma"),
    ],
)  # fmt: skip
def test_a_team_is_called_after_the_pair_behind_its_number(text: str, name: str) -> None:
    assert _clubs(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ia dilaporkan Aktivis Pemuda Serayu (APS) ke Bawaslu.", "Aktivis Pemuda Serayu"),
        ("Ketua Forum Orang Muda Lusi (FORMUDA) Sahat Purba diam.", "Forum Orang Muda Lusi"),
        ("Kemarin Tim HEBAT lewat Sahat Purba melapor.", "Tim HEBAT"),
        ("Kemarin tim Wagiman Tirto-Endah Sukma melapor.", "tim Wagiman Tirto-Endah Sukma"),
    ],
)
def test_letters_and_pairs_tell_a_name(text: str, name: str) -> None:
    assert _clubs(text) == [name]


def test_a_card_with_letters_is_no_organization() -> None:
    assert _clubs("Warga menerima Kartu Guru Pintar (KGP) dan Alat Peraga Kampanye (APK).") == []
