"""One writer at a time. Two that come together would each compute the view without what the other is about to add, and
the engines see no conflict in that. The engine's own lock does this for a path; a graph that is served, or a Neo4j, is
open to all, so its writers of this machine wait for each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError
from graph.store.holder import Holder, take, this_process

PATIENCE = 120.0


@contextmanager
def turn(folder: Path, where: str, patience: float = PATIENCE) -> Iterator[None]:
    """Wait for other writers, then keep them out until the context is left. StoreError where one does not end in time.
    In a folder that cannot be written nobody can be kept out, and writing goes on."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = take(folder / "writer.lock", this_process(), patience)
    except OSError:
        yield
        return
    if lock is None or isinstance(lock, Holder):
        raise StoreError(f"{where}: {lock or 'another process'} is writing; wait for it or end it, and try again")
    try:
        yield
    finally:
        lock.close()
