"""Other processes for tests: commands that hold a graph, and what is left when they are killed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent

HOLD = """
import sys
from graph.store.connect import open_store
with open_store(sys.argv[1]) as store:
    print("open", flush=True)
    sys.stdin.read()
"""
SERVE = """
import sys
from graph.store.serve import serving, wait
with serving(sys.argv[1], *sys.argv[2:]) as served:
    print(served.address.uri, flush=True)
    wait(served)
"""


@contextmanager
def running_script(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process that runs the script and has said its first line; killed at the end if it still runs."""
    # What a shell runs in the background ignores Ctrl-C, and so would its children.
    heard = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
    command = [sys.executable, "-c", heard + script, *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline().strip()
        try:
            yield process
        finally:
            process.kill()


def processes() -> Iterator[tuple[int, int, str, str]]:
    """Id, parent, state and command line of every process."""
    found = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True)
    for line in found.stdout.splitlines():
        pid, parent, state, *command = line.split(None, 3)
        yield int(pid), int(parent), state, "".join(command)


def engines_of(pid: int, kind: str = "graph.store.") -> set[int]:
    """The processes of the engines of this kind that this process has started."""
    return {child for child, parent, _, command in processes() if parent == pid and kind in command}


def engine_of(pid: int, kind: str = "graph.store.") -> int:
    """The process of the only engine of this kind that this process has started."""
    (engine,) = engines_of(pid, kind)
    return engine


def runs(pid: int) -> bool:
    """Whether a process of this id runs; one that waits to be reaped does not."""
    return any(pid == other and not state.startswith("Z") for other, _, state, _ in processes())


def soon(holds: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether it comes true within this time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return holds()
