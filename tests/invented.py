"""Makers of invented readings, for the tests of identity and build. Nobody and nothing in them exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from graph.build.copies import origins_of, print_of
from graph.build.model import Edge, View
from graph.build.resolved import in_force
from graph.build.view import build
from graph.claims import Claim, Decision, Entity, Reading, Reply, Report, Span, Value
from graph.identity.judgements import Judgement
from graph.identity.matcher import judge

RACE = "walikota/99.71/2024"
SOME_RACE = "?/99.71/2024"


def report(name: str, published: str | None = "2024-10-05", text: str = "", **more: Any) -> Report:
    """A report of this name; its text is the name unless given."""
    text = text or f"Kabar dari {name}."
    key = sha256(f"{name}\n{text}".encode()).hexdigest()
    return Report(sha256=key, text=text, file=f"{name}.txt", published=published, **more)


def person(ref: str, name: str = "Wiratmo Sejati", labels: tuple[str, ...] = (), **props: Value) -> Entity:
    return Entity(ref=ref, label="Person", name=name, labels=labels, props=props)


def agency(ref: str, name: str, kind: str, region: str | None = "99.71") -> Entity:
    return Entity(ref=ref, label="Agency", name=name, props={"kind": kind, **({"region": region} if region else {})})


def ticket(ref: str, name: str, *members: str, **props: Value) -> Entity:
    return Entity(ref=ref, label="Paslon", name=name, props={"members": members, **props})


def organization(ref: str, name: str, kind: str, region: str | None = None) -> Entity:
    return Entity(
        ref=ref, label="Organization", name=name, props={"kind": kind, **({"region": region} if region else {})}
    )


def claim(subject: str, predicate: str, target: str | None, status: str = "stated", **more: Any) -> Claim:
    return Claim(subject=subject, predicate=predicate, object=target, status=status, **more)


CAST = (
    person("a", labels=("ASN",)),
    person("b", "Sulastri Wening"),
    person("g", "Gumelar Praba"),
    person("n", "Nindya Laras"),
    person("c", "Cakra Tirta"),
    agency("k", "Kecamatan Lembah Arum", "kecamatan"),
    agency("bawaslu", "Bawaslu Kota Arang", "bawaslu"),
    agency("province", "Bawaslu Provinsi Sela", "bawaslu", "99"),
    agency("police", "Polres Arang", "polisi"),
    agency("inspectors", "Inspektorat Kota Arang", "inspektorat"),
    ticket("t", "Gumelar Praba - Nindya Laras", "g", "n", election=RACE),
    ticket("u", "Cakra Tirta", "c", election=RACE),
)
POSTS = (claim("a", "HEADS", "k"), claim("b", "WORKS_AT", "k"))


def read(name: str, *claims: Claim, published: str | None = "2024-10-05", election: str | None = SOME_RACE) -> Reading:
    """A reading of a report about the camat of Lembah Arum (a) and a clerk there (b), with the tickets t and u."""
    used = {ref for one in claims for ref in (one.subject, one.object, one.speaker)}
    used |= {one.decision.authority for one in claims if one.decision}
    members = {"t": {"g", "n"}, "u": {"c"}}
    wanted = {"a", "b", "k"}.union(used, *(members[ref] for ref in used if ref in members))
    entities = tuple(entity for entity in CAST if entity.ref in wanted)
    return Reading(
        report=report(name, published), entities=entities, claims=(*POSTS, *claims), election=election, version="1"
    )


def support(target: str | None, status: str = "alleged", subject: str = "a", **more: Any) -> Claim:
    return claim(subject, "SUPPORTS", target, status, **more)


def on(day: str) -> dict[str, Any]:
    """A stated day of the act."""
    return {"date": day, "date_basis": "stated"}


def decided(authority: str | None, track: str | None = None, date: str | None = None) -> dict[str, Any]:
    return {"decision": Decision(authority=authority, track=track, date=date)}


def admitted() -> dict[str, Any]:
    return {"decision": Decision(basis="admission"), "reply": Reply(kind="admits_act")}


def spans(*pairs: tuple[int, int]) -> dict[str, Any]:
    return {"spans": tuple(Span(*pair) for pair in pairs)}


def facts(view: View, type_: str = "SUPPORTS") -> list[Edge]:
    return [edge for edge in view.edges if edge.type == type_]


def shown(readings: Sequence[Reading], records: Sequence[Judgement] = ()) -> View:
    """The view that a store of these readings shows under these judgements, the matcher's merges done."""
    held = [source.reading for source in in_force(readings)]
    origins = origins_of({reading.report.sha256: print_of(given(reading, readings)) for reading in held})
    return build(readings, replace(judge(held, records), origins=origins))


def given(reading: Reading, readings: Sequence[Reading]) -> Report:
    """The report as it was put, without the origin that the build finds."""
    return next(one.report for one in readings if one.report.sha256 == reading.report.sha256)


def statuses(readings: Sequence[Reading], type_: str = "SUPPORTS") -> dict[str, str]:
    """The status of each edge of the type, by the name of its end; "?" for an unknown candidate."""
    view = build(readings)
    names = {node.id: str(node.props.get("name", "?")) for node in view.nodes}
    return {names[edge.end]: str(edge.props["status"]) for edge in facts(view, type_)}
