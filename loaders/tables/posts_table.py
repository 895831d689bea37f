"""posts.csv: who held which post from when to when, by which decree. One report of the whole table.

The head of a regional government controls, in the words of the ontology, the agencies of that region that the table
names, for as long as the table has him in office; nothing is said of what he did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.claims import CAPACITIES, Claim, Entity, Position, Reading, Span
from graph.lexicon.offices import acting, lookup
from loaders.tables.bodies import body_entity, table_reading, wrong_day
from loaders.tables.lines import Line, as_text, read_lines, sound
from loaders.tables.names import person_entity

COLUMNS = ("person", "agency", "position", "capacity", "from", "to", "decree", "url", "region", "person_id")
REQUIRED = frozenset({"person", "agency", "position", "from"})
ACTING = ("pj", "plt", "plh", "pjs")
RULE = "manual:table"


@dataclass(frozen=True, slots=True)
class _Term:
    """A row as read. `leads`: the post is the head's; `region` the code of the government that it leads, else empty."""

    row: Line
    person: Entity
    agency: Entity
    capacity: str | None
    leads: bool
    region: str
    span: Span


def is_posts_table(header: Collection[str]) -> bool:
    """Whether a header is one of a table of posts."""
    return set(header) >= REQUIRED


def read_posts_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading of the whole table, none for an empty one; and what was passed over, a line each. InputError where it
    is no such table."""
    lines = sound(path, read_lines(path, COLUMNS, REQUIRED), wrong_with)
    return ([_reading(path.name, lines.columns, lines.rows)] if lines.rows else []), list(lines.noise)


def wrong_with(row: Line) -> str:
    """What is wrong with a row, in words; empty where nothing is."""
    if not row["person"] or not row["agency"]:
        return "no person or no agency; expected who held a post where"
    if row["capacity"] and row["capacity"].lower().rstrip(".") not in CAPACITIES:
        return f"capacity {row['capacity']!r}; expected one of {', '.join(CAPACITIES)}"
    if wrong := wrong_day("from", row["from"], "the first day") or wrong_day("to", row["to"], "the last day"):
        return wrong
    return "ends before it begins" if row["from"] and row["to"] and row["to"] < row["from"] else ""


def _reading(file: str, columns: Sequence[str], rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    terms = [_term(row, columns, place) for row, place in zip(rows, places, strict=True)]
    entities: dict[str, Entity] = {}
    for term in terms:
        known = entities.get(term.person.ref, term.person)
        entities[term.person.ref] = replace(
            known, props={**known.props, **term.person.props}, positions=(*known.positions, *_new(known, term))
        )
        entities.setdefault(term.agency.ref, term.agency)
    claims = [_holds(term, number) for number, term in enumerate(terms)]
    return table_reading(file, text, rows, entities.values(), [*claims, *_control(terms)])


def _new(known: Entity, term: _Term) -> tuple[Position, ...]:
    post = Position(title=term.row["position"], agency=term.agency.ref, capacity=term.capacity)
    return (post,) if term.row["position"] and post not in known.positions else ()


def _term(row: Line, columns: Sequence[str], place: dict[str, tuple[int, int]]) -> _Term:
    spans = {column: (Span(*place[column]),) for column in columns if row[column]}
    agency = body_entity(row["agency"], row["region"], spans["agency"])
    marker, title = acting(row["position"])
    post = lookup(title) or lookup(" ".join(title.split()[:1]))
    capacity = row["capacity"].lower().rstrip(".") or marker
    leads = bool(post and post.head) or capacity in ACTING
    code = str(agency.props.get("region", ""))
    region = code if leads and agency.props.get("kind") == "pemda" and "table" not in agency.props else ""
    person = person_entity(row["person"], row["person_id"], agency, spans["person"])
    if region:
        person = replace(person, props={**person.props, "heads_region": region})
    return _Term(row, person, agency, capacity, leads, region, Span(*place[""]))


def _holds(term: _Term, number: int) -> Claim:
    return Claim(
        subject=term.person.ref, predicate="HEADS" if term.leads else "WORKS_AT", object=term.agency.ref,
        ordinal=number, position=term.row["position"] or None, capacity=term.capacity, date=term.row["from"] or None,
        date_basis="stated" if term.row["from"] else "none", until=term.row["to"] or None,
        outcome=term.row["decree"] or None, spans=(term.span,), rule=RULE,
    )  # fmt: skip


def _control(terms: Sequence[_Term]) -> Iterator[Claim]:
    """The agencies of a region under each head of its government that the table names."""
    for head in (term for term in terms if term.region):
        seats = {term.agency.ref: term.agency for term in terms if term.agency.props.get("region") == head.region}
        for ref in sorted(seats):
            yield Claim(
                subject=ref, predicate="CONTROLLED_BY", object=head.person.ref, ordinal=terms.index(head),
                capacity=head.capacity, date=head.row["from"] or None,
                date_basis="stated" if head.row["from"] else "none", until=head.row["to"] or None, spans=(head.span,),
                rule=RULE,
            )  # fmt: skip
