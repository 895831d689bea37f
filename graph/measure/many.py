"""Many tests at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

ALPHA = 0.05


def adjusted(p: Floats, m: int | None = None) -> Floats:
    """Benjamini-Hochberg q for each p, in [p, 1]; reject where q <= alpha for a false discovery rate of at most alpha.

    `m` is the number of tests made where the p given are only some of them (the others count as 1); at least their
    number. An empty array gives an empty one. (Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57, 289.)
    """
    order = np.argsort(p, kind="stable")
    steps = p[order] * max(m or 0, p.size) / np.arange(1, p.size + 1)
    q = np.empty(p.size)
    q[order] = np.minimum(np.minimum.accumulate(steps[::-1])[::-1], 1.0)
    return q


def bonferroni(p: Floats) -> Floats:
    """Each p times the number of tests, at most 1: guards against a single false alarm among all."""
    return np.minimum(p * p.size, 1.0)


def attainable(smallest: Floats, alpha: float = ALPHA) -> Bools:
    """Tarone's filter: which tests could reach alpha at all, given the smallest p that their margins allow. The others
    are not testable, and are not counted among the tests. (Tarone 1990, Biometrics 46, 515.)"""
    return smallest <= alpha


def next_level(p: Floats, alpha: float = ALPHA) -> float:
    """The p that one more test would have to reach to be rejected beside those that are: the first rank's level
    alpha / m where none is. An empty array counts as one test."""
    m = max(p.size, 1)
    rejected = int((adjusted(p) <= alpha).sum())
    return alpha * min(rejected + 1, m) / m
