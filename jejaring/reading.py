"""From paths to readings: what `load` and `extract` share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
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
from loaders.readers import SUFFIXES


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
        """Tell, and end with exit code 1 where something was refused."""
        self.tell()
        if self.refused or self.relations:
            click.get_current_context().exit(1)


def read_report(report: Report) -> Reading:
    """The reading of a report by rules; what came with the file is kept in it."""
    return replace(extract(report), given=given(report))


def read_extract(path: Path, taken: Taken) -> Reading:
    """The reading of an extract; its text is that of the report beside it, or its own. InputError in words."""
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as JSON ({error}); expected an extract") from error
    report = beside(path)
    text = report.text if report else data.get("text") if isinstance(data, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{path}: no report beside it ({path.stem}.txt) and no `text` in it; expected one of them")
    reading, refused = from_document(data, text, path.name if report is None else report.file, report)
    taken.relations.extend(refused)
    return replace(reading, given=given(reading.report))


def beside(path: Path) -> Report | None:
    """The report of the same stem beside an extract, with its metadata; None without one."""
    for suffix in sorted(SUFFIXES):
        if (found := path.with_suffix(suffix)).is_file():
            (file,) = collect([str(found)]).files or [InputFile(found)]
            return file.report()
    return None


def refusal(path: Path, error: InputError) -> Refusal:
    """The refusal of a file; the words of the error begin with its name, which is said once."""
    return Refusal(str(path), str(error).removeprefix(f"{path}: "))


def start(inputs: Inputs) -> Taken:
    """What is known before anything is read."""
    return Taken(refused=list(inputs.refused), passed_over=inputs.passed_over, noise=list(inputs.noise))


def reports(files: Iterable[InputFile], taken: Taken) -> list[Report]:
    """The reports that could be taken; the others are noted as refused."""
    found = []
    for file in files:
        try:
            found.append(file.report())
        except InputError as error:
            taken.refused.append(refusal(file.path, error))
    return found


def extracts(files: Iterable[InputFile], taken: Taken) -> list[Reading]:
    """The readings of named extracts; those that could not be taken are noted as refused."""
    found = []
    for file in files:
        try:
            found.append(read_extract(file.path, taken))
        except InputError as error:
            taken.refused.append(refusal(file.path, error))
    return found


def take(paths: Sequence[str]) -> Taken:
    """Read all that the paths hold, without a store."""
    inputs = collect(paths)
    taken = start(inputs)
    documents = [file for file in inputs.files if file.kind == "report"]
    taken.readings += [read_report(report) for report in reports(documents, taken)]
    taken.readings += extracts([file for file in inputs.files if file.kind == "extract"], taken)
    return taken
