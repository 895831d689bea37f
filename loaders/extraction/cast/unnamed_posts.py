"""Posts of which each agency has one, and posts by which people address their holder, told without a name."""

from __future__ import annotations

from loaders.extraction.cast.chunks import POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.runs import is_name_word
from loaders.extraction.cast.unnamed_alone import alike, first_word, is_public, noun_of
from loaders.extraction.cast.unnamed_members import OVERSEERS


def is_sole(draft: Draft, chunk: Chunk) -> bool:
    """Sekretaris Dinas X, Sekcam Y: a post below the head that one person holds, and nobody whom the report names. No
    name stands behind it that was not read as one."""
    post, scene = chunk.post, draft.ground.scene
    if post is None or post.head or post.agency is None or first_word(post) not in listed("unnamed", "sole"):
        return False
    body = draft.agency_of(post.agency)
    before = scene.low(chunk.first - 1)
    if body is None or body.kind in OVERSEERS or before in listed("unnamed", "all") | listed("unnamed", "through"):
        return False
    behind = chunk.last + (scene.low(chunk.last) in (",", "("))
    named = scene.joined(behind) and (is_name_word(scene, behind) or scene.low(chunk.last) == "(")
    return not named and not _is_held(draft, post)


def _is_held(draft: Draft, post: PostPhrase) -> bool:
    """Whether somebody whom the report names holds such a post in the agency, or in one that it leaves open."""
    body = draft.agency_of(post.agency)
    posts = (draft.chunks[holding.post].post for holding in draft.holdings)
    same = (other for other in posts if other is not None and noun_of(other) == noun_of(post))
    return any(draft.agency_of(other.agency) in (None, body) for other in same)


def is_addressed(draft: Draft, chunk: Chunk) -> bool:
    """Pak Camat, Bu Lurah, where the report tells of no other holder of such a post, by name or by place."""
    post, scene = chunk.post, draft.ground.scene
    if post is None or post.agency is not None or post.government is not None or not scene.joined(chunk.first):
        return False
    if scene.low(chunk.first - 1) not in listed("unnamed", "addresses") or not is_public(post):
        return False
    if is_name_word(scene, chunk.last) or noun_of(post) in listed("unnamed", "general") | listed("unnamed", "staff"):
        return False
    return all(
        other.kind != POST or other.post is None or not alike(post, other.post) or _is_bare(draft, number)
        for number, other in enumerate(draft.chunks)
    )


def _is_bare(draft: Draft, number: int) -> bool:
    """Whether a post is told without a name, a place or a number."""
    chunk, scene = draft.chunks[number], draft.ground.scene
    held = any(holding.post == number for holding in draft.holdings)
    told = scene.low(chunk.first - 1) in listed("unnamed", "many") | listed("unnamed", "all") | {"seorang", "oknum"}
    return not held and not told and (chunk.post is None or chunk.post.agency is None)
