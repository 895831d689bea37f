"""What the driver and the engines say, in words: where, what is wrong, what was expected, what to do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from time import sleep
from typing import TypeVar

from graph.errors import StoreError, UsageError
from graph.store.driver import (
    AuthError,
    ConfigurationError,
    ConstraintError,
    CypherSyntaxError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

UNWRITTEN = re.compile(r"Transaction error on commit|No space left|File too large|Disk quota", re.IGNORECASE)
FULL = 1 << 20  # bytes that are left on a disk on which nothing can be written
PAUSES = (0.5, 1.0, 2.0, 4.0)
T = TypeVar("T")
LOGIN = "set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server"
READ_ONLY = (
    "reading only was asked for, and the statement writes; expected a statement that reads; or allow it with --write"
)


def first_line(error: Neo4jError | DriverError) -> str:
    """What the engine says, without the repeated statement and the status codes around it."""
    message = error.message if isinstance(error, Neo4jError) else str(error)
    lines = [line.strip() for line in (message or type(error).__name__).splitlines() if line.strip()]
    return lines[0].partition(" (resolved to")[0].rstrip(".:") if lines else type(error).__name__


def of_server(error: Neo4jError) -> str:
    """What a server's refusal means."""
    code, said = error.code or "", first_line(error)
    if code.endswith("AuthenticationRateLimit"):
        return f"too many wrong passwords; the server waits; {LOGIN}, and try again in a minute"
    if isinstance(error, AuthError):
        return f"user or password is wrong; {LOGIN}"
    if isinstance(error, Forbidden) or code.endswith("Statement.AccessMode"):
        return f"{READ_ONLY} ({said})"
    if "DatabaseNotFound" in code:
        return f"{said}; set NEO4J_DATABASE to a database of that server, or unset it for the default"
    if isinstance(error, CypherSyntaxError):
        return f"the Cypher cannot be read: {said}; mend the statement"
    if isinstance(error, ConstraintError):
        return f"the statement breaks a constraint: {said}; nothing of it was written"
    if isinstance(error, TransientError):
        return f"the server could not do it now: {said}; try again"
    return f"the statement was refused: {said}"


def room(where: str) -> str:
    """How much room there is on the disk of a graph, in words; empty for a graph on a server."""
    with suppress(OSError):
        return f"{shutil.disk_usage(where).free >> 20} MB are free on the disk of {where}; "
    return ""


def could_not_write(error: Neo4jError, where: str) -> bool:
    """Whether the engine had nowhere to write to: it says so, or its disk is full, which it does not always tell."""
    if isinstance(error, Forbidden | AuthError | CypherSyntaxError | ConstraintError):
        return False
    said = bool(UNWRITTEN.search(first_line(error)))
    with suppress(OSError):
        return said or shutil.disk_usage(where).free < FULL
    return said


def in_words(error: Exception, where: str) -> StoreError:
    """The same failure as one line that starts with the graph's name."""
    if isinstance(error, Neo4jError) and could_not_write(error, where):
        return StoreError(
            f"{where}: the engine could not write ({first_line(error)}); {room(where)}make room; what was written"
            " before stays, and the same command goes on from there"
        )
    if isinstance(error, Neo4jError):
        return StoreError(f"{where}: {of_server(error)}")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreError(f"{where}: no answer ({first_line(error)}); expected a Bolt server there; see that it runs")
    if isinstance(error, ConfigurationError | ValueError):
        return StoreError(f"{where}: is no address of a server ({error}); expected bolt://HOST:PORT or neo4j+s://HOST")
    return StoreError(f"{where}: the connection failed ({error}); see that the server runs")


@contextmanager
def told(where: str) -> Iterator[None]:
    """Errors of the driver and the server become StoreError; a text or number that cannot be sent, UsageError."""
    try:
        yield
    except (UnicodeEncodeError, OverflowError) as error:
        raise UsageError(
            f"{where}: the statement or a parameter cannot be sent ({error}); expected Unicode text and 64-bit numbers"
        ) from error
    except (DriverError, Neo4jError) as error:
        raise in_words(error, where) from error


def settled(work: Callable[[], T], pauses: Sequence[float] = PAUSES) -> T:
    """What the work gives, tried again after each pause (seconds) while Neo4j cannot compile a statement because its
    indexes are still coming online, as right after an offline import; any other error at once."""
    for pause in pauses:
        try:
            return work()
        except DatabaseError as error:
            if "schema changes" not in str(error):
                raise
            sleep(pause)
    return work()
