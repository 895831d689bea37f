"""Punishments for something else than partisanship: they prove nothing about it."""

from __future__ import annotations

from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

_FAR = 90


def unrelated(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision is for another offence (`terbukti 46 hari tidak masuk kerja`), or the next sentence says that
    it has nothing to do with the case: `Sanksi itu tidak terkait pilkada`."""
    if hit.kind in CLEARING:
        return False
    clause = line.clause(hit.start)
    if cues("decision", "other_offence").search(scene.low, clause.start, min(clause.end, hit.end + _FAR)):
        return cues("decision", "partisan").search(scene.low, hit.start, clause.end) is None
    after = scene.lines[line.index : line.index + 2]
    return any(scene.has(one, "decision", "nothing_to_do") for one in after)
