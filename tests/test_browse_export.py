"""`browse --export`: guide, style and questions as files for a Neo4j elsewhere."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from graph.errors import UsageError
from jejaring.browser.guide import guide
from jejaring.cli import cli
from queries.catalog import load


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
    named = ("jejaring.grass", "guide-en.html", "guide-id.html", "questions/")
    assert all(name in text for name in named)


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
