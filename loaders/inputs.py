"""What the paths of a command line hold: reports, extracts, tables, and what is refused or passed over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.claims import Report
from graph.errors import InputError
from loaders.readers import LARGEST, SUFFIXES, read
from loaders.readers.formats import LOOSE, by_content, peek
from loaders.readers.parts import Part
from loaders.readers.unpack import documents
from loaders.snapshots import known_of
from loaders.tables.kinds import TABLES, strange_table, table_kind
from loaders.tables.lines import headers_of
from loaders.tables.reports_table import NAME, ReportsTable, is_reports_table, read_reports_table, with_metadata
from loaders.tables.sheet import SUFFIXES as SHEETS

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was not taken, and why, in words."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to be read. `kind` is report, extract for a named .json, one of TABLES for a table; `data` holds
    what standard input or a container gave, `row` what a reports.csv beside the file, or the container, says of it;
    `wrong` says why a file in a container cannot be taken, `noise` what is strange in it; `charset` is what the server
    of a page called it."""

    path: Path
    kind: str = "report"
    data: bytes | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    wrong: str = ""
    noise: tuple[str, ...] = ()
    single: bool = False
    charset: str = ""

    def documents(self) -> Iterator[InputFile]:
        """The file itself, or the documents in it where it is a container (ZIP, EML, RSS, JSON lines), one after the
        other. InputError where the container cannot be opened."""
        for part in documents(Part(self.path, self.data, self.row)):
            file = InputFile(part.path, "report", part.data, part.row, part.wrong, part.noise, part.single)
            yield replace(file, charset=self.charset) if part.path == self.path else file

    def report(self) -> Report:
        """The report of a single document, with the metadata that others give it. InputError where it cannot be
        taken."""
        if self.wrong:
            raise InputError(f"{self.path}: {self.wrong}")
        return with_metadata(read(self.path, self.data, single=self.single, charset=self.charset), self.row)


@dataclass(slots=True)
class Inputs:
    """The files in the order in which they will be read; how many were passed over; what was refused; noise."""

    files: list[InputFile] = field(default_factory=list)
    passed_over: int = 0
    refused: list[Refusal] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)


def collect(paths: Sequence[str]) -> Inputs:
    """The inputs of paths. A folder is walked, links in it are not followed, a .json in it is never taken; a file
    that was named itself and cannot be taken is refused. A file that is named twice is read once."""
    found = Inputs()
    for name in paths:
        try:
            _take(name, found)
        except OSError as error:
            found.refused.append(Refusal(name, f"cannot be read ({error.strerror}); check the name and its rights"))
    unique = {os.path.abspath(item.path): item for item in reversed(found.files)}  # noqa: PTH100 - links stay links
    found.files = _described([unique[key] for key in sorted(unique)], found)
    return found


def _take(name: str, found: Inputs) -> None:
    """One path of the command line. OSError where the system does not let us look."""
    path = Path(name)
    if name == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""  # None where the caller closed it
        found.files.append(InputFile(Path("stdin.txt"), data=data))
    elif path.is_dir():
        _walk(path, found)
    elif path.is_file():
        _named(path, found)
    elif path.exists():
        found.refused.append(Refusal(name, "no regular file; expected a file or a folder; - reads standard input"))
    else:
        found.refused.append(Refusal(name, "no such file or folder; check the name"))


def _described(files: Sequence[InputFile], found: Inputs) -> list[InputFile]:
    """The files with their rows of the tables beside them; a table that cannot be read is noise and stops nothing."""
    tables: dict[Path, ReportsTable] = {}
    for folder in sorted({item.path.parent for item in files if item.data is None}):
        if (path := folder / NAME).is_file():
            try:
                tables[folder] = read_reports_table(path)
                found.noise.extend(tables[folder].noise)
            except InputError as error:
                found.noise.append(f"{error}; the table was passed over")
    return [item if item.data is not None else _known(item, tables.get(item.path.parent)) for item in files]


def _known(item: InputFile, table: ReportsTable | None) -> InputFile:
    row, charset = known_of(item.path)
    return replace(item, row={**row, **(table.rows.get(item.path.name, {}) if table else {})}, charset=charset)


def _walk(folder: Path, found: Inputs) -> None:
    for path in _files(folder, found):
        if path.suffix.lower() in SUFFIXES and (path.suffix.lower() not in LOOSE or _is_known(path)):
            found.files.append(InputFile(path))
        elif (kind := _table_kind(path)) in TABLES:
            found.files.append(InputFile(path, kind=kind))
        elif not kind:
            found.passed_over += 1


def _files(folder: Path, found: Inputs) -> Iterator[Path]:
    """The files below a folder, sorted; links, pipes and devices count as passed over, folders that cannot be read are
    refused."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        found.refused.append(Refusal(str(folder), f"cannot be read ({error.strerror}); check its rights"))
        return
    for entry in entries:
        hidden = entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False) and not hidden:
            yield from _files(Path(entry.path), found)
        elif entry.is_file(follow_symlinks=False) and not hidden:
            yield Path(entry.path)
        else:
            found.passed_over += 1


def _named(path: Path, found: Inputs) -> None:
    """A file that was named itself: taken by its name or its content, else refused with what is known."""
    suffix = path.suffix.lower()
    if suffix == ".json":
        found.files.append(InputFile(path, kind="extract"))
    elif (kind := _table_kind(path)) in TABLES:
        found.files.append(InputFile(path, kind=kind))
    elif kind:
        found.refused.append(Refusal(str(path), "a table of metadata; name the reports beside it, or their folder"))
    elif suffix in SHEETS:
        found.refused.append(Refusal(str(path), strange_table(path)))
    elif suffix in SUFFIXES or _is_known(path):
        found.files.append(InputFile(path))
    else:
        known = ", ".join(sorted(SUFFIXES))
        found.refused.append(
            Refusal(str(path), f"of a kind that no reader knows; expected {known} or an extract .json")
        )


def _is_known(path: Path) -> bool:
    """Whether a file shows a format by its content."""
    try:
        return by_content(peek(path)) is not None
    except OSError:
        return False


def _table_kind(path: Path) -> str:
    """Which table a file is, told by its header: one of TABLES, or reports (metadata); empty for none."""
    if kind := table_kind(path):
        return kind
    first = next(iter(headers_of(path)), None) if path.suffix.lower() == ".csv" else None
    return "reports" if first and is_reports_table(list(first.names)) else ""
