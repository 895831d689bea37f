"""Entities of tables: names as they stand, and the keys that make one of the same name in several tables.

A name that the lexicon knows (a region, an agency in one, an election written as office/region code/year) gets the key
that reports give it, so that tables and reports meet. Every other name is a new one, known by its exact letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.claims import Entity, Span, Value
from graph.lexicon import agencies, regions
from graph.lexicon.titles import fold
from graph.ontology import load

RULE = "manual:table"
_PAIR = re.compile(r"\s+[-–—]\s+")
Spans = tuple[Span, ...]


@lru_cache(maxsize=4096)
def region_code(text: str) -> str | None:
    """The official code of a region given by code or by an unambiguous name; None for a new one."""
    if text in _codes():
        return text
    found = regions.lookup(text) if any(char.isalpha() for char in text) else ()
    exact = [one for one in found if fold(text) in (fold(one.name), fold(one.base), fold(regions.full_name(one)))]
    return exact[0].code if len(found) == len(exact) == 1 else None


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(region.code for region in regions.all_regions()) | {"ID"}


def region_entity(text: str, mentions: Spans = ()) -> Entity:
    """The region; one that the lexicon does not know is its own code."""
    props: dict[str, Value] = {"code": region_code(text) or text}
    return Entity(ref=f"r:{text}", label="Region", name=text, mentions=mentions, props=props, rule=RULE)


def agency_entity(name: str, region: str, mentions: Spans = (), headcount: int | None = None) -> Entity:
    """The agency of this name in this region."""
    code, known = region_code(region), agencies.canonical(name)
    props: dict[str, Value] = {"region": code or region} if region else {}
    if known:
        props["kind"] = known.kind
    if headcount is not None:
        props["headcount"] = headcount
    if not (code and known):
        props["table"] = f"{region}/{name}"
    labels = ("Dinas",) if known and known.kind == "dinas" else ()
    return Entity(
        ref=f"a:{region}/{name}", label="Agency", name=name, mentions=mentions, labels=labels, props=props, rule=RULE
    )


@lru_cache(maxsize=4096)
def election_of(text: str) -> str | None:
    """The election key where the text is one, of a region with an official code; None for a new election."""
    office, _, rest = text.partition("/")
    region, _, year = rest.partition("/")
    offices = load().nodes["Election"].properties["office"].values
    good = office in offices and region in _codes() and year.isdecimal() and len(year) == 4
    return text if good else None


def election_entity(text: str, mentions: Spans = ()) -> Entity:
    """The election; its key, where it is one, says office, region and year."""
    key = election_of(text)
    props: dict[str, Value] = {"election": key} if key else {"table": text}
    return Entity(ref=f"e:{text}", label="Election", name=text, mentions=mentions, props=props, rule=RULE)


def ticket_entity(name: str, election: str, mentions: Spans = ()) -> Entity:
    """The ticket of this name in this election. "A - B" in an election that reports know is a pair of A and B."""
    key, pair = election_of(election), _PAIR.split(name)
    props: dict[str, Value] = {"election": key or election, "named": True}
    if key and len(pair) == 2 and all(any(char.isalpha() for char in part) for part in pair):
        props["members"] = tuple(pair)
    if not key:
        props["table"] = f"{election}/{name}"
    return Entity(ref=f"t:{election}/{name}", label="Paslon", name=name, mentions=mentions, props=props, rule=RULE)


def person_entity(name: str, number: str, agency: Entity | None, mentions: Spans = ()) -> Entity:
    """The person: one of that number where there is one, else of that name in that agency."""
    where = agency.ref if agency else ""
    props: dict[str, Value] = {"named": True}
    if number:
        props["person_id"] = number
    ref = f"p:#{number}" if number else f"p:{where}/{name}"
    return Entity(ref=ref, label="Person", name=name, mentions=mentions, props=props, rule=RULE)


def event_entity(name: str, region: str, is_open: str, mentions: Spans = ()) -> Entity:
    """The event of this name in this region; `is_open` as the ontology has it, "" where nobody says."""
    props: dict[str, Value] = {"table": f"{region}/{name}", **({"open": is_open} if is_open else {})}
    return Entity(ref=f"v:{region}/{name}", label="Event", name=name, mentions=mentions, props=props, rule=RULE)
