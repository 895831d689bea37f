"""The tests of coordination on planted truth: what they find, and what they must never flag."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.planted import score
from benchmarks.planted_truth import plant
from benchmarks.planted_world import HARD, NULL, RICH, World, write
from loaders.tables.claims_table import read_claims_table
from loaders.tables.headcounts_table import read_headcounts_table

SEEDS = range(1, 4)


@pytest.mark.parametrize("world", [RICH, HARD], ids=["rich", "hard"])
def test_what_is_corroborated_was_planted_and_no_mass_accusation_is_flagged(world: World) -> None:
    found = score(replace(world, persons=5000, regions=5), SEEDS)
    assert found.flags[3] == found.hits[3]
    assert found.hits[3] >= 0.3 * found.planted
    assert found.hits[2] >= 0.9 * found.flags[2]
    assert found.linked == found.links
    assert found.dumps == 0


def test_nothing_is_corroborated_where_nothing_is_planted() -> None:
    found = score(replace(NULL, persons=5000, regions=5), SEEDS)
    assert found.flags[3] == 0
    assert found.flags[2] <= 2 * len(SEEDS)
    assert found.links == 0


def test_a_world_is_the_same_for_a_seed_and_its_tables_are_taken_whole(tmp_path: Path) -> None:
    world = replace(HARD, persons=500, regions=2)
    planted = plant(world, 1)
    assert planted == plant(world, 1)
    assert planted.rows != plant(world, 2).rows
    write(planted, tmp_path)
    readings, noise = read_claims_table(tmp_path / "claims.csv")
    heads, more = read_headcounts_table(tmp_path / "headcounts.csv")
    assert not noise + more
    supports = [claim for reading in readings for claim in reading.claims if claim.predicate == "SUPPORTS"]
    assert len(supports) == len(planted.rows)
    assert sum(entity.label == "Agency" for entity in heads[0].entities) == len(planted.heads)
