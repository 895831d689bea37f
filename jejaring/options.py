"""Options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

DB = click.option(
    "--db",
    envvar="JEJARING_DB",
    default="jejaring.db",
    show_default=True,
    metavar="PATH|URI",
    help="The graph: a path (embedded engine) or bolt://, neo4j://, neo4j+s:// (credentials from NEO4J_USERNAME,"
    " NEO4J_PASSWORD, NEO4J_DATABASE).",
)


def formats(*names: str) -> Callable[[Command], Command]:
    """The option `--format`; the first name is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True)
