"""The data contract of the tests: what is counted, and what is not.

The unit is person x election x ticket, never the claim: ten articles on one photo are one person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BANDS = ("confirmed", "main", "denied")
COUNTED = {
    "confirmed": frozenset({"confirmed"}),
    "main": frozenset({"stated", "alleged", "confirmed"}),
    "denied": frozenset({"stated", "alleged", "confirmed", "denied"}),
}
PRIORS = {"confirmed": 0.95, "stated": 0.95, "alleged": 0.6, "denied": 0.25}  # configuration: for display only


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One claim that a person of an agency supports a ticket. `region` is the agency's; `source` the cluster of texts
    that copy each other; `day` the ordinal of the day of the act, never of publication; `event` a private or partisan
    event where the act took place, None where there was none or it was open to all."""

    claim: str
    person: str
    agency: str
    region: str
    election: str
    ticket: str
    status: str
    source: str
    day: int | None = None
    event: str | None = None
    private: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """An agency with its region and headcount; 0 where the headcount is unknown."""

    agency: str
    region: str
    heads: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who heads an agency; `acting` for Pj, Plt, Plh and Pjs."""

    agency: str
    person: str
    acting: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What is tested: one agency against one ticket of one election."""

    agency: str
    region: str
    election: str
    ticket: str


def in_band(supports: Iterable[Support], band: str) -> list[Support]:
    """The claims that count in a band. A person whose only claims are denied is in the band `denied` alone; cleared
    claims are in none."""
    return [one for one in supports if one.status in COUNTED[band]]


def weight(statuses: Iterable[tuple[str, str]]) -> float:
    """How much a reader may make of one person's claims, given as (source, status): 1 - prod(1 - prior), the strongest
    of each source. In [0, 1], 0 for none. For ranking and display only: inside a test weights do not cure dependence on
    one source."""
    strongest: dict[str, float] = {}
    for source, status in statuses:
        strongest[source] = max(strongest.get(source, 0.0), PRIORS.get(status, 0.0))
    left = 1.0
    for prior in strongest.values():
        left *= 1.0 - prior
    return 1.0 - left
