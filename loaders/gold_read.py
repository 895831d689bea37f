"""Documents of the extract format read back: as a machine wrote them, edited by hand, or written by any model.

What a document says as its `reading` would have written it is taken from there, with all its detail; what differs was
edited, and only the words of the document count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from graph.claims import STATUSES, Claim, Decision, Entity, Reading, Report, Span
from graph.errors import InputError
from graph.serial import claim_from, entity_from
from loaders.extraction.events.stages import with_stages
from loaders.extraction.text.folding import fold
from loaders.gold_check import REPORT, is_day, sound
from loaders.gold_entities import entity_of
from loaders.gold_write import RELATIONS, relation, sections, triples
from loaders.metadata import BASES
from loaders.structure import with_structure

Item = Mapping[str, Any]
ENDS = {
    "WORKS_AT": (("Person",), ("Agency",)),
    "HEADS": (("Person",), ("Agency",)),
    "CONTROLLED_BY": (("Agency",), ("Person",)),
    "SUPPORTS": (("Person", "Agency"), ("Paslon", "Person", "Organization")),
    "CANDIDATE_IN": (("Person",), ("Paslon",)),
    "MEMBER_OF": (("Person",), ("Organization",)),
    "INVESTIGATED_BY": (("Person", "Agency"), ("Agency",)),
    "ACCUSED_BY": (("Person", "Agency"), ("Person", "Organization", "Agency")),
}


@dataclass(slots=True)
class _Desk:
    """One document on its way back: the report, what the machine had read, the entities so far, what was refused."""

    report: Report
    base: Reading
    entities: dict[str, Entity] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def from_document(data: Item, text: str, name: str, report: Report | None = None) -> tuple[Reading, tuple[str, ...]]:
    """The reading of a document, and why each relation that was refused was refused.

    `text` is the report's; `report`, where the caller has it, what came with its file. Evidence
    is verbatim in the text (a string or a list of strings); `supports` needs it; elsewhere, without it, both ends must
    have a mention in the text. An unknown status is an allegation. InputError for a document of another shape.
    """
    if not isinstance(data, Mapping) or not isinstance(data.get("relations", []), list):
        raise InputError(f"{name}: no document of the extract format; expected an object with persons ... relations")
    own = _report(data, text, name, report)
    desk = _Desk(own, _base(data, own))
    _entities(desk, data, name)
    claims: list[Claim] = []
    known = {_plain(relation(desk.base, key, found)): found for key, found in triples(desk.base).items()}
    for number, item in enumerate(data.get("relations", []), 1):
        where = f"{name}: relation {number}"
        if isinstance(item, Mapping):
            claims.extend(_claims(desk, item, where, known.get(_plain(item))))
        else:
            desk.refused.append(f"{where}: {item!r}; expected an object")
    others = [c for c in desk.base.claims if c.predicate not in RELATIONS and _whole(desk, c)]
    entities = [*desk.entities.values(), *_unlisted(desk)]
    reading = replace(
        desk.base,
        report=own,
        entities=tuple(_with_government(entities, claims)),
        claims=_numbered([*claims, *others]),
        by="file",
        version="file",
    )
    return with_structure(with_stages(reading)), tuple(desk.refused)


def _with_government(entities: Iterable[Entity], claims: Iterable[Claim]) -> Iterable[Entity]:
    """Whoever controls an agency heads the government of its region: part of the person's key."""
    listed = list(entities)
    codes = {entity.ref: entity.props.get("region") for entity in listed if entity.label == "Agency"}
    headed = {claim.object: codes.get(claim.subject) for claim in claims if claim.predicate == "CONTROLLED_BY"}
    for entity in listed:
        if (code := headed.get(entity.ref)) and "heads_region" not in entity.props:
            yield replace(entity, props={**entity.props, "heads_region": code})
        else:
            yield entity


def _report(data: Item, text: str, name: str, given: Report | None) -> Report:
    """The report with what the document says of it; where it is silent, what came with the file."""
    digest, own = str(data.get("sha256")), sha256(text.encode()).hexdigest()
    known = re.fullmatch(r"[0-9a-f]{64}", digest) and _text_digest(data) in (None, own)
    bare = given or Report(sha256=digest if known else own, text=text, file=name, files=(name,))
    kept = data.get("reading")
    if isinstance(kept, Mapping) and isinstance(kept.get("report"), Mapping) and digest == bare.sha256:
        bare = _as_read(bare, kept["report"], named=given is not None)
    values = {key: data[key] for key in ("url", "outlet", "place") if isinstance(data.get(key), str)}
    day = data.get("date")
    if isinstance(day, str) and is_day(day) and day != bare.published:
        values |= {"published": day, "published_basis": "metadata"}
    return replace(bare, **values)


def _text_digest(data: Item) -> str | None:
    """The SHA-256 of the text that the machine had read; None where the document does not say."""
    kept = data.get("reading")
    return str(kept.get("text_sha256")) if isinstance(kept, Mapping) and kept.get("text_sha256") else None


def _as_read(report: Report, kept: Item, *, named: bool) -> Report:
    """The report as the machine left it after reading its text; its own words stay, and where it came with a file
    (`named`) its file names."""
    fields = ["title", "outlet", "author", "url", "archive", "place", "kind", "origin"]
    if is_day(str(kept.get("published"))) and kept.get("published_basis") in BASES:
        fields += ["published", "published_basis"]
    values: dict[str, Any] = {key: kept[key] for key in fields if isinstance(kept.get(key), str)}
    files = kept.get("files")
    if not named and isinstance(files, list) and files and all(isinstance(name, str) and name for name in files):
        values |= {"file": min(files), "files": tuple(sorted(files))}
    return replace(report, **values)


def _base(data: Item, report: Report) -> Reading:
    """What the machine had read of this very text; nothing where the document holds none, or a broken one."""
    kept = data.get("reading")
    empty = Reading(report=report)
    if not isinstance(kept, Mapping) or data.get("sha256") != report.sha256:
        return empty
    if _text_digest(data) not in (None, sha256(report.text.encode()).hexdigest()):
        return empty
    try:
        found = replace(
            empty,
            entities=tuple(entity_from(dict(item)) for item in kept["entities"]),
            claims=tuple(claim_from(dict(item)) for item in kept["claims"]),
            election=kept["election"],
            notes=tuple(kept["notes"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return empty
    return found if sound(found) else empty


def _plain(item: Item) -> str:
    """A relation as people see it, to tell whether it was edited."""
    keys = ("type", "source", "target", "status", "position", "act", "evidence")
    return repr([item.get(key) for key in keys])


def _entities(desk: _Desk, data: Item, name: str) -> None:
    """The entities of the document: unchanged ones as the machine had them, the others by their words."""
    before = {entity.ref: (entity, item) for items in sections(desk.base).values() for entity, item in items}
    for key in sections(desk.base):
        for number, item in enumerate(_list(data, key), 1):
            if not isinstance(item, Mapping) or not (_text(item, "name") or _text(item, "description")):
                desk.refused.append(f"{name}: {key} {number}: has no name; expected an object with one")
                continue
            old = before.get(str(item.get("ref")))
            if old and dict(item) == old[1]:
                desk.entities[old[0].ref] = old[0]
            else:
                entity = entity_of(item, key, desk.report, desk.entities, old[0] if old else None)
                desk.entities[entity.ref] = entity


def _list(data: Item, key: str) -> list[Any]:
    found = data.get(key)
    return found if isinstance(found, list) else []


def _unlisted(desk: _Desk) -> list[Entity]:
    """Entities that the document has no list for (laws, events, exhibits)."""
    listed = {entity.ref for items in sections(desk.base).values() for entity, _ in items}
    return [entity for entity in desk.base.entities if entity.ref not in listed]


def _whole(desk: _Desk, claim: Claim) -> bool:
    """Whether the ends of a claim, and who says it, are still there."""
    kept = desk.entities.keys() | {entity.ref for entity in _unlisted(desk)} | {REPORT}
    return all(ref is None or ref in kept for ref in (claim.subject, claim.object, claim.speaker))


def _claims(desk: _Desk, item: Item, where: str, before: list[Claim] | None) -> Iterable[Claim]:
    """The claims of one relation; none, and a reason, where it cannot stand."""
    if before and all(_whole(desk, claim) for claim in before):
        return before
    try:
        return _edited(desk, item)
    except InputError as error:
        desk.refused.append(f"{where} ({item.get('type')} {item.get('source')} -> {item.get('target')}): {error}")
        return []


def _edited(desk: _Desk, item: Item) -> list[Claim]:
    predicate = str(item.get("type")).upper()
    if predicate not in ENDS:
        raise InputError(f"unknown type; expected one of {', '.join(name.lower() for name in RELATIONS)}")
    source = _end(desk, item.get("source"), ENDS[predicate][0], item, 0)
    target = None
    if item.get("target") is not None or predicate != "SUPPORTS":
        target = _end(desk, item.get("target"), ENDS[predicate][1], item, 1)
    spans = _evidence(desk, item, predicate, [source] + ([target] if target else []))
    day = _text(item, "act_date")
    if day and not is_day(day):
        raise InputError(f"act_date {day!r}; expected a day as YYYY-MM-DD")
    claim = Claim(
        subject=source.ref,
        predicate=predicate,
        object=target.ref if target else None,
        spans=spans,
        act=_text(item, "act"),
        position=_text(item, "position"),
        date=day,
        date_basis="stated" if day else "none",
        rule="manual:file",
    )
    return _with_status(claim, item.get("status") or "stated")


def _with_status(claim: Claim, status: str) -> list[Claim]:
    """A denied relation is an allegation and its denial; a decided one carries a decision without authority."""
    if status == "denied":
        return [replace(claim, status="alleged"), replace(claim, status="denied")]
    if status in ("confirmed", "cleared"):
        return [replace(claim, status=status, decision=Decision())]
    return [replace(claim, status=status if status in STATUSES else "alleged")]


def _text(item: Item, key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _end(desk: _Desk, name: Any, labels: Sequence[str], item: Item, place: int) -> Entity:
    """The entity that a relation names, by its ref where the name still fits, else by name in the order of labels."""
    refs = item.get("refs")
    listed = desk.entities.get(str(refs[place])) if isinstance(refs, list) and len(refs) == 2 else None
    if listed and listed.name == name:
        return listed
    for label in labels:
        for entity in desk.entities.values():
            if entity.label == label and entity.name == name:
                return entity
    raise InputError(f"{name!r} is in none of the lists; expected one of {', '.join(labels)}")


def _evidence(desk: _Desk, item: Item, predicate: str, ends: Sequence[Entity]) -> tuple[Span, ...]:
    given = item.get("evidence")
    quotes = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    if not quotes:
        if predicate == "SUPPORTS":
            raise InputError("no evidence; expected words of the report, as a string or a list of strings")
        if missing := next((end for end in ends if not end.mentions), None):
            raise InputError(f"neither evidence nor a mention of {missing.name!r} in the text")
        return ()
    return tuple(_located(desk.report.text, quote) for quote in quotes)


def _located(text: str, quote: Any) -> Span:
    """Where the words stand; typographic signs and spaces may differ. InputError where they do not."""
    if not isinstance(quote, str) or not quote.strip():
        raise InputError(f"evidence {quote!r}; expected words of the report")
    start = text.find(quote)
    if start >= 0:
        return Span(start, start + len(quote))
    words = re.escape(fold(quote)).replace("\\ ", "\\s+").replace("\\\n", "\\s+")
    if match := re.search(words, fold(text)):
        return Span(match.start(), match.end())
    raise InputError(f"evidence not in the report: {quote[:80]!r}; expected its exact words")


def _numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims with ordinals that tell apart those of equal ends and act, as the extraction numbers them."""
    seen: dict[tuple[str, ...], set[int]] = {}
    result = []
    for claim in claims:
        taken = seen.setdefault((claim.subject, claim.predicate, claim.object or "", claim.act or ""), set())
        ordinal = claim.ordinal if claim.ordinal not in taken else max(taken) + 1
        taken.add(ordinal)
        result.append(claim if ordinal == claim.ordinal else replace(claim, ordinal=ordinal))
    return tuple(result)
