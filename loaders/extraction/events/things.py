"""Whose the occasion or thing of an act is, where another sentence says so: `panggung itu`, `spanduk itu milik A`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues, either
from loaders.extraction.events.passages import tickets_in
from loaders.extraction.events.scene import Line, Scene

_BACK, _AHEAD, _OPENS = 12, 2, 25


def of_thing(scene: Scene, act: Act) -> str | None:
    """The ticket of the occasion or thing with which an act was done, where the sentence of the act names none: that
    of the last sentence about the occasion, or of the next one, which begins with it."""
    for match in _again("occasions").finditer(scene.low, act.line.start, act.line.end):
        if ticket := _told_before(scene, act.line, match["noun"]):
            return ticket
    for kind in ("occasions", "things"):
        for match in cues("ticket_signs", kind).finditer(scene.low, act.line.start, act.line.end):
            ticket = _told_next(scene, act.line, kind, match.group()) if match.start() >= act.start else None
            if ticket:
                return ticket
    return None


def _told_before(scene: Scene, line: Line, noun: str) -> str | None:
    """The only ticket of the last sentence about the thing that names one, unless one in between tells of another such
    thing."""
    for other in reversed(scene.lines[max(0, line.index - _BACK) : line.index]):
        found = re.search(rf"\b{noun}\b", scene.low[other.start : other.end])
        if found is None:
            continue
        named = _only(scene, other)
        again = _again("occasions").match(scene.low, other.start + found.start())
        if named or not again:
            return named
    return None


def _told_next(scene: Scene, line: Line, kind: str, noun: str) -> str | None:
    """The only ticket of a sentence right behind that begins with the thing: `Spanduk itu memuat foto A`."""
    for other in scene.lines[line.index + 1 : line.index + 1 + _AHEAD]:
        match = _again(kind).search(scene.low, other.start, min(other.end, other.start + _OPENS + len(noun)))
        if match and match["noun"] == noun:
            return _only(scene, other, match.end())
    return None


def _only(scene: Scene, line: Line, start: int = 0) -> str | None:
    named = {ticket for ref, ticket in tickets_in(scene, line) if ref.start >= start}
    return named.pop() if len(named) == 1 and not line.sentence.legal else None


@cache
def _again(kind: str) -> re.Pattern[str]:
    """`Panggung itu`, `temu kader tersebut`, `rapat yang sama`."""
    return re.compile(
        rf"\b(?P<noun>{either(kind, 'ticket_signs')})(?:nya)?(?:\s+(?!di\b|ke\b|dari\b|yang\b)[a-z]+){{0,2}}?\s+"
        rf"(?:(?:yang\s+)?(?:sama|{either('demonstrative')}))\b"
    )
