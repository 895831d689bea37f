"""The claims beside SUPPORTS: examined, accused, directed, attended, said; and the laws that a report cites."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Entity, Value
from loaders.extraction.events.claims import act_day
from loaders.extraction.events.cues import cues, lexicon
from loaders.extraction.events.directions import directions
from loaders.extraction.events.scene import Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.ties import ties
from loaders.extraction.events.utterances import utterances

_MOST_SPANS = 3
REPORT = "report"


def relation_claims(story: Story) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """(laws and occasions, all claims beside SUPPORTS)."""
    occasions, attended = _attended(story)
    laws, cited = _laws(story)
    said = utterances(story.scene, frozenset(one.ref for one in story.accused))
    found = ties(story.scene, frozenset(one.ref for one in story.accused))
    classes, directed = directions(story)
    claims = [*_pairs(story), *directed, *attended, *said, *cited, *found.claims]
    known = {one.ref for one in occasions}
    held = [one for ref, one in found.entities.items() if ref not in known]
    return (*occasions, *held, *classes, *laws), tuple(claims)


def _pairs(story: Story) -> Iterator[Claim]:
    for predicate, found in (("INVESTIGATED_BY", story.examined), ("ACCUSED_BY", story.blamed)):
        for (ref, other), lines in sorted(found.items(), key=lambda item: (item[1][0].index, item[0])):
            spans = tuple(sorted({line.span for line in lines}))[:_MOST_SPANS]
            rule = "rule:overseer.examines" if predicate == "INVESTIGATED_BY" else "rule:accuser.weight"
            yield Claim(subject=ref, predicate=predicate, object=other, spans=spans, rule=rule)


def _attended(story: Story) -> tuple[list[Entity], list[Claim]]:
    """Occasions with a day at which an accused is said to have been, and ATTENDED claims to them."""
    entities: dict[tuple[str, str], Entity] = {}
    claims: list[Claim] = []
    accused = {one.ref for one in story.accused} & story.scene.roles.persons
    for act in story.acts:
        occasion = (
            _occasion(story, act.line) if act.kind in ("attend", "lead_chants") and act.sure and not act.own else None
        )
        day = act_day(story, act) if occasion else None
        if occasion is None or day is None or day.iso is None:
            continue
        kind, name = occasion
        ref = f"event:{kind}:{day.iso}"
        found: dict[str, Value] = {"kind": kind, "date": day.iso}
        entities.setdefault(
            (kind, day.iso), Entity(ref=ref, label="Event", name=name, props=found, rule="rule:event.occasion")
        )
        for one in act.actors:
            if one in accused and not any(c.subject == one and c.object == ref for c in claims):
                claims.append(
                    Claim(subject=one, predicate="ATTENDED", object=ref, status="alleged", date=day.iso,
                          date_basis=day.basis, spans=(act.line.span,), rule="rule:event.attended")
                )  # fmt: skip
    return list(entities.values()), claims


def _occasion(story: Story, line: Line) -> tuple[str, str] | None:
    """(kind, the words) of the occasion that a line names first."""
    for kind in lexicon("acts")["occasions"]:
        match = cues("acts", kind, "occasions").search(story.scene.low, line.start, line.end)
        if match:
            return str(kind), story.scene.document.text[match.start() : match.end()]
    return None


def _laws(story: Story) -> tuple[list[Entity], list[Claim]]:
    """The provisions that the report cites, each once, and its CITES claims."""
    entities: dict[str, Entity] = {}
    claims: list[Claim] = []
    for law in story.scene.document.laws:
        number, _, article = law.kind.partition(" Pasal ")
        props: dict[str, Value] = {"number": number}
        if article:
            props["article"] = f"Pasal {article}"
        ref = f"law:{law.kind}"
        known = entities.get(ref)
        mentions = (*(known.mentions if known else ()), law.span)
        entities[ref] = Entity(
            ref=ref, label="Law", name=law.kind, mentions=mentions, props=props, rule="rule:law.cited"
        )
        if known is None:
            claims.append(
                Claim(subject=REPORT, predicate="CITES", object=ref, spans=(law.span,), rule="rule:law.cited")
            )
    return list(entities.values()), claims
