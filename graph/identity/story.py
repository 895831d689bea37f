"""Whether two reports tell of the same people and places: what else they both name, beside the pair in question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from graph.identity.body_names import base_of
from graph.identity.spelling import Name, common, name_of, sounds_of, together
from graph.identity.traits import Part, Sight

WEIGHTS = {"person": 1.0, "official": 0.5, "body": 1.0, "ticket": 0.5}
LOCAL = frozenset({
    "kecamatan", "kelurahan", "desa", "lembaga_desa", "sekolah", "madrasah", "puskesmas", "rsud", "dinas", "bagian",
    "bidang", "uptd", "korwil", "satpolpp", "bawaslu_adhoc", "kpu_adhoc", "kua", "kampus", "ngo", "timses", "other",
})  # fmt: skip
DAYS = 550  # a story is told from the accusation to the last appeal
REPORTS = 6  # of a part that are looked at
Mark = tuple[str, str]


class Story:
    """The marks of each report: its persons by full name, its local bodies, its tickets, each with the key that it
    has there."""

    def __init__(self, sights: Iterable[Sight]) -> None:
        self._marks: dict[str, dict[Mark, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._days: dict[str, str] = {}
        self.add(sights)

    def add(self, sights: Iterable[Sight]) -> None:
        """Take in the sights of further reports."""
        for sight in sights:
            self._days[sight.report] = sight.day
            for mark in marks_of(sight):
                self._marks[sight.report][mark].add(sight.key)

    def shared(self, one: Part, other: Part) -> tuple[float, tuple[str, ...]]:
        """How much the reports of two parts share beside the two, and what: the best pair of reports counts."""
        ours, theirs = sorted(one.reports)[:REPORTS], sorted(other.reports)[:REPORTS]
        apart = {one.key, other.key}
        found = [self._between(a, b, apart) for a in ours for b in theirs if a != b]
        return max(found, default=(0.0, ()), key=lambda item: (item[0], item[1]))

    def _between(self, one: str, other: str, apart: set[str]) -> tuple[float, tuple[str, ...]]:
        ours, theirs = self._marks[one], self._marks[other]
        if len(ours) > len(theirs):
            ours, theirs = theirs, ours
        if not near_in_time(self._days.get(one, ""), self._days.get(other, "")):
            return 0.0, ()
        both: list[Mark] = []
        for mark in sorted((mark for mark in ours if mark in theirs), key=lambda mark: (-len(mark[1]), mark)):
            mine, his = ours[mark] - apart, theirs[mark] - apart
            if mine and his:
                both.append(mark)
                apart = apart | mine | his  # whom a longer part of the name has told counts once
        return sum(WEIGHTS[kind] for kind, _ in both), tuple(sorted(name for _, name in both))


@lru_cache(maxsize=4096)
def _parts(name: Name) -> frozenset[str]:
    """The name as other reports may have it: whole, and without its last words, its first ones or those between."""
    ends = (name.full, name.full[:2], name.full[-2:], (name.full[0], name.full[-1]))
    return frozenset({name.whole} | {together(end) for end in ends if not common().issuperset(end)})


def near_in_time(one: str, other: str) -> bool:
    """Whether two days of publication are close enough for one story; unknown days may be."""
    return not one or not other or abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DAYS


def marks_of(sight: Sight) -> list[Mark]:
    """What a sight tells of its story; nothing for those who are everywhere (oversight, governments, the nation)."""
    if sight.label == "Person":
        name = name_of(sight.name)
        known = not sight.sort and len(name.full) > 1 and bool(name.telling)
        kind = "official" if sight.heads or sight.tickets else "person"
        return [(kind, part) for part in _parts(name)] if known else []
    if sight.label == "Paslon":
        names = sorted(name_of(name).whole for name in sight.members)
        return [("ticket", " ".join(names))] if len(names) > 1 else []
    if sight.sort not in LOCAL:
        return []
    return [("body", f"{base_of(sight.name)} {sight.region}" if sight.region else sounds_of(sight.name))]
