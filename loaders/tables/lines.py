"""Tables as lines of named cells, whatever charset, separator or order of columns they come in."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from loaders.tables.sheet import table_text, tops

SEPARATORS = ",;\t"
GAP = " | "


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the number of its line in the file, and its cells by column, single spaces inside, "" where empty."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a table, its known columns in their order, and what was passed over, a line of words each."""

    rows: tuple[Line, ...]
    columns: tuple[str, ...]
    noise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """A row that may name the columns: its sheet ("" of a .csv), its number in it, and its folded cells. `first`: it
    is the first row of the first sheet, where a header is expected."""

    sheet: str
    number: int
    names: tuple[str, ...]
    first: bool = False

    @property
    def place(self) -> str:
        """Which rows it heads, in words."""
        return f"{f'sheet {self.sheet!r}, ' if self.sheet else ''}columns named in row {self.number}"


def headers_of(path: Path) -> list[Header]:
    """The rows of a .csv or .xlsx that may name its columns: the first one, and whatever stands near the top of a sheet
    in two cells or more. None where it cannot be read as a table."""
    found = []
    for place, (sheet, lines) in enumerate(tops(path)):
        for number, line in enumerate(lines, 1):
            names, first = tuple(split(line)), number == 1 and not place
            if (names and first) or sum(map(bool, names)) > 1:
                found.append(Header(sheet, number, names, first))
    return found


def split(header: str) -> list[str]:
    """The folded names of a header line."""
    return [name.strip().lower() for name in next(csv.reader([header], delimiter=separator(header)), [])]


def separator(header: str) -> str:
    """What stands between the cells: the sign that occurs most in the header."""
    return max(SEPARATORS, key=header.count)


def read_lines(path: Path, known: Sequence[str], required: Collection[str]) -> Lines:
    """The table of a file, from the first row that names all required columns. InputError where none does; unknown
    columns and rows of a wrong length are noise, the rest stands. Empty rows are no rows."""
    top = next((one for one in headers_of(path) if set(required) <= set(one.names)), Header("", 1, (), first=True))
    text = table_text(path, top.sheet).split("\n", top.number - 1)[-1]
    header = split(text.partition("\n")[0])
    if missing := [name for name in known if name in required and name not in header]:
        raise InputError(
            f"{path}:{top.number}: no column {', '.join(missing)}; expected the columns {', '.join(known)}"
        )
    found = [(top.number - 1 + number, cells) for number, cells in _rows(text)]
    noise = [] if top.first else [f"{path}: {top.place}"]
    noise += [f"{path}:{top.number}: unknown column {name!r} passed over" for name in _strange(header, known, found)]
    rows = []
    for number, cells in found:
        if len(cells) != len(header):
            noise.append(f"{path}:{number}: {len(cells)} cells, expected {len(header)}; the row was passed over")
        else:
            rows.append(Line(number, dict(zip(header, cells, strict=True))))
    return Lines(tuple(rows), tuple(name for name in known if name in header), tuple(noise))


def _strange(header: Sequence[str], known: Collection[str], rows: Sequence[tuple[int, list[str]]]) -> Iterator[str]:
    """The columns that nobody knows; one without a name counts where something stands in it."""
    for place, name in enumerate(header):
        if name not in known and (name or any("".join(cells[place : place + 1]) for _, cells in rows)):
            yield name


def sound(path: Path, lines: Lines, wrong: Callable[[Line], str]) -> Lines:
    """The lines of which `wrong` says nothing; what it says of the others joins the noise, with their numbers."""
    found = [(row, wrong(row)) for row in lines.rows]
    noise = [f"{path}:{row.number}: {why}; the row was passed over" for row, why in found if why]
    return Lines(tuple(row for row, why in found if not why), lines.columns, (*lines.noise, *noise))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=separator(text.partition("\n")[0]))
    next(reader)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, [" ".join(cell.split()) for cell in cells]


def as_text(columns: Sequence[str], rows: Sequence[Line]) -> tuple[str, list[dict[str, tuple[int, int]]]]:
    """The rows as the text of a report, the column names on its first line; and where each row's cells stand in it, the
    whole row under ""."""
    parts, places, at = [GAP.join(columns) + "\n"], [], len(GAP.join(columns)) + 1
    for row in rows:
        place, start = {}, at
        for column in columns:
            place[column] = (at, at + len(row[column]))
            at += len(row[column]) + len(GAP)
        at -= len(GAP)
        place[""] = (start, at)
        parts.append(GAP.join(row[column] for column in columns) + "\n")
        places.append(place)
        at += 1
    return "".join(parts), places
