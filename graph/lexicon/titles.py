"""Names of persons without what stands around them, and their form for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.lexicon.data import plain, read_toml

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_GLUED = re.compile(r"\.(?=[^\W\d_]{3,}(?![\w.]))")
_OPEN_PAREN = re.compile(r"\s*\([^)]*\)?\s*$")
_EDGES = " \t\n\r,.;:-–—\"“”'()[]"


@dataclass(frozen=True, slots=True)
class _Titles:
    before: frozenset[str]
    name_parts: frozenset[str]
    keep: frozenset[str]
    degrees: frozenset[str]
    unsure: frozenset[str]


@cache
def _titles() -> _Titles:
    data = read_toml("titles.toml")
    before = frozenset(word for words in data["before"].values() for word in words)
    return _Titles(
        before, frozenset(data["name_parts"]["words"]), frozenset(data["keep"]["words"]),
        frozenset(data["behind"]["degrees"]), frozenset(data["unsure_degrees"]["words"]),
    )  # fmt: skip


def _key(word: str) -> str:
    return _NOT_WORD.sub("", plain(word))


def is_title(word: str) -> bool:
    """Whether the word, standing before a name, is an honorific, a degree or a rank and never part of a name."""
    titles = _titles()
    return _key(word) in titles.before - titles.name_parts


def is_degree(word: str) -> bool:
    """Whether the word, standing behind a name, is an academic degree (S.P.M.S.i is two, and is one word here)."""
    return bool(_key(word)) and _only_degrees(_key(word))


@lru_cache(maxsize=8192)
def _only_degrees(key: str) -> bool:
    """Whether the letters are one degree, or several run together (SPMSi, SEMM)."""
    degrees = _titles().degrees
    if key in degrees:
        return True
    return any(key[:cut] in degrees and _only_degrees(key[cut:]) for cut in range(2, min(len(key) - 1, 12)))


def strip_titles(name: str) -> str:
    """The name without honorifics, ranks and degrees, its spelling and case kept, spaces made single.

    Balinese I and Ni, Andi, Siti, Teuku and their like are parts of names and stay. A name made of titles alone
    stays as it is; doing it twice changes nothing."""
    text = _SPACES.sub(" ", name).strip(_EDGES)
    while True:
        stripped = _strip_once(text)
        if stripped in ("", text):
            return text
        text = stripped


def _strip_once(text: str) -> str:
    head, comma, tail = text.partition(",")
    if comma and head.strip() and all(is_degree(word) for word in _words(tail)):
        text = head
    words = _GLUED.sub(". ", text).split()
    words = _strip_front(words)
    return " ".join(_strip_back(words)).strip(_EDGES)


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,]+", text) if _key(word)]


def _strip_front(words: list[str]) -> list[str]:
    while len(words) > 1 and _is_front(words):
        words = words[1:]
    return words


def _is_front(words: list[str]) -> bool:
    titles, key = _titles(), _key(words[0])
    if not key:
        return True
    if key in titles.keep or key not in titles.before:
        return False
    return key not in titles.name_parts or words[0].endswith(".") or len(words) > 2


def _strip_back(words: list[str]) -> list[str]:
    while len(words) > 1 and _is_back(words):
        words = words[:-1]
    return words


def _is_back(words: list[str]) -> bool:
    key, last = _key(words[-1]), words[-1]
    if not key:
        return True
    if not _only_degrees(key):
        return False
    sure = last.endswith(".") or "." in last.strip(".") or words[-2].endswith(",") or last.isupper()
    return sure or (key not in _titles().unsure and last != last.capitalize())


def fold(name: str) -> str:
    """For comparison only: lower case, no diacritics, no punctuation, single spaces. Take titles off first."""
    return " ".join(word for word in _NOT_WORD.split(plain(name)) if word)
