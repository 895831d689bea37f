"""Which track an accusation runs on: where all that is told of is a criminal case, its end is the end of the matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.claims import Decision
from loaders.extraction.events.cues import cues, lower
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.story import Story
from loaders.extraction.events.verdict import Verdict


def track_decision(story: Story, ref: str, rulings: Iterable[Verdict]) -> Decision | None:
    """The criminal track of an accusation, where its only decisions are clearings on that track, no other body than a
    watchdog has the accused, and no sentence speaks of another track. None where that is not so."""
    told = list(rulings)
    if not any(_criminal(story.scene, one) for one in told) or not all(_may_be(story.scene, one) for one in told):
        return None
    return None if _goes_on(story, ref, [one.line for one in told]) else Decision(track="criminal")


def _may_be(scene: Scene, ruling: Verdict) -> bool:
    """Whether a decision clears on the criminal track, or tells neither its track nor who decided."""
    untold = ruling.track is None and ruling.authority is None
    return ruling.outcome == "cleared" and (untold or _criminal(scene, ruling))


def _criminal(scene: Scene, ruling: Verdict) -> bool:
    """Whether a decision is one of the criminal track, by its words or by who decided."""
    body = ruling.authority
    return ruling.track == "criminal" or (body is not None and _is(scene, body, "criminal"))


def _is(scene: Scene, body: str, kind: str) -> bool:
    return cues("oversight", kind).match(lower(scene.entities[body].name)) is not None


def _goes_on(story: Story, ref: str, lines: list[Line]) -> bool:
    """Whether the accused is also before a body of ethics or discipline, or the report tells of another track."""
    scene = story.scene
    bodies = [body for who, body in story.examined if who == ref]
    if any(not _is(scene, body, "criminal") and not _is(scene, body, "watchdogs") for body in bodies):
        return True
    return any(scene.has(line, "decision", "other_track") for line in _about(story, ref, lines))


def _about(story: Story, ref: str, lines: list[Line]) -> Iterator[Line]:
    """Where another track of his would be told of: anywhere if he alone is accused, else in sentences that mean him
    and in the paragraphs of the decisions (`lines`)."""
    paragraphs = {line.sentence.paragraph for line in lines}
    for line in story.scene.lines:
        mine = any(ref in one.refs and one.how != "within" for one in line.refs)
        if not line.sentence.legal and (len(story.accused) == 1 or mine or line.sentence.paragraph in paragraphs):
            yield line
