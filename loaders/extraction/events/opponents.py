"""Whose own tickets are no targets: those of the camps that accuse somebody, for each accused apart."""

from __future__ import annotations

import re

from loaders.extraction.events.accusers import Accusation, rivals
from loaders.extraction.events.scene import Line, Scene

_ALL = re.compile(
    r"\b(?:semua|seluruh)(?:nya)?(?:\s+(?:itu|tersebut|ini))?\s+(?:dilaporkan|diadukan|dilayangkan|disampaikan)\b"
)


def opponents(scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """For each accused the tickets and parties of those who report him. Who reports somebody else may be of the camp
    that he helped."""
    if len(accused) < 2:
        return dict.fromkeys(accused, rivals(scene, found))
    about = [_about(scene, line, frozenset(accused)) for line in scene.lines]
    out = {}
    for one in accused:
        his = tuple(item for item in found if one in (set(item.refs) or about[item.line.index]))
        out[one] = rivals(scene, his, [line for line in scene.lines if one in about[line.index]])
    return out


def _about(scene: Scene, line: Line, accused: frozenset[str]) -> frozenset[str]:
    """The accused whom a line names, else its paragraph, else all; all where it speaks of all reports."""
    if scene.has(line, "accusers", "whole") or _ALL.search(scene.low, line.start, line.end):
        return accused
    for lines in ([line], [one for one in scene.lines if one.sentence.paragraph == line.sentence.paragraph]):
        refs = [ref for one in lines for ref in one.refs if ref.how != "within"]
        here = frozenset(one for ref in refs for one in ref.refs) & accused
        if here:
            return here
    return accused
