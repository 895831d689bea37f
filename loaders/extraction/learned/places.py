"""Where a report names tickets, as seen from one accused: how each place stands to his name and to those of the others
accused, and whether another ticket stands nearer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from loaders.extraction.events.cues import before
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.learned.marks import Features

_BEHIND = {
    "aim": ("words of aim", 2), "against": ("words against it", 2), "harms": ("words of harm", 4),
    "teams": ("its team", 2), "rivals": ("words for rivals", 3), "contends": ("words of contest", 3),
    "affiliated": ("words for its people", 3), "aimed_at": ("what may be for it", 1),
    "of_party": ("words for things of a party", 2),
}  # fmt: skip
_AWAY = frozenset({"against", "harms", "rivals", "contends", "teams"})
_SOON, _NOWHERE, _MOST, _LEAD = 3, 9, 3, 4


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A name at `start` of the text, in the line and paragraph of these numbers; it means `refs`."""

    start: int
    line: int
    paragraph: int
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that names a ticket; `behind` are the kinds of words right before it; `last` and `then` where one of the
    accused is named before and behind it."""

    at: Spot
    ticket: str
    behind: tuple[str, ...]
    quoted: str | None
    last: Spot | None
    then: Spot | None


def places_of(scene: Scene, accused: Collection[str], tickets: Collection[str]) -> tuple[Place, ...]:
    """All places that name one of these tickets or a candidate of it, also for its team or as a rival, in the order of
    the text."""
    people = [spot for line in scene.lines for spot in _people(line, accused)]
    out = []
    for line in scene.lines:
        for ticket, at in dict.fromkeys(_tickets(scene, line, tickets)):
            others = [spot for spot in people if ticket not in spot.refs]
            place = Place(
                at=at,
                ticket=ticket,
                behind=tuple(kind for kind, (_, most) in _BEHIND.items() if _stands(scene, line, at, kind, most)),
                quoted=line.speaker,
                last=next((spot for spot in reversed(others) if spot.start < at.start), None),
                then=next((spot for spot in others if spot.start > at.start), None),
            )
            out.append(place)
    return tuple(out)


def _stands(scene: Scene, line: Line, at: Spot, kind: str, most: int) -> bool:
    return before(kind, most).search(scene.low, line.start, at.start) is not None


def _people(line: Line, accused: Collection[str]) -> Iterator[Spot]:
    for ref in line.refs:
        found = tuple(one for one in ref.refs if one in accused)
        if found and ref.how != "within":
            yield Spot(ref.start, line.index, line.sentence.paragraph, found)


def _tickets(scene: Scene, line: Line, tickets: Collection[str]) -> Iterator[tuple[str, Spot]]:
    for ref in line.refs:
        if len(ref.refs) != 1:
            continue
        one, at = ref.refs[0], Spot(ref.start, line.index, line.sentence.paragraph, ref.refs)
        found = (one,) if one in tickets else scene.roles.tickets.get(one, ())
        yield from ((ticket, at) for ticket in found if ticket in tickets)


def _step(place: Place, one: str) -> tuple[int, str]:
    """How a place stands to an accused: a rank, the nearest first, and words for it."""
    for near, how, ranks in ((place.last, "behind", (0, 1, 2, 4, 6)), (place.then, "before", (1, 3, 3, 5, 7))):
        if near is None or one not in near.refs:
            continue
        away = abs(place.at.line - near.line)
        number = min(away, 2) if place.at.paragraph == near.paragraph else 3 if away <= _SOON else 4
        where = ("in his sentence", "right beside his sentence", "in his paragraph", "soon, in another", "far")[number]
        return ranks[number], f"{how} him, {where}" + (", with others" if len(near.refs) > 1 else "")
    return _NOWHERE - 1, "beside others only"


def seen_from(places: Sequence[Place], one: str, ticket: str) -> Features:
    """The features of a ticket by its places, for one accused."""
    steps = [(place, *_step(place, one)) for place in places]
    told = [(place, words) for place, _, words in steps if place.ticket == ticket]
    if not told:
        return {"no place names it": 1.0}
    nearest = {found: min(rank for place, rank, _ in steps if place.ticket == found) for found in _named(places)}
    plain = dict.fromkeys(nearest, _NOWHERE)
    for place, rank, _ in steps:
        if not _AWAY & {*place.behind}:
            plain[place.ticket] = min(plain[place.ticket], rank)
    names = {name for place, words in told for name in _words(place, words, one)}
    names |= {f"its nearest place is number {nearest[ticket]}"}
    names |= {*_order(nearest, ticket, "")} | {*_order(plain, ticket, ", rivals and teams aside")}
    return dict.fromkeys(sorted(names), 1.0)


def _named(places: Sequence[Place]) -> list[str]:
    return list(dict.fromkeys(place.ticket for place in places))


def _words(place: Place, words: str, one: str) -> Iterator[str]:
    """What one place says of its ticket."""
    yield f"it is named {words}"
    yield from (f"it is named {words}, behind {_BEHIND[kind][0]}" for kind in place.behind)
    if not place.behind:
        yield f"it is named {words}, behind nothing"
    if place.quoted and place.quoted != one:
        yield f"it is named {words}, by somebody else"


def _order(ranks: dict[str, int], ticket: str, words: str) -> Iterator[str]:
    """Its place among the tickets."""
    mine, others = ranks[ticket], [rank for other, rank in ranks.items() if other != ticket]
    yield f"{min(_MOST, sum(rank < mine for rank in others))} others are named nearer to him{words}"
    if not words:
        yield f"{min(_MOST, others.count(mine))} others are named as near to him"
    yield f"it is nearer than the next by {max(-_LEAD, min(_LEAD, min(others, default=_NOWHERE) - mine))}{words}"
