"""What one accused is accused of in one election, told apart into matters.

Claims that name different case numbers, or acts of different stated days, are different matters; a different act alone
never splits, since reports word one act in many ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from graph.build.resolved import Statement
from graph.build.status import stated_day, vote_of
from graph.identity.names import fold_number

Mark = tuple[str, str]
UNMARKED: Mark = ("", "")


@dataclass(frozen=True, slots=True)
class Matter:
    """`number` and `day` are what its claims name, empty where they name none. A claim may be in several matters; in
    each a decision that bears the day of its act counts from its publication."""

    number: str
    day: str
    statements: tuple[Statement, ...]


def matters_of(statements: Iterable[Statement]) -> list[Matter]:
    """The matters of the claims about one accused in one election, whatever their order.

    A claim goes where its number and day belong. One that fits several matters, or that names neither, joins those of
    its own report, else the only one, else the matter of all such claims.
    """
    listed = sorted(statements, key=lambda statement: statement.id)
    marks = [mark_of(statement) for statement in listed]
    named: dict[str, set[Mark]] = defaultdict(set)
    for statement, mark in zip(listed, marks, strict=True):
        named[statement.source.report.sha256] |= {mark} - {UNMARKED}
    anchors = _anchors(named.values())
    of_report = {
        report: {anchor for mark in own for anchor in _fitting(mark, anchors, own)} for report, own in named.items()
    }
    marked = sorted(set().union(*of_report.values()))
    placed: dict[Mark, list[Statement]] = defaultdict(list)
    for statement, mark in zip(listed, marks, strict=True):
        own = of_report[statement.source.report.sha256]
        places = _fitting(mark, anchors, named[statement.source.report.sha256]) if mark != UNMARKED else own
        for anchor in places or (marked if len(marked) == 1 else [UNMARKED]):
            placed[anchor].append(statement)
    return [
        Matter(*anchor, tuple(_in_matter(one, anchor[1]) for one in found)) for anchor, found in sorted(placed.items())
    ]


def _in_matter(one: Statement, act: str) -> Statement:
    if not act or one.vote.day != act or not one.vote.decides:
        return one
    source = one.source
    return replace(one, vote=vote_of(one.claim, source.entities, source.report.published, act))


def mark_of(statement: Statement) -> Mark:
    """The case number and the stated day of the act, each empty where the claim names none."""
    claim = statement.claim
    return fold_number(claim.case_number), stated_day(claim)


def _anchors(reports: Collection[set[Mark]]) -> set[Mark]:
    """The marks that are matters. A number and a day that no claim names together are one matter where nothing else
    could be meant: one report names just these two, or there are no others."""
    marks = set().union(*reports)
    full = {mark for mark in marks if all(mark)}
    numbers = {number for number, day in marks if not day} - {number for number, _ in full}
    days = {day for number, day in marks if not number} - {day for _, day in full}
    pairs = _pairs(reports, numbers, days)
    if not pairs and len(numbers) == len(days) == 1:
        pairs = set(zip(numbers, days, strict=True))
    loose = {(number, "") for number in numbers} | {("", day) for day in days}
    return full | pairs | (loose - {half for number, day in pairs for half in ((number, ""), ("", day))})


def _pairs(reports: Collection[set[Mark]], numbers: set[str], days: set[str]) -> set[Mark]:
    """A loose number and a loose day that one report names as its only ones, and no report pairs otherwise."""
    found = set()
    for marks in reports:
        here = [number for number, day in marks if number in numbers and not day]
        then = [day for number, day in marks if day in days and not number]
        found |= {(here[0], then[0])} if len(here) == len(then) == len(marks) - 1 == 1 else set()
    return {(number, day) for number, day in found if sum(number == other or day == late for other, late in found) == 1}


def _fitting(mark: Mark, anchors: set[Mark], own: set[Mark]) -> list[Mark]:
    """The matters of a claim that names something: its own, else those of its report that it fits, else the only one
    that it fits; where it fits several of other reports, a matter of its own."""
    if mark in anchors:
        return [mark]
    fitting = sorted(
        anchor for anchor in anchors if all(ours in ("", its) for ours, its in zip(mark, anchor, strict=True))
    )
    return [anchor for anchor in fitting if anchor in own] or (fitting if len(fitting) == 1 else [mark])
