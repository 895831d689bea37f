"""How far a long work has come, its rate, and the time that is left: one line on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

WAIT = 2.0  # seconds before the first line: short work says nothing
STEP = 0.5


def paced(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """The items as they come; on a terminal a line of how many there were. Without `total` no end is foretold."""
    start = told = time.monotonic()
    shown = sys.stderr.isatty()
    written = False
    for number, item in enumerate(items):
        now = time.monotonic()
        if shown and now - start > WAIT and now - told > STEP:
            sys.stderr.write(f"\r{line(label, number, now - start, total)}\x1b[K")
            sys.stderr.flush()
            told, written = now, True
        yield item
    if written:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def line(label: str, done: int, seconds: float, total: int | None) -> str:
    """Such as `reading: 1,200 of 5,000, 35.1 a second, 2 min left`."""
    rate = done / seconds if seconds > 0 else 0.0
    count = f"{done:,} of {total:,}" if total else f"{done:,}"
    left = f", {_words((total - done) / rate)} left" if total and rate and total >= done else ""
    return f"{label}: {count}, {rate:.1f} a second{left}"


def _words(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
