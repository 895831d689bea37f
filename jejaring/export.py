"""`jejaring export`: the graph as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from graph.build.model import View
from graph.errors import UsageError
from graph.exchange import ftm, jsonl
from graph.store.connect import open_store
from jejaring import judgements_file
from jejaring.export_offline import write_offline
from jejaring.files import write_bytes
from jejaring.options import DB, formats
from jejaring.output import say
from jejaring.redaction import REDACT, redacted_view


def as_lines(view: View) -> str:
    """Our own lines."""
    return "".join(f"{line}\n" for line in jsonl.lines(view))


def as_ftm(view: View) -> str:
    """FollowTheMoney; what it cannot hold is said on stderr."""
    lost = ", ".join(f"{count} {kind}" for kind, count in sorted(ftm.left_out(view).items()))
    say(f"not in this format: {lost}" if lost else "nothing was left out")
    return "".join(f"{line}\n" for line in ftm.lines(view))


def as_cypher(view: View) -> str:
    """A script of statements."""
    from graph.exchange.script import statements  # noqa: PLC0415 - one format of many

    return "".join(f"{line}\n" for line in statements(view))


def as_graphml(view: View) -> str:
    """For networkx, yEd, Cytoscape."""
    from graph.exchange.networks import graphml  # noqa: PLC0415 - networkx costs start-up time

    return graphml(view)


def as_gexf(view: View) -> str:
    """For Gephi."""
    from graph.exchange.networks import gexf  # noqa: PLC0415 - networkx costs start-up time

    return gexf(view)


WRITERS: dict[str, Callable[[View], str]] = {
    "jsonl": as_lines, "csv": lambda view: "", "graphml": as_graphml, "gexf": as_gexf, "ftm": as_ftm,
    "cypher": as_cypher, "neo4j-admin": lambda view: "",
}  # fmt: skip


FOLDERS = ("csv", "neo4j-admin")


@click.command("export")
@formats(*WRITERS)
@click.option("-o", "--out", type=click.Path(allow_dash=True, path_type=Path), required=True)
@click.option("--judgements", is_flag=True, help="Write judgements, checks and withdrawals instead, one a line.")
@REDACT
@DB
def command(form: str, out: Path, judgements: bool, profile_name: str | None, db: str) -> None:
    """Write entities, claims and edges as a file; - is standard output.

    jsonl: one object a line, sorted, equal bytes for equal graphs; csv: a folder with nodes.csv and edges.csv for
    pandas; graphml, gexf: for Gephi and networkx; ftm: FollowTheMoney; cypher: a script. Every format carries the
    status of each relation. Texts of reports, run times and paths stay out, but for neo4j-admin: a folder for an
    offline import that holds all of the graph, as push copies it.
    """
    if judgements and (form != "jsonl" or profile_name):
        raise UsageError("export --judgements: names who decided what, as JSON lines; take away --format and --redact")
    if form in FOLDERS and str(out) == "-":
        raise UsageError(f"export --format {form} -o -: several files are written; name a folder")
    if out.is_dir() and form not in FOLDERS:
        raise UsageError(f"export -o {out}: a folder; name a file")
    with open_store(db, read_only=True) as store:
        if form == "neo4j-admin":
            write_offline(store, profile_name, out)
            return
        if judgements:
            write_text(out, "".join(f"{line}\n" for line in judgements_file.lines(store)))
            return
        view = redacted_view(store, profile_name).view
    if form == "csv":
        write_tables(view, out)
        return
    write_text(out, WRITERS[form](view))


def write_text(out: Path, found: str) -> None:
    """One file, or standard output."""
    if str(out) == "-":
        click.echo(found, nl=False)
    else:
        write_bytes(out, found.encode())
        say(f"{found.count(chr(10))} lines written to {out}")


def write_tables(view: View, folder: Path) -> None:
    """Both files."""
    from graph.exchange.tables import edge_table, node_table  # noqa: PLC0415 - one format of many

    for name, table in (("nodes.csv", node_table(view)), ("edges.csv", edge_table(view))):
        write_bytes(folder / name, table.encode())
        say(f"{table.count(chr(10)) - 1} lines written to {folder / name}")
