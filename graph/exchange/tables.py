"""The graph as two CSV files, for pandas and other tools that read tables; `offline` writes those of an import."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.build.model import Prop, Props, View
from graph.exchange.plain import edges, kept, nodes, text
from graph.ontology import load

BETWEEN = "\x1f"  # between the values of a list
TYPES = {"integer": ":int", "float": ":double", "boolean": ":boolean", "date": ":date", "strings": ":string[]"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a spreadsheet starts a formula


def node_table(view: View) -> str:
    """One node a line: id, labels, then every property that any node has."""
    types = _types(kind.properties for kind in load().nodes.values())
    rows = [(f"{node.id}", ";".join((node.label, *node.labels)), kept(node.props)) for node in nodes(view)]
    return _table(("id:ID", ":LABEL"), [(row[:2], row[2]) for row in rows], types)


def edge_table(view: View) -> str:
    """One relation a line: both ends, type, then every property that any relation has, its status among them."""
    types = _types(kind.properties for kind in load().edges.values())
    return _table(
        (":START_ID", ":END_ID", ":TYPE"),
        [((edge.start, edge.end, edge.type), kept(edge.props)) for edge in edges(view)],
        types,
    )


def _types(kinds: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """The type of each property for the header; text where labels differ about it."""
    found: dict[str, set[str]] = defaultdict(set)
    for properties in kinds:
        for name, what in properties.items():
            found[name].add(TYPES.get(str(getattr(what, "type", "string")), ""))
    return {name: next(iter(types)) if len(types) == 1 else "" for name, types in found.items()}


def _table(head: Sequence[str], rows: Sequence[tuple[Sequence[str], Props]], types: Mapping[str, str]) -> str:
    names = sorted({name for _, props in rows for name in props} - {"id"})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*head, *(name + types.get(name, "") for name in names)])
    for first, props in rows:
        writer.writerow([*first, *(_cell(props[name]) if name in props else "" for name in names)])
    return out.getvalue()


def _cell(value: Prop) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return BETWEEN.join(_harmless(text(item)) for item in value)
    return _harmless(text(value)) if isinstance(value, str) else text(value)


def _harmless(word: str) -> str:
    """Text that a spreadsheet would run gets an apostrophe in front."""
    return f"'{word}" if word.startswith(FORMULA) else word
