"""The open graph: statements in explicit transactions, whichever engine answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from graph.errors import StoreError
from graph.store.driver import READ_ACCESS, WRITE_ACCESS, Driver, DriverError, ManagedTransaction, Neo4jError, Record
from graph.store.failures import settled, told
from graph.store.values import native, parameter, plain, unresolved

Row = dict[str, Any]
Statement = tuple[str, Mapping[str, Any]]
Answer = TypeVar("Answer")

BATCH = 2000
ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id"


@dataclass(frozen=True, slots=True)
class Engine:
    """Which engine answers: arcadedb or neo4j, and its version as it tells it."""

    name: str
    version: str


def engine_of(agent: str) -> Engine:
    """The engine behind a server's agent string, such as `Neo4j/2026.08.1` or `Neo4j/5 compatible (ArcadeDB 26.10)`."""
    arcade = re.search(r"ArcadeDB[ /]v?([\w.]+)", agent)
    if arcade:
        return Engine("arcadedb", arcade[1])
    return Engine("neo4j", agent.rpartition("/")[2])


def batches(rows: Sequence[Answer], size: int = BATCH) -> Iterator[Sequence[Answer]]:
    """The rows in parts of at most `size`."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


TURN = "CREATE CONSTRAINT turn_id_unique IF NOT EXISTS FOR (x:Turn) REQUIRE x.id IS UNIQUE"
TAKE = "MERGE (x:Turn {id: 'writer'})"


def parts(rows: Iterable[Answer], size: int = BATCH) -> Iterator[list[Answer]]:
    """The same of a stream, which is never held whole."""
    stream = iter(rows)
    while part := list(islice(stream, size)):
        yield part


class Store:
    """An open graph. `where` is the name that errors begin with; `read_only` is held by the engine itself."""

    def __init__(self, driver: Driver, where: str, database: str | None, engine: Engine, read_only: bool) -> None:
        self._driver = driver
        self._database = database
        self.where = where
        self.engine = engine
        self.read_only = read_only

    def _transact(self, work: Callable[[ManagedTransaction], Answer], *, write: bool) -> Answer:
        """One explicit transaction; the driver tries it again where the error says that this makes sense."""
        mode = WRITE_ACCESS if write else READ_ACCESS
        with told(self.where), self._driver.session(database=self._database, default_access_mode=mode) as session:
            execute = session.execute_write if write else session.execute_read
            return settled(lambda: execute(work))

    def _table(
        self, cypher: str, params: Mapping[str, Any] | None, *, write: bool
    ) -> tuple[list[str], list[list[Any]]]:
        def work(tx: ManagedTransaction) -> tuple[list[str], list[list[Any]]]:
            with lent(params) as given:
                result = tx.run(cypher, given)
                columns = list(result.keys())
                rows = [record.values() for record in result]
            missing = unresolved(rows)
            ends = {r["element"]: r["id"] for r in tx.run(ENDS, {"ids": sorted(missing)})} if missing else {}
            return columns, [[plain(value, ends) for value in row] for row in rows]

        return self._transact(work, write=write)

    def columns_and_rows(
        self, cypher: str, params: Mapping[str, Any] | None = None
    ) -> tuple[list[str], list[list[Any]]]:
        """Column names in order, rows in plain values. The statement may write unless the store is read-only. Without
        rows there may be no columns: ArcadeDB does not tell them then."""
        return self._table(cypher, params, write=not self.read_only)

    def read(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows as dictionaries of plain values (graph.store.values)."""
        columns, rows = self._table(cypher, params, write=False)
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def natives(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of a statement that returns maps and values only, with dates and tuples as the build has them."""

        def work(tx: ManagedTransaction) -> list[Row]:
            with lent(params) as given:
                return [native_row(record) for record in tx.run(cypher, given)]

        return self._transact(work, write=False)

    def stream(self, cypher: str, params: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """As `natives`, row by row while the engine reads on: for answers larger than memory should hold. A break of
        the connection midway is an error, not tried again."""
        with (
            told(self.where),
            self._driver.session(database=self._database, default_access_mode=READ_ACCESS) as session,
            lent(params) as given,
        ):
            for record in session.run(cypher, given):
                yield native_row(record)

    def write(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """Run one writing statement in a transaction of its own; its rows, if it returns any."""
        self._may_write()
        columns, rows = self._table(cypher, params, write=True)
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def commit(self, statements: Sequence[Statement]) -> None:
        """Run all statements in one transaction: all of them or none."""
        self._may_write()

        def work(tx: ManagedTransaction) -> None:
            for cypher, params in statements:
                with lent(params) as given:
                    tx.run(cypher, given).consume()

        if statements:
            self._transact(work, write=True)

    def batch(self, cypher: str, rows: Sequence[Mapping[str, Any]], **params: Any) -> None:
        """Run `UNWIND $rows AS row ...` over the rows, in transactions of bounded size."""
        for part in batches(rows):
            self.commit([(cypher, {**params, "rows": part})])

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep all other writers out that come this way, also those of other machines, until the context is left. Neo4j
        alone: a transaction that is never committed holds a lock on what it would make, and ends with its process."""
        if self.engine.name != "neo4j":
            yield
            return
        self.write(TURN)
        with self._driver.session(database=self._database) as session:
            with told(self.where):
                held = session.begin_transaction()
                held.run(TAKE).consume()
            try:
                yield
            finally:
                with suppress(DriverError, Neo4jError):
                    held.rollback()

    def ensure_schema(self) -> None:
        """Constraints and indexes of the ontology; quick where they are there already."""
        from graph.store.schema import ensure_schema  # noqa: PLC0415 - it needs this module

        self._may_write()
        ensure_schema(self)

    def _may_write(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.where}: was opened for reading only; expected a store that may write")


@contextmanager
def lent(params: Mapping[str, Any] | None) -> Iterator[dict[str, Any]]:
    """The parameters as the driver takes them, for one statement; emptied after it. The driver's results refer to each
    other in circles, and would hold all that was sent until the next search for such circles."""
    given: dict[str, Any] = parameter(params or {})
    try:
        yield given
    finally:
        for value in given.values():
            if isinstance(value, list | dict):
                value.clear()


def native_row(record: Record) -> Row:
    """A record with properties as the build has them; maps keep their keys."""
    return {
        key: {k: native(v) for k, v in value.items()} if isinstance(value, Mapping) else native(value)
        for key, value in zip(record.keys(), record.values(), strict=True)
    }
