"""Judgements, checks and withdrawals leave one graph as a file and have the same effect in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.identity.judgements import judged
from graph.store.connect import open_store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw, withdrawn
from jejaring.judgements_file import is_of_judgements, lines, take
from jejaring.judging import keep
from tests.invented import read, support
from tests.test_store_sync import load


def test_what_persons_decided_goes_from_one_graph_to_another(tmp_path: Path) -> None:
    readings = [read("one", support("t")), read("two", support("u", subject="b")), read("three", support("t"))]
    first, second = str(tmp_path / "first.db"), str(tmp_path / "second.db")
    with open_store(first) as store:
        store.ensure_schema()
        load(store, readings)
        rows = store.read("MATCH (n:Person) RETURN n.id AS id ORDER BY id")
        pair = [row["id"] for row in rows][:2]
        record = judged("same", pair, by="Tester", at="2024-11-02T10:00:00", why="The same desk.")
        keep(store, first, [record])
        withdraw(store, readings[2].report.sha256, by="Tester", why="It was not ours to use.")
        written, expected = list(lines(store)), view_of(store)
    assert len(written) == 2
    assert is_of_judgements(written)
    with open_store(second) as store:
        store.ensure_schema()
        load(store, readings)
        for _ in range(2):
            assert take(store, second, Path("x.jsonl"), [*written, ""]) == 2
            assert view_of(store) == expected
            assert list(lines(store)) == written
        with pytest.raises(InputError, match=r"x\.jsonl:2: no JSON"):
            take(store, second, Path("x.jsonl"), [written[0], "half"])
        sync(store)
        assert len(withdrawn(store)) == 1
