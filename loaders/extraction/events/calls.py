"""What a servant himself calls out to others, as the report quotes it: `"Coblos dua," kata N di hadapan warga`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import cues, vague
from loaders.extraction.events.scene import Line, Scene

_NUMBER = re.compile(r"\b(?:nomor|nomer|no)\.?\s+(?:urut\s+)?(?:\d|satu|dua|tiga|empat|lima|setunggal|siji|loro)\b")


def calls(scene: Scene, line: Line) -> tuple[int, int] | None:
    """[start, end) of a quoted call for a ticket that a servant makes before others; None where he only tells of it
    to reporters, or denies."""
    if line.speaker not in scene.roles.servants or not (line.sentence.quotes or line.sentence.in_quote):
        return None
    low = scene.low
    if scene.has(line, "denial", "refutes") or scene.has(line, "denial", "verbs"):
        return None
    found = next((m for m in _call().finditer(low, line.start, line.end) if line.sentence.is_quoted(m.start())), None)
    heard = next(
        (m for m in _heard().finditer(low, line.start, line.end) if not line.sentence.is_quoted(m.start())), None
    )
    if found is None or heard is None or not _aims(scene, line):
        return None
    return found.start(), found.end()


@cache
def _call() -> re.Pattern[str]:
    return cues("frames", "calls")


@cache
def _heard() -> re.Pattern[str]:
    return cues("frames", "heard")


def _aims(scene: Scene, line: Line) -> bool:
    """Whether the quotation names a ticket, its number or an unnamed candidate."""
    quoted = line.sentence.is_quoted
    tickets = scene.roles.tickets
    if any(
        quoted(ref.start) and (scene.entities[one].label == "Paslon" or one in tickets)
        for ref in line.refs
        for one in ref.refs
    ):
        return True
    low, start, end = scene.low, line.start, line.end
    return any(quoted(m.start()) for pattern in (_NUMBER, vague()) for m in pattern.finditer(low, start, end))
