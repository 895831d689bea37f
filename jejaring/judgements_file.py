"""Judgements, checks and withdrawals as a file of lines, out of one graph and into another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.claims import digest
from graph.errors import InputError
from graph.identity.judgements import Judgement, from_line, line_of
from graph.store.connect import Store
from graph.store.judgements import judgements_in
from graph.store.sync import sync
from graph.store.withdrawal import Withdrawal, put_withdrawals, withdrawn
from jejaring.judging import keep

WITHDRAWAL = "withdrawal"


def lines(store: Store) -> Iterator[str]:
    """All records by persons, those taken back among them, and the withdrawals in force: the oldest first."""
    gone = (
        Judgement(
            id="judgement-" + digest(WITHDRAWAL, one.sha256, one.by, one.at),
            kind=WITHDRAWAL, targets=(one.sha256,), by=one.by, at=one.at, why=one.why,
        )
        for one in withdrawn(store).values()
    )  # fmt: skip
    return map(line_of, sorted([*judgements_in(store), *gone], key=lambda record: record.order))


def is_of_judgements(texts: Iterable[str]) -> bool:
    """Whether a file of these lines is one of judgements: told by its first line."""
    first = next(filter(str.strip, texts), "")
    try:
        data = json.loads(first)
    except ValueError:
        return False
    return isinstance(data, dict) and {"id", "kind", "targets", "by", "at"} <= data.keys()


def take(store: Store, db: str, path: Path, texts: Iterable[str]) -> int:
    """Keep the records of a file in graph and journal, and show what follows. How many there were. InputError, with
    the line, before anything is kept."""
    records, gone = [], []
    for number, text in enumerate(texts, 1):
        if not text.strip():
            continue
        try:
            if (record := _withdrawal(text)) is not None:
                gone.append(record)
            else:
                records.append(from_line(text))
        except InputError as error:
            raise InputError(f"{path}:{number}: {error}; nothing was imported; mend the line") from error
    keep(store, db, records, show=False)
    put_withdrawals(store, [one for one in gone if one.sha256 not in withdrawn(store)])
    sync(store)
    return len(records) + len(gone)


def _withdrawal(text: str) -> Withdrawal | None:
    """The record of a line; None for one of another kind."""
    try:
        data = json.loads(text)
    except ValueError:
        return None
    if not isinstance(data, dict) or data.get("kind") != WITHDRAWAL:
        return None
    targets = data.get("targets")
    said = {key: data.get(key, "") for key in ("by", "at", "why")}
    if not (
        isinstance(targets, list) and len(targets) == 1 and all(isinstance(v, str) for v in (*targets, *said.values()))
    ):
        raise InputError("no withdrawal; expected the sha256 of one report as its target, by, at and why")
    return Withdrawal(sha256=targets[0], **said)
