"""Classes of words and of people, marked in every line: all that the trained part sees of a text. No names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.claims import ACTS
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues, hits, lexicon, vague
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.learned.frames import Frames, frames
from loaders.extraction.learned.mates import Mates, mates

_TURNED = ("di", "ter", "menghadap", "mangkir", "memenuhi", "sebagai")
_ACCUSES = frozenset({"files", "filed", "accuses", "reporter", "reports", "discloses"})
Features = dict[str, float]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A word of a class at [start, end) of the text, or a member of the cast by its part."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A scene with the marks of each line. By member of the cast, the lines that mean him (`named`), also inside of
    titles (`met`), those that he speaks (`said`), and those with words of accusation that name or quote him
    (`accusing`); who stands beside him (`mates`). `known` are the features worked out so far."""

    scene: Scene
    marks: tuple[tuple[Mark, ...], ...]
    frames: Frames
    named: dict[str, list[int]]
    met: dict[str, list[int]]
    said: dict[str, list[int]]
    mates: dict[str, Mates]
    accusing: dict[str, list[int]]
    known: dict[str, Features] = field(default_factory=dict)

    def kinds(self, place: int) -> set[str]:
        """The classes of the words of a line."""
        return {mark.kind for mark in self.marks[place]}


def marked(scene: Scene, acts: tuple[Act, ...]) -> Marked:
    """The marks of a scene whose acts are these."""
    marks = tuple(tuple(_of_line(scene, line)) for line in scene.lines)
    named: dict[str, list[int]] = {}
    met: dict[str, list[int]] = {}
    said: dict[str, list[int]] = {}
    for line in scene.lines:
        for one in sorted({one for ref in line.refs if ref.how != "within" for one in ref.refs}):
            named.setdefault(one, []).append(line.index)
        for one in sorted({one for ref in line.refs for one in ref.refs}):
            met.setdefault(one, []).append(line.index)
        if line.speaker:
            said.setdefault(line.speaker, []).append(line.index)
    held = frames(scene, may_stand_accused(scene), acts)
    hot = {place for place, found in enumerate(marks) if any(mark.kind in _ACCUSES for mark in found)}
    accusing = {ref: sorted(hot & {*met.get(ref, ()), *said.get(ref, ())}) for ref in may_accuse(scene)}
    beside = mates(scene)
    return Marked(
        scene=scene, marks=marks, frames=held, named=named, met=met, said=said, mates=beside, accusing=accusing
    )


def may_stand_accused(scene: Scene) -> Iterator[str]:
    """Persons and agencies that the text names outside of titles, but no overseers, in the order of the cast."""
    named = {one for line in scene.lines for ref in line.refs if ref.how != "within" for one in ref.refs}
    for ref, entity in scene.entities.items():
        if ref in named and entity.label in ("Person", "Agency") and ref not in scene.roles.overseers:
            yield ref


def may_accuse(scene: Scene) -> Iterator[str]:
    """Named persons and organizations that speak for no overseer, in the order of the cast."""
    roles = scene.roles
    for ref, entity in scene.entities.items():
        if entity.label in ("Person", "Organization") and ref not in roles.unnamed and ref not in roles.watchers:
            yield ref


@cache
def _classes() -> dict[str, dict[str, Any]]:
    return dict(lexicon("learned")["marks"])


@cache
def _lists(name: str) -> tuple[tuple[str, str], ...]:
    """The (file, list) pairs of a class."""
    pairs = [entry.split(".", 1) for entry in _classes()[name]["lists"]]
    return tuple((file, kind) for file, listed in pairs for kind in (ACTS if listed == "*" else (listed,)))


def _of_line(scene: Scene, line: Line) -> Iterator[Mark]:
    low, start, end = scene.low, line.start, line.end
    for name in _classes():
        for file, kind in _lists(name):
            if kind == "general.words":
                found = cues(file, "words", "general").finditer(low, start, end)
                yield from (Mark(match.start(), match.end(), name) for match in found)
            else:
                for hit in hits(file, kind, low, start, end):
                    yield _mark(scene, line, name, hit.start, hit.end)
    yield from (Mark(match.start(), match.end(), "vague") for match in vague().finditer(low, start, end))
    for ref in line.refs:
        yield from (Mark(ref.start, ref.end, kind) for kind in sorted(_parts(scene, ref)))


def _mark(scene: Scene, line: Line, name: str, start: int, end: int) -> Mark:
    """The mark of a word: apart where it is passive, and where nothing of it has happened."""
    entry = _classes()[name]
    if entry.get("unreal") and line.sentence.is_unreal(start):
        return Mark(start, end, f"{name}-unreal")
    if entry.get("turned") and scene.low.startswith(_TURNED, start):
        return Mark(start, end, f"{name}-passive")
    return Mark(start, end, name)


def _parts(scene: Scene, ref: Ref) -> set[str]:
    return {kind for one in ref.refs if (kind := part_of(scene, one, ref.how))}


def part_of(scene: Scene, one: str, how: str = "name") -> str | None:
    """The part of a member of the cast in the report; None for agencies that oversee nobody."""
    roles = scene.roles
    if scene.entities[one].label == "Paslon" or one in roles.tickets:
        return "ticket"
    if one in roles.overseers:
        return "in_title" if how == "within" else "overseer"
    parts = (
        ("club", roles.clubs), ("watcher", roles.watchers), ("chief", roles.chiefs), ("servant", roles.servants),
        ("person", roles.persons),
    )  # fmt: skip
    return next((kind for kind, refs in parts if one in refs), None)
