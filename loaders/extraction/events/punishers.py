"""Who punishes: what a sentence tells behind him was done by somebody else."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import Hit, cues, either
from loaders.extraction.events.scene import Line, Ref, Scene

_BY_HIM = re.compile(r"\bdi\w{4,}\b[^.;:\"]{0,60}?\boleh\s(?:(?!\byang\b)[^.;:\"]){0,70}$")
_TITLE = 60


@cache
def _servant() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{either('servant_nouns')}\b")


def punishes(scene: Scene, line: Line, ref: Ref, hit: Hit) -> bool:
    """`Dijatuhi sanksi oleh N karena`, `hukuman dijatuhkan bupati, N, karena`, `N memberhentikan lurah karena`: what
    follows was done by the one whom N punishes."""
    low = scene.low
    if _BY_HIM.search(low, line.start, ref.start) or hands_down(scene, line, ref):
        return True
    masters = cues("allegation", "masters").search(low, ref.end, hit.start)
    if masters is None:
        return False
    other = any(masters.end() <= one.start < hit.start for one in line.refs if one.refs != ref.refs)
    return other or _servant().match(low, masters.end(), hit.start) is not None


def hands_down(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a passive verb of punishing stands right before him, with no more than his title between."""
    ends = [hit.end() for hit in cues("accusers", "handed_down").finditer(scene.low, line.start, ref.start)]
    if not ends or ref.start - ends[-1] > _TITLE:
        return False
    between = [one for one in line.refs if ends[-1] <= one.start and one.end <= ref.start]
    return not any(set(one.refs) & scene.roles.persons for one in between)
