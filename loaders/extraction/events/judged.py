"""Whom a decision is about: the accused of its clause, and nobody beyond the passage in which it stands."""

from __future__ import annotations

import re
from functools import cache

from graph.claims import Span
from loaders.extraction.events.actors import cluster
from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.partial import in_part
from loaders.extraction.events.punishers import GIVES
from loaders.extraction.events.scene import Line, Ref, Scene

_UNLIKE = re.compile(
    r"\b(?:berbeda|lain|lain halnya|kontras|beda|tidak seperti|tak seperti|kecuali|selain"
    r"|bukan(?!\s+(?:hanya|cuma|sekadar|saja)\b))"
    r"(?:\s+(?:dengan|dari))?\s+(?:\w+\s+)?$"
)

_DECIDES = re.compile(r"\b(?:memutuskan|menyatakan|menyimpulkan|menetapkan|menilai|memvonis|menjatuhi)\b")
_VERBS = re.compile(r"\b(?:me(?:ng|m|n|ny)\w{3,}|di\w{5,}|ter(?:bukti|libat))\b|\btetapi\b")
_FOR = re.compile(  # `terhadap Camat N, pleno menyatakan ada pelanggaran`
    r"\b(?:terhadap|untuk|bagi|soal|kepada|atas|mengenai|khusus|perihal|ihwal)\s+(?:(?!me\w{3}|di\w{4}|ber\w{4})[\w./-]+[\s,]+){0,6}$"
)
_VERDICT = re.compile(r"\b(?:memvonis|menyatakan|memutus(?:kan)?|menetapkan)\s+$")
_WHO = re.compile(
    r"[\s,]*\byang\s+(?:(?:sudah|telah|kini|akhirnya|juga|lebih dulu|kemudian|baru saja|sebelumnya|belakangan)\s+)*"
)
_RIGHT_BEFORE = re.compile(
    r"[\s,]*(?:\([^)]*\)[\s,]*)?(?:(?:yang|sudah|telah|juga|akhirnya|kini|lebih dulu|justru|sendiri|pun)\s+)*"
)
_BETWEEN = re.compile(r"\b(?:me|di|ter|ber)\w{4,}|\b(?:kasus|perkara|sidang|nama|saksi|untuk|bersama)\b")
_ORDERS = re.compile(r"(?:meminta|memerintahkan|merekomendasikan|mengusulkan|menyurati|bersurat)\b")
_AGENT = re.compile(  # `dipecat sama Kasatpol PP, Pak N`
    r"\bdi(?:pecat|copot|hukum|sanksi|berhentikan|tegur|nonaktifkan|jatuhi|skors|mutasi|bebastugaskan)\w*\s+(?:[\w-]+\s+){0,3}?"
    r"(?:oleh|sama)\s+(?:(?!(?:kepada|terhadap|untuk|bagi|adalah|yaitu|yakni|yang|karena|setelah|usai)\b)[\w./()-]+[\s,]+){0,8}$"
)
_GIVES = re.compile(rf"{GIVES}(?:\w+\s+){{0,2}}$")  # `menjatuhkan sanksi | skorsing`
_AT = re.compile(r"\s*[,(](?!\s*(?:dan|serta|yang)\b)[^,;:()]{2,60}\b(?:di|pada|dari)\s+(?:lingkungan\s+)?")
_ASIDE = re.compile(r"\s*,\s*yang\s[^,;.:\"]*")
_TOLD_OF = re.compile(
    r"\s*,\s*yang\s(?:(?!,\s*(?:dan|serta|maupun|lalu|sedangkan|tetapi|namun)\b)[^.;:\"])*,\s*"
    r"(?:(?:akhirnya|juga|sudah|telah|pun|kini|justru|kemudian|oleh \w+|(?:di|me)(?:nyatakan|putus|nilai))\s+)*"
)
_PUNISHED = re.compile(r"(?:di|ter)?(?:jatuh|hukum|sanksi|kena|ganjar|beri|tegur)\w*\b")
_TOLD = 25
_ACTIVE = re.compile(r"me(?!ndapat|nerima|mperoleh|mbacakan|njalani)")  # who gets a punishment is no judge


def judged(scene: Scene, line: Line, hit: Hit, clause: Span, accused: frozenset[str]) -> tuple[tuple[str, ...], bool]:
    """Whom the sentence of a decision word names: the accused before it in its clause, else after it, else elsewhere
    in the line; the accused himself when he tells his own acquittal. (Nobody, sure): somebody else, for certain."""
    head = _head(scene, line, hit)
    if _adjacent(scene, line, hit, accused) or (head is not None and not set(head.refs) & accused):
        return (), True
    mine = _named(scene, line, hit, accused)
    others = [ref for ref in mine if _of_another(scene, line, ref)]
    mine = [ref for ref in mine if ref not in others]
    inside = [ref for ref in mine if clause.start <= ref.start < clause.end]
    ahead = [ref for ref in inside if ref.start <= (hit if head is None else head).start]
    behind = [ref for ref in inside if ref.start > hit.start]
    if others and not ahead and clause.start <= others[-1].start <= hit.start:
        return (), True
    if _judges_here(scene, clause, hit):
        fronted = [ref for ref in ahead if _FOR.search(scene.low, clause.start, ref.start)]
        punisher = {one for ref in ahead[-1:] if ref not in fronted for one in ref.refs}
        behind = [ref for ref in behind if not set(ref.refs) <= punisher]
        within = [ref for ref in behind if ref.end <= hit.end]
        ahead, inside, mine = fronted or within, [*fronted, *behind], [*fronted, *behind]
    ahead = _undecided(scene, ahead)
    if _too_short(line, hit, ahead or inside, accused):
        return (), True
    ahead = _qualified(scene, ahead, hit)
    if ahead:
        all_of = _all_of(scene, clause, ahead, hit)
        return tuple(r for r in (all_of or cluster(scene, ahead)) if r in accused), True
    chosen = _all_behind(scene, inside) or mine[-1:]
    if chosen and line.sentence.headline and _another(scene, line, hit, chosen[0]):
        return (), True
    if chosen:
        return tuple(dict.fromkeys(r for ref in chosen for r in ref.refs if r in accused)), True
    if line.speaker in accused and line.said(hit.start):
        return (line.speaker,) if line.speaker else (), True
    return (), False


def _named(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> list[Ref]:
    """The accused of a line, but for those who only tell, order, punish or are compared, and where somebody works."""
    mine = [r for r in line.refs if set(r.refs) & accused and r.how != "within" and not _astray(scene, line, r)]
    mine = [r for r in mine if not (_UNLIKE.search(scene.low, line.start, r.start) or _tells(scene, line, r))]
    mine = [r for r in mine if not in_part(scene, line, r, hit.start) and not _cut_off(scene, line, r, hit)]
    mine = [r for r in mine if not _AGENT.search(scene.low, line.start, r.start) and not _orders(scene, r, hit)]
    return [r for place, r in enumerate(mine) if not (place and _workplace(scene, line, mine[place - 1], r))]


def _workplace(scene: Scene, line: Line, before: Ref, ref: Ref) -> bool:
    """`N, staf di Dinas X, dinyatakan melanggar`: an accused body that only says where somebody works."""
    body = set(ref.refs) <= scene.roles.institutions and set(before.refs) & scene.roles.persons
    return bool(body) and _AT.fullmatch(scene.low, before.end, ref.start) is not None


def _orders(scene: Scene, ref: Ref, hit: Hit) -> bool:
    """`Sekda N memerintahkan BKPSDM mengeksekusi sanksi`: he has others punished."""
    return _ORDERS.match(scene.low, hit.start) is not None and (
        _RIGHT_BEFORE.fullmatch(scene.low, ref.end, hit.start) is not None
    )


def _judges_here(scene: Scene, clause: Span, hit: Hit) -> bool:
    """Whether a word of decision is a verb whose subject judges, or stands right behind one: `memvonis bersalah N`."""
    if _GIVES.search(scene.low, clause.start, hit.start):
        return True
    if hit.kind == "weak":
        return _VERDICT.search(scene.low, clause.start, hit.start) is not None
    return hit.kind == "confirmed" and _ACTIVE.match(scene.low, hit.start) is not None


def _of_another(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a name only says whose kin or mate somebody else is: `istri N`, `rekan Camat N`."""
    return ref.how == "name" and _related().search(scene.low, line.start, ref.start) is not None


@cache
def _related() -> re.Pattern[str]:
    post = r"(?:\s+(?:dari|camat|lurah|kades|sekda|kadis|kepala \w+|pak|bu))*"
    return re.compile(rf"{cues('decision', 'related').pattern}{post}\s+$")


def _undecided(scene: Scene, ahead: list[Ref]) -> list[Ref]:
    """Those before a word, without whoever has a decision of his own: `A terbukti melanggar, B tidak terbukti`."""
    for place in range(len(ahead) - 1, 0, -1):
        between = (scene.low, ahead[place - 1].end, ahead[place].start)
        if next(find("decision", ("confirmed", "cleared"), *between), None) is not None:
            return ahead[place:]
    return ahead


def _head(scene: Scene, line: Line, hit: Hit) -> Ref | None:
    """`Camat N, yang dituding menyuruh M, dinyatakan tidak terlibat`: whom a relative clause right before the word
    belongs to; those named in it are not meant."""
    out = scene.roles.watchers.keys() | scene.roles.chiefs
    for ref in line.refs:
        named = ref.how in ("name", "title", "description") and set(ref.refs) & scene.roles.persons - out
        if named and ref.end <= hit.start and _TOLD_OF.fullmatch(scene.low, ref.end, hit.start):
            return ref
    return None


def _adjacent(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> bool:
    """`Camat sebelum N, M, dicopot`, `KPU dijatuhi sanksi karena mengundang N`: the subject right before the word is
    somebody else, who is no judge."""
    if scene.low.startswith("me", hit.start) and hit.kind != "weak":
        return False
    free = scene.roles.persons - scene.roles.watchers.keys() - scene.roles.chiefs - accused - {line.speaker}
    near = (ref for ref in line.refs if ref.how == "name" and ref.end <= hit.start and set(ref.refs) <= free)
    if any(_RIGHT_BEFORE.fullmatch(scene.low, ref.end, hit.start) for ref in near):
        return True
    if not _PUNISHED.match(scene.low, hit.start):
        return False
    first = next((ref for ref in line.refs if ref.start >= line.clause(hit.start).start), None)
    others = scene.roles.institutions - accused
    body = first is not None and first.start == line.clause(hit.start).start and set(first.refs) <= others
    return body and first is not None and _RIGHT_BEFORE.fullmatch(scene.low, first.end, hit.start) is not None


def _qualified(scene: Scene, ahead: list[Ref], hit: Hit) -> list[Ref]:
    """`N disebut dalam sidang M, yang divonis`: of those before a relative clause the one to whom it belongs, with
    those who are only listed beside him."""
    if not ahead or not _WHO.fullmatch(scene.low, ahead[-1].end, hit.start):
        return ahead
    for place in range(len(ahead) - 1, 0, -1):
        if _BETWEEN.search(scene.low, ahead[place - 1].end, ahead[place].start):
            return ahead[place:]
    return ahead


def _cut_off(scene: Scene, line: Line, ref: Ref, hit: Hit) -> bool:
    """Whether a headline goes on about somebody else behind a comma: `A ke KASN, Kabag Bersih`."""
    return line.sentence.headline and "," in scene.low[ref.end : hit.start]


def _too_short(line: Line, hit: Hit, refs: list[Ref], accused: frozenset[str]) -> bool:
    """Whether a headline finds somebody guilty by a mere noun, where several are accused: `Kades Itu Divonis`."""
    nouns = bool(refs) and all(ref.how in ("noun", "concerned", "pronoun") for ref in refs)
    return line.sentence.headline and hit.kind in ("confirmed", "weak") and nouns and len(accused) > 1


def _all_of(scene: Scene, clause: Span, ahead: list[Ref], hit: Hit) -> tuple[str, ...]:
    """`Memutuskan A, B, serta C melanggar`: all who stand between the verb of the judge and the word, with no other
    verb among them."""
    verb = _DECIDES.search(scene.low, clause.start, hit.start)
    inside = [ref for ref in ahead if verb and ref.start >= verb.end()]
    free = inside and not _VERBS.search(scene.low, inside[0].end, inside[-1].start)
    return tuple(dict.fromkeys(r for ref in inside for r in ref.refs)) if free else ()


def _tells(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether somebody is named as the one who says it: `menurut N`."""
    named = line.speaker in ref.refs
    return (
        named
        and cues("speech", "according").search(scene.low, max(line.start, ref.start - _TOLD), ref.start) is not None
    )


def _all_behind(scene: Scene, refs: list[Ref]) -> list[Ref]:
    """The first of those behind a word, with those joined to him: `melanggar: A dan B`."""
    for count in range(len(refs), 1, -1):
        if set(refs[0].refs) & set(cluster(scene, refs[:count])):
            return refs[:count]
    return refs[:1]


def _another(scene: Scene, line: Line, hit: Hit, chosen: Ref) -> bool:
    """Whether somebody else's post stands between a word of decision and whom it might mean."""
    behind = [ref for ref in line.refs if hit.end <= ref.start < chosen.start]
    between = [ref.end for ref in behind if ref.how in ("within", "title") or set(ref.refs) <= scene.roles.bodies]
    return any("," in scene.low[end : chosen.start] for end in between)


def _astray(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether `ia` or `yang bersangkutan` would leave the passage: somebody else, who is no overseer, no candidate and
    no speaker, was named last before it in the paragraph."""
    if ref.how not in ("pronoun", "concerned") or ref.start < line.start:
        return False
    for other in reversed(scene.lines[: line.index + 1]):
        if other.sentence.paragraph != line.sentence.paragraph:
            return False
        for near in reversed(other.refs):
            here = _others(scene, other, near) - {line.speaker} if near.start < ref.start else set()
            if here and _told_aside(scene, other, near, ref):
                continue
            if here:
                return not here & set(ref.refs)
    return False


def _told_aside(scene: Scene, line: Line, near: Ref, ref: Ref) -> bool:
    """`Camat N, yang menegur M, pernah dilaporkan. Ia ...`: M stands in a relative clause about him who is meant."""
    mine = [one for one in line.refs if one.end <= near.start and one.how == "name" and set(one.refs) == set(ref.refs)]
    return bool(mine) and _ASIDE.fullmatch(scene.low, mine[-1].end, near.start) is not None


def in_passage(scene: Scene, line: Line, ref: str) -> bool:
    """Whether a line stands in the passage of somebody: he was named last in its paragraph, speakers and overseers
    aside, and if in an earlier sentence, alone there."""
    for other in reversed(scene.lines[: line.index + 1]):
        if other.sentence.paragraph != line.sentence.paragraph:
            return False
        here = set().union(*(_others(scene, other, near) for near in other.refs))
        here |= {ref for near in other.refs if near.how == "name" and ref in near.refs}
        if ref in here or (other is not line and here):
            return ref in here and (other is line or here == {ref})
    return False


def moved_on(scene: Scene, line: Line, since: int, accused: frozenset[str]) -> bool:
    """Whether somebody who may be judged, and of whom nothing else is told, came in after a line, up to this one."""
    between = scene.lines[max(since, 0) + 1 : line.index + 1]
    return any(_others(scene, other, ref) - accused for other in between for ref in other.refs)


def _others(scene: Scene, line: Line, ref: Ref) -> set[str]:
    """Whom a name means, without overseers, chiefs, candidates and those who only speak."""
    roles = scene.roles
    if ref.how != "name" or line.speaker in ref.refs:
        return set()
    return set(ref.refs) & roles.persons - roles.watchers.keys() - roles.chiefs - roles.tickets.keys()
