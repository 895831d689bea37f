"""What persons have decided about identities and readings: records that are added and never edited.

A record is taken back by another one of the kind `undone`; what is in force is a function of the set of records.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from graph.claims import digest
from graph.errors import InputError

KINDS = ("same", "different", "unsure", "check", "claim", "hold", "undone")
MATCHER = "matcher"
_LISTS = frozenset({"targets", "seen", "anchors"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision: of whom (`by`), when (`at`, ISO, UTC) and why. `targets` are keys of entities, for a check the id
    of a claim, for a `claim` the keys of its ends, for `undone` the ids of judgements. A `different` with a `report`
    (sha256) is a split: it takes what that report calls targets[0] out of that entity, and keeps it apart from all
    targets.

    `seen` is what the person saw: the names of the targets, for a check status and words of the claim; `anchors`, for
    each target, the sha256 of a report that mentions it. `outcome`, `field` and `value` belong to checks: what was
    found, and what was corrected. A `claim` is one that a person read; its `value` says what (graph.build.checked).
    Both have the `report` of the claim. A `hold` has one target, an entity, a claim or the sha256 of a report; its
    `value` is its last day. It changes nothing in the graph."""

    id: str
    kind: str
    targets: tuple[str, ...]
    by: str
    at: str
    why: str = ""
    report: str = ""
    seen: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    outcome: str = ""
    field: str = ""
    value: str = ""

    @property
    def order(self) -> tuple[str, str]:
        """Later records are greater."""
        return self.at, self.id


def judged(kind: str, targets: Iterable[str], *, by: str, at: str, why: str = "", **more: Any) -> Judgement:
    """A new record; its id is a hash of all that it says."""
    listed = tuple(targets)
    parts = (kind, *listed, by, at, why, *(f"{key}={more[key]!r}" for key in sorted(more)))
    return Judgement(id="judgement-" + digest(*parts), kind=kind, targets=listed, by=by, at=at, why=why, **more)


def in_force(records: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The records that nobody has taken back, each once, the oldest first; `undone` ones are not among them."""
    known = {record.id: record for record in sorted(records, key=line_of)}
    against = _against(known.values())
    standing = (one for one in known.values() if one.kind != "undone" and _stands(one.id, against, frozenset()))
    return tuple(sorted(standing, key=lambda one: one.order))


def undone_by(records: Iterable[Judgement]) -> dict[str, Judgement]:
    """Id of each judgement that is taken back -> the record that does so; of several the latest."""
    known = {record.id: record for record in sorted(records, key=line_of)}
    against = _against(known.values())
    standing = [one for one in known.values() if one.kind == "undone" and _stands(one.id, against, frozenset())]
    return {target: one for one in sorted(standing, key=lambda one: one.order) for target in one.targets}


def _against(records: Iterable[Judgement]) -> dict[str, set[str]]:
    """Id of each judgement -> ids of the records that take it back, standing or not."""
    against: dict[str, set[str]] = defaultdict(set)
    for record in records:
        if record.kind == "undone":
            for target in record.targets:
                against[target].add(record.id)
    return against


def _stands(key: str, against: Mapping[str, set[str]], asked: frozenset[str]) -> bool:
    """Whether no standing record takes it back. Records that take back each other, which no program writes, stand."""
    others = against.get(key, set()) - asked
    return not any(_stands(other, against, asked | {key}) for other in others)


def line_of(record: Judgement) -> str:
    """The record as one line of JSON without what is empty; equal records give equal lines."""
    held = {one.name: getattr(record, one.name) for one in fields(record)}
    return json.dumps({key: value for key, value in held.items() if value}, ensure_ascii=False, sort_keys=True)


def from_line(line: str) -> Judgement:
    """The record of a line. InputError, in words, for anything else."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise InputError(f"no JSON ({error}); expected one judgement a line") from error
    return from_data(data)


def from_data(data: object) -> Judgement:
    """The record of a mapping. InputError for one of another shape."""
    names = {one.name for one in fields(Judgement)}
    if not isinstance(data, Mapping) or not {"id", "kind", "targets", "by", "at"} <= data.keys() <= names:
        raise InputError(f"no judgement; expected an object with id, kind, targets, by, at and of {sorted(names)}")
    if data["kind"] not in KINDS:
        raise InputError(f"kind {data['kind']!r}; expected one of {', '.join(KINDS)}")
    for key, value in data.items():
        if not _fits(key, value):
            raise InputError(f"{key} is {value!r}; expected {'a list of texts' if key in _LISTS else 'a text'}")
    fitting: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in data.items()}
    return Judgement(**fitting)


def _fits(key: str, value: object) -> bool:
    if key in _LISTS:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)
