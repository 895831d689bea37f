"""`jejaring claim`: claims that a person read herself."""

from __future__ import annotations

import re
from datetime import date
from typing import TypedDict, Unpack

import click

from graph.build.by_hand import Told, claim_id, report_of, value_of
from graph.build.checked import NOBODY
from graph.claims import ACTS, STATUSES, TRACKS
from graph.errors import UsageError
from graph.identity.judgements import Judgement
from graph.ontology import load
from graph.store.checking import checks_in
from graph.store.connect import Store
from graph.store.readings import readings_of
from graph.store.withdrawal import find_report
from jejaring.judging import Found, find_entity, judging, keep, record
from jejaring.options import DB
from jejaring.output import say

FACTS = tuple(name for name, edge in load().edges.items() if edge.is_fact)
DECIDED = ("confirmed", "cleared")


class Given(TypedDict):
    """The options of `claim add`."""

    subject: str
    predicate: str
    target: str
    source: str
    quote: tuple[str, ...]
    status: str
    act: str | None
    position: str
    day: str
    authority: str | None
    track: str | None
    decided: str
    election: str
    published: str
    why: str


def adding(store: Store, given: Given) -> Judgement:
    """The claim as a judgement. UsageError where it says what cannot be, or its source does not have the words."""
    subject, target = _ends(store, given)
    if given["status"] in DECIDED and not given["authority"]:
        raise UsageError(f"claim add: --status {given['status']} needs --authority, the body that decided")
    authority = find_entity(store, given["authority"]) if given["authority"] else None
    for option in ("day", "decided", "published"):
        _check_day(option, given)
    report, quotes = _words(store, given)
    told = Told(
        predicate=given["predicate"], status=given["status"], quote=quotes, act=given["act"] or "",
        position=given["position"], date=given["day"], election=given["election"],
        authority=authority.id if authority else "", authority_name=authority.name if authority else "",
        track=given["track"] or "", decided=given["decided"], source="" if report else given["source"],
        published=given["published"],
    )  # fmt: skip
    ends = [subject, *([target] if target else [])]
    return record(
        "claim", [one.id for one in ends], given["why"], report=report or report_of(told),
        seen=tuple(one.name for one in ends), value=value_of(told),
    )  # fmt: skip


def _ends(store: Store, given: Given) -> tuple[Found, Found | None]:
    edge = load().edges[given["predicate"]]
    subject = find_entity(store, given["subject"])
    if given["target"] == NOBODY:
        if given["predicate"] != "SUPPORTS":
            raise UsageError(f"--object {NOBODY}: only a claim of support can be about a candidate not named")
        target = None
    else:
        target = find_entity(store, given["target"])
    for option, found, labels in (("--subject", subject, edge.starts), ("--object", target, edge.ends)):
        if found and found.label not in labels:
            known = ", ".join(labels)
            raise UsageError(
                f"{option} {found.name}: a {found.label}; expected for {given['predicate']} one of {known}"
            )
    return subject, target


def _check_day(option: str, given: Given) -> None:
    text = {"day": given["day"], "decided": given["decided"], "published": given["published"]}[option]
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError as error:
        name = "date" if option == "day" else option
        raise UsageError(f"--{name} {text}: no day; expected YYYY-MM-DD") from error


def _words(store: Store, given: Given) -> tuple[str, tuple[str, ...]]:
    """The sha256 of the loaded report that is the source, and its words exactly as they stand there; an empty one for a
    source that is not loaded."""
    if not given["source"].strip() or not all(quote.strip() for quote in given["quote"]):
        raise UsageError("claim add: --source and --quote are needed, and not empty: no claim without its words")
    try:
        sha256 = find_report(store, given["source"])
    except UsageError:
        return "", tuple(quote.strip() for quote in given["quote"])
    text = readings_of(store, [sha256])[0].report.text
    return sha256, tuple(_verbatim(quote, text, given["source"]) for quote in given["quote"])


def _verbatim(quote: str, text: str, source: str) -> str:
    """The words as the text has them, whatever its line breaks."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    if not found:
        raise UsageError(
            f"{source}: does not hold the words {quote[:60]!r}; expected --quote as it stands in the report"
        )
    return found.group()


@click.group("claim")
def command() -> None:
    """Add a claim that you read yourself, with its source and its words; or remove it again."""


@command.command("add")
@click.option("--subject", required=True, metavar="ENTITY", help="Of whom it is said: id, key or whole name.")
@click.option("--predicate", required=True, type=click.Choice(FACTS), metavar="TYPE", help="SUPPORTS, WORKS_AT, ...")
@click.option("--object", "target", required=True, metavar="ENTITY", help=f"The other end; {NOBODY}: not named.")
@click.option("--source", required=True, metavar="REPORT", help="A loaded report, or an address or name of another.")
@click.option("--quote", required=True, multiple=True, metavar="WORDS", help="The words that say it; may be repeated.")
@click.option("--status", type=click.Choice(STATUSES), default="alleged", show_default=True, help="How it is said.")
@click.option("--act", type=click.Choice(ACTS), metavar="ACT", help="The kind of act, as `jejaring ontology`.")
@click.option("--position", default="", help="The post, in the words of the source.")
@click.option("--date", "day", default="", metavar="DAY", help="The day of the act, where the source tells it.")
@click.option("--authority", metavar="ENTITY", help="The body that decided; needed for confirmed and cleared.")
@click.option("--track", type=click.Choice(TRACKS), help="On which track it decided.")
@click.option("--decided", default="", metavar="DAY", help="The day of the decision.")
@click.option("--election", default="", metavar="KEY", help="Office/region code/year, such as walikota/16.71/2024.")
@click.option("--published", default="", metavar="DAY", help="When a source that is not loaded was published.")
@click.option("--why", default="", help="A note.")
@DB
def add(db: str, **given: Unpack[Given]) -> None:
    """Add a claim that you read yourself: it counts like others, bears your name (JEJARING_USER) and is no machine's.

    The words must stand in the report where it is loaded; another source is kept with these words alone.
    """
    with judging(db) as store:
        made = adding(store, given)
        keep(store, db, [made])
    said = f"{made.seen[0]} {given['predicate']} {given['target']} ({given['status']})"
    say(f"{claim_id(made)} is added: {said}")


@command.command("remove")
@click.argument("claim")
@click.option("--why", default="", help="A note.")
@DB
def remove(claim: str, why: str, db: str) -> None:
    """Take back a claim that a person added: the graph is as if it had never been made."""
    with judging(db) as store:
        found = [one for one, target in checks_in(store) if one.kind == "claim" and claim in (one.id, target)]
        if not found:
            raise UsageError(f"{claim}: no claim of this id was added by a person; see `jejaring check --list`")
        keep(store, db, [record("undone", [one.id for one in found], why)])
    say(f"{claim} is removed")
