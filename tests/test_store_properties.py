"""Whatever is loaded, read anew or withdrawn, in whatever order and parts: the graph is what the build computes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.claims import Reading
from graph.store.connect import open_store
from graph.store.readings import reading_id
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.withdrawal import withdraw
from tests.invented import shown
from tests.test_build_properties import readings
from tests.test_store_sync import load

Work = tuple[list[Reading], str]


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One embedded graph for all examples; each empties it."""
    folder: Path = tmp_path_factory.mktemp("properties")
    with open_store(str(folder / "graph.db")) as store:
        store.ensure_schema()
        yield store


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(work=st.lists(st.tuples(readings(), st.sampled_from(("keep", "keep", "withdraw"))), max_size=4))
def test_any_work_leaves_what_the_build_computes(one_store: Store, work: list[Work]) -> None:
    one_store.write("MATCH (n) DETACH DELETE n")
    held: dict[str, Reading] = {}
    for part, then in work:
        load(one_store, part)
        held |= {reading_id(reading): reading for reading in part}
        if then == "withdraw" and held:
            away = min(held.values(), key=reading_id).report.sha256
            withdraw(one_store, away, by="Tester", why="It was not ours to use.")
            held = {key: reading for key, reading in held.items() if reading.report.sha256 != away}
        assert view_of(one_store) == shown(list(held.values()))
