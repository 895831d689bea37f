"""cases.csv: how cases went, step by step, as somebody followed them. One report of the whole table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from graph.claims import STAGES, TRACKS, Claim, Decision, Entity, Reading, Span
from loaders.tables.bodies import body_entity, table_reading, wrong_day
from loaders.tables.lines import Line, as_text, read_lines, sound
from loaders.tables.names import person_entity

COLUMNS = (
    "case", "accused", "track", "step", "date", "authority", "outcome", "url", "agency", "region", "person_id",
)  # fmt: skip
REQUIRED = frozenset({"case", "accused", "step"})
WORDS = {
    "dilaporkan": "reported", "laporan": "reported", "temuan": "found", "diregistrasi": "registered",
    "registrasi": "registered", "diregister": "registered", "klarifikasi": "clarified", "diklarifikasi": "clarified",
    "pleno": "plenary", "diteruskan": "forwarded", "dilimpahkan": "forwarded", "rekomendasi": "recommended",
    "direkomendasikan": "recommended", "sanksi": "sanctioned", "disanksi": "sanctioned", "pengadilan": "court",
    "sidang": "court", "banding": "appeal", "dihentikan": "stopped",
}  # fmt: skip
RULE = "manual:table"


def is_cases_table(header: Collection[str]) -> bool:
    """Whether a header is one of a table of cases."""
    return set(header) >= REQUIRED


def read_cases_table(path: Path) -> tuple[list[Reading], list[str]]:
    """One reading of the whole table, none for an empty one; and what was passed over, a line each. InputError where it
    is no such table."""
    lines = sound(path, read_lines(path, COLUMNS, REQUIRED), wrong_with)
    return ([_reading(path.name, lines.columns, lines.rows)] if lines.rows else []), list(lines.noise)


def stage_of(text: str) -> str:
    """The stage that a word means, English or Indonesian; empty for none."""
    word = text.strip().lower()
    return word if word in STAGES else WORDS.get(word, "")


def wrong_with(row: Line) -> str:
    """What is wrong with a row, in words; empty where nothing is."""
    if not row["case"] or not row["accused"]:
        return "no case or no accused; expected a case number, and whom it is about"
    if not stage_of(row["step"]):
        return f"step {row['step']!r}; expected one of {', '.join(STAGES)}"
    if row["track"] and row["track"].lower() not in TRACKS:
        return f"track {row['track']!r}; expected one of {', '.join(TRACKS)}"
    return wrong_day("date", row["date"], "the day of the step")


def _reading(file: str, columns: Sequence[str], rows: Sequence[Line]) -> Reading:
    text, places = as_text(columns, rows)
    entities: dict[str, Entity] = {}
    claims: list[Claim] = []
    for number, (row, place) in enumerate(zip(rows, places, strict=True)):
        spans = {column: (Span(*place[column]),) for column in columns if row[column]}
        seat = body_entity(row["agency"], row["region"], spans["agency"]) if row["agency"] else None
        accused = person_entity(row["accused"], row["person_id"], seat, spans["accused"])
        body = body_entity(row["authority"], "", spans["authority"]) if row["authority"] else None
        entities |= {one.ref: one for one in (accused, seat, body) if one and one.ref not in entities}
        whole = (Span(*place[""]),)
        if seat and not any((one.subject, one.object) == (accused.ref, seat.ref) for one in claims):
            claims.append(Claim(subject=accused.ref, predicate="WORKS_AT", object=seat.ref, spans=whole, rule=RULE))
        claims.append(
            Claim(
                subject=accused.ref, predicate="INVESTIGATED_BY", object=body.ref if body else None, ordinal=number,
                date=row["date"] or None, date_basis="stated" if row["date"] else "none", spans=whole,
                decision=Decision(track=row["track"].lower()) if row["track"] else None, case_number=row["case"],
                kind=stage_of(row["step"]), outcome=row["outcome"] or None, rule=RULE,
            )
        )  # fmt: skip
    return table_reading(file, text, rows, entities.values(), claims)
