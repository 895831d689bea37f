"""`jejaring review`: the queue on the screen and as CSV, answers, undo."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.store.connect import open_store
from graph.store.journal import read_journal
from graph.store.snapshot import view_of
from graph.store.waiting import around, sides, waiting
from jejaring.cli import cli
from tests.invented import claim, person, shown
from tests.matched import TOWN, hidden, key, servant, slate, told
from tests.test_judging import loaded
from tests.test_load import export

CAMAT = servant("satu", "Soewarno Tone", "Camat", "Kecamatan Arum", "kecamatan")
OTHER = servant("dua", "Soewarno Tone", "Kepala Bidang Sarana", "Dinas Kebun Raya Kota Palembang")
ACCUSED = told(
    "tiga", person("p", "Rumandor Pali", region=TOWN), *slate("x", "Palaka Tone").entities,
    claims=[claim("p", "SUPPORTS", "t", "alleged"), claim("p", "SUPPORTS", "t", "denied")],
)  # fmt: skip
AGAIN = told("empat", person("p", "Rumandor Pali", region=TOWN))
READINGS = [CAMAT, OTHER, ACCUSED, AGAIN]
PAIR, FIRST = {key(CAMAT), key(OTHER)}, {key(ACCUSED), key(AGAIN)}


def review(db: str, *args: str | Path, keys: str = "") -> Result:
    arguments = ["review", *map(str, args), "--db", db]
    return CliRunner().invoke(cli, arguments, input=keys, env={"JEJARING_USER": "Laras"}, terminal_width=140)


@pytest.fixture
def db(tmp_path: Path) -> str:
    return loaded(str(tmp_path / "x.db"), READINGS)


def test_pairs_come_first_on_which_most_claims_hang(db: str) -> None:
    with open_store(db, read_only=True) as store:
        queue = waiting(store)
    assert [{one.one, one.other} for one in queue] == [FIRST, PAIR]
    assert queue[0].claims > queue[1].claims
    assert "same region" in queue[0].reasons


def test_both_sides_evidence_is_there(db: str) -> None:
    with open_store(db, read_only=True) as store:
        found = sides(store, "Person", sorted(PAIR))
    ours = found[key(CAMAT)]
    assert ours.name == "Soewarno Tone"
    assert ours.ties == ("HEADS Kecamatan Arum (stated)",)
    assert ours.positions == ("Camat, Kecamatan Arum",)
    assert [passage.where for passage in ours.passages] == ["satu.txt, 2024-10-05"]


def test_the_words_around_a_name() -> None:
    text = "Kata pengantar. " * 20 + "Camat Soewarno Tone hadir. " + "Penutup. " * 20
    assert "… " in around(text, ["Soewarno Tone"])
    assert "Soewarno Tone hadir" in around(text, ["Soewarno", "Soewarno Tone"])
    assert around(text, ["Nobody"]) == ""
    assert around("Soewarno", ["Soewarno"]) == "Soewarno"


def test_keys_answer_and_the_graph_follows(db: str) -> None:
    done = review(db, keys="sd")
    assert done.exit_code == 0, done.output
    assert "2 judgement(s) made; 0 pair(s) wait" in done.output
    records = read_journal(db).records
    assert [(record.kind, set(record.targets)) for record in records] == [("same", FIRST), ("different", PAIR)]
    with open_store(db, read_only=True) as store:
        assert view_of(store) == shown(READINGS, records)


def test_skip_why_undo_and_quit(db: str) -> None:
    before = export(db)
    done = review(db, keys=" wTwo posts\nuzq")
    assert done.exit_code == 0, done.output
    assert "taken back: unsure, Soewarno Tone and Soewarno Tone" in done.output
    first, undone = read_journal(db).records
    assert (first.kind, first.why, undone.kind, undone.targets) == ("unsure", "Two posts", "undone", (first.id,))
    assert export(db) == before
    assert "nothing was judged" in review(db, keys="zq").output


def test_the_end_of_input_leaves(db: str) -> None:
    assert read_journal(db).records == ()
    assert review(db, keys="kk").exit_code == 0
    assert read_journal(db).records == ()


def test_an_unnamed_holder_of_the_post_is_told_as_such(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"), [CAMAT, hidden("lima")])
    done = review(db, keys="s")
    assert "will be shown as your identification" in done.output
    with open_store(db, read_only=True) as store:
        (row,) = store.read("MATCH (p:Person) WHERE p.identified IS NOT NULL RETURN p.name AS name, p.identified AS by")
    assert row == {"name": "Soewarno Tone", "by": "Laras"}


def test_what_was_left_open_is_asked_again_on_request(db: str) -> None:
    review(db, keys="uu")
    assert "0 pair(s) wait" in review(db, keys="").output
    assert "1 of 2" in review(db, "--unsure", keys="q").output


def test_csv_out_and_in(db: str, tmp_path: Path) -> None:
    path = tmp_path / "queue.csv"
    assert review(db, "--csv", path).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(path.read_text())))
    assert [row["name_one"] for row in rows] == ["Rumandor Pali", "Soewarno Tone"]
    assert "HEADS Kecamatan Arum (stated)" in rows[1]["evidence_one"] + rows[1]["evidence_other"]
    rows[0]["judgement"], rows[0]["why"] = "Same", "One photo."
    with path.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    done = review(db, "--apply", path)
    assert "1 judgement(s) taken, 1 row(s) without one, 0 refused" in done.output
    (record,) = read_journal(db).records
    assert (record.kind, record.why, set(record.targets)) == ("same", "One photo.", FIRST)


def test_rows_that_cannot_be_taken_are_named_and_the_others_taken(db: str, tmp_path: Path) -> None:
    path = tmp_path / "queue.csv"
    one, other = sorted(PAIR)
    path.write_text(
        f"one,other,judgement\n{one},{other},maybe\n{one},nobody,same\n{one},{one},same\n{one},{other},unsure\n"
    )
    done = review(db, "--apply", path)
    assert done.exit_code == 1
    for words in ("row 2: judgement 'maybe'", "row 3: nobody: no such entity", "row 4", "1 judgement(s) taken"):
        assert words in done.output
    path.write_text("a,b\n1,2\n")
    assert review(db, "--apply", path).exit_code == 1
    assert "expected judgement, one, other, why" in review(db, "--apply", path).output


def test_the_queue_goes_to_standard_output(db: str) -> None:
    rows = list(csv.DictReader(io.StringIO(review(db, "--csv", "-").stdout)))
    assert len(rows) == 2


def test_judgements_are_listed_and_taken_back_by_id(db: str) -> None:
    before = export(db)
    review(db, keys="sq")
    (record,) = read_journal(db).records
    assert record.id in review(db, "--list").stdout
    assert review(db, "--undo", record.id, "--why", "wrong").exit_code == 0
    assert export(db) == before
    again = review(db, "--undo", record.id)
    assert again.exit_code == 2
    assert "no judgement of this id is in force" in again.output


def test_an_empty_queue_says_so(tmp_path: Path) -> None:
    db = loaded(str(tmp_path / "x.db"), [told("satu")])
    assert "0 judgement(s) made; 0 pair(s) wait" in review(db).output
