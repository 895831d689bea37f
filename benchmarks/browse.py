"""python -m benchmarks.browse [--db GRAPH] [--runs N]: seconds from `jejaring browse` to a page that answers.

Without --db the examples are loaded first. The jar with Neo4j Browser is fetched before, so that the cache is warm; the
page is Browser's own, from the command's start to its last byte. Timings differ between machines; the load of this one
is printed beside them.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from graph.store.neo4j_server.browser import browser_jar

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
COMMAND = (sys.executable, "-m", "jejaring")


def seconds_to_page(db: str) -> float:
    """From the start of the command until the page that it names has come whole."""
    start = time.perf_counter()
    command = [*COMMAND, "browse", "--db", db, "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().removeprefix("address: ").strip()
        with urllib.request.urlopen(f"{address}browser/", timeout=10) as page:
            page.read()
        taken = time.perf_counter() - start
        process.terminate()
    return taken


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    browser_jar()
    with tempfile.TemporaryDirectory() as folder:
        db = given.db or f"{folder}/examples.db"
        if not given.db:
            subprocess.run([*COMMAND, "load", str(EXAMPLES), "--db", db], check=False, capture_output=True)
        times = [seconds_to_page(db) for _ in range(given.runs)]
    print(
        f"browse: median {statistics.median(times):.2f} s, least {min(times):.2f} s, most {max(times):.2f} s to a page"
        f" that answers ({given.runs} runs, load of the machine {os.getloadavg()[0]:.1f})"
    )


if __name__ == "__main__":
    main()
