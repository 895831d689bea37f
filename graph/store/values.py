"""From the driver's values to plain ones: the shape that scripts and pages get, and the one that the build compares.

A node is {labels (sorted), properties}; a relationship {type, start, end, properties} with the `id` properties of its
ends; a path the list of its nodes and relationships in turn; a date an ISO string. Never the engine's own ids.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph.store.driver import Date, DateTime, Duration, Node, Path, Point, Relationship, Time

Ends = Mapping[str, Any]
AS_THEY_ARE = frozenset((str, int, float, bool, bytes, type(None), date))


def unresolved(value: Any) -> set[str]:
    """The element ids of the ends whose properties did not come along: a server sends those of a node only where the
    node itself is asked for."""
    if isinstance(value, Relationship):
        return {node.element_id for node in value.nodes if node is not None and "id" not in node}
    if isinstance(value, Mapping):
        return unresolved(value.values())
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray | Path | Node):
        return set().union(*map(unresolved, value))
    return set()


def end(node: Node | None, ends: Ends) -> Any:
    """Our id of a relationship's end; None where the node has none."""
    return None if node is None else node.get("id", ends.get(node.element_id))


def path_items(path: Path) -> list[Node | Relationship]:
    """Node, relationship, node and so on."""
    items: list[Node | Relationship] = [path.nodes[0]]
    for relationship, node in zip(path.relationships, path.nodes[1:], strict=True):
        items += [relationship, node]
    return items


def properties(entity: Node | Relationship, ends: Ends) -> dict[str, Any]:
    """The properties, plain, in the order of their names: engines keep orders of their own."""
    return {key: plain(value, ends) for key, value in sorted(entity.items())}


def plain_entity(value: Node | Relationship, ends: Ends) -> dict[str, Any]:
    """A node or a relationship as a dictionary."""
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": properties(value, ends)}
    start, stop = value.nodes
    return {
        "type": value.type,
        "start": end(start, ends),
        "end": end(stop, ends),
        "properties": properties(value, ends),
    }


def plain(value: Any, ends: Ends) -> Any:
    """A driver's value as JSON can hold it. A number that JSON cannot say (NaN, infinite) is None."""
    if isinstance(value, Node | Relationship):
        return plain_entity(value, ends)
    if isinstance(value, Path):
        return [plain_entity(item, ends) for item in path_items(value)]
    if isinstance(value, Date | DateTime | Time | Duration):
        return value.iso_format()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return plain_container(value, ends)


def plain_container(value: Any, ends: Ends) -> Any:
    """Maps, lists, points and bytes; everything else stays."""
    if isinstance(value, Mapping):
        return {str(key): plain(item, ends) for key, item in value.items()}
    if isinstance(value, bytes | bytearray):
        return value.hex()
    if isinstance(value, Point | list | tuple | set | frozenset):
        return [plain(item, ends) for item in value]
    return value


def native(value: Any) -> Any:
    """A stored property as the build has it: `datetime.date` for a day, a tuple for a list."""
    if isinstance(value, Date):
        return value.to_native()
    if isinstance(value, list):
        return tuple(native(item) for item in value)
    return value


def parameter(value: Any) -> Any:
    """A parameter as both engines take it: tuples and sets as lists."""
    if type(value) in AS_THEY_ARE:
        return value
    if type(value) is dict:  # nearly all of it: quicker than asking for each whether it is one
        return {str(key): item if type(item) in AS_THEY_ARE else parameter(item) for key, item in value.items()}
    if isinstance(value, Mapping):
        return {str(key): parameter(item) for key, item in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [parameter(item) for item in value]
    if isinstance(value, date | str | int | float | bytes) or value is None:
        return value
    return str(value)
