"""Write a difference between views: bounded transactions, in an order that a crash at any moment leaves repairable.

A new node comes in one transaction with the edges by which a load that is done again finds it: an entity with its
mentions, a claim with all that it leads to, a case with whom it concerns, a step with its case. What goes is removed
in the opposite order, and MENTIONED_IN edges last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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

MENTION = "MENTIONED_IN"
LAST = ("Case", "Step", "Claim")  # nodes that come when all others are there, in this order
MAKE_NODES = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props"
NEW_NODES = "UNWIND $rows AS row CREATE (n:{label}) SET n = row.props"
# An edge that nobody has read is not there: to merge it would go through all that leave its start, and a province
# leaves to every report about it. Rows are lists, which are half as long as maps.
NEW_EDGES = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}})"
    " CREATE (a)-[:{kind} {{{props}}}]->(b)"
)
FROM_START = "UNWIND $rows AS row MATCH (n:{label} {{id: row.start}})-[r:{kind} {{id: row.id}}]->() {do}"
FROM_END = "UNWIND $rows AS row MATCH (n:{label} {{id: row.end}})<-[r:{kind} {{id: row.id}}]-() {do}"
MEND, REMOVE = "SET r += row.props", "DELETE r"
ANY_EDGE = "MATCH ()-[r]->() RETURN r.id AS id LIMIT 1"


@dataclass(slots=True, kw_only=True)
class Written:
    """How many nodes and edges were written (new or changed) and removed."""

    nodes: int = 0
    edges: int = 0
    gone_nodes: int = 0
    gone_edges: int = 0

    def add(self, change: Difference) -> None:
        """Count what a difference holds."""
        self.nodes += len(change.nodes)
        self.edges += len(change.edges)
        self.gone_nodes += len(change.gone_nodes)
        self.gone_edges += len(change.gone_edges)


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items by their key, in the order in which they came."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def apply(store: Store, differences: Iterable[Difference]) -> Written:
    """Write it all, each difference while the next one is made; what is gone goes at last. No edge may lead to a node
    of a later one, and an edge that is to be made must not be there.

    Labels beyond the main one come in transactions of their own: a node that is merged and has a
    unique id cannot get them in the first one on every engine. In a graph without edges no entity is there already, and
    those with such labels are made with them: to add one later moves the node and all its edges."""
    fresh = not store.read(ANY_EDGE)
    done, last = Written(), Difference()
    with piped(store) as pipe:
        for change in differences:
            labels = {write.item.id: labels_of(write) for write in change.nodes if fresh}
            rest = write_nodes(pipe, change.nodes, change.edges, labels)
            write_labels(pipe, change, labels)
            write_edges(pipe, rest)
            done.add(change)
            last = last.losing(change)
    remove(store, last)
    return done


def remove(store: Store, lost: Difference) -> None:
    """Take away what is gone, in the opposite order."""
    remove_nodes(store, sorted(lost.gone_nodes, key=lambda node: -turn_of(node.label)))
    gone = {node.id for node in lost.gone_nodes}
    edges = [edge for edge in lost.gone_edges if edge.start not in gone and edge.end not in gone]
    remove_edges(store, [edge for edge in edges if edge.type != MENTION])
    remove_edges(store, [edge for edge in edges if edge.type == MENTION])


def write_nodes(
    pipe: Pipe,
    writes: Iterable[Write],
    edges: Iterable[Write],
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
            pipe.commit([(make, {"rows": rows}), *edge_statements(with_them)])
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


def write_edges(pipe: Pipe, writes: Sequence[Write]) -> None:
    """Make or mend edges between nodes that are there."""
    order = sorted(writes, key=lambda write: ends_of(write.item))
    for part in batches(order):
        pipe.commit(list(edge_statements(part)))


def edge_statements(writes: Iterable[Write]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """One statement for each type and pair of labels; of new edges one for each set of properties too."""
    for (ends, names), group in grouped(writes, lambda write: (ends_of(write.item), _new(write))).items():
        edges = [edge_of(write) for write in group]
        if names:
            rows = [
                [edge.start, edge.end, *(write.props[name] for name in names)]
                for edge, write in zip(edges, group, strict=True)
            ]
            yield new_edges(*ends, names), {"rows": rows}
        else:
            mended = [edge_row(edge) | {"props": write.props} for edge, write in zip(edges, group, strict=True)]
            yield found_edges(edges, MEND), {"rows": mended}


def _new(write: Write) -> tuple[str, ...]:
    """The properties of an edge that is to be made; none for one that is there."""
    return tuple(sorted(write.props)) if "id" in write.props else ()


def new_edges(kind: str, start: str, end: str, names: Sequence[str]) -> str:
    """The statement that makes edges of these properties; its rows are lists of start, end and their values."""
    props = ", ".join(f"{name}: row[{place}]" for place, name in enumerate(names, 2))
    return NEW_EDGES.format(kind=kind, start=start, end=end, props=props)


def found_edges(edges: Sequence[Edge], do: str) -> str:
    """The statement that does something to each of these edges of one kind, which are there. They are looked for at
    the side with more nodes: one node of many edges must not be gone through for each of them."""
    kind, start, end = ends_of(edges[0])
    wide = len({edge.start for edge in edges}) >= len({edge.end for edge in edges})
    return (FROM_START if wide else FROM_END).format(kind=kind, label=start if wide else end, do=do)


def remove_edges(store: Store, edges: Iterable[Edge]) -> None:
    """Remove edges; one that is not there is none to remove."""
    for group in grouped(edges, ends_of).values():
        store.batch(found_edges(group, REMOVE), [edge_row(edge) for edge in group])


def remove_nodes(store: Store, nodes: Iterable[Node]) -> None:
    """Remove nodes and the edges that still hang on them."""
    for label, group in grouped(nodes, lambda node: node.label).items():
        rows: list[Mapping[str, Any]] = [{"id": node.id} for node in group]
        store.batch(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n", rows)
