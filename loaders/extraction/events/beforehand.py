"""What is known of a report before it is read line by line: kin, clients, lists of servants."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Entity
from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.cues import before
from loaders.extraction.events.offices import is_client
from loaders.extraction.events.roles import Roles, is_listed
from loaders.extraction.text.parts import Document

_TITLE_REACH = 60


def client_of(cast: Cast, roles: Roles, low: str) -> str | None:
    """The servant for whom the first lawyer speaks who is named with a client: `kuasa hukum N`."""
    mine = roles.servants - roles.chiefs - roles.tickets.keys()
    return next((m.ref for m in cast.mentions if m.ref in mine and is_client(low, m.span.start)), None)


def kin_of(cast: Cast, low: str) -> frozenset[str]:
    """Those whom the report first names as the relative of somebody: `istri Sekcam N`."""
    first: dict[str, int] = {}
    for mention in cast.mentions:
        if mention.form != "title":
            first.setdefault(mention.ref, mention.span.start)
    pattern = before("kin", 4)
    return frozenset(ref for ref, place in first.items() if pattern.search(low, max(place - _TITLE_REACH, 0), place))


def lists_of(
    document: Document, cast: Cast, roles: Roles, entities: dict[str, Entity], low: str
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(place, servants) of each paragraph that names two or more of them."""
    for paragraph in document.paragraphs:
        start = paragraph.start
        found = cast.within(start, paragraph.end)
        mentions = [m for m in found if is_listed(roles, entities, m.ref, low[start : m.span.start])]
        named = [m.ref for m in mentions if not before("kin", 4).search(low, paragraph.start, m.span.start)]
        servants = tuple(ref for ref in dict.fromkeys(named) if ref not in roles.chiefs)
        if len(servants) > 1:
            yield paragraph.start, servants
