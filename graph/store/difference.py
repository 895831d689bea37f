"""What has to change so that the graph shows one view instead of another. Pure: nothing is read or written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

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

    def losing(self, other: Difference) -> Difference:
        """With what is gone in the other one as well."""
        return replace(
            self,
            gone_nodes=(*self.gone_nodes, *other.gone_nodes),
            gone_edges=(*self.gone_edges, *other.gone_edges),
        )

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


class Comparison:
    """An old view, against which the parts of a new one are held, one after the other."""

    def __init__(self, old: View) -> None:
        self._nodes = {node.id: node for node in old.nodes}
        self._edges = {edge.id: edge for edge in old.edges}

    def with_part(self, new: View) -> Difference:
        """What this part brings. Parts have nothing in common."""
        labels = []
        writes: list[Write | None] = []
        for node in new.nodes:
            old = self._nodes.pop(node.id, None)
            writes.append(mended(node, old))
            if old is None or old.labels != node.labels:
                labels.append((node, set(node.labels), set(old.labels if old else ())))
        return Difference(
            nodes=tuple(filter(None, writes)),
            edges=tuple(write for edge in new.edges if (write := mended(edge, self._edges.pop(edge.id, None)))),
            labels_on=tuple((node, label) for node, after, before in labels for label in sorted(after - before)),
            labels_off=tuple((node, label) for node, after, before in labels for label in sorted(before - after)),
        )

    def gone(self) -> Difference:
        """What none of the parts had."""
        return Difference(gone_nodes=tuple(self._nodes.values()), gone_edges=tuple(self._edges.values()))


def differences(old: View, parts: Iterable[View]) -> Iterator[Difference]:
    """From the old view to the new one, which comes in parts that have nothing in common: what each part brings, and at
    last what is gone. What only the old one has is gone, so both must speak of the same part of the graph."""
    comparison = Comparison(old)
    for part in parts:
        yield comparison.with_part(part)
    yield comparison.gone()


def difference(old: View, new: View) -> Difference:
    """The same of a view that is there whole."""
    brought, lost = differences(old, (new,))
    return replace(brought, gone_nodes=lost.gone_nodes, gone_edges=lost.gone_edges)
