"""The material of the graph: one Reading node for each report and reader, and what stands in force.

A Report without the mark `loaded` is pending: what the graph shows of it may be missing or stale, and `sync` does it
again. So a load that was killed at any moment is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graph.build.copies import print_of
from graph.claims import Reading, digest
from graph.identity import sight_lines
from graph.identity.keys import report_id
from graph.identity.traits import place_of, sights_of
from graph.serial import dumps, loads
from graph.store.pipe import piped
from graph.store.session import batches

if TYPE_CHECKING:
    from graph.store.session import Store

AT_ONCE = 4_000_000  # characters of JSON in one transaction
PUT_REPORTS = (
    "UNWIND $rows AS row MERGE (r:Report {id: row.id}) SET r.sha256 = row.sha256, r.file = row.file REMOVE r.loaded"
)
PUT_READINGS = "UNWIND $rows AS row MERGE (r:Reading {id: row.id}) SET r += row.props"
KNOWN = "UNWIND $ids AS id MATCH (r:Reading {id: id}) RETURN r.id AS id, r.mark AS mark"
OF_REPORTS = "UNWIND $shas AS sha MATCH (r:Reading {report: sha}) RETURN r.data AS data ORDER BY r.id"
DROP = (
    "UNWIND $rows AS row MATCH (k:Reading {id: row.reading}) MATCH (r:Report {id: row.report})"
    " REMOVE r.loaded DETACH DELETE k"
)
PLACES = "UNWIND $shas AS sha MATCH (r:Reading {report: sha}) RETURN r.report AS sha, r.place AS place"
# A report of which nothing has been shown yet has no text.
PENDING = "MATCH (r:Report) WHERE r.loaded IS NULL RETURN r.sha256 AS sha, r.text IS NULL AS new ORDER BY sha"


def reading_id(reading: Reading) -> str:
    """The id of the Reading node: one for each report and reader."""
    return f"{reading.report.sha256}:{reading.by}"


def put_readings(store: Store, readings: Sequence[Reading]) -> int:
    """Keep these readings in the place of earlier ones by the same reader, and mark their reports as pending. How many
    differ from what was there; the others are left alone."""
    data = {reading_id(reading): dumps(reading) for reading in readings}
    known = {row["id"]: row["mark"] for ids in batches(list(data)) for row in store.read(KNOWN, {"ids": list(ids)})}
    fresh = [one for one in readings if known.get(reading_id(one)) != digest(data[reading_id(one)])]
    with piped(store) as pipe:
        for part in parts([len(data[reading_id(reading)]) for reading in fresh]):
            reports = [report_row(reading) for reading in fresh[part]]
            kept = [reading_row(reading, data[reading_id(reading)]) for reading in fresh[part]]
            pipe.commit([(PUT_REPORTS, {"rows": reports}), (PUT_READINGS, {"rows": kept})])
    return len(fresh)


def parts(sizes: Sequence[int]) -> Iterator[slice]:
    """Slices whose sizes sum up to at most AT_ONCE each; a single larger one stands alone."""
    starts, total = [0], 0
    for place, size in enumerate(sizes):
        total += size
        if total > AT_ONCE and place > starts[-1]:
            starts.append(place)
            total = size
    yield from (slice(start, stop) for start, stop in pairwise([*starts, len(sizes)]) if start < stop)


def report_row(reading: Reading) -> dict[str, Any]:
    """What a Report node must have until `sync` gives it the rest."""
    report = reading.report
    return {"id": report_id(report.sha256), "sha256": report.sha256, "file": report.file}


def reading_row(reading: Reading, data: str) -> dict[str, Any]:
    """A Reading node."""
    key = reading_id(reading)
    props = {"report": reading.report.sha256, "by": reading.by, "version": reading.version, "data": data}
    props |= {"place": place_of(reading)}
    props |= {"mark": digest(data), "sights": sight_lines.dumps(sights_of(reading)), "prints": print_of(reading.report)}
    return {"id": key, "props": props}


def readings_of(store: Store, shas: Sequence[str]) -> list[Reading]:
    """All readings of these reports, whoever read them; none for a report that is not there."""
    found = [row for part in batches(sorted(set(shas))) for row in store.read(OF_REPORTS, {"shas": list(part)})]
    return [loads(row["data"]) for row in found]


def pending(store: Store) -> list[str]:
    """The sha256 of each report that is not wholly in the graph."""
    return [str(row["sha"]) for row in store.read(PENDING)]


def drop_readings(store: Store, shas: Sequence[str], *, by: str) -> None:
    """Forget what this reader read of these reports, and mark them as pending; nothing where there is no reading."""
    rows = [{"reading": f"{sha}:{by}", "report": report_id(sha)} for sha in shas]
    store.batch(DROP, rows)
