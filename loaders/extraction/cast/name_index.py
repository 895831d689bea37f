"""Names by their words, so that a short name finds the fuller ones without asking each."""

from __future__ import annotations

from collections.abc import Iterable

Key = tuple[str, ...]

_MUHAMMAD = frozenset(
    ("m", "muh", "moh", "mohd", "muhd", "mhd", "mohamad", "mohammad", "muhamad", "muhammad"),
)


def part_of(short: Key, full: Key) -> bool:
    """Whether the words of the short name occur in the full one in their order; an initial stands for a word."""
    at = 0
    for word in full:
        if at < len(short) and (word == short[at] or _initial_of(short[at], word)):
            at += 1
    return at == len(short)


def _initial_of(short: str, word: str) -> bool:
    if short in _MUHAMMAD:
        return word in _MUHAMMAD
    return len(short) == 1 and word.startswith(short) and len(word) > 1


def shortened(key: Key) -> bool:
    """Whether a word of the name stands for a longer one."""
    return any(len(word) == 1 or (word in _MUHAMMAD and not word.startswith(("muham", "moham"))) for word in key)


class NameIndex:
    """A set of names in the order in which they were added."""

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        """Starts with the names given."""
        self._words: dict[str, dict[Key, None]] = {}
        self._letters: dict[str, dict[Key, None]] = {}
        for key in keys:
            self.add(key)

    def add(self, key: Key) -> None:
        """Adds a name."""
        for word in key:
            self._words.setdefault(word, {})[key] = None
            self._letters.setdefault(word[:1], {})[key] = None

    def fuller(self, short: Key) -> list[Key]:
        """The names of which the short one is a part, itself included when it was added."""
        head = short[0] if short else ""
        wide = len(head) == 1 or head in _MUHAMMAD
        near = self._letters.get(head[:1], {}) if wide else self._words.get(head, {})
        return [key for key in near if part_of(short, key)]
