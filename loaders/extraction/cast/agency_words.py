"""The words of the table of agencies, joined and folded, as a scan of a text compares them."""

from __future__ import annotations

from functools import cache, lru_cache

from graph.lexicon import agencies
from graph.lexicon.agencies import Agency
from graph.lexicon.data import fold_words
from loaders.extraction.cast.cues import words


@lru_cache(maxsize=16384)
def fold_word(text: str) -> str:
    """A word as the table of agencies compares it."""
    return "".join(fold_words(text))


@cache
def table() -> dict[str, Agency]:
    """The rows by every name and clip, without "dan" and "serta"."""
    found: dict[str, Agency] = {}
    for row in agencies.all_agencies():
        for surface in (row.name, *row.surfaces):
            found.setdefault("".join(word for word in fold_words(surface) if word not in ("dan", "serta")), row)
    return found


@cache
def prefixes() -> frozenset[str]:
    """All beginnings of the names and clips."""
    return frozenset(key[:end] for key in table() for end in range(1, len(key) + 1))


@cache
def capital_clips() -> frozenset[str]:
    """Clips that are written in capitals only."""
    names = (surface for row in agencies.all_agencies() for surface in (row.name, *row.surfaces))
    return frozenset(fold_word(name) for name in names if name.isupper() and " " not in name)


@lru_cache(maxsize=16384)
def opens_agency(word: str) -> bool:
    """Whether the name of an agency may begin with the lower-case word: most words begin none."""
    led = word in words("agencies", "heads") or word in ("balai", "suku", "itjen", "inspektorat")
    return led or fold_word(word) in prefixes()
