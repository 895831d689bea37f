"""Logistic regression with a penalty on the squares of its weights, by Newton's method.

The same rows give the same weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_ROUNDS, _STEPS = 60, 400
_CLOSE = 0.01  # of a step of Newton; the next mends what is left


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of named features, those that occur in at least `least` rows; the first column is the bias."""

    names: tuple[str, ...]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Array
    height: int

    def times(self, weights: Array) -> Array:
        """The sum of each row."""
        return np.asarray(np.bincount(self.rows, self.values * weights[self.columns], self.height), dtype=np.float64)

    def back(self, by_row: Array) -> Array:
        """The sum of each column, with the rows weighted."""
        summed = np.bincount(self.columns, self.values * by_row[self.rows], len(self.names))
        return np.asarray(summed, dtype=np.float64)


def table(features: Sequence[Mapping[str, float]], least: int = 3, names: Sequence[str] = ()) -> Table:
    """The table of these rows; `names` fixes its columns, else they are those that occur often enough."""
    count = Counter(name for row in features for name in row)
    kept = tuple(names) or ("", *sorted(name for name, number in count.items() if number >= least))
    place = {name: column for column, name in enumerate(kept)}
    cells = [(number, 0, 1.0) for number in range(len(features))]
    cells += [
        (n, place[name], value)
        for n, row in enumerate(features)
        for name, value in sorted(row.items())
        if name in place
    ]
    rows, columns, values = zip(*cells, strict=True)
    return Table(kept, np.array(rows), np.array(columns), np.array(values, dtype=np.float64), len(features))


def likely(found: Table, weights: Array) -> Array:
    """The likelihood of each row."""
    return 1.0 / (1.0 + np.exp(-np.clip(found.times(weights), -40, 40)))


def fit(found: Table, truth: Sequence[bool], penalty: float, heavy: Sequence[float] = ()) -> Array:
    """The weights of the columns; the bias goes free of the penalty. `heavy`: how much each row counts, else all 1."""
    answers = np.array(truth, dtype=np.float64)
    counts = np.array(heavy or [1.0] * found.height, dtype=np.float64)
    weights = np.zeros(len(found.names))
    pulled = np.full(len(found.names), penalty)
    pulled[0] = 1e-6
    for _ in range(_ROUNDS):
        guess = likely(found, weights)
        slope = found.back(counts * (answers - guess)) - pulled * weights
        change = _solve(found, counts * guess * (1.0 - guess) + 1e-9, pulled, slope)
        weights = weights + change
        if float(np.abs(change).max()) < 1e-7:
            break
    return weights


def _solve(found: Table, bend: Array, pulled: Array, slope: Array) -> Array:
    """Newton's step, by conjugate gradients."""
    step, rest = np.zeros_like(slope), slope.copy()
    way, size = rest.copy(), float((slope * slope).sum())
    goal = max(size * _CLOSE**2, 1e-30)
    for _ in range(_STEPS):
        if size <= goal:
            break
        curve = found.back(bend * found.times(way)) + pulled * way
        length = size / float((way * curve).sum())
        step, rest = step + length * way, rest - length * curve
        new = float((rest * rest).sum())
        way, size = rest + new / size * way, new
    return step


def guessed(
    features: Sequence[Mapping[str, float]],
    truth: Sequence[bool],
    reports: Sequence[str],
    penalty: float,
    heavy: Sequence[float] = (),
    folds: int = 6,
) -> Array:
    """The likelihood of each row by weights that were trained without its report and those that share its fold."""
    order = {name: number % folds for number, name in enumerate(sorted(set(reports)))}
    part = np.array([order[name] for name in reports])
    out, counts = np.zeros(len(features)), heavy or [1.0] * len(features)
    for fold in range(folds):
        inside, outside = (np.flatnonzero(each).tolist() for each in (part != fold, part == fold))
        if outside and inside:
            known = table([features[row] for row in inside])
            weights = fit(known, [truth[row] for row in inside], penalty, [counts[row] for row in inside])
            out[outside] = likely(table([features[row] for row in outside], names=known.names), weights)
    return out
