"""What runs inside an engine's process: it ends when its parent ends, however that ends.

The parent holds the other end of this process's standard input, and writes one line there: the order. End of file
means that the parent is gone. A fork of the parent could keep that pipe open, so on Linux the parent itself is
watched too. (A death signal asked for with prctl would come when the *thread* ends that started us: too early.)
"""

from __future__ import annotations

import json
import os
import select
import signal
import threading
from collections.abc import Callable
from typing import Any, TextIO

PATIENCE = 20.0


def read_line() -> bytes:
    """One line of standard input and not a byte more: what follows, its end, is watched elsewhere."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(0, 1)):
        line += byte
    return line


def take_order() -> tuple[dict[str, Any], TextIO]:
    """The parent's order, and the stream for answers. What others print on standard output goes to standard error."""
    order: dict[str, Any] = json.loads(read_line())
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return order, answers


def answer(answers: TextIO, **content: Any) -> None:
    """One line to the parent; a parent that is gone is noticed elsewhere."""
    try:
        answers.write(json.dumps(content) + "\n")
        answers.flush()
    except OSError:
        pass


def parent_handle(parent: int) -> int | None:
    """A descriptor that is readable when the parent has ended; None where the system has no such thing."""
    if not hasattr(os, "pidfd_open"):
        return None
    try:
        return os.pidfd_open(parent)
    except ProcessLookupError:
        raise
    except OSError:
        return None


def wait_for_parents_end(parent: int) -> None:
    """Return when standard input is at its end, or when the parent has ended."""
    try:
        handle = parent_handle(parent)
    except ProcessLookupError:
        return
    if handle is None:
        os.read(0, 1)
    elif os.getppid() == parent:
        select.select([0, handle], [], [])


def end_with_parent(parent: int, stop: Callable[[], None]) -> None:
    """From now on, end the process through `stop` when the parent ends or SIGTERM comes; by force if it lingers."""

    def end() -> None:
        timer = threading.Timer(PATIENCE, os._exit, (1,))
        timer.daemon = True
        timer.start()
        try:
            stop()
        finally:
            os._exit(0)

    def watch() -> None:
        wait_for_parents_end(parent)
        end()

    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=end, daemon=True).start())
    threading.Thread(target=watch, daemon=True).start()
