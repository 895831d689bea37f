"""python -m benchmarks.writers [--rows N] [--hubs N]: whether several connections write faster into a Neo4j than one.

Persons, and edges from each to one of a few bodies, as a load writes them: 500 rows a transaction. With several
connections the transactions are divided among them by the key of the person. An edge locks the body at its end, so that
two connections wait for each other there, or are told to begin again; how often is printed. The Neo4j is started for
it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.used import watched
from graph.store.connect import connected
from graph.store.driver import ManagedTransaction
from graph.store.neo4j_server.launch import Options, engine
from graph.store.places import place_of
from graph.store.session import Store, batches

EACH = 500
NODES = "UNWIND $rows AS row CREATE (p:Person {id: row.id, name: row.name, named: true})"
BODIES = "UNWIND $rows AS row MERGE (a:Agency {id: row.id})"
EDGES = (
    "UNWIND $rows AS row MATCH (p:Person {id: row.id}) MATCH (a:Agency {id: row.body})"
    " CREATE (p)-[:WORKS_AT {id: row.edge, status: 'stated'}]->(a)"
)


def rows_of(run: int, count: int, bodies: int) -> list[dict[str, Any]]:
    """What is written by one run."""
    return [
        {"id": f"person-{run}-{n}", "name": f"Person {n}", "edge": f"e{run}-{n}", "body": f"agency-{n * 7919 % bodies}"}
        for n in range(count)
    ]


def write(store: Store, rows: Sequence[Mapping[str, Any]]) -> int:
    """Write these rows; how many transactions had to begin again."""
    begun = [0]
    for part in batches(rows, EACH):

        def work(tx: ManagedTransaction, part: Sequence[Mapping[str, Any]] = part) -> None:
            begun[0] += 1
            for cypher in (NODES, EDGES):
                tx.run(cypher, {"rows": list(part)}).consume()

        store._transact(work, write=True)
    return begun[0] - -(-len(rows) // EACH)


def measure(store: Store, run: int, writers: int, count: int, bodies: int) -> str:
    """Seconds, engine's processor time and repeated transactions of one run."""
    rows = rows_of(run, count, bodies)
    start = time.perf_counter()
    with watched() as used, ThreadPoolExecutor(writers) as pool:
        again = sum(pool.map(lambda own: write(store, rows[own::writers]), range(writers)))
    seconds = time.perf_counter() - start
    return (
        f"{writers} connection(s): {count / seconds:7.0f} rows/s, engine {used.seconds().get('engine', 0.0):.1f} s,"
        f" {again} transaction(s) begun again"
    )


def main() -> None:
    """Print a line a run; the first one warms the engine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--hubs", type=int, default=40)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        options = Options(heap="2g", kept=False)
        with engine(place_of(str(Path(folder) / "neo4j")), options) as address:  # noqa: SIM117
            with connected(address, "neo4j", read_only=False) as store:
                store.ensure_schema()
                store.write(BODIES, {"rows": [{"id": f"agency-{n}"} for n in range(given.hubs)]})
                for run, writers in enumerate((1, 1, 2, 1, 2)):
                    print(measure(store, run, writers, given.rows, given.hubs), flush=True)


if __name__ == "__main__":
    main()
