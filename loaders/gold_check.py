"""Whether what a document keeps of a reading can be trusted: it went through editors, scripts and models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from graph.claims import STATUSES, Claim, Reading, Span

REPORT = "report"  # what cites a law is the report itself
ELECTION = re.compile(r"[^/]+/[^/]+/[^/]+")


def fits(value: Any, hint: Any) -> bool:
    """Whether a value has the type of a field; looks into tuples, mappings and dataclasses."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(fits(value, one) for one in inner)
    if origin is tuple:
        return isinstance(value, tuple) and all(fits(item, inner[0]) for item in value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(fits(k, inner[0]) and fits(v, inner[1]) for k, v in value.items())
    if hint in (int, bool, str, NoneType):
        return type(value) is hint
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return type(value) is hint and all(fits(getattr(value, f.name), hints[f.name]) for f in fields(hint))
    return False


def sound(reading: Reading) -> bool:
    """Whether every field has its type, every span lies in the text, every ref leads to an entity, and days, statuses
    and elections are such."""
    if not fits(reading, Reading):
        return False
    refs = [entity.ref for entity in reading.entities]
    kinds = {entity.label for entity in reading.entities} | {claim.predicate for claim in reading.claims}
    elections = {claim.election for claim in reading.claims} | {reading.election, *_elections(reading)}
    size = len(reading.report.text)
    return (
        len(set(refs)) == len(refs)
        and all(kind.isidentifier() for kind in kinds)
        and all(claim.status in STATUSES for claim in reading.claims)
        and _refs(reading) <= {*refs, REPORT}
        and all(0 <= span.start < span.end <= size for span in _spans(reading))
        and all(is_day(day) for claim in reading.claims for day in _days(claim))
        and all(ELECTION.fullmatch(election) for election in elections if election)
    )


def is_day(text: str) -> bool:
    """Whether a text is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _elections(reading: Reading) -> Iterator[str]:
    for entity in reading.entities:
        if election := entity.props.get("election"):
            yield str(election)


def _refs(reading: Reading) -> set[str]:
    named = {post.agency for entity in reading.entities for post in entity.positions}
    for claim in reading.claims:
        named |= {claim.subject, claim.object, claim.speaker, claim.event}
        named |= {claim.reply.speaker} if claim.reply else set()
        named |= {claim.decision.authority} if claim.decision else set()
    return {ref for ref in named if ref is not None}


def _spans(reading: Reading) -> Iterator[Span]:
    for entity in reading.entities:
        yield from entity.mentions
    for claim in reading.claims:
        yield from claim.spans
        yield from claim.reply.spans if claim.reply else ()


def _days(claim: Claim) -> Iterator[str]:
    found = (claim.date, claim.until, claim.decision.date if claim.decision else None)
    yield from (day for day in found if day)
