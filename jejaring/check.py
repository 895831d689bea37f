"""`jejaring check`: a person says whether a claim was read rightly."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import TypedDict, Unpack

import click

from graph.build.checked import NOBODY, seen_of
from graph.claims import ACTS, STATUSES
from graph.errors import UsageError
from graph.identity.judgements import Judgement
from graph.ontology import load
from graph.store.checking import Shown, checks_in, claim_of, find_claim, read_claim, unchecked
from graph.store.connect import Store
from graph.store.sync import sync
from jejaring.judging import find_entity, judging, keep, record
from jejaring.options import DB
from jejaring.output import print_table, printable, say
from loaders.explain import why as words_of

NONE = "none"


class Answers(TypedDict):
    """What the options say of one claim."""

    accept: bool
    reject: bool
    status: str | None
    target: str | None
    day: str | None
    act: str | None
    note: str


def checking(store: Store, shown: Shown, outcome: str, why: str = "", *, field: str = "", value: str = "") -> Judgement:
    """A check of a claim, with what was seen of it as it was read. UsageError for a correction that cannot be."""
    reading, claim = read_claim(store, shown.id, shown.report)
    if field == "status" and value in ("confirmed", "cleared") and claim.decision is None:
        raise UsageError(
            f"{shown.id}: the report names no decision there, so it cannot become {value}; add what you read as a"
            " claim of its own: jejaring claim add --status ... --authority ..."
        )
    if field == "object":
        value = _object(store, claim.predicate, value)
    if field == "date":
        value = _day(value)
    if field == "act":
        value = "" if value == NONE else value
    more = {"field": field, "value": value} if field else {}
    return record("check", [shown.id], why, report=shown.report, seen=seen_of(reading, claim), outcome=outcome, **more)


def _object(store: Store, predicate: str, name: str) -> str:
    """The key of the object and its name; NOBODY for a candidate whom nobody names."""
    if name == NOBODY:
        if predicate != "SUPPORTS":
            raise UsageError(f"--object {NOBODY}: only a claim of support can be about a candidate not named")
        return NOBODY
    found, edge = find_entity(store, name), load().edges[predicate]
    if found.label not in edge.ends:
        raise UsageError(f"--object {name}: a {found.label}; expected for {predicate} one of {', '.join(edge.ends)}")
    return f"{found.id} {found.name}"


def _day(text: str) -> str:
    if text == NONE:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"--date {text}: no day; expected YYYY-MM-DD, or {NONE}") from error


def answered(store: Store, shown: Shown, answers: Answers) -> list[Judgement]:
    """The checks that the options say. UsageError for options that contradict each other."""
    given = {"status": answers["status"], "object": answers["target"], "date": answers["day"], "act": answers["act"]}
    fields = {field: value for field, value in given.items() if value is not None}
    if answers["accept"] + answers["reject"] + bool(fields) > 1:
        raise UsageError("check: --accept, --reject and corrections exclude each other; give one of them")
    why = answers["note"]
    if fields:
        return [checking(store, shown, "corrected", why, field=field, value=value) for field, value in fields.items()]
    outcome = "accepted" if answers["accept"] else "rejected" if answers["reject"] else "noted" if why else ""
    return [checking(store, shown, outcome, why)] if outcome else []


def lines_of(shown: Shown) -> Iterator[str]:
    """Sentence, rule and edges of a claim."""
    yield f"{shown.id}  {shown.where}"
    yield f"read as:  {shown.said} ({shown.status}{f'; {shown.detail}' if shown.detail else ''})"
    yield f"by:       {shown.rule}" + (f": {words_of(shown.rule)}" if shown.rule.startswith("rule:") else "")
    yield f"checked:  {'machine-read, not checked' if shown.checked == NONE else shown.checked}"
    yield f"sentence: {' '.join(shown.quote.split()) or '(no words)'}"
    yield f"around:   … {' '.join(shown.before.split())} [[…]] {' '.join(shown.after.split())} …"
    yield from (f"edge:     {line}" for line in shown.lines or ("none; it counts nowhere",))


def take_back(store: Store, db: str, name: str, why: str) -> None:
    """Take back the latest check of a claim, or the one of this judgement's id. UsageError where there is none."""
    known = [(one, target) for one, target in checks_in(store) if one.kind == "check"]
    standing = [one for one, target in known if name in (one.id, target, *one.targets)]
    if not standing:
        key = find_claim(store, name)
        standing = [one for one, target in known if key in (target, *one.targets)]
    if not standing:
        raise UsageError(f"{name}: no check of it is in force; see `jejaring check --list`")
    last = max(standing, key=lambda one: one.order)
    keep(store, db, [record("undone", [last.id], why)])
    say(f"{last.id} is taken back: {last.outcome} {last.field} {last.value}".rstrip())


def print_checks(store: Store) -> None:
    """All checks in force; those that fit no claim any more say so."""
    rows = [
        [one.id, target or "fits no claim now", one.outcome or "added", f"{one.field} {one.value}".strip()
         if one.kind == "check" else "", one.by, one.at, one.why, " | ".join(one.seen)]
        for one, target in checks_in(store)
    ]  # fmt: skip
    print_table(["id", "claim", "outcome", "correction", "by", "at", "note", "seen"], rows)


def on_screen(store: Store, db: str, queue: list[str]) -> None:
    """Ask for one claim after the other, key by key; the graph follows at the end."""
    from rich.console import Console  # noqa: PLC0415 - rich costs start-up time

    from jejaring.check_screen import Screen  # noqa: PLC0415

    screen = Screen(store, db, Console(file=sys.stdout, highlight=False))
    try:
        screen.ask(queue)
    finally:
        sync(store)
    say(f"{len(screen.made)} check(s) made; {len(unchecked(store))} claim(s) wait")


@click.command("check")
@click.argument("claim", required=False)
@click.option("--accept", is_flag=True, help="The report says this.")
@click.option("--reject", is_flag=True, help="The report does not say this; the claim counts nowhere.")
@click.option("--status", type=click.Choice(STATUSES), help="The report says it in this way.")
@click.option(
    "--object", "target", metavar="ENTITY", help=f"The report means this one; {NOBODY}: a candidate not named."
)
@click.option("--date", "day", metavar="DAY", help=f"The day of the act; {NONE}: the report does not tell.")
@click.option("--act", type=click.Choice((*ACTS, NONE)), metavar="ACT", help="The kind of act, as `jejaring ontology`.")
@click.option("--note", "--why", "note", default="", help="A note, kept with the check, or alone.")
@click.option("--undo", is_flag=True, help="Take back the latest check of CLAIM (or a check by its own id).")
@click.option("--list", "listed", is_flag=True, help="List the checks in force, also those that fit no claim any more.")
@DB
def command(claim: str | None, undo: bool, listed: bool, db: str, **answers: Unpack[Answers]) -> None:
    """Check what was read: sentence, rule and edge beside each other. Without CLAIM all that nobody has checked.

    A check outlives better rules: it is found again by the words and by what they say; one that fits nothing any more
    is listed, not applied. Checks are kept at once, in the graph and in judgements.jsonl beside it.
    """
    with judging(db) as store:
        if listed:
            print_checks(store)
        elif claim is None:
            if undo or any(answers.values()):
                raise UsageError("check: which claim? give its id before the options")
            on_screen(store, db, unchecked(store))
        elif undo:
            take_back(store, db, claim, answers["note"])
        else:
            key = find_claim(store, claim)
            keep(store, db, answered(store, claim_of(store, key), answers))
            for line in lines_of(claim_of(store, key)):
                click.echo(printable(line))
