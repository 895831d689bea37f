"""Who is who beyond the keys: a function of the sights of all reports and of the judgements of persons.

Bodies come first, then tickets, then persons, since a shared agency or ticket says who a person is. Strong proposals
are merged from the strongest on, as far as nothing in the growing groups contradicts; the rest waits for a person.
Nothing depends on the order in which reports came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.claims import Reading, digest
from graph.identity.groups import Clusters, Judgements, Pair, judgements_of, splits_of, verdicts
from graph.identity.judgements import MATCHER, Judgement, undone_by
from graph.identity.matcher_bodies import AGENCIES, ORGANIZATIONS
from graph.identity.matcher_exhibits import EXHIBITS
from graph.identity.matcher_persons import PERSONS
from graph.identity.matcher_tickets import TICKETS
from graph.identity.matcher_unnamed import UNNAMED
from graph.identity.proposals import Ground, Proposal, Stage
from graph.identity.story import Story
from graph.identity.traits import Sight, parts_of, sights_of

STAGES = (AGENCIES, TICKETS, ORGANIZATIONS, PERSONS, UNNAMED, EXHIBITS)  # each sees what the ones before it have merged
Noted = Callable[[Stage, Sequence[Proposal]], None]


@dataclass(frozen=True, slots=True)
class Matches:
    """`merged` are the proposals that the matcher carries out, `proposed` those that wait for a person; both by
    their strength."""

    merged: tuple[Proposal, ...] = ()
    proposed: tuple[Proposal, ...] = ()


def judge(readings: Iterable[Reading], records: Sequence[Judgement]) -> Judgements:
    """What the build takes: judgements of persons, and what the matcher makes of these readings, one of each report."""
    splits = splits_of(records)
    matches = match((sight for reading in readings for sight in sights_of(reading, splits)), records)
    return judgements_of(records, (one.pair for one in matches.merged))


def judgement_of(proposal: Proposal, day: str) -> Judgement:
    """The merge that the matcher carries out, as a judgement. Its id is that of the pair, so that a person can take it
    back; its day is the latest of the reports on which it rests."""
    return Judgement(
        id=matched_id(proposal.pair),
        kind="same",
        targets=proposal.pair,
        by=MATCHER,
        at=day,
        why="; ".join(proposal.reasons),
    )


def matched_id(both: Pair) -> str:
    """The id of the matcher's judgement on a pair."""
    return "judgement-" + digest(MATCHER, *both)


def match(sights: Iterable[Sight], records: Sequence[Judgement]) -> Matches:
    """What the matcher makes of these sights under these judgements."""
    return match_on(ground_of(sights, records), records)


def ground_of(sights: Iterable[Sight], records: Sequence[Judgement]) -> Ground:
    """The ground before anything is matched."""
    listed = list(sights)
    return Ground(parts_of(listed), said_groups(verdicts(records)), Story(listed))


def said_groups(said: Mapping[Pair, Judgement]) -> Clusters:
    """The groups that persons have made, with what they keep apart."""
    clusters = Clusters(both for both, record in said.items() if record.kind != "same")
    for _, both in sorted((record.order, both) for both, record in said.items() if record.kind == "same"):
        clusters.join(*both)
    return clusters


def match_on(ground: Ground, records: Sequence[Judgement], noted: Noted = lambda *_: None) -> Matches:
    """What the matcher makes of a ground, on which its groups are then made; `noted` is told all proposals of each
    stage."""
    merged: list[Proposal] = []
    waiting: list[Proposal] = []
    undone = undone_by(records)
    for stage in STAGES:
        found = list(stage.proposals(ground))
        noted(stage, found)
        done, left = carried_out(ground, found, stage, undone)
        merged += done
        waiting += left
    return Matches(tuple(sorted(merged, key=_order)), queue(ground, waiting, verdicts(records)))


def _order(proposal: Proposal) -> tuple[float, Pair]:
    return proposal.order


def carried_out(
    ground: Ground, proposals: Iterable[Proposal], stage: Stage, undone: Mapping[str, Judgement]
) -> tuple[list[Proposal], list[Proposal]]:
    """What is merged, and what is left to persons."""
    found = sorted(_standing(proposals, undone), key=_order)
    equal = _ambiguous(ground, [one for one in found if one.strong], stage)
    done, left = [], []
    for one in found:
        if one.pair in equal:
            left.append(replace(one, strong=False, reasons=(*one.reasons, "another fits as well")))
        elif one.strong and not _opposed(ground, one.pair, stage) and ground.clusters.join(*one.pair):
            done.append(one)
        else:
            left.append(replace(one, strong=False))
    return done, left


def _standing(proposals: Iterable[Proposal], undone: Mapping[str, Judgement]) -> Iterable[Proposal]:
    """The proposals; one whose merge a person has taken back waits for a person."""
    for one in proposals:
        against = undone.get(matched_id(one.pair)) if one.strong else None
        yield replace(one, strong=False, reasons=(*one.reasons, f"taken back by {against.by}")) if against else one


def _ambiguous(ground: Ground, strong: Sequence[Proposal], stage: Stage) -> set[Pair]:
    """Pairs of which one side fits another one as well, who cannot be the same as the first."""
    by_key: dict[str, list[Proposal]] = defaultdict(list)
    for one in strong:
        for key in one.pair:
            by_key[key].append(one)
    found: set[Pair] = set()
    for key, proposals in by_key.items():
        for number, one in enumerate(proposals):
            for other in proposals[number + 1 :]:
                ends = [end for both in (one.pair, other.pair) for end in both if end != key]
                if one.score == other.score and stage.contradict(ground, *(ground.parts[end] for end in ends)):
                    found |= {one.pair, other.pair}
    return found


def _opposed(ground: Ground, both: Pair, stage: Stage) -> bool:
    """Whether any two of the groups of a pair contradict each other."""
    ours, theirs = (sorted(ground.clusters.group(key) & ground.parts.keys()) for key in both)
    return ground.root(both[0]) != ground.root(both[1]) and any(
        stage.contradict(ground, ground.parts[one], ground.parts[other]) for one in ours for other in theirs
    )


def queue(ground: Ground, waiting: Iterable[Proposal], said: Mapping[Pair, Judgement]) -> tuple[Proposal, ...]:
    """The strongest proposal for each pair of groups of which nobody has said anything."""
    judged = {tuple(sorted((ground.root(one), ground.root(other)))) for one, other in said}
    found: dict[tuple[str, ...], Proposal] = {}
    for one in sorted(waiting, key=_order):
        roots = tuple(sorted(map(ground.root, one.pair)))
        if roots[0] != roots[1] and roots not in judged:
            found.setdefault(roots, one)
    return tuple(sorted(found.values(), key=_order))
