"""Provinces, kabupaten and kota: their codes, their names, and where a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.lexicon.data import fold_words, joined, read_toml, read_tsv

PROVINCE, KABUPATEN, KOTA = "provinsi", "kabupaten", "kota"
LONGEST = 6  # words of the longest name, "Penukal Abab Lematang Ilir" with its level and one split
_WORD = re.compile(r"[^\W_]+(?:['’`][^\W\d_]+)*")
_GAP = re.compile(r"\.?[ \t\u00a0]*(?:[-\u2010\u2011]|/)?[ \t\u00a0]*\n?[ \t\u00a0]*")

Hit = tuple[int, int, tuple["Region", ...]]


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """`code` is that of the Ministry of Home Affairs, "16" or "16.71"; `name` carries the level of kabupaten and kota,
    `base` never; `level` is provinsi, kabupaten or kota; `province` is the province's code, for a province its own."""

    code: str
    name: str
    level: str
    base: str
    province: str


@dataclass(frozen=True, slots=True)
class _Words:
    inside: dict[str, str]
    before: dict[str, str]
    cues: frozenset[str]
    other_places: frozenset[str]
    needs_marker: frozenset[str]
    needs_capital: frozenset[str]


@cache
def _words() -> _Words:
    data = read_toml("region_words.toml")
    lists = (frozenset(data[key]["words"]) for key in ("cues", "other_places", "needs_marker", "needs_capital"))
    return _Words(dict(data["inside"]), dict(data["before"]), *lists)


def _level(name: str) -> str:
    first = name.split(maxsplit=1)[0].lower()
    return first if first in (KABUPATEN, KOTA) else PROVINCE


@cache
def all_regions() -> tuple[Region, ...]:
    """The 38 provinces and 514 kabupaten and kota, in the order of their codes."""
    rows = read_tsv("regions.tsv")
    return tuple(Region(r["code"], r["name"], _level(r["name"]), r["base"], r["code"][:2]) for r in rows)


@cache
def _codes() -> dict[str, Region]:
    return {region.code: region for region in all_regions()}


def by_code(code: str) -> Region:
    """The region of this code; KeyError if there is none."""
    return _codes()[code]


def full_name(region: Region) -> str:
    """As agencies carry it: "Kabupaten Bandung", "Kota Bandung", "Provinsi Jawa Barat"."""
    return f"{region.level.capitalize()} {region.base}"


def _surfaces() -> Iterator[tuple[str, str, bool]]:
    """Surface form, code, and whether it is a town rather than a name."""
    for row in read_tsv("regions.tsv"):
        yield row["base"], row["code"], False
        if _level(row["name"]) == PROVINCE:
            yield row["name"], row["code"], False
        for column in ("clips", "spellings", "former", "seats"):
            for surface in filter(None, row[column].split(";")):
                yield surface, row["code"], column == "seats"


@cache
def _table() -> dict[str, tuple[Region, ...]]:
    """Joined surface form -> the regions that bear it; the towns come after the names."""
    found: dict[str, list[Region]] = {}
    for surface, code, _ in sorted(_surfaces(), key=lambda row: row[2]):
        regions = found.setdefault(joined(surface), [])
        if _codes()[code] not in regions:
            regions.append(_codes()[code])
    return {key: tuple(regions) for key, regions in found.items()}


@cache
def _capitals() -> frozenset[str]:
    """Keys of the clips that are written in capitals only (OKI, KLU)."""
    clips = (clip for row in read_tsv("regions.tsv") for clip in row["clips"].split(";"))
    return frozenset(joined(clip) for clip in clips if clip.isupper())


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(key[:end] for key in _table() for end in range(1, len(key) + 1))


def _narrow(regions: tuple[Region, ...], level: str | None) -> tuple[Region, ...]:
    """The regions of the level; all of them where none has it ("Kota Garut", the town)."""
    return tuple(region for region in regions if region.level == level) or regions


def lookup(surface: str) -> tuple[Region, ...]:
    """All regions that the words can mean; () for none. A level before the name decides among twins; without one,
    twins come back together. A seat of government or another town of datelines gives its region."""
    words = fold_words(surface)
    level: str | None = None
    while words:
        whole = _table().get("".join(words))
        if whole:
            return _narrow(whole, level)
        level, words = _strip_marker(words, level)
    return ()


def _strip_marker(words: list[str], level: str | None) -> tuple[str | None, list[str]]:
    """Takes one leading marker off; without one, gives no words at all."""
    lexicon = _words()
    pair = "".join(words[:2])
    if pair in lexicon.before and len(words) > 2:
        return lexicon.before[pair], words[2:]
    first = words[0]
    known = lexicon.inside.get(first) or lexicon.before.get(first)
    if known:
        return known, words[1:]
    if first in ("pemerintah", "pemda", "administrasi", "wakil", "calon"):
        return level, words[1:]
    return level, []


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    key: str
    upper: bool
    capitals: bool


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(
            m.start(), m.end(), joined(m.group()), m.group()[0].isupper() or m.group()[0].isdigit(), m.group().isupper()
        )
        for m in _WORD.finditer(text)
    ]


def find(text: str) -> list[Hit]:
    """Where the text names regions: (start, end, candidates), in order, never overlapping, the longest name first.

    A level in front belongs to the span (Kota, Kab.); an office or a government in front (Bupati, Pemkot) does not,
    but chooses among twins. Names of smaller places, streets and rivers are passed over, and so are words that
    are also ordinary words or names of persons, unless a level or a cue stands before them."""
    tokens = _tokens(text)
    hits: list[Hit] = []
    at = 0
    while at < len(tokens):
        length = _longest(text, tokens, at)
        if length and not _is_other_place(text, tokens, at, length):
            hits.append(_hit(text, tokens, at, length))
        at += length or 1
    return hits


def _longest(text: str, tokens: list[_Token], at: int) -> int:
    """How many tokens from `at` form the longest name; 0 for none."""
    key, best = "", 0
    for count in range(1, min(LONGEST, len(tokens) - at) + 1):
        token = tokens[at + count - 1]
        if count > 1 and not _joins(text, tokens[at], tokens[at + count - 2], token):
            break
        key += token.key
        if key not in _prefixes():
            break
        if key in _table() and _is_name(text, tokens, at, count, key):
            best = count
    return best


def _joins(text: str, first: _Token, before: _Token, token: _Token) -> bool:
    """Two words of one name: only a space or a hyphen between them, and both with or without a capital."""
    same_case = token.upper == first.upper or token.key == "dan"
    return same_case and _GAP.fullmatch(text, before.end, token.start) is not None


def _is_name(text: str, tokens: list[_Token], at: int, count: int, key: str) -> bool:
    words, token = _words(), tokens[at]
    level, cue = _before(text, tokens, at)
    marked = level is not None or cue
    if key in words.needs_marker:
        return marked and (token.upper or level is not None)
    if key in _capitals():
        return level is not None or all(part.capitals for part in tokens[at : at + count])
    ordinary = words.needs_marker | words.needs_capital
    return token.upper or level is not None or (len(key) > 5 and not {key, token.key} & ordinary)


def _neighbour(text: str, tokens: list[_Token], at: int) -> _Token | None:
    """The word before, when nothing but a space (and the dot of an abbreviation) lies between."""
    if at == 0:
        return None
    gap = text[tokens[at - 1].end : tokens[at].start]
    return tokens[at - 1] if gap.strip(" \t\n\u00a0") in ("", ".", "-") else None


def _before(text: str, tokens: list[_Token], at: int) -> tuple[str | None, bool]:
    """The level that the words in front tell, and whether they at least announce a region."""
    previous, words = _neighbour(text, tokens, at), _words()
    if previous is None:
        return None, False
    key = previous.key
    level = words.inside.get(key) or words.before.get(key)
    return level, key in words.cues


def _is_other_place(text: str, tokens: list[_Token], at: int, count: int) -> bool:
    previous = _neighbour(text, tokens, at)
    return previous is not None and previous.key in _words().other_places


def _hit(text: str, tokens: list[_Token], at: int, count: int) -> Hit:
    key = "".join(token.key for token in tokens[at : at + count])
    level, _ = _before(text, tokens, at)
    start, previous = tokens[at].start, _neighbour(text, tokens, at)
    if previous is not None and previous.key in _words().inside:
        wali = _neighbour(text, tokens, at - 1)
        if previous.key == KOTA and wali is not None and wali.key in ("wali", "walikota"):
            return start, tokens[at + count - 1].end, _narrow(_table()[key], KOTA)
        start = previous.start
    return start, tokens[at + count - 1].end, _narrow(_table()[key], level)
