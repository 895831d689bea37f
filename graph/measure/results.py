"""The run of all tests: one result for every agency and ticket, untestable ones included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.measure import attention, composition, effects, many, rate
from graph.measure.copies import merged
from graph.measure.corroboration import Corroboration, corroboration
from graph.measure.counts import Counts, Frame, count, frame
from graph.measure.evidence import BANDS, Head, Staff, Support, in_band
from graph.measure.scope import cells
from graph.measure.scores import LEAST_PERSONS, Scores, Tested, scores

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

TIERS = ("T0", "T1", "T2", "T3")


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """All that a run computed. `bands` hold counts and scores by status band; `tier` is the number of each cell's tier,
    `needs` the persons it needs at least (0: no number would do), `covered` the share of agencies of its stratum that
    any report names; `names` the names of agencies and tickets, which may be known by ids here."""

    grid: Frame
    supports: tuple[Support, ...]
    bands: dict[str, tuple[Counts, Scores]]
    found: Corroboration
    tier: Ints
    needs: Ints
    covered: Floats
    evidence: tuple[tuple[str, ...], ...]
    level: float
    names: Mapping[str, str]

    def name(self, key: str) -> str:
        """The name of an agency or a ticket."""
        return self.names.get(key, key)

    def headline(self, number: int, band: str = "main") -> Tested:
        """Test a2, or a1 for a cell without a headcount."""
        found = self.bands[band][1]
        return found.rate if self.grid.heads[number] else found.composition

    @property
    def counts(self) -> Counts:
        """The counts of the main band."""
        return self.bands["main"][0]

    @property
    def scores(self) -> Scores:
        """The scores of the main band."""
        return self.bands["main"][1]


def run(
    supports: Sequence[Support], staff: Sequence[Staff], heads: Sequence[Head] = (),
    names: Mapping[str, str] | None = None, level: float = many.ALPHA,
) -> Run:  # fmt: skip
    """All tests on these claims. Nothing but the arguments enters: the same give the same."""
    listed = merged(supports)
    main = in_band(listed, "main")
    grid = frame(staff, cells(staff, in_band(listed, "denied")))
    bands = {}
    for band in BANDS:
        counts = count(grid, in_band(listed, band))
        bands[band] = (counts, scores(grid, counts, level))
    counts, found = bands["main"]
    second = corroboration(grid, counts, found, main, heads, level)
    evidence = tuple(second.evidence(grid.key(i), level) for i in range(len(grid.cells)))
    needs = needed(grid, found, counts)
    return Run(
        grid=grid, supports=tuple(listed), bands=bands, found=second, needs=needs, covered=coverage(grid, counts),
        tier=tiers(grid, counts, found, np.array([bool(one) for one in evidence], np.bool_), needs, level),
        evidence=evidence, level=level, names=names or {},
    )  # fmt: skip


def needed(grid: Frame, found: Scores, counts: Counts) -> Ints:
    """How many persons who do not rest on one source alone a cell needs to stand out beside those that do; 0 where no
    number would do. Where there is no headcount: how many named persons, all for this ticket."""
    by_rate = rate.needs(grid.heads, found.rates, found.rate.level)
    needs = np.where(by_rate <= grid.heads, by_rate, 0)
    for i in np.flatnonzero(grid.heads == 0):
        others = found.margins.total[i] - counts.n[i]
        share = (found.margins.marked[i] - counts.k[i]) / others if others > 0 else 0.0
        needs[i] = composition.needs(float(share), found.composition.level) or 0
    return np.asarray(np.where(needs > 0, np.maximum(needs, LEAST_PERSONS), 0), dtype=np.int64)


def tiers(grid: Frame, counts: Counts, found: Scores, evidence: Bools, needs: Ints, level: float) -> Ints:
    """T2: test a2 (a1 without a headcount) stands after correction, for at least three persons. T3: a test that cancels
    attention stands as well, there are two sources or more, and one of the tests b to e speaks for it. A cell that
    holds a list of accusations is T2 only where all of that is so. T1: somebody is named, and enough are to be tested.
    T0: the rest."""
    cancels = (found.composition.q <= level) | (found.attention.q <= level)
    known = grid.heads > 0
    stands = np.where(known, found.rate.q <= level, found.composition.testable & (found.composition.q <= level))
    more = cancels & evidence & (counts.origins >= 2)
    lead = stands & (counts.k >= LEAST_PERSONS) & (more | ~counts.listed)
    testable = (counts.k > 0) & (needs > 0) & (counts.n >= needs)
    return np.asarray(np.select([lead & known & more, lead, testable], [3, 2, 1], 0), dtype=np.int64)


def coverage(grid: Frame, counts: Counts) -> Floats:
    """Of each cell the share of agencies of its stratum that any report names, in [0, 1]."""
    first = np.unique(grid.office, return_index=True)[1]
    named = np.bincount(grid.stratum[first], weights=counts.n[first] > 0)
    return np.asarray((named / np.bincount(grid.stratum[first]))[grid.stratum], dtype=np.float64)


def least_ratio(run: Run) -> Floats:
    """How many times the attention-adjusted expectation each cell reaches at least (EB05)."""
    found, kept = run.scores, run.counts.kept
    return attention.lower_bound(kept, found.expected, found.others, found.expected_others, found.alpha)


def ratio(run: Run, number: int) -> tuple[float, float, float]:
    """The effect of a cell with its 95 % interval: persons over expected ones where the headcount is known, else the
    odds ratio of the composition; NaN where it is undefined."""
    counts = run.counts
    if run.grid.heads[number]:
        one = slice(number, number + 1)
        found, low, high = (float(part[0]) for part in effects.ratio(counts.k[one], run.scores.expected[one]))
        return found, low, high
    held = run.scores.margins
    margins = (counts.n[number], held.marked[number], held.total[number])
    return effects.odds(int(counts.k[number]), *(int(value) for value in margins))


def p_parts(run: Run, number: int) -> tuple[float, float]:
    """The p of the headline test with all sources, and without the heaviest."""
    counts, found = run.counts, run.scores
    k, lone = counts.k[number], counts.lone[number]
    if run.grid.heads[number]:
        both = rate.tail(np.array([k, k - lone]), run.grid.heads[number], found.rates[number])
        return float(both[0]), float(both[1])
    held, n = found.margins, counts.n[number]
    whole = composition.tail(k, n, held.marked[number], held.total[number])
    without = composition.tail(k - lone, n - lone, held.marked[number] - lone, held.total[number] - lone)
    return float(whole), float(without)
