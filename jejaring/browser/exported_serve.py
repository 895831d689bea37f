"""python serve.py: show the guides of this folder to a Neo4j Browser on this machine, until Ctrl-C.

Nothing but Python is needed. A plain web server is not enough: Browser reads a guide only where the answer allows other
pages to read it.
"""

from __future__ import annotations

import http.server
from functools import partial
from pathlib import Path

PORT = 8017


class Guides(http.server.SimpleHTTPRequestHandler):
    """The folder's files, readable for Neo4j Browser."""

    def end_headers(self) -> None:
        """Allow the reading."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


if __name__ == "__main__":
    folder = Path(__file__).resolve().parent
    for guide in sorted(folder.glob("guide-*.html")):
        print(f":play http://localhost:{PORT}/{guide.name}")
    print("Ctrl-C ends it", flush=True)
    http.server.ThreadingHTTPServer(("127.0.0.1", PORT), partial(Guides, directory=str(folder))).serve_forever()
