"""Those of a group who are told by name behind what it did: `Sejumlah lurah hadir. Salah satunya N`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.extraction.events.cues import SEVERAL, SMALL, either
from loaders.extraction.events.enlisted import is_on_group
from loaders.extraction.events.scene import Line, Ref, Scene

_BACK, _TITLE = 2, 90
_IS = (
    r"(?:adalah|ialah|yakni|yaitu|terdiri\s+(?:atas|dari)|antara\s+lain|di\s?antaranya|masing-masing|meliputi"
    r"|termasuk|bernama)"
)
_OF_THEM = r"(?:di\s?antaranya|di\s?antara\s+\w+|dari\s+(?:mereka|ke\w+nya))"
_MANY = rf"(?:{SEVERAL}|sejumlah|beberapa|sebagian|puluhan|belasan|ratusan|\d{{1,3}})"
_OPENING = re.compile(
    rf"\W*(?:dari\s+(?:{SEVERAL}|ke\w+)(?:\s+(?!saksi)\w+){{1,3}},?\s+)?"
    rf"(?:tampak\s+|terlihat\s+)?(?:salah\s+(?:satu|seorang)(?:nya|\s+{_OF_THEM})"
    rf"|(?:{SMALL}|beberapa|sebagian|seorang)\s+(?:orang\s+)?{_OF_THEM}(?:\s+(?:yang\s+)?di(?:sebut|ketahui|kenali|ungkap|beber)\w*"
    rf"(?:\s+\w+){{0,2}}?,?\s+{_IS})?|di\s?antaranya|antara\s+lain|termasuk"
    rf"|(?:mereka(?:\s+itu)?|ke(?:{SMALL})(?:nya)?(?:\s+(?:\w+\s+)?(?:itu|tersebut))?|nama-nama\s+(?:itu|tersebut))"
    rf",?\s+{_IS}|(?:{SMALL}|yang)\s+lain(?:nya)?,?\s+{_IS})\b"
)
_NO_MEMBER = re.compile(r"\b(?:tidak|tak|bukan|belum|kecuali|saksi|bertanya|membantah|mengaku|menyebut|mengatakan)\b")
_APART = re.compile(
    r"\b(?:me\w{4,}|ber(?!nama|inisial)\w{4,}|di(?!nas|rektur|nkes|sdik|shub)\w{5,}|ter\w{4,}|oleh|kepada|karena)\b"
)


def members_told(scene: Scene) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """(line that tells what a group did, servants) for each sentence that begins by naming some of its members."""
    for line in scene.lines:
        opening = None if line.sentence.legal else _OPENING.match(scene.low, line.start, line.end)
        found = _listed(scene, line, opening.end()) if opening else ()
        before = scene.lines[max(0, line.index - _BACK) : line.index]
        told = next((one for one in reversed(before) if _of_group(scene, one)), None)
        if found and told is not None and told.speaker not in found:
            yield told, found


def _of_group(scene: Scene, line: Line) -> bool:
    """Whether a line tells of several servants whom it does not name."""
    return _servants().search(scene.low, line.start, line.end) is not None


@cache
def _servants() -> re.Pattern[str]:
    people = rf"(?:{either('servant_nouns')}|{either('collective')}|kepala\s+\w+|perangkat|aparat\w*|anggota)"
    return re.compile(rf"\b{_MANY}\s+(?:orang\s+|oknum\s+)?{people}\b|\bpara\s+{people}\b")


def _listed(scene: Scene, line: Line, place: int) -> tuple[str, ...]:
    """The servants named from a place on, with nothing but titles, commas and `dan` between them."""
    out: list[Ref] = []
    for ref in line.refs:
        if ref.start < place or ref.how == "within":
            continue
        gap = scene.document.folded[out[-1].end if out else place : ref.start]  # names of places are no verbs
        if (
            len(gap) > _TITLE
            or _APART.search(gap)
            or _NO_MEMBER.search(gap)
            or not set(ref.refs) <= scene.roles.servants
        ):
            break
        out.append(ref)
    behind = scene.low[out[-1].end : out[-1].end + _TITLE // 2] if out else ""
    return () if _NO_MEMBER.search(behind) else tuple(dict.fromkeys(one for ref in out for one in ref.refs))


def members_charged(scene: Scene) -> frozenset[str]:
    """Those named behind a group that is reported, examined or punished: `Lima kades dipanggil. Salah satunya N`."""
    told = [(line, found) for line, found in members_told(scene) if not scene.has(line, "oversight", "papers")]
    return frozenset(one for line, found in told if is_on_group(scene.low, line.start, line.end) for one in found)
