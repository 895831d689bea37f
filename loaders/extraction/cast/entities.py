"""Persons, agencies, tickets and organizations as entities of a reading, with every place where they are mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.claims import Entity, Position, Span, Value
from graph.lexicon import regions
from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.districts import district_of
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.mentions import Mention
from loaders.extraction.cast.organizations import Club
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.roles import kinds_of, shown_title
from loaders.extraction.cast.statements import body_of
from loaders.extraction.cast.ticket_book import Slate
from loaders.extraction.cast.unnamed import Nameless

_ALSO_SERVANT = re.compile(
    r",?\s+(?:dan|yang)\s+(?:sekaligus|juga|merangkap)\s+(?:(?:sebagai|selaku|merupakan|berstatus|adalah)\s+)?"
    r"(?:seorang\s+)?(?:asn|pns|aparatur sipil negara|pegawai negeri sipil)\b"
)
Mentions = Mapping[str, Sequence[Mention]]

_SHOWN_OFFICE = {
    "bupati": "Bupati",
    "walikota": "Walikota",
    "gubernur": "Gubernur",
    "presiden": "Presiden",
    "dprd": "DPRD",
    "dprd-kabupaten": "DPRD Kabupaten",
    "dprd-provinsi": "DPRD Provinsi",
    "dpr": "DPR RI",
    "dpd": "DPD RI",
}


def person_entity(
    draft: Draft, figure: Figure, clubs: dict[tuple[int, int], Club], mentions: Mentions, slate: Slate | None
) -> Entity:
    """A named person with kinds, positions and all mentions."""
    posts = [
        (chunk.post, holding.former or chunk.post.former) for chunk, holding in draft.held_by(figure) if chunk.post
    ]
    kinds = kinds_of(posts)
    if slate is not None and "Candidate" not in kinds:
        kinds = (*(kind for kind in kinds if kind != "Other"), "Candidate")
    if "ASN" not in kinds and any(_also_servant(draft, mention) for mention in mentions.get(figure.ref, ())):
        kinds = (*(kind for kind in kinds if kind != "Other"), "ASN")
    props: dict[str, Value] = {"kinds": kinds, "named": True}
    region = _heads_region(posts)
    if region is not None:
        props["heads_region"] = region
    if draft.ground.geography.region is not None:
        props["region"] = draft.ground.geography.region
    if figure.initials:
        props["initials"] = True
    return Entity(
        ref=figure.ref, label="Person", name=figure.name, mentions=_spans(mentions, figure.ref),
        labels=tuple(kind for kind in kinds if kind in ("ASN", "Pj", "Candidate", "Official")), props=props,
        positions=tuple(_positions(draft, figure, clubs)), rule=figure.rule,
    )  # fmt: skip


def _also_servant(draft: Draft, mention: Mention) -> bool:
    """Pj Bupati dan sekaligus sebagai ASN; N, yang juga seorang PNS: said in passing, behind a name or post."""
    return _ALSO_SERVANT.match(draft.ground.scene.text.lower(), mention.span.end) is not None


def _heads_region(posts: list[tuple[PostPhrase, bool]]) -> str | None:
    """The code of the government that the person heads, acting or not."""
    for post, former in posts:
        if post.government is not None and post.head and not former and post.cls != "candidate":
            return post.region
    return None


def _positions(draft: Draft, figure: Figure, clubs: dict[tuple[int, int], Club]) -> Iterator[Position]:
    seen: set[tuple[str, str | None]] = set()
    for chunk, holding in draft.held_by(figure):
        post = chunk.post
        if post is None:
            continue
        club = clubs.get((chunk.org.first, chunk.org.last)) if chunk.org is not None else None
        body = body_of(draft, chunk, post)
        target = club.ref if club else body.ref if body else None
        of = _place(post) if target is None else None
        if (post.title.lower(), target or of) not in seen:
            seen.add((post.title.lower(), target or of))
            former = holding.former or post.former
            yield Position(title=shown_title(post), agency=target, of=of, capacity=post.capacity, former=former)


def _place(post: PostPhrase) -> str | None:
    return regions.full_name(regions.by_code(post.region)) if post.region and post.region != "ID" else None


def _spans(mentions: Mentions, ref: str) -> tuple[Span, ...]:
    """The mentions by name; a post that stands for the person is no surface form of the person."""
    return tuple(sorted({mention.span for mention in mentions.get(ref, ()) if mention.form != "title"}))


def agency_entity(draft: Draft, body: Body, mentions: Mentions) -> Entity:
    """An agency; a post that evokes it is among its mentions."""
    props: dict[str, Value] = {"kind": body.kind}
    if body.region is not None:
        props["region"] = body.region
    if district := district_of(draft.ground, body):
        props["district"] = district
    spans = tuple(sorted({mention.span for mention in mentions.get(body.ref, ())}))
    labels = ("Dinas",) if body.kind == "dinas" else ()
    return Entity(
        ref=body.ref, label="Agency", name=body.name, mentions=spans, labels=labels, props=props, rule=body.rule
    )


def ticket_entity(slate: Slate, mentions: Mentions, election: str) -> Entity:
    """A ticket with its members' refs."""
    props: dict[str, Value] = {"members": slate.members, "election": election, "named": True}
    values = (
        ("number", slate.number),
        ("acronym", slate.acronym),
        ("tagline", slate.tagline),
        ("region", slate.region),
    )
    props.update({key: value for key, value in values if value is not None})
    if slate.office is not None:
        props["office"] = _SHOWN_OFFICE.get(slate.office, slate.office)
    return Entity(
        ref=slate.ref,
        label="Paslon",
        name=slate.name,
        mentions=_spans(mentions, slate.ref),
        props=props,
        rule=slate.rule,
    )


def club_entity(club: Club, mentions: Mentions) -> Entity:
    """A party, team, association or club."""
    props: dict[str, Value] = {"kind": club.kind, "region": "ID" if club.kind == "party" else club.region or ""}
    if not props["region"]:
        del props["region"]
    labels = ("Party",) if club.kind == "party" else ()
    return Entity(
        ref=club.ref,
        label="Organization",
        name=club.name,
        mentions=_spans(mentions, club.ref),
        labels=labels,
        props=props,
        rule=club.rule,
    )


def nameless_entity(actor: Nameless, region: str | None) -> Entity:
    """An unnamed actor, named by its description."""
    props: dict[str, Value] = {"named": False, "unnamed": actor.kind, "kinds": ("Other",)}
    if actor.agency is not None:
        props["agency"] = actor.agency.ref
    if region is not None:
        props["region"] = region
    return Entity(
        ref=actor.ref, label="Person", name=actor.description, mentions=actor.spans, props=props, rule=actor.rule
    )
