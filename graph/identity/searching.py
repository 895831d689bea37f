"""What names and texts are found by: kept beside them, so that a question need not fold all of them anew."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from graph.lexicon.data import plain, read_toml

BETWEEN = "|"  # between the names of one node
LONGEST = 30_000  # bytes: Neo4j's text index takes no value of more than 32 kB
TOO_LONG = "*"


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """The words of a name as they sound (sounds.toml), without spaces."""
    words = "".join(char if char.isalnum() else " " for char in plain(name).replace("'", "")).split()
    heard = f" {' '.join(words)} "
    for written, said in rules():
        heard = heard.replace(written, said)
    return heard.replace(" ", "")


def sounds(names: Iterable[str]) -> str:
    """All names of a node as they sound, each once, in the order given; as many as an index takes."""
    found = BETWEEN.join(filter(None, dict.fromkeys(map(sound, names))))
    return _within(found) or found[: LONGEST // 4]


def words(text: str) -> str:
    """The distinct words of a text in small letters, signs and all, in the order of the alphabet; TOO_LONG where an
    index would not take them."""
    return _within(" ".join(sorted(set(text.lower().split())))) or TOO_LONG


def _within(found: str) -> str:
    return found if len(found) <= LONGEST // 4 or len(found.encode()) <= LONGEST else ""


@cache
def rules() -> tuple[tuple[str, str], ...]:
    """The replacements in their order."""
    return tuple((written, said) for written, said in read_toml("sounds.toml")["rules"])
