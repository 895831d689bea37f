"""`jejaring serve`: keep an engine in the foreground, for any Bolt tool and for commands with the same `--db`."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from types import FrameType

from graph.errors import StoreError, UsageError
from graph.store import lockfile
from graph.store.address import Address
from graph.store.embedded import launch as embedded
from graph.store.places import Place, is_uri, place_of

ENGINES = ("embedded", "neo4j")
SECONDS_BETWEEN_LOOKS = 0.5


@dataclass(frozen=True, slots=True)
class Served:
    """A running engine: its address, and the graph's place."""

    address: Address
    place: Place


@contextmanager
def serving(target: str, engine: str = "embedded", *, read_only: bool = False) -> Iterator[Served]:
    """Run the engine on the graph of a path until the context is left; others find it through its lock file.

    StoreError where it cannot run, UsageError for a URI, which is served already, or an unknown engine. With neo4j, the
    graph is another one than the embedded one: it lies in PATH/neo4j and is reached while it is served. With
    `read_only` that Neo4j refuses every write; the embedded engine has a user for reading beside the other in any case.
    """
    if is_uri(target):
        raise UsageError(f"serve --db {target}: is served already; expected a path")
    place = place_of(target)
    with starter(engine, read_only=read_only)(place) as address, lockfile.written(place, address):
        yield Served(address, place)


def starter(engine: str, *, read_only: bool = False) -> Callable[[Place], AbstractContextManager[Address]]:
    """What starts this engine. UsageError for one that is unknown."""
    if engine == "embedded":
        return embedded.engine
    if engine == "neo4j":
        from graph.store.neo4j_server import launch  # noqa: PLC0415 - only where it is asked for

        return partial(launch.engine, options=launch.Options(read_only=read_only))
    raise UsageError(f"serve --engine {engine}: unknown; expected one of {', '.join(ENGINES)}")


def wait(served: Served, ready: Callable[[], None] = lambda: None) -> None:
    """Until Ctrl-C or SIGTERM, which end it cleanly from the moment when `ready` is called. StoreError when the engine
    ends by itself."""
    stopped: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        stopped.append(number)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        ready()
        while not stopped:
            time.sleep(SECONDS_BETWEEN_LOOKS)
            if not stopped and not served.address.alive():
                raise StoreError(f"{served.place.folder}: the engine has ended by itself; its logs are in the folder")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
