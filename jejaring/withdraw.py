"""`jejaring withdraw`: take a report out of the graph."""

from __future__ import annotations

import click

from graph.errors import UsageError
from graph.store.connect import open_store
from graph.store.withdrawal import find_report, withdraw
from jejaring.judging import user
from jejaring.options import DB
from jejaring.output import say


@click.command("withdraw")
@click.argument("report")
@click.option("--why", required=True, help="The reason; it is kept with your name (JEJARING_USER) and the time.")
@DB
def command(report: str, why: str, db: str) -> None:
    """Take REPORT (file name, sha256 or address) and all that only it says out of the graph, and keep a record.

    Loading that file again is refused without --restore.
    """
    if not why.strip():
        raise UsageError("withdraw --why: is empty; expected the reason, for those who will miss the report")
    with open_store(db, existing=True) as store:
        sha = find_report(store, report)
        done = withdraw(store, sha, by=user(), why=why)
    say(f"{report} ({sha[:12]}) withdrawn: {done.gone_nodes} nodes and {done.gone_edges} edges removed")
