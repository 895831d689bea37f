"""`jejaring check` and `jejaring claim`: on the command line, on the screen, in the graph and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.claims import Reading
from graph.identity.keys import entity_ids
from graph.store.checking import checks_in, unchecked
from graph.store.connect import open_store
from graph.store.journal import journal_path, read_journal
from graph.store.judgements import judgements_in
from graph.store.readings import put_readings
from graph.store.snapshot import view_of
from graph.store.sync import sync
from jejaring.cli import cli
from tests.invented import shown
from tests.test_checked import ONE, READINGS, TWO, better, id_of
from tests.test_judging import loaded
from tests.test_load import export

KEY = id_of(TWO)


def run(*args: str | Path, keys: str = "") -> Result:
    arguments = [str(arg) for arg in args]
    return CliRunner().invoke(cli, arguments, input=keys, env={"JEJARING_USER": "Laras"}, terminal_width=140)


@pytest.fixture
def db(tmp_path: Path) -> str:
    return loaded(str(tmp_path / "x.db"), READINGS)


def listed(db: str) -> str:
    """The list of checks, its cells on one line."""
    return " ".join(run("check", "--list", "--db", db).stdout.split())


def agrees(db: str, readings: list[Reading]) -> bool:
    """Whether the graph shows what the build computes of these readings and all judgements."""
    with open_store(db, read_only=True) as store:
        return view_of(store) == shown(readings, judgements_in(store))


def test_a_check_is_kept_shown_and_taken_back(target: str) -> None:
    before = export(loaded(target, READINGS))
    done = run("check", KEY, "--reject", "--note", "Orang lain.", "--db", target)
    assert done.exit_code == 0, done.output
    assert "edge:     none; it counts nowhere" in done.stdout
    assert agrees(target, READINGS)
    (record,) = read_journal(target).records
    assert (record.kind, record.outcome, record.by, record.why) == ("check", "rejected", "Laras", "Orang lain.")
    assert run("check", KEY, "--undo", "--db", target).exit_code == 0
    assert export(target) == before
    assert run("check", KEY, "--undo", "--db", target).exit_code == 2


def test_sentence_rule_and_edge_stand_beside_each_other(db: str) -> None:
    told = run("check", KEY[:12], "--db", db).stdout
    for words in (
        f"{KEY}  dua.txt", "Wiratmo Sejati SUPPORTS Gumelar Praba - Nindya Laras (alleged; act attend)",
        "machine-read, not checked", "sentence: Camat itu hadir di panggung paslon.", "rule:unknown",
        "edge:     Wiratmo Sejati -SUPPORTS-> Gumelar Praba - Nindya Laras: denied, 2 report(s), checked: none",
    ):  # fmt: skip
        assert words in told
    assert read_journal(db).records == ()


def test_corrections_and_notes(db: str) -> None:
    ticket = entity_ids(TWO)["u"]
    done = run("check", KEY, "--status", "denied", "--object", ticket, "--date", "2024-10-03", "--act", "none",
               "--db", db)  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "SUPPORTS Cakra Tirta (denied" in done.stdout or "checked:  corrected" in done.stdout
    assert [record.field for record in read_journal(db).records] == ["status", "object", "date", "act"]
    assert run("check", KEY, "--note", "Lihat foto.", "--db", db).exit_code == 0
    assert run("check", KEY, "--object", "?", "--db", db).exit_code == 0
    assert agrees(db, READINGS)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--accept", "--reject"], "exclude each other"),
        (["--status", "confirmed"], "names no decision"),
        (["--date", "kemarin"], "expected YYYY-MM-DD"),
        (["--object", "nobody"], "no such entity"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(db: str, options: list[str], words: str) -> None:
    done = run("check", KEY, *options, "--db", db)
    assert done.exit_code == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert read_journal(db).records == ()


def test_an_unknown_claim_is_told(db: str) -> None:
    assert "no claims of this id" in run("check", "claim-0000000000", "--db", db).stderr
    assert run("check", "--accept", "--db", db).exit_code == 2


def test_a_check_is_replayed_into_a_new_graph_and_survives_reading_anew(db: str, tmp_path: Path) -> None:
    run("check", KEY, "--reject", "--db", db)
    other = str(tmp_path / "y.db")
    loaded(other, READINGS)
    journal_path(other).parent.mkdir(exist_ok=True)
    journal_path(other).write_bytes(journal_path(db).read_bytes())
    assert run("check", "--list", "--db", other).exit_code == 0
    assert export(other) == export(db)
    again = better(TWO, ordinal=3)
    with open_store(other) as store:
        put_readings(store, [again])
        sync(store)
        assert [bool(target) for _, target in checks_in(store)] == [True]
        put_readings(store, [better(TWO, act="host")])
        sync(store)
        assert [target for _, target in checks_in(store)] == [""]
    assert "fits no claim now" in listed(other)


def test_the_screen(db: str) -> None:
    with open_store(db, read_only=True) as store:
        queue = unchecked(store)
    before = export(db)
    done = run("check", "--db", db, keys="asdenied\nzzzq")
    assert done.exit_code == 0, done.output
    assert f"1 of {len(queue)}" in done.output
    assert "taken back: corrected status" in done.output
    assert "nothing was checked in this session" in done.output
    assert export(db) == before
    done = run("check", "--db", db, keys="a snonsense\nrq")
    assert "nonsense: expected stated alleged" in done.output
    assert f"2 check(s) made; {len(queue) - 2} claim(s) wait" in done.output
    assert agrees(db, READINGS)


WORDS = ("--quote", "Sekretarisnya  ikut.")
SAID = ("--subject", "Sulastri Wening", "--predicate", "SUPPORTS", "--object", entity_ids(ONE)["t"])


def test_a_claim_by_hand_is_added_and_removed(target: str) -> None:
    before = export(loaded(target, READINGS))
    done = run("claim", "add", *SAID, "--source", "satu.txt", *WORDS, "--act", "attend", "--db", target)
    assert done.exit_code == 0, done.output
    assert agrees(target, READINGS)
    key = done.stderr.split()[0]
    assert "manual:Laras" in run("check", key, "--db", target).stdout
    assert run("claim", "remove", key, "--db", target).exit_code == 0
    assert export(target) == before


def test_a_claim_of_a_source_that_is_not_loaded_brings_its_words(db: str) -> None:
    before = export(db)
    done = run(
        "claim", "add", *SAID, "--source", "https://kabar.example/1", *WORDS, "--published", "2024-11-01", "--db", db
    )
    assert done.exit_code == 0, done.output
    asked = "MATCH (r:Report) WHERE r.readBy = 'manual' RETURN r.url, r.text"
    rows = run("query", "--cypher", asked, "--format", "json", "--db", db).stdout
    assert json.loads(rows) == [{"r.url": "https://kabar.example/1", "r.text": "Sekretarisnya  ikut.\n"}]
    assert run("claim", "remove", done.stderr.split()[0], "--db", db).exit_code == 0
    assert export(db) == before


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--source", "satu.txt", "--quote", "Kata lain."], "does not hold the words"),
        (["--source", " ", *WORDS], "not empty"),
        (["--source", "satu.txt", *WORDS, "--status", "confirmed"], "needs --authority"),
        (["--source", "satu.txt", *WORDS, "--date", "2024"], "no day"),
    ],
)
def test_a_claim_without_its_words_or_decision_is_refused(db: str, options: list[str], words: str) -> None:
    done = run("claim", "add", *SAID, *options, "--db", db)
    assert done.exit_code == 2
    assert words in done.stderr
    assert read_journal(db).records == ()


def test_withdrawing_a_report_lists_its_checks(db: str) -> None:
    run("check", KEY, "--accept", "--db", db)
    assert run("withdraw", "dua.txt", "--why", "Salah.", "--db", db).exit_code == 0
    assert "fits no claim now" in listed(db)
    assert agrees(db, [ONE])


def test_tables_say_what_nobody_has_checked(db: str) -> None:
    told = run("query", "not-checked", "--db", db)
    assert "machine-read, not checked by a person: 2 of 2 row(s)" in told.stderr
