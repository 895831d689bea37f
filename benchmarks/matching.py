"""Precision and recall of the matcher on reports whose identities are known.

    python -m benchmarks.matching FOLDER ...

A FOLDER holds extracts (ID.json with ID.txt) and IDENTITIES.json: `identities` (one entity under several names in
several reports) and `distinct` (must not be merged). The extracts are read as they stand, so this measures the
matcher and not the extraction; `--read` reads the reports by rules instead.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from graph.claims import Entity, Reading
from graph.identity.groups import judgements_of
from graph.identity.keys import entity_ids
from graph.identity.matcher import Matches, match
from graph.identity.spelling import sounds_of
from graph.identity.traits import sights_of
from loaders.extraction import extract
from loaders.gold import from_document
from loaders.readers import read

LABELS = {"person": "Person", "agency": "Agency", "paslon": "Paslon", "organization": "Organization"}


@dataclass(slots=True)
class Known:
    """A folder with what the matcher makes of it."""

    readings: Mapping[str, Reading]
    identities: Mapping[str, Any]
    matches: Matches = field(default_factory=Matches)
    ids: Mapping[str, str] = field(default_factory=dict)

    def node(self, report: str, kind: str, name: str) -> str | None:
        """The id of what a report calls by this name; None where nothing is called so."""
        reading = self.readings[report]
        entity = named(reading, LABELS[kind], name)
        if entity is None:
            return None
        key = entity_ids(reading)[entity.ref]
        return self.ids.get(key, key)


def named(reading: Reading, label: str, name: str) -> Entity | None:
    """The entity of this name, else the first one that the report calls so, in whatever case or with more words."""
    listed = [entity for entity in reading.entities if entity.label == label]
    forms = {one.ref: {one.name, *one.surface_forms(reading.report.text)} for one in listed}
    asked = sounds_of(name)
    ways: tuple[Callable[[Entity], bool], ...] = (
        lambda one: one.name == name,
        lambda one: name in forms[one.ref],
        lambda one: asked in map(sounds_of, forms[one.ref]),
        lambda one: label != "Person" and any(name in form for form in forms[one.ref]),
    )
    return next((one for fits in ways for one in listed if fits(one)), None)


def readings_of(folder: Path, *, by_rules: bool) -> dict[str, Reading]:
    """The readings of a folder by their stems."""
    texts = [path for path in sorted(folder.glob("*.txt")) if path.with_suffix(".json").exists()]
    if by_rules:
        return {path.stem: extract(read(path)) for path in texts}
    return {
        path.stem: from_document(
            json.loads(path.with_suffix(".json").read_text("utf-8")), path.read_text("utf-8"), path.name
        )[0]
        for path in texts
    }


def known(folder: Path, *, by_rules: bool = False) -> Known:
    """The folder, matched."""
    readings = readings_of(folder, by_rules=by_rules)
    matches = match((sight for reading in readings.values() for sight in sights_of(reading)), ())
    ids = judgements_of((), (one.pair for one in matches.merged)).ids
    identities = json.loads((folder / "IDENTITIES.json").read_text("utf-8"))
    return Known(readings, identities, matches, ids)


def missed(found: Known) -> Iterator[tuple[str, str, bool]]:
    """For each pair of mentions of one identity: its kind, its name, and whether they are one node."""
    for one in found.identities["identities"]:
        nodes = [found.node(item["report"], one["type"], item["name"]) for item in one["mentions"]]
        for ours, theirs in combinations(nodes, 2):
            yield one["type"], one["canonical"], ours is not None and ours == theirs


def confused(found: Known) -> Iterator[str]:
    """The names under which what must stay apart is one node, and identities that share a node."""
    for one in found.identities["distinct"]:
        nodes = [found.node(item["report"], one["type"], item["name"]) for item in one["entities"]]
        if len(set(nodes)) < len(nodes) and None not in nodes:
            yield one["name"]
    holders: dict[str, set[str]] = {}
    for one in found.identities["identities"]:
        for item in one["mentions"]:
            if node := found.node(item["report"], one["type"], item["name"]):
                holders.setdefault(node, set()).add(one["canonical"])
    yield from (" / ".join(sorted(names)) for names in holders.values() if len(names) > 1)


def report(folder: Path, *, by_rules: bool) -> str:
    """The figures of a folder, in lines."""
    found = known(folder, by_rules=by_rules)
    pairs = list(missed(found))
    wrong = sorted(set(confused(found)))
    of_kind, right = Counter(kind for kind, _, _ in pairs), Counter(kind for kind, _, hit in pairs if hit)
    lines = [f"{folder}: {len(found.readings)} reports, {len(found.matches.merged)} pairs merged by the matcher,"
             f" {len(found.matches.proposed)} proposed"]  # fmt: skip
    lines += [
        f"  {kind}: {right[kind]} of {total} pairs of one identity are one node" for kind, total in of_kind.items()
    ]
    lines += [f"  not one node: {name} ({kind})" for kind, name, hit in pairs if not hit]
    lines += [f"  kept apart: {len(found.identities['distinct']) - len(wrong)} of {len(found.identities['distinct'])}"]
    lines += [f"  WRONGLY ONE NODE: {name}" for name in wrong]
    return "\n".join(lines)


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        if argument != "--read":
            print(report(Path(argument), by_rules="--read" in sys.argv))
