"""Every place where a report speaks of somebody or something of its cast."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Span
from loaders.extraction.cast.chunks import POST
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.mentions import Mention
from loaders.extraction.cast.name_index import NameIndex
from loaders.extraction.cast.organizations import Club
from loaders.extraction.cast.people import Figure, weak
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.sightings import Sighting, barred
from loaders.extraction.cast.ticket_book import Slate
from loaders.extraction.cast.unnamed import Nameless


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
    index = NameIndex(figure.key for figure in draft.figures if not figure.initials)
    by_key = {figure.key: figure for figure in draft.figures if not figure.initials}
    for sighting in draft.sightings:
        figure = draft.figure_of.get(sighting.chunk)
        if figure is None and _may_stand(draft, sighting):
            figure = _short_for([by_key[key] for key in index.fuller(sighting.key)], sighting)
        if figure is None:
            continue
        form = "initials" if sighting.name.initials else "name" if sighting.key == figure.key else "short"
        name = sighting.name
        yield Mention(draft.ground.scene.span(name.begin, name.end), figure.ref, form)
        if name.titled:
            yield Mention(draft.ground.scene.span(name.first, name.last), figure.ref, form)


def _may_stand(draft: Draft, sighting: Sighting) -> bool:
    alone = len(sighting.key) == 1 and not sighting.name.titled
    return not weak(sighting.key) and not (alone and barred(draft.ground.scene, sighting.name))


def _short_for(fits: list[Figure], sighting: Sighting) -> Figure | None:
    """The person for whom a name stands that nothing else announces: by the first word if there is one so called."""
    before = [figure for figure in fits if figure.chunks[0] < sighting.chunk] or fits
    return min(before, key=lambda figure: (figure.key[0] != sighting.key[0], figure.chunks[0]), default=None)


def _small_letters(draft: Draft) -> Iterator[Mention]:
    """Known names that the report once writes small: a whole name, or one word behind a verb of speech."""
    scene = draft.ground.scene
    called: dict[str, set[str]] = {}
    for figure in draft.figures:
        for word in figure.key:
            called.setdefault(word, set()).add(figure.ref)
    for index in range(scene.body, len(scene.tokens)):
        token = scene.tokens[index]
        if (
            token.kind != "word"
            or not token.text.islower()
            or len(token.text) < 4
            or scene.low(index - 1) not in listed("persons", "speech")
        ):
            continue
        refs = called.get(token.low, set())
        if len(refs) == 1:
            yield Mention(Span(token.start, token.end), min(refs), "short")


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
    heads = _heads(draft)
    for number, chunk in enumerate(draft.chunks):
        post = chunk.post
        if chunk.kind != POST or post is None or number in held or not post.head or post.cls == "candidate":
            continue
        holder = _holder(draft, number, heads)
        if holder is not None:
            yield Mention(draft.ground.scene.span(chunk.first, chunk.last), holder.ref, "title")


def _heads(draft: Draft) -> dict[str, tuple[int, Figure]]:
    """Agency or government -> the place and the person of the first named post at its head."""
    found: dict[str, tuple[int, Figure]] = {}
    for place, holding in enumerate(draft.holdings):
        post = draft.chunks[holding.post].post
        if post is not None and post.head and not holding.former and not post.former:
            for key in _offices(draft, post):
                found.setdefault(key, (place, draft.figure_of[holding.name]))
    return found


def _offices(draft: Draft, post: PostPhrase) -> Iterator[str]:
    body = draft.agency_of(post.agency)
    if body is not None:
        yield body.ref
    if post.government is not None and post.cls != "candidate":
        yield f"{post.government} {post.region}"


def _holder(draft: Draft, number: int, heads: dict[str, tuple[int, Figure]]) -> Figure | None:
    """The named person who holds the post of the chunk: the same agency, or the same government."""
    post = draft.chunks[number].post
    if post is None:
        return None
    found = [heads[key] for key in _offices(draft, post) if key in heads]
    return min(found, key=lambda item: item[0])[1] if found else None


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
