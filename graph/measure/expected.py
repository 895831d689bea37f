"""How many persons of a cell the rest of its region lets expect."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.measure.counts import Counts, Frame, summed
from graph.measure.rate import shrunk

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

AT_LEAST = 0.5  # persons whom a region has somewhere even where it has reported none: a rate is never zero


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """The counts of test a1 where the persons of cells that stand out are not part of what is normal."""

    marked: Ints
    total: Ints


def rates(grid: Frame, k: Ints, aside: Bools) -> Floats:
    """The rate per head of each cell's ticket in its stratum without the cell's agency, shrunk to the larger whole: the
    same ticket in all regions where it is named elsewhere too, else the mean of all tickets that are named in one
    region only. Cells `aside`, found already to stand out, are no part of what others are held against."""
    counted = np.where((grid.heads > 0) & ~aside, k, 0).astype(np.float64)
    heads = np.where(aside, 0, grid.heads).astype(np.float64)
    here_k, here_heads = summed(grid.race, counted) - counted, summed(grid.race, heads) - heads
    there_k, there_heads = summed(grid.side, counted) - counted, summed(grid.side, heads) - heads
    local = _spread(grid) == 1
    there_k[local] = counted[local].sum() - counted[local]
    there_heads[local] = heads[local].sum() - heads[local]
    prior = np.divide(there_k, there_heads, out=np.zeros_like(there_k), where=there_heads > 0)
    return shrunk(here_k + AT_LEAST, here_heads, prior)


def _spread(grid: Frame) -> Ints:
    """In how many strata the cell's ticket is held against agencies."""
    strata = int(grid.stratum.max(initial=0)) + 1
    pairs = np.unique(grid.side * strata + grid.stratum)
    return np.asarray(np.bincount(pairs // strata, minlength=int(grid.side.max(initial=0)) + 1)[grid.side])


def margins(grid: Frame, counts: Counts, aside: Bools) -> Margins:
    """Persons for the ticket and named persons of the stratum, without those of other agencies' cells `aside`."""
    gone = np.where(aside, counts.k, 0).astype(np.float64)
    of_ticket = summed(grid.race, gone) - gone
    of_stratum = summed(grid.stratum, gone) - summed(grid.office, gone)
    marked = np.maximum(counts.marked - of_ticket, counts.k).astype(np.int64)
    total = np.maximum(counts.total - of_stratum, counts.n + marked - counts.k).astype(np.int64)
    return Margins(marked, total)
