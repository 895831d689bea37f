"""How large an effect is, with its interval: a p alone says nothing of size."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2
from scipy.stats.contingency import odds_ratio

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

LEVEL = 0.95


def ratio(k: Ints, expected: Floats) -> tuple[Floats, Floats, Floats]:
    """k over what was expected, and its exact 95 % interval (Garwood, Poisson): (ratio, low, high). NaN where nothing
    was expected; low 0 for k = 0."""
    tail = (1 - LEVEL) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(k > 0, chi2.ppf(tail, 2 * np.maximum(k, 1)) / 2, 0.0) / expected
        high = chi2.ppf(1 - tail, 2 * (k + 1)) / 2 / expected
        found = k / expected
    found, low, high = (np.where(expected <= 0, np.nan, part) for part in (found, low, high))
    return found, low, high


def odds(k: int, n: int, marked: int, total: int) -> tuple[float, float, float]:
    """The conditional odds ratio of an agency's named persons for the ticket against all others of the stratum, with
    its exact 95 % interval; (NaN, NaN, NaN) where a margin is empty."""
    table = np.array([[k, n - k], [marked - k, total - n - marked + k]])
    if (table < 0).any() or 0 in table.sum(axis=0) or 0 in table.sum(axis=1):
        return float("nan"), float("nan"), float("nan")
    found = odds_ratio(table)
    interval = found.confidence_interval(LEVEL)
    return float(found.statistic), float(interval.low), float(interval.high)
