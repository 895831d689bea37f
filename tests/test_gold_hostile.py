"""Extracts that went through editors, scripts and models: broken in any way, they never break the graph."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build.view import build
from graph.claims import Reading
from graph.errors import InputError
from graph.exchange.jsonl import lines
from graph.serial import dumps, loads
from jejaring.cli import cli
from loaders.extraction import extract
from loaders.gold import from_document, to_document
from loaders.readers import read
from tests.test_gold import TEXT, document

EXAMPLE = Path(__file__).parent.parent / "examples" / "reports" / "05-putusan-bawaslu.txt"
JUNK = st.sampled_from([None, 1, -1, 2.5, True, "", "x", "2024-99-99", [], {}, [None], ["a", ["b"]], {"name": "Z"}])


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything in a document."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def spoiled(data: dict[str, Any], path: tuple[Any, ...], junk: Any) -> dict[str, Any]:
    """The document with something else in one place."""
    result: dict[str, Any] = copy.deepcopy(data)
    inside: Any = result
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = junk
    return result


def holds(reading: Reading) -> None:
    """Whether the store could keep the reading, and the build could show it."""
    assert loads(dumps(reading)) == reading
    assert "\n".join(lines(build([reading]))).encode()


WRITTEN = json.loads(json.dumps(to_document(extract(read(EXAMPLE)))))
PLACES = [(WRITTEN, path) for path in places(WRITTEN)] + 5 * [(document(), path) for path in places(document())]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLACES), JUNK)
def test_whatever_stands_in_one_place_the_document_is_read_or_refused(
    place: tuple[dict[str, Any], tuple[Any, ...]], junk: Any
) -> None:
    data, path = place
    text = WRITTEN["text"] if data is WRITTEN else TEXT
    try:
        reading, _ = from_document(spoiled(data, path, junk), text, "laporan.json")
    except InputError:
        return
    holds(reading)


def test_a_day_that_is_none_is_refused_or_left_out() -> None:
    data = document() | {"date": "2024-99-99"}
    data["relations"][2]["act_date"] = "kemarin"
    reading, refused = from_document(data, TEXT, "camat.txt")
    assert reading.report.published is None
    assert "act_date 'kemarin'; expected a day as YYYY-MM-DD" in refused[0]


def test_an_extract_can_be_read_back_far_from_its_report() -> None:
    reading = extract(read(EXAMPLE))
    again, refused = from_document(WRITTEN, WRITTEN["text"], "moved.json")
    assert not refused
    assert again.report == reading.report
    assert build([again]).edges == build([reading]).edges


def test_a_text_that_was_edited_is_another_report_and_nothing_of_the_old_spans_stays() -> None:
    text = "Judul baru.\n" + WRITTEN["text"]
    reading, _ = from_document(WRITTEN | {"text": text}, text, "edited.json")
    assert reading.report.sha256 != WRITTEN["sha256"]
    supports = [claim for claim in reading.claims if claim.predicate == "SUPPORTS"]
    assert supports
    quotes = [quote for item in WRITTEN["relations"] for quote in [item.get("evidence")] for quote in [quote] if quote]
    words = {part for quote in quotes for part in (quote if isinstance(quote, list) else [quote])}
    assert all(text[span.start : span.end] in words for claim in supports for span in claim.spans)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"id": "\\ud800"}', "{", "\x00", '{"relations": {}}'])
def test_json_of_no_use_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "laporan.json"
    path.write_text(text)
    (tmp_path / "laporan.txt").write_text(TEXT)
    result = CliRunner().invoke(cli, ["extract", str(path)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"refused: {path}: ")
    assert result.stderr.count("\n") == 1


def test_the_plain_text_beside_an_extract_comes_before_a_page(tmp_path: Path) -> None:
    (tmp_path / "camat.html").write_text("<html><body>tidak ada</body></html>")
    (tmp_path / "camat.txt").write_text(TEXT)
    (tmp_path / "camat.json").write_text(json.dumps(document()))
    result = CliRunner().invoke(cli, ["extract", str(tmp_path / "camat.json")])
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout.splitlines()[0])["file"] == "camat.txt"
