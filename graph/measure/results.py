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
    any report names; `sizes` the effects and their intervals; `names` the names of agencies and tickets, which may be
    known by ids here."""

    grid: Frame
    supports: tuple[Support, ...]
    bands: dict[str, tuple[Counts, Scores]]
    found: Corroboration
    tier: Ints
    needs: Ints
    covered: Floats
    evidence: tuple[tuple[str, ...], ...]
    sizes: Floats
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
        evidence=evidence, sizes=sizes(grid, counts, found), level=level, names=names or {},
    )  # fmt: skip


def needed(grid: Frame, found: Scores, counts: Counts) -> Ints:
    """How many persons who do not rest on one source alone a cell needs to stand out beside those that do; 0 where no
    number would do. Where there is no headcount: how many named persons, all for this ticket, whose share among others
    of the region is taken as a half where there are none."""
    by_rate = rate.needs(grid.heads, found.rates, found.rate.level)
    needs = np.where(by_rate <= grid.heads, by_rate, 0)
    for i in np.flatnonzero(grid.heads == 0):
        others, marked = found.margins.total[i] - counts.n[i], found.margins.marked[i] - counts.k[i]
        needs[i] = composition.needs((marked + 0.5) / (others + 1.0), found.composition.level) or 0
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
    testable = (counts.k > 0) & (needs > 0) & (counts.n >= needs) & (known | found.composition.testable)
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


def sizes(grid: Frame, counts: Counts, found: Scores) -> Floats:
    """Of each cell the effect with its 95 % interval, in three rows: persons over expected ones where the headcount is
    known, else the odds ratio of the composition where that can be tested; NaN where it is undefined or nobody is
    named."""
    known, held = grid.heads > 0, found.margins
    table = np.where(known & (counts.k > 0), effects.ratio(counts.k, found.expected), np.nan)
    for i in np.flatnonzero(~known & (counts.k > 0) & found.composition.testable):
        table[:, i] = effects.odds(int(counts.k[i]), int(counts.n[i]), int(held.marked[i]), int(held.total[i]))
    return np.asarray(table, dtype=np.float64)


def p_parts(run: Run) -> tuple[Floats, Floats]:
    """Of each cell the p of the headline test with all sources, and without the heaviest."""
    counts, found, heads = run.counts, run.scores, run.grid.heads
    k, lone, n, held = counts.k, counts.lone, counts.n, found.margins
    whole = composition.tail(k, n, held.marked, held.total)
    without = composition.tail(k - lone, n - lone, held.marked - lone, held.total - lone)
    by_rate = (rate.tail(count, heads, found.rates) for count in (k, counts.kept))
    whole, without = (np.where(heads > 0, one, other) for one, other in zip(by_rate, (whole, without), strict=True))
    return whole, without
