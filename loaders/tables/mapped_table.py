"""Foreign tables, read by a mapping. One report for each source, as with claims.csv."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from graph.claims import Claim, Decision, Entity, Reading, Span, Value
from graph.errors import InputError
from loaders.tables.bodies import body_entity, table_reading, wrong_day
from loaders.tables.lines import Line, as_text, headers_of, read_lines, sound
from loaders.tables.mapping import DECIDED, ClaimMap, Columns, EntityMap, mapping_of
from loaders.tables.names import event_entity, person_entity, region_entity, ticket_entity

RULE = "manual:table"


def read_mapped_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading for each source; and what was passed over, a line each. InputError without a mapping, for one that is
    wrong, and where columns are missing."""
    known = (mapping_of(path, header.names) for header in headers_of(path))
    if (found := next(filter(None, known), None)) is None:
        raise InputError(f"{path}: no mapping; expected {path.stem}.toml beside it")
    lines = sound(path, read_lines(path, (*found.columns, *found.ignore), found.required), partial(_wrong, found))
    by_source = defaultdict(list)
    for row in lines.rows:
        by_source[row[found.source]].append(row)
    columns = [name for name in lines.columns if name not in found.ignore]
    return [_of_source(path.name, found, columns, item) for item in sorted(by_source.items())], list(lines.noise)


def _of_source(file: str, found: Columns, columns: Sequence[str], item: tuple[str, list[Line]]) -> Reading:
    source, rows = item
    reading = _reading(file, found, columns, rows)
    report = replace(reading.report, title=f"{found.title}: {source}" if source else found.title)
    return replace(reading, report=replace(report, outlet=source, origin=source) if source else report)


def _wrong(found: Columns, row: Line) -> str:
    for one in found.claims:
        if not row[found.entities[one.subject].name]:
            return f"no {found.entities[one.subject].name}; expected whom it is about"
        word = row[one.status].lower() if one.statuses else ""
        if one.statuses and word not in one.statuses:
            return f"{one.status} {row[one.status]!r}; expected one of {', '.join(one.statuses)}"
        if status_of(one, row) in DECIDED and not row[found.entities[one.authority].name]:
            return f"no {found.entities[one.authority].name}; a decision needs who decided"
        for column in filter(None, (one.date, one.decided)):
            if wrong := wrong_day(column, row[column], "a day"):
                return wrong
    return ""


def status_of(one: ClaimMap, row: Line) -> str:
    """The status that a row gives a claim."""
    return one.statuses[row[one.status].lower()] if one.statuses else one.status


@dataclass(slots=True)
class _Work:
    """A reading on its way."""

    entities: dict[str, Entity] = field(default_factory=dict)
    claims: dict[tuple[object, ...], Claim] = field(default_factory=dict)
    seen: Counter[tuple[str, str, str | None]] = field(default_factory=Counter)


def _reading(file: str, found: Columns, columns: Sequence[str], rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    work = _Work()
    for row, place in zip(rows, places, strict=True):
        made = _entities(found, row, lambda column, place=place: place.get(column))  # type: ignore[misc]
        for one in made.values():
            work.entities.setdefault(one.ref, one)
        for one in made.values():
            seat = made.get(found.entities[_key(made, one)].agency)
            if one.label == "Person" and seat:
                _add(work, (one.ref, "WORKS_AT", seat.ref), (Span(*place[""]),))
        for claim in found.claims:
            _claim(work, claim, made, row, Span(*place[""]))
    return table_reading(file, text, rows, work.entities.values(), work.claims.values())


def _key(made: dict[str, Entity], one: Entity) -> str:
    return next(key for key, other in made.items() if other is one)


def _add(work: _Work, key: tuple[str, str, str], spans: tuple[Span, ...]) -> None:
    work.claims.setdefault(key, Claim(subject=key[0], predicate=key[1], object=key[2], spans=spans, rule=RULE))


def _claim(work: _Work, one: ClaimMap, made: dict[str, Entity], row: Line, span: Span) -> None:
    subject, target = made[one.subject], made.get(one.object)
    if target is None and one.predicate != "SUPPORTS":
        return  # the row names no such end
    status = status_of(one, row)
    authority = made.get(one.authority) if one.authority else None
    ends = (subject.ref, one.predicate, target.ref if target else None)
    decision = Decision(
        authority=authority.ref if authority else None, track=one.track or None, date=row[one.decided] or None,
        number=row[one.number] or None, source="decision",
    )  # fmt: skip
    claim = Claim(
        subject=ends[0], predicate=ends[1], object=ends[2], status=status, ordinal=work.seen[ends],
        date=row[one.date] or None, date_basis="stated" if row[one.date] else "none", spans=(span,),
        decision=decision if status in DECIDED else None, case_number=row[one.number] or None, rule=RULE,
    )  # fmt: skip
    work.seen[ends] += 1
    work.claims[(*ends, claim.ordinal)] = claim


def _entities(found: Columns, row: Line, place: Callable[[str], tuple[int, int] | None]) -> dict[str, Entity]:
    """The entities that a row names, by their names in the mapping; agencies first, which persons need."""
    made: dict[str, Entity] = {}
    for key, one in sorted(found.entities.items(), key=lambda item: item[1].label == "Person"):
        if row[one.name]:
            at = place(one.name)
            made[key] = _entity(one, row, made.get(one.agency), (Span(*at),) if at else ())
    return made


def _entity(one: EntityMap, row: Line, agency: Entity | None, spans: tuple[Span, ...]) -> Entity:
    name = row[one.name]
    match one.label:
        case "Person":
            return person_entity(name, row[one.id], agency, spans)
        case "Agency":
            return body_entity(name, row[one.region], spans)
        case "Paslon":
            return ticket_entity(name, row[one.election], spans)
        case "Event":
            return event_entity(name, row[one.region], "", spans)
        case "Region":
            return region_entity(name, spans)
        case _:
            props: dict[str, Value] = {"kind": "party", "region": "ID", "named": True}
            return Entity(
                ref=f"o:{name}",
                label="Organization",
                name=name,
                labels=("Party",),
                mentions=spans,
                props=props,
                rule=RULE,
            )
