"""The option `--redact` that all commands share which write something to hand on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from graph.exchange.redact import Redacted, redact
from graph.exchange.redact_profile import profile
from graph.store.connect import Store
from graph.store.holds import held
from graph.store.sync import view_of
from jejaring.output import say

Command = TypeVar("Command", bound=Callable[..., Any])

REDACT: Callable[[Any], Any] = click.option(
    "--redact",
    "profile_name",
    metavar="PROFILE",
    help="Leave out before writing: public, editor, internal (everything; the default), or a profile in a .toml file.",
)


def redacted_view(store: Store, profile_name: str | None) -> Redacted:
    """The graph as the profile lets it out today; what was left out is said on stderr, naming nobody."""
    chosen = profile(profile_name)
    if not chosen.masks:
        warn_of_holds(store)
        return redact(view_of(store), chosen)
    done = redact(view_of(store), chosen, held(store, date.today()))
    say(f"redacted ({chosen.name}): {done.persons} person(s) and {done.claims} claim(s) left out")
    return done


def warn_of_holds(store: Store) -> None:
    """Say that a copy of everything holds what is on hold; silent where nothing is."""
    count = len({one.id for one in held(store, date.today()).values()})
    if count:
        say(f"warning: {count} hold(s) in force (jejaring hold lists them); this copy is internal and holds them too")
