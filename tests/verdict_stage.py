"""A head, two accused and their ticket, for reports of decisions, and the statuses that are read."""

from __future__ import annotations

from pathlib import Path

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

HEAD = "Bawaslu Rembang Rampungkan Kajian\n\nREMBANG, KABAR SAMODRA - "
DARMAJI, WINARTI, NGADINO = "Darmaji Wiryono", "Winarti Puspaningrum", "Ngadino Prawoto"
PAIR = "pasangan Sulkan Hadiwijaya-Mira Lestariningsih"
TWO = (
    f"Camat Pancang {DARMAJI} dan guru SMPN 1 Pancang {WINARTI} dilaporkan ke Bawaslu Rembang karena hadir dalam"
    f" kampanye {PAIR}.\n\n"
)


def statuses(words: str) -> dict[str, str]:
    """The status of each actor's support, with these words behind the head of a report."""
    relations = to_document(extract(read(Path("a.txt"), (HEAD + words + "\n").encode())))["relations"]
    assert isinstance(relations, list)
    return {str(one["source"]): str(one["status"]) for one in relations if one["type"] == "supports"}
