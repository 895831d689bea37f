"""Merge and split from the command line, on both engines; what is taken back leaves no trace in the graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.build.view import build
from graph.claims import Reading
from graph.identity.groups import judgements_of
from graph.identity.judgements import Judgement, judged
from graph.identity.keys import entity_ids
from graph.store.connect import open_store
from graph.store.journal import journal_path, read_journal
from graph.store.judgements import judgements_in, put_judgements
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from jejaring.cli import cli
from tests.invented import claim, on, read, shown, support
from tests.test_judgements import ALL, ONE, OTHER, A, B, C, told
from tests.test_load import export

WHY = ("--why", "Foto yang sama.")


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args], env={"JEJARING_USER": "Laras"})


def loaded(target: str, readings: Sequence[Reading] = ALL) -> str:
    """The target, with these readings in its graph."""
    with open_store(target) as store:
        store.ensure_schema()
        put_readings(store, readings)
        sync(store)
    return target


def test_merge_and_its_undo(target: str) -> None:
    before = export(loaded(target))
    merged = run("merge", A, B, *WHY, "--db", target)
    assert merged.exit_code == 0, merged.stderr
    assert f"are one: {min(A, B)}, 2 keys, 2 report(s)" in merged.stderr
    with open_store(target, read_only=True) as store:
        assert view_of(store) == shown(ALL, judgements_in(store))
        assert not store.read("MATCH (n:Person {id: $id}) RETURN n.id AS id", {"id": max(A, B)})
    assert run("merge", A, B, *WHY, "--undo", "--db", target).exit_code == 0
    assert export(target) == before
    (record, undone) = read_journal(target).records
    assert (record.kind, record.by, record.why, undone.kind) == ("same", "Laras", "Foto yang sama.", "undone")
    assert set(record.seen) == {"Wiratmo Sejati", "Wiratma Sejati"}


def test_a_merge_is_taken_back_by_the_names_that_it_had(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"))
    before = export(db)
    run("merge", A, B, *WHY, "--db", db)
    assert run("merge", "Wiratmo Sejati", "Nobody", *WHY, "--undo", "--db", db).exit_code == 2
    assert run("merge", "Wiratmo Sejati", "Wiratma Sejati", *WHY, "--undo", "--db", db).exit_code == 0
    assert export(db) == before


def test_split_of_a_report_and_its_undo(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"), [*ALL, again := told("empat")])
    before = export(db)
    done = run("split", "Wiratmo Sejati", "--report", again.report.file, *WHY, "--db", db)
    assert done.exit_code == 0, done.stderr
    assert export(db) != before
    assert run("split", A, "--report", again.report.file, *WHY, "--undo", "--db", db).exit_code == 0
    assert export(db) == before


def test_split_takes_a_merged_entity_apart(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"))
    before = export(db)
    run("merge", A, B, *WHY, "--db", db)
    run("merge", B, C, *WHY, "--db", db)
    merged = export(db)
    assert run("split", C, *WHY, "--db", db).exit_code == 0
    assert export(db) == before
    assert run("split", C, *WHY, "--undo", "--db", db).exit_code == 0
    assert export(db) == merged


def test_what_cannot_be_merged_is_told_in_one_line(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"))
    seat = entity_ids(ONE)["k"]
    run("merge", A, B, *WHY, "--db", db)
    for args, words in (
        (("merge", A, A), "nothing to merge"),
        (("merge", A, B), "nothing to merge"),
        (("merge", A, seat), "expected two of one label"),
        (("merge", A, "Nobody"), "no such entity"),
        (("merge", A, C, "--undo"), "no merge of these two"),
        (("split", C), "has one key"),
        (("split", C, "--undo"), "no split of it"),
        (("split", A, "--report", ONE.report.file[:3]), "no such report"),
        (("split", C, "--report", ONE.report.file), "does not mention it"),
    ):
        result = run(*args, *WHY, "--db", db)
        assert result.exit_code == 2, args
        assert words in result.stderr
        assert result.stderr.count("\n") == 1
    assert len(read_journal(db).records) == 1


def test_a_merge_against_a_different_names_the_judgement(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"))
    with open_store(db) as store:
        put_judgements(store, [judged("different", (A, C), by="Bayu", at="2025-01-01T00:00:00", why="two posts")])
    run("merge", A, B, *WHY, "--db", db)
    result = run("merge", B, C, *WHY, "--db", db)
    assert result.exit_code == 2
    assert "Bayu" in result.stderr
    assert "two posts" in result.stderr


def test_a_class_of_persons_is_never_merged(tmp_path: Path) -> None:
    crowd = replace(ONE.entities[0], ref="x", name="beberapa oknum", props={"named": False, "unnamed": "class"})
    reading = replace(ONE, entities=(*ONE.entities, crowd))
    db = loaded(str(tmp_path / "x.db"), [reading])
    result = run("merge", A, entity_ids(reading)["x"], *WHY, "--db", db)
    assert result.exit_code == 2
    assert "never resolved" in result.stderr


def test_the_file_is_replayed_into_a_new_graph_and_filled_from_an_old_one(tmp_path: Path) -> None:
    first, second = loaded(str(tmp_path / "one.db")), loaded(str(tmp_path / "two.db"))
    run("merge", A, B, *WHY, "--db", first)
    path = journal_path(second)
    path.parent.mkdir(exist_ok=True)
    ours = journal_path(first).read_text()
    path.write_text(f"<<<<<<< ours\n{ours}=======\n{ours}>>>>>>> theirs\nnot a judgement\n")
    result = run("merge", A, C, *WHY, "--db", second)
    assert "judgements.jsonl:6: no JSON" in result.stderr
    journal_path(first).unlink()
    run("merge", A, C, *WHY, "--db", first)
    assert {record.kind for record in read_journal(first).records} == {"same"}
    assert len(read_journal(first).records) == 2
    assert json.loads(path.read_text().splitlines()[-1])["by"] == "Laras"
    assert (journal_path(first).parent / ".gitattributes").read_text() == "judgements.jsonl merge=union\n"


def test_a_half_written_line_is_passed_over_and_kept_off_the_next(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"))
    run("merge", A, B, *WHY, "--db", db)
    with journal_path(db).open("a") as stream:
        stream.write('{"id": "judgement-1", "ki')
    run("merge", B, C, *WHY, "--db", db)
    assert len(read_journal(db).records) == 2
    assert len(read_journal(db).wrong) == 1


def test_a_judgement_that_was_kept_and_not_shown_is_shown_by_the_next_sync(store: Store) -> None:
    store.ensure_schema()
    put_readings(store, ALL)
    sync(store)
    put_judgements(store, [judged("same", (A, B), by="Laras", at="2025-01-01")])
    assert view_of(store) == shown(ALL)
    sync(store)
    assert view_of(store) == shown(ALL, judgements_in(store))


# ------------------------------------------------------------ whatever is judged, in whatever order

READINGS = [
    *ALL,
    told("empat"),
    told("lima", called="Wiratma Sejati", seat="Kecamatan Hulu Arum"),
    read("enam", support("t", **on("2024-10-03")), support(None, "denied")),
    read("tujuh", support(None, "alleged", subject="b"), claim("a", "ACCUSED_BY", "b", "alleged")),
]
KEYS = sorted({key for reading in READINGS for key in entity_ids(reading).values()})
SHAS = [reading.report.sha256 for reading in READINGS]


@st.composite
def works(draw: st.DrawFn) -> list[Judgement]:
    """Judgements on random keys, some of them taken back, in the order in which they are made."""
    made: list[Judgement] = []
    for number in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(("same", "same", "same", "different", "unsure", "split", "undone", "undone")))
        at = f"2025-01-01T00:00:{number:02}"
        if kind == "undone" and made:
            made.append(judged("undone", [draw(st.sampled_from(made)).id], by="Laras", at=at))
        elif kind == "split":
            key, sha = draw(st.sampled_from(KEYS)), draw(st.sampled_from(SHAS))
            made.append(judged("different", [key], by="Laras", at=at, report=sha))
        elif kind != "undone":
            both = draw(st.lists(st.sampled_from(KEYS), min_size=2, max_size=2, unique=True))
            made.append(judged(kind, both, by="Laras", at=at))
    return made


@given(works(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_judgement_taken_back_gives_the_graph_as_if_it_had_never_been_made(
    made: list[Judgement], data: st.DataObject
) -> None:
    plain = [one for one in made if one.kind != "undone"]
    if not plain:
        return
    gone = data.draw(st.sampled_from(plain))
    about_it = {gone.id} | {one.id for one in made if gone.id in one.targets}
    without = [one for one in made if one.id not in about_it and not about_it & set(one.targets)]
    undone = [one for one in made if one.id in {*(kept.id for kept in without), gone.id}]
    undone.append(judged("undone", [gone.id], by="Laras", at="2026"))
    shuffled = data.draw(st.permutations(undone))
    assert build(READINGS, judgements_of(shuffled)) == build(READINGS, judgements_of(without))
    assert shown(READINGS, shuffled) == shown(READINGS, without)


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One embedded graph for all examples; each empties it."""
    with open_store(str(tmp_path_factory.mktemp("judging") / "graph.db")) as store:
        store.ensure_schema()
        yield store


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=works(), cut=st.integers(0, len(READINGS)), order=st.permutations(READINGS))
def test_judging_between_loads_gives_what_the_build_computes(
    one_store: Store, made: list[Judgement], cut: int, order: list[Reading]
) -> None:
    one_store.write("MATCH (n) DETACH DELETE n")
    put_readings(one_store, order[:cut])
    sync(one_store)
    for one in made:
        put_judgements(one_store, [one])
        sync(one_store)
    put_readings(one_store, order[cut:])
    sync(one_store)
    assert judgements_in(one_store) == made
    assert view_of(one_store) == shown(order, made)


def test_a_judgement_on_one_pair_leaves_all_else_alone(embedded: Store) -> None:
    embedded.ensure_schema()
    put_readings(embedded, [ONE, OTHER, told("jauh", called="Sulastri Wening")])
    sync(embedded)
    put_judgements(embedded, [judged("same", (A, B), by="Laras", at="2025")])
    assert sync(embedded).reports == 2
