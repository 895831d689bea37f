"""A question about a scene is answered once: for the same arguments, and for that scene alone."""

from __future__ import annotations

from dataclasses import replace

from graph.claims import Report
from loaders.extraction.cast.cast import read_cast
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Line, Scene, once
from loaders.extraction.text.document import prepare

ASKED: list[int] = []


@once
def length(scene: Scene, line: Line, *, twice: bool = False) -> int:
    ASKED.append(line.index)
    return len(scene.words(line)) * (2 if twice else 1)


def test_a_question_is_worked_out_once_for_a_scene_and_its_arguments() -> None:
    text = "Camat Ranu, Sarman Widodo, dilaporkan ke Bawaslu. Ia diduga membagikan kaus."
    document = prepare(Report(sha256="0" * 64, text=text, file="a.txt"))
    scene = read_scene(document, read_cast(document))
    first, second = scene.lines[:2]
    ASKED.clear()
    assert length(scene, first) == length(scene, first) == len(scene.words(first))
    assert length(scene, first, twice=True) == 2 * length(scene, first)
    assert length(scene, second) == len(scene.words(second))
    assert [first.index, first.index, second.index] == ASKED
    assert length(replace(scene, low=scene.low.upper()), first) == len(scene.words(first))
    assert len(ASKED) == 4
