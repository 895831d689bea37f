"""The site on the loopback address, under a policy that lets nothing leave the machine."""

from __future__ import annotations

import contextlib
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from graph.errors import UsageError
from jejaring.browser.site import Site

LOOPBACK = "127.0.0.1"
FIRST_PORT = 17474  # a port of its own: what Browser keeps (history, own scripts) belongs to the address with its port
PORTS_TO_TRY = 20


@dataclass(frozen=True, slots=True)
class Headers:
    """The policy that goes with every answer."""

    policy: str

    def items(self) -> tuple[tuple[str, str], ...]:
        """Names and values."""
        return (
            ("Content-Security-Policy", self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cache-Control", "no-cache"),
        )


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers GET and HEAD for files of the site, and nothing else."""

    protocol_version = "HTTP/1.1"
    server_version = "jejaring"
    sys_version = ""

    def __init__(self, site: Site, headers: Headers, *given: Any) -> None:
        self.site = site
        self.extra = headers
        super().__init__(*given)

    def do_GET(self) -> None:
        """The file of the path."""
        self.reply(with_body=True)

    def do_HEAD(self) -> None:
        """The same without its bytes."""
        self.reply(with_body=False)

    def reply(self, *, with_body: bool) -> None:
        """The file, or 404. Another name for this machine is sent on to localhost: a strange site that points its own
        name here gets nothing."""
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") != f"localhost:{port}":
            self.answer(308, b"", ("Location", f"http://localhost:{port}/{self.path.lstrip('/')}"))
            return
        file = self.site.file(unquote(urlsplit(self.path).path).removeprefix("/"))
        if file is None:
            self.answer(404, b"not found\n" if with_body else b"", ("Content-Type", "text/plain"))
            return
        length = ("Content-Length", str(len(file.data)))
        self.answer(200, file.data if with_body else b"", ("Content-Type", file.type), length)

    def answer(self, code: int, body: bytes, *headers: tuple[str, str]) -> None:
        """Status, headers, bytes. A reader that has left is no error."""
        with contextlib.suppress(ConnectionError):
            self.send_response(code)
            named = {name for name, _ in headers}
            own = () if "Content-Length" in named else (("Content-Length", str(len(body))),)
            for name, value in (*headers, *own, *self.extra.items()):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what an analyst looks at is nobody's log."""


class Server(http.server.ThreadingHTTPServer):
    """A server whose threads end with it."""

    daemon_threads = True
    allow_reuse_address = True


def listen(handler: Any, port: int) -> Server:
    """A server on this port, or for 0 on the first free one from FIRST_PORT on. UsageError where there is none."""
    tries = [port] if port else range(FIRST_PORT, FIRST_PORT + PORTS_TO_TRY)
    for number in tries:
        with contextlib.suppress(OSError):
            return Server((LOOPBACK, number), handler)
    raise UsageError(f"browse --port {tries[0]}: the port is taken; expected a free one; name another by --port")


@contextlib.contextmanager
def serving(site: Site, policy: str, port: int) -> Iterator[int]:
    """The port on which the site is served until the context is left."""
    server = listen(partial(Handler, site, Headers(policy)), port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        site.close()
