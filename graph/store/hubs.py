"""What very many reports mention: provinces, parties, oversight bodies. Were they computed anew with each slice of
reports, each slice would go through nearly all reports. So a slice writes only that it mentions them; they are marked
as stale, and computed once at the end, from what their reports say of them alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.build.entities import mentions, sightings
from graph.build.model import Edge, View
from graph.build.resolved import Resolved, in_force
from graph.build.view import parts_of_view, whole
from graph.claims import Entity, Report, Span
from graph.identity.groups import Judgements
from graph.store import hub_lines
from graph.store.difference import Difference, difference
from graph.store.hub_lines import FRAME
from graph.store.readings import readings_of
from graph.store.scope import Affected, ask, part_of, reports_of, rest_of
from graph.store.session import batches
from graph.store.snapshot import EDGE, view_from

if TYPE_CHECKING:
    from graph.identity.memo import Memo
    from graph.store.session import Store

HUB = 300  # reports that mention it
AT_ONCE = 2_000  # mentions that are computed together
EACH = 500  # readings that are held whole


@dataclass(frozen=True, slots=True)
class Work:
    """What a sync is at: which reports are `pending` in it, and the hubs that an earlier one has `left` stale."""

    pending: Callable[[str], bool]
    left: frozenset[str]


DEGREE = (
    "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id, COUNT {{ (n)-[:MENTIONED_IN]->() }} AS degree"
)
MARK = "UNWIND $rows AS row MERGE (s:Stale {id: row.id}) SET s.of = row.of, s.degree = row.degree"
MARKED = "MATCH (s:Stale) RETURN s.id AS id, s.of AS of, s.degree AS degree ORDER BY of, id"
UNMARK = "UNWIND $ids AS id MATCH (s:Stale {id: id}) DELETE s"
MENTIONED = f"UNWIND $shas AS sha MATCH (b:Report {{sha256: sha}})<-[r:MENTIONED_IN]-(a) RETURN {EDGE}"


@dataclass(frozen=True, slots=True)
class Parted:
    """What reports touch: `few` are few reports' matter, those of them that are in the graph already are `known`;
    `hubs` are mentioned by very many."""

    few: Affected
    known: Affected
    hubs: Affected


def apart(store: Store, affected: Affected) -> Parted:
    """Those that are few reports' matter, and the hubs, which are marked as stale. The graph is asked about the known
    ones alone: to look for a node that is not there takes the longer the larger the graph is."""
    degrees = {
        label: {row["id"]: row["degree"] for row in ask(store, DEGREE.format(label=label), "ids", ids)}
        for label, ids in affected.ids.items()
    }
    large = {label: {key: n for key, n in found.items() if n > HUB} for label, found in degrees.items()}
    rows = [{"id": key, "of": label, "degree": n} for label, ids in large.items() for key, n in ids.items()]
    store.batch(MARK, rows)
    return Parted(
        few=Affected({label: ids.difference(large[label]) for label, ids in affected.ids.items()}),
        known=Affected({label: frozenset(found.keys() - large[label]) for label, found in degrees.items()}),
        hubs=Affected({label: frozenset(ids) for label, ids in large.items() if ids}),
    )


def mentions_of(
    store: Store, memo: Memo, hubs: Affected, shas: Sequence[str], fresh: Sequence[Resolved]
) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
    """The MENTIONED_IN edges between hubs and these reports: those that are there, and those that should be. What the
    reports say of them is kept for the end."""
    ids = hubs.all()
    if not ids:
        return (), ()
    rows = (row for row in ask(store, MENTIONED, "shas", shas) if row["start"] in ids)
    seen = sightings(fresh)
    for key in sorted(ids & seen.keys()):
        about = {one.source.report.sha256: one.source for one in seen[key]}
        hub_lines.keep(memo, key, [only(source, {key}) for source in about.values()])
    return view_from((), rows).edges, tuple(
        one for key in sorted(ids & seen.keys()) for one in mentions(key, seen[key])
    )


def stale(store: Store) -> Iterator[Affected]:
    """The hubs that are to be computed, in groups that are not too large."""
    group: dict[str, set[str]] = defaultdict(set)
    size = 0
    for row in store.read(MARKED):
        if size and size + row["degree"] > AT_ONCE:
            yield Affected({label: frozenset(ids) for label, ids in group.items()})
            group, size = defaultdict(set), 0
        group[row["of"]].add(row["id"])
        size += row["degree"]
    if group:
        yield Affected({label: frozenset(ids) for label, ids in group.items()})


def change_of_hubs(store: Store, memo: Memo, hubs: Affected, judgements: Judgements, work: Work) -> Difference:
    """What has to change so that the graph shows these hubs as their reports tell. Of a hub that the graph shows as it
    was before this work, what one report alone decides is looked at for the pending reports only."""
    sources = sorted(_sources(store, memo, hubs, judgements), key=lambda source: source.report.sha256)
    view = whole(parts_of_view(sources, judgements, hubs.all()))
    nodes = [node for node in view.nodes if node.label not in ("Report", "Source")]
    edges = [edge for edge in view.edges if edge.start_label != "Report"]
    fresh = {sha for sha in {source.report.sha256 for source in sources} if work.pending(sha)}
    if work.left & hubs.all():
        return difference(part_of(store, hubs, (), ()), View(tuple(nodes), tuple(edges)))
    aside = {node.id for node in nodes if node.props.get("predicate") in FRAME and node.props["report"] not in fresh}
    kept = tuple(node for node in nodes if node.id not in aside)
    ways = tuple(edge for edge in edges if edge.start not in aside and edge.type != "MENTIONED_IN")
    return difference(rest_of(store, hubs, fresh, FRAME), View(kept, ways))


def _sources(store: Store, memo: Memo, hubs: Affected, judgements: Judgements) -> Iterator[Resolved]:
    """What the reports on each hub say of it: from the memo, or read anew."""
    for label, ids in hubs.ids.items():
        for hub in sorted(ids):
            shas = reports_of(store, Affected({label: frozenset({hub})}))
            known = hub_lines.kept(memo, hub, shas)
            yield from known.values()
            for part in batches(sorted(shas - known.keys()), EACH):
                found = [only(source, {hub}) for source in in_force(readings_of(store, part), judgements)]
                hub_lines.keep(memo, hub, found)
                yield from found


def left_over(store: Store) -> frozenset[str]:
    """The hubs that a load which was cut off has left to be computed."""
    return frozenset(row["id"] for row in store.read(MARKED))


def only(source: Resolved, ids: Container[str]) -> Resolved:
    """What a report says of these entities; their surroundings where it claims something of them, else of its text no
    more than their names in it: so many reports are held at once."""
    claims = {key: claim for key, claim in source.claims.items() if source.ids.get(claim.subject) in ids}
    about = [entity for entity in source.reading.entities if source.ids[entity.ref] in ids]
    refers = claims or any(entity.positions or "members" in entity.props for entity in about)
    report, about = (source.report, about) if refers else named_alone(source.report, about)
    entities = dict(source.entities) if refers else {entity.ref: entity for entity in about}
    return replace(
        source,
        reading=replace(source.reading, report=report, entities=tuple(about), claims=()),
        ids={ref: source.ids[ref] for ref in entities},
        entities=entities,
        claims=claims,
        outcomes={key: source.outcomes[key] for key in claims},
    )


def named_alone(report: Report, entities: Sequence[Entity]) -> tuple[Report, list[Entity]]:
    """The report with the words of these entities' mentions for its text, and the entities with their places in it."""
    words: list[str] = []
    found, end = [], 0
    for entity in entities:
        spans = []
        for span in entity.mentions:
            words.append(report.text[span.start : span.end])
            spans.append(Span(end, end := end + len(words[-1])))
        found.append(replace(entity, mentions=tuple(spans)))
    return replace(report, text="".join(words)), found


def done(store: Store, hubs: Affected) -> None:
    """Take the marks off."""
    store.commit([(UNMARK, {"ids": sorted(hubs.all())})])
