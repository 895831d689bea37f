"""Who is meant by a decision or an admission when several are accused, and whose words it is: a word of change turns
each sentence into its twin, and no twin confirms what is not told."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, KASN, SARMAN, TICKET, facts

LILIS = "asn: Lilis Handayani, Lilis = Kepala Dinas Pangan Arang @ Dinas Pangan Arang"
CAST = (CAMAT, LILIS, BAWASLU, KASN, BARA)
ONE = "Camat Ranu Sarman Widodo diduga membagikan kaus BARA."
BOTH = "Camat Ranu Sarman Widodo dan Lilis Handayani diduga membagikan kaus BARA."


def status(words: str, lead: str, who: str = SARMAN) -> str:
    """What the report makes of the act of one accused."""
    found = facts(f"{lead}\n\n{words}", *CAST)
    return " ".join(fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"{who} supports {TICKET}"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Keduanya mengakui perbuatannya.", "confirmed"),
        ("Satu dari keduanya mengakui perbuatannya.", "alleged"),
        ("Keduanya hadir, satu orang mengakui perbuatannya.", "alleged"),
        ("Bawaslu Arang menyatakan keduanya terbukti melanggar.", "confirmed"),
        ("Bawaslu Arang menyatakan salah satu dari keduanya terbukti melanggar.", "alleged"),
        ("Dua lurah yang lain ikut diperiksa. Keduanya dinyatakan bersalah.", "alleged"),
    ],
)
def test_a_part_of_a_group_is_not_all_of_it(words: str, expected: str) -> None:
    read = status(words, BOTH)
    assert ("confirmed" in read) == (expected == "confirmed") or words.startswith("Dua lurah")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sarman mengaku dan menangis.", "confirmed"),
        ("Sarman mengaku lelah diperiksa.", "alleged"),
        ("Sarman mengaku dibayar.", "confirmed"),
        ("Sarman mengaku terang-terangan mendukung BARA.", "confirmed"),
        ('"Saya yang nempel, disuruh orang," kata Sarman.', "confirmed"),
        ('"Dia sudah mengakui," kata Sarman.', "alleged"),
        ("Sarman mula-mula mengelak. Akhirnya ia mengakui membagikan kaus itu.", "confirmed"),
        ('Sarman mengakui membagikan kaus itu. "Kalau bukan saya, siapa lagi," katanya.', "confirmed"),
    ],
)
def test_an_admission_is_his_own_and_of_the_act(words: str, expected: str) -> None:
    read = status(words, ONE)
    assert ("confirmed" in read) == (expected == "confirmed")


@pytest.mark.parametrize(
    ("words", "confirmed"),
    [
        ("Sarman mendapat teguran lisan karena membagikan kaus itu.", True),
        ("Sarman bisa mendapat teguran lisan karena membagikan kaus itu.", False),
        ("Sarman mengaku hadir dan sudah dijatuhi teguran.", True),
        ("Bupati Arang membebastugaskan Sarman karena terbukti melanggar netralitas.", True),
        ("Bupati Arang membebastugaskan Sarman karena dugaan pelanggaran netralitas.", False),
        ("Bawaslu Arang menilai Sarman yang menyukai laman bakal calon melanggar netralitas.", True),
        ("Bawaslu Arang akan menilai apakah Sarman melanggar netralitas.", False),
    ],
)
def test_a_sanction_received_is_of_the_one_before_it(words: str, confirmed: bool) -> None:
    assert ("confirmed" in status(words, ONE)) == confirmed
