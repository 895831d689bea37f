"""Counts of persons by cell, and how many of them rest on one source alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.measure.evidence import Cell, Staff, Support

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Key = tuple[str, str, str]
Part = TypeVar("Part", str, tuple[str, str], tuple[str, str, str])


LIST = 5


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """All cells in order, and the numbers of their parts: `agency`, `office` (agency x election), `stratum` (region x
    election), `side` (election x ticket), `race` (stratum x ticket). `heads` is the headcount, 0 where unknown; `place`
    finds a cell by agency, election and ticket."""

    cells: tuple[Cell, ...]
    agency: Ints
    office: Ints
    stratum: Ints
    side: Ints
    race: Ints
    heads: Ints
    place: Mapping[Key, int]

    def key(self, number: int) -> Key:
        """Agency, election and ticket of a cell."""
        cell = self.cells[number]
        return cell.agency, cell.election, cell.ticket


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Of each cell: `k` persons of the agency for the ticket, `n` named persons of the agency in the election, `marked`
    and `total` the same for the whole stratum; `lone` of the k rest on the heaviest source alone, whose number in
    `sources` is `heaviest` (-1 for none); `origins` sources name anybody of the k. `listed`: the cell holds a list of
    accusations, LIST or more persons whom one source names for one day and no other source names, or most of its
    persons rest on one source."""

    k: Ints
    n: Ints
    marked: Ints
    total: Ints
    lone: Ints
    heaviest: Ints
    origins: Ints
    listed: Bools
    sources: tuple[str, ...]

    @property
    def kept(self) -> Ints:
        """Persons that are left without the heaviest source."""
        return self.k - self.lone


def numbered(values: Iterable[Part]) -> tuple[Ints, list[Part]]:
    """The number of each value among the distinct ones, and these, sorted."""
    listed = list(values)
    distinct = sorted(set(listed))
    index = {value: number for number, value in enumerate(distinct)}
    return np.fromiter((index[value] for value in listed), np.int64, len(listed)), distinct


def frame(staff: Iterable[Staff], cells: Iterable[Cell]) -> Frame:
    """The cells in order, numbered."""
    listed = tuple(sorted(set(cells), key=attrgetter(*Cell.__slots__)))
    heads = {one.agency: one.heads for one in staff}
    return Frame(
        cells=listed,
        agency=numbered(cell.agency for cell in listed)[0],
        office=numbered((cell.agency, cell.election) for cell in listed)[0],
        stratum=numbered((cell.region, cell.election) for cell in listed)[0],
        side=numbered((cell.election, cell.ticket) for cell in listed)[0],
        race=numbered((cell.region, cell.election, cell.ticket) for cell in listed)[0],
        heads=np.array([heads.get(cell.agency, 0) for cell in listed], np.int64),
        place={(cell.agency, cell.election, cell.ticket): number for number, cell in enumerate(listed)},
    )


def count(grid: Frame, supports: Sequence[Support]) -> Counts:
    """The counts of these claims; every claim must be of one of the cells."""
    where = np.array([grid.place[one.agency, one.election, one.ticket] for one in supports], np.int64)
    person, names = numbered(one.person for one in supports)
    source, sources = numbered(one.source for one in supports)
    size, people, many = len(grid.cells), max(len(names), 1), max(len(sources), 1)
    units, unit = np.unique(where * people + person, return_inverse=True)
    cell = units // people
    k = np.bincount(cell, minlength=size)
    pairs = np.unique(unit * many + source)
    several = np.bincount(pairs // many, minlength=units.size)
    alone = pairs[several[pairs // many] == 1]
    lone, heaviest = _heaviest(cell[alone // many], alone % many, size, many)
    days = np.array([-1 if one.day is None else one.day for one in supports], np.int64)
    longest = np.zeros(size, np.int64)
    known = _longest_list(units.size, cell, unit, source, days, alone // many)
    longest[: known.size] = known
    named = np.unique(cell[pairs // many] * many + pairs % many)
    n, total = _margins(grid, cell, units % people, people)
    return Counts(
        k=k, n=n, marked=summed(grid.race, k).astype(np.int64), total=total, lone=lone, heaviest=heaviest,
        origins=np.bincount(named // many, minlength=size), listed=(2 * lone > k) | (longest >= LIST),
        sources=tuple(sources),
    )  # fmt: skip


def _heaviest(cell: Ints, source: Ints, size: int, many: int) -> tuple[Ints, Ints]:
    """Of each cell the largest number of persons who rest on one source alone, and it; the first of several."""
    pairs, numbers = np.unique(cell * many + source, return_counts=True)
    order = np.lexsort((-(pairs % many), numbers))
    lone, heaviest = np.zeros(size, np.int64), np.full(size, -1, np.int64)
    lone[pairs[order] // many] = numbers[order]
    heaviest[pairs[order] // many] = pairs[order] % many
    return lone, heaviest


def _longest_list(size: int, cell: Ints, unit: Ints, source: Ints, day: Ints, alone: Ints) -> Ints:
    """Of each cell the most persons whom one source names for one day, and whom no other source names. Claims without a
    day count as of one day."""
    lonely = np.zeros(size, np.bool_)
    lonely[alone] = True
    of = lonely[unit]
    rows = np.unique(np.column_stack([cell[unit[of]], source[of], day[of], unit[of]]), axis=0)
    lists, numbers = np.unique(rows[:, :3], axis=0, return_counts=True)
    longest = np.zeros(int(cell.max(initial=-1)) + 1, np.int64)
    np.maximum.at(longest, lists[:, 0], numbers)
    return longest


def _margins(grid: Frame, cell: Ints, person: Ints, people: int) -> tuple[Ints, Ints]:
    """Named persons of the agency in the election, and of the stratum; who is named for two tickets counts once."""
    named = np.unique(grid.office[cell] * people + person) // people
    of_office = np.bincount(named, minlength=int(grid.office.max(initial=-1)) + 1)
    stratum = np.zeros(of_office.size, np.int64)
    stratum[grid.office] = grid.stratum
    total = np.bincount(stratum, weights=of_office).astype(np.int64)
    return of_office[grid.office], total[grid.stratum]


def summed(group: Ints, values: Ints | Floats) -> Floats:
    """Of each place the sum of the values over its group."""
    return np.asarray(np.bincount(group, weights=values), dtype=np.float64)[group]
