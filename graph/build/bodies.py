"""Which authority reviews which, and on what track it decides (bodies.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from graph.claims import TRACKS, Entity
from graph.lexicon.data import fold_words

NATION = "ID"


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """An authority: `sort` is its table in bodies.toml (empty: not in it), `region` its code (empty: unknown)."""

    name: str
    sort: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Sort:
    names: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    track: str | None
    any_track: bool
    reviews: tuple[str, ...]
    successor: str
    since: str


@cache
def _sorts() -> dict[str, _Sort]:
    data = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text(encoding="utf-8"))
    return {
        sort: _Sort(
            names=tuple(tuple(fold_words(name)) for name in row["names"]),
            kinds=tuple(row.get("kinds", (sort,))),
            track=row.get("track"),
            any_track=row.get("any_track", False),
            reviews=tuple(row.get("reviews", ())),
            successor=row.get("successor", ""),
            since=str(row.get("since", "")),
        )
        for sort, row in data.items()
    }


def body_of(entity: Entity | None) -> Body | None:
    """The authority that an entity is. The longest beginning of the name decides, then its kind; None for None."""
    if entity is None:
        return None
    kind, region = str(entity.props.get("kind") or ""), str(entity.props.get("region") or "")
    return Body(entity.name, _sort_of(entity.name) or _sort_of_kind(kind), region)


@lru_cache(maxsize=4096)
def _sort_of(name: str) -> str:
    words = fold_words(name)
    named = {start: sort for sort, row in _sorts().items() for start in row.names if _begins(words, start)}
    return named[max(named, key=lambda start: (len(start), len(" ".join(start)), start))] if named else ""


def _sort_of_kind(kind: str) -> str:
    return next((sort for sort, row in _sorts().items() if kind in row.kinds), "")


def _begins(name: Sequence[str], beginning: tuple[str, ...]) -> bool:
    """Whole words but for the last word of a beginning of five letters or more: "badan pengawas pemil(ihan|u)"."""
    words = tuple(name[: len(beginning)])
    if len(words) < len(beginning) or words[:-1] != beginning[:-1]:
        return False
    return words[-1] == beginning[-1] or (len(beginning[-1]) >= 5 and words[-1].startswith(beginning[-1]))


def track_of(track: str | None, body: Body | None) -> str | None:
    """The track of a decision: the one that is named, else that of its authority; None where neither tells, and for
    courts of appeal, which decide on the track of what they review (a named criminal track stays criminal)."""
    row = _sorts().get(body.sort) if body else None
    named = track if track in TRACKS else None
    if row and row.any_track:
        return named if named == "criminal" else None
    return named or (row.track if row else None)


def successor(body: Body | None) -> str | None:
    """Who took over what the body had, and since when, in words; None where nobody did."""
    row = _sorts().get(body.sort) if body else None
    return f"{row.successor} since {row.since}" if row and row.successor else None


def reviews(reviewer: Body | None, reviewed: Body | None) -> bool:
    """Whether the first may overturn what the second decided: a body higher in the same line of appeal, or one of the
    same sort for a larger region that holds the other's."""
    if reviewer is None or reviewed is None or not reviewer.sort or not reviewed.sort:
        return False
    if reviewer.sort == reviewed.sort:
        return _holds(reviewer.region, reviewed.region)
    return reviewed.sort in _line_below(reviewer.sort)


def _holds(larger: str, smaller: str) -> bool:
    if not larger or not smaller or larger == smaller:
        return False
    return larger == NATION or smaller.startswith(larger + ".")


@cache
def _line_below(sort: str) -> frozenset[str]:
    below: set[str] = set()
    waiting = list(_sorts()[sort].reviews)
    while waiting:
        if (lower := waiting.pop()) not in below:
            below.add(lower)
            waiting.extend(_sorts()[lower].reviews)
    return frozenset(below)
