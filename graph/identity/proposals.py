"""Pairs of keys that may be one, with reasons in words; and the ground on which they are judged."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.identity.groups import Clusters, Pair
from graph.identity.story import Story
from graph.identity.traits import Part

LARGEST = 300  # parts in a block; larger ones say nothing
PROVINCE = 2  # digits of a province's code
SIDES = NARROW, WIDE = "|<", "|>"  # ends of blocks of which the parts of one side meet those of the other alone


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two keys that may be one. `strong` ones are merged where nothing stands against it; `score` (0 to 1) orders
    them and is no probability."""

    pair: Pair
    score: float
    strong: bool
    reasons: tuple[str, ...]

    @property
    def order(self) -> tuple[float, Pair]:
        """The strongest is the smallest."""
        return -self.score, self.pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One pass of the matcher over the parts of one label. `takes`: whether a part is looked at; `blocks`: where it
    is looked up; `judge`: what is to be said of two that meet there; `contradict`: whether two cannot be one, whoever
    links them. All are functions of the ground alone, so that what no change touches need not be judged again."""

    name: str
    label: str
    takes: Callable[[Part], bool]
    blocks: Callable[[Ground, Part], Iterable[str]]
    judge: Callable[[Ground, Part, Part], Proposal | None]
    contradict: Callable[[Ground, Part, Part], bool]

    def proposals(self, ground: Ground) -> Iterator[Proposal]:
        """Each pair of parts that may be one. The stages before must be done."""
        taken = [part for part in ground.by_label[self.label] if self.takes(part)]
        for one, other in sharing(taken, lambda part: self.blocks(ground, part)):
            if found := self.judge(ground, one, other):
                yield found


@dataclass(slots=True)
class Ground:
    """All parts by key, the groups as far as they are made, and what stories reports share."""

    parts: Mapping[str, Part]
    clusters: Clusters
    story: Story
    by_label: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for key in sorted(self.parts):
            self.by_label[self.parts[key].label].append(self.parts[key])

    def root(self, key: str) -> str:
        """What stands for the group of a key: the smallest of it."""
        return self.clusters.first(key)


def sharing(parts: Iterable[Part], blocks: Callable[[Part], Iterable[str]]) -> Iterator[tuple[Part, Part]]:
    """Each pair of parts that share a block, once, but for those that one report tells apart. Of each part only its own
    mates are held: all pairs would take more room than all else."""
    listed = sorted(parts, key=lambda part: part.key)
    own = [tuple(set(blocks(part))) for part in listed]
    held: dict[str, list[int]] = defaultdict(list)
    for place, mine in enumerate(own):
        for block in mine:
            held[block].append(place)
    for place, one in enumerate(listed):
        mates: set[int] = set()
        for block in own[place]:
            group = held.get(across(block), ())
            if len(held[block]) <= LARGEST >= len(group):
                mates.update(group[bisect_right(group, place) :])
        for mate in sorted(mates):
            if not one.told_apart(listed[mate]):
                yield one, listed[mate]


def across(block: str) -> str:
    """The block whose parts those of this one meet: itself, but for one of two sides, the other."""
    return block[: -len(NARROW)] + (WIDE if block.endswith(NARROW) else NARROW) if block.endswith(SIDES) else block


def same_place(one: Part, other: Part) -> str:
    """How the regions of two parts lie to each other: same, within (one lies in the province that the other names),
    apart, or open where one has none."""
    ours, theirs = one.regions - {"ID"}, other.regions - {"ID"}
    if not ours or not theirs:
        return "open"
    if ours & theirs:
        return "same"
    near = any(_within(a, b) or _within(b, a) for a in ours for b in theirs)
    return "within" if near else "apart"


def _within(small: str, large: str) -> bool:
    return len(large) == PROVINCE and small.startswith(large + ".")


def years_between(one: Part, other: Part) -> float:
    """The shortest time between their reports, in years; 0 where a day is not known."""
    found = [abs((date.fromisoformat(a) - date.fromisoformat(b)).days) for a in one.days for b in other.days]
    return min(found) / 365.25 if found else 0.0
