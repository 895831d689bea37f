"""The body of a post that names none: "bidan pada puskesmas itu", "Kasubag TU, N", "Ketua N", each of one that has just
been spoken of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import ORG, Chunk
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.gaps import THAT, points_back
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.titles_of_posts import capacity_at

_NEAR = 3
_TOWARD = ("ke", "kepada", "oleh", "menurut")


def body_meant(draft: Draft, chunk: Chunk) -> Body | None:
    """The body to which words behind the post or in front of it point back: bidan di puskesmas itu; masih di dinas yang
    sama, tenaga kontrak N."""
    scene = draft.ground.scene
    kinds = points_back(scene, chunk.last) or _points_back_before(scene, chunk.first)
    return next(_spoken_before(draft, chunk, kinds.split(), None), None) if kinds else None


def _points_back_before(scene: Scene, at: int) -> str | None:
    at -= 1
    while scene.low(at) in ("seorang", "dua", "salah", "satu", ",") and scene.joined(at + 1):
        at -= 1
    if scene.low(at) not in THAT or not scene.joined(at + 1):
        return None
    at -= 1 + (scene.low(at - 1) == "yang")
    return words("holdings", "body_words").get(scene.low(at)) if scene.low(at - 1) in ("di", "pada", "dari") else None


def body_of_same(draft: Draft, chunk: Chunk) -> Body | None:
    """Seorang penyuluh di KUA X ... Penyuluh itu, N: the body with which the report has just told the same post."""
    scene, word = draft.ground.scene, draft.ground.scene.low(chunk.first)
    if scene.low(chunk.last) not in THAT:
        return None
    for before in reversed(draft.chunks[: draft.chunks.index(chunk)]):
        if scene.sentences[chunk.first] - scene.sentences[before.first] > _NEAR:
            return None
        post = before.post
        if post is not None and post.agency is not None and scene.low(before.first) == word:
            return draft.agency_of(post.agency)
    return None


def body_of_title(draft: Draft, chunk: Chunk) -> Body | None:
    """The body spoken of last, at most three sentences before, among the kinds of which such a title is; none where an
    organization was named in between, which may have one too."""
    kinds = _kinds(_words(draft.ground.scene, chunk))
    if not kinds:
        return None
    return next(_spoken_before(draft, chunk, kinds, _NEAR), None)


def _words(scene: Scene, chunk: Chunk) -> str:
    """The words of the post without those for who only acts in it."""
    at = chunk.first
    while at < chunk.last and (found := capacity_at(scene, at))[0] is not None:
        at = found[1]
    return scene.words(at, chunk.last).lower()


def _kinds(title: str) -> list[str]:
    """The kinds of body among which one with this title serves."""
    for start in _starts():
        if title == start or title.startswith(f"{start} "):
            kinds = words("holdings", "title_kinds")[start].split()
            return kinds if "only" not in kinds or title == start else []
    return []


@cache
def _starts() -> tuple[str, ...]:
    """The beginnings of titles, the longest first."""
    return tuple(sorted(words("holdings", "title_kinds"), key=len, reverse=True))


def _spoken_before(draft: Draft, chunk: Chunk, kinds: Collection[str], near: int | None) -> Iterator[Body]:
    """The bodies of these kinds that are mentioned before the post, the last first."""
    scene = draft.ground.scene
    here = scene.sentences[chunk.first]
    found = sorted(
        ((item.first, body.ref, body) for body in draft.bodies if body.kind in kinds for item in body.mentions),
        reverse=True,
    )
    for first, _, body in found:
        if first >= chunk.first or (near is not None and scene.low(first - 1) in _TOWARD):
            continue
        if near is not None and (scene.sentences[first] < here - near or _club_between(draft, first, chunk.first)):
            return
        yield body


def _club_between(draft: Draft, first: int, last: int) -> bool:
    return any(first < chunk.first < last and chunk.kind == ORG for chunk in draft.chunks)
