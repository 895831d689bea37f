"""A reading as a document of the extract format.

The keys that people annotate come first. `reading` holds the rest: everything that was read, so that what a person
left as it was comes back unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.build.status import fold
from graph.claims import Claim, Entity, Reading
from loaders.structure import MADE, without_structure

RELATIONS = (
    "WORKS_AT", "HEADS", "CONTROLLED_BY", "SUPPORTS", "CANDIDATE_IN", "MEMBER_OF", "INVESTIGATED_BY", "ACCUSED_BY",
)  # fmt: skip
Triple = tuple[str, str, str | None]


def to_document(reading: Reading) -> dict[str, Any]:
    """The document of a reading; equal readings give equal documents. Regions and elections are left to the codes
    on agencies and tickets. Its `text` makes the document one that can be read back wherever it goes."""
    reading = without_structure(reading)
    report = reading.report
    digest = sha256(report.text.encode()).hexdigest()
    kept = {**asdict(reading), "report": {**asdict(report), "text": None}, "text_sha256": digest}
    return {
        "id": Path(report.file).stem,
        "url": report.url,
        "query": None,
        "outlet": report.outlet,
        "date": report.published,
        "place": report.place,
        **{key: [item for _, item in items] for key, items in sections(reading).items()},
        "relations": [relation(reading, triple, claims) for triple, claims in triples(reading).items()],
        "sha256": report.sha256,
        "text": report.text,
        "reading": kept,
    }


def sections(reading: Reading) -> dict[str, list[tuple[Entity, dict[str, Any]]]]:
    """The entities by the key of the document that lists them, each with its item."""
    found: dict[str, list[tuple[Entity, dict[str, Any]]]] = {
        key: [] for key in ("persons", "agencies", "organizations", "paslon", "unnamed_actors")
    }
    names = {entity.ref: entity.name for entity in reading.entities}
    for entity in reading.entities:
        if entity.label == "Person" and entity.props.get("named") is False:
            found["unnamed_actors"].append((entity, unnamed(entity, names)))
        elif entity.label == "Person":
            found["persons"].append((entity, person(entity, reading, names)))
        elif entity.label == "Agency":
            found["agencies"].append((entity, named(entity, reading)))
        elif entity.label == "Organization":
            kind = {"kind": entity.props.get("kind", "other")}
            found["organizations"].append((entity, named(entity, reading) | kind))
        elif entity.label == "Paslon":
            found["paslon"].append((entity, ticket(entity, reading, names)))
    return found


def named(entity: Entity, reading: Reading) -> dict[str, Any]:
    """Name, surface forms in the order of the text, and ref."""
    forms = [reading.report.text[span.start : span.end] for span in sorted(entity.mentions)]
    return {"name": entity.name, "mentions": list(dict.fromkeys(forms)), "ref": entity.ref}


def person(entity: Entity, reading: Reading, names: dict[str, str]) -> dict[str, Any]:
    """A named person."""
    kinds = entity.props.get("kinds") or entity.labels
    posts = [
        {"title": post.title, "of": names.get(post.agency or "", post.of)} for post in entity.positions if post.title
    ]
    return named(entity, reading) | {"kinds": list(kinds) if isinstance(kinds, tuple) else [kinds], "positions": posts}


def ticket(entity: Entity, reading: Reading, names: dict[str, str]) -> dict[str, Any]:
    """A pair, a lone candidate, or a ticket known by its number only."""
    members = entity.props.get("members", ())
    refs = members if isinstance(members, tuple) else ()
    rest = {key: entity.props.get(key) for key in ("acronym", "number", "office", "region")}
    return named(entity, reading) | {"members": [names[ref] for ref in refs if ref in names]} | rest


def unnamed(entity: Entity, names: dict[str, str]) -> dict[str, Any]:
    """An unnamed actor, its description in the place of a name."""
    agency = entity.props.get("agency")
    return {"description": entity.name, "agency": names.get(str(agency)), "ref": entity.ref}


def triples(reading: Reading) -> dict[Triple, list[Claim]]:
    """The claims of the eight relations by their ends, in the order of the reading."""
    found: dict[Triple, list[Claim]] = {}
    made = {entity.ref for entity in reading.entities if entity.label in MADE}
    for claim in reading.claims:
        if claim.predicate in RELATIONS and not made & {claim.subject, claim.object}:
            found.setdefault((claim.predicate, claim.subject, claim.object), []).append(claim)
    return found


def relation(reading: Reading, triple: Triple, claims: Sequence[Claim]) -> dict[str, Any]:
    """One relation: the claims of its ends, folded into one status."""
    predicate, subject, target = triple
    item: dict[str, Any] = {
        "type": predicate.lower(),
        "source": reading.entity(subject).name,
        "target": reading.entity(target).name if target else None,
        "status": fold(claims, reading),
    }
    if position := next((claim.position for claim in claims if claim.position), None):
        item["position"] = position
    if act := next((claim.act for claim in claims if claim.act), None):
        item["act"] = act
    quotes = [reading.report.text[span.start : span.end] for claim in claims for span in claim.spans]
    if unique := list(dict.fromkeys(quotes)):
        item["evidence"] = unique if len(unique) > 1 else unique[0]
    return item | {"refs": [subject, target]}
