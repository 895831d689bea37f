"""Sights as JSON and back: what the store keeps beside a reading, so that the matcher need not read it whole."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from graph.identity.groups import Pair, split_key
from graph.identity.traits import BEFORE, Seat, Sight

FORMAT = 7  # to be raised with every change of what sights hold
_SEATS = ("seats", "was")
_DEFAULTS = {one.name: one.default for one in fields(Sight)}


def dumps(sights: Iterable[Sight]) -> str:
    """The sights of one reading, nothing that is empty."""
    return json.dumps([FORMAT, *map(_plain, sights)], ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> list[Sight] | None:
    """The sights of a text that `dumps` wrote; None where it is of another format, or none."""
    found: list[Any] = json.loads(text) if text else [0]
    return [_sight(data) for data in found[1:]] if found[0] == FORMAT else None


def _plain(sight: Sight) -> dict[str, Any]:
    held = {name: getattr(sight, name) for name in _DEFAULTS}
    for name in _SEATS:
        held[name] = [[seat.body, seat.title, int(seat.head)] for seat in held[name]]
    return {name: value for name, value in held.items() if value}


def _sight(data: dict[str, Any]) -> Sight:
    held: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    for name in _SEATS:
        held[name] = tuple(Seat(body, title, bool(head)) for body, title, head in held.get(name, ()))
    return Sight(**held)


def with_splits(sights: Iterable[Sight], splits: frozenset[Pair]) -> list[Sight]:
    """The sights, kept before any split, under these splits."""
    listed = list(sights)
    reports = {sha for _, sha in splits}
    return [_split(one, splits) if one.report in reports else one for one in listed]


def _split(sight: Sight, splits: frozenset[Pair]) -> Sight:
    def moved(key: str) -> str:
        return split_key(key, sight.report) if (key, sight.report) in splits else key

    seats, was = (
        tuple(sorted(replace(seat, body=moved(seat.body)) for seat in held)) for held in (sight.seats, sight.was)
    )
    tickets = tuple(sorted(map(moved, sight.tickets)))
    marks = tuple(
        sorted(BEFORE + moved(one.removeprefix(BEFORE)) if one.startswith(BEFORE) else one for one in sight.marks)
    )
    return replace(sight, key=moved(sight.key), seats=seats, was=was, tickets=tickets, marks=marks)
