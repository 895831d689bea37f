"""Tests a1, a2 and a3 of every cell, with what each is held against."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.measure import attention, composition, many, rate
from graph.measure.counts import Counts, Frame, summed
from graph.measure.expected import Margins, margins, rates

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

PASSES = 5
LEAST_PERSONS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """One test of all cells: `p` with the heaviest source left out, `q` over all that are `testable`, how many these
    are, and the `level` of p that one more cell would have to reach."""

    p: Floats
    q: Floats
    testable: Bools
    level: float

    @property
    def m(self) -> int:
        """How many tests were made."""
        return int(self.testable.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The three tests; the rates per head, what they let expect, and the margins of a1. `leads` are the cells that
    stand out by test a2, which are no part of what the others are held against. `alpha` is the concentration of
    attention, `others` and `expected_others` what each agency's other tickets got and should have got."""

    composition: Tested
    rate: Tested
    attention: Tested
    rates: Floats
    expected: Floats
    margins: Margins
    leads: Bools
    alpha: float
    others: Ints
    expected_others: Floats


def scores(grid: Frame, counts: Counts, level: float = many.ALPHA) -> Scores:
    """The tests of all cells. What stands out is set aside and the rest tested again, until nothing more does: a few
    agencies that are full of reports would otherwise pass for what is normal in their region."""
    aside = np.zeros(len(grid.cells), np.bool_)
    for _ in range(PASSES):
        found = _once(grid, counts, aside, level)
        if not (found.leads & ~aside).any():
            break
        aside = aside | found.leads
    return found


def _once(grid: Frame, counts: Counts, aside: Bools, level: float) -> Scores:
    per_head = rates(grid, counts.k, aside)
    expected = grid.heads * per_head
    known = grid.heads > 0
    by_rate = tested(rate.tail(counts.kept, grid.heads, per_head), known, level)
    others, expected_others, alpha = _attention(grid, counts, expected, aside)
    held = margins(grid, counts, aside)
    p = composition.p_value(counts.k, counts.n, held.marked, held.total, counts.lone)
    smallest = composition.smallest(counts.n, held.marked, held.total)
    return Scores(
        composition=tested(p, many.attainable(smallest, level), level),
        rate=by_rate,
        attention=tested(attention.tail(counts.kept, expected, others, expected_others, alpha), known, level),
        rates=per_head, expected=expected, margins=held,
        leads=(by_rate.q <= level) & known & (counts.k >= LEAST_PERSONS),
        alpha=alpha, others=others, expected_others=expected_others,
    )  # fmt: skip


def tested(p: Floats, testable: Bools, level: float) -> Tested:
    """A test with its q over all testable cells, those without a person among them."""
    q = np.ones(p.size)
    q[testable] = many.adjusted(p[testable])
    return Tested(p, q, testable, many.next_level(p[testable], level))


def _attention(grid: Frame, counts: Counts, expected: Floats, aside: Bools) -> tuple[Ints, Floats, float]:
    """What the agency's other tickets got and should have got, and how much attention differs. A lead tells nothing of
    the attention that an agency gets from everybody; two leads in one election do: who is looked at is named for all
    its tickets, who leans for one."""
    apart = (aside & (summed(grid.office, aside.astype(np.int64)) < 2)) | (grid.heads == 0)
    k, e = np.where(apart, 0, counts.k), np.where(apart, 0.0, expected)
    totals, of_agency = summed(grid.agency, k).astype(np.int64), summed(grid.agency, e)
    first = np.unique(grid.agency, return_index=True)[1]
    alpha = attention.concentration(totals[first], of_agency[first])
    return totals - k, np.maximum(of_agency - e, 0.0), alpha
