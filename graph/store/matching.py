"""Who is who in a whole graph: what the matcher sees of the readings, and what it decides, beside the view.

Merges are Judgement nodes by `matcher`, what is not merged are SAME_AS edges. Both are computed anew by every sync that
has something to do, from all readings and all judgements of persons, and differ from what is there only where
something changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from graph.build.copies import origins_of, own_origin, print_of
from graph.build.resolved import RANKS
from graph.claims import digest
from graph.identity import sight_lines
from graph.identity.groups import Judgements, Pair, judgements_of, label_of, splits_of, verdicts
from graph.identity.judgements import MATCHER, Judgement
from graph.identity.matcher import Matches, judgement_of, match
from graph.identity.traits import Sight, sights_of
from graph.ontology import load
from graph.serial import loads
from graph.store.judgements import PENDING, judgements_in
from graph.store.scope import ask

if TYPE_CHECKING:
    from graph.store.session import Row, Store

KEPT = (
    "MATCH (r:Reading) RETURN r.id AS id, r.report AS report, r.by AS by, r.version AS version, r.sights AS sights,"
    " r.prints AS prints"
)
ORIGINS = "MATCH (r:Report) WHERE r.loaded IS NOT NULL RETURN r.sha256 AS sha, r.origin AS origin"
WHOLE = "UNWIND $ids AS id MATCH (r:Reading {id: id}) RETURN r.id AS id, r.data AS data"
DECIDED = "MATCH (j:Judgement) WHERE j.by = $matcher RETURN properties(j) AS props"
DECIDE = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j += row.props"
FORGET = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id}) DETACH DELETE j"
LINKS = "MATCH (a)-[r:SAME_AS]->(b) RETURN a.id AS start, b.id AS end, properties(r) AS props"
LINK = (
    "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}}) MATCH (b:{label} {{id: row.end}})"
    " MERGE (a)-[r:SAME_AS {{id: row.id}}]->(b) SET r += row.props"
)
UNLINK = "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}})-[r:SAME_AS {{id: row.id}}]->() DELETE r"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is in force: for the build, and what is to be told of it."""

    judgements: Judgements
    merged: tuple[tuple[Judgement, float], ...]
    links: tuple[Mapping[str, Any], ...]
    prints: Mapping[str, str]

    @property
    def proposed(self) -> int:
        """How many pairs wait for a person."""
        return sum(link["props"]["judgement"] == "proposed" for link in self.links)


def decide(store: Store) -> Decisions:
    """What persons and the matcher make of all readings in the graph."""
    records = judgements_in(store)
    chosen = chosen_rows(store)
    sights = sights_in(store, chosen, records)
    prints = prints_in(store, chosen)
    matches = match(sights, records)
    judgements = judgements_of(records, (one.pair for one in matches.merged))
    judgements = replace(judgements, origins=origins_of(prints))
    days = {sight.key: sight.day for sight in sorted(sights, key=lambda sight: sight.day)}
    merged = tuple((judgement_of(one, max(days.get(key, "") for key in one.pair)), one.score) for one in matches.merged)
    return Decisions(judgements, merged, tuple(_links(judgements, matches, records)), prints)


def chosen_rows(store: Store) -> list[Row]:
    """What is kept beside the reading in force of each report."""
    by_report: dict[str, list[Row]] = defaultdict(list)
    for row in store.natives(KEPT):
        by_report[row["report"]].append(row)
    return [_in_force(store, rows) for rows in by_report.values()]


def prints_in(store: Store, chosen: Iterable[Row]) -> dict[str, str]:
    """The print of each report."""
    known = {row["id"]: (row["report"], row["prints"]) for row in chosen}
    missing = [key for key, (_, text) in known.items() if not text]
    read = {row["id"]: print_of(loads(row["data"]).report) for row in ask(store, WHOLE, "ids", missing)}
    return {sha: text or read[key] for key, (sha, text) in known.items()}


def reorigin(store: Store, decisions: Decisions) -> None:
    """Mark as pending the reports that share another origin now than the graph shows."""
    wanted = {sha: decisions.judgements.origins.get(sha, own_origin(text)) for sha, text in decisions.prints.items()}
    changed = [row["sha"] for row in store.natives(ORIGINS) if wanted.get(row["sha"], row["origin"]) != row["origin"]]
    if changed:
        store.commit([(PENDING, {"shas": sorted(changed)})])


def sights_in(store: Store, chosen: Iterable[Row], records: Sequence[Judgement]) -> list[Sight]:
    """What the matcher sees of these readings, the splits done."""
    known = {row["id"]: sight_lines.loads(row["sights"] or "") for row in chosen}
    missing = [key for key, sights in known.items() if sights is None]
    known |= {row["id"]: sights_of(loads(row["data"])) for row in ask(store, WHOLE, "ids", missing)}
    found = [sight for sights in known.values() for sight in sights or ()]
    return sight_lines.with_splits(found, splits_of(records))


def _in_force(store: Store, rows: Sequence[Row]) -> Row:
    """The row that `graph.build.resolved.read_of` would choose; whole readings decide between equals."""
    ranks = {row["id"]: (RANKS.get(row["by"].partition(":")[0], 0), row["version"] or "") for row in rows}
    best = [row for row in rows if ranks[row["id"]] == max(ranks.values())]
    if len(best) > 1:
        whole = {row["id"]: row["data"] for row in ask(store, WHOLE, "ids", [row["id"] for row in best])}
        best.sort(key=lambda row: str(whole[row["id"]]))
    return best[-1]


def _links(judgements: Judgements, matches: Matches, records: Sequence[Judgement]) -> Iterable[dict[str, Any]]:
    """The SAME_AS edges: what persons said of two that are not one, and what waits for them."""
    said: list[tuple[Pair, dict[str, Any]]] = [
        (both, {"judgement": record.kind, "by": record.by, "at": record.at, "why": record.why})
        for both, record in verdicts(records).items()
        if record.kind != "same"
    ]
    waiting: list[tuple[Pair, dict[str, Any]]] = [
        (one.pair, {"judgement": "proposed", "by": MATCHER, "score": one.score, "why": "; ".join(one.reasons)})
        for one in matches.proposed
    ]
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for both, props in (*sorted(said, key=lambda item: (item[1]["at"], item[0])), *waiting):
        ends = tuple(sorted(judgements.ids.get(key, key) for key in both))
        if ends[0] != ends[1] and not (props["judgement"] == "proposed" and ends in found):
            found[ends] = {key: value for key, value in props.items() if value != ""}
    for (start, end), props in found.items():
        yield {"id": f"same_as-{digest('SAME_AS', start, end)}", "start": start, "end": end, "props": props}


def show(store: Store, decisions: Decisions) -> None:
    """Make the matcher's judgements and the SAME_AS edges those of the decisions. The nodes must be there."""
    _show_merges(store, decisions.merged)
    _show_links(store, decisions.links)


def _show_merges(store: Store, merged: Iterable[tuple[Judgement, float]]) -> None:
    before = {row["props"]["id"]: row["props"] for row in store.natives(DECIDED, {"matcher": MATCHER})}
    wanted = {
        one.id: {"id": one.id, "kind": one.kind, "targets": one.targets, "by": one.by, "why": one.why, "score": score}
        | ({"at": one.at} if one.at else {})
        for one, score in merged
    }
    store.batch(DECIDE, [{"id": key, "props": props} for key, props in wanted.items() if before.get(key) != props])
    store.batch(FORGET, [{"id": key} for key in before.keys() - wanted.keys()])


def _show_links(store: Store, links: Iterable[Mapping[str, Any]]) -> None:
    before = {row["props"]["id"]: row for row in store.natives(LINKS)}
    wanted = {link["id"]: link for link in links}
    gone = [{"id": key, "start": row["start"]} for key, row in before.items() if key not in wanted]
    changed = [
        {**link, "props": _mended(before[key]["props"] if key in before else {}, link["props"])}
        for key, link in wanted.items()
        if key not in before or before[key]["props"] != {"id": key, **link["props"]}
    ]
    for cypher, rows in ((UNLINK, gone), (LINK, changed)):
        for label in load().edges["SAME_AS"].starts:
            store.batch(cypher.format(label=label), [row for row in rows if label_of(row["start"]) == label.lower()])


def _mended(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    return {**dict.fromkeys(before.keys() - after.keys() - {"id"}), **after}
