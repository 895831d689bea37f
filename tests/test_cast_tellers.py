"""Who is a person only by reporting, or by where he lives: no post, no title and no known given name shows it."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, persons

LEAD = "Camat Arang, Sarman Widodo, diduga mengajak warga memilih pasangan Bagas Waluyo-Ratri Mulya. "


@pytest.mark.parametrize(
    "words",
    [
        "Laporan itu diserahkan Subrata Karyo ke Bawaslu.",
        "Bawaslu menerima laporan itu dari Subrata Karyo.",
        "Subrata Karyo selaku pelapor telah dimintai klarifikasi.",
        "Subrata Karyo mengadu ke Bawaslu pada 5 Oktober.",
        "Camat itu dipolisikan oleh Subrata Karyo.",
        "Warga Kecamatan Arang, Subrata Karyo, merekamnya.",
        "LSM Sorot melaporkan camat itu melalui Hendra Karyo.",
        "Atas laporan Hendra Karyo, Bawaslu memeriksa camat itu.",
        "Camat itu diadukan warganya sendiri, Subrata Karyo.",
    ],
)
def test_who_reports_or_lives_there_is_a_person(words: str) -> None:
    assert {"Subrata Karyo", "Hendra Karyo"} & set(persons(cast_of(LEAD + words)))


@pytest.mark.parametrize(
    "words", ["Laporan itu diserahkan Pemantau Arang.", "Kasus itu dilaporkan Jakarta Pusat.", "Warga, Senin, melapor."]
)
def test_no_body_place_or_day_becomes_a_person(words: str) -> None:
    assert len(persons(cast_of(LEAD + words))) == 3
