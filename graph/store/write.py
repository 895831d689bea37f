"""Write a difference between views: bounded transactions, in an order that a crash at any moment leaves repairable.

A new node comes in one transaction with the edges by which a load that is done again finds it: an entity with its
mentions, a claim with all that it leads to, a case with whom it concerns, a step with its case. What goes is removed
in the opposite order, and MENTIONED_IN edges last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from graph.build.model import Edge, Node
from graph.ontology import load
from graph.store.difference import Difference, Write
from graph.store.pipe import Pipe, piped
from graph.store.session import batches

if TYPE_CHECKING:
    from graph.store.session import Store

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)
Statements = Callable[[Iterable[Write]], Iterator[tuple[str, Mapping[str, Any]]]]

MENTION = "MENTIONED_IN"
LAST = ("Case", "Step", "Claim")  # nodes that come when all others are there, in this order
MAKE_NODES = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props"
NEW_NODES = "UNWIND $rows AS row CREATE (n:{label}) SET n = row.props"
MAKE_EDGES = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
    " MERGE (a)-[r:{kind} {{id: row.id}}]->(b) SET r += row.props"
)
# Where the graph has no edge yet, none can be there already: half the engine's work.
ANY_EDGE = "MATCH ()-[r]->() RETURN r.id AS id LIMIT 1"
NEW_EDGES = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
    " CREATE (a)-[:{kind} {{{props}}}]->(b)"
)


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items by their key, in the order in which they came."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def apply(store: Store, difference: Difference) -> None:
    """Write it all. Labels beyond the main one come in transactions of their own: a node that is merged and has a
    unique id cannot get them in the first one on every engine. In a graph without edges no entity is there already, and
    those with such labels are made with them: to add one later moves the node and all its edges."""
    fresh = not store.read(ANY_EDGE)
    statements = new_edge_statements if fresh else edge_statements
    labels = {write.item.id: labels_of(write) for write in difference.nodes if fresh}
    with piped(store) as pipe:
        rest = write_nodes(pipe, difference.nodes, difference.edges, statements, labels)
        write_labels(pipe, difference, labels)
        write_edges(pipe, rest, statements)
    remove_nodes(store, sorted(difference.gone_nodes, key=lambda node: -turn_of(node.label)))
    gone = {node.id for node in difference.gone_nodes}
    edges = [edge for edge in difference.gone_edges if edge.start not in gone and edge.end not in gone]
    remove_edges(store, [edge for edge in edges if edge.type != MENTION])
    remove_edges(store, [edge for edge in edges if edge.type == MENTION])


def write_nodes(
    pipe: Pipe,
    writes: Iterable[Write],
    edges: Iterable[Write],
    statements: Statements,
    labels: Mapping[str, tuple[str, ...]],
) -> list[Write]:
    """Make or mend nodes by their id, each in one transaction with those of the edges that lead back to it; some are
    made with these extra labels. The edges that are left to be written."""
    order = sorted(writes, key=lambda write: turn_of(label_of(write.item)))
    own, rest = owned(edges)
    for kinds, group in grouped(order, lambda write: (label_of(write.item), *labels.get(write.item.id, ()))).items():
        make = (NEW_NODES if len(kinds) > 1 else MAKE_NODES).format(label=":".join(kinds))
        for part in batches(group):
            rows = [{"id": write.item.id, "props": write.props} for write in part]
            with_them = [edge for write in part for edge in own.pop(write.item.id, [])]
            pipe.commit([(make, {"rows": rows}), *statements(with_them)])
    return [*(edge for group in own.values() for edge in group), *rest]


def labels_of(write: Write) -> tuple[str, ...]:
    """The extra labels of a new entity; none of what may be there."""
    assert isinstance(write.item, Node)
    return write.item.labels if "id" in write.props and load().nodes[write.item.label].is_entity else ()


def turn_of(label: str) -> int:
    """When nodes of a label are written: what the edges that come with others lead to comes first."""
    return LAST.index(label) if label in LAST else -2 if label == "Report" else -1


def owned(edges: Iterable[Write]) -> tuple[dict[str, list[Write]], list[Write]]:
    """The edges that come with a node, by its id, and the others."""
    own: dict[str, list[Write]] = defaultdict(list)
    rest = []
    for write in edges:
        kind, start, end = ends_of(write.item)
        if kind == "HAS_STEP":
            own[edge_of(write).end].append(write)
        elif kind == MENTION or (start in LAST and turn_of(end) < turn_of(start)):
            own[edge_of(write).start].append(write)
        else:
            rest.append(write)
    return own, rest


def label_of(item: Node | Edge) -> str:
    """The main label of a node."""
    assert isinstance(item, Node)
    return item.label


def write_labels(pipe: Pipe, difference: Difference, made: Mapping[str, tuple[str, ...]]) -> None:
    """Put the extra labels on that the nodes were not made with, and take those off that no claim backs any more."""
    missing = [pair for pair in difference.labels_on if not made.get(pair[0].id)]
    for verb, pairs in (("SET", missing), ("REMOVE", difference.labels_off)):
        for (main, extra), group in grouped(pairs, lambda pair: (pair[0].label, pair[1])).items():
            for part in batches(group):
                rows = [{"id": node.id} for node, _ in part]
                pipe.commit([(f"UNWIND $rows AS row MATCH (n:{main} {{id: row.id}}) {verb} n:{extra}", {"rows": rows})])


def edge_of(write: Write) -> Edge:
    """The edge of a write of one."""
    assert isinstance(write.item, Edge)
    return write.item


def ends_of(edge: Node | Edge) -> tuple[str, str, str]:
    """Type and main labels of the ends: what a statement on edges cannot take as a parameter."""
    assert isinstance(edge, Edge)
    return edge.type, edge.start_label, edge.end_label


def edge_row(edge: Edge) -> dict[str, Any]:
    """What finds an edge."""
    return {"id": edge.id, "start": edge.start, "end": edge.end}


def write_edges(pipe: Pipe, writes: Sequence[Write], statements: Statements) -> None:
    """Make or mend edges between nodes that are there."""
    order = sorted(writes, key=lambda write: ends_of(write.item))
    for part in batches(order):
        pipe.commit(list(statements(part)))


def edge_statements(writes: Iterable[Write]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """One statement for each type and pair of labels."""
    for (kind, start, end), group in grouped(writes, lambda write: ends_of(write.item)).items():
        rows = [edge_row(edge_of(write)) | {"props": write.props} for write in group]
        yield MAKE_EDGES.format(kind=kind, start=start, end=end), {"rows": rows}


def new_edge_statements(writes: Iterable[Write]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The same for edges that are new, one statement for each set of properties too."""
    for ((kind, start, end), names), group in grouped(
        writes, lambda write: (ends_of(write.item), tuple(sorted(write.props)))
    ).items():
        rows = [edge_row(edge_of(write)) | {"props": write.props} for write in group]
        props = ", ".join(f"{name}: row.props.{name}" for name in names)
        yield NEW_EDGES.format(kind=kind, start=start, end=end, props=props), {"rows": rows}


def remove_edges(store: Store, edges: Iterable[Edge]) -> None:
    """Remove edges; one that is not there is none to remove."""
    for (kind, start, _), group in grouped(edges, ends_of).items():
        store.batch(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}})-[r:{kind} {{id: row.id}}]->() DELETE r",
            [edge_row(edge) for edge in group],
        )


def remove_nodes(store: Store, nodes: Iterable[Node]) -> None:
    """Remove nodes and the edges that still hang on them."""
    for label, group in grouped(nodes, lambda node: node.label).items():
        rows: list[Mapping[str, Any]] = [{"id": node.id} for node in group]
        store.batch(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n", rows)
