"""headcounts.csv: how many civil servants work in each agency; without it only the composition of reports is tested."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import sha256
from pathlib import Path

from graph.claims import Claim, Entity, Reading, Report, Span
from loaders.tables.lines import Line, as_text, read_lines
from loaders.tables.names import agency_entity, region_entity

COLUMNS = ("agency", "region", "headcount")
VERSION = "1"
RULE = "manual:table"


def is_headcounts_table(header: Collection[str]) -> bool:
    """Whether a header is one of a table of headcounts."""
    return {"agency", "headcount"} <= set(header)


def read_headcounts_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading of the whole table, none for an empty one; and what was passed over, a line each. InputError where it
    is no such table. An agency that stands twice keeps the first row."""
    lines = read_lines(path, COLUMNS, COLUMNS)
    noise, rows, seen = list(lines.noise), [], set()
    for row in lines.rows:
        key = (row["agency"], row["region"])
        if wrong := "no agency" if not row["agency"] else "stands twice" if key in seen else _wrong(row["headcount"]):
            noise.append(f"{path}:{row.number}: {wrong}; the row was passed over")
        else:
            seen.add(key)
            rows.append(row)
    return ([_reading(path.name, lines.columns, rows)] if rows else []), noise


def _reading(file: str, columns: Sequence[str], rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    entities: dict[str, Entity] = {}
    claims = []
    for row, place in zip(rows, places, strict=True):
        heads, spans = _number(row["headcount"]), (Span(*place["agency"]),)
        agency = agency_entity(row["agency"], row["region"], spans, heads)
        entities[agency.ref] = agency
        if row["region"]:
            region = region_entity(row["region"], (Span(*place["region"]),))
            entities.setdefault(region.ref, region)
            claims.append(
                Claim(
                    subject=agency.ref, predicate="IN_REGION", object=region.ref, spans=(Span(*place[""]),), rule=RULE
                )
            )  # fmt: skip
    key = sha256(text.encode()).hexdigest()
    report = Report(sha256=key, text=text, file=file, files=(file,), kind="statistics", origin=f"table-{key[:16]}")
    return Reading(report=report, entities=tuple(entities.values()), claims=tuple(claims), by="table", version=VERSION)


def _number(text: str) -> int:
    return int(text.replace(".", "").replace(",", ""))


def _wrong(text: str) -> str:
    """What is wrong with a headcount; dots and commas between thousands are fine."""
    digits = text.replace(".", "").replace(",", "")
    good = digits.isdecimal() and digits.isascii() and 0 < int(digits) < 10_000_000
    return "" if good else f"headcount {text!r}; expected a whole number above 0"
