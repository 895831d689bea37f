"""How far cases have come: the steps that reports tell, for the page and for the dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.build.model import Node, View
from graph.draw.clean import clean
from graph.draw.data import PageCase, PageStage
from graph.draw.strings import word

ORDER = (
    "reported", "found", "registered", "clarified", "plenary", "forwarded", "recommended", "sanctioned", "court",
    "appeal", "stopped",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases by id, and the case of each claim (the smallest id where it stands in several)."""

    by_id: Mapping[str, PageCase]
    of_claim: Mapping[str, str]

    def of(self, claim: str) -> PageCase | None:
        """The case in which a claim stands."""
        return self.by_id.get(self.of_claim.get(claim, ""))


def cases_of(view: View) -> Cases:
    """All cases of the view whose steps or number are told."""
    nodes = {node.id: node for node in view.nodes if node.label in ("Case", "Step")}
    steps: defaultdict[str, list[PageStage]] = defaultdict(list)
    of_claim: dict[str, str] = {}
    for edge in view.edges:
        if edge.type == "HAS_STEP" and edge.start in nodes and edge.end in nodes:
            steps[edge.start].append(_stage(nodes[edge.end]))
        elif edge.type == "IN_CASE" and edge.end in nodes:
            of_claim[edge.start] = min(edge.end, of_claim.get(edge.start, edge.end))
    found = {
        key: PageCase(id=key, number=_text(node, "number"), track=_text(node, "track"), steps=_sorted(steps[key]))
        for key, node in nodes.items()
        if node.label == "Case" and (steps[key] or node.props.get("number"))
    }
    return Cases(found, {claim: case for claim, case in of_claim.items() if case in found})


def _stage(node: Node) -> PageStage:
    return PageStage(
        stage=_text(node, "stage") or "", date=_day(node, "date"), published=_day(node, "first"),
        authority=_text(node, "authority"), outcome=_text(node, "outcome"), sanction=_text(node, "sanction"),
    )  # fmt: skip


def _sorted(steps: list[PageStage]) -> tuple[PageStage, ...]:
    rank = {stage: i for i, stage in enumerate(ORDER)}
    days = {step: step.date or step.published or "9999" for step in steps}
    return tuple(sorted(steps, key=lambda step: (days[step], rank.get(step.stage, len(rank)), step.authority or "")))


def _text(node: Node, key: str) -> str | None:
    return str(node.props.get(key) or "") or None


def _day(node: Node, key: str) -> str | None:
    return (_text(node, key) or "")[:10] or None


def told(case: PageCase, language: str) -> str:
    """The steps of a case in one line, each with its day, or that of the report that tells it."""
    return " → ".join(_told(step, language) for step in case.steps)


def _told(step: PageStage, language: str) -> str:
    day = step.date or (f"{word(language, 'ui', 'published').lower()} {step.published}" if step.published else "")
    outcome = word(language, "status", step.outcome) if step.outcome else ""
    parts = (word(language, "stages", step.stage), step.authority, outcome, step.sanction, day)
    return ", ".join(clean(part) for part in parts if part)
