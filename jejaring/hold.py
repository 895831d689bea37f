"""`jejaring hold`: what must not leave before a day."""

from __future__ import annotations

from datetime import date, datetime

import click

from graph.errors import UsageError
from graph.store.connect import open_store
from graph.store.holds import find, holds
from graph.store.session import Store
from jejaring.judging import judging, keep, record
from jejaring.options import DB, formats
from jejaring.output import print_rows, say

COLUMNS = ("target", "until", "in_force", "by", "at", "why", "id")


@click.command("hold")
@click.argument("ident", metavar="[ID]", required=False)
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day of the hold.")
@click.option("--why", help="The reason; it is kept with your name (JEJARING_USER) and the time.")
@click.option("--lift", "lifted", is_flag=True, help="Take the holds of ID back; their record stays.")
@formats("table", "json", "csv")
@DB
def command(ident: str | None, until: datetime | None, why: str | None, lifted: bool, form: str, db: str) -> None:
    """Hold ID back until a day: a person, an agency, a claim or a report, by id or exact name, a report also by file.

    What is on hold leaves in no profile but internal, where it is marked. Without ID: the list of holds.
    """
    if not ident:
        show(db, form)
        return
    if lifted == bool(until) or (until and not why):
        raise UsageError(f"hold {ident}: expected --until DATE with --why TEXT, or --lift")
    with judging(db) as store:
        if until:
            target = find(store, ident)
            keep(store, db, [record("hold", [target], str(why), value=until.date().isoformat())], show=False)
            say(f"{ident} ({target[:24]}): on hold until {until.date().isoformat()}, that day included")
        else:
            say(f"{ident}: {lift(store, db, ident)} hold(s) lifted")


def lift(store: Store, db: str, ident: str) -> int:
    """Take back the holds of what is named, or the hold of this id; how many those are. Their records stay."""
    found = [one.id for one in holds(store) if ident in (one.id, one.target)]
    if not found:
        target = find(store, ident)
        found = [one.id for one in holds(store) if target == one.target]
    keep(store, db, [record("undone", found)] if found else [], show=False)
    return len(found)


def show(db: str, form: str) -> None:
    """All holds that nobody has lifted."""
    today = date.today()
    with open_store(db, read_only=True) as store:
        rows = [[h.target, h.until.isoformat(), h.on(today), h.by, h.at, h.why, h.id] for h in holds(store)]
    print_rows(COLUMNS, rows, form)
