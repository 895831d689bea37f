"""The small graph of tests/data/questions.toml as nodes and edges, and how it gets into a store."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from graph.identity.searching import sounds, words
from graph.ontology import load

DATA = Path(__file__).parent / "data" / "questions.toml"
PARTIES = {"party": ("Party",)}


class Writer(Protocol):
    """What a store must do to take the graph in."""

    def batch(self, cypher: str, rows: Sequence[Mapping[str, Any]]) -> None: ...


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    label: str
    labels: tuple[str, ...]
    props: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Edge:
    type: str
    start: str
    end: str
    props: Mapping[str, Any] = field(default_factory=dict)


def entities(data: Mapping[str, Any]) -> Iterator[Node]:
    def entity(key: str, label: str, name: str, labels: Iterable[str] = (), **props: Any) -> Node:
        own = {"id": key, "keys": [key], "named": True, "aliases": []} | ({"name": name} if name else {})
        known = own | props | data["extra"].get(key, {})
        heard = sounds([name, *known["aliases"]])
        return Node(key, label, tuple(labels), known | ({"sounds": heard} if heard else {}))

    for key, name, code, level in data["regions"]:
        yield entity(key, "Region", name, code=code, level=level)
    for key, name, labels in data["persons"]:
        yield entity(key, "Person", name, labels)
    for key, name, kind, region in data["agencies"]:
        yield entity(key, "Agency", name, ("Dinas",) if kind == "dinas" else (), kind=kind, region=region)
    for key, name, kind in data["organizations"]:
        yield entity(key, "Organization", name, PARTIES.get(kind, ()), kind=kind)
    for key, name, region in data["tickets"]:
        yield entity(key, "Paslon", name, region=region)
    for key, office, region in data["elections"]:
        yield entity(key, "Election", f"{office} 2024", office=office, region=region, year=2024)
    for key, name, kind, day, place, region in data["events"]:
        yield entity(key, "Event", name, kind=kind, date=date.fromisoformat(day), place=place, region=region)
    for key, name, number, article in data["laws"]:
        yield entity(key, "Law", name, number=number, article=article)


def exhibits(data: Mapping[str, Any]) -> Iterator[Node]:
    for key, kind, props in data["exhibits"]:
        yield Node(key, "Exhibit", (), {"id": key, "keys": [key], "named": True, "aliases": [], "kind": kind} | props)


def documents(data: Mapping[str, Any]) -> Iterator[Node]:
    for key, day, outlet, origin in data["reports"]:
        props = {"id": key, "sha256": key, "file": f"{key}.txt", "title": f"Judul {key}", "origin": origin}
        props["text"] = f"Judul {key}. {data['texts'].get(key, '')}"
        props["words"] = words(props["text"])
        published = (
            {"published": date.fromisoformat(day), "publishedBasis": "text"} if day else {"publishedBasis": "none"}
        )
        yield Node(key, "Report", (), props | published | {"kind": "news", "outlet": outlet})
    for outlet in sorted({row[2] for row in data["reports"]}):
        yield Node(outlet, "Source", (), {"id": outlet, "name": outlet})


def cases(data: Mapping[str, Any]) -> Iterator[Node]:
    for key, _, _, props in data["cases"]:
        yield Node(key, "Case", (), {"id": key, "keys": [key], "named": True, "aliases": []} | props)
    for key, _, props in data["steps"]:
        yield Node(key, "Step", (), {"id": key} | props)


def findings(data: Mapping[str, Any]) -> Iterator[Node]:
    for key, _, _, props in data["findings"]:
        yield Node(key, "Finding", (), {"id": key} | props)


def claim_node(row: Sequence[Any], names: Mapping[str, str]) -> Node:
    key, subject, predicate, target, status, report, more = row
    props = {
        "id": key, "predicate": predicate, "status": status, "report": report, "rule": "rule:test", "by": "rules",
        "dateBasis": "stated" if "date" in more else "none", "checked": "none", "ordinal": 0,
        "quote": f"Kalimat {key}.", "subjectName": names[subject], "objectName": names[target],
    }  # fmt: skip
    return Node(key, "Claim", (), props | more)


def fact(rows: Sequence[Sequence[Any]], data: Mapping[str, Any]) -> Edge:
    """The one edge of all claims of a type between two ends."""
    key, subject, predicate, target, status, _, _ = rows[0]
    reports = {row[0]: row for row in data["reports"] if row[0] in {claim[5] for claim in rows}}
    days = sorted(date.fromisoformat(row[1]) for row in reports.values() if row[1])
    more = [claim[6] for claim in rows]
    props = {
        "id": f"{subject} {predicate} {target}", "claims": [claim[0] for claim in rows], "reports": len(reports),
        "origins": len({row[3] for row in reports.values()}), "checked": "none", "quote": f"Kalimat {key}.",
        "acts": sorted({item["act"] for item in more if "act" in item}),
        "positions": sorted({item["position"] for item in more if "position" in item}),
    }  # fmt: skip
    props["status"] = data["statuses"].get(props["id"], status)
    props["matters"] = [props["status"]]
    decided = [item for item in more if "authority" in item]
    props |= {name: decided[-1][name] for name in ("authority", "track", "decisionSource") if decided}
    props |= {"first": days[0], "last": days[-1]} if days else {}
    if predicate == "APPOINTED_BY":
        props |= {"date": more[0]["date"], "decree": more[0]["outcome"]}
    return Edge(predicate, subject, target, props | (periods(more) if predicate == "HEADS" else {}))


def periods(more: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    return {
        "capacities": [item["capacity"] for item in more if "capacity" in item],
        "froms": [str(item.get("date", "")) for item in more],
        "tos": [str(item.get("until", "")) for item in more],
    }


def trace(data: Mapping[str, Any]) -> Iterator[Edge]:
    seen = set()
    for key, subject, _, target, _, report, _ in data["claims"]:
        yield Edge("SUBJECT", key, subject)
        yield Edge("OBJECT", key, target)
        yield Edge("STATED_IN", key, report, {"starts": [0], "ends": [5]})
        seen |= {(subject, report), (target, report)}
    for entity, report in sorted(seen):
        yield Edge("MENTIONED_IN", entity, report, {"names": [entity], "count": 1})
    for key, _, outlet, _ in data["reports"]:
        yield Edge("PUBLISHED_BY", key, outlet)
    for key, agency, ticket, _ in data["findings"]:
        yield Edge("ABOUT", key, agency)
        yield Edge("TOWARDS", key, ticket)
    for key, accused, claims, _ in data["cases"]:
        yield Edge("CONCERNS", key, accused)
        yield from (Edge("IN_CASE", claim, key) for claim in claims)
    for key, case, _ in data["steps"]:
        yield Edge("HAS_STEP", case, key)
    for one, other, judgement, why, score in data["doubles"]:
        yield Edge("SAME_AS", one, other, {"judgement": judgement, "by": "matcher", "why": why, "score": score})
    for start, kind, end in data["links"]:
        yield Edge(kind, start, end, {"status": "stated", "claims": []} if kind == "CITES" else {})


def small_graph() -> tuple[list[Node], list[Edge]]:
    data = tomllib.loads(DATA.read_text("utf-8"))
    nodes = [*entities(data), *exhibits(data), *documents(data), *cases(data), *findings(data)]
    names = {node.id: str(node.props.get("name") or node.props.get("description", node.id)) for node in nodes}
    nodes += [claim_node(row, names) for row in data["claims"]]
    groups: dict[tuple[str, str, str], list[Sequence[Any]]] = {}
    for row in data["claims"]:
        groups.setdefault((row[1], row[2], row[3]), []).append(row)
    edges = [fact(rows, data) for rows in groups.values()] + list(trace(data))
    return nodes, [Edge(e.type, e.start, e.end, {"id": f"{e.start} {e.type} {e.end}"} | dict(e.props)) for e in edges]


def write(store: Writer, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """Put nodes, then further labels, then edges into an empty store."""
    labels = {node.id: node.label for node in nodes}
    for label in sorted(set(labels.values())):
        rows = [{"id": node.id, "props": node.props} for node in nodes if node.label == label]
        store.batch(f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props", rows)
    for label, extra in load().extra_labels.items():
        rows = [{"id": node.id} for node in nodes if label in node.labels]
        store.batch(f"UNWIND $rows AS row MATCH (n:{extra.of} {{id: row.id}}) SET n:{label}", rows)
    for kind, start, end in sorted({(edge.type, labels[edge.start], labels[edge.end]) for edge in edges}):
        match = f"MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})"
        rows = [
            {"start": edge.start, "end": edge.end, "id": edge.props["id"], "props": edge.props}
            for edge in edges
            if (edge.type, labels[edge.start], labels[edge.end]) == (kind, start, end)
        ]
        store.batch(f"UNWIND $rows AS row {match} MERGE (a)-[r:{kind} {{id: row.id}}]->(b) SET r += row.props", rows)
