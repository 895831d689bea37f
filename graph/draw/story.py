"""A story: a sequence of views of one page, each with a title and a few words, from a TOML file.

A page writes and reads the same format (page_write.js), so that a story written there can be kept, mended and handed
to `jejaring view --story`.

[[step]]
title = "Where it began"
text = "Three reports of one day."
node = "Kecamatan X"          # a name, other spelling or id; without it the whole graph
hops = 1                      # only what lies that near to the node
statuses = ["alleged"]        # only these; likewise relations, kinds, acts, regions (codes), sources, checked, and
tickets = ["X - Y"]           # tickets, by name or id
from = "2024-10-01"           # days of publication; likewise to
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from graph.claims import STATUSES
from graph.draw.data import PageNode, PageStep
from graph.draw.kinds import KINDS
from graph.draw.strings import words
from graph.errors import UsageError
from graph.lexicon.titles import fold

LISTS = ("kinds", "acts", "regions", "sources", "checked")
KNOWN = ("title", "text", "node", "hops", "statuses", "relations", *LISTS, "tickets", "from", "to")


def read_story(path: Path, nodes: Iterable[PageNode]) -> tuple[PageStep, ...]:
    """The steps of the file, their nodes found among those of the page. UsageError says which step is wrong."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); expected a story in TOML") from error
    except ValueError as error:
        raise UsageError(f"{path}: is no TOML ({error}); mend that line") from error
    steps = data.get("step")
    if set(data) != {"step"} or not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        raise UsageError(f"{path}: expected one or more [[step]] and nothing else")
    names = _names(nodes)
    return tuple(_step(step, names, f"{path}: step {number}") for number, step in enumerate(steps, 1))


def _names(nodes: Iterable[PageNode]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in nodes:
        for name in dict.fromkeys((node.id, fold(node.name), *map(fold, node.aliases))):
            found.setdefault(name, []).append(node.id)
    return found


def _step(step: Mapping[str, object], names: Mapping[str, list[str]], where: str) -> PageStep:
    strange = [key for key in step if key not in KNOWN]
    if strange:
        raise UsageError(f"{where}: {strange[0]} is unknown; expected {', '.join(KNOWN)}")
    hops = step.get("hops", 0)
    if not isinstance(hops, int) or isinstance(hops, bool) or not 0 <= hops <= 6:
        raise UsageError(f"{where}: hops = {hops!r}; expected a number from 0 to 6")
    return PageStep(
        title=_text(step, "title", where),
        text=_text(step, "text", where),
        node=_node(_text(step, "node", where), names, where),
        hops=hops,
        statuses=_listed(step, "statuses", STATUSES, where),
        relations=_listed(step, "relations", words()["en"]["relation"], where),
        tickets=tuple(str(_node(name, names, where)) for name in _listed(step, "tickets", None, where)),
        **{key: _listed(step, key, KINDS if key == "kinds" else None, where) for key in LISTS},
        since=_day(step, "from", where),
        until=_day(step, "to", where),
    )


def _text(step: Mapping[str, object], key: str, where: str) -> str:
    value = step.get(key, "")
    if not isinstance(value, str):
        raise UsageError(f"{where}: {key} = {value!r}; expected a text in quotes")
    return value


def _node(name: str, names: Mapping[str, list[str]], where: str) -> str | None:
    if not name:
        return None
    found = names.get(name) or names.get(fold(name)) or []
    if len(found) != 1:
        told = f"names {len(found)} ({', '.join(found[:5])}); give an id" if found else "nobody on the page bears it"
        raise UsageError(f"{where}: node {name!r}: {told}")
    return found[0]


def _listed(step: Mapping[str, object], key: str, known: Iterable[str] | None, where: str) -> tuple[str, ...]:
    """The texts of a list; of `known` where that is given. What is in no report of the page is passed over later."""
    value, allowed = step.get(key, []), None if known is None else list(known)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f"{where}: {key} = {value!r}; expected a list of texts in quotes")
    if allowed is not None and not all(item in allowed for item in value):
        raise UsageError(f"{where}: {key} = {value!r}; expected a list of some of {', '.join(allowed)}")
    return tuple(value)


def _day(step: Mapping[str, object], key: str, where: str) -> str | None:
    value = step.get(key)
    try:
        return date.fromisoformat(str(value)).isoformat() if value else None
    except ValueError as error:
        raise UsageError(f'{where}: {key} = {value!r}; expected a day such as "2024-10-01"') from error
