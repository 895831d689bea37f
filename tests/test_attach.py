"""Files kept with what they are about: copied, hashed, listed, verified, and left out of exports."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.store.connect import open_store
from jejaring.cli import cli

TEXT = "Camat Wanasri, Wiratmo Tirto Wening, diduga menghadiri deklarasi pasangan calon nomor urut 2, Rabu (2/10/2024)."


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("JEJARING_USER", "penguji")
    (tmp_path / "1.txt").write_text(TEXT)
    (tmp_path / "sk pemberhentian.pdf").write_bytes(b"%PDF-1.4 surat")
    assert run("load", tmp_path / "1.txt", "--db", tmp_path / "x.db").exit_code == 0
    done = run(
        "attach",
        tmp_path / "sk pemberhentian.pdf",
        "--to",
        "Wiratmo Tirto Wening",
        "--why",
        "SK",
        "--db",
        tmp_path / "x.db",
    )
    assert done.exit_code == 0, done.stderr
    return str(tmp_path / "x.db")


def kept(db: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run("attach", "--format", "json", "--db", db).stdout)
    return found


def linked(db: str) -> list[str]:
    with open_store(db, read_only=True) as store:
        rows = store.read("MATCH (x:Exhibit)-[:ABOUT]->(p:Person) RETURN p.name AS name")
    return [row["name"] for row in rows]


def test_a_file_is_kept_with_hash_name_and_reason_and_linked(db: str) -> None:
    (row,) = kept(db)
    assert (row["name"], row["by"], row["why"], row["kind"]) == ("sk pemberhentian.pdf", "penguji", "SK", "letter")
    copy = Path(f"{db}.d") / "attachments" / row["path"]
    assert copy.read_bytes() == b"%PDF-1.4 surat"
    assert copy.stat().st_mode & 0o077 == 0
    assert linked(db) == ["Wiratmo Tirto Wening"]
    assert b"pemberhentian" not in run("export", "-o", "-", "--db", db).stdout_bytes


def test_verify_says_what_has_changed_and_what_is_gone(db: str) -> None:
    (row,) = kept(db)
    copy = Path(f"{db}.d") / "attachments" / row["path"]
    assert "attached file" not in run("info", "--verify", "--db", db).stderr
    copy.write_bytes(b"lain")
    assert "has changed since" in run("info", "--verify", "--db", db).stderr
    copy.unlink()
    gone = run("info", "--verify", "--db", db)
    assert ("gone; expected" in gone.stderr, gone.exit_code) == (True, 1)


def test_the_same_file_twice_is_one_and_loads_keep_it(db: str, tmp_path: Path) -> None:
    (first,) = kept(db)
    copy = Path(f"{db}.d") / "attachments" / first["path"]
    copy.write_bytes(b"lain")
    run("attach", tmp_path / "sk pemberhentian.pdf", "--to", "Wiratmo Tirto Wening", "--db", db)
    assert kept(db) == [first]
    assert copy.read_bytes() == b"%PDF-1.4 surat"
    (tmp_path / "2.txt").write_text(TEXT.replace("menghadiri", "ikut menghadiri"))
    assert run("load", tmp_path / "2.txt", "--db", db).exit_code == 0
    assert len(kept(db)) == 1
    assert linked(db) == ["Wiratmo Tirto Wening"]


def test_a_file_without_a_target_or_that_is_none_is_refused(db: str, tmp_path: Path) -> None:
    assert run("attach", tmp_path / "1.txt", "--db", db).exit_code == 2
    assert run("attach", tmp_path / "tidak-ada", "--to", "Wiratmo Tirto Wening", "--db", db).exit_code == 1
