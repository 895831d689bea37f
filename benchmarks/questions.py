"""python -m benchmarks.questions --reports N [--engine embedded neo4j] [--keep FOLDER] [--only NAME ...]

Seconds that each question takes with its defaults on a graph of so many reports (benchmarks.large), which is written
straight to the store: to the embedded engine in batches, to Neo4j by its own import tool. Each question is asked twice,
the second time counts; a question over 2 s is marked, and must say so in its header. Beside the clock's seconds stand
those of the processor that the engine used, which tell what it would take on a machine with nothing else to do. With
--keep the graphs stay, and are taken up again.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.large import grouped, large
from graph.build.model import Edge, Node
from graph.errors import StoreError
from graph.exchange.offline import Sheet, arguments, finish
from graph.ontology import load as ontology
from graph.store.connect import connected, open_store
from graph.store.neo4j_server.bulk import filled
from graph.store.neo4j_server.launch import Options, engine
from graph.store.places import place_of
from graph.store.push import CREATE_EDGES, CREATE_NODES
from graph.store.schema import statements
from graph.store.session import Store
from jejaring.export_offline import write
from queries.catalog import load

LIMIT = 2.0
HEAP = "2g"


def write_embedded(store: Store, reports: int) -> None:
    """The graph in batches; extra labels after the nodes."""
    store.ensure_schema()
    made = large(reports)
    for label, nodes in grouped(made.nodes):
        store.batch(CREATE_NODES.format(label=label), [{"props": node.props} for node in nodes])
    for extra, what in ontology().extra_labels.items():
        rows = [{"id": node.id} for node in made.nodes if extra in node.labels]
        store.batch(f"UNWIND $rows AS row MATCH (n:{what.of} {{id: row.id}}) SET n:{extra}", rows)
    groups: dict[tuple[str, str, str], list[Edge]] = {}
    for one in made.edges:
        groups.setdefault((one.type, one.start_label, one.end_label), []).append(one)
    for (kind, start, end), edges in groups.items():
        ends = [{"start": one.start, "end": one.end, "props": one.props} for one in edges]
        store.batch(CREATE_EDGES.format(kind=kind, start=start, end=end), ends)
    print(f"{len(made.nodes)} nodes, {len(made.edges)} edges, {len(made.facts)} of them facts", flush=True)


def write_tables(folder: Path, reports: int) -> None:
    """The graph as the tables of an offline import."""
    made = large(reports)
    items: list[Node | Edge] = [*made.nodes, *made.edges]
    sheets = [sheet for owner, group in grouped(items) if write(sheet := Sheet(owner, group), folder)]
    (folder / "import.args").write_text(arguments(sheets), "utf-8")
    lines = finish(sheets, (statement for _, statement in statements(ontology())))
    (folder / "finish.cypher").write_text("".join(f"{line}\n" for line in lines), "utf-8")


@contextmanager
def opened(name: str, reports: int, keep: Path) -> Iterator[Store]:
    """The graph in an engine; written if it is not there yet."""
    target = keep / f"{name}-{reports}"
    if name == "embedded":
        fresh = not target.exists()
        with open_store(str(target)) as store:
            if fresh:
                write_embedded(store, reports)
            yield store
        return
    place = place_of(str(target))
    if place.neo4j.exists():
        with engine(place, Options(heap=HEAP)) as address, connected(address, name, read_only=True) as store:
            yield store
        return
    with tempfile.TemporaryDirectory() as folder:
        write_tables(Path(folder), reports)
        with filled(Path(folder), place, HEAP) as address, connected(address, name, read_only=True) as store:
            store.read("CALL db.awaitIndexes(600)")
            yield store


def used() -> float:
    """Processor seconds that the child processes, the engine among them, have used so far; 0 where none can be told."""
    total = 0
    for children in Path("/proc/self/task").glob("*/children"):
        for child in children.read_text().split():
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def seconds(store: Store, question: str) -> tuple[float, float, str]:
    """Of the second time, by the clock and of the engine's processor, and how many rows; the engine's words where it
    refuses."""
    asked = load()[question]
    taken, told, busy = 0.0, "", 0.0
    for _ in range(2):
        start, before = time.perf_counter(), used()
        try:
            told = f"{len(store.columns_and_rows(asked.cypher, asked.params)[1])} rows"
        except StoreError as error:
            told = str(error)[:200]
        taken, busy = time.perf_counter() - start, used() - before
        if taken > 10 * LIMIT:
            break
    return taken, busy, told


def main() -> None:
    """Print a line for each question, the slowest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--engine", nargs="+", default=["embedded", "neo4j"])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", nargs="+", default=list(load()))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in given.engine:
            start = time.perf_counter()
            with opened(name, given.reports, given.keep or Path(folder)) as store:
                print(
                    f"{name}: ready after {time.perf_counter() - start:.0f} s (load {os.getloadavg()[0]:.1f})",
                    flush=True,
                )
                times = []
                for question in given.only:
                    times.append((*seconds(store, question), question))
                    taken, busy, told, _ = times[-1]
                    told = f"{told} OVER" if taken > LIMIT else told
                    print(f"{name:<9} {question:<34} {taken:6.2f} s, processor {busy:6.2f} s, {told}", flush=True)
                over = sum(taken > LIMIT for taken, *_ in times)
                print(f"{name}: {over} of {len(times)} over {LIMIT:.0f} s on {given.reports} reports", flush=True)


if __name__ == "__main__":
    main()
