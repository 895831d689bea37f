"""python -m benchmarks.load [FOLDER] [--runs N]: seconds that the main job takes, part by part.

Each run is a process of its own on an empty graph, as a user starts it; timings differ between machines, so compare
parts of one run.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from graph.store.connect import open_store
from loaders.extraction import extract
from loaders.inputs import collect

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"


def seconds_of_load(folder: Path, *, page: bool) -> float:
    """Wall time of `jejaring load` on an empty graph."""
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "jejaring", "load", str(folder), "--db", f"{place}/x.db"]
        start = time.perf_counter()
        subprocess.run(command + (["--view", f"{place}/x.html"] if page else []), check=False, capture_output=True)
        return time.perf_counter() - start


def seconds_of_opening() -> float:
    """From nothing to the first answer of an embedded engine."""
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        with open_store(f"{place}/x.db") as store:
            store.read("RETURN 1 AS one")
            return time.perf_counter() - start


def milliseconds_of_reading(folder: Path) -> list[float]:
    """Of each report; the first one, which also reads the word lists, is left out."""
    found = []
    for file in collect([str(folder)]).files:
        report = file.report()
        start = time.perf_counter()
        extract(report)
        found.append((time.perf_counter() - start) * 1000)
    return found[1:]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    rows = {
        "engine start": [seconds_of_opening() for _ in range(given.runs)],
        "load": [seconds_of_load(given.folder, page=False) for _ in range(given.runs)],
        "load --view": [seconds_of_load(given.folder, page=True) for _ in range(given.runs)],
    }
    for name, times in rows.items():
        print(f"{name:<14} median {statistics.median(times):6.2f} s   least {min(times):6.2f} s")
    if reading := milliseconds_of_reading(given.folder):
        print(f"{'reading':<14} median {statistics.median(reading):6.1f} ms a report   most {max(reading):6.1f} ms")


if __name__ == "__main__":
    main()
