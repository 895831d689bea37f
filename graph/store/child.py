"""An engine as a child process: start it, hear from it, end it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import graph
from graph.errors import StoreError

ROOT = Path(graph.__file__).resolve().parent.parent
PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Child:
    """A running engine and its first answer."""

    process: subprocess.Popen[bytes]
    answer: Mapping[str, Any]

    def alive(self) -> bool:
        """Whether the engine runs."""
        return self.process.poll() is None


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """This process's environment, with our own packages before any foreign folder of the same name."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **extra}


def spawn(
    module: str, order: Mapping[str, Any], log: Path, extra: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start `module` in a session of its own and give it the order (passwords too: nothing on its command line)."""
    command = [sys.executable, "-P", "-m", module]
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("ab") as stderr:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, bufsize=0,
                env=environment(extra or {}), start_new_session=True,
            )  # fmt: skip
        assert process.stdin
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps({**order, "parent": os.getpid()}).encode() + b"\n")
    except OSError as error:
        raise StoreError(
            f"{log.parent}: the engine cannot be started ({error.strerror}); see that it can be written"
        ) from error
    return process


def first_answer(process: subprocess.Popen[bytes], seconds: float) -> dict[str, Any]:
    """The first line that the engine says; empty when it ended or said nothing in time."""
    lines: list[bytes] = []

    def read() -> None:
        assert process.stdout
        lines.append(process.stdout.readline())

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    reader.join(seconds)
    answered = lines and lines[0].endswith(b"\n")
    return cast("dict[str, Any]", json.loads(lines[0])) if answered else {}


@contextlib.contextmanager
def running(process: subprocess.Popen[bytes], seconds: float, log: Path) -> Iterator[Child]:
    """The child once it has answered; ended on leaving. StoreError where it says nothing."""
    try:
        said = first_answer(process, seconds)
        if not said:
            state = f"ended with code {process.poll()}" if process.poll() is not None else f"silent for {seconds:.0f} s"
            raise StoreError(f"{log.parent}: the engine did not start ({state}); the reason stands in {log}")
        yield Child(process, said)
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Close its standard input, which it takes as the end; by force if it lingers."""
    assert process.stdin
    assert process.stdout
    with contextlib.suppress(OSError):
        process.stdin.close()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
