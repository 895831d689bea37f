"""The view: all nodes and edges, computed from readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from graph.build.cases import cases
from graph.build.counting import Fact, facts
from graph.build.edges import fact_edge
from graph.build.entities import entity_node, mentions, sightings, unknown_candidate_node
from graph.build.model import Edge, Node, View, edge
from graph.build.resolved import Resolved, Statement, in_force, statements
from graph.build.traces import claim_edges, claim_node, denials, outlet_of, published_by, report_node, source_node
from graph.claims import Reading
from graph.identity.groups import NONE, Judgements
from graph.identity.keys import report_id

__all__ = ["Edge", "Node", "View", "build"]

PART = 4000  # claims whose nodes and edges are made at once


def build(readings: Sequence[Reading], judgements: Judgements = NONE, *, only: Container[str] | None = None) -> View:
    """The view of the readings under these judgements, the same for any order of them.

    Of each report one reading counts: an edited file before a model before rules; a claim that a person has rejected is
    a node and counts nowhere. With `only`, a part is given, as the
    whole would have it: the nodes of the entities with these ids, their MENTIONED_IN and outgoing fact edges; the
    claims that have one of them as subject, with their edges and cases; the unknown candidates that only they are said
    to support; and of every report in `readings` its node, source, CITES edges and the claims of these. The readings
    must then hold every report that mentions one of the ids; ends of edges outside `only` are not given again.
    """
    return whole(parts_of_view(in_force(readings, judgements), judgements, only))


def parts_of_view(
    sources: Sequence[Resolved], judgements: Judgements, only: Container[str] | None, size: int = PART
) -> Iterator[View]:
    """The same of readings that are resolved already, one for each report in the order of their sha256, in parts that
    have nothing in common: first entities and reports with their mentions, then what is said about some subjects after
    the other, about `size` claims at once. No part leads to a node of a later one."""
    seen = {key: there for key, there in sightings(sources).items() if only is None or key in only}
    entities = (entity_node(key, there, judgements) for key, there in seen.items())
    named = (one for key, there in seen.items() for one in mentions(key, there))
    yield _view([*entities, *_documents(sources)], [*named, *_published(sources)])
    by_subject: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for source in sources:
        for one in statements(source):
            if _wanted(one, only):
                by_subject[one.subject].append(one)
    said: list[Statement] = []
    for _, group in sorted(by_subject.items()):
        said += group
        if len(said) >= size:
            yield _said(said)
            said = []
    if said:
        yield _said(said)


def whole(parts: Iterable[View]) -> View:
    """The parts as one."""
    listed = list(parts)
    return _view([node for part in listed for node in part.nodes], [one for part in listed for one in part.edges])


def _view(nodes: Iterable[Node], edges: Iterable[Edge]) -> View:
    by_id = {node.id: node for node in nodes}
    return View(
        tuple(sorted(by_id.values(), key=lambda node: (node.label, node.id))),
        tuple(sorted({one.id: one for one in edges}.values(), key=lambda one: (one.type, one.id))),
    )


def _said(said: Sequence[Statement]) -> View:
    """What is said about subjects of whom these are all claims."""
    counted = [one for one in said if one.counts]
    found, (way, ways) = facts(counted), cases(counted)
    nodes = [*_unknown(found), *_claims(said, found), *way]
    return _view(nodes, [*map(fact_edge, found), *_mentions(found), *_traces(said, found), *ways])


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


def _mentions(found: Iterable[Fact]) -> Iterator[Edge]:
    """A report mentions an unknown candidate without a name; the edge leads from it to the reports that mean it."""
    for fact in found:
        if fact.unknown_election is not None:
            reports = {one.statement.source.report.sha256 for share in fact.shares for one in share.counted}
            for sha256 in sorted(reports):
                yield edge("MENTIONED_IN", fact.end, (report_id(sha256), "Report"), {"names": (), "count": 0})
