"""Write a difference between views: bounded transactions, in an order that a crash at any moment leaves repairable.

What says which entities a report has touched, its MENTIONED_IN edges, goes last: a load that is done again finds
through them everything that may still be stale.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from graph.build.model import Edge, Node
from graph.store.difference import Difference, Write

if TYPE_CHECKING:
    from graph.store.session import Store

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)

MENTION = "MENTIONED_IN"


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items by their key, in the order in which they came."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def apply(store: Store, difference: Difference) -> None:
    """Write it all. Labels beyond the main one come in transactions of their own: a node that is new and has a unique
    id cannot get them in the first one on every engine."""
    write_nodes(store, difference.nodes)
    write_labels(store, difference)
    write_edges(store, difference.edges)
    remove_edges(store, [edge for edge in difference.gone_edges if edge.type != MENTION])
    remove_nodes(store, difference.gone_nodes)
    gone = {node.id for node in difference.gone_nodes}
    mentions = [edge for edge in difference.gone_edges if edge.type == MENTION]
    remove_edges(store, [edge for edge in mentions if edge.start not in gone and edge.end not in gone])


def write_nodes(store: Store, writes: Iterable[Write]) -> None:
    """Make or mend nodes by their id."""
    for label, group in grouped(writes, lambda write: label_of(write.item)).items():
        store.batch(
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props",
            [{"id": write.item.id, "props": write.props} for write in group],
        )


def label_of(item: Node | Edge) -> str:
    """The main label of a node."""
    assert isinstance(item, Node)
    return item.label


def write_labels(store: Store, difference: Difference) -> None:
    """Put the extra labels on, and take those off that no claim backs any more."""
    for verb, pairs in (("SET", difference.labels_on), ("REMOVE", difference.labels_off)):
        for (main, extra), group in grouped(pairs, lambda pair: (pair[0].label, pair[1])).items():
            store.batch(
                f"UNWIND $rows AS row MATCH (n:{main} {{id: row.id}}) {verb} n:{extra}",
                [{"id": node.id} for node, _ in group],
            )


def ends_of(edge: Edge) -> tuple[str, str, str]:
    """Type and main labels of the ends: what a statement on edges cannot take as a parameter."""
    return edge.type, edge.start_label, edge.end_label


def edge_row(edge: Edge) -> dict[str, Any]:
    """What finds an edge."""
    return {"id": edge.id, "start": edge.start, "end": edge.end}


def write_edges(store: Store, writes: Iterable[Write]) -> None:
    """Make or mend edges between nodes that are there."""
    pairs = [(write.item, write.props) for write in writes if isinstance(write.item, Edge)]
    for (kind, start, end), group in grouped(pairs, lambda pair: ends_of(pair[0])).items():
        store.batch(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
            f" MERGE (a)-[r:{kind} {{id: row.id}}]->(b) SET r += row.props",
            [edge_row(edge) | {"props": props} for edge, props in group],
        )


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
