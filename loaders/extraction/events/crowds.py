"""Groups that a report counts first and spells out later: `Lima ASN dilaporkan. Kelima terlapor adalah N, M, ...`."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise, takewhile

from loaders.extraction.events.cues import SMALL, lower, number_of
from loaders.extraction.events.enlisted import NEXT
from loaders.extraction.events.scene import BY_NAME, Line, Scene, once

_NEAR, _MANY = 8, 4
_THEY = re.compile(r"\b(?:mereka|nama-nama (?:itu|tersebut))\s+(?:itu\s+)?(?:adalah|ialah|yakni|yaitu)\b")
_GENERAL = re.compile(
    r"(?P<many>\w+)\s+(?:orang\s+)?(?:oknum\s+)?(?:asn|pns|pegawai|pejabat|aparatur|abdi|nama|orang)\b"
)
_COUNTED = re.compile(rf"\b(?:ke)?(?P<many>{SMALL})\s+(?:orang\s+)?[\w\s.-]{{3,60}}?,\s+(?:\w+\.\s*)*$")


_OTHERS = re.compile(
    r"\b(?:saksi|ahli|pelapor|pengadu|pengawas|komisioner|anggota|hakim|jaksa|penyidik|advokat|pengacara|paslon|pasangan|calon"
    r"|kandidat|partai|warga|tokoh|wartawan|korban|pemeriksa)\b"
)


@cache
def spelling() -> re.Pattern[str]:
    """`Kelima terlapor adalah`, `keempatnya yakni`, `tiga orang dimaksud, masing-masing`."""
    people = rf"(?:\s+(?!(?:dari|di|yang|tidak|bukan)\b|me\w{{3}}|{_OTHERS.pattern})[\w-]+){{1,4}}?"
    several = rf"(?:ke(?P<all>{SMALL})(?:nya|{people})|(?P<many>{SMALL}|\d{{1,2}}){people})"
    return re.compile(rf"\b{several},?\s+(?:(?:itu|tersebut)\s+)?(?:adalah|ialah|yakni|yaitu|masing-masing|terdiri)\b")


@once
def spelled_out(scene: Scene) -> frozenset[str]:
    """The crowds whose members the report names one by one later: they are nobody beside them."""
    out = set()
    for one in scene.roles.unnamed:
        count = number_of(lower(scene.entities[one].name).partition(" ")[0])
        first = next((line.index for line in scene.lines if _shows(line, one)), None)
        if count > 1 and first is not None and _told_by_name(scene, first, count):
            out.add(one)
    return frozenset(out)


def just_so_many(scene: Scene, accused: Collection[str]) -> frozenset[str]:
    """The crowds of servants in general, told first, of just so many as stand accused beside them: `empat ASN`, of whom
    the report names three and one more; not `dua sopir`, who joined two others."""
    people = [one for one in accused if one in scene.roles.persons - scene.roles.crowds]
    out = set()
    for one in scene.roles.crowds & frozenset(accused) if len(people) > 1 else ():
        told = _GENERAL.match(lower(scene.entities[one].name))
        if (
            told
            and number_of(told["many"]) == len(people)
            and _first(scene, one) <= min(_first(scene, who) for who in people)
        ):
            out.add(one)
    return frozenset(out)


def _first(scene: Scene, one: str) -> int:
    """The sentence in which somebody is told first."""
    return next((line.index for line in scene.lines if _shows(line, one)), len(scene.lines))


@once
def spelled_groups(scene: Scene) -> tuple[frozenset[str], ...]:
    """Those of each list that words for a group open: `Mereka adalah N, M dan P`, `tiga orang itu, masing-masing:`."""
    out = []
    for line in scene.lines:
        for match in (
            *spelling().finditer(scene.low, line.start, line.end),
            *_THEY.finditer(scene.low, line.start, line.end),
        ):
            count = number_of(match.groupdict().get("all") or match.groupdict().get("many") or "")
            named = _named(scene, line, match.end(), count)
            if len(named) == count or (not count and len(named) > 1):
                out.append(frozenset(named))
    return tuple(out)


def _shows(line: Line, one: str) -> bool:
    return any(one in ref.refs and ref.how in BY_NAME for ref in line.refs)


def _told_by_name(scene: Scene, first: int, count: int) -> bool:
    """Whether words for just so many open a list of so many names near this line; of many one may not have been
    understood."""
    for line in scene.lines[max(0, first - _NEAR) : first + _NEAR]:
        for match in spelling().finditer(scene.low, line.start, line.end):
            if number_of(match["all"] or match["many"]) == count:
                named = _named(scene, line, match.end(), count)
                return len(named) >= count - (count >= _MANY) and _may_be_they(scene, named)
        if _named_behind(scene, line, count):
            return True
    return False


def _named_behind(scene: Scene, line: Line, count: int) -> bool:
    """`Dua penyuluh di kantor itu, N dan M`: a list of just so many names behind a comma."""
    people = scene.roles.persons - scene.roles.unnamed - scene.roles.tickets.keys()
    names = [ref for ref in line.refs if ref.how == "name" and set(ref.refs) <= people]
    for place, ref in enumerate(names):
        counted = _COUNTED.search(scene.low, line.start, ref.start)
        if counted and number_of(counted["many"]) == count and _OTHERS.search(counted.group()) is None:
            gaps = (scene.low[a.end : b.start] for a, b in pairwise(names[place:]))
            listed = {one for each in names[place : place + count] for one in each.refs}
            if sum(1 for _ in takewhile(NEXT.fullmatch, gaps)) + 1 == count and _may_be_they(scene, listed):
                return True
    return False


def _may_be_they(scene: Scene, named: set[str]) -> bool:
    """Whether those of a list can be an accused group: they serve, and watch over nobody."""
    serving = any(one in scene.roles.servants for one in named)
    return serving and not any(one in scene.roles.watchers for one in named)


def _named(scene: Scene, line: Line, place: int, count: int) -> set[str]:
    """The persons named behind a place, and in the lines below it where its own line ends in a colon."""
    below = scene.low[line.start : line.end].rstrip().endswith((":", "masing-masing"))
    lines = scene.lines[line.index : line.index + 1 + (count if below else 0)]
    refs = [ref for one in lines for ref in one.refs if ref.start >= place and ref.how in BY_NAME]
    people = scene.roles.persons - scene.roles.unnamed - scene.roles.tickets.keys()
    return {one for ref in refs for one in ref.refs} & people
