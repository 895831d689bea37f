"""What the processes that this one starts use: processor time, and memory at most. As Linux tells it under /proc."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

EVERY = 0.2  # seconds
PROC = Path("/proc")
ENGINE, READER, LOAD = "engine", "reader", "load"


@dataclass(slots=True)
class Used:
    """Processor time in seconds and peak of memory in MB of each process, by its id, with what it is."""

    names: dict[int, str] = field(default_factory=dict)
    cpu: dict[int, float] = field(default_factory=dict)
    before: dict[int, float] = field(default_factory=dict)
    memory: dict[int, int] = field(default_factory=dict)

    def look(self, *, first: bool = False) -> None:
        """Note how it stands now."""
        for pid in descendants(os.getpid()):
            with suppress(OSError):
                if peak := peak_of(pid):  # none: it has ended
                    self.memory[pid] = peak
                    self.names[pid] = name_of(pid)
                    self.cpu[pid] = seconds_of(pid)
        if first:
            self.before |= self.cpu

    def seconds(self) -> Mapping[str, float]:
        """Processor time by what the processes are, all of a kind together."""
        found = dict.fromkeys((LOAD, READER, ENGINE), 0.0)
        for pid, cpu in self.cpu.items():
            found[self.names[pid]] += cpu - self.before.get(pid, 0.0)
        return {name: cpu for name, cpu in found.items() if cpu}

    def peaks(self) -> Mapping[str, int]:
        """The largest of each kind."""
        kinds = dict.fromkeys(self.names.values())
        return {kind: max(self.memory[pid] for pid, name in self.names.items() if name == kind) for kind in kinds}


@contextmanager
def watched() -> Iterator[Used]:
    """Watch all that this process has started or starts, until the context is left."""
    used, over = Used(), Event()
    used.look(first=True)

    def watch() -> None:
        while not over.wait(EVERY):
            used.look()

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield used
    finally:
        over.set()
        thread.join()
        used.look()


def descendants(pid: int) -> Iterator[int]:
    """All processes that a process has started, directly or not."""
    parents = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                parents[int(folder.name)] = int(_stat(int(folder.name))[1])
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    yield from family - {pid}


def name_of(pid: int) -> str:
    """What a process is."""
    line = (PROC / str(pid) / "cmdline").read_bytes().decode("utf-8", "replace")
    return ENGINE if "graph.store" in line else READER if "multiprocessing" in line else LOAD


def seconds_of(pid: int) -> float:
    """The processor time of a process until now."""
    return sum(map(int, _stat(pid)[11:13])) / os.sysconf("SC_CLK_TCK")


def peak_of(pid: int) -> int:
    """The most memory that it has had, in MB; 0 for one that has ended."""
    lines = (PROC / str(pid) / "status").read_text("utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def _stat(pid: int) -> list[str]:
    """The fields behind the name of a process, from its state on."""
    return (PROC / str(pid) / "stat").read_text("utf-8").rpartition(")")[2].split()
