"""The store fixtures: every test that takes `store` runs on both engines, the embedded one and a real Neo4j."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.connect import connected, open_store
from graph.store.embedded.server import free_port
from graph.store.places import Place
from graph.store.session import Store

ENGINES = ("embedded", "neo4j")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Files side by side in an order of our own."""
    from tests.side_by_side import OneNeo4j  # noqa: PLC0415 - only where tests run side by side

    return OneNeo4j(config, log)


class Neo4j:
    """A Neo4j that can be stopped, with as little care as a crash, and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._place, self._port = Place(folder / "graph"), free_port()
        self._running = ExitStack()
        self.address = self.start()

    def start(self) -> Address:
        """Start it; StoreError where there is none."""
        from graph.store.neo4j_server.launch import Options, engine  # noqa: PLC0415 - only where it is needed

        options = Options(port=self._port, heap="512m", kept=False)
        return self._running.enter_context(engine(self._place, options))

    def stop(self) -> None:
        """Stop it."""
        self._running.close()


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """One Neo4j for the whole run, started by the first test that needs it. Without it (the extra is missing, or there
    is no network for the first fetch) its tests are skipped loudly, and fail where CI=true."""
    try:
        server = Neo4j(tmp_path_factory.mktemp("neo4j"))
    except StoreError as error:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(f"no Neo4j under CI: {error}")
        pytest.skip(f"NOT TESTED ON NEO4J: {error}")
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def neo4j_address(neo4j: Neo4j) -> Address:
    """Where it answers."""
    return neo4j.address


@pytest.fixture
def empty_neo4j(neo4j_address: Address) -> Address:
    """The Neo4j with nothing in it; constraints and indexes stay."""
    with connected(neo4j_address, "neo4j", read_only=False) as store:
        store.write("MATCH (n) DETACH DELETE n")
    return neo4j_address


@pytest.fixture(params=ENGINES)
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of an empty graph, as a user gives it to `--db`; the credentials of Neo4j are in the environment."""
    if request.param == "embedded":
        return str(tmp_path / "graph.db")
    address: Address = request.getfixturevalue("empty_neo4j")
    assert address.writer
    monkeypatch.setenv("NEO4J_USERNAME", address.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", address.writer[1])
    monkeypatch.setenv("JEJARING_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    return address.uri


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    """An empty graph of either engine, open for writing."""
    with open_store(target) as opened:
        yield opened


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    """An empty graph of the embedded engine, open for writing."""
    with open_store(str(tmp_path / "embedded.db")) as opened:
        yield opened


@pytest.fixture
def on_neo4j(empty_neo4j: Address, tmp_path: Path) -> Iterator[Store]:
    """An empty graph of Neo4j, open for writing, for tests that hold both engines at once."""
    with connected(empty_neo4j, str(tmp_path / "neo4j"), read_only=False) as opened:
        yield opened
