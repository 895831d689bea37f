"""The graph as lines of JSON, the same bytes for equal graphs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from graph.build.model import Edge, Node, Prop, View

KEPT_BACK = frozenset({"loaded", "text", "data", "sounds", "words"})


def lines(view: View) -> Iterator[str]:
    """One JSON object a line, without line ends: claims, then edges, then entities (reports and sources among them),
    each kind sorted by id. Days are ISO texts; exact texts, marks of loading, readings and judgements are left out."""
    claims = [node for node in view.nodes if node.label == "Claim"]
    others = [node for node in view.nodes if node.label not in ("Claim", "Reading", "Judgement")]
    yield from (_node("claim", node) for node in sorted(claims, key=lambda node: node.id))
    yield from (_edge(edge) for edge in sorted(view.edges, key=lambda edge: (edge.id, edge.type)))
    yield from (_node("entity", node) for node in sorted(others, key=lambda node: node.id))


def _node(kind: str, node: Node) -> str:
    return _line({"kind": kind, "id": node.id, "labels": sorted({node.label, *node.labels}), **_properties(node.props)})


def _edge(edge: Edge) -> str:
    ends = {"id": edge.id, "type": edge.type, "start": edge.start, "end": edge.end}
    return _line({"kind": "edge", **ends, **_properties(edge.props)})


def _properties(props: Mapping[str, Prop]) -> dict[str, object]:
    hidden = KEPT_BACK | {"id"}
    return {"properties": {key: _plain(value) for key, value in props.items() if key not in hidden}}


def _plain(value: Prop) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple | list) else value


def _line(item: Mapping[str, object]) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
