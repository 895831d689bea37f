"""What is said to have been done, and by whom: cue words of acts with the one who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph.claims import ACTS
from loaders.extraction.events.actors import INQUIRES, OF_KIN, actors_of, eligible, may_act, speaks
from loaders.extraction.events.agents import agents
from loaders.extraction.events.calls import calls
from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.members import members_told
from loaders.extraction.events.passages import reported_by
from loaders.extraction.events.scene import Line, Scene, once
from loaders.extraction.events.undone import is_idle

NOT = re.compile(
    r"\b(?:(?:tidak|tak)(?!\s+(?:membantah|menampik|menyangkal|menepis|memungkiri|hanya|cuma|sekadar|saja|sebatas))|bukan(?!\s+(?:hanya|cuma|sekadar|saja|main|sebatas))|belum|jangan|tanpa|dilarang|larangan"
    r"|nggak|gak|ndak|enggak|tidaklah|(?:pulang|pergi|keluar|pamit|lokasi|tempat|acara|panggung)\s+sebelum)(?:\s+[\w-]+){0,2}\s*$"
)
_VERB = re.compile(r"^[^.;:\"]*\b(?:me|ber|ter|di|ikut|turut)\w{3,}[^.;:\"]*$")
_BARE_VERB = re.compile(
    r"[\W\d]*(?:(?:tidak|tak|belum|sudah|telah)\s+)?"
    r"(?:(?:di|ter|me|ber)\w{4,}|ikut|turut|hadir|kedapatan|semula|sempat|juga|menjadi|duduk|naik|masuk|datang|tampil|pose|swafoto|joget|pidato|orasi|konon|kerap|sering|rajin)\b(?!\s+(?:itu|tersebut|ini)\b)"
)
_GOES_ON = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A cue of an act in a line. `kind` one of ACTS, or general. `sure`: the actor stands in the same clause;
    else he is the one whom the text was about. `marked`: the line marks it as an accusation. `own`: the actor
    himself says it."""

    line: Line
    start: int
    end: int
    kind: str
    actors: tuple[str, ...]
    sure: bool
    marked: bool
    own: bool = False


def find_acts(scene: Scene) -> tuple[Act, ...]:
    """All acts that the report tells of somebody, in their order; rules, appeals and suppositions tell none."""
    out: list[Act] = []
    goes_on = going_on(scene)
    topic: tuple[str, ...] = ()
    for line in scene.lines:
        if not _tells(scene, line):
            continue
        marked = scene.has(line, "allegation", "alleged")
        out.extend(_calls(scene, line))
        official = _official(scene, line)
        for hit in _hits(scene, line):
            actors, sure = actors_of(scene, line, hit, topic)
            sure = sure or goes_on.get(line.index) == actors
            if actors and not (official and hit.kind == "attend"):
                own = line.speaker in actors and line.said(hit.start)
                out.append(
                    Act(
                        line=line,
                        start=hit.start,
                        end=hit.end,
                        kind=hit.kind,
                        actors=actors,
                        sure=sure,
                        marked=marked,
                        own=own,
                    )
                )
        if not any(act.line is line for act in out):
            out.extend(_towards(scene, line, marked))
            out.extend(_others(scene, line))
            out.extend(_on_and_on(scene, line, goes_on.get(line.index, ()), marked))
        topic = _topic(scene, line, topic)
    return (*out, *_of_members(scene, out))


def _of_members(scene: Scene, told: list[Act]) -> Iterator[Act]:
    """What a group did, of those of it who are named behind: `Sejumlah lurah ikut kampanye. Salah satunya N`."""
    for line, found in members_told(scene):
        marked, known = scene.has(line, "allegation", "alleged"), [act for act in told if act.line is line]
        hits = _hits(scene, line) if _tells(scene, line) else ()
        named = scene.roles.servants - scene.roles.unnamed
        if not any(set(act.actors) & named and act.sure for act in known):
            yield from (
                Act(line=line, start=hit.start, end=hit.end, kind=hit.kind, actors=found, sure=True, marked=marked)
                for hit in hits
            )


@once
def going_on(scene: Scene) -> Mapping[int, tuple[str, ...]]:
    """About whom each sentence is, by its index, that has no subject of its own and goes on about that of another."""
    out: dict[int, tuple[str, ...]] = {}
    topic: tuple[str, ...] = ()
    since = 0
    for line in scene.lines:
        if topic and _goes_on(scene, line, since):
            out[line.index] = topic
        before_it, topic = topic, _topic(scene, line, topic)
        since = line.index if topic != before_it or _names(line, topic) else since
    return out


def _names(line: Line, topic: tuple[str, ...]) -> bool:
    return any(set(ref.refs) & set(topic) for ref in line.refs)


def _goes_on(scene: Scene, line: Line, since: int) -> bool:
    """Whether a sentence has no subject of its own and goes on about the one of a sentence or two before it in its
    paragraph: `N, camat. Diduga menghadiri deklarasi.`"""
    near = line.index - since <= _GOES_ON and scene.lines[since].sentence.paragraph == line.sentence.paragraph
    free = scene.roles.persons - scene.roles.tickets.keys()
    people = any(set(ref.refs) & free and ref.how != "within" for ref in line.refs)
    return near and not people and line.speaker is None and _BARE_VERB.match(scene.low, line.start) is not None


def _towards(scene: Scene, line: Line, marked: bool) -> Iterator[Act]:
    """A servant as the subject of a clause that names a ticket behind him, with a verb that no list knows."""
    for clause in line.clauses:
        refs = [ref for ref in line.refs if clause.start <= ref.start < clause.end and ref.how != "within"]
        for left, right in pairwise(refs):
            hit = Hit(left.end, right.start, "general")
            bound = set(left.refs) & scene.roles.servants and not set(left.refs) & scene.roles.chiefs
            aimed = scene.entities[right.refs[0]].label == "Paslon" or right.refs[0] in scene.roles.tickets
            bound = bound and not reported_by().search(scene.low, line.start, right.start)
            bound = bound and cues("frames", "against").search(scene.low, left.end, right.start) is None
            between = scene.low[left.end : right.start]
            bound = bound and not INQUIRES.search(between) and not OF_KIN.search(between)
            plain = bound and aimed and may_act(scene, line, left, hit) and not speaks(scene, left, right.start)
            if plain and _VERB.match(between) and line.speaker not in left.refs:
                actors = tuple(one for one in left.refs if one in scene.roles.servants)
                yield Act(
                    line=line, start=left.end, end=right.start, kind="general", actors=actors, sure=True, marked=marked
                )


def _others(scene: Scene, line: Line) -> Iterator[Act]:
    """Acts without a verb of the lists: `pembaginya N`, `perintah itu datang dari N`."""
    for start, end, ref in agents(scene, line):
        if all(eligible(scene, line, one) for one in ref):
            actors = tuple(dict.fromkeys(one for each in ref for one in each.refs))
            yield Act(line=line, start=start, end=end, kind="general", actors=actors, sure=True, marked=True)


def _calls(scene: Scene, line: Line) -> Iterator[Act]:
    """What a servant himself calls out for a ticket: his act, though he says it."""
    found, who = calls(scene, line), line.speaker
    if found is not None and who is not None:
        yield Act(line=line, start=found[0], end=found[1], kind="mobilise", actors=(who,), sure=True, marked=True)


def _on_and_on(scene: Scene, line: Line, topic: tuple[str, ...], marked: bool) -> Iterator[Act]:
    """`N, camat. Diduga membagi jadwal pasangan A-B.`: a verb that no list knows, of the one before, with a ticket."""
    aimed = [ref for ref in line.refs if scene.entities[ref.refs[0]].label == "Paslon"]
    if topic and marked and aimed and not line.sentence.is_unreal(line.start):
        start, end = line.start, aimed[0].start
        yield Act(line=line, start=start, end=end, kind="general", actors=topic, sure=True, marked=True)


def _tells(scene: Scene, line: Line) -> bool:
    """Whether a line tells of events: no rule of law, and no call to be neutral without an accusation in it."""
    if line.sentence.legal:
        return False
    if not scene.has(line, "allegation", "appeal"):
        return True
    accused = any(set(ref.refs) & scene.roles.servants for ref in line.refs)
    tickets = any(scene.entities[r].label == "Paslon" for ref in line.refs for r in ref.refs)
    return accused and (tickets or scene.has(line, "allegation", "alleged"))


def _official(scene: Scene, line: Line) -> bool:
    """Whether an occasion is one of the authorities: they are listed among the guests, and no candidate is."""
    named = {one for ref in line.refs if ref.how != "within" for one in ref.refs}
    hosts = named & (scene.roles.chiefs | set(scene.roles.watchers))
    race = named & set(scene.roles.tickets) or any(scene.entities[one].label == "Paslon" for one in named)
    return bool(hosts - {line.speaker}) and not race


def _hits(scene: Scene, line: Line) -> Iterator[Hit]:
    found = [*find("acts", ACTS, scene.low, line.start, line.end)]
    for match in cues("acts", "words", "general").finditer(scene.low, line.start, line.end):
        found.append(Hit(match.start(), match.end(), "general"))
    for hit in sorted(found, key=lambda h: (h.start, h.end)):
        unreal = line.sentence.is_unreal(hit.start) or NOT.search(scene.low, line.start, hit.start) is not None
        if not unreal and not is_idle(scene, line, hit):
            yield hit


def _topic(scene: Scene, line: Line, topic: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the text is about after a line: the servants or the agency in it that are not merely its speakers."""
    for ref in reversed(line.refs):
        named = [r for r in ref.refs if r != line.speaker and r not in scene.roles.chiefs | scene.roles.crowds]
        refs = tuple(
            r for r in named if r in scene.roles.servants or (r in scene.roles.bodies and eligible(scene, line, ref))
        )
        if refs and ref.how != "within":
            return refs
    return topic
