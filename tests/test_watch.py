"""Who is on watch, and what is new of them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jejaring.cli import cli

FIRST = "Kabar satu. Camat Wanasri, Wiratmo Tirto Wening, menghadiri rapat biasa di kantor, Senin (30/9/2024)."
SECOND = """Camat Wanasri Wiratmo Tirto Wening Dilaporkan ke Bawaslu

WANASRI, KABAR WANASRI - Camat Wanasri, Wiratmo Tirto Wening, diduga menghadiri deklarasi pasangan calon nomor urut 2,
Gumelar Praba - Nindya Laras, Rabu (2/10/2024).
"""


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("JEJARING_USER", "penguji")
    (tmp_path / "1.txt").write_text(FIRST)
    assert run("load", tmp_path / "1.txt", "--db", tmp_path / "x.db").exit_code == 0
    return str(tmp_path / "x.db")


def test_a_load_tells_the_news_of_those_on_watch_and_the_question_puts_them_first(tmp_path: Path, db: str) -> None:
    assert run("watch", "Wiratmo Tirto Wening", "--why", "liputan", "--db", db).exit_code == 0
    (tmp_path / "2.txt").write_text(SECOND)
    loaded = run("load", tmp_path / "2.txt", "--db", db)
    told = [line for line in loaded.stderr.splitlines() if line.startswith("on watch: Wiratmo Tirto Wening SUPPORTS")]
    assert len(told) == 1
    assert "(alleged)" in told[0]
    assert "diduga menghadiri" in loaded.stderr
    assert "new: " in loaded.stderr
    assert "  claim: Wiratmo Tirto Wening SUPPORTS Gumelar Praba - Nindya Laras (alleged): " in loaded.stderr
    assert "new: " not in run("load", tmp_path / "2.txt", "--db", db).stderr
    asked = run(
        "query", "whats-new", "-p", "since=2024-10-01", "-p", "watched_only=true", "--format", "json", "--db", db
    )
    rows = json.loads(asked.stdout)
    assert rows
    assert all(row["watched"] and row["quote"] for row in rows)
    assert {row["news"] for row in rows if row["relation"] == "SUPPORTS"} == {"new relation"}
    every = json.loads(run("query", "whats-new", "--format", "json", "--db", db).stdout)
    assert len({(row["claim"], row["news"], row["relation"]) for row in every}) == len(every)


def test_a_watch_is_listed_and_ended(db: str) -> None:
    run("watch", "Wiratmo Tirto Wening", "--db", db)
    (row,) = json.loads(run("watch", "--format", "json", "--db", db).stdout)
    assert (row["name"], row["by"]) == ("Wiratmo Tirto Wening", "penguji")
    assert "1 watch(es) ended" in run("watch", "Wiratmo Tirto Wening", "--off", "--db", db).stderr
    assert json.loads(run("watch", "--format", "json", "--db", db).stdout) == []


def test_nobody_and_reports_cannot_be_watched(db: str) -> None:
    assert run("watch", "Tidak Ada", "--db", db).exit_code == 2
    assert "a report" in run("watch", "1.txt", "--db", db).stderr
