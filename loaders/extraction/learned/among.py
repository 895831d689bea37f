"""A second look at the pairs of a report: how likely a pair is beside what is likely of the others."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping

from loaders.extraction.learned.marks import Features, Marked

Likely = Mapping[tuple[str, str], float]
_HALF, _RANKS = 0.5, 3
_MATES = {"beside": "for who stands right beside the other", "listed": "for those in a list with the other"}


def odds(likely: float) -> float:
    """A likelihood on a scale from -1.5 to 1.5, 0 for one half."""
    return math.log((likely + 0.01) / (1.01 - likely)) / 3


def among(seen: Marked, pair: tuple[str, str], first: Likely, accused: Collection[str]) -> Features:
    """The features of a pair by the likelihoods at first sight; `accused` are those who count as the others."""
    one, other = pair
    rest = [first[each, other] for each in accused if each != one and (each, other) in first]
    his = {each: likely for (ref, each), likely in first.items() if ref == one and each != other}
    found = {"at first sight": odds(first[pair])}
    if rest:
        found["for the others on average, at first sight"] = odds(math.fsum(rest) / len(rest))
        found["for the likeliest of the others, at first sight"] = odds(max(rest))
    if his:
        found["with whom he is likeliest beside, at first sight"] = odds(max(his.values()))
        found[f"{min(_RANKS, sum(likely > first[pair] for likely in his.values()))} are likelier at first sight"] = 1.0
    found[f"{min(_RANKS, sum(likely > _HALF for likely in his.values()))} others are likely at first sight"] = 1.0
    return found | {name: odds(max(near)) for name, near in _near(seen, other, his) if near}


def _near(seen: Marked, other: str, his: Mapping[str, float]) -> Iterator[tuple[str, list[float]]]:
    """The likelihoods of those beside the other: its people, his organizations, bodies of its kind."""
    members, entities = seen.scene.roles.members, seen.scene.entities
    people = [ref for ref, clubs in members.items() if other in clubs]
    kind = entities[other].props.get("kind") if entities[other].label == "Agency" else None
    alike = [ref for ref in his if kind and entities[ref].props.get("kind") == kind]
    yield "for the people of the other, at first sight", [his[ref] for ref in people if ref in his]
    yield (
        "for the organization of the other, at first sight",
        [his[ref] for ref in members.get(other, ()) if ref in his],
    )
    yield "for another body of its kind, at first sight", [his[ref] for ref in alike]
    for how, words in _MATES.items():
        yield f"{words}, at first sight", [his[ref] for ref in seen.mates[how].get(other, ()) if ref in his]
