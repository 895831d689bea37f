"""The ontology: which labels, relationship types and properties there are, what they mean and what they do not mean.

The words stand in ontology.toml, where a jurist can review them; constraints, checks and the printed ontology
all come from there.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("ontology.toml")
_SCALARS: Mapping[str, type] = {"string": str, "integer": int, "float": float, "boolean": bool, "date": date}
_LISTS: Mapping[str, type] = {"strings": str, "integers": int}


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property. `index` is empty, unique, range or text; `values` closes the vocabulary where it is not empty;
    one that is not `exported` never leaves the store."""

    name: str
    type: str
    definition: str
    is_not: str = ""
    required: bool = False
    index: str = ""
    exported: bool = True
    values: tuple[str, ...] = ()

    def check(self, value: object) -> str:
        """What is wrong with the value, in words; empty if nothing is."""
        if not self._is_typed(value):
            return f"{self.name} is {value!r}, expected {self.type}"
        strange = [item for item in _items(value) if self.values and item not in self.values]
        return f"{self.name} holds {strange[0]!r}, expected one of {', '.join(self.values)}" if strange else ""

    def _is_typed(self, value: object) -> bool:
        if self.type in _LISTS:
            return isinstance(value, tuple | list) and all(type(item) is _LISTS[self.type] for item in value)
        return type(value) is _SCALARS[self.type]


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeType:
    """A main label. `key` tells in words what makes two of them one node; `is_entity` sets those whom reports
    mention apart from reports, claims and judgements."""

    name: str
    id_label: str
    definition: str
    is_not: str
    ftm: str
    key: str
    is_entity: bool
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraLabel:
    """A label that a node of the main label `of` may bear beside it."""

    name: str
    of: str
    id_label: str
    definition: str
    is_not: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeType:
    """A relationship type with its possible ends. Of a fact there is one edge per type, start and end, computed from
    claims, and it carries a status; the others lead to evidence or hold judgements."""

    name: str
    id_label: str
    definition: str
    is_not: str
    ftm: str
    is_fact: bool
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """All of it, in the order of the file."""

    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]
    extra_labels: Mapping[str, ExtraLabel]

    def indexes(self) -> Iterator[tuple[str, Property, bool]]:
        """Label or type, indexed property, and whether it is one of a node."""
        for node in self.nodes.values():
            yield from ((node.name, prop, True) for prop in node.properties.values() if prop.index)
        for edge in self.edges.values():
            yield from ((edge.name, prop, False) for prop in edge.properties.values() if prop.index)


@cache
def load() -> Ontology:
    """The ontology of ontology.toml, read once."""
    data = tomllib.loads(PATH.read_text("utf-8"))
    groups = data["groups"]
    return Ontology(
        nodes={name: _node(name, item, groups) for name, item in data["nodes"].items()},
        edges={name: _edge(name, item, groups) for name, item in data["edges"].items()},
        extra_labels={
            name: ExtraLabel(
                name=name, of=item["of"], id_label=item["id_label"], definition=item["is"], is_not=item["not"]
            )
            for name, item in data["labels"].items()
        },
    )


def check_node(label: str, extra: Collection[str], props: Mapping[str, object]) -> tuple[str, ...]:
    """What a node with this main label, these further labels and these properties violates, in words."""
    node = load().nodes.get(label)
    if node is None:
        return (f"label {label} is unknown, expected one of {', '.join(load().nodes)}",)
    allowed = {item.name for item in load().extra_labels.values() if item.of == label}
    strange = tuple(
        f"a {label} bears the label {name}, expected only {allowed or 'none'}"
        for name in sorted(set(extra) - allowed - {label})
    )
    return strange + tuple(f"{label}: {fault}" for fault in _faults(node.properties, props))


def check_edge(kind: str, start: str, end: str, props: Mapping[str, object]) -> tuple[str, ...]:
    """What an edge of this type between nodes of these main labels violates, in words."""
    edge = load().edges.get(kind)
    if edge is None:
        return (f"relationship type {kind} is unknown, expected one of {', '.join(load().edges)}",)
    ends = tuple(
        f"{kind} {side} {label}, expected {' or '.join(allowed)}"
        for side, label, allowed in (("starts at", start, edge.starts), ("ends at", end, edge.ends))
        if label not in allowed
    )
    return ends + tuple(f"{kind}: {fault}" for fault in _faults(edge.properties, props))


def as_json(ontology: Ontology) -> str:
    """The whole ontology as JSON, in the order of the file."""
    return json.dumps(asdict(ontology), ensure_ascii=False, indent=2)


def as_markdown(ontology: Ontology) -> str:
    """The ontology as a text to read: what each thing is, is not, and carries."""
    lines = ["# Ontology", "", "## Nodes", ""]
    for node in ontology.nodes.values():
        lines += _heading(f"{node.name} ({node.id_label})", node.definition, node.is_not, node.ftm)
        lines += [f"Key: {node.key}.", "", *_table(node.properties.values())]
    lines += ["## Extra labels", ""]
    for extra in ontology.extra_labels.values():
        lines += _heading(f"{extra.name} ({extra.id_label}), on {extra.of}", extra.definition, extra.is_not, "")
    lines += ["## Relationships", ""]
    for edge in ontology.edges.values():
        title = f"{' | '.join(edge.starts)} -[{edge.name}]-> {' | '.join(edge.ends)}"
        lines += _heading(f"{edge.name} ({edge.id_label})", edge.definition, edge.is_not, edge.ftm)
        lines += [f"`{title}`", "", *_table(edge.properties.values())]
    return "\n".join(lines)


def _heading(title: str, definition: str, is_not: str, ftm: str) -> list[str]:
    equal = [f"FollowTheMoney: {ftm}.", ""] if ftm else []
    return [f"### {title}", "", f"{definition} {is_not}", "", *equal]


def _table(properties: Collection[Property]) -> list[str]:
    rows = [f"| {item.name} | {item.type} | {_meaning(item)} |" for item in properties]
    return ["| property | type | meaning |", "|---|---|---|", *rows, ""]


def _meaning(item: Property) -> str:
    is_not = f" Not: {item.is_not}" if item.is_not else ""
    values = f" One of: {', '.join(item.values)}." if item.values else ""
    return f"{item.definition}{is_not}{values}"


def _items(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _faults(properties: Mapping[str, Property], props: Mapping[str, object]) -> Iterator[str]:
    yield from (
        f"property {name} is missing" for name, item in properties.items() if item.required and name not in props
    )
    for name, value in props.items():
        fault = properties[name].check(value) if name in properties else f"property {name} is unknown"
        if fault:
            yield fault


def _node(name: str, item: Mapping[str, Any], groups: Mapping[str, Any]) -> NodeType:
    return NodeType(
        name=name,
        id_label=item["id_label"],
        definition=item["is"],
        is_not=item["not"],
        ftm=item["ftm"],
        key=item["key"],
        is_entity="entity" in item["groups"],
        properties=_properties(item, groups, unique=True),
    )


def _edge(name: str, item: Mapping[str, Any], groups: Mapping[str, Any]) -> EdgeType:
    return EdgeType(
        name=name,
        id_label=item["id_label"],
        definition=item["is"],
        is_not=item["not"],
        ftm=item["ftm"],
        is_fact="fact" in item["groups"],
        starts=tuple(item["from"]),
        ends=tuple(item["to"]),
        properties=_properties(item, groups),
    )


def _properties(item: Mapping[str, Any], groups: Mapping[str, Any], unique: bool = False) -> dict[str, Property]:
    found: dict[str, Mapping[str, Any]] = {}
    for group in item["groups"]:
        found |= groups[group]
    found |= item.get("properties", {})
    index = {"id": "unique"} if unique else {}
    return {name: _property(name, data, index.get(name, data.get("index", ""))) for name, data in found.items()}


def _property(name: str, data: Mapping[str, Any], index: str) -> Property:
    return Property(
        name=name,
        type=data["type"],
        definition=data["is"],
        is_not=data.get("not", ""),
        required=data.get("required", False),
        index=index,
        exported=data.get("exported", True),
        values=tuple(data.get("values", ())),
    )
