"""What is read from the reports of the tests, each once a worker: reading is pure, and many tests look at the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.claims import Reading
from loaders.extraction import extract
from loaders.readers import read

_extracted = cache(extract)


def reading_of(path: Path) -> Reading:
    """The reading of a file; that of an equal report is taken again."""
    return _extracted(read(path))
