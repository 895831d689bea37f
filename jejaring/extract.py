"""`jejaring extract`: read without a database."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click

from graph.claims import Claim, Reading
from graph.errors import InputError
from jejaring.files import write_bytes
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


def explained(reading: Reading) -> Iterable[str]:
    """What was read and by which rule, for a person."""
    for entity in reading.entities:
        yield f"{reading.report.file}: {entity.label} {entity.name} [{entity.rule}]"
    names = {entity.ref: entity.name for entity in reading.entities}
    for claim in reading.claims:
        ends = f"{names.get(claim.subject, claim.subject)} -{claim.predicate}-> {names.get(claim.object or '', '?')}"
        yield (f"{reading.report.file}: {ends} ({claim.status}) [{claim.rule}] “{reading.report.quote(claim.spans)}”")
    yield from (f"{reading.report.file}: note: {note}" for note in reading.notes)


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
@click.option("--explain", is_flag=True, help="Say which rule read what.")
def command(paths: tuple[str, ...], out: Path | None, explain: bool) -> None:
    """Read reports (files, folders, - for standard input) without a database.

    Without --out, claims as line JSON on stdout.
    """
    taken = take(paths)
    if out:
        write_documents(taken, out)
    for reading in taken.readings:
        if not out:
            for claim in reading.claims:
                click.echo(claim_line(reading, claim, explain))
        if explain:
            for line in explained(reading):
                say(line)
    taken.tell()
    taken.finish()
