"""Withdrawals, counts and refusals."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from graph.build.view import View
from graph.errors import UsageError
from graph.store.counts import counts
from graph.store.places import beside
from graph.store.readings import readings_of
from graph.store.refusals import Refusal, note, refusals, refused_inputs
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.withdrawal import find_report, restore, withdraw, withdrawn
from tests.invented import shown
from tests.test_store_sync import load, story


def test_a_withdrawn_report_goes_with_all_that_only_it_said(store: Store) -> None:
    store.ensure_schema()
    first, *others = story()
    load(store, [first, *others])
    summary = withdraw(store, first.report.sha256, by="Ratri", why="The outlet took it back.")
    assert summary.withdrawn == 1
    assert view_of(store) == shown(others)
    assert readings_of(store, [first.report.sha256]) == []


def test_a_withdrawal_leaves_a_record_until_it_is_undone(store: Store) -> None:
    store.ensure_schema()
    first = story()[0]
    load(store, [first])
    withdraw(store, first.report.sha256, by="Ratri", why="The outlet took it back.")
    record = withdrawn(store)[first.report.sha256]
    assert (record.by, record.why) == ("Ratri", "The outlet took it back.")
    assert view_of(store) == View()
    restore(store, [first.report.sha256])
    assert withdrawn(store) == {}
    load(store, [first])
    assert view_of(store) == shown([first])


def test_a_report_is_found_by_file_name_and_by_the_beginning_of_its_hash(store: Store) -> None:
    load(store, story())
    sha = story()[0].report.sha256
    assert find_report(store, "alleged.txt") == find_report(store, sha[:8]) == find_report(store, sha) == sha
    with pytest.raises(UsageError, match="no such report"):
        find_report(store, "nowhere.txt")


def test_counts_name_labels_types_and_statuses(store: Store) -> None:
    store.ensure_schema()
    load(store, story())
    view, found = shown(story()), counts(store)
    assert found.nodes["Report"] == found.loaded == 4
    assert found.nodes["ASN"] == sum("ASN" in node.labels for node in view.nodes)
    assert sum(found.edges.values()) == len(view.edges)
    assert sum(found.claims.values()) == found.nodes["Claim"]
    assert found.pending == 0
    assert "Reading" not in found.nodes


def test_an_empty_graph_counts_nothing(store: Store) -> None:
    found = counts(store)
    assert (found.nodes, found.edges, found.claims, found.loaded, found.pending) == ({}, {}, {}, 0, 0)


def test_refusals_are_kept_in_order_beside_the_graph(target: str) -> None:
    assert refusals(target) == []
    note(target, [Refusal("a.txt", "is empty; expected text", "ab12")])
    note(target, [Refusal("b.bin", "is no text")])
    assert [(item.name, item.reason, item.sha256) for item in refusals(target)] == [
        ("a.txt", "is empty; expected text", "ab12"),
        ("b.bin", "is no text", ""),
    ]
    assert all(item.at for item in refusals(target))


def test_a_log_line_that_was_cut_off_is_left_out(tmp_path: Path) -> None:
    target = str(tmp_path / "graph.db")
    note(target, [Refusal("a.txt", "is empty")])
    with (beside(target) / "refusals.jsonl").open("a") as stream:
        stream.write('{"name": "b')
    assert [item.name for item in refusals(target)] == ["a.txt"]


def test_what_is_beside_a_graph_is_for_its_owner_alone(target: str) -> None:
    note(target, [Refusal("a.txt", "is empty")])
    assert stat.S_IMODE(beside(target).stat().st_mode) == 0o700


def test_a_uri_has_a_folder_named_by_host_and_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JEJARING_HOME", str(tmp_path))
    monkeypatch.setenv("NEO4J_DATABASE", "cases")
    assert beside("neo4j+s://x.example.org") == tmp_path / "x.example.org-7687-cases"
    assert beside("bolt://10.0.0.1:9999/../..") == tmp_path / "10.0.0.1-9999-cases"


def test_an_input_that_is_refused_again_counts_once(tmp_path: Path) -> None:
    target = str(tmp_path / "graph.db")
    for _ in range(2):
        note(target, [Refusal("a.txt", "empty"), Refusal("lapor\udcffan\u2028.txt", "empty")])
    assert len(refusals(target)) == 4
    assert refused_inputs(target) == 2
