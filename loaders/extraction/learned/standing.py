"""What stands behind a pair: what the rules make of it and of others, and the place of the other in the report."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.events.story import Story
from loaders.extraction.learned.marks import Features, Marked
from loaders.extraction.learned.nearest import nearest, work_of
from loaders.extraction.learned.profiles import step

_NEAR, _MOST = (1, 2, 4, 8), 5
_CHAIN = (
    "carried", "examines", "examines-passive", "cases", "decided", "decided-passive", "reports", "reports-passive",
    "files", "filed", "supposed", "demanded", "papers",
)  # fmt: skip
Found = Iterator[tuple[str, float]]


def of_overseer(marked: Marked, story: Story, one: str, body: str) -> Features:
    """The standing of an overseer towards an accused of a story."""
    kind = str(story.scene.entities[body].props.get("kind", "?"))
    found = {name: float(value) for name, value in (*_by_rules(story, one, body), *_rank(marked, body)) if value}
    found |= {f"a {kind}, {name}": value for name, value in found.items()}
    level = str(story.scene.entities[body].props.get("region") or "")
    found |= {f"a {kind} of level {len(level)}": 1.0}
    near = nearest(marked, one, _accused(story, body), work_of(marked, body), "its work")
    found |= {name: float(value) for name, value in near if value}
    return found | dict.fromkeys((*_region(story, one, level), *_chain(marked, one, body), *_crowd(story)), 1.0)


def of_accuser(marked: Marked, story: Story, one: str, teller: str) -> Features:
    """The standing of somebody who may accuse towards an accused of a story."""
    near = nearest(marked, one, _accused(story, teller), marked.accusing.get(teller, []), "his accusation")
    sides = (*_voiced(marked, story, one, teller), *_beside(story, one, teller), *_nearest(marked, one, teller), *near)
    found = {name: float(value) for name, value in sides if value}
    return found | dict.fromkeys((*_voices(marked, story, teller), *_crowd(story)), 1.0)


def _accused(story: Story, other: str) -> list[str]:
    return [each.ref for each in story.accused if each.ref != other]


def _crowd(story: Story) -> Iterator[str]:
    yield f"{min(len(story.accused), 4)} accused in the report"


def _shared(story: Story, pairs: set[tuple[str, str]], one: str, other: str) -> Found:
    """What the rules say of the pair, of the other accused, and of the other with somebody."""
    rest = [each.ref for each in story.accused if each.ref != one]
    yield "the rules take it", (one, other) in pairs
    yield (
        "for how many of the others the rules take it",
        sum((each, other) in pairs for each in rest) / max(1, len(rest)),
    )
    yield "the rules take it for somebody", any(found == other for _, found in pairs)
    yield "the rules have another for him", any(ref == one and found != other for ref, found in pairs)


def _by_rules(story: Story, one: str, body: str) -> Found:
    yield from _shared(story, set(story.examined), one, body)
    yield "the rules have none for him", not any(ref == one for ref, _ in story.examined)
    yield "it decided on him", any(body in ruling.judges and one in ruling.refs for ruling in story.verdicts)
    yield "it decided on somebody", any(body in ruling.judges for ruling in story.verdicts)


def _rank(marked: Marked, body: str) -> Found:
    """Its place among the overseers of the report."""
    entities, count = marked.scene.entities, len(marked.met.get(body, ()))
    named = {one: len(marked.met.get(one, ())) for one in marked.scene.roles.overseers if one != body}
    alike = [one for one in named if entities[one].props.get("kind") == entities[body].props.get("kind")]
    yield "another of its kind is named", bool(alike)
    yield "it is named most of its kind", all(count >= named[one] for one in alike)
    yield "it is named most of all overseers", all(count >= number for number in named.values())
    yield f"it is named in {min(count, _MOST)} sentences", True


def _region(story: Story, one: str, there: str) -> Iterator[str]:
    """Where it stands to the region of the accused; `there` is its own, ID for national bodies."""
    entities = story.scene.entities
    agencies = [place.agency for place in entities[one].positions if place.agency in entities]
    his = {str(entities[ref].props.get("region") or "") for ref in (one, *agencies) if ref} - {"", "ID"}
    if not there or there == "ID":
        yield "it is a national body" if there else "its region is unknown"
    elif there in his:
        yield "its region is his"
    elif his:
        same = any(there == region[:2] for region in his)
        beside = any(there[:2] == region[:2] for region in his)
        yield "its province holds his region" if same else "it lies in his province" if beside else "it lies elsewhere"


def _chain(marked: Marked, one: str, body: str) -> Iterator[str]:
    """What happens in its sentences, by how far from him."""
    mine = marked.named.get(one, ())
    for place in marked.met.get(body, ()):
        away = min((abs(place - each) for each in mine), default=99)
        yield from (f"chain:{kind}, {step(away, _NEAR)} steps from him" for kind in marked.kinds(place) & set(_CHAIN))


def _voiced(marked: Marked, story: Story, one: str, teller: str) -> Found:
    said, mine = set(marked.said.get(teller, ())), set(marked.named.get(one, ()))
    yield from _shared(story, set(story.blamed), one, teller)
    yield "the rules have nobody who accuses", not story.blamed
    yield "the other speaks of him", bool(said & mine)
    yield "the other speaks beside his name", any(abs(a - b) == 1 for a in said for b in mine)
    tickets = story.scene.roles.tickets.get(teller, ())
    same = any(ticket in story.targets.get(one, ()) for ticket in tickets)
    yield "the other runs on his ticket", same
    yield "the other runs on another ticket", bool(tickets) and not same


def _nearest(marked: Marked, one: str, teller: str) -> Found:
    """How near the accused the other accuses, and whether nobody does nearer, or later before he is first named."""
    mine = marked.named.get(one, [])
    places = {ref: found for ref, found in marked.accusing.items() if found and ref != one}
    if not mine or teller not in places:
        return
    away = {ref: min(abs(a - b) for a in mine for b in found) for ref, found in places.items()}
    last = {ref: max((at for at in found if at <= mine[0]), default=-1) for ref, found in places.items()}
    best, latest = min(away.values()), max(last.values())
    yield f"his place of accusation: {step(away[teller], _NEAR)} steps from the accused", True
    yield "no other place of accusation is nearer to the accused", away[teller] == best
    yield (
        "no other place of accusation is as near to the accused",
        [*away.values()].count(best) == (away[teller] == best),
    )
    yield "the last who accuses before the accused is named", last[teller] == latest >= 0


def _beside(story: Story, one: str, teller: str) -> Found:
    members = story.scene.roles.members
    people = [person for person, clubs in members.items() if teller in clubs]
    side = (*people, *members.get(teller, ()))
    yield "the rules take the side of the other", any((one, each) in story.blamed for each in side)
    yield "the rules take the side of the other for somebody", any(found in side for _, found in story.blamed)
    yield "the other has an organization", teller in members
    yield "the other has people", bool(people)


def _voices(marked: Marked, story: Story, teller: str) -> Iterator[str]:
    """The other among those who speak and are neither servants nor overseers nor candidates."""
    roles = story.scene.roles
    bound = {one.ref for one in story.accused} | set(roles.watchers) | roles.servants | roles.chiefs
    free = [one for one in marked.said if one not in bound and one not in roles.tickets]
    yield f"{min(4, len(free))} outsiders speak"
    yield f"the other speaks in {min(4, len(marked.said.get(teller, ())))} sentences"
    if free == [teller]:
        yield "the other alone of the outsiders speaks"
