"""On which edge a claim counts.

A denial or a decision often names no ticket. Where the claims of its matter name exactly one, it counts there; an
allegation that names none never moves: nobody has said whom it means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.build.elections import by_election
from graph.build.matters import Matter, matters_of
from graph.build.resolved import Statement
from graph.build.status import STATED_FIRST, Verdict, judge
from graph.identity.keys import unknown_candidate_id

MATTERED = ("SUPPORTS", "DIRECTED")
MOVING = ("denied", "confirmed", "cleared")
Target = tuple[str, str]  # id and label


@dataclass(frozen=True, slots=True)
class Counted:
    """A statement on the edge where it counts; `ticket_from` is the id of the claim that names the ticket, None where
    the statement names it itself or nobody does."""

    statement: Statement
    ticket_from: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The part of one matter that counts on one edge, with the election that the matter is about."""

    matter: Matter
    election: str
    counted: tuple[Counted, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Fact:
    """One edge with its shares."""

    type: str
    start: Target
    end: Target
    shares: tuple[Share, ...]

    @property
    def unknown_election(self) -> str | None:
        """The election of the unknown candidate that the edge ends in; None where it ends in somebody named."""
        election = self.shares[0].election
        return election if self.end == _unknown(self.start, election) else None


def facts(statements: Iterable[Statement]) -> list[Fact]:
    """All fact edges of the statements, one per type, start and end, sorted. The statements about each subject must be
    complete, since a matter is made of all of them."""
    groups: dict[tuple[Target, str, Target | None], list[Statement]] = defaultdict(list)
    for statement in statements:
        predicate = statement.claim.predicate
        end = None if predicate in MATTERED else statement.object
        groups[statement.subject, predicate, end].append(statement)
    shares: dict[tuple[str, Target, Target], list[Share]] = defaultdict(list)
    for (start, predicate, end), group in groups.items():
        if predicate in MATTERED:
            for target, share in _matters(start, predicate, group):
                shares[predicate, start, target].append(share)
        elif end:
            shares[predicate, start, end].append(_share(Matter("", "", _sorted(group)), "", map(Counted, group)))
    return [Fact(*key, tuple(sorted(found, key=_share_order))) for key, found in sorted(shares.items())]


def _matters(start: Target, predicate: str, group: list[Statement]) -> Iterator[tuple[Target, Share]]:
    for election, statements in by_election(group).items():
        for matter in matters_of(statements):
            for end, counted in _ends(matter).items():
                if end is None and predicate == "SUPPORTS":
                    yield _unknown(start, election), _share(matter, election, counted)
                elif end is not None:
                    yield end, _share(matter, election, counted)


def _ends(matter: Matter) -> dict[Target | None, list[Counted]]:
    """The claims of a matter by the ticket on whose edge they count; None is the unknown candidate. What moves to the
    one ticket stays with allegations that name none as well, for a denial travels with all that it denies."""
    ends: dict[Target | None, list[Counted]] = defaultdict(list)
    for statement in matter.statements:
        ends[statement.object].append(Counted(statement))
    nameless = ends.get(None, [])
    named = [end for end in ends if end is not None]
    if len(named) == 1 and nameless:
        ticket = min(counted.statement.id for counted in ends[named[0]])
        moving = [counted.statement for counted in nameless if counted.statement.vote.status in MOVING]
        ends[named[0]] += [Counted(statement, ticket) for statement in moving]
        if len(moving) == len(nameless):
            del ends[None]
    return ends


def _share(matter: Matter, election: str, counted: Iterable[Counted]) -> Share:
    listed = tuple(sorted(counted, key=lambda one: one.statement.id))
    plain = all(one.statement.claim.predicate in STATED_FIRST for one in listed)
    return Share(matter, election, listed, judge([one.statement.vote for one in listed], stated_first=plain))


def _sorted(group: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(group, key=lambda statement: statement.id))


def _share_order(share: Share) -> tuple[str, str, str]:
    return share.matter.day, share.matter.number, share.election


def _unknown(accused: Target, election: str) -> Target:
    return unknown_candidate_id(accused[0], election), "Paslon"
