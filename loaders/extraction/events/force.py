"""Whether a word of decision tells what happened, to somebody of whom the report speaks, in this case."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.scene import Line, Scene

_OR_NOT = re.compile(r"\batau\s+(?:tidak|bukan|belum)\b|\?")
_NEAR = 30
_NO_WISH = (" maaf", " calon", " paslon", " pasangan", " caleg")  # pardon is asked, a `bakal calon` is no future


def in_force(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision word tells what happened: not in a rule, a condition, a threat, a wish, a question."""
    low, clause = scene.low, line.clause(hit.start)
    if line.sentence.legal or line.sentence.is_unreal(hit.start):
        return False
    if cues("decision", "hypothetical").search(low, line.start, hit.start):
        return False
    wishes = cues("decision", "unreal").finditer(low, clause.start, hit.start)
    if any(not low.startswith(_NO_WISH, wish.end()) for wish in wishes):
        return False
    if cues("decision", "hearsay").search(low, line.start, hit.start):
        return False
    if _of_others(scene, line, hit):
        return False
    named = any(ref.how != "within" and clause.start <= ref.start < hit.start for ref in line.refs)
    law = cues("decision", "legal").search(low, clause.start, hit.start) is not None and not named
    return not law and _OR_NOT.search(low, hit.start, clause.end) is None


def _of_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is said of whoever breaks the rule (`ASN yang melanggar dijatuhi sanksi`), or of an earlier case."""
    low, clause = scene.low, line.clause(hit.start)
    if cues("decision", "earlier").search(low, clause.start, min(clause.end, hit.end + _NEAR)):
        return True
    if cues("decision", "former").match(low, line.start) and cues("decision", "again").search(low, 0, line.start):
        return True
    meant = any(
        ref.how != "within" and set(ref.refs) & scene.roles.servants for ref in line.refs if ref.end <= hit.start
    )
    generic = list(cues("decision", "generic").finditer(low, clause.start, clause.end))
    inside = any(match.start() <= hit.start < match.end() for match in generic)
    return inside or (not meant and any(match.end() <= hit.start for match in generic))
