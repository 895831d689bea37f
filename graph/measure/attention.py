"""Test a3: supporters per head, adjusted for how much the media look at the agency.

An agency's attention m is gamma distributed over agencies; what the agency's *other* tickets got tells how much of it
there is. Under the null the cell's count is then negative binomial. Attention that favours one ticket does not cancel.
(The gamma-Poisson model of DuMouchel 1999, Am. Stat. 53, 177.)
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import gammaln
from scipy.stats import gamma, nbinom

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

LEAST, MOST = 0.05, 1000.0  # of alpha: from wild attention to none that differs


def concentration(totals: Ints, expected: Floats) -> float:
    """The alpha of Gamma(alpha, alpha) under which the agencies' totals are most likely; large where attention hardly
    differs. Agencies with nothing expected tell nothing; without any, MOST."""
    seen = expected > 0
    y, e = totals[seen].astype(np.float64), expected[seen]
    if not y.size:
        return MOST

    def unlikely(log_alpha: float) -> float:
        alpha = np.exp(log_alpha)
        found = gammaln(alpha + y) - gammaln(alpha) + alpha * np.log(alpha) - (alpha + y) * np.log(alpha + e)
        return -float(np.sum(found + y * np.log(e)))

    best = minimize_scalar(unlikely, bounds=(np.log(LEAST), np.log(MOST)), method="bounded")
    return float(np.exp(best.x))


def tail(k: Ints, expected: Floats, others: Ints, expected_others: Floats, alpha: float) -> Floats:
    """P(X >= k) given what the agency's other tickets got; 1 for k = 0."""
    shape, rate = alpha + others, alpha + expected_others
    return np.asarray(nbinom.sf(np.asarray(k) - 1, shape, rate / (rate + expected)), dtype=np.float64)


def lower_bound(k: Ints, expected: Floats, others: Ints, expected_others: Floats, alpha: float) -> Floats:
    """How many times the attention-adjusted expectation is reached at least: the 5 % quantile of Gamma(1 + k) over
    1 + that expectation, as EB05. Above 1 is more than expected; near 0 for empty cells."""
    mean = expected * (alpha + others) / (alpha + expected_others)
    return np.asarray(gamma.ppf(0.05, 1.0 + np.asarray(k)) / (1.0 + mean), dtype=np.float64)
