"""What the graph shows: nodes and edges, computed from readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.claims import digest

Prop = str | int | float | bool | date | tuple[str, ...] | tuple[int, ...]
Props = Mapping[str, Prop]


@dataclass(frozen=True, slots=True)
class Node:
    """`label` is the main label, `labels` the extra ones, sorted. `props` hold the id too and no empty value."""

    id: str
    label: str
    labels: tuple[str, ...] = ()
    props: Props = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """`start` and `end` are ids of nodes, with their main labels. `props` hold the id too."""

    id: str
    type: str
    start: str
    end: str
    start_label: str
    end_label: str
    props: Props = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """Nodes sorted by label and id, edges by type and id; each id occurs once."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


def edge(
    type_: str, start: tuple[str, str], end: tuple[str, str], props: Mapping[str, Prop | None] | None = None
) -> Edge:
    """The one edge of this type between two nodes, each given as (id, label); values of None are left out."""
    key = f"{type_.lower()}-{digest(type_, start[0], end[0])}"
    return Edge(key, type_, start[0], end[0], start[1], end[1], {"id": key, **given(props or {})})


def given(props: Mapping[str, Prop | None]) -> dict[str, Prop]:
    """The properties that have a value; empty texts are none."""
    return {key: value for key, value in props.items() if value is not None and value != ""}
