"""`jejaring detect`: the tests of coordination, from the store to rows and findings."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from graph.measure.intake import Intake, intake
from graph.measure.results import Run, run
from graph.measure.rows import COLUMNS, between, rows
from graph.measure.words import overall
from graph.store.connect import Store, open_store
from graph.store.findings import Finding, put_findings, run_id
from jejaring.options import DB, formats
from jejaring.output import print_rows, say
from queries import catalog

VERSION = "1"  # of the tests: other tests, other findings
KEPT = ("T2", "T3")
SHOWN = ("tier", "agency", "region", "election", "ticket", "k", "n", "headcount", "expected", "q", "origins", "text")
NEAR = 5  # untestable cells shown
LEADS = ("two-accused-for-one-ticket", "head-and-subordinate", "same-act-same-day", "who-directed-whom")
LEAD_ROWS, LEAD_COLUMNS = 5, 8


def take(store: Store) -> Intake:
    """What the graph gives the tests."""
    asked = catalog.load()
    claims, bodies = (store.read(asked[name].cypher, asked[name].params) for name in ("support-table", "staff-table"))
    return intake(claims, bodies)


def findings(found: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """The rows of tiers T2 and T3 as they are kept."""
    names = (
        "test", "k", "n", "headcount", "expected", "p", "q", "tier", "origins", "text", "region", "election",
        "evidence", "claims", "unstable",
    )  # fmt: skip
    return [
        Finding(agency=row["agency_id"], ticket=row["ticket_id"], props={name: row[name] for name in names})
        for row in found
        if row["tier"] in KEPT
    ]


def run_of(given: Intake, tested: Run) -> str:
    """The id of this run."""
    return run_id(VERSION, tested.level, *sorted(map(repr, (*given.supports, *given.staff, *given.heads))))


def print_tables(store: Store, found: Sequence[Mapping[str, Any]]) -> None:
    """What stands out, what was seen, what is nearest to being testable, then the leads that only count reports."""
    strong = [row for row in found if row["tier"] in KEPT]
    seen = [row for row in found if row["tier"] == "T1"]
    for title, part in (("Findings (T3, T2)", strong), ("Seen, not distinguishable from chance (T1)", seen)):
        say(f"{title}: {len(part)}")
        if part:
            print_rows(SHOWN, [[row[name] for name in SHOWN] for row in part], "table")
    print_untested([row for row in found if row["tier"] == "T0"])
    print_leads(store)


def print_untested(found: Sequence[Mapping[str, Any]]) -> None:
    """How many cells cannot be tested, and those with the most persons."""
    say(f"Not testable (T0): {len(found)}. Untested is not clean.")
    named = [row for row in found if row["k"]]
    near = sorted(named, key=lambda row: (-row["k"], row["needs"] or 10**6, row["agency"], row["ticket"]))[:NEAR]
    if near:
        columns = ("agency", "region", "ticket", "k", "n", "headcount", "needs", "text")
        print_rows(columns, [[row[name] for name in columns] for row in near], "table")


def print_leads(store: Store) -> None:
    """The descriptive questions with an answer, as leads for a person."""
    for name in LEADS:
        asked = catalog.load()[name]
        columns, answer = store.columns_and_rows(asked.cypher, asked.params)
        if answer:
            say(f"\nLead, {catalog.COUNTS}: {asked.question} ({len(answer)} rows; jejaring query {name})")
            print_rows(columns[:LEAD_COLUMNS], [row[:LEAD_COLUMNS] for row in answer[:LEAD_ROWS]], "table")
            say(asked.caveat)


def talk(given: Intake, tested: Run) -> None:
    """What concerns all agencies together, on stderr."""
    for line in overall(tested):
        say(line)
    for broker in between(tested):
        say(
            f"{tested.name(broker.agency)} stands between linked agencies: betweenness {broker.betweenness:.2f}, rank"
            f" {broker.rank} ({broker.low} to {broker.high} in draws of sources). To stand between is not to arrange."
        )
    if given.nowhere:
        say(f"{given.nowhere} persons whose agency no report tells are in no cell.")
    people = Counter(row.status for row in given.supports)
    say(f"claims counted: {', '.join(f'{number} {status}' for status, number in sorted(people.items())) or 'none'}")


@click.command("detect")
@formats("table", "json", "csv")
@click.option("--dry-run", is_flag=True, help="Test and print, but keep no findings.")
@click.option(
    "--view", "page", type=click.Path(dir_okay=False, path_type=Path), help="Also draw the findings' evidence."
)
@DB
def command(form: str, dry_run: bool, page: Path | None, db: str) -> None:
    """Test which agencies reports name for one ticket beyond chance, and say where nothing can be tested.

    One row for every agency and ticket. Findings (T2, T3) are kept in the graph in the place of the last run's.
    Nothing here proves that anybody acted on orders, and nobody gets a score.
    """
    with open_store(db, read_only=dry_run) as store:
        given = take(store)
        start = time.perf_counter()
        tested = run(given.supports, given.staff, given.heads, given.names)
        say(f"{len(given.supports)} claims of support, tested in {time.perf_counter() - start:.1f} s")
        found = rows(tested, given.own)
        if form == "table":
            print_tables(store, found)
        else:
            print_rows(COLUMNS, [[row[name] for name in COLUMNS] for row in found], form)
        talk(given, tested)
        if not dry_run:
            say(f"{put_findings(store, run_of(given, tested), findings(found))} findings kept")
        if page:
            draw(store, found, page)


def draw(store: Store, found: Sequence[Mapping[str, Any]], page: Path) -> None:
    """The page of the findings: each cell's agency, ticket and claims; without findings, of all cells with a claim."""
    from jejaring.redaction import redacted_view  # noqa: PLC0415 - drawing costs start-up time
    from jejaring.view import draw_rows  # noqa: PLC0415

    shown = [row for row in found if row["tier"] in KEPT] or [row for row in found if row["k"]]
    draw_rows(
        store,
        redacted_view(store, None),
        [[row["agency_id"], row["ticket_id"], row["claims"]] for row in shown],
        "detect",
        page,
    )
