"""`jejaring query`: list the questions, ask one, or run Cypher of your own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from graph.errors import UsageError
from graph.exchange.redact_rows import redact_rows
from graph.store.connect import Store, open_store
from jejaring.options import DB, formats
from jejaring.output import print_rows, say
from jejaring.redaction import REDACT, redacted_view
from queries import catalog


def value_of(text: str) -> Any:
    """A parameter's value: JSON where the text is JSON, else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def parameters(given: Sequence[str], known: Mapping[str, Any] | None) -> dict[str, Any]:
    """The parameters of `-p key=value` over the question's defaults. UsageError for a key that it does not have."""
    values = dict(known or {})
    for item in given:
        key, equals, text = item.partition("=")
        if not equals or (known is not None and key not in known):
            names = ", ".join(known) if known else "none"
            raise UsageError(f"-p {item}: expected key=value with one of the question's parameters ({names})")
        default = (known or {}).get(key)
        values[key] = text if isinstance(default, str) else value_of(text)
        if default is not None and not alike(values[key], default):
            raise UsageError(f"-p {item}: expected a value like the default, {json.dumps(default, ensure_ascii=False)}")
    return values


def alike(value: Any, default: Any) -> bool:
    """Whether a value is of the default's kind; lists by their items."""
    if isinstance(default, list | tuple):
        return isinstance(value, list) and all(alike(item, one) for item in value for one in default[:1])
    return type(value) is type(default) or (type(default) is float and type(value) is int)


def question(name: str) -> catalog.Question:
    """The question of this name; UsageError with the nearest names otherwise."""
    from difflib import get_close_matches  # noqa: PLC0415 - only on the way to an error

    questions = catalog.load()
    if name in questions:
        return questions[name]
    near = ", ".join(get_close_matches(name, questions, cutoff=0.4)) or "see `jejaring query`"
    raise UsageError(f"query {name}: no such question; nearest: {near}")


def print_questions(form: str) -> None:
    """All questions: name, what it asks, its parameters with their defaults."""
    rows = [
        [
            item.name,
            item.group,
            item.question,
            " ".join(f"{key}={json.dumps(v, ensure_ascii=False)}" for key, v in item.params.items()),
        ]
        for item in catalog.load().values()
    ]
    print_rows(["name", "subject", "question", "parameters"], rows, form)


class Out(TypedDict):
    """In what form the answer leaves."""

    page: Path | None
    form: str
    profile_name: str | None


@click.command("query")
@click.argument("name", required=False)
@click.option("-p", "--param", "given", multiple=True, metavar="KEY=VALUE", help="A parameter; may be repeated.")
@click.option("--cypher", help="Cypher of your own instead of a question.")
@click.option("--write", is_flag=True, help="Let --cypher change the graph; without it the engine refuses.")
@click.option("--view", "page", type=click.Path(dir_okay=False, path_type=Path), help="Also draw what the rows name.")
@formats("table", "json", "csv")
@REDACT
@DB
def command(
    name: str | None, given: tuple[str, ...], cypher: str | None, write: bool, db: str, **out: Unpack[Out]
) -> None:
    """Ask one of the questions (no NAME: list them), or run --cypher. Reading only, unless --write."""
    if name and cypher:
        raise UsageError("query: give a question's NAME or --cypher, not both")
    if cypher is not None and not cypher.strip():
        raise UsageError("query --cypher: is empty; expected a statement")
    if write and not cypher:
        raise UsageError("query: --write goes with --cypher; the questions only read")
    if not name and not cypher:
        print_questions(out["form"])
        return
    asked = question(name) if name else None
    text = asked.cypher if asked else str(cypher)
    params = parameters(given, asked.params if asked else None)
    with open_store(db, read_only=not write) as store:
        columns, rows = store.columns_and_rows(text, params)
        if asked and not rows:
            columns = list(asked.columns)  # ArcadeDB names no columns where there is no row
        answer(store, asked, columns, rows, out)


def say_unchecked(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """How many of the rows rest on readings that no person has checked, or not all of them."""
    if "checked" in columns and rows:
        at = list(columns).index("checked")
        open_ = sum(row[at] in (None, "none", "part") for row in rows)
        if open_:
            say(f"machine-read, not checked by a person: {open_} of {len(rows)} row(s), at least in part")


def answer(
    store: Store, asked: catalog.Question | None, columns: Sequence[str], rows: Sequence[Sequence[Any]], out: Out
) -> None:
    """Print the rows, and draw what they name, as the profile lets them out."""
    redacted = redacted_view(store, out["profile_name"]) if out["profile_name"] or out["page"] else None
    shown = redact_rows(rows, redacted) if redacted else rows
    print_rows(columns, shown, out["form"])
    if asked and out["form"] == "table":
        say(asked.caveat)
        say_unchecked(columns, shown)
    if len(shown) < len(rows):
        say(f"{len(rows) - len(shown)} row(s) left out by the profile")
    if out["page"] and redacted:
        from jejaring.view import draw_rows  # noqa: PLC0415 - drawing costs start-up time

        draw_rows(store, redacted, shown, asked.title if asked else "Cypher", out["page"])
