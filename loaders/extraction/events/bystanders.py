"""Those who stand beside an accused and are not accused: of whom the report says so, and who only punish."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import before, cues
from loaders.extraction.events.scene import Line, Ref, Scene

_YANG = re.compile(r"\W*yang\b")
_THAT = re.compile(r"\byang\b(?!\s+(?:sama|lalu|dimaksud)\b)")
_REACH, _NEAR, _AHEAD = 60, 140, 90


def exempts(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether words behind somebody say that he took no part: `N tidak ikut`; not `N yang menuduh M tidak ikut`."""
    rest = line.clause(ref.end).end
    found = cues("allegation", "exempt").search(scene.low, ref.end, rest)
    return found is not None and _is_subject(scene.low, ref.end, found.start())


def _is_subject(low: str, start: int, end: int) -> bool:
    """Whether no relative clause of somebody else begins between a name and a word."""
    own = _YANG.match(low, start, end)
    return _THAT.search(low, own.end() if own else start, end) is None


def spares(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether the line takes somebody out of the case, in words that are not his own: `N, bukan sebagai terlapor`,
    `tidak menuduh N`, `N menolak ikut`."""
    low, end = scene.low, min(line.end, ref.end + _NEAR)
    others = [
        one.start for one in line.refs if one.start >= ref.end and set(one.refs) & scene.roles.persons - {*ref.refs}
    ]
    found = cues("allegation", "spared").search(low, ref.end, min([end, *others]))
    if line.speaker in ref.refs or not _tell(scene, line):
        return False
    if found and _is_subject(low, ref.end, found.start()):
        return True
    start = max(line.start, ref.start - _AHEAD)
    return before("sparing", 8).search(low, start, ref.start) is not None


def stands_in(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether somebody only comes into the post of another: `menunjuk N sebagai Plt`, `N menggantikan M`, `digantikan
    oleh N`."""
    low, ahead = scene.low, max(line.start, ref.start - _AHEAD)
    if set(ref.refs) & scene.roles.chiefs:
        return False
    found = cues("allegation", "comes_in").search(low, ref.end, min(line.clause(ref.end).end, ref.end + _REACH))
    if found:
        return not _people_between(scene, line, ref.end, found.start())
    verbs = list(cues("frames", "replaced_by").finditer(low, ahead, ref.start))
    if not verbs or _people_between(scene, line, verbs[-1].end(), ref.start):
        return False
    into = cues("allegation", "into_post").search(low, ref.end, min(line.end, ref.end + _NEAR))
    return into is not None or low.startswith(("di", "peng", "posisi", "jabatan", "kursi"), verbs[-1].start())


def retired(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Mantan Kepala Dinas X, N`: who serves no more is bound to nothing."""
    if set(ref.refs) & (scene.roles.servants | scene.roles.unnamed):
        return False
    return before("former_post", 7).search(scene.low, max(line.start, ref.start - _AHEAD), ref.start) is not None


def _people_between(scene: Scene, line: Line, start: int, end: int) -> bool:
    inside = [one for one in line.refs if start <= one.start and one.end <= end and one.how != "within"]
    return any(set(one.refs) & scene.roles.persons for one in inside)


def listed_witness(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Saksi yang hadir antara lain N; M; dan P`."""
    found = cues("allegation", "witness_list").search(scene.low, line.start, ref.start)
    return found is not None and _YANG.match(scene.low, found.end()) is None


def _tell(scene: Scene, line: Line) -> bool:
    """Whether the report itself or one who examines or accuses says the line: what friends of the accused say spares
    nobody."""
    return line.speaker is None or line.speaker not in scene.roles.servants


def masters(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether he examines, reproves or removes another servant in the line: he is the boss."""
    low, clause = scene.low, line.clause(ref.end)
    for match in cues("allegation", "masters").finditer(low, ref.end, min(clause.end, ref.end + _REACH)):
        others = [
            o for o in line.refs if match.end() <= o.start <= match.end() + _REACH and not set(o.refs) & set(ref.refs)
        ]
        if any(set(other.refs) & scene.roles.servants for other in others):
            return True
    return False
