"""Cases of an earlier election that a report recalls: who is told of only there acted for none of today's tickets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.extraction.events.cues import SMALL
from loaders.extraction.events.passages import tickets_in
from loaders.extraction.events.scene import BY_NAME, Line, Scene, once

_LONG_AGO = rf"(?:{SMALL}|belasan|puluhan|beberapa|\d{{1,2}})\s+tahun\s+(?:yang\s+)?(?:lalu|silam|lampau)"
_RACE = r"pem(?:ilu|ilihan\s+umum)|pil(?:kada|gub|bup|walkot|wali|wako|pres|eg)"
_THEN = re.compile(
    rf"\b{_LONG_AGO}\b|(?<!undang )(?<!\buu )(?<!perbawaslu )(?<!\d )"
    rf"\b(?:pada|tahun|kasus|perkara|{_RACE})(?:\s+(?!sejak\b)(?:tahun|pada|serentak|medio|awal|akhir|{_RACE})){{0,2}}"
    r"\s+(?P<year>(?:19|20)\d\d)\b"
)
_RECENT = 2


def recalled(scene: Scene, one: str) -> tuple[str, ...] | None:
    """The tickets of the passage in which the report first tells of somebody, where it recalls there a case of years
    ago: `Pada 2018 Camat X saat itu, N, ditegur`; None where it does not."""
    first = first_named(scene).get(one)
    began = _began(scene, *first) if first else None
    if began is None:
        return None
    paragraph = began.sentence.paragraph
    told = [line for line in scene.lines[began.index :] if line.sentence.paragraph == paragraph]
    return tuple(dict.fromkeys(ticket for line in told for _, ticket in tickets_in(scene, line)))


@once
def first_named(scene: Scene) -> Mapping[str, tuple[Line, int]]:
    """The line below the headlines, and the place in it, where the report first names each alone."""
    found: dict[str, tuple[Line, int]] = {}
    for line in scene.lines:
        for ref in line.refs if not line.sentence.headline else ():
            if len(ref.refs) == 1 and ref.how in BY_NAME:
                found.setdefault(ref.refs[0], (line, ref.start))
    return found


def _began(scene: Scene, line: Line, at: int) -> Line | None:
    """The sentence with words of years ago in front of a name, this one or the one before it in the paragraph."""
    if _old(scene, line.start, at):
        return line
    before = scene.lines[line.index - 1] if line.index else line
    same = before is not line and before.sentence.paragraph == line.sentence.paragraph
    return before if same and _old(scene, before.start, before.end) else None


def _old(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch speaks of a time at least two years before the report."""
    published = int((scene.document.published or "0")[:4])
    for match in _THEN.finditer(scene.low, start, end):
        if match["year"] is None or 0 < int(match["year"]) <= published - _RECENT:
            return True
    return False
