"""Holds: what must not leave before a day, with who said so and why. They are judgements: kept, and never edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store.session import Store

HOLDS = (
    "MATCH (j:Judgement) WHERE j.kind = 'hold' AND j.undone IS NULL RETURN j.id AS id, j.targets AS targets,"
    " j.by AS by, j.at AS at, coalesce(j.why, '') AS why, j.value AS value ORDER BY at, id"
)
KEYS = (
    "MATCH (n) WHERE n.keys IS NOT NULL AND any(key IN n.keys WHERE key IN $targets) RETURN n.id AS id, n.keys AS keys"
)
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


def holds(store: Store) -> tuple[Hold, ...]:
    """All holds that nobody has lifted, also those whose day has passed, the oldest first."""
    return tuple(
        Hold(id=row["id"], target=target, by=row["by"], at=row["at"], why=row["why"], until=_day(row["value"]))
        for row in store.natives(HOLDS)
        for target in row["targets"]
    )


def held(store: Store, day: date) -> dict[str, Hold]:
    """What is on hold on this day: ids of entities and claims, sha256 of reports. An entity that has since been merged
    with others is held as the whole that it is now; of several holds the one that lasts longest is told."""
    found: dict[str, Hold] = {}
    for one in sorted(holds(store), key=lambda one: (one.until, one.id)):
        if one.on(day):
            found[one.target] = one
    if found:
        for row in store.natives(KEYS, {"targets": sorted(found)}):
            own = [found[key] for key in row["keys"] if key in found]
            found[str(row["id"])] = max(own, key=lambda one: (one.until, one.id))
    return found


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
    """The day of a hold; one that cannot be read never ends."""
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return date.max
