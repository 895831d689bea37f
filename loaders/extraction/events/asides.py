"""Other cases that a report recalls in passing: `Agustus lalu seorang lurah ditegur Inspektorat`. Who is told of only
there has to do with nobody whom the passage does not name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.extraction.events.cues import MONTHS, cues
from loaders.extraction.events.scene import BY_NAME, Line, Ref, Scene, once

_LEAD = 3
_WHEN = re.compile(
    rf"\W*(?:sebelumnya[,\s]+)?(?:(?:pada|bulan|awal|akhir|pertengahan|medio)\s+){{0,3}}(?:{MONTHS})\s+"
    r"(?:tahun\s+)?(?:lalu|silam|kemarin)\b"
    rf"|\W*sebelumnya[,\s]+(?:(?:pada|bulan|awal|akhir|pertengahan|medio)\s+){{1,3}}(?:{MONTHS})\b"
)
_HANDLED = re.compile(
    r"\b(?:di(?:tegur|jatuhi|sanksi|copot|nonaktifkan|berhentikan|pecat|mutasi|hukum|vonis|putus\w*|nyatakan|lapor\w*|adukan"
    r"|periksa|panggil|klarifikasi|proses|rekomendasi\w*|sidang\w*)|terbukti|menyatakan|memutus\w*|menjatuhkan|menegur"
    r"|menyanksi|mencopot|memvonis|merekomendasikan|memeriksa|menangani|memproses)\b"
)


@once
def asides(scene: Scene) -> Mapping[str, Mapping[str, Line]]:
    """Those of whom only one paragraph below the lead tells, as of another case, with everybody named there from the
    words that say so on, each with the first line that does."""
    places: dict[str, list[tuple[Line, Ref]]] = {}
    for line in scene.lines:
        for ref in line.refs:
            for one in ref.refs if ref.how in BY_NAME or line.sentence.headline else ():
                places.setdefault(one, []).append((line, ref))
    out = {}
    for one, told in places.items():
        line, ref = told[0]
        alone = line.index > _LEAD and len({each.sentence.paragraph for each, _ in told}) == 1
        if alone and (began := _began(scene, line, ref)) is not None:
            out[one] = _named(scene, began)
    return out


def told_apart(scene: Scene, one: str, other: str) -> bool:
    """Whether the report tells of one of these as of another case, in a passage that does not name the other."""
    found = asides(scene).get(one)
    return found is not None and other not in found


def _began(scene: Scene, line: Line, ref: Ref) -> Line | None:
    """The sentence with words for another case in front of a name, this one or the one before it in the paragraph."""
    before = scene.lines[line.index - 1] if line.index else line
    same = before is not line and before.sentence.paragraph == line.sentence.paragraph
    if same and _another(scene, before.start, before.end, line.end):
        return before
    return line if _another(scene, line.start, ref.start, line.end) else None


def _another(scene: Scene, start: int, end: int, last: int) -> bool:
    """Whether words for another case open a stretch, or a month in which a case was brought or decided: not `Mei lalu N
    diduga memasang baliho`."""
    if cues("accusers", "another_case").search(scene.low, start, end):
        return True
    return _WHEN.match(scene.low, start, end) is not None and _HANDLED.search(scene.low, start, last) is not None


def _named(scene: Scene, began: Line) -> Mapping[str, Line]:
    """Everybody whom a paragraph names from a sentence on, the bodies in titles too, with the line."""
    same = [line for line in scene.lines[began.index :] if line.sentence.paragraph == began.sentence.paragraph]
    refs = [(ref, line) for line in same for ref in line.refs if ref.how in (*BY_NAME, "within")]
    return {one: line for ref, line in reversed(refs) for one in ref.refs}
