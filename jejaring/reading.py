"""From paths to readings: what `load` and `extract` share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from graph.claims import Reading, Report
from graph.errors import InputError
from jejaring.output import say
from loaders.extraction import extract
from loaders.gold import from_document
from loaders.inputs import InputFile, Inputs, Refusal, collect
from loaders.metadata import given
from loaders.model import Model, Modelled, read_with
from loaders.readers import DOCUMENTS
from loaders.tables.kinds import TABLES, read_table

TEXTS = (".txt", ".text")


@dataclass(slots=True)
class Taken:
    """What became of the inputs: readings, refused inputs, relations of extracts that were refused."""

    readings: list[Reading] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    passed_over: int = 0
    noise: list[str] = field(default_factory=list)

    def tell(self) -> None:
        """Say, on stderr, what was not taken and why."""
        for line in self.noise:
            say(f"warning: {line}")
        for refusal in self.refused:
            say(f"refused: {refusal.where}: {refusal.why}")
        for line in self.relations:
            say(f"relation refused: {line}")
        if self.passed_over:
            say(f"{self.passed_over} file(s) of other kinds passed over")

    def finish(self) -> None:
        """End with exit code 1 where something was refused."""
        if self.refused or self.relations:
            click.get_current_context().exit(1)


def read_report(report: Report) -> Reading:
    """The reading of a report by rules; what came with the file is kept in it."""
    return replace(extract(report), given=given(report))


def read_extract(path: Path, taken: Taken) -> Reading:
    """The reading of an extract; its text is that of the report beside it, or its own. InputError in words."""
    try:
        data = json.loads(path.read_text("utf-8-sig"))
        json.dumps(data, ensure_ascii=False).encode()  # an escape of half a character passes the parser alone
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: cannot be read as JSON ({error}); expected an extract") from error
    said = data if isinstance(data, dict) else {}
    report = beside(path, str(said.get("sha256")))
    text = report.text if report else said.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{path}: no report beside it ({path.stem}.txt) and no `text` in it; expected one of them")
    reading, refused = from_document(data, text, report.file if report else path.name, report)
    taken.relations.extend(refused)
    return replace(reading, given=given(reading.report))


def beside(path: Path, digest: str) -> Report | None:
    """The report of the same stem beside an extract, with its metadata: the one with these bytes, else the plain text
    before the page; None without one. InputError where it cannot be taken."""
    names = sorted(DOCUMENTS, key=lambda suffix: (suffix not in TEXTS, suffix != TEXTS[0], suffix))
    files = [found for suffix in names if (found := path.with_suffix(suffix)).is_file()]
    for found in files if len(files) > 1 else ():
        with suppress(InputError):
            report = report_of(found)
            if report.sha256 == digest:
                return report
    return report_of(files[0]) if files else None


def report_of(path: Path) -> Report:
    """The report in a file, with what a reports.csv beside it says. InputError where it cannot be taken."""
    (file,) = collect([str(path)]).files
    return file.report()


def refusal(path: Path, error: InputError) -> Refusal:
    """The refusal of a file; the words of the error begin with its name, which is said once."""
    return Refusal(str(path), str(error).removeprefix(f"{path}: "))


def start(inputs: Inputs) -> Taken:
    """What is known before anything is read."""
    return Taken(refused=list(inputs.refused), passed_over=inputs.passed_over, noise=list(inputs.noise))


def documents(files: Iterable[InputFile], taken: Taken) -> Iterator[InputFile]:
    """The single documents of files, containers opened; what cannot be opened is noted as refused."""
    for file in files:
        try:
            for found in file.documents():
                taken.noise.extend(found.noise)
                yield found
        except InputError as error:
            taken.refused.append(refusal(file.path, error))


def reports(files: Iterable[InputFile], taken: Taken) -> Iterator[Report]:
    """The reports of single documents that could be taken; the others are noted as refused."""
    for file in files:
        try:
            yield file.report()
        except InputError as error:
            taken.refused.append(refusal(file.path, error))


def extracts(files: Iterable[InputFile], taken: Taken) -> list[Reading]:
    """The readings of named extracts; those that could not be taken are noted as refused."""
    found = []
    for file in files:
        try:
            found.append(read_extract(file.path, taken))
        except InputError as error:
            taken.refused.append(refusal(file.path, error))
    return found


def tables(files: Iterable[InputFile], taken: Taken) -> list[Reading]:
    """The readings of tables, of claims one for each source; rows that were passed over are noise."""
    found: dict[str, Reading] = {}
    for file in files:
        try:
            readings, noise = read_table(file.path, file.kind)
        except InputError as error:
            taken.refused.append(refusal(file.path, error))
            continue
        taken.noise.extend(noise)
        found |= {reading.report.sha256: reading for reading in readings}
    return list(found.values())


def take(paths: Sequence[str], model: Model | None = None) -> Taken:
    """Read all that the paths hold, without a store; with a model, what the rules miss is asked of it."""
    inputs = collect(paths)
    taken = start(inputs)
    files = [file for file in inputs.files if file.kind == "report"]
    for report in reports(documents(files, taken), taken):
        found = read_with(model, report) if model else Modelled(read_report(report))
        taken.readings.append(found.reading)
        taken.noise.extend(found.rejected)
    taken.readings += extracts([file for file in inputs.files if file.kind == "extract"], taken)
    for file in inputs.files:
        if file.kind in TABLES:
            taken.refused.append(
                Refusal(str(file.path), "a table, which has no text to read; `jejaring load` takes it")
            )
    return taken
