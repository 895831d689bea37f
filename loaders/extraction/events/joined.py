"""Who is charged along with whom, and whom nobody accuses: `ikut dilaporkan pula N`, `kasus N temuan pengawas`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.events.accusers import FILED, Accusation
from loaders.extraction.events.cues import cues
from loaders.extraction.events.scene import Line, Scene

_BACK = 8  # sentences after which an accusation is no longer what is added to
_RECORD = re.compile(r"\b(?:terlapor|teradu)(?:nya)?\s*:")
_COUNTED = re.compile(r"\b(?:yang|nama|perkara|laporan|kasus)\s+lain(?:nya)?\b")


def along(scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...]) -> Iterator[Accusation]:
    """Those who are said to be reported too, where the sentence names no accuser: by those who reported last."""
    filed = [item for item in found if item.weight >= FILED]
    lines = {item.line.index for item in filed}
    for line in scene.lines:
        if line.index in lines or line.sentence.legal or not scene.has(line, "accusers", "along"):
            continue
        refs = tuple(one for one in named(line, accused) or _of_record(scene, line, accused) if one != line.speaker)
        before = [item for item in filed if line.index - _BACK <= item.line.index < line.index]
        last = [item for item in before if item.line.sentence.paragraph == before[-1].line.sentence.paragraph]
        for who in dict.fromkeys(item.accuser for item in last) if refs else ():
            yield Accusation(line=line, accuser=who, refs=refs, weight=FILED)


def found_by_overseers(scene: Scene, accused: tuple[str, ...]) -> frozenset[str]:
    """The accused whose case an overseer found by itself: those of the sentence that says so, else of the one before
    it in the paragraph. Where it says so of the others (`dua nama lain`) nobody is meant by name."""
    out: set[str] = set()
    for line in scene.lines:
        match = cues("accusers", "own_finding").search(scene.low, line.start, line.end)
        if match is None or line.sentence.legal or line.sentence.is_unreal(match.start()):
            continue
        refs = _of_record(scene, line, accused) or named(line, accused, match.end())
        before = scene.lines[line.index - 1] if line.index else None
        same = before is not None and before.sentence.paragraph == line.sentence.paragraph
        if not refs and before is not None and same and not _COUNTED.search(scene.low, line.start, line.end):
            refs = named(before, accused)
        out.update(refs)
    return frozenset(out)


def is_record(scene: Scene, line: Line) -> bool:
    """Whether the paragraph of a line is the record of a case, which names whom it is about or nobody."""
    same = [other for other in scene.lines if other.sentence.paragraph == line.sentence.paragraph]
    return _RECORD.search(scene.low, same[0].start, same[-1].end) is not None


def _of_record(scene: Scene, line: Line, accused: tuple[str, ...]) -> tuple[str, ...]:
    """The accused of a paragraph that is the record of a case: `Temuan Nomor 2. Terlapor: N`."""
    same = [other for other in scene.lines if other.sentence.paragraph == line.sentence.paragraph]
    if not is_record(scene, line):
        return ()
    return tuple(dict.fromkeys(one for other in same for one in named(other, accused)))


def named(line: Line, accused: tuple[str, ...], end: int | None = None) -> tuple[str, ...]:
    """The accused whom a line means, up to a place in it."""
    refs = [ref for ref in line.refs if ref.how != "within" and (end is None or ref.start < end)]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in accused))
