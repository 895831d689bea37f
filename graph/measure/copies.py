"""Sources that print each other's lists count as one.

Leaving one source out does not help where two outlets print the same accusations. Outlets that belong together are told
by what they print: the same persons of one agency, for one ticket, be it under other dates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from graph.measure.evidence import Support

LEAST = 3  # persons that a list must hold to be known again
LONG = 5  # persons in the longer of two lists
INSIDE = 0.75  # of the persons of the shorter list, that must be in the longer
OF_A_DAY = 0.4  # the same among those of one day, where LEAST_OF_A_DAY are in both
LEAST_OF_A_DAY = 4
Item = tuple[str, int | None]  # person, day of the act


def merged(supports: Sequence[Support]) -> list[Support]:
    """The claims with one name for the sources that print one list on an agency and a ticket: "A + B"."""
    lists: dict[tuple[str, str, str], dict[str, set[Item]]] = defaultdict(lambda: defaultdict(set))
    for one in supports:
        lists[one.agency, one.election, one.ticket][one.source].add((one.person, one.day))
    names = {cell: _names(printed) for cell, printed in lists.items()}
    return [
        replace(one, source=name)
        if (name := names[one.agency, one.election, one.ticket].get(one.source, one.source)) != one.source
        else one
        for one in supports
    ]


def _names(printed: Mapping[str, set[Item]]) -> dict[str, str]:
    """The common name of each source that prints what another one prints."""
    long = sorted(source for source, items in printed.items() if len({person for person, _ in items}) >= LEAST)
    groups = {source: {source} for source in long}
    for one, other in combinations(long, 2):
        if alike(printed[one], printed[other]):
            together = groups[one] | groups[other]
            groups.update(dict.fromkeys(together, together))
    return {source: " + ".join(sorted(group)) for source, group in groups.items() if len(group) > 1}


def alike(one: Iterable[Item], other: Iterable[Item]) -> bool:
    """Whether two lists are one list, printed twice: nearly all persons of the shorter one are in the longer, or a
    large part of those of one day. Two outlets that look for themselves seldom agree so far."""
    first, second = set(one), set(other)
    ours, theirs = ({person for person, _ in items} for items in (first, second))
    shorter, longer = sorted((len(ours), len(theirs)))
    if longer >= LONG and len(ours & theirs) >= INSIDE * shorter:
        return True
    of_day = [Counter(day for _, day in items) for items in (first, second)]
    both = Counter(day for _, day in first & second)
    return any(n >= LEAST_OF_A_DAY and n >= OF_A_DAY * min(days[day] for days in of_day) for day, n in both.items())
