"""Names of persons without what stands around them, and their form for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.lexicon.data import plain, read_toml

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_GLUED = re.compile(r"\.(?=[^\W\d_]{3,}(?![\w.]))")
_LONGEST = 24  # letters of degrees run together
_EDGES = " \t\n\r,.;:-–—\"“”'[]"


@dataclass(frozen=True, slots=True)
class _Titles:
    before: frozenset[str]
    ranks: frozenset[str]
    corps: frozenset[str]
    name_parts: frozenset[str]
    dotted: frozenset[str]
    keep: frozenset[str]
    degrees: frozenset[str]
    unsure: frozenset[str]


@cache
def _titles() -> _Titles:
    data = read_toml("titles.toml")
    before = frozenset(word for words in data["before"].values() for word in words)
    listed = {key: frozenset(data[key]["words"]) for key in ("corps", "name_parts", "dotted", "keep")}
    degrees, unsure = frozenset(data["behind"]["degrees"]), frozenset(data["unsure_degrees"]["words"])
    return _Titles(before=before, ranks=frozenset(data["before"]["rank"]), degrees=degrees, unsure=unsure, **listed)


def _key(word: str) -> str:
    return _NOT_WORD.sub("", plain(word))


def is_title(word: str) -> bool:
    """Whether the word, standing before a name, is an honorific, a degree or a rank and never part of a name."""
    titles = _titles()
    return _key(word) in titles.before - titles.name_parts


def is_rank(word: str) -> bool:
    """Whether the word is a rank of police or army as it stands before a name: Kombes, Kapten."""
    return _key(word) in _titles().ranks


def follows_rank(word: str) -> bool:
    """Whether the word belongs to the rank in front of it: Pol, Inf, Czi."""
    return _key(word) in _titles().corps


def is_degree(word: str) -> bool:
    """Whether the word, standing behind a name, is an academic degree (S.P.M.S.i is two, and is one word here)."""
    return bool(_key(word)) and _only_degrees(_key(word))


@lru_cache(maxsize=4096)
def _only_degrees(key: str) -> bool:
    """Whether the letters are one degree, or several run together (SPMSi, SEMM)."""
    degrees = _titles().degrees
    if key in degrees:
        return True
    return len(key) <= _LONGEST and any(
        key[:cut] in degrees and _only_degrees(key[cut:]) for cut in range(2, min(len(key) - 1, 12))
    )


@lru_cache(maxsize=4096)
def strip_titles(name: str) -> str:
    """The name without honorifics, ranks and degrees, its spelling and case kept, spaces made single.

    Balinese I and Ni, Andi, Siti, Teuku and their like are parts of names and stay. A name made of titles alone
    stays as it is; doing it twice changes nothing."""
    text = _trim(_SPACES.sub(" ", name))
    while True:
        stripped = _strip_once(text)
        if stripped in ("", text):
            return text
        text = stripped


def _strip_once(text: str) -> str:
    head, comma, tail = text.partition(",")
    if comma and head.strip() and all(is_degree(word) for word in _words(tail)):
        text = head
    words = _strip_front(_GLUED.sub(". ", text).split())
    return _trim(" ".join(_strip_back(words, loud=text.isupper())))


def _trim(text: str) -> str:
    """Without marks at the ends; parentheses around a part of the name stay."""
    return text.strip(_EDGES if "(" in text and ")" in text else _EDGES + "()")


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,]+", text) if _key(word)]


def _strip_front(words: list[str]) -> list[str]:
    at, rank = 0, False
    while at < len(words) - 1 and (_is_front(words, at) or (rank and _key(words[at]) in _titles().corps)):
        rank = rank or _key(words[at]) in _titles().ranks
        at += 1
    return words[at:]


def _is_front(words: list[str], at: int) -> bool:
    titles, key = _titles(), _key(words[at])
    if not key:
        return True
    dot = words[at].endswith(".")
    if key in titles.keep or key not in titles.before:
        return key in titles.dotted and dot
    return key not in titles.name_parts or dot or len(words) - at > 2


def _strip_back(words: list[str], *, loud: bool) -> list[str]:
    end = len(words)
    while end > 1 and _is_back(words[end - 1], words[end - 2], loud=loud):
        end -= 1
    return words[:end]


def _is_back(last: str, previous: str, *, loud: bool) -> bool:
    """Whether the last word is a degree. Capitals tell nothing where the whole name is in capitals (`loud`)."""
    key = _key(last)
    if not key:
        return True
    if not _only_degrees(key):
        return False
    marked = "." in last or previous.endswith(",") or (not loud and sum(char.isupper() for char in last) > 1)
    return marked or (key in _titles().degrees - _titles().unsure)


def fold(name: str) -> str:
    """For comparison only: lower case, no diacritics, no punctuation, single spaces. Take titles off first."""
    return " ".join(word for word in _NOT_WORD.split(plain(name)) if word)
