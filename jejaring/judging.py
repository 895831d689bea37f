"""What the commands share that record judgements: who acts, which entity is meant, graph and file kept alike."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import click

from graph.errors import UsageError
from graph.identity.judgements import MATCHER, Judgement, judged
from graph.ontology import load
from graph.store.connect import Store, open_store
from graph.store.journal import append_journal, read_journal
from graph.store.judgements import judgements_in, put_judgements
from graph.store.sync import sync
from jejaring.output import say

FIND = (
    "MATCH (n:{label}) WHERE n.id = $name OR $name IN n.keys OR (n.named AND toLower(n.name) = toLower($name))"
    " RETURN n.id AS id, n.name AS name, n.keys AS keys, n.named AS named, n.unnamed AS unnamed,"
    " EXISTS {{ (n)-[:MENTIONED_IN]->() }} AS there ORDER BY id"
)
WHERE = "MATCH (n:{label} {{id: $id}})-[:MENTIONED_IN]->(r:Report) RETURN r.sha256 AS sha ORDER BY sha"

WHY = click.option("--why", required=True, help="The reason; it is kept with your name (JEJARING_USER) and the time.")
UNDO = click.option("--undo", is_flag=True, help="Take back the judgement that this command recorded.")


@dataclass(frozen=True, slots=True)
class Found:
    """An entity of the graph as judgements name it. `reports` are the sha256 of those that mention it."""

    id: str
    label: str
    name: str
    keys: tuple[str, ...]
    unnamed: str
    reports: tuple[str, ...]


def user() -> str:
    """Who acts: JEJARING_USER, else the name of the login. UsageError for the name that the matcher signs with."""
    name = (os.environ.get("JEJARING_USER") or getpass.getuser()).strip()
    if name == MATCHER:
        raise UsageError(f"JEJARING_USER={name}: the program's own signature; expected your name")
    return name


def now() -> str:
    """This moment in UTC, fine enough that what one person decides twice are two records."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


@contextmanager
def judging(db: str) -> Iterator[Store]:
    """The graph, open for writing, with every judgement that the file beside it holds."""
    with open_store(db) as store:
        store.ensure_schema()
        replay(store, db)
        sync(store)
        yield store


def replay(store: Store, db: str) -> int:
    """Make graph and file hold the same judgements. How many the graph lacked; the next sync shows them."""
    journal = read_journal(db)
    for line in journal.wrong:
        say(f"warning: {line}")
    fresh = put_judgements(store, journal.records)
    held = {record.id for record in journal.records}
    append_journal(db, [record for record in judgements_in(store) if record.id not in held])
    return len(fresh)


def keep(store: Store, db: str, records: Sequence[Judgement], *, show: bool = True) -> None:
    """Keep new judgements in graph and file, and, unless more are to come, show what follows from them."""
    append_journal(db, put_judgements(store, records))
    if show:
        sync(store)


def record(kind: str, targets: Sequence[str], why: str = "", **more: Any) -> Judgement:
    """A judgement of the user, now."""
    return judged(kind, targets, by=user(), at=now(), why=why, **more)


def on_entities(kind: str, entities: Sequence[Found], why: str) -> Judgement:
    """A judgement on whole entities, with what was seen of them."""
    return record(
        kind,
        [one.id for one in entities],
        why,
        seen=tuple(one.name for one in entities),
        anchors=tuple(one.reports[0] if one.reports else "" for one in entities),
    )


def find_entity(store: Store, name: str) -> Found:
    """The entity of this id, key or whole name. UsageError where there is none, or where several bear the name."""
    found = [
        (label, row)
        for label in load().edges["SAME_AS"].starts
        for row in store.read(FIND.format(label=label), {"name": name})
    ]
    by_id = [(label, row) for label, row in found if name in (row["id"], *row["keys"])] or found
    if len(by_id) == 1:
        return _found(store, *by_id[0])
    if not by_id:
        raise UsageError(f"{name}: no such entity in the graph; expected its id, one of its keys, or its whole name")
    listed = ", ".join(str(row["id"]) for _, row in by_id[:5])
    raise UsageError(f"{name}: {len(by_id)} entities bear this name: {listed}; expected one; give its id")


def _found(store: Store, label: str, row: dict[str, Any]) -> Found:
    reports = store.read(WHERE.format(label=label), {"id": row["id"]})
    if row["named"] is False and label == "Paslon":
        raise UsageError(
            f"{row['id']}: a candidate whom no report names belongs to one accused and is nobody else; correct the"
            " object of the claim instead (jejaring check)"
        )
    return Found(
        id=str(row["id"]),
        label=label,
        name=str(row["name"] or row["id"]),
        keys=tuple(row["keys"]),
        unnamed=str(row["unnamed"] or ""),
        reports=tuple(str(one["sha"]) for one in reports),
    )
