"""The reports that wait to be shown, on disk and not in memory: a load may have any number of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from graph.store.readings import PENDING, PLACES
from graph.store.session import parts

if TYPE_CHECKING:
    from graph.store.session import Store

AT_ONCE = 2000
PUT = "INSERT OR IGNORE INTO todo VALUES (?, '')"
PUT_NEW = "INSERT OR IGNORE INTO new SELECT ? WHERE ?"
PAGE = "SELECT sha FROM todo WHERE sha > ? ORDER BY sha LIMIT ?"


class Todo:
    """The pending reports of a graph. SQLite keeps them in a file that has no name and ends with this process."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("CREATE TABLE todo (sha TEXT PRIMARY KEY, place TEXT) WITHOUT ROWID")
        self._db.execute("CREATE INDEX todo_place ON todo (place, sha)")
        self._db.execute("CREATE TABLE new (sha TEXT PRIMARY KEY) WITHOUT ROWID")

    def close(self) -> None:
        """Forget them."""
        self._db.close()

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM todo").fetchone()[0])

    def fill(self, store: Store, cypher: str = PENDING) -> bool:
        """Ask for them anew; whether there are any. `cypher` gives the column sha."""
        self._db.execute("BEGIN")
        self._db.execute("DELETE FROM todo")
        for part in parts(store.stream(cypher), AT_ONCE):
            self._db.executemany(PUT, ((row["sha"],) for row in part))
            self._db.executemany(PUT_NEW, ((row["sha"], row.get("new", False)) for row in part))
        self._db.execute("COMMIT")
        return len(self) > 0

    def __contains__(self, sha: object) -> bool:
        return bool(self._db.execute("SELECT 1 FROM todo WHERE sha = ?", (sha,)).fetchone())

    def pages(self) -> Iterator[list[str]]:
        """All of them, some at a time."""
        after = ""
        while found := [sha for (sha,) in self._db.execute(PAGE, (after, AT_ONCE))]:
            yield found
            after = found[-1]

    def is_new(self, sha: str) -> bool:
        """Whether the graph showed nothing of this report when it was first asked for."""
        return bool(self._db.execute("SELECT 1 FROM new WHERE sha = ?", (sha,)).fetchone())

    def slices(self, store: Store, size: int) -> Slices:
        """All of them in slices of at most `size`, those about one place together: they mention the same persons and
        bodies, so that each of these is gone through in few slices."""
        if len(self) > size:
            self._place(store)
        return Slices(self._db, size, len(self))

    def _place(self, store: Store) -> None:
        for part in self.pages():
            rows = store.natives(PLACES, {"shas": part})
            with self._db:
                self._db.execute("BEGIN")
                found = [(row["place"] or "", row["sha"]) for row in rows]
                self._db.executemany("UPDATE todo SET place = ? WHERE sha = ?", found)


class Slices(Sequence[Sequence[str]]):
    """The reports slice by slice, each read when it is asked for."""

    def __init__(self, db: sqlite3.Connection, size: int, count: int) -> None:
        self._db, self._size, self._count = db, size, count

    def __len__(self) -> int:
        return (self._count + self._size - 1) // self._size

    @overload
    def __getitem__(self, at: int) -> Sequence[str]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Sequence[str]]: ...

    def __getitem__(self, at: int | slice) -> Sequence[str] | Sequence[Sequence[str]]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        rows = self._db.execute(
            "SELECT sha FROM todo ORDER BY place, sha LIMIT ? OFFSET ?", (self._size, at * self._size)
        )
        return [sha for (sha,) in rows]
