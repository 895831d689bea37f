"""`browse --export`: guide, style and questions as files for a Neo4j elsewhere."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import urllib.request
from pathlib import Path

from click.testing import CliRunner

from graph.errors import UsageError
from jejaring.browser.guide import guide
from jejaring.cli import cli
from queries.catalog import load
from tests.processes import soon


def test_guides_style_every_question_and_how_to_use_them_are_written(tmp_path: Path) -> None:
    out = tmp_path / "for-neo4j"
    result = CliRunner().invoke(cli, ["browse", "--export", str(out)])
    assert result.exit_code == 0
    assert (out / "guide-id.html").read_text("utf-8") == guide("id")
    assert "relationship.SUPPORTS" in (out / "jejaring.grass").read_text("utf-8")
    written = sorted(path.stem for path in (out / "questions").rglob("*.cypher"))
    assert written == sorted(load())
    assert all(question.path.read_bytes() == (out / "questions" / question.group / question.path.name).read_bytes()
               for question in load().values())  # fmt: skip


def test_the_readme_warns_of_pictures_without_the_style(tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["browse", "--export", str(tmp_path)])
    text = (tmp_path / "README.md").read_text("utf-8")
    assert "Without the style an allegation looks like a fact" in text
    for path in tmp_path.iterdir():
        assert path.name in text or path.name == "README.md"


def test_the_server_of_the_folder_lets_browser_read_a_guide(tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["browse", "--export", str(tmp_path)])
    command = [sys.executable, "-u", str(tmp_path / "serve.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().removeprefix(":play ").strip()
        process.stdout.readline()
        try:
            assert soon(lambda: read(address) == ("*", (tmp_path / "guide-en.html").read_bytes()))
        finally:
            process.kill()


def read(address: str) -> tuple[str | None, bytes] | None:
    """Who may read what is there, and what it is; None where nobody answers yet."""
    with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
        return answer.headers["Access-Control-Allow-Origin"], answer.read()
    return None


def test_a_second_export_writes_the_same_and_leaves_what_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    CliRunner().invoke(cli, ["browse", "--export", str(tmp_path)])
    first = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    CliRunner().invoke(cli, ["browse", "--export", str(tmp_path)])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == first
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("")
    result = CliRunner().invoke(cli, ["browse", "--export", str(taken)])
    assert isinstance(result.exception, UsageError) or "is a file" in result.output
    assert result.exit_code != 0
