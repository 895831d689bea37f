"""Agencies and persons with unusual names: units and hospitals with names of their own, doubled places, letters."""

import pytest

from tests.casting import cast_of, names, persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guru SMPN 7 Sako-Sako, Wandi Prasojo, diperiksa.", "SMP Negeri 7 Sako-Sako"),
        ("Lurah Watu-Watu, Wandi Prasojo, diperiksa.", "Kelurahan Watu-Watu"),
        ("Staf RSUD dr. Marwoto Sugih, Jenar Pambudi, diperiksa.", "RSUD dr. Marwoto Sugih"),
        ("Direktur RSUD dr. Marwoto Sugih, dr. Lasmi Dewi, membenarkan.", "RSUD dr. Marwoto Sugih"),
        ("Perawat RSUD Tuanku Rajo diperiksa.", "RSUD Tuanku Rajo"),
        ("Direktur RSUD dr. Handi Wijaya mengatakan itu.", "RSUD Lumajang"),
        ("Kepala UPTD Samsat Cikeras, Hendra Buana, dipanggil.", "UPTD Samsat Cikeras"),
        ("Kepala UPTD SPAM Dinas PU Lumajang, Ratno Wibowo, dipanggil.", "UPTD SPAM Dinas PU Kabupaten Lumajang"),
        ("Kepala Balai Taman Nasional Danau Biru, Rasman Adi, diperiksa.", "Balai Taman Nasional Danau Biru"),
        ("Direktur PDAM Tirta Kencana, Yudo Praba, dipanggil.", "PDAM Tirta Kencana"),
        ("Kepala Ombudsman RI Perwakilan Riau, Dodo Simba, menilai.", "Ombudsman RI Perwakilan Riau"),
        ("Kaur Keuangan Lembang Buntu Rapa, Tato Rante, dipanggil.", "Desa Buntu Rapa"),
        ("Dosen Universitas Negeri Angin Timur, Beni Cahya, hadir.", "Universitas Negeri Angin Timur"),
        ("Staf Dinas P4KB2A Lumajang, Beni Cahya, hadir.", "Dinas P4KB2A Kabupaten Lumajang"),
        ("Kabid SMP Disdik Lumajang, Beni Cahya, hadir.", "Dinas Pendidikan Kabupaten Lumajang"),
        ("Bendahara Kelurahan Pasar Mranggi, Beni Cahya, hadir.", "Kelurahan Pasar Mranggi"),
        ("Guru SDN 4 Lembang Indah, Beni Cahya, hadir.", "SD Negeri 4 Lembang Indah"),
    ],
)
def test_an_agency_keeps_the_name_of_its_own(text: str, expected: str) -> None:
    assert names(cast_of(text), "Agency") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Warga berkumpul di Balai Desa Cikeras.",
        "Upacara itu digelar di Kantor Pusat Pemerintahan.",
        "Bidan Sari Lestari ikut hadir.",
    ],
)
def test_a_building_and_a_profession_are_no_agencies(text: str) -> None:
    assert names(cast_of(text), "Agency") == []


def test_the_words_of_a_headline_are_no_place_of_a_school() -> None:
    headline = "Guru SDN Terbukti Melanggar\n\nLUMAJANG, Gema Lereng - "
    cast = cast_of("Guru SDN 3 Gondo, Wandi Prasojo, dijatuhi teguran.", headline)
    assert names(cast, "Agency") == ["SD Negeri 3 Gondo"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati Lumajang AS Rudianto Malik membantah hal itu.", ["AS Rudianto Malik"]),
        ("Bupati Lumajang, PT Sinar Malik, dan warga hadir.", []),
        ("Kepala Puskesmas Wirun, bidan Yuli Astuti, S.Keb, membantah.", ["Yuli Astuti"]),
        ("Anggota Bawaslu Lumajang, Muksin Wakil, membenarkan.", ["Muksin Wakil"]),
        ("Camat Gesing, Wahyu Hari Santosa, membantah.", ["Wahyu Hari Santosa"]),
        ("Camat Gesing, Rudianto Malik, Wakil Ketua panitia, membantah.", ["Rudianto Malik"]),
        ("Pengadunya, Rozi Malik, membawa foto.", ["Rozi Malik"]),
        ("Bawaslu bungkam, kata komisionernya Syarif Lembut.", ["Syarif Lembut"]),
        ("Kepala Suku Besar Rawan, Zeth Matoda, melaporkan foto itu.", ["Zeth Matoda"]),
        ("Anggota Bawaslu Lumajang Kasman Widodo memastikan hal itu.", ["Kasman Widodo"]),
        ("Honorer SL dari DLH diperiksa. Temannya, TW, mengangguk.", ["TW"]),
        ("Namanya, TW, tidak dikenal di situ.", ["TW"]),
    ],
)
def test_persons_of_unusual_names_are_read_whole(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected
