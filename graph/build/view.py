"""The view: all nodes and edges, computed from readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

from graph.build.cases import cases
from graph.build.counting import Fact, facts
from graph.build.edges import fact_edge
from graph.build.entities import Sighting, entity_node, mentions, sightings, unknown_candidate_node
from graph.build.model import Edge, Node, View, edge
from graph.build.resolved import Resolved, Statement, in_force, statements
from graph.build.traces import claim_edges, claim_node, denials, outlet_of, published_by, report_node, source_node
from graph.claims import Reading
from graph.identity.groups import NONE, Judgements
from graph.identity.keys import report_id

__all__ = ["Edge", "Node", "View", "build"]


def build(readings: Sequence[Reading], judgements: Judgements = NONE, *, only: Container[str] | None = None) -> View:
    """The view of the readings under these judgements, the same for any order of them.

    Of each report one reading counts: an edited file before a model before rules; a claim that a person has rejected is
    a node and counts nowhere. With `only`, a part is given, as the
    whole would have it: the nodes of the entities with these ids, their MENTIONED_IN and outgoing fact edges; the
    claims that have one of them as subject, with their edges and cases; the unknown candidates that only they are said
    to support; and of every report in `readings` its node, source, CITES edges and the claims of these. The readings
    must then hold every report that mentions one of the ids; ends of edges outside `only` are not given again.
    """
    return view_of_sources(in_force(readings, judgements), judgements, only)


def view_of_sources(sources: Sequence[Resolved], judgements: Judgements, only: Container[str] | None) -> View:
    """The same of readings that are resolved already, one for each report in the order of their sha256."""
    said = [one for source in sources for one in statements(source) if _wanted(one, only)]
    counted = [one for one in said if one.counts]
    found, (way, ways) = facts(counted), cases(counted)
    seen = {key: there for key, there in sightings(sources).items() if only is None or key in only}
    entities = [entity_node(key, there, judgements) for key, there in seen.items()]
    nodes = [*entities, *_unknown(found), *_documents(sources), *_claims(said, found), *way]
    edges = [*map(fact_edge, found), *_mentions(seen, found), *_traces(said, found), *_published(sources), *ways]
    by_id = {node.id: node for node in nodes}
    return View(
        tuple(sorted(by_id.values(), key=lambda node: (node.label, node.id))),
        tuple(sorted({one.id: one for one in edges}.values(), key=lambda one: (one.type, one.id))),
    )


def _wanted(statement: Statement, only: Container[str] | None) -> bool:
    return only is None or statement.subject[0] in only or statement.subject[1] == "Report"


def _unknown(found: Iterable[Fact]) -> Iterator[Node]:
    return (unknown_candidate_node(fact) for fact in found if fact.unknown_election is not None)


def _documents(sources: Collection[Resolved]) -> Iterator[Node]:
    yield from map(report_node, sources)
    yield from map(source_node, sorted({name for source in sources if (name := outlet_of(source))}))


def _claims(said: Iterable[Statement], found: Iterable[Fact]) -> Iterator[Node]:
    tickets: dict[str, list[str]] = defaultdict(list)
    for fact in found:
        for share in fact.shares:
            for one in share.counted:
                tickets[one.statement.id] += [one.ticket_from] if one.ticket_from else []
    return (claim_node(statement, tickets[statement.id]) for statement in said)


def _traces(said: Iterable[Statement], found: Collection[Fact]) -> Iterator[Edge]:
    ends: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for fact in found:
        for share in fact.shares:
            for one in share.counted:
                ends[one.statement.id].add(fact.end)
    for statement in said:
        yield from claim_edges(statement, ends[statement.id])
    yield from denials(found)


def _published(sources: Iterable[Resolved]) -> Iterator[Edge]:
    for source in sources:
        yield from published_by(source)


def _mentions(seen: Mapping[str, list[Sighting]], found: Iterable[Fact]) -> Iterator[Edge]:
    """Where each entity is mentioned. A report mentions an unknown candidate without a name; the edge leads from it to
    the reports that mean it."""
    for key, there in seen.items():
        yield from mentions(key, there)
    for fact in found:
        if fact.unknown_election is not None:
            reports = {one.statement.source.report.sha256 for share in fact.shares for one in share.counted}
            for sha256 in sorted(reports):
                yield edge("MENTIONED_IN", fact.end, (report_id(sha256), "Report"), {"names": (), "count": 0})
