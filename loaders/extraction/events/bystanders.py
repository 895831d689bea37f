"""Those who stand beside an accused and are not accused: of whom the report says so, and who only punish."""

from __future__ import annotations

import re

from loaders.extraction.events.acts import Act
from loaders.extraction.events.bound import is_charged
from loaders.extraction.events.cues import before, cues, lower
from loaders.extraction.events.hit import is_judged, is_object
from loaders.extraction.events.scene import Line, Ref, Scene

_YANG = re.compile(r"\W*yang\b")
_THAT = re.compile(r"\byang\b(?!\s+(?:sama|lalu|dimaksud)\b)")
_DOES = re.compile(r"\b(?:me(?:m|n|ng|ny|l|r)|di(?!nas|rektur|nkes|sdik|shub|kbud)|ter)\w{4,}")
_UNKNOWN = re.compile(r"\b(?:nama|identitas)nya\s+(?:masih\s+)?(?:belum|tidak|tak|dicari|didalami)\b")
_LEADS = re.compile(
    r"\b(?:kepala (?!seksi|bidang|bagian|sub|urusan|dusun|tata|unit|ruang)|kadis|kadin|kaban|kasat|camat|panewu|lurah"
    r"|sekda\b|sekretaris daerah|direktur|inspektur|kepsek|kapus|kades)"
)
_SEATS = ("di", "peng", "posisi", "jabatan", "kursi", "pelaksana", "plt", "plh", "tugas", "kepemimpinan")
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
    near = (one for one in line.refs if ref.end <= one.start < end)
    others = [one.start for one in near if scene.roles.persons.intersection(one.refs).difference(ref.refs)]
    found = cues("allegation", "spared").search(low, ref.end, min([end, *others]))
    told = line.speaker not in ref.refs and _tell(scene, line)
    if told and found and _is_subject(low, ref.end, found.start()):
        return _UNKNOWN.search(low, ref.end, found.start()) is None
    start = max(line.start, ref.start - _AHEAD)
    ahead = before("sparing", 8).search(low, start, ref.start) is not None
    return ahead and (told or not line.said(ref.start))


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
    return into is not None or low.startswith(_SEATS, verbs[-1].start())


def retired(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Mantan Kepala Dinas X, N`: who serves no more is bound to nothing."""
    if set(ref.refs) & (scene.roles.servants | scene.roles.unnamed):
        return False
    return before("former_post", 7).search(scene.low, max(line.start, ref.start - _AHEAD), ref.start) is not None


def _people_between(scene: Scene, line: Line, start: int, end: int) -> bool:
    inside = [one for one in line.refs if start <= one.start and one.end <= end and one.how != "within"]
    return any(set(one.refs) & scene.roles.persons for one in inside)


def listed_witness(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Saksi yang hadir antara lain N; M; dan P`, up to the first verb behind that."""
    found = cues("allegation", "witness_list").search(scene.low, line.start, ref.start)
    if found is None or _YANG.match(scene.low, found.end()):
        return False
    return _DOES.search(scene.low, found.end(), ref.start) is None


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


def spokesmen(scene: Scene, acts: tuple[Act, ...], blamed: frozenset[str]) -> set[str]:
    """Those who only answer for an accused agency in which they serve, or for its accused staff whom they lead: their
    acts are told by nobody but themselves, and who answers for staff is neither reported nor examined."""
    doing = {ref for act in acts if act.sure and not act.own and not _answers(scene, act) for ref in act.actors}
    bodies, staffed = (
        blamed & scene.roles.bodies,
        {place for one in blamed for place in _places(scene, one, leads=False)},
    )
    of_body = {ref for ref in scene.roles.persons if _places(scene, ref) & bodies}
    bosses = {ref for ref in scene.roles.persons if _places(scene, ref, leads=True) & staffed}
    return (of_body | {ref for ref in bosses if not _is_hit(scene, ref)}) - doing


def _answers(scene: Scene, act: Act) -> bool:
    """`N membantah kantornya berkampanye`, `N minta maaf atas ulah anak buahnya`."""
    return scene.has(act.line, "denial", "verbs") or scene.has(act.line, "allegation", "led")


def _places(scene: Scene, one: str, leads: bool | None = None) -> set[str]:
    """The agencies in which somebody serves; those that he leads, or does not lead."""
    posts = (post for post in scene.entities[one].positions if post.agency and not post.former)
    return {str(post.agency) for post in posts if leads in (None, _LEADS.search(lower(post.title)) is not None)}


def _is_hit(scene: Scene, one: str) -> bool:
    """Whether he is reported, examined, charged or judged in some line."""
    places = ((line, ref) for line in scene.lines for ref in line.refs if ref.refs == (one,) and ref.how != "within")
    return any(
        is_object(scene, line, ref)
        or is_judged(scene, line, ref)
        or is_charged(scene.low, ref.end, line.clause(ref.end).end)
        for line, ref in places
    )
