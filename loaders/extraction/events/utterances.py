"""SAID: who confirms, promises, demands, warns, threatens with the law, calls himself neutral, or explains."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim
from loaders.extraction.events.cues import cues
from loaders.extraction.events.scene import Line, Scene

KINDS = ("threatens_legal", "declares_neutral", "promises", "warns", "demands", "explains")
MOST_LINES = 6
NEXT = 40  # characters in which a verb begins and ends behind its subject
FORWARD = 6  # sentences after which a topic is no longer what is spoken of
HOWS = ("name", "title", "description", "pronoun", "noun", "body", "concerned")
GOES_ON = ("explains", "warns", "promises")


def utterances(scene: Scene, accused: frozenset[str]) -> Iterator[Claim]:
    """One claim for each kind of utterance of one speaker about one entity, with the lines that show it, in the order
    of the text. What the accused themselves demand of others is what they are accused of, and no claim of this kind."""
    found: dict[tuple[str, str, str], list[Line]] = {}
    topic: tuple[int, str] | None = None
    for line in scene.lines:
        named = _named(scene, line)
        about = [ref for ref in named if ref in accused and ref != line.speaker]
        if about:
            topic = (line.index, about[0])
        who, kind = _who_and_kind(scene, line, about)
        spoken_of = topic[1] if topic and line.index - topic[0] <= FORWARD else ""
        target = _target(scene, who, [*about, *named, spoken_of])
        if who in accused or kind == "declares_neutral":
            target = target or who
        if kind == "warns":
            target = target or _government(scene, who)
        if kind and target and not (who in accused and kind in ("demands", "warns")):
            found.setdefault((who, target, kind), []).append(line)
    for (who, target, kind), lines in found.items():
        yield _claim(scene, who, target, kind, lines[:MOST_LINES])


def _claim(scene: Scene, who: str, target: str, kind: str, lines: list[Line]) -> Claim:
    """The claim; its day is that of the utterance, where a line tells it."""
    days = [day for line in lines for day in scene.document.days_in(line.span) if day.iso and day.basis != "relative"]
    return Claim(
        subject=who, predicate="SAID", object=target, kind=kind, spans=tuple(line.span for line in lines), speaker=who,
        date=days[0].iso if days else None, date_basis=days[0].basis if days else "none", rule=f"rule:said.{kind}",
    )  # fmt: skip


def _who_and_kind(scene: Scene, line: Line, about: list[str]) -> tuple[str, str]:
    """Who speaks in a line, and the kind that its words show; both empty for none. `N, mengingatkan ...`: he who stands
    right before the verb."""
    if line.speaker:
        return line.speaker, _kind(scene, line, about)
    if (who := _goes_on(scene, line)) and (kind := _kind(scene, line, about)) in GOES_ON:
        return who, kind
    for ref in line.refs:
        verb = cues("utterances", "verbs").search(scene.low, ref.end + 1, min(line.end, ref.end + NEXT))
        beside = verb is not None and not scene.low[ref.end : verb.start()].strip(" ,")
        if beside and ref.how in ("name", "pronoun") and len(ref.refs) == 1 and ref.refs[0] in scene.roles.persons:
            return ref.refs[0], _kind(scene, line, about)
    return "", ""


def _goes_on(scene: Scene, line: Line) -> str:
    """Who speaks before and after a sentence without a speaker that names nobody else: it is still his."""
    before = scene.lines[line.index - 1] if line.index else None
    after = scene.lines[line.index + 1] if line.index + 1 < len(scene.lines) else None
    if before is None or after is None or before.speaker is None or before.speaker != after.speaker:
        return ""
    others = {one for ref in line.refs for one in ref.refs if one in scene.roles.persons} - scene.roles.crowds
    told = cues("utterances", "narrated").match(scene.low, line.start) is not None
    return "" if told or others - {before.speaker} or before.reported is None else before.speaker


def _government(scene: Scene, who: str) -> str:
    """The government that the speaker heads; empty where the report does not name it."""
    region = scene.entities[who].props.get("heads_region")
    same = (
        ref
        for ref, one in scene.entities.items()
        if one.props.get("kind") == "pemda" and one.props.get("region") == region
    )
    return next(same, "") if region else ""


def _kind(scene: Scene, line: Line, about: list[str]) -> str:
    """The kind that the words of a line with a speaker show; empty for none."""
    if line.sentence.headline:
        return ""
    if about and scene.has(line, "frames", "confirms"):
        return "confirms"
    if scene.has(line, "utterances", "asked"):
        return ""
    return next((kind for kind in KINDS if _shows(scene, line, kind)), "")


def _shows(scene: Scene, line: Line, kind: str) -> bool:
    """Whether a cue of the kind stands in the line, outside of words that void it."""
    voids = [hit.span() for hit in cues("utterances", "void").finditer(scene.low, line.start, line.end)]
    hits = cues("utterances", kind).finditer(scene.low, line.start, line.end)
    return any(not any(start < hit.end() and hit.start() < end for start, end in voids) for hit in hits)


def _named(scene: Scene, line: Line) -> list[str]:
    """Who is meant in a line, by place, but for groups, crowds, and agencies inside of titles."""
    listed = [ref.refs[0] for ref in line.refs if ref.how in HOWS and len(ref.refs) == 1]
    return [ref for ref in dict.fromkeys(listed) if ref in scene.entities and ref not in scene.roles.crowds]


def _target(scene: Scene, who: str, refs: list[str]) -> str:
    """About whom it is: the first of these who is not the speaker: an accused in the line, another one named there,
    the accused of whom the text was speaking."""
    found = (ref for ref in refs if ref and ref != who and scene.entities[ref].label in ("Person", "Agency"))
    return next(found, "")
