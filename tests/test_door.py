"""The command line as a whole: help, exit codes, and a strange package in the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from jejaring.cli import COMMANDS, cli

ROOT = Path(__file__).parent.parent


def run(*args: str, folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """`python -m jejaring` with these arguments in this folder."""
    return subprocess.run(
        [sys.executable, "-m", "jejaring", *args],
        cwd=folder,
        env={**os.environ, **extra},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_a_place_in_both_readmes(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert len(result.output) > 100
    for readme in ("README.md", "README.id.md"):
        assert f"`jejaring {name}" in (ROOT / readme).read_text("utf-8")


def test_help_lists_the_commands_and_nothing_that_does_not_exist() -> None:
    listed = [
        line.split()[0]
        for line in CliRunner().invoke(cli, ["--help"]).output.split("Commands:")[1].splitlines()
        if line
    ]
    assert [name for name in listed if name in COMMANDS] == list(COMMANDS)


def test_a_strange_graph_package_in_the_working_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("raise SystemExit('the stranger ran')")
    done = run("--help", folder=tmp_path)
    assert done.returncode == 2
    assert str(tmp_path / "graph") in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_strange_graph_package_on_the_python_path_is_named(tmp_path: Path) -> None:
    (tmp_path / "elsewhere" / "graph").mkdir(parents=True)
    (tmp_path / "elsewhere" / "graph" / "__init__.py").write_text("")
    done = run("--help", folder=tmp_path, PYTHONPATH=str(tmp_path / "elsewhere"))
    assert done.returncode == 2
    assert "elsewhere" in done.stderr


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(cli, ["lode"]).exit_code == 2


def test_help_costs_none_of_the_imports_that_commands_need(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "jejaring", "--help"],
        cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert "Read reports (files" in done.stdout
    heavy = {"neo4j", "rich", "trafilatura", "networkx", "pyvis", "loaders.extraction", "graph.store.connect"}
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time")}
    assert not heavy & imported
