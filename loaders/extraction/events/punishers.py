"""Who punishes: what a sentence tells behind him was done by somebody else."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import Hit, cues, either
from loaders.extraction.events.scene import Line, Ref, Scene

_BY_HIM = re.compile(r"\bdi\w{4,}\b[^.;:\"]{0,60}?\boleh\s(?:(?!\byang\b)[^.;:\"]){0,70}$")
GIVES = r"\bmen(?:jatuhkan|erapkan|genakan)\s+"
_GIVES = re.compile(rf"{GIVES}(?:\w+\s+)?(?:sanksi|hukuman|teguran|skorsing)\b")
_SUBJECT = re.compile(r"[\s,]*(?:(?:sudah|telah|juga|akhirnya|langsung|kemudian|lalu)\s+)*")
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


def punishers(scene: Scene) -> frozenset[str]:
    """Those right behind whom stands that they give a punishment: `Kepala Satpol PP, N, menjatuhkan sanksi`."""
    found: set[str] = set()
    for line in scene.lines:
        for verb in _GIVES.finditer(scene.low, line.start, line.end):
            ahead = [ref for ref in line.refs if ref.how == "name" and ref.end <= verb.start()]
            if ahead and _SUBJECT.fullmatch(scene.low, ahead[-1].end, verb.start()):
                found.update(ahead[-1].refs)
    return frozenset(found)


def hands_down(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a passive verb of punishing stands right before him, with no more than his title between."""
    ends = [hit.end() for hit in cues("accusers", "handed_down").finditer(scene.low, line.start, ref.start)]
    if not ends or ref.start - ends[-1] > _TITLE:
        return False
    between = [one for one in line.refs if ends[-1] <= one.start and one.end <= ref.start]
    return not any(set(one.refs) & scene.roles.persons for one in between)
