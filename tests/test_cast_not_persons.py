"""What is written like the name of a person and is none."""

import pytest

from tests.casting import cast_of, persons

LEAD = "Warga Lumajang ramai. "


@pytest.mark.parametrize(
    "text",
    [
        "Ketua Perumahan Griya Asri Permai hadir.",
        "Dalam wawancara dengan Radio Gema Wening, pihak dinas membantah.",
        "Tim Relawan Sahabat Bagas dan Barisan Muda ikut hadir.",
        'Grup WhatsApp "Guru Hebat Lumajang" dikelola seorang guru.',
        "Laporan diserahkan oleh tim pemantau independen Wani Jujur.",
        "Tim hukum Semeru Bangkit melapor.",
        "Stadion penuh sesak. Bupati Cup pun dibuka.",
        "Birokrat yang dilantik Pj Bupati Lumajang itu pergi.",
        "No. 1 | Jabatan: Camat Ranu Pakel",
        "Ia dosen Fakultas Hukum Universitas Negeri Malang.",
    ],
)
def test_buildings_outlets_teams_slogans_and_labels_are_nobody(text: str) -> None:
    assert persons(cast_of(LEAD + text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kepada Gema Wening, Sastro Wiguno membantah.",
        "Sastro Wiguno kepada Gema Wening mengatakan itu tidak benar.",
        "Pengasuh Ponpes Nurul Ilmi, Sastro Wiguno, melapor.",
        "Pimpinan Pondok Pesantren Nurul Ilmi, Sastro Wiguno, melapor.",
        "Ketua Dewan Pendidikan Lumajang, Sastro Wiguno, melapor.",
        "Sastro Wiguno, warga Watu Kencana, melapor ke Bawaslu Lumajang.",
        "Direktur Kepatuhan Nurul Amanah, Sastro Wiguno, mengatakan tidak tahu.",
    ],
)
def test_only_the_person_beside_a_thing_is_one(text: str) -> None:
    assert persons(cast_of(text)) == ["Sastro Wiguno"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Camat Ranu Pakel Sastro Wiguno hadir. Sastro Wigono membantah.", ["Sastro Wiguno"]),
        ("Camat Ranu Pakel Bagas Widiyanto hadir. Bagas Widianto membantah.", ["Bagas Widiyanto"]),
        ("Camat Ranu Pakel Sastro Hadi Wiguno hadir. Sastro Hadiwiguno membantah.", ["Sastro Hadi Wiguno"]),
        ("Camat Ranu Pakel Muhammad Rizky Wiguno hadir. Rizki Wiguno membantah.", ["Muhammad Rizky Wiguno"]),
        ("Sri Wahyuti dan Sri Wahyoni hadir, keduanya guru SMPN 2 Ranu.", ["Sri Wahyuti", "Sri Wahyoni"]),
        ("Camat Ranu Pakel Bagas Supriyadi hadir. Bagas Supriyati pergi.", ["Bagas Supriyadi", "Bagas Supriyati"]),
        (
            "Camat Ranu Pakel Bagas Widiyanto hadir. Kepala Dinas Sosial Lumajang Bagas Widianto pergi.",
            ["Bagas Widiyanto", "Bagas Widianto"],
        ),
    ],
)
def test_two_spellings_of_one_person_are_one(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names
