"""`jejaring export --format neo4j-admin`: a folder from which Neo4j's own tool fills an empty database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from graph.build.model import View
from graph.errors import UsageError
from graph.exchange.offline import Sheet, arguments, finish
from graph.exchange.plain import edges, kept, nodes
from graph.exchange.redact_profile import profile
from graph.ontology import load
from graph.store.schema import statements
from graph.store.session import Store
from graph.store.snapshot import edges_whole, nodes_whole
from jejaring.files import write_bytes
from jejaring.output import say
from jejaring.redaction import redacted_view

HOW = "IMPORT.md"


def write_offline(store: Store, profile_name: str | None, folder: Path) -> None:
    """Write the folder; what an earlier export has left in it under such names is replaced."""
    redacted = profile_name is not None and profile(profile_name).masks
    sheets = of_view(redacted_view(store, profile_name).view) if redacted else of_store(store)
    clear(folder)
    written = [sheet for sheet in sheets if write(sheet, folder)]
    schema = (statement for _, statement in statements(load()))
    write_bytes(folder / "import.args", arguments(written).encode())
    write_bytes(folder / "finish.cypher", "".join(f"{line}\n" for line in finish(written, schema)).encode())
    write_bytes(folder / HOW, (files("jejaring") / "export_offline.md").read_bytes())
    say(f"{len(written)} tables written to {folder}; {HOW} there says how Neo4j takes them in")


def of_store(store: Store) -> Iterator[Sheet]:
    """Everything: readings, judgements and texts too."""
    yield from (Sheet(label, nodes_whole(store, label)) for label in load().nodes)
    yield from (Sheet(kind, edges_whole(store, kind)) for kind in load().edges)


def of_view(view: View) -> Iterator[Sheet]:
    """What a redaction has left, in the properties that leave the store."""
    told = [replace(node, props=kept(node.props)) for node in nodes(view)]
    lines = [replace(edge, props=kept(edge.props)) for edge in edges(view)]
    yield from (Sheet(label, [node for node in told if node.label == label]) for label in load().nodes)
    yield from (Sheet(kind, [edge for edge in lines if edge.type == kind]) for kind in load().edges)


def clear(folder: Path) -> None:
    """Take away the tables of an earlier export. UsageError where the folder cannot be one."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"export -o {folder}: is a file; expected a folder, new or old; name another")
    for owner in (*load().nodes, *load().edges):
        (folder / Sheet(owner, ()).file).unlink(missing_ok=True)


def write(sheet: Sheet, folder: Path) -> bool:
    """Write the table line by line, as the store tells it; False, and no file, where there is nothing to tell."""
    lines = iter(sheet)
    if (head := next(lines, None)) is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / sheet.file).open("w", encoding="utf-8", newline="") as out:
        out.write(head)
        out.writelines(lines)
    return True
