"""Claims as a person checks them: what waits, what the report says around it, and which checks fit nothing now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.build.by_hand import claim_id
from graph.build.checked import target_of
from graph.build.resolved import claim_ids, read_of
from graph.claims import Claim, Reading
from graph.errors import UsageError
from graph.identity.groups import checks_of
from graph.identity.judgements import Judgement
from graph.store.judgements import judgements_in
from graph.store.readings import readings_of

if TYPE_CHECKING:
    from graph.store.session import Row, Store

FIRST = ("SUPPORTS", "DIRECTED", "ACCUSED_BY", "INVESTIGATED_BY", "CONTROLLED_BY", "HEADS", "MEMBER_OF", "WORKS_AT")
WAITING = (
    "MATCH (c:Claim)-[:STATED_IN]->(r:Report) WHERE coalesce(c.checked, 'none') = 'none' AND c.predicate IN $predicates"
    " RETURN c.id AS id, c.predicate AS predicate, c.status AS status, r.published AS published"
)
FIND = "MATCH (c:Claim) WHERE c.id = $name OR (size($name) >= 6 AND c.id STARTS WITH $start) RETURN c.id AS id"
ONE = (
    "MATCH (c:Claim {id: $id})-[e:STATED_IN]->(r:Report) RETURN properties(c) AS claim, e.starts AS starts,"
    " e.ends AS ends, r.text AS text, r.file AS file, r.outlet AS outlet, r.published AS published"
)
LINES = (
    "MATCH (c:Claim {id: $id})-[:SUBJECT]->(a)-[f]->(b) WHERE $id IN f.claims RETURN type(f) AS type,"
    " coalesce(a.name, a.id) AS start, coalesce(b.name, 'candidate not named') AS end, f.status AS status,"
    " f.matters AS matters, f.reports AS reports, f.checked AS checked ORDER BY type, end"
)
AROUND = 200  # characters on each side of what is quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A claim with what stands around its words in the report, and the edges on which it counts, in words."""

    id: str
    said: str
    status: str
    detail: str
    rule: str
    checked: str
    report: str
    where: str
    before: str
    quote: str
    after: str
    lines: tuple[str, ...]


def unchecked(store: Store) -> list[str]:
    """Ids of the claims that nobody has checked, accusations first, of these the latest reports first."""
    rows = store.natives(WAITING, {"predicates": list(FIRST)})
    rows.sort(key=lambda row: str(row["id"]))
    rows.sort(key=lambda row: str(row["published"] or ""), reverse=True)
    rows.sort(key=lambda row: FIRST.index(row["predicate"]))
    return [str(row["id"]) for row in rows]


def find_claim(store: Store, name: str) -> str:
    """The id of the claim of this id or beginning of it. UsageError where there is none, or more than one."""
    start = name if name.startswith("claim-") else f"claim-{name}"
    rows = store.natives(FIND, {"name": name, "start": start})
    if len(rows) != 1:
        listed = f": {', '.join(sorted(row['id'] for row in rows)[:5])}" if rows else ""
        raise UsageError(
            f"{name}: {len(rows) or 'no'} claims of this id{listed}; expected the id of one; see the column `claims` of"
            " `jejaring query not-checked`"
        )
    return str(rows[0]["id"])


def claim_of(store: Store, key: str) -> Shown:
    """The claim as the graph shows it now."""
    (row,) = store.natives(ONE, {"id": key})
    claim, text = row["claim"], row["text"] or ""
    start, end = min(row["starts"] or [0]), max(row["ends"] or [0])
    day = row["published"].isoformat() if row["published"] else ""
    told = ("act", "position", "date", "dateBasis", "speaker", "reply", "authority", "track", "caseNumber")
    return Shown(
        id=key,
        said=f"{claim.get('subjectName')} {claim['predicate']} {claim.get('objectName') or '(nobody named)'}",
        status=claim["status"],
        detail=", ".join(f"{name} {claim[name]}" for name in told if claim.get(name) not in (None, "none")),
        rule=claim["rule"],
        checked=claim.get("checked") or "none",
        report=claim["report"],
        where=", ".join(filter(None, (row["file"], row["outlet"], day))),
        before=text[max(0, start - AROUND) : start],
        quote=claim.get("quote") or "",
        after=text[end : end + AROUND] if end else "",
        lines=tuple(map(_line, store.natives(LINES, {"id": key}))),
    )


def _line(row: Row) -> str:
    head = f"{row['start']} -{row['type']}-> {row['end']}: {row['status']}, {row['reports']} report(s)"
    return f"{head}, checked: {row['checked']}; " + "; ".join(row["matters"] or ())


def read_claim(store: Store, key: str, sha256: str) -> tuple[Reading, Claim]:
    """The claim as it was read, before any check. UsageError for one that a person added."""
    reading = read_of(readings_of(store, [sha256]))
    claim = claim_ids(reading).get(key)
    if claim is None:
        raise UsageError(f"{key}: a person read it, no machine; take it back with `jejaring claim remove {key}`")
    return reading, claim


def checks_in(store: Store) -> list[tuple[Judgement, str]]:
    """Each check and claim by hand in force with the id of the claim that it is about; empty where it fits none now:
    its report is gone, or is read in another way."""
    found = []
    for sha256, records in sorted(checks_of(judgements_in(store)).items()):
        kept = readings_of(store, [sha256])
        found += _fitting(read_of(kept), records) if kept else [(record, "") for record in records]
    return found


def _fitting(reading: Reading, records: Sequence[Judgement]) -> list[tuple[Judgement, str]]:
    claims = claim_ids(reading)
    return [
        (record, claim_id(record) if record.kind == "claim" else target_of(record, reading, claims))
        for record in records
    ]
