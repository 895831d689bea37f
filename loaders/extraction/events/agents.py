"""Who did it where no verb of an act has him as its subject: `pembaginya N`, `perintah itu datang dari N`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.extraction.events.cues import cues, either
from loaders.extraction.events.scene import Line, Ref, Scene

_AGENT = re.compile(
    r"\W*(?:(?P<verb>pe(?:m|n|ng|ny|r|l)?\w{4,}nya)|yang\s+(?P<doing>(?:me|ber)\w{3,}))"
    r"(?:,[^,;:.]{3,50},|(?:\s+[\w-]+){0,4}?)?(?:\s+(?:berturut-turut\s+)?(?:adalah|ialah|yakni|yaitu|tak lain))?"
    r"[\s:,]+"
)
_RATHER = re.compile(r"\bbukan\s[^.;:\"]{3,80}?\byang\s[^.;:\"]{3,120}?,\s*(?:melainkan|tetapi|tapi)\s+")
_TITLE = 60


def agents(scene: Scene, line: Line) -> Iterator[tuple[int, int, list[Ref]]]:
    """(start, end, who) of each turn of speech that presents the doer of what is told, in the order of kinds."""
    low = scene.low
    match = None if line.sentence.quotes else _AGENT.match(low, line.start, line.end)
    if match and not cues("accusers", "no_agent").match(low, max(match.start("verb"), match.start("doing"))):
        refs = [ref for ref in line.refs if ref.start >= match.end() and set(ref.refs) & scene.roles.persons]
        refs = [ref for ref in refs if ref.how != "group" or len(refs) == 1]
        if refs and refs[0].start - match.end() <= _TITLE:
            yield match.start(), match.end(), refs
    for pattern in (_source(), _mind(), _RATHER):
        for found in pattern.finditer(low, line.start, line.end):
            ref = _next(scene, line, found.end())
            if ref is not None:
                yield found.start(), found.end(), [ref]


def _next(scene: Scene, line: Line, place: int) -> Ref | None:
    """The person named right behind a place, with at most his title between."""
    for ref in line.refs:
        if ref.start >= place and ref.how != "within":
            near = ref.start - place <= _TITLE and set(ref.refs) & scene.roles.persons
            return ref if near and "," not in scene.low[place : max(place, ref.start - 2)] else None
    return None


@cache
def _source() -> re.Pattern[str]:
    """`Ancaman itu datang dari`, `uang tersebut berasal dari kantong`."""
    return re.compile(
        rf"\b{either('acts_as_nouns')}(?:\s+[\w-]+){{0,4}}?\s+(?:datang|berasal|bermula|keluar|muncul|bersumber|didapat|diperoleh)"
        r"(?:nya)?\s+(?:langsung\s+)?dari\s+(?:mulut|tangan|kantong|saku|ponsel|nomor|rumah|ruang(?:an)?|pihak)?\s*"
    )


@cache
def _mind() -> re.Pattern[str]:
    """`Otak mobilisasi itu disebut`, `dalang di balik pembagian kaus ialah`."""
    return re.compile(
        rf"\b{either('masterminds')}(?:\s+[\w-]+){{0,8}}?\s+(?:adalah|ialah|yakni|yaitu|disebut(?:-sebut)?|tak\s+lain|diduga|bernama)\s+"
    )
