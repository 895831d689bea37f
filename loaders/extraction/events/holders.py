"""Holders of posts meant by the post with its place, or named right behind it: `Camat Ranu itu`, `sekretarisnya, N`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import either
from loaders.extraction.events.memory import Memory
from loaders.extraction.events.scene import Ref

_CLOSE = 2


def holders(named: tuple[Ref, ...], memory: Memory, low: str) -> tuple[Ref, ...]:
    """Who is meant by a title with its place and a pointing word, where one servant named so far has his post there."""
    out = []
    for ref in named:
        if ref.how == "within" and _pointed().match(low, ref.end):
            mine = [one for one in memory.servants() if _holds(memory, one, ref.refs[0])]
            if len(mine) == 1:
                out.append(Ref(ref.start, ref.end, (mine[0],), "noun"))
    return tuple(out)


def names_holder(how: str, match: re.Match[str], named: tuple[Ref, ...]) -> bool:
    """Whether a post in -nya is only the title of the one named right behind it."""
    if how != "noun" or not match.groupdict().get("whose"):
        return False
    return any(0 <= ref.start - match.end() <= _CLOSE and ref.how == "name" for ref in named)


def _holds(memory: Memory, one: str, agency: str) -> bool:
    return any(place.agency == agency and not place.former for place in memory.entities[one].positions)


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(rf"\s+{either('demonstrative')}\b")
