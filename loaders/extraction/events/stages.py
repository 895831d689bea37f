"""How far a case has gone: the stage that the words of a claim tell of a body and an accused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.claims import STAGES, Claim, Entity, Reading, Span
from loaders.extraction.events.cues import cues, find, lower

HANDLED = ("reported", "found", "registered", "clarified", "plenary", "stopped")
RECEIVERS = frozenset({
    "kasn", "bkn", "badan", "inspektorat", "pemda", "polisi", "kejaksaan", "gakkumdu", "kementerian", "dkpp",
})  # fmt: skip
COURTS = frozenset({"pengadilan"})
BEFORE = 45  # characters in which a word says that it has not happened
_CLAUSE = re.compile(r"[.;:!?,“”\"]")


def with_stages(reading: Reading) -> Reading:
    """The reading, with the stage as `kind` of what bodies did with an accused, where words tell it."""
    entities = {entity.ref: entity for entity in reading.entities}
    claims = tuple(_with_stage(reading, claim, entities.get(claim.object or "")) for claim in reading.claims)
    return replace(reading, claims=claims)


def _with_stage(reading: Reading, claim: Claim, body: Entity | None) -> Claim:
    kinds = _possible(claim, body)
    if not kinds or claim.kind:
        return claim
    low = lower(reading.report.text)
    told = {kind for span in claim.spans for kind in _told(low, span, kinds)}
    return replace(claim, kind=max(told, key=STAGES.index)) if told else claim


def _possible(claim: Claim, body: Entity | None) -> tuple[str, ...]:
    """The stages that such a claim can tell."""
    if claim.predicate == "SUPPORTS" and claim.status == "confirmed" and claim.decision and claim.decision.authority:
        return ("recommended", "sanctioned", "court", "appeal")
    if claim.predicate == "ACCUSED_BY":
        return ("reported",)
    if claim.predicate != "INVESTIGATED_BY" or body is None:
        return ()
    kind = str(body.props.get("kind", ""))
    if kind in COURTS:
        return ("court", "appeal")
    return (*HANDLED, "forwarded") if kind in RECEIVERS else (*HANDLED, "recommended")


def _told(low: str, span: Span, kinds: tuple[str, ...]) -> Iterator[str]:
    for hit in find("stages", kinds, low, span.start, span.end):
        before = _CLAUSE.split(low[max(span.start, hit.start - BEFORE) : hit.start])[-1]
        if not cues("stages", "unreal").search(before):
            yield hit.kind
