"""`jejaring extract`: read without a database."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from graph.claims import Claim, Reading
from graph.draw.explained import to_html
from graph.errors import InputError, UsageError
from jejaring.explain import explained, lines
from jejaring.files import write_bytes
from jejaring.models import MODEL, model_of
from jejaring.output import say
from jejaring.reading import Taken, take
from loaders.gold import to_document


def claim_line(reading: Reading, claim: Claim, explain: bool) -> str:
    """One claim as JSON: names instead of refs, the quote beside its spans; with `explain` the rule of each end."""
    names = {entity.ref: entity.name for entity in reading.entities}
    line = {
        "file": reading.report.file,
        **asdict(claim),
        "subject": names.get(claim.subject, claim.subject),
        "object": names.get(claim.object or ""),
        "speaker": names.get(claim.speaker or ""),
        "quote": reading.report.quote(claim.spans),
    }
    if explain:
        rules = {entity.ref: entity.rule for entity in reading.entities}
        line |= {"subjectRule": rules.get(claim.subject), "objectRule": rules.get(claim.object or "")}
    return json.dumps({key: value for key, value in line.items() if value not in (None, (), [])}, ensure_ascii=False)


def write_documents(taken: Taken, out: Path) -> None:
    """One JSON a report, named by its stem. InputError, before anything is written, for two reports of one stem."""
    stems = Counter(Path(reading.report.file).stem for reading in taken.readings)
    twice = sorted(stem for stem, count in stems.items() if count > 1)
    if twice:
        raise InputError(
            f"extract --out {out}: {len(twice)} name(s) would be written twice ({', '.join(twice[:3])});"
            " expected one report a stem; rename the files, or extract the folders one by one"
        )
    for reading in taken.readings:
        text = json.dumps(to_document(reading), ensure_ascii=False, indent=1)
        write_bytes(out / f"{Path(reading.report.file).stem}.json", f"{text}\n".encode())
    say(f"{len(taken.readings)} written to {out}")


@click.command("extract")
@click.argument("paths", nargs=-1, required=True)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="A folder: one JSON a report.")
@click.option("--explain", is_flag=True, help="Print the report with its mentions, rules and reasons.")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="The explanation as a page.")
@MODEL
def command(paths: tuple[str, ...], out: Path | None, explain: bool, html: Path | None, model_name: str | None) -> None:
    """Read reports (files, folders, - for standard input) without a database.

    Without --out, claims as line JSON on stdout; with --explain on a terminal, the explanation in their place.
    """
    if html and html.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"--html {html}: the explanation is an HTML file; give a name that ends in .html")
    taken = take(paths, model_of(model_name))
    if out:
        write_documents(taken, out)
    elif not (explain and sys.stdout.isatty()):
        print_lines(taken, explain)
    told = [explained(reading) for reading in taken.readings] if explain or html else []
    if explain:
        for reading in told:
            for line in lines(reading):
                say(line)
    if html:
        write_bytes(html, to_html(told))
        say(f"explanation of {len(told)} report(s): {html}")
    taken.tell()
    taken.finish()


def print_lines(taken: Taken, explain: bool) -> None:
    """All claims as line JSON on stdout."""
    for reading in taken.readings:
        for claim in reading.claims:
            click.echo(claim_line(reading, claim, explain))
