"""What a sync brings that the graph did not show before: new claims, changed statuses, new steps of cases. Counted as
it is written, and no more held of it than is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from graph.build.model import Node
from graph.store.difference import Difference, Turn

if TYPE_CHECKING:
    from graph.store.session import Store

CLAIM, STATUS, STEP = "claim", "changed status", "case step"
KINDS = (STATUS, STEP, CLAIM)
HELD = 5  # of each kind
# What says most of a person first; what frames a story (where, which law, who spoke) is no news.
TOLD = ("SUPPORTS", "DIRECTED", "ACCUSED_BY", "INVESTIGATED_BY", "CAMPAIGNS_FOR", "CANDIDATE_IN", "MEMBER_OF", "HEADS")
FRAME = frozenset({"CONTESTS", "IN_REGION", "PART_OF", "CITES", "SAID"})
WORDS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)"
    " RETURN c.id AS id, c.subjectName AS subject, c.predicate AS predicate, c.objectName AS object,"
    " c.status AS status, coalesce(c.quote, '') AS quote, r.file AS report, coalesce(r.url, '') AS url,"
    " COLLECT { MATCH (c)<-[:DENIES]-(d:Claim) WITH d ORDER BY d.id"
    " RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id) } AS denials,"
    " COLLECT { MATCH (c)<-[:DENIES]-(d:Claim) RETURN d.id } AS deniers"
)
NAME = "MATCH (n:%s {id: $id}) RETURN n.id AS id, n.name AS name"


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of news, and the claim that is its evidence. `says` is what is new in it: of a status what it was and is,
    of a step stage, authority and outcome; `end`: label and id of the end of an edge."""

    kind: str
    claim: str
    order: tuple[Any, ...]
    says: str = ""
    end: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The same with its words."""

    item: Item
    words: Mapping[str, Any]


@dataclass(slots=True)
class News:
    """What syncs brought. `counts` by kind; `supports` among the claims; `since`: the earliest day on which one of the
    reports was published; `items`: the first few of each kind."""

    counts: Counter[str] = field(default_factory=Counter)
    supports: int = 0
    since: date | None = None
    items: dict[str, list[Item]] = field(default_factory=dict)

    def noted(self, differences: Iterable[Difference], is_new: Callable[[str], bool]) -> Iterator[Difference]:
        """The differences as they pass. `is_new`: whether the graph showed nothing of a report, by its sha256,
        before."""
        for one in differences:
            days = [write.props.get("published") for write in one.nodes if write.item.id.startswith("report-")]
            self.since = min((day for day in (self.since, *days) if isinstance(day, date)), default=None)
            fresh = [write.item for write in one.nodes if write.is_new and isinstance(write.item, Node)]
            self._hold(CLAIM, [found for node in fresh if (found := _claim(node))])
            steps = [(node, claims_of(node)) for node in fresh if node.label == "Step"]
            self._hold(STEP, [_step(node, ids) for node, ids in steps if not any(key in one.known for key in ids)])
            self._hold(STATUS, [_turn(turn) for turn in one.turned if not all(map(is_new, turn.reports))])
            yield one

    def _hold(self, kind: str, found: list[Item]) -> None:
        self.counts[kind] += len(found)
        self.supports += sum(one.kind == CLAIM and not one.order[0] for one in found)
        self.items[kind] = sorted([*self.items.get(kind, []), *found], key=lambda one: one.order)[:HELD]

    def words(self, store: Store) -> list[Told]:
        """What is held, with the words of its evidence; statuses first, then steps, then claims."""
        held = [one for kind in KINDS for one in self.items.get(kind, [])]
        rows = {row["id"]: row for row in store.read(WORDS, {"ids": sorted({one.claim for one in held})})}
        ends = {one.end for one in held if one.end}
        names = {row["id"]: row["name"] for label, key in ends for row in store.read(NAME % label, {"id": key})}
        beside = {key for one in held if one.kind == CLAIM for key in rows.get(one.claim, {}).get("deniers", ())}
        return [
            Told(one, rows[one.claim] | ({"object": names.get(one.end[1])} if one.end else {}))
            for one in held
            if one.claim in rows and (one.kind != CLAIM or one.claim not in beside)
        ]


def _rank(predicate: object) -> int:
    return TOLD.index(predicate) if predicate in TOLD else len(TOLD)


def _claim(node: Node) -> Item | None:
    predicate = node.props.get("predicate")
    if node.label != "Claim" or predicate in FRAME:
        return None
    return Item(CLAIM, node.id, (_rank(predicate), node.id))


def claims_of(node: Node) -> tuple[str, ...]:
    """The ids of the claims that tell a step."""
    found = node.props.get("claims", ())
    return tuple(map(str, found)) if isinstance(found, tuple) else ()


def _step(node: Node, claims: tuple[str, ...]) -> Item:
    said = [str(node.props[name]) for name in ("stage", "authority", "outcome", "date") if node.props.get(name)]
    return Item(STEP, min(claims, default=""), (node.id,), ", ".join(said))


def _turn(turn: Turn) -> Item:
    order = (_rank(turn.edge.type), turn.edge.id)
    end = (turn.edge.end_label, turn.edge.end)
    return Item(STATUS, turn.claim, order, f"{turn.before} -> {turn.edge.props['status']}", end)
