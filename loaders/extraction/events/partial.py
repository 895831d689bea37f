"""Whether words that stand for several hold for all whom they seem to mean."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import SEVERAL
from loaders.extraction.events.scene import Line, Ref, Scene

_PART = re.compile(
    r"\b(?:hampir|dari|di ?antara|antara|sebagian(?: besar)?|separuh|kecuali|selain|tidak semua|tak semua|bukan semua"
    r"|beberapa"
    r"|salah satu|salah seorang)\s+(?:para\s+|total\s+|jumlah\s+)?$"
)
_NTH = re.compile(r"ke(?!\w+nya\b)")
_VERB = re.compile(r"\b(?:me\w{4,}|di(?!nas)\w{4,}|ber\w{4,}|ter\w{4,})\b")
_NEAR = 45
_SOME = re.compile(r"\s*,?\s*(?:kecuali|selain|minus|hanya|cuma|kurang)\b")
_COUNTED = re.compile(
    rf"\b(?:{SEVERAL}|\d+|seorang|satu|sebagian|beberapa|hanya|cuma)\s+"
    r"(?!(?:kali|hari|jam|surat|pasal|bulan|pekan|minggu|tahun)\b)"
)
_OTHERS = re.compile(rf"\b(?:{SEVERAL})\s+(?:[a-z]+\s+){{1,2}}?(?:yang\s+)?lain(?:nya)?\b")


def in_part(scene: Scene, line: Line, ref: Ref, until: int) -> bool:
    """Whether only some of a group are meant by a word at `until` (`dua dari ketiganya`, `ketiganya, kecuali A`,
    `kelimanya hadir, dua mengaku`), or others than those whom the text named before: `Tiga petinggi yang lain
    diperiksa, ketiganya lolos`."""
    if len(ref.refs) < 2:
        return False
    if ref.end < until and _COUNTED.search(scene.low, ref.end, until):
        return True
    if _PART.search(scene.low, line.start, ref.start) or _SOME.match(scene.low, ref.end, line.end):
        return True
    if _ordinal(scene, line, ref):
        return True
    other = _OTHERS.search(scene.low, line.start, ref.start)
    return other is not None and not any(one.start < other.end() and other.start() < one.end for one in line.refs)


def _ordinal(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Kelima, guru bernama A`, `Kelima guru A`: the fifth one, and no five."""
    if not _NTH.match(scene.low, ref.start):
        return False
    behind = [one for one in line.refs if one.start >= ref.end and one.how in ("name", "title")]
    return (
        len(behind) == 1
        and behind[0].start - ref.end <= _NEAR
        and not _VERB.search(scene.low, ref.end, behind[0].start)
    )
