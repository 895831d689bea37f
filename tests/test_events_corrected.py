"""Words of decision that decide nothing: printed and taken back, told of a report, or for another candidate."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

CASE = (
    "Bawaslu Periksa Camat Pancang\n\nRANDU, KABAR SAMODRA - Bawaslu Kabupaten Rembang memeriksa Camat Pancang, Darmaji"
    " Wiryono, yang diduga membagikan kaus untuk pasangan nomor urut 2 Sulkan Hadiwijaya-Mira Lestariningsih.\n\n"
)


def statuses(words: str) -> dict[str, str]:
    """The statuses of the camat's supports by target, with these words as the next paragraph."""
    relations = to_document(extract(read(Path("a.txt"), (CASE + words + "\n").encode())))["relations"]
    assert isinstance(relations, list)
    return {str(one["target"]): str(one["status"]) for one in relations if one["type"] == "supports"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Kami menulis bahwa Darmaji dijatuhi sanksi oleh bupati. Informasi itu tidak benar.", "alleged"),
        ("Ralat: dalam berita kemarin tertulis Darmaji terbukti melanggar. Yang benar, perkaranya dikaji.", "alleged"),
        ('Judul berita kemarin, "Camat Pancang Terbukti Melanggar", keliru. Kasusnya masih dikaji.', "alleged"),
        (
            "Kami menulis bahwa Darmaji terbukti melanggar. Itu keliru: laporan atasnya dihentikan Bawaslu.",
            "cleared",
        ),
        ("Seperti kami beritakan, Darmaji dijatuhi sanksi oleh bupati.", "confirmed"),
        ("Bawaslu akan memutus perkara Darmaji yang diadukan warga karena tidak netral.", "alleged"),
        ("Bawaslu memutuskan Darmaji yang diadukan warga itu tidak netral.", "confirmed"),
    ],
)
def test_what_was_printed_or_reported_is_not_decided(words: str, status: str) -> None:
    assert set(statuses(words).values()) == {status}


def test_what_is_found_for_one_candidate_proves_nothing_for_another() -> None:
    words = "Bawaslu menghentikan laporan atas Darmaji. BKN menyatakan Darmaji terbukti membantu tim Juwana-Pratiwi."
    other = " Juwana Prasaja-Pratiwi Handayati adalah pasangan nomor urut 1."
    assert statuses(words + other)["Sulkan Hadiwijaya - Mira Lestariningsih"] == "cleared"
