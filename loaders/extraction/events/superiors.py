"""Superiors whom nobody names: `pimpinan instansi` who are said to direct their staff. The cast has no such class."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from graph.claims import Entity, Span
from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.cues import either, lower
from loaders.extraction.text.parts import Document


def with_superiors(document: Document, cast: Cast) -> Cast:
    """The cast with one unnamed class for each kind of superior that the text speaks of without a name or a place."""
    low, taken = lower(document.folded), [mention.span for mention in cast.mentions]
    found: dict[str, list[Span]] = {}
    for match in re.finditer(rf"\b{either('superiors')}\b(?!\s+(?:itu|tersebut|ini|yang)\b)", low):
        span = Span(match.start(), match.end())
        named = document.folded[match.end() : match.end() + 2].strip()[:1].isupper()
        if not named and not _covered(span, taken):
            found.setdefault(match.group(), []).append(span)
    entities = tuple(_entity(document, words, spans) for words, spans in found.items())
    mentions = [Mention(span, entity.ref, "description") for entity in entities for span in entity.mentions]
    if not entities:
        return cast
    return replace(cast, entities=(*cast.entities, *entities), mentions=tuple(sorted((*cast.mentions, *mentions))))


def _covered(span: Span, taken: list[Span]) -> bool:
    place = bisect_left(taken, Span(span.end, 0))
    return any(other.end > span.start for other in taken[max(place - 6, 0) : place])


def _entity(document: Document, words: str, spans: list[Span]) -> Entity:
    name = document.text[spans[0].start : spans[0].end]
    return Entity(
        ref="superior:" + words.replace(" ", "-"),
        label="Person",
        name=name,
        mentions=tuple(spans),
        props={"named": False, "unnamed": "class", "kinds": ("ASN",)},
        rule="rule:superior.class",
    )
