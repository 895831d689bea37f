"""Annotated reports as the trained part sees them, and the rows on which it is trained."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from benchmarks.reading import LISTS, plain
from graph.claims import Entity
from loaders.extraction.cast.cast import read_cast
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.story import Story, read_story
from loaders.extraction.events.superiors import with_superiors
from loaders.extraction.learned.marks import Features, Marked, marked
from loaders.extraction.text.document import prepare
from loaders.readers import read

RELATION = {"accused": "supports", "examined": "investigated_by", "blamed": "accused_by"}
_SAME, _SAME_UNNAMED, _HALF = 90.0, 70.0, 0.5


@dataclass(slots=True)
class Rows:
    """What one question is trained on, row by row; `lost` counts what no row can answer."""

    features: list[Features] = field(default_factory=list)
    truth: list[bool] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    rules: list[bool] = field(default_factory=list)
    heavy: list[float] = field(default_factory=list)
    lost: dict[str, int] = field(default_factory=dict)

    def add(self, features: Features, truth: bool, sample: Sample, rules: bool) -> None:
        """One row more, of this report."""
        self.features.append(features)
        self.truth.append(truth)
        self.reports.append(sample.report)
        self.rules.append(rules)
        self.heavy.append(sample.heavy)


@dataclass(frozen=True, slots=True)
class Sample:
    """One annotated report with what was read of it, and how much it counts (`heavy`): `facts` by relation the pairs of
    annotated names, `replies` the statuses of each accused, `names` the annotated name of each member of the cast."""

    report: str
    scene: Scene
    story: Story
    seen: Marked
    facts: dict[str, set[tuple[str, str]]]
    replies: dict[str, set[str]]
    names: dict[str, str]
    heavy: float


def samples(folders: Iterable[Path], light: Collection[int] = ()) -> Iterator[Sample]:
    """The annotated reports of the folders, told apart by their numbers; those of the `light` ones count half."""
    for number, path in ((n, path) for n, folder in enumerate(folders) for path in sorted(folder.glob("*.txt"))):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        document = prepare(read(path))
        scene = read_scene(document, with_superiors(document, read_cast(document)))
        facts: dict[str, set[tuple[str, str]]] = {kind: set() for kind in RELATION.values()}
        replies: dict[str, set[str]] = {}
        for item in gold["relations"]:
            if item["type"] in facts:
                facts[item["type"]].add((item["source"], item["target"] or ""))
            if item["type"] == "supports":
                replies.setdefault(item["source"], set()).add(item["status"])
        story, names = read_story(scene), _names(scene, gold)
        seen = marked(scene, story.acts)
        heavy, called = _HALF if number in light else 1.0, f"{number}/{path.stem}"
        yield Sample(called, scene, story, seen, facts, replies, names, heavy)


def _names(scene: Scene, gold: Mapping[str, Any]) -> dict[str, str]:
    """The annotated name of each member of the cast; his own, marked, where he is nobody annotated."""
    out = {}
    for ref, entity in scene.entities.items():
        key = _list_of(entity)
        forms = [
            (plain(form), item[LISTS[key]])
            for item in gold[key]
            for form in (item[LISTS[key]], *item.get("mentions", ()))
        ]
        ranked = max(
            ((fuzz.token_sort_ratio(plain(entity.name), form), name) for form, name in forms), default=(0.0, "")
        )
        same = ranked[0] >= (_SAME_UNNAMED if key == "unnamed_actors" else _SAME)
        out[ref] = ranked[1] if same else f"? {entity.name}"
    return out


def _list_of(entity: Entity) -> str:
    if entity.props.get("named") is False and entity.label == "Person":
        return "unnamed_actors"
    return {"Person": "persons", "Agency": "agencies", "Paslon": "paslon"}.get(entity.label, "organizations")
