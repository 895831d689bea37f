"""What the weights may not say against the text: of the own team of a ticket, and of bodies that did nothing yet."""

from __future__ import annotations

import pytest

from loaders.extraction.events.overseers import only_called_upon
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.story import read_story
from loaders.extraction.learned.marks import marked
from loaders.extraction.learned.sides import of_others
from loaders.extraction.text.document import prepare
from tests.event_stage import BARA, CAMAT, GAKKUMDU, RIVAL, report_of, stage

TEAM = "team: Tim Pemenangan Bagas-Ratri"
RIVALS = "team: Tim Pemenangan Joko-Sinta"
ACT = "Camat Ranu Sarman Widodo diduga hadir di rapat Tim Pemenangan Bagas-Ratri."


def scene_of(text: str, *lines: str) -> Scene:
    return read_scene(prepare(report_of(text)), stage(text, *lines).cast())


def kept(text: str, team: str) -> bool:
    scene = scene_of(text, CAMAT, BARA, RIVAL, TEAM, RIVALS)
    story = read_story(scene)
    sarman = next(one.ref for one in story.accused)
    other = next(ref for ref, entity in scene.entities.items() if entity.name == team)
    ticket = next(ref for ref, entity in scene.entities.items() if entity.name == "Bagas Waluyo - Ratri Mulya")
    pair = (sarman, other)
    return pair in of_others(story, marked(scene, story.acts), {sarman: (ticket,)}, {pair: [scene.lines[0]]})


def test_the_team_for_which_he_acted_does_not_accuse_him() -> None:
    assert not kept(ACT, "Tim Pemenangan Bagas-Ratri")


def test_the_team_of_another_ticket_may_accuse_him() -> None:
    text = f"{ACT} Rapat itu disaksikan Tim Pemenangan Joko-Sinta."
    assert kept(text, "Tim Pemenangan Joko-Sinta")


@pytest.mark.parametrize(
    ("words", "idle"),
    [
        ("Warga mendesak Gakkumdu turun tangan.", True),
        ("Warga meminta Gakkumdu segera memeriksa camat itu.", True),
        ("Gakkumdu memeriksa camat itu.", False),
        ("Warga mendesak Gakkumdu turun tangan. Gakkumdu memanggil camat itu.", False),
        ("Menurut warga, Gakkumdu semestinya bergerak.", True),
        ("Soal itu, kata warga, urusan Gakkumdu.", True),
        ("Gakkumdu belum menerima laporan apa pun.", True),
        ("Gakkumdu mengaku belum menerima aduan, tetapi sudah memeriksa camat itu.", False),
    ],
)
def test_a_body_of_which_others_demand_something_has_examined_nobody(words: str, idle: bool) -> None:
    scene = scene_of(f"{ACT} {words}", CAMAT, BARA, TEAM, GAKKUMDU)
    body = next(iter(scene.roles.overseers))
    assert only_called_upon(scene, body) == idle
