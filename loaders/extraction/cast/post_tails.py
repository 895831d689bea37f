"""The body of a post behind words that no list has: Wakil Ketua [II] DPRD X, Kepala Ruang [Melati] RSUD Y, Kabag
[Ortala] Setda."""

from __future__ import annotations

from dataclasses import replace

from loaders.extraction.cast.chunks import AGENCY, NAME, POST, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.post_fields import TERRITORIES, UNITS
from loaders.extraction.cast.scene import NUMBER, WORD, Scene

_FAR = 5
_SMALL = ("dan", "&", "di", "pada", "/", "-", ".")


def with_bodies(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks, with every post that names no body yet joined to the agency behind its own words."""
    kept: list[Chunk] = []
    skip = 0
    for number, chunk in enumerate(chunks):
        if number < skip:
            continue
        body = _body_behind(ground, chunks, number)
        if body is not None and chunk.post is not None:
            kept.append(_joined(ground.scene, chunk, chunk.post, chunks[body]))
            skip = body + 1
        else:
            kept.append(chunk)
    return tuple(kept)


def _body_behind(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> int | None:
    """The number of the agency chunk behind the post and unknown words of its title; None for none."""
    post = chunks[number].post
    if chunks[number].kind != POST or post is None or not _is_open(post) or chunks[number].org is not None:
        return None
    for at in range(number + 1, min(number + 4, len(chunks))):
        if chunks[at].kind == AGENCY:
            return at if _fits(ground, chunks[number], chunks[at]) else None
        if chunks[at].kind != NAME or _is_person(ground.scene, chunks[at]):
            return None
    return None


def _is_open(post: PostPhrase) -> bool:
    """A post inside a body that its words do not name, or one whose body is only made of the title."""
    if post.cls in ("candidate", "party") or post.government is not None or post.rule != "rule:post.listed":
        return False
    title = post.title.lower()
    if title in listed("posts", "servants") or title in listed("posts", "observers") or post.kind in TERRITORIES:
        return False
    made = post.agency is not None and post.agency.rule == "rule:agency.head_title" and post.agency.region is None
    return post.agency is None or (made and not (post.head and post.kind != "bidang"))


def _is_person(scene: Scene, chunk: Chunk) -> bool:
    name = chunk.name
    if name is None or name.titled or name.initials or name.end - name.begin > 3:
        return True
    return likeness(scene.low(name.begin)) > 0


def _fits(ground: Ground, chunk: Chunk, body: Chunk) -> bool:
    """Whether only capitals, numerals and small words of a title stand between, in one sentence, at least one of them
    no small word."""
    scene, agency = ground.scene, body.agency
    if agency is None or agency.kind in UNITS + TERRITORIES + ("pemda",):
        return False
    if body.first == chunk.last and scene.low(chunk.last - 1) in listed("functions", "words"):
        return scene.joined(body.first)
    if not 0 < body.first - chunk.last <= _FAR or scene.low(chunk.last) in words("organizations", "heads"):
        return False
    if not all(scene.joined(index) for index in range(chunk.last, body.first + 1)):
        return False
    tokens = scene.tokens[chunk.last : body.first]
    own = [token for token in tokens if token.kind in (WORD, NUMBER) and token.low not in _SMALL]
    known = listed("functions", "words") | listed("posts", "between")
    return bool(own) and all(
        token.low in _SMALL
        or token.low in known
        or (token.kind in (WORD, NUMBER) and (token.capital or token.text.isdigit()))
        for token in tokens
    )


def _joined(scene: Scene, chunk: Chunk, post: PostPhrase, body: Chunk) -> Chunk:
    """The post with its words and its body; who leads a part of a body does not lead it."""
    inner = post.head and scene.tokens[chunk.last].kind == WORD
    title = scene.words(post.first, body.first)
    cls = "civil_servant" if post.cls == "other" and inner else post.cls
    made = replace(post, title=title, last=body.last, agency=body.agency, head=post.head and not inner, cls=cls)
    return replace(chunk, last=body.last, post=made)
