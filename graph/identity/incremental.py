"""Matching only what changed: the same result as matching everything, from a memo of what was matched before.

What two keys tell of each other is a function of these two, of what stands for their bodies and tickets, and of their
reports; so a pair is judged again only where one of its keys changed. What becomes of a strong proposal depends on the
groups that strong proposals link; so only groups linked with a changed key are made again.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.identity.groups import Clusters, Pair, label_of, pair, verdicts
from graph.identity.judgements import Judgement, undone_by
from graph.identity.kept_groups import KeptClusters
from graph.identity.kept_parts import KeptParts, KeptStory
from graph.identity.matcher import STAGES, Matches, carried_out, ground_of, match_on, matched_id, queue, said_groups
from graph.identity.matcher_bodies import districts, is_vast
from graph.identity.memo import MERGED, QUEUED, Memo, Row, across, block_id
from graph.identity.proposals import LARGEST, Ground, Proposal, Stage
from graph.identity.traits import Part, Sight

SHARE = 5  # a change of more than one in so many reports is matched as a whole
FEW = 500  # reports that are never matched as a whole for their number
WHOLE = 1500  # reports of which no more are matched as a whole with others: memory is that of the parts in question
LABELS = tuple(
    [stage for stage in STAGES if stage.label == label] for label in dict.fromkeys(stage.label for stage in STAGES)
)


@dataclass(frozen=True, slots=True)
class Change:
    """What an update made other than it was. `touched`: the keys whose groups or proposals may have changed; `before`
    and `after`: what was, and is, merged and proposed with one of them at an end; `days`: key -> the latest day of the
    reports on it, for those merged now. `whole`: everything was matched, whatever was known before."""

    touched: frozenset[str]
    before: Matches
    after: Matches
    days: Mapping[str, str]
    whole: bool = False


@dataclass(slots=True)
class _Work:
    """One update: `said` by persons now, `groups` what they made one before and now, `undone` the merges that they took
    back; and what the update has touched so far."""

    memo: Memo
    ground: Ground
    clusters: KeptClusters
    said: Mapping[Pair, Judgement]
    undone: Mapping[str, Judgement]
    groups: tuple[Clusters, Clusters]
    touched: set[str] = field(default_factory=set)
    before: list[Row] = field(default_factory=list)
    merged: list[Proposal] = field(default_factory=list)
    queued: list[Proposal] = field(default_factory=list)


def update(
    memo: Memo, fresh: Mapping[str, Sequence[Sight]], gone: Iterable[str], records: Sequence[Judgement]
) -> Change:
    """Bring the sights of new and changed reports into the memo, take those of others out, and match what that touches.
    The splits of the records must be done in the sights, also in those of reports that were split otherwise before."""
    known, taken = memo.reports(), sorted(memo.marks(gone))
    if not known or (known + len(fresh) <= WHOLE and len(fresh) + len(taken) > max(FEW, known // SHARE)):
        return _anew(memo, fresh, taken, records)
    said, undone = verdicts(records), undone_by(records)
    judged, before = _judged_anew(memo, said, undone)
    changed = memo.put_sights(fresh, taken) | judged
    groups = (before, said_groups(said))
    clusters = KeptClusters(memo, said_groups(said), [stages[0].label.lower() for stages in LABELS])
    work = _Work(memo, Ground(KeptParts(memo), clusters, KeptStory(memo)), clusters, said, undone, groups)
    for stages in LABELS:
        changed |= _rematched(work, stages, {key for key in changed if label_of(key) == stages[0].label.lower()})
    old = Matches(*(tuple(row.shown for row in work.before if row.state == state) for state in (MERGED, QUEUED)))
    now = Matches(tuple(work.merged), tuple(work.queued))
    return Change(frozenset(work.touched), old, now, _days(work.ground, now))


def _anew(
    memo: Memo, fresh: Mapping[str, Sequence[Sight]], gone: Iterable[str], records: Sequence[Judgement]
) -> Change:
    """Match everything, and note it."""
    before = Matches(tuple(memo.in_state(MERGED)), tuple(memo.in_state(QUEUED)))
    alone = not memo.reports()
    keys = memo.put_sights(fresh, gone)
    sights = fresh if alone else memo.all_sights()
    memo.unmatch()
    ground = ground_of((sight for listed in sights.values() for sight in listed), records)
    matches = match_on(ground, records, lambda stage, found: memo.put_rows(stage.name, found))
    memo.put_states(MERGED, matches.merged)
    memo.put_states(QUEUED, matches.proposed)
    for stage in STAGES:
        taken = (part for part in ground.by_label[stage.label] if stage.takes(part))
        memo.put_blocks(stage.name, {part.key: _blocks(ground, stage, part) for part in taken})
    _note(memo, ground, ground.parts.keys())
    _keep_said(memo, verdicts(records), undone_by(records))
    memo.index()
    return Change(frozenset(keys | ground.parts.keys()), before, matches, _days(ground, matches), whole=True)


def _days(ground: Ground, matches: Matches) -> dict[str, str]:
    ends = {key for one in matches.merged for key in one.pair}
    return {key: max(ground.parts[key].days, default="") for key in ends}


def _blocks(ground: Ground, stage: Stage, part: Part | None) -> set[int]:
    taken = part is not None and stage.takes(part)
    return {block_id(stage.name, block) for block in stage.blocks(ground, part)} if part and taken else set()


def _rematched(work: _Work, stages: Sequence[Stage], mine: set[str]) -> set[str]:
    """Match what these keys of one label touch. The persons for whom that makes a difference."""
    memo, ground = work.memo, work.ground
    redo: set[str] = set()
    dropped: dict[Pair, Row] = {}
    for stage in stages:
        again = mine | _reblocked(memo, ground, stage, mine)
        rows = {both: row for both, row in memo.rows_of(again).items() if row.stage == stage.name}
        memo.drop_rows(rows)
        memo.put_rows(stage.name, list(_told(memo, ground, stage, again)))
        dropped |= rows
        redo |= again
    touched = _linked(work, redo, dropped)
    kept = memo.rows_of(touched)
    work.before += [*dropped.values(), *kept.values()]
    work.clusters.open(stages[0].label.lower(), touched)
    waiting: list[Proposal] = []
    for stage in stages:
        found = [row.proposal for row in kept.values() if row.stage == stage.name]
        done, left = carried_out(ground, found, stage, work.undone)
        work.merged += done
        memo.put_states("", left)
        memo.put_states(MERGED, done)
        waiting += left
    shown = queue(ground, waiting, work.said)
    memo.put_states(QUEUED, shown)
    work.queued += shown
    work.touched |= touched
    return _note(memo, ground, touched)


def _reblocked(memo: Memo, ground: Ground, stage: Stage, keys: Iterable[str]) -> set[str]:
    """Hold keys in the blocks in which they are now. All keys of blocks that became too large to tell anything, or are
    so no longer."""
    held, gone, moved = {}, [], set[int]()
    for key in keys:
        old, new = memo.blocks(stage.name, key), _blocks(ground, stage, ground.parts.get(key))
        if old != new:
            held[key] = new
            gone += [(block, key) for block in old - new]
            moved |= old ^ new
    before = memo.sizes(moved)
    memo.put_blocks(stage.name, held, gone)
    after = memo.sizes(moved)
    crossed = [block for block in moved if (before[block] <= LARGEST) != (after[block] <= LARGEST)]
    return {key for block in crossed for side in {block, across(block)} for key in memo.members(side)}


def _told(memo: Memo, ground: Ground, stage: Stage, keys: Iterable[str]) -> Iterator[Proposal]:
    """What the stage tells of pairs with one of these keys."""
    seen: set[Pair] = set()
    held = {key: memo.blocks(stage.name, key) for key in keys}
    sizes = memo.sizes({side for mine in held.values() for block in mine for side in (block, across(block))})
    for key, mine in _neighbours(held, sizes):
        met = [across(block) for block in mine if sizes[block] <= LARGEST >= sizes[across(block)]]
        mates = {mate for block in met for mate in memo.members(block)} - {key}
        for both in {pair(key, mate) for mate in mates} - seen:
            seen.add(both)
            one, other = (ground.parts[end] for end in both)
            found = None if one.told_apart(other) else stage.judge(ground, one, other)
            if found:
                yield found


def _neighbours(held: Mapping[str, set[int]], sizes: Mapping[int, int]) -> list[tuple[str, set[int]]]:
    """The keys with their blocks, those of one large block one after the other: they meet the same parts."""

    def largest(item: tuple[str, set[int]]) -> tuple[int, int, str]:
        return max(((sizes[block], block, item[0]) for block in item[1] if sizes[block] <= LARGEST), default=(0, 0, ""))

    return sorted(held.items(), key=largest)


def _linked(work: _Work, keys: Iterable[str], dropped: Mapping[Pair, Row]) -> set[str]:
    """These keys and all that strong proposals, old or new, and persons link with them, directly or not."""
    links: dict[str, set[str]] = defaultdict(set)
    for both, row in dropped.items():
        for end in both if row.proposal.strong else ():
            links[end].update(both)
    found: set[str] = set()
    waiting = set(keys)
    while waiting:
        found |= waiting
        near = {key for one in waiting for groups in work.groups for key in groups.group(one)}
        near |= {end for one in waiting for end in links[one]}
        near |= {end for both, row in work.memo.rows_of(waiting).items() if row.proposal.strong for end in both}
        waiting = near - found
    return found


def _note(memo: Memo, ground: Ground, keys: Iterable[str]) -> set[str]:
    """Note how bodies, tickets and persons look to those who judge what hangs on them, and what hangs on which. The
    persons, teams and exhibits to which one of them looks otherwise than before."""
    faces, seats = {}, {}
    for key in keys:
        part = ground.parts.get(key)
        if label_of(key) in ("person", "exhibit", "organization"):
            seats[key] = _hangs_on(part) if part else set()
        if part is None:
            faces[key] = ""
        elif part.label == "Person":
            faces[key] = ground.root(key)
        elif part.label != "Exhibit":
            root = ground.root(key)
            faces[key] = json.dumps([root, *(_face(ground.parts.get(one)) for one in (key, root))])
    memo.put_seats(seats)
    return memo.seated(memo.put_faces(faces)) if faces else set()


def _hangs_on(part: Part) -> set[str]:
    return {*(seat.body for seat in (*part.seats, *part.was)), *part.tickets, *part.examiners}


def _face(part: Part | None) -> list[str]:
    """What those who judge persons and exhibits see of a body, ticket or person."""
    return [part.sort, str(is_vast(part)), *part.names, *sorted(part.regions), *districts(part)] if part else []


def _keep_said(memo: Memo, said: Mapping[Pair, Judgement], undone: Iterable[str]) -> None:
    rows = sorted((*both, record.kind, record.at, record.id) for both, record in said.items())
    memo.keep("said", json.dumps(rows))
    memo.keep("undone", json.dumps(sorted(undone)))


def _judged_anew(
    memo: Memo, said: Mapping[Pair, Judgement], undone: Mapping[str, Judgement]
) -> tuple[set[str], Clusters]:
    """The keys about which persons say something else than before, with all that they made one with them; and the
    groups that they had made before."""
    rows = [tuple(row) for row in json.loads(memo.kept("said") or "[]")]
    old = {
        (one, other): Judgement(id=record, kind=kind, targets=(one, other), by="", at=at)
        for one, other, kind, at, record in rows
    }
    now = {(*both, record.kind, record.at, record.id) for both, record in said.items()}
    keys = {key for row in now.symmetric_difference(rows) for key in row[:2]}
    if changed := set(undone).symmetric_difference(json.loads(memo.kept("undone") or "[]")):
        keys |= {key for both in memo.strong() if matched_id(both) in changed for key in both}
    _keep_said(memo, said, undone)
    groups = said_groups(old), said_groups(said)
    return {key for one in keys for made in groups for key in made.group(one)}, groups[0]
