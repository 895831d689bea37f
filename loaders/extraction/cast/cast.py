"""The cast of a report: its persons, agencies, tickets and organizations, and what it states of them as fact."""

from __future__ import annotations

from graph.claims import Claim, Entity
from loaders.extraction.cast.draft import Draft, read_draft
from loaders.extraction.cast.entities import agency_entity, club_entity, nameless_entity, person_entity, ticket_entity
from loaders.extraction.cast.mention_list import list_mentions
from loaders.extraction.cast.mentions import FORMS, Cast, Mention
from loaders.extraction.cast.organizations import Club, enroll
from loaders.extraction.cast.statements import candidacy_claims, control_claims, person_claims
from loaders.extraction.cast.ticket_book import Slate, election_key, slates
from loaders.extraction.cast.unnamed import Nameless, nameless
from loaders.extraction.text.parts import Document

__all__ = ["FORMS", "Cast", "Mention", "read_cast"]


def read_cast(document: Document) -> Cast:
    """Who and what the document talks about. Pure: the same document gives the same cast, refs included."""
    draft = read_draft(document)
    tickets, clubs, actors = slates(draft), enroll(draft.ground, draft.chunks), nameless(draft)
    mentions = list_mentions(draft, tickets, clubs, actors)
    elections = {slate.ref: election_key(slate, document.published) for slate in tickets}
    by_phrase = {(phrase.first, phrase.last): club for club in clubs for phrase in club.phrases}
    return Cast(
        entities=_entities(draft, tickets, clubs, actors, mentions, elections, by_phrase),
        claims=_claims(draft, tickets, elections, by_phrase),
        mentions=tuple(mentions),
        region=draft.ground.geography.region,
        election=next(iter(elections.values()), None),
        notes=_notes(draft),
    )


def _entities(
    draft: Draft, tickets: tuple[Slate, ...], clubs: tuple[Club, ...], actors: tuple[Nameless, ...],
    listed: list[Mention], elections: dict[str, str], by_phrase: dict[tuple[int, int], Club],
) -> tuple[Entity, ...]:  # fmt: skip
    mentions: dict[str, list[Mention]] = {}
    for mention in listed:
        mentions.setdefault(mention.ref, []).append(mention)
    runs = {member: slate for slate in tickets for member in slate.members}
    persons = [person_entity(draft, figure, by_phrase, mentions, runs.get(figure.ref)) for figure in draft.figures]
    region = draft.ground.geography.region
    return (
        *persons,
        *(nameless_entity(actor, region) for actor in actors),
        *(agency_entity(draft, body, mentions) for body in draft.bodies),
        *(ticket_entity(slate, mentions, elections[slate.ref]) for slate in tickets),
        *(club_entity(club, mentions) for club in clubs),
    )


def _claims(
    draft: Draft, tickets: tuple[Slate, ...], elections: dict[str, str], by_phrase: dict[tuple[int, int], Club]
) -> tuple[Claim, ...]:
    stated = [claim for figure in draft.figures for claim in person_claims(draft, figure, by_phrase)]
    return (*stated, *candidacy_claims(tickets, elections), *control_claims(draft))


def _notes(draft: Draft) -> tuple[str, ...]:
    """Agencies whose region the report leaves open."""
    return tuple(f"region of {body.name} is open" for body in draft.bodies if body.region is None)
