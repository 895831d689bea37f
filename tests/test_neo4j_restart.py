"""A real Neo4j that stops in the middle of a load, and is started again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.connect import connected
from graph.store.readings import pending
from graph.store.session import Store
from graph.store.snapshot import view_of
from tests.conftest import Neo4j
from tests.invented import shown
from tests.test_store_killed import many
from tests.test_store_sync import doubled, load


def test_a_load_whose_neo4j_stops_says_so_and_is_finished_when_it_runs_again(
    neo4j: Neo4j, empty_neo4j: Address, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    readings, where = many(10), str(tmp_path / "neo4j")
    left, commit = [5], Store.commit

    def stopping(store: Store, statements: object) -> None:
        left[0] -= 1
        if not left[0]:
            neo4j.stop()
        commit(store, statements)  # type: ignore[arg-type]

    try:
        with connected(replace(empty_neo4j, patience=1.0), where, read_only=False) as store:
            store.ensure_schema()
            with monkeypatch.context() as patched:
                patched.setattr(Store, "commit", stopping)
                with pytest.raises(StoreError, match=r"no answer .*expected a Bolt server there; see that it runs"):
                    load(store, readings)
    finally:
        again = neo4j.start()
    with connected(again, where, read_only=False) as store:
        assert store.read("MATCH (r:Reading) RETURN count(r) AS n") == [{"n": len(readings)}]
        assert pending(store)
        load(store, readings)
        assert view_of(store) == shown(readings)
        assert not doubled(store)
        assert not pending(store)
