"""Which groups that a report counts and does not name are others than those whom it names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_alone import alike, is_beyond, number_at

_NEAR, _SOON, _NEXT = 8, 3, 6
_LISTED, _FEW = 2, 3
_SERVANTS = ("civil_servant", "village", "other")


def is_apart(draft: Draft, chunk: Chunk, body: Body | None, start: int, end: int) -> bool:
    """Whether the group [start, end) has a number, and none of its members can be one whom the report names."""
    scene = draft.ground.scene
    if not _has_number(scene, start) or spelled_out(draft, start, end):
        return False
    if scene.low(end) in listed("unnamed", "others"):
        return True
    if body is not None and body.kind == "pemda":
        return False
    if body is None and is_beyond(draft, chunk, start):
        return True
    return not any(_may_be(draft, chunk, body, at, other) for at, other in _named(draft))


def _has_number(scene: Scene, start: int) -> bool:
    several = scene.low(start + 1) == "-" and scene.low(start + 2) == scene.low(start)
    return several or scene.low(start) in listed("unnamed", "numbers") or scene.low(start).isdigit()


def is_listed(draft: Draft, start: int, end: int) -> bool:
    """Whether as many persons as the group has are named right behind it, in its sentence or the two behind that:
    delapan pejabat X dilaporkan. Mereka ialah A, B, ... dan H."""
    scene = draft.ground.scene
    sentence, count = scene.sentences[start], number_at(scene, start)
    pairs = {number for pair in draft.pairs for number in pair.names}
    named = {
        figure.ref
        for number, figure in draft.figure_of.items()
        if number not in pairs
        and draft.chunks[number].first >= end
        and scene.sentences[draft.chunks[number].first] - sentence <= _LISTED
    }
    return _FEW <= count <= len(named)


def spelled_out(draft: Draft, start: int, end: int) -> bool:
    """Whether the members are told right away: tiga camat, yakni ...; dua staf berinisial A dan B; A dan B, dua lurah;
    empat lurah. Mereka adalah ..."""
    scene = draft.ground.scene
    near = [scene.low(index) for index in range(end, end + _NEAR) if scene.joined(index)]
    if any(word in listed("unnamed", "spelled") for word in near) and "tidak" not in near:
        return True
    beside = any(chunk.kind == NAME and chunk.last == start - 1 for chunk in draft.chunks)
    if beside and scene.low(start - 1) in (",", "("):
        return True
    sentence = scene.sentences[start]
    after = next((at for at in range(end, len(scene.tokens)) if scene.sentences[at] != sentence), None)
    return after is not None and scene.low(after) in listed("unnamed", "spelled_next") and _names_next(draft, after)


def _names_next(draft: Draft, at: int) -> bool:
    """Whether somebody is named or a post is told near the beginning of the sentence that begins at a token; not:
    Keduanya disebut membagikan kaus pasangan A-B."""
    of_pairs = {draft.chunks[number].first for pair in draft.pairs for number in pair.names}
    near = (chunk for chunk in draft.chunks if at < chunk.first <= at + _NEXT and chunk.kind in (NAME, POST))
    return any(chunk.first not in of_pairs for chunk in near)


def _named(draft: Draft) -> Iterator[tuple[int, PostPhrase]]:
    """The present posts of those whom the report names, with the sentence of each."""
    for holding in draft.holdings:
        chunk = draft.chunks[holding.post]
        if chunk.post is not None and not holding.former and chunk.post.cls not in ("candidate", "party"):
            yield draft.ground.scene.sentences[chunk.first], chunk.post


def _may_be(draft: Draft, chunk: Chunk, body: Body | None, at: int, other: PostPhrase) -> bool:
    """Whether the holder of the other post, in sentence `at`, can be one of the group. Of staff in general, whoever
    serves in the agency; where the group opens the report, whoever serves anywhere."""
    post, scene = chunk.post, draft.ground.scene
    if post is None:
        return False
    where, place = draft.agency_of(other.agency), scene.sentences[chunk.first]
    if alike(post, other):
        return body is None or where is None or where == body
    if other.head or post.title.lower().split()[0] not in listed("unnamed", "staff"):
        return False
    if place <= scene.sentences[scene.body] + 1:
        return other.cls in _SERVANTS
    return where == body if where is not None else 0 <= at - place <= _SOON
