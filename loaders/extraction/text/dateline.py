"""The names at the beginning of a line, and which of them is the place and which the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.claims import Span
from graph.lexicon.regions import lookup
from loaders.extraction.text.dates import find
from loaders.extraction.text.outlets import is_address, is_outlet
from loaders.extraction.text.words import either, lexicon, listed, words

_REACH = 120
_MOST = 4
_WORD = r"(?:(?i:kab|kec)\.|[A-Z0-9](?:[\w'&]|\.(?=\w))*)"
_NAME = rf"{_WORD}(?:[ ]+(?!-){_WORD}){{0,4}}"
_SEPARATOR = re.compile(
    r"\s*[)\]}*]*\s*(?P<sign>[,.]?\s*-+|,|\|+|/+|:+|[(\[]|\.(?=\s)|$|(?<=[)\]])(?=\s))(?P<space>\s*)[(\[*]?\s*"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A name with the sign behind it: a dash, "|", ":", ",", "(", "/" or "" for the end of the line. `loose` where
    white space or a second dash shows that the sign stands between words, not inside of one."""

    words: str
    span: Span
    sign: str
    loose: bool
    end: int

    @property
    def is_date(self) -> bool:
        """Whether the name is the day of the report."""
        return bool(find(f"({self.words})"))


@cache
def _start() -> re.Pattern[str]:
    """A name, an address or a day at the beginning of a dateline or behind one of its signs."""
    weekday = rf"(?i:{either(lexicon('dates')['weekdays'])})[ ,]*\(?"
    month = rf"(?i:{either(lexicon('dates')['months'])})"
    day = rf"(?:{weekday})?(?:\d\d?[/-]\d\d?(?:[/-]\d{{2,4}})?|\d\d?[ ]{month}(?:[ ]\d{{4}})?)"
    address = rf"(?i:[a-z0-9][\w-]*\.{either(listed('press', 'domains'))}\b)"
    return re.compile(rf"[\s*•(\[]*(?P<name>{day}|{address}|{_NAME})")


def parts_of(folded: str, start: int, end: int) -> list[Part]:
    """The names at the beginning of the line, as long as signs of datelines follow them; at most four."""
    parts: list[Part] = []
    stop = min(end, start + _REACH)
    at = start
    while len(parts) < _MOST:
        name = _start().match(folded, at, stop)
        sign = _SEPARATOR.match(folded, name.end(), end) if name else None
        if name is None or sign is None:
            break
        mark = sign["sign"] or ("" if sign.end() >= end else "|")
        spaced = folded[name.end() : sign.start("sign")] != "" or bool(sign["space"])
        loose = spaced or mark.count("-") > 1 or mark[:1] in (",", ".")
        parts.append(Part(name["name"].strip(), Span(*name.span("name")), mark.strip(), loose, min(sign.end(), end)))
        at = sign.end()
        if not mark:
            break
    return parts


def is_place(name: str, folded: str) -> bool:
    """A name that the gazetteer knows, one in capitals without figures, or one that the text calls a place."""
    bare = name.strip(" .,")
    if lookup(bare) or (bare.isupper() and len(bare) > 2 and not re.search(r"[\d.]", bare)):
        return True
    return bool(re.search(rf"\b{either(listed('press', 'places'))}\s+{re.escape(bare)}\b", folded, re.IGNORECASE))


def _is_post(name: str) -> bool:
    return bool(words("press", "posts").match(name)) or name.lower().strip(" !.?") in lexicon("press")["neither"]


def _is_opener(name: str) -> bool:
    return bool(words("sentences", "openers").match(name) or words("dates", "relative").match(name))


def _outlet_first(name: str) -> tuple[bool, bool, bool]:
    """How surely a name is that of an outlet, to sort by: its address, its form, that no place has the name."""
    return not is_address(name), not is_outlet(name), bool(lookup(name))


def sort_parts(parts: Sequence[Part], folded: str) -> tuple[Part | None, Part | None] | None:
    """The outlet and the place of the names of a dateline; None where they make none."""
    named = [part for part in parts if not part.is_date]
    if not named or len(named) > 3 or any(_is_post(part.words) for part in named):
        return None
    if len(named) == 1:
        return _one(named[0], folded)
    outlet = min(named[::-1], key=lambda part: _outlet_first(part.words))
    places = [part for part in named if part is not outlet]
    if lookup(outlet.words) and not is_outlet(outlet.words):
        return None, named[0]
    shouted = outlet.words.isupper() and len(outlet.words) > 3 and not _is_opener(named[0].words)
    surely = is_outlet(outlet.words) or (shouted and len(named[0].words.split()) < 4)
    if not all(_fits(place, named[0], folded, surely=surely) for place in places):
        return None
    return outlet, places[0]


def _fits(place: Part, first: Part, folded: str, *, surely: bool) -> bool:
    """Whether a name can be the place beside an outlet. Beside a sure outlet any name can, save behind "OUTLET - ",
    where the text itself may begin."""
    if is_place(place.words, folded):
        return True
    behind_dash = place is not first and "-" in first.sign
    return (surely and not behind_dash) or first.sign[:1] in ("|", "(", "[")


def _one(part: Part, folded: str) -> tuple[Part | None, Part | None] | None:
    name = part.words
    if is_address(name):
        return part, None
    if lookup(name) or ("-" in part.sign and is_place(name, folded)):
        return None, part
    return (part, None) if is_outlet(name) and len(name.split()) < 3 else None


def is_terminal(parts: Sequence[Part], folded: str, end: int) -> bool:
    """Whether the sign behind the last name can end a dateline, and text that begins a sentence follows."""
    last = parts[-1]
    following = folded[last.end : end].lstrip("\"'( *")[:1]
    if last.sign == "":
        return True
    if not following or following.islower():
        return False
    if "-" in last.sign and not last.loose:
        capitals = all(part.words.isupper() for part in parts)
        return is_address(last.words) or (capitals and (len(parts) > 1 or bool(lookup(last.words))))
    if last.sign in (",", "."):
        behind = len(parts) == 2 and "-" in parts[0].sign
        return behind and len(last.words.split()) < 4 and (last.words.isupper() or bool(lookup(last.words)))
    return "-" in last.sign or last.sign[0] in "|:"
