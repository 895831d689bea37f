"""From mentions to tickets: pairs in full and in short, lone candidates, and tickets known by their number only."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TypeVar

from graph.claims import Span
from graph.lexicon import regions
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.known_by import NUMBERED, numbered, own_numbers, with_catchwords
from loaders.extraction.cast.lone_candidates import far_runs
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.slate import Slate, election_key
from loaders.extraction.cast.ticket_details import OFFICE_OF, to_number
from loaders.extraction.cast.ticket_mates import mates
from loaders.extraction.cast.ticket_numbers import short_pairs, spans_of, with_numbers
from loaders.extraction.cast.tickets import Ticket

__all__ = ["Slate", "election_key", "slates"]
T = TypeVar("T")
Far = dict[str, tuple[PostPhrase | None, str | None]]


def slates(draft: Draft) -> tuple[Slate, ...]:
    """All tickets of the report: pairs, then lone candidates, then numbers."""
    far = {figure.ref: (post, office) for figure, post, office in far_runs(draft)}
    found = _pairs(draft)
    found += _halves(draft, _members(found))
    found += _mates(draft, far, _members(found))
    found += _lone(draft, far, _members(found))
    found = with_catchwords(draft, found)
    found = with_numbers(draft, found)
    found += numbered(draft, found)
    usual = _usual_office(draft, found)
    counted = [replace(one, ref=f"t{at + 1}", office=one.office or usual) for at, one in enumerate(found)]
    numbers = own_numbers(draft, counted)
    return tuple(_completed(draft, slate, numbers.get(slate.ref, [])) for slate in counted)


def _pairs(draft: Draft) -> list[Slate]:
    groups: dict[tuple[str, ...], list[Ticket]] = {}
    for pair in draft.pairs:
        one, two = (draft.figure_of.get(number) for number in pair.names)
        if one is not None and two is not None and one != two:
            turned = (two.ref, one.ref) in groups or _is_second(draft, pair, one)
            key = (two.ref, one.ref) if turned and (one.ref, two.ref) not in groups else (one.ref, two.ref)
            groups.setdefault(key, []).append(pair)
    by_ref = {figure.ref: figure for figure in draft.figures}
    return [_slate(draft, [by_ref[ref] for ref in refs], tickets) for refs, tickets in _once(groups, by_ref).items()]


def _is_second(draft: Draft, pair: Ticket, figure: Figure) -> bool:
    """Whether the person named first runs for the deputy's office: calon wakil bupati A adalah pasangan B."""
    if pair.rule not in ("rule:ticket.two_candidacies", "rule:ticket.running_mate"):
        return False
    before = draft.chunks[max(pair.names[0] - 1, 0)].post
    middle = draft.chunks[pair.names[0] + 1].post
    posts = [before, middle, *(chunk.post for chunk, _ in draft.held_by(figure))]
    if pair.rule == "rule:ticket.two_candidacies":
        posts = [before]
    runs = [post for post in posts if post is not None and post.cls == "candidate"]
    if any(_is_deputy(post.title) for post in runs if not post.head):
        return True
    second = draft.figure_of[pair.names[1]]
    led = [chunk.post for chunk, _ in draft.held_by(second)]
    heads = [post for post in led if post is not None and post.cls == "candidate" and post.head and post.government]
    return bool(heads) and not runs


def _once(
    groups: dict[tuple[str, ...], list[Ticket]], by_ref: dict[str, Figure]
) -> dict[tuple[str, ...], list[Ticket]]:
    """Nobody runs with two: of tickets that share a member the one with the fuller names is kept, with all mentions."""
    kept, runs = dict[tuple[str, ...], list[Ticket]](), dict[str, tuple[str, ...]]()
    for refs in sorted(groups, key=lambda key: -sum(len(by_ref[ref].key) for ref in key)):
        same = next((runs[ref] for ref in refs if ref in runs), refs)
        kept.setdefault(same, []).extend(groups[refs])
        runs.update(dict.fromkeys(same, same))
    return {refs: sorted(kept[refs], key=lambda ticket: ticket.first) for refs in groups if refs in kept}


def _slate(draft: Draft, members: list[Figure], tickets: list[Ticket]) -> Slate:
    scene = draft.ground.scene
    return Slate(
        ref="", name=" - ".join(figure.name for figure in members), members=tuple(figure.ref for figure in members),
        mentions=tuple((scene.span(ticket.first, ticket.last), "name") for ticket in tickets),
        number=_first([ticket.number for ticket in tickets]), acronym=_first([ticket.acronym for ticket in tickets]),
        tagline=_first([ticket.tagline for ticket in tickets]), office=_first([ticket.office for ticket in tickets]),
        region=_first([ticket.region for ticket in tickets]), rule=tickets[0].rule,
    )  # fmt: skip


def _first(values: list[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _halves(draft: Draft, taken: set[str]) -> list[Slate]:
    """The only candidate for an office and the only one for its deputy, though never named side by side."""
    runs: dict[tuple[str, str | None, bool], list[Figure]] = {}
    for figure in draft.figures:
        posts = [chunk.post for chunk, holding in draft.held_by(figure) if chunk.post and not holding.former]
        post = next((post for post in posts if post.cls == "candidate" and post.government in OFFICE_OF.values()), None)
        if post is not None and post.government is not None:
            runs.setdefault((post.government, post.region, _is_deputy(post.title)), []).append(figure)
    found: list[Slate] = []
    for (office, region, deputy), heads in runs.items():
        seconds = runs.get((office, region, True), [])
        if deputy or len(heads) != 1 or len(seconds) != 1 or {heads[0].ref, seconds[0].ref} & taken:
            continue
        members = (heads[0], seconds[0])
        spans = tuple(span for figure in members for span in _name_spans(draft, figure))
        found.append(
            Slate("", " - ".join(figure.name for figure in members), tuple(figure.ref for figure in members), spans[:0],
                  None, None, None, office, region, "rule:ticket.halves")
        )  # fmt: skip
    return found


def _members(found: list[Slate]) -> set[str]:
    return {ref for slate in found for ref in slate.members}


def _mates(draft: Draft, far: Far, taken: set[str]) -> list[Slate]:
    """A lone candidate and the partner whom the report names in a sentence of its own."""
    lone = {slate.members[0]: slate for slate in _lone(draft, far, taken)}
    found: list[Slate] = []
    for first, second in mates(draft, lone, taken):
        one, two = (second, first) if _is_second_of(draft, first) else (first, second)
        own = lone.get(one.ref) or lone.get(two.ref)
        spans = (*_name_spans(draft, one), *_name_spans(draft, two))[:0]
        found.append(
            Slate("", f"{one.name} - {two.name}", (one.ref, two.ref), spans, own.number if own else None, None, None,
                  own.office if own else None, own.region if own else None, "rule:ticket.running_mate")
        )  # fmt: skip
    return found


def _is_second_of(draft: Draft, figure: Figure) -> bool:
    """Whether somebody runs for a deputy's office."""
    posts = (chunk.post for chunk, _ in draft.held_by(figure))
    return any(post is not None and post.cls == "candidate" and _is_deputy(post.title) for post in posts)


def _is_deputy(title: str) -> bool:
    low = title.lower()
    return low.startswith(("cawa", "bacawa")) or (" dan " not in low and "wakil" in low)


def _lone(draft: Draft, far: Far, taken: set[str]) -> list[Slate]:
    """Candidates who run without a partner that the report names."""
    found: list[Slate] = []
    for figure in draft.figures:
        posts = [chunk.post for chunk, holding in draft.held_by(figure) if not holding.former and chunk.post]
        runs = [post for post in posts if post.cls == "candidate" and not (post.former or _once_ran(draft, post))]
        run = next((post for post in runs if post.government is not None), runs[0] if runs else None)
        if figure.ref in taken or (run is None and figure.ref not in far):
            continue
        post, office = (run, run.government) if run is not None else far[figure.ref]
        seat = draft.agency_of(post.agency) if post else None
        region = post.region if post else None
        region = region or (seat.region if seat is not None and seat.region != "ID" else None)
        found.append(
            Slate("", figure.name, (figure.ref,), _name_spans(draft, figure), _own_number(draft, figure), None, None,
                  office, region, "rule:ticket.lone")
        )  # fmt: skip
    return found


def _once_ran(draft: Draft, post: PostPhrase) -> bool:
    """Mantan calon bupati N."""
    return draft.ground.scene.low(post.first - 1) in ("mantan", "eks", "bekas")


def _own_number(draft: Draft, figure: Figure) -> int | None:
    """The number in the words of the candidacy: calon bupati nomor urut 1."""
    for chunk, _ in draft.held_by(figure):
        end = min(chunk.last + 5, len(draft.ground.scene.tokens))
        match = NUMBERED.search(draft.ground.scene.words(chunk.first, end).lower())
        if match and chunk.post and chunk.post.cls == "candidate":
            return to_number(next(filter(None, match.groups()), None))
    return None


def _name_spans(draft: Draft, figure: Figure) -> tuple[tuple[Span, str], ...]:
    names = [draft.chunks[number].name for number in figure.chunks]
    return tuple((draft.ground.scene.span(name.begin, name.end), "name") for name in names if name is not None)


def _usual_office(draft: Draft, found: list[Slate]) -> str | None:
    """The office that the report speaks of: of its tickets, else of its words, else that of its region's level."""
    named = Counter(slate.office for slate in found if slate.office in OFFICE_OF.values())
    if named:
        return named.most_common(1)[0][0]
    table = words("posts", "offices")
    spoken = Counter(table[token.low] for token in draft.ground.scene.tokens if token.low in table)
    code = draft.ground.geography.region
    level = OFFICE_OF[regions.by_code(code).level] if code else None
    best = spoken.most_common(1)[0][0] if spoken else None
    if best == "gubernur" and code and "." in code and spoken[best] < 3:
        return level
    return best if best in ("gubernur", "presiden") else level or best


def _completed(draft: Draft, slate: Slate, numbers: list[Span]) -> Slate:
    region = slate.region or _region_for(draft, slate.office)
    extra = [(span, "acronym") for span in spans_of(draft, slate.acronym)]
    extra += [(span, "tagline") for span in spans_of(draft, slate.tagline)]
    extra += [(span, "name") for span in short_pairs(draft, slate)]
    extra += [(span, "number") for span in numbers]
    return replace(slate, region=region, mentions=(*slate.mentions, *extra))


def _region_for(draft: Draft, office: str | None) -> str | None:
    if office == "presiden":
        return None
    level = {
        "bupati": "kabupaten",
        "walikota": "kota",
        "gubernur": "provinsi",
        "dprd-provinsi": "provinsi",
        "dpr": "provinsi",
        "dpd": "provinsi",
    }.get(office or "")
    return draft.ground.geography.inherit(level)
