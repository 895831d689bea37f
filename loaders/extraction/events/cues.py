"""The cue words of events, kept as data in loaders/lexicon, compiled once into patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_MAYBE_LAST = re.compile(r" \(([^()]*)\)\?$")
_WORD = re.compile(r"(?<![\w-])[\w-]+")
_LETTERS = 8
_INDEXED = ("accusers", "acts", "allegation", "decision", "denial", "frames", "learned", "oversight", "speech")
_STAR = re.compile(r"\*")
_GAP = r"(?:[\s,]+[^\s.,;:!?\"]+){0,4}?[\s,]+"
SMALL = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
SEVERAL = r"dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas)|\w+ (?:belas|puluh)"
MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_WIDE = r"(?:[\s,]+[^\s;:!?\"]+){0,14}?[\s,]+"


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found at [start, end) of the folded text. `kind` is the name of its list in the lexicon."""

    start: int
    end: int
    kind: str


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of one file of cue words."""
    return tomllib.loads(files("loaders.lexicon").joinpath(f"{name}.toml").read_text("utf-8"))


def pattern(entry: str) -> str:
    """A regular expression of a lexicon entry: `*` any ending, `~` up to four words, `~~` up to fourteen, (a|b)
    either, `?` maybe."""
    entry = _MAYBE_LAST.sub(r"(?: (?:\1))?", entry)
    if "~~" in entry:
        return _WIDE.join(pattern(part.strip()) for part in entry.split("~~"))
    parts = [
        _STAR.sub(r"[\\w-]*", part.strip()).replace("(", "(?:").replace("(?:?:", "(?:") for part in entry.split("~")
    ]
    entry = _MAYBE_LAST.sub(r"(?: (?:\1))?", entry)
    if "~~" in entry:
        return _WIDE.join(pattern(part.strip()) for part in entry.split("~~"))
    parts = [part.replace(r"\(?:", r"\(").replace(")? ", r")?\s*").replace(" ", r"\s+") for part in parts]
    return _GAP.join(parts)


@cache
def cues(name: str, kind: str, table: str | None = None) -> re.Pattern[str]:
    """The pattern of one list of cue words; it matches lower-case text at word boundaries."""
    data = lexicon(name)[table] if table else lexicon(name)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(pattern, data[kind])) + r")(?![\w-])")


def find(name: str, kinds: Iterable[str], low: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
    """The cues of these lists in low[start:end], list by list."""
    stop = len(low) if end is None else end
    for kind in kinds:
        yield from hits(name, kind, low, start, stop)


def hits(name: str, kind: str, low: str, start: int, end: int) -> tuple[Hit, ...]:
    """The cues of one list in low[start:end]."""
    opened = _opened(low, start, end).get(name)
    return _hits(name, kind, low, start, end) if opened is None or kind in opened else ()


@lru_cache(maxsize=4096)
def _hits(name: str, kind: str, low: str, start: int, end: int) -> tuple[Hit, ...]:
    """The cues of one list; remembered, since a line is asked about for each person in it."""
    places = _opened(low, start, end).get(name, {}).get(kind)
    every = cues(name, kind).finditer(low, start, end) if places is None else _from(cues(name, kind), low, places, end)
    return tuple(Hit(match.start(), match.end(), kind) for match in every)


def _from(pattern: re.Pattern[str], low: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """The matches that begin at one of these places, in their order, and do not overlap."""
    free = 0
    for place in places:
        match = pattern.match(low, place, end) if place >= free else None
        if match is not None:
            yield match
            free = match.end()


@lru_cache(maxsize=512)
def _opened(low: str, start: int, end: int) -> dict[str, dict[str, list[int] | None]]:
    """By file and list the places in low[start:end] at which a cue of it may begin, None for any: so few lists and
    places that most need no search."""
    places: dict[str, dict[str, list[int]]] = {name: {} for name in _INDEXED}
    for match in _WORD.finditer(low, start, end):
        for name, kind in _opened_by(match.group()):
            places[name].setdefault(kind, []).append(match.start())
    out: dict[str, dict[str, list[int] | None]] = {name: {**found} for name, found in places.items()}
    for name, kind in _by_beginning().get("", ()):
        out[name][kind] = None
    return out


@lru_cache(maxsize=16384)
def _opened_by(word: str) -> frozenset[tuple[str, str]]:
    """The (file, list) pairs that have a cue which may begin with the word."""
    known, whole = _by_beginning(), f"{word} "
    return frozenset().union(*(known.get(whole[:size], ()) for size in range(1, _LETTERS + 1)))


@cache
def _by_beginning() -> dict[str, frozenset[tuple[str, str]]]:
    """The (file, list) pairs by the beginnings of their cues, "" for anything."""
    found: dict[str, set[tuple[str, str]]] = {}
    lists = ((name, kind, entries) for name in _INDEXED for kind, entries in lexicon(name).items())
    for name, kind, entries in lists:
        for entry in entries if isinstance(entries, list) else ():
            for letters in beginnings(str(entry)):
                found.setdefault(letters, set()).add((name, kind))
    return {letters: frozenset(pairs) for letters, pairs in found.items()}


def beginnings(entry: str, letters: int = _LETTERS) -> frozenset[str]:
    """The letters, at most so many, with which any match of a lexicon entry begins, with a space for the end of its
    first word; fewer where a wildcard follows."""
    if not letters or entry[:1] in ("", " ", "~"):
        return frozenset({" " if letters else ""})
    if not (entry[0].isalnum() or entry[0] in "(-"):
        return frozenset({""})
    if entry[0] == "(":
        end = _closing(entry)
        rest = entry[end + 1 :]
        maybe = rest.startswith("?")
        rest = rest[1:] if maybe else rest
        turns = [*_alternatives(entry[1:end]), *([""] if maybe else [])]
        rests = [rest, rest[1:]] if maybe and rest.startswith(" ") else [rest]
        return frozenset(one for turn in turns for other in rests for one in beginnings(turn + other, letters))
    maybe, rest = entry[1:2] == "?", entry[1:].removeprefix("?")
    found = {entry[0] + one for one in beginnings(rest, letters - 1)}
    return frozenset(found | beginnings(rest, letters) if maybe else found)


def _closing(entry: str) -> int:
    """Where the parenthesis that opens the entry closes."""
    depth = 0
    for place, char in enumerate(entry):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return place
    raise ValueError(f"lexicon entry {entry!r}: a parenthesis is not closed; close it")


def _alternatives(inner: str) -> list[str]:
    """The parts between the bars of one pair of parentheses."""
    parts, depth = [""], 0
    for char in inner:
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def lower(text: str) -> str:
    """Lower case of the same length: the few letters whose lower case is longer stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := char.lower()) == 1 else char for char in text)


@cache
def before(kind: str, words: int = 0) -> re.Pattern[str]:
    """A pattern for the end of a stretch of text: one of these words of frames.toml, then at most `words` others."""
    listed = "|".join(map(pattern, lexicon("frames")[kind]))
    return re.compile(rf"(?<![\w-])(?:{listed})(?:[\s,]+[\w.-]+){{0,{words}}}[\s,]*$")


@cache
def either(kind: str, name: str = "frames") -> str:
    """The words of one list of a file, frames.toml by default, as an alternative for a longer expression."""
    return "(?:" + "|".join(map(pattern, lexicon(name)[kind])) + ")"


@cache
def vague() -> re.Pattern[str]:
    """A candidate whom the text does not name: `salah satu paslon`, `calon tertentu`; but not the words of the law for
    what is forbidden: `menguntungkan salah satu pasangan calon`."""
    some = rf"{either('vague_before')}\s*(?:\w+\s){{0,3}}?{either('vague')}"
    charge = r"(?<!menguntungkan )(?<!merugikan )(?<!menguntungkan atau )"
    return re.compile(rf"\b{charge}(?:{some}|{either('vague_alone')})\b")


def number_of(word: str) -> int:
    """The number that a word or digits name; 0 for none."""
    return int(word) if word.isdigit() else int(lexicon("anaphora")["numbers"].get(word, 0))
