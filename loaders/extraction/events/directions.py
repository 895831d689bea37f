"""DIRECTED: who is said to have told whom what to do for a ticket. Never inferred from a chain of command."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Claim, Entity, Span
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues
from loaders.extraction.events.hit import is_witness
from loaders.extraction.events.scene import BY_NAME, Line, Ref, Scene
from loaders.extraction.events.story import Story
from loaders.extraction.events.ties import CLAUSE, NEAR, put_off

SOON = 20  # characters between an order in the passive and who gave it
_CUT = re.compile(r"[.;:!?\"]")


def directions(story: Story) -> tuple[list[Entity], list[Claim]]:
    """(classes of those who took orders, all claims). Who gave the order is accused, or accused by whoever took it."""
    entities: dict[str, Entity] = {}
    claims: dict[tuple[str, str | None], Claim] = {}
    for claim in (*_of_acts(story), *_taken(story)):
        claims.setdefault((claim.subject, claim.object), claim)
    for one, claim in _to_classes(story):
        entities.setdefault(one.ref, one)
        claims.setdefault((claim.subject, claim.object), claim)
    return list(entities.values()), list(claims.values())


def _directed(who: str, whom: str, line: Line, rule: str, speaker: str | None = None) -> Claim:
    return Claim(
        subject=who, predicate="DIRECTED", object=whom, status="alleged", act="mobilise", spans=(line.span,),
        speaker=speaker, rule=f"rule:{rule}",
    )  # fmt: skip


def _of_acts(story: Story) -> Iterator[Claim]:
    """An accused person who is said to have told somebody of the cast what to do for a ticket."""
    accused = {one.ref for one in story.accused}
    for act in story.acts:
        if act.kind != "mobilise" or not act.sure or act.own or len(act.actors) != 1 or act.actors[0] not in accused:
            continue
        for target in _told(story, act):
            yield _directed(act.actors[0], target, act.line, "act.mobilise.object")


def _told(story: Story, act: Act) -> Iterator[str]:
    """Servants and agencies right behind a verb of instruction."""
    scene = story.scene
    for ref in act.line.refs:
        near = act.start < ref.start <= act.end + 40 and ref.how in BY_NAME
        bound = len(ref.refs) == 1 and ref.refs[0] in scene.roles.servants | scene.roles.bodies
        bound = bound and not _purpose(scene, act.start, ref.start)
        if near and bound and ref.refs[0] not in act.actors and not is_witness(scene, act.line, ref):
            yield ref.refs[0]


def _taken(story: Story) -> Iterator[Claim]:
    """Lurah N mengaku diperintah Camat M untuk menghadiri kampanye; "Saya disuruh Camat M," kata N."""
    scene, accused = story.scene, {one.ref for one in story.accused}
    for line, match in _orders(scene, "ordered"):
        people = [ref for ref in line.refs if len(ref.refs) == 1 and ref.refs[0] in _named(scene)]
        behind = [ref for ref in people if 0 <= ref.start - match.end() <= SOON + CLAUSE and ref.how == "name"]
        by = behind[0] if behind and _leads(scene, line, match.end(), behind[0]) else None
        before = [ref for ref in people if 0 <= match.start() - ref.end <= CLAUSE]
        whom = before[-1].refs[0] if before else line.speaker
        serves = whom in scene.roles.servants and by is not None and by.refs[0] in scene.roles.servants
        if by and whom and serves and by.refs[0] != whom and accused & {whom, by.refs[0]}:
            yield _directed(by.refs[0], whom, line, "direction.taken", line.speaker)


def _leads(scene: Scene, line: Line, at: int, ref: Ref) -> bool:
    """Whether nothing but `oleh` and the title of the one named stands between an order and him."""
    inside = [one for one in line.refs if one.how == "within" and at <= one.start < ref.start]
    start = inside[0].start if inside else ref.start
    return start - at <= SOON and not _CUT.search(scene.low, at, ref.start)


def _purpose(scene: Scene, start: int, end: int) -> bool:
    """Whether words between an order and a name say what it is for: `mengarahkan guru memilih caleg DPRD`."""
    return cues("ties", "toward_ticket").search(scene.low, start, max(start, end)) is not None


def _named(scene: Scene) -> frozenset[str]:
    return scene.roles.persons - scene.roles.unnamed


def _to_classes(story: Story) -> Iterator[tuple[Entity, Claim]]:
    """Camat M diduga menginstruksikan para lurah memenangkan A-B: those who took the order are a class."""
    scene, accused = story.scene, {one.ref for one in story.accused}
    for line, match in _orders(scene, "orders"):
        staff = cues("ties", "staff").match(scene.low, match.end() + 1, line.end)
        near = (ref for ref in line.refs if staff and staff.end() <= ref.start <= staff.end() + NEAR)
        named = staff and any(ref.how == "name" and not _purpose(scene, staff.end(), ref.start) for ref in near)
        before = [ref for ref in line.refs if ref.end <= match.start() and match.start() - ref.end <= CLAUSE]
        who = [ref.refs[0] for ref in before if len(ref.refs) == 1 and ref.how in ("name", "pronoun", "title")]
        if not staff or named or not who or who[-1] not in accused or who[-1] not in scene.roles.persons:
            continue
        words = scene.document.text[staff.start() : staff.end()]
        one = Entity(
            ref="told:" + "-".join(staff.group().split()), label="Person", name=words, rule="rule:direction.class",
            mentions=(Span(staff.start(), staff.end()),), props={"named": False, "unnamed": "class", "kinds": ("ASN",)},
        )  # fmt: skip
        yield one, _directed(who[-1], one.ref, line, "direction.class")


def _orders(scene: Scene, kind: str) -> Iterator[tuple[Line, re.Match[str]]]:
    """Each order that is told as given, towards a ticket."""
    for line in scene.lines:
        if line.sentence.legal or line.sentence.headline or not scene.has(line, "ties", "toward_ticket"):
            continue
        for match in cues("ties", kind).finditer(scene.low, line.start, line.end):
            if not line.sentence.is_unreal(match.start()) and not put_off(scene, line, match.start()):
                yield line, match
