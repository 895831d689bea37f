"""The text of a table: a .csv as it is, the first sheet of an .xlsx as comma-separated lines."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from graph.errors import InputError
from loaders.readers.formats import missing
from loaders.readers.text import decode

SUFFIXES = (".csv", ".xlsx")
LONGEST_HEADER = 65_536  # bytes of a header
WIDE = (b"\xff\xfe", b"\xfe\xff")  # how a table in UTF-16 begins: "Unicode text" of spreadsheets
LARGEST = 200_000_000  # bytes of a sheet when unpacked
MOST_ROWS = 1_000_000


def table_text(path: Path) -> str:
    """All of a table as text. InputError where it cannot be read."""
    try:
        return _sheet(path) if path.suffix.lower() == ".xlsx" else decode(path.read_bytes(), path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check its rights") from error


def first_line(path: Path) -> str:
    """The header of a table; empty where there is none, or where it cannot be read."""
    try:
        if path.suffix.lower() == ".xlsx":
            return next(_rows(path), "").rstrip("\n")
        with path.open("rb") as file:
            raw = file.read(LONGEST_HEADER)
        return decode(raw[: len(raw) // 2 * 2], path).partition("\n")[0] if raw.startswith(WIDE) else _narrow(raw)
    except (OSError, InputError):
        return ""


def _narrow(raw: bytes) -> str:
    return raw.decode("utf-8-sig", "replace").replace("\r", "\n").partition("\n")[0]


def _sheet(path: Path) -> str:
    return "".join(_rows(path))


def _rows(path: Path) -> Iterator[str]:
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
            for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True)):
                if number > MOST_ROWS:
                    raise InputError(f"{path}: more than {MOST_ROWS:,} rows; split it")
                yield _line([_cell(value) for value in row])
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
