"""Agencies whose name ends with a place or a number of their own: schools, health centres, districts, villages."""

from __future__ import annotations

import re

from graph.lexicon import agencies, regions
from graph.lexicon.agencies import Agency
from loaders.extraction.cast.agency_own import patron_end
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, of_bali, spaced
from loaders.extraction.cast.scene import NUMBER, WORD, Scene

_STATE_SCHOOL = re.compile(r"(TK|SD|SMP|SMA|SMK|SLB|MTs)N\b")
_KEEPS_LEVEL = ("rsud", "kpu_adhoc", "bawaslu_adhoc", "lembaga_desa", "kua")
_INNER = (
    "negeri",
    "swasta",
    "inpres",
    "muhammadiyah",
    "kecamatan",
    "kelurahan",
    "desa",
    "distrik",
    "kapanewon",
    "kemantren",
    "gampong",
    "nagari",
    "tps",
    "gampong",
    "kampung",
    "pekon",
    "satap",
    "terpadu",
    "islam",
    "kec",
    "kel",
)


def placed(ground: Ground, at: int, end: int, row: Agency) -> AgencyPhrase | None:
    """The agency whose head word is tokens [at, end) with its own place; None if no place follows."""
    scene = ground.scene
    acronym, start = _letters(scene, end)
    last = _own_place(ground, start, row.kind)
    if last == start:
        return _placeless(ground, at, end, start, row)
    if row.kind == "korwil" and regions.lookup(scene.words(start, last)):
        return None
    last += _is_trailing_number(scene, last, row.kind)
    name = unit_name(scene.words(at, end), scene.words(start, last), row)
    stem = last
    region, level, stop = region_at(scene, ground.geography, last)
    if region is not None and level is not None:
        last = stop
    else:
        region = None
    called = name
    if row.kind == "kua" and any(scene.low(index) == "kecamatan" for index in range(at, stem)):
        called = "KUA Kecamatan " + name.removeprefix("KUA ").removeprefix("Kecamatan ")
    return AgencyPhrase(
        first=at, last=last, kind=row.kind, name=called, listed=name, full=True, stem=stem, acronym=acronym,
        region=region.code if region else None,
        surface=scene.words(at, end), rule="rule:agency.placed",
    )  # fmt: skip


def _is_trailing_number(scene: Scene, at: int, kind: str) -> bool:
    """SDN Cikarang 2, Puskesmas Wates 1: a number behind the place, no amount."""
    token = scene.token(at)
    if kind not in ("sekolah", "puskesmas", "madrasah") or token is None or not scene.joined(at):
        return False
    number = (token.kind == NUMBER and len(token.text) < 3) or token.text in ("I", "II", "III", "IV")
    behind = scene.low(at + 1)
    counts = number and scene.tokens[at - 1].kind == WORD
    if not counts or not behind.isalpha() or not scene.joined(at + 1) or is_name_word(scene, at + 1):
        return counts
    roman = token.kind == WORD and scene.tokens[at + 1].text == behind
    return roman or behind in listed("agencies", "behind_numbers")


def _letters(scene: Scene, at: int) -> tuple[str | None, int]:
    """An acronym in parentheses between the head word and the place."""
    if scene.low(at) == "(" and scene.low(at + 2) == ")" and scene.tokens[at + 1].capital:
        return scene.tokens[at + 1].text, at + 3
    return None, at


def _placeless(ground: Ground, at: int, end: int, start: int, row: Agency) -> AgencyPhrase | None:
    """A hospital or a district committee named by its region alone, or by nothing: RSUD, Panwascam."""
    scene = ground.scene
    if row.name not in ("RSUD", "Panwascam", "KPPS") or not scene.tokens[at].capital:
        return None
    region, level, last = region_at(scene, ground.geography, start)
    return AgencyPhrase(
        first=at, last=max(last, start), kind=row.kind, name=row.name, listed=row.name, full=False, stem=end,
        region=region.code if region else None, level=level, rule="rule:agency.placed",
    )  # fmt: skip


def _own_place(ground: Ground, at: int, kind: str) -> int:
    """The end of "Negeri 2 Ponjong", "Kelurahan Cibeber", "Lede" behind the head word."""
    scene, index = ground.scene, at
    if of_bali(scene, at):
        return at
    while index < len(scene.tokens) and (scene.joined(index) or index == 0):
        token = scene.tokens[index]
        inner = token.low in _INNER and token.kind == WORD and (token.capital or kind != "kecamatan")
        inner = inner or (kind == "sekolah" and _is_foundation(scene, index))
        inner = inner or (kind == "sekolah" and _is_slash(scene, index))
        if not inner and token.kind != NUMBER and not _is_count(scene, index):
            break
        index += 1
    if kind == "sekolah" and index > at and not is_name_word(scene, index):
        if _is_place_of_school(scene, index):
            return index + 1
        return index if any(scene.tokens[i].kind == NUMBER for i in range(at, index)) else at
    if kind == "kpu_adhoc" and index > at and scene.tokens[index - 1].kind == NUMBER:
        return index
    named = kind in ("sekolah", "desa", "kelurahan") and index < len(scene.tokens)
    if named and is_department(scene.tokens[index].text):
        return at
    if kind == "rsud" and (end := patron_end(scene, index)) > index:
        return end
    if _opens_place(scene, index) and (index == at or spaced(scene, index)):
        end = ground.place_end(index)
        bare = end == index and not any(scene.tokens[i].kind == NUMBER for i in range(at, index))
        return at if bare else end
    return index if kind in _KEEPS_LEVEL and index > at + 1 else at


def _is_slash(scene: Scene, index: int) -> bool:
    """SDN 45[/III] X: the number of the district behind that of the school."""
    if scene.low(index) == "/":
        return scene.tokens[index - 1].kind == NUMBER and _is_slash(scene, index + 1)
    roman = scene.joined(index) and scene.low(index - 1) == "/" and set(scene.tokens[index].text) <= set("IVX")
    return roman and scene.tokens[index - 2].kind == NUMBER


def _is_foundation(scene: Scene, index: int) -> bool:
    """SD [YPK] X: the letters of a foundation in front of the place."""
    token = scene.token(index)
    letters = token is not None and token.capitals and token.text.isalpha() and len(token.text) == 3
    return letters and is_name_word(scene, index + 1) and spaced(scene, index + 1)


def is_department(word: str) -> bool:
    """Kabid SMP [Disdik X], Kabid Pemerintahan Desa [Dispermasdes]: a department and no place."""
    return any(row.kind in ("dinas", "badan") for row in agencies.lookup(word))


def _opens_place(scene: Scene, index: int) -> bool:
    """A name word, or a word with which names of places begin, in front of one: Pasar X."""
    if index >= len(scene.tokens) or is_name_word(scene, index):
        return index < len(scene.tokens)
    first = scene.tokens[index].capital and scene.low(index) in listed("places", "first")
    return first and is_name_word(scene, index + 1) and spaced(scene, index + 1)


def _is_place_of_school(scene: Scene, index: int) -> bool:
    """SMA Negeri 1 Harian, SD Negeri Kapan: one capital, which may also be an ordinary word, before a mark or a small
    word."""
    token = scene.token(index)
    if token is None or not token.capital or token.kind != WORD or not scene.joined(index) or token.capitals:
        return False
    behind = scene.token(index + 1)
    return scene.body <= index and len(token.text) > 2 and (behind is None or not behind.capital)


def _is_count(scene: Scene, index: int) -> bool:
    return scene.tokens[index].text in ("I", "II", "III", "IV", "V") and scene.tokens[index - 1].kind == WORD


def unit_name(head: str, place: str, row: Agency) -> str:
    """The name as agencies of places are called: SMPN 2 X -> SMP Negeri 2 X; Kec. X -> Kecamatan X."""
    if row.kind in ("sekolah", "madrasah"):
        return f"{_STATE_SCHOOL.sub(lambda match: match.group(1) + ' Negeri', head)} {place}"
    if row.kind == "desa" and row.name not in ("Nagari", "Jorong", "Mukim"):
        return f"Desa {place}"
    return f"{head if row.kind == 'kampus' else row.name} {place}"
