"""All that is read of one report before it becomes a cast."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from loaders.extraction.cast.agency_book import Body, Mentioned, counted, enter
from loaders.extraction.cast.agency_told import in_own_district, of_account, only_government
from loaders.extraction.cast.chunks import AGENCY, ORG, POST, Chunk, chunk_up
from loaders.extraction.cast.cues import in_slogans
from loaders.extraction.cast.gaps import points_back
from loaders.extraction.cast.ground import Ground, survey_ground
from loaders.extraction.cast.holdings import Holding, hold
from loaders.extraction.cast.holdings_later import later_holdings
from loaders.extraction.cast.holdings_shared import shared_holdings
from loaders.extraction.cast.holdings_side import party_holdings
from loaders.extraction.cast.initials import known_initials
from loaders.extraction.cast.name_shapes import SURE, likeness
from loaders.extraction.cast.nicknames import nicknames
from loaders.extraction.cast.of_others import of_observer
from loaders.extraction.cast.org_phrases import explained_acronyms
from loaders.extraction.cast.people import Evidence, Figure, gather, known_words, only_with
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.post_fields import UNITS
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.sightings import Sighting, sightings
from loaders.extraction.cast.ticket_details import describe
from loaders.extraction.cast.ticket_names import with_pair_names, with_styles
from loaders.extraction.cast.ticket_openers import opened
from loaders.extraction.cast.tickets import Ticket, find_pairs
from loaders.extraction.cast.titles_shared import with_shared_titles
from loaders.extraction.text.parts import Document


@dataclass(frozen=True, slots=True)
class Draft:
    """`figure_of` gives the person of a name chunk by number, `body_of` the agency of a phrase by its tokens, `held`
    what each person holds."""

    ground: Ground
    chunks: tuple[Chunk, ...]
    pairs: tuple[Ticket, ...]
    holdings: tuple[Holding, ...]
    sightings: tuple[Sighting, ...]
    figures: tuple[Figure, ...]
    bodies: tuple[Body, ...]
    figure_of: dict[int, Figure]
    body_of: dict[tuple[int, int], Body]
    held: dict[str, list[Holding]]

    def named_at(self, number: int) -> Figure | None:
        """The person of a name chunk; for a short name that nothing else vouches for the only one whose name it is
        part of."""
        figure, chunk = self.figure_of.get(number), self.chunks[number]
        if figure is not None or chunk.name is None:
            return figure
        words = {self.ground.scene.low(index) for index in range(chunk.name.begin, chunk.name.end)}
        return only_with(words, self.figures)

    def held_by(self, figure: Figure) -> list[tuple[Chunk, Holding]]:
        """The post chunks (agencies, organizations) that the person holds, in the order of the text."""
        return [(self.chunks[holding.post], holding) for holding in self.held.get(figure.ref, ())]

    def agency_of(self, phrase: AgencyPhrase | None) -> Body | None:
        """The agency that the phrase means."""
        return self.body_of.get((phrase.first, phrase.last)) if phrase is not None else None


def read_draft(document: Document) -> Draft:
    """Reads persons, posts, agencies and pairs of a document."""
    ground = survey_ground(document)
    ground = replace(ground, acronyms=explained_acronyms(ground))
    chunks = with_shared_titles(ground, chunk_up(ground, known_initials(ground.scene)))
    chunks = with_pair_names(ground, chunks)
    paired = find_pairs(ground, chunks)
    found = tuple(pair for pair in paired if not _is_slogan(ground.scene, chunks, pair))
    chunks = with_styles(ground.scene, chunks, [number for pair in found for number in pair.names])
    pairs = describe(ground, chunks, found)
    in_pairs = frozenset(number for pair in pairs for number in pair.names)
    near = hold(ground, chunks)
    near = (*near, *shared_holdings(ground.scene, chunks, near))
    near = (*near, *party_holdings(ground.scene, chunks, near))
    holdings = _without_pairs(chunks, near, in_pairs)
    posts: dict[int, list[int]] = {}
    for holding in holdings:
        posts.setdefault(holding.name, []).append(holding.post)
    seen = sightings(ground, chunks, posts)
    others = known_words(chunks) | _other_words(chunks, pairs) | _slogan_words(ground.scene, chunks, paired)
    called = frozenset(at for pair in pairs if _is_called(ground.scene, chunks, pair) for at in pair.names)
    evidence = Evidence(seen, holdings, in_pairs, others, nicknames(ground.scene, chunks, seen), called)
    figures = gather(ground, chunks, evidence)
    figure_of = {number: figure for figure in figures for number in figure.chunks}
    kept = tuple(holding for holding in holdings if holding.name in figure_of)
    kept = later_holdings(ground, chunks, figure_of, kept)
    bodies = enter(ground.geography, tuple(in_own_district(_mentioned(ground, chunks, kept), chunks)))
    body_of = {(item.phrase.first, item.phrase.last): body for body in bodies for item in body.mentions}
    held: dict[str, list[Holding]] = {}
    for holding in kept:
        held.setdefault(figure_of[holding.name].ref, []).append(holding)
    return Draft(ground, chunks, pairs, kept, seen, figures, bodies, figure_of, body_of, held)


def _is_called(scene: Scene, chunks: tuple[Chunk, ...], pair: Ticket) -> bool:
    """Paslon A-B: two words right behind one for a ticket that are not both ordinary ones."""
    first, second = pair.names
    plain = all(in_slogans(scene.low(chunks[at].first)) for at in (first, second))
    return opened(scene, chunks, first) and not plain


def _is_slogan(scene: Scene, chunks: tuple[Chunk, ...], pair: Ticket) -> bool:
    """Ramah-Bersih: two single ordinary words, none of them a given name."""
    names = [chunks[at] for at in pair.names]
    single = all(name.last - name.first == 1 for name in names) and scene.low(names[0].last) == "-"
    lows = [scene.low(name.first) for name in names]
    return single and all(in_slogans(low) and likeness(low) < SURE for low in lows)


def _slogan_words(scene: Scene, chunks: tuple[Chunk, ...], paired: tuple[Ticket, ...]) -> frozenset[tuple[str, ...]]:
    """The words of such slogans, which are no persons."""
    slogans = (pair for pair in paired if _is_slogan(scene, chunks, pair))
    return frozenset((scene.low(chunks[at].first),) for pair in slogans for at in pair.names)


def _without_pairs(
    chunks: tuple[Chunk, ...], holdings: tuple[Holding, ...], in_pairs: frozenset[int]
) -> tuple[Holding, ...]:
    """The office in front of a pair is the one that it runs for, not one that its first member holds."""
    return tuple(
        holding for holding in holdings if not (holding.name in in_pairs and _is_government(chunks[holding.post].post))
    )


def _is_government(post: PostPhrase | None) -> bool:
    return post is not None and post.government is not None


def _other_words(chunks: tuple[Chunk, ...], pairs: tuple[Ticket, ...]) -> frozenset[tuple[str, ...]]:
    """Acronyms and taglines of tickets and organizations, which are no persons."""
    words = [word for pair in pairs for word in (pair.acronym, pair.tagline) if word]
    words += [chunk.org.acronym for chunk in chunks if chunk.org is not None and chunk.org.acronym]
    return frozenset(tuple(word.lower().split()) for word in words)


def _mentioned(ground: Ground, chunks: tuple[Chunk, ...], holdings: tuple[Holding, ...]) -> Iterable[Mentioned]:
    """The agency phrases that count: named as bodies, or evoked by a post."""
    held = {holding.post for holding in holdings}
    regions = _regions_by(ground, chunks, _sentence)
    sections = _regions_by(ground, chunks, _paragraph) if _is_roundup(ground) else {}
    for number, chunk in enumerate(chunks):
        if (
            chunk.kind == AGENCY
            and chunk.agency is not None
            and (counted(chunk.agency) or _acts_itself(ground, chunk, number in held))
            and not (chunk.agency.kind == "kampus" and of_observer(ground.scene, chunk.first))
        ):
            here = sections.get(_paragraph(ground, chunk)) if _is_open(chunk.agency) else None
            yield Mentioned(chunk.agency, chunk.first, chunk.last, "name" if chunk.agency.full else "acronym", here)
        elif chunk.kind == POST and chunk.post is not None and chunk.post.agency is not None:
            phrase = chunk.post.agency
            near = chunk.post.region or regions.get(_sentence(ground, chunk))
            title = phrase.rule == "rule:agency.head_title"
            if title and not chunk.post.head and only_government(phrase, chunks):
                continue
            if title and not chunk.post.head and points_back(ground.scene, chunk.last):
                continue
            if title and number not in held and not chunk.post.head and phrase.region is None and not _is_place(phrase):
                continue
            form = "title" if title else "name" if phrase.full else "acronym"
            here = sections.get(_paragraph(ground, chunk)) if _is_open(phrase) else None
            yield Mentioned(phrase, phrase.first, phrase.last, form, near if _is_place(phrase) else here)


def _acts_itself(ground: Ground, chunk: Chunk, held: bool) -> bool:
    """Whether a mere place or unit is an agency here: since somebody serves in it, or it has an account."""
    serves = held and chunk.agency is not None and chunk.agency.kind not in UNITS
    return serves or of_account(ground.scene, chunk.first)


def _is_place(phrase: AgencyPhrase) -> bool:
    return phrase.kind in ("kecamatan", "kelurahan", "desa")


_MANY_REGIONS = 3


def _is_roundup(ground: Ground) -> bool:
    """Whether the report goes through many kabupaten and kota, each in its own part, and is about no province."""
    return (
        "." in (ground.geography.region or "")
        and sum("." in code for code in ground.geography.weights) >= _MANY_REGIONS
    )


def _is_open(phrase: AgencyPhrase) -> bool:
    """An agency of a region that its words leave open."""
    return phrase.region is None and phrase.level is None


def _sentence(ground: Ground, chunk: Chunk) -> int:
    return ground.scene.sentences[chunk.first]


def _paragraph(ground: Ground, chunk: Chunk) -> int:
    sentence = ground.scene.document.sentence_at(ground.scene.tokens[chunk.first].start)
    return sentence.paragraph if sentence is not None else -1


def _regions_by(ground: Ground, chunks: tuple[Chunk, ...], part: Callable[[Ground, Chunk], int]) -> dict[int, str]:
    """The only kabupaten or kota that a sentence or a paragraph names, by its number."""
    codes: dict[int, set[str]] = {}
    for chunk in chunks:
        agency = chunk.agency or (chunk.post.agency if chunk.post else None)
        for code in (chunk.code, agency.region if agency else None):
            if code is not None and "." in code:
                codes.setdefault(part(ground, chunk), set()).add(code)
    return {number: min(local) for number, local in codes.items() if len(local) == 1}


__all__ = ["ORG", "Draft", "read_draft"]
