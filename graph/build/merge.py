"""How one value is made of what several reports say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """A value that a report gives, with the report's sha256 and day of publication."""

    value: T
    report: str
    published: date | None


def prevailing(said: Iterable[Said[T]]) -> T | None:
    """What most reports say, then the latest, then the smallest as text; None for nothing."""
    by_value: dict[T, list[Said[T]]] = defaultdict(list)
    for one in said:
        by_value[one.value].append(one)
    return min(by_value, key=lambda value: (*_weight(by_value[value]), str(value)), default=None)


def _weight(said: list[Said[T]]) -> tuple[int, int]:
    """Smaller for more reports, then for later ones."""
    latest = max((one.published for one in said if one.published), default=date.min)
    return -len({one.report for one in said}), -latest.toordinal()
