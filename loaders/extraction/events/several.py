"""Accusers told one by one, those who file for another, and those who are called so by their report: `yang kedua N`,
`satu lagi dari N`, `lewat advokat N`, `dalam laporannya N menyebut`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.events.cues import cues
from loaders.extraction.events.scene import Line, Ref, Scene, once

_BACK, _OPENING = 3, 2
_START = re.compile(r"[\s,;:.\"(]*(?:(?:dan|sedangkan|sementara|adapun|lalu|kemudian)\s+)?$")
_WORDS = (
    r"(?:(?!(?:ke|kepada|di|karena|atas|terkait|soal|terhadap|untuk|yang|tidak|bukan|me\w{3,}|ber(?!nama|inisial|asal)\w{3,}"
    r"|di(?!buat|ajukan|sampaikan|layangkan|serahkan|terima|bawa)\w{4,})\b)[\w./'-]+,?\s+){0,8}"
)
_CAUSE = re.compile(r"\b(?:karena|lantaran|sebab|gara-gara|atas|terkait|usai|setelah|diduga)\b")
_TO_HIM = re.compile(rf"[\s,:]*{_WORDS}")
_OWN_REPORT = re.compile(
    r"\b(?:dalam|lewat|melalui|pada|di)\s+(?:berkas\s+|surat\s+)?(?:laporan|aduan|pengaduan|gugatan)nya"
    r"(?:\s+(?:ke|kepada|di)\s+(?:[\w.-]+\s+){0,3}[\w.-]+)?[,\s]+$"
)
_SAYS = re.compile(
    r"[,\s]+(?:juga\s+|turut\s+|ikut\s+)?me(?:nyebut|nud|nyat|nyertakan|nulis|ncantum|ngurai|njelas|ngata|ndalil|mint"
    r"|lampir|nilai|nyodor)"
)
_AHEAD = 90

Found = list[tuple[Ref, str]]


def in_turn(scene: Scene, line: Line, free: Found) -> Iterator[tuple[str, int]]:
    """(who, where) of those whom a sentence names one by one as accusers, where it or one before it in the paragraph
    has told of several reports or of those who made them."""
    low = scene.low
    if not _several(scene, line):
        return
    for item in cues("accusers", "items").finditer(low, line.start, line.end):
        if not _START.search(low, max(line.start, item.start() - 12), item.start()):
            continue
        one = next(((ref, who) for ref, who in free if ref.start >= item.end()), None)
        if one and _TO_HIM.fullmatch(low, item.end(), one[0].start):
            yield from ((who, item.start()) for who in one[0].refs if (one[0], who) in free)


def of_own_report(scene: Scene, line: Line, free: Found) -> Iterator[tuple[str, int]]:
    """(who, where) of `dalam laporannya, N menyebut M`: no servant, who reports to his boss."""
    for ref, one in free:
        ahead = _OWN_REPORT.search(scene.low, max(line.start, ref.start - _AHEAD), ref.start)
        if ahead and one not in scene.roles.servants and _SAYS.match(scene.low, ref.end, line.end):
            yield one, ref.start


def through(scene: Scene, line: Line, free: Found, filed: list[int]) -> Iterator[tuple[str, int]]:
    """(who, where) of those by whose hand it is filed: `X melapor lewat kuasa hukumnya, N`."""
    low = scene.low
    for match in cues("accusers", "by_hand_of").finditer(low, min(filed, default=line.end), line.end):
        last = max((at for at in filed if at <= match.start()), default=line.start)
        if match.group().startswith("bersama") and _CAUSE.search(low, last, match.start()):
            continue
        one = next(((ref, who) for ref, who in free if ref.start >= match.end()), None)
        if one and one[1] in scene.roles.persons and _TO_HIM.fullmatch(low, match.end(), one[0].start):
            yield one[1], match.start()


@once
def _several(scene: Scene, line: Line) -> bool:
    """Whether several accusers or reports are told of, here or shortly before in the paragraph."""
    near = scene.lines[max(0, line.index - _BACK) : line.index + 1]
    same = [other for other in near if other.sentence.paragraph == line.sentence.paragraph]
    return any(scene.has(other, "accusers", "several") for other in same)
