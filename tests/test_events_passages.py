"""Whom a stretch of a report is about: the ticket named there is his, and so is the answer given there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.claims import Entity
from loaders.extraction.events.passages import of_teams
from loaders.extraction.events.reading import read_scene
from loaders.extraction.text.document import prepare
from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    KABID,
    KADES,
    LILIS,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    WAGIMAN,
    claims_of,
    facts,
    report_of,
    stage,
    supports,
)

TEAM = "team: Tim Pemenangan Bagas-Ratri"
TWO = (
    "Camat Ranu, Sarman Widodo, dilaporkan ke Bawaslu Arang karena diduga memimpin yel-yel Bagas-Ratri.\n\n"
    "Kabid Aset, Lilis Handayani, ikut dilaporkan. {}\n\n"
    "Keduanya belum memberi keterangan."
)
PEOPLE = (CAMAT, KABID, BAWASLU, BARA, RIVAL)


@pytest.mark.parametrize(
    "told",
    [
        "Mobil dinasnya kedapatan ditempeli stiker. Stiker itu bergambar Joko-Sinta.",
        "Di ruang kerjanya ditemukan kalender Joko-Sinta.",
        "Ia diduga membagikan kaus Joko-Sinta kepada para pegawai.",
    ],
)
def test_the_ticket_of_a_passage_belongs_to_the_one_whom_it_is_about(told: str) -> None:
    found = facts(TWO.format(told), *PEOPLE)
    assert {supports(SARMAN), supports(LILIS, "alleged", OTHER_TICKET)} <= found


@pytest.mark.parametrize("same", ["pasangan yang sama", "calon tersebut", "dalam acara yang sama"])
def test_the_same_ticket_is_the_one_named_last(same: str) -> None:
    found = facts(TWO.format(f"Lilis diduga membagikan kaus {same}."), *PEOPLE)
    assert {supports(SARMAN), supports(LILIS)} <= found


def test_a_ticket_in_the_sentence_that_names_him_is_his_without_any_act() -> None:
    text = (
        "Bawaslu Arang menemukan tumpukan kalender Joko-Sinta di kantor Kepala Desa Kedung, Wagiman Hadi. Kepala desa "
        "itu diduga hendak membagikannya.\n\nSementara itu, Camat Ranu, Sarman Widodo, diperiksa karena memimpin "
        "yel-yel BARA."
    )
    found = facts(text, KADES, CAMAT, BAWASLU, BARA, RIVAL)
    assert {supports(WAGIMAN, "alleged", OTHER_TICKET), supports(SARMAN)} <= found


def test_a_quote_is_that_of_the_one_with_whom_its_paragraph_begins() -> None:
    text = (
        "Ketua Bawaslu Arang, Titik Wulandari, mengatakan Sarman Widodo diduga berkampanye untuk BARA.\n\n"
        'Sarman angkat bahu. "Saya tidak pernah ikut kampanye siapa pun," katanya.'
    )
    assert supports(SARMAN, "denied") in facts(text, CAMAT, BAWASLU, BARA)


def test_a_tag_between_commas_belongs_to_the_one_who_spoke_before() -> None:
    text = (
        "Ketua Bawaslu Arang, Titik Wulandari, mengatakan dua orang dilaporkan.\n\nSarman Widodo, katanya, diduga "
        "membagikan kaus BARA."
    )
    speakers = {claim.speaker for claim in claims_of(text, CAMAT, BAWASLU, BARA) if claim.predicate == "SUPPORTS"}
    assert speakers == {"person:Titik Wulandari"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Sarman ngotot tidak bersalah.", "denied"),
        ("Sarman berkeras tidak membagikan apa pun.", "denied"),
        ("Sarman merasa tidak melanggar.", "denied"),
        ("Bawaslu Arang menyatakan Sarman tidak bersalah.", "cleared"),
        ("Sarman belum dapat dihubungi.", "alleged"),
    ],
)
def test_who_insists_on_his_innocence_denies_and_clears_nobody(words: str, status: str) -> None:
    text = f"Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA kepada warga. {words}"
    assert supports(SARMAN, status) in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Tiang keliru, tiang mohon maaf", "confirmed"),
        ("Sa salah, sa terima", "confirmed"),
        ("Beta tidak tahu itu baju kampanye", "denied"),
    ],
)
def test_an_admission_may_be_in_any_dialect(words: str, status: str) -> None:
    text = f'Camat Ranu, Sarman Widodo, diduga memakai kaus BARA. "{words}," kata Sarman.'
    assert supports(SARMAN, status) in facts(text, CAMAT, BAWASLU, BARA)


class Counted(dict[str, Entity]):
    """Entities that count how often somebody goes through all of them."""

    times = 0

    def values(self) -> Any:
        self.times += 1
        return super().values()


def test_the_tickets_are_gone_through_once_a_line_with_teams_however_many_names_it_has() -> None:
    helped = "Camat Ranu, Sarman Widodo, dan Kabid Aset, Lilis Handayani, membantu Tim Pemenangan Bagas-Ratri."
    text = f"{helped}\n\nSarman Widodo dan Lilis Handayani diam."
    scene = read_scene(prepare(report_of(text)), stage(text, *PEOPLE, TEAM).cast())
    counted = replace(scene, entities=Counted(scene.entities))
    found = [of_teams(counted, line) for line in counted.lines]
    assert isinstance(counted.entities, Counted)
    assert [len(tickets) for tickets in found] == [1, 0]
    assert counted.entities.times == 1
