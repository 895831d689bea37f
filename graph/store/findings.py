"""Findings of the tests of coordination: what one run found, in the place of what the run before it found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.claims import digest

if TYPE_CHECKING:
    from graph.store.session import Store

PUT = "UNWIND $rows AS row MERGE (f:Finding {id: row.id}) SET f += row.props"
ABOUT = (
    "UNWIND $rows AS row MATCH (f:Finding {id: row.id}) MATCH (a:Agency {id: row.agency})"
    " MERGE (f)-[r:ABOUT {id: row.about}]->(a)"
)
TOWARDS = (
    "UNWIND $rows AS row MATCH (f:Finding {id: row.id}) MATCH (t:Paslon {id: row.ticket})"
    " MERGE (f)-[r:TOWARDS {id: row.towards}]->(t)"
)
OLD = "MATCH (f:Finding) WHERE NOT f.id IN $ids DETACH DELETE f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result about an agency and a ticket, by their ids. `props` are those of the ontology, without id and run."""

    agency: str
    ticket: str
    props: Mapping[str, Any]


def run_id(*inputs: object) -> str:
    """The id of a run: the same inputs and parameters give the same."""
    return "run-" + digest(*inputs)


def put_findings(store: Store, run: str, findings: Iterable[Finding]) -> int:
    """Keep the findings of this run and forget those of every other, in one transaction. How many are kept."""
    rows = [_row(run, finding) for finding in findings]
    ids = [row["id"] for row in rows]
    statements: Sequence[tuple[str, Mapping[str, Any]]] = [
        *((cypher, {"rows": rows}) for cypher in (PUT, ABOUT, TOWARDS) if rows),
        (OLD, {"ids": ids}),
    ]
    store.commit(statements)
    return len(rows)


def _row(run: str, finding: Finding) -> dict[str, Any]:
    key = "finding-" + digest(run, finding.agency, finding.ticket)
    return {
        "id": key, "agency": finding.agency, "ticket": finding.ticket,
        "about": "about-" + digest(key, finding.agency), "towards": "towards-" + digest(key, finding.ticket),
        "props": {"id": key, "run": run, **{name: value for name, value in finding.props.items() if value is not None}},
    }  # fmt: skip
