"""claims.csv: claims that somebody has read already, without any text. One report for each source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from graph.claims import STATUSES, Claim, Decision, Entity, Reading, Report, Span
from loaders.tables.lines import Line, as_text, read_lines, sound
from loaders.tables.names import (
    agency_entity,
    election_entity,
    election_of,
    event_entity,
    person_entity,
    region_entity,
    ticket_entity,
)  # fmt: skip

COLUMNS = (
    "person", "agency", "region", "election", "ticket", "status", "date", "source", "event", "person_id", "url",
    "quote", "open",
)  # fmt: skip
REQUIRED = frozenset({"person", "agency", "ticket", "source"})
OPEN = {
    "public": ("public", "open", "yes", "y", "true", "1", "umum", "terbuka", "ya"),
    "official": ("official", "resmi", "dinas", "kedinasan"),
    "private": ("private", "closed", "no", "n", "false", "0", "tertutup", "tidak"),
}
VERSION = "1"
RULE = "manual:table"
Places = Mapping[str, tuple[int, int]]


def is_claims_table(header: Collection[str]) -> bool:
    """Whether a header is one of a table of claims."""
    return set(header) >= REQUIRED


def read_claims_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading for each source, in their order; and what was passed over, a line each. InputError where the file is
    no such table. A row without person is the agency's own support, one without ticket is of a candidate not named."""
    lines = sound(path, read_lines(path, COLUMNS, REQUIRED), wrong_with)
    by_source = defaultdict(list)
    for row in lines.rows:
        by_source[row["source"]].append(row)
    return [_reading(path.name, lines.columns, source, rows) for source, rows in sorted(by_source.items())], list(
        lines.noise
    )


def wrong_with(row: Line) -> str:
    """What is wrong with a row, in words; empty where nothing is."""
    if not row["source"]:
        return "no source; expected who says it"
    if not row["agency"] and not (row["person"] or row["person_id"]):
        return "neither person nor agency; expected who is said to support"
    if not row["ticket"] and not row["election"]:
        return "neither ticket nor election; expected whom, or in which election"
    if row["status"] and row["status"].lower() not in STATUSES:
        return f"status {row['status']!r}; expected one of {', '.join(STATUSES)}"
    if row["date"] and not _is_day(row["date"]):
        return f"date {row['date']!r}; expected YYYY-MM-DD, the day of the act"
    if row["open"] and _open(row) is None:
        return f"open {row['open']!r}; expected one of {', '.join(OPEN)}"
    return ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _open(row: Line) -> str | None:
    """The word of the ontology for what the column says; None for a word that means nothing."""
    word = row["open"].lower()
    return next((value for value, words in OPEN.items() if word in words), None)


@dataclass(slots=True)
class _Source:
    """The reading of one source on its way; mentions are kept aside until the end."""

    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    claims: list[Claim] = field(default_factory=list)
    seen: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    stated: set[tuple[str, str, str]] = field(default_factory=set)

    def note(self, entity: Entity, place: tuple[int, int] | None) -> Entity:
        """Keep an entity, with the place where it is named."""
        if place and place[0] < place[1]:
            self.mentions[entity.ref].append(Span(*place))
        return self.entities.setdefault(entity.ref, entity)

    def state(self, subject: Entity, predicate: str, target: Entity, place: tuple[int, int]) -> None:
        """A relation that the row states in passing, once for each source."""
        if (key := (subject.ref, predicate, target.ref)) not in self.stated:
            self.stated.add(key)
            spans = (Span(*place),)
            self.claims.append(
                Claim(subject=subject.ref, predicate=predicate, object=target.ref, spans=spans, rule=RULE)
            )


def _reading(file: str, columns: Sequence[str], source: str, rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    work = _Source()
    for row, place in zip(rows, places, strict=True):
        _row(work, row, place)
    entities = tuple(_with_mentions(work, entity) for entity in work.entities.values())
    report = Report(
        sha256=sha256(text.encode()).hexdigest(), text=text, file=file, files=(file,), title=f"{file}: {source}",
        outlet=source, kind="statistics", origin=source,
    )  # fmt: skip
    return Reading(report=report, entities=entities, claims=tuple(work.claims), by="table", version=VERSION)


def _with_mentions(work: _Source, entity: Entity) -> Entity:
    return Entity(
        ref=entity.ref, label=entity.label, name=entity.name, mentions=tuple(work.mentions[entity.ref]),
        labels=entity.labels, props=entity.props, rule=entity.rule,
    )  # fmt: skip


def _row(work: _Source, row: Line, place: Places) -> None:
    agency = _agency(work, row, place)
    person = None
    if row["person"] or row["person_id"]:
        name = row["person"] or row["person_id"]
        person = work.note(person_entity(name, row["person_id"], agency), place.get("person"))
        if agency:
            work.state(person, "WORKS_AT", agency, place[""])
    subject, ticket = person or agency, _ticket(work, row, place)
    assert subject is not None  # a row of neither is passed over
    event = (
        work.note(event_entity(row["event"], row["region"], _open(row) or ""), place["event"]) if row["event"] else None
    )
    pair = (subject.ref, ticket.ref if ticket else None)
    status = row["status"].lower() or "alleged"
    work.claims.append(
        Claim(
            subject=pair[0], predicate="SUPPORTS", object=pair[1], status=status, ordinal=work.seen[pair],
            date=row["date"] or None, date_basis="stated" if row["date"] else "none",
            spans=(Span(*place["quote" if row["quote"] else ""]),), event=event.ref if event else None,
            decision=Decision() if status in ("confirmed", "cleared") else None,
            election=election_of(row["election"]) or row["election"] or None, rule=RULE,
        )
    )  # fmt: skip
    work.seen[pair] += 1


def _agency(work: _Source, row: Line, place: Places) -> Entity | None:
    if not row["agency"]:
        return None
    if row["region"]:
        work.note(region_entity(row["region"]), place.get("region"))
    return work.note(agency_entity(row["agency"], row["region"]), place["agency"])


def _ticket(work: _Source, row: Line, place: Places) -> Entity | None:
    if not row["ticket"]:
        return None
    ticket = work.note(ticket_entity(row["ticket"], row["election"]), place["ticket"])
    if row["election"]:
        election = work.note(election_entity(row["election"]), place.get("election"))
        work.state(ticket, "CONTESTS", election, place[""])
    return ticket
