"""reports.csv: metadata of the files beside it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.text import decode

NAME = "reports.csv"
COLUMNS = ("file", "url", "archive", "outlet", "published", "title", "kind")
KINDS = ("news", "press_release", "appeal", "statistics", "decision", "letter", "opinion")


@dataclass(frozen=True, slots=True)
class ReportsTable:
    """Rows by file name; `noise` names, a line each, what was not understood and passed over."""

    rows: Mapping[str, Mapping[str, str]]
    noise: tuple[str, ...] = ()


def is_reports_table(header: list[str]) -> bool:
    """Whether a header is one of a reports.csv: `file`, and nothing but its other columns besides at least one."""
    names = [name.strip().lower() for name in header]
    return "file" in names and len(set(names) & set(COLUMNS)) >= 2


def read_reports_table(path: Path) -> ReportsTable:
    """The table of a file. InputError where it is none; unknown columns and bad rows are noise, the rest stands."""
    try:
        text = decode(path.read_bytes(), path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check its rights") from error
    lines = csv.DictReader(io.StringIO(text))
    header = list(lines.fieldnames or [])
    if not is_reports_table(header):
        raise InputError(f"{path}: columns {', '.join(header) or 'none'}; expected {', '.join(COLUMNS)}")
    unknown = [name for name in header if name.strip().lower() not in COLUMNS]
    noise = [f"{path}: unknown column {name!r} passed over; known: {', '.join(COLUMNS)}" for name in unknown]
    rows: dict[str, Mapping[str, str]] = {}
    for row in lines:
        values = {
            str(key).strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(value, str)
        }
        wrong = wrong_with(values) or (f"file {values['file']} stands twice" if values["file"] in rows else None)
        if wrong:
            noise.append(f"{path}:{lines.line_num}: {wrong}; the row was passed over")
        else:
            rows[values["file"]] = values
    return ReportsTable(rows, tuple(noise))


def wrong_with(values: Mapping[str, str]) -> str | None:
    """What is wrong with a row, in words; None where nothing is."""
    if not values.get("file"):
        return "no file; expected the name of a file beside the table"
    if (day := values.get("published", "")) and not _is_day(day):
        return f"published {day!r}; expected YYYY-MM-DD"
    if (kind := values.get("kind", "")) and kind not in KINDS:
        return f"kind {kind!r}; expected one of {', '.join(KINDS)}"
    for column in ("url", "archive"):
        if (address := values.get(column, "")) and not re.match(r"https?://\S+$", address):
            return f"{column} {address!r}; expected http:// or https://"
    return None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def with_metadata(report: Report, row: Mapping[str, str]) -> Report:
    """The report with what the row says; an empty cell leaves what the file itself says."""
    return replace(
        report,
        url=row.get("url") or report.url,
        archive=row.get("archive") or report.archive,
        outlet=row.get("outlet") or report.outlet,
        title=row.get("title") or report.title,
        kind=row.get("kind") or report.kind,
        published=row.get("published") or report.published,
        published_basis="metadata" if row.get("published") else report.published_basis,
    )
