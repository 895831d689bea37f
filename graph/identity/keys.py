"""Narrow, deterministic keys of the entities of one reading.

A key needs nothing but the reading that it stands in, so that loads in any order, on any machine, agree. Where a
reading does not say enough to tell two of one name apart, the key holds the report: for people accused of
something a false merge is worse than two nodes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from graph.claims import Entity, Reading, digest
from graph.identity.names import fold_body, fold_person, is_initials
from graph.identity.tickets import NATION, election_key, members_of, region_of, ticket_key
from graph.lexicon.agencies import kinds

Key = tuple[str, ...]
_ROLES = (("HEADS", "agency", "Agency"), ("WORKS_AT", "agency", "Agency"), ("CANDIDATE_IN", "ticket", "Paslon"))

_IN_TURN = (("Region", "Election", "Law", "Exhibit", "Event", "Agency", "Organization"), ("Paslon",), ("Person",))


@dataclass(slots=True)
class _Book:
    """The reading and the ids given so far; `scoped` are the keys that hold the report, `vast` the ids of whole
    governments and of bodies of the whole country: with one of these a name of one word is no more than a name and a
    region."""

    reading: Reading
    entities: dict[str, Entity]
    ids: dict[str, str] = field(default_factory=dict)
    scoped: dict[str, Key] = field(default_factory=dict)
    related: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    vast: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for claim in self.reading.claims:
            if claim.object is not None and claim.status not in ("denied", "cleared"):
                self.related[claim.subject, claim.predicate].add(claim.object)

    def give(self, entity: Entity, key: Key) -> None:
        """The entity's id of its key."""
        self.ids[entity.ref] = entity_id(entity.label, key)
        if entity.label in ("Agency", "Organization") and (
            _text(entity, "kind") == "pemda" or region_of_body(entity) == NATION
        ):
            self.vast.add(self.ids[entity.ref])

    def within(self, entity: Entity, *parts: str) -> Key:
        """A key of this report alone."""
        key = ("report", self.reading.report.sha256, *parts)
        self.scoped[entity.ref] = key
        return key

    def targets(self, ref: str, predicate: str, label: str) -> list[str]:
        """Ids of what the reading relates this entity to, smallest first; a denied relation makes no key."""
        related = self.related.get((ref, predicate), set()) & self.ids.keys()
        return sorted({self.ids[other] for other in related if self.entities[other].label == label})


def entity_ids(reading: Reading) -> dict[str, str]:
    """The id of each entity of the reading, by its ref: the label and 16 hexadecimal digits of its key.

    The keys are those of the design's chapter on identity. Two entities of one reading whose keys hold the report
    (initials, unnamed actors) and are equal stay two: their agency, then their order in the text, tells them apart.
    """
    book = _Book(reading, {entity.ref: entity for entity in reading.entities})
    for labels in _IN_TURN:
        keys = {entity.ref: _key(book, entity) for entity in reading.entities if entity.label in labels}
        for ref, key in (keys | _told_apart(book, keys)).items():
            book.give(book.entities[ref], key)
    for entity in reading.entities:
        if entity.ref not in book.ids:
            book.give(entity, book.within(entity, entity.name))
    return book.ids


def entity_id(label: str, key: Key) -> str:
    """The id of the entity that has this key."""
    return f"{label.lower()}-{digest(label, *key)}"


def report_id(sha256: str) -> str:
    """The id of the Report node."""
    return "report-" + digest(sha256)


def source_id(name: str) -> str:
    """The id of the Source node of an outlet of this name."""
    return "source-" + digest(" ".join(name.split()))


def unknown_candidate_id(accused: str, election: str) -> str:
    """The id of the unknown candidate whom one accused is said to support in one election; no two accused share it."""
    return "paslon-" + digest("Paslon", "unknown", accused, election)


def _told_apart(book: _Book, keys: dict[str, Key]) -> dict[str, Key]:
    """Longer keys for the entities of this report whose report-bound keys are equal."""
    groups: dict[tuple[str, Key], list[Entity]] = defaultdict(list)
    for ref, key in keys.items():
        if ref in book.scoped:
            groups[book.entities[ref].label, key].append(book.entities[ref])
    longer: dict[str, Key] = {}
    for (_, key), group in groups.items():
        seen: dict[str, int] = defaultdict(int)
        for entity in sorted(group, key=lambda entity: (entity.mentions[:1], entity.ref)) if len(group) > 1 else ():
            agency = _agency_of(book, entity)
            longer[entity.ref] = (*key, agency, str(seen[agency]))
            seen[agency] += 1
    return longer


def _agency_of(book: _Book, entity: Entity) -> str:
    named = book.ids.get(str(entity.props.get("agency", "")))
    related = book.targets(entity.ref, "HEADS", "Agency") + book.targets(entity.ref, "WORKS_AT", "Agency")
    return named or next(iter(related), "")


def _key(book: _Book, entity: Entity) -> Key:
    if known := _text(entity, "table"):  # a name of a table that no lexicon knows: its exact letters are its key
        return ("table", known)
    match entity.label:
        case "Person":
            return _person(book, entity)
        case "Paslon":
            names = [book.entities[ref].name if ref in book.entities else ref for ref in members_of(entity)]
            return ticket_key(entity, names, book.reading) or book.within(
                entity, fold_body(entity.name), *sorted(names)
            )
        case "Agency" | "Organization":
            return _body(book, entity)
        case _:
            return _thing(book, entity)


def _person(book: _Book, entity: Entity) -> Key:
    name = fold_person(entity.name)
    if known := _text(entity, "person_id"):
        return ("person_id", known)
    if not name or entity.props.get("named") is False or entity.props.get("initials") or is_initials(entity.name):
        return book.within(entity, name or entity.name)
    if region := _text(entity, "heads_region"):
        return ("head", name, region)
    for predicate, role, label in _ROLES:
        found = book.targets(entity.ref, predicate, label)
        usable = [target for target in found if predicate != "WORKS_AT" or " " in name or target not in book.vast]
        if usable:
            return (role, name, usable[0])
    return _member(book, entity, name) or book.within(entity, name)


def _member(book: _Book, entity: Entity, name: str) -> Key | None:
    """Name and smallest organization. In a body of the whole country the region of the person, or else of the
    reported election, belongs to the key, since persons of one name in different regions stay apart."""
    for target in book.targets(entity.ref, "MEMBER_OF", "Organization"):
        if target not in book.vast:
            return ("member", name, target, "")
        if region := (_text(entity, "region") or region_of(book.reading.election)) if " " in name else "":
            return ("member", name, target, region)
    return None


def _body(book: _Book, entity: Entity) -> Key:
    kind, name, region = _text(entity, "kind"), fold_body(entity.name), region_of_body(entity)
    if not region or not name or entity.props.get("named") is False:
        return book.within(entity, kind, name or entity.name)
    district = fold_body(_text(entity, "district"))
    return (kind, name, region, district) if district else (kind, name, region)


def region_of_body(body: Entity) -> str:
    """The region code of an agency or organization, empty where unknown; a party without one is national, and so is a
    body of a kind that exists once in the country."""
    kind = _text(body, "kind")
    if body.label == "Organization":
        national = kind == "party" or "Party" in body.labels
    else:
        national = kind in kinds() and kinds()[kind].level == "national"
    return _text(body, "region") or (NATION if national else "")


def _thing(book: _Book, entity: Entity) -> Key:
    """Regions, elections, laws, exhibits and events; each falls back to its name in this report."""
    match entity.label:
        case "Region" if code := _text(entity, "code"):
            return (code,)
        case "Election" if region_of(key := election_key(entity, book.reading)):
            return (key,)
        case "Law":
            number = _text(entity, "number")
            return (fold_body(number), fold_body(_text(entity, "article"))) if number else (fold_body(entity.name), "")
        case "Exhibit" if known := _text(entity, "sha256") or _text(entity, "url"):
            return (known,)
        case "Event" if all(parts := tuple(_text(entity, part) for part in ("kind", "place", "date"))):
            return (parts[0], fold_body(parts[1]), parts[2], _text(entity, "region"))
    return book.within(entity, fold_body(entity.name) or entity.name)


def _text(entity: Entity, prop: str) -> str:
    value = entity.props.get(prop)
    return "" if value is None or isinstance(value, bool | tuple) else str(value).strip()
