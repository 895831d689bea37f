"""Which tables are known: told by their header, read by their reader."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from graph.claims import Reading
from graph.errors import InputError
from loaders.tables.candidates_table import is_candidates_table, read_candidates_table
from loaders.tables.cases_table import is_cases_table, read_cases_table
from loaders.tables.claims_table import is_claims_table, read_claims_table
from loaders.tables.headcounts_table import is_headcounts_table, read_headcounts_table
from loaders.tables.lines import header_of, split
from loaders.tables.mapped_table import read_mapped_table
from loaders.tables.mapping import mapping_of
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
    """Which of TABLES a file is; empty for none. The first that its header fits counts, then a mapping."""
    if path.suffix.lower() not in SUFFIXES:
        return ""
    header = header_of(path)
    found = next((kind for kind, table in TABLES.items() if table.told_by(header)), "")
    return found or (MAPPED if header and _has_mapping(path, header) else "")


def strange_table(path: Path) -> str:
    """Why a .csv or .xlsx that is none of TABLES cannot be taken, in words."""
    try:
        header = split(table_text(path).partition("\n")[0])
    except InputError as error:
        return str(error).removeprefix(f"{path}: ")
    known = ", ".join(f"{name}.csv" for name in TABLES if name != MAPPED)
    return (
        f"a table of columns that are not known ({', '.join(header)[:100]}); expected those of {known}, or a mapping"
        f" {path.stem}.toml beside it"
    )


def _has_mapping(path: Path, header: Collection[str]) -> bool:
    try:
        return mapping_of(path, header) is not None
    except InputError:
        return True  # its reader says what is wrong with it
