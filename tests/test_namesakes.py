"""Two of one name in one report, told apart by their posts."""

from __future__ import annotations

import pytest

from graph.claims import Report
from loaders.extraction import extract

HEAD = (
    "PALEMBANG - Camat Sela Rimba, Muhammad Palaka, diduga menghadiri kampanye pasangan calon Wali Kota Palembang"
    " Gumelar Praba dan Nindya Laras, Sabtu (5/10/2024).\n\n"
)


def called(text: str) -> list[str]:
    """The names of the persons whose name holds Palaka."""
    reading = extract(Report(sha256="0" * 64, text=HEAD + text, file="a.txt", published="2024-10-07"))
    return sorted(entity.name for entity in reading.entities if entity.label == "Person" and "Palaka" in entity.name)


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Desa Watu Arum, M. Palaka, juga terlihat di lokasi. M. Palaka membantah.",
        "Ketua Bawaslu Kota Palembang M. Palaka mengatakan laporan diterima.",
        "Guru SD Negeri 3 Arum, M. Palaka, juga terlihat di lokasi.",
    ],
)
def test_a_shortened_first_name_with_another_post_is_somebody_else(text: str) -> None:
    assert called(text) == ["M. Palaka", "Muhammad Palaka"]


@pytest.mark.parametrize("text", ["Camat M. Palaka mengatakan ia diundang.", "M. Palaka membantah."])
def test_a_shortened_first_name_with_the_same_post_or_none_is_he(text: str) -> None:
    assert called(text) == ["Muhammad Palaka"]


def test_who_has_been_named_is_not_introduced_once_more_under_a_shorter_name() -> None:
    text = (
        "PALEMBANG - Muhammad Palaka alias Uci diduga menghadiri kampanye. Guru itu membantah."
        " Kabid Pembinaan SD Dinas Pendidikan Kota Palembang, M. Palaka, mengatakan akan memanggilnya."
    )
    reading = extract(Report(sha256="1" * 64, text=text, file="b.txt", published="2024-10-07"))
    assert {"M. Palaka", "Muhammad Palaka"} <= {entity.name for entity in reading.entities}


def persons(text: str) -> list[str]:
    reading = extract(Report(sha256="2" * 64, text=text, file="c.txt", published="2024-10-07"))
    return sorted(entity.name for entity in reading.entities if entity.label == "Person")


def test_an_official_is_neither_the_regent_nor_the_candidate_who_bears_his_name() -> None:
    text = (
        "LAHAT - Bupati Lahat, Palaka Tone, mengarahkan kepala dinas agar mendukung anaknya, Rumandor Palaka, yang"
        " maju sebagai calon bupati berpasangan dengan Nindya Laras.\n\nKabid Pembinaan SMP Dinas Pendidikan Lahat,"
        " Palaka, membagikan kaos bergambar Rumandor–Nindya kepada guru."
    )
    assert persons(text) == ["Nindya Laras", "Palaka", "Palaka Tone", "Rumandor Palaka"]


def test_a_candidate_told_by_one_word_is_not_the_head_of_a_district_who_has_it_too() -> None:
    text = (
        "LAHAT - Kepala Desa Watu Arum, Palaka Tone, membantah mengkampanyekan pasangan Rumandor-Nindya pada Pilkada"
        " Lahat.\n\nCamat Sela Rimba, Nindya Gumelar, meminta warga tidak salah paham."
    )
    assert persons(text) == ["Nindya", "Nindya Gumelar", "Palaka Tone", "Rumandor"]


def test_two_of_one_name_in_two_posts_of_one_village_are_two() -> None:
    text = (
        "LAHAT - Kepala Desa Watu Arum, I Gede Made Palaka, diduga memasang bendera pasangan Rumandor-Nindya."
        " Sekretaris Desa Watu Arum, I Made Palaka, enggan berkomentar."
        " Sekretaris Desa I Made Palaka tidak terbukti terlibat."
    )
    assert persons(text) == ["I Gede Made Palaka", "I Made Palaka", "Nindya", "Rumandor"]
    again = text.replace("Sekretaris Desa", "Perbekel")
    assert persons(again) == ["I Gede Made Palaka", "Nindya", "Rumandor"]
