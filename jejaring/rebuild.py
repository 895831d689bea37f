"""`jejaring rebuild`: put right what was changed by hand."""

from __future__ import annotations

import click

from graph.store.connect import open_store
from graph.store.readings import pending
from graph.store.repair import damage, restore
from graph.store.sync import sync
from jejaring.options import DB
from jejaring.output import say

SHOWN = 20


@click.command("rebuild")
@click.option("--dry-run", is_flag=True, help="Say what differs and write nothing.")
@DB
def command(dry_run: bool, db: str) -> None:
    """Restore nodes and edges that were changed by hand to what readings and judgements say, and list them.

    An analyst's own labels, properties, notes and relationships of other types stay.
    """
    with open_store(db, read_only=dry_run) as store:
        if not dry_run and pending(store):
            sync(store)
        found = damage(store)
        told = list(found.lines())
        if not dry_run:
            restore(store, found)
    for line in told[:SHOWN]:
        say(line)
    if len(told) > SHOWN:
        say(f"... and {len(told) - SHOWN} more")
    verb = "differ from" if dry_run else "restored to"
    say(f"{len(told)} thing(s) {verb} what the readings say" if told else "the graph is what its readings say")
