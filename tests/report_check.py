"""The rules of the invented reports in tests/data/reports: words that stand in the text, edges between known things."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, object]

GROUPS = {
    "persons": "person",
    "agencies": "agency",
    "organizations": "organization",
    "paslon": "ticket",
    "unnamed_actors": "unnamed",
}
KINDS = frozenset({"ASN", "Pj", "Official", "Candidate", "Politician", "Other"})
ORGANIZATIONS = frozenset({"party", "timses", "ngo", "media", "other"})
STATUSES = frozenset({"stated", "alleged", "confirmed", "denied", "cleared"})
ACTORS = frozenset({"person", "agency", "unnamed"})
ENDS = {
    "works_at": (frozenset({"person"}), frozenset({"agency"})),
    "heads": (frozenset({"person"}), frozenset({"agency"})),
    "controlled_by": (frozenset({"agency"}), frozenset({"person"})),
    "supports": (ACTORS, frozenset({"ticket", "person", "organization", "nobody"})),
    "candidate_in": (frozenset({"person"}), frozenset({"ticket"})),
    "member_of": (frozenset({"person"}), frozenset({"organization"})),
    "investigated_by": (ACTORS, frozenset({"agency"})),
    "accused_by": (ACTORS, frozenset({"person", "organization", "agency"})),
}


@dataclass(frozen=True, slots=True)
class Report:
    """One text with its annotation; `declared` maps a name to the kinds of thing that bear it."""

    name: str
    text: str
    data: Row
    declared: dict[str, set[str]]


def rows(data: Row, key: str) -> list[Row]:
    """The objects listed under `key`; anything else there counts as absent."""
    found = data.get(key)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def words(row: Row, key: str) -> list[str]:
    """The strings listed under `key`."""
    found = row.get(key)
    return [word for word in found if isinstance(word, str)] if isinstance(found, list) else []


def label(row: Row) -> str:
    """What the row is called: its name, or the description of an unnamed actor."""
    return str(row.get("name") or row.get("description") or "")


def build(name: str, text: str, data: Row) -> Report:
    """Index the names of one annotation."""
    declared: dict[str, set[str]] = {}
    for key, group in GROUPS.items():
        for row in rows(data, key):
            declared.setdefault(label(row), set()).add(group)
    return Report(name, text, data, declared)


def read(path: Path) -> Report:
    """Read NAME.json with NAME.txt beside it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return build(path.stem, path.with_suffix(".txt").read_text(encoding="utf-8"), data)


def stands_alone(word: str, text: str) -> bool:
    """Whether `word` occurs in `text` other than inside a longer word."""
    return bool(word) and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def head_faults(report: Report) -> Iterator[str]:
    """Identity of the file, and a date that is complete or absent."""
    if report.data.get("id") != report.name:
        yield f"id {report.data.get('id')!r} is not the file name"
    date = report.data.get("date")
    if date is not None and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(date)):
        yield f"date {date!r} is not YYYY-MM-DD"
    for key in ("outlet", "place", "relations", *GROUPS):
        if key not in report.data:
            yield f"{key} is missing"


def mention_faults(report: Report) -> Iterator[str]:
    """Every surface form stands in the text, once per list; a name is declared once per group."""
    for key in GROUPS:
        names = [label(row) for row in rows(report.data, key)]
        yield from (f"{key}: {name!r} is declared twice" for name in sorted({n for n in names if names.count(n) > 1}))
        if key == "unnamed_actors":
            continue
        for row in rows(report.data, key):
            mentions = words(row, "mentions")
            if not mentions or len(set(mentions)) < len(mentions):
                yield f"{label(row)}: mentions are empty or repeated"
            yield from (f"{label(row)}: {m!r} is not in the text" for m in mentions if not stands_alone(m, report.text))


def vocabulary_faults(report: Report) -> Iterator[str]:
    """Kinds of persons and organizations, and agencies that unnamed actors belong to."""
    for row in rows(report.data, "persons"):
        kinds = set(words(row, "kinds"))
        if not kinds or kinds - KINDS:
            yield f"{label(row)}: kinds {sorted(kinds)}"
    for row in rows(report.data, "organizations"):
        if row.get("kind") not in ORGANIZATIONS:
            yield f"{label(row)}: kind {row.get('kind')!r}"
    for row in rows(report.data, "unnamed_actors"):
        agency = row.get("agency")
        if agency is not None and "agency" not in report.declared.get(str(agency), set()):
            yield f"{label(row)}: agency {agency!r} is not declared"


def ticket_faults(report: Report) -> Iterator[str]:
    """One or two declared members (none if only a number is known), and a candidacy for each of them."""
    for row in rows(report.data, "paslon"):
        members = words(row, "members")
        if len(members) > 2 or any("person" not in report.declared.get(m, set()) for m in members):
            yield f"{label(row)}: members {members}"
        running = {
            str(edge.get("source"))
            for edge in rows(report.data, "relations")
            if edge.get("type") == "candidate_in" and edge.get("target") == label(row)
        }
        if running != set(members):
            yield f"{label(row)}: candidacies {sorted(running)} are not its members"
        acronym = row.get("acronym")
        if acronym is not None and not stands_alone(str(acronym), report.text):
            yield f"{label(row)}: acronym {acronym!r} is not in the text"


def edge_faults(report: Report, edge: Row) -> Iterator[str]:
    """Faults of one relation, apart from repetition."""
    name = f"{edge.get('type')} {edge.get('source')} -> {edge.get('target')}"
    ends = ENDS.get(str(edge.get("type")))
    if ends is None or edge.get("status") not in STATUSES:
        yield f"{name}: type or status {edge.get('status')!r} is unknown"
        return
    for side, allowed in zip(("source", "target"), ends, strict=True):
        end = edge.get(side)
        found = {"nobody"} if end is None else report.declared.get(str(end), set())
        if not found & allowed:
            yield f"{name}: the {side} is not a declared {' or '.join(sorted(allowed))}"
    yield from content_faults(report, edge, name)


def content_faults(report: Report, edge: Row, name: str) -> Iterator[str]:
    """Evidence of an act, positions of posts; what is no act is stated as fact."""
    if edge["type"] == "supports":
        evidence = edge.get("evidence")
        if not isinstance(evidence, str) or not evidence or evidence not in report.text:
            yield f"{name}: evidence {evidence!r} is not in the text"
    elif edge["status"] != "stated":
        yield f"{name}: status {edge['status']!r} belongs to acts only"
    if edge["type"] in {"works_at", "heads"} and not edge.get("position"):
        yield f"{name}: no position"


def relation_faults(report: Report) -> Iterator[str]:
    """Faults of all relations; no edge is told twice."""
    seen: set[tuple[object, object, object]] = set()
    for edge in rows(report.data, "relations"):
        yield from edge_faults(report, edge)
        key = (edge.get("type"), edge.get("source"), edge.get("target"))
        if key in seen:
            yield f"{key} is repeated"
        seen.add(key)


def faults(report: Report) -> list[str]:
    """Everything wrong with one report, in words; an empty list if nothing is."""
    checks = (head_faults, mention_faults, vocabulary_faults, ticket_faults, relation_faults)
    return [fault for check in checks for fault in check(report)]
