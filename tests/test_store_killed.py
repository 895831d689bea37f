"""A load that is killed, or whose disk is full, is finished by the next one; one whose server goes away goes on."""

from __future__ import annotations

import os
import resource
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from graph.claims import Reading
from graph.errors import StoreError
from graph.serial import dumps
from graph.store.address import Address
from graph.store.connect import connected, open_store
from graph.store.readings import pending
from graph.store.session import Store
from graph.store.snapshot import view_of
from tests.invented import read, shown, support
from tests.processes import engine_of, engines_of, running_script, runs, soon
from tests.test_build_view import rich
from tests.test_store_sync import doubled, load, story

LOAD = """
import sys
from pathlib import Path
from graph.serial import loads
from graph.store.connect import open_store
from graph.store.readings import put_readings
from graph.store.sync import sync
readings = [loads(line) for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
with open_store(sys.argv[1]) as store:
    print("open", flush=True)
    store.ensure_schema()
    put_readings(store, readings)
    sync(store)
"""


def many(count: int) -> list[Reading]:
    return [*story(), *rich(), *(read(f"report {n}", support("t", ordinal=n)) for n in range(count))]


@pytest.mark.parametrize("moment", [0.0, 0.4, 0.8, 1.2])
def test_a_load_that_is_killed_is_finished_by_the_next(tmp_path: Path, moment: float) -> None:
    readings = many(60)
    file, path = tmp_path / "readings", str(tmp_path / "graph.db")
    file.write_text("".join(dumps(reading) + "\n" for reading in readings), "utf-8")
    with running_script(LOAD, path, str(file)) as loading:
        engine = engine_of(loading.pid)
        time.sleep(moment)
        os.kill(loading.pid, signal.SIGKILL)
        assert soon(lambda: not runs(engine))
    with open_store(path) as store:
        store.ensure_schema()
        load(store, readings)
        assert view_of(store) == shown(readings)
        assert not pending(store)
        assert not doubled(store)


@pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="NOT TESTED HERE: no limit on the files of another process"
)
def test_a_load_that_cannot_write_says_so_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    path, readings, others = str(tmp_path / "graph.db"), many(60), engines_of(os.getpid())
    with open_store(path) as store:
        store.ensure_schema()
        load(store, readings[:4])
        (engine,) = engines_of(os.getpid()) - others
        resource.prlimit(engine, resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
        with pytest.raises(StoreError, match=r"could not write.*MB are free.*the same command goes on"):
            load(store, [replace(one, notes=("x" * 50_000,)) for one in readings])
    with open_store(path) as store:
        load(store, readings)
        assert view_of(store) == shown(readings)
        assert not pending(store)


class Line:
    """A way to a server that can be cut: all connections end, and for some seconds nobody answers."""

    def __init__(self, server: tuple[str, int]) -> None:
        self.server = server
        self.ends: list[socket.socket] = []
        self.closed_until = 0.0
        self.door = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self.door.accept()
                if time.monotonic() < self.closed_until:
                    client.close()
                    continue
                server = socket.create_connection(self.server)
                self.ends += [client, server]
                for one, other in ((client, server), (server, client)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(1 << 16):
                other.sendall(data)

    def cut(self, seconds: float) -> None:
        """End all connections, and take none for so long."""
        self.closed_until = time.monotonic() + seconds
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self.ends.clear()


@contextmanager
def line_to(address: Address) -> Iterator[tuple[Line, Address]]:
    """A line to a server, and its address."""
    host, port = address.uri.rpartition("/")[2].split(":")
    line = Line((host, int(port)))
    try:
        yield line, replace(address, uri=f"bolt://127.0.0.1:{line.door.getsockname()[1]}", patience=30.0)
    finally:
        line.door.close()
        line.cut(0)


def test_a_load_goes_on_when_its_server_is_away_for_a_moment(
    empty_neo4j: Address, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    readings, made, commit, where = many(10), [0], Store.commit, str(tmp_path / "neo4j")
    with line_to(empty_neo4j) as (line, address), connected(address, where, read_only=False) as store:
        store.ensure_schema()

        def cut(store: Store, statements: object) -> None:
            made[0] += 1
            if made[0] == 4:
                line.cut(1.0)
            commit(store, statements)  # type: ignore[arg-type]

        monkeypatch.setattr(Store, "commit", cut)
        load(store, readings)
        assert made[0] > 4
        assert view_of(store) == shown(readings)
