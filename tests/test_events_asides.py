"""Other cases that a report recalls in passing: they have neither the accusers nor the overseers of its own case."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    CICI,
    COMMISSION,
    INSPECTORATE,
    INSPECTORS,
    KASN,
    LSM,
    LURAH,
    SARMAN,
    accused,
    examined,
    facts,
)

CASE = (
    "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. LSM Sorot melaporkan Sarman ke Bawaslu Arang.\n"
    "Bawaslu Arang memanggil Sarman pekan ini.\n"
    "Sarman membantah. Ia mengaku hanya lewat.\n"
)


def told(words: str) -> set[str]:
    return set(facts(CASE + words, CAMAT, LURAH, BAWASLU, BARA, KASN, INSPECTORATE, LSM))


@pytest.mark.parametrize(
    "words",
    [
        "Perkara serupa bukan yang pertama di Arang. Lurah Sumber Cici Paramida terbukti memasang spanduk BARA.",
        "Agustus lalu, Lurah Sumber Cici Paramida dijatuhi teguran tertulis karena memasang spanduk BARA.",
        "Sebelumnya, pada September, Lurah Sumber Cici Paramida ditegur karena memasang spanduk BARA.",
        "Pada kasus lain, Lurah Sumber Cici Paramida ditegur karena memasang spanduk BARA.",
        "Kasus ini menambah daftar di Arang. Lurah Sumber Cici Paramida ditegur karena memasang spanduk BARA.",
    ],
)
def test_another_case_has_not_the_accuser_and_the_watchdog_of_this_one(words: str) -> None:
    found = told(words)
    assert {accused(SARMAN, "LSM Sorot"), examined(SARMAN)} <= found
    assert not {accused(CICI, "LSM Sorot"), accused(CICI), examined(CICI)} & found


def test_another_case_has_whom_its_passage_names() -> None:
    words = (
        "Kasus serupa pernah terjadi. Juli lalu KASN menyatakan Lurah Sumber Cici Paramida melanggar karena memasang "
    )
    found = told(words + "spanduk BARA. Ia dilaporkan Ketua LSM Sorot, Udin Sarkowi.")
    assert {examined(CICI, COMMISSION), accused(CICI)} <= found
    assert examined(CICI) not in found


@pytest.mark.parametrize(
    "words",
    [
        "Selain Sarman, Lurah Sumber Cici Paramida juga dilaporkan LSM Sorot. Cici diduga memasang spanduk BARA.",
        "Agustus lalu, Lurah Sumber Cici Paramida diduga memasang spanduk BARA. Keduanya diadukan LSM Sorot.",
        "Pada 12 Agustus lalu Lurah Sumber Cici Paramida diduga memasang spanduk BARA. Keduanya dilaporkan LSM Sorot.",
    ],
)
def test_a_further_accused_of_the_same_case_has_its_accuser(words: str) -> None:
    assert accused(CICI, "LSM Sorot") in told(words)


def test_who_is_named_in_the_lead_too_is_of_this_case() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA saat kampanye.\n"
        "LSM Sorot melaporkan keduanya ke Bawaslu Arang. Bawaslu Arang memanggil keduanya.\n"
        "Sarman membantah. Ia mengaku hanya lewat.\n"
        "Agustus lalu, Cici Paramida ditegur Inspektorat karena memasang spanduk BARA."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, INSPECTORATE, LSM)
    assert {accused(CICI, "LSM Sorot"), examined(CICI), examined(CICI, INSPECTORS)} <= found


def test_another_case_has_the_overseer_of_the_sentence_that_counts_it() -> None:
    words = (
        "Sepanjang kampanye Bawaslu Arang menangani empat kasus serupa. Satu di antaranya menyangkut Lurah Sumber Cici "
    )
    assert examined(CICI) in told(words + "Paramida yang diduga memasang spanduk BARA.")
