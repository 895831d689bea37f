"""Who does what a cue of an act tells: the subject of its clause, the one behind `oleh`, or whom the text is about."""

from __future__ import annotations

import re
from functools import cache

from graph.claims import ACTS
from loaders.extraction.events.cues import Hit, before, cues, either
from loaders.extraction.events.punishers import punishes
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.events.undone import agent_of, suffers

_PURPOSE = re.compile(r"^[\w\s-]{0,30}\b(?:untuk|guna|demi)\s*$")
_BY = re.compile(r"\boleh\s*$")
_FOR_WHAT = re.compile(r"\b(?:karena|lantaran|sebab|akibat|gara-gara|setelah|usai|atas|terkait|saat|ketika)\b")
_JOINING = re.compile(r",|;|\bdan\b|\bserta\b|\bmaupun\b|\bbersama\b")
_PARTING = re.compile(
    r"\b(?:yang(?! (?:bernama|berinisial)\b)|dengan|karena|lantaran|di|ke|untuk|saat|ketika|adalah|bahwa|oleh"
    r"|soal|mengenai|perihal|tentang|terkait|menyangkut)\b"
)
_THING = re.compile(r"\b(?:baliho|spanduk|apk|alat peraga|stiker|poster|banner)\b[^.;:\"]{0,70}\byang\s*$")
INQUIRES = re.compile(
    r"\b(?:meng(?:usut|ecek|klarifikasi|audit|investigasi)|memeriksa|apel\s+netralitas|men(?:elusuri|dalami|indak|indaklanjuti|yelidiki)"
    r"|mem(?:bubarkan|ergoki)|menggagalkan|menggerebek)\b"
)
OF_KIN = re.compile(
    r"\byang\s+(?:keluarga|istri|suami|anak|adik|kakak|orang\s+tua|saudara|ayah|ibu|menantu|ipar|keponakan)nya\s+(?:\w+\s+){0,2}$"
)
_PUNISHES = re.compile(
    r"\b(?:me)?(?:nonaktifkan|nyopot|copot|pecat|mecat|berhentikan|tegur|sanksi|hukum|bebastugaskan)\b"
)
_ACTIVE = re.compile(r"\bme(?!nteri|dis\b|dia\b|kanik|ubel|trologi)(?:m|n|ng|ny|r|l|w|y)\w{3,}")
_TOLD_OF = re.compile(r"\W*yang\s+(?:katanya|kata\s+\w+|menurut(?:nya|\s+\w+)|konon|kabarnya)\b,?")
_ON_HIMSELF = re.compile(
    r"\b(?:tapi|tetapi|namun|lalu|kemudian|dan|serta|karena|lantaran|sambil|saat|ketika|setelah|usai)\b"
)
ACCOUNT_REACH, _SOON = 50, 25


def eligible(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether the one meant is bound to neutrality: a servant, or an agency whose account or conduct is spoken of."""
    if set(ref.refs) & scene.roles.servants:
        return True
    if not set(ref.refs) & scene.roles.bodies or ref.how == "within":
        return False
    low = scene.low
    if ref.how == "body" or before("blames", 2).search(low, line.start, ref.start):
        return True
    around = (max(line.start, ref.start - ACCOUNT_REACH), min(line.end, ref.end + ACCOUNT_REACH))
    return cues("frames", "accounts").search(low, *around) is not None


def speaks(scene: Scene, ref: Ref, offset: int) -> bool:
    """Whether a verb of speech stands between the one meant and the cue: he says it, he need not have done it; but in
    `mengaku hadir` and `membantah membagikan` it is his own act, and `camat yang katanya hadir` says nothing."""
    if _looks_on(scene.low, ref.end, offset):
        return True
    told = _TOLD_OF.match(scene.low, ref.end, offset)
    between = cues("speech", "verbs").search(scene.low, told.end() if told else ref.end, offset)
    if between is None or cues("frames", "self_told").match(between.group()):
        return False
    refutes = cues("denial", "refutes").match(between.group()) is not None
    return not (refutes and offset - between.end() <= _SOON)


def _looks_on(low: str, start: int, end: int) -> bool:
    """`N kaget stafnya membagikan kaus`, `N enggan berkomentar soal kaus`: what follows is of another; but not `N malu
    karena hadir`."""
    found = cues("frames", "looks_on").search(low, start, end)
    return found is not None and _ON_HIMSELF.search(low, found.end(), end) is None


def actors_of(scene: Scene, line: Line, hit: Hit, topic: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """(actors, whether they stand in the clause) of a cue: the nearest servant before it, the one after `oleh`, the
    subject of the clause before, else the topic."""
    clause = line.clause(hit.start)
    by = _after_by(scene, line, hit) or agent_of(scene, line, hit)
    if by is not None:
        return _with_next(scene, line, by), True
    shown = [r for r in line.refs if hit.start < r.start and r.end < hit.end and eligible(scene, line, r)]
    if shown:
        return cluster(scene, shown), True
    for begin, sure in ((clause.start, True), (line.start, True)):
        refs = [r for r in line.refs if begin <= r.start and r.end <= hit.start + 1 and eligible(scene, line, r)]
        refs = [r for r in refs if may_act(scene, line, r, hit) and not speaks(scene, r, hit.start)]
        refs = [r for r in refs if not _is_tag(scene, line, r)] or refs
        refs = [] if refs and suffers(scene, line, refs[-1], hit) else refs
        if refs:
            return _single_out(scene, line, hit, cluster(scene, refs)), sure
    after = _presented(scene, line, hit)
    if after is not None:
        return _with_next(scene, line, after), True
    return topic, False


def may_act(scene: Scene, line: Line, ref: Ref, hit: Hit) -> bool:
    """Whether no preposition takes him out: but `dimanfaatkan oleh X untuk mengarahkan` leaves him the actor."""
    between = scene.low[ref.end : hit.start]
    purpose = _PURPOSE.match(between) is not None
    if line.sentence.headline and _PUNISHES.search(between):
        return False
    if INQUIRES.search(between) or OF_KIN.search(between) or (hit.kind == "general" and _THING.search(between)):
        return False
    if _is_told_to(scene, line, ref):
        return False
    if _FOR_WHAT.search(between) and punishes(scene, line, ref, hit):
        return False
    return purpose or before("not_actor").search(scene.low, line.start, ref.start) is None


def _is_tag(scene: Scene, line: Line, ref: Ref) -> bool:
    """`N, kata Lurah M, membagikan kaus`: M only says so."""
    behind = scene.low[ref.end : line.end].lstrip()[:1]
    return behind == "," and _said_by().search(scene.low, line.start, ref.start) is not None


@cache
def _said_by() -> re.Pattern[str]:
    """Behind a comma a word like `kata`, and at most a title up to the end."""
    title = r"(?:(?!(?:yang|oleh|dan|karena|saat|me\w{3,}|di\w{4,}|ber\w{4,})\b)[\w./-]+\s+){0,6}"
    return re.compile(rf",\s+(?:menurut|seperti\s+dikatakan|{either('tags', 'speech')})\s+{title}$")


def _is_told_to(scene: Scene, line: Line, ref: Ref) -> bool:
    """`N memerintahkan Lurah M mengumpulkan warga`, `di hadapan Lurah M`: M is bidden or looks on."""
    bidden = _told_to().search(scene.low, line.start, ref.start)
    if bidden is None:
        return False
    others = (one for one in line.refs if bidden.start() <= one.start < ref.start and one.how != "within")
    return not any(scene.roles.persons.intersection(one.refs).difference(ref.refs) for one in others)


@cache
def _told_to() -> re.Pattern[str]:
    title = r"(?:(?!(?:yang|untuk|agar|supaya|oleh|dan|me\w{4,}|di\w{4,}|ber\w{4,})\b)[\w./-]+,?\s+){0,6}"
    return re.compile(rf"\b{either('bidding')}\s+{title}$")


def _single_out(scene: Scene, line: Line, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
    """`Beberapa oknum ASN tidak netral, salah satunya oknum camat`: the one named as an example of a class."""
    if not set(actors) <= scene.roles.crowds:
        return actors
    for ref in line.refs:
        single = ref.start >= hit.end and set(ref.refs) & scene.roles.servants - scene.roles.crowds
        if single and cues("frames", "example").search(scene.low, hit.end, ref.start):
            return _with_next(scene, line, ref)
    return actors


def _after_by(scene: Scene, line: Line, hit: Hit) -> Ref | None:
    for ref in line.refs:
        if hit.end <= ref.start <= hit.end + 60 and eligible(scene, line, ref):
            return ref if _BY.search(scene.low, hit.end, ref.start) else None
    return None


def _presented(scene: Scene, line: Line, hit: Hit) -> Ref | None:
    """The servant who comes first after a cue without a subject: `Turut hadir Camat N`, `unggahan Kadis N`."""
    people = [r for r in line.refs if r.how != "within" and (set(r.refs) & scene.roles.persons)]
    before = [r for r in people if r.end <= hit.start]
    if before:
        return None
    for ref in people:
        if ref.start >= hit.end:
            return ref if eligible(scene, line, ref) and ref.start - hit.end <= 130 else None
    return None


def _with_next(scene: Scene, line: Line, first: Ref) -> tuple[str, ...]:
    """One behind a cue, with the servants joined to him: `dihadiri Camat N, Lurah M dan Kadis P`."""
    chosen = [first]
    for ref in line.refs:
        if ref.start < chosen[-1].end or ref.how == "within":
            continue
        same = set(ref.refs) <= set(chosen[-1].refs)
        joined = same or _linked(scene.low[chosen[-1].end : ref.start])
        joined = joined and line.clause(ref.start) == line.clause(first.start)
        if not joined or not set(ref.refs) <= scene.roles.servants - scene.roles.chiefs:
            break
        chosen.append(ref)
    return tuple(dict.fromkeys(one for ref in chosen for one in ref.refs))


def cluster(scene: Scene, refs: list[Ref]) -> tuple[str, ...]:
    """The nearest one, with those joined to him by commas, `dan`, `serta`."""
    chosen = [refs[-1]]
    for ref in reversed(refs[:-1]):
        between = scene.low[ref.end : chosen[0].start]
        if set(ref.refs) & set(chosen[0].refs) or _linked(between):
            chosen.insert(0, ref)
        else:
            break
    return tuple(dict.fromkeys(r for ref in chosen for r in ref.refs))


def _linked(between: str) -> bool:
    """Whether two stand in one enumeration: only commas, conjunctions and words of titles between them."""
    if len(between) > 140 or _PARTING.search(between) or _ACTIVE.search(between):
        return False
    if cues("speech", "verbs").search(between) or not _JOINING.search(between):
        return False
    return not any(cues("acts", kind).search(between) for kind in ACTS if kind not in ("campaign_team", "party_member"))
