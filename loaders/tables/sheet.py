"""The text of a table: a .csv as it is, a sheet of an .xlsx as comma-separated lines."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from graph.errors import InputError
from loaders.readers.formats import missing
from loaders.readers.text import decode

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SUFFIXES = (".csv", ".xlsx")
TOP = 30  # rows among which the header is looked for: titles, dates and authors stand above it
LONGEST_TOP = 65_536  # bytes of them
WIDE = (b"\xff\xfe", b"\xfe\xff")  # how a table in UTF-16 begins: "Unicode text" of spreadsheets
LARGEST = 200_000_000  # bytes of a sheet when unpacked
MOST_ROWS = 1_000_000


def table_text(path: Path, sheet: str | None = None) -> str:
    """All of a table as text; of a workbook the sheet of this name, else the first. InputError where it cannot be
    read."""
    try:
        return "".join(_rows(path, sheet)) if _is_book(path) else decode(path.read_bytes(), path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check its rights") from error


def tops(path: Path) -> list[tuple[str, list[str]]]:
    """Each sheet that is shown, by name, with its first lines; a .csv is one sheet without a name. None where it cannot
    be read."""
    try:
        if _is_book(path):
            with _sheets(path) as sheets:
                return [(one.title, [line.rstrip("\n") for line in islice(_lines(path, one), TOP)]) for one in sheets]
        with path.open("rb") as file:
            raw = file.read(LONGEST_TOP)
        text = decode(raw[: len(raw) // 2 * 2], path) if raw.startswith(WIDE) else _narrow(raw)
        return [("", text.split("\n")[:TOP])]
    except (OSError, InputError):
        return []


def _is_book(path: Path) -> bool:
    return path.suffix.lower() == ".xlsx"


def _narrow(raw: bytes) -> str:
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _rows(path: Path, name: str | None) -> Iterator[str]:
    with _sheets(path) as sheets:
        yield from _lines(path, next((one for one in sheets if one.title == name), sheets[0]))


def _lines(path: Path, sheet: Worksheet) -> Iterator[str]:
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        if number > MOST_ROWS:
            raise InputError(f"{path}: more than {MOST_ROWS:,} rows; split it")
        yield _line([_cell(value) for value in row])


@contextmanager
def _sheets(path: Path) -> Iterator[list[Worksheet]]:
    """The sheets of a workbook that are shown. InputError where they cannot be read."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise missing(path, "openpyxl", "documents") from None
    try:
        with zipfile.ZipFile(path) as container:
            if sum(member.file_size for member in container.infolist()) > LARGEST:
                raise InputError(f"{path}: more than {LARGEST // 1_000_000} MB when unpacked; split it")
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            sheets = cast("list[Worksheet]", book.worksheets)
            yield [one for one in sheets if one.sheet_state == "visible"] or sheets[:1]
        finally:
            book.close()
    except InputError:
        raise
    except Exception as error:
        words = " ".join(str(error).split())[:80] or type(error).__name__
        raise InputError(f"{path}: an XLSX file that cannot be read ({words}); save the sheet as CSV") from error


def _cell(value: object) -> str:
    """A cell as a person would type it: days as ISO days, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else " ".join(str(value).split())


def _line(cells: list[str]) -> str:
    """Empty cells at the end belong to no column: spreadsheets keep them where something once stood."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
