"""Inputs that were refused, in a log beside the graph: a refused input leaves no node. The log is never exported."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import StoreError
from graph.store.places import beside


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused input: its name as given, why, its sha256 where its bytes were read, and when (UTC, ISO)."""

    name: str
    reason: str
    sha256: str = ""
    at: str = ""


def log_path(target: str) -> Path:
    """The log of a graph; it may not exist."""
    return beside(target) / "refusals.jsonl"


def note(target: str, refusals: Iterable[Refusal]) -> None:
    """Add refusals to the log. StoreError where it cannot be written."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    lines = [json.dumps({**asdict(item), "at": item.at or now}, ensure_ascii=False) + "\n" for item in refusals]
    if not lines:
        return
    path = log_path(target)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as stream:  # names need not be UTF-8
            stream.write("".join(lines))
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); expected a folder you may write") from error


def refusals(target: str) -> list[Refusal]:
    """All refusals, oldest first. A line that was cut off is left out; no log: none."""
    try:
        lines = log_path(target).read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []
    return list(_read(lines))


def refused_inputs(target: str) -> int:
    """How many inputs were refused; the same input for the same reason counts once, however often it was given."""
    return len({(item.name, item.reason) for item in refusals(target)})


def _read(lines: Iterable[str]) -> Iterator[Refusal]:
    for line in lines:
        try:
            data = json.loads(line)
            yield Refusal(data["name"], data["reason"], data.get("sha256", ""), data.get("at", ""))
        except (ValueError, KeyError, TypeError):
            continue
