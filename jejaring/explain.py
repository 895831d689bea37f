"""The explanation of a reading: text with its mentions, posts, rules, and why each relation has its status."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from graph.claims import Claim, Entity, Reading
from graph.draw.explained import Explained, Named, Reason
from loaders.explain import act_words, status_words, why

WIDTH = 100
NOBODY = "(no candidate named)"


def explained(reading: Reading) -> Explained:
    """The explanation of one reading. Regions, laws and what follows from a form alone are left out of the claims."""
    return Explained(
        file=reading.report.file,
        text=reading.report.text,
        version=reading.version,
        marks=tuple((span.start, span.end, entity.ref) for entity in reading.entities for span in entity.mentions),
        entities=tuple(map(_named, reading.entities)),
        claims=tuple(
            _reason(reading, claim) for claim in reading.claims if not claim.rule.startswith("rule:structure")
        ),
        questions=reading.notes,
    )


def _named(entity: Entity) -> Named:
    posts = [f"{'former ' if post.former else ''}{post.title}" for post in entity.positions]
    roles = ", ".join(dict.fromkeys([*entity.labels, *posts]))
    return Named(
        ref=entity.ref, label=entity.label, name=entity.name, roles=roles, rule=entity.rule, why=why(entity.rule)
    )


def _reason(reading: Reading, claim: Claim) -> Reason:
    names = {entity.ref: entity.name for entity in reading.entities}
    said = f"said by {names.get(claim.speaker, claim.speaker)}" if claim.speaker else ""
    return Reason(
        subject=names.get(claim.subject, claim.subject),
        predicate=claim.predicate,
        object=names.get(claim.object, claim.object) if claim.object else NOBODY,
        status=claim.status,
        detail=", ".join(filter(None, (claim.act, claim.position, claim.date, said))),
        quote=reading.report.quote(claim.spans),
        rule=claim.rule,
        why=why(claim.rule),
        words=status_words(reading.report, claim),
        act_words=act_words(reading.report, claim),
    )


def lines(reading: Explained) -> Iterator[str]:
    """The explanation as text for a terminal: a mention bears its ref in angle quotes."""
    yield f"== {reading.file} ({reading.version})"
    marked = "".join(piece if entity is None else f"{piece}‹{entity.ref}›" for piece, entity in reading.pieces())
    yield from (line for part in marked.splitlines() for line in textwrap.wrap(part, WIDTH) or [""])
    yield "-- who and what"
    for entity in reading.entities:
        yield f"{entity.ref}  {entity.name} ({entity.label}{f': {entity.roles}' if entity.roles else ''})"
        yield f"    [{entity.rule}] {entity.why}"
    yield "-- what is said of them"
    for claim in reading.claims:
        yield from _claim_lines(claim)
    if reading.questions:
        yield "-- questions for a person"
        yield from (f"  ? {question}" for question in reading.questions)


def _claim_lines(claim: Reason) -> Iterator[str]:
    detail = f", {claim.detail}" if claim.detail else ""
    yield f"{claim.subject} -{claim.predicate}-> {claim.object} ({claim.status}{detail})"
    if claim.quote:
        flat = " ".join(claim.quote.split())
        yield from textwrap.wrap(f"“{flat}”", WIDTH, initial_indent="    ", subsequent_indent="    ")
    yield f"    [{claim.rule}] {claim.why}"
    if claim.words:
        yield f"    {'words' if claim.status == 'stated' else claim.status}: {', '.join(claim.words)}"
    if claim.act_words:
        yield f"    act: {', '.join(claim.act_words)}"
