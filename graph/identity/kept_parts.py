"""What a memo holds of persons, bodies and reports, read when it is asked for. Only some of it is held: memory does not
grow with the memo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from graph.identity.memo import Memo
from graph.identity.story import Story
from graph.identity.traits import Part, part_of

HELD = 3_000  # parts, and marks of so many reports, that are held: some 8 kB of both together


class KeptParts(Mapping[str, Part]):
    """The parts of a memo, each read when it is asked for."""

    def __init__(self, memo: Memo) -> None:
        @lru_cache(maxsize=HELD)
        def read(key: str) -> Part | None:
            sights = memo.sights_of_key(key)
            return part_of(key, sights) if sights else None

        self._read = read

    def __getitem__(self, key: str) -> Part:
        part = self._read(key)
        if part is None:
            raise KeyError(key)
        return part

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class KeptStory(Story):
    """What the reports of a memo tell, each read when it is asked about."""

    def __init__(self, memo: Memo) -> None:
        super().__init__(())
        self._memo = memo

    def _between(self, one: str, other: str, apart: set[str]) -> tuple[float, tuple[str, ...]]:
        if len(self._days) > HELD:
            self._days.clear()
            self._marks.clear()
        for report in (one, other):
            if report not in self._days:
                self.add(self._memo.sights_of_report(report))
        return super()._between(one, other, apart)
