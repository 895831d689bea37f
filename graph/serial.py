"""Readings as JSON and back: the form in which the store keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, cast

from graph.claims import Claim, Decision, Entity, Position, Reading, Reply, Report, Span, Value

_NAMES: dict[type, tuple[str, ...]] = {}  # of the fields of each dataclass


def dumps(reading: Reading) -> str:
    """The reading as one canonical line: equal readings give equal text."""
    return json.dumps(_fields(reading), default=_fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _fields(item: Any) -> dict[str, Any]:
    """The fields of a dataclass, those in it as they are: `asdict` copies all of it, which takes four times as long."""
    kind = type(item)
    names = _NAMES.get(kind) or _NAMES.setdefault(kind, tuple(field.name for field in fields(item)))
    return {name: getattr(item, name) for name in names}


def loads(text: str) -> Reading:
    """The reading of a line that `dumps` wrote."""
    data = cast("dict[str, Any]", json.loads(text))
    return Reading(
        report=report_from(data["report"]),
        entities=tuple(entity_from(item) for item in data["entities"]),
        claims=tuple(claim_from(item) for item in data["claims"]),
        by=data["by"],
        version=data["version"],
        election=data["election"],
        notes=tuple(data["notes"]),
        given={key: _value(value) for key, value in data["given"].items()},
    )


def report_from(data: dict[str, Any]) -> Report:
    """A report of the dictionary that `asdict` makes of it; readings of earlier versions know no pages."""
    return Report(**{**data, "files": tuple(data["files"]), "pages": tuple(data.get("pages", ()))})


def spans_from(items: list[Mapping[str, int]]) -> tuple[Span, ...]:
    """Spans of a list of {start, end}."""
    return tuple(Span(item["start"], item["end"]) for item in items)


def entity_from(data: dict[str, Any]) -> Entity:
    """An entity of the dictionary that `asdict` makes of it."""
    return Entity(
        **{
            **data,
            "mentions": spans_from(data["mentions"]),
            "labels": tuple(data["labels"]),
            "props": {key: _value(value) for key, value in data["props"].items()},
            "positions": tuple(Position(**item) for item in data["positions"]),
        }
    )


def claim_from(data: dict[str, Any]) -> Claim:
    """A claim of the dictionary that `asdict` makes of it."""
    reply, decision = data["reply"], data["decision"]
    return Claim(
        **{
            **data,
            "circumstances": tuple(data["circumstances"]),
            "exhibits": tuple(data.get("exhibits", ())),
            "spans": spans_from(data["spans"]),
            "reply": Reply(**{**reply, "spans": spans_from(reply["spans"])}) if reply else None,
            "decision": Decision(**decision) if decision else None,
        }
    )


def _value(value: Any) -> Value:
    return tuple(value) if isinstance(value, list) else cast("Value", value)
