"""The last step: what was read of a report becomes its reading, in one fixed form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from graph.claims import Claim, Entity, Reading, Report
from loaders.extraction.cast.mentions import Cast
from loaders.extraction.text.parts import Document
from loaders.extraction.version import fingerprint

VERSION = f"rules-{fingerprint()}"


def emit(document: Document, cast: Cast, extra: Iterable[Entity], claims: Iterable[Claim]) -> Reading:
    """The reading of a document: entities that matter, claims with ordinals, what is in doubt. The report in it has
    the outlet, place and day that its text tells, where no metadata came with the file."""
    numbered = _numbered((*cast.claims, *claims))
    used = {ref for claim in numbered for ref in (claim.subject, claim.object, claim.speaker) if ref}
    used |= {str(member) for entity in cast.entities for member in _parts(entity)}
    kept = tuple(entity for entity in (*cast.entities, *extra) if entity.ref in used or not _is_nameless(entity))
    return Reading(
        report=_report(document),
        entities=kept,
        claims=numbered,
        by="rules",
        version=VERSION,
        election=cast.election,
        notes=(*document.notes, *cast.notes),
    )


def _is_nameless(entity: Entity) -> bool:
    """Whether it is an unnamed actor: one of whom the report tells nothing is left out."""
    return bool(entity.props.get("unnamed"))


def _parts(entity: Entity) -> tuple[str, ...]:
    members = entity.props.get("members", ())
    return members if isinstance(members, tuple) else ()


def _numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims that agree in subject, predicate, object and act get ordinals in the order of reading."""
    count: Counter[tuple[str, str, str | None, str | None]] = Counter()
    out = []
    for claim in claims:
        key = (claim.subject, claim.predicate, claim.object, claim.act)
        out.append(replace(claim, ordinal=count[key]))
        count[key] += 1
    return tuple(out)


def _report(document: Document) -> Report:
    return document.report
