"""The steps of a case: what reports and tables tell of its way, told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.build.bodies import Body, body_of, track_of
from graph.build.merge import Said, prevailing
from graph.build.model import Node, Prop, given
from graph.build.resolved import Statement, day_of
from graph.build.status import iso_day
from graph.claims import STAGES, digest

HANDLING = ("INVESTIGATED_BY", "ACCUSED_BY")
ENDING = ("sanctioned", "stopped")
FOUND_BY = {
    "bawaslu": "plenary", "bawaslu_adhoc": "plenary", "kpu": "plenary", "dkpp": "plenary", "kasn": "recommended",
    "bkn": "recommended", "pengadilan_negeri": "court", "pengadilan_tinggi": "appeal",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A step as one statement tells it; `body` is the node of the authority, empty where none is named."""

    stage: str
    day: date | None
    body: str
    authority: Body | None
    outcome: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Step:
    """What is told as one step: its stage, its day where one is told, and since when it is known."""

    stage: str
    day: date | None
    since: date | None
    told: tuple[Told, ...]

    @property
    def order(self) -> tuple[date, int]:
        """Later steps are greater; of one day the one further on the way."""
        return self.day or self.since or date.max, STAGES.index(self.stage)

    @property
    def authority(self) -> Body | None:
        """The body that took it, or, of what was forwarded, the one to which."""
        return next((one.authority for one in self.told if one.authority), None)

    @property
    def track(self) -> str | None:
        """The track that its statements name, else that of its body."""
        named = {one.statement.claim.decision.track for one in self.told if one.statement.claim.decision} - {None}
        return track_of(min(map(str, named)) if named else None, self.authority)

    def said(self, value: Callable[[Told], str]) -> str | None:
        """What most reports say."""
        return prevailing(
            Said(text, one.statement.source.report.sha256, one.statement.source.published)
            for one in self.told
            if (text := value(one))
        )


def steps_of(statements: Iterable[Statement]) -> list[Step]:
    """The steps that the statements of one case tell, in their order. Reports that tell the same stage at the same body
    tell one step; one that tells no day means the only day that others tell."""
    groups: dict[tuple[str, str], dict[date | None, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for step in _told(statements):
        groups[step.stage, step.body][step.day].append(step)
    for days in groups.values():
        known = [day for day in days if day]
        if len(known) == 1 and None in days:
            days[known[0]] += days.pop(None)
    found = [_step(stage, day, told) for (stage, _), days in groups.items() for day, told in days.items()]
    return sorted(found, key=lambda step: (*step.order, step.told[0].body))


def _step(stage: str, day: date | None, told: Sequence[Told]) -> Step:
    published = [first for one in told if (first := one.statement.source.published)]
    listed = sorted(told, key=lambda one: one.statement.id)
    return Step(stage, day, min(published, default=None), tuple(listed))


def _told(statements: Iterable[Statement]) -> Iterator[Told]:
    for one in statements:
        claim, decision = one.claim, one.claim.decision
        kind = claim.kind if claim.kind in STAGES else ""
        if claim.predicate in HANDLING:
            examined = claim.predicate == "INVESTIGATED_BY" and one.object is not None
            body = one.object[0] if one.object and examined else ""
            authority = body_of(one.source.entities.get(claim.object or "")) if examined else None
            if kind:
                yield Told(kind, day_of(claim.date), body, authority, claim.outcome or "", one)
        elif one.vote.decides and decision and (node := one.source.node(decision.authority)):
            found = FOUND_BY.get(one.vote.authority.sort, "sanctioned") if one.vote.authority else "sanctioned"
            stage = "stopped" if one.vote.status == "cleared" else kind or found
            day = day_of(decision.date) if iso_day(decision.date) == one.vote.day else None  # that of the act itself
            yield Told(stage, day, node[0], one.vote.authority, one.vote.status, one)


def step_node(case: str, step: Step) -> Node:
    """The node of a step."""
    key = f"step-{digest(case, step.stage, step.day or '', step.told[0].body)}"
    props: dict[str, Prop | None] = {
        "id": key, "stage": step.stage, "date": step.day, "first": step.since,
        "authority": step.said(lambda one: one.authority.name if one.authority else ""),
        "outcome": step.said(lambda one: one.outcome),
        "claims": tuple(sorted({one.statement.id for one in step.told})),
    }  # fmt: skip
    return Node(key, "Step", (), given(props))
