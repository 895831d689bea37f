"""Common events when both sides keep their sums: the bipartite configuration model, with its exact tail.

The fixed-row model of `links` takes every event alike; here a large event brings anybody together and a small one says
more. (Saracco et al. 2015, Sci. Rep. 5, 10595; maximum likelihood: the expected sums of rows and columns are the
observed ones.)
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Table = NDArray[np.int64]

ROUNDS, EXACT = 2000, 1e-12


def probabilities(table: Table) -> Floats:
    """For each row and column of a 0/1 table the chance of a 1, in [0, 1]; rows and columns of these expected sums, all
    else by chance. Full rows and columns are certain, empty ones impossible."""
    found = np.zeros(table.shape)
    if not table.size:
        return found
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    free_rows = (rows > 0) & (rows < table.shape[1])
    free_columns = (columns > 0) & (columns < table.shape[0])
    found[rows == table.shape[1], :] = 1.0
    found[:, columns == table.shape[0]] = 1.0
    inner = np.ix_(free_rows, free_columns)
    if free_rows.all() and free_columns.all():
        return _solved(table)
    if free_rows.any() and free_columns.any():
        found[inner] = probabilities(table[inner])
    return found


def _solved(table: Table) -> Floats:
    """Fixed-point iteration on the fitness of rows and columns; rows of one sum share it."""
    rows, columns = table.sum(axis=1).astype(float), table.sum(axis=0).astype(float)
    total = max(rows.sum(), 1.0)
    x, y = rows / np.sqrt(total), columns / np.sqrt(total)
    for _ in range(ROUNDS):
        x_next = rows / np.maximum((y / (1.0 + np.outer(x, y))).sum(axis=1), 1e-300)
        y_next = columns / np.maximum((x_next[:, None] / (1.0 + np.outer(x_next, y))).sum(axis=0), 1e-300)
        moved = max(np.abs(x_next - x).max(), np.abs(y_next - y).max())
        x, y = x_next, y_next
        if moved < EXACT:
            break
    product = np.outer(x, y)
    return np.asarray(product / (1.0 + product), dtype=np.float64)


def tail(chances: Floats, least: int) -> float:
    """P(X >= least) for X the successes in independent trials of these chances (Poisson binomial), exactly."""
    if least <= 0:
        return 1.0
    mass = np.zeros(least)
    mass[0] = 1.0
    reached = 0.0
    for chance in chances:
        reached += mass[-1] * chance
        mass[1:] = mass[1:] * (1.0 - chance) + mass[:-1] * chance
        mass[0] *= 1.0 - chance
    return float(min(reached, 1.0))


def shared_events(table: Table) -> Floats:
    """The upper p of every pair of rows, as `links.shared_events`, with both sums kept; symmetric, diagonal 1."""
    chances, common = probabilities(table), table @ table.T
    found = np.ones(common.shape)
    for i in range(len(table)):
        for j in range(i):
            found[i, j] = found[j, i] = tail(chances[i] * chances[j], int(common[i, j]))
    return found
