"""Graphs that came as an export: nodes and edges without the readings behind them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.build.model import View
from graph.errors import UsageError
from graph.store.difference import difference
from graph.store.session import batches
from graph.store.write import apply

if TYPE_CHECKING:
    from graph.store.session import Store

ANYTHING = "MATCH (n) RETURN n.id AS id LIMIT 1"
A_REPORT = "MATCH (r:Report) RETURN r.sha256 AS sha LIMIT 1"
A_READING = "MATCH (r:Reading) RETURN r.id AS id LIMIT 1"
LOADED = "UNWIND $ids AS id MATCH (r:Report {id: id}) SET r.loaded = $now"


def put_view(store: Store, view: View) -> bool:
    """Write a whole view into an empty graph; False, and nothing written, where something is there."""
    if store.read(ANYTHING):
        return False
    apply(store, (difference(View(), view),))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for part in batches([node.id for node in view.nodes if node.label == "Report"]):
        store.commit([(LOADED, {"ids": list(part), "now": now})])
    return True


def refuse_imported(store: Store) -> None:
    """UsageError where the graph came as an export: its reports have no readings, and what is computed from readings
    would take their claims away."""
    if store.read(A_REPORT) and not store.read(A_READING):
        raise UsageError("--db: this graph was imported without readings; load into another --db")
