"""Where persons work who are named as somebody's staff, colleague, head or speaker."""

import pytest

from tests.casting import cast_of, told

BAWASLU = "Bawaslu Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekretaris Dinas Sosial Lumajang, Wandi Prasojo, dan stafnya Rini Astuti diperiksa.",
         {("Wandi Prasojo", "Dinas Sosial Kabupaten Lumajang"), ("Rini Astuti", "Dinas Sosial Kabupaten Lumajang")}),
        ("Perawat Puskesmas Wirun, Cici Astuti, diperiksa. Dua rekannya, Mega Lestari dan bidan Hana Dewi, bungkam.",
         {(name, "Puskesmas Wirun") for name in ("Cici Astuti", "Mega Lestari", "Hana Dewi")}),
        ("Guru SDN 3 Gondo diam. Sedangkan Nurhayati bidan di Puskesmas Wirun.", {("Nurhayati", "Puskesmas Wirun")}),
        ("Rudi Hartono kini hanya guru biasa di SMPN 2 Wirun.", {("Rudi Hartono", "SMP Negeri 2 Wirun")}),
        ("Warga resah, kata komisionernya Syarif Malik.", set()),
        ("Bawaslu Lumajang bungkam, kata komisionernya Syarif Malik.", {("Syarif Malik", BAWASLU)}),
        ("Koordinator Humas Bawaslu Lumajang, Galih Akbar, menolak.", {("Galih Akbar", BAWASLU)}),
        ("Dari Bawaslu Lumajang, anggota Galih Akbar menyampaikan hal itu.", {("Galih Akbar", BAWASLU)}),
        ("Sekretaris Kelurahan Tomo Barat di Lumajang, Dara Astuti, diam.", {("Dara Astuti", "Kelurahan Tomo Barat")}),
        ("Geuchik Gampong Alue Rambong diperiksa. Bendahara gampong, Nuri Idris, lolos.",
         {("Nuri Idris", "Desa Alue Rambong")}),
        ("Lurah Sendang Rejo, Wandi Prasojo, dan dukuhnya, Rini Astuti, diperiksa.",
         {("Rini Astuti", "Kelurahan Sendang Rejo")}),
    ],
)  # fmt: skip
def test_staff_and_colleagues_work_where_the_other_does(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "WORKS_AT") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Camat Gesing di Lumajang ramai dibahas. Sarung itu dari masjid. Camatnya, Hj. Ros Astuti, tidak bersalah.",
         {("Ros Astuti", "Kecamatan Gesing")}),
        ("Enam guru SMPN 5 Gesing lolos. Hanya kepala sekolahnya, Harto Unggul, yang dihukum.",
         {("Harto Unggul", "SMP Negeri 5 Gesing")}),
        ("Bawaslu Lumajang melalui Ketua Kornel Sipan menyebut hal itu.", {("Kornel Sipan", BAWASLU)}),
        ("Laporan itu sampai ke Bawaslu Lumajang. Bupati bungkam, rekannya Kornel Sipan juga.", set()),
        ("Kepala Puskesmas Wirun, bidan Yuli Astuti, membantah.", {("Yuli Astuti", "Puskesmas Wirun")}),
        ("Kepala Puskesmas Wirun – Yuli Astuti – membantah.", {("Yuli Astuti", "Puskesmas Wirun")}),
        ("Korwil Pendidikan Kecamatan Gesing Yuli Astuti diam. Yuli mengaku sakit.",
         {("Yuli Astuti", "Korwil Pendidikan Kecamatan Gesing")}),
        ("Pertemuan di aula Korwil Gesing, Yuli Astuti menyampaikan sambutan.", set()),
        ("Kata Tarman Alim, seorang kepala sekolah di Kecamatan Gesing juga terlibat.", set()),
    ],
)  # fmt: skip
def test_heads_are_found_past_small_words(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "HEADS") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pelapornya Koalisi Warga Jaga Lumbung melalui koordinatornya, Pepen Hidayat.",
         {("Pepen Hidayat", "Koalisi Warga Jaga Lumbung")}),
        ("Tudingan itu datang dari Forum Guru Lereng (FGL) pimpinan Lasman Prayitno.",
         {("Lasman Prayitno", "Forum Guru Lereng")}),
        ("Tudingan dari LSM Cermin Lereng. Ketua LSM itu, Tarman Alim, diam.", {("Tarman Alim", "LSM Cermin Lereng")}),
        ("Relawan Kotak Kosong Lumajang melapor. Herman Efendi, koordinator relawan, datang.",
         {("Herman Efendi", "Relawan Kotak Kosong Lumajang")}),
        ("Tim pemenangan Wendi Mawar-Zaka Lurung melapor. Laporan dibawa Ketua Tim Pemenangan, Elis Mangku.",
         {("Elis Mangku", "Tim pemenangan Wendi Mawar-Zaka Lurung")}),
        ("Juru bicara Tim Kampanye Nasional Prasetya-Rangga, Clara Astuti, menampik.",
         {("Clara Astuti", "Tim Kampanye Nasional Prasetya-Rangga")}),
    ],
)  # fmt: skip
def test_members_are_told_by_their_role_alone(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "MEMBER_OF") == expected
