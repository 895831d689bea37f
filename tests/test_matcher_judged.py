"""The matcher under judgements, in any order, and what the store keeps for it."""

from __future__ import annotations

import random

from graph.claims import Decision, Reading
from graph.identity.groups import judgements_of
from graph.identity.judgements import judged
from graph.identity.keys import entity_ids
from graph.identity.matcher import judge, matched_id
from graph.identity.sight_lines import dumps, loads, with_splits
from graph.identity.traits import sights_of
from tests.invented import agency, claim, person, shown
from tests.matched import SEAT, TOWN, body, found, hidden, key, servant, slate, told


def test_a_different_or_an_unsure_stands_against_the_matcher() -> None:
    left, right = servant("satu", "Soewarno Tone", "Camat", "Kecamatan Arum", "kecamatan"), None
    right = servant("dua", "Suwarno Tone", "Camat", "Kecamatan Arum", "kecamatan")
    for kind in ("different", "unsure"):
        record = judged(kind, (key(left), key(right)), by="Laras", at="2025")
        assert judge((left, right), (record,)).ids == {}
        assert found(left, right, records=(record,)) == ([], [])


def test_a_merge_of_the_matcher_that_is_taken_back_waits_for_a_person() -> None:
    left = servant("satu", "Soewarno Tone", "Camat", "Kecamatan Arum", "kecamatan")
    right = servant("dua", "Suwarno Tone", "Camat", "Kecamatan Arum", "kecamatan")
    (merge,), _ = found(left, right)
    undone = judged("undone", (matched_id(merge.pair),), by="Laras", at="2025")
    merged, (waiting,) = found(left, right, records=(undone,))
    assert merged == []
    assert waiting.reasons[-1] == "taken back by Laras"
    again = judged("undone", (undone.id,), by="Laras", at="2026")
    assert found(left, right, records=(undone, again))[0] == [merge]


def test_a_merge_by_a_person_says_where_a_third_belongs() -> None:
    """The matcher may not join what contradicts any member of the group."""
    left = servant("satu", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")
    right = servant("dua", "Wening", "Sekdes", "Desa Sela", "desa")
    third = servant("tiga", "P. Tone", "Camat", "Kecamatan Arum", "kecamatan")
    record = judged("same", (key(left), key(right)), by="Laras", at="2025")
    judgements = judge((left, right, third), (record,))
    assert judgements.ids[key(left)] == judgements.ids[key(right)]


def test_neither_the_order_of_reports_nor_of_entities_matters() -> None:
    readings = [
        servant("satu", "Soewarno Tone", "Camat", "Kecamatan Arum", "kecamatan", x="Wening Lastari"),
        servant("dua", "Suwarno Tone", "Camat", "Kecamatan Arum", "kecamatan", x="W. Lastari"),
        servant("tiga", "S. Tone", "Sekcam", "Kecamatan Arum", "kecamatan", x="Wening L."),
        slate("empat", "Palaka Tone", "Wening Lastari", number=2),
        slate("lima", "Palaka", "Wening"),
        slate("enam", number=2),
        hidden("tujuh"),
        body("delapan", "BKD Kota Palembang", "badan"),
        body("sembilan", "BKPP Kota Palembang", "badan"),
    ]
    expected = found(*readings)
    for seed in range(6):
        random.Random(seed).shuffle(readings)
        turned = [
            Reading(report=r.report, entities=r.entities[::-1], claims=r.claims[::-1], election=r.election)
            for r in readings
        ]
        assert found(*turned) == expected
        assert judge(turned, ()) == judge(readings, ())


def test_sights_come_back_from_their_line() -> None:
    readings = [
        servant("satu", "Palaka Tone", "Camat", "Kecamatan Arum"),
        slate("dua", "Palaka", number=2),
        hidden("tiga"),
    ]
    for reading in readings:
        sights = sights_of(reading)
        assert loads(dumps(sights)) == sights
        splits = frozenset({(key(reading, ref), reading.report.sha256) for ref in list(entity_ids(reading))[:1]})
        assert with_splits(sights, splits) == sights_of(reading, splits)
    assert loads("") is None
    assert loads('[0,{"key":"x"}]') is None


def test_decisions_and_denials_make_nobody_serve_anywhere() -> None:
    gone = claim("p", "WORKS_AT", "k", "denied", decision=Decision())
    reading = told("satu", person("p", "Palaka Tone"), agency("k", SEAT, "dinas", TOWN), claims=[gone])
    assert [sight.seats for sight in sights_of(reading) if sight.label == "Person"] == [()]


def test_nothing_is_matched_in_nothing() -> None:
    assert found() == ([], [])
    assert judge((), ()) == judgements_of(())


def test_a_part_of_a_name_is_no_other_name_however_many_say_it() -> None:
    full = slate("satu", "Palaka Tone", "Wening Lastari", published="2024-10-01")
    short = [slate(name, "Palaka", "Wening", published="2024-10-09") for name in ("dua", "tiga")]
    nodes = shown([full, *short]).nodes
    assert {node.props["name"] for node in nodes if node.label == "Person"} == {"Palaka Tone", "Wening Lastari"}
    assert [node.props["name"] for node in nodes if node.label == "Paslon"] == ["Palaka Tone - Wening Lastari"]
