"""`jejaring browse`: Neo4j Browser on the graph, with the style, the questions and the tour in place."""

from __future__ import annotations

import contextlib
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

import click

from graph.errors import UsageError
from graph.store import lockfile
from graph.store.address import Address, Login
from graph.store.neo4j_server.browser import browser_jar
from graph.store.places import is_uri, must_exist, place_of
from graph.store.serve import ENGINES, Served, wait
from graph.store.serve import serving as engine_serving
from jejaring.browser.exported import export
from jejaring.browser.policy import content_security_policy
from jejaring.browser.server import serving
from jejaring.browser.site import Site
from jejaring.browser.start import pages
from jejaring.options import DB
from jejaring.output import say

FOREIGN = "as given in NEO4J_PASSWORD"


@dataclass(frozen=True, slots=True)
class Reached:
    """An engine, and whether this process has started it."""

    served: Served
    ours: bool = False


@contextlib.contextmanager
def reach(db: str, engine: str, *, read_only: bool) -> Iterator[Reached]:
    """The graph's engine: a Neo4j by its URI, one that a running `serve` or `browse` holds, else our own."""
    place = place_of("." if is_uri(db) else db)
    if is_uri(db):
        yield Reached(Served(answering(db), place))
    elif (running := lockfile.read(place)) is not None:
        say(f"{place.folder}: is served already; Browser opens on that")
        yield Reached(Served(replace(running, alive=lambda: lockfile.read(place) is not None), place))
    else:
        if engine == "embedded":
            must_exist(place)
        with engine_serving(db, engine, read_only=read_only) as served:
            yield Reached(served, ours=True)


def answering(uri: str) -> Address:
    """The address of a Neo4j; where the environment holds a password, it has been tried. StoreError in words."""
    from graph.store.connect import address_of, connected  # noqa: PLC0415 - the driver costs start-up time

    address = address_of(uri)
    if address.writer and address.writer[1]:
        with connected(address, uri, read_only=False):
            pass
    return address


def login_of(reached: Reached, db: str, *, read_only: bool) -> Login:
    """User and password for Browser. UsageError where the user would be able to write against the wish."""
    address = reached.served.address
    if is_uri(db):
        if read_only:
            say(f"{db}: what may be written there is decided by the rights of its user, not by --read-only")
        return (address.writer[0] if address.writer else "neo4j", FOREIGN)
    if read_only and address.reader:
        return address.reader
    if address.writer is None or (read_only and not reached.ours):
        raise UsageError(
            f"browse --db {db} --read-only: the Neo4j that runs there lets its user write; expected an engine of its"
            " own; end that one, then run browse again with --engine neo4j --read-only"
        )
    return address.writer


def tell(port: int, login: Login, address: Address) -> None:
    """What the analyst types in, one thing a line."""
    lines = [f"address: http://localhost:{port}/", f"user: {login[0]}", f"password: {login[1]}"]
    lines += [f"bolt: {address.uri}", *([f"database: {address.database}"] if address.database else [])]
    click.echo("\n".join(lines))


@click.command("browse")
@DB
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the site; 0: 17474, or the next free one.")
@click.option("--read-only", is_flag=True, help="Log in as a user whom the engine refuses every write.")
@click.option("--no-open", is_flag=True, help="Print the address and open nothing.")
@click.option(
    "--export", "folder", type=click.Path(path_type=Path), help="Write guide, style and questions here, and end."
)
def command(db: str, engine: str, port: int, read_only: bool, no_open: bool, folder: Path | None) -> None:
    """Open Neo4j Browser on the graph, until Ctrl-C: address, user and database filled in, the guide playing.

    Browser is fetched once (15 MB) and served on this machine alone; its pages may reach nothing but the graph.
    Style, questions and tour are in place; commands with the same --db reach the graph meanwhile.
    """
    if folder:
        say(f"{export(folder)} files written to {folder}; README.md there says how they are used")
        return
    jar = browser_jar()
    Thread(target=warm, daemon=True).start()
    with reach(db, engine, read_only=read_only) as found:
        login = login_of(found, db, read_only=read_only)
        show(jar, found.served, login, port, opened=not no_open)
    say("ended")


def warm() -> None:
    """Read, while the engine starts, all that the pages are made of."""
    pages("bolt://localhost", "", None, "")


def show(jar: Path, served: Served, login: Login, port: int, *, opened: bool) -> None:
    """Serve the site until Ctrl-C."""
    address = served.address
    own: dict[str, bytes] = {}
    with serving(Site(jar, own), content_security_policy(address.uri), port) as chosen:
        own.update(pages(address.uri, login[0], address.database, f"http://localhost:{chosen}/"))

        def ready() -> None:
            tell(chosen, login, address)
            if opened and not webbrowser.open(f"http://localhost:{chosen}/"):
                say("no browser could be opened here; open the address yourself")
            say("Ctrl-C ends it")

        wait(served, ready)
