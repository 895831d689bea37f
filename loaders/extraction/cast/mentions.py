"""Who and what one report talks about, and where: what the readers of entities hand to the readers of events."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Claim, Entity, Span

FORMS = ("name", "short", "initials", "title", "acronym", "nickname", "number", "tagline", "description")
"""How a mention names its entity: `name` the full or longest form; `short` a part of it; `initials` a person known by
letters only; `title` a post that stands for the person who holds it or for the agency it heads; `acronym`, `nickname`,
`number`, `tagline` other names; `description` the words for an unnamed actor."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where the report speaks of an entity of the cast."""

    span: Span
    ref: str
    form: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All entities of one report with what it states of them as fact: WORKS_AT, HEADS, MEMBER_OF, CANDIDATE_IN and
    CONTROLLED_BY claims. `mentions` are sorted by place and may nest or share a span (a post phrase is a mention of
    its agency and, as `title`, of the person who holds it). `region` is the code of the article's region, `election`
    its election key, None where the report leaves them open. `notes` are doubts for a person to look at."""

    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    region: str | None = None
    election: str | None = None
    notes: tuple[str, ...] = ()

    def entity(self, ref: str) -> Entity:
        """The entity of this ref; KeyError if the cast has none."""
        for entity in self.entities:
            if entity.ref == ref:
                return entity
        raise KeyError(ref)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions that lie wholly in [start, end), in their order."""
        for mention in self.mentions[bisect_left(self.mentions, Mention(Span(start, 0), "")) :]:
            if mention.span.start >= end:
                return
            if mention.span.end <= end:
                yield mention
