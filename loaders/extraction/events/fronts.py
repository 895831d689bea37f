"""In whose name somebody speaks, where the cast has no membership: `FORUM X lewat sekretarisnya, N`."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise

from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.cues import either
from loaders.extraction.events.roles import Roles

_REACH = 70
_OFFICER = re.compile(
    r"\b(?:ketua|koordinator|direktur|sekretaris|juru\s+bicara|jubir|pengurus|anggota|humas|wakil\s+ketua)\s+"
    r"(?P<club>[a-z]{3,})(?:nya|\s+(?:itu|tersebut))?[\s,]+$"
)
_HEAD_OF_IT = re.compile(
    r"\b(?:ketua|koordinator|direktur|sekretaris|juru\s+bicara|jubir|humas|pimpinan|komandan)nya[\s,]+(?:[a-z]{1,4}\.\s*)*$"
)
_BACK = 90
_ENDS = re.compile(r"[.!?]\"?\s|\n")
_APART = re.compile(r"[.;:\"\n]")


def with_fronts(roles: Roles, cast: Cast, low: str) -> dict[str, tuple[str, ...]]:
    """The organizations of each person, with those for which the words right between both names say that he speaks."""
    out = dict(roles.members)
    shown = [mention for mention in cast.mentions if mention.ref in roles.persons | roles.clubs]
    for left, right in pairwise(shown):
        pair = _pair(roles, left, right, low)
        if pair and pair[1] not in out.get(pair[0], ()):
            out[pair[0]] = (*out.get(pair[0], ()), pair[1])
    _lead_bodies(roles, shown, low, out)
    return out


def _lead_bodies(roles: Roles, shown: list[Mention], low: str, out: dict[str, tuple[str, ...]]) -> None:
    """`TIM X menyoal itu. Menurut koordinatornya, N`: the club named last, in the sentence or the one before."""
    club: Mention | None = None
    for mention in shown:
        start = mention.span.start
        if mention.ref in roles.clubs:
            club = mention
        elif club is None or mention.ref in out or mention.ref in roles.servants or mention.ref in roles.watchers:
            continue
        elif (match := _HEAD_OF_IT.search(low, max(0, start - _BACK), start)) and (
            len(list(islice(_ENDS.finditer(low, club.span.end, match.start()), 2))) < 2
        ):
            out[mention.ref] = (club.ref,)


def _pair(roles: Roles, left: Mention, right: Mention, low: str) -> tuple[str, str] | None:
    """(person, organization) of two names that follow each other, if the first or the last speaks for the other."""
    between = low[left.span.end : right.span.start]
    led = left.ref in roles.clubs and right.ref in roles.persons - roles.servants and len(between) <= 2 * _REACH
    if led and (_led().search(between) or _officer(low[left.span.start : left.span.end], between)):
        return right.ref, left.ref
    if len(between) > _REACH or _APART.search(between):
        return None
    if left.ref in roles.clubs and right.ref in roles.persons - roles.servants and _through().fullmatch(between):
        return right.ref, left.ref
    if left.ref in roles.persons - roles.servants and right.ref in roles.clubs and _under().search(between):
        return left.ref, right.ref
    return None


@cache
def _through() -> re.Pattern[str]:
    """`FORUM X (FX), lewat koordinatornya, N`; `diwakili N`."""
    return re.compile(
        rf"[\s,)]*(?:\([^)]*\))?[\s,]*(?:yang\s+)?{either('through')}\s+(?:[\w-]+nya)?(?:\s+(?:yang\s+)?bernama)?[\s,]*"
        r"(?:[a-z]{1,4}\.\s*)*"
    )


def _officer(club: str, between: str) -> bool:
    """`PAGUYUBAN X ... ketua paguyuban, N`: called by the word with which the name of the club begins."""
    found = _OFFICER.search(between)
    return found is not None and club.startswith(found.group("club"))


@cache
def _led() -> re.Pattern[str]:
    """`FORUM X ... . Lembaga yang dipimpin N`: the club named last, in the sentence before or the same."""
    return re.compile(
        rf"\b{either('club_nouns')}\s+(?:itu\s+)?yang\s+{either('through')}\s+$"
        r"|^[^.;:\"\n]{0,60}\.\s+di(?:pimpin|wakili|komandani|koordinatori|ketuai)\s+(?:oleh\s+)?(?:advokat\s+)?$"
    )


@cache
def _under() -> re.Pattern[str]:
    """`advokat N, bernaung di TIM X`; `N yang bergabung dalam TIM X`; `N dari FORUM X`."""
    return re.compile(rf"[\s,]{either('joined')}\s+(?:di|dalam|pada|ke)\s+$|^[\s,)]*(?:atas nama|mewakili|dari)\s+$")
