"""`jejaring load claims.csv headcounts.csv`, then `jejaring detect`, on both engines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graph.measure.rows import COLUMNS
from graph.store.connect import open_store
from jejaring.cli import cli
from queries import catalog

HEADER = "person,agency,region,election,ticket,status,date,source,event"
TICKETS = ("Pasangan Arang", "Pasangan Bara", "Pasangan Cadas")
WHERE = "Kota Arang,Pemilihan wali kota"
CROWDED = "Dinas 04"
FINDINGS = "MATCH (f:Finding) OPTIONAL MATCH (f)-[:ABOUT]->(a:Agency) OPTIONAL MATCH (f)-[:TOWARDS]->(t:Paslon)"


def ordinary() -> list[str]:
    """One person in each of thirty agencies, tickets in turn, days and sources scattered."""
    days = [f"2024-{9 + i // 15:02}-{1 + 2 * i % 29:02}" for i in range(30)]
    return [f"Pegawai {i},Dinas {i:02},{WHERE},{TICKETS[i % 3]},alleged,{days[i]},Kabar {i % 7}," for i in range(30)]


def crowd() -> list[str]:
    """Eight persons of one agency for one ticket, each by a source of its own, on two days; and the agency itself."""
    told = [f"Staf {i},{CROWDED},{WHERE},{TICKETS[0]},alleged,2024-10-0{3 + i % 2},Warta {i},rapat" for i in range(8)]
    return [*told, f",{CROWDED},{WHERE},{TICKETS[2]},alleged,,Kabar 1,"]


def write(folder: Path, rows: Iterable[str]) -> list[Path]:
    """The two tables in a folder."""
    folder.mkdir(exist_ok=True)
    heads = [f"Dinas {i:02},Kota Arang,40" for i in range(30)]
    claims, headcounts = folder / "claims.csv", folder / "headcounts.csv"
    claims.write_text("\n".join([HEADER, *rows, ""]), "utf-8")
    headcounts.write_text("\n".join(["agency,region,headcount", *heads, ""]), "utf-8")
    return [claims, headcounts]


def run(*args: str | Path) -> Result:
    """A command in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def load(target: str, paths: Iterable[Path]) -> None:
    done = run("load", *paths, "--db", target)
    assert done.exit_code == 0, done.output


def detected(target: str, *args: str) -> list[dict[str, Any]]:
    """The rows of `detect --format json`."""
    result = run("detect", "--format", "json", "--db", target, *args)
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def kept(target: str) -> list[dict[str, Any]]:
    """The findings in the graph."""
    with open_store(target, read_only=True) as store:
        return store.read(
            f"{FINDINGS} RETURN f.id AS id, f.run AS run, f.tier AS tier, f.text AS text, a.name AS agency,"
            " t.name AS ticket, f.k AS k ORDER BY id"
        )


def test_a_run_keeps_its_findings_in_the_place_of_the_last_ones(target: str, tmp_path: Path) -> None:
    load(target, write(tmp_path / "first", [*ordinary(), *crowd()]))
    found = detected(target)
    assert [(row["agency"], row["ticket"]) for row in found if row["tier"] == "T3"] == [(CROWDED, TICKETS[0])]
    before = kept(target)
    assert [(row["tier"], row["agency"], row["ticket"], row["k"]) for row in before] == [("T3", CROWDED, TICKETS[0], 8)]
    load(target, write(tmp_path / "second", ["Staf 9,Dinas 05,Kota Arang,lain,Pasangan Dalu,alleged,,Kabar 9,"])[:1])
    detected(target, "--dry-run")
    assert kept(target) == before
    detected(target)
    after = kept(target)
    assert [row["k"] for row in after] == [8]
    assert after[0]["run"] != before[0]["run"]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tables in an embedded graph, with the findings of a run."""
    folder = tmp_path_factory.mktemp("detect")
    target = str(folder / "graph.db")
    load(target, write(folder, [*ordinary(), *crowd()]))
    detected(target)
    return target


def test_every_agency_meets_every_ticket_and_names_are_given_back_as_they_stand(graph: str) -> None:
    found = detected(graph, "--dry-run")
    assert all(tuple(row) == COLUMNS for row in found)
    assert {(row["agency"], row["ticket"]) for row in found} == {
        (f"Dinas {i:02}", ticket) for i in range(30) for ticket in TICKETS
    }
    assert {(row["region"], row["election"]) for row in found} == {tuple(WHERE.split(","))}
    assert {row["headcount"] for row in found} == {40}
    assert {row["tier"] for row in found} == {"T3", "T1", "T0"}
    assert all(row["needs"] >= 3 for row in found)


def test_what_an_agency_itself_supports_stands_beside_the_counts(graph: str) -> None:
    (own,) = (row for row in detected(graph, "--dry-run") if row["own"])
    assert (own["agency"], own["ticket"], own["own"], own["k"], own["n"]) == (CROWDED, TICKETS[2], ["alleged"], 0, 9)


def test_a_question_gives_the_findings_with_what_is_behind_them(graph: str) -> None:
    (row,) = json.loads(run("query", "findings", "--format", "json", "--db", graph).stdout)
    assert list(row) == list(catalog.load()["findings"].columns)
    assert (row["agency"], row["k"], row["statuses"], len(row["claims"])) == (CROWDED, 8, ["alleged"], 8)
    assert row["text"].endswith("read the reports, then ask the accused.")


def test_csv_has_the_same_columns_and_rows(graph: str) -> None:
    lines = list(csv.reader(io.StringIO(run("detect", "--dry-run", "--format", "csv", "--db", graph).stdout)))
    assert tuple(lines[0]) == COLUMNS
    assert len(lines) == 91


def test_the_table_shows_what_stands_out_and_says_what_the_rest_needs(graph: str) -> None:
    result = run("detect", "--dry-run", "--db", graph)
    assert result.exit_code == 0
    words = " ".join(result.output.split())
    assert CROWDED in words
    assert "Untested is not clean" in words
    assert "counts of reports, not of conduct" in words
    assert "is partisan" not in words


def test_the_page_shows_the_cells_with_their_evidence(graph: str, tmp_path: Path) -> None:
    page = tmp_path / "detect.html"
    assert run("detect", "--dry-run", "--view", page, "--format", "json", "--db", graph).exit_code == 0
    text = page.read_text("utf-8")
    assert CROWDED in text
    assert TICKETS[0] in text
    assert "Staf 3" in text
    assert "Pegawai 20" not in text


def test_reports_alone_are_told_what_they_would_need(tmp_path: Path) -> None:
    db = str(tmp_path / "few.db")
    load(db, [Path(__file__).parent.parent / "examples" / "reports"])
    result = run("detect", "--format", "json", "--db", db)
    found = json.loads(result.stdout)
    assert found
    assert {row["tier"] for row in found} == {"T0"}
    assert all("Not testable" in row["text"] and row["text"].endswith("Untested is not clean.") for row in found)
    assert "Lead, counts of reports, not of conduct" in run("detect", "--db", db).stderr
    assert kept(db) == []


def test_an_empty_graph_is_no_error(tmp_path: Path) -> None:
    db = str(tmp_path / "empty.db")
    assert detected(db) == []
    assert kept(db) == []
