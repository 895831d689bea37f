"""One word changed at a time: the status follows, and nothing becomes confirmed that is not."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CITIZEN, KASN, TICKET, facts

CAST = (CAMAT, BAWASLU, KASN, CITIZEN, BARA)


def status(text: str) -> set[str]:
    """The statuses of what Sarman is said to have done."""
    found = facts(text, *CAST)
    return {fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"Sarman Widodo supports {TICKET}")}


DECIDED = "Bawaslu Arang menyatakan Camat Ranu Sarman Widodo {} melanggar netralitas karena memakai kaus BARA."


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("terbukti", "confirmed"),
        ("diduga", "alleged"),
        ("diduga kuat", "alleged"),
        ("tidak terbukti", "cleared"),
        ("belum terbukti", "alleged"),
        ("terindikasi", "alleged"),
    ],
)
def test_the_word_of_the_authority_decides(word: str, expected: str) -> None:
    assert status(DECIDED.format(word)) == {expected}


FRAMES = [
    "Jika {} melanggar, Camat Ranu Sarman Widodo yang memakai kaus BARA akan disanksi.",
    "Camat Ranu Sarman Widodo yang memakai kaus BARA akan disanksi bila {} melanggar.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. ASN yang {} melanggar dapat dijatuhi sanksi.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Apakah ia {} melanggar atau tidak, belum diputuskan.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Pasal 71 menyebut pejabat yang {} melanggar dipidana penjara.",
    'Camat Ranu Sarman Widodo memakai kaus BARA. "Kalau {} ya silakan disanksi," kata Titik Wulandari.',
    "Camat Ranu Sarman Widodo memakai kaus BARA. Udin Sarkowi meminta Sarman dinyatakan {} melanggar.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Bawaslu Arang menunggu bukti sebelum menyatakan Sarman {} melanggar.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Sarman terancam sanksi apabila {} melanggar.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Tahun lalu dua lurah {} melanggar netralitas.",
    "Camat Ranu Sarman Widodo memakai kaus BARA. Belum ada camat yang {} melanggar.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("word", ["terbukti", "dinyatakan terbukti", "dinyatakan bersalah karena"])
def test_no_condition_rule_wish_or_other_case_confirms(frame: str, word: str) -> None:
    assert "confirmed" not in status(frame.format(word))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mengakui", "confirmed"),
        ("membantah", "denied"),
        ("tidak membantah", "confirmed"),
        ("menampik", "denied"),
        ("dituding", "alleged"),
    ],
)
def test_the_verb_of_the_answer_decides(word: str, expected: str) -> None:
    assert status(f"Camat Ranu Sarman Widodo {word} membagikan kaus BARA.") == {expected}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dijatuhi sanksi disiplin", "confirmed"),
        ("akan dijatuhi sanksi disiplin", "alleged"),
        ("terancam dijatuhi sanksi disiplin", "alleged"),
        ("bisa dijatuhi sanksi disiplin", "alleged"),
        ("batal dijatuhi sanksi disiplin", "alleged"),
        ("direkomendasikan ke KASN", "alleged"),
    ],
)
def test_a_sanction_counts_when_it_was_given(word: str, expected: str) -> None:
    assert status(f"Camat Ranu Sarman Widodo {word} karena mengunggah foto BARA.") == {expected}
