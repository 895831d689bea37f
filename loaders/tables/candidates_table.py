"""candidates.csv: who runs in an election, as the commission published it. One report of the whole table.

The matcher merges what reports call by a number, an acronym or a first name with the ticket of this list; what
contradicts the list (another member, another number) stays a ticket of its own, and the question
`against-the-list` shows it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from graph.claims import Claim, Entity, Position, Reading, Span
from loaders.extraction.cast.cues import words
from loaders.tables.bodies import table_reading
from loaders.tables.lines import Line, as_text, read_lines
from loaders.tables.names import election_entity, election_of, region_code

COLUMNS = ("election", "region", "number", "member1", "member2", "parties", "acronym", "incumbent")
REQUIRED = frozenset({"election", "member1"})
RULE = "manual:table"
MEMBERS = ("member1", "member2")
INCUMBENT = {
    "": (), "no": (), "tidak": (), "0": (), "1": ("member1",), "2": ("member2",), "yes": ("member1",),
    "ya": ("member1",), "both": MEMBERS, "keduanya": MEMBERS, "12": MEMBERS,
}  # fmt: skip
_OFFICE_YEAR = re.compile(r"([a-z-]+) (\d{4})$")


def is_candidates_table(header: Collection[str]) -> bool:
    """Whether a header is one of a list of candidates."""
    return set(header) >= REQUIRED


def read_candidates_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading of the whole list, none for an empty one; and what was passed over, a line each. InputError where it
    is no such list."""
    lines = read_lines(path, COLUMNS, REQUIRED)
    noise, rows, seen = list(lines.noise), [], set()
    for row in lines.rows:
        key = (election_text(row), row["number"] or row["member1"])
        if wrong := wrong_with(row) or ("this number stands twice" if key in seen else ""):
            noise.append(f"{path}:{row.number}: {wrong}; the row was passed over")
        else:
            seen.add(key)
            rows.append(row)
    return ([_reading(path.name, lines.columns, rows)] if rows else []), noise


def wrong_with(row: Line) -> str:
    """What is wrong with a row, in words; empty where nothing is."""
    if not row["election"] or not row["member1"]:
        return "no election or no member1; expected in which election who runs"
    if row["number"] and not (row["number"].isdecimal() and 0 < int(row["number"]) < 100):
        return f"number {row['number']!r}; expected the number on the ballot"
    if row["incumbent"].lower().replace(",", "").replace(" ", "") not in INCUMBENT:
        return f"incumbent {row['incumbent']!r}; expected 1, 2, both or nothing"
    return ""


def election_text(row: Line) -> str:
    """The election: office/region code/year where the cells say so ("bupati 2024" and a region), else as it stands."""
    text, code = row["election"], region_code(row["region"]) if row["region"] else None
    if code and (found := _OFFICE_YEAR.match(text.lower())):
        return election_of(f"{found[1]}/{code}/{found[2]}") or text
    return text


def _reading(file: str, columns: Sequence[str], rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    entities: dict[str, Entity] = {}
    claims: dict[tuple[str, str, str | None], Claim] = {}
    for row, place in zip(rows, places, strict=True):
        spans = {column: (Span(*place[column]),) for column in columns if row[column]}
        members, parties = _members(row, spans), list(_parties(row, spans))
        election = election_entity(election_text(row), spans["election"])
        ticket = _ticket(row, spans, [one.ref for one in members])
        for one in (*members, ticket, *parties, election):
            entities.setdefault(one.ref, one)
        links = [(one, "CANDIDATE_IN", ticket) for one in members] + [(ticket, "CONTESTS", election)]
        links += [(ticket, "NOMINATED_BY", party) for party in parties]
        for subject, predicate, target in links:
            claims[subject.ref, predicate, target.ref] = Claim(
                subject=subject.ref, predicate=predicate, object=target.ref, spans=(Span(*place[""]),), rule=RULE
            )
    return table_reading(file, text, rows, entities.values(), claims.values())


def _members(row: Line, spans: Mapping[str, tuple[Span, ...]]) -> list[Entity]:
    seated = INCUMBENT[row["incumbent"].lower().replace(",", "").replace(" ", "")]
    return [
        Entity(
            ref=f"p:{election_text(row)}/{row['number']}/{row[column]}", label="Person", name=row[column],
            mentions=spans[column], labels=("Candidate",), props={"named": True, "kinds": ("Candidate",)},
            positions=(Position(title="Petahana", of=row["region"] or None),) if column in seated else (), rule=RULE,
        )
        for column in MEMBERS
        if row[column]
    ]  # fmt: skip


def _ticket(row: Line, spans: Mapping[str, tuple[Span, ...]], members: Sequence[str]) -> Entity:
    election = election_text(row)
    key, name = election_of(election), " - ".join(row[column] for column in MEMBERS if row[column])
    ticket = Entity(
        ref=f"t:{election}/{row['number']}/{name}", label="Paslon", name=name,
        mentions=(Span(spans["member1"][0].start, spans["member2" if row["member2"] else "member1"][0].end),),
        props={"election": key or election, "named": True, "members": tuple(members)}, rule=RULE,
    )  # fmt: skip
    extra = {"number": int(row["number"])} if row["number"] else {}
    acronym = {"acronym": row["acronym"]} if row["acronym"] else {}
    table = {} if key else {"table": f"{election}/{name}"}
    return replace(ticket, props={**ticket.props, **extra, **acronym, **table})


def _parties(row: Line, spans: Mapping[str, tuple[Span, ...]]) -> Iterator[Entity]:
    for written in filter(None, (part.strip() for part in re.split(r"[;,/]", row["parties"]))):
        at = spans["parties"][0].start + row["parties"].index(written)
        yield Entity(
            ref=f"o:{written}", label="Organization", name=_party(written), labels=("Party",),
            mentions=(Span(at, at + len(written)),), props={"kind": "party", "region": "ID", "named": True}, rule=RULE,
        )  # fmt: skip


def _party(written: str) -> str:
    """The name that reports give it, where they know it by one word."""
    return words("organizations", "parties").get(written.lower().removeprefix("partai "), written)
