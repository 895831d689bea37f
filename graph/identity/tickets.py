"""Keys of tickets and elections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from graph.claims import Entity, Reading
from graph.identity.names import fold_body, fold_person
from graph.lexicon.elections import election_year

UNKNOWN = "?"
NOWHERE = "?/?/?"
NATION = "ID"


@lru_cache(maxsize=4096)
def parts_of(election: str | None) -> tuple[str, str, str]:
    """Office, region code and year of an election key, "?" for each that is unknown; never fails."""
    parts = [part.strip() or UNKNOWN for part in (election or "").split("/")]
    office, region, year = (*parts, UNKNOWN, UNKNOWN, UNKNOWN)[:3]
    return office, region, year


def region_of(election: str | None) -> str:
    """The region code of an election key, empty where unknown."""
    region = parts_of(election)[1]
    return "" if region == UNKNOWN else region


def election_key(entity: Entity, reading: Reading) -> str:
    """The election of a Paslon or Election entity: its own key or parts, each gap filled from the reading where
    what is known agrees with it, the year at last from the day of the report."""
    props = entity.props
    if isinstance(own := props.get("election"), str):
        known = own
    else:
        office = str(props.get("office") or UNKNOWN) if entity.label == "Election" else UNKNOWN
        known = "/".join((office, str(props.get("region") or UNKNOWN), str(props.get("year") or UNKNOWN)))
    office, region, year = parts_of(filled(known, reading.election))
    if office == UNKNOWN and len(members_of(entity)) > 1:
        office = _office_of_pairs(region)
    return dated("/".join((office, region, year)), reading)


def dated(election: str, reading: Reading) -> str:
    """The election key with the year of the polling day that a report of that day is about, where it names none."""
    office, region, year = parts_of(election)
    try:
        day = date.fromisoformat(reading.report.published or "")
    except ValueError:
        return election
    found = election_year(None if office == UNKNOWN else office, None if region == UNKNOWN else region, day)
    return "/".join((office, region, str(found))) if year == UNKNOWN and found else election


def filled(election: str | None, other: str | None) -> str:
    """The election key with its unknown parts taken from another one, where the two do not contradict each other."""
    ours, theirs = parts_of(election), parts_of(other)
    if any(UNKNOWN not in (our, their) and our != their for our, their in zip(ours, theirs, strict=True)):
        return "/".join(ours)
    return "/".join(their if our == UNKNOWN else our for our, their in zip(ours, theirs, strict=True))


def members_of(entity: Entity) -> tuple[str, ...]:
    """The refs of a ticket's members."""
    members = entity.props.get("members", ())
    return members if isinstance(members, tuple) else ()


def _office_of_pairs(region: str) -> str:
    """Pairs run for one executive office only, and the level of the region tells which: codes of kota end in 71 and
    above (Kepmendagri 100.1.1-6117 of 2022)."""
    if region == NATION:
        return "presiden"
    province, _, part = region.partition(".")
    if not province.isdigit() or (part and not part.isdigit()):
        return UNKNOWN
    return "gubernur" if not part else "walikota" if int(part) > 70 else "bupati"


def ticket_key(entity: Entity, members: Sequence[str], reading: Reading) -> tuple[str, ...] | None:
    """The members' folded names, sorted, and the election; without members the number, else the acronym, else the
    name. None where it holds for its report alone: the region is unknown, or a ticket without members (number 2 runs
    in every race) has an election that is not wholly known."""
    election = election_key(entity, reading)
    names = sorted({fold_person(name) for name in members} - {""})
    if not region_of(election) or entity.props.get("named") is False:
        return None
    if names:
        return ("members", *names, election)
    if UNKNOWN in parts_of(election):
        return None
    if (number := entity.props.get("number")) is not None:
        return ("number", str(number), election)
    if acronym := fold_body(str(entity.props.get("acronym") or "")):
        return ("acronym", acronym, election)
    return ("name", name, election) if (name := fold_body(entity.name)) else None
