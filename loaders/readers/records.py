"""JSON lines of reports: {text, title, url, published, outlet}, one object a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from graph.errors import InputError
from loaders.readers.parts import LARGEST, LARGEST_CONTAINER, Part
from loaders.tables.reports_table import COLUMNS, wrong_with

KNOWN = frozenset(COLUMNS) | {"text"}


def read_records(path: Path, data: bytes | None) -> Iterator[Part]:
    """A document a line, read as a stream; a line that is none is named and stops no other."""
    try:
        if data is None and path.stat().st_size > LARGEST_CONTAINER:
            raise InputError(f"{path}: more than {LARGEST_CONTAINER / 1e6:,.0f} MB; split it")
        with path.open("rb") if data is None else io.BytesIO(data) as stream:
            seen: set[str] = set()
            for number, line in enumerate(iter(lambda: stream.readline(LARGEST + 1), b""), 1):
                if line.strip():
                    yield _part(path, number, line, seen)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name and its rights") from error


def _part(path: Path, number: int, line: bytes, seen: set[str]) -> Part:
    """The document of a line; an unknown key, of those not seen before, is noise."""
    place = path / f"{path.stem}-{number}.txt"
    try:
        record = json.loads(line.decode("utf-8-sig"))
        text = record["text"].encode()
        row = {key: str(value) for key, value in record.items() if key in KNOWN - {"text"} and value}
        new = sorted(set(record) - KNOWN - seen)
        seen.update(new)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Part(place, wrong=f"line {number} is no report; expected a JSON object with text, title, url, published")
    if wrong := wrong_with({"file": place.name, **row}):
        return Part(place, wrong=f"line {number}: {wrong}")
    return Part(place, text, row, noise=tuple(f"{path}:{number}: unknown key {name!r} passed over" for name in new))
