"""`jejaring dossier`: the fact-check sheet of a person, an agency, a ticket or a case."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from graph.build.view import View
from graph.draw.dossier import Dossier, to_html, to_markdown
from graph.draw.dossier_about import about
from graph.draw.dossier_data import Book, book_of, lines_of
from graph.errors import UsageError
from graph.exchange.redact import Redacted
from graph.store.connect import Store, open_store
from graph.store.holds import held
from jejaring.files import write_bytes
from jejaring.options import DB
from jejaring.output import say
from jejaring.redaction import REDACT, redacted_view
from jejaring.view import named

CHECKS = (
    "MATCH (j:Judgement) WHERE j.kind = 'check' AND j.undone IS NULL"
    " RETURN j.targets AS targets, j.by AS by, j.at AS at ORDER BY at, j.id"
)


def of_case(view: View, name: str) -> set[str]:
    """The claims that name this case number, or that belong to the case of this id or number."""
    wanted = _same(name)
    cases = {
        node.id
        for node in view.nodes
        if node.label == "Case" and wanted in (_same(node.id), _same(str(node.props.get("number", ""))))
    }
    own = {
        node.id
        for node in view.nodes
        if node.label == "Claim" and _same(str(node.props.get("caseNumber", ""))) == wanted
    }
    return own | {edge.start for edge in view.edges if edge.type == "IN_CASE" and edge.end in cases}


def of_entity(view: View, centre: set[str]) -> set[str]:
    """The claims about these; of an agency also what is reported of its people's support."""
    bodies = {node.id for node in view.nodes if node.id in centre and node.label == "Agency"}
    people = {edge.start for edge in view.edges if edge.type in ("WORKS_AT", "HEADS") and edge.end in bodies}
    found: set[str] = set()
    for edge in view.edges:
        about = {edge.start, edge.end} & centre or (edge.type == "SUPPORTS" and edge.start in people)
        claims = edge.props.get("claims")
        if about and isinstance(claims, tuple | list):
            found |= {str(claim) for claim in claims}
    return found


def title_of(book: Book, centre: set[str]) -> str:
    """The name of the one whom the dossier is about; empty where it is about several."""
    names = {str(book.nodes[key].props.get("name") or "") for key in centre}
    return names.pop() if len(names) == 1 else ""


def _same(text: str) -> str:
    return "".join(text.split()).casefold()


def dossier_of(
    redacted: Redacted, name: str, language: str, checks: dict[str, str], holds: dict[str, str] | None = None
) -> Dossier:
    """The dossier of a name or case number. UsageError where the graph, as the profile lets it out, has neither.
    Internal ones mark what is on hold; profiles without notes do not say who checked."""
    view = redacted.view
    checks = {} if redacted.profile.notes else checks
    book = book_of(view, language, checks, None if redacted.profile.masks else holds)
    case = of_case(view, name)
    centre = set() if case else named(view, name)
    lines = lines_of(view, book, case or of_entity(view, centre))
    return Dossier(
        title=title_of(book, centre) or name,
        language=language,
        lines=lines,
        about=about(book, centre, lines),
        made=date.today().isoformat(),
        version=version("jejaring"),
        profile=redacted.profile.name,
        profile_text=redacted.profile.text[0 if language == "en" else 1],
    )


def checks_of(store: Store) -> dict[str, str]:
    """Claim -> who checked it last, and on which day."""
    rows = store.read(CHECKS)
    return {target: f"{row['by']}, {str(row['at'])[:10]}" for row in rows for target in row["targets"] or ()}


@click.command("dossier")
@click.argument("name", metavar="NAME|CASE")
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Ends in .html or .md."
)
@click.option(
    "--language", type=click.Choice(["id", "en"]), default="id", show_default=True, help="Of all but the questions."
)
@REDACT
@DB
def command(name: str, out: Path, language: str, profile_name: str | None, db: str) -> None:
    """Write the fact-check sheet: each claim with its sentence, speaker, reply, stage, source and check, numbered.

    Then what was never asked of the accused, and questions for the right of reply in Indonesian and English.
    """
    writers = {".html": to_html, ".md": to_markdown}
    if out.suffix not in writers:
        raise UsageError(f"{out}: a dossier is HTML or Markdown; give a name that ends in .html or .md")
    with open_store(db, read_only=True) as store:
        on_hold = {key: f"{one.until.isoformat()}: {one.why}" for key, one in held(store, date.today()).items()}
        made = dossier_of(redacted_view(store, profile_name), name, language, checks_of(store), on_hold)
    write_bytes(out, writers[out.suffix](made))
    say(f"dossier: {out.resolve()} ({sum(len(line.entries) for line in made.lines)} claims)")
