"""Whose own tickets are no targets: those of the camps that accuse somebody, for each accused apart."""

from __future__ import annotations

import re

from loaders.extraction.events.accusers import Accusation, filing_sides, rivals
from loaders.extraction.events.scene import Line, Scene, once

_ALL = re.compile(
    r"\b(?:semua|seluruh)(?:nya)?(?:\s+(?:itu|tersebut|ini))?\s+(?:dilaporkan|diadukan|dilayangkan|disampaikan)\b"
)


@once
def opponents(scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """For each accused the tickets and parties of those who report him. Who reports somebody else may be of the camp
    that he helped."""
    named = [frozenset(filing_sides(scene, line)) for line in scene.lines]
    if len(accused) < 2:
        return dict.fromkeys(accused, rivals(scene, found, frozenset().union(*named)))
    about = _about(scene, frozenset(accused))
    out = {}
    for one in accused:
        his = tuple(item for item in found if one in item.refs or one in about[item.line.index])
        out[one] = rivals(scene, his, (ticket for at, some in enumerate(named) if one in about[at] for ticket in some))
    return out


def _about(scene: Scene, accused: frozenset[str]) -> list[frozenset[str]]:
    """For each line the accused whom it names, else those of its paragraph, else all; all where it speaks of all
    reports."""
    here, paragraphs = list[frozenset[str]](), dict[int, frozenset[str]]()
    for line in scene.lines:
        here.append(frozenset(one for ref in line.refs if ref.how != "within" for one in ref.refs) & accused)
        paragraphs[line.sentence.paragraph] = paragraphs.get(line.sentence.paragraph, frozenset()) | here[-1]
    return [
        accused if _of_all(scene, line) else named or paragraphs[line.sentence.paragraph] or accused
        for line, named in zip(scene.lines, here, strict=True)
    ]


def _of_all(scene: Scene, line: Line) -> bool:
    return scene.has(line, "accusers", "whole") or _ALL.search(scene.low, line.start, line.end) is not None
