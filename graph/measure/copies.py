"""Sources that print each other's lists count as one.

Leaving one source out does not help where two outlets print the same accusations. Outlets that belong together are told
by what they print: the same persons of one agency, for one ticket, on the same days.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from graph.measure.evidence import Support

LEAST = 4  # persons that a list must hold to be known again
WHOLE = 0.75  # of all persons of two lists, that must be in both
OF_A_DAY = 0.4  # of the shorter of two lists of one day, that must be in the longer
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
    long = sorted(source for source, items in printed.items() if len(items) >= LEAST)
    groups = {source: {source} for source in long}
    for one, other in combinations(long, 2):
        if alike(printed[one], printed[other]):
            together = groups[one] | groups[other]
            groups.update(dict.fromkeys(together, together))
    return {source: " + ".join(sorted(group)) for source, group in groups.items() if len(group) > 1}


def alike(one: Iterable[Item], other: Iterable[Item]) -> bool:
    """Whether two lists are one list, printed twice: nearly the same persons on the same days, or the larger part of a
    list of one day. Two outlets that cover the same days by themselves seldom agree so far."""
    first, second = set(one), set(other)
    common = first & second
    if len(common) >= WHOLE * len(first | second):
        return True
    ours, theirs, both = (Counter(day for _, day in items) for items in (first, second, common))
    return any(n >= LEAST and n >= OF_A_DAY * min(ours[day], theirs[day]) for day, n in both.items())
