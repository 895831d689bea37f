"""Which keys are one entity, by what persons and the matcher have decided.

Judgements speak of keys, and a group is made of keys whether or not a report has them just now; so the id of a merged
entity is a function of the judgements alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.claims import Reading, digest
from graph.identity.judgements import Judgement, in_force
from graph.identity.keys import entity_ids

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judgements:
    """What is in force, as the build needs it. `ids`: key -> id of its merged entity, `keys`: that id -> all its keys,
    each only where there are several; `judges`: that id -> the persons whose judgements made it. `splits` are pairs of
    a key and the report whose entity is taken out of it. `refused` are the merges against which a `different`
    stands. `checks`: sha256 of a report -> the checks of its claims and the claims by hand, oldest first. `origins`:
    sha256 of a report of which there are copies -> the origin that they share."""

    ids: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    judges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    splits: frozenset[Pair] = frozenset()
    refused: tuple[Judgement, ...] = ()
    checks: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


NONE = Judgements()


class Clusters:
    """Keys in groups that grow; two keys that are to stay apart never come into one."""

    def __init__(self, apart: Iterable[Pair] = ()) -> None:
        self._root: dict[str, str] = {}
        self._first: dict[str, str] = {}
        self.members: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self.keep_apart(one, other)

    def keep_apart(self, one: str, other: str) -> None:
        """From now on these two are not joined."""
        self._apart[one].add(other)
        self._apart[other].add(one)

    def root(self, key: str) -> str:
        """The key that stands for the group of this one."""
        return self._root.get(key, key)

    def first(self, key: str) -> str:
        """The smallest key of its group, in whatever order the group was made."""
        root = self.root(key)
        return self._first.get(root, root)

    def group(self, key: str) -> set[str]:
        """All keys of its group, itself among them."""
        return self.members.get(self.root(key), {key})

    def may_join(self, one: str, other: str) -> bool:
        """Whether both are of one label and no two of their groups are to stay apart."""
        ours, theirs = self.group(one), self.group(other)
        if label_of(one) != label_of(other):
            return False
        return ours is theirs or all(self._apart[key].isdisjoint(theirs) for key in ours if key in self._apart)

    def join(self, one: str, other: str) -> bool:
        """Make them one group where that may be; whether they are one now."""
        if not self.may_join(one, other):
            return False
        ours, theirs = self.root(one), self.root(other)
        if ours != theirs:
            small, large = sorted((ours, theirs), key=lambda root: (len(self.group(root)), root))
            merged = self.group(large) | self.group(small)
            self._first[large] = min(self.first(large), self.first(small))
            for key in self.group(small):
                self._root[key] = large
            self.members.pop(small, None)
            self.members[large] = merged
        return True


def label_of(key: str) -> str:
    """The label in a key, in lower case."""
    return key.partition("-")[0]


def pair(one: str, other: str) -> Pair:
    """The two in order."""
    return (one, other) if one < other else (other, one)


def split_key(key: str, sha256: str) -> str:
    """The key of what one report calls this entity, once that has been taken out of it."""
    return f"{label_of(key)}-{digest('split', key, sha256)}"


def verdicts(records: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """What a person last said of each pair of keys: same, different or unsure."""
    found: dict[Pair, Judgement] = {}
    for record in in_force(records):
        for both in _pairs(record):
            found[both] = record
    return found


def _pairs(record: Judgement) -> list[Pair]:
    if record.kind not in ("same", "different", "unsure"):
        return []
    if record.report and record.targets:
        taken = split_key(record.targets[0], record.report)
        return [pair(taken, target) for target in record.targets]
    return [pair(*both) for both in combinations(record.targets, 2) if both[0] != both[1]]


def splits_of(records: Iterable[Judgement]) -> frozenset[Pair]:
    """The splits in force: key and sha256 of the report."""
    return frozenset(
        (record.targets[0], record.report)
        for record in in_force(records)
        if record.kind == "different" and record.report and record.targets
    )


def judgements_of(records: Sequence[Judgement], matched: Iterable[Pair] = ()) -> Judgements:
    """The value that the build takes: merges by persons, and on top of them what the matcher merged.

    Merges by persons count from the oldest; one that would join what a `different` keeps apart is refused."""
    clusters, refused = made_by_persons(records)
    for both in sorted(matched):
        clusters.join(*both)
    groups = {min(group): tuple(sorted(group)) for group in clusters.members.values()}
    return Judgements(
        ids={key: first for first, keys in groups.items() for key in keys},
        keys=groups,
        judges=judges_of(records, clusters, refused),
        splits=splits_of(records),
        refused=refused,
        checks=checks_of(records),
    )


def made_by_persons(records: Iterable[Judgement]) -> tuple[Clusters, tuple[Judgement, ...]]:
    """The groups that persons have made, and the merges that are refused."""
    said = verdicts(records)
    clusters = Clusters(both for both, record in said.items() if record.kind == "different")
    same = sorted((record.order, both, record) for both, record in said.items() if record.kind == "same")
    return clusters, tuple(record for _, both, record in same if not clusters.join(*both))


def judges_of(
    records: Iterable[Judgement], clusters: Clusters, refused: Sequence[Judgement]
) -> dict[str, tuple[str, ...]]:
    """Id of a merged entity -> the persons whose judgements made it."""
    judges: dict[str, set[str]] = defaultdict(set)
    for both, record in verdicts(records).items():
        if record.kind == "same" and record not in refused:
            judges[clusters.first(both[0])].add(record.by)
    return {key: tuple(sorted(names)) for key, names in judges.items()}


def checks_of(records: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """The checks and the claims by hand in force by the sha256 of their report, oldest first."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for record in in_force(records):
        if record.kind in ("check", "claim"):
            found[record.report].append(record)
    return {sha256: tuple(listed) for sha256, listed in found.items()}


def part_keys(reading: Reading, splits: frozenset[Pair]) -> dict[str, str]:
    """The key of each entity of the reading by its ref, the splits of its report done; nothing is merged yet."""
    sha256 = reading.report.sha256
    found = entity_ids(reading)
    if splits:
        found = {ref: split_key(key, sha256) if (key, sha256) in splits else key for ref, key in found.items()}
    return found


def judged_ids(reading: Reading, judgements: Judgements) -> dict[str, str]:
    """The id of the node of each entity of the reading, by its ref."""
    found = part_keys(reading, judgements.splits)
    return {ref: judgements.ids.get(key, key) for ref, key in found.items()} if judgements.ids else found
