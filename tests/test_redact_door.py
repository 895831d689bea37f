"""Redaction and holds from the command line: pages, exports and answers of the examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graph.store.connect import open_store
from jejaring.cli import cli

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
NAMES = "MATCH (p:Person)-[s:SUPPORTS]->(t:Paslon) RETURN p.name AS who, s AS line, t.name AS ticket ORDER BY s.id"


def run(*args: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, [str(arg) for arg in args])
    assert result.exit_code == code, result.stderr
    return result


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The examples, loaded once."""
    target = str(tmp_path_factory.mktemp("redact") / "graph.db")
    run("load", EXAMPLES, "--db", target)
    return target


def lines_of(db: str, *more: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("export", "-o", "-", "--db", db, *more).stdout.splitlines()]


def doubted(db: str) -> dict[str, set[str]]:
    """Persons with a support that is alleged, denied or of one origin: id -> names of more than one word."""
    full = lines_of(db)
    edges = [one for one in full if one.get("type") == "SUPPORTS"]
    ids = {
        one["start"]
        for one in edges
        if one["properties"]["status"] in ("alleged", "denied") or one["properties"]["origins"] < 2
    }
    found = {one["id"]: one["properties"] for one in full if one["id"] in ids and "Person" in one.get("labels", ())}
    return {
        key: {name for name in (props["name"], *props["aliases"]) if len(name.split()) > 1 or name == props["name"]}
        for key, props in found.items()
    }


def test_nobody_doubted_is_in_a_public_file_in_any_role(db: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("view", "--redact", "public", "-o", page, "--db", db)
    answer = run("query", "--cypher", NAMES, "--format", "json", "--redact", "public", "--db", db).stdout
    export = run("export", "-o", "-", "--redact", "public", "--db", db).stdout
    everybody = doubted(db)
    assert len(everybody) > 5
    for written in (page.read_text("utf-8"), answer, export):
        for key, names in everybody.items():
            assert key not in written
            assert not [name for name in names if name.casefold() in written.casefold()]


def test_an_address_that_names_the_post_of_a_masked_person_is_not_in_the_file(db: str) -> None:
    full = [str(one["properties"].get("url")) for one in lines_of(db) if "Report" in one.get("labels", ())]
    public = json.dumps(lines_of(db, "--redact", "public"))
    assert any("camat-sumberlanggeng" in url for url in full)
    assert "camat-sumberlanggeng" not in public
    assert "03-camat-kumpulkan-kades" not in public


def test_every_question_answers_under_the_public_profile(db: str) -> None:
    rows = json.loads(run("query", "ticket-map", "--format", "json", "--redact", "public", "--db", db).stdout)
    everybody = doubted(db)
    text = json.dumps(rows, ensure_ascii=False)
    assert not [name for names in everybody.values() for name in names if name in text]


def test_a_page_says_which_profile_it_went_through(db: str, tmp_path: Path) -> None:
    for name, told in ((None, "Internal: not for handing on"), ("public", "Redacted before writing")):
        page = tmp_path / f"{name}.html"
        run("view", "-o", page, "--db", db, *(("--redact", name) if name else ()))
        head = page.read_text("utf-8").partition("<noscript>")[0]
        assert told in head


def test_a_hold_keeps_a_person_out_of_all_but_internal_until_its_day(db: str, tmp_path: Path) -> None:
    name = "Hendrik Wibisana"
    assert name in run("export", "-o", "-", "--redact", "editor", "--db", db).stdout
    run("hold", name, "--until", "2999-01-01", "--why", "waits for the answer", "--db", db)
    assert name not in run("export", "-o", "-", "--redact", "editor", "--db", db).stdout
    assert name in run("export", "-o", "-", "--db", db).stdout
    (row,) = json.loads(run("hold", "--format", "json", "--db", db).stdout)
    assert (row["until"], row["in_force"], row["why"]) == ("2999-01-01", True, "waits for the answer")
    run("hold", name, "--lift", "--db", db)
    assert name in run("export", "-o", "-", "--redact", "editor", "--db", db).stdout
    run("hold", name, "--until", "2001-01-01", "--why", "long past", "--db", db)
    assert name in run("export", "-o", "-", "--redact", "editor", "--db", db).stdout


def test_a_report_on_hold_is_out_and_unknown_things_are_refused(db: str) -> None:
    file = "03-camat-kumpulkan-kades.txt"
    run("hold", file, "--until", "2999-01-01", "--why", "the source asked", "--db", db)
    assert file not in run("export", "-o", "-", "--redact", "editor", "--db", db).stdout
    run("hold", file, "--lift", "--db", db)
    run("hold", "nobody at all", "--until", "2999-01-01", "--why", "x", "--db", db, code=2)
    run("hold", file, "--until", "2999-01-01", "--db", db, code=2)
    run("view", "-o", "x.html", "--redact", "publik", "--db", db, code=2)


def test_holds_are_marked_inside_and_kept_in_the_file_of_judgements(db: str, tmp_path: Path) -> None:
    name, why = "Hendrik Wibisana", "keluarganya belum diberi tahu"
    run("hold", name, "--until", "2999-01-01", "--why", why, "--db", db)
    inside, outside, sheet = tmp_path / "in.html", tmp_path / "out.html", tmp_path / "in.md"
    told = run("view", "-o", inside, "--db", db).stderr
    assert "1 hold(s) in force" in told
    assert why in inside.read_text("utf-8")
    run("query", "--cypher", NAMES, "--view", inside, "--db", db)
    assert why in inside.read_text("utf-8")
    run("dossier", name, "-o", sheet, "--db", db)
    assert "DITAHAN" in sheet.read_text("utf-8")
    for form in ("editor", "public"):
        run("view", "-o", outside, "--redact", form, "--db", db)
        assert why not in outside.read_text("utf-8")
        assert name not in outside.read_text("utf-8")
        run("dossier", name, "-o", sheet, "--redact", form, "--db", db, code=2)
        answer = run("query", "--cypher", NAMES, "--format", "json", "--redact", form, "--db", db).stdout
        assert name not in answer
    journal = (Path(f"{db}.d") / "judgements.jsonl").read_text("utf-8")
    assert why in journal
    run("hold", name, "--lift", "--db", db)
    assert "undone" in (Path(f"{db}.d") / "judgements.jsonl").read_text("utf-8")
    assert why not in run("hold", "--db", db).stdout
    run("view", "-o", outside, "--redact", "editor", "--db", db)
    assert name in outside.read_text("utf-8")


def test_a_hold_stays_on_whom_its_person_is_merged_with(db: str) -> None:
    with open_store(db) as store:
        (row,) = store.read("MATCH (p:Person {name: 'Yusran Makmur'}) RETURN p.id AS id")
        (other,) = store.read("MATCH (p:Person {name: 'Abdul Gafur Lamakarate'}) RETURN p.id AS id")
    later, sooner = sorted((str(row["id"]), str(other["id"])), reverse=True)
    run("hold", later, "--until", "2999-01-01", "--why", "x", "--db", db)
    run("merge", later, sooner, "--why", "one man", "--db", db)
    assert later not in [one["id"] for one in lines_of(db) if "Person" in one.get("labels", ())]
    assert sooner not in [one["id"] for one in lines_of(db, "--redact", "editor") if "labels" in one]
