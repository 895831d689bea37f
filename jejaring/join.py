"""Graphs joined into one, as if all that they hold had been loaded there: their readings and judgements travel, and
the graph is computed anew from them. So a newsroom's archive can be read in parts, each on a machine of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from graph.claims import Reading
from graph.errors import UsageError
from graph.serial import dumps, loads
from graph.store.connect import Store, open_store
from graph.store.imported import refuse_imported
from graph.store.readings import put_readings, readings_of
from graph.store.session import parts
from graph.store.withdrawal import withdrawn
from jejaring.judgements_file import lines, take
from jejaring.judging import replay
from jejaring.reading import read_report
from loaders.metadata import from_given, given, merged

BATCH = 200
READINGS = "MATCH (r:Reading) RETURN r.data AS data"


def join(db: str, graphs: Sequence[str]) -> int:
    """Bring these graphs, folders or addresses, into another one. How many readings were new there. It can be killed
    and done again; the graphs themselves are only read. UsageError for one without readings, and for --db itself."""
    if db in graphs:
        raise UsageError(f"import {db}: is --db itself; expected another graph")
    fresh, records = 0, list[str]()
    with ExitStack() as stack:
        store = stack.enter_context(open_store(db))
        store.ensure_schema()
        refuse_imported(store)
        replay(store, db)
        for folder in graphs:
            with open_store(folder, read_only=True) as source:
                found = [put_readings(store, list(settled(store, batch))) for batch in parts(read(source), BATCH)]
                if not found:
                    raise UsageError(f"{folder}: holds no readings; expected a graph that `jejaring load` made")
                fresh += sum(found)
                records += lines(source)
        take(store, db, Path(db), records)
    return fresh


def read(source: Store) -> Iterator[Reading]:
    """All readings of a graph."""
    return (loads(row["data"]) for row in source.stream(READINGS))


def settled(store: Store, batch: Sequence[Reading]) -> Iterator[Reading]:
    """The readings as they are to be kept beside what is there; none of a report that was withdrawn there."""
    gone = withdrawn(store)
    there = {(one.report.sha256, one.by): one for one in readings_of(store, [one.report.sha256 for one in batch])}
    for reading in batch:
        if reading.report.sha256 not in gone:
            old = there.get((reading.report.sha256, reading.by))
            yield one_of(old, reading) if old else reading


def one_of(old: Reading, new: Reading) -> Reading:
    """What one load of both would have kept: by rules, the reading of the document with the metadata of both copies;
    of other readers the later version, else the greater text."""
    if old.by == "rules":
        whole = merged([from_given(old.report, old.given), from_given(new.report, new.given)])
        latest = max(old.version, new.version)
        fit = [one for one in (old, new) if one.version == latest and one.given == given(whole)]
        return fit[0] if fit else read_report(whole)
    files = tuple(sorted({*old.report.files, *new.report.files}))
    kept = max(old, new, key=lambda one: (one.version, dumps(one)))
    return replace(kept, report=replace(kept.report, files=files, file=files[0])) if files else kept
