"""The view that the graph shows, read back: all of it, or a part."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.build.model import Edge, Node, View
from graph.ontology import load

if TYPE_CHECKING:
    from graph.store.session import Row, Store

# Kept by the store itself, not computed from readings.
KEPT = ("Reading", "Judgement", "Finding")
ATTACHED = "target"  # the property of an exhibit that a person attached
KEPT_EDGES = ("SAME_AS", "ABOUT", "TOWARDS")
MARKS = ("loaded",)
NODE = "labels(n) AS labels, properties(n) AS props"
EDGE = "type(r) AS type, a.id AS start, labels(a) AS starts, b.id AS end, labels(b) AS ends, properties(r) AS props"


def view_labels() -> list[str]:
    """The main labels of what is computed from readings."""
    return [label for label in load().nodes if label not in KEPT]


def view_of(store: Store) -> View:
    """The whole view, as `graph.build` computes it. The store's own marks are not part of it."""
    nodes = [row for label in view_labels() for row in store.natives(f"MATCH (n:{label}) RETURN {NODE}")]
    kinds = [kind for kind in load().edges if kind not in KEPT_EDGES]
    edges = [row for kind in kinds for row in store.natives(f"MATCH (a)-[r:{kind}]->(b) RETURN {EDGE}")]
    return view_from(nodes, edges)


def nodes_whole(store: Store, label: str) -> Iterator[Node]:
    """All nodes of a main label with all that the ontology knows of them, texts and marks too, as they are read."""
    known = load().nodes[label].properties
    for row in store.stream(f"MATCH (n:{label}) RETURN {NODE}"):
        props = {key: value for key, value in row["props"].items() if key in known}
        yield Node(str(props["id"]), label, split(row["labels"])[1], props)


def edges_whole(store: Store, kind: str) -> Iterator[Edge]:
    """The same of a type's edges; one that an analyst has drawn, or that hangs on an analyst's own node, is left."""
    known = load().edges[kind].properties
    for row in store.stream(f"MATCH (a)-[r:{kind}]->(b) WHERE r.id IS NOT NULL RETURN {EDGE}"):
        start, end = split(row["starts"])[0], split(row["ends"])[0]
        props = {key: value for key, value in row["props"].items() if key in known}
        if start and end:
            yield Edge(str(props["id"]), kind, row["start"], row["end"], start, end, props)


def view_from(nodes: Iterable[Row], edges: Iterable[Row]) -> View:
    """The view of rows with the columns of NODE and of EDGE, each thing once, in the view's order."""
    found = {node.id: node for node in (node_from(row) for row in nodes if ATTACHED not in row["props"])}
    linked = {edge.id: edge for edge in edges_from(edges)}
    return View(
        tuple(sorted(found.values(), key=lambda node: (node.label, node.id))),
        tuple(sorted(linked.values(), key=lambda edge: (edge.type, edge.id))),
    )


def split(labels: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The main label and the extra ones that the ontology knows; an analyst's own are nobody else's matter."""
    known = load()
    mains = [label for label in labels if label in known.nodes]
    return mains[0] if mains else "", tuple(sorted(label for label in labels if label in known.extra_labels))


def given(props: Mapping[str, Any], known: Container[str]) -> dict[str, Any]:
    """The properties that a view can have: none of the store's marks, none that an analyst has added."""
    return {key: value for key, value in props.items() if key in known and key not in MARKS}


def node_from(row: Row) -> Node:
    """A node of a row."""
    label, extra = split(row["labels"])
    return Node(str(row["props"]["id"]), label, extra, given(row["props"], load().nodes[label].properties))


def edges_from(rows: Iterable[Row]) -> Iterator[Edge]:
    """The edges of rows whose both ends are part of the view; not those that an analyst has drawn."""
    known = load().edges
    for row in rows:
        start, end = split(row["starts"])[0], split(row["ends"])[0]
        if row["type"] not in known or "id" not in row["props"]:
            continue
        if start and end and start not in KEPT and end not in KEPT:
            props = given(row["props"], known[row["type"]].properties)
            yield Edge(str(props["id"]), row["type"], row["start"], row["end"], start, end, props)
