"""Which ticket is told: by its number, behind `for`, beside the team of another, or by nobody."""

from __future__ import annotations

import pytest

from graph.claims import Entity
from loaders.extraction.events.events import read_events
from loaders.extraction.learned.revise import by_rules
from loaders.extraction.text.document import prepare
from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    KABID,
    LILIS,
    NOBODY,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    TICKET,
    facts,
    report_of,
    stage,
    supports,
)


@pytest.mark.parametrize("words", ["paslon 02", "paslon nomor urut 2", "nomor urut 2", "pasangan calon nomor 2"])
def test_a_ticket_may_be_told_by_its_number_alone(words: str) -> None:
    text = f"Pilkada Arang diikuti dua pasangan.\n\nCamat Ranu, Sarman Widodo, diduga membagikan kaus {words}."
    made = stage(text, CAMAT, BARA, RIVAL)
    old = made.entities["paslon:Joko Lestari - Sinta Dewi"]
    made.entities[old.ref] = Entity(ref=old.ref, label=old.label, name=old.name, props={**old.props, "number": 2})
    claims = read_events(prepare(report_of(text)), made.cast(), by_rules)[1]
    assert {claim.object for claim in claims if claim.predicate == "SUPPORTS"} == {old.ref}


def test_the_ticket_that_an_act_was_for_counts_though_its_people_accuse_others() -> None:
    text = (
        "Tim Hukum Joko-Sinta melaporkan Camat Ranu, Sarman Widodo, yang diduga membagikan kaus BARA.\n\n"
        "Sebaliknya, Kabid Aset, Lilis Handayani, disebut mengumpulkan KTP untuk Joko-Sinta."
    )
    found = facts(text, CAMAT, KABID, BAWASLU, BARA, RIVAL, "team: Tim Hukum Joko-Sinta")
    assert {supports(SARMAN), supports(LILIS, "alleged", OTHER_TICKET)} <= found


def test_the_ticket_of_a_team_is_no_target_whatever_words_stand_between() -> None:
    text = (
        "Laporan disampaikan Tim Advokasi Pasangan Calon Nomor Urut 1, Joko-Sinta, dengan terlapor Camat Ranu, Sarman "
        "Widodo.\n\nSarman diduga memimpin yel-yel. Yel-yel itu milik BARA."
    )
    found = facts(text, CAMAT, BAWASLU, BARA, RIVAL)
    assert supports(SARMAN) in found
    assert supports(SARMAN, "alleged", OTHER_TICKET) not in found


def test_an_opponent_in_apposition_is_a_target() -> None:
    text = "Camat Ranu, Sarman Widodo, diduga mengantar rombongan lawannya, pasangan Joko-Sinta, keliling kampung."
    assert supports(SARMAN, "alleged", OTHER_TICKET) in facts(text, CAMAT, BAWASLU, BARA, RIVAL)


def test_a_candidate_left_open_by_the_accusation_stays_open() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.\n\nKabid Aset, Lilis Handayani, ikut dilaporkan. "
        "Lilis dituding menyisihkan uang kantor untuk salah satu calon. Lilis diperiksa Bawaslu Arang."
    )
    found = facts(text, CAMAT, KABID, BAWASLU, BARA)
    assert {supports(SARMAN), supports(LILIS, "alleged", NOBODY)} <= found
    assert supports(LILIS, "alleged", TICKET) not in found


@pytest.mark.parametrize(
    "words",
    [
        "terbukti hadir di syukuran pasangan yang sama, sedangkan {} mengunggah foto pasangan BARA",
        "terbukti hadir di kampanye paslon tersebut; adapun {} berkampanye untuk BARA",
    ],
)
def test_a_clause_may_point_back_past_the_ticket_of_another_clause(words: str) -> None:
    text = (
        "Bawaslu Arang menyebut pasangan Joko-Sinta menggelar syukuran.\n\n"
        f"Camat Ranu, Sarman Widodo, {words.format('Kabid Aset, Lilis Handayani,')}."
    )
    found = facts(text, CAMAT, KABID, BAWASLU, BARA, RIVAL)
    whom = {one.rsplit(" ", 1)[0] for one in found if " supports " in one}
    assert whom == {f"{SARMAN} supports {OTHER_TICKET}", f"{LILIS} supports {TICKET}"}


@pytest.mark.parametrize("words", ["tim Joko-Sinta menyebut", "pihak Joko-Sinta kemudian mengatakan"])
def test_a_team_that_says_something_is_no_target(words: str) -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.\n\n"
        f"Selain itu, {words} Kabid Aset, Lilis Handayani, ikut mengacungkan jari dalam foto kedua."
    )
    found = facts(text, CAMAT, KABID, BAWASLU, BARA, RIVAL)
    assert not [one for one in found if f"supports {OTHER_TICKET}" in one]


def test_the_ticket_named_last_before_somebody_is_his_only_where_it_is_the_only_one() -> None:
    told = "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.{}\n\n"
    told += "Hasil kajian diumumkan pekan depan. Bukti sudah dikumpulkan. Rapat digelar besok.\n\n"
    text = told + "Kabid Aset, Lilis Handayani, diduga ikut kampanye. Lilis diperiksa Bawaslu Arang."
    one = facts(text.format(""), CAMAT, KABID, BAWASLU, BARA, RIVAL)
    two = facts(text.format(" Ia juga memuji Joko-Sinta."), CAMAT, KABID, BAWASLU, BARA, RIVAL)
    assert supports(LILIS) in one
    assert supports(LILIS, "alleged", NOBODY) in two
