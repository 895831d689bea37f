"""`jejaring push`: copy a graph into a Neo4j."""

from __future__ import annotations

import sys

import click

from graph.errors import UsageError
from graph.store.connect import open_store
from graph.store.places import is_uri
from graph.store.push import Pushed, push, size
from graph.store.session import Store
from jejaring.options import DB
from jejaring.output import say
from jejaring.redaction import warn_of_holds


@click.command("push")
@click.option("--to", "target", required=True, metavar="ADDRESS", help="A Neo4j: bolt://, neo4j:// or neo4j+s://.")
@DB
def command(target: str, db: str) -> None:
    """Copy the graph with claims, readings and judgements into an empty Neo4j, or bring an earlier copy up to date.

    Broken off, it is finished by the same command. Exports of both are equal afterwards. User and password stand in
    NEO4J_USERNAME and NEO4J_PASSWORD.
    """
    if not is_uri(target):
        raise UsageError(f"--to {target}: expected the address of a Neo4j (bolt://, neo4j:// or neo4j+s://)")
    with open_store(db, read_only=True) as source, open_store(target) as other:
        warn_of_holds(source)
        other.ensure_schema()
        done = copied(source, other)
    say(
        f"{done.nodes} nodes and {done.edges} edges written, {done.same} were there already,"
        f" {done.gone} taken away that are gone from {db}"
    )


def copied(source: Store, target: Store) -> Pushed:
    """The copy, with a bar where somebody watches."""
    if not sys.stderr.isatty():
        return push(source, target)
    with click.progressbar(length=size(source), label="push", file=sys.stderr, show_pos=True) as bar:
        return push(source, target, bar.update)
