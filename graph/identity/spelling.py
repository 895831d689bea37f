"""Names of persons as their sounds: what several spellings of one name have in common (spellings.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.identity.names import fold_person
from graph.lexicon.data import fold_words, read_toml

_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name without titles: its folded `words` and, for each, its sound; a single letter is an initial and stays.
    `whole` is all sounds together, since words are written apart and together (Nur Hayati, Nurhayati); `pairs` each
    word with its sound, `full` the sounds of words that are more than an initial, `telling` those of them that are not
    parts of very many names."""

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    whole: str
    pairs: tuple[tuple[str, str], ...]
    full: tuple[str, ...]
    telling: tuple[str, ...]


@lru_cache(maxsize=4096)
def name_of(text: str) -> Name:
    """The name in a text; empty for one without letters."""
    words = tuple(fold_person(text).split())
    sounds = tuple(map(sound, words))
    full = tuple(sound for sound in sounds if len(sound) > 1)
    telling = tuple(sound for sound in full if sound not in common())
    return Name(words, sounds, together(sounds), tuple(zip(words, sounds, strict=True)), full, telling)


def together(sounds: Iterable[str]) -> str:
    """The sound of words written together: a letter on both sides of a gap is heard once (Tri Yanto, Triyanto)."""
    found = ""
    for one in sounds:
        found += one[1:] if found[-1:] == one[:1] else one
    return found


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """What is left of a folded word when letters that sound alike are one, doubled ones single, and the silent h at
    the end is off: Soekarno and Sukarno, Djoko and Joko, Syarifuddin and Sarifudin. A clip is what it stands for."""
    word = _given().get(word, word)
    if len(word) == 1:
        return word
    if any(sign in word for sign in read_toml("spellings.toml")["old"]["signs"]):
        for old, new in read_toml("spellings.toml")["old"]["rules"]:
            word = word.replace(old, new)
    for pattern, letters in _rules():
        word = pattern.sub(letters, word)
    single = _DOUBLED.sub(r"\1", word)
    return single[:-1] if len(single) > 3 and single.endswith("h") else single


@lru_cache(maxsize=4096)
def sounds_of(text: str) -> str:
    """The sounds of the name of a body or a place, together; numbers without zeros in front."""
    return "".join(str(int(word)) if word.isdecimal() else sound(word) for word in fold_words(text))


@cache
def common() -> frozenset[str]:
    """The sounds of the words that are parts of very many names."""
    return frozenset(sound(word) for word in read_toml("spellings.toml")["common"]["words"])


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), letters) for pattern, letters in read_toml("spellings.toml")["sounds"]["rules"])


@cache
def _given() -> dict[str, str]:
    return {clip: name for name, clips in read_toml("spellings.toml")["given"].items() for clip in clips}
