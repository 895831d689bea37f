"""Test c: are an agency's persons named for acts on nearer days than a group of that size from the whole stratum?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.measure.evidence import Support
from graph.measure.many import ALPHA, adjusted

Ints = NDArray[np.int64]
Small = NDArray[np.int32]
Floats = NDArray[np.float64]
Side = tuple[str, str, str]  # agency, election, ticket

DAYS = 3
FIRST_DRAWS = 500
AT_ONCE = 2_000_000  # numbers in one array of draws


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """The persons of a cell or a stratum: the earliest day of each, and the only source that each rests on, by a number
    of its own for who rests on several. A source that names a person on many days gives one day."""

    day: Small
    source: Small

    def without(self, source: int) -> Days:
        """Without the persons who rest on this source alone."""
        keep = self.source != source
        return Days(self.day[keep], self.source[keep])


def days_of(supports: Iterable[Support]) -> Days:
    """The dated persons of these claims."""
    days: dict[str, int] = {}
    sources: dict[str, set[str]] = defaultdict(set)
    for one in supports:
        if one.day is not None:
            days[one.person] = min(days.get(one.person, one.day), one.day)
            sources[one.person].add(one.source)
    people = sorted(days)
    numbers = {name: i for i, name in enumerate(sorted(set().union(*sources.values())))}
    only = [numbers[min(sources[who])] if len(sources[who]) == 1 else -1 - i for i, who in enumerate(people)]
    return Days(np.array([days[who] for who in people], np.int32), np.array(only, np.int32))


def near_pairs(day: Small, source: Small, within: int = DAYS) -> Ints:
    """Of each row the pairs of persons named for days at most `within` apart. A pair that rests on one and the same
    source is none: one list of accusations dates all alike."""
    one, other = np.triu_indices(day.shape[1], 1)
    near = np.abs(day[:, one] - day[:, other]) <= within
    near &= source[:, one] != source[:, other]
    return np.asarray(np.count_nonzero(near, axis=1), dtype=np.int64)


def chance(group: Days, pool: Days, draws: int, rng: np.random.Generator, within: int = DAYS) -> tuple[int, int]:
    """How many of `draws` groups of that size, drawn from the pool without replacement as far as it goes, have at least
    as many near pairs; and the draws."""
    size = group.day.size
    observed = near_pairs(group.day[None, :], group.source[None, :], within)[0]
    reached, step = 0, max(1, AT_ONCE // max(size * size, 1))
    for start in range(0, draws, step):
        chosen = _chosen(pool.day.size, size, min(step, draws - start), rng)
        reached += int((near_pairs(pool.day[chosen], pool.source[chosen], within) >= observed).sum())
    return reached, draws


def _chosen(pool: int, size: int, draws: int, rng: np.random.Generator) -> Ints:
    """Rows of `size` places in the pool; each row without repetition where the pool is large enough."""
    if size > pool:
        return rng.integers(0, pool, (draws, size))
    if pool <= 4 * size:
        return np.argpartition(rng.random((draws, pool), np.float32), size - 1, axis=1)[:, :size]
    chosen = rng.integers(0, pool, (draws, size))
    while True:
        ordered = np.sort(chosen, axis=1)
        again = (ordered[:, 1:] == ordered[:, :-1]).any(axis=1)
        if not again.any():
            return chosen
        chosen[again] = rng.integers(0, pool, (int(again.sum()), size))


def p_values(pairs: Sequence[tuple[Days, Days]], rng: np.random.Generator, alpha: float = ALPHA) -> Floats:
    """The p of each group against its pool: (1 + reached) / (1 + draws). Draws go on, tenfold each time, for those that
    no draw reached and that more draws could still bring below alpha; a fixed number could not pass a correction for
    many tests. 1 for a group of fewer than two persons."""
    reached, done = np.zeros(len(pairs), np.int64), np.zeros(len(pairs), np.int64)
    live = [i for i, (group, pool) in enumerate(pairs) if group.day.size > 1 and pool.day.size > 1]
    draws, most = FIRST_DRAWS, 20 * max(len(pairs), 1) / alpha
    while live:
        for i in live:
            more, made = chance(*pairs[i], draws, rng)
            reached[i], done[i] = reached[i] + more, done[i] + made
        p = (1.0 + reached) / (1.0 + done)
        q = adjusted(np.where(done > 0, p, 1.0))
        live = [i for i in live if reached[i] == 0 and q[i] > alpha and done[i] < most]
        draws *= 10
    return np.where(done > 0, (1.0 + reached) / (1.0 + done), 1.0)
