"""Cases told beside the main one, of which the report does not say for whom they were: `Dua laporan lain, terhadap
Camat A dan Lurah B, dihentikan`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from graph.lexicon import regions
from loaders.extraction.events.cues import SMALL, vague
from loaders.extraction.events.old_cases import first_named
from loaders.extraction.events.passages import points_back, tickets_in
from loaders.extraction.events.scene import Line, Scene, once

_OPENING = re.compile(
    r"[^\w\"]*(?:\d+[.)]\s*)?(?:(?:masih|sementara|itu|adapun|dari|di|untuk|sedangkan|beralih|ke|lain|lagi|halnya)[\s,]+)*"
)
_REACH = 60
_ONCE = re.compile(
    r"(?<!tidak )(?<!tak )(?<!belum )\bpernah\s+(?:memeriksa|menangani|memanggil|memproses|mengusut|menyidangkan"
    r"|menegur|mencopot|menyanksi|menjatuh\w+|meneruskan|merekomendasikan|mengklarifikasi)\b"
    r"(?![^.;]*\b(?:mangkir|kali|(?:tidak|tak)\s+(?:hadir|datang|memenuhi))\b)"
    rf"|\b(?:menangani|mencatat|memproses)\s+(?:\w+\s+)?(?:{SMALL}|belasan|puluhan|\d{{1,3}})\s+"
    r"(?:kasus|perkara|laporan|temuan|dugaan)\b"
)
_SAME = re.compile(
    r"\b(?:kaus|kaos|baliho|spanduk|stiker|acara|kegiatan|pertemuan|kampanye|deklarasi|foto|video)\s+yang\s+sama\b"
    r"|\b(?:ikut|turut)\s[^.;]{0,50}\b(?:acara|kegiatan|pertemuan|kampanye|deklarasi)\s+(?:itu|tersebut)\b"
)
_GENERIC = re.compile(r"(?:posko|tim|relawan|timses)(?:\s+(?:pemenangan|sukses|kampanye|relawan|hukum))?")


@once
def told_aside(scene: Scene, one: str) -> bool:
    """Whether the report tells of somebody in one passage only, which names no ticket and points back to none, and
    speaks there of another case, of another place or of a candidate whom it leaves open."""
    about = _about(scene, one)
    told = {line.sentence.paragraph for line in about}
    passage = [line for line in scene.lines if line.sentence.paragraph in told]
    named = any(_names_ticket(scene, line) or points_back(scene, line) or _of_same(scene, line) for line in passage)
    if named or any(line.sentence.headline for line in about):
        return False
    another = any(_of_another(scene, line) for line in passage)
    left_open = another or any(vague().search(scene.low, line.start, line.end) for line in about)
    return (_at_once(scene, one, about) and left_open) or _in_other_place(scene, told)


def _about(scene: Scene, one: str) -> list[Line]:
    """The lines that mean somebody alone, from the one on that first names him."""
    since = first_named(scene)[one][0].index if one in first_named(scene) else 0
    lines = scene.lines[since:]
    return [line for line in lines if any(ref.refs == (one,) and ref.how != "within" for ref in line.refs)]


def _names_ticket(scene: Scene, line: Line) -> bool:
    """Whether a line names a ticket, a party or a team by a name of its own: not by `posko pemenangan`."""
    found = tickets_in(scene, line, parties=True, teams=True)
    return any(_GENERIC.fullmatch(scene.low, ref.start, ref.end) is None for ref, _ in found)


@once
def _of_same(scene: Scene, line: Line) -> bool:
    """Whether a line tells of what the report told before: `kaus yang sama`, `ikut hadir di acara itu`."""
    return _SAME.search(scene.low, line.start, line.end) is not None


@once
def _of_another(scene: Scene, line: Line) -> bool:
    """Whether a line has words of another case: `perkara serupa`, `Bawaslu pernah memeriksa N`, `menangani enam
    kasus`."""
    return scene.has(line, "ticket_signs", "other_cases") or _ONCE.search(scene.low, line.start, line.end) is not None


def _at_once(scene: Scene, one: str, about: list[Line]) -> bool:
    """Whether all these lines stand in one paragraph, or in the next one those that do not name him: `Bu Camat sudah
    kami klarifikasi`."""
    first = about[0].sentence.paragraph if about else 0
    later = [line for line in about if line.sentence.paragraph != first]
    near = all(line.sentence.paragraph == first + 1 for line in later)
    return near and not any(ref.refs == (one,) and ref.how == "name" for line in later for ref in line.refs)


def _in_other_place(scene: Scene, told: Set[int]) -> bool:
    """Whether these paragraphs are about one place, and all that name tickets about others."""
    places = _places(scene)
    here = {places[paragraph] for paragraph in told}
    there = {places[line.sentence.paragraph] for line in scene.lines if tickets_in(scene, line)}
    return len(here) == 1 and bool(there) and None not in here | there and not here & there


@once
def _places(scene: Scene) -> Mapping[int, str | None]:
    """For each paragraph behind the lead the place with which it, or the last one before it that does so, begins."""
    found: dict[int, str | None] = {}
    lead = next((line.sentence.paragraph for line in scene.lines if not line.sentence.headline), 0)
    place: str | None = None
    for line in scene.lines:
        paragraph = line.sentence.paragraph
        if paragraph not in found:
            place = (_opening(scene, line) if paragraph > lead else None) or place
            found[paragraph] = place
    return found


def _opening(scene: Scene, line: Line) -> str | None:
    """The region with whose name a line begins: `Di Kabupaten X, ...`, `SINTANG - ...`, `2. Kota Y.`"""
    lead = _OPENING.match(scene.low, line.start)
    start = lead.end() if lead else line.start
    hits = regions.find(scene.document.text[start : start + _REACH])
    return hits[0][2][0].code if hits and hits[0][0] == 0 else None
