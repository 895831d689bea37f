"""Entities of a document of the extract format, by its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.claims import Entity, Position, Report, Span, Value
from graph.lexicon.agencies import canonical
from graph.lexicon.regions import lookup

Item = Mapping[str, Any]
LABELS = {
    "persons": "Person",
    "agencies": "Agency",
    "organizations": "Organization",
    "paslon": "Paslon",
    "unnamed_actors": "Person",
}
EXTRA = frozenset({"ASN", "Pj", "Official", "Candidate"})
INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,4}")


def entity_of(item: Item, key: str, report: Report, others: Mapping[str, Entity], old: Entity | None) -> Entity:
    """The entity of one item; `others` are those read before it, `old` what the machine had under its ref."""
    first, second = ("description", "name") if key == "unnamed_actors" else ("name", "description")
    name = next(word.strip() for part in (first, second) if isinstance(word := item.get(part), str) and word.strip())
    props: dict[str, Value] = dict(old.props) if old else {}
    props |= _props(item, key, others)
    base = old or Entity(ref=_ref(item, key, others), label=LABELS[key], name=name)
    return replace(
        base,
        name=name,
        mentions=surface_spans(report.text, _forms(item, name)),
        labels=_labels(item, key, base),
        props={prop: value for prop, value in props.items() if value not in ("", ())},
        positions=_positions(item, others) if key == "persons" else base.positions,
        rule="manual:file",
    )


def surface_spans(text: str, forms: list[str]) -> tuple[Span, ...]:
    """Every place where one of the forms stands as whole words, the longest form first, none within another."""
    spans: list[Span] = []
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(span.start < match.end() and match.start() < span.end for span in spans):
                spans.append(Span(match.start(), match.end()))
    return tuple(sorted(spans))


def _forms(item: Item, name: str) -> list[str]:
    forms = item.get("mentions")
    known = [form for form in forms if isinstance(form, str) and form] if isinstance(forms, list) else []
    return [*known, name]


def _ref(item: Item, key: str, others: Mapping[str, Entity]) -> str:
    ref = item.get("ref")
    if isinstance(ref, str) and ref and ref not in others:
        return ref
    return f"{key}:{len(others) + 1}"


def _labels(item: Item, key: str, base: Entity) -> tuple[str, ...]:
    if key == "persons" and isinstance(item.get("kinds"), list):
        return tuple(sorted(EXTRA & {str(kind) for kind in item["kinds"]}))
    if key == "organizations" and item.get("kind") == "party":
        return ("Party",)
    return base.labels


def _props(item: Item, key: str, others: Mapping[str, Entity]) -> dict[str, Value]:
    """What the words of the document say of the entity."""
    names = {(entity.label, entity.name): entity.ref for entity in others.values()}
    props: dict[str, Value] = {}
    if key == "persons":
        kinds = item.get("kinds")
        props["kinds"] = tuple(str(kind) for kind in kinds) if isinstance(kinds, list) else ()
        if INITIALS.fullmatch(str(item.get("name", ""))):
            props["initials"] = True
    elif key == "unnamed_actors":
        props |= {"named": False, "unnamed": str(item.get("unnamed") or "post")}
        props["agency"] = names.get(("Agency", str(item.get("agency"))), "")
    elif key == "paslon":
        members = item.get("members") if isinstance(item.get("members"), list) else []
        props["members"] = tuple(names[end] for name in members or [] if (end := ("Person", str(name))) in names)
        props |= {prop: item[prop] for prop in ("acronym", "office") if isinstance(item.get(prop), str)}
        props |= _number(item.get("number"))
        props |= _region(str(item.get("region") or ""))
    else:
        known = canonical(str(item.get("name", ""))) if key == "agencies" else None
        kind = item.get("kind") or (known.kind if known else "")
        props |= {"kind": str(kind)} | _region(str(item.get("name", "")))
    return props


def _number(value: Any) -> dict[str, Value]:
    """The number on the ballot, also where it was written as text."""
    text = str(value).strip()
    return {"number": int(text)} if re.fullmatch(r"[0-9]{1,3}", text) else {}


def _region(words: str) -> dict[str, Value]:
    """The code of the only region that the last words of a name can mean; nothing where it is open."""
    parts = words.split()
    for start in range(max(0, len(parts) - 5), len(parts)):
        if len(found := lookup(" ".join(parts[start:]))) == 1:
            return {"region": found[0].code}
    return {"region": words} if re.fullmatch(r"\d\d(\.\d\d)?|ID", words) else {}


def _positions(item: Item, others: Mapping[str, Entity]) -> tuple[Position, ...]:
    agencies = {entity.name: entity.ref for entity in others.values() if entity.label == "Agency"}
    posts = item.get("positions") if isinstance(item.get("positions"), list) else []
    found = []
    for post in posts or []:
        if isinstance(post, Mapping) and isinstance(post.get("title"), str):
            of = post.get("of") if isinstance(post.get("of"), str) else None
            found.append(Position(title=post["title"], agency=agencies.get(of or ""), of=of))
    return tuple(found)
