"""The embedded engine as a child process: how it starts, how it ends, and who may open it."""

from __future__ import annotations

import json
import os
import signal
import stat
import time
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store import lockfile
from graph.store.connect import open_store
from graph.store.places import place_of
from graph.store.serve import serving
from graph.store.session import Store
from tests.processes import HOLD, SERVE, engine_of, running_script, runs, soon


@pytest.fixture
def path(tmp_path: Path) -> str:
    """The path of a graph that is not there yet."""
    return str(tmp_path / "graph.db")


def test_it_starts_within_a_second(path: str) -> None:
    with open_store(path):
        pass
    seconds = []
    for _ in range(3):
        start = time.monotonic()
        with open_store(path):
            seconds.append(time.monotonic() - start)
    assert min(seconds) < 1.0


def test_it_listens_on_the_loopback_address_alone(embedded: Store) -> None:
    engine = engine_of(os.getpid(), "graph.store.embedded")
    inodes = {link.readlink().name for link in Path(f"/proc/{engine}/fd").iterdir()}
    listening = [
        line.split()
        for name in ("tcp", "tcp6")
        for line in Path(f"/proc/{engine}/net/{name}").read_text().splitlines()[1:]
        if line.split()[3] == "0A" and f"socket:[{line.split()[9]}]" in inodes
    ]
    assert listening
    assert all(row[1].partition(":")[0].endswith("0100007F") for row in listening)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_its_parent(path: str, number: signal.Signals) -> None:
    with running_script(HOLD, path) as parent:
        engine = engine_of(parent.pid)
        parent.send_signal(number)
        parent.wait()
        assert soon(lambda: not runs(engine))
    with open_store(path) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_it_ends_with_its_parent_though_a_fork_of_it_lives_on(path: str) -> None:
    script = "import os, time\n" + HOLD.replace("sys.stdin.read()", "os.fork() or time.sleep(5)\n    sys.stdin.read()")
    with running_script(script, path) as parent:
        engine = engine_of(parent.pid)
        parent.kill()
        assert soon(lambda: not runs(engine), 3)


def test_what_was_committed_survives_when_parent_and_engine_are_killed(path: str) -> None:
    script = HOLD.replace('print("open"', 'store.write("CREATE (n:Person {id: 1})")\n    print("open"')
    with running_script(script, path) as parent:
        os.kill(engine_of(parent.pid), signal.SIGKILL)
        parent.kill()
    with open_store(path) as store:
        assert store.read("MATCH (n:Person) RETURN count(n) AS n") == [{"n": 1}]


def test_a_second_process_is_told_who_holds_the_graph(path: str) -> None:
    with running_script(HOLD, path) as holder:
        start = time.monotonic()
        with pytest.raises(StoreError, match=f"in use by process {holder.pid} .*jejaring serve --db"), open_store(path):
            pass
        assert time.monotonic() - start < 5


def test_a_command_that_follows_at_once_waits_for_the_engine_that_is_ending(path: str) -> None:
    for _ in range(3):
        with running_script(HOLD, path) as parent:
            parent.kill()
        with open_store(path) as store:
            store.write("MERGE (n:Person {id: 'a'})")


def test_a_dead_engine_is_told_in_words(path: str) -> None:
    with open_store(path) as store:
        os.kill(engine_of(os.getpid(), "graph.store.embedded"), signal.SIGKILL)
        start = time.monotonic()
        with pytest.raises(StoreError, match="no answer"):
            store.read("RETURN 1")
        assert time.monotonic() - start < 15


def test_commands_reach_a_running_serve(path: str) -> None:
    with running_script(SERVE, path) as server:
        for _ in range(2):
            with open_store(path) as store:
                store.write("MERGE (n:Person {id: 'a'})")
        with open_store(path, read_only=True) as store, open_store(path) as writer:
            assert store.read("MATCH (n:Person) RETURN count(n) AS n") == [{"n": 1}]
            with pytest.raises(StoreError, match="reading only"):
                store.read("CREATE (n:Person)")
            writer.write("MERGE (n:Person {id: 'b'})")
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) == 0
    assert not place_of(path).served.exists()


def test_serve_ends_on_ctrl_c_and_leaves_no_engine(path: str) -> None:
    with running_script(SERVE, path) as server:
        engine = engine_of(server.pid)
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0
        assert not runs(engine)


def test_serve_says_when_its_engine_has_ended(path: str) -> None:
    script = SERVE.replace("    wait(served)", "    try: wait(served)\n    except Exception as error: print(error)")
    with running_script(script, path) as server:
        os.kill(engine_of(server.pid), signal.SIGKILL)
        output, _ = server.communicate(timeout=20)
    assert "ended by itself" in output


def test_the_lock_file_is_for_its_owner_alone(path: str) -> None:
    with serving(path):
        mode = place_of(path).served.stat().st_mode
        assert stat.S_IMODE(mode) == 0o600
        assert lockfile.read(place_of(path)) is not None


def test_a_stale_lock_file_is_ignored(path: str) -> None:
    with running_script(SERVE, path) as server:
        server.kill()
    place = place_of(path)
    left = json.loads(place.served.read_text())
    for pid in (left["pid"], os.getpid()):
        place.served.write_text(json.dumps({**left, "pid": pid}))
        with open_store(path) as store:
            assert store.read("RETURN 1 AS one") == [{"one": 1}]
    place.served.write_text("{")
    with open_store(path) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_a_second_serve_is_refused(path: str) -> None:
    with running_script(SERVE, path), pytest.raises(StoreError, match="in use by"), serving(path):
        pass


def test_no_password_stands_on_a_command_line_or_in_a_log(path: str) -> None:
    with serving(path) as served:
        engine = engine_of(os.getpid(), "graph.store.embedded")
        command = Path(f"/proc/{engine}/cmdline").read_bytes() + Path(f"/proc/{engine}/environ").read_bytes()
        logs = b"".join(file.read_bytes() for file in served.place.arcadedb.glob("log/*"))
        for login in (served.address.writer, served.address.reader):
            assert login
            assert login[1].encode() not in command + logs


def test_no_statement_reads_files_or_addresses(embedded: Store, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("one,two\n")
    for url in (f"file://{tmp_path}/secret.csv", "http://127.0.0.1:9/x.csv"):
        with pytest.raises(StoreError):
            embedded.read(f"LOAD CSV FROM '{url}' AS row RETURN row")


def test_a_folder_of_something_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="is not a graph of jejaring"), open_store(str(tmp_path)):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


BUSY = """
import os, socket, sys
from pathlib import Path
from graph.store.embedded import server
with socket.create_server(("127.0.0.1", 0)) as other:
    ports = iter([other.getsockname()[1], server.free_port(), server.free_port(), other.getsockname()[1]])
    free = server.free_port
    server.free_port = lambda: next(ports, None) or free()
    server.prepare(Path(sys.argv[1]))
    print(server.start({"home": sys.argv[1], "writer": "w" * 20, "reader": "r" * 20})[1], flush=True)
    os._exit(0)
"""


def test_a_port_that_somebody_took_is_passed_over(tmp_path: Path) -> None:
    with running_script(BUSY, str(tmp_path)) as process:
        assert process.wait(20) == 0


FOREIGN = """
import os, sys
os.environ["ARCADEDB_LOG_DIR"] = sys.argv[2]
import arcadedb
with arcadedb.open_database(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_graph_that_another_arcadedb_holds_is_told(path: str, tmp_path: Path) -> None:
    with open_store(path):
        pass
    words = pytest.raises(StoreError, match="in use by another process")
    with running_script(FOREIGN, f"{path}/arcadedb/databases/jejaring", str(tmp_path)), words, open_store(path):
        pass


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    file = tmp_path / "graph.db"
    file.write_text("a file")
    with pytest.raises(StoreError, match="is not a graph of jejaring"), open_store(str(file)):
        pass


def test_reading_does_not_make_a_graph(path: str) -> None:
    with pytest.raises(StoreError, match="there is no graph"), open_store(path, read_only=True):
        pass
    assert not Path(path).exists()


def test_a_format_of_tomorrow_is_refused(path: str) -> None:
    with open_store(path):
        pass
    place_of(path).marker.write_text('{"format": 99}')
    with pytest.raises(StoreError, match="its format is 99"), open_store(path):
        pass


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be"), open_store(str(tmp_path / "file" / "graph.db")):
        pass


def test_an_empty_folder_becomes_a_graph_that_others_may_not_read(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "new" / "graph.db")):
        assert stat.S_IMODE((tmp_path / "new" / "graph.db").stat().st_mode) == 0o700


def test_an_arcadedb_by_uri_is_read_only_for_its_reader_alone(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(path) as served:
        assert served.address.writer
        assert served.address.reader
        for login, opens in ((served.address.writer, False), (served.address.reader, True)):
            monkeypatch.setenv("NEO4J_USERNAME", login[0])
            monkeypatch.setenv("NEO4J_PASSWORD", login[1])
            with open_store(served.address.uri) as store:
                assert store.read("RETURN 1 AS one") == [{"one": 1}]
            if opens:
                with open_store(served.address.uri, read_only=True) as store, pytest.raises(StoreError):
                    store.read("CREATE (n:Person)")
            else:
                with pytest.raises(StoreError, match="expected its user `reader`"):
                    open_store(served.address.uri, read_only=True).__enter__()
