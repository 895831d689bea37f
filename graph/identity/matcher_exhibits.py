"""One video, photo, post, recording or letter in several reports: only where what they tell of it is the same.

Two reports speak of one exhibit where it is of one kind, the same person is accused by it, its length, its number or
the day of the act is the same, and nothing of these is another. Nothing else is proposed: a person would have to see
both.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.groups import pair
from graph.identity.proposals import Ground, Proposal, Stage
from graph.identity.traits import Part

WORDS = {"length": "one length", "number": "one number", "day": "one day of the act"}


def _blocks(ground: Ground, part: Part) -> Iterator[str]:
    return (f"{part.sort} {ground.root(seat.body)}" for seat in part.seats)


def _judged(ground: Ground, one: Part, other: Part) -> Proposal | None:
    same = [name for name in WORDS if _marks(one, name) & _marks(other, name)]
    if not same or exhibits_contradict(ground, one, other):
        return None
    reasons = (f"a {one.sort} on which the accusation of one person rests", *(WORDS[name] for name in same))
    return Proposal(pair(one.key, other.key), 0.9, True, reasons)


def exhibits_contradict(ground: Ground, one: Part, other: Part) -> bool:
    """Whether two exhibits cannot be one, whoever links them."""
    accused = {ground.root(seat.body) for seat in one.seats} & {ground.root(seat.body) for seat in other.seats}
    if one.told_apart(other) or one.sort != other.sort or not accused:
        return True
    marks = [(_marks(one, name), _marks(other, name)) for name in WORDS]
    return any(ours and theirs and not ours & theirs for ours, theirs in marks)


def _marks(part: Part, name: str) -> set[str]:
    return {mark for sight in part.sights for mark in sight.marks if mark.startswith(f"{name} ")}


EXHIBITS = Stage(
    name="exhibits", label="Exhibit", takes=lambda part: bool(part.seats), blocks=_blocks, judge=_judged,
    contradict=exhibits_contradict,
)  # fmt: skip
