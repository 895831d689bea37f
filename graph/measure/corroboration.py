"""Second evidence for cells that lean to a ticket: shared private events, shared days, the head, a second ticket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.measure import heads, links, many, slates, synchrony
from graph.measure.communities import Bools, returning
from graph.measure.counts import Counts, Frame
from graph.measure.evidence import Head, Support
from graph.measure.scores import Scores

Side = tuple[str, str, str]  # agency, election, ticket
SCREEN = 0.05  # fixed in advance: which cells lean to a ticket by test a2
NEAR_DAYS = 0.01  # the q that test c must reach to count as evidence: a public event brings dates together too
BY_SIZES = 0.2  # of a link's p where large events bring anybody together: above it their sizes could explain the link


@dataclass(frozen=True, slots=True)
class Corroborated:
    """A link with its q, and the draws of sources in which it returns; or a slate with its q."""

    what: links.Link | slates.Slate
    q: float
    stable: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """What tests b, c, d and e found for cells that lean to a ticket. `links` and `slates` are the validated ones,
    `synchrony` p and q by cell; `present` tells for each linked pair in which draws of sources it returns."""

    links: dict[Side, list[Corroborated]]
    slates: dict[Side, list[Corroborated]]
    synchrony: dict[Side, tuple[float, float]]
    following: heads.Following
    acting: heads.Acting
    led: dict[Side, heads.Office]
    present: dict[tuple[str, str], Bools]

    def evidence(self, side: Side, level: float = many.ALPHA) -> tuple[str, ...]:
        """The letters of the tests that speak for the cell: b, c, d, e."""
        found = ["b"] if self.links.get(side) else []
        found += ["c"] if self.synchrony.get(side, (1.0, 1.0))[1] <= NEAR_DAYS else []
        found += ["d"] if side in self.led and self.following.p <= level else []
        return (*found, *(("e",) if self.slates.get(side) else ()))


def corroboration(
    grid: Frame, counts: Counts, found: Scores, supports: Sequence[Support], leaders: Sequence[Head], level: float
) -> Corroboration:
    """Tests b to e on the cells that lean; random numbers come from a fixed seed, so that a run can be repeated."""
    leaning = np.flatnonzero(found.rate.testable & (found.rate.p <= SCREEN))
    rng = np.random.default_rng(20240925)
    linked, present = _links(supports, [grid.key(int(i)) for i in leaning], level)
    offices = heads.offices(supports, leaders)
    follow = heads.following(offices, supports, rng)
    return Corroboration(
        links=linked, present=present,
        slates=_slates(grid, found, supports, level),
        synchrony=_synchrony(grid, [int(i) for i in leaning if counts.kept[i] >= 2], found, supports, rng),
        following=follow, acting=heads.acting_heads(offices, rng),
        led={(one.agency, one.election, one.ticket): one for one in offices if one.same},
    )  # fmt: skip


def _links(
    supports: Sequence[Support], leaning: Sequence[Side], level: float
) -> tuple[dict[Side, list[Corroborated]], dict[tuple[str, str], Bools]]:
    tested = links.links(supports, leaning)
    q = many.adjusted(np.array([link.p for link in tested], float))
    valid = [
        (link, float(value))
        for link, value in zip(tested, q, strict=True)
        if value <= level and link.p_sizes <= BY_SIZES
    ]
    witnesses: dict[tuple[str, str], list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for link, _ in valid:
        witnesses[link.agencies] = list(link.witnesses)
    present = returning(witnesses, {link.agencies: max(link.kept, 1) for link, _ in valid})
    found: dict[Side, list[Corroborated]] = defaultdict(list)
    for link, value in valid:
        for agency in link.agencies:
            share = float(present[link.agencies].mean())
            found[agency, link.election, link.ticket].append(Corroborated(link, value, share))
    return dict(found), present


def _slates(grid: Frame, found: Scores, supports: Sequence[Support], level: float) -> dict[Side, list[Corroborated]]:
    sizes = {cell.agency: int(size) for cell, size in zip(grid.cells, grid.heads, strict=True)}
    rates = {
        (cell.agency, (cell.election, cell.ticket)): float(rate)
        for cell, rate in zip(grid.cells, found.rates, strict=True)
    }
    tested, number = slates.tested(slates.slates(supports), sizes, rates)
    q = many.adjusted(np.array([slate.p for slate in tested], float), number)
    sides: dict[Side, list[Corroborated]] = defaultdict(list)
    for slate, value in zip(tested, q, strict=True):
        if value <= level and slate.kept >= 2:
            for election, ticket in slate.sides:
                sides[slate.agency, election, ticket].append(Corroborated(slate, float(value)))
    return dict(sides)


def _synchrony(
    grid: Frame, cells: Sequence[int], found: Scores, supports: Sequence[Support], rng: np.random.Generator
) -> dict[Side, tuple[float, float]]:
    """p and q by cell. A cell is held against the dated persons of the other agencies of its stratum, without those of
    leads: their shared days are what is asked for."""
    leads = {grid.key(int(i)) for i in np.flatnonzero(found.leads)}
    own: dict[Side, list[Support]] = _grouped(supports, lambda one: (one.agency, one.election, one.ticket))
    stratum = _grouped(
        [one for one in supports if (one.agency, one.election, one.ticket) not in leads],
        lambda one: (one.region, one.election, ""),
    )
    pairs = []
    for i in cells:
        cell = grid.cells[i]
        others = [one for one in stratum.get((cell.region, cell.election, ""), []) if one.agency != cell.agency]
        pairs.append((synchrony.days_of(own.get(grid.key(i), [])), synchrony.days_of(others)))
    p = synchrony.p_values(pairs, rng, NEAR_DAYS)
    q = many.adjusted(p)
    return {grid.key(i): (float(one), float(other)) for i, one, other in zip(cells, p, q, strict=True)}


def _grouped(supports: Sequence[Support], key: Callable[[Support], Side]) -> dict[Side, list[Support]]:
    groups: dict[Side, list[Support]] = defaultdict(list)
    for one in supports:
        groups[key(one)].append(one)
    return groups
