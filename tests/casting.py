"""A cast read from a few sentences, told in plain words. Nobody and nothing in these tests exists."""

from __future__ import annotations

from hashlib import sha256

from graph.claims import Entity, Report
from loaders.extraction.cast.cast import Cast, read_cast
from loaders.extraction.text.document import prepare
from loaders.extraction.text.parts import Document

HEAD = "LUMAJANG, Gema Lereng - "


def document(text: str) -> Document:
    """The text as a document."""
    return prepare(Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="invented.txt"))


def cast_of(text: str, head: str = HEAD) -> Cast:
    """The cast of sentences that stand behind a dateline."""
    return read_cast(document(head + text))


def persons(cast: Cast) -> list[str]:
    """Names of the named persons, in the order of the text."""
    return [entity.name for entity in cast.entities if entity.label == "Person" and entity.props["named"]]


def unnamed(cast: Cast) -> list[str]:
    """Descriptions of the unnamed actors."""
    return [entity.name for entity in cast.entities if entity.label == "Person" and not entity.props["named"]]


def names(cast: Cast, label: str) -> list[str]:
    """Names of all entities with the label."""
    return [entity.name for entity in cast.entities if entity.label == label]


def one(cast: Cast, name: str) -> Entity:
    """The only entity of this name."""
    (entity,) = (entity for entity in cast.entities if entity.name == name)
    return entity


def told(cast: Cast, predicate: str) -> set[tuple[str, str]]:
    """Subject and object of the claims with this predicate, by name."""
    called = {entity.ref: entity.name for entity in cast.entities}
    return {(called[c.subject], called[c.object or ""]) for c in cast.claims if c.predicate == predicate}


def forms(cast: Cast, name: str, text: str, head: str = HEAD) -> set[str]:
    """The surface forms of the entity in the sentences."""
    return set(one(cast, name).surface_forms(head + text))
