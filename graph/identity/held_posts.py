"""What the posts of two persons tell: whether they are one post, go together, or stand against each other."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity.matcher_bodies import is_vast, may_be_one
from graph.identity.posts import agree, is_loose
from graph.identity.proposals import Ground
from graph.identity.traits import Part, Seat
from graph.lexicon.data import fold_words

SMALL = frozenset({"desa", "sekolah", "madrasah", "lembaga_desa"})  # who serves there fills in no office elsewhere


@dataclass(frozen=True, slots=True)
class Tie:
    """What two persons share beside the name: its kind, and in words. `against`: their posts contradict each other;
    `shared`: many hold such a post there; `filling`: one of them fills in a post beside that of the other."""

    kind: str
    reason: str
    against: bool = False
    shared: bool = False
    filling: bool = False


def seated(ground: Ground, one: Part, other: Part) -> Tie | None:
    """A body in which both have a post; whether it is the same post."""
    if not one.seats or not other.seats:
        return None
    theirs: dict[str, list[Seat]] = {}
    for seat in other.seats:
        theirs.setdefault(ground.root(seat.body), []).append(seat)
    pairs = [(seat, mate) for seat in one.seats for mate in theirs.get(ground.root(seat.body), [])]
    if not pairs:
        return None
    body = ground.parts.get(pairs[0][0].body)
    name = body.names[0] if body else "one body"
    kinds = {_posts(ground, seat, mate) for seat, mate in pairs}
    if "same" in kinds:
        shared = all(is_loose(a.title) and not a.head for a, b in pairs if _posts(ground, a, b) == "same")
        return Tie("post", f"same post in {name}", shared=shared)
    vast = body is not None and is_vast(body)
    if "open" in kinds and not vast:
        return Tie("body", f"both in {name}")
    return Tie("region" if vast else "body", f"both in {name}, in other posts", "open" not in kinds)


def followed(ground: Ground, one: Part, other: Part) -> Tie | None:
    """A post that one has left and the other holds, or has left too."""
    for ours, theirs in ((one.was, other.seats | other.was), (other.was, one.seats)):
        for seat in sorted(ours):
            for mate in sorted(theirs):
                same = ground.root(seat.body) == ground.root(mate.body) and agree(seat.title, mate.title) == "same"
                if same and not is_loose(seat.title):
                    body = ground.parts.get(seat.body)
                    return Tie("post", f"a post in {body.names[0] if body else 'one body'} that one has left")
    return None


def _posts(ground: Ground, one: Seat, other: Seat) -> str:
    """Whether two posts in one body are one: `same`, `open` or `conflict`. The words of its name in a title say nothing
    (ASN Bapenda, staf Badan Pendapatan Daerah)."""
    if one.head != other.head:
        return "open" if not one.title or not other.title else "conflict"
    if one.head or (found := agree(one.title, other.title)) != "conflict":
        return "same" if one.head else found
    bodies = (ground.parts.get(seat.body) for seat in (one, other))
    own = {word for body in bodies if body for name in (*body.names, *body.forms) for word in fold_words(name)}
    return agree(*(" ".join(word for word in seat.title.split() if word not in own) for seat in (one, other)))


def posts_contradict(ground: Ground, one: Part, other: Part) -> bool:
    """Whether both have posts and none of them can be one of the other's."""
    ours, theirs = _settled(ground, one), _settled(ground, other)
    if ours and theirs:
        return not (_teams(ground, ours) and _teams(ground, theirs)) and not any(
            _one_post(ground, seat, mate) for seat in one.seats for mate in other.seats
        )
    if one.titles and other.titles:
        return all(agree(a, b) == "conflict" for a in one.titles for b in other.titles)
    return (bool(one.acting) and _is_modest(ground, other)) or (bool(other.acting) and _is_modest(ground, one))


def _settled(ground: Ground, part: Part) -> set[str]:
    """The bodies in which the person has a post of his own: who fills in another one has it elsewhere."""
    acting = {ground.root(seat.body) for seat in part.seats if seat.title in part.acting}
    return _places(ground, part) - acting


def _is_modest(ground: Ground, part: Part) -> bool:
    """Whether the person has posts, and none from which anybody is called to fill in an office."""
    if part.seats:
        sorts = ((ground.parts.get(seat.body), seat) for seat in part.seats)
        return all((body is not None and body.sort in SMALL) or is_loose(seat.title) for body, seat in sorts)
    return bool(part.titles) and all(map(is_loose, part.titles))


def rivals(ground: Ground, one: Part, other: Part) -> bool:
    """Whether both have the same kind of post in two bodies, as two teachers or two village heads have, or nothing but
    posts that many hold."""
    if _is_modest(ground, one) and _is_modest(ground, other):
        return True
    pairs = [(seat, mate) for seat in one.seats for mate in other.seats]
    return any(
        ground.root(seat.body) != ground.root(mate.body)
        and not _one_post(ground, seat, mate)
        and (_sort(ground, seat) == _sort(ground, mate) or agree(seat.title, mate.title) == "same")
        for seat, mate in pairs
    )


def _sort(ground: Ground, seat: Seat) -> str:
    body = ground.parts.get(seat.body)
    return body.sort if body else ""


def _one_post(ground: Ground, seat: Seat, mate: Seat) -> bool:
    """Whether two posts of one title are in bodies that may be one, though nothing made them one."""
    bodies = ground.parts.get(seat.body), ground.parts.get(mate.body)
    open_ = not bodies[0] or not bodies[1] or may_be_one(bodies[0], bodies[1])
    return open_ and agree(seat.title, mate.title) == "same"


def _places(ground: Ground, part: Part) -> set[str]:
    """The bodies, but for whole governments, in which the person has a post."""
    bodies = {ground.root(seat.body) for seat in part.seats}
    return {body for body in bodies if not (body in ground.parts and is_vast(ground.parts[body]))}


def has_other_post(ground: Ground, one: Part, other: Part) -> bool:
    """Whether one of them has a post of his own where the other has none."""
    ours, theirs = _own_posts(ground, one), _own_posts(ground, other)
    return bool((ours - _places(ground, other)) | (theirs - _places(ground, one)))


def _own_posts(ground: Ground, part: Part) -> set[str]:
    own = {ground.root(seat.body) for seat in part.seats if seat.head or not is_loose(seat.title)}
    return own & _places(ground, part)


def _teams(ground: Ground, bodies: set[str]) -> bool:
    """Whether all are parties, or teams around candidates, which reports name as they like."""
    return all(body in ground.parts and ground.parts[body].sort in ("timses", "party") for body in bodies)
