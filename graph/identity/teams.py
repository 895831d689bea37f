"""Teams around tickets: which ticket a team's name means, and what kind of team it is.

Reports call one team by the names, the acronym or the number of its ticket; what is left of the name tells its
teams apart (Tim Hukum, tim sukses).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graph.lexicon.data import fold_words, read_toml

TEAM = "team "


@dataclass(frozen=True, slots=True)
class Called:
    """A ticket as its report calls it: its key, the names of it and its members, and its number, empty for none."""

    key: str
    names: tuple[str, ...]
    number: str = ""


def team_of(name: str, tickets: Iterable[Called]) -> tuple[str, str] | None:
    """The key of the one ticket that the team's name means, and the words left of the name, such as "tim hukum"; None
    where it means none or several."""
    words = [str(int(word)) if word.isdecimal() else word for word in fold_words(name)]
    found = sorted(((_shared(words, one), one) for one in tickets), key=lambda item: (-len(item[0]), item[1].key))
    if not found or not found[0][0] or (len(found) > 1 and len(found[1][0]) == len(found[0][0])):
        return None
    rest = [word for word in words if word not in found[0][0] and word not in _around()]
    return (found[0][1].key, " ".join(rest)) if rest else None


def _shared(words: list[str], ticket: Called) -> set[str]:
    own = {word for name in ticket.names for word in fold_words(name)} - _around()
    return set(words) & {word for word in own if not word.isdecimal()} | set(words) & {ticket.number} - {""}


@cache
def _around() -> frozenset[str]:
    return frozenset(read_toml("titles_empty.toml")["tickets"]["words"])
