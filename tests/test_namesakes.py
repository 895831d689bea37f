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
