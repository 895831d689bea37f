"""Who says what."""

from __future__ import annotations

from hashlib import sha256

from graph.claims import Report
from loaders.extraction.events.reading import read_scene
from loaders.extraction.text.document import prepare
from tests.event_stage import BAWASLU, CAMAT, LSM, SARMAN, UDIN, stage


def speakers(text: str) -> list[str | None]:
    """The speaker of each line, by name."""
    made = stage(text, CAMAT, BAWASLU, LSM)
    report = Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="stage.txt")
    scene = read_scene(prepare(report), made.cast())
    return [scene.entities[line.speaker].name if line.speaker else None for line in scene.lines]


def test_the_object_of_an_opening_clause_says_nothing() -> None:
    text = "Setelah memeriksa Sarman Widodo, pengawas menyatakan perkara itu dihentikan."
    assert speakers(text) == [None]


def test_a_verb_of_speech_behind_sambil_tells_an_act() -> None:
    text = "Camat Ranu Sarman Widodo membagikan beras sambil menyebut nama calon."
    assert speakers(text) == [None]


def test_any_verb_right_behind_a_quote_is_a_tag() -> None:
    text = 'Udin Sarkowi datang ke kantor. "Silakan putar rekamannya," tantangnya.'
    assert speakers(text) == [None, UDIN]


def test_a_word_behind_a_quote_need_not_be_a_tag() -> None:
    text = 'Camat Ranu Sarman Widodo mengatakan, "Saya siap." Artinya, ia akan datang.'
    assert speakers(text)[0] == SARMAN
