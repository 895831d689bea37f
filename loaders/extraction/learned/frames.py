"""What the frames of the rules see when anybody may be the accused: acts, answers, examinations, accusations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.extraction.events.accused import is_political
from loaders.extraction.events.accusers import accusations
from loaders.extraction.events.acts import Act
from loaders.extraction.events.answers import answers
from loaders.extraction.events.overseers import examinations
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.targets import of_act

Frames = dict[tuple[str, ...], list[str]]
_WEIGHTS = (0.5, 1.0, 2.0, 3.0)


def frames(scene: Scene, refs: Iterable[str], acts: tuple[Act, ...]) -> Frames:
    """The frames that hold somebody, by his ref, or an accused and another, by both; once for each time."""
    free = frozenset(refs)
    out: Frames = {}
    for key, name in (
        *_acts(scene, acts),
        *_answers(scene, free),
        *_examinations(scene, free),
        *_accusations(scene, free, acts),
    ):
        out.setdefault(key, []).append(name)
    return out


def _acts(scene: Scene, acts: Iterable[Act]) -> Iterator[tuple[tuple[str, ...], str]]:
    for act in acts:
        how = "himself" if act.own else "in one clause" if act.sure else "by topic"
        names = [f"frame of an act, {how}", f"frame of an act of {act.kind}"]
        names += [f"frame of an act, {how}, marked as an allegation"] if act.marked else []
        names += [f"frame of an act, {how}, for a ticket"] if of_act(scene, act, True) else []
        names += [f"frame of an act, {how}, in a political sentence"] if is_political(scene, act.line) else []
        yield from (((one,), name) for one in act.actors for name in names)


def _answers(scene: Scene, free: frozenset[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for answer in answers(scene, free):
        yield (answer.ref,), f"frame of an answer: {answer.kind}"


def _examinations(scene: Scene, free: frozenset[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for exam in examinations(scene, free):
        yield (exam.overseer,), "frame of an examination by it"
        if not exam.refs:
            yield (exam.overseer,), "frame of an examination by it, of nobody named"
        for one in exam.refs:
            yield (one,), "frame of an examination"
            yield (one, exam.overseer), "frame of an examination of him"


def _accusations(scene: Scene, free: frozenset[str], acts: tuple[Act, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    servants = free & (scene.roles.servants | scene.roles.bodies)
    for item in accusations(scene, servants, acts):
        strength = sum(item.weight >= one for one in _WEIGHTS)
        if not strength:
            continue
        yield (item.accuser,), f"frame of an accusation by him, of strength {strength}"
        for one in item.refs:
            yield (one,), f"frame of an accusation, of strength {strength}"
            yield (one, item.accuser), f"frame of an accusation of him, of strength {strength}"
