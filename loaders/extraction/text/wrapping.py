"""Texts broken at the width of a page, as in messages: their lines are put together again, at equal length."""

from __future__ import annotations

import re
from collections.abc import Sequence

LEAST, MOST = 40, 120  # letters of the longest line of such a text
FEW = 4  # pairs of lines, below which none is told
SHARE = 0.7  # of the pairs of lines between which the next word had no room
HYPHENS = ("-", "\u2010", "\u00ad")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z][.)]|[-*•·▪►>])\s")
_ENDED = re.compile(r"[.!?:;,]\W*$")


def unwrapped(text: str) -> str:
    """The text with a blank for each line feed at which it was only broken; another text as it is."""
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    pairs = [place for place in range(1, len(lines)) if lines[place].strip() and lines[place - 1].strip()]
    broken = [place for place in pairs if _full(lines, place, width)]
    if not LEAST <= width <= MOST or len(broken) < max(FEW, SHARE * len(pairs)):
        return text
    joints = set(broken)
    return "".join(
        line if not place else f"{' ' if place in joints else chr(10)}{line}" for place, line in enumerate(lines)
    )


def _full(lines: Sequence[str], place: int, width: int) -> bool:
    """Whether the line before had no room for the first word of this one, or for all of it."""
    before, line = lines[place - 1].rstrip(), lines[place]
    if _ITEM.match(line) and _ENDED.search(before):
        return False
    if before.endswith(HYPHENS) and line.lstrip()[0].islower():
        return True
    return len(before) + 1 + len(line.split(maxsplit=1)[0]) > width
