"""Transactions that are written one after the other while the next ones are prepared: the engine and this process work
at the same time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.store.session import Statement

if TYPE_CHECKING:
    from graph.store.session import Store

AHEAD = 4  # transactions that wait, so that memory stays bounded


@dataclass(slots=True)
class Pipe:
    """Transactions on their way. After one that failed none is begun."""

    store: Store
    pool: ThreadPoolExecutor
    waiting: deque[Future[None]] = field(default_factory=deque)
    ended: bool = False

    def commit(self, statements: Sequence[Statement]) -> None:
        """As `Store.commit`, later, in the order of the calls. What goes wrong is raised by a later call, or on leaving
        the pipe."""
        while len(self.waiting) > AHEAD:
            self.waiting.popleft().result()
        if statements:
            self.waiting.append(self.pool.submit(self._commit, statements))

    def _commit(self, statements: Sequence[Statement]) -> None:
        if self.ended:
            return
        try:
            self.store.commit(statements)
        except BaseException:
            self.ended = True
            raise

    def finish(self) -> None:
        """Wait for all."""
        while self.waiting:
            self.waiting.popleft().result()


@contextmanager
def piped(store: Store) -> Iterator[Pipe]:
    """A pipe into the store, empty again when the context is left; in an error what has not begun is dropped."""
    with ThreadPoolExecutor(1) as pool:
        pipe = Pipe(store, pool)
        try:
            yield pipe
            pipe.finish()
        finally:
            pipe.ended = True
