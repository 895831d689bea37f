"""What persons and the matcher have decided, shown in the graph: the matcher's merges are Judgement nodes, what is not
merged are SAME_AS edges. Only what may be other than the graph shows it is compared with it, part by part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from graph.claims import digest
from graph.identity import unshown
from graph.identity.groups import Judgements, Pair, label_of, verdicts
from graph.identity.judgements import MATCHER, Judgement
from graph.identity.matcher import judgement_of, matched_id
from graph.identity.memo import MERGED, QUEUED, Memo
from graph.identity.proposals import Proposal
from graph.ontology import load
from graph.store.judgements import regroup
from graph.store.scope import ask

if TYPE_CHECKING:
    from graph.store.matching import Decisions
    from graph.store.session import Row, Store

STAMP = "MATCH (m:Memo {id: 'matching'}) RETURN m.stamp AS stamp"
PUT_STAMP = "MERGE (m:Memo {id: 'matching'}) SET m.stamp = $stamp"
ANY_LOADED = "MATCH (r:Report) WHERE r.loaded IS NOT NULL RETURN r.id AS id LIMIT 1"
DECIDED = "MATCH (j:Judgement) WHERE j.by = $matcher RETURN j.targets AS targets"
MERGES = "MATCH (n:{label}) WHERE size(n.keys) > 1 RETURN n.keys AS keys"
DECIDED_OF = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) RETURN properties(j) AS props"
DECIDE = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j += row.props"
FORGET = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id}) DETACH DELETE j"
LINKS = "MATCH (a)-[r:SAME_AS]->(b) RETURN a.id AS start, b.id AS end"
LINKS_OF = (
    "UNWIND $ids AS id MATCH (a:{label} {{id: id}})-[r:SAME_AS]->(b)"
    " RETURN a.id AS start, b.id AS end, properties(r) AS props",
    "UNWIND $ids AS id MATCH (b:{label} {{id: id}})<-[r:SAME_AS]-(a)"  # from the known end: else all nodes are read
    " RETURN a.id AS start, b.id AS end, properties(r) AS props",
)
LINK = (
    "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}}) MATCH (b:{label} {{id: row.end}})"
    " MERGE (a)-[r:SAME_AS {{id: row.id}}]->(b) SET r += row.props"
)
UNLINK = "UNWIND $rows AS row MATCH (a:{label} {{id: row.start}})-[r:SAME_AS {{id: row.id}}]->() DELETE r"


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the parts are made from. `said`: what persons said of two that are not one, by each of the two."""

    memo: Memo
    judgements: Judgements
    said: Mapping[str, Sequence[tuple[Pair, Judgement]]]

    def group(self, key: str) -> tuple[str, ...]:
        """All keys of the entity of a key."""
        return self.judgements.keys.get(self.judgements.ids.get(key, key), (key,))


def in_line(store: Store, memo: Memo) -> bool:
    """Whether the memo knows the graph as it is, but for what is pending: nobody has shown anything in it since."""
    rows = store.natives(STAMP)
    return bool(rows) and bool(memo.kept("shown")) and rows[0]["stamp"] == memo.kept("stamp")


def begin(store: Store, memo: Memo) -> None:
    """From now on this memo is in line, and no other one. With one that is new all of the graph is to be compared."""
    stamp = uuid4().hex
    store.commit([(PUT_STAMP, {"stamp": stamp})])
    if not memo.kept("shown"):
        decided = (row["targets"] for row in store.stream(DECIDED, {"matcher": MATCHER}))
        unshown.add(memo, unshown.PAIR, (" ".join(targets) for targets in decided))
        for label in load().edges["SAME_AS"].starts:
            merged = (key for row in store.stream(MERGES.format(label=label)) for key in row["keys"])
            unshown.add(memo, unshown.KEY, merged)
        unshown.add(memo, unshown.KEY, (row[end] for row in store.stream(LINKS) for end in ("start", "end")))
    memo.keep("stamp", stamp)
    memo.commit()


def mark_regrouped(store: Store, memo: Memo, judgements: Judgements) -> None:
    """Mark as pending what is merged otherwise now than the graph shows."""
    if store.natives(ANY_LOADED):  # else all is pending
        for part in unshown.parts(memo, unshown.KEY):
            regroup(store, judgements, part)


def show(store: Store, memo: Memo, decisions: Decisions) -> None:
    """Make the matcher's judgements and the SAME_AS edges those of the decisions. The nodes must be there. The memo is
    to be committed then."""
    said: dict[str, list[tuple[Pair, Judgement]]] = defaultdict(list)
    for both, record in verdicts(decisions.records).items():
        for key in both if record.kind != "same" else ():
            said[key].append((both, record))
    desk = _Desk(memo, decisions.judgements, said)
    for pairs in unshown.pairs(memo):
        _show_merges(store, memo, pairs)
    for keys in unshown.parts(memo, unshown.KEY):
        _show_links(store, desk, {mate for key in keys for mate in desk.group(key)})
    unshown.clear(memo)
    memo.keep("shown", "yes")


def _show_merges(store: Store, memo: Memo, pairs: Sequence[Pair]) -> None:
    rows = ask(store, DECIDED_OF, "ids", {matched_id(both) for both in pairs})
    before = {row["props"]["id"]: row["props"] for row in rows}
    wanted = {}
    for row in memo.rows(pairs):
        if row.state == MERGED:
            one = judgement_of(row.shown, max(memo.day_of_key(key) for key in row.shown.pair))
            props = {"id": one.id, "kind": one.kind, "targets": one.targets, "by": one.by, "why": one.why}
            wanted[one.id] = props | {"score": row.shown.score} | ({"at": one.at} if one.at else {})
    store.batch(DECIDE, [{"id": key, "props": props} for key, props in wanted.items() if before.get(key) != props])
    store.batch(FORGET, [{"id": key} for key in before.keys() - wanted.keys()])


def _links(desk: _Desk, keys: Collection[str]) -> Iterator[dict[str, Any]]:
    """The SAME_AS edges that one of these entities, given by all their keys, has at an end: what persons said of two
    that are not one, and what waits for them."""
    said = {(record.at, both): record for key in keys for both, record in desk.said.get(key, ())}
    told: list[tuple[Pair, dict[str, Any]]] = [
        (both, {"judgement": record.kind, "by": record.by, "at": record.at, "why": record.why})
        for (_, both), record in sorted(said.items())
    ]
    waiting = sorted((row.shown for row in desk.memo.rows_of(keys).values() if row.state == QUEUED), key=_order)
    told += [
        (one.pair, {"judgement": "proposed", "by": MATCHER, "score": one.score, "why": "; ".join(one.reasons)})
        for one in waiting
    ]
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for both, props in told:
        ends = tuple(sorted(desk.judgements.ids.get(key, key) for key in both))
        if ends[0] != ends[1] and not (props["judgement"] == "proposed" and ends in found):
            found[ends] = {key: value for key, value in props.items() if value != ""}
    for (start, end), props in found.items():
        yield {"id": f"same_as-{digest('SAME_AS', start, end)}", "start": start, "end": end, "props": props}


def _order(proposal: Proposal) -> tuple[float, Pair]:
    return proposal.order


def _show_links(store: Store, desk: _Desk, keys: Collection[str]) -> None:
    before = {row["props"]["id"]: row for row in _links_of(store, keys)}
    wanted = {link["id"]: link for link in _links(desk, keys)}
    gone = [{"id": key, "start": row["start"]} for key, row in before.items() if key not in wanted]
    changed = [
        {**link, "props": _mended(before[key]["props"] if key in before else {}, link["props"])}
        for key, link in wanted.items()
        if key not in before or before[key]["props"] != {"id": key, **link["props"]}
    ]
    for cypher, rows in ((UNLINK, gone), (LINK, changed)):
        for label in load().edges["SAME_AS"].starts:
            store.batch(cypher.format(label=label), [row for row in rows if label_of(row["start"]) == label.lower()])


def _links_of(store: Store, keys: Collection[str]) -> Iterator[Row]:
    """The SAME_AS edges that the graph shows at these nodes."""
    for label in load().edges["SAME_AS"].starts:
        ids = [key for key in keys if label_of(key) == label.lower()]
        for cypher in LINKS_OF:
            yield from ask(store, cypher.format(label=label), "ids", ids)


def _mended(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    return {**dict.fromkeys(before.keys() - after.keys() - {"id"}), **after}
