"""Entity nodes: what all reports together say of somebody or something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph import ontology
from graph.build.counting import Fact
from graph.build.merge import Said, prevailing
from graph.build.model import Edge, Node, Prop, edge, given
from graph.build.resolved import Resolved, day_of, unknown_candidate
from graph.claims import Entity, Position
from graph.identity.groups import NONE, Judgements
from graph.identity.keys import region_of_body, report_id
from graph.identity.names import is_initials
from graph.identity.searching import sounds
from graph.identity.spelling import name_of
from graph.identity.tickets import UNKNOWN, election_key, members_of, parts_of

COMPUTED = frozenset(
    {"id", "keys", "name", "aliases", "sounds", "named", "positions", "members", "kinds", "initials", "identified"}
)
FULL = 2  # words of a name that is more than a part of one
ELECTION = ("office", "region", "year")  # the parts of an election key


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity in one report."""

    entity: Entity
    source: Resolved

    def said(self, value: Prop) -> Said[Prop]:
        """A value as said by this report."""
        return Said(value, self.source.report.sha256, self.source.published)

    def forms(self) -> dict[str, int]:
        """Its surface forms there, with counts; a form without letters is no name."""
        forms = self.entity.surface_forms(self.source.report.text)
        return {form: count for form, count in sorted(forms.items()) if form.strip()}


def sightings(sources: Iterable[Resolved]) -> dict[str, list[Sighting]]:
    """All sightings of each entity, by id. Unknown candidates that a reading lists are none: they are made from the
    claims, one for each accused."""
    found: dict[str, list[Sighting]] = defaultdict(list)
    for source in sources:
        for entity in source.reading.entities:
            if not unknown_candidate(entity):
                found[source.ids[entity.ref]].append(Sighting(entity, source))
    return found


def entity_node(key: str, seen: list[Sighting], judgements: Judgements = NONE) -> Node:
    """One node: each property is what most reports say; extra labels are those that any report gives. A holder of a
    post whom no report names, merged with a named person, bears that name and tells whose judgement it is."""
    label = seen[0].entity.label
    named = [one for one in seen if one.entity.props.get("named") is not False]
    name = prevailing(one.said(one.entity.name) for one in _telling(named or seen))
    forms = {form for one in seen for form in (one.entity.name, *one.forms())}
    props: dict[str, Prop | None] = {
        "id": key,
        "keys": judgements.keys.get(key, (key,)),
        "name": name,
        "aliases": tuple(sorted(forms - {name})),
        "sounds": sounds((str(name or ""), *sorted(forms - {name}))),
        "named": bool(named),
        **{prop.name: _scalar(prop, seen) for prop in _scalars(label)},
        **_lists(label, seen),
    }
    if named and len(named) < len(seen):
        props |= {"unnamed": None, "identified": ", ".join(judgements.judges.get(key, ()))}
    labels = {extra for one in seen for extra in one.entity.labels} - {label}
    return Node(key, label, tuple(sorted(labels)), given(props))


def _telling(seen: list[Sighting]) -> list[Sighting]:
    """Those that call a person, or the members of a ticket, by more than initials or one word, which say no other name
    than those that do; all where none does."""
    full = {id(one): _fullness(one) for one in seen}
    return [one for one in seen if full[id(one)] == max(full.values())]


def _fullness(one: Sighting) -> int:
    match one.entity.label:
        case "Person":
            return 0 if _only_initials(one) else min(len(name_of(one.entity.name).full), FULL)
        case "Paslon":
            return sum(min(len(name_of(name).full), FULL) for name in _members(one))
    return 0


def _only_initials(one: Sighting) -> bool:
    return one.entity.label == "Person" and bool(one.entity.props.get("initials") or is_initials(one.entity.name))


def unknown_candidate_node(fact: Fact) -> Node:
    """The candidate whom nobody names, as the end of the edge of the one accused."""
    _, region, _ = parts_of(fact.unknown_election)
    props: dict[str, Prop | None] = {"id": fact.end[0], "keys": (fact.end[0],), "aliases": (), "named": False}
    return Node(fact.end[0], "Paslon", (), given({**props, "region": None if region == "?" else region}))


def mentions(key: str, seen: list[Sighting]) -> Iterator[Edge]:
    """Its MENTIONED_IN edges, also to a report that has it without words for it (names empty, count 0)."""
    by_report: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        by_report[one.source.report.sha256].append(one)
    for sha256, group in by_report.items():
        forms = [one.forms() for one in group]
        names = tuple(sorted({form for found in forms for form in found}))
        count = sum(sum(found.values()) for found in forms)
        ends = (key, group[0].entity.label), (report_id(sha256), "Report")
        yield edge("MENTIONED_IN", *ends, {"names": names, "count": count})


def _scalars(label: str) -> list[ontology.Property]:
    node = ontology.load().nodes.get(label)
    return [prop for name, prop in node.properties.items() if name not in COMPUTED] if node else []


def _scalar(prop: ontology.Property, seen: Iterable[Sighting]) -> Prop | None:
    """The prevailing value; one that the ontology does not allow counts as not said."""
    values = [(one, _typed(prop, _said(one, prop.name))) for one in seen]
    return prevailing(one.said(value) for one, value in values if value is not None and not prop.check(value))


def _said(one: Sighting, prop: str) -> object:
    entity = one.entity
    if entity.label in ("Election", "Paslon") and prop in ELECTION and not entity.props.get(prop):
        part = parts_of(election_key(entity, one.source.reading))[ELECTION.index(prop)]
        return None if part == UNKNOWN else part
    if prop == "region" and entity.label in ("Agency", "Organization"):
        return region_of_body(entity)
    return entity.props.get(prop) or (entity.props.get("heads_region") if prop == "region" else None)


def _typed(prop: ontology.Property, value: object) -> Prop | None:
    """The value in the type of the property; None where it cannot be had."""
    text = "" if value is None or isinstance(value, bool | tuple) else str(value).strip()
    readers: dict[str, Callable[[str], Prop | None]] = {
        "date": day_of,
        "integer": lambda part: int(part) if part.isdigit() else None,
    }
    return readers.get(prop.type, str)(text) if text else None


def _lists(label: str, seen: Iterable[Sighting]) -> dict[str, Prop | None]:
    listed = list(seen)
    if label == "Paslon":
        return {"members": prevailing(one.said(names) for one in _telling(listed) if (names := _members(one)))}
    if label != "Person":
        return {}
    kinds = {kind for one in listed if isinstance(found := one.entity.props.get("kinds", ()), tuple) for kind in found}
    positions = {_position(one, position) for one in listed for position in one.entity.positions}
    initials = all(map(_only_initials, listed))
    return {"kinds": tuple(sorted(kinds)), "positions": tuple(sorted(positions)), "initials": initials or None}


def _members(one: Sighting) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.source.name(ref) or ref for ref in members_of(one.entity)))


def _position(one: Sighting, position: Position) -> str:
    """Title and body in one, such as "Kepala Dinas, Dinas Kebun Kota Arang"; posts left behind are marked."""
    body = one.source.name(position.agency) or position.of or ""
    words = position.title if not body or body.casefold() in position.title.casefold() else f"{position.title}, {body}"
    return f"{words} (former)" if position.former else words
