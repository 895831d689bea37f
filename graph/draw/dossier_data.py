"""What a dossier says of a graph: its claims by line, numbered, what was never asked, and what to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.build.model import Edge, Node, Prop, View
from graph.draw.clean import SENTENCE, TITLE, address, base_name, clean
from graph.draw.dossier_words import ask, tell
from graph.draw.kinds import status_of
from graph.draw.stages import Cases, cases_of, told
from graph.draw.strings import LANGUAGES, word

ACCUSING = ("SUPPORTS", "DIRECTED", "CAMPAIGNS_FOR")
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
    found = [edge for edge in view.edges if not set(_texts(edge.props.get("claims"))).isdisjoint(wanted)]
    rank = {kind: i for i, kind in enumerate(ACCUSING)}
    found.sort(key=lambda edge: (rank.get(edge.type, len(rank)), edge.type, edge.start, edge.end))
    lines, number = [], 0
    for edge in found:
        claims = [book.nodes[key] for key in _texts(edge.props.get("claims")) if key in book.nodes]
        claims.sort(
            key=lambda node: (ORDER[_status(node)], str(book.reports.get(_sha(node), {}).get("published")), node.id)
        )
        answers = _listed(number + i for i, node in enumerate(claims, 1) if node.props.get("reply") in ANSWERED)
        entries = tuple(_entry(number + i, node, edge, book, answers) for i, node in enumerate(claims, 1))
        number += len(entries)
        lines.append(_line(edge, entries, book))
    return tuple(line for line in lines if line.entries)


def _published(node: Node, book: Book) -> str:
    return str(book.reports.get(_sha(node), {}).get("published"))


def _line(edge: Edge, entries: tuple[Entry, ...], book: Book) -> Line:
    status = status_of(str(edge.props.get("status", "")))
    if status == "confirmed" and not any(_status(entry.claim) == "confirmed" for entry in entries):
        status = "alleged"
    return Line(
        _name(edge.start, book), _name(edge.end, book), word(book.language, "relation", edge.type),
        word(book.language, "status", status), edge.type in ACCUSING, edge, entries,
    )  # fmt: skip


def _entry(number: int, node: Node, edge: Edge, book: Book, answers: str) -> Entry:
    """`answers`: the numbers of the claims of this line that tell what the accused says."""
    report = book.reports.get(_sha(node), {})
    outlet = clean(book.outlets.get(_sha(node)) or base_name(str(report.get("file", ""))))
    links = tuple(filter(None, (address(str(report.get(key) or "")) for key in ("url", "archive"))))
    quote = clean(str(node.props.get("quote", "")), SENTENCE)
    rows = tuple(_rows(node, edge, book, outlet, answers))
    return Entry(number, node, report, outlet, quote, rows, links)


def _rows(node: Node, edge: Edge, book: Book, outlet: str, answers: str) -> Iterator[Row]:
    language, props, report = book.language, node.props, book.reports.get(_sha(node), {})
    yield tell(language, "said_by"), clean(str(props.get("speaker") or "")) or tell(language, "the_report")
    yield tell(language, "basis"), word(language, "bases", str(props.get("basis") or "own"))
    yield tell(language, "status"), word(language, "status", _status(node))
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
    yield tell(language, "origin"), _origin(_sha(node), report, book)
    yield tell(language, "checked"), _check(node, book)
    for key in (node.id, _sha(node), edge.start, edge.end):
        if key in book.held:
            yield tell(language, "held"), clean(book.held[key], SENTENCE)
            break


def _act(node: Node, language: str) -> str:
    act = str(node.props.get("act") or "")
    circumstances = [word(language, "circumstance", item) for item in _texts(node.props.get("circumstance"))]
    day = str(node.props.get("date") or "")
    basis = f" ({word(language, 'ui', 'inferred_day')})" if node.props.get("dateBasis") == "inferred" else ""
    parts = [word(language, "act", act) if act else "", day + basis if day else tell(language, "no_day") if act else ""]
    return ", ".join(filter(None, (*parts, *circumstances))) or "–"


def _reply(node: Node, language: str, answers: str) -> str:
    kind, words = str(node.props.get("reply") or ""), clean(str(node.props.get("replyQuote") or ""), SENTENCE)
    none = "; ".join(filter(None, (tell(language, "no_reply"), answers and tell(language, "see", numbers=answers))))
    told = word(language, "replies", kind) if kind else none
    return f"{told}: “{words}”" if words else told


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


def never_asked(lines: Sequence[Line], language: str) -> list[str]:
    """Acts of which no report says that the accused was asked; then reports that print an allegation without answer."""
    found = []
    for line in (line for line in lines if line.accusing):
        answered = {_deed(entry) for entry in line.entries if entry.claim.props.get("reply") in ANSWERED}
        deeds: defaultdict[str, list[int]] = defaultdict(list)
        for entry in line.entries:
            if _status(entry.claim) == "alleged":
                deeds[_deed(entry)].append(entry.number)
        for deed, numbers in sorted(deeds.items()):
            if deed not in answered and not ("" in answered and len(deeds) == 1):
                what = ", ".join(filter(None, (line.relation, line.whom, word(language, "act", deed) if deed else "")))
                found.append(tell(language, "never_item", who=line.who, what=what, numbers=_listed(numbers)))
    return found + list(_silent(lines, language))


def _silent(lines: Iterable[Line], language: str) -> Iterator[str]:
    for line in (line for line in lines if line.accusing):
        by_report: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in line.entries:
            by_report[_sha(entry.claim)].append(entry)
        for _, group in sorted(by_report.items()):
            charged = [entry.number for entry in group if _status(entry.claim) == "alleged"]
            if charged and not any(entry.claim.props.get("reply") in ANSWERED for entry in group):
                published = str(group[0].report.get("published") or tell(language, "unknown"))
                told = {"who": line.who, "outlet": group[0].outlet, "published": published}
                yield tell(language, "silent_item", numbers=_listed(charged), **told)


def _deed(entry: Entry) -> str:
    return str(entry.claim.props.get("act") or "")


def questions(lines: Iterable[Line]) -> list[tuple[str, list[tuple[str, str]]]]:
    """For everybody who is accused here: the questions to ask, each in Indonesian and English."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for line in (line for line in lines if line.accusing):
        asked = found.setdefault(line.who, {})
        for entry in line.entries:
            asked.update(dict.fromkeys(_about(entry, line)))
    last = [_both("more"), _both("naming")]
    return [(who, [*asked, *last]) for who, asked in sorted(found.items())]


def _about(entry: Entry, line: Line) -> Iterator[tuple[str, str]]:
    props = entry.claim.props
    published = str(entry.report.get("published") or "–")
    if _status(entry.claim) in ("alleged", "confirmed", "stated") and entry.quote:
        yield _both("correct", outlet=entry.outlet, published=published, quote=entry.quote)
        if not props.get("date"):
            yield _both("day")
        if line.edge.end_label == "Paslon" and line.whom in (tell(one, "unknown_candidate") for one in LANGUAGES):
            yield _both("target")
    for item in _texts(props.get("circumstance")):
        yield _both(item)
    if words := clean(str(props.get("replyQuote") or ""), SENTENCE):
        yield _both("answer", reply=words)
    if props.get("authority"):
        yield _both("authority", authority=clean(str(props["authority"])))


def _both(key: str, **values: str) -> tuple[str, str]:
    return ask("id", key, **values), ask("en", key, **values)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _name(key: str, book: Book) -> str:
    node = book.nodes.get(key)
    name = clean(str(node.props.get("name") or "")) if node else ""
    return name or tell(book.language, "unknown_candidate" if node and node.label == "Paslon" else "unknown")


def _status(node: Node) -> str:
    return status_of(str(node.props.get("status", "")))


def _sha(node: Node) -> str:
    return str(node.props.get("report", ""))


def _texts(value: Prop | None) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, tuple | list) else ()
