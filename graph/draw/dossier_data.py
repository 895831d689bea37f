"""What a dossier says of a graph: its claims by line, numbered, what was never asked, and what to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.build.model import Edge, Node, Prop, View
from graph.draw.clean import SENTENCE, TITLE, address, base_name, clean
from graph.draw.dossier_words import tell
from graph.draw.kinds import status_of
from graph.draw.stages import Cases, cases_of, told
from graph.draw.strings import word

ACCUSING = ("SUPPORTS", "DIRECTED", "CAMPAIGNS_FOR")
EXAMINED = ("INVESTIGATED_BY", "ACCUSED_BY")
ANSWERED = frozenset({"denies_act", "denies_intent", "explains", "admits_act", "no_answer"})
ORDER = {"alleged": 0, "stated": 1, "denied": 2, "cleared": 3, "confirmed": 4}
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim. `rows` are its particulars as (name, text), in their order; `links` are plain web addresses."""

    number: int
    claim: Node
    report: Mapping[str, Prop]
    outlet: str
    quote: str
    rows: tuple[Row, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The claims behind one line of the graph, with the heading that they share."""

    who: str
    whom: str
    relation: str
    status: str
    accusing: bool
    edge: Edge
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A view, indexed for a dossier in one language."""

    language: str
    nodes: Mapping[str, Node]
    reports: Mapping[str, Mapping[str, Prop]]
    outlets: Mapping[str, str]
    copies: Mapping[str, tuple[str, ...]]
    examiners: Mapping[str, tuple[str, ...]]
    checks: Mapping[str, str]
    held: Mapping[str, str]
    cases: Cases


def book_of(
    view: View, language: str, checks: Mapping[str, str] | None = None, held: Mapping[str, str] | None = None
) -> Book:
    """The view by ids. `checks`: claim id -> by whom and when it was checked; `held`: what is on hold, by id or sha256
    -> until when and why."""
    nodes = {node.id: node for node in view.nodes}
    reports = {str(node.props.get("sha256")): node.props for node in view.nodes if node.label == "Report"}
    outlets = {
        str(nodes[edge.start].props.get("sha256")): str(nodes[edge.end].props.get("name", ""))
        for edge in view.edges
        if edge.type == "PUBLISHED_BY" and edge.start in nodes and edge.end in nodes
    }
    copies: defaultdict[str, set[str]] = defaultdict(set)
    for sha, props in reports.items():
        copies[str(props.get("origin") or sha)].add(sha)
    examiners: defaultdict[str, set[str]] = defaultdict(set)
    for edge in view.edges:
        if edge.type == "INVESTIGATED_BY" and edge.end in nodes:
            examiners[edge.start].add(str(nodes[edge.end].props.get("name", "")))
    told_by = (_sorted(copies), _sorted(examiners), checks or {}, held or {}, cases_of(view))
    return Book(language, nodes, reports, outlets, *told_by)


def _sorted(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(group)) for key, group in found.items()}


def lines_of(view: View, book: Book, wanted: Collection[str]) -> tuple[Line, ...]:
    """The lines on which one of these claims counts, each with all its claims: accusing ones first."""
    found = [edge for edge in view.edges if not set(texts_in(edge.props.get("claims"))).isdisjoint(wanted)]
    rank = {kind: i for i, kind in enumerate(ACCUSING)}
    found.sort(key=lambda edge: (rank.get(edge.type, len(rank)), edge.type, edge.start, edge.end))
    told, number = [], 0
    for edge in found:
        claims = [book.nodes[key] for key in texts_in(edge.props.get("claims")) if key in book.nodes]
        claims.sort(key=lambda node: (ORDER[status_in(node)], _published(node, book), node.id))
        told.append((edge, [(number + i, node) for i, node in enumerate(claims, 1)]))
        number += len(claims)
    answers = [(i, edge, node) for edge, claims in told for i, node in claims if answers_on(edge, node)]
    lines = [
        _line(edge, tuple(_entry(i, node, edge, book, answers) for i, node in claims), book) for edge, claims in told
    ]
    return tuple(line for line in lines if line.entries)


def answers_on(edge: Edge, node: Node) -> bool:
    """Whether the claim tells what the accused of this line says to it, or that nothing was said."""
    return edge.type in ACCUSING and node.props.get("reply") in ANSWERED


def met(charge: tuple[Edge, Node], answer: tuple[Edge, Node]) -> bool:
    """Whether an answer of the accused is to this charge: on its line, or to the same act, on no other day."""
    (line, node), (other, reply) = charge, answer
    if line.start != other.start:
        return False
    days = {str(one.props["date"]) for one in (node, reply) if one.props.get("date")}
    act = node.props.get("act")
    return line.id == other.id or (bool(act) and act == reply.props.get("act") and len(days) < 2)


def _published(node: Node, book: Book) -> str:
    return str(book.reports.get(sha_of(node), {}).get("published"))


def _line(edge: Edge, entries: tuple[Entry, ...], book: Book) -> Line:
    status = status_of(str(edge.props.get("status", "")))
    if status == "confirmed" and not any(status_in(entry.claim) == "confirmed" for entry in entries):
        status = "alleged"
    return Line(
        _name(edge.start, book), _name(edge.end, book), word(book.language, "relation", edge.type),
        word(book.language, "status", status), edge.type in ACCUSING, edge, entries,
    )  # fmt: skip


def _entry(number: int, node: Node, edge: Edge, book: Book, answers: Sequence[tuple[int, Edge, Node]]) -> Entry:
    """`answers`: the claims that tell what the accused says, with their numbers."""
    see = listed(i for i, other, reply in answers if reply is not node and met((edge, node), (other, reply)))
    report = book.reports.get(sha_of(node), {})
    outlet = clean(book.outlets.get(sha_of(node)) or base_name(str(report.get("file", ""))))
    links = tuple(filter(None, (address(str(report.get(key) or "")) for key in ("url", "archive"))))
    quote = clean(str(node.props.get("quote", "")), SENTENCE)
    rows = tuple(_rows(node, edge, book, outlet, see))
    return Entry(number, node, report, outlet, quote, rows, links)


def _rows(node: Node, edge: Edge, book: Book, outlet: str, answers: str) -> Iterator[Row]:
    language, props, report = book.language, node.props, book.reports.get(sha_of(node), {})
    yield tell(language, "said_by"), clean(str(props.get("speaker") or "")) or tell(language, "the_report")
    yield tell(language, "basis"), _basis(node, language)
    yield tell(language, "status"), word(language, "status", status_in(node))
    if edge.type in ACCUSING or edge.type in EXAMINED:  # a post or a candidacy is nothing that anybody answers to
        yield tell(language, "act"), _act(node, language)
        yield tell(language, "reply"), _reply(node, language, answers)
        yield tell(language, "stage"), _stage(node, edge, book)
    published = str(report.get("published") or tell(language, "unknown"))
    title = clean(str(report.get("title") or ""), TITLE)
    yield (
        tell(language, "outlet"),
        ", ".join(filter(None, (outlet, f"{tell(language, 'published')} {published}", title))),
    )
    yield tell(language, "file"), base_name(str(report.get("file") or "")) or tell(language, "unknown")
    yield tell(language, "origin"), _origin(sha_of(node), report, book)
    yield tell(language, "checked"), _check(node, book)
    for key in (node.id, sha_of(node), edge.start, edge.end):
        if key in book.held:
            yield tell(language, "held"), clean(book.held[key], SENTENCE)
            break


def _basis(node: Node, language: str) -> str:
    """What the words rest on. Of words that nobody is quoted with, the report does not say whose own knowledge they
    are."""
    basis = str(node.props.get("basis") or "")
    if not basis or (basis == "own" and not node.props.get("speaker")):
        return tell(language, "no_basis")
    return word(language, "bases", basis)


def _act(node: Node, language: str) -> str:
    act = str(node.props.get("act") or "")
    circumstances = [word(language, "circumstance", item) for item in texts_in(node.props.get("circumstance"))]
    day = str(node.props.get("date") or "")
    basis = f" ({word(language, 'ui', 'inferred_day')})" if node.props.get("dateBasis") == "inferred" else ""
    parts = [word(language, "act", act) if act else "", day + basis if day else tell(language, "no_day") if act else ""]
    return ", ".join(filter(None, (*parts, *circumstances))) or "–"


def _reply(node: Node, language: str, answers: str) -> str:
    kind, words = str(node.props.get("reply") or ""), clean(str(node.props.get("replyQuote") or ""), SENTENCE)
    none = "; ".join(filter(None, (tell(language, "no_reply"), answers and tell(language, "see", numbers=answers))))
    told = word(language, "replies", kind) if kind else none
    above = words == clean(str(node.props.get("quote", "")), SENTENCE)
    return f"{told}: “{words}”" if words and not above else told


def _stage(node: Node, edge: Edge, book: Book) -> str:
    """How far the matter is reported to have come, as this claim and the lines of the accused tell it."""
    language, props = book.language, node.props
    number = clean(str(props.get("caseNumber") or ""))
    found = [f"{tell(language, 'case')} {number}"] if number else []
    if props.get("decisionBasis") == "admission":
        found.append(tell(language, "admitted"))
    elif props.get("authority"):
        track = word(language, "tracks", str(props["track"])) if props.get("track") else ""
        detail = ", ".join(filter(None, (track, str(props.get("decisionDate") or ""))))
        found.append(
            f"{tell(language, 'decided')} {clean(str(props['authority']))}" + (f" ({detail})" if detail else "")
        )
    if case := book.cases.of(node.id):
        found += [told(case, language)] if case.steps else []
    elif not found and edge.start in book.examiners:
        found.append(f"{tell(language, 'examined')} {', '.join(map(clean, book.examiners[edge.start]))}")
    return "; ".join(found) or tell(language, "no_stage")


def _origin(sha: str, report: Mapping[str, Prop], book: Book) -> str:
    others = [
        book.outlets.get(other) or base_name(str(book.reports[other].get("file", "")))
        for other in book.copies.get(str(report.get("origin") or sha), ())
        if other != sha
    ]
    same = f"{tell(book.language, 'origin_also')} {', '.join(map(clean, others))}" if others else ""
    return same or tell(book.language, "origin_alone")


def _check(node: Node, book: Book) -> str:
    outcome = str(node.props.get("checked") or "none")
    known = outcome in ("accepted", "corrected", "rejected")
    told = tell(book.language, outcome) if known else tell(book.language, "nobody")
    who = book.checks.get(node.id)
    rule = clean(str(node.props.get("rule") or ""))
    by = f" {tell(book.language, 'by')} {clean(who)}" if known and who else ""
    return told + by + (f" ({tell(book.language, 'read_by')} {rule})" if rule else "")


def listed(numbers: Iterable[int]) -> str:
    """Numbers as they stand in a text."""
    return ", ".join(map(str, numbers))


def _name(key: str, book: Book) -> str:
    node = book.nodes.get(key)
    name = clean(str(node.props.get("name") or "")) if node else ""
    return name or tell(book.language, "unknown_candidate" if node and node.label == "Paslon" else "unknown")


def status_in(node: Node) -> str:
    """The status of a claim; alleged where it is not known."""
    return status_of(str(node.props.get("status", "")))


def sha_of(node: Node) -> str:
    """The report of a claim, by its sha256."""
    return str(node.props.get("report", ""))


def texts_in(value: Prop | None) -> tuple[str, ...]:
    """A list of texts, empty for anything else."""
    return tuple(str(item) for item in value) if isinstance(value, tuple | list) else ()
