"""Words of decision that are told of something else, or of some who are not named: they confirm nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

HEAD = "Bawaslu Periksa Pegawai\n\nRANDU, KABAR SAMODRA - "
ONE = (
    "Bawaslu Kabupaten Rembang memeriksa Camat Pancang, Darmaji Wiryono, yang diduga membagikan kaus untuk pasangan"
    " nomor urut 2 Sulkan Hadiwijaya-Mira Lestariningsih.\n\n"
)
THREE = (
    "Bawaslu Kabupaten Rembang memeriksa tiga aparatur. Mereka ialah Camat Pancang, Darmaji Wiryono; Lurah Latih,"
    " Supiyah Handayani; dan guru SMPN 4 Lasum, Ratna Puspitarini.\n\nKetiganya diduga membagikan kaus untuk pasangan"
    " nomor urut 2 Sulkan Hadiwijaya-Mira Lestariningsih.\n\n"
)


def statuses(words: str, case: str = ONE) -> set[str]:
    """The statuses of all supports, with these words as the last paragraph of the case."""
    relations = to_document(extract(read(Path("a.txt"), (HEAD + case + words + "\n").encode())))["relations"]
    assert isinstance(relations, list)
    return {str(one["status"]) for one in relations if one["type"] == "supports"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Darmaji sudah dicopot bupati, tetapi bukan karena soal netralitas.", "alleged"),
        ("Darmaji dijatuhi sanksi oleh bupati karena terbukti berkampanye.", "confirmed"),
        ("Pelapor, Sugiarta Wibowo, menyatakan Darmaji sudah terbukti melanggar.", "alleged"),
        ('Massa membawa poster bertuliskan "Darmaji Terbukti, Copot Sekarang".', "alleged"),
        ("Bawaslu menyatakan tim kampanye terbukti memasang alat peraga di masjid.", "alleged"),
        ("Bawaslu semula menyatakan Darmaji melanggar. KASN kemudian menyatakan Darmaji tidak melanggar.", "cleared"),
    ],
)
def test_another_reason_another_subject_and_what_was_undone_confirm_nothing(words: str, status: str) -> None:
    assert statuses(words) == {status}


@pytest.mark.parametrize(
    "words",
    [
        "Satu dari ketiganya dinyatakan melanggar oleh Bawaslu.",
        "Salah satu dari ketiganya dinyatakan melanggar oleh Bawaslu. Namanya dirahasiakan.",
        "Bawaslu menyatakan ada yang terbukti dan ada yang tidak dari tiga terlapor itu.",
        "Paling tidak satu dari tiga terlapor terbukti melanggar, kata Bawaslu.",
    ],
)
def test_some_who_are_not_named_are_nobody(words: str) -> None:
    assert statuses(words, THREE) == {"alleged"}
