"""What is in the graph, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.store.session import Store

NODES = "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n"
EDGES = "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n"
CLAIMS = "MATCH (c:Claim) RETURN c.status AS status, count(*) AS n"
OWN = ("Reading", "Memo", "Stale", "Turn")  # the store's own nodes
REPORTS = "MATCH (r:Report) RETURN count(r.loaded) AS loaded, count(*) AS n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Nodes by label (a node counts under each of its labels), edges by type, claims by status, each in the order of
    names; reports that are wholly in the graph, and those that a load has yet to finish. The store's own material, the
    readings above all, is not counted."""

    nodes: dict[str, int]
    edges: dict[str, int]
    claims: dict[str, int]
    loaded: int
    pending: int


def counts(store: Store) -> Counts:
    """The counts of the whole graph."""
    nodes = {str(row["label"]): int(row["n"]) for row in store.read(NODES)}
    for own in OWN:
        nodes.pop(own, None)
    edges = {str(row["type"]): int(row["n"]) for row in store.read(EDGES)}
    claims = {str(row["status"]): int(row["n"]) for row in store.read(CLAIMS)}
    (reports,) = store.read(REPORTS) or [{"loaded": 0, "n": 0}]
    return Counts(
        nodes=in_order(nodes),
        edges=in_order(edges),
        claims=in_order(claims),
        loaded=int(reports["loaded"]),
        pending=int(reports["n"]) - int(reports["loaded"]),
    )


def in_order(numbers: dict[str, int]) -> dict[str, int]:
    """Sorted by name; none that is zero."""
    return {name: number for name, number in sorted(numbers.items()) if number}
