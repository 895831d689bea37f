"""Names of outlets: "RADARKOTA.CO.ID" is Radar Kota."""

from __future__ import annotations

import re
from functools import cache

from graph.claims import Span
from graph.lexicon.regions import lookup
from loaders.extraction.text.words import either, lexicon, listed

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(rf"\.{either(listed('press', 'domains'))}$", re.IGNORECASE)


@cache
def _marks() -> frozenset[str]:
    return frozenset(lexicon("press")["marks"])


def is_address(words: str) -> bool:
    """Whether the words end like an address: "Lensa.com"."""
    return bool(_domain().search(words.strip()))


def is_outlet(words: str) -> bool:
    """Whether the words can be nothing but an outlet: an address, two words written in one, or a word of the press."""
    if _domain().search(words) or _HUMP.search(words):
        return True
    return any(word.lower() in _marks() for word in words.split())


def outlet_name(words: str, text: str) -> str:
    """The name without its address. Where the text writes the name out elsewhere ("Radar Kota"), that is it; else humps
    and known words part it. Names of up to four capitals stay as they are."""
    bare = re.sub(r"^www\.", "", _domain().sub("", _domain().sub("", words.strip(" .,:-|()"))), flags=re.IGNORECASE)
    written = _written(bare, text)
    if written:
        return written if " " in written else " ".join(_parted(_HUMP.split(written)))
    if "-" in bare:
        return bare.title() if bare.isupper() else bare
    if " " in bare:
        return bare if not bare.isupper() else bare.title()
    humps = _parted(_HUMP.split(bare))
    if len(humps) > 1 or not bare.isupper():
        return " ".join(humps)
    return bare if len(bare) <= 4 else _known_words(bare)


def _written(bare: str, text: str) -> str | None:
    """The name as the text spells it with capitals and spaces, away from the dateline."""
    letters = r"\s?".join(map(re.escape, bare.replace(" ", "")))
    for match in re.finditer(rf"(?<!\w){letters}(?!\w|\.\w)", text, re.IGNORECASE):
        found = match.group()
        if found != bare and not found.isupper() and found[:1].isupper():
            return found
    return None


def _parted(humps: list[str]) -> list[str]:
    parts: list[str] = []
    for hump in humps:
        if parts and hump.lower() in lexicon("press")["glued"]:
            parts[-1] += hump
        else:
            parts.append(hump[:1].upper() + hump[1:])
    return parts


def _known_words(bare: str) -> str:
    """A name in capitals, parted where a word of the press or a region begins or ends it."""
    low = bare.lower()
    for word in sorted(lexicon("press")["words"], key=len, reverse=True):
        for first, last in ((word, low[len(word) :]), (low[: -len(word)], word)):
            if first + last == low and len(first) > 2 and len(last) > 2:
                return f"{first.title()} {last.title()}"
    for cut in range(4, len(low) - 4):
        if lookup(low[cut:]):
            return f"{low[:cut].title()} {low[cut:].title()}"
    return bare.capitalize()


_NAME = r"(?:[A-Z0-9][\w.'&-]*(?:[ ][A-Z][\w.'&-]*){0,3})"


@cache
def _credits() -> tuple[re.Pattern[str], ...]:
    """Where else a report names its outlet: behind its headline, in the copyright line, as the one it speaks to."""
    return (
        re.compile(rf"(?:copyright\s*)?©\s*(?:(?:19|20)\d\d\s+)?(?P<name>{_NAME})"),
        re.compile(rf"\b{either(listed('press', 'credits'))}\s+(?P<name>{_NAME})"),
    )


def outlet_elsewhere(folded: str, headline: Span | None) -> str | None:
    """The outlet of a report without one in its dateline; only what has the form of an outlet's name counts."""
    suffix = re.search(rf"\s[-|]+\s(?P<name>{_NAME})$", folded[headline.start : headline.end]) if headline else None
    for match in filter(None, (suffix, *(found for pattern in _credits() for found in pattern.finditer(folded)))):
        name = re.sub(r"\s*(?:19|20)\d\d$", "", match["name"]).rstrip(".,")
        if is_outlet(name) or "©" in match.group():
            return outlet_name(name, folded)
    return None
