"""Rows on stdout as a table, JSON or CSV; talk on stderr."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from typing import Any

import click

# Characters with which a spreadsheet starts a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def say(message: str) -> None:
    """A line of talk, on stderr."""
    click.echo(message, err=True)


def as_json(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """One array of objects, keys in the order of the columns."""
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1)


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """RFC 4180 with line feeds; text that a spreadsheet would run as a formula gets an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell(value)) for value in row] for row in rows)
    return out.getvalue().rstrip("\n")


def cell(value: Any) -> str:
    """A value as short text: lists joined, nodes by their name, nothing as an empty cell."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(cell(item) for item in value)
    if isinstance(value, dict):
        inside = value.get("properties", value)
        return str(inside.get("name") or inside.get("id") or json.dumps(value, ensure_ascii=False))
    return str(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) and not _number(text) else text


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> None:
    """Print rows in one of the formats table, json, csv."""
    if form == "json":
        click.echo(as_json(columns, rows))
    elif form == "csv":
        click.echo(as_csv(columns, rows))
    else:
        print_table(columns, rows)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table as wide as the terminal, or as wide as it needs when piped."""
    from rich import box  # noqa: PLC0415 - rich costs start-up time that JSON and CSV need not pay
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(cell(value) for value in row))
    terminal = sys.stdout.isatty()
    Console(file=sys.stdout, width=None if terminal else 200, highlight=False, markup=False).print(table)
    say(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")
