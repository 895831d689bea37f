"""Every place where a report speaks of somebody or something of its cast."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Span
from loaders.extraction.chunks import POST
from loaders.extraction.cues import listed
from loaders.extraction.draft import Draft
from loaders.extraction.mentions import Mention
from loaders.extraction.organizations import Club
from loaders.extraction.people import Figure, Key, part_of, weak
from loaders.extraction.sightings import barred
from loaders.extraction.ticket_book import Slate
from loaders.extraction.unnamed import Nameless


def list_mentions(
    draft: Draft, slates: tuple[Slate, ...], clubs: tuple[Club, ...], actors: tuple[Nameless, ...]
) -> list[Mention]:
    """All mentions, sorted by place."""
    found = set(_of_persons(draft))
    found.update(_small_letters(draft))
    found.update(_of_agencies(draft))
    found.update(_by_title(draft))
    for slate in slates:
        found.update(Mention(span, slate.ref, form) for span, form in slate.mentions)
    for club in clubs:
        found.update(_of_club(draft, club))
    for actor in actors:
        found.update(Mention(span, actor.ref, "description") for span in actor.spans)
    return sorted(found)


def _of_persons(draft: Draft) -> Iterator[Mention]:
    for sighting in draft.sightings:
        figure = draft.figure_of.get(sighting.chunk) or _short_for(draft, sighting.key, sighting.chunk)
        if figure is None:
            continue
        form = "initials" if sighting.name.initials else "name" if sighting.key == figure.key else "short"
        name = sighting.name
        yield Mention(draft.ground.scene.span(name.begin, name.end), figure.ref, form)
        if name.titled:
            yield Mention(draft.ground.scene.span(name.first, name.last), figure.ref, form)


def _short_for(draft: Draft, key: Key, chunk: int) -> Figure | None:
    """The person for whom a name stands that nothing else announces: by the first word if there is one so called."""
    sighting = next(item for item in draft.sightings if item.chunk == chunk)
    if weak(key) or (barred(draft.ground.scene, sighting.name) and len(key) == 1 and sighting.name.titled is False):
        return None
    fits = [figure for figure in draft.figures if part_of(key, figure.key) and not figure.initials]
    before = [figure for figure in fits if figure.chunks[0] < chunk] or fits
    return min(before, key=lambda figure: (figure.key[0] != key[0], figure.chunks[0]), default=None)


def _small_letters(draft: Draft) -> Iterator[Mention]:
    """Known names that the report once writes small: a whole name, or one word behind a verb of speech."""
    scene = draft.ground.scene
    for index in range(scene.body, len(scene.tokens)):
        token = scene.tokens[index]
        if (
            token.kind != "word"
            or not token.text.islower()
            or len(token.text) < 4
            or scene.low(index - 1) not in listed("persons", "speech")
        ):
            continue
        fits = [figure for figure in draft.figures if token.low in figure.key]
        if len(fits) == 1:
            yield Mention(Span(token.start, token.end), fits[0].ref, "short")


def _of_agencies(draft: Draft) -> Iterator[Mention]:
    scene = draft.ground.scene
    for body in draft.bodies:
        for item in body.mentions:
            yield Mention(scene.span(item.first, item.last), body.ref, item.form)
            if item.form != "title" and item.phrase.acronym and item.phrase.stem < item.last:
                yield Mention(scene.span(item.first, item.phrase.stem), body.ref, "name")


def _by_title(draft: Draft) -> Iterator[Mention]:
    """A post without a name that stands for the person who holds it: "Camat Sako tersebut", "sang Kadis"."""
    held = {holding.post for holding in draft.holdings}
    for number, chunk in enumerate(draft.chunks):
        post = chunk.post
        if chunk.kind != POST or post is None or number in held or not post.head or post.cls == "candidate":
            continue
        holder = _holder(draft, number)
        if holder is not None:
            yield Mention(draft.ground.scene.span(chunk.first, chunk.last), holder.ref, "title")


def _holder(draft: Draft, number: int) -> Figure | None:
    """The named person who holds the post of the chunk: the same agency, or the same government."""
    post = draft.chunks[number].post
    body = draft.agency_of(post.agency) if post else None
    for holding in draft.holdings:
        other = draft.chunks[holding.post].post
        if other is None or post is None or holding.former or other.former or not other.head:
            continue
        same_body = body is not None and draft.agency_of(other.agency) == body
        same_government = post.government is not None and (post.government, post.region) == (
            other.government,
            other.region,
        )
        if same_body or (same_government and other.cls != "candidate"):
            return draft.figure_of[holding.name]
    return None


def _of_club(draft: Draft, club: Club) -> Iterator[Mention]:
    scene = draft.ground.scene
    for phrase in club.phrases:
        yield Mention(scene.span(phrase.first, phrase.last), club.ref, "name")
        if phrase.stem < phrase.last:
            yield Mention(scene.span(phrase.first, phrase.stem), club.ref, "name")
        if phrase.party is not None:
            yield Mention(scene.span(*phrase.party), club.ref, "name")
    if club.acronym:
        for match in re.finditer(rf"(?<!\w){re.escape(club.acronym)}(?!\w)", scene.text):
            yield Mention(Span(match.start(), match.end()), club.ref, "acronym")
