"""SUPPORTS claims: one for each act towards each target, one for a denial, one for each decision or admission."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.claims import BASES, CIRCUMSTANCES, Claim, Decision, Reply, Span
from loaders.extraction.events.accused import Accused
from loaders.extraction.events.acts import Act
from loaders.extraction.events.answers import Answer, admits_it, admitted, denied
from loaders.extraction.events.cues import cues
from loaders.extraction.events.passages import tickets_in
from loaders.extraction.events.scene import BY_NAME, Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.targets import of_act
from loaders.extraction.events.tracks import track_decision
from loaders.extraction.events.verdict import Verdict
from loaders.extraction.text.parts import Day

_MOST_ACTS, _MOST_SPANS = 4, 4
_CASE = re.compile(r"\b\d{1,4}/[A-Za-z.-]{1,12}/[\w./-]{4,40}\b")


def support_claims(story: Story) -> Iterator[Claim]:
    """The claims about every accused and every target of his."""
    for one in story.accused:
        for target in story.targets[one.ref]:
            yield from _of_target(story, one, target)


def _of_target(story: Story, one: Accused, target: str | None) -> Iterator[Claim]:
    acts = _acts_for(story, one, target)
    chosen: list[Act | None] = [*list(_by_kind(acts))[:_MOST_ACTS]] or [None]
    rulings, said = _rulings(story, one, target), story.said(one.ref)
    plain = chosen[0]
    silence = next((answer for answer in said if answer.kind == "no_answer"), None)
    asked = Reply(kind="no_answer", spans=(silence.span,)) if silence and not denied(said) else None
    track = track_decision(story, one.ref, rulings)
    for act in chosen:
        yield replace(_alleged(story, one, target, act), reply=asked, decision=track)
    yield from (_decided(story, one, target, plain, ruling) for ruling in _distinct(rulings))
    admission = admitted(said)
    if admission is not None and not rulings and admits_it(story.scene, admission, one.acts):
        yield _admitted(story, one, target, plain, admission)
    elif denied(said):
        yield replace(_denied(story, one, target, plain, denied(said)), decision=track)


def _acts_for(story: Story, one: Accused, target: str | None) -> list[Act]:
    """His acts towards a target: those whose sentence names it, else those whose sentence names none."""
    mine = [act for act in one.acts if not act.own] or list(one.acts)
    tickets = {id(act): of_act(story.scene, act, parties=True) for act in mine}
    named = [act for act in mine if target in tickets[id(act)]]
    return named or [act for act in mine if not tickets[id(act)]] or mine


def _by_kind(acts: Iterable[Act]) -> Iterator[Act]:
    """The best act of each kind, the surest first: in a clause with its actor, marked, named by a verb of its own."""
    ranked = sorted(acts, key=lambda act: (not act.sure, act.kind == "general", act.start))
    seen: set[str] = set()
    for act in ranked:
        if act.kind not in seen and (act.sure or not seen) and not (act.kind == "general" and seen):
            seen.add(act.kind)
            yield act


def _base(story: Story, one: Accused, target: str | None, act: Act | None) -> Claim:
    """What all claims about one accused, target and act share."""
    scene = story.scene
    ticket = scene.entities[target] if target else None
    election = ticket.props.get("election") if ticket else None
    return Claim(
        subject=one.ref,
        predicate="SUPPORTS",
        object=target,
        act=act.kind if act and act.kind != "general" else None,
        election=str(election) if election else None,
        case_number=_case_number(story, one),
    )


def _alleged(story: Story, one: Accused, target: str | None, act: Act | None) -> Claim:
    base = _base(story, one, target, act)
    spans = _spans(story, one, target, act)
    if act is None:
        return replace(base, status="alleged", spans=spans, rule="rule:accused.weight")
    day = act_day(story, act)
    return replace(
        base,
        status="alleged",
        spans=spans,
        date=day.iso if day else None,
        date_basis=day.basis if day else "none",
        circumstances=_circumstances(story, act),
        speaker=act.line.speaker if act.line.said(act.start) and act.line.speaker != one.ref else None,
        basis=_basis(story, act),
        rule=f"rule:act.{act.kind}.{'clause' if act.sure else 'topic'}",
    )


def _rulings(story: Story, one: Accused, target: str | None) -> tuple[Verdict, ...]:
    """The decisions told of the accused. In a report that speaks of nobody who could decide none confirms: whoever
    just writes that somebody was found guilty has decided nothing."""
    scene = story.scene
    told = tuple(story.rulings(one.ref, target))
    governed = any(entity.props.get("kind") == "pemda" for entity in scene.entities.values())
    if governed or scene.roles.overseers or scene.roles.chiefs or cues("oversight", "courts").search(scene.low):
        return told
    return tuple(ruling for ruling in told if ruling.outcome != "confirmed")


def _decided(story: Story, one: Accused, target: str | None, act: Act | None, ruling: Verdict) -> Claim:
    days = [day.iso for day in story.scene.document.days_in(ruling.line.span) if day.iso]
    decision = Decision(
        basis="decision", authority=ruling.authority, track=ruling.track, date=days[0] if len(days) == 1 else None
    )
    return replace(
        _base(story, one, target, act),
        status=ruling.outcome,
        spans=(ruling.line.span,),
        decision=decision,
        speaker=ruling.line.speaker if ruling.line.said(ruling.start) else None,
        rule=f"rule:decision.{ruling.outcome}.{'named' if ruling.sure else 'topic'}",
    )


def _admitted(story: Story, one: Accused, target: str | None, act: Act | None, answer: Answer) -> Claim:
    reply = Reply(kind="admits_act", speaker=one.ref, spans=(answer.span,))
    return replace(
        _base(story, one, target, act),
        status="confirmed",
        spans=(answer.span,),
        reply=reply,
        decision=Decision(basis="admission"),
        speaker=one.ref if one.ref in story.scene.roles.persons else answer.line.speaker,
        rule=f"rule:answer.{answer.kind}",
    )


def _denied(story: Story, one: Accused, target: str | None, act: Act | None, said: tuple[Answer, ...]) -> Claim:
    first = min(said, key=lambda answer: ("denies_act", "denies_intent", "explains").index(answer.kind))
    spans = tuple(sorted({answer.span for answer in said}))[:_MOST_SPANS]
    who = one.ref if one.ref in story.scene.roles.persons else first.line.speaker
    return replace(
        _base(story, one, target, act),
        status="denied",
        spans=spans,
        reply=Reply(kind=first.kind, speaker=who, spans=spans),
        speaker=who,
        rule=f"rule:answer.{first.kind}",
    )


def _distinct(rulings: Iterable[Verdict]) -> Iterator[Verdict]:
    """One decision for each outcome, authority and track, the surest and latest told."""
    best: dict[tuple[str, str | None, str | None], Verdict] = {}
    for ruling in sorted(rulings, key=lambda v: (v.sure, v.start)):
        best[ruling.outcome, ruling.authority, ruling.track] = ruling
    yield from sorted(best.values(), key=lambda v: v.start)


def _spans(story: Story, one: Accused, target: str | None, act: Act | None) -> tuple[Span, ...]:
    """The sentences that carry a claim: where the accused is named, the act, the ticket."""
    scene = story.scene
    lines = [act.line] if act else []
    naming = [line for line in scene.lines if any(one.ref in ref.refs and ref.how != "within" for ref in line.refs)]
    if not act or not any(one.ref in ref.refs and ref.how in BY_NAME for ref in act.line.refs):
        lines += naming[:1]
    if target and not any(target in (t for _, t in tickets_in(scene, line, parties=True)) for line in lines):
        place = act.line.index if act else 0
        with_ticket = [line for line in scene.lines if target in (t for _, t in tickets_in(scene, line, parties=True))]
        lines += sorted(with_ticket, key=lambda line: abs(line.index - place))[:1]
    return tuple(sorted({line.span for line in lines}))[:_MOST_SPANS]


def act_day(story: Story, act: Act) -> Day | None:
    """The day of an act: a date in its sentence that no word of speaking or reporting stands before; never the day of
    publication or of an interview."""
    document, line = story.scene.document, act.line
    found = []
    for day in document.days_in(line.span):
        before = story.scene.low[max(line.start, day.span.start - 70) : day.span.start]
        if day.iso and not cues("frames", "said_on").search(before):
            found.append(day)
    return min(found, key=lambda day: abs(day.span.start - act.start), default=None)


def _near(story: Story, line: Line) -> Iterator[Line]:
    """The sentence of an act and those beside it in its paragraph."""
    for place in (line.index, line.index + 1, line.index - 1):
        if 0 <= place < len(story.scene.lines):
            other = story.scene.lines[place]
            if other.sentence.paragraph == line.sentence.paragraph:
                yield other


def _circumstances(story: Story, act: Act) -> tuple[str, ...]:
    low = story.scene.low
    return tuple(
        kind
        for kind in CIRCUMSTANCES
        if any(
            (match := cues("acts", kind, "circumstances").search(low, line.start, line.end))
            and not re.search(r"\b(?:tidak|bukan|di luar)\s+$", low[line.start : match.start()])
            for line in _near(story, act.line)
        )
    )


def _basis(story: Story, act: Act) -> str:
    for kind in BASES[1:]:
        if cues("acts", kind, "basis").search(story.scene.low, act.line.start, act.line.end):
            return kind
    return BASES[0]


def _case_number(story: Story, one: Accused) -> str | None:
    """The number of the case where the report gives just one."""
    found = {match.group() for match in _CASE.finditer(story.scene.document.folded)}
    return next(iter(found)) if len(found) == 1 and len(story.accused) > 0 else None
