"""How well the tests of coordination find what was planted, what they flag in worlds without any, and their time.

`python -m benchmarks.planted [--persons 1000 10000 100000] [--worlds rich sparse ...] [--seeds 5] [--first 1]
[--write FOLDER]`

Precision, recall: of T2 and more, and of T3, over planted (agency, election, ticket). AP: average precision by the p of
test a2. `dumps`: agencies flagged (T2 or more) that only one mass accusation names. Seconds of
processor time: the tests alone, from claims and headcounts to tiers.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.planted_truth import plant
from benchmarks.planted_world import WORLDS, Planted, World, write
from graph.measure.evidence import Staff, Support
from graph.measure.results import Run, run

REGIONS = {1_000: 3, 10_000: 10, 100_000: 38}


def contract(planted: Planted) -> tuple[list[Support], list[Staff]]:
    """The tables as the tests take them; persons of one name in one agency are one, as in the store."""
    supports = [
        Support(
            claim=str(number), person=f"{row.agency}/{row.person}", agency=row.agency, region=row.region,
            election=row.election, ticket=row.ticket, status=row.status, source=row.source,
            day=date.fromisoformat(row.date).toordinal(), event=row.event or None, private=not row.open,
        )
        for number, row in enumerate(planted.rows)
    ]  # fmt: skip
    return supports, [Staff(agency=name, region=region, heads=heads) for name, region, heads in planted.heads]


@dataclass(slots=True)
class Score:
    """Sums over seeds: planted cells, flags and hits of T2+ and of T3, flagged mass accusations, planted pairs of
    agencies, those found and all that are linked, seconds, APs."""

    planted: int = 0
    flags: dict[int, int] = field(default_factory=lambda: {2: 0, 3: 0})
    hits: dict[int, int] = field(default_factory=lambda: {2: 0, 3: 0})
    dumps: int = 0
    pairs: int = 0
    linked: int = 0
    links: int = 0
    seconds: float = 0.0
    precisions: list[float] = field(default_factory=list)

    def add(self, planted: Planted, found: Run, seconds: float) -> None:
        """Count one run."""
        keys = [found.grid.key(i) for i in range(len(found.grid.cells))]
        self.planted += len(planted.cells)
        self.seconds += seconds
        self.pairs, self.links = self.pairs + len(planted.pairs), self.links + len(found.found.present)
        self.linked += len(planted.pairs & found.found.present.keys())
        for tier in (2, 3):
            flagged = [key for key, reached in zip(keys, found.tier, strict=True) if reached >= tier]
            self.flags[tier] += len(flagged)
            self.hits[tier] += sum(key in planted.cells for key in flagged)
            self.dumps += sum(key in planted.dumps for key in flagged) if tier == 2 else 0
        hit = np.array([keys[i] in planted.cells for i in np.argsort(found.scores.rate.p, kind="stable")])
        so_far = np.cumsum(hit) / np.arange(1, hit.size + 1)
        self.precisions.append(float((so_far * hit).sum() / max(len(planted.cells), 1)))

    def line(self, name: str, seeds: int) -> str:
        """The sums as one line."""
        parts = [f"{name:<22} AP {np.mean(self.precisions):.3f}"]
        for tier in (2, 3):
            precision = self.hits[tier] / self.flags[tier] if self.flags[tier] else 1.0
            recall = self.hits[tier] / self.planted if self.planted else 0.0
            false = self.flags[tier] - self.hits[tier]
            parts.append(f"T{tier} precision {precision:.3f} recall {recall:.3f} false/run {false / seeds:.2f}")
        right, all_of = (self.linked / n if n else 1.0 for n in (self.links, self.pairs))
        parts.append(f"links {self.links / seeds:.1f} precision {right:.3f} recall {all_of:.3f}")
        return " | ".join([*parts, f"dumps {self.dumps}", f"{self.seconds / seeds:.2f} s"])


def score(world: World, seeds: Sequence[int]) -> Score:
    """The sums over these seeds."""
    total = Score()
    for seed in seeds:
        planted = plant(world, seed)
        supports, staff = contract(planted)
        start = time.process_time()
        found = run(supports, staff)
        total.add(planted, found, time.process_time() - start)
    return total


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--persons", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--worlds", nargs="+", choices=sorted(WORLDS), default=sorted(WORLDS))
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument(
        "--write", type=Path, help="write the tables of the first world and seed there, and test nothing"
    )
    return parser.parse_args()


def main() -> None:
    """Print a line for each world and size."""
    given = arguments()
    seeds = range(given.first, given.first + given.seeds)
    for persons in given.persons:
        for name in given.worlds:
            world = replace(WORLDS[name], persons=persons, regions=REGIONS.get(persons, 10))
            if given.write:
                return write(plant(world, given.first), given.write)
            print(score(world, seeds).line(f"{persons} {name}", given.seeds), flush=True)
    return None


if __name__ == "__main__":
    main()
