"""`jejaring attach`: a decree, letter, screenshot or recording kept with what it is about."""

from __future__ import annotations

from pathlib import Path

import click

from graph.errors import UsageError
from graph.store.attachments import attach, attachments
from graph.store.connect import open_store
from graph.store.holds import find
from jejaring.judging import user
from jejaring.options import DB, formats
from jejaring.output import print_rows, say

COLUMNS = ("id", "name", "kind", "target", "by", "at", "why", "sha256", "path")


@click.command("attach")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--to", "ident", metavar="ID", help="A claim, a person, an agency, a ticket or a case: id or exact name.")
@click.option("--why", default="", help="What it is; kept with your name (JEJARING_USER) and the time.")
@formats("table", "json", "csv")
@DB
def command(file: Path | None, ident: str | None, why: str, form: str, db: str) -> None:
    """Keep FILE beside the graph as an exhibit of ID, with its hash, who added it, when and why.

    Without FILE: the list. `jejaring info --verify` says which files have changed or are gone. Attached files leave in
    no export.
    """
    if not file:
        with open_store(db, read_only=True) as store:
            print_rows(COLUMNS, [[row[name] for name in COLUMNS] for row in attachments(store)], form)
        return
    if not ident:
        raise UsageError(f"attach {file}: expected --to ID, the claim, person, agency or case that it is about")
    with open_store(db) as store:
        target = find(store, ident)
        if "-" not in target:
            raise UsageError(f"attach --to {ident}: a report; expected a claim, a person, an agency or a case")
        key = attach(store, db, file, target, by=user(), why=why)
    say(f"{file} kept as {key} of {target}")
