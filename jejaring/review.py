"""`jejaring review`: judge the pairs that the matcher proposes."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from graph.errors import UsageError
from graph.identity.judgements import in_force
from graph.store.connect import Store
from graph.store.judgements import judgements_in, matched_in
from graph.store.sync import sync
from graph.store.waiting import Side, Waiting, sides, waiting
from jejaring.files import write_bytes
from jejaring.judging import judging, keep, record
from jejaring.options import DB
from jejaring.output import print_table, say
from jejaring.review_csv import as_rows, read_answers


def queue_of(store: Store, *, unsure: bool) -> list[Waiting]:
    """What waits, those first on which most claims hang; with `unsure` also what was left open before."""
    return waiting(store, ("proposed", "unsure") if unsure else ("proposed",))


def sides_of(store: Store, queue: Sequence[Waiting]) -> dict[str, Side]:
    """What the reports say of everybody in the queue."""
    ids: dict[str, list[str]] = defaultdict(list)
    for one in queue:
        ids[one.label] += [one.one, one.other]
    return {key: side for label, keys in ids.items() for key, side in sides(store, label, sorted(set(keys))).items()}


def write_queue(store: Store, queue: Sequence[Waiting], path: Path) -> None:
    """The queue as CSV, to a file or to standard output."""
    text = as_rows(queue, sides_of(store, queue))
    if str(path) == "-":
        click.echo(text)
    else:
        write_bytes(path, f"{text}\n".encode())
        say(f"{len(queue)} pair(s) written to {path}; fill in `judgement` (same, different, unsure) and `why`")


def take_answers(store: Store, db: str, path: Path) -> None:
    """The judgements of a filled-in CSV; exit code 1 where a row was refused."""
    found = read_answers(store, path)
    keep(store, db, found.records)
    for line in found.refused:
        say(f"refused: {line}")
    say(f"{len(found.records)} judgement(s) taken, {found.empty} row(s) without one, {len(found.refused)} refused")
    if found.refused:
        click.get_current_context().exit(1)


def take_back(store: Store, db: str, name: str, why: str) -> None:
    """Take back a judgement by its id. UsageError where none of this id is in force."""
    standing = {one.id: one for one in (*in_force(judgements_in(store)), *matched_in(store))}
    if name not in standing:
        raise UsageError(f"{name}: no judgement of this id is in force; see `jejaring review --list`")
    keep(store, db, [record("undone", [name], why)])
    say(f"{name} is taken back: {standing[name].kind}, {' and '.join(standing[name].seen or standing[name].targets)}")


def print_judgements(store: Store) -> None:
    """All judgements in force, those of the matcher last."""
    found = [*in_force(judgements_in(store)), *matched_in(store)]
    rows = [[one.id, one.kind, one.seen or one.targets, one.by, one.at, one.why] for one in found]
    print_table(["id", "kind", "about", "by", "at", "why"], rows)


def on_screen(store: Store, db: str, queue: Sequence[Waiting]) -> None:
    """Ask for the queue key by key; the graph follows at the end."""
    from rich.console import Console  # noqa: PLC0415 - rich costs start-up time

    from jejaring.review_screen import Screen  # noqa: PLC0415

    screen = Screen(store, db, Console(file=sys.stdout, highlight=False))
    try:
        screen.ask(queue)
    finally:
        sync(store)
    say(f"{len(screen.made)} judgement(s) made; {len(queue_of(store, unsure=False))} pair(s) wait")


@click.command("review")
@click.option("--csv", "out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), help="Write the queue.")
@click.option(
    "--apply", "answers", type=click.Path(dir_okay=False, path_type=Path), help="Take a filled-in CSV back in."
)
@click.option("--list", "listed", is_flag=True, help="List the judgements in force, those of the matcher last.")
@click.option("--undo", "gone", metavar="JUDGEMENT", help="Take back a judgement of this id.")
@click.option("--why", default="", help="The reason, for --undo.")
@click.option("--unsure", is_flag=True, help="Ask again for what was left open.")
@DB
def command(
    out: Path | None, answers: Path | None, listed: bool, gone: str | None, why: str, unsure: bool, db: str
) -> None:
    """Judge pairs that may be one: same, different, unsure. Those come first on which most claims hang.

    Both sides' evidence stands beside each other; s, d, u answer, k skips, w gives a reason, z takes back, q leaves.
    Judgements are kept at once, in the graph and in judgements.jsonl beside it.
    """
    with judging(db) as store:
        if answers:
            take_answers(store, db, answers)
        elif gone:
            take_back(store, db, gone, why)
        elif listed:
            print_judgements(store)
        elif out:
            write_queue(store, queue_of(store, unsure=unsure), out)
        else:
            on_screen(store, db, queue_of(store, unsure=unsure))
