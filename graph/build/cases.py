"""Cases: one accusation on its way through oversight bodies and courts, with the steps that it has taken.

A case is made of what reports and tables say of one accused in one matter, as soon as a body has it or a number is
known. What names no matter joins the one that it can only mean. Nothing here says that anybody did anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.build.bodies import successor
from graph.build.elections import by_election
from graph.build.matters import mark_of, matters_of
from graph.build.model import Edge, Node, Prop, edge, given
from graph.build.resolved import Statement
from graph.build.status import judge
from graph.build.steps import ENDING, HANDLING, Step, step_node, steps_of
from graph.claims import digest

ACCUSING = "SUPPORTS"
Target = tuple[str, str]


@dataclass(slots=True)
class _Matter:
    """What belongs to one case: its key, its number where one is known, and the statements in it."""

    key: tuple[str, ...]
    number: str
    statements: list[Statement] = field(default_factory=list)

    def reports(self) -> set[str]:
        """The reports that speak of it."""
        return {one.source.report.sha256 for one in self.statements}


def cases(statements: Iterable[Statement]) -> tuple[list[Node], list[Edge]]:
    """The cases of these statements with their steps; those about each accused must be complete."""
    by_subject: dict[Target, list[Statement]] = defaultdict(list)
    for one in statements:
        handled = one.claim.predicate in HANDLING and one.vote.status not in ("denied", "cleared")
        if (handled or one.claim.predicate == ACCUSING) and _is_somebody(one):
            by_subject[one.subject].append(one)
    nodes: list[Node] = []
    edges: list[Edge] = []
    for accused, group in sorted(by_subject.items()):
        for matter in _matters(group):
            if _is_case(matter):
                _add(accused, matter, nodes, edges)
    return nodes, edges


def _is_somebody(one: Statement) -> bool:
    """Whether the accused is a person or a body, and no mere class of persons."""
    entity = one.source.entities.get(one.claim.subject)
    return one.subject[1] in ("Person", "Agency") and not (entity and entity.props.get("unnamed") == "class")


def _matters(group: Sequence[Statement]) -> list[_Matter]:
    """The matters of one accused: those of the accusations, and what is told without one."""
    accused = [
        _Matter((election, matter.number, matter.day), matter.number, list(matter.statements))
        for election, statements in by_election(one for one in group if one.claim.predicate == ACCUSING).items()
        for matter in matters_of(statements)
    ]
    reports = {matter.key: matter.reports() for matter in accused}
    loose: dict[str, _Matter] = {}
    for one in sorted((one for one in group if one.claim.predicate in HANDLING), key=lambda one: one.id):
        number = mark_of(one)[0]
        there = [matter for matter in accused if number and matter.number == number]
        free = [matter for matter in accused if not (number and matter.number)]
        same = [matter for matter in free if one.source.report.sha256 in reports[matter.key]]
        only = free if len(accused) == len(free) == 1 else []
        for matter in there or same or only or [loose.setdefault(number, _Matter(("", number, ""), number))]:
            matter.statements.append(one)
    return accused + [loose[number] for number in sorted(loose)]


def _is_case(matter: _Matter) -> bool:
    """Whether a body has it, or a number is known; that reports accuse somebody is no case."""
    return bool(matter.number) or any(
        one.claim.predicate == "INVESTIGATED_BY"
        or one.claim.kind == "reported"
        or (one.vote.decides and one.vote.authority)
        for one in matter.statements
    )


def _add(accused: Target, matter: _Matter, nodes: list[Node], edges: list[Edge]) -> None:
    case = (f"case-{digest(accused[0], *matter.key)}", "Case")
    steps = steps_of(matter.statements)
    told = [step_node(case[0], step) for step in steps]
    nodes += [Node(case[0], "Case", (), given(_props(case[0], matter, steps))), *told]
    edges.append(edge("CONCERNS", case, accused))
    edges += [edge("HAS_STEP", case, (step.id, "Step")) for step in told]
    edges += [edge("IN_CASE", (one.id, "Claim"), case) for one in matter.statements]


def _props(key: str, matter: _Matter, steps: Sequence[Step]) -> dict[str, Prop | None]:
    printed = {number.strip() for one in matter.statements if (number := one.claim.case_number)}
    last = steps[-1] if steps else None
    body = next((step.authority for step in reversed(steps) if step.authority), None)
    days = [day for one in matter.statements if (day := one.source.published)]
    return {
        "id": key, "keys": (key,), "aliases": (), "named": True,
        "name": min(printed, default=None), "number": min(printed, default=None),
        "track": next((step.track for step in reversed(steps) if step.track), None),
        "authority": body.name if body else _examiner(matter), "successor": successor(body),
        "stage": last.stage if last else None, "open": not _ended(matter, steps), "first": min(days, default=None),
    }  # fmt: skip


def _examiner(matter: _Matter) -> str | None:
    """The one body that examines, where no step is told."""
    bodies = {one.object: one for one in matter.statements if one.claim.predicate == "INVESTIGATED_BY" and one.object}
    return next(one.source.name(one.claim.object) for one in bodies.values()) if len(bodies) == 1 else None


def _ended(matter: _Matter, steps: Sequence[Step]) -> bool:
    """Whether the last step ends it. A criminal track that was stopped ends nothing where another body has the case."""
    accused = [one.vote for one in matter.statements if one.claim.predicate == ACCUSING]
    if accused and judge(accused).status == "cleared":
        return True
    bodies = {step.authority.sort for step in steps if step.authority}
    standing = [
        step for step in steps if not (step.stage == "stopped" and step.track == "criminal" and len(bodies) > 1)
    ]
    last = standing[-1] if standing else None
    return last is not None and (
        last.stage in ENDING or (last.stage == "court" and any(one.outcome for one in last.told))
    )
