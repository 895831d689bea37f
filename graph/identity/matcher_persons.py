"""Persons who may be one.

A name alone never makes two persons one. What they share decides: the post, the agency, the ticket, or, in one region,
the story that their reports tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.identity.groups import pair
from graph.identity.held_posts import Tie, followed, has_other_post, posts_contradict, rivals, seated
from graph.identity.likeness import Likeness, likeness
from graph.identity.matcher_bodies import is_vast
from graph.identity.proposals import NARROW, PROVINCE, WIDE, Ground, Proposal, Stage, same_place, years_between
from graph.identity.spelling import Name, name_of
from graph.identity.traits import Part

BASE = {
    "post": 1.0,
    "head": 1.0,
    "ticket": 0.98,
    "case": 0.97,
    "body": 0.9,
    "act": 0.85,
    "story": 0.8,
    "region": 0.6,
    "province": 0.4,
}
LOSS = 0.03  # for each level of likeness
TERM = 5.0  # years: a term of office; a namesake may hold the post in the next
SOON = 0.5  # years in which nobody's child follows him in his post
SPELLED = ("equal", "sound")


def _blocks(ground: Ground, part: Part) -> Iterator[str]:
    """Words and beginnings of the name by region, and for each post and ticket the initials there."""
    names = [name_of(name) for name in part.names]
    places = part.regions or {"?"}
    for name in names:
        for place in places:
            yield from (f"word {word} {place}" for word in name.telling)
            side = NARROW if len(place) > PROVINCE else WIDE
            yield from (f"within {word} {place[:PROVINCE]}{side}" for word in name.telling if part.sort == "")
            yield f"start {name.whole[:4]} {place}"
        for seat in part.seats | part.was:
            yield from (f"body {ground.root(seat.body)} {word[0]}" for word in name.sounds)
    for body in part.examiners:
        yield from (f"before {ground.root(body)} {name.whole[:4]}" for name in names)
    yield from (f"ticket {ground.root(ticket)}" for ticket in part.tickets)
    yield from (f"head {code}" for code in part.heads)
    yield from part.cases


def _judged(ground: Ground, one: Part, other: Part) -> Proposal | None:
    if ground.clusters.root(one.key) == ground.clusters.root(other.key) or (
        one.ids and other.ids and one.ids != other.ids
    ):
        return None
    row = _row_of(ground, one, other)
    tie = row or tie_of(ground, one, other)
    if tie is None:  # asked first: most who share a word of a name share nothing else
        return None
    if "initials" in (one.sort, other.sort):
        return _of_initials(one, other, tie)
    if (like := best_likeness(one, other)) is None:
        return None
    if row and (like.level not in SPELLED or like.words < 2) and (tie := tie_of(ground, one, other)) is None:
        return None
    weight, names = ground.story.shared(one, other)
    if tie.kind == "region" and weight:
        tie = replace(tie, kind="story", reason=f"{tie.reason}; their reports share {len(names)} other name(s)")
    if not _worth_asking(like, tie, weight):
        return None
    score = BASE[tie.kind] - LOSS * like.rank - (0.3 if tie.against else 0.0)
    strong = _strong(like, tie, weight, years_between(one, other))
    if strong and like.words == 1 and (tie.shared or tie.kind == "body"):
        strong = not has_other_post(ground, one, other)
    return Proposal(pair(one.key, other.key), round(score, 3), strong, (like.reason, tie.reason))


def best_likeness(one: Part, other: Part) -> Likeness | None:
    """The strongest resemblance of any two of their names; None where no name of one can be one of the other."""
    found = [like for a in _names(one) for b in _names(other) if (like := likeness(a, b))]
    return min(found, key=lambda like: (like.rank, -like.words, like.reason), default=None)


def _names(part: Part) -> list[Name]:
    return [name_of(name) for name in part.names]


def tie_of(ground: Ground, one: Part, other: Part) -> Tie | None:
    """What they share; None for persons of different regions who share nothing."""
    if both := sorted(one.heads & other.heads):
        return Tie("head", f"both head the government of region {both[0]}")
    tickets = {ground.root(ticket) for ticket in one.tickets} if one.tickets and other.tickets else set()
    if any(ground.root(ticket) in tickets for ticket in other.tickets):
        return Tie("ticket", "candidates on one ticket")
    if shared := sorted(one.cases & other.cases):
        return Tie("case", f"one {shared[0]}")
    there = seated(ground, one, other)
    if (there is None or there.kind != "post") and (before := followed(ground, one, other)):
        return before
    if there:
        return there
    if (place := same_place(one, other)) == "apart":
        return None
    if (days := sorted(one.acts & other.acts)) and place == "same" and not rivals(ground, one, other):
        return Tie("act", f"same region; both accused of an {days[0]}")
    against = posts_contradict(ground, one, other)
    reason = {"same": "same region", "within": "same province", "open": "region of one not told"}[place]
    filling = not against and bool(one.acting or other.acting)
    reason += "; other posts" if against else "; one fills in a post" if filling else ""
    return Tie("region" if place == "same" else "province", reason, against, filling=filling)


def _row_of(ground: Ground, one: Part, other: Part) -> Tie | None:
    """A row of a table on somebody whom the same local body examines in a report: nothing but the full name is needed,
    since whoever keeps the table follows that case."""
    if one.listed == other.listed or not (one.examiners and other.examiners) or same_place(one, other) == "apart":
        return None
    theirs = {ground.root(body) for body in other.examiners}
    for body in sorted(one.examiners):
        part = ground.parts.get(body)
        if part and ground.root(body) in theirs and not is_vast(part):
            return Tie("case", f"a row of a table and a report, both before {part.names[0]}")
    return None


def _worth_asking(like: Likeness, tie: Tie, weight: float) -> bool:
    """Whether a person should look at it at all."""
    if tie.kind in ("post", "head", "ticket", "case"):
        return True
    if tie.kind == "body":
        return like.telling and (not tie.against or like.words > 1)
    if like.level in SPELLED:
        return like.words > 1
    if tie.kind == "act":
        return like.telling
    if tie.against or tie.kind == "province":
        return False
    return like.telling and (weight >= 1 if like.words > 1 else weight >= 2)


def _strong(like: Likeness, tie: Tie, weight: float, years: float) -> bool:
    if tie.against:
        return tie.kind == "body" and like.level in SPELLED and like.words > 1
    if tie.kind in ("post", "head"):
        return _in_one_post(like, tie, years)
    if tie.kind == "ticket":
        return True
    if like.level == "nick":
        return tie.kind == "story" and like.telling and like.words > 1 and weight >= 2
    return like.telling and _strong_beside(like, tie, weight)


def _in_one_post(like: Likeness, tie: Tie, years: float) -> bool:
    if like.level == "nick" and not like.telling and tie.shared:
        return False
    child = like.behind and like.words > 1 and years > SOON
    return (years <= TERM and not child) or (like.level in SPELLED and like.words > 1)


def _strong_beside(like: Likeness, tie: Tie, weight: float) -> bool:
    """Where no post is the same, and a telling word is."""
    spelled = like.level in SPELLED
    if tie.kind == "body":
        return spelled or like.words > 1 or like.level == "initials" or weight >= 1
    if tie.kind in ("story", "act") and like.behind:
        return False
    if tie.kind == "act":
        return like.words > 1 and (like.level != "near" or weight >= 1)
    if tie.kind == "story":
        needed = 1.0 if spelled and not tie.filling else 1.5
        return (like.words > 1 and weight >= needed) or (like.level == "initials" and weight >= 2)
    needed = 1.5 if tie.reason.startswith("same province") else 2.0
    return tie.kind == "case" or (tie.kind == "province" and spelled and like.words > 1 and weight >= needed)


def _of_initials(one: Part, other: Part, tie: Tie) -> Proposal | None:
    """Initials are shown to a person where the post is the same and the letters fit; never merged."""
    if "" not in (one.sort, other.sort):
        return None
    short, long = (one, other) if one.sort else (other, one)
    letters = [word[0] for word in name_of(long.names[0]).words]
    given = [letter for word in name_of(short.names[0]).words for letter in word]
    if tie.kind not in ("post", "head") or given != letters[: len(given)]:
        return None
    reasons = (f"initials {short.names[0]} of {long.names[0]}", tie.reason)
    return Proposal(pair(one.key, other.key), 0.5, False, reasons)


def persons_contradict(ground: Ground, one: Part, other: Part) -> bool:
    """Whether two persons cannot be one, whoever links them."""
    if one.told_apart(other) or (one.ids and other.ids and one.ids != other.ids):
        return True
    if one.sort or other.sort:
        return one.sort != other.sort
    like, tie = best_likeness(one, other), tie_of(ground, one, other)
    return like is None or tie is None or (tie.against and not (tie.kind == "body" and like.level in SPELLED))


PERSONS = Stage(
    name="persons", label="Person", takes=lambda part: part.sort in ("", "initials"), blocks=_blocks, judge=_judged,
    contradict=persons_contradict,
)  # fmt: skip
