"""Those who stand beside an accused and are not accused: of whom the report says so, and who only punish."""

from __future__ import annotations

import re

from loaders.extraction.events.acts import Act
from loaders.extraction.events.bound import is_charged
from loaders.extraction.events.crowds import spelled_out
from loaders.extraction.events.cues import before, cues, lower
from loaders.extraction.events.hit import is_judged, is_object, is_witness, listed_witness
from loaders.extraction.events.members import members_told
from loaders.extraction.events.punishers import hands_down
from loaders.extraction.events.scene import Line, Ref, Scene, once
from loaders.extraction.events.suspects import called_the_doer

_YANG = re.compile(r"\W*yang\b")
_THAT = re.compile(r"\byang\b(?!\s+(?:sama|lalu|dimaksud)\b)")
_WHILE = re.compile(
    r"\b(?:ketika|saat|sewaktu|sebelum|setelah|se?usai|sehabis)\s+$"
)  # `mengajak memilih A saat diundang`
_UNKNOWN = re.compile(r"\b(?:nama|identitas)nya\s+(?:masih\s+)?(?:belum|tidak|tak|dicari|didalami)\b")
_LEADS = re.compile(
    r"\b(?:kepala (?!seksi|bidang|bagian|sub|urusan|dusun|tata|unit|ruang)|kadis|kadin|kaban|kasat|camat|panewu|lurah"
    r"|sekda\b|sekretaris daerah|direktur|inspektur|kepsek|kapus|kades)"
)
_HEARS = re.compile(r"\b(?:meminta|memintai|mendengar|menggali|dimintai|diminta)\s+keterangan\s+(?:dari\s+)?$")
_REPORTED = re.compile(
    r"\b(?:terlapor|teradu|tersangka|terdakwa)(?:nya)?\b[^.;:\"]{0,40}?\b(?:adalah|ialah|yakni|yaitu)\b[^.;:\"]*$"
)
_MOVES = re.compile(
    r"\b(?:mengumpulkan|mengajak|memerintahkan|menyuruh|mengarahkan|menggiring|mengerahkan|menginstruksikan|mengancam|memaksa|menekan"
    r"|memobilisasi|mewajibkan|mengintimidasi)\s+(?:\w+\s+){0,2}?(?:bawahan|anak\s+buah|staf|pegawai|jajaran|anggota)\w*"
)
_OF_TEAM = re.compile(r"\b(?:tim|relawan|pemenangan|kampanye|posko|saksi)\b")
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
    if told and found and _is_subject(low, ref.end, found.start()) and not _WHILE.search(low, ref.end, found.start()):
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
    if _OF_TEAM.search(verbs[-1].group()):
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
    """`N membantah kantornya berkampanye`, `N minta maaf atas ulah anak buahnya`; not: `N mengumpulkan stafnya`."""
    moved = _MOVES.search(scene.low, act.line.start, act.line.end) is not None
    return scene.has(act.line, "denial", "verbs") or (scene.has(act.line, "allegation", "led") and not moved)


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


@once
def apart(scene: Scene, acts: tuple[Act, ...]) -> frozenset[str]:
    """Those whom the report takes out of the case, as witnesses or in plain words, and charges with nothing, and groups
    whose members it names."""
    out: dict[str, set[int]] = {}
    charged = {(one, act.line.index) for act in acts if _charges(scene, act) for one in act.actors}
    for line in scene.lines:
        for ref in line.refs if not line.sentence.legal else ():
            if len(ref.refs) > 1 or ref.how == "within":
                continue
            if _is_apart(scene, line, ref):
                out.setdefault(ref.refs[0], set()).add(line.index)
            elif is_judged(scene, line, ref) or _is_reported(scene, line, ref):
                charged.add((ref.refs[0], line.index))
    for line, members in members_told(scene):
        for one in members if cues("allegation", "witness").search(scene.low, line.start, line.end) else ():
            out.setdefault(one, set()).add(line.index)
    free = frozenset(out) - called_the_doer(scene)
    found = (one for one in free if not any(who == one and at not in out[one] for who, at in charged))
    return frozenset(found) | spelled_out(scene)


def _is_reported(scene: Scene, line: Line, ref: Ref) -> bool:
    """`N diduga hadir`, `terlapornya adalah N dan M`."""
    charged = is_charged(scene.low, ref.end, line.clause(ref.end).end)
    return charged or _REPORTED.search(scene.low, line.start, ref.start) is not None


def _is_apart(scene: Scene, line: Line, ref: Ref) -> bool:
    if spares(scene, line, ref) or is_witness(scene, line, ref):
        return True
    if hands_down(scene, line, ref) or _only_heard(scene, line, ref):
        return True
    comes_in = stands_in(scene, line, ref) and not is_charged(scene.low, ref.end, line.clause(ref.end).end)
    return listed_witness(scene, line, ref) or comes_in or retired(scene, line, ref)


def _only_heard(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Meminta keterangan enam ketua RT`: some of whom the report names nobody."""
    crowd = set(ref.refs) <= scene.roles.crowds
    return crowd and _HEARS.search(scene.low, line.start, ref.start) is not None


def _charges(scene: Scene, act: Act) -> bool:
    return act.sure and not act.own and (act.marked or for_ticket(scene, act))


def for_ticket(scene: Scene, act: Act) -> bool:
    """Whether the clause of an act names a ticket or a candidate."""
    clause = act.line.clause(act.start)
    named = {one for ref in act.line.refs if clause.start <= ref.start < clause.end for one in ref.refs}
    return any(one in scene.roles.tickets or scene.entities[one].label == "Paslon" for one in named)
