"""Test a2, supporters per head: are more of an agency's staff named for a ticket than elsewhere in the region?

Every head is named equally often under the null, so a much-reported agency stands out too: a lead, never more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

PSEUDO_HEADS = 200.0


def tail(k: Ints, heads: Ints, rate: Floats) -> Floats:
    """P(X >= k) for X binomial: `heads` persons, each named with probability `rate`; 1 for k = 0."""
    return np.asarray(binom.sf(np.asarray(k) - 1, heads, np.clip(rate, 0.0, 1.0)), dtype=np.float64)


def shrunk(k: Floats, heads: Floats, prior: Floats) -> Floats:
    """The rate of a region without the agency, drawn towards `prior`, the rate of a larger whole, as if
    PSEUDO_HEADS more persons had been seen there."""
    return np.asarray((k + PSEUDO_HEADS * prior) / (heads + PSEUDO_HEADS), dtype=np.float64)


def needs(heads: Ints, rate: Floats, level: float) -> Ints:
    """The smallest number of persons, after the heaviest source is left out, that reaches the level; heads + 1 where
    not even all of them would."""
    start = np.maximum(binom.isf(level, heads, np.clip(rate, 0.0, 1.0)).astype(np.int64), 0)
    k = np.maximum(start - 1, 0)
    for _ in range(4):
        k = np.where(tail(k, heads, rate) > level, k + 1, k)
    return np.asarray(np.minimum(k, heads + 1), dtype=np.int64)
