"""What has to change so that the graph shows one view instead of another. Pure: nothing is read or written here."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.build.model import Edge, Node, Prop, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """A node or an edge to be made or mended: the properties to set, None for those to remove."""

    item: Node | Edge
    props: Mapping[str, Prop | None]

    @property
    def is_new(self) -> bool:
        """Whether it was not there before."""
        return self.props is self.item.props


@dataclass(frozen=True, slots=True)
class Turn:
    """An edge whose status is another one now, or than that of the edge on which its claims hung, where its ends have
    been merged. `before`: what it was; `reports`: the sha256 of those that had made it so; `claim`: one that makes it
    what it is, a new one where there is any."""

    edge: Edge
    before: str
    reports: frozenset[str]
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Everything that has to be done, in no order. `labels_on` and `labels_off` are pairs of a node and a label.
    `turned`: edges among the others whose status changes; `known`: claims that were there before."""

    nodes: tuple[Write, ...] = ()
    edges: tuple[Write, ...] = ()
    labels_on: tuple[tuple[Node, str], ...] = ()
    labels_off: tuple[tuple[Node, str], ...] = ()
    gone_nodes: tuple[Node, ...] = ()
    gone_edges: tuple[Edge, ...] = ()
    turned: tuple[Turn, ...] = ()
    known: Container[str] = frozenset()

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
        self._reports = {node.id: str(node.props["report"]) for node in old.nodes if node.label == "Claim"}
        self._held = {(edge.type, key): edge for edge in old.edges if "status" in edge.props for key in _ids(edge)}

    def with_part(self, new: View) -> Difference:
        """What this part brings. Parts have nothing in common."""
        labels = []
        writes: list[Write | None] = []
        for node in new.nodes:
            old = self._nodes.pop(node.id, None)
            writes.append(mended(node, old))
            if old is None or old.labels != node.labels:
                labels.append((node, set(node.labels), set(old.labels if old else ())))
        turned = tuple(filter(None, (self._turn(edge, new) for edge in new.edges if "status" in edge.props)))
        return Difference(
            nodes=tuple(filter(None, writes)),
            edges=tuple(write for edge in new.edges if (write := mended(edge, self._edges.pop(edge.id, None)))),
            turned=turned,
            known=self._reports.keys(),
            labels_on=tuple((node, label) for node, after, before in labels for label in sorted(after - before)),
            labels_off=tuple((node, label) for node, after, before in labels for label in sorted(before - after)),
        )

    def _turn(self, edge: Edge, new: View) -> Turn | None:
        claims = _ids(edge)
        held = {one.id: one for key in claims if (one := self._held.get((edge.type, key)))}
        olds = [self._edges[edge.id]] if edge.id in self._edges else list(held.values())
        before, now = {str(old.props.get("status")) for old in olds}, edge.props["status"]
        if not before or now in before:
            return None
        said = {node.id for node in new.nodes if node.props.get("status") == now and node.id in claims}
        best = min(claims, key=lambda key: (key not in said, key in self._reports, key), default="")
        reports = {self._reports[key] for old in olds for key in _ids(old) if key in self._reports}
        return Turn(edge, ", ".join(sorted(before)), frozenset(reports), best)

    def gone(self) -> Difference:
        """What none of the parts had."""
        return Difference(gone_nodes=tuple(self._nodes.values()), gone_edges=tuple(self._edges.values()))


def _ids(edge: Edge) -> tuple[str, ...]:
    found = edge.props.get("claims", ())
    return tuple(map(str, found)) if isinstance(found, tuple) else ()


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
