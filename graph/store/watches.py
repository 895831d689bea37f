"""Who is on watch: whose news are told after a load and stand first in the question `whats-new`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.claims import digest
from graph.store.session import batches

if TYPE_CHECKING:
    from graph.store.session import Row, Store

RECORD = (
    "MERGE (j:Judgement {id: $id}) SET j.kind = 'watch', j.targets = [$target], j.by = $by, j.at = $at, j.why = $why"
)
WATCHES = (
    "MATCH (j:Judgement) WHERE j.kind = 'watch' AND j.undone IS NULL RETURN j.id AS id, j.targets[0] AS target,"
    " j.by AS by, j.at AS at, coalesce(j.why, '') AS why ORDER BY at, id"
)
OFF = "MATCH (j:Judgement) WHERE j.kind = 'watch' AND $target IN j.targets AND j.undone IS NULL SET j.undone = $now"
NAMES = (
    "MATCH (n) WHERE (n:Person OR n:Agency OR n:Paslon OR n:Organization OR n:Case) AND any(key IN $targets"
    " WHERE key IN coalesce(n.keys, [])) RETURN n.id AS id, coalesce(n.name, n.id) AS name, n.keys AS keys"
)
NEWS = (
    "UNWIND $shas AS sha MATCH (c:Claim {report: sha})-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids"
    " RETURN DISTINCT c.id AS id, c.predicate AS predicate, c.status AS status, c.subjectName AS subject,"
    " c.objectName AS object, c.quote AS quote ORDER BY id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One watch: of the entity that has this key, by whom, since when (ISO, UTC) and why."""

    id: str
    target: str
    by: str
    at: str
    why: str


def watch(store: Store, target: str, *, by: str, why: str) -> None:
    """Put an entity on watch; whoever is merged with it is watched too."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    key = "judgement-" + digest("watch", target, by, at)
    store.commit([(RECORD, {"id": key, "target": target, "by": by, "at": at, "why": why})])


def watches(store: Store) -> tuple[Watch, ...]:
    """All watches that nobody has ended, the oldest first."""
    return tuple(Watch(**row) for row in store.read(WATCHES))


def unwatch(store: Store, target: str) -> int:
    """End the watches of an entity; how many those were. The records stay."""
    count = sum(one.target == target for one in watches(store))
    store.commit([(OFF, {"target": target, "now": datetime.now(UTC).isoformat(timespec="seconds")})] if count else [])
    return count


def watched(store: Store) -> dict[str, str]:
    """Id and name of each node on watch, as the graph shows them now."""
    targets = sorted({one.target for one in watches(store)})
    return {row["id"]: row["name"] for row in store.read(NAMES, {"targets": targets})} if targets else {}


def news_of(store: Store, shas: Sequence[str]) -> list[Row]:
    """The claims of these reports about those on watch; nothing is asked where nobody is."""
    ids = sorted(watched(store)) if shas else []
    if not ids:
        return []
    return [row for part in batches(sorted(set(shas))) for row in store.read(NEWS, {"shas": list(part), "ids": ids})]
