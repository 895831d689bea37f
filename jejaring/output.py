"""Rows on stdout as a table, JSON or CSV; talk on stderr."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

# The width of a table that goes into a pipe or a file.
PIPED = 160

# Control characters but tabs and line feeds.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

# Characters with which a spreadsheet starts a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def printable(text: str) -> str:
    """Text of a report or a file name, without what would steer the terminal."""
    return CONTROL.sub("\ufffd", text)


def say(message: str) -> None:
    """A line of talk, on stderr."""
    click.echo(printable(message), err=True)


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
    """A table where the rows fit the terminal (or 160 columns when piped), else one block a row."""
    from rich.cells import cell_len  # noqa: PLC0415 - rich costs start-up time that JSON and CSV need not pay
    from rich.console import Console  # noqa: PLC0415

    terminal = sys.stdout.isatty()
    out = io.StringIO()  # rich itself would end the process where the reader of its output has left
    width = None if terminal else PIPED
    console = Console(file=out, force_terminal=terminal, width=width, highlight=False, markup=False, emoji=False)
    cells = [[printable(cell(value)) for value in row] for row in rows]
    if sum(max(map(cell_len, column)) + 2 for column in zip(columns, *cells, strict=True)) <= console.width:
        _print_grid(console, columns, cells)
    else:
        _print_blocks(console, columns, cells)
    click.echo(out.getvalue(), nl=False)
    say(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def _print_grid(console: Console, columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in cells:
        table.add_row(*row)
    console.print(table)


def _print_blocks(console: Console, columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """One block a row; empty cells are left out."""
    from rich.table import Table  # noqa: PLC0415

    for number, row in enumerate(cells, 1):
        block = Table.grid(padding=(0, 2))
        block.add_column(style="bold", no_wrap=True)
        block.add_column(overflow="fold")
        for name, text in zip(columns, row, strict=True):
            if text:
                block.add_row(name, text)
        console.rule(f"{number} of {len(cells)}", align="left")
        console.print(block)
