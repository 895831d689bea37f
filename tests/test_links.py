"""Links: fetched once with care, kept beside the graph, read like files. Only a server of this machine is asked."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner, Result

from graph.errors import InputError
from jejaring.cli import cli
from jejaring.fetch import Fetcher, is_public
from jejaring.links import altered, listed
from jejaring.robots import rules_of
from tests.papers import page

TEXT = "Camat Wanasri, Wiratmo Tirto Wening, diduga menghadiri deklarasi pasangan calon nomor urut 2, Rabu (2/10/2024)."
LONG = f"{TEXT}\nKetua Bawaslu membenarkan laporan itu dan akan memanggil camat pekan depan di kantornya."

FILES = {
    "/robots.txt": ("text/plain", b"User-agent: *\nDisallow: /rahasia\n"),
    "/gambar": ("image/png", b"\x89PNG\r\n"),
}
MOVED = {"/pindah": "/berita", "/putar": "/putar", "/keluar": "file:///etc/passwd"}


class Site(BaseHTTPRequestHandler):
    """A site of a few pages; it counts what it is asked for."""

    asked: list[str] = []  # noqa: RUF012 - shared by all requests on purpose

    def do_GET(self) -> None:
        Site.asked.append(self.path)
        _, port = cast("tuple[str, int]", self.server.server_address)
        status, kind, body, more = 200, "text/html; charset=utf-8", page(LONG).encode(), {}
        if self.path in FILES:
            kind, body = FILES[self.path]
        elif self.path in MOVED:
            status, more = 302, {"Location": MOVED[self.path]}
        elif self.path == "/besar":
            body = b"<html>" + b"x" * (21 * 1024 * 1024)
        elif self.path == "/hilang":
            status = 404
        elif self.path == "/sibuk":
            status, more = (429 if Site.asked.count("/sibuk") == 1 else 200), {"Retry-After": "1"}
        elif self.path == "/tetes":
            self.drip()
            return
        elif self.path == "/peta.xml.gz":
            body = gzip.compress(f"<urlset><url><loc>http://127.0.0.1:{port}/gambar</loc></url></urlset>".encode())
        elif self.path == "/sitemap.xml":
            links = "".join(f"<url><loc>http://127.0.0.1:{port}/{name}</loc></url>" for name in ("berita", "hilang"))
            kind, body = "application/xml", f"<urlset>{links}</urlset>".encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **more}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # the reader may have seen enough
            self.wfile.write(body)

    def drip(self) -> None:
        """A byte now and then."""
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(100):
                self.wfile.write(b"x")
                time.sleep(0.02)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def test_pages_are_kept_with_their_address_and_read_and_a_lost_one_is_named(tmp_path: Path, site: str) -> None:
    db = tmp_path / "x.db"
    done = run("load", f"{site}/sitemap.xml", "--allow-local", "--db", db)
    assert "1 report(s) read" in done.stderr
    assert f"refused: {site}/hilang: the site answers 404" in done.stderr
    assert done.exit_code == 1
    (record,) = (json.loads(path.read_text()) for path in (tmp_path / "x.db.d" / "snapshots").glob("*.json"))
    assert (record["final"], record["status"]) == (f"{site}/berita", 200)
    assert record["headers"]["content-type"] == "text/html; charset=utf-8"
    (kept,) = (tmp_path / "x.db.d" / "snapshots").glob("*.html")
    assert kept.read_text() == page(LONG)
    rows = json.loads(run("query", "reports", "--format", "json", "--db", db).stdout)
    assert [row["url"] for row in rows] == [f"{site}/berita"]


def test_without_leave_no_address_of_this_machine_is_asked(tmp_path: Path, site: str) -> None:
    before = len(Site.asked)
    done = run("load", f"{site}/berita", "--db", tmp_path / "x.db")
    assert "an address of this machine or of a private network" in done.stderr
    assert len(Site.asked) == before


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("rahasia", "robots.txt"),
        ("putar", "more than 5 redirects"),
        ("keluar", "leads to 'file:///etc/passwd'"),
        ("besar", "more than 20 MB"),
        ("hilang", "answers 404"),
    ],
)
def test_what_must_not_or_cannot_be_fetched_is_named(site: str, path: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        Fetcher(allow_local=True, pause=0).fetch(f"{site}/{path}")


def test_a_redirect_is_followed_and_robots_are_asked_once_with_a_pause_for_each_request(site: str) -> None:
    before = len(Site.asked)
    fetcher = Fetcher(allow_local=True, pause=0.05)
    assert fetcher.fetch(f"{site}/pindah").final == f"{site}/berita"
    assert Site.asked[before:] == ["/robots.txt", "/pindah", "/berita"]


def test_a_redirect_into_a_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jejaring.fetch.is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(Fetcher, "_allowed", lambda *_: True)
    monkeypatch.setattr("jejaring.fetch.urljoin", lambda *_: "http://169.254.169.254/latest")
    with pytest.raises(InputError, match=r"169\.254\.169\.254"):
        Fetcher(pause=0).fetch(f"{site}/pindah")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False),
        ("::ffff:10.0.0.1", False), ("fe80::1%eth0", False), ("0.0.0.0", False), ("2606:4700::1111", True),
        ("224.0.0.1", False), ("100.64.0.1", False),
    ],
)  # fmt: skip
def test_only_addresses_of_the_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) == public


def test_a_list_of_links_is_read_and_a_line_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tautan.txt"
    path.write_text("# hari ini\nhttps://kabar.example/1\n\nhttps://kabar.example/2\n")
    assert listed(path) == ["https://kabar.example/1", "https://kabar.example/2"]
    path.write_text("kabar.example")
    with pytest.raises(InputError, match="no address"):
        listed(path)


def test_a_server_that_drips_and_a_busy_one_are_waited_for_so_long(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("jejaring.fetch.WHOLE", 0.1)
    fetcher = Fetcher(allow_local=True, pause=0)
    with pytest.raises(InputError, match="not whole after"):
        fetcher.fetch(f"{site}/tetes")
    monkeypatch.setattr("jejaring.fetch.time.sleep", waited.append)
    assert fetcher.fetch(f"{site}/sibuk").status == 200
    assert 1.0 in waited


def test_pages_of_a_packed_sitemap_are_named_by_their_address_and_their_bytes_verified(
    tmp_path: Path, site: str
) -> None:
    db = tmp_path / "x.db"
    done = run("load", f"{site}/peta.xml.gz", f"{site.replace('//', '//a:b@')}/berita", "--allow-local", "--db", db)
    assert f"refused: {site}/gambar: an image" in done.stderr
    assert f"refused: {site.replace('//', '//...@')}/berita: holds a name or a password" in done.stderr
    assert list(altered(str(db))) == []
    (kept,) = (tmp_path / "x.db.d" / "snapshots").glob("*.txt")
    kept.write_bytes(b"lain")
    assert f"fetched page: {site}/gambar: has changed since" in run("info", "--verify", "--db", db).stderr
    kept.unlink()
    assert "gone" in next(altered(str(db)))


RULES = """User-agent: lain
Disallow: /
User-agent: *
User-agent: siapa
Allow: /
Disallow: /rahasia  # semua
Disallow: /*.pdf$
Disallow: /*?cetak=
Allow: /rahasia/umum
Crawl-delay: 2.5
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True), ("/rahasia/x", False), ("/rahasia/umum/1", True), ("/a/b.pdf", False), ("/a/b.pdf?x", True),
        ("/a?cetak=1", False), ("/r%61hasia", False),
    ],
)  # fmt: skip
def test_the_longest_rule_of_robots_that_fits_decides(path: str, allowed: bool) -> None:
    assert rules_of(RULES).allows(f"https://kabar.example{path}") == allowed
    assert rules_of(RULES).delay == 2.5
    assert not rules_of(f"{RULES}\nUser-Agent: Jejaring\nDisallow: /").allows("https://kabar.example/")
