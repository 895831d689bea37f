"""The lock on a graph's folder: one process runs the engine, and others are told which."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

GRACE_ALIVE = 1.0
GRACE_GONE = 15.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the engine: the process that started it, its command line, and since when (local time)."""

    pid: int
    command: str
    since: str

    def alive(self) -> bool:
        """Whether that process still runs; its engine may be ending."""
        return process_alive(self.pid)

    def __str__(self) -> str:
        return f"process {self.pid} (`{self.command}`, since {self.since})"


def process_alive(pid: int) -> bool:
    """Whether a process of this id exists, whoever owns it."""
    if sys.platform == "win32":
        return True  # os.kill would end it there; a caller must find out by trying
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def this_process() -> Holder:
    """The process that asks, as others will read it."""
    name, *arguments = sys.argv or ["python"]
    command = " ".join([Path(name).name or "python", *arguments])
    return Holder(os.getpid(), command, datetime.now().astimezone().strftime("%H:%M:%S"))


def read_holder(path: Path) -> Holder | None:
    """Whoever last held the lock; None where the file says nothing readable."""
    try:
        data: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
        return Holder(int(data["pid"]), str(data["command"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def try_lock(stream: IO[str]) -> bool:
    """Take the lock on an open file without waiting. It is given back when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            stream.seek(1 << 30)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def take(path: Path, holder: Holder, patience: float = GRACE_ALIVE) -> IO[str] | Holder | None:
    """The open, locked file, for as long as the engine runs; else who holds it (None: nobody knows).

    An engine whose starter is gone is about to end and is waited for; a living one gets `patience` seconds, by default
    one, because commands follow each other quickly.
    """
    stream = path.open("a+", encoding="utf-8")
    start = time.monotonic()
    while not try_lock(stream):
        other = read_holder(path)
        grace = patience if other and other.alive() else max(patience, GRACE_GONE)
        if time.monotonic() - start > grace:
            stream.close()
            return other
        time.sleep(0.05)
    stream.seek(0)
    stream.truncate()
    stream.write(json.dumps(asdict(holder)) + "\n")
    stream.flush()
    return stream
