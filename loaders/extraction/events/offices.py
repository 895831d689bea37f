"""Posts that stand alone for their holders: `Camat membantah`, `Untuk camat, penanganan dihentikan`; and clients."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.extraction.events.cues import cues, lexicon

_STARTS = re.compile(r"(?:^|[.;:,\"(]\s*|\b(?:untuk|terhadap|soal|bagi|khusus|sedangkan|sementara|adapun|dan)\s+)$")
_NEAR = 20
_CLIENT = re.compile(r"\b(?:klien(?: (?:kami|saya|beliau)|nya)|kliennya)\b")
_COUNSEL = re.compile(
    r"\b(?:kuasa hukum|penasihat hukum|penasehat hukum|pengacara|advokat)\s+(?:dari\s+|sdr\.?i?\s+|saudara\s+)*$"
)
_REACH = 50


@cache
def _office() -> re.Pattern[str]:
    """A short form of a post without an honorific or a name; in the groups that a noun has."""
    posts = "|".join(sorted(map(re.escape, lexicon("anaphora")["posts"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:ibu|pak|bu|bapak)\s+)?(?P<who>{posts})(?P<what>(?!))?(?P<whose>(?!))?(?P<kind>(?!))?(?P<some>(?!))?\b"
    )


def offices(low: str, start: int, end: int) -> Iterator[tuple[int, int, str, re.Match[str]]]:
    """(start, end, how, match) of each post that opens a clause, or is its topic, with a verb of answer or decision
    right behind it."""
    for match in _office().finditer(low, start, end):
        opens = match.start() == start or _STARTS.search(low, max(start, match.start() - _NEAR), match.start())
        if opens and cues("anaphora", "of_holder").match(low, _next(low, match.end())):
            yield match.start(), match.end(), "noun", match


def clients(low: str, start: int, end: int) -> Iterator[tuple[int, int, str, re.Match[str]]]:
    """(start, end, how, match) of each `klien kami`."""
    for match in _CLIENT.finditer(low, start, end):
        yield match.start(), match.end(), "client", match


def is_client(low: str, at: int) -> bool:
    """Whether the name at this place stands behind the word for a lawyer."""
    return _COUNSEL.search(low, max(0, at - _REACH), at) is not None


def _next(low: str, at: int) -> int:
    while at < len(low) and low[at] in " ,":
        at += 1
    return at
