"""What has to change so that the graph shows one view instead of another. Pure: nothing is read or written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.build.model import Edge, Node, Prop, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """A node or an edge to be made or mended: the properties to set, None for those to remove."""

    item: Node | Edge
    props: Mapping[str, Prop | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Everything that has to be done, in no order. `labels_on` and `labels_off` are pairs of a node and a label."""

    nodes: tuple[Write, ...] = ()
    edges: tuple[Write, ...] = ()
    labels_on: tuple[tuple[Node, str], ...] = ()
    labels_off: tuple[tuple[Node, str], ...] = ()
    gone_nodes: tuple[Node, ...] = ()
    gone_edges: tuple[Edge, ...] = ()

    def __bool__(self) -> bool:
        return any((self.nodes, self.edges, self.labels_on, self.labels_off, self.gone_nodes, self.gone_edges))


def mended(item: Node | Edge, old: Node | Edge | None) -> Write | None:
    """The write that turns the old into the new; None where they are equal."""
    if old is None:
        return Write(item=item, props=item.props)
    before = old.props
    changed: dict[str, Prop | None] = {key: value for key, value in item.props.items() if before.get(key) != value}
    changed |= dict.fromkeys(before.keys() - item.props.keys())
    return Write(item=item, props=changed) if changed else None


def difference(old: View, new: View) -> Difference:
    """From the old view to the new one. What only the old one has is gone, so both must speak of the same part."""
    nodes_before = {node.id: node for node in old.nodes}
    edges_before = {edge.id: edge for edge in old.edges}
    nodes_after, edges_after = {node.id for node in new.nodes}, {edge.id for edge in new.edges}
    labels = [(node, set(node.labels), set(_labels(nodes_before.get(node.id)))) for node in new.nodes]
    return Difference(
        nodes=tuple(write for node in new.nodes if (write := mended(node, nodes_before.get(node.id)))),
        edges=tuple(write for edge in new.edges if (write := mended(edge, edges_before.get(edge.id)))),
        labels_on=tuple((node, label) for node, after, before in labels for label in sorted(after - before)),
        labels_off=tuple((node, label) for node, after, before in labels for label in sorted(before - after)),
        gone_nodes=tuple(node for node in old.nodes if node.id not in nodes_after),
        gone_edges=tuple(edge for edge in old.edges if edge.id not in edges_after),
    )


def _labels(node: Node | None) -> tuple[str, ...]:
    return node.labels if node else ()
