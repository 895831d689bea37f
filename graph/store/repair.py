"""What somebody has changed in the graph by hand: found, and put right from the readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.build.model import Edge, Node
from graph.build.view import build
from graph.ontology import load
from graph.store.difference import Difference, Write, difference
from graph.store.matching import decide
from graph.store.readings import readings_of
from graph.store.snapshot import KEPT_EDGES, view_of
from graph.store.write import apply

if TYPE_CHECKING:
    from graph.store.session import Store

LOADED = "MATCH (r:Report) WHERE r.loaded IS NOT NULL RETURN r.sha256 AS sha ORDER BY sha"
DRAWN = (
    "MATCH (a)-[r:{kind}]->(b) WHERE r.id IS NULL"
    " RETURN coalesce(a.name, a.id, '?') AS start, coalesce(b.name, b.id, '?') AS end"
)
ERASE = "MATCH ()-[r:{kind}]->() WHERE r.id IS NULL DELETE r"
UNCLAIMED = (
    "MATCH (a)-[r:{kind}]->(b) WHERE size(coalesce(r.claims, [])) = 0"
    " RETURN coalesce(a.name, a.id, '?') AS start, coalesce(b.name, b.id, '?') AS end"
)
TOLD_OTHERWISE = (
    "MATCH (a)-[r:{kind}]->(b) WHERE size(coalesce(r.claims, [])) > 0"
    " WITH a, r, b, COLLECT {{"
    " UNWIND r.claims AS id MATCH (c:Claim {{id: id}})-[:SUBJECT]->(a)"
    " WHERE c.predicate = '{kind}' RETURN c.status }} AS told"
    " WHERE size(told) < size(r.claims) OR NOT coalesce(r.status, '') IN told + ['alleged']"
    " RETURN coalesce(a.name, a.id, '?') AS start, coalesce(b.name, b.id, '?') AS end"
)
CLAIMS = "MATCH (c:Claim) RETURN count(c) AS n"
MANY = 50_000  # claims: some seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """How the graph differs from what its readings say: `changes` to put it right, `drawn` (type, start, end) edges of
    the ontology's types that somebody drew and that no claim backs, `names` of the nodes by their ids. An analyst's own
    labels, properties, nodes and edges of other types are no damage."""

    changes: Difference
    drawn: tuple[tuple[str, str, str], ...]
    names: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.changes) or bool(self.drawn)

    def lines(self) -> Iterator[str]:
        """Each thing in words."""
        yield from (f"{start} -{kind}-> {end}: drawn by hand, no claim backs it" for kind, start, end in self.drawn)
        yield from (self._changed(write) for write in (*self.changes.nodes, *self.changes.edges))
        yield from (f"{node.label} {_name(node)}: label {extra} is gone" for node, extra in self.changes.labels_on)
        yield from (
            f"{node.label} {_name(node)}: label {extra} is not backed" for node, extra in self.changes.labels_off
        )
        yield from (f"{node.label} {_name(node)}: no reading knows it" for node in self.changes.gone_nodes)
        yield from (f"{self._ends(edge)}: no claim backs it" for edge in self.changes.gone_edges)

    def _changed(self, write: Write) -> str:
        what = self._ends(write.item) if isinstance(write.item, Edge) else f"{write.item.label} {_name(write.item)}"
        gone = len(write.props) == len(write.item.props) and "id" in write.props
        return f"{what}: is gone" if gone else f"{what}: {', '.join(sorted(write.props))} changed"

    def _ends(self, edge: Edge) -> str:
        start, end = (self.names.get(key, key) for key in (edge.start, edge.end))
        return f"{start} -{edge.type}-> {end}"


def _name(node: Node) -> str:
    return str(node.props.get("name") or node.id)


def unbacked(store: Store) -> list[tuple[str, str, str]]:
    """Edges of fact types without a claim: (type, start, end). Quick: asks for nothing else."""
    facts = [kind for kind, edge in load().edges.items() if edge.is_fact]
    return [
        (kind, str(row["start"]), str(row["end"]))
        for kind in facts
        for row in store.natives(UNCLAIMED.format(kind=kind))
    ]


def contradicting(store: Store) -> list[tuple[str, str, str]] | None:
    """Edges of fact types whose claims are not there, are of somebody else, or none of which has the edge's status:
    (type, start, end). Other changes are found by `damage` alone. None where there are too many claims to do it on
    the way."""
    if int(store.natives(CLAIMS)[0]["n"]) > MANY:
        return None
    facts = [kind for kind, edge in load().edges.items() if edge.is_fact and "Report" not in edge.starts]
    return [
        (kind, str(row["start"]), str(row["end"]))
        for kind in facts
        for row in store.natives(TOLD_OTHERWISE.format(kind=kind))
    ]


def damage(store: Store) -> Damage:
    """Compare the whole graph with what its readings and judgements say. Takes as long as building it anew; reports
    that a load has yet to finish are left to that load."""
    shas = [str(row["sha"]) for row in store.natives(LOADED)]
    view = build(readings_of(store, shas), decide(store))
    kinds = [kind for kind in load().edges if kind not in KEPT_EDGES]
    drawn = [
        (kind, str(row["start"]), str(row["end"])) for kind in kinds for row in store.natives(DRAWN.format(kind=kind))
    ]
    return Damage(
        changes=difference(view_of(store), view),
        drawn=tuple(sorted(drawn)),
        names={node.id: _name(node) for node in view.nodes},
    )


def restore(store: Store, found: Damage) -> None:
    """Put right what was found. Can be killed and done again."""
    for kind in sorted({kind for kind, _, _ in found.drawn}):
        store.write(ERASE.format(kind=kind))
    apply(store, (found.changes,))
