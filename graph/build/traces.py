"""Claims, reports and sources, and the edges that lead from a fact to its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.build.counting import MATTERED, Fact, Share
from graph.build.model import Edge, Node, Prop, edge, given
from graph.build.resolved import LEADING, Resolved, Statement, day_of
from graph.identity.keys import report_id, source_id
from graph.identity.searching import words
from graph.identity.tickets import NOWHERE


def report_node(source: Resolved) -> Node:
    """The report with its exact text."""
    report = source.report
    props: dict[str, Prop | None] = {
        "id": report_id(report.sha256), "name": report.title or report.file, "sha256": report.sha256,
        "text": report.text, "words": words(f"{report.title or ''} {report.text}"),
        "file": report.file, "files": report.files, "title": report.title,
        "outlet": report.outlet, "author": report.author, "url": report.url, "archive": report.archive,
        "published": source.published, "publishedBasis": report.published_basis, "place": report.place,
        "kind": report.kind, "origin": report.origin, "election": source.reading.election,
        "readBy": source.reading.by.partition(":")[0], "pages": report.pages or None,
    }  # fmt: skip
    return Node(report_id(report.sha256), "Report", (), given(props))


def outlet_of(source: Resolved) -> str:
    """The outlet's name with single spaces; empty where the report has none."""
    return " ".join((source.report.outlet or "").split())


def source_node(name: str) -> Node:
    """The outlet of this name."""
    return Node(source_id(name), "Source", (), {"id": source_id(name), "name": name})


def published_by(source: Resolved) -> Iterator[Edge]:
    """Report -> Source, where the outlet is known."""
    if name := outlet_of(source):
        yield edge("PUBLISHED_BY", (report_id(source.report.sha256), "Report"), (source_id(name), "Source"))


def claim_node(statement: Statement, ticket_from: Iterable[str]) -> Node:
    """The claim as it counts: a confirmation without a decision is an allegation here as well."""
    claim, source = statement.claim, statement.source
    quote = source.report.quote
    props: dict[str, Prop | None] = {
        "id": statement.id, "predicate": claim.predicate, "status": statement.vote.status, "act": claim.act,
        "position": claim.position, "capacity": claim.capacity, "date": day_of(claim.date),
        "dateBasis": claim.date_basis, "until": day_of(claim.until), "circumstance": tuple(sorted(claim.circumstances)),
        "basis": claim.basis, "reply": claim.reply.kind if claim.reply else None,
        "replyQuote": quote(claim.reply.spans) if claim.reply else None, "quote": quote(claim.spans),
        "rule": claim.rule, "by": _by(statement), "speaker": source.name(claim.speaker), "kind": claim.kind,
        "outcome": claim.outcome,
        "due": day_of(claim.until) if claim.predicate == "SAID" else None, "caseNumber": claim.case_number,
        "ticketFrom": " ".join(sorted(set(ticket_from))), "checked": statement.checked, "ordinal": claim.ordinal,
        "election": _election(statement), "report": source.report.sha256,
        "subjectName": source.name(claim.subject),
        "objectName": source.name(claim.object) if statement.object else None,
        **_decision(statement),
    }  # fmt: skip
    return Node(statement.id, "Claim", (), given(props))


def _by(statement: Statement) -> str:
    return "manual" if statement.claim.rule.startswith("manual:") else statement.source.reading.by


def _election(statement: Statement) -> str | None:
    """Only for claims that are about one; a post or an employment is not, though its report may be."""
    about = statement.claim.election or statement.claim.predicate in MATTERED
    about = about or (statement.object is not None and statement.object[1] == "Paslon")
    return statement.election if about and statement.election != NOWHERE else None


def _decision(statement: Statement) -> dict[str, Prop | None]:
    decision, vote = statement.claim.decision, statement.vote
    if not vote.decides:
        return {}
    return {
        "track": vote.track,
        "authority": vote.authority.name if vote.authority else None,
        "decisionBasis": "admission" if vote.admission else "decision",
        "decisionDate": day_of(decision.date) if decision else None,
        "decisionSource": vote.source,
    }


def claim_edges(statement: Statement, ends: Iterable[tuple[str, str]]) -> Iterator[Edge]:
    """What the claim is about, where it stands and who says it. `ends` are those of the edges on which it counts; a
    rejected one counts on none, and says what it was read to be about."""
    claim, start = statement.claim, (statement.id, "Claim")
    report = (report_id(statement.source.report.sha256), "Report")
    if statement.subject != report:
        yield edge("SUBJECT", start, statement.subject)
    idle = [statement.object] if statement.object and not statement.counts else []
    for end in sorted({*ends, *idle}):
        yield edge("OBJECT", start, end)
    pages = tuple(page for span in claim.spans if (page := statement.source.report.page(span.start)))
    spans: Mapping[str, Prop | None] = {
        "starts": tuple(span.start for span in claim.spans),
        "ends": tuple(span.end for span in claim.spans),
        "pages": pages or None,
    }
    yield edge("STATED_IN", start, report, spans)
    if claim.predicate in LEADING and statement.object and statement.checked != "rejected":
        yield edge(claim.predicate, statement.subject, statement.object)
    for type_, target in (
        ("SAID_BY", statement.source.node(claim.speaker)),
        ("AT", statement.source.node(claim.event)),
        *(("EVIDENCED_BY", statement.source.node(ref)) for ref in claim.exhibits),
    ):
        if target:
            yield edge(type_, start, target)


def denials(facts: Iterable[Fact]) -> Iterator[Edge]:
    """DENIES: from each denial to what it denies, within a matter: what was alleged or stated of the same ticket, or,
    for a denial that names none, of any."""
    matters: dict[tuple[str, ...], list[Share]] = defaultdict(list)
    for fact in facts:
        for share in fact.shares:
            matters[fact.type, *fact.start, share.election, share.matter.number, share.matter.day, _side(fact)].append(
                share
            )
    found = {one.id: one for shares in matters.values() for one in _denied(shares)}
    yield from found.values()


def _side(fact: Fact) -> str:
    """Where matters span tickets all shares of a matter belong together; elsewhere each edge is its own."""
    return "" if fact.type in MATTERED else fact.end[0]


def _denied(shares: Iterable[Share]) -> Iterator[Edge]:
    statements = {one.statement.id: one.statement for share in shares for one in share.counted}
    ends: dict[str, set[int]] = defaultdict(set)
    for number, share in enumerate(shares):
        for one in share.counted:
            ends[one.statement.id].add(number)
    for denial in (one for one in statements.values() if one.vote.status == "denied"):
        for other in (one for one in statements.values() if one.vote.status in ("alleged", "stated")):
            if denial.object is None or ends[denial.id] & ends[other.id]:
                yield edge("DENIES", (denial.id, "Claim"), (other.id, "Claim"))
