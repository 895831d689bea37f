"""Fact edges: what stands on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from graph.build.counting import Counted, Fact, Share
from graph.build.merge import Said, prevailing
from graph.build.model import Edge, Prop, edge
from graph.build.resolved import Statement, day_of
from graph.build.status import DECIDED, first_shown

Props = dict[str, Prop | None]


def fact_edge(fact: Fact) -> Edge:
    """The edge of a fact, with the status that its matters give it and all its claims."""
    counted = [one for share in fact.shares for one in share.counted]
    statements = sorted({one.statement.id: one.statement for one in counted}.values(), key=lambda one: one.id)
    props: Props = {
        "status": (status := first_shown(share.verdict.status for share in fact.shares)),
        "matters": tuple(describe(share) for share in fact.shares),
        "claims": tuple(statement.id for statement in statements),
        "reports": len({statement.source.report.sha256 for statement in statements}),
        "origins": len({statement.source.report.origin for statement in statements}),
        "checked": checked_of(statements),
        "acts": _distinct(statement.claim.act for statement in statements),
        "positions": _distinct(statement.claim.position for statement in statements),
        "quote": _quote(statements, status),
        **_span_of_days(statements),
        **_deciding(fact.shares, status),
        **_special(fact.type, statements),
    }
    return edge(fact.type, fact.start, fact.end, props)


def checked_of(statements: Sequence[Statement]) -> str:
    """How many of the claims a person has checked: none, part, all."""
    done = sum(statement.checked != "none" for statement in statements)
    return "none" if not done else "all" if done == len(statements) else "part"


def describe(share: Share) -> str:
    """One matter in words: its status, what tells it apart, and its history, such as
    "confirmed; act of 2024-10-03; case 05/TM/2024: 2024-10-05 alleged, 2024-10-20 confirmed (Bawaslu X,
    administrative)". Days are those of the decisions, else of publication."""
    matter = [
        f"act of {share.matter.day}" if share.matter.day else "",
        f"case {_number(share)}" if share.matter.number else "",
    ]
    head = "; ".join([share.verdict.status, *filter(None, matter)])
    votes = sorted({(one.statement.vote.day, _words(one)) for one in share.counted})
    return f"{head}: " + ", ".join(f"{day} {words}".strip() for day, words in votes)


def _words(counted: Counted) -> str:
    vote = counted.statement.vote
    by = ["admission" if vote.admission else vote.authority.name if vote.authority else "", vote.track or ""]
    return vote.status + (f" ({', '.join(filter(None, by))})" if vote.decides and any(by) else "")


def _number(share: Share) -> str:
    """The case number as a report prints it."""
    printed = {one.claim.case_number.strip() for one in share.matter.statements if one.claim.case_number}
    return min(printed, key=lambda number: (len(number), number), default=share.matter.number)


def _quote(statements: Sequence[Statement], status: str) -> str | None:
    """The words of the earliest claim that says what the edge shows, else of the earliest that has words."""
    said = [(statement, statement.source.report.quote(statement.claim.spans)) for statement in statements]
    order = sorted(
        (one.vote.status != status, one.source.published or date.max, one.id, words) for one, words in said if words
    )
    return order[0][-1] if order else None


def _span_of_days(statements: Iterable[Statement]) -> Props:
    days = sorted(day for statement in statements if (day := statement.source.published))
    return {"first": days[0], "last": days[-1]} if days else {}


def _deciding(shares: Iterable[Share], status: str) -> Props:
    """Who decided, of the latest of the matters that give the edge its status."""
    found = [one.verdict.deciding for one in shares if one.verdict.status == status and one.verdict.deciding]
    if status not in DECIDED or not found:
        return {}
    vote = max(found, key=lambda one: one.rank)
    return {
        "authority": vote.authority.name if vote.authority else None,
        "track": vote.track,
        "decisionSource": vote.source,
    }


def _special(type_: str, statements: Sequence[Statement]) -> Props:
    claims = [statement.claim for statement in statements]
    if type_ in ("HEADS", "CONTROLLED_BY"):
        periods = sorted({(claim.date or "", claim.until or "") for claim in claims} - {("", "")})
        capacities = _distinct(claim.capacity for claim in claims)
        if type_ == "CONTROLLED_BY" and not (capacities or periods):
            return {}
        return {
            "capacities": capacities,
            "froms": tuple(start for start, _ in periods),
            "tos": tuple(end for _, end in periods),
        }
    if type_ == "SAID":
        return {"kind": _prevailing(statements, "kind"), "due": day_of(_prevailing(statements, "until"))}
    if type_ == "APPOINTED_BY":
        return {"date": day_of(_prevailing(statements, "date")), "decree": _prevailing(statements, "outcome")}
    return {}


def _prevailing(statements: Iterable[Statement], field: str) -> str | None:
    return prevailing(
        Said(value, one.source.report.sha256, one.source.published)
        for one in statements
        if isinstance(value := getattr(one.claim, field), str)
    )


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
