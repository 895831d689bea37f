"""The main job from the command line: reports in, graph, answers, exports and pages out."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jejaring.cli import cli
from tests.processes import engine_of, runs, soon

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "reports"


def run(*args: str | Path) -> Result:
    """A command in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def export(db: str) -> bytes:
    """The graph as JSON lines."""
    result = run("export", "-o", "-", "--db", db)
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes


def test_a_second_load_changes_nothing(target: str) -> None:
    first = run("load", EXAMPLES, "--db", target)
    assert first.exit_code == 0, first.stderr
    before = export(target)
    counts = run("info", "--format", "json", "--db", target).stdout
    second = run("load", EXAMPLES, "--db", target)
    assert "0 report(s) read, 14 unchanged, 0 refused" in second.stderr
    assert "0 nodes and 0 edges written, 0 and 0 removed" in second.stderr
    assert export(target) == before
    assert run("info", "--format", "json", "--db", target).stdout == counts
    assert json.loads(counts)["reports"]["loaded"] == 14


def test_loads_in_parts_and_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    whole, parts = str(tmp_path / "whole.db"), str(tmp_path / "parts.db")
    paths = sorted(EXAMPLES.glob("*.txt"))[::2]
    run("load", *paths, "--db", whole)
    for path in reversed(paths):
        assert run("load", path, "--db", parts).exit_code == 0
    assert export(parts) == export(whole)


def test_both_engines_export_the_same_bytes(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    run("load", EXAMPLES, "--db", tmp_path / "embedded.db")
    address = request.getfixturevalue("empty_neo4j")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", address.writer[0])
        patch.setenv("NEO4J_PASSWORD", address.writer[1])
        patch.setenv("JEJARING_HOME", str(tmp_path / "home"))
        assert run("load", EXAMPLES, "--db", address.uri).exit_code == 0
        on_neo4j = export(address.uri)
    assert on_neo4j == export(str(tmp_path / "embedded.db"))


def test_a_load_that_is_killed_at_any_moment_is_finished_by_the_next(tmp_path: Path) -> None:
    whole, killed = str(tmp_path / "whole.db"), str(tmp_path / "killed.db")
    run("load", EXAMPLES, "--db", whole)
    for wait in (0.4, 0.9, 1.3, 1.6):
        command = [sys.executable, "-m", "jejaring", "load", str(EXAMPLES), "--db", killed]
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
            time.sleep(wait)
            try:
                engine = engine_of(process.pid)
            except ValueError:
                engine = 0
            os.kill(process.pid, signal.SIGKILL)
        assert soon(lambda engine=engine: not engine or not runs(engine))  # type: ignore[misc]
    assert run("load", EXAMPLES, "--db", killed).exit_code == 0
    assert export(killed) == export(whole)


def test_a_bad_file_is_named_and_the_good_one_beside_it_is_loaded(tmp_path: Path) -> None:
    folder, db = tmp_path / "in", tmp_path / "x.db"
    folder.mkdir()
    (folder / "good.txt").write_bytes((EXAMPLES / "01-deklarasi-alun-alun.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    result = run("load", folder, tmp_path / "missing.txt", "--db", db)
    assert result.exit_code == 1
    for words in ("empty.txt: empty", "binary.txt: binary", "missing.txt: no such file"):
        assert words in result.stderr
    info = json.loads(run("info", "--format", "json", "--db", db).stdout)
    assert info["reports"] == {"loaded": 1, "pending": 0, "refused": 3}
    assert info["nodes"]["Report"] == 1


def test_extract_then_load_gives_the_edges_of_loading_the_reports(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("extract", EXAMPLES, "--out", out).exit_code == 0
    for path in EXAMPLES.iterdir():
        (out / path.name).write_bytes(path.read_bytes())
    run("load", EXAMPLES, "--db", tmp_path / "direct.db")
    result = run("load", *sorted(out.glob("*.json")), "--db", tmp_path / "extracts.db")
    assert result.exit_code == 0, result.stderr

    def edges(db: Path) -> list[str]:
        lines = map(json.loads, export(str(db)).splitlines())
        return [json.dumps(line, sort_keys=True) for line in lines if line["kind"] == "edge"]

    assert edges(tmp_path / "extracts.db") == edges(tmp_path / "direct.db")


def test_an_edited_extract_outranks_the_rules_until_the_report_is_read_again(tmp_path: Path) -> None:
    out, db = tmp_path / "out", tmp_path / "x.db"
    report = EXAMPLES / "01-deklarasi-alun-alun.txt"
    run("extract", report, "--out", out)
    data = json.loads((out / f"{report.stem}.json").read_text())
    assert any(item["type"] == "supports" for item in data["relations"])
    data["relations"] = [item for item in data["relations"] if item["type"] != "supports"]
    data["text"] = report.read_text()
    edited = out / f"{report.stem}.json"
    edited.write_text(json.dumps(data))

    def supports() -> int:
        return int(json.loads(run("info", "--format", "json", "--db", db).stdout)["edges"].get("SUPPORTS", 0))

    run("load", edited, "--db", db)
    run("load", report, "--db", db)
    assert supports() == 0
    run("load", report, "--reread", "--db", db)
    assert supports() == 1


def test_two_reports_of_one_stem_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(f"Laporan {folder} tentang camat.")
    result = run("extract", tmp_path / "a", tmp_path / "b", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "same" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_withdrawn_report_is_gone_and_comes_back_with_restore_only(tmp_path: Path) -> None:
    db, report = tmp_path / "x.db", EXAMPLES / "05-putusan-bawaslu.txt"
    others = [path for path in sorted(EXAMPLES.glob("*.txt")) if path != report]
    run("load", *others, "--db", tmp_path / "without.db")
    run("load", EXAMPLES, "--db", db)
    before = export(str(db))
    assert run("withdraw", report.name, "--why", "the outlet took it back", "--db", db).exit_code == 0
    assert export(str(db)) == export(str(tmp_path / "without.db"))
    again = run("load", report, "--db", db)
    assert again.exit_code == 1
    assert "the outlet took it back" in again.stderr
    assert run("load", report, "--restore", "--db", db).exit_code == 0
    assert export(str(db)) == before


def test_an_html_page_comes_with_the_load_and_its_name_is_checked_first(tmp_path: Path) -> None:
    page, db = tmp_path / "page.html", tmp_path / "x.db"
    assert run("load", EXAMPLES, "--db", db, "--view", tmp_path / "page.txt").exit_code == 2
    assert not db.exists()
    assert str(page) in run("load", EXAMPLES, "--db", db, "--view", page).stderr
    assert page.read_bytes().startswith(b"<!")


def test_the_page_of_a_load_is_redacted_as_asked(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    report = EXAMPLES / "01-deklarasi-alun-alun.txt"
    db = tmp_path / "g.db"
    assert run("load", report, "--db", db, "--view", page, "--redact", "public").exit_code == 0
    assert "Bambang Sutejo" not in page.read_text("utf-8")
    assert run("load", report, "--db", db, "--view", page).exit_code == 0
    assert "Bambang Sutejo" in page.read_text("utf-8")


def test_extract_without_a_folder_prints_claims_as_line_json() -> None:
    result = run("extract", EXAMPLES / "01-deklarasi-alun-alun.txt", "--explain")
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(claim["rule"].startswith("rule:") for claim in claims)
    assert any(claim["predicate"] == "SUPPORTS" and claim["status"] == "alleged" for claim in claims)
