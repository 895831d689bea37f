"""One accused with two acts for two tickets: which of them a decision proves."""

from __future__ import annotations

import pytest

from loaders.extraction import extract
from tests.casting import HEAD, document

ACTS = (
    "Camat Pasrujambe, Wagiman Prastowo, diduga membagikan stiker pasangan calon bupati Sugito Raharjo-Nanik Farida."
    " Ia juga diduga mengajak warga memilih pasangan calon gubernur Tarjo Wibisono-Endah Murti saat pengajian.\n\n"
)
DENIES = '"Tidak benar saya mengajak warga," kata Wagiman. '
BARE = "Bawaslu Kabupaten Lumajang, Senin (4/11/2024), menyatakan Wagiman terbukti melanggar netralitas ASN."
NAMED = BARE.replace("terbukti melanggar", "terbukti membagikan stiker Sugito Raharjo-Nanik Farida dan melanggar")


def proven(text: str) -> list[str]:
    """The tickets for which an act is confirmed."""
    reading = extract(document(HEAD + text).report)
    names = {entity.ref: entity.name for entity in reading.entities}
    sure = [claim for claim in reading.claims if claim.predicate == "SUPPORTS" and claim.status == "confirmed"]
    return sorted({names.get(claim.object or "") or "" for claim in sure})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (BARE, ["Tarjo Wibisono - Endah Murti"]),
        (DENIES + BARE, []),
        (DENIES + NAMED, ["Sugito Raharjo - Nanik Farida"]),
    ],
)
def test_of_who_denies_a_decision_without_a_ticket_proves_neither_act(words: str, expected: list[str]) -> None:
    assert proven(ACTS + words) == expected
