"""What each member of the cast is by its posts alone, before anything is known of what was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.claims import Entity
from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.cues import cues, lower

TEAMS = frozenset({"timses", "party"})
PUBLIC = frozenset({"ASN", "Official", "Pj"})
GROUP = "rule:unnamed.group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Refs of the cast by role. `tickets` gives each candidate's tickets, `watchers` the overseers that a person
    speaks for, `members` the organizations of a person, `teams` those of them that campaign. `servants` are those
    who are bound to neutrality and may be accused; `chiefs` head a regional government, or run
    elections: they hardly ever are; `bodies` are agencies that
    are no overseers, `clubs` organizations,
    `crowds` unnamed actors who are nobody in particular (a group apart from the named ones is somebody), `told`
    servants by the words of the text alone, `together` those of a list of people who are reported or examined."""

    tickets: dict[str, tuple[str, ...]]
    overseers: frozenset[str]
    watchers: dict[str, tuple[str, ...]]
    members: dict[str, tuple[str, ...]]
    teams: frozenset[str]
    servants: frozenset[str]
    chiefs: frozenset[str]
    bodies: frozenset[str]
    unnamed: frozenset[str]
    crowds: frozenset[str]
    persons: frozenset[str]
    clubs: frozenset[str]
    told: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()

    @property
    def institutions(self) -> frozenset[str]:
        """Agencies and organizations, which titles name."""
        return self.overseers | self.bodies | self.clubs


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for key, value in pairs:
        if value not in out.setdefault(key, []):
            out[key].append(value)
    return {key: tuple(values) for key, values in out.items()}


def is_overseer(agency: Entity) -> bool:
    """Whether the agency examines civil servants or elections: told by its name, else by its kind."""
    pattern = cues("oversight", "bodies")
    return bool(pattern.match(lower(agency.name)) or pattern.match(str(agency.props.get("kind", ""))))


def _posts(cast: Cast) -> Iterable[tuple[str, str]]:
    """(person, agency or organization) of every present post."""
    for claim in cast.claims:
        if claim.predicate in ("WORKS_AT", "HEADS", "MEMBER_OF") and claim.object:
            yield claim.subject, claim.object
    for entity in cast.entities:
        for position in entity.positions:
            if position.agency and not position.former:
                yield entity.ref, position.agency


def _kinds(entity: Entity) -> frozenset[str]:
    kinds = entity.props.get("kinds", ())
    return frozenset(kinds if isinstance(kinds, tuple) else ()) | frozenset(entity.labels)


def _elected(agency: Entity) -> bool:
    """Whether its members are elected and belong to parties."""
    return lower(agency.name).startswith(("dprd", "dpr ", "dewan perwakilan", "dprk", "dpra", "mprd"))


def _politician(person: Entity) -> bool:
    """Whether all present posts are seats in a council or a party."""
    posts = [lower(position.title) for position in person.positions if not position.former]
    return bool(posts) and all(cues("anaphora", "council").search(post) for post in posts)


def _electoral(posts: Iterable[tuple[str, str]], by_ref: dict[str, Entity]) -> frozenset[str]:
    """Those who work for an electoral commission, but for its polling staff."""
    pattern = cues("oversight", "commissions")
    return frozenset(person for person, place in posts if pattern.match(lower(by_ref[place].name)))


def _serves(person: Entity) -> bool:
    """Whether a present post is one of those bound to neutrality although no agency goes with it (head of a hamlet)."""
    pattern = cues("anaphora", "public_posts")
    return any(pattern.search(lower(position.title)) for position in person.positions if not position.former)


def roles_of(cast: Cast) -> Roles:
    """The roles of a cast; empty for an empty one."""
    by_ref = {entity.ref: entity for entity in cast.entities}
    people = {ref for ref, entity in by_ref.items() if entity.label == "Person"}
    agencies = {ref for ref, entity in by_ref.items() if entity.label == "Agency"}
    overseers = frozenset(ref for ref in agencies if is_overseer(by_ref[ref]))
    posts = [(person, place) for person, place in _posts(cast) if person in people]
    tickets = [(c.subject, c.object) for c in cast.claims if c.predicate == "CANDIDATE_IN" and c.object]
    unnamed = frozenset(ref for ref in people if by_ref[ref].props.get("named") is False)
    watchers = _grouped((p, a) for p, a in posts if a in overseers and p not in unnamed)
    members = _grouped((p, o) for p, o in posts if by_ref[o].label == "Organization")
    teams = frozenset(r for r, e in by_ref.items() if e.label == "Organization" and e.props.get("kind") in TEAMS)
    candidates = {person for person, _ in tickets} | {r for r in people if "Candidate" in _kinds(by_ref[r])}
    working = {person for person, place in posts if place in agencies and not _elected(by_ref[place])} | unnamed
    servants = {r for r in people if r in working or _kinds(by_ref[r]) & PUBLIC or _serves(by_ref[r])}
    servants -= {r for r in people if _politician(by_ref[r])}
    return Roles(
        tickets=_grouped(tickets),
        overseers=overseers,
        watchers=watchers,
        members=members,
        teams=teams,
        servants=frozenset(servants - set(watchers) - candidates),
        chiefs=frozenset(r for r in people if by_ref[r].props.get("heads_region")) | _electoral(posts, by_ref),
        bodies=frozenset(agencies - overseers),
        unnamed=unnamed,
        crowds=frozenset(
            ref for ref in unnamed if by_ref[ref].props.get("unnamed") == "class" and by_ref[ref].rule != GROUP
        ),
        persons=frozenset(people),
        clubs=frozenset(ref for ref, entity in by_ref.items() if entity.label == "Organization"),
    )


def may_be_listed(roles: Roles, entities: dict[str, Entity], ref: str) -> bool:
    """Whether somebody can be one of a group of servants: a named one, or an unnamed one said to be single."""
    if ref not in roles.servants or ref in roles.crowds:
        return False
    return ref not in roles.unnamed or lower(entities[ref].name).startswith(("oknum", "seorang"))


def is_listed(roles: Roles, entities: dict[str, Entity], ref: str, words: str) -> bool:
    """Whether somebody is one of an enumeration, after these words of its sentence: bare posts among those to whom a
    letter goes, or who were guests, are not."""
    if ref in roles.unnamed - roles.crowds and ref in roles.servants:
        return cues("frames", "guests").search(words) is None
    return may_be_listed(roles, entities, ref)
