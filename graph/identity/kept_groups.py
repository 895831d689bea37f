"""Groups of keys of which a memo holds what the matcher has merged: each is read when it is asked for, so that a change
of a few reports costs nothing for all that they do not touch."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from graph.identity.groups import (
    Clusters,
    Judgements,
    Pair,
    checks_of,
    judges_of,
    label_of,
    made_by_persons,
    splits_of,
)
from graph.identity.judgements import Judgement
from graph.identity.memo import MERGED, Memo

MOST = 10_000  # keys whose groups are held at a time


class KeptClusters(Clusters):
    """The groups that persons have made, and what the matcher joins with them. Of the `closed` labels (in lower case)
    nothing that it has merged is seen until they are opened. `most`: keys that are held; 0 for any number."""

    def __init__(self, memo: Memo, said: Clusters, closed: Collection[str] = (), most: int = 0) -> None:
        super().__init__()
        self._memo, self._said, self._most = memo, said, most
        self._closed = set(closed)
        self._apart = said._apart
        self._forget()

    def _forget(self) -> None:
        self._root, self._first = dict(self._said._root), dict(self._said._first)
        self.members = dict(self._said.members)
        self._read: set[str] = set()

    def open(self, label: str, touched: Collection[str]) -> None:
        """From now on the groups of a label are seen, but for what was merged of these keys, which is made anew."""
        self._closed.discard(label)
        self._read.update(touched)

    def root(self, key: str) -> str:
        """The key that stands for the group of this one."""
        if key not in self._read and label_of(key) not in self._closed:
            if self._most and len(self._read) > self._most:
                self._forget()
            self._take(key)
        return super().root(key)

    def _take(self, key: str) -> None:
        """Read all that is merged with a key, directly or not."""
        found: set[str] = set()
        pairs: set[Pair] = set()
        waiting = {key}
        while waiting:
            found |= waiting
            self._read |= waiting
            pairs.update(self._memo.merged_with(waiting))
            near = {mate for one in waiting for mate in self.group(one)}
            waiting = (near | {end for both in pairs for end in both}) - found
        for both in sorted(pairs):
            self.join(*both)


class _Merged(Mapping[str, str]):
    """Key -> id of its merged entity, where there are several keys."""

    def __init__(self, clusters: KeptClusters, memo: Memo) -> None:
        self._clusters, self._memo = clusters, memo

    def __getitem__(self, key: str) -> str:
        if len(self._clusters.group(key)) < 2:
            raise KeyError(key)
        return self._clusters.first(key)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        said = (key for group in self._clusters.members.values() for key in group)
        yield from sorted({*said, *(key for one in self._memo.in_state(MERGED) for key in one.pair)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Keys(Mapping[str, tuple[str, ...]]):
    """Id of a merged entity -> all its keys."""

    def __init__(self, merged: _Merged, clusters: KeptClusters) -> None:
        self._merged, self._clusters = merged, clusters

    def __getitem__(self, key: str) -> tuple[str, ...]:
        if self._merged[key] != key:
            raise KeyError(key)
        return tuple(sorted(self._clusters.group(key)))

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._merged if self._merged[key] == key)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def kept_judgements(memo: Memo, records: Sequence[Judgement], origins: Mapping[str, str]) -> Judgements:
    """What `judgements_of` gives of these records and of all that the memo holds merged."""
    said, refused = made_by_persons(records)
    clusters = KeptClusters(memo, said, most=MOST)
    merged = _Merged(clusters, memo)
    return Judgements(
        ids=merged,
        keys=_Keys(merged, clusters),
        judges=judges_of(records, clusters, refused),
        splits=splits_of(records),
        refused=refused,
        checks=checks_of(records),
        origins=origins,
    )
