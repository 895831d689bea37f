"""A world to plant truth in: its size, its media, its hidden cells; and the tables that come of it.

Nobody in it exists, and every name is made of syllables.
"""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FIRST_DAY = date(2024, 9, 25)
DAYS = 60
TRUE_STATUS = {"alleged": 0.65, "denied": 0.15, "confirmed": 0.20}
FALSE_STATUS = {"alleged": 0.58, "denied": 0.40, "confirmed": 0.02}
SYLLABLES = ("ba", "ke", "lu", "mo", "ni", "pa", "ra", "si", "ta", "wo", "yu", "den", "gar", "mul", "san", "tir")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a run plants. `compliance` is the share of a cell's staff that takes part; `reported` the chance that an act
    is reported at all, times the agency's share of attention, which is lognormal with `attention`; agencies lean to
    tickets as their region does, the more so the larger `likeness`; `untrue` false claims for each true organic one.

    Beyond the plain world: `hostile` is the share of outlets that look at one ticket only, `colluding` the share of
    mass accusations that a second outlet prints too, `doubled` the share of claims that spell the person otherwise,
    `told_open` whether the table says which events were open to all. Each region has `outlets` of its own, and `echo`
    more of them tell of an act than one, on average.
    """

    persons: int = 10_000
    regions: int = 10
    organic: float = 0.04
    likeness: float = 20.0
    cells: float = 0.08
    compliance: float = 0.3
    reported: float = 0.4
    attention: float = 0.8
    untrue: float = 0.3
    dumps: float = 0.04
    believed: float = 0.6
    jitter: int = 1
    hostile: float = 0.0
    colluding: float = 0.0
    doubled: float = 0.0
    told_open: bool = True
    outlets: int = 20
    echo: float = 0.4


SPARSE = World()
RICH = World(compliance=0.5, reported=0.7, believed=0.8)
NULL = World(compliance=0.0, cells=0.0, organic=0.1, attention=1.2, likeness=6.0, reported=0.7, believed=0.8)
HARD = replace(RICH, hostile=0.2, colluding=0.3, doubled=0.05, told_open=False)
WORLDS = {
    "rich": RICH,
    "sparse": SPARSE,
    "null": NULL,
    "hostile": replace(RICH, hostile=0.2),
    "colluding": replace(RICH, colluding=0.5),
    "doubled": replace(RICH, doubled=0.05),
    "hard": HARD,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of claims.csv."""

    person: str
    agency: str
    region: str
    election: str
    ticket: str
    status: str
    date: str
    source: str
    event: str
    open: str


@dataclass(slots=True)
class Planted:
    """The tables, and the truth: planted (agency, election, ticket), those that were only accused by one list, and the
    pairs of agencies that shared planted events."""

    rows: list[Row] = field(default_factory=list)
    heads: list[tuple[str, str, int]] = field(default_factory=list)
    cells: set[tuple[str, str, str]] = field(default_factory=set)
    dumps: set[tuple[str, str, str]] = field(default_factory=set)
    pairs: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Agency:
    """A body of `region`. `media` is its share of attention, 1 on average; `staff` are names, each once or more."""

    name: str
    region: int
    size: int
    media: float
    staff: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, or is said to have done. `day` counts from FIRST_DAY."""

    agency: Agency
    person: int
    race: str
    ticket: int
    day: int
    event: str = ""
    is_open: bool = False


@dataclass(slots=True)
class Maker:
    """The world on its way: random numbers, shares of each race in each region, outlets of each region."""

    world: World
    rng: np.random.Generator
    shares: dict[tuple[int, str], Floats]
    outlets: dict[int, list[str]]
    bias: dict[str, tuple[str, int]]
    public: list[tuple[str, int, float]]
    out: Planted

    def ticket(self, agency: Agency, race: str, lean: Floats | None = None) -> int:
        """A ticket by chance: by these shares, or by those of the region."""
        shares = self.shares[agency.region, race] if lean is None else lean
        return int(self.rng.choice(shares.size, p=shares))

    def name(self, race: str, region: int, ticket: int) -> tuple[str, str]:
        """Election and ticket as the tables write them."""
        where = "Provinsi" if race == "gubernur" else region_name(region)
        return f"Pemilihan {race} {where}", f"Pasangan {ticket + 1} {where}"


def region_name(region: int) -> str:
    """The name of a region by its number."""
    return f"Kota {SYLLABLES[region % 16].title()}{SYLLABLES[(region * 7 + 3) // 16 % 16]}"


def write(planted: Planted, folder: Path) -> None:
    """claims.csv and headcounts.csv as `jejaring load` takes them, and truth.csv beside them: which agencies were
    planted, and which are only listed in one mass accusation."""
    folder.mkdir(parents=True, exist_ok=True)
    truth = [[*cell, "planted"] for cell in planted.cells] + [[*cell, "listed"] for cell in planted.dumps]
    tables = {
        "claims": (list(Row.__slots__), [list(asdict(row).values()) for row in planted.rows]),
        "headcounts": (["agency", "region", "headcount"], [list(row) for row in planted.heads]),
        "truth": (["agency", "election", "ticket", "what"], sorted(truth)),
    }
    for name, (header, rows) in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
