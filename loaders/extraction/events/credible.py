"""Whether the one who tells of a decision can know of it."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

_AND_WAS = re.compile(r"\bdan\s+(?:(?:sudah|telah|kini|lalu|kemudian|akhirnya|langsung)\s+)+$")
_BY = re.compile(r"\s+(?:oleh\s+)?(?:pihak\s+|sentra\s+)?")
_REJECTED = re.compile(r"(?:alasan|dalih|bantahan|pembelaan|sanggahan|kilah|dalil)")


def credible(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> bool:
    """Whether the one who says it can know: the report itself, an authority, the head of the region, the accused of
    his own acquittal."""
    who = line.speaker
    if who is None or not line.said(hit.start) or who in scene.roles.watchers or who in scene.roles.chiefs:
        return True
    if who in accused and _told_on(scene, line, hit):
        return True
    if hit.kind == "cleared" and who not in accused and _body_did(scene, line, hit):
        return True
    if who in accused:
        return hit.kind in CLEARING and cues("denial", "staged").search(scene.low, line.start, line.end) is None
    return who in scene.roles.servants


def _body_did(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Laporan itu dihentikan Gakkumdu`: it is told as what a body did, that is named right behind the word."""
    ends = [ref.start for ref in line.refs if set(ref.refs) & scene.roles.overseers and ref.start >= hit.end]
    return bool(ends) and _BY.fullmatch(scene.low, hit.end, ends[0]) is not None


def _told_on(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the report goes on behind what the accused says (`mengaku dan sudah dijatuhi teguran`), or the words can
    only be those of who decides: `kami rekomendasikan`, `dalihnya dimentahkan majelis`."""
    if not line.sentence.is_quoted(hit.start) and not line.sentence.in_quote:
        return (
            _AND_WAS.search(scene.low, line.start, hit.start) is not None
            or _REJECTED.match(scene.low, hit.start) is not None
        )
    near = scene.lines[line.index : line.index + 2]
    return any(
        one.speaker == line.speaker
        and one.sentence.paragraph == line.sentence.paragraph
        and scene.has(one, "decision", "we_decide")
        for one in near
    )
