"""What is read from the reports of the tests, each once a worker: reading is pure, and many tests look at the same."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from graph.claims import Reading, Report
from loaders.extraction import extract
from loaders.readers import read

_extracted = cache(extract)


def reading_of(path: Path) -> Reading:
    """The reading of a file; that of an equal report is taken again."""
    return _extracted(read(path))


def supports_in(text: str) -> set[tuple[str, str]]:
    """(who, for whom) is said to have acted in a report of this text; `?` for a candidate whom nobody names."""
    reading = _extracted(Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="report.txt"))
    names = {entity.ref: entity.name for entity in reading.entities}
    return {(names[c.subject], names.get(c.object or "", "?")) for c in reading.claims if c.predicate == "SUPPORTS"}
