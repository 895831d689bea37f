"""`jejaring watch`: whose news to tell."""

from __future__ import annotations

from collections.abc import Sequence

import click

from graph.errors import UsageError
from graph.store.connect import Store, open_store
from graph.store.holds import find
from graph.store.watches import news_of, unwatch, watch, watched, watches
from jejaring.judging import user
from jejaring.options import DB, formats
from jejaring.output import print_rows, say

COLUMNS = ("name", "target", "by", "at", "why", "id")
SHOWN = 20


@click.command("watch")
@click.argument("name", required=False)
@click.option("--why", default="", help="The reason; it is kept with your name (JEJARING_USER) and the time.")
@click.option("--off", is_flag=True, help="End the watch of NAME; its record stays.")
@formats("table", "json", "csv")
@DB
def command(name: str | None, why: str, off: bool, form: str, db: str) -> None:
    """Watch NAME: a person, an agency, a ticket, an organization or a case, by id or exact name.

    Loads tell what new reports say of those on watch, and `jejaring query whats-new` puts them first. Without NAME: the
    list of watches.
    """
    if not name:
        if off:
            raise UsageError("watch --off: expected whose watch ends; `jejaring watch` lists them")
        show(db, form)
        return
    with open_store(db) as store:
        target = find(store, name)
        if "-" not in target:
            raise UsageError(f"watch {name}: a report; expected a person, an agency, a ticket or a case")
        if off:
            say(f"{name} ({target}): {unwatch(store, target)} watch(es) ended")
        else:
            watch(store, target, by=user(), why=why)
            say(f"{name} ({target}): on watch")


def show(db: str, form: str) -> None:
    """All watches that nobody has ended."""
    with open_store(db, read_only=True) as store:
        names = watched(store)
        rows = [[names.get(one.target, ""), one.target, one.by, one.at, one.why, one.id] for one in watches(store)]
    print_rows(COLUMNS, rows, form)


def tell_news(store: Store, shas: Sequence[str]) -> None:
    """Say, after a load, what the new reports say of those on watch: each claim with its status and its words."""
    found = news_of(store, shas)
    for row in found[:SHOWN]:
        object_ = f" {row['object']}" if row["object"] else ""
        say(f"on watch: {row['subject']} {row['predicate']}{object_} ({row['status']}): {row['quote']}")
    if len(found) > SHOWN:
        say(f"on watch: {len(found) - SHOWN} more (jejaring query whats-new -p watched_only=true)")
