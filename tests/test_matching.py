"""The matcher in a graph: its merges are judgements that can be taken back, its proposals hang between two nodes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from graph.claims import Reading
from graph.identity.judgements import judged
from graph.identity.matcher import matched_id
from graph.ontology import load
from graph.store.connect import open_store
from graph.store.judgements import judgements_in, matched_in, put_judgements
from graph.store.readings import put_readings, reading_id
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw
from tests.invented import shown
from tests.matched import hidden, key, servant, slate
from tests.test_judging import WHY, loaded, run
from tests.test_load import export

CAMAT = servant("satu", "Soewarno Tone", "Camat", "Kecamatan Arum", "kecamatan", x="Wening Lastari")
SAME = servant("dua", "Suwarno Tone", "Camat", "Kecamatan Arum", "kecamatan", x="Wening Lastari")
OTHER = servant("tiga", "Soewarno Tone", "Kepala Bidang Sarana", "Dinas Kebun Raya Kota Palembang")
STORY = [CAMAT, SAME, OTHER, hidden("empat"), slate("lima", "Palaka Tone", number=2), slate("enam", number=2)]
A, B, C = key(CAMAT), key(SAME), key(OTHER)
LINKS = (
    "MATCH (a)-[r:SAME_AS]->(b) RETURN a.id AS one, b.id AS other, r.judgement AS judgement, r.by AS by, r.why AS why"
    " ORDER BY one, other"
)


def put(store: Store, *readings: Reading) -> None:
    store.ensure_schema()
    put_readings(store, readings)
    sync(store)


def everything(store: Store) -> list[object]:
    """The view, the matcher's judgements and all SAME_AS edges."""
    return [view_of(store), matched_in(store), store.read(LINKS)]


def test_what_is_merged_and_proposed_can_be_read_in_the_graph(store: Store) -> None:
    put(store, *STORY)
    assert view_of(store) == shown(STORY)
    merges = {record.id: record for record in matched_in(store)}
    merge = merges[matched_id((min(A, B), max(A, B)))]
    assert (merge.kind, merge.by, merge.at, set(merge.targets)) == ("same", "matcher", "2024-10-05", {A, B})
    assert "same post in Kecamatan Arum" in merge.why
    links = store.read(LINKS)
    assert {min(A, B), C} in [{link["one"], link["other"]} for link in links]
    assert {link["judgement"] for link in links} == {"proposed"}
    kept = load().edges["SAME_AS"].properties
    assert not [name for row in store.read("MATCH ()-[r:SAME_AS]->() RETURN keys(r) AS names") for name in row["names"]
                if name not in kept and name != "id"]  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(range(len(STORY))))[::97])
def test_one_by_one_in_any_order_is_all_at_once(embedded: Store, order: Sequence[int]) -> None:
    for number in order:
        put(embedded, STORY[number])
    found = everything(embedded)
    assert view_of(embedded) == shown(STORY)
    embedded.write("MATCH (n) DETACH DELETE n")
    put(embedded, *STORY)
    assert everything(embedded) == found


def test_a_withdrawn_report_takes_its_merges_with_it(embedded: Store) -> None:
    put(embedded, CAMAT, OTHER)
    before = everything(embedded)
    put(embedded, SAME)
    assert everything(embedded) != before
    withdraw(embedded, SAME.report.sha256, by="Laras", why="It was not ours.")
    assert everything(embedded) == before


def test_a_merge_of_the_matcher_is_taken_back_by_its_pair(tmp_path_factory: pytest.TempPathFactory) -> None:
    db = loaded(str(tmp_path_factory.mktemp("x") / "x.db"), STORY)
    before = export(db)
    undone = run("merge", A, B, *WHY, "--undo", "--db", db)
    assert undone.exit_code == 0, undone.stderr
    assert export(db) != before
    with open_store(db, read_only=True) as store:
        (why,) = [link["why"] for link in store.read(LINKS) if {link["one"], link["other"]} == {A, B}]
    assert why.endswith("taken back by Laras")
    assert run("merge", A, B, *WHY, "--db", db).exit_code == 0
    assert export(db) == before


def test_what_a_person_said_of_two_stands_on_the_edge_between_them(embedded: Store) -> None:
    put(embedded, *STORY)
    records = [
        judged("different", (A, B), by="Laras", at="2025", why="Two men."),
        judged("unsure", (A, C), by="Bayu", at="2025"),
    ]
    put_judgements(embedded, records)
    sync(embedded)
    links = {frozenset((link["one"], link["other"])): link for link in embedded.read(LINKS)}
    assert links[frozenset((A, B))]["judgement"] == "different"
    assert (links[frozenset((A, B))]["by"], links[frozenset((A, B))]["why"]) == ("Laras", "Two men.")
    assert links[frozenset((A, C))]["judgement"] == "unsure"
    assert view_of(embedded) == shown(STORY, records)


def test_readings_kept_without_sights_are_read_again(embedded: Store) -> None:
    put(embedded, *STORY)
    before = everything(embedded)
    embedded.write("MATCH (r:Reading {id: $id}) SET r.sights = '[0]'", {"id": reading_id(CAMAT)})
    embedded.write("MATCH (r:Reading {id: $id}) REMOVE r.sights", {"id": reading_id(SAME)})
    embedded.write("MATCH (r:Report) REMOVE r.loaded")
    sync(embedded)
    assert everything(embedded) == before
    assert judgements_in(embedded) == []
