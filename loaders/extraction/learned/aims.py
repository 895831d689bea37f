"""What a report tells of an accused and a ticket or party: the features of the question whether he acted for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extraction.events.accused import Accused
from loaders.extraction.events.accusers import accusations
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import before
from loaders.extraction.events.opponents import opponents
from loaders.extraction.events.passages import Naming, namings, passage_weights, tickets_in, topics_of
from loaders.extraction.events.scene import Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.targets import is_affiliation, is_vague, of_act, only_vague
from loaders.extraction.learned.marks import Features
from loaders.extraction.learned.places import Place, places_of, seen_from

_NEAR, _NEAR_ACT, _LEAD, _FAR = (1, 2, 3, 5), (0, 1, 2, 4), 3, 99
PARTY = "party"
_WITH_HIM, _WITH_ACT = "it is named in a sentence with him", "the sentence of an act of his names it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """All tickets and parties for which the accused of a story may have acted: in which lines each is named, which the
    acts name (by the place of the act), which are their accusers' own. `places` are the namings that may be for it,
    `all_places` also those of its team and as a rival."""

    story: Story
    named: dict[str, list[int]]
    of_acts: dict[tuple[int, str], tuple[str, ...]]
    rivals: dict[str, frozenset[str]]
    places: tuple[Naming, ...]
    all_places: tuple[Place, ...]
    topics: tuple[tuple[int, frozenset[str]], ...]

    @property
    def tickets(self) -> tuple[str, ...]:
        """The tickets without the parties."""
        return tuple(one for one in self.named if not self.is_party(one))

    def is_party(self, ref: str) -> bool:
        """Whether it is a party, and no ticket."""
        return self.story.scene.entities[ref].label != "Paslon"

    def aims(self, act: Act) -> tuple[str, ...]:
        """What the sentence of an act names."""
        return self.of_acts[act.start, act.kind]


def field_of(story: Story) -> Field:
    """The field of a story."""
    scene = story.scene
    refs = frozenset(one.ref for one in story.accused)
    paslon = [ref for ref, entity in scene.entities.items() if entity.label == "Paslon"]
    parties = [ref for ref in scene.entities if ref in scene.roles.clubs and _party(story, ref)]
    parties = [ref for ref in parties if not _of_others(story, ref, refs)]
    named: dict[str, list[int]] = {ref: [] for ref in (*paslon, *parties)}
    told = [line for line in scene.lines if not line.sentence.legal]
    for teams in (False, True):
        lacking = {ticket for ticket in named if not named[ticket]}
        for line in told:
            for ticket in lacking & {t for _, t in tickets_in(scene, line, True, teams)}:
                named[ticket].append(line.index)
    acts = [*story.acts, *(act for one in story.accused for act in one.acts)]
    return Field(
        story=story,
        named=named,
        of_acts={(act.start, act.kind): of_act(scene, act, True) for act in acts},
        rivals=opponents(scene, accusations(scene, refs, story.acts), tuple(one.ref for one in story.accused)),
        places=namings(scene, frozenset()),
        all_places=places_of(scene, refs, named),
        topics=topics_of(scene, refs),
    )


def _party(story: Story, ref: str) -> bool:
    return story.scene.entities[ref].props.get("kind") == "party"


def _of_others(story: Story, party: str, accused: frozenset[str]) -> bool:
    """Whether a party is named only as that of somebody who is not accused: `anggota Fraksi Partai A`."""
    places = [(line, ref) for line in story.scene.lines for ref in line.refs if party in ref.refs]
    told = (line for line, _ in places if any(set(ref.refs) & accused for ref in line.refs))
    own = (line for line, ref in places if not is_affiliation(story.scene, line, ref))
    return bool(places) and next(told, None) is None and next(own, None) is None


def with_ticket(field: Field, one: Accused, ticket: str) -> Features:
    """The features of an accused and a ticket."""
    parts = (
        _standing(field, one, ticket), _of_rules(field, one, ticket), _passages(field, one, ticket),
        _acts(field, one, ticket), _distances(field, one, ticket), _order(field, one, ticket),
        _region(field, one, ticket), _voices(field, one, ticket), _vague(field, one),
    )  # fmt: skip
    found = {name: float(value) for part in parts for name, value in part if value}
    found |= seen_from(field.all_places, one.ref, ticket)
    if not field.is_party(ticket):
        return found
    return {**found, **{f"{PARTY} {name}": value for name, value in found.items()}, PARTY: 1.0}


def told_with(features: Features) -> bool:
    """Whether a sentence about the accused, or of an act of his, names the ticket."""
    return any(features.get(f"{kind}{one}") for kind in ("", f"{PARTY} ") for one in (_WITH_HIM, _WITH_ACT))


def _lines(field: Field, one: str) -> list[Line]:
    """The lines that mean somebody."""
    lines = field.story.scene.lines
    return [line for line in lines if any(one in ref.refs and ref.how != "within" for ref in line.refs)]


def _places_of(field: Field, ticket: str) -> Iterator[tuple[Line, int]]:
    """(line, place) wherever a ticket or one of its candidates is named, teams and rivals too."""
    scene = field.story.scene
    for line in scene.lines:
        for ref in line.refs:
            if ticket in ref.refs or ticket in scene.roles.tickets.get(ref.refs[0], ()):
                yield line, ref.start


def _standing(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    """What the ticket is in the report as a whole."""
    scene, lines, opposed = field.story.scene, field.story.scene.lines, field.rivals[one.ref]
    rest = [other for other in field.tickets if other not in opposed]
    alike = {one: len(found) for one, found in field.named.items() if field.is_party(one) == field.is_party(ticket)}
    first = min(field.tickets, key=lambda one: min(field.named[one], default=_FAR), default=None)
    yield "it is the accuser's own", ticket in opposed
    yield "no ticket is named beside parties", field.is_party(ticket) and not field.tickets
    yield "it is the only ticket", field.tickets == (ticket,)
    yield "it is the only ticket but for the accuser's own", rest == [ticket]
    yield "it is named most often", alike[ticket] == max(alike.values())
    yield "its share of the namings", alike[ticket] / max(1, sum(alike.values()))
    apart = [place for place in field.named[ticket] if ticket in (t for _, t in tickets_in(scene, lines[place], True))]
    yield "it is named only by its team or as a rival", not apart
    yield "it is the ticket named first", ticket == first
    yield "it is named in the headline", any(lines[place].sentence.headline for place in field.named[ticket])
    yield "it is named in the lead", any(place <= _LEAD for place in field.named[ticket])
    yield "at most two tickets are named", len(field.tickets) <= 2
    for kind, words in (("aim", "words of aim"), ("against", "words of rivalry"), ("teams", "its team")):
        hit = any(before(kind, 2).search(scene.low, line.start, at) for line, at in _places_of(field, ticket))
        yield f"it is named behind {words}", hit


def _of_rules(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    ruled = field.story.targets
    others = [found for ref, found in ruled.items() if ref != one.ref]
    yield "the rules take it", ticket in ruled[one.ref]
    yield "how many of the others the rules give it", sum(ticket in found for found in others) / max(1, len(others))


def _passages(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    weights = passage_weights(field.story.scene, one.ref, field.places, field.topics)
    mine, best = weights.get(ticket, 0.0), max(weights.values(), default=0.0)
    yield "it is named nearest to his passages", bool(mine) and mine == best
    yield (
        "it alone is named nearest to his passages",
        bool(mine) and [*weights.values()].count(best) == 1 and mine == best,
    )
    yield f"its nearness to his passages: {int(mine)}", 1.0


def _acts(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    sure = [act for act in one.acts if act.sure]
    yield "the sentence of a sure act of his names it", any(ticket in field.aims(act) for act in sure)
    yield _WITH_ACT, any(ticket in field.aims(act) for act in one.acts)
    others = [act for act in sure if field.aims(act) and ticket not in field.aims(act)]
    yield "the sentence of a sure act of his names another", bool(others)


def _distances(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    scene, his, places = field.story.scene, _lines(field, one.ref), field.named[ticket]
    gap = min((abs(line.index - place) for line in his for place in places), default=_FAR)
    from_act = min((abs(act.line.index - place) for act in one.acts if act.sure for place in places), default=_FAR)
    paragraphs = {scene.lines[place].sentence.paragraph for place in places}
    yield from ((f"it is named at most {most} sentences from him", gap <= most) for most in _NEAR)
    yield from (
        (f"it is named at most {most} sentences from a sure act of his", from_act <= most) for most in _NEAR_ACT
    )
    yield _WITH_HIM, gap == 0
    yield "it is named in a paragraph with him", any(line.sentence.paragraph in paragraphs for line in his)
    near = [(line, at) for line, at in _places_of(field, ticket) if any(abs(line.index - o.index) <= 1 for o in his)]
    yield (
        "it is named near him behind words of aim",
        any(before("aim", 2).search(scene.low, line.start, at) for line, at in near),
    )


def _order(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    """How often it is the ticket named last before, or next behind, his acts and his name."""
    his = [line.index for line in _lines(field, one.ref)]
    acts = [act.line.index for act in one.acts if act.sure] or his[:1]
    named = sorted((place, ref) for ref in field.tickets for place in field.named[ref])
    for anchors, words in ((acts, "his acts"), (his, "his name")):
        last = [next((ref for place, ref in reversed(named) if place <= at), None) for at in anchors]
        then = [next((ref for place, ref in named if place >= at), None) for at in anchors]
        yield f"how often it is named last before {words}", last.count(ticket) / max(1, len(anchors))
        yield f"how often it is named next behind {words}", then.count(ticket) / max(1, len(anchors))


def _region(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    entities = field.story.scene.entities
    there = str(entities[ticket].props.get("region") or "")
    agencies = [place.agency for place in entities[one.ref].positions if place.agency in entities]
    his = {str(entities[ref].props.get("region") or "") for ref in (one.ref, *agencies) if ref} - {"", "ID"}
    if there and his:
        same = any(there in (region, region[:2]) or there[:2] == region for region in his)
        yield ("it stands in his region" if same else "it stands in another region"), 1.0


def _voices(field: Field, one: Accused, ticket: str) -> Iterator[tuple[str, float]]:
    scene = field.story.scene
    lines = [scene.lines[place] for place in field.named[ticket]]
    speakers = [line.speaker for line in lines]
    yield "the report itself names it", None in speakers
    yield "an overseer names it", any(who in scene.roles.watchers for who in speakers if who)
    yield "he names it himself", one.ref in speakers
    yield "only others name it", bool(speakers) and None not in speakers
    yield "it is named with words of allegation", any(scene.has(line, "allegation", "alleged") for line in lines)
    yield (
        "it is named only where a report is filed",
        bool(lines) and all(scene.has(line, "allegation", "files") for line in lines),
    )


def _vague(field: Field, one: Accused) -> Iterator[tuple[str, float]]:
    scene = field.story.scene
    vague = [act for act in one.acts if act.sure and is_vague(scene, act.line)]
    yield "the report leaves his candidate open", only_vague(scene, one)
    yield "the sentence of an act of his leaves the candidate open", bool(vague)
    yield (
        "the sentence of an act of his leaves the candidate open, and names none",
        any(not field.aims(act) for act in vague),
    )
