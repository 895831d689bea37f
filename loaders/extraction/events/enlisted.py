"""Who is a servant since a counted group of servants is spelled out: `lima guru diadukan. Kelimanya yaitu N, M`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.cues import either
from loaders.extraction.events.roles import Roles

_BEFORE, _GROUP, _FEWEST = 90, 320, 2
_COUNT = r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|para|sejumlah|beberapa|puluhan|\d{1,2})"
_IS = r"(?:yaitu|yakni|ialah|adalah|masing-masing|antara lain|di antaranya|bernama)"
_SPELLED = re.compile(
    rf"(?:^|[\s,.(])(?:(?P<they>ke\w+nya|mereka|nama-nama\s+\w+)|(?:ke)?{_COUNT}\s+[\w\s]{{3,60}}?),?\s+(?:itu\s+|tersebut\s+)?"
    rf"{_IS}(?:\s+{_IS})?[\s:]*$"
)
_NEXT = re.compile(r"\s*(?:\([^)]{1,40}\))?\s*(?:,\s*(?:dan|serta)|,|dan|serta|&)\s*")


def enlisted(roles: Roles, cast: Cast, low: str) -> set[str]:
    """Persons of a list of plain names behind words that spell out a group of servants, here or in the sentence
    before."""
    found: set[str] = set()
    shown = [mention for mention in cast.mentions if mention.form != "title"]
    for place, mention in enumerate(shown):
        if mention.ref in roles.persons and _spells_out(low, mention):
            listed = _list_from(shown, place, low)
            if len(listed) >= _FEWEST:
                found.update(listed)
    return found & roles.persons


def _spells_out(low: str, mention: Mention) -> bool:
    start = mention.span.start
    match = _SPELLED.search(low, max(0, start - _BEFORE), start)
    if match is None:
        return False
    reach = match.start() - _GROUP if match.group("they") else match.start()
    return _of_servants().search(low, max(0, reach), match.end()) is not None


def _list_from(shown: list[Mention], place: int, low: str) -> list[str]:
    """Those of the list that begins here, joined by nothing but commas and `dan`."""
    out = [shown[place].ref]
    for left, right in zip(shown[place:], shown[place + 1 :], strict=False):
        if _NEXT.fullmatch(low, left.span.end, right.span.start) is None:
            break
        out.append(right.ref)
    return out


@cache
def _of_servants() -> re.Pattern[str]:
    """`Lima guru`, `sejumlah ASN`."""
    return re.compile(rf"\b{_COUNT}\s+(?:orang\s+|oknum\s+)?{either('servant_nouns')}\b")
