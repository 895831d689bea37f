"""Regions and elections of a reading: what follows from the codes on its agencies and tickets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from graph.claims import Claim, Entity, Reading, Span, Value
from graph.identity.tickets import UNKNOWN, election_key
from graph.lexicon.elections import polling_day
from graph.lexicon.regions import Region, all_regions

PLACED = frozenset({"Agency", "Organization", "Event"})
OFFICES = {
    "gubernur": "Pemilihan Gubernur",
    "bupati": "Pemilihan Bupati",
    "walikota": "Pemilihan Wali Kota",
    "presiden": "Pemilihan Presiden",
    "dpr": "Pemilihan DPR",
    "dpd": "Pemilihan DPD",
    "dprd-provinsi": "Pemilihan DPRD Provinsi",
    "dprd-kabupaten": "Pemilihan DPRD Kabupaten/Kota",
}
NATION = "ID"
MADE = frozenset({"Region", "Election"})
RULES = frozenset({"rule:structure.region", "rule:structure.province", "rule:structure.election"})


def with_structure(reading: Reading) -> Reading:
    """The reading with a Region for each code and an Election for each ticket's election that is known in part, and
    the IN_REGION and CONTESTS claims between them. Twice changes nothing."""
    bare = without_structure(reading)
    claims = list(_links(bare))
    regions = {claim.object for claim in claims if claim.predicate == "IN_REGION" and claim.object}
    elections = {claim.object for claim in claims if claim.predicate == "CONTESTS" and claim.object}
    provinces = [_link(f"region:{code}", code[:2], (), "province") for code in _parts(regions)]
    regions |= {claim.object for claim in provinces if claim.object}
    made = [_region(ref.removeprefix("region:")) for ref in sorted(regions)]
    made += [_election(ref.removeprefix("election:")) for ref in sorted(elections)]
    return replace(bare, entities=(*bare.entities, *made), claims=(*bare.claims, *claims, *provinces))


def without_structure(reading: Reading) -> Reading:
    """The reading without what `with_structure` adds."""
    claims = tuple(claim for claim in reading.claims if claim.rule not in RULES)
    return replace(
        reading, entities=tuple(entity for entity in reading.entities if entity.label not in MADE), claims=claims
    )


def _known(code: str) -> Region | None:
    return next((region for region in all_regions() if region.code == code), None)


def _is_place(code: str) -> bool:
    return code == NATION or _known(code) is not None


def _links(reading: Reading) -> Iterator[Claim]:
    for entity in reading.entities:
        code = str(entity.props.get("region", ""))
        if entity.label in PLACED and _is_place(code):
            yield _link(entity.ref, code, entity.mentions[:1], "region")
        if entity.label == "Paslon" and entity.props.get("named") is not False:
            yield from _contests(entity, election_key(entity, reading))


def _contests(ticket: Entity, election: str) -> Iterator[Claim]:
    office, code, _ = election.split("/")
    if UNKNOWN not in (office, code):
        spans, ref = ticket.mentions[:1], f"election:{election}"
        yield Claim(subject=ticket.ref, predicate="CONTESTS", object=ref, spans=spans, rule="rule:structure.election")
        if _is_place(code):
            yield _link(ref, code, (), "region")


def _link(subject: str, code: str, spans: tuple[Span, ...], rule: str) -> Claim:
    return Claim(
        subject=subject, predicate="IN_REGION", object=f"region:{code}", spans=spans, rule=f"rule:structure.{rule}"
    )


def _parts(regions: set[str]) -> list[str]:
    """The codes of kabupaten and kota, which lie in a province."""
    return sorted(code for ref in regions if "." in (code := ref.removeprefix("region:")))


def _region(code: str) -> Entity:
    region = _known(code)
    name, level = (region.name, region.level) if region else ("Indonesia", "negara")
    props: dict[str, Value] = {"code": code, "level": level}
    return Entity(ref=f"region:{code}", label="Region", name=name, props=props, rule="rule:structure.region")


def _election(key: str) -> Entity:
    office, code, year = key.split("/")
    region = _known(code)
    name = " ".join(filter(None, (OFFICES.get(office, "Pemilihan"), region.base if region else "", year.strip("?"))))
    props: dict[str, Value] = {"office": office, "region": code, "election": key}
    if year.isdigit():
        props["year"] = int(year)
        day = polling_day(office, code, date(int(year), 1, 1))
        if day and day.year == int(year):
            props["date"] = day.isoformat()
    return Entity(ref=f"election:{key}", label="Election", name=name, props=props, rule="rule:structure.election")
