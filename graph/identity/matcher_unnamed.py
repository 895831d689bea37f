"""Holders of a post whom a report does not name."""

from __future__ import annotations

from graph.identity.groups import pair
from graph.identity.matcher_persons import persons_contradict
from graph.identity.posts import agree
from graph.identity.proposals import Ground, Proposal, Stage
from graph.identity.traits import Part


def _of_unnamed(ground: Ground, one: Part, other: Part) -> Proposal | None:
    """Holders of a post whom a report does not name: with each other where case or day of the act is the same, with
    named holders of the post always to be judged by a person."""
    if not (one.sort or other.sort) or not (tie := _post_of_unnamed(ground, one, other)):
        return None
    if one.sort and other.sort:
        both = sorted({mark for s in one.sights for mark in s.marks} & {m for s in other.sights for m in s.marks})
        return Proposal(pair(one.key, other.key), 0.9 if both else 0.45, bool(both), (tie, *both))
    reasons = [tie, f"reports of {' and '.join(filter(None, (_days(one), _days(other)))) or 'unknown days'}"]
    acts = sorted(one.acts & other.acts)
    reasons += [f"both accused of an {acts[0]}"] if acts else []
    return Proposal(pair(one.key, other.key), 0.6 if acts else 0.5, False, tuple(reasons))


def _post_of_unnamed(ground: Ground, one: Part, other: Part) -> str:
    """The post that both hold, in words; empty where it is not one and the same."""
    for seat in sorted(one.seats):
        for mate in sorted(other.seats):
            fits = ground.root(seat.body) == ground.root(mate.body) and seat.title and mate.title
            if fits and agree(seat.title, mate.title) == "same":
                body = ground.parts.get(seat.body)
                return f"same post in {body.names[0] if body else 'one body'} ({seat.title}, {mate.title})"
    return ""


def _days(part: Part) -> str:
    return part.days[0] if part.days else ""


UNNAMED = Stage(
    name="unnamed", label="Person", takes=lambda part: part.sort in ("", "post") and bool(part.seats),
    blocks=lambda ground, part: (f"body {ground.root(seat.body)}" for seat in part.seats), judge=_of_unnamed,
    contradict=persons_contradict,
)  # fmt: skip
