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
_STAR = re.compile(r"\*")
_GAP = r"(?:[\s,]+[^\s.,;:!?\"]+){0,4}?[\s,]+"
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
        yield from _hits(name, kind, low, start, stop)


@lru_cache(maxsize=2048)
def _hits(name: str, kind: str, low: str, start: int, end: int) -> tuple[Hit, ...]:
    """The cues of one list; remembered, since a line is asked about for each person in it."""
    return tuple(Hit(match.start(), match.end(), kind) for match in cues(name, kind).finditer(low, start, end))


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
def either(kind: str) -> str:
    """The words of one list of frames.toml as an alternative for a longer expression."""
    return "(?:" + "|".join(map(pattern, lexicon("frames")[kind])) + ")"


@cache
def vague() -> re.Pattern[str]:
    """A candidate whom the text does not name: `salah satu paslon`, `calon tertentu`."""
    some = rf"{either('vague_before')}\s*(?:\w+\s){{0,3}}?{either('vague')}"
    return re.compile(rf"\b(?:{some}|{either('vague_alone')})\b")
