"""Those whom an examination or a report hits though no act of theirs is read: they belong to the case as well."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import cues, find
from loaders.extraction.events.hit import is_object, is_witness, listed_witness
from loaders.extraction.events.scene import BY_NAME, Line, Ref, Scene, once

REACH, _NEAR = 60, 55
_STOP = re.compile(r"[.:\"]")
_DOES = (
    r"me(?:nyerah|mberi(?:kan)?\b|mbagi|nyalur|nyebar|ngirim|ngunggah|masang|ngumpul|ngerah|nggerak|mobilisasi|ngajak"
    r"|ngarah|merintah|nyuruh|nginstruksi|ngoordin|ngkoordin|ngatur|rancang|mbiayai|ndanai|mesan|nawar|njanji|ngancam"
    r"|maksa|nekan|ngintimidasi|mungut|mbuat\s+grup|mimpin\s+(?:rapat|kampanye|deklarasi|aksi))\w*"
    r"|ber(?:kampanye|janji|peran|inisiatif)"
)
_DOER = r"dalang|otak|pemberi|pengumpul|penyebar|pengirim|penggerak|pembagi|penyuruh|aktor|pelaku|inisiator"
_TOLD = r"laporan|aduan|pengaduan|rekaman|bukti|keterangan|klarifikasi|informasi|fitnah|hoaks|berita"
_HONOURS = (
    r"usaha|umkm|pkk|koperasi|ekonomi|seni|budaya|masyarakat|pemuda|desa|zakat|donasi|sedekah|pembangunan|literasi|\w*wisata"
    r"|perubahan|inovasi|program|senior"
)
_AS_DOER = re.compile(
    r"[\s,]*(?:sebagai|selaku|adalah)\s+(?:(?:orang|pihak|sosok|pejabat|oknum)\s+yang\s+"
    rf"(?:(?:telah|sudah|turut|ikut|pertama)\s+)?(?:{_DOES})|(?:{_DOER})\b(?!\s+(?:{_HONOURS})\b))\b(?!\s+(?:{_TOLD})\b)"
)


def suspects(scene: Scene, accused: frozenset[str], filers: frozenset[str]) -> tuple[str, ...]:
    """Persons beside the accused and the `filers` who are the object of an examination or a report in some line, in
    the order of the text. A headline cuts its words too short to tell."""
    found: dict[str, None] = {}
    heard = _heard(scene)
    for line in scene.lines:
        for ref in () if line.sentence.legal or line.sentence.headline else line.refs:
            one = ref.refs[0]
            free = len(ref.refs) == 1 and one not in accused | filers and ref.how in BY_NAME
            heard_here = (one, line.sentence.paragraph) in heard
            if (
                free
                and not heard_here
                and not _is_of_him(scene, line, ref)
                and one != line.speaker
                and _may_be(scene, one)
                and _is_hit(scene, line, ref)
            ):
                found[one] = None
    return tuple(found)


def _is_of_him(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Bukan N`, `istri N`: another is meant."""
    return cues("accusers", "of_him").search(scene.low, line.start, ref.start) is not None


def _heard(scene: Scene) -> frozenset[tuple[str, int]]:
    """Those who are heard as witnesses, each with the number of the paragraph that says so."""
    refs = ((line, ref) for line in scene.lines for ref in line.refs if len(ref.refs) == 1)
    heard = ((line, ref) for line, ref in refs if is_witness(scene, line, ref) or listed_witness(scene, line, ref))
    return frozenset((ref.refs[0], line.sentence.paragraph) for line, ref in heard)


def _may_be(scene: Scene, one: str) -> bool:
    """Whether somebody can be examined at all: no overseer, no head of a region, no candidate, no class of people; a
    member of an organization only where he serves."""
    roles = scene.roles
    out = one in roles.watchers or one in roles.chiefs or one in roles.tickets or one in roles.crowds
    return one in roles.persons and not out and (one in roles.servants or not roles.members.get(one))


def _is_hit(scene: Scene, line: Line, ref: Ref) -> bool:
    if set(ref.refs) & scene.roles.servants and _blamed(scene, line, ref):
        return True
    if not is_object(scene, line, ref, REACH):
        return False
    hits = [
        *find("allegation", ("reports",), scene.low, line.start, line.end),
        *find("oversight", ("examines", "suspects"), scene.low, line.start, line.end),
    ]
    near = min(hits, key=lambda hit: min(abs(hit.start - ref.end), abs(hit.end - ref.start)), default=None)
    return near is None or not line.sentence.is_unreal(near.start)


def _blamed(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether he is the subject of a word of allegation or decision right behind him, with nobody else between."""
    found = cues("accusers", "blamed").search(scene.low, ref.end, min(line.clause(ref.end).end, ref.end + _NEAR))
    if not found or line.sentence.is_unreal(found.start()) or _STOP.search(scene.low, ref.end, found.start()):
        return False
    between = [other for other in line.refs if ref.end <= other.start < found.end() and other.how != "within"]
    return not any(set(other.refs) & scene.roles.persons for other in between)


@cache
def _calls() -> re.Pattern[str]:
    """`Menyebut nama Camat`, right before a name."""
    title = r"(?:(?!(?:yang|oleh|dan|bahwa|agar|untuk)\b|me\w{4}|di(?!rektur)\w{5}|ber\w{4})[\w./'-]+,?\s+){0,8}"
    verbs = r"(?:me(?:nyebut|nunjuk|nuding|nuduh|nyeret)|tunjuk)(?:kan)?"
    return re.compile(rf"(?<!tidak )(?<!tak )(?<!belum )(?<!membantah )\b{verbs}\s+{title}$")


@once
def called_the_doer(scene: Scene) -> frozenset[str]:
    """`Terdakwa menyebut Camat N sebagai orang yang menyerahkan amplop`: whom another names as the one who did it."""
    out = set()
    for line in scene.lines:
        for ref in () if line.sentence.legal or line.sentence.headline else line.refs:
            free = len(ref.refs) == 1 and ref.how in BY_NAME and line.speaker not in ref.refs
            if (
                free
                and _AS_DOER.match(scene.low, ref.end, line.end)
                and _calls().search(scene.low, line.start, ref.start)
            ):
                out.add(ref.refs[0])
    return frozenset(out & (scene.roles.servants - scene.roles.chiefs))
