"""`jejaring serve`: keep the graph open for any Bolt tool."""

from __future__ import annotations

import click

from graph.store.serve import ENGINES, serving, wait
from jejaring.options import DB
from jejaring.output import say


@click.command("serve")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True)
@DB
def command(engine: str, db: str) -> None:
    """Keep the engine in the foreground and print address, user and password, until Ctrl-C.

    Commands with the same --db reach it meanwhile. With --engine neo4j: a real Neo4j, fetched once (needs the extra
    jejaring[neo4j-server]); it holds a graph of its own beside the embedded one.
    """
    with serving(db, engine) as served:
        address = served.address
        click.echo(f"address: {address.uri}")
        for role, login in (("user", address.writer), ("reader", address.reader)):
            if login:
                click.echo(f"{role}: {login[0]}\n{'password' if role == 'user' else 'reader password'}: {login[1]}")
        if address.database:
            click.echo(f"database: {address.database}")
        say("Ctrl-C ends it")
        wait(served)
    say("ended")
