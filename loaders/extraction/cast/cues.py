"""Cue words of the language for entities: the lists and tables of loaders/lexicon, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(files("loaders.lexicon").joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, table: str) -> Mapping[str, str]:
    """A table word -> value of the file NAME.toml."""
    return {str(key): str(value) for key, value in _file(name)[table].items()}


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """A list of words or turns of the file NAME.toml."""
    return frozenset(str(word) for word in _file(name)[key])


@cache
def turns(name: str, key: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """A list of turns by their first word, the longest first: "atas nama" is under "atas"."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in _file(name)[key]:
        parts = tuple(str(entry).split())
        table.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(entries, key=len, reverse=True)) for word, entries in table.items()}


@cache
def ordinary() -> frozenset[str]:
    """Ordinary words of the language, in lower case; no given names."""
    return frozenset(str(_file("vocabulary")["words"]).split())


def is_ordinary(word: str) -> bool:
    """Whether the lower-case word, or what is left of it without -lah, -kah, -nya, -an or se-, is an ordinary one."""
    known = ordinary()
    if word in known:
        return True
    cut = next((word[: -len(end)] for end in ("lah", "kah", "nya", "pun", "kan", "an") if word.endswith(end)), "")
    return (len(cut) > 2 and cut in known) or (word.startswith("se") and word[2:] in known)


def in_slogans(word: str) -> bool:
    """Whether the lower-case word is an ordinary one, or one with which slogans end."""
    return is_ordinary(word) or word in listed("persons", "slogans")
