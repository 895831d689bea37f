"""The child process: ArcadeDB, serving Bolt on the loopback address until its parent ends.

Run as `python -m graph.store.embedded.server`; the order comes on standard input.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from graph.store import guard
from graph.store.holder import Holder, take

LOOPBACK = "127.0.0.1"
DATABASE = "jejaring"
WRITER, READER = "root", "reader"
BOLT = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"
HEAP = "768m"  # to begin with: a small one is collected again and again while much is written
# Settings that the engine takes from its start only: commits reach the disk, new records go to the end of a file (to
# look for room in its pages takes the longer the more there are), and no statement reads files or addresses.
ENGINE_ARGUMENTS = (
    "-Darcadedb.txWalFlush=1",
    "-Darcadedb.bucketReuseSpaceMode=low",
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Darcadedb.polyglotEngineEnabled=false",
    f"-Xms{HEAP}",
)
PAGES, MOST_HEAP = "-Darcadedb.maxPageRAM=", "-Xmx"
FEWEST, MOST, SHARE = 1024, 4096, 16  # of the heap: megabytes, megabytes, a part of the memory
SYSCONF = getattr(os, "sysconf_names", {})
LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
# Passwords are random and long; the default number of rounds would only slow each connection.
ROUNDS = 1000
TRIES = 5


def group(access: list[str], records: list[str]) -> dict[str, Any]:
    """A group of users: what it may do with the database and with the records of all types."""
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}


def groups() -> dict[str, Any]:
    """The groups file. The engine ignores the READ access mode of Bolt; a user who may only read records is refused
    every write."""
    every = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    rights = {
        "admin": group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], every),
        "reader": group([], ["readRecord"]),
        "*": group([], []),
    }
    return {"databases": {"*": {"groups": rights}}, "version": 2}


def write_config(home: Path) -> None:
    """The groups, and no users: the engine keeps those of its first start and would refuse today's passwords."""
    config = home / "config"
    config.mkdir(mode=0o700, parents=True, exist_ok=True)
    (config / "server-users.jsonl").unlink(missing_ok=True)
    (config / "server-groups.json").write_text(json.dumps(groups()), "utf-8")


def free_port() -> int:
    """A port of the loopback address that nobody uses now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def settings(order: Mapping[str, Any], bolt: int, http: int) -> dict[str, object]:
    """What the server is started with. It cannot do without HTTP, which stays on the loopback address too."""
    return {
        "mode": "development",  # the other mode hides from the user what is wrong with a statement
        "host": LOOPBACK,
        "http_port": http,
        "server_httpWorkerThreads": 2,
        "server_plugins": BOLT,
        "bolt_host": LOOPBACK,
        "bolt_port": bolt,
        "bolt_defaultDatabase": DATABASE,
        "server_saltIterations": ROUNDS,
        "server_defaultDatabases": f"{DATABASE}[{READER}:{order['reader']}:reader]",
    }


def start(order: Mapping[str, Any]) -> tuple[Any, int]:
    """The running server and its Bolt port; another port is tried when somebody else was quicker to take it."""
    import arcadedb  # noqa: PLC0415 - its environment must be set before

    for attempt in range(TRIES):
        port = free_port()
        server = arcadedb.create_server(order["home"], order["writer"], settings(order, port, free_port()))
        try:
            server.start()
        except arcadedb.ArcadeDBError as error:
            if attempt + 1 == TRIES or "unable to listen" not in str(error).lower():
                raise
        else:
            return server, port
    raise AssertionError("unreachable")


def prepare(home: Path) -> None:
    """The folders, the groups, and the environment that the engine reads when it is imported."""
    write_config(home)
    os.environ["ARCADEDB_LOG_DIR"] = str(home / "log")
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    given = os.environ.get("ARCADEDB_NATIVE_ISOLATE_ARGS", "").split()
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = " ".join([*given, *ENGINE_ARGUMENTS, *bounds(given)])


def bounds(given: Sequence[str]) -> list[str]:
    """The bounds on the engine's heap and on the pages in it (a quarter), as far as the arguments given leave them
    open. Whoever bounds the pages alone gets no bound on the heap that might be too small for them."""
    heap = heap_megabytes(memory())
    if any(argument.startswith(PAGES) for argument in given):
        return []
    pages = f"{PAGES}{heap // 4}"
    return [pages] if any(argument.startswith(MOST_HEAP) for argument in given) else [pages, f"{MOST_HEAP}{heap}m"]


def heap_megabytes(memory: int | None) -> int:
    """How many megabytes of heap the engine may take, of so many bytes of memory: left alone it takes up to four
    fifths of all, most of it not collected yet."""
    return min(MOST, max(FEWEST, memory // SHARE // 2**20)) if memory else FEWEST


def memory() -> int | None:
    """The bytes of memory that this process may use: those of the machine, or of its control group. None where neither
    is told."""
    found = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")] if "SC_PHYS_PAGES" in SYSCONF else []
    for limit in LIMITS:
        with suppress(OSError, ValueError):
            found.append(int(limit.read_text("ascii")))
    return min(found, default=None)


def serve(order: Mapping[str, Any], answers: TextIO) -> None:
    """Take the lock, start, answer with the port, and stay."""
    lock = take(Path(order["lock"]), Holder(**order["holder"]))
    if lock is None or isinstance(lock, Holder):
        guard.answer(answers, error="locked", holder=asdict(lock) if lock else None)
        return
    started: list[Any] = []

    def stop() -> None:
        for server in started:
            server.stop()

    guard.end_with_parent(int(order["parent"]), stop)
    try:
        prepare(Path(order["home"]))
        server, port = start(order)
    except Exception as error:  # whatever the engine says goes to the parent as words
        guard.answer(answers, error=str(error))
        sys.exit(1)
    started.append(server)
    guard.answer(answers, port=port)
    threading.Event().wait()


if __name__ == "__main__":
    serve(*guard.take_order())
