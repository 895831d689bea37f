"""Open a graph by its name: a path is the embedded engine, a URI a Neo4j."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from graph.errors import StoreError
from graph.store import lockfile
from graph.store.address import Address
from graph.store.driver import Driver, GraphDatabase, NotificationMinimumSeverity
from graph.store.embedded.launch import engine
from graph.store.embedded.server import READER
from graph.store.failures import in_words
from graph.store.places import Place, beside, is_uri, must_exist, place_of
from graph.store.session import Engine, Store, engine_of
from graph.store.turn import turn

__all__ = ["Store", "open_store"]

# The driver tells each retry; what comes of them is told by our own errors.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

SECONDS_TO_CONNECT = 5.0
SECONDS_TO_RETRY = 30.0  # a Neo4j that restarts is back within half a minute


@contextmanager
def open_store(target: str, *, read_only: bool = False, existing: bool = False) -> Iterator[Store]:
    """The graph of a path or URI, until the context is left.

    StoreError in words where it cannot be opened, UsageError for a scheme that is none. With `read_only` the engine
    itself refuses every write; with it or `existing`, a graph that does not exist is not made. Writers wait for each
    other.
    """
    with ExitStack() as stack:
        if is_uri(target):
            store = stack.enter_context(connected(address_of(target), target, read_only=read_only))
            if not read_only:
                stack.enter_context(turn(beside(target), target))
                stack.enter_context(store.alone())
            yield store
            return
        place = place_of(target)
        if not read_only and lockfile.read(place):
            stack.enter_context(turn(place.folder, str(place.folder)))
        served = stack.enter_context(served_store(place, read_only=read_only))
        if served is None:
            if read_only or existing:
                must_exist(place)
            address = stack.enter_context(engine(place))
            served = stack.enter_context(connected(address, target, read_only=read_only))
        yield served


def address_of(uri: str) -> Address:
    """The address of a URI, with the environment's credentials; none of them: a server without authentication."""
    name, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    login = (name or "neo4j", password or "") if name or password else None
    return Address(uri=uri, database=os.environ.get("NEO4J_DATABASE") or None, writer=login, patience=SECONDS_TO_RETRY)


@contextmanager
def served_store(place: Place, *, read_only: bool) -> Iterator[Store | None]:
    """The graph through a running `serve`; None where none runs, however its file was left behind."""
    address = lockfile.read(place)
    with ExitStack() as stack:
        store = None
        if address:
            try:
                store = stack.enter_context(connected(address, str(place.folder), read_only=read_only))
            except StoreError:
                store = None
        yield store


def new_driver(address: Address, *, read_only: bool) -> Driver:
    """A driver of the address. Notifications are off: on a young graph each label that is not there yet is one."""
    login = address.reader if read_only and address.reader else address.writer
    return GraphDatabase.driver(
        address.uri,
        auth=login,
        connection_timeout=SECONDS_TO_CONNECT,
        connection_acquisition_timeout=2 * SECONDS_TO_CONNECT,
        max_transaction_retry_time=address.patience,
        liveness_check_timeout=10.0,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


@contextmanager
def connected(address: Address, where: str, *, read_only: bool) -> Iterator[Store]:
    """A store on the address once it has answered. StoreError within seconds where it does not."""
    try:
        driver = new_driver(address, read_only=read_only)
    except Exception as error:
        raise in_words(error, where) from error
    with driver:
        try:
            found = engine_of(driver.get_server_info().agent)
        except Exception as error:
            raise in_words(error, where) from error
        if read_only:
            must_hold_to_reading(found, address, where)
        yield Store(driver, where, address.database, found, read_only)


def must_hold_to_reading(found: Engine, address: Address, where: str) -> None:
    """StoreError where the engine would let this user write in a reading session: ArcadeDB ignores the access mode."""
    login = address.reader or address.writer
    if found.name == "arcadedb" and (login is None or login[0] != READER):
        raise StoreError(
            f"{where}: this ArcadeDB would let the user write; expected its user `{READER}` for reading;"
            " set NEO4J_USERNAME and NEO4J_PASSWORD to the reader's, or name the graph by its path"
        )
