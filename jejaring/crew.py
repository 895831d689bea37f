"""Reading in several processes: the same results, in the same order, for any number of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

from graph.claims import Reading, Report
from graph.errors import InputError
from jejaring.reading import Taken, read_report, refusal
from loaders.inputs import InputFile
from loaders.model import Model, Modelled, read_with

Given = TypeVar("Given")
Found = TypeVar("Found")

EACH = 8  # documents that a process takes at once
WORTH = 60  # documents for each process, below which starting it costs more than it gives


def parse(files: Sequence[InputFile]) -> list[Report | str]:
    """The report of each file, or why it cannot be taken."""
    return [_parsed(file) for file in files]


def _parsed(file: InputFile) -> Report | str:
    try:
        return file.report()
    except InputError as error:
        return str(error)


def read(found: Sequence[Report]) -> list[Reading]:
    """The readings of reports by rules."""
    return [read_report(report) for report in found]


def ask(model: Model, found: Sequence[Report]) -> list[Modelled]:
    """The readings of reports by rules and a model."""
    return [read_with(model, report) for report in found]


def follow() -> None:
    """In a process of a crew: end when the process that gives the work has died, however that happened."""
    if parent := parent_process():
        Thread(target=_outlive, args=(parent,), daemon=True).start()


def _outlive(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


@dataclass(slots=True)
class Work:
    """Something given to the processes, whose result is waited for later. It is done here, where they died over it."""

    crew: Crew
    chunks: Sequence[Sequence[object]]
    task: Callable[..., list[object]]
    futures: Sequence[Future[list[object]]]

    def result(self) -> list[object]:
        """All results, in the order of what was given."""
        found: list[object] = []
        for place, chunk in enumerate(self.chunks):
            try:
                found += self.futures[place].result() if self.futures else self.task(chunk)
            except self.crew.lost:
                self.crew.renew()
                found += self.task(chunk)
        return found


@dataclass(slots=True)
class Crew:
    """The processes; with one, all is done in this process. A process that dies loses nothing: `lost` is what it looks
    like. `far`: they may be on other machines, and get only what needs nothing of this one."""

    size: int
    pool: Executor | None = None
    lost: tuple[type[Exception], ...] = (BrokenProcessPool,)
    far: bool = False

    def give(
        self, task: Callable[[Sequence[Given]], list[Found]], items: Sequence[Given], *, anywhere: bool = False
    ) -> Work:
        """Start a task on items, in chunks; `anywhere`: it needs nothing but the items."""
        chunks = [items[first : first + EACH] for first in range(0, len(items), EACH)]
        if self.size < 2 or len(items) <= EACH or (self.far and not anywhere):
            return Work(self, chunks, task, ())  # type: ignore[arg-type]
        try:
            futures = [self.started().submit(task, chunk) for chunk in chunks]
        except self.lost:
            self.renew()
            futures = []
        return Work(self, chunks, task, futures)  # type: ignore[arg-type]

    def started(self) -> Executor:
        """The pool; its processes start when they are first needed, and fresh ones after one has died."""
        if self.pool is None:
            self.pool = ProcessPoolExecutor(self.size, mp_context=get_context("spawn"), initializer=follow)
        return self.pool

    def renew(self) -> None:
        """Let go of a broken pool. A cluster finds other workers by itself."""
        if self.pool is not None and not self.far:
            self.pool.shutdown(wait=False, cancel_futures=True)
            self.pool = None


@contextmanager
def crew_of(workers: int | None, documents: int) -> Iterator[Crew]:
    """A crew of this size; None: as many as there are cores, and as the documents are worth."""
    size = workers or max(1, min(cores(), documents // WORTH))
    crew = Crew(size)
    try:
        yield crew
    finally:
        crew.renew()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def reports(crew: Crew, files: Iterable[Sequence[InputFile]], taken: Taken) -> Iterator[list[Report]]:
    """The reports of batches of single documents, in their order, a batch ahead of what is asked for; those that could
    not be taken are noted as refused."""
    before: tuple[Sequence[InputFile], Work] | None = None
    for batch in files:
        ahead = (batch, crew.give(parse, batch))
        if before:
            yield _taken(*before, taken)
        before = ahead
    if before:
        yield _taken(*before, taken)


def _taken(files: Sequence[InputFile], work: Work, taken: Taken) -> list[Report]:
    found = []
    for file, one in zip(files, work.result(), strict=True):
        if isinstance(one, Report):
            found.append(one)
        else:
            taken.refused.append(refusal(file.path, InputError(str(one))))
    return found
