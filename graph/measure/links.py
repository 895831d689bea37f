"""Test b: do two agencies share more private or partisan events than chance would bring them together?

Officials are not linked through shared tickets: with two to four tickets a race nearly everyone would be linked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.stats import hypergeom

from graph.measure import bicm
from graph.measure.composition import tail
from graph.measure.evidence import Support

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two agencies of a region that lean to one ticket. `events` are the private ones that saw persons of both, `kept`
    how many of them are left without the heaviest source; `first` and `second` are how many of the region's `total`
    events, open ones too, saw each; `private` of them are not open to all. `p_sizes` is the same p where large events
    bring anybody together."""

    agencies: tuple[str, str]
    region: str
    election: str
    ticket: str
    events: tuple[str, ...]
    kept: int
    first: int
    second: int
    total: int
    private: int
    witnesses: tuple[tuple[frozenset[str], frozenset[str]], ...]
    p: float = 1.0
    p_sizes: float = 1.0


def shared_events(table: NDArray[np.int64]) -> Floats:
    """The upper p of every pair of rows of a 0/1 table of agencies x events: the chance of at least as many common
    events for rows of these sums, every event alike (the fixed-row model). Symmetric; the diagonal is a row against
    itself and tells nothing of a link; rows without events give 1."""
    rows = csr_array(table)
    common = (rows @ rows.T).toarray().astype(np.int64)
    degree = table.sum(axis=1)
    return tail(common, *np.broadcast_arrays(degree[:, None], degree[None, :], np.int64(table.shape[1])))


def private_events(kept: Ints, first: Ints, second: Ints, total: Ints, private: Ints) -> Floats:
    """The chance of at least `kept` common private events for two agencies that were at `first` and `second` of `total`
    events at random, `private` of which count: how many of these the one was at is hypergeometric, and given that how
    many of them the other was at. The hypergeometric tail itself where all events are private; 1 for none kept."""
    most = int(np.minimum(first, private).max(initial=0))
    seen = np.arange(most + 1)[None, :]
    one, other, all_of, counted = (part[:, None] for part in (first, second, total, private))
    chance = hypergeom.pmf(seen, all_of, counted, one)
    found = (chance * hypergeom.sf(kept[:, None] - 1, all_of, seen, other)).sum(axis=1)
    return np.asarray(np.where(kept > 0, np.clip(found, 0.0, 1.0), 1.0), dtype=np.float64)


@dataclass(slots=True)
class _Region:
    """Who was where, by whom it is said: event -> agency -> sources; agency -> events; the events open to all."""

    seen: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    of_agency: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    open: set[str] = field(default_factory=set)

    def chances(self) -> tuple[dict[str, int], Floats]:
        """Number of each agency, and how likely each was at each of the private events, the open ones reckoned with."""
        agencies, events = sorted(self.of_agency), sorted(self.seen)
        table = np.array([[int(event in self.of_agency[agency]) for event in events] for agency in agencies], np.int64)
        private = [event not in self.open for event in events]
        return {agency: i for i, agency in enumerate(agencies)}, bicm.probabilities(table)[:, private]


def _regions(supports: Iterable[Support]) -> dict[str, _Region]:
    found: dict[str, _Region] = defaultdict(_Region)
    for one in supports:
        if one.event is not None:
            region = found[one.region]
            region.seen[one.event][one.agency].add(one.source)
            region.of_agency[one.agency].add(one.event)
            if not one.private:
                region.open.add(one.event)
    return found


def links(supports: Sequence[Support], leaning: Iterable[tuple[str, str, str]]) -> list[Link]:
    """All pairs of agencies among `leaning` (agency, election, ticket: those that pass the screen of test a2) that lean
    to one ticket in one region and have an event each, with their p; a pair without a common private event has p = 1
    and is a test all the same. Attendance at random over all events of the region brings two agencies to as many
    *private* ones together at most that often. The heaviest source is left out of the common events."""
    regions = _regions(supports)
    home = {one.agency: one.region for one in supports}
    sides: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for agency, election, ticket in sorted(set(leaning)):
        if agency in home and home[agency] in regions and agency in regions[home[agency]].of_agency:
            sides[home[agency], election, ticket].append(agency)
    found = [
        _link(regions[region], region, (election, ticket), pair)
        for (region, election, ticket), agencies in sides.items()
        for pair in combinations(agencies, 2)
    ]
    return _with_p(found, regions)


def _link(region: _Region, name: str, side: tuple[str, str], pair: tuple[str, str]) -> Link:
    first, second = (region.of_agency[agency] for agency in pair)
    common = sorted((first & second) - region.open)
    witnesses = [tuple(frozenset(region.seen[event][agency]) for agency in pair) for event in common]
    return Link(
        agencies=pair, region=name, election=side[0], ticket=side[1], events=tuple(common),
        kept=len(common) - _lone(witnesses), first=len(first), second=len(second), total=len(region.seen),
        private=len(region.seen) - len(region.open),
        witnesses=tuple((one, other) for one, other in witnesses),
    )  # fmt: skip


def _lone(witnesses: Iterable[tuple[frozenset[str], ...]]) -> int:
    """How many common events are none without the heaviest source: it alone puts one of the two there."""
    lost: Counter[str] = Counter()
    for sides in witnesses:
        lost.update(set().union(*(side for side in sides if len(side) == 1)))
    return max(lost.values(), default=0)


def _with_p(found: Sequence[Link], regions: Mapping[str, _Region]) -> list[Link]:
    shared = [link for link in found if link.kept]
    counts = (
        np.array([getattr(link, name) for link in shared], np.int64)
        for name in ("kept", "first", "second", "total", "private")
    )
    chances = {name: regions[name].chances() for name in {link.region for link in shared}}
    tested = [
        replace(link, p=float(p), p_sizes=_by_sizes(link, *chances[link.region]))
        for link, p in zip(shared, private_events(*counts), strict=True)
    ]
    return tested + [link for link in found if not link.kept]


def _by_sizes(link: Link, number: Mapping[str, int], chances: Floats) -> float:
    one, other = (chances[number[agency]] for agency in link.agencies)
    return bicm.tail(one * other, link.kept)
