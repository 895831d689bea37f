"""Who or what a dossier is about: the lines under its title."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.build.model import Node
from graph.draw.clean import clean
from graph.draw.dossier_data import Book, Line, Row
from graph.draw.dossier_words import tell
from graph.draw.kinds import kind_of
from graph.draw.rows import node_from
from graph.draw.strings import word


def about(book: Book, centre: Collection[str], lines: Collection[Line]) -> tuple[Row, ...]:
    """Of one person, body or ticket its kind, posts and spellings; of all, on how many reports the dossier rests, and
    between which days."""
    nodes = [book.nodes[key] for key in centre if key in book.nodes]
    return (*(_who(nodes[0], book.language) if len(nodes) == 1 else ()), *_reports(book, lines))


def _who(node: Node, language: str) -> Iterator[Row]:
    row = node_from({"labels": (node.label, *node.labels), "properties": node.props})
    yield tell(language, "kind"), word(language, "kind", kind_of(row))
    name = clean(row.name)
    listed = (("posts", row.positions), ("also", tuple(one for one in row.aliases if clean(one) != name)))
    yield from ((word(language, "ui", key), "; ".join(map(clean, texts))) for key, texts in listed if texts)


def _reports(book: Book, lines: Collection[Line]) -> Iterator[Row]:
    shas = {str(entry.claim.props.get("report")) for line in lines for entry in line.entries}
    reports = [book.reports[sha] for sha in shas if sha in book.reports]
    days = sorted(str(report["published"]) for report in reports if report.get("published"))
    origins = {str(report.get("origin") or report.get("sha256")) for report in reports}
    if reports:
        told = tell(book.language, "rests", reports=str(len(reports)), origins=str(len(origins)))
        yield tell(book.language, "reports"), told + (f", {days[0]} – {days[-1]}" if days else "")
