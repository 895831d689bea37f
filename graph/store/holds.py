"""Holds: what must not leave before a day, with who said so and why. They are kept and never edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from graph.claims import digest
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store.session import Store

RECORD = (
    "MERGE (j:Judgement {id: $id}) SET j.kind = 'hold', j.targets = [$target], j.by = $by, j.at = $at, j.why = $why,"
    " j.until = $until"
)
HOLDS = (
    "MATCH (j:Judgement) WHERE j.kind = 'hold' AND j.undone IS NULL RETURN j.id AS id, j.targets AS targets,"
    " j.by AS by, j.at AS at, coalesce(j.why, '') AS why, j.until AS until ORDER BY at, id"
)
LIFT = "MATCH (j:Judgement) WHERE j.id IN $ids SET j.undone = $now"
ENTITY = "MATCH (n) WHERE n.id = $name AND NOT n:Reading AND NOT n:Judgement RETURN n.id AS id, n.sha256 AS sha LIMIT 2"
REPORT = (
    "MATCH (r:Report) WHERE r.file = $name OR r.url = $name OR $name IN coalesce(r.files, [])"
    " OR (size($name) >= 6 AND r.sha256 STARTS WITH $name) RETURN r.id AS id, r.sha256 AS sha"
)
NAMED = (
    "MATCH (n) WHERE (n.name = $name OR $name IN coalesce(n.aliases, [])) AND (n:Person OR n:Agency OR n:Paslon"
    " OR n:Organization OR n:Case) RETURN n.id AS id, null AS sha"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One hold: of an entity or claim by id, of a report by sha256. `until`: its last day; `at`: an ISO time in UTC."""

    id: str
    target: str
    by: str
    at: str
    why: str
    until: date

    def on(self, day: date) -> bool:
        """Whether it is in force on this day."""
        return day <= self.until


def hold(store: Store, target: str, *, until: date, by: str, why: str) -> Hold:
    """Put the target on hold up to and with that day."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    key = "judgement-" + digest("hold", target, until.isoformat(), by, at)
    store.commit([(RECORD, {"id": key, "target": target, "by": by, "at": at, "why": why, "until": until})])
    return Hold(id=key, target=target, by=by, at=at, why=why, until=until)


def holds(store: Store) -> tuple[Hold, ...]:
    """All holds that nobody has lifted, also those whose day has passed, the oldest first."""
    return tuple(
        Hold(id=row["id"], target=target, by=row["by"], at=row["at"], why=row["why"], until=_day(row["until"]))
        for row in store.natives(HOLDS)
        for target in row["targets"]
    )


def lift(store: Store, target: str) -> int:
    """Take back the holds of the target, or the hold of this id; how many those are. The records stay."""
    ids = sorted({one.id for one in holds(store) if target in (one.target, one.id)})
    now = datetime.now(UTC).isoformat(timespec="seconds")
    store.commit([(LIFT, {"ids": ids, "now": now})] if ids else [])
    return len(ids)


def held(store: Store, day: date) -> frozenset[str]:
    """The targets that are on hold on this day."""
    return frozenset(one.target for one in holds(store) if one.on(day))


def find(store: Store, name: str) -> str:
    """What is meant by an id, a report's file name, sha256 or address, or the exact name of somebody: its id, for a
    report its sha256. UsageError where there is none, or more than one."""
    for cypher in (ENTITY, REPORT, NAMED):
        rows = store.read(cypher, {"name": name})
        if len(rows) == 1:
            return str(rows[0]["sha"] or rows[0]["id"])
        if rows:
            raise UsageError(f"{name}: names {len(rows)}: {_listed([str(row['id']) for row in rows])}; give one id")
    raise UsageError(f"{name}: not in the graph; expected an id, a name, or a report's file name, sha256 or address")


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids[:5]) + (" ..." if len(ids) > 5 else "")


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])
