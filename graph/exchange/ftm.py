"""The graph as FollowTheMoney entities, one JSON object a line.

FollowTheMoney has no notion of an allegation: each link says its status in `status`, what it rests on in `proof`, each
claim with its own status and report in `recordId`, and in `description` what must not be read into it. Words of claims,
regions, laws and mentions have no place there (`left_out`).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from graph.build.model import Edge, Node, View
from graph.exchange.plain import CAVEAT, text

SCHEMATA = {
    "Person": "Person", "Agency": "PublicBody", "Paslon": "Organization", "Organization": "Organization",
    "Event": "Event", "Election": "Event", "Report": "Article",
}  # fmt: skip
# The schema of a link and its two ends.
LINKS = {
    "WORKS_AT": ("Employment", "employee", "employer"),
    "HEADS": ("Directorship", "director", "organization"),
    "MEMBER_OF": ("Membership", "member", "organization"),
    "CANDIDATE_IN": ("Membership", "member", "organization"),
}
UNKNOWN = ("UnknownLink", "subject", "object")
UNNAMED = "named: false"
NOBODY = "candidate not named"
ARTICLE = {
    "title": "title", "author": "author", "published": "publishedAt", "outlet": "publisher", "url": "sourceUrl",
    "sha256": "notes", "file": "fileName",
}  # fmt: skip
LINK = {"status": "status", "quote": "summary", "first": "startDate", "last": "endDate"}


def lines(view: View) -> Iterator[str]:
    """One entity a line, things before links, sorted by id; the same bytes for equal graphs."""
    said, labels = _said(view), {node.id: node.label for node in view.nodes}
    for node in sorted(view.nodes, key=lambda node: node.id):
        if node.label in SCHEMATA:
            yield _line(node.id, SCHEMATA[node.label], _thing(node))
    for edge in sorted(view.edges, key=lambda edge: edge.id):
        if is_link(edge, labels):
            yield _line(edge.id, LINKS.get(edge.type, UNKNOWN)[0], _link(edge, said))


def is_link(edge: Edge, labels: Mapping[str, str]) -> bool:
    """Whether an edge is a relation with a status between two things that FollowTheMoney knows."""
    ends = (labels.get(edge.start), labels.get(edge.end))
    return "status" in edge.props and all(label in SCHEMATA and label != "Report" for label in ends)


def left_out(view: View) -> Counter[str]:
    """How many nodes and edges of which kind the format cannot hold."""
    labels = {node.id: node.label for node in view.nodes}
    lost = Counter(node.label for node in view.nodes if node.label not in SCHEMATA)
    return lost + Counter(edge.type for edge in view.edges if not is_link(edge, labels))


def _said(view: View) -> Mapping[str, tuple[str, str]]:
    """Status and report of each claim, by the claim's id."""
    status = {node.id: str(node.props["status"]) for node in view.nodes if node.label == "Claim"}
    return {edge.start: (status[edge.start], edge.end) for edge in view.edges if edge.type == "STATED_IN"}


def _thing(node: Node) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    found["name"].append(str(node.props.get("name") or NOBODY))
    found["keywords"] += [node.label, *node.labels]
    if node.label == "Report":
        for ours, theirs in ARTICLE.items():
            if ours in node.props:
                found[theirs].append(text(node.props[ours]))
        return found
    found["alias"] += _list(node, "aliases")
    if node.props.get("named") is False:
        found["notes"].append(UNNAMED)
    if node.label == "Person":
        found["position"] += _list(node, "positions")
    if node.label in ("Event", "Election") and "date" in node.props:
        found["date"].append(text(node.props["date"]))
    return found


def _list(item: Node | Edge, name: str) -> list[str]:
    value = item.props.get(name, ())
    return [str(item) for item in value] if isinstance(value, tuple | list) else []


def _link(edge: Edge, said: Mapping[str, tuple[str, str]]) -> dict[str, list[str]]:
    _, start, end = LINKS.get(edge.type, UNKNOWN)
    claims = {claim: said[claim] for claim in _list(edge, "claims") if claim in said}
    found = {
        start: [edge.start], end: [edge.end], "role": [edge.type.lower().replace("_", " ")],
        "proof": sorted({report for _, report in claims.values()}), "description": [CAVEAT],
        "recordId": sorted(f"{claim} {status} {report}" for claim, (status, report) in claims.items()),
    }  # fmt: skip
    for ours, theirs in LINK.items():
        if ours in edge.props:
            found[theirs] = [text(edge.props[ours])]
    return found


def _line(key: str, schema: str, props: Mapping[str, list[str]]) -> str:
    kept = {name: [word for word in dict.fromkeys(values) if word] for name, values in props.items()}
    entity = {"id": key, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}
    return json.dumps(entity, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
