"""Test d: do staff follow the head's ticket, and do they more under acting heads?

Shared culture gives the same picture as an instruction: only the order in time, shared days and shared private events
add to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2

from graph.measure.evidence import Head, Support

Table = NDArray[np.float64]  # 2 x 2
DRAWS = 4999
LEAST_AGENCIES = 60  # with a known choice of the head and a named subordinate; fewer can hardly tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An agency whose head is named for `ticket`: how many of `staff` named subordinates are named for the same one."""

    agency: str
    region: str
    election: str
    head: str
    acting: bool
    ticket: str
    same: int
    staff: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """`same` of `staff` subordinates are named for their head's ticket, `expected` if heads of a region and election
    chose anew among their own choices; p one-sided, 1 where nothing could differ."""

    offices: int
    same: int
    staff: int
    expected: float
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """The share of subordinates named for their head's ticket under acting and under definitive heads; p, two-sided,
    against acting heads set at random within the region; the common odds ratio over regions, None where undefined."""

    acting: float | None
    definitive: float | None
    p: float
    odds: float | None


def offices(supports: Iterable[Support], heads: Iterable[Head]) -> list[Office]:
    """The agencies whose head is named for one ticket of an election, with their named subordinates. A head who is
    named for two tickets of one election has no known choice."""
    chosen: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    region: dict[str, str] = {}
    for one in supports:
        chosen[one.agency, one.election][one.person].add(one.ticket)
        region[one.agency] = one.region
    leaders = {(head.agency, head.person): head.acting for head in heads}
    found = []
    for (agency, election), people in sorted(chosen.items()):
        led = [
            (who, next(iter(sides))) for who, sides in people.items() if (agency, who) in leaders and len(sides) == 1
        ]
        if len(led) != 1:
            continue
        head, ticket = led[0]
        staff = [sides for who, sides in people.items() if (agency, who) not in leaders]
        if staff:
            same, acting = sum(ticket in sides for sides in staff), leaders[agency, head]
            found.append(
                Office(
                    agency=agency, region=region[agency], election=election, head=head, acting=acting, ticket=ticket,
                    same=same, staff=len(staff),
                )
            )  # fmt: skip
    return found


def following(
    found: Sequence[Office], supports: Iterable[Support], rng: np.random.Generator, draws: int = DRAWS
) -> Following:
    """T = subordinates named for their head's ticket, against heads' choices permuted within region and election."""
    named: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for one in supports:
        named[one.agency, one.election, one.ticket].add(one.person)
    strata = _grouped(found, lambda office: (office.region, office.election))
    observed, reached, total = sum(office.same for office in found), 0, np.zeros(draws)
    for group in strata:
        tickets = sorted({office.ticket for office in group})
        table = np.array([[_staff_for(named, office, ticket) for ticket in tickets] for office in group], np.int64)
        choice = np.array([tickets.index(office.ticket) for office in group])
        order = np.argsort(rng.random((draws, len(group))), axis=1)
        total += table[np.arange(len(group)), choice[order]].sum(axis=1)
    reached = int((total >= observed).sum())
    differs = any(len({office.ticket for office in group}) > 1 for group in strata)
    return Following(
        offices=len(found), same=observed, staff=sum(office.staff for office in found), expected=float(total.mean()),
        p=(1 + reached) / (1 + draws) if differs else 1.0,
    )  # fmt: skip


def _staff_for(named: dict[tuple[str, str, str], set[str]], office: Office, ticket: str) -> int:
    """Subordinates of the agency for a ticket; its head is none."""
    return len(named.get((office.agency, office.election, ticket), set()) - {office.head})


def acting_heads(found: Sequence[Office], rng: np.random.Generator, draws: int = DRAWS) -> Acting:
    """D = share under acting heads - share under definitive ones, against labels permuted within the region."""
    same, staff = (np.array([getattr(office, name) for office in found], float) for name in ("same", "staff"))
    acting = np.array([office.acting for office in found], bool)
    if not acting.any() or acting.all():
        share = float(same.sum() / staff.sum()) if found else None
        return Acting(
            acting=share if acting.any() else None, definitive=None if acting.any() else share, p=1.0, odds=None
        )
    observed, reached = _difference(same, staff, acting[None, :])[0], 0
    places = _places(found)
    labels = np.broadcast_to(acting, (draws, acting.size)).copy()
    for place in places:
        order = np.argsort(rng.random((draws, place.size)), axis=1)
        labels[:, place] = acting[place][order]
    reached = int((np.abs(_difference(same, staff, labels)) >= abs(observed) - 1e-12).sum())
    tables = [_two_by_two(same[place], staff[place], acting[place]) for place in places]
    return Acting(
        acting=float(same[acting].sum() / staff[acting].sum()),
        definitive=float(same[~acting].sum() / staff[~acting].sum()),
        p=(1 + reached) / (1 + draws), odds=mantel_haenszel(np.array(tables))[0],
    )  # fmt: skip


def _places(found: Sequence[Office]) -> list[NDArray[np.int64]]:
    regions = sorted({office.region for office in found})
    return [np.array([i for i, office in enumerate(found) if office.region == region]) for region in regions]


def _difference(
    same: NDArray[np.float64], staff: NDArray[np.float64], labels: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Share under acting minus share under definitive heads, for each row of labels."""
    return np.asarray((labels @ same) / (labels @ staff) - (~labels @ same) / (~labels @ staff), dtype=np.float64)


def _two_by_two(same: NDArray[np.float64], staff: NDArray[np.float64], acting: NDArray[np.bool_]) -> Table:
    rows = [(same[side].sum(), (staff - same)[side].sum()) for side in (acting, ~acting)]
    return np.array(rows, float)


def mantel_haenszel(tables: NDArray[np.float64]) -> tuple[float | None, float, float]:
    """Common odds ratio of 2 x 2 tables (strata x 2 x 2), the chi-square of no association with continuity correction,
    and its p (one degree of freedom). No odds ratio where no stratum bears on it; chi-square 0 and p 1 without
    variation. (Mantel and Haenszel 1959.)"""
    a, b, c, d = tables[:, 0, 0], tables[:, 0, 1], tables[:, 1, 0], tables[:, 1, 1]
    n = tables.sum(axis=(1, 2))
    a, b, c, d, n = (part[n > 1] for part in (a, b, c, d, n))
    below = float((b * c / n).sum())
    variance = float(((a + b) * (c + d) * (a + c) * (b + d) / (n**2 * (n - 1))).sum())
    if variance == 0:
        return None, 0.0, 1.0
    distance = abs(float((a - (a + b) * (a + c) / n).sum()))
    square = max(distance - 0.5, 0.0) ** 2 / variance
    return float((a * d / n).sum()) / below if below else None, square, float(chi2.sf(square, 1))


def _grouped(found: Iterable[Office], key: Callable[[Office], tuple[str, str]]) -> list[list[Office]]:
    groups: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for office in found:
        groups[key(office)].append(office)
    return [group for _, group in sorted(groups.items())]
