"""Redaction before writing: what a profile masks is not in what is written at all.

A person who is masked goes with every line and claim that the person stands in; the names, short names, accounts and
posts by which reports know that person are replaced in all texts that stay, and addresses and file names that hold
them are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.build.model import Edge, Node, Prop, View
from graph.exchange.redact_choice import (
    Facts,
    doubtful,
    facts_of,
    gone_claims,
    line_without,
    masked_persons,
    texts,
    with_charges,
)  # fmt: skip
from graph.exchange.redact_forms import Forms, mask, tells
from graph.exchange.redact_names import EVERY, forms_of
from graph.exchange.redact_profile import NOTES, Profile

AS_IT_IS = frozenset({
    "id", "keys", "sha256", "origin", "report", "claims", "status", "predicate", "act", "acts", "region", "election",
    "code",    "checked", "reply", "basis", "dateBasis", "named", "unnamed", "loaded",
})  # fmt: skip
ADDRESSES, FILES = frozenset({"url", "archive"}), frozenset({"file", "files"})
INSIDE = frozenset({"sounds", "words", "text", "data"})  # no mask is over them, and nobody outside reads them
HANGING = frozenset({"Case", "Step", "Exhibit", "Event"})
LOOSE = frozenset({"Organization", "Paslon", "Event", "Exhibit", "Case", "Step", "Source", "Law"})


@dataclass(frozen=True, slots=True)
class Redacted:
    """What may be written. `hidden` are the ids of what is not in it, `words` the sentences of hidden claims; `persons`
    and `claims` count what went, for a note that names nobody."""

    view: View
    profile: Profile
    forms: Forms = field(default_factory=Forms)
    hidden: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    persons: int = 0
    claims: int = 0


def redact(view: View, profile: Profile, held: Collection[str] = ()) -> Redacted:
    """The view as the profile lets it out. `held`: ids of entities and claims, sha256 of reports that are on hold."""
    if not profile.masks:
        return Redacted(view, profile)
    facts = facts_of(view)
    gone = gone_claims(facts, profile, held)
    lines = [left for line in facts.lines if (left := line_without(line, gone, facts))]
    persons = masked_persons(facts, profile, lines, held)
    hidden = persons | ({key for key in held if key in facts.nodes} if profile.held else set())
    kept = _lines(facts, lines, profile, hidden, gone)
    claims = _claims(facts, kept, hidden, gone)
    nodes = _nodes(view, facts, profile, hidden, claims, held)
    forms = forms_of(view, facts, hidden, numbers=profile.numbers)
    cut = _cut(view, facts, {line.id: line for line in kept}, nodes)
    result = _masked(cut, facts, forms, profile)
    left_ids = {node.id for node in result.nodes} | {edge.id for edge in result.edges}
    every = {node.id for node in view.nodes} | {edge.id for edge in view.edges}
    dropped = facts.claims.keys() - claims
    return Redacted(
        result, profile, forms, frozenset(every - left_ids), _words(facts, dropped), len(persons), len(dropped)
    )


def _lines(
    facts: Facts, lines: Iterable[Edge], profile: Profile, hidden: Collection[str], gone: set[str]
) -> list[Edge]:
    """The lines that stay. What goes with a masked end or a doubtful line takes charges along that it answers."""
    doubts = {line.id for line in facts.lines if doubtful(line, profile)}
    kept = [
        line
        for line in lines
        if line.id not in doubts and not doubtful(line, profile) and not {line.start, line.end} & set(hidden)
    ]
    borne = {claim for line in kept for claim in texts(line.props.get("claims"))}
    all_borne = {claim for line in facts.lines for claim in texts(line.props.get("claims"))}
    lost = with_charges(facts, gone | (all_borne - borne) | _ended(facts, hidden))
    return [left for line in kept if (left := line_without(line, lost, facts))]


def _ended(facts: Facts, hidden: Collection[str]) -> set[str]:
    """The claims whose subject or object is hidden."""
    ends = (facts.subjects, facts.ends)
    return {claim for side in ends for claim, there in side.items() if not there.isdisjoint(hidden)}


def _claims(facts: Facts, kept: Iterable[Edge], hidden: Collection[str], gone: set[str]) -> set[str]:
    borne = {claim for line in kept for claim in texts(line.props.get("claims"))}
    on_lines = {claim for line in facts.lines for claim in texts(line.props.get("claims"))}
    free = facts.claims.keys() - on_lines - gone - _ended(facts, hidden)
    return (borne | free) & facts.claims.keys()


def _nodes(
    view: View, facts: Facts, profile: Profile, hidden: Collection[str], claims: Collection[str], held: Collection[str]
) -> set[str]:
    """The nodes that stay: of reports those that still say something, of occasions those that a claim leads to."""
    said = {str(facts.claims[claim].props.get("report")) for claim in claims}
    ever = {str(node.props.get("report")) for node in facts.claims.values()}
    strict = bool(profile.statuses or profile.least_origins)
    stays = set(claims)
    for node in view.nodes:
        sha = str(node.props.get("sha256"))
        if node.label == "Claim" or node.id in hidden or (profile.held and sha in held):
            continue
        if node.label == "Report" and strict and sha in ever and sha not in said:
            continue
        stays.add(node.id)
    hanging = {node.id for node in view.nodes if node.label in HANGING}
    return stays - (hanging - _reached(view, stays, hanging, claims))


def _reached(view: View, stays: Collection[str], hanging: Collection[str], claims: Collection[str]) -> set[str]:
    """Those of `hanging` to which edges lead from the claims that stay, over others of them."""
    found = set(claims)
    while True:
        more = {
            end
            for edge in view.edges
            if edge.type != "MENTIONED_IN" and (edge.start in found or edge.end in found)
            for end in (edge.start, edge.end)
            if end in hanging and end in stays
        } - found
        if not more:
            return found
        found |= more


def _cut(view: View, facts: Facts, kept: Mapping[str, Edge], nodes: set[str]) -> View:
    """The view of these nodes and lines; who is left without any edge goes, too."""
    lines = {line.id for line in facts.lines}
    edges = [
        kept.get(edge.id, edge)
        for edge in view.edges
        if edge.start in nodes and edge.end in nodes and (edge.id not in lines or edge.id in kept)
    ]
    tied = {end for edge in edges for end in (edge.start, edge.end)}
    borne = {end for edge in edges if edge.type != "MENTIONED_IN" for end in (edge.start, edge.end)}
    left = [
        node
        for node in view.nodes
        if node.id in nodes and (node.label in ("Claim", "Report") or node.id in _ties(node, tied, borne))
    ]
    ids = {node.id for node in left}
    return View(tuple(left), tuple(edge for edge in edges if edge.start in ids and edge.end in ids))


def _ties(node: Node, tied: set[str], borne: set[str]) -> set[str]:
    """An unknown candidate is there for an accusation only; others also for being mentioned."""
    return borne if node.label == "Paslon" and node.props.get("named") is False else tied


def _words(facts: Facts, dropped: Iterable[str]) -> frozenset[str]:
    found = (facts.claims[claim].props.get(key) for claim in dropped for key in ("quote", "replyQuote"))
    return frozenset(str(text) for text in found if text)


def _masked(view: View, facts: Facts, forms: Forms, profile: Profile) -> View:
    homes = _homes(view, facts)
    nodes = tuple(
        replace(node, props=_node_props(node, forms, homes.get(node.id, ()), profile.notes)) for node in view.nodes
    )
    edges = tuple(
        replace(edge, props=_props(edge.props, forms, _reports_behind(edge, facts), profile.notes))
        for edge in view.edges
    )
    return View(nodes, edges)


def _homes(view: View, facts: Facts) -> dict[str, tuple[str, ...]]:
    """The reports that mention each entity."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in view.edges:
        if edge.type == "MENTIONED_IN" and edge.end in facts.nodes:
            found[edge.start].append(str(facts.nodes[edge.end].props.get("sha256")))
    return {key: tuple(shas) for key, shas in found.items()}


def _node_props(node: Node, forms: Forms, homes: Sequence[str], notes: bool) -> dict[str, Prop]:
    """Posts of who stays may tell of somebody who does not ("ajudan Camat X"): they are words of the reports."""
    found = _props(node.props, forms, _reports_of(node), notes)
    posts = found.get("positions")
    if node.label == "Person" and posts is not None:
        found["positions"] = _gone_over("positions", posts, forms, homes) or ()
    return found


def _reports_of(node: Node) -> tuple[str, ...]:
    if node.label in LOOSE:
        return (EVERY,)
    return tuple(str(node.props[key]) for key in ("report", "sha256") if node.props.get(key))


def _reports_behind(edge: Edge, facts: Facts) -> tuple[str, ...]:
    claims = [facts.claims[claim] for claim in texts(edge.props.get("claims")) if claim in facts.claims]
    ends = [facts.nodes[key] for key in (edge.start, edge.end) if key in facts.nodes]
    shas = {str(claim.props.get("report")) for claim in claims} | {str(node.props.get("sha256")) for node in ends}
    return tuple(sorted(shas))


def _props(props: Mapping[str, Prop], forms: Forms, reports: Sequence[str], notes: bool) -> dict[str, Prop]:
    """The properties, gone over. A list loses the items that change; an address or file that tells is left out."""
    found: dict[str, Prop] = {}
    for key, value in props.items():
        if key in INSIDE or (notes and key in NOTES):
            continue
        kept = value if key in AS_IT_IS else _gone_over(key, value, forms, reports)
        if kept is not None:
            found[key] = kept
    if props.get("file") and "file" not in found:
        found["file"] = f"report-{str(props.get('sha256', ''))[:8]}{_ending(str(props['file']))}"
        found["files"] = (str(found["file"]),)
        if props.get("name") == props["file"]:
            found["name"] = str(found["file"])
    return found


def _ending(file: str) -> str:
    stem, dot, ending = file.rpartition(".")
    return f".{ending}" if stem and dot and len(ending) <= 5 and ending.isalnum() else ""


def _gone_over(key: str, value: Prop, forms: Forms, reports: Sequence[str]) -> Prop | None:
    if isinstance(value, str):
        if key in ADDRESSES or key in FILES:
            return None if tells(value, forms, reports) else value
        return mask(value, forms, reports)
    if isinstance(value, tuple | list) and value and isinstance(value[0], str):
        items = [str(item) for item in value]
        if key in FILES:
            return tuple(item for item in items if not tells(item, forms, reports))
        return tuple(item for item in items if mask(item, forms, reports) == item)
    return value
