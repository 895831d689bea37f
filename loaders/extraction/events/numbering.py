"""Those whom a decision tells by their place in a list: `terlapor II`, `laporan pertama`, `nomor 6 sampai 9`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from graph.claims import Span
from loaders.extraction.events.cues import SEVERAL, SMALL, Hit, cues, number_of
from loaders.extraction.events.headings import joined
from loaders.extraction.events.scene import Line, Scene

_ORDINALS = {"pertama": 1, "kesatu": 1, "terakhir": -1}
_ORDINALS |= {f"ke{word}": place for place, word in enumerate(SMALL.split("|"), 2)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_NOUN = (
    r"(?:terlapor|teradu|terdakwa|tersangka|nama|orang|laporan|temuan|perkara|berkas|aduan|pengaduan|kasus|pejabat|pegawai|asn|pns"
    r"|putusan|baris|urutan|tanda tangan|paraf|camat|lurah|kades|guru)"
)
_ORD = "|".join(_ORDINALS)
_NTH = rf"(?:ke-)?\d{{1,2}}|\b(?:viii|vii|vi|iv|ix|iii|ii|i|v|x)\b|{_ORD}"
_NOT_NTH = (
    r"(?!\s*(?:kali|orang|hari|jam|bulan|tahun|nama|laporan|terlapor|berkas|perkara|asn|%|persen|wib|[a-z]+ber\b))"
)
_NO_TICKET = "".join(rf"(?<!{word} )" for word in ("pasangan", "paslon", "calon", "kandidat", "dukung"))
_TOLD = re.compile(
    rf"\b(?:(?P<first>{SEVERAL}|\d+)\s+{_NOUN}(?:\s+[\w-]+)?\s+(?:yang\s+disebut\s+)?(?P<end>pertama|terakhir)"
    rf"|(?:(?P<noun>{_NOUN}(?:\s+(?:nomor|no\.?|ke))?|yang|{_NO_TICKET}nomor(?!\s+urut))\s+)(?P<nth>{_NTH})\b{_NOT_NTH}"
    rf"(?P<more>(?:\s*(?:,|dan|serta|,\s*dan|sampai|hingga|s/d|-)\s*(?:{_NOUN}\s+)?(?:{_NTH})\b{_NOT_NTH})*))"
)
_DEFINES = re.compile(
    rf"(?:^\W*|\()(?P<mark>\d{{1,2}})[.)]\s|\b{_NOUN}\s+(?:nomor\s+|no\.?\s+)?(?P<nth>{_NTH})\b{_NOT_NTH}"
)
_CALLED = re.compile(r"[\s,]*\(?\s*(?:selaku\s+|sebagai\s+)?(?:terlapor|teradu|terdakwa)\s+(?P<nth>\d|[ivx]{1,4})\b")
_EACH = re.compile(_NTH)
_RANGE = re.compile(r"^\s*(?:sampai|hingga|s/d|-)")
_REACH, _TELLS = 110, 25


def by_number(scene: Scene, line: Line, clause: Span, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """Whom the clause tells by number before a word of decision; None where it uses no number, where the text does not
    tell who has it, or where the clause names somebody."""
    found = [one for one in _TOLD.finditer(scene.low, clause.start, hit.end) if not _says(scene, line, one.start())]
    if not found:
        return None
    told = found[-1]
    near = [ref for ref in line.refs if clause.start <= ref.start < hit.start and ref.how in ("name", "title", "noun")]
    if any(set(ref.refs) & accused and len(ref.refs) == 1 for ref in near):
        return None
    return _at(told, _listing(scene, line, accused), _defined(scene, accused)) or None


def _at(told: re.Match[str], listed: tuple[str, ...], known: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Who stands at the places that words tell: by the numbers that the report gives, else by the last list."""
    if told["first"]:
        count = number_of(told["first"])
        part = listed[-count:] if told["end"] == "terakhir" else listed[:count]
        return part if count < len(listed) else ()
    places = _places(told)
    if set(places) <= known.keys():
        return tuple(dict.fromkeys(one for place in places for one in known[place]))
    spelled = told["nth"] in _ORDINALS or (told["noun"] or "").startswith(("terlapor", "teradu", "terdakwa"))
    if not spelled or (not told["noun"] and len(listed) < 2):
        return ()
    if not listed or any(place > len(listed) for place in places):
        return ()
    return tuple(listed[place - 1 if place > 0 else place] for place in places)


def _says(scene: Scene, line: Line, place: int) -> bool:
    """`Papar Teradu II`: the one who says it."""
    return cues("speech", "according").search(scene.low, max(line.start, place - _TELLS), place) is not None


def _value(word: str) -> int:
    word = word.removeprefix("ke-")
    return int(word) if word.isdigit() else _ORDINALS.get(word) or _ROMAN.get(word, 0)


def _places(told: re.Match[str]) -> list[int]:
    out = [_value(told["nth"])]
    rest = told["more"] or ""
    at = 0
    for match in _EACH.finditer(rest):
        value = _value(match.group())
        if _RANGE.search(rest[at : match.start()]) and 0 < out[-1] < value:
            out += range(out[-1] + 1, value)
        out.append(value)
        at = match.end()
    return out


def _listing(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The last two or more accused whom a sentence before, or this one, enumerates."""
    for other in reversed(scene.lines[: line.index + 1]):
        named = dict.fromkeys(one for ref in other.refs if ref.how in ("name", "description") for one in ref.refs)
        group = tuple(one for one in named if one in accused)
        if len(group) > 1:
            return group
    return ()


def _defined(scene: Scene, accused: frozenset[str]) -> dict[int, tuple[str, ...]]:
    """Who has which number in the report; without numbers that it gives to several."""
    out: dict[int, tuple[str, ...]] = {}
    for number, refs in _definitions(scene, accused):
        out[number] = refs if out.get(number, refs) == refs else ()
    return {number: refs for number, refs in out.items() if refs}


def _definitions(scene: Scene, accused: frozenset[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for line in scene.lines:
        named = [ref for ref in line.refs if set(ref.refs) & accused and ref.how in ("name", "description")]
        for ref in named:
            called = _CALLED.match(scene.low, ref.end, line.end)
            if called:
                yield _value(called["nth"]), ref.refs
        marks = list(_DEFINES.finditer(scene.low, line.start, line.end))
        for mark, after in zip_longest(marks, marks[1:]):
            end = min(line.end, mark.end() + _REACH, after.start() if after else line.end)
            inside = [ref for ref in named if mark.end() <= ref.start < end]
            if inside:
                yield (
                    _value(mark["mark"] or mark["nth"]),
                    tuple(one for ref in joined(scene, inside) for one in ref.refs),
                )
