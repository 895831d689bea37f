"""Provinces, kabupaten and kota: their codes, their names, and where a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.lexicon.data import SPELLED, fold_word, fold_words, joined, read_toml, read_tsv

PROVINCE, KABUPATEN, KOTA = "provinsi", "kabupaten", "kota"
_WORD = re.compile(r"[^\W_]+(?:['’`][^\W\d_]+)*")
_GAP = re.compile(r"\.?[ \t\u00a0]*[-\u2010\u2011]?[ \t\u00a0]*\n?[ \t\u00a0]*")
_LAST = re.compile(r"([^\W_]+)[ \t\n\u00a0]*[.-]?[ \t\n\u00a0]*$")
_KOTA = re.compile(r"[ \u00a0]Kota\b")
_SPACES = " \t\n\u00a0"
_BACK = 40  # how far back a word before a name can begin

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
    skipped: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    other_places: frozenset[str]
    needs_marker: frozenset[str]
    needs_capital: frozenset[str]


@cache
def _words() -> _Words:
    data = read_toml("region_words.toml")
    cues = (frozenset(data["cues"][key]) for key in ("strong", "weak"))
    lists = (frozenset(data[key]["words"]) for key in ("other_places", "needs_marker", "needs_capital"))
    skipped = frozenset(data["skipped"]["words"])
    return _Words(dict(data["inside"]), dict(data["before"]), skipped, *cues, *lists)


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
def _clips() -> frozenset[str]:
    return frozenset(filter(None, (clip for row in read_tsv("regions.tsv") for clip in row["clips"].split(";"))))


@cache
def _capitals() -> frozenset[str]:
    """Keys of the clips that are written in capitals only (OKI, KLU)."""
    return frozenset(joined(clip) for clip in _clips() if clip.isupper())


@cache
def _clip_keys() -> frozenset[str]:
    return frozenset(map(joined, _clips()))


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(key[:end] for key in _table() for end in range(1, len(key) + 1))


@cache
def _starts() -> frozenset[str]:
    """What the first word of a name can be, in any spelling."""
    return _prefixes() | frozenset(SPELLED)


def _narrow(regions: tuple[Region, ...], level: str | None) -> tuple[Region, ...]:
    """The regions of the level; all of them where none has it ("Kota Garut", the town)."""
    return tuple(region for region in regions if region.level == level) or regions


@lru_cache(maxsize=4096)
def lookup(surface: str) -> tuple[Region, ...]:
    """All regions that the words can mean; () for none. A level before the name, or Kota behind it, decides among
    twins; without one, twins come back together. A seat of government or another town of datelines gives its region."""
    words = fold_words(surface)
    found = _named(words)
    if not found and len(words) > 1 and words[-1] == KOTA:
        found = _narrow(_named(words[:-1]), KOTA)
    return found


def is_clip(name: str) -> bool:
    """Whether it is a clip of the name of a region (Halsel), not the name of a place."""
    return joined(name) in _clip_keys()


def is_ordinary(name: str) -> bool:
    """Whether the name of a region, without level, is also a word or a person's name (Batu, Bima, Samosir)."""
    return joined(name) in _words().needs_marker


def _named(words: Sequence[str]) -> tuple[Region, ...]:
    level: str | None = None
    while words:
        whole = _table().get("".join(words))
        if whole:
            return _narrow(whole, level)
        level, words = _strip_marker(words, level)
    return ()


def _strip_marker(words: Sequence[str], level: str | None) -> tuple[str | None, Sequence[str]]:
    """Takes one leading marker off; without one, gives no words at all."""
    lexicon = _words()
    pair = "".join(words[:2])
    if pair in lexicon.before and len(words) > 2:
        return lexicon.before[pair], words[2:]
    known = lexicon.inside.get(words[0]) or lexicon.before.get(words[0])
    if known:
        return known, words[1:]
    return (level, words[1:]) if words[0] in lexicon.skipped else (level, [])


@dataclass(frozen=True, slots=True)
class _Name:
    """Words in a text that a region can be named by; `cue` is the folded word before them, `at` where that begins."""

    start: int
    end: int
    key: str
    cue: str
    at: int


def find(text: str) -> list[Hit]:
    """Where the text names regions: (start, end, candidates), in order, never overlapping, the longest name first.

    A level in front, or Kota behind, belongs to the span; an office or a government in front (Bupati, Pemkot) does not,
    but chooses among twins. Names of smaller places, streets and rivers are passed over, and so are words that are also
    ordinary words or names of persons, unless a level or a cue stands before them."""
    starts, hits, done = _starts(), list[Hit](), 0
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if (word not in starts and word.isascii() and word.isalnum()) or match.start() < done:
            continue
        name = _longest(text, match)
        if name is not None:
            done = name.end
            if name.cue not in _words().other_places:
                hits.append(_hit(text, name))
    return hits


def _longest(text: str, first: re.Match[str]) -> _Name | None:
    """The longest name that begins with this word, and is no ordinary word."""
    ends: list[tuple[int, str]] = []
    key, word = fold_word(first.group()), first
    while key in _prefixes():
        if key in _table():
            ends.append((word.end(), key))
        following = _next(text, word, first.group()[0].isupper())
        if following is None:
            break
        word, key = following, key + fold_word(following.group())
    if not ends:
        return None
    cue, at = _before(text, first.start())
    names = (_Name(first.start(), end, key, cue, at) for end, key in reversed(ends))
    return next((name for name in names if _is_name(text, name)), None)


def _next(text: str, word: re.Match[str], upper: bool) -> re.Match[str] | None:
    """The next word of one name: only a space or a hyphen between, both with or both without a capital."""
    gap = _GAP.match(text, word.end())
    following = _WORD.match(text, gap.end()) if gap and gap.end() > word.end() else None
    if following is None or (following.group()[0].islower() and upper and following.group() != "dan"):
        return None
    return following if upper or not following.group()[0].isupper() else None


def _before(text: str, start: int) -> tuple[str, int]:
    """The folded word before, with only a space, a hyphen or an abbreviation's dot between; ("", start) if none."""
    chunk = text[max(0, start - _BACK) : start].rstrip(_SPACES).rsplit(None, 1)[-1:]
    if chunk and chunk[0].isalnum():
        return fold_word(chunk[0]), text.rindex(chunk[0], 0, start)
    last = _LAST.search(text, max(0, start - _BACK), start)
    return (fold_word(last.group(1)), last.start(1)) if last else ("", start)


def _is_name(text: str, name: _Name) -> bool:
    """Whether the words are the region and not ordinary words of the same letters."""
    words, surface = _words(), text[name.start : name.end]
    if name.cue in words.inside or name.cue in words.before:
        return True
    upper = surface[0].isupper() or surface[0].isdigit()
    if name.key in words.needs_marker:
        return upper and (name.cue in words.strong or name.cue in words.weak)
    if name.key in _capitals():
        return surface.isupper()
    if upper:
        return True
    ordinary = {name.key, *fold_words(surface)[:1]} & (words.needs_marker | words.needs_capital)
    return not ordinary and (len(name.key) > 5 or name.cue in words.strong)


def _hit(text: str, name: _Name) -> Hit:
    words, regions = _words(), _table()[name.key]
    level = words.inside.get(name.cue) or words.before.get(name.cue)
    if level is None:
        behind = _KOTA.match(text, name.end)
        twins = behind is not None and any(region.level == KOTA for region in regions)
        return (
            (name.start, behind.end(), _narrow(regions, KOTA)) if behind and twins else (name.start, name.end, regions)
        )
    if text[name.at - 1 : name.at] == "/":
        level = None
    titled = _before(text, name.at)[0] == "wali"
    start = name.at if name.cue in words.inside and not titled else name.start
    return start, name.end, _narrow(regions, level)
