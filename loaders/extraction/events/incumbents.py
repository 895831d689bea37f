"""The ticket that a report means by `petahana` alone: the only one that it calls so by name."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.cues import either
from loaders.extraction.events.roles import Roles
from loaders.extraction.events.scene import Ref
from loaders.extraction.text.parts import Sentence

_REACH = 90
_OFFICE = r"(?:bupati|wali\s+kota|walikota|gubernur|calon|wakil|pasangan|paslon|kandidat|nomor|urut|\d+)"
_TITLES = r"(?:(?:k\.?h|h|hj|dr|drs|dra|ir|prof|tgk|tgh)\b[.)]*\s*)*"


def incumbent_of(cast: Cast, roles: Roles, low: str) -> str | None:
    """The only ticket that is called petahana right before or behind a name of it or of its candidates, else the only
    one of somebody who heads a region."""
    own = {entity.ref: (entity.ref,) for entity in cast.entities if entity.label == "Paslon"}
    found: set[str] = set()
    for mention in cast.mentions:
        tickets = own.get(mention.ref) or roles.tickets.get(mention.ref, ())
        start, end = mention.span.start, mention.span.end
        if len(tickets) == 1 and (_ahead().search(low, max(0, start - _REACH), start) or _behind().match(low, end)):
            found.add(tickets[0])
    if not found:
        governs = (entity.ref for entity in cast.entities if entity.props.get("heads_region"))
        found = {ticket for ref in governs for ticket in roles.tickets.get(ref, ())}
    return found.pop() if len(found) == 1 else None


def with_incumbent(sentence: Sentence, named: tuple[Ref, ...], incumbent: str | None, low: str) -> tuple[Ref, ...]:
    """The references with those to the ticket by the word `petahana`, where no name of it stands right beside."""
    out = list(named)
    for match in _word().finditer(low, sentence.span.start, sentence.span.end) if incumbent else ():
        if all(match.end() <= ref.start or ref.end <= match.start() for ref in out):
            out.append(Ref(match.start(), match.end(), (incumbent or "",), "name"))
    return tuple(sorted(out))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"\b(?<!bukan ){either('incumbent', 'ticket_signs')}\b")


@cache
def _ahead() -> re.Pattern[str]:
    """`Petahana N`, `petahana dimaksud adalah pasangan N`; but not `penantang petahana, N`."""
    meant = r"(?:[^.;\"]{0,60}?\s(?:adalah|ialah|yakni|yaitu|tidak\s+lain|tak\s+lain))?"
    word = rf"(?<!lawan )(?<!penantang )(?<!pesaing )(?<!rival )(?<!bukan )\b{either('incumbent', 'ticket_signs')}"
    return re.compile(rf"{word}{meant}(?:[\s,(]+{_OFFICE})*[\s,(]+{_TITLES}$")


@cache
def _behind() -> re.Pattern[str]:
    """`N, petahana`, `N yang merupakan calon bupati petahana`, `N (petahana)`."""
    link = r"(?:(?:yang|adalah|ialah|merupakan|berstatus|selaku|sebagai|kembali|maju|juga)\s+)*"
    return re.compile(rf"[\s,(]+{link}(?:{_OFFICE}\s+)*{either('incumbent', 'ticket_signs')}\b")
