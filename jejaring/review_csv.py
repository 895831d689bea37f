"""The queue of `jejaring review` as CSV: out for a spreadsheet, and back in with judgements."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError, JejaringError
from graph.identity.judgements import Judgement
from graph.store.connect import Store
from graph.store.waiting import Side, Waiting
from jejaring.judging import find_entity, on_entities
from jejaring.merge import merging
from jejaring.output import as_csv

COLUMNS = (
    "one", "other", "label", "name_one", "name_other", "claims", "score", "reasons", "evidence_one", "evidence_other",
    "judgement", "why",
)  # fmt: skip
NEEDED = frozenset({"one", "other", "judgement"})
ANSWERS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a file holds: judgements, how many rows leave theirs empty, and why rows were refused."""

    records: tuple[Judgement, ...]
    empty: int
    refused: tuple[str, ...]


def as_rows(queue: Sequence[Waiting], sides: Mapping[str, Side]) -> str:
    """The queue as CSV; the columns judgement and why are empty, to be filled in."""
    return as_csv(COLUMNS, [list(_row(one, sides)) for one in queue])


def _row(one: Waiting, sides: Mapping[str, Side]) -> Iterator[object]:
    ours, theirs = sides[one.one], sides[one.other]
    yield from (one.one, one.other, one.label, ours.name, theirs.name, one.claims, one.score, one.reasons)
    yield from (_evidence(ours), _evidence(theirs), "", "")


def _evidence(side: Side) -> str:
    passages = (f"[{passage.where}] {passage.words}" for passage in side.passages)
    return "\n".join([*side.positions, *side.ties, *passages])


def read_answers(store: Store, path: Path) -> Answers:
    """The judgements of a CSV file. InputError for a file of other columns; a row that cannot be taken is refused."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); expected the CSV of `jejaring review --csv`") from error
    rows = csv.DictReader(io.StringIO(text))
    if not set(rows.fieldnames or ()) >= NEEDED:
        raise InputError(
            f"{path}: columns {', '.join(rows.fieldnames or ())}; expected {', '.join(sorted(NEEDED))}, why"
        )
    records, refused, empty = [], [], 0
    for number, row in enumerate(rows, 2):
        answer = (row["judgement"] or "").strip().lower()
        if not answer:
            empty += 1
            continue
        try:
            records.append(_answer(store, answer, row))
        except JejaringError as error:
            refused.append(f"{path}: row {number}: {error}")
    return Answers(tuple(records), empty, tuple(refused))


def _answer(store: Store, answer: str, row: Mapping[str, str | None]) -> Judgement:
    if answer not in ANSWERS:
        raise InputError(f"judgement {answer!r}; expected {', '.join(ANSWERS)}, or nothing")
    one, other = (find_entity(store, (row[end] or "").strip()) for end in ("one", "other"))
    why = (row.get("why") or "").strip()
    return merging(store, one, other, why) if answer == "same" else on_entities(answer, (one, other), why)
