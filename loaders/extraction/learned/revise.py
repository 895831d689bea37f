"""The story of a report with the opinion of the trained weights: what rules miss is added, what they say against all
likelihood is left out. It proposes allegations, for whom they are, and relations of a case, never a decision: what was
decided and answered is read by the rules alone, and at most taken for less than proven."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from graph.claims import Claim
from loaders.extraction.events.accused import Accused
from loaders.extraction.events.answers import denied, idle
from loaders.extraction.events.asides import told_apart
from loaders.extraction.events.bystanders import apart
from loaders.extraction.events.crowds import just_so_many
from loaders.extraction.events.judged import in_passage
from loaders.extraction.events.overseers import only_called_upon
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.settled import settled, spurned
from loaders.extraction.events.story import Story, read_story
from loaders.extraction.events.targets import only_vague
from loaders.extraction.events.verdict import Verdict, without
from loaders.extraction.learned.aims import field_of, told_with, with_ticket
from loaders.extraction.learned.among import among, odds
from loaders.extraction.learned.marks import Features, Marked, marked, may_accuse, may_stand_accused
from loaders.extraction.learned.pairs import with_accuser, with_overseer
from loaders.extraction.learned.profiles import around_all
from loaders.extraction.learned.sides import not_spared, of_others, with_listed
from loaders.extraction.learned.standing import of_accuser, of_overseer
from loaders.extraction.learned.veto import Doubt, doubted, doubts, unproven
from loaders.extraction.learned.weights import weights

ADD = {"accused": 0.55, "accused in brief": 0.45, "class": 0.55, "apart": 0.95, "nameless": 0.3, "denying": 0.6}
KEEP = {"accused": 0.35, "nameless": 0.3, "together": 0.1, "account": 0.2}
KEEP_LINK = {"examined": 0.4, "blamed": 0.3}
ADD_LINK = {"examined": 0.4, "blamed": 0.7, "blamed in brief": 0.25}
AGAIN = " again"
_BARE = ("rule:unnamed.post", "rule:unnamed.class", "rule:unnamed.count")
AIMED, AIMED_TOO, AIMED_UNKNOWN = 0.3, 0.6, 0.8
_REPLIES = frozenset({"denies", "excuse", "denying"})
_MOST = 3
_SHORTEST, _BRIEF_CASE, _BRIEF, _LARGEST, _MOST_TICKETS = 5, 15, 12, 20_000, 300_000
Links = dict[tuple[str, str], list[Line]]
Reasons = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """A story as the weights leave it; why they added what they added, by (accused) or (question, accused, other);
    who of the accused denies, with the sentences of his answer; and of whom a proof is doubted."""

    story: Story
    reasons: Reasons
    denials: dict[str, list[Line]]
    doubts: dict[str, Doubt] = field(default_factory=dict)


def by_rules(scene: Scene) -> Opinion:
    """The story of a scene by rules alone."""
    return Opinion(story=read_story(scene), reasons={}, denials={})


def revised(scene: Scene) -> Opinion:
    """The story of a scene by rules and weights. Pure: the same scene gives the same opinion. What is shorter than
    any report that they were trained on, or far larger (members of the cast times sentences, and that times tickets),
    is left to the rules."""
    size = len(scene.entities) * len(scene.lines)
    tickets = sum(entity.label == "Paslon" for entity in scene.entities.values())
    if len(scene.lines) < _SHORTEST or size > _LARGEST or size * tickets > _MOST_TICKETS:
        return by_rules(scene)
    told = read_story(scene)
    seen = marked(scene, told.acts)
    likely = {ref: _likely("accused", around_all(seen, ref)) for ref in may_stand_accused(scene)}
    accused, reasons = accused_by(told, seen, likely)
    same = [one.ref for one in accused] == [one.ref for one in told.accused]
    added = frozenset(ref for (ref,) in reasons)
    story = told if same else _cautious(read_story(scene, accused, told.acts), added)
    vetoed = doubts(story, seen)
    examined = _links(story, seen, likely, "examined", story.examined, reasons)
    blamed = _links(story, seen, likely, "blamed", story.blamed, reasons)
    story = unproven(story, vetoed)
    denials = _denials(story, seen, reasons)
    aimed = _targets(story, reasons)
    blamed = not_spared(story, with_listed(story, of_others(story, seen, aimed, blamed)))
    found = replace(story, examined=examined, blamed=blamed, targets=aimed, verdicts=_proven(story, aimed))
    return Opinion(story=found, reasons=reasons, denials=denials, doubts=vetoed)


def _targets(story: Story, reasons: Reasons) -> dict[str, tuple[str | None, ...]]:
    """For whom each accused acted: the likeliest ticket, and whatever else is likely, a party only if it is named with
    him or his act. Where the rules leave the candidate open only what is as good as sure: `salah satu calon` is often
    meant so."""
    field, out = field_of(story), dict(story.targets)
    for one in story.accused:
        if settled(story.scene, one, field.rivals[one.ref]):
            continue
        barred = {one.ref, *(spurned(story.scene, one, field.rivals[one.ref]) - set(out[one.ref]))}
        found = {ticket: with_ticket(field, one, ticket) for ticket in field.named if ticket not in barred}
        ranked = sorted((-_likely("aimed", features), ticket) for ticket, features in found.items())
        known = out[one.ref] != (None,)
        needed = AIMED_TOO if known else AIMED_UNKNOWN if only_vague(story.scene, one) else AIMED
        likely = [ticket for place, (less, ticket) in enumerate(ranked) if (known and not place) or -less >= needed]
        likely = [ticket for ticket in likely if ticket not in field.rivals[one.ref]] or likely
        sure = {ticket for ticket in likely if not field.is_party(ticket) or told_with(found[ticket])}
        chosen = [ticket for ticket in likely if ticket == likely[0] or ticket in sure]
        for ticket in set(chosen) - set(out[one.ref]):
            reasons["aimed", one.ref, ticket] = weights("aimed").reasons(found[ticket])
        out[one.ref] = tuple(chosen) or out[one.ref]
    return out


def _proven(story: Story, aimed: dict[str, tuple[str | None, ...]]) -> tuple[Verdict, ...]:
    """The decisions, without a confirmation of whom the weights gave other targets where the rules tie it to none of
    them: what proves neither of two acts proves no more where the weights leave only one, and what only seems to mean
    him proves nothing for a ticket that only the weights see."""
    out = []
    for verdict in story.verdicts:
        loose = frozenset(ref for ref in verdict.refs if not _holds(story, verdict, ref, aimed.get(ref, ())))
        out.append(without(verdict, loose) if loose and verdict.outcome == "confirmed" else verdict)
    return tuple(verdict for verdict in out if verdict.refs or verdict.count is not None)


def _holds(story: Story, verdict: Verdict, ref: str, aimed: tuple[str | None, ...]) -> bool:
    told = story.targets.get(ref, aimed)
    if told == aimed:
        return True
    tied = {target for target in told if verdict in story.rulings(ref, target)}
    return any(target in tied if target in told else tied and verdict.sure for target in aimed)


def _cautious(story: Story, added: frozenset[str]) -> Story:
    """The story, without a confirmation of those whom only the weights accuse unless it stands in their own passage,
    by an authority or as their own admission, and with a clearing only where it means them: of two doubtful readings
    none may make the other a fact."""
    scene = story.scene
    verdicts = [v if v.outcome == "cleared" and v.sure else without(v, _vague(scene, v, added)) for v in story.verdicts]
    plain = [a for a in story.answers if a.ref not in added or not a.kind.startswith("admits")]
    own = [a for a in story.answers if a not in plain and (a.line.speaker == a.ref or in_passage(scene, a.line, a.ref))]
    answers = tuple(sorted((*plain, *own), key=story.answers.index))
    return replace(story, verdicts=tuple(v for v in verdicts if v.refs or v.count is not None), answers=answers)


def _vague(scene: Scene, verdict: Verdict, added: frozenset[str]) -> frozenset[str]:
    """Those of the added in whose passage a decision does not stand, or without an authority."""
    return frozenset(
        ref
        for ref in added
        if not (
            in_passage(scene, verdict.line, ref) and (verdict.outcome == "cleared" or (verdict.sure and verdict.judges))
        )
    )


def others(scene: Scene, question: str, one: str, accused: Collection[str]) -> Iterator[str]:
    """Whom a relation of an accused may lead to: overseers, or persons and organizations that may accuse."""
    if question == "examined":
        yield from (ref for ref in scene.entities if ref != one and ref in scene.roles.overseers)
    else:
        yield from (ref for ref in may_accuse(scene) if ref != one and ref not in accused)


def pair_features(seen: Marked, story: Story, question: str, pair: tuple[str, str], likely: float) -> Features:
    """The features of an accused and another, with how surely he is accused and what the rules make of them."""
    if question == "examined":
        found = with_overseer(seen, *pair) | of_overseer(seen, story, *pair)
    else:
        found = with_accuser(seen, *pair) | of_accuser(seen, story, *pair)
    return {**found, "accusation": odds(likely)}


def _likely(question: str, features: Features) -> float:
    return weights(question).likely(features)


def accused_by(story: Story, seen: Marked, likely: dict[str, float]) -> tuple[tuple[Accused, ...], Reasons]:
    """The accused by rules and weights, in the order of the cast, and why the weights added whom they added: in a brief
    report few are named who have no part in it, in a longer one many."""
    known, out, reasons = {one.ref: one for one in story.accused}, [], Reasons()
    crowds, spared = story.scene.roles.crowds, apart(story.scene, story.acts)
    brief = ADD["accused in brief" if len(story.scene.lines) <= _BRIEF_CASE else "accused"]
    for ref in story.scene.entities:
        nameless = "nameless" if _is_nameless(story.scene, ref) else "accused"
        kind = "apart" if ref in spared else "class" if ref in crowds else nameless
        sure = any(act.sure for act in known[ref].acts) if ref in known else False
        told = "together" if ref in story.scene.roles.together else nameless if sure else "accused"
        told = "account" if sure and ref in story.scene.roles.bodies else told
        if ref in known and likely.get(ref, 1.0) >= KEEP[told]:
            out.append(known[ref])
        elif ref not in known and likely.get(ref, 0.0) >= (brief if kind == "accused" else ADD[kind]):
            acts = tuple(act for act in story.acts if ref in act.actors)
            out.append(Accused(ref=ref, weight=likely[ref], acts=acts))
            reasons[(ref,)] = weights("accused").reasons(around_all(seen, ref))
    counted = just_so_many(story.scene, [one.ref for one in out])
    return tuple(one for one in out if one.ref not in counted), reasons


def _is_nameless(scene: Scene, ref: str) -> bool:
    """Whether somebody is told as one or some of whom the report keeps the name: hardly ever but as the accused. A bare
    post may be that of anybody."""
    bare = scene.entities[ref].rule in _BARE
    return ref in scene.roles.unnamed - scene.roles.crowds and not bare


def _links(story: Story, seen: Marked, likely: dict[str, float], question: str, told: Links, reasons: Reasons) -> Links:
    """The relations of one kind that are likely at second sight, beside what is likely of the other pairs. What rules
    say of people who are not accused stays."""
    accused = [one.ref for one in story.accused]
    out = {pair: lines for pair, lines in told.items() if pair[0] not in accused}
    pairs = [(one, other) for one in accused for other in others(story.scene, question, one, accused)]
    barred = {ref for ref in story.scene.roles.overseers if only_called_upon(story.scene, ref)}
    found = {pair: pair_features(seen, story, question, pair, likely.get(pair[0], 0.5)) for pair in pairs}
    first = {pair: _likely(question, features) for pair, features in found.items()}
    for pair, features in found.items():
        wider = features | among(seen, pair, first, accused)
        needed = KEEP_LINK[question] if pair in told else added_at(question, len(story.scene.lines))
        elsewhere = question == "examined" and told_apart(story.scene, *pair)
        if (pair in told or pair[1] not in barred) and not elsewhere and _likely(question + AGAIN, wider) >= needed:
            out[pair] = told.get(pair) or _evidence(seen, *pair)
            if pair not in told:
                reasons[(question, *pair)] = weights(question + AGAIN).reasons(wider)
    return out


def added_at(question: str, sentences: int) -> float:
    """From which likelihood on a relation that no rule knows is added. Who accuses whom is guessed well where a report
    is brief; among the many people of a longer one three of four guesses are wrong."""
    brief = f"{question} in brief"
    return ADD_LINK[brief if sentences <= _BRIEF and brief in ADD_LINK else question]


def _evidence(seen: Marked, one: str, other: str) -> list[Line]:
    """The sentences that name both, else the nearest pair of sentences that name either."""
    mine, his = seen.named.get(one, []), seen.met.get(other, [])
    both = [place for place in mine if place in his]
    near = min(((abs(a - b), a, b) for a in mine for b in his), default=(0, *mine[:1], *his[:1]))
    return [seen.scene.lines[place] for place in both or sorted(set(near[1:]))]


def _denials(story: Story, seen: Marked, reasons: Reasons) -> dict[str, list[Line]]:
    """The accused who deny though no rule knows their words: they speak, or a word of denial stands in a sentence
    about them."""
    out = {}
    for one in story.accused:
        features = around_all(seen, one.ref)
        if denied(story.said(one.ref)) or not _likely("denying", features) >= ADD["denying"]:
            continue
        replies = [place for place in seen.named.get(one.ref, ()) if seen.kinds(place) & _REPLIES]
        words = [at for at in seen.said.get(one.ref) or replies if not idle(story.scene, story.scene.lines[at])]
        if words:
            out[one.ref] = [story.scene.lines[place] for place in words[:_MOST]]
            reasons["denying", one.ref] = weights("denying").reasons(features)
    return out


def signed(claims: tuple[Claim, ...], opinion: Opinion) -> tuple[Claim, ...]:
    """The claims, those that the weights added with their reasons in the place of a rule, the denials and doubts."""
    out = tuple(_signed(claim, opinion.reasons) for claim in claims)
    return (*out, *_denied(out, opinion), *doubted(out, opinion.doubts))


def _signed(claim: Claim, reasons: Reasons) -> Claim:
    question = {"INVESTIGATED_BY": "examined", "ACCUSED_BY": "blamed"}.get(claim.predicate)
    key = (question, claim.subject, claim.object or "") if question else (claim.subject,)
    alleged = question or (claim.predicate == "SUPPORTS" and claim.status == "alleged")
    if not question and ("aimed", claim.subject, claim.object or "") in reasons and key not in reasons:
        question, key = "aimed", ("aimed", claim.subject, claim.object or "")
    if not alleged or key not in reasons:
        return claim
    return replace(claim, rule=f"model:{question or 'accused'}: {reasons[key]}")


def _denied(claims: tuple[Claim, ...], opinion: Opinion) -> Iterator[Claim]:
    """A denial beside the first allegation of each target, where no decision and no admission is told."""
    supports = [claim for claim in claims if claim.predicate == "SUPPORTS" and claim.subject in opinion.denials]
    decided = {(claim.subject, claim.object) for claim in supports if claim.status != "alleged"}
    for claim in {(claim.subject, claim.object): claim for claim in reversed(supports)}.values():
        if (claim.subject, claim.object) not in decided:
            spans = tuple(sorted({line.span for line in opinion.denials[claim.subject]}))
            why = opinion.reasons["denying", claim.subject]
            who = claim.subject if claim.subject in opinion.story.scene.roles.persons else None
            yield Claim(
                subject=claim.subject, predicate="SUPPORTS", object=claim.object, status="denied", act=claim.act,
                election=claim.election, case_number=claim.case_number, spans=spans, speaker=who,
                rule=f"model:denying: {why}",
            )  # fmt: skip
