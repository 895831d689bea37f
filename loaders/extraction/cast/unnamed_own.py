"""Unnamed staff told by whose they are: seorang stafnya, N dan bendaharanya; several (dua stafnya) only where nobody is
named near behind them, for most often they are told by name."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_alone import first_word, is_public
from loaders.extraction.cast.unnamed_members import OVERSEERS

_NEAR, _BEHIND = 3, 15


@dataclass(frozen=True, slots=True)
class Own:
    """Tokens [start, end) tell somebody who serves in `body`, or `many`; `chunk` is the word for his post."""

    start: int
    end: int
    body: Body | None
    chunk: Chunk
    many: bool = False


def own_staff(draft: Draft) -> list[Own]:
    """Those who serve under a head told before them, in the order of the text; not those whose names follow."""
    scene = draft.ground.scene
    places = range(scene.body, len(scene.tokens))
    single, several = (listed("unnamed", "own_staff") | listed("unnamed", how) for how in ("own_one", "own_many"))
    one = (_own_at(draft, at) for at in places if scene.low(at) in single)
    some = (_counted_at(draft, at) for at in places if scene.low(at) in several)
    return sorted((own for own in (*one, *some) if own is not None), key=lambda own: own.start)


def _own_at(draft: Draft, at: int) -> Own | None:
    """The actor whose last word is the token."""
    scene = draft.ground.scene
    first = at - (scene.low(at) == "buahnya" and scene.low(at - 1) == "anak")
    start = _opening(draft, first)
    if start is None or _named_behind(draft, at + 1):
        return None
    chief = _chief_before(draft, at)
    body = draft.agency_of(chief.post.agency) if chief is not None and chief.post is not None else None
    passive = listed("unnamed", "moved_by") | listed("unnamed", "through")
    if chief is None or body is None or scene.low(start - 1) in passive or _only_reproved(scene, start, at + 1):
        return None
    return Own(start, at + 1, body, _word(scene, first, at + 1))


def _word(scene: Scene, first: int, last: int) -> Chunk:
    title = scene.words(first, last).removesuffix("nya")
    post = PostPhrase(first=first, last=last, title=title, cls="civil_servant", head=False)
    return Chunk(first=first, last=last, kind=POST, post=post)


def _counted_at(draft: Draft, at: int) -> Own | None:
    """Lima rekannya diskors; dua anggotanya yang ikut: those of a servant told before, where nobody is named behind."""
    scene = draft.ground.scene
    first = at - (scene.low(at) == "buahnya" and scene.low(at - 1) == "anak")
    start = first - 1 - (scene.low(first - 1) == "orang")
    counted = scene.joined(first) and scene.low(start) in listed("unnamed", "numbers")
    if not counted or scene.low(start - 1) in listed("unnamed", "moved_by") | listed("unnamed", "through"):
        return None
    if _only_reproved(scene, start, at + 1):
        return None
    behind = range(at + 1, at + _BEHIND)
    named = any(chunk.kind == NAME and chunk.first in behind for chunk in draft.chunks)
    before = [chunk for chunk in draft.chunks if chunk.kind == POST and chunk.first < start]
    chief = before[-1] if before and scene.sentences[start] - scene.sentences[before[-1].first] <= 1 else None
    if named or chief is None or chief.post is None or not is_public(chief.post):
        return None
    body = draft.agency_of(chief.post.agency)
    if body is not None and body.kind in OVERSEERS:
        return None
    return Own(start, at + 1, body, _word(scene, first, at + 1), many=True)


def _only_reproved(scene: Scene, start: int, end: int) -> bool:
    """Camat menegur | tiga stafnya |.: staff of whom is not told what they did; not: dua stafnya | yang berkampanye."""
    why = scene.low(end) in listed("unnamed", "reasons") and scene.joined(end)
    return scene.low(start - 1) in listed("unnamed", "reproves") and not why


def _opening(draft: Draft, first: int) -> int | None:
    """Where the words begin; None where neither one is told nor anybody stands beside."""
    scene = draft.ground.scene
    if not scene.joined(first):
        return None
    before = scene.low(first - 1)
    if f"{scene.low(first - 2)} {before}" in ("salah seorang", "salah satu"):
        return first - 2
    if before in ("seorang", "oknum"):
        return first - 1
    beside = any(chunk.kind in (NAME, POST) and _touches(scene, chunk, first) for chunk in draft.chunks)
    alone = scene.low(first) in listed("unnamed", "own_alone") and before in ("dan", "serta", "beserta", "bersama")
    return first if alone and beside else None


def _touches(scene: Scene, chunk: Chunk, first: int) -> bool:
    """N dan | stafnya; N, beserta | stafnya."""
    return chunk.last == first - 1 or (chunk.last == first - 2 and scene.low(first - 2) == ",")


def _named_behind(draft: Draft, end: int) -> bool:
    """Stafnya, N; stafnya yang bernama N."""
    scene = draft.ground.scene
    names = {chunk.first for chunk in draft.chunks if chunk.kind == NAME}
    at = end
    while at < end + _NEAR and at not in names and scene.low(at) in listed("holdings", "own_skip") | {"yang", "("}:
        at += 1
    return at in names


def _chief_before(draft: Draft, at: int) -> Chunk | None:
    """The post at the head of an agency, or of a part of it, that is told last in front, in the sentence or the one
    before it."""
    scene = draft.ground.scene
    for chunk in reversed(draft.chunks):
        if chunk.first >= at or chunk.post is None or chunk.post.agency is None:
            continue
        if not (chunk.post.head or first_word(chunk.post) in listed("unnamed", "sole")):
            continue
        body = draft.agency_of(chunk.post.agency)
        near = scene.sentences[at] - scene.sentences[chunk.first] <= 1
        return chunk if near and body is not None and body.kind not in OVERSEERS else None
    return None
