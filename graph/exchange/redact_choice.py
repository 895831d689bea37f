"""Who and what a profile takes out of a graph: claims, then lines, then persons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.build.model import Edge, Node, Prop, View
from graph.exchange.redact_profile import Profile
from graph.lexicon.titles import fold, strip_titles

PUBLIC_ROLES = frozenset({"ASN", "Pj", "Official", "Candidate", "Politician"})
ANSWERS = frozenset({"denied", "cleared"})
CHARGES = frozenset({"alleged", "confirmed"})
SERVING = frozenset({"HEADS", "WORKS_AT", "CANDIDATE_IN"})
EXAMINED = frozenset({"INVESTIGATED_BY", "ACCUSED_BY"})
_VOWELS = re.compile(r"[aeiou\W_]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """A view by what the choice asks for. `lines` are the edges that stand on claims; `subjects`, `ends` and `speakers`
    the persons and bodies of each claim; `answers`: denial -> the claims that it denies."""

    nodes: Mapping[str, Node]
    lines: tuple[Edge, ...]
    claims: Mapping[str, Node]
    origins: Mapping[str, str]
    subjects: Mapping[str, set[str]] = field(default_factory=dict)
    ends: Mapping[str, set[str]] = field(default_factory=dict)
    speakers: Mapping[str, set[str]] = field(default_factory=dict)
    answers: Mapping[str, set[str]] = field(default_factory=dict)


def facts_of(view: View) -> Facts:
    """The view, indexed."""
    by_type: dict[str, defaultdict[str, set[str]]] = {
        key: defaultdict(set) for key in ("SUBJECT", "OBJECT", "SAID_BY", "DENIES")
    }
    for edge in view.edges:
        if edge.type in by_type:
            by_type[edge.type][edge.start].add(edge.end)
    nodes = {node.id: node for node in view.nodes}
    reports = [node for node in view.nodes if node.label == "Report"]
    return Facts(
        nodes,
        tuple(edge for edge in view.edges if texts(edge.props.get("claims"))),
        {key: node for key, node in nodes.items() if node.label == "Claim"},
        {str(node.props.get("sha256")): str(node.props.get("origin") or node.id) for node in reports},
        *by_type.values(),
    )


def texts(value: Prop | None) -> tuple[str, ...]:
    """A list of strings, empty for anything else."""
    return tuple(str(item) for item in value) if isinstance(value, tuple | list) else ()


def gone_claims(facts: Facts, profile: Profile, held: Collection[str]) -> set[str]:
    """The claims that go by themselves: on hold, rejected, unchecked. With an answer goes the charge that it answers:
    a denial is never masked while its allegation stays."""
    return with_charges(facts, {key for key, node in facts.claims.items() if _goes(node, facts, profile, held)})


def with_charges(facts: Facts, gone: set[str]) -> set[str]:
    """These claims, and the charges that they answer, as long as there are any."""
    while True:
        more = {charge for answer in gone for charge in facts.answers.get(answer, ())}
        for line in facts.lines:
            own = texts(line.props.get("claims"))
            if any(_status(facts, claim) in ANSWERS for claim in own if claim in gone):
                more |= {claim for claim in own if _status(facts, claim) in CHARGES}
        if more <= gone:
            return gone
        gone = gone | more


def _goes(node: Node, facts: Facts, profile: Profile, held: Collection[str]) -> bool:
    checked = node.props.get("checked")
    about = {node.id, str(node.props.get("report")), *facts.subjects.get(node.id, ()), *facts.ends.get(node.id, ())}
    return (
        (profile.held and not about.isdisjoint(held))
        or (profile.rejected and checked == "rejected")
        or (profile.unchecked and node.props.get("predicate") in profile.accusing and checked in (None, "none"))
    )


def _status(facts: Facts, claim: str) -> str:
    node = facts.claims.get(claim)
    return str(node.props.get("status")) if node else ""


def line_without(line: Edge, gone: Collection[str], facts: Facts) -> Edge | None:
    """The line as its remaining claims bear it; None where none is left. It never says more than before."""
    own = [claim for claim in texts(line.props.get("claims")) if claim in facts.claims]
    left = [claim for claim in own if claim not in gone]
    if not left or len(left) == len(own):
        return line if left else None
    props = {key: value for key, value in line.props.items() if key not in ("matters", "quote", "acts", "positions")}
    reports = {str(facts.claims[claim].props.get("report")) for claim in left}
    status = str(props.get("status"))
    said = {_status(facts, claim) for claim in left}
    if status not in said:
        status = next((known for known in ("denied", "alleged", "cleared", "stated") if known in said), "alleged")
        props = {key: value for key, value in props.items() if key not in ("authority", "track", "decisionSource")}
    quotes = [str(quote) for claim in left if (quote := facts.claims[claim].props.get("quote"))]
    origins = {facts.origins.get(report, report) for report in reports}
    counts: dict[str, Prop] = {
        "claims": tuple(left),
        "status": status,
        "reports": len(reports),
        "origins": len(origins),
    }
    return replace(line, props={**props, **counts, **({"quote": quotes[0]} if quotes else {})})


def doubtful(line: Edge, profile: Profile) -> bool:
    """Whether an accusing line is one that the profile does not let out."""
    status, origins = line.props.get("status"), line.props.get("origins")
    few = isinstance(origins, int) and origins < profile.least_origins
    return line.type in profile.accusing and (status in profile.statuses or few)


def masked_persons(facts: Facts, profile: Profile, lines: Iterable[Edge], held: Collection[str]) -> set[str]:
    """The persons whom the profile masks, and all who cannot be told from them by name."""
    left = {line.id: line for line in lines}
    found = {key for key in held if profile.held and key in facts.nodes and facts.nodes[key].label == "Person"}
    found |= {
        line.start for line in facts.lines if doubtful(line, profile) or doubtful(left.get(line.id, line), profile)
    }
    if profile.statuses or profile.least_origins:  # whose accusation is withheld is not shown as anything else either
        found |= {line.start for line in facts.lines if line.type in profile.accusing and line.id not in left}
    if profile.examined:
        decided = {line.start for line in left.values() if line.type in profile.accusing}
        found |= {line.start for line in facts.lines if line.type in EXAMINED} - decided
    alone = _private(facts)
    found |= {key for key, node in facts.nodes.items() if node.label == "Person" and _by_role(node, profile, alone)}
    found |= _sources(facts, profile, alone)
    return _alike(facts, {key for key in found if facts.nodes[key].label == "Person"})


def _by_role(node: Node, profile: Profile, alone: Collection[str]) -> bool:
    return (
        (profile.private and node.id in alone)
        or (profile.unnamed and node.props.get("named") is False)
        or (profile.initials and bool(node.props.get("initials")))
    )


def _private(facts: Facts) -> set[str]:
    """The named persons of whom no report says an office, a candidacy or service of the state."""
    serving = {line.start for line in facts.lines if line.type in SERVING and line.end_label in ("Agency", "Paslon")}
    return {
        key
        for key, node in facts.nodes.items()
        if node.label == "Person" and node.props.get("named") is not False and key not in serving
        and PUBLIC_ROLES.isdisjoint({*node.labels, *texts(node.props.get("kinds"))})
    }  # fmt: skip


def _sources(facts: Facts, profile: Profile, alone: Collection[str]) -> set[str]:
    found = {line.end for line in facts.lines if profile.complainants and line.type == "ACCUSED_BY"}
    for claim, speakers in facts.speakers.items():
        if profile.witnesses:
            found |= (speakers - facts.subjects.get(claim, set())) & set(alone)
    return found & facts.nodes.keys()


def _alike(facts: Facts, found: set[str]) -> set[str]:
    """Also those of the same name, or of one that only its spelling sets apart, and in one region those who are known
    by a part of it (one word, or first and last): no text can tell them apart."""
    names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, node in facts.nodes.items():
        if node.label == "Person" and node.props.get("named") is not False:
            region = str(node.props.get("region") or "")
            for form in {str(node.props.get("name", "")), *texts(node.props.get("aliases"))}:
                for group in _told_by(strip_titles(form).split(), region):
                    names[group].add(key)
    while True:
        more = {key for group in names.values() if not group.isdisjoint(found) for key in group}
        if more <= found:
            return found | _short_of(facts, found)
        found = found | more


def _short_of(facts: Facts, found: set[str]) -> set[str]:
    """Persons known by one word alone that is part of a masked person's name, in one region as far as that is known."""
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for key in found:
        props = facts.nodes[key].props
        for form in (str(props.get("name", "")), *texts(props.get("aliases"))):
            for word in strip_titles(form).split():
                parts[fold(word)].add(str(props.get("region") or ""))
    more = set()
    for key, node in facts.nodes.items():
        forms = (str(node.props.get("name", "")), *texts(node.props.get("aliases")))
        words = {fold(strip_titles(form)) for form in forms}
        if node.label == "Person" and node.props.get("named") is not False and len(words) == 1:
            regions, own = parts.get(words.pop(), set()), str(node.props.get("region") or "")
            if own in regions or (regions and ("" in regions or not own)):
                more.add(key)
    return more


def _told_by(words: Sequence[str], region: str) -> Iterator[tuple[str, ...]]:
    if len(words) > 1:
        yield (skeleton(" ".join(words)),)
    if len(words) > 1 and region:
        yield region, skeleton(words[0]), skeleton(words[-1])


def skeleton(name: str) -> str:
    """The consonants of a name, old and new spelling alike (dj and j, oe and u, j and y)."""
    plain = fold(name).replace("dj", "j").replace("tj", "c").replace("sj", "sy").replace("j", "y")
    short = _VOWELS.sub("", plain)
    return short if len(short) > 3 else fold(name)
