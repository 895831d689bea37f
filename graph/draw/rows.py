"""Page data from the plain rows that a store gives: nodes, relationships, claims and reports as dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any, TypeVar

from graph.draw.data import PageClaim, PageData, PageEdge, PageNode, PageReport
from graph.draw.stages import Cases

Row = Mapping[str, Any]
Item = TypeVar("Item", PageNode, PageEdge, PageClaim, PageReport)

MAIN_LABELS = (
    "Person", "Agency", "Paslon", "Election", "Organization", "Region", "Event", "Case", "Step", "Report", "Source",
    "Exhibit", "Law", "Finding", "Claim", "Judgement",
)  # fmt: skip
NODE_FACTS = ("number", "acronym", "tagline", "description", "office", "year", "date", "headcount", "place", "code")


def from_rows(
    *,
    nodes: Iterable[Row],
    edges: Iterable[Row],
    claims: Iterable[Row],
    reports: Iterable[Row],
    page: PageData,
    cases: Cases | None = None,
) -> PageData:
    """`page` (title, language and so on) filled with rows in the shape of `query --format json`.

    A node is {labels, properties}, a relationship {type, start, end, properties} by our ids. Claims and reports may be
    nodes or bare properties; `cases` tell how far a claim's matter has come. A row seen twice counts once; a node
    without an id is passed over.
    """
    told = cases or Cases({}, {})
    return replace(
        page,
        nodes=_once(node_from(row) for row in nodes),
        edges=_once(edge_from(row) for row in edges),
        claims=tuple(replace(claim, case=told.of_claim.get(claim.id)) for claim in _once(map(claim_from, claims))),
        reports=_once(report_from(row) for row in reports),
        cases=tuple(told.by_id.values()),
    )


def node_from(row: Row) -> PageNode:
    """A page node of {labels, properties}; its main label is the first that the ontology knows."""
    props = _props(row)
    labels = tuple(str(label) for label in row.get("labels", ()))
    main = next((label for label in MAIN_LABELS if label in labels), labels[0] if labels else "")
    return PageNode(
        id=_text(props.get("id") or props.get("sha256")),
        label=main,
        name=_text(props.get("name") or props.get("title") or props.get("file")),
        labels=tuple(sorted(label for label in labels if label != main)),
        aliases=_texts(props.get("aliases")),
        named=props.get("named") is not False,
        unnamed=_maybe(props.get("unnamed")),
        kind=_maybe(props.get("kind")),
        region=_maybe(props.get("region")),
        positions=_texts(props.get("positions")),
        members=_texts(props.get("members")),
        facts=tuple((key, _text(props[key])) for key in NODE_FACTS if props.get(key) not in (None, "")),
    )


def edge_from(row: Row) -> PageEdge:
    """A page edge of {type, start, end, properties}; without an id it is known by its type and ends."""
    props = _props(row)
    kind, start, end = _text(row.get("type")), _text(row.get("start")), _text(row.get("end"))
    return PageEdge(
        id=_text(props.get("id")) or f"{kind} {start} {end}",
        type=kind,
        start=start,
        end=end,
        status=_maybe(props.get("status")),
        claims=_texts(props.get("claims")),
        reports=_count(props.get("reports")),
        origins=_count(props.get("origins")),
        checked=_text(props.get("checked") or "none"),
        first=_day(props.get("first")),
        last=_day(props.get("last")),
        matters=_texts(props.get("matters")),
        capacities=_texts(props.get("capacities")),
        periods=_periods(props),
        authority=_maybe(props.get("authority")),
        track=_maybe(props.get("track")),
        decision_source=_maybe(props.get("decisionSource")),
    )


def claim_from(row: Row) -> PageClaim:
    """A page claim of a Claim node or its properties, named as the ontology names them."""
    props = _props(row)
    optional = {
        ours: _maybe(props.get(theirs))
        for ours, theirs in {
            "status": "status", "report": "report", "speaker": "speaker", "basis": "basis", "act": "act",
            "position": "position", "capacity": "capacity", "date_basis": "dateBasis", "reply": "reply",
            "authority": "authority", "track": "track", "decision_basis": "decisionBasis",
            "decision_source": "decisionSource", "case_number": "caseNumber", "ticket_from": "ticketFrom",
        }.items()
    }  # fmt: skip
    return PageClaim(
        **optional,
        id=_text(props.get("id")),
        predicate=_text(props.get("predicate")),
        quote=_text(props.get("quote")),
        subject=_text(props.get("subjectName")),
        object=_text(props.get("objectName")),
        date=_day(props.get("date")),
        until=_day(props.get("until")),
        decision_date=_day(props.get("decisionDate")),
        circumstances=_texts(props.get("circumstance")),
        reply_quote=_text(props.get("replyQuote")),
        checked=_text(props.get("checked") or "none"),
        rule=_text(props.get("rule")),
    )


def report_from(row: Row) -> PageReport:
    """A page report of a Report node or its properties; the outlet under `outlet`, `source` or `publisher`."""
    props = _props(row)
    return PageReport(
        id=_text(props.get("sha256") or props.get("id")),
        title=_maybe(props.get("title")),
        outlet=_maybe(props.get("outlet") or props.get("source") or props.get("publisher")),
        published=_day(props.get("published")),
        published_basis=_maybe(props.get("publishedBasis")),
        url=_maybe(props.get("url")),
        archive=_maybe(props.get("archive")),
        file=_text(props.get("file")),
        kind=_text(props.get("kind") or "news"),
    )


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    found: dict[str, Item] = {}
    for item in items:
        if item.id:
            found.setdefault(item.id, item)
    return tuple(found.values())


def _periods(props: Row) -> tuple[str, ...]:
    """Lines such as "2024-01-02 – 2024-05-30" from the parallel lists of HEADS; "?" for an unknown end."""
    pairs = zip_longest(_texts(props.get("froms")), _texts(props.get("tos")), fillvalue="")
    return tuple(f"{start or '?'} – {end or '?'}" for start, end in pairs if start or end)


def _props(row: Row) -> Row:
    inner = row.get("properties")
    return inner if isinstance(inner, Mapping) else row


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _maybe(value: object) -> str | None:
    return _text(value) or None


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(_text(item) for item in value) if isinstance(value, Iterable) else ()


def _day(value: object) -> str | None:
    return _text(value)[:10] or None


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0
