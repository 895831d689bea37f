"""Test a1, composition: are an agency's named persons named for one ticket more often than others of the region?

Labels are exchangeable within region and election under the null, so attention of the media that treats tickets alike
cancels. Needs no headcount, and many named persons: in a race of two tickets 11 to 15, all for one side.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import hypergeom

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def tail(k: Ints, n: Ints, marked: Ints, total: Ints) -> Floats:
    """P(X >= k) for X hypergeometric: n drawn of `total`, of which `marked` count; the one-sided Fisher exact test.
    1 for k = 0; all arrays of one shape, or scalars."""
    found = hypergeom.sf(np.asarray(k) - 1, total, marked, n)
    return np.asarray(np.clip(found, 0.0, 1.0), dtype=np.float64)


def p_value(k: Ints, n: Ints, marked: Ints, total: Ints, lone: Ints) -> Floats:
    """The larger p of the two: with all sources, and without the `lone` persons of the cell who rest on its heaviest
    source alone, who are then in none of the four counts."""
    without = tail(k - lone, n - lone, marked - lone, total - lone)
    return np.maximum(tail(k, n, marked, total), without)


def smallest(n: Ints, marked: Ints, total: Ints) -> Floats:
    """The smallest p that these margins allow: every named person of the agency for the one ticket."""
    return tail(np.minimum(n, marked), n, marked, total)


def needs(share: float, level: float, most: int = 500) -> int | None:
    """How many named persons of an agency, all for one ticket of this share of all persons, reach the level; None where
    `most` would not. Reckons with a large region: P = share ** k."""
    if not 0 < share < 1:
        return None
    k = int(np.ceil(np.log(level) / np.log(share) - 1e-9))
    return k if k <= most else None
