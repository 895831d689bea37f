"""How to reach a graph over Bolt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Login = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A Bolt address with its users. `reader` is None where the engine itself holds a reading session to its word;
    `database` is None for the server's default. `patience`: seconds during which a broken connection is tried again.
    `alive` tells whether the engine that we started still runs."""

    uri: str
    database: str | None = None
    writer: Login | None = None
    reader: Login | None = None
    patience: float = 2.0
    alive: Callable[[], bool] = field(default=lambda: True, compare=False, repr=False)
