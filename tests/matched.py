"""Makers of invented reports for the tests of the matcher, and what it makes of them. Nobody in them exists."""

from __future__ import annotations

from collections.abc import Iterable

from graph.claims import Claim, Entity, Position, Reading
from graph.identity.judgements import Judgement
from graph.identity.keys import entity_ids
from graph.identity.matcher import judge, match
from graph.identity.proposals import Proposal
from graph.identity.traits import sights_of
from tests.invented import agency, claim, person, report, ticket

TOWN, NEXT = "16.71", "16.02"
RACE = f"walikota/{TOWN}/2024"


def told(
    name: str,
    *entities: Entity,
    claims: Iterable[Claim] = (),
    published: str = "2024-10-05",
    election: str | None = RACE,
) -> Reading:
    return Reading(report=report(name, published), entities=entities, claims=tuple(claims), election=election)


def servant(
    name: str, called: str, post: str, seat: str, kind: str = "dinas", region: str | None = TOWN, **more: str
) -> Reading:
    """A report on somebody (p) who holds a post in an agency (k); `more` are further persons by their refs."""
    head = post.split(maxsplit=1)[0] in ("Camat", "Kepala", "Plt", "Lurah")
    others = [person(ref, other, region=TOWN) for ref, other in more.items()]
    one = claim("p", "HEADS" if head else "WORKS_AT", "k", position=post)
    who = Entity(ref="p", label="Person", name=called, positions=(Position(title=post, agency="k"),))
    return told(name, who, agency("k", seat, kind, region), *others, claims=(one,))


def slate(
    name: str, *members: str, number: int | None = None, election: str = RACE, published: str = "2024-10-05"
) -> Reading:
    people = [person(f"m{n}", member) for n, member in enumerate(members)]
    more = {"number": number} if number else {}
    refs = [one.ref for one in people]
    one = ticket("t", " - ".join(members) or f"Paslon nomor urut {number}", *refs, election=election, **more)
    claims = [claim(ref, "CANDIDATE_IN", "t") for ref in refs]
    return told(name, *people, one, claims=claims, election=election, published=published)


def key(reading: Reading, ref: str = "p") -> str:
    return entity_ids(reading)[ref]


def found(*readings: Reading, records: tuple[Judgement, ...] = ()) -> tuple[list[Proposal], list[Proposal]]:
    matches = match((sight for one in readings for sight in sights_of(one)), records)
    return list(matches.merged), list(matches.proposed)


def one(left: Reading, right: Reading, ref: str = "p", other: str | None = None) -> str:
    """What becomes of the two entities: one key, merged, proposed or nothing."""
    keys = key(left, ref), key(right, other or ref)
    if keys[0] == keys[1]:
        return "one key"
    judgements = judge((left, right), ())
    if judgements.ids.get(keys[0], keys[0]) == judgements.ids.get(keys[1], keys[1]):
        return "merged"
    _, waiting = found(left, right)
    return "proposed" if any(set(keys) == set(proposal.pair) for proposal in waiting) else "nothing"


SEAT = "Dinas Kebun Raya Kota Palembang"


def hidden(name: str, words: str = "oknum Camat Arum", *claims: Claim, **props: str) -> Reading:
    who = person("p", words, named=False, unnamed=props.get("unnamed", "post"), agency="k")
    return told(name, who, agency("k", "Kecamatan Arum", "kecamatan", TOWN), claims=claims)


def body(name: str, called: str, kind: str, region: str | None = TOWN, *others: Entity) -> Reading:
    return told(name, agency("k", called, kind, region), *others)
