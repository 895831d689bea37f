"""`jejaring info`: what is in the graph, in numbers."""

from __future__ import annotations

import json
from typing import Any

import click

from graph.store import refusals
from graph.store.connect import open_store
from graph.store.counts import counts
from jejaring.options import DB, formats
from jejaring.output import print_table


@click.command("info")
@formats("table", "json")
@DB
def command(form: str, db: str) -> None:
    """Count nodes, edges, claims by status, reports loaded and refused; name engine and version.

    Counts of reports and claims, not of conduct.
    """
    with open_store(db, read_only=True) as store:
        found = counts(store)
        engine = {"name": store.engine.name, "version": store.engine.version}
    reports = {"loaded": found.loaded, "pending": found.pending, "refused": refusals.refused_inputs(db)}
    data: dict[str, Any] = {
        "nodes": found.nodes,
        "edges": found.edges,
        "claims": found.claims,
        "reports": reports,
        "engine": engine,
    }
    if form == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print_table(
            ["what", "kind", "count"], [[what, kind, n] for what, items in data.items() for kind, n in items.items()]
        )
