"""Constraints and indexes, made from the ontology: a unique `id` for each main label, and what it says is searched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.ontology import Ontology, Property, load

if TYPE_CHECKING:
    from graph.store.session import Store

USING_ALL = ("neo4j",)


def schema_name(owner: str, prop: Property) -> str:
    """The name of a constraint or an index, by which it is found again."""
    return f"{owner.lower()}_{prop.name.lower()}_{prop.index}"


def statement(owner: str, prop: Property, of_node: bool) -> str:
    """What makes one constraint or index. Parameters are impossible here; every part is the ontology's own word."""
    name = schema_name(owner, prop)
    pattern = f"(x:{owner})" if of_node else f"()-[x:{owner}]-()"
    if prop.index == "unique":
        return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE x.{prop.name} IS UNIQUE"
    kind = "TEXT INDEX" if prop.index == "text" else "INDEX"
    return f"CREATE {kind} {name} IF NOT EXISTS FOR {pattern} ON (x.{prop.name})"


def statements(ontology: Ontology, *, engine: str = "neo4j") -> Iterator[tuple[str, str]]:
    """Name and statement of everything that the ontology wants and the engine uses."""
    for owner, prop, of_node in ontology.indexes():
        if engine in USING_ALL or (of_node and _is_asked(prop)):
            yield schema_name(owner, prop), statement(owner, prop, of_node)


def _is_asked(prop: Property) -> bool:
    """Whether ArcadeDB asks an index of nodes: none of texts for a part of one, none of days for a span of them. It
    asks none of edges; to keep those alone was an eighth of all writing."""
    return prop.index != "text" and prop.type != "date"


def ensure_schema(store: Store) -> None:
    """Make what is missing; a schema that is whole costs two short reads. Where an index exists under another name,
    the engine leaves it at that."""
    rows = store.read("SHOW CONSTRAINTS YIELD name") + store.read("SHOW INDEXES YIELD name")
    there = {str(row["name"]) for row in rows}
    wanted = statements(load(), engine=store.engine.name)
    store.commit([(cypher, {}) for name, cypher in wanted if name not in there])
