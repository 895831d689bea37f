"""Of whom a decision may be told that names nobody: what stands in the way of taking the one spoken of before."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import SEVERAL, Hit, cues
from loaders.extraction.events.offices import offices
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.removals import REMOVAL
from loaders.extraction.events.scene import Line, Scene

_TALLY = re.compile(rf"\b(?:{SEVERAL}|\d+) (?:\w+ )?$")
_BEHIND = 30
_WHOSE = re.compile(r"\byang\s+$")
_INITIALS = re.compile(r"\W*(?!ASN|PNS|KASN|BKN|BKD)[A-Z]{2,3}\s+(?:\w+\s+)?")
_FRONTED = re.compile(
    r"\W*(?:(?:sedangkan|sementara|adapun|lalu|dan|namun)\s+)?(?:untuk|terhadap|bagi|soal|mengenai|tentang|khusus|perihal)\s"
    r"(?!(?:itu|ini|hal|kasus|perkara|laporan|perbuatan|dugaan|pelanggaran|acara|yang)\b)[^,.;:\"]{2,50},"
)


def falls_back(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision word without a name may be about the one spoken of before: not `yang terbukti`, nor of
    somebody else whom the clause names."""
    if _TALLY.search(scene.low, line.start, hit.start):
        return False
    clause = line.clause(hit.start)
    others = any(
        set(ref.refs) & scene.roles.persons and ref.how != "within" and not scene.roles.watchers.get(ref.refs[0])
        for ref in line.refs
        if clause.start <= ref.start < hit.start and ref.refs[0] != line.speaker
    )
    elsewhere = (
        cues("decision", "words", "elsewhere").search(scene.low, clause.start, min(clause.end, hit.end + _BEHIND))
        is not None
    )
    if REMOVAL.match(scene.low, hit.start) and not scene.low[hit.start : hit.end].endswith("nya"):
        return False
    fronted = _FRONTED.match(scene.low, clause.start, hit.start)
    if fronted and not any(clause.start <= ref.start < fronted.end() and ref.how != "within" for ref in line.refs):
        return False
    if _office(scene, line, clause.start, hit):
        return False
    if hit.kind not in CLEARING and _unresolved(scene, line, clause.start, hit.start):
        return False
    whose = _WHOSE.search(scene.low, clause.start, hit.start)
    if whose and _judge_at(scene, line, whose.start()):
        whose = None
    return (
        not others
        and not elsewhere
        and whose is None
        and not _INITIALS.fullmatch(scene.document.folded[clause.start : hit.start])
    )


def _office(scene: Scene, line: Line, start: int, hit: Hit) -> bool:
    """Whether a post stands alone before the word, for somebody who is not known: `Lurah terbukti`. A headline that
    clears names the one of whom it tells so."""
    if line.sentence.headline and hit.kind in CLEARING:
        return False
    found = [(begin, end) for begin, end, _, _ in offices(scene.low, start, hit.start)]
    return any(not any(begin <= ref.start < end for ref in line.refs) for begin, end in found)


def _unresolved(scene: Scene, line: Line, start: int, end: int) -> bool:
    """Whether a case of somebody is spoken of by his post alone, and nobody known holds it: `perkara kepala SD`."""
    match = cues("decision", "case_of").search(scene.low, start, end)
    return match is not None and not any(match.start() <= ref.start < match.end() + 2 for ref in line.refs)


def _judge_at(scene: Scene, line: Line, place: int) -> bool:
    """Whether an overseer is named right before a place: `pleno Bawaslu A yang menyimpulkan`."""
    return any(set(ref.refs) & scene.roles.overseers and 0 <= place - ref.end <= 1 for ref in line.refs)
