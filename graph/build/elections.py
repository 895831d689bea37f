"""Which of the claims about one accused speak of one election.

Reports name office, region and year in part: "one of the candidates" in November 2024 may be any of two. An election
that is known in part is that known one which alone does not contradict it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.build.resolved import Statement
from graph.identity.tickets import NATION, UNKNOWN, parts_of


def by_election(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements about one accused, by election key. A confirmation whose year is unknown joins no election of a
    known year: it might be of another one."""
    listed = list(statements)
    known = sorted({statement.election for statement in listed})
    roots = [election for election in known if not _narrower(election, known)]
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in listed:
        own = statement.election
        fitting = [own] if own in roots else [root for root in roots if _agree(own, root)]
        unsafe = statement.vote.status == "confirmed" and len(fitting) == 1 and not _same_year(own, fitting[0])
        groups[own if unsafe or len(fitting) != 1 else fitting[0]].append(statement)
    return dict(groups)


def _narrower(election: str, known: Sequence[str]) -> bool:
    """Whether another one says more and does not contradict it."""
    return any(_said(other) > _said(election) and _agree(election, other) for other in known)


def _said(election: str) -> int:
    return sum(part != UNKNOWN for part in parts_of(election))


def _same_year(one: str, other: str) -> bool:
    return parts_of(one)[2] == parts_of(other)[2]


def _agree(one: str, other: str) -> bool:
    (office, region, year), (other_office, other_region, other_year) = parts_of(one), parts_of(other)
    if any(UNKNOWN not in pair and pair[0] != pair[1] for pair in ((office, other_office), (year, other_year))):
        return False
    if UNKNOWN in (region, other_region) or region == other_region:
        return True
    return UNKNOWN in (office, other_office) and (_holds(region, other_region) or _holds(other_region, region))


def _holds(larger: str, smaller: str) -> bool:
    """Whether a vote of the larger region is one in the smaller too: a province votes where its kabupaten do."""
    return larger == NATION or smaller.startswith(larger + ".")
