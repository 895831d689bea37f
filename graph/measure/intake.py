"""From rows of the store to the data contract of the tests."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.identity.tickets import NOWHERE, UNKNOWN, parts_of
from graph.measure.evidence import Head, Staff, Support

Row = Mapping[str, Any]
ACTING = frozenset({"pj", "plt", "plh", "pjs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What the tests take in: agencies, tickets and persons by their ids, elections and regions by name. `own` are the
    statuses of claims that an agency itself supports a ticket; `names` the names of ids; `nowhere` counts persons whose
    agency no report tells, who are in no cell."""

    supports: tuple[Support, ...]
    staff: tuple[Staff, ...]
    heads: tuple[Head, ...]
    own: Mapping[tuple[str, str, str], tuple[str, ...]]
    names: Mapping[str, str]
    nowhere: int


def intake(claims: Sequence[Row], bodies: Sequence[Row]) -> Intake:
    """The rows of the questions support-table and staff-table."""
    known = {row["agency_id"]: row for row in bodies}
    elections = elections_of(claims)
    supports, nowhere = [], set()
    own: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in claims:
        agency, election = _agency_of(row, known), elections[row["ticket_id"]]
        if agency is None:
            nowhere.add(row["person_id"])
        elif row["kind"] == "agency":
            own[agency, election, row["ticket_id"]].append(_status(row))
        else:
            supports.append(_support(row, known[agency], election))
    named = {one.agency for one in supports}
    return Intake(
        supports=tuple(supports),
        staff=tuple(staff for row in bodies if (staff := _staff(row)).heads or staff.agency in named),
        heads=tuple(head for row in bodies for head in _heads(row)),
        own={key: tuple(sorted(found)) for key, found in own.items()},
        names={row["agency_id"]: _name(row["agency"], row["agency_id"]) for row in bodies}
        | {row["ticket_id"]: _name(row["ticket"], row["ticket_id"]) for row in claims},
        nowhere=len(nowhere),
    )


def _name(name: object, key: str) -> str:
    return str(name or key)


def _support(row: Row, body: Row, election: str) -> Support:
    day = date.fromisoformat(row["date"]).toordinal() if row["date"] else None
    return Support(
        claim=row["claim"], person=row["person_id"], agency=body["agency_id"], region=region_of(body),
        election=election, ticket=row["ticket_id"], status=_status(row), source=row["source"], day=day,
        event=row["event_id"], private=row["open"] in (None, "", "private"),
    )  # fmt: skip


def _status(row: Row) -> str:
    """What the claim counts as: cleared where the whole relation is; denied where its own report has the denial."""
    if row["relation_status"] == "cleared":
        return "cleared"
    return "denied" if row["answered"] and row["status"] in ("alleged", "stated") else str(row["status"])


def _agency_of(row: Row, known: Mapping[str, Row]) -> str | None:
    """Where the person works: a body rather than the whole government; of several the smallest id."""
    found = [agency for agency in row["agencies"] if agency in known]
    bodies = [agency for agency in found if known[agency]["kind"] != "pemda"]
    return min(bodies or found, default=None)


def region_of(body: Row) -> str:
    """The region of an agency, as a table gave it, else its code; empty where unknown."""
    return str(body["region"] or "")


def _staff(body: Row) -> Staff:
    return Staff(agency=body["agency_id"], region=region_of(body), heads=int(body["headcount"] or 0))


def _heads(body: Row) -> Iterator[Head]:
    """The heads; who headed an agency both acting and definitively counts as acting."""
    for person, capacities in zip(body["heads"], body["capacities"], strict=True):
        yield Head(agency=body["agency_id"], person=person, acting=bool(ACTING & set(str(capacities).split())))


def elections_of(claims: Iterable[Row]) -> dict[str, str]:
    """The election of each ticket: the name that a table gives it, else what its claims say, the fullest first, then
    the most frequent. What is known in part is the one fully known election that it fits, where there is just one."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    found: dict[str, str] = {}
    for row in claims:
        said[row["ticket_id"]][row["election"] or NOWHERE] += 1
        if row["election_name"]:
            found[row["ticket_id"]] = str(row["election_name"])
    for ticket, counter in said.items():
        found.setdefault(ticket, min(counter, key=lambda key: (key.count(UNKNOWN), -counter[key], key)))
    whole = sorted({key for key in found.values() if UNKNOWN not in key})
    return {ticket: _filled(key, whole) for ticket, key in found.items()}


def _filled(key: str, whole: Sequence[str]) -> str:
    if UNKNOWN not in parts_of(key):
        return key
    fitting = [
        other
        for other in whole
        if all(ours in (UNKNOWN, its) for ours, its in zip(parts_of(key), parts_of(other), strict=True))
    ]
    return fitting[0] if len(fitting) == 1 and key != NOWHERE else key
