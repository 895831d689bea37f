"""What waits for a person's judgement: pairs that may be one, and what the reports say of either side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.ontology import load
from graph.store.scope import ask

if TYPE_CHECKING:
    from graph.store.session import Row, Store

PAIRS = (
    "MATCH (a)-[r:SAME_AS]->(b) WHERE r.judgement IN $kinds RETURN a.id AS one, b.id AS other, labels(a) AS labels,"
    " r.judgement AS judgement, r.score AS score, r.why AS why, r.by AS by"
)
SAID_OF = (
    "UNWIND $ids AS id MATCH (n:{label} {{id: id}})<-[:{edge}]-(c:Claim)"
    " WHERE c.predicate IN ['SUPPORTS', 'DIRECTED', 'ACCUSED_BY', 'INVESTIGATED_BY'] RETURN n.id AS id, c.id AS claim"
)
NODE = (
    "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases,"
    " n.keys AS keys, n.named AS named, n.unnamed AS unnamed, n.positions AS positions, n.region AS region"
)
TIES = (
    "UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[r]->(o) WHERE r.status IS NOT NULL"
    " RETURN n.id AS id, type(r) AS type, r.status AS status, o.name AS name, o.id AS other ORDER BY type, name, other"
)
WHERE = (
    "UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[m:MENTIONED_IN]->(r:Report) RETURN n.id AS id, m.names AS names,"
    " r.sha256 AS sha, r.file AS file, r.outlet AS outlet, r.published AS published, r.text AS text"
    " ORDER BY published, sha"
)
AROUND = 110  # characters on each side of a name
SHOWN = 4  # reports of a side


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A pair that may be one. `claims` is how many claims of support, accusation and inquiry are about either."""

    one: str
    other: str
    label: str
    judgement: str
    reasons: str
    score: float
    claims: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report around a name. `where` is file, outlet and day."""

    where: str
    sha256: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What the reports say of one entity. `ties` are its edges in words, each with its status."""

    id: str
    name: str
    keys: tuple[str, ...]
    unnamed: str
    aliases: tuple[str, ...]
    positions: tuple[str, ...]
    region: str
    ties: tuple[str, ...]
    passages: tuple[Passage, ...]


def waiting(store: Store, kinds: Collection[str] = ("proposed",)) -> list[Waiting]:
    """The pairs of these kinds (proposed, unsure, different), those first on which most claims hang."""
    rows = store.read(PAIRS, {"kinds": list(kinds)})
    labels = {row["one"]: main_label(row["labels"]) for row in rows}
    ids: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        ids[labels[row["one"]]] |= {row["one"], row["other"]}
    claims = _claims(store, ids)
    found = [_waiting(row, labels[row["one"]], claims) for row in rows]
    return sorted(found, key=lambda one: (-one.claims, -one.score, one.one, one.other))


def _waiting(row: Row, label: str, claims: Mapping[str, set[str]]) -> Waiting:
    return Waiting(
        one=row["one"],
        other=row["other"],
        label=label,
        judgement=row["judgement"],
        reasons=row["why"] or "",
        score=float(row["score"] or 0.0),
        claims=len(claims[row["one"]] | claims[row["other"]]),
    )


def main_label(labels: Iterable[str]) -> str:
    """The label that says what kind of thing it is."""
    return next((label for label in labels if label in load().nodes), "")


def _claims(store: Store, ids: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for label, keys in ids.items():
        for edge in ("SUBJECT", "OBJECT"):
            for row in ask(store, SAID_OF.format(label=label, edge=edge), "ids", keys):
                found[row["id"]].add(row["claim"])
    return found


def sides(store: Store, label: str, ids: Sequence[str]) -> dict[str, Side]:
    """What the reports say of these entities of one label, by id; one that is not there is left out."""
    nodes = {row["id"]: row for row in ask(store, NODE.format(label=label), "ids", ids)}
    ties: dict[str, list[str]] = defaultdict(list)
    for row in ask(store, TIES.format(label=label), "ids", ids):
        ties[row["id"]].append(f"{row['type']} {row['name'] or 'not named'} ({row['status']})")
    passages: dict[str, list[Passage]] = defaultdict(list)
    for row in ask(store, WHERE.format(label=label), "ids", ids):
        passages[row["id"]].append(_passage(row))
    return {key: _side(row, ties[key], passages[key]) for key, row in nodes.items()}


def _side(row: Row, ties: Sequence[str], passages: Sequence[Passage]) -> Side:
    return Side(
        id=row["id"],
        name=str(row["name"] or row["id"]),
        keys=_texts(row["keys"]),
        unnamed=row["unnamed"] or "",
        aliases=_texts(row["aliases"]),
        positions=_texts(row["positions"]),
        region=row["region"] or "",
        ties=tuple(ties),
        passages=tuple(passages[:SHOWN]),
    )


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value or ()))


def _passage(row: Row) -> Passage:
    day = row["published"].isoformat() if row["published"] else ""
    where = ", ".join(filter(None, (row["file"], row["outlet"], day)))
    return Passage(where, row["sha"], around(row["text"] or "", _texts(row["names"])))


def around(text: str, names: Sequence[str]) -> str:
    """The words around the longest of the names that stands in the text; empty where none does."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if (at := text.find(name)) >= 0:
            start, end = max(0, at - AROUND), min(len(text), at + len(name) + AROUND)
            words = " ".join(text[start:end].split())
            return ("… " if start else "") + words + (" …" if end < len(text) else "")
    return ""
