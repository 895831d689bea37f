"""`jejaring export`: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from graph.exchange.jsonl import lines
from graph.store.connect import open_store
from jejaring.files import write_bytes
from jejaring.options import DB, formats
from jejaring.output import say
from jejaring.redaction import REDACT, redacted_view


@click.command("export")
@formats("jsonl")
@click.option("-o", "--out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), required=True)
@REDACT
@DB
def command(form: str, out: Path, profile_name: str | None, db: str) -> None:
    """Write entities, claims and edges, one JSON object a line, sorted; - is standard output.

    Equal graphs give equal bytes. Texts of reports, run times and paths stay out.
    """
    with open_store(db, read_only=True) as store:
        found = "".join(f"{line}\n" for line in lines(redacted_view(store, profile_name).view))
    if str(out) == "-":
        click.echo(found, nl=False)
    else:
        write_bytes(out, found.encode())
        say(f"{found.count(chr(10))} lines written to {out}")
