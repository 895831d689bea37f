"""The part of the graph that a change of some reports can touch, and what is there of it now.

`graph.build.view.build` gives a part whole, by the starts of edges: entities with their outgoing edges, the claims
about them with their cases, the unknown candidates that only they are said to support, and reports. The same part is
read back here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.build.model import View
from graph.build.resolved import Resolved
from graph.ontology import load
from graph.store.session import batches
from graph.store.snapshot import EDGE, KEPT_EDGES, NODE, view_from

if TYPE_CHECKING:
    from graph.store.session import Row, Store

ATTACHED = (
    "UNWIND $shas AS sha MATCH (r:Report {sha256: sha})<-[:MENTIONED_IN]-(n)"
    " RETURN DISTINCT n.id AS id, labels(n) AS labels"
)
CLAIMS = {
    "of reports": f"UNWIND $shas AS sha MATCH (n:Claim {{report: sha}}) RETURN {NODE}",
    "about": f"UNWIND $shas AS sha MATCH (n:Claim {{report: sha}})-[:SUBJECT]->(a) WHERE a.id IN $ids RETURN {NODE}",
    "of nobody": f"UNWIND $shas AS sha MATCH (n:Claim {{report: sha}}) WHERE NOT (n)-[:SUBJECT]->() RETURN {NODE}",
}


@dataclass(frozen=True, slots=True)
class Affected:
    """Ids of entities by main label. What a pending report says of them now, or said before."""

    ids: Mapping[str, frozenset[str]]

    def all(self) -> frozenset[str]:
        """The ids, whatever their label."""
        return frozenset().union(*self.ids.values())


def ask(store: Store, cypher: str, name: str, values: Iterable[str], **others: Any) -> list[Row]:
    """The rows of a statement with one list of values, asked in parts."""
    return [row for part in batches(sorted(values)) for row in store.natives(cypher, {name: list(part), **others})]


def affected_by(store: Store, shas: Sequence[str], sources: Iterable[Resolved]) -> Affected:
    """The entities that these reports tell of now, and those that the graph attaches to them already."""
    ids: dict[str, set[str]] = defaultdict(set)
    for source in sources:
        for ref, entity in source.entities.items():
            ids[entity.label].add(source.ids[ref])
    for row in ask(store, ATTACHED, "shas", shas):
        for label in set(row["labels"]) & load().nodes.keys():
            ids[label].add(row["id"])
    return Affected({label: frozenset(found) for label, found in ids.items()})


def reports_of(store: Store, affected: Affected) -> set[str]:
    """The sha256 of every report that mentions one of them."""
    found = set()
    for label, ids in affected.ids.items():
        cypher = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[:MENTIONED_IN]->(r:Report)"
        cypher += " RETURN DISTINCT r.sha256 AS sha"
        found |= {str(row["sha"]) for row in ask(store, cypher, "ids", ids)}
    return found


def part_of(store: Store, affected: Affected, pending: Collection[str], reports: Collection[str]) -> View:
    """What the graph shows of these entities now, of the claims about them, and of these reports."""
    return _with_edges(store, list(_nodes(store, affected, pending, reports)))


def rest_of(store: Store, affected: Affected, pending: Collection[str], aside: Collection[str]) -> View:
    """What the graph shows of these entities now without their mentions, and of the claims about them without those of
    the predicates that are left aside, but for those of these reports."""
    nodes = list(_about(store, affected, aside))
    ids = sorted(affected.all())
    nodes += ask(store, CLAIMS["about"], "shas", pending, ids=ids)
    return _with_edges(store, nodes, " WHERE type(r) <> 'MENTIONED_IN'")


def _with_edges(store: Store, nodes: Sequence[Row], where: str = "") -> View:
    starts: dict[str, set[str]] = defaultdict(set)
    for node in view_from(nodes, ()).nodes:
        starts[node.label].add(node.id)
    edges = [row for label, ids in starts.items() for row in ask(store, _leaving(label, where), "ids", ids)]
    return view_from(nodes, (row for row in edges if row["type"] not in KEPT_EDGES))


def _leaving(label: str, where: str) -> str:
    return f"UNWIND $ids AS id MATCH (a:{label} {{id: id}})-[r]->(b){where} RETURN {EDGE}"


def _about(store: Store, affected: Affected, aside: Collection[str] = ()) -> Iterator[Row]:
    claims = "<-[:SUBJECT]-(n:Claim) WHERE NOT n.predicate IN $aside"
    for label, ids in affected.ids.items():
        start = f"UNWIND $ids AS id MATCH (a:{label} {{id: id}})"
        yield from ask(store, f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN {NODE}", "ids", ids)
        yield from ask(store, f"{start}{claims} RETURN {NODE}", "ids", ids, aside=sorted(aside))
        if label in load().edges["CONCERNS"].ends:
            yield from ask(store, f"{start}<-[:CONCERNS]-(n:Case) RETURN {NODE}", "ids", ids)
            yield from ask(store, f"{start}<-[:CONCERNS]-(:Case)-[:HAS_STEP]->(n:Step) RETURN {NODE}", "ids", ids)
        yield from ask(store, f"{start}-->(n:Paslon) WHERE n.named = false RETURN {NODE}", "ids", ids)


def _nodes(store: Store, affected: Affected, pending: Collection[str], reports: Collection[str]) -> Iterator[Row]:
    yield from _about(store, affected)
    yield from ask(store, CLAIMS["of reports"], "shas", pending)
    yield from ask(store, CLAIMS["of nobody"], "shas", reports)
    yield from ask(store, f"UNWIND $shas AS sha MATCH (n:Report {{sha256: sha}}) RETURN {NODE}", "shas", reports)
