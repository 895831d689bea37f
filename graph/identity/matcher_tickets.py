"""Tickets that may be one: members by first names, numbers, acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product

from graph.identity.groups import pair
from graph.identity.likeness import LEVELS, Likeness, likeness
from graph.identity.names import fold_body
from graph.identity.proposals import PROVINCE, Ground, Proposal, Stage, same_place
from graph.identity.spelling import name_of
from graph.identity.tickets import UNKNOWN, parts_of
from graph.identity.traits import Part

PAIR = 2


def _blocks(_: Ground, part: Part) -> Iterator[str]:
    for code in part.regions:
        yield f"region {code}"
    for sight in part.sights:
        names = [name_of(member) for member in sight.members]
        yield from (f"member {name.whole}" for name in names if name.whole)
        words = product(*(name.full for name in names)) if len(names) == PAIR else ()
        yield from (f"words {' '.join(sorted(both))} {code[:PROVINCE]}" for both in words for code in part.regions)


def _judged(ground: Ground, one: Part, other: Part) -> Proposal | None:
    if tickets_contradict(ground, one, other):
        return None
    weight, _ = ground.story.shared(one, other)
    both = [
        sides for side in (one, other) if len(sides := {_election(side)[1], _election(side)[2]} - {UNKNOWN}) == PAIR
    ]
    known = len(both) == PAIR
    found = aligned(members(one), members(other))
    if found:
        worst = max(LEVELS.index(like.level) for like in found)
        reasons = [like.reason for like in found]
        full = worst < LEVELS.index("single")
        firm = known and (full or (len(found) == PAIR and not _in_two_races(one, other)))
        told = weight >= 1 if len(found) == PAIR else weight > 1
        return Proposal(pair(one.key, other.key), round(1.0 - 0.02 * worst, 3), firm or told, tuple(reasons))
    if known and numbers(one) & numbers(other):
        return Proposal(pair(one.key, other.key), 0.9, True, (f"number {min(numbers(one))} in one election",))
    if shared := acronyms(one) & acronyms(other):
        return Proposal(pair(one.key, other.key), 0.88, known, (f"both are called {min(shared)}",))
    return None


def aligned(ours: Sequence[str], theirs: Sequence[str]) -> list[Likeness]:
    """The members of two tickets paired off, in whichever order fits best; nothing where a member of the smaller has no
    partner, or where either has none."""
    short, long = sorted(([name_of(name) for name in ours], [name_of(name) for name in theirs]), key=len)
    best: list[Likeness] = []
    for order in permutations(long, len(short)) if short else ():
        pairs = (likeness(a, b) for a, b in zip(short, order, strict=True))
        found = [like for like in pairs if like and (like.telling or like.level != "nick")]
        if len(found) == len(short) and (not best or _worth(found) < _worth(best)):
            best = found
    return best


def _worth(found: Sequence[Likeness]) -> int:
    return sum(LEVELS.index(like.level) for like in found)


def members(part: Part) -> tuple[str, ...]:
    """The members' names as the fullest report gives them."""
    return max((sight.members for sight in part.sights), key=lambda names: (len(names), sum(map(len, names)), names))


def numbers(part: Part) -> frozenset[str]:
    """The numbers under which reports know it."""
    return frozenset(sight.number for sight in part.sights if sight.number)


def acronyms(part: Part) -> frozenset[str]:
    """Acronyms and jargon, and the names of tickets without members."""
    found = {fold_body(sight.acronym) for sight in part.sights}
    found |= {fold_body(sight.name) for sight in part.sights if not sight.members and not sight.number}
    return frozenset(found - {""})


def _election(part: Part) -> tuple[str, str, str]:
    office, region, year = UNKNOWN, UNKNOWN, UNKNOWN
    for sight in part.sights:
        parts = parts_of(sight.election)
        office, region, year = (
            old if old != UNKNOWN else new for old, new in zip((office, region, year), parts, strict=True)
        )
    return office, region, year


def tickets_contradict(_: Ground, one: Part, other: Part) -> bool:
    """Whether two tickets cannot be one: of one report, in different elections, with other numbers or members."""
    if one.told_apart(other):
        return True
    if _in_two_races(one, other) and not _one_race(one, other):
        return True
    if numbers(one) and numbers(other) and not numbers(one) & numbers(other):
        return True
    return bool(members(one) and members(other)) and not aligned(members(one), members(other))


def _in_two_races(one: Part, other: Part) -> bool:
    return any(
        UNKNOWN not in both and both[0] != both[1] for both in zip(_election(one), _election(other), strict=True)
    )


def _one_race(one: Part, other: Part) -> bool:
    """Whether two elections of a year are one all the same: both members stand in both, and a report from a kabupaten
    leaves out that it is the province that votes."""
    (_, _, year), (_, _, then) = _election(one), _election(other)
    pairs = aligned(members(one), members(other))
    return (
        same_place(one, other) == "within"
        and (year == then or UNKNOWN in (year, then))
        and (
            len(pairs) == PAIR == len(members(one)) == len(members(other))
            and all(like.level != "nick" for like in pairs)
        )
    )


TICKETS = Stage(
    name="tickets", label="Paslon", takes=lambda _: True, blocks=_blocks, judge=_judged, contradict=tickets_contradict
)
