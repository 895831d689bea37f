"""The tagline of the only ticket of a report, where it stands apart from the names of the ticket."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.claims import Entity, Reading

_CALLED = re.compile(r"\b(?:tagline|slogan|jargon|semboyan)\s+[“\"'‘]([^”\"'’\n]{3,40})[”\"'’]", re.IGNORECASE)


def with_slogan(reading: Reading) -> Reading:
    """The reading, with the words that the report calls tagline, slogan or jargon on its only named ticket."""
    tickets = [one for one in reading.entities if one.label == "Paslon" and one.props.get("named") is not False]
    found = _CALLED.search(reading.report.text)
    if len(tickets) != 1 or found is None or tickets[0].props.get("tagline"):
        return reading
    return replace(reading, entities=tuple(_with(one, tickets[0], found.group(1)) for one in reading.entities))


def _with(entity: Entity, ticket: Entity, words: str) -> Entity:
    told = {**entity.props, "tagline": " ".join(words.split())}
    return replace(entity, props=told) if entity.ref == ticket.ref else entity
