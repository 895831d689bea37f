"""The graph as a Cypher script, for any engine that speaks it: `cypher-shell -f FILE`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph.build.model import Prop, Props, View
from graph.exchange.plain import CAVEAT, edges, kept, nodes

_ESCAPES = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def statements(view: View) -> Iterator[str]:
    """One statement a line, each ended by a semicolon and a transaction of its own; safe to run twice. Indexes, then
    nodes, then their further labels, which not every engine gives a node as it is made, then relations."""
    yield f"// {CAVEAT}"
    for label in sorted({node.label for node in nodes(view)}):
        yield f"CREATE INDEX jejaring_{label.lower()}_id IF NOT EXISTS FOR (n:{label}) ON (n.id);"
    for node in nodes(view):
        yield f"MERGE (n:{node.label} {_key(node.id)}) SET n += {_map(node.props)};"
    for node in nodes(view):
        if node.labels:
            yield f"MATCH (n:{node.label} {_key(node.id)}) SET n:{':'.join(node.labels)};"
    for edge in edges(view):
        ends = f"(a:{edge.start_label} {_key(edge.start)}), (b:{edge.end_label} {_key(edge.end)})"
        yield f"MATCH {ends} MERGE (a)-[r:{edge.type} {_key(edge.id)}]->(b) SET r += {_map(edge.props)};"


def _key(value: str) -> str:
    return f"{{id: {literal(value)}}}"


def literal(value: Prop) -> str:
    """A value as Cypher writes it; control characters as escapes, so that a statement stays on its line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(literal, value))}]"
    return "'" + "".join(_char(char) for char in value.translate(_ESCAPES)) + "'"


def _char(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x20 or char in "\x7f\x85\u2028\u2029" else char


def _map(props: Props) -> str:
    return "{" + ", ".join(f"`{key}`: {literal(value)}" for key, value in kept(props).items()) + "}"
