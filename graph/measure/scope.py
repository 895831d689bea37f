"""Which cells there are: every agency with a headcount or a claim against every ticket that could be its."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.measure.evidence import Cell, Staff, Support


def cells(staff: Sequence[Staff], supports: Sequence[Support]) -> set[Cell]:
    """An agency is held against every ticket that its region's reports name, and against those that are named in
    several regions (a province's). What an agency has a claim for is always a cell."""
    found = {Cell(one.agency, one.region, one.election, one.ticket) for one in supports}
    tickets = tickets_by_region(supports)
    agencies = {(one.agency, one.region) for one in staff} | {(cell.agency, cell.region) for cell in found}
    wide = tickets.pop("", set())
    found |= {Cell(agency, region, *side) for agency, region in agencies for side in tickets.get(region, set()) | wide}
    return found


def tickets_by_region(supports: Iterable[Support]) -> dict[str, set[tuple[str, str]]]:
    """Election and ticket by region; under the empty string those that are named in more than one."""
    regions: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in supports:
        regions[one.election, one.ticket].add(one.region)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for side, places in regions.items():
        for place in {"" if len(places) > 1 else min(places), *places}:
            found[place].add(side)
    return found
