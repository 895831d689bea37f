"""Which tables are known: told by their header, read by their reader."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.claims import Reading
from graph.errors import InputError
from loaders.tables.candidates_table import is_candidates_table, read_candidates_table
from loaders.tables.cases_table import is_cases_table, read_cases_table
from loaders.tables.claims_table import is_claims_table, read_claims_table
from loaders.tables.headcounts_table import is_headcounts_table, read_headcounts_table
from loaders.tables.lines import Header, headers_of
from loaders.tables.mapped_table import read_mapped_table
from loaders.tables.mapping import Columns, mapping_of
from loaders.tables.posts_table import is_posts_table, read_posts_table
from loaders.tables.sheet import SUFFIXES, table_text

MAPPED = "mapped"
Reader = Callable[[Path], tuple[list[Reading], list[str]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table: how it is told by its header (folded column names), and how it is read."""

    told_by: Callable[[Collection[str]], bool]
    read: Reader


TABLES = {
    "claims": Table(is_claims_table, read_claims_table),
    "headcounts": Table(is_headcounts_table, read_headcounts_table),
    "cases": Table(is_cases_table, read_cases_table),
    "candidates": Table(is_candidates_table, read_candidates_table),
    "posts": Table(is_posts_table, read_posts_table),
    MAPPED: Table(lambda header: False, read_mapped_table),
}


def table_kind(path: Path) -> str:
    """Which of TABLES a file is; empty for none. The first that a row near the top of a sheet fits counts, then a
    mapping."""
    return next((kind for _, kind in _told(path)), "") if path.suffix.lower() in SUFFIXES else ""


def read_table(path: Path, kind: str) -> tuple[list[Reading], list[str]]:
    """The readings of a table of this kind, and what was passed over, a line each. InputError where it cannot be taken,
    and for a workbook of several tables."""
    sheets = {header.sheet: kind for header, kind in reversed(list(_told(path)))}
    if len(sheets) > 1:
        found = ", ".join(f"{name!r} ({sheets[name]})" for name in sorted(sheets))
        raise InputError(f"{path}: tables on several sheets, {found}; expected one; save each as a file of its own")
    return TABLES[kind].read(path)


def _told(path: Path) -> Iterator[tuple[Header, str]]:
    """The rows that name the columns of a known table, and which; then those of a mapping. One whose columns stand
    nowhere, or that cannot be read, has the first row, and its reader says what is wrong."""
    headers = headers_of(path)
    known = [(one, kind) for one in headers for kind, table in TABLES.items() if table.told_by(one.names)]
    sheets = {header.sheet for header, _ in known}
    others = [(one, mapping) for one in headers if one.sheet not in sheets and (mapping := _mapping(path, one))]
    fitting = [(one, MAPPED) for one, mapping in others if mapping.required <= set(one.names)]
    wrong = headers[:1] if others or path.with_suffix(".toml").is_file() else []
    yield from known + fitting or [(one, MAPPED) for one in wrong]


def strange_table(path: Path) -> str:
    """Why a .csv or .xlsx that is none of TABLES cannot be taken, in words."""
    try:
        table_text(path)
    except InputError as error:
        return str(error).removeprefix(f"{path}: ")
    known = ", ".join(f"{name}.csv" for name in TABLES if name != MAPPED)
    names = max((one.names for one in headers_of(path)), key=lambda names: sum(map(bool, names)), default=())
    return (
        f"a table of columns that are not known ({', '.join(filter(None, names))[:100]}); expected those of {known}, or"
        f" a mapping {path.stem}.toml beside it"
    )


def _mapping(path: Path, header: Header) -> Columns | None:
    try:
        return mapping_of(path, header.names)
    except InputError:
        return None
