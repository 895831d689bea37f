"""Who examines whom: summoned, questioned, reported to, forwarded to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Span
from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.hit import is_witness, listed_witness
from loaders.extraction.events.scene import Line, Ref, Scene, once

_NOT = re.compile(r"\b(?:tidak|tak|belum|bukan|tanpa)\s+(?:\w+\s+){0,3}$")


_YET = re.compile(r"\b(?:belum|masih)\s+(?:\w+\s+){0,2}$")
_SORRY = re.compile(r"\s+(?:maaf|ampun)")
_OUGHT = re.compile(
    r"\s+(?:\w+\s+)?(?:harus|mesti|semestinya|seharusnya|hendaknya|perlu|wajib|diminta|didesak|dituntut|diharapkan|jangan|tidak\s+boleh)\b"
)
_REALM = re.compile(r"\b(?:ranah|kewenangan|wewenang|urusan|domain|tugas)\s+$")
_CASE_BEHIND = re.compile(
    r"\b(?:karena|lantaran|sebab|mengingat|dengan|atas|setelah|usai)\b[^,;:\"]+,\s+(?:kasus|perkara|laporan|berkas|temuan)\s+(?:ini|itu|tersebut)\b"
)
_DEMAND = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """An overseer at work in a line, and on whom: `refs` those whom its clause names, empty for the whole matter."""

    line: Line
    overseer: str
    refs: tuple[str, ...]


@once
def examinations(scene: Scene, accused: frozenset[str]) -> tuple[Examination, ...]:
    """Every line in which an overseer examines somebody, or a matter is carried to one."""
    out: list[Examination] = []
    for line in scene.lines:
        if _idle(scene, line, accused):
            continue
        for overseer, place in _at_work(scene, line):
            refs = _examined(scene, line, place, accused)
            out.append(Examination(line=line, overseer=overseer, refs=refs))
    return tuple(out)


def _idle(scene: Scene, line: Line, accused: frozenset[str]) -> bool:
    """Whether nothing can have been examined here: a rule, a threat, a demand of somebody else."""
    if line.sentence.legal:
        return True
    if line.speaker in scene.roles.watchers:
        return False
    low, start, end = scene.low, line.start, line.end
    if cues("frames", "threat").search(low, start, end):
        return True
    named = any(set(ref.refs) & accused for ref in line.refs)
    return not named and (
        cues("frames", "rule").search(low, start, end) is not None or scene.has(line, "allegation", "appeal")
    )


def _hits(scene: Scene, line: Line, kind: str) -> list[Hit]:
    """The cues of a list that tell what is or will be done, in no condition, possibility or negation."""
    out = []
    for hit in find("oversight", (kind,), scene.low, line.start, line.end):
        clause = line.clause(hit.start)
        unreal = line.sentence.is_unreal(hit.start) or cues("frames", "may").search(scene.low, clause.start, hit.start)
        never = _NOT.search(scene.low, clause.start, hit.start) is not None
        not_yet = cues("oversight", "not_yet").match(scene.low, hit.start) and _YET.search(
            scene.low, clause.start, hit.start
        )
        if (not unreal and not never) or not_yet:
            out.append(hit)
    return out


def _at_work(scene: Scene, line: Line) -> Iterator[tuple[str, int]]:
    """(overseer, where its cue stands): those named in a line with a cue, and those for whom its speaker speaks."""
    carried, examines = _hits(scene, line, "carried"), _hits(scene, line, "examines")
    found: set[str] = set()
    for ref in line.refs:
        for one in ref.refs:
            if one not in scene.roles.overseers or one in found or _demanded_of(scene, line, ref):
                continue
            to = [hit for hit in carried if hit.start <= ref.start]
            on = [hit for hit in carried if hit.start >= ref.end and scene.low.startswith("me", hit.start)]
            if to or on or examines:
                found.add(one)
                yield one, (ref.start if to else min(on + examines, key=lambda hit: abs(hit.start - ref.start)).start)
    alone = not any(ref.how != "within" and set(ref.refs) & found for ref in line.refs)
    for one in scene.roles.watchers.get(line.speaker or "", ()):
        if (
            (examines or carried)
            and one not in found
            and (alone or carried or cues("frames", "we").search(scene.low, line.start, line.end))
        ):
            yield one, (examines or carried)[0].start


def _demanded_of(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether somebody else demands it of the overseer: a word of demand stands right before it."""
    if line.speaker in scene.roles.watchers:
        return False
    start = max(line.start, ref.start - _DEMAND)
    found = cues("oversight", "demanded").finditer(scene.low, start, ref.start)
    return any(not _SORRY.match(scene.low, match.end()) for match in found)


def only_called_upon(scene: Scene, overseer: str) -> bool:
    """Whether the report does no more than tell what others demand of an overseer, or would do with it, or that it
    has received no report."""
    voiced = [line for line in scene.lines if overseer in scene.roles.watchers.get(line.speaker or "", ())]
    places = [(line, ref) for line in scene.lines for ref in line.refs if overseer in ref.refs]
    return all(_none_received(scene, line) for line in voiced) and all(
        _none_received(scene, line) or _is_called_upon(scene, line, ref) for line, ref in places
    )


def _is_called_upon(scene: Scene, line: Line, ref: Ref) -> bool:
    if line.sentence.legal or line.sentence.is_unreal(ref.start) or _demanded_of(scene, line, ref):
        return True
    low = scene.low
    return _OUGHT.match(low, ref.end) is not None or _REALM.search(low, line.start, ref.start) is not None


def _none_received(scene: Scene, line: Line) -> bool:
    """`Bawaslu belum menerima laporan`, and nothing else that is done in the line."""
    none = [match.span() for match in cues("oversight", "none_received").finditer(scene.low, line.start, line.end)]
    hits = (*_hits(scene, line, "examines"), *_hits(scene, line, "carried"))
    return bool(none) and all(any(start <= hit.start < end for start, end in none) for hit in hits)


def _examined(scene: Scene, line: Line, place: int, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused examined whom the clause, else the line, names."""
    if line.speaker in accused and line.said(place) and cues("frames", "me").search(scene.low, line.start, line.end):
        return (line.speaker,) if line.speaker else ()
    if (case := _CASE_BEHIND.search(scene.low, line.start, place)) is not None:
        behind = Span(case.end(), line.end)
        return tuple(one for ref in _refs(line, behind) for one in ref.refs if _can_be(scene, line, ref, one, accused))
    clause = line.clause(place)
    for span in (clause, line.span):
        found = [one for ref in _refs(line, span) for one in ref.refs if _can_be(scene, line, ref, one, accused)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _refs(line: Line, span: Span) -> list[Ref]:
    return [ref for ref in line.refs if ref.how != "within" and span.start <= ref.start < span.end]


def _can_be(scene: Scene, line: Line, ref: Ref, one: str, accused: frozenset[str]) -> bool:
    roles = scene.roles
    if one in roles.watchers or one in roles.overseers:
        return False
    if is_witness(scene, line, ref) or listed_witness(scene, line, ref):
        return False
    works = cues("oversight", "examines").search(scene.low, line.start, line.end) is not None
    return one in accused and (one != line.speaker or works)
