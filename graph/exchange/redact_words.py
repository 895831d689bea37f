"""Words of a text as redaction compares them, and which of them are close spellings of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon.data import plain

Form = tuple[str, ...]
# Soft hyphens, marks without width, directions, accents that stand alone: no reader sees that they part a word.
_UNSEEN = "\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
WORD = re.compile(rf"[^\W_](?:[{_UNSEEN}]*[^\W_])*")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
# Letters of other alphabets that look like ours, and figures that stand for letters inside a word.
_ALIKE = str.maketrans("абвгеікмнорстухѕјαβεικνορτυχ", "abbreikmhopctyxsjabeikvoptux")
_FIGURES = str.maketrans("013457", "oieast")
_VOWELS = re.compile(r"[aeiou\W_]+")
_LONG = 5  # letters from which one letter more, less or other still means the same name


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and how it is compared."""

    start: int
    end: int
    key: str


def words_of(text: str) -> list[Word]:
    """The words, folded: lower case, without diacritics, in Latin letters."""
    return [Word(match.start(), match.end(), _key(match.group())) for match in WORD.finditer(text)]


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return plain(_HIDDEN.sub("", word)).translate(_ALIKE)


def form_of(text: str) -> Form:
    """The words of a name as they are compared."""
    return tuple(word.key for word in words_of(text) if word.key)


@lru_cache(maxsize=65536)
def spelled(word: str) -> str:
    """The word with figures as letters and old spelling like new (dj and j, tj and c, oe and u, j and y)."""
    letters = word if word.isdigit() else word.translate(_FIGURES)
    for old, new in (("dj", "j"), ("tj", "c"), ("oe", "u"), ("j", "y"), ("y", "i"), ("ph", "f"), ("v", "f")):
        letters = letters.replace(old, new)
    return letters


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """What is left of a word without its vowels; old spelling like new."""
    return _VOWELS.sub("", word.replace("dj", "j").replace("tj", "c").replace("sj", "sy").replace("j", "y"))


@lru_cache(maxsize=65536)
def near_keys(word: str) -> tuple[str, ...]:
    """Keys of which two close spellings share at least one."""
    found = ["=" + spelled(word), "~" + consonants(word)]
    if len(word) >= _LONG:
        found += [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def close(a: str, b: str) -> bool:
    """Whether two words are spellings of one name: old and new spelling, figures for letters, no vowels; or, in long
    words, other vowels or one letter more, less, other or exchanged."""
    bare = consonants(a)
    if spelled(a) == spelled(b) or (len(bare) > 2 and bare == consonants(b) and bare in (a, b)):
        return True
    if min(len(a), len(b)) < _LONG or a[0] != b[0]:
        return False
    return (len(bare) > 2 and bare == consonants(b) and abs(len(a) - len(b)) < 2) or _one_apart(a, b)


def _one_apart(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = a[:at] + a[at + 1 : at + 2] + a[at : at + 1] + a[at + 2 :]
    return a[at + 1 :] == b[at + 1 :] or swapped == b


def shortened(full: Form) -> Iterator[str]:
    """What accounts make of a name of several words: the first and the last, one of them as its first letter."""
    if len(full) > 1:
        first, last = full[0], full[-1]
        yield from (first[0] + last, first + last[0], first[:3] + last, first + last[:3], last + first)
