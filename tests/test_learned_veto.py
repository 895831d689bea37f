"""The veto of the weights on what rules take for proven, and what it looks at."""

from __future__ import annotations

import pytest

from graph.claims import Claim
from loaders.explain import why
from loaders.extraction.events.events import read_events
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.learned import veto
from loaders.extraction.learned.marks import Features
from loaders.extraction.learned.proof import cues_of, may_prove, with_cues
from loaders.extraction.text.document import prepare
from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, report_of, stage

SARMAN, LILIS = "person:Sarman Widodo", "person:Lilis Handayani"
BOTH = frozenset({SARMAN, LILIS})
CHARGE = (
    "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA di balai kecamatan.\n\n"
    "Kabid Aset, Lilis Handayani, diduga menyebar poster BARA lewat status WhatsApp.\n\n"
    "Laporan keduanya masuk ke Bawaslu Arang.\n\nWarga menonton dari luar pagar.\n\n"
)
RULING = (
    CHARGE
    + "Menurut Bawaslu Arang, Sarman Widodo terbukti melanggar netralitas. Adapun Lilis Handayani tidak terbukti."
)
PEOPLE = (CAMAT, KABID, BAWASLU, BARA)


def scene_of(text: str) -> Scene:
    return read_scene(prepare(report_of(text)), stage(text, *PEOPLE).cast())


def seen(text: str, one: str) -> Features:
    scene = scene_of(text)
    return with_cues(scene, cues_of(scene, BOTH), one, BOTH)


def claims_of(text: str) -> list[Claim]:
    _, claims = read_events(prepare(report_of(text)), stage(text, *PEOPLE).cast())
    return [claim for claim in claims if claim.predicate == "SUPPORTS"]


def statuses(found: list[Claim], one: str) -> set[str]:
    return {claim.status for claim in found if claim.subject == one}


def test_a_word_of_decision_tells_where_it_stands_to_each_accused() -> None:
    assert "a confirmation: he before it in its clause, alone" in seen(RULING, SARMAN)
    assert not any(name.startswith("a confirmation: he before") for name in seen(RULING, LILIS))
    assert "a clearing: he before it in its clause, alone" in seen(RULING, LILIS)


def test_a_decision_without_a_name_tells_who_was_named_last() -> None:
    text = CHARGE + "Sarman Widodo dipanggil Bawaslu Arang. Hasilnya, terbukti melanggar netralitas."
    assert "a confirmation: nobody in its sentence, he alone last before it, in its paragraph" in seen(text, SARMAN)
    assert "a confirmation: nobody in its sentence, he further before it" in seen(text, LILIS)


def test_a_wish_and_an_outsider_prove_little() -> None:
    kinds = {name.partition(":")[0] for name in seen(CHARGE + "Jika Sarman Widodo terbukti melanggar.", SARMAN)}
    assert {"a confirmation not in force"} <= kinds
    assert "a confirmation" not in kinds


def test_a_count_is_held_against_the_number_of_the_accused() -> None:
    text = CHARGE + "Menurut Bawaslu Arang, satu terlapor terbukti melanggar."
    assert any(name.endswith("fewer counted") for name in seen(text, SARMAN))


def test_without_a_confirmation_or_admission_nothing_may_be_proven() -> None:
    scene = scene_of(CHARGE + "Bawaslu Arang menyatakan Lilis Handayani tidak terbukti. Sarman Widodo membantah.")
    assert not may_prove(cues_of(scene, BOTH))
    assert may_prove(cues_of(scene_of(RULING), BOTH))


def test_what_no_authority_tells_and_is_doubted_stays_an_allegation_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(veto, "LEAST", 1.1)
    assert "confirmed" in statuses(claims_of(RULING), SARMAN)
    found = claims_of(RULING.replace("Menurut Bawaslu Arang, ", ""))
    assert statuses(found, SARMAN) == {"alleged"}
    (told,) = [claim for claim in found if claim.rule.startswith("model:proven: ")]
    assert told.subject == SARMAN
    assert told.decision is None
    assert why(told.rule) != why("model:proven: ")
    assert statuses(found, LILIS) >= {"cleared"}


def test_a_doubted_admission_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = CHARGE + 'Sarman Widodo mengakui membagikan kaus itu. "Iya, saya yang membagikan kaus BARA," katanya.'
    assert "confirmed" in statuses(claims_of(text), SARMAN)
    monkeypatch.setattr(veto, "LEAST", 1.1)
    assert "confirmed" not in statuses(claims_of(text), SARMAN)


def test_the_veto_adds_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(veto, "LEAST", 0.0)
    assert statuses(claims_of(RULING), SARMAN) == {"alleged", "confirmed"}
    assert "confirmed" not in statuses(claims_of(RULING), LILIS)
    assert not [claim for claim in claims_of(RULING) if claim.rule.startswith("model:proven")]
