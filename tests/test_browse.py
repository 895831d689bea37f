"""`jejaring browse` without a browser: what it prints, what it serves, and how it ends."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from graph.draw.strings import LANGUAGES
from graph.errors import StoreError, UsageError
from graph.store import lockfile
from graph.store.address import Address
from graph.store.connect import open_store
from graph.store.neo4j_server import browser
from graph.store.places import place_of
from jejaring.browser.guide import titled
from jejaring.browser.policy import bolt_sources, content_security_policy
from jejaring.browser.server import listen
from jejaring.browser.start import connect_url, documents, folders, opening
from jejaring.cli import cli
from queries.catalog import load
from tests.browse_stage import ROOT, Browsed, browsing, filled
from tests.processes import soon


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    try:
        browser.browser_jar()
    except StoreError as error:
        if os.environ.get("CI", "").lower() == "true":
            raise
        pytest.skip(f"NO NEO4J BROWSER: {error}")
    return filled(tmp_path_factory.mktemp("browse"))


@pytest.fixture(scope="module")
def browsed(graph: str) -> Iterator[Browsed]:
    with browsing(graph) as running:
        yield running


def get(address: str) -> tuple[str, str, bytes]:
    """Content type, policy and bytes of an address."""
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.headers["Content-Type"], answer.headers["Content-Security-Policy"], answer.read()


def test_address_user_and_password_come_first_one_a_line(browsed: Browsed) -> None:
    assert list(browsed.said)[:3] == ["address", "user", "password"]
    assert browsed.said["address"].startswith("http://localhost:")
    assert len(browsed.said["password"]) >= 32


def test_the_site_is_browser_under_a_policy_that_lets_nothing_out(browsed: Browsed) -> None:
    kind, policy, page = get(browsed.said["address"] + "browser/")
    assert kind.startswith("text/html")
    assert b"<title>Neo4j Browser</title>" in page
    port = urlsplit(browsed.said["bolt"]).port
    assert f"connect-src 'self' ws://127.0.0.1:{port} ws://localhost:{port};" in policy
    assert "default-src 'none'" in policy
    assert "https:" not in policy
    assert "*" not in policy


def test_the_start_page_fills_in_all_but_the_password(browsed: Browsed) -> None:
    _, _, raw = get(browsed.said["address"] + "start.json")
    given = json.loads(raw)
    assert browsed.said["password"] not in raw.decode()
    query = parse_qs(urlsplit(given["open"]).query)
    assert query["db"] == [browsed.said["database"]]
    assert query["connectURL"] == [browsed.said["bolt"].replace("://", f"://{browsed.said['user']}@")]


def test_what_is_not_part_of_the_site_is_not_there(browsed: Browsed) -> None:
    for path in ("META-INF/MANIFEST.MF", "browser/../../secret", "nothing", "%2e%2e/jejaring.json"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(browsed.said["address"] + path)


def test_another_name_for_this_machine_gets_no_content(browsed: Browsed) -> None:
    port = urlsplit(browsed.said["address"]).port
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/start.json", headers={"Host": f"strange.example:{port}"})
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (308, b"")
    assert answer.headers["Location"] == f"http://localhost:{port}/start.json"
    connection.close()


def test_other_commands_reach_the_graph_meanwhile(browsed: Browsed, graph: str) -> None:
    with open_store(graph, read_only=True) as store:
        assert store.read("MATCH (p:Person {id: 'mira'}) RETURN p.name AS name") == [{"name": "Mira Sundari"}]


def test_a_second_browse_opens_on_the_same_engine_beside_the_first(browsed: Browsed, graph: str) -> None:
    with browsing(graph) as second:
        assert second.said["bolt"] == browsed.said["bolt"]
        assert second.said["address"] != browsed.said["address"]
        assert second.stop() == 0
    assert browsed.process.poll() is None


def test_a_reader_is_refused_every_write(browsed: Browsed, graph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with browsing(graph, "--read-only") as reading:
        monkeypatch.setenv("NEO4J_USERNAME", reading.said["user"])
        monkeypatch.setenv("NEO4J_PASSWORD", reading.said["password"])
        monkeypatch.setenv("NEO4J_DATABASE", reading.said["database"])
        assert reading.said["user"] != browsed.said["user"]
        with open_store(reading.said["bolt"]) as store:
            assert store.read("MATCH (p:Person {id: 'mira'}) RETURN p.id AS id")
            with pytest.raises(StoreError):
                store.write("CREATE (:Person {id: 'strange'})")


def test_ctrl_c_ends_site_and_engine(tmp_path: Path, graph: str) -> None:
    own = filled(tmp_path)
    with browsing(own) as running:
        assert running.stop() == 0
    assert lockfile.read(place_of(own)) is None
    with pytest.raises(OSError, match="refused"):
        get(running.said["address"])
    with open_store(own) as store:
        assert store.read("MATCH (p:Person {id: 'mira'}) RETURN p.id AS id")


def test_a_graph_that_is_not_there_is_told_and_not_made(tmp_path: Path, graph: str) -> None:
    result = CliRunner().invoke(cli, ["browse", "--db", str(tmp_path / "none.db"), "--no-open"])
    assert result.exit_code == 3
    assert "there is no graph" in result.output
    assert not (tmp_path / "none.db").exists()


def test_a_taken_port_is_told(browsed: Browsed, graph: str) -> None:
    with pytest.raises(UsageError, match="the port is taken"):
        listen(None, urlsplit(browsed.said["address"]).port or 0)


def test_a_jar_that_was_changed_is_not_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar = tmp_path / "browser.jar"

    def changed() -> Path:
        jar.write_bytes(b"changed on the way")
        return jar

    monkeypatch.setattr(browser, "resolve", changed)
    with pytest.raises(StoreError, match="expected 064b3291"):
        browser.fetch(tmp_path / "listing", lambda _: None)
    assert not (tmp_path / "listing").exists()


def test_what_costs_time_to_import_waits_until_it_is_needed() -> None:
    asked = (
        "import sys, jejaring.browse; early = {'neo4j', 'pandas', 'numpy'} & set(sys.modules);"
        "import graph.store.connect; print(early, {'pandas', 'numpy'} & set(sys.modules), 'neo4j' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set() set() True"


def test_every_question_is_saved_in_a_folder_of_its_subject() -> None:
    for language in LANGUAGES:
        saved = list(documents(language))
        assert {entry["folder"] for entry in saved} == {folder["id"] for folder in folders(language)}
        names = [f"// {titled(item, language)}" for item in load().values()]
        assert [entry["content"].splitlines()[0] for entry in saved] == names


@pytest.mark.parametrize(
    ("uri", "sources"),
    [
        ("bolt://127.0.0.1:7000", ("ws://127.0.0.1:7000", "ws://localhost:7000")),
        ("neo4j+s://graph.example", ("wss://graph.example:7687",)),
        ("bolt://graph.example:9", ("ws://graph.example:9",)),
    ],
)
def test_the_policy_names_the_bolt_port_and_no_other(uri: str, sources: tuple[str, ...]) -> None:
    assert bolt_sources(uri) == sources
    assert f"connect-src 'self' {' '.join(sources)};" in content_security_policy(uri)


def test_a_user_in_the_address_is_replaced_and_a_password_in_it_dropped() -> None:
    assert connect_url("bolt://other:secret@graph.example:9", "a b") == "bolt://a%20b@graph.example:9"
    assert "secret" not in opening("bolt://other:secret@graph.example:9", "ana", None)


def test_a_foreign_neo4j_is_browsed_as_its_own_user(
    graph: str, empty_neo4j: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert empty_neo4j.writer
    monkeypatch.setenv("NEO4J_USERNAME", empty_neo4j.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", empty_neo4j.writer[1])
    with browsing(empty_neo4j.uri, "--read-only", lines=4) as foreign:
        assert foreign.said["user"] == empty_neo4j.writer[0]
        assert foreign.said["password"] == "as given in NEO4J_PASSWORD"
        assert get(foreign.said["address"] + "browser/")[0].startswith("text/html")
        assert foreign.stop() == 0


def test_a_browse_that_lost_its_engine_ends(tmp_path: Path, graph: str) -> None:
    own = filled(tmp_path)
    with browsing(own) as first, browsing(own) as second:
        assert first.stop() == 0
        assert soon(lambda: second.process.poll() is not None)
        assert second.process.poll() == 3


def test_the_address_of_an_engine_is_never_printed_with_its_password(browsed: Browsed) -> None:
    assert isinstance(Address(uri=browsed.said["bolt"]), Address)
    assert "@" not in browsed.said["bolt"]
