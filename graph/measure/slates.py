"""Test e: are more of an agency's staff named for two tickets of two elections at once than chance would pair?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from graph.measure.evidence import Support
from graph.measure.rate import tail

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Side = tuple[str, str]  # election, ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Slate:
    """`k` persons of the agency are named for both sides, `kept` of them also without the heaviest source."""

    agency: str
    sides: tuple[Side, Side]
    k: int
    kept: int
    expected: float = 0.0
    p: float = 1.0


def slates(supports: Iterable[Support]) -> list[Slate]:
    """Every agency and pair of tickets of two elections for which it has a person who is named for both."""
    sources: dict[str, dict[str, dict[Side, set[str]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for one in supports:
        sources[one.agency][one.person][one.election, one.ticket].add(one.source)
    found = []
    for agency, persons in sorted(sources.items()):
        both: dict[tuple[Side, Side], list[set[str]]] = defaultdict(list)
        for sides in persons.values():
            for pair in combinations(sorted(sides), 2):
                if pair[0][0] != pair[1][0]:
                    both[pair].append({next(iter(sides[side])) for side in pair if len(sides[side]) == 1})
        for pair, needed in sorted(both.items()):
            lost = Counter(source for sources_needed in needed for source in sources_needed)
            k = len(needed)
            found.append(Slate(agency=agency, sides=pair, k=k, kept=k - max(lost.values(), default=0)))
    return found


def tested(
    found: Sequence[Slate], heads: Mapping[str, int], rates: Mapping[tuple[str, Side], float]
) -> tuple[list[Slate], int]:
    """The slates with expectation and p, of agencies with a headcount; and how many pairs could be tested, those
    without a person among them.

    A person is named for both with probability r1 * r2 * lift: `rates` are those of test a2, and the lift is how much
    more often than by chance persons of all *other* agencies are named for two sides at once, at least 1."""
    sums: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (agency, (election, _)), rate in rates.items():
        if heads.get(agency, 0) > 0:
            sums[agency][election].append(rate)
    expected = {agency: heads[agency] * _pair_sum(races, sum) for agency, races in sums.items()}
    tests = round(sum(_pair_sum(races, len) for races in sums.values()))
    own = Counter[str]()
    for slate in found:
        own[slate.agency] += slate.k if slate.agency in expected else 0
    of_all, chance_of_all = own.total(), sum(expected.values())
    listed = [slate for slate in found if slate.agency in expected]
    lift = [
        max((of_all - own[slate.agency] + 1.0) / (chance_of_all - expected[slate.agency] + 1.0), 1.0)
        for slate in listed
    ]
    return _with_p(listed, heads, rates, lift), tests


def _pair_sum(races: Mapping[str, list[float]], of: Callable[[list[float]], float]) -> float:
    """The sum over all pairs of elections of the products of what `of` makes of each."""
    values = [float(of(rates)) for _, rates in sorted(races.items())]
    return (sum(values) ** 2 - sum(value**2 for value in values)) / 2


def _with_p(
    found: Sequence[Slate], heads: Mapping[str, int], rates: Mapping[tuple[str, Side], float], lift: Sequence[float]
) -> list[Slate]:
    size = np.array([heads[slate.agency] for slate in found], np.int64)
    chance = np.array([rates[slate.agency, slate.sides[0]] * rates[slate.agency, slate.sides[1]] for slate in found])
    rate = np.minimum(chance * np.array(lift), 1.0) if found else np.zeros(0)
    p = tail(np.array([slate.kept for slate in found], np.int64), size, rate)
    return [
        Slate(agency=s.agency, sides=s.sides, k=s.k, kept=s.kept, expected=float(e), p=float(one))
        for s, e, one in zip(found, size * rate, p, strict=True)
    ]
