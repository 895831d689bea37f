"""Ties beside acts of support: who campaigns for a ticket, who was put into a post by whom, who held an occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.claims import Claim, Entity, Span, Value
from graph.lexicon import regions
from loaders.extraction.events.accusers import named_after
from loaders.extraction.events.cues import cues, lexicon, lower
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.text.parts import Day

NEAR, FAR, CLAUSE, LEAD = 45, 110, 60, 80  # characters
_CUT = re.compile(r"[.;:!?\"]")
_AS = re.compile(r",?\s*(?:selaku|sebagai|yang juga)?\s*")
_WORD = re.compile(r"\w+")
_PLACE = re.compile(r"\bbertempat di\s+((?:[^,.;()]|\.(?=\w|\s?\d))+)")


@dataclass(slots=True)
class Ties:
    """What was found: claims, and the entities that the cast lacks."""

    claims: list[Claim] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """One claim for each subject, predicate and object."""
        if not any(_ends(claim) == _ends(other) for other in self.claims):
            self.claims.append(claim)


def ties(scene: Scene, accused: frozenset[str]) -> Ties:
    """All ties that the report tells. Who is accused is said to support, and is told of by those claims."""
    found = Ties()
    for claim in (*_teams(scene), *_campaigners(scene, accused), *_joined(scene, accused)):
        found.add(claim)
    for line in scene.lines:
        if not line.sentence.legal and not line.sentence.headline:
            _appointments(scene, line, found)
            _occasions(scene, line, found)
    return found


def _ends(claim: Claim) -> tuple[str, str, str | None]:
    return claim.subject, claim.predicate, claim.object


def _campaigns(who: str, ticket: str, line: Line, rule: str) -> Claim:
    said = line.speaker if line.speaker != who else None
    return Claim(
        subject=who, predicate="CAMPAIGNS_FOR", object=ticket, spans=(line.span,), speaker=said, rule=f"rule:tie.{rule}"
    )


def _teams(scene: Scene) -> Iterator[Claim]:
    """A team that is called after a ticket, or named right before one; an organization that says it supports one."""
    tickets = [entity for entity in scene.entities.values() if entity.label == "Paslon"]
    for line in scene.lines:
        for ref in line.refs:
            club = ref.refs[0] if len(ref.refs) == 1 and ref.refs[0] in scene.roles.clubs else ""
            if not club or scene.entities[club].props.get("kind") == "party":
                continue
            if ticket := _of_team(scene, line, ref, tickets):
                yield _campaigns(club, ticket, line, "team")
            elif ticket := _declared(scene, line, ref):
                yield _campaigns(club, ticket, line, "declares")


def _of_team(scene: Scene, line: Line, ref: Ref, tickets: list[Entity]) -> str:
    """The ticket after which a team is called, else the one named right behind it; empty for other organizations."""
    team = scene.entities[ref.refs[0]]
    if team.props.get("kind") != "timses":
        return ""
    called = [one.ref for one in tickets if _called_after(team, one)]
    return called[0] if len(called) == 1 else _ticket_behind(scene, line, ref.end)


def _called_after(team: Entity, ticket: Entity) -> bool:
    """Whether the name of a team holds the acronym of a ticket, or all words of its name."""
    words, name = (_WORD.findall(lower(one.name)) for one in (team, ticket))
    return named_after(lower(team.name), ticket) or (len(name) > 1 and set(name) <= set(words))


def _declared(scene: Scene, line: Line, ref: Ref) -> str:
    """The ticket for which an organization says that it works: its name, the verb, the ticket, no more between."""
    match = cues("ties", "campaigns").search(scene.low, ref.end, min(line.end, ref.end + CLAUSE))
    if match is None or ref.how == "within" or _CUT.search(scene.low, ref.end, match.start()):
        return ""
    others = [one for one in line.refs if ref.end <= one.start < match.start()]
    idle = line.sentence.is_unreal(match.start()) or put_off(scene, line, match.start())
    return "" if others or idle else _ticket_behind(scene, line, match.end())


def _ticket_behind(scene: Scene, line: Line, at: int) -> str:
    """The ticket named right behind a place; of the words between only those that lead to one."""
    for ref in line.refs:
        if at <= ref.start <= at + LEAD and len(ref.refs) == 1 and scene.entities[ref.refs[0]].label == "Paslon":
            between = _WORD.findall(scene.document.text, at, ref.start)
            leads = all(word in lexicon("ties")["toward"] or not word[0].islower() for word in between)
            return ref.refs[0] if leads and not _CUT.search(scene.low, at, ref.start) else ""
    return ""


def _campaigners(scene: Scene, accused: frozenset[str]) -> Iterator[Claim]:
    """N, juru kampanye pasangan A-B; juru kampanye A-B, N: persons who are no servants and accused of nothing."""
    barred = accused | scene.roles.servants | scene.roles.watchers.keys() | scene.roles.tickets.keys()
    for line in scene.lines:
        for match in cues("ties", "campaigners").finditer(scene.low, line.start, line.end):
            ticket = _ticket_behind(scene, line, match.end())
            who = _holder(scene, line, match.start(), match.end()) if ticket else ""
            if who and who not in barred and not line.sentence.is_unreal(match.start()):
                yield _campaigns(who, ticket, line, "campaigner")


def _joined(scene: Scene, accused: frozenset[str]) -> Iterator[Claim]:
    """N diduga bergabung dalam Tim Kampanye A-B: the team right behind the verb, the person right before it. Of an
    accused it is alleged, and stands beside the support that he is accused of."""
    for line in scene.lines:
        for match in cues("ties", "joins").finditer(scene.low, line.start, line.end):
            behind = [ref for ref in line.refs if 0 <= ref.start - match.end() <= 2 and ref.how == "name"]
            teams = [ref.refs[0] for ref in behind if ref.refs[0] in scene.roles.teams]
            people = [ref for ref in line.refs if 0 <= match.start() - ref.end <= CLAUSE and len(ref.refs) == 1]
            between = _WORD.findall(scene.low, people[-1].end, match.start()) if people else [""]
            who = people[-1].refs[0] if all(word in lexicon("ties")["plainly"] for word in between) else ""
            idle = line.sentence.is_unreal(match.start()) or put_off(scene, line, match.start())
            if teams and who in scene.roles.persons - scene.roles.crowds and not idle:
                yield Claim(
                    subject=who, predicate="MEMBER_OF", object=teams[0], spans=(line.span,), rule="rule:tie.joined",
                    status="alleged" if who in accused else "stated", speaker=line.speaker,
                )  # fmt: skip


def _holder(scene: Scene, line: Line, start: int, end: int) -> str:
    """The person whose title stands at a place: right before it (`N, juru kampanye`), else behind the ticket."""
    people = [ref for ref in line.refs if ref.how == "name" and len(ref.refs) == 1]
    people = [ref for ref in people if ref.refs[0] in scene.roles.persons - scene.roles.unnamed]
    for ref in people:
        if 0 <= start - ref.end <= NEAR and _AS.fullmatch(scene.low, ref.end, start):
            return ref.refs[0]
    for ref in people:
        own = ref.refs[0] not in scene.roles.tickets
        if own and end <= ref.start <= end + NEAR + CLAUSE and not _CUT.search(scene.low, end, ref.start):
            return ref.refs[0]
    return ""


def put_off(scene: Scene, line: Line, at: int) -> bool:
    """Whether words right before a verb say that it has not happened."""
    return cues("ties", "not_yet").search(scene.low, max(line.start, at - 22), at) is not None


def _appointments(scene: Scene, line: Line, found: Ties) -> None:
    """N dilantik (oleh) Gubernur M sebagai Pj Bupati X; Gubernur M menunjuk N sebagai Plt Kadis."""
    for kind in ("appointed", "appoints"):
        for match in cues("ties", kind).finditer(scene.low, line.start, line.end):
            into = cues("ties", "into").search(scene.low, match.end(), min(line.end, match.end() + FAR))
            post = into and cues("ties", "posts").match(scene.low, into.end() + 1, line.end)
            if not post or line.sentence.is_unreal(match.start()) or put_off(scene, line, match.start()):
                continue
            before = [ref for ref in line.refs if ref.end <= match.start() and match.start() - ref.end <= CLAUSE]
            after = [ref for ref in line.refs if match.end() <= ref.start < line.end]
            who, by = (before, after) if kind == "appointed" else (after, before)
            person = _appointee(scene, line, who if kind == "appoints" else who[::-1], match.start())
            region = cues("ties", "regional").match(scene.low, post.start(), line.end) is not None
            body = _appointer(scene, by if kind == "appointed" else by[::-1], person, found if region else None)
            if person and body:
                found.add(_appointment(scene, line, person, body))


def _appointee(scene: Scene, line: Line, refs: list[Ref], at: int) -> str:
    """The first named person of these; `saya` in somebody's words is he."""
    for ref in refs:
        if len(ref.refs) == 1 and ref.refs[0] in scene.roles.persons - scene.roles.unnamed and ref.how != "within":
            return ref.refs[0]
    own = line.speaker and line.said(at) and re.search(r"\b(?:saya|aku)\s+(?:\w+\s+)?$", scene.low[line.start : at])
    return line.speaker or "" if own else ""


def _appointer(scene: Scene, refs: list[Ref], person: str, found: Ties | None) -> str:
    """The body named, or the government that the person named heads; not a body inside of the appointee's own title.
    Without `found` only a government that the report names."""
    for ref in refs:
        one = scene.entities[ref.refs[0]]
        if len(ref.refs) > 1 or one.ref == person or ref.how == "within":
            continue
        if one.label == "Agency":
            return one.ref
        if head := one.props.get("heads_region"):
            return _government(scene, str(head), ref, found)
    return ""


def _government(scene: Scene, code: str, ref: Ref, found: Ties | None) -> str:
    """The government of a region, as the cast has it, else evoked by the title of its head."""
    same = (
        one for one in scene.entities.values() if one.props.get("kind") == "pemda" and one.props.get("region") == code
    )
    if known := next(same, None):
        return known.ref
    if found is None:
        return ""
    made = f"government:{code}"
    where = Span(ref.start, ref.end)
    props: dict[str, Value] = {"kind": "pemda", "region": code}
    name = f"Pemerintah {regions.full_name(regions.by_code(code))}"
    rule = "rule:tie.government"
    found.entities[made] = Entity(ref=made, label="Agency", name=name, mentions=(where,), props=props, rule=rule)
    return made


def _appointment(scene: Scene, line: Line, person: str, body: str) -> Claim:
    told = _only_day(scene, line)
    decree = cues("ties", "decree").search(scene.low, line.start, line.end)
    number = scene.document.text[decree.start() : decree.end()].split()[-1].rstrip(".,;)") if decree else None
    return Claim(
        subject=person, predicate="APPOINTED_BY", object=body, spans=(line.span,), outcome=number,
        date=told.iso if told else None, date_basis=told.basis if told else "none", rule="rule:tie.appointed",
    )  # fmt: skip


def _only_day(scene: Scene, line: Line) -> Day | None:
    """The one day that a line tells outside of brackets behind a verb of speech."""
    days = [day for day in scene.document.days_in(line.span) if day.iso and day.basis != "relative"]
    spoken = cues("speech", "verbs").search(scene.low, line.start, line.end)
    return days[0] if len(days) == 1 and not spoken and not line.speaker else None


def _occasions(scene: Scene, line: Line, found: Ties) -> None:
    """An organization, a verb and an occasion: `Aliansi X telah melaksanakan kegiatan podcast`; its day and place may
    stand in a line of their own behind it."""
    for match in cues("ties", "holds").finditer(scene.low, line.start, line.end):
        club = _host(scene, line, match.start())
        kinds = lexicon("ties")["occasions"]
        hits = ((kind, cues("ties", kind, "occasions").search(scene.low, match.end(), line.end)) for kind in kinds)
        near = [(hit.start(), kind, hit) for kind, hit in hits if hit and hit.start() - match.end() <= NEAR]
        if not club or not near or line.sentence.is_unreal(match.start()) or put_off(scene, line, match.end()):
            continue
        _, kind, hit = min(near, key=lambda one: one[:2])
        event = _event(scene, line, kind, Span(hit.start(), hit.end()))
        found.entities.setdefault(event.ref, event)
        day = event.props.get("date")
        found.add(
            Claim(subject=club, predicate="ORGANISED", object=event.ref, spans=(line.span,), rule="rule:tie.held",
                  date=str(day) if day else None, date_basis="stated" if day else "none")
        )  # fmt: skip


def _host(scene: Scene, line: Line, at: int) -> str:
    """The organization that is the subject of a verb: the first named, and nobody else but organizations before it."""
    before = [ref for ref in line.refs if ref.end <= at]
    clubs = [ref for ref in before if ref.refs[0] in scene.roles.clubs and ref.how == "name"]
    return clubs[0].refs[0] if clubs and len(clubs) == len(before) and at - clubs[-1].end <= CLAUSE else ""


def _event(scene: Scene, line: Line, kind: str, words: Span) -> Entity:
    behind = scene.lines[line.index + 1] if line.index + 1 < len(scene.lines) else None
    bare = behind is not None and not behind.refs and behind.end - behind.start <= NEAR
    days = [
        day
        for one in (line, *((behind,) if behind and bare else ()))
        for day in scene.document.days_in(one.span)
        if day.iso and day.basis != "relative"
    ]
    props: dict[str, Value] = {"kind": kind}
    if len(days) == 1 and days[0].iso:
        props["date"] = days[0].iso
    if place := _PLACE.search(scene.low, line.start, line.end):
        props["place"] = " ".join(scene.document.text[place.start(1) : place.end(1)].split())
    ref = f"event:{kind}:{props.get('date', line.index)}"
    name = scene.document.text[words.start : words.end]
    return Entity(ref=ref, label="Event", name=name, mentions=(words,), props=props, rule="rule:tie.held")
