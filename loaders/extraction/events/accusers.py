"""Who accuses whom: those who file the accusation, and those who voice it in their own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Entity
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues, find, lower
from loaders.extraction.events.scene import Line, Ref, Scene

FILED, ACTS, ACCUSES, DEMANDS, CAMP, ACTIVE, FOR_FILER, ALONE = 3.0, 1.5, 1.0, 0.5, 0.5, 0.5, 2.0, 3.5
LOOSE, ACCUSES_NAMED = 1.0, 1.5
_LEAD = 3
OBSERVER, WITNESS, OWN_SIDE = -1.5, -3.0, -3.0
THRESHOLD = 2.0
_REACH = 150
_TO = re.compile(r"\b(?:ke|kepada|di|terhadap|untuk|bagi|dengan)\s+(?:kantor\s+|sekretariat\s+)?$")
_DENIED = re.compile(r"\b(?:tidak|tak|belum|bukan|tanpa|urung|batal)\s+(?:\w+\s+){0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation:
    """An accuser at work in a line, and against whom: `refs` those whom the line names, empty for all."""

    line: Line
    accuser: str
    refs: tuple[str, ...]
    weight: float


def accusations(scene: Scene, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[Accusation, ...]:
    """What speaks for somebody's being an accuser, line by line; see `accusers` for the sum."""
    out: list[Accusation] = []
    for line in scene.lines:
        if line.sentence.legal:
            continue
        refs = _against(scene, line, accused, acts)
        for who in dict.fromkeys(_filers(scene, line, accused)):
            out.append(Accusation(line=line, accuser=who, refs=refs, weight=FILED))
        if line.speaker and is_free(scene, line.speaker, accused):
            weight = _voiced(scene, line, accused, acts)
            out.append(Accusation(line=line, accuser=line.speaker, refs=refs, weight=weight))
        out.extend(Accusation(line=line, accuser=who, refs=refs, weight=w) for who, w in _clubs(scene, line, accused))
    return (*out, *_lone_voices(scene, accused, acts))


def is_free(scene: Scene, one: str, accused: frozenset[str], filing: bool = False) -> bool:
    """Whether somebody can be an accuser at all: no accused, no overseer, no head of a region; servants and candidates
    only where they file (`filing`)."""
    roles = scene.roles
    if one in accused or one in roles.watchers or one in roles.chiefs or one in roles.unnamed:
        return False
    if not filing and (one in roles.servants or one in roles.tickets):
        return False
    return scene.entities[one].label in ("Person", "Organization")


def _against(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[str, ...]:
    """The accused of a line: those it names, else those of the acts told in it."""
    named = tuple(dict.fromkeys(one for ref in line.refs if ref.how != "within" for one in ref.refs if one in accused))
    here = [act for act in acts if act.line.index == line.index and act.sure]
    return named or tuple(dict.fromkeys(one for act in here for one in act.actors if one in accused))


def _filers(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[str]:
    """Those who stand before a verb of reporting, or after a word like `laporan`, `dilaporkan oleh`."""
    low = scene.low
    free = [(ref, one) for ref in line.refs for one in ref.refs if is_free(scene, one, accused, True)]
    for hit in find("allegation", ("files",), low, line.start, line.end):
        if _idle(scene, line, hit.start):
            continue
        before = [(ref, one) for ref, one in free if ref.end <= hit.start and not _cut(scene, line, ref, hit.start)]
        yield from (one for ref, one in before if hit.start - ref.end <= _REACH)
        if not before and line.speaker and is_free(scene, line.speaker, accused) and line.said(hit.start):
            yield line.speaker
    for hit in find("allegation", ("filed",), low, line.start, line.end):
        after = [
            (ref, one) for ref, one in free if is_free(scene, one, accused) and hit.start < ref.start <= hit.end + 60
        ]
        if not line.sentence.is_unreal(hit.start):
            yield from (one for ref, one in after if not _TO.search(low, hit.end, ref.start))


def _idle(scene: Scene, line: Line, offset: int) -> bool:
    """Whether the report is only threatened, conditional or denied."""
    threat = any(
        m.start() <= offset <= m.end() for m in cues("allegation", "threat").finditer(scene.low, line.start, line.end)
    )
    return threat or line.sentence.is_unreal(offset) or _DENIED.search(scene.low, line.start, offset) is not None


def _cut(scene: Scene, line: Line, ref: Ref, offset: int) -> bool:
    """Whether someone else stands between as the subject: an overseer or an accused."""
    between = [
        other for other in line.refs if ref.end <= other.start < offset and other.how not in ("within", "pronoun")
    ]
    taken = scene.roles.overseers | scene.roles.servants
    return any(set(other.refs) & taken for other in between)


def _voiced(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> float:
    """How much the words of a speaker accuse: acts told of an accused, verbs of accusation, demands."""
    here = [a for a in acts if a.line.index == line.index and set(a.actors) & accused]
    weight = (ACTS if any(act.sure for act in here) else LOOSE) if here else 0.0
    if scene.has(line, "allegation", "accuses"):
        named = any(set(ref.refs) & accused for ref in line.refs)
        weight += ACCUSES_NAMED if named else ACCUSES
    if scene.has(line, "allegation", "demands"):
        weight += DEMANDS
    return weight


def _clubs(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, float]]:
    """(organization, weight) where one is itself the subject of a verb that accuses or demands."""
    named = any(set(ref.refs) & accused for ref in line.refs)
    for kind, weight in (("accuses", ACCUSES_NAMED), ("demands", ACCUSES_NAMED)):
        for hit in find("allegation", (kind,), scene.low, line.start, line.end):
            subject = [
                ref for ref in line.refs if ref.end <= hit.start and hit.start - ref.end <= 40 and ref.how != "within"
            ]
            if named and subject and subject[-1].refs[0] in scene.roles.clubs:
                yield subject[-1].refs[0], weight


def _lone_voices(scene: Scene, accused: frozenset[str], acts: tuple[Act, ...]) -> Iterator[Accusation]:
    """What only one outsider says of somebody, and neither the report nor an overseer, is his accusation."""
    for ref in accused:
        own = [act for act in acts if act.sure and ref in act.actors and not act.own]
        voices = {act.line.speaker for act in own if act.line.said(act.start)}
        told = any(not act.line.said(act.start) for act in own)
        if told or not voices or any(v is None or not is_free(scene, v, accused) for v in voices):
            continue
        for act in own:
            yield Accusation(line=act.line, accuser=act.line.speaker or "", refs=(ref,), weight=ALONE)


def accusers(
    scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...], own_sides: frozenset[str]
) -> dict[tuple[str, str], list[Line]]:
    """(accused, accuser) -> the lines that say so. `own_sides` are the organizations that campaign for the ticket of
    an accused: they defend. Organizations accuse where they file, or a member files in their name."""
    weights: dict[str, float] = {}
    for item in found:
        weights[item.accuser] = weights.get(item.accuser, 0.0) + item.weight
    filers = {item.accuser for item in found if item.weight >= FILED}
    witnesses = _witnesses(scene)
    out: dict[tuple[str, str], list[Line]] = {}
    for item in found:
        standing = _standing(scene, item.accuser, own_sides, filers if item.accuser in _tellers(scene) else set())
        if item.accuser in witnesses or weights[item.accuser] + standing < THRESHOLD:
            continue
        for ref in _whom(scene, item, found, accused):
            out.setdefault((ref, item.accuser), []).append(item.line)
            for body in _in_name_of(scene, item):
                out.setdefault((ref, body), []).append(item.line)
    return out


def rivals(scene: Scene, found: tuple[Accusation, ...]) -> frozenset[str]:
    """The accusers' own side: tickets of candidates who file, parties that file or whose people do, tickets after which
    a filing team is named."""
    filers = {item.accuser for item in found if item.weight >= FILED}
    sides = filers | {one for who in filers for one in scene.roles.members.get(who, ())}
    out = {ticket for who in filers for ticket in scene.roles.tickets.get(who, ())}
    out |= {ticket for line in scene.lines for ticket in _filing_sides(scene, line)}
    for one in sides & scene.roles.teams:
        out.add(one)
        name = lower(scene.entities[one].name)
        out |= {
            ref for ref, entity in scene.entities.items() if entity.label == "Paslon" and _named_after(name, entity)
        }
    return frozenset(out)


def _filing_sides(scene: Scene, line: Line) -> Iterator[str]:
    """Tickets in the subject of a verb of reporting: `Pendukung A-B melaporkan ...`."""
    for hit in find("allegation", ("files",), scene.low, line.start, line.end):
        clause = line.clause(hit.start)
        for ref in line.refs:
            near = clause.start <= ref.start and ref.end <= hit.start <= ref.end + _REACH
            if near and not _idle(scene, line, hit.start) and not _cut(scene, line, ref, hit.start):
                entity = scene.entities[ref.refs[0]]
                yield from (entity.ref,) if entity.label == "Paslon" else scene.roles.tickets.get(entity.ref, ())


def _named_after(team: str, ticket: Entity) -> bool:
    acronym = lower(str(ticket.props.get("acronym", "")))
    return lower(ticket.name) in team or (bool(acronym) and acronym in team.split())


def _in_name_of(scene: Scene, item: Accusation) -> tuple[str, ...]:
    """The organizations in whose name a speaker accuses: named with him in the sentence where he says `we`."""
    members = scene.roles.members.get(item.accuser, ())
    if scene.has(item.line, "frames", "our_body"):
        return members
    if not scene.has(item.line, "frames", "we"):
        return ()
    named = {one for ref in item.line.refs for one in ref.refs}
    return tuple(one for one in members if one in named)


def _tellers(scene: Scene) -> set[str]:
    """Those who say something beside demands."""
    return {line.speaker for line in scene.lines if line.speaker and not scene.has(line, "allegation", "demands")}


def _witnesses(scene: Scene) -> set[str]:
    """Those heard as witnesses."""
    found: set[str] = set()
    for line in scene.lines:
        for ref in line.refs:
            if cues("allegation", "witness").search(scene.low, ref.end, min(line.end, ref.end + 80)):
                found.update(ref.refs)
    return found


def _whom(scene: Scene, item: Accusation, found: tuple[Accusation, ...], accused: tuple[str, ...]) -> tuple[str, ...]:
    """Against whom: those of the line, else of its paragraph; else those whom the accuser names elsewhere; else the
    accused named so far, in the lead all."""
    near = item.refs or nearby(scene, item.line, frozenset(accused))
    if near or any(other.refs for other in found if other.accuser == item.accuser):
        return near
    if item.line.index <= _LEAD:
        return accused
    seen = {one for line in scene.lines[: item.line.index + 1] for ref in line.refs for one in ref.refs}
    return tuple(one for one in accused if one in seen) or accused


def nearby(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused of the nearest line of the same paragraph, those before it first."""
    same = [other for other in scene.lines if other.sentence.paragraph == line.sentence.paragraph]
    for other in sorted(same, key=lambda other: (other.index > line.index, abs(other.index - line.index))):
        named = dict.fromkeys(one for ref in other.refs if ref.how != "within" for one in ref.refs if one in accused)
        if named:
            return tuple(named)
    return ()


def _standing(scene: Scene, one: str, own_sides: frozenset[str], filers: set[str]) -> float:
    """What somebody's posts add: campaigners of the other side accuse, own side and observers do not."""
    posts = scene.posts(one)
    members = scene.roles.members.get(one, ())
    weight = OWN_SIDE if {one, *members} & own_sides else 0.0
    if cues("allegation", "observers").search(posts):
        weight += OBSERVER
    elif cues("allegation", "activists").search(posts):
        weight += ACTIVE
    if members or scene.entities[one].label == "Organization":
        weight += CAMP
    return weight + (FOR_FILER if set(members) & filers else 0.0)
