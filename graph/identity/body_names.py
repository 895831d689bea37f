"""Names of agencies and organizations without the region that they are of."""

from __future__ import annotations

from functools import lru_cache

from graph.identity.spelling import sounds_of
from graph.lexicon.agencies import canonical
from graph.lexicon.regions import lookup as find_region


@lru_cache(maxsize=4096)
def base_of(name: str) -> str:
    """The sounds of the name without its region, in the long form where it is a known clip; empty for a clip that means
    nothing without its region."""
    known = canonical(name)
    return sounds_of(known.name if known else _without_region(name))


def _without_region(name: str) -> str:
    words = name.split()
    for start in range(1, len(words)):
        if find_region(" ".join(words[start:])):
            return " ".join(words[:start])
    return name
