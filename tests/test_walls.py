"""The limits on size that keep the code readable, over every file of the project."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACES = ("jejaring", "graph", "loaders", "queries", "tests", "benchmarks")
CODE = {".py", ".js", ".css", ".j2"}


def files() -> Iterator[Path]:
    for place in PLACES:
        yield from (path for path in sorted((ROOT / place).rglob("*")) if path.suffix in CODE)


def bodies() -> dict[str, int]:
    """Lines of each function's body, its docstring included."""
    found = {}
    for path in files():
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    lines = (node.end_lineno or 0) - node.body[0].lineno + 1
                    found[f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"] = lines
    return found


def test_no_file_is_longer_than_300_lines() -> None:
    long = {str(path.relative_to(ROOT)): n for path in files() if (n := path.read_text("utf-8").count("\n")) > 300}
    assert not long


def test_no_function_body_is_longer_than_40_lines() -> None:
    assert not {name: lines for name, lines in bodies().items() if lines > 40}


def test_nine_of_ten_function_bodies_have_at_most_20_lines() -> None:
    assert statistics.quantiles(bodies().values(), n=10)[8] <= 20


def test_the_tests_folder_is_flat() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert folders <= {"data", "__pycache__"}


def test_no_lock_names_an_index() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        assert "--index-url" not in lock.read_text("utf-8")
        assert "--find-links" not in lock.read_text("utf-8")
