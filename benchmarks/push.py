"""python -m benchmarks.push [--reports N]: `push` with its bar against a bare loop of the driver.

Both copy the same graph (benchmarks.large; 19,000 reports are some 100,000 nodes; edges are 3.4 for each node) out of
the embedded engine into the same Neo4j, emptied before, whose constraints are there. The bare loop reads all nodes of a
label and all edges between two labels through the driver and writes each 2,000 by one UNWIND in a transaction: no
comparison with what is there already, no check, no labels but the main one, no bar. Printed: seconds of both, and the
ratio of their speeds; 1.00 is as fast as the loop.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from benchmarks.questions import write_embedded
from graph.ontology import load
from graph.store.connect import connected, open_store
from graph.store.neo4j_server.launch import Options, engine
from graph.store.places import place_of
from graph.store.push import CREATE_EDGES, CREATE_NODES
from graph.store.session import BATCH, Store, parts
from jejaring.push import copied

NODES = "MATCH (n:{label}) RETURN properties(n) AS props"
EDGES = "MATCH (a:{start})-[r:{kind}]->(b:{end}) RETURN a.id AS start, b.id AS end, properties(r) AS props"


class Terminal(io.StringIO):
    """A place for the bar that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def bare(source: Store, target: Store) -> None:
    """The loop."""
    for label in load().nodes:
        for part in parts(source.stream(NODES.format(label=label)), BATCH):
            target.commit([(CREATE_NODES.format(label=label), {"rows": part})])
    for kind, what in load().edges.items():
        for start in what.starts:
            for end in what.ends:
                names = {"kind": kind, "start": start, "end": end}
                for part in parts(source.stream(EDGES.format(**names)), BATCH):
                    target.commit([(CREATE_EDGES.format(**names), {"rows": part})])


def pushed(source: Store, target: Store) -> None:
    """`jejaring push`, with its bar."""
    with patch.object(sys, "stderr", Terminal()):
        copied(source, target)


def empty(target: Store) -> None:
    """Take everything out."""
    while target.write("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(n) AS n")[0]["n"]:
        pass


def seconds(work: Callable[[Store, Store], None], source: Store, target: Store) -> float:
    """Of a copy into the emptied target."""
    empty(target)
    start = time.perf_counter()
    work(source, target)
    return time.perf_counter() - start


def main() -> None:
    """Print sizes, seconds, ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=19_000)
    parser.add_argument("--runs", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/embedded") as source:
        write_embedded(source, given.reports)
        place = place_of(str(Path(folder) / "neo4j"))
        with engine(place, Options(heap="2g", kept=False)) as address:  # noqa: SIM117
            with connected(address, "neo4j", read_only=False) as target:
                target.ensure_schema()
                seconds(bare, source, target)  # once to warm both engines
                for _ in range(given.runs):
                    push, loop = seconds(pushed, source, target), seconds(bare, source, target)
                    busy = os.getloadavg()[0]
                    print(
                        f"push {push:.1f} s, bare loop {loop:.1f} s, ratio {loop / push:.2f} (load {busy:.1f})",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
