"""`jejaring info`: what is in the graph, in numbers."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import click

from graph.store import refusals
from graph.store.attachments import changed
from graph.store.connect import open_store
from graph.store.counts import counts
from graph.store.repair import contradicting, damage, unbacked
from jejaring.links import altered
from jejaring.options import DB, formats
from jejaring.output import print_table, say

Line = tuple[str, str, str]  # type, start, end


@click.command("info")
@formats("table", "json")
@click.option(
    "--verify", is_flag=True, help="Compare the graph with its readings, what is kept beside it with its hashes."
)
@DB
def command(form: str, verify: bool, db: str) -> None:
    """Count nodes, edges, claims by status, reports loaded and refused; name engine and version.

    Counts of reports and claims, not of conduct. Lines of fact types that no claim backs, or that say otherwise than
    their claims, are listed on stderr: somebody has drawn or changed them by hand in some tool.
    """
    with open_store(db, read_only=True) as store:
        found = counts(store)
        by_hand, otherwise = unbacked(store), contradicting(store)
        differing = list(damage(store).lines()) if verify else []
        kept = [f"attached file: {line}" for line in changed(store, db)] if verify else []
        kept += [f"fetched page: {line}" for line in altered(db)] if verify else []
        engine = {"name": store.engine.name, "version": store.engine.version}
    reports = {"loaded": found.loaded, "pending": found.pending, "refused": refusals.refused_inputs(db)}
    data: dict[str, Any] = {
        "nodes": found.nodes,
        "edges": found.edges,
        "claims": found.claims,
        "reports": reports,
        "engine": engine,
    }
    for name, lines in (("unbacked", by_hand), ("differing", otherwise or ())):
        if lines:
            data[name] = dict(sorted(Counter(kind for kind, _, _ in lines).items()))
    if form == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print_table(
            ["what", "kind", "count"], [[what, kind, n] for what, items in data.items() for kind, n in items.items()]
        )
    tell_of_lines(by_hand, otherwise, verified=verify)
    for line in differing:
        say(f"differs from the readings: {line}")
    for line in kept:
        say(line)
    if verify and not differing:
        say("the graph is what its readings say")
    if kept or differing:
        click.get_current_context().exit(1)


def tell_of_lines(by_hand: list[Line], otherwise: list[Line] | None, *, verified: bool) -> None:
    """What is wrong with lines of facts, without asking the readings."""
    for kind, start, end in by_hand:
        say(f"no claim backs: {start} -{kind}-> {end} (jejaring rebuild takes it away)")
    for kind, start, end in otherwise or ():
        say(f"differs from its claims: {start} -{kind}-> {end} (jejaring rebuild restores it)")
    if otherwise is None and not verified:
        say("there are too many claims to compare each line with its own; --verify does")
