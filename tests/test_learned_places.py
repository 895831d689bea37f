"""Which ticket stands nearest to an accused, and who of several accused is nearest to an accusation."""

from __future__ import annotations

from dataclasses import replace

from loaders.extraction.events.accused import Accused
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.story import Story, read_story
from loaders.extraction.learned import revise
from loaders.extraction.learned.aims import field_of, with_ticket
from loaders.extraction.learned.marks import Features, marked
from loaders.extraction.learned.nearest import nearest, work_of
from loaders.extraction.learned.places import places_of, seen_from
from loaders.extraction.learned.standing import of_accuser, of_overseer
from loaders.extraction.text.document import prepare
from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, RIVAL, report_of, stage

SARMAN, LILIS = "person:Sarman Widodo", "person:Lilis Handayani"
BAGAS, JOKO = "paslon:Bagas Waluyo - Ratri Mulya", "paslon:Joko Lestari - Sinta Dewi"
BODY = "agency:Bawaslu Kabupaten Arang"
TELLER = "person:Udin Sarkowi"
TWO = (
    "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.\n\n"
    "Kabid Aset, Lilis Handayani, diduga menyebar poster Joko-Sinta, lawan BARA, lewat status WhatsApp."
)
CASES = (
    "Udin Sarkowi melaporkan Camat Ranu, Sarman Widodo, ke Bawaslu Arang.\n\n"
    "Dua pekan kemudian ada kabar lain.\n\nKabid Aset, Lilis Handayani, diperiksa Bawaslu Arang."
)


def scene_of(text: str, *lines: str) -> Scene:
    return read_scene(prepare(report_of(text)), stage(text, *lines).cast())


def story_of(scene: Scene, *refs: str) -> Story:
    return read_story(scene, tuple(Accused(ref=ref, weight=1.0, acts=()) for ref in refs))


def seen(text: str, one: str, ticket: str) -> Features:
    scene = scene_of(text, CAMAT, KABID, BAWASLU, BARA, RIVAL)
    return seen_from(places_of(scene, (SARMAN, LILIS), (BAGAS, JOKO)), one, ticket)


def test_a_ticket_behind_the_name_is_nearer_than_one_of_another_paragraph() -> None:
    assert {"it is named behind him, in his sentence", "0 others are named nearer to him"} <= {
        *seen(TWO, SARMAN, BAGAS)
    }
    far = seen(TWO, SARMAN, JOKO)
    assert {"it is named beside others only", "1 others are named nearer to him"} <= {*far}


def test_a_ticket_that_is_named_as_the_rival_of_the_act_counts_less_with_rivals_aside() -> None:
    named, rival = seen(TWO, LILIS, JOKO), seen(TWO, LILIS, BAGAS)
    assert "it is named behind him, in his sentence, behind words for rivals" in rival
    assert "0 others are named as near to him" not in named
    assert "0 others are named nearer to him, rivals and teams aside" in named
    assert "1 others are named nearer to him, rivals and teams aside" in rival


def test_a_ticket_that_no_line_names_says_so() -> None:
    assert seen("Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.", SARMAN, JOKO) == {"no place names it": 1.0}


def test_a_ticket_that_the_accused_is_on_is_named_beside_others() -> None:
    scene = scene_of(TWO, CAMAT, KABID, BAWASLU, BARA, RIVAL)
    assert all(BAGAS not in place.last.refs for place in places_of(scene, (BAGAS, LILIS), (BAGAS,)) if place.last)


def test_the_places_of_a_ticket_are_among_its_features() -> None:
    story = story_of(scene_of(TWO, CAMAT, KABID, BAWASLU, BARA, RIVAL), SARMAN, LILIS)
    held = field_of(story)
    found = with_ticket(held, story.accused[1], JOKO)
    assert found["0 others are named nearer to him, rivals and teams aside"] == 1.0


def pairs_of(one: str, other: str) -> Features:
    scene = scene_of(CASES, CAMAT, KABID, BAWASLU, "other: Udin Sarkowi = warga")
    marks = marked(scene, ())
    told = story_of(scene, SARMAN, LILIS)
    return of_overseer(marks, told, one, other) if other == BODY else of_accuser(marks, told, one, other)


def test_of_two_accused_the_one_beside_the_accusation_is_nearer() -> None:
    near, far = pairs_of(SARMAN, TELLER), pairs_of(LILIS, TELLER)
    assert near["no other accused is as near to his accusation"] == 1.0
    assert near["he alone of the accused is named in the paragraphs of his accusation"] == 1.0
    assert "no other accused is nearer to his accusation" not in far
    assert (
        far["first named behind all of his accusation"]
        == far["the share of the accused who are nearer to his accusation"]
        == 1.0
    )


def test_an_overseer_may_be_as_near_to_both() -> None:
    for one in (SARMAN, LILIS):
        found = pairs_of(one, BODY)
        assert found["no other accused is nearer to its work"] == 1.0
        assert "no other accused is as near to its work" not in found


def test_who_alone_is_accused_has_nobody_beside_him() -> None:
    scene = scene_of(CASES, CAMAT, KABID, BAWASLU)
    marks = marked(scene, ())
    found = dict(nearest(marks, SARMAN, (SARMAN,), work_of(marks, BODY), "its work"))
    assert found == {"nobody else is accused": True}


def test_a_decision_that_proves_neither_of_two_acts_proves_none_where_the_weights_leave_one() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA. Sarman juga diduga memasang spanduk Joko-Sinta.\n\n"
        "Sarman membantah keduanya.\n\nBawaslu Kabupaten Arang menyatakan Sarman terbukti melanggar."
    )
    scene = scene_of(text, CAMAT, BAWASLU, BARA, RIVAL)
    told = replace(story_of(scene, SARMAN), targets={SARMAN: (BAGAS, JOKO)})
    assert {one.outcome for one in told.verdicts if SARMAN in one.refs} == {"confirmed"}
    assert not told.rulings(SARMAN, BAGAS)
    left = revise._proven(told, {SARMAN: (BAGAS,)})
    assert not any(SARMAN in one.refs for one in left)
    assert revise._proven(told, {SARMAN: (BAGAS, JOKO)}) == told.verdicts


def test_a_decision_on_the_other_act_leaves_with_it() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA. Sarman juga diduga memasang spanduk Joko-Sinta.\n\n"
        "Bawaslu Kabupaten Arang menyatakan Sarman terbukti melanggar karena memasang spanduk Joko-Sinta."
    )
    scene = scene_of(text, CAMAT, BAWASLU, BARA, RIVAL)
    told = replace(story_of(scene, SARMAN), targets={SARMAN: (BAGAS, JOKO)})
    assert not any(SARMAN in one.refs for one in revise._proven(told, {SARMAN: (BAGAS,)}))
    assert any(SARMAN in one.refs for one in revise._proven(told, {SARMAN: (JOKO,)}))
