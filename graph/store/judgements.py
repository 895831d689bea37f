"""Judgements of persons in the graph: Judgement nodes, kept beside the view and never computed.

Whatever a judgement changes is marked as pending in the transaction that keeps it, so the next `sync` shows it
however the process ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.build.by_hand import BY_HAND, source_of
from graph.identity.groups import Judgements, label_of
from graph.identity.judgements import KINDS, MATCHER, Judgement, from_data, in_force
from graph.ontology import load
from graph.store.readings import drop_readings, put_readings
from graph.store.scope import ask
from graph.store.session import Statement

if TYPE_CHECKING:
    from graph.store.session import Store

FIELDS = ("id", "kind", "targets", "by", "at", "why", "report", "seen", "anchors", "outcome", "field", "value")
ALL = (
    "MATCH (j:Judgement) WHERE j.kind IN $kinds{rest} RETURN "
    + ", ".join(f"j.{name} AS {name}" for name in FIELDS)
)  # fmt: skip
KEEP = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j += row.props"
TAKE_BACK = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id}) SET j.undone = row.at"
PENDING = "UNWIND $shas AS sha MATCH (r:Report {sha256: sha}) REMOVE r.loaded"
MERGED = "MATCH (n:{label}) WHERE size(n.keys) > 1 RETURN n.id AS id, n.keys AS keys"
MERGED_OF = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE size(n.keys) > 1 RETURN n.id AS id, n.keys AS keys"


def judgements_in(store: Store) -> list[Judgement]:
    """All records by persons, those taken back among them, the oldest first."""
    return _kept(store, f" AND j.by <> '{MATCHER}'")


def matched_in(store: Store) -> list[Judgement]:
    """The merges that the matcher has carried out."""
    return [record for record in _kept(store) if record.by == MATCHER]


def _kept(store: Store, rest: str = "") -> list[Judgement]:
    rows = store.natives(ALL.format(rest=rest), {"kinds": list(KINDS)})
    found = [from_data({"at": ""} | {key: value for key, value in row.items() if value is not None}) for row in rows]
    return sorted(found, key=lambda record: record.order)


def put_judgements(store: Store, records: Iterable[Judgement]) -> list[Judgement]:
    """Keep the records that are not there yet, and mark as pending the reports that they are about. Which were new."""
    known = {record.id: record for record in _kept(store)}
    fresh = list({record.id: record for record in records if record.id not in known}.values())
    if fresh:
        everything = known | {record.id: record for record in fresh}
        rows = [{"id": record.id, "props": properties(record)} for record in fresh]
        store.commit(
            [
                (KEEP, {"rows": rows}),
                (TAKE_BACK, {"rows": taken_back(everything)}),
                *pending_of(store, touched(fresh, everything)),
            ]
        )
        keep_sources(store, touched(fresh, everything), everything.values())
    return fresh


def keep_sources(store: Store, records: Iterable[Judgement], everything: Iterable[Judgement]) -> None:
    """Keep the report of each claim by hand whose source is not a loaded one as long as any such claim stands."""
    about = {record.report for record in records if source_of(record)}
    standing = {record.report: found for record in in_force(everything) if (found := source_of(record))}
    put_readings(store, [standing[sha256] for sha256 in sorted(about & standing.keys())])
    drop_readings(store, sorted(about - standing.keys()), by=BY_HAND)


def properties(record: Judgement) -> dict[str, Any]:
    """What a Judgement node bears; nothing empty."""
    return {key: value for key, value in asdict(record).items() if value}


def taken_back(records: Mapping[str, Judgement]) -> list[dict[str, str | None]]:
    """Which records are undone, and since when; None for one that stands again."""
    standing = {record.id for record in in_force(records.values())}
    found: dict[str, str | None] = {}
    for record in sorted(records.values(), key=lambda record: record.order):
        if record.kind == "undone":
            found |= {target: None if target in standing else record.at for target in record.targets}
    return [{"id": key, "at": at} for key, at in found.items()]


def touched(fresh: Iterable[Judgement], everything: Mapping[str, Judgement]) -> list[Judgement]:
    """The new records, and those that they take back or bring back."""
    found: dict[str, Judgement] = {}
    waiting = list(fresh)
    while waiting:
        record = waiting.pop()
        if record.id not in found:
            found[record.id] = record
            waiting += [everything[key] for key in record.targets if key in everything]
    return list(found.values())


def pending_of(store: Store, records: Sequence[Judgement]) -> list[Statement]:
    """What marks the reports as pending whose part of the graph these records change."""
    pairs = [record for record in records if record.kind not in ("undone", "check", "hold") and not record.report]
    keys = {key for record in pairs for key in record.targets}
    named = {record.report for record in records if record.report}
    return [(PENDING, {"shas": sorted(named | mentioning(store, keys))})]


def merged_nodes(store: Store, among: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The keys of each node, or of each of these nodes, that has several, as the graph shows them now."""
    labels = load().edges["SAME_AS"].starts
    if among is None:
        rows = [row for label in labels for row in store.natives(MERGED.format(label=label))]
    else:
        ids = {label: [key for key in among if label_of(key) == label.lower()] for label in labels}
        rows = [row for label in labels for row in ask(store, MERGED_OF.format(label=label), "ids", ids[label])]
    return {str(row["id"]): tuple(row["keys"]) for row in rows}


def mentioning(store: Store, keys: Collection[str], merged: Mapping[str, tuple[str, ...]] | None = None) -> set[str]:
    """The sha256 of every report that mentions an entity of one of these keys, as the graph shows it now; `merged`:
    what `merged_nodes` gives, where it is known."""
    homes = {key: node for node, held in (merged_nodes(store) if merged is None else merged).items() for key in held}
    by_label: dict[str, set[str]] = defaultdict(set)
    labels = {name.lower(): name for name in load().nodes}
    for key in keys:
        if label := labels.get(label_of(key)):
            by_label[label].add(homes.get(key, key))
    return reports_mentioning(store, by_label)


def reports_mentioning(store: Store, ids: Mapping[str, Collection[str]]) -> set[str]:
    """The sha256 of every report that mentions one of these nodes, given by label."""
    found = set()
    for label, keys in ids.items():
        cypher = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[:MENTIONED_IN]->(r:Report)"
        found |= {str(row["sha"]) for row in ask(store, f"{cypher} RETURN DISTINCT r.sha256 AS sha", "ids", keys)}
    return found


def regroup(store: Store, judgements: Judgements, among: Collection[str]) -> None:
    """Mark as pending what the judgements merge otherwise than the graph shows, of the entities of these ids. Whoever
    asks for some keys of a group must ask for all of them, as it was and is, in whatever parts."""
    before = merged_nodes(store, among)
    keys = judgements.keys
    after = {key: keys[key] for key in among if key in keys}
    changed = {
        key
        for old, new in ((before, after), (after, before))
        for node, keys in old.items()
        if new.get(node) != keys
        for key in keys
    }
    if changed and (shas := mentioning(store, changed, before)):
        store.commit([(PENDING, {"shas": sorted(shas)})])
