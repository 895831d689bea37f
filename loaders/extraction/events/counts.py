"""Decisions that only count those whom they judge: `dua di antaranya terbukti`, `sisanya dihentikan`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from graph.claims import Span
from loaders.extraction.events.cues import SEVERAL, SMALL, Hit, either, lexicon, lower
from loaders.extraction.events.headings import is_item, is_mark
from loaders.extraction.events.meant import NUMBERS, number
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.verdict import Verdict

REST = 0
_COUNTED = re.compile(rf"(?P<count>{SEVERAL}|\d+)\s")
_PEOPLE = r"(?:terlapor|teradu|terdakwa|orang|nama|asn|pns|pejabat|pegawai|laporan|perkara|berkas)"
_REST = re.compile(
    rf"(?<![\w-])(?:sisanya|selebihnya|yang\s+lain(?:nya)?|(?P<more>{SEVERAL}|satu|seorang|\d+)\s+sisanya"
    rf"|(?P<count>{SEVERAL}|satu|seorang|\d+)\s+(?:\w+\s+)?(?:yang\s+)?lain(?:nya)?|{_PEOPLE}\s+(?:yang\s+)?lain(?:nya)?)\b"
)
_CASES = re.compile(rf"\b(?P<count>{SEVERAL}|\d+)\s+(?:dugaan|kasus|perkara|laporan|aduan|temuan|pelanggaran)\b")
_THEY = re.compile(
    rf"\W*(?:mereka|yakni|yaitu|ialah|adalah|masing-masing|ke(?:{SMALL})(?:nya)?"
    rf"|(?:{SEVERAL}|\d+)\s+(?:nama|orang|asn|pns|pejabat|pegawai|aparatur|terlapor|yang))\b"
)
_THOSE = re.compile(
    rf"\W*ke(?:{SMALL})\s+(?:\w+\s+){{0,2}}?(?:itu|tersebut|ini|dimaksud)\s*(?::|,?\s*(?:adalah|ialah|yakni|yaitu)\b)"
)
_STILL = re.compile(
    r"\b(?:belum (?:(?:sempat|pernah|juga) )?(?:di(?:periksa|klarifikasi|panggil|mintai|proses|putus\w*|kaji)"
    r"|memenuhi|menjalani)"
    r"|masih (?:di(?:periksa|proses|kaji|dalami|klarifikasi|telusuri)|dalam (?:proses|pemeriksaan|kajian))"
    r"|baru (?:(?!akan)\w+ ){0,2}di(?:periksa|klarifikasi|panggil|mintai|proses|laporkan|registrasi))\b"
)
_FAR, _FURTHER = 2, 6


def _any_number() -> str:
    return "|".join((*NUMBERS, *lexicon("anaphora")["numbers"], r"\d+"))


@cache
def _count() -> re.Pattern[str]:
    """`Dua di antaranya`, `3 orang`, `seorang lagi`, `dua dari tiga ASN`."""
    words = _any_number()
    return re.compile(
        rf"\b(?P<part>{words})\s+(?:\w+\s+)?(?:dari|di antara)\s+(?:{words}|mereka|ke\w+nya)\b"
        rf"|(?<!dari )(?<!antara )\b(?P<count>{words})\s+{either('counted')}\b"
    )


@cache
def _numbered() -> re.Pattern[str]:
    """`Seorang sudah disanksi`, `dua tidak terbukti`: a bare number right before the word."""
    return re.compile(
        rf"(?:^|[\s,\"])(?<!dari )(?<!antara )(?P<count>{_any_number()})"
        r"(?:\s+(?:orang|lagi|lainnya|sudah|telah|di antaranya|pun|juga))*\s+$"
    )


def bare_number(scene: Scene, clause: Span, hit: Hit) -> re.Match[str] | None:
    """A number (group `count`) right before a word of decision."""
    return _numbered().search(scene.low, clause.start, hit.start)


def counted(scene: Scene, clause: Span, hit: Hit) -> int | None:
    """How many the clause counts before a word of decision, the last number told; None where it counts nobody."""
    found = list(_count().finditer(scene.low, clause.start, hit.end))
    return number(found[-1]["part"] or found[-1]["count"]) if found else None


def rest(scene: Scene, line: Line, clause: Span, hit: Hit, accused: frozenset[str]) -> int | None:
    """How many a clause means by `sisanya` or `dua lainnya`, without naming them; REST where it does not count."""
    found = list(_REST.finditer(scene.low, clause.start, hit.start))
    if not found or any(
        set(ref.refs) & accused and clause.start <= ref.start < hit.start for ref in line.refs if ref.how == "name"
    ):
        return None
    word = found[-1]["count"] or found[-1]["more"]
    return number(word) if word else REST


def in_all(scene: Scene, verdict: Verdict, accused: frozenset[str]) -> Verdict:
    """A decision about a number of people whom the text then names (`Dua pejabat tidak terbukti. Keduanya ialah A dan
    B.`) with those whom it names; one that confirms only where all of them stand in one line."""
    people = frozenset(accused - scene.roles.crowds)
    if len(verdict.refs) != 1 or verdict.refs[0] not in scene.roles.crowds or len(people) < 2:
        return verdict
    word = _COUNTED.match(lower(scene.entities[verdict.refs[0]].name))
    if word is None or number(word.group("count")) != len(people):
        return verdict
    together = any(set(ref.refs) == people for line in scene.lines for ref in line.refs)
    listed = any(set(line.listed) == people for line in scene.lines)
    return replace(verdict, refs=(*verdict.refs, *sorted(people))) if together and listed else verdict


def of_counted(scene: Scene, found: Sequence[Verdict], accused: frozenset[str]) -> Iterator[Verdict]:
    """`Dua di antaranya terbukti`: those whom the next sentences list, if they are just two; else those two for whom
    nothing else was decided, if there are just two."""
    named = {ref: verdict.outcome for verdict in found for ref in verdict.refs}
    for verdict in found:
        if verdict.count is None or _of_more(scene, verdict.line, len(accused)):
            continue
        refs = _listed_below(scene, verdict, accused)
        if not refs:
            refs = tuple(sorted(ref for ref in accused if named.get(ref, verdict.outcome) == verdict.outcome))
            refs = _known_by(scene, verdict, refs) if verdict.count == REST else refs
            others = verdict.count == REST and verdict.outcome == "cleared" and set(named) - set(refs)
            if len(refs) != verdict.count and not others:
                continue
        if not _waiting(scene, verdict.line) & {*refs}:
            yield replace(verdict, refs=refs, sure=False, count=None)


def _waiting(scene: Scene, since: Line) -> frozenset[str]:
    """Those of whom a sentence behind this one tells that they are still to be heard or judged."""
    found: set[str] = set()
    for line in scene.lines[since.index + 1 :]:
        for word in _STILL.finditer(scene.low, line.start, line.end):
            ahead = (ref for ref in line.refs if line.clause(word.start()).start <= ref.start < word.start())
            found.update(one for ref in ahead if ref.how != "within" for one in ref.refs)
    return frozenset(found)


def _known_by(scene: Scene, verdict: Verdict, refs: tuple[str, ...]) -> tuple[str, ...]:
    """Those of whom the text has told by then; all where it has told of none."""
    told = {one for line in scene.lines[: verdict.line.index + 1] for ref in line.refs for one in ref.refs}
    return tuple(ref for ref in refs if ref in told) or refs


def _of_more(scene: Scene, line: Line, known: int) -> bool:
    """Whether the sentence, or the one before it, counts more cases than the report names accused: `17 dugaan`."""
    start = scene.lines[line.index - 1].start if line.index else line.start
    return any(number(match["count"]) > known for match in _CASES.finditer(scene.low, start, line.end))


def _listed_below(scene: Scene, verdict: Verdict, accused: frozenset[str]) -> tuple[str, ...]:
    """Those whom the text lists right behind a decision on so many: in a sentence that begins with `mereka adalah`,
    or item by item below `Ketiganya ialah:`."""
    after = scene.lines[verdict.line.index + 1 : verdict.line.index + 1 + _FURTHER]
    for place, line in enumerate(after):
        opens = _THEY if place < _FAR else _THOSE
        if not opens.match(scene.low, line.start, line.end):
            continue
        refs = _named(line, accused) or _items(scene, line)
        return tuple(one for one in refs if one in accused) if len(refs) == verdict.count else ()
    return ()


def _named(line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    refs = [ref for ref in line.refs if ref.how in ("name", "description")]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in accused))


def _items(scene: Scene, line: Line) -> tuple[str, ...]:
    """The first person of each paragraph, or of each marked item, below a sentence that ends in a colon."""
    out: list[str] = []
    if not scene.low[line.start : line.end].rstrip().endswith(":"):
        return ()
    below = [one for one in scene.lines[line.index + 1 :] if one.sentence.paragraph != line.sentence.paragraph]
    marked = bool(below) and is_item(scene, below[0])
    for _, group in groupby(below, key=lambda one: one.sentence.paragraph):
        item = list(group)
        first = item[1] if is_mark(item[0]) and len(item) > 1 else item[0]
        refs = _named(first, scene.roles.persons)
        if not refs or (marked and not is_item(scene, item[0])):
            break
        out.append(refs[0])
    return tuple(dict.fromkeys(out))
