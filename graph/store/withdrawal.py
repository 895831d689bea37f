"""Withdraw a report: it and its claims go, and a record stays that says who did it, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.claims import digest
from graph.errors import UsageError
from graph.identity.keys import report_id
from graph.store.session import batches
from graph.store.sync import Summary, sync

if TYPE_CHECKING:
    from graph.store.session import Row, Store

RECORD = (
    "MERGE (j:Judgement {id: $id}) SET j.kind = 'withdrawal', j.targets = [$sha], j.by = $by, j.at = $at, j.why = $why"
)
FORGET = (
    "MATCH (r:Reading {report: $sha}) DETACH DELETE r",
    "MATCH (r:Report {id: $report}) REMOVE r.loaded, r.text, r.words",
)
RECORDS = (
    "MATCH (j:Judgement) WHERE j.kind = 'withdrawal' AND j.undone IS NULL"
    " RETURN j.targets AS targets, j.by AS by, j.at AS at, coalesce(j.why, '') AS why ORDER BY at, j.id"
)
RESTORE = (
    "UNWIND $rows AS row MATCH (j:Judgement) WHERE j.kind = 'withdrawal' AND row.sha IN j.targets AND j.undone IS NULL"
    " SET j.undone = row.now"
)
FIND = (
    "MATCH (r:Report) WHERE r.id = $name OR r.file = $name OR r.url = $name OR $name IN coalesce(r.files, [])"
    " OR (size($name) >= 6 AND r.sha256 STARTS WITH $name) RETURN r.sha256 AS sha, r.file AS file ORDER BY file, sha"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The record of a withdrawn report. `at` is an ISO time in UTC."""

    sha256: str
    by: str
    at: str
    why: str


def withdraw(store: Store, sha256: str, *, by: str, why: str) -> Summary:
    """Take the report out of the graph and keep the record; what only this report said goes with it."""
    put_withdrawals(store, [Withdrawal(sha256=sha256, by=by, at=now(), why=why)])
    return sync(store)


def put_withdrawals(store: Store, records: Iterable[Withdrawal]) -> None:
    """Keep these records, each with the report's readings taken away in the same transaction; the next sync takes away
    the rest."""
    for one in records:
        key = "judgement-" + digest("withdrawal", one.sha256, one.by, one.at)
        row = {"id": key, "sha": one.sha256, "by": one.by, "at": one.at, "why": one.why}
        ids = {"sha": one.sha256, "report": report_id(one.sha256)}
        store.commit([(RECORD, row), *((cypher, ids) for cypher in FORGET)])


def withdrawn(store: Store) -> dict[str, Withdrawal]:
    """The withdrawals in force, by sha256; the latest of each report."""
    return {sha: withdrawal(sha, row) for row in store.read(RECORDS) for sha in row["targets"]}


def withdrawal(sha256: str, row: Row) -> Withdrawal:
    """The record of a row."""
    return Withdrawal(sha256=sha256, by=row["by"], at=row["at"], why=row["why"])


def restore(store: Store, shas: Iterable[str]) -> None:
    """Mark the withdrawals of these reports as undone, so that they can be loaded again. The records stay."""
    for part in batches(sorted(shas)):
        store.commit([(RESTORE, {"rows": [{"sha": sha, "now": now()} for sha in part]})])


def now() -> str:
    """This second, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def find_report(store: Store, name: str) -> str:
    """The sha256 of the report of this id, file name, address, or beginning of its sha256 (6 digits or more).
    UsageError where there is none, or more than one."""
    rows = store.read(FIND, {"name": name})
    if len(rows) == 1:
        return str(rows[0]["sha"])
    if not rows:
        raise UsageError(
            f"{name}: no such report in the graph; expected its file name, sha256 (6 digits suffice) or url"
        )
    found = ", ".join(f"{row['file']} ({str(row['sha'])[:12]})" for row in rows[:5])
    raise UsageError(f"{name}: names {len(rows)} reports: {found}; expected one; give its sha256")
