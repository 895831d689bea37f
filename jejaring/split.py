"""`jejaring split`: what was one entity are several."""

from __future__ import annotations

from collections.abc import Sequence

import click

from graph.errors import UsageError
from graph.identity.groups import part_keys, split_key, splits_of
from graph.identity.judgements import Judgement, in_force
from graph.store.connect import Store
from graph.store.judgements import judgements_in
from graph.store.readings import readings_of
from graph.store.withdrawal import find_report
from jejaring.judging import UNDO, WHY, Found, find_entity, judging, keep, record
from jejaring.options import DB
from jejaring.output import say


def splitting(entity: Found, why: str) -> list[Judgement]:
    """What takes a merged entity apart into all its keys. UsageError for one that has a single key."""
    if len(entity.keys) < 2:
        raise UsageError(
            f"{entity.name} ({entity.id}): has one key; expected a merged entity, or --report with the report whose"
            " mention is to be taken out of it"
        )
    return [
        record("different", entity.keys, why, seen=(entity.name,) * len(entity.keys), anchors=("",) * len(entity.keys))
    ]


def splitting_report(store: Store, entity: Found, sha256: str, why: str) -> list[Judgement]:
    """What takes one report's mention out of the entity. UsageError where that report does not mention it, or alone."""
    if sha256 not in entity.reports:
        raise UsageError(f"{entity.name} ({entity.id}): that report does not mention it; expected one that does")
    if len(entity.reports) < 2:
        raise UsageError(
            f"{entity.name} ({entity.id}): no other report mentions it; there is nothing to take it out of"
        )
    done = splits_of(judgements_in(store))
    taken = {
        key
        for reading in readings_of(store, [sha256])
        for key in part_keys(reading, done).values()
        if key in entity.keys and split_key(key, sha256) not in entity.keys
    }
    return [_split(entity, key, sha256, why) for key in sorted(taken)]


def _split(entity: Found, key: str, sha256: str, why: str) -> Judgement:
    targets = [key, *(other for other in entity.keys if other != key)]
    return record("different", targets, why, report=sha256, seen=(entity.name,) * len(targets))


def standing(store: Store, entity: str, keys: Sequence[str], sha256: str) -> list[Judgement]:
    """The splits in force of this entity: of this report, or, without one, into its keys."""
    known = {entity, *keys}
    return [
        found
        for found in in_force(judgements_in(store))
        if found.kind == "different"
        and found.report == sha256
        and (known & {*found.targets, split_key(found.targets[0], sha256)})
    ]


def unsplitting(store: Store, name: str, sha256: str, why: str) -> list[Judgement]:
    """What takes back the splits. UsageError where none is in force."""
    entity = find_entity(store, name)
    found = standing(store, name, entity.keys, sha256)
    if not found:
        raise UsageError(f"{name}: no split of it is in force" + (" for that report" if sha256 else ""))
    return [record("undone", [one.id for one in found], why)]


@click.command("split")
@click.argument("entity", metavar="ID")
@click.option("--report", metavar="REPORT", help="Only what this report (file name, sha256 or address) says of it.")
@WHY
@UNDO
@DB
def command(entity: str, report: str | None, why: str, undo: bool, db: str) -> None:
    """Judge that one entity is several: take a merged one apart, or one report's mention out of it.

    ID is an entity's id, one of its keys, or its whole name where only one bears it. The judgement is kept in the graph
    and in judgements.jsonl beside it; --undo takes it back, and the graph is as if it had never been made.
    """
    with judging(db) as store:
        sha256 = find_report(store, report) if report else ""
        if undo:
            keep(store, db, unsplitting(store, entity, sha256, why))
            say(f"the split of {entity} is taken back")
            return
        found = find_entity(store, entity)
        keep(store, db, splitting_report(store, found, sha256, why) if sha256 else splitting(found, why))
    say(f"{found.name} ({found.id}) is split: " + ("that report's mention stands alone" if sha256 else "into its keys"))
