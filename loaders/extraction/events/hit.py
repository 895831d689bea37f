"""Whom a word of a case hits in its sentence: reported or examined, judged, or heard as a witness."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit, before, cues, find
from loaders.extraction.events.scene import Line, Ref, Scene, once

_JUDGED_REACH = 60
_BARE = ("pecat", "copot", "nonaktifkan", "berhentikan", "tegur", "hukum", "jatuhkan")  # `Wali Kota Copot Lurah`
_OWN = re.compile(r"\b(?:me|di(?!nas|rektur)|ter)\w{4,}|\b(?:sedangkan|sementara|sudah|telah|adalah)\b")
_TURN = re.compile(r"\b(?:sedangkan|sementara|adapun|namun|tetapi|tapi|sebaliknya)\b")
_DOES = re.compile(r"\b(?:me(?:m|n|ng|ny|l|r)|di(?!nas|rektur|nkes|sdik|shub|kbud)|ter)\w{4,}")
_YANG = re.compile(r"\W*yang\b")
_BY_CITIZEN = re.compile(  # `dilaporkan warga bernama N`
    r"\b(?:warga|masyarakat|penduduk)(?:\s+[\w.-]+){0,3}\s*$"
)
_OF_THING = re.compile(
    r"\b(?:pesan|surat|foto|video|berkas|rekaman|bukti|undangan|panggilan|pertanyaan|permintaan|laporan|aduan|unggahan|dokumen|data)"
    r"\s+(?:[\w-]+\s+){0,3}?yang\s+(?:\w+\s+){0,2}$"
)


@once
def is_witness(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether somebody is heard as a witness in the line."""
    end, start = min(line.end, ref.end + 130), max(line.start, ref.start - 40)
    behind = cues("allegation", "witness").search(scene.low, ref.end, _up_to_another(scene, line, ref, end))
    ahead = cues("allegation", "witnesses").search(scene.low, start, ref.start)
    ahead = ahead if ahead and not _TURN.search(scene.low, ahead.end(), ref.start) else None
    changed = cues("allegation", "no_witness").search(scene.low, start, end)
    return (behind is not None or ahead is not None) and changed is None


@once
def listed_witness(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Saksi yang hadir antara lain N; M; dan P`, up to the first verb behind that."""
    found = cues("allegation", "witness_list").search(scene.low, line.start, ref.start)
    if found is None or _YANG.match(scene.low, found.end()):
        return False
    return _DOES.search(scene.document.folded, found.end(), ref.start) is None


def _up_to_another(scene: Scene, line: Line, ref: Ref, end: int) -> int:
    """Where the words about somebody end: at the next person, unless both stand in one list, `N dan M`."""
    kin = before("kin").search(scene.low, line.start, ref.start) is not None
    others = (other for other in line.refs if ref.end <= other.start < end and other.how != "within")
    people = (other for other in others if scene.roles.persons.intersection(other.refs).difference(ref.refs))
    apart = (other.start for other in people if kin or _OWN.search(scene.low, ref.end, other.start))
    return next(apart, end)


@once
def is_judged(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a word of decision follows in the clause: only accused people are judged."""
    rest = line.clause(ref.end)
    servant = set(ref.refs) & scene.roles.servants
    hits = list(find("decision", ("confirmed", "cleared"), scene.low, ref.end, rest.end)) if servant else []
    active = ("me", "rekomendasi", *(_BARE if line.sentence.headline else ()))
    passive = [hit for hit in hits if not scene.low.startswith(active, hit.start)]
    return any(hit.start - ref.end <= _JUDGED_REACH and not line.sentence.is_unreal(hit.start) for hit in passive)


@once
def is_object(scene: Scene, line: Line, ref: Ref, reach: int = 120) -> bool:
    """Whether the one meant is reported or examined in the line: he stands before a passive verb or after an active
    one, with no preposition before him."""
    low = scene.low
    if before("recipients").search(low, line.start, ref.start):
        return False
    carried = [h for h in find("oversight", ("carried",), low, line.start, line.end) if low.startswith("di", h.start)]
    hits = [
        *find("allegation", ("reports",), low, line.start, line.end),
        *find("oversight", ("examines", "suspects"), low, line.start, line.end),
        *carried,
    ]
    threats = [match.span() for match in cues("allegation", "threat").finditer(low, line.start, line.end)]
    told = [hit for hit in hits if not any(start <= hit.start < end for start, end in threats)]
    return any(_hit_upon(scene, line, ref, hit, reach) for hit in told)


def _hit_upon(scene: Scene, line: Line, ref: Ref, hit: Hit, reach: int) -> bool:
    """Whether a verb is upon somebody: a passive one behind him or opening a list with him, an active one before."""
    low = scene.low
    passive = low.startswith(("di", "ter", "menghadap", "mangkir", "memenuhi", "sebagai"), hit.start)
    ahead = (
        passive and line.clause(hit.start).start <= ref.start and ref.end <= hit.start and hit.start - ref.end < reach
    )
    ahead = ahead and _OF_THING.search(low, ref.end, hit.start) is None
    behind = hit.end <= ref.start
    told = cues("frames", "copula").search(low, hit.end, ref.start) if passive and behind else None
    named = told is not None and not (told[0] == "bernama" and _BY_CITIZEN.search(low, hit.end, told.start()))
    nobody = low.endswith(("nya", "melapor", "mengadu"), hit.start, hit.end)
    same = line.clause(hit.start) == line.clause(ref.start)
    upon = not passive and not nobody and behind and same and ref.start <= hit.end + min(reach, 60)
    return ahead or named or upon
