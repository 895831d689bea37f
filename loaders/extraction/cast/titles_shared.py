"""One title told for several places: "tiga camat, yakni N (Lubuk X) dan M (Batang Y)", "Camat X (N), Y (M)", "Camat X,
Y, dan Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.lexicon import agencies, regions
from loaders.extraction.cast.agency_phrases import agency_at, spelled
from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import districts
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.post_fields import TERRITORIES, field_end
from loaders.extraction.cast.post_tails import with_bodies
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.titles_of_posts import markers_at, title_at

_FAR = 40  # tokens between the title and the first of its list
_SEPARATORS = (",", ";", "dan", "serta", "&", "maupun", "hingga")


def with_shared_titles(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks, with a post for every place to which a title in front extends, and each post with the body that
    stands behind words of its own."""
    chunks = with_bodies(ground, chunks)
    found: dict[int, Chunk] = {}
    for number, chunk in enumerate(chunks):
        post = chunk.post
        if post is None or post.cls == "candidate" or post.former or chunk.first < ground.scene.body:
            continue
        if post.kind and (post.agency is None or " " not in post.agency.name):
            found.update((made.first, made) for made in _behind_names(ground, chunks, number))
        elif post.agency is not None and post.agency.kind in TERRITORIES and post.rule == "rule:post.place":
            found.update((made.first, made) for made in _further_places(ground, chunks, number))
    if not found:
        return chunks
    taken = {index for made in found.values() for index in range(made.first, made.last)}
    kept = [chunk for chunk in chunks if chunk.first not in taken]
    return tuple(sorted((*kept, *found.values()), key=lambda chunk: chunk.first))


def _behind_names(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> list[Chunk]:
    """Tiga camat ... N (X), M (Y), O (Z): each name with a place in parentheses; of one alone nothing is made."""
    made: list[Chunk] = []
    end = chunks[number].last
    for other in chunks[number + 1 :]:
        if other.first > end + _FAR or (other.kind == POST and other.first > chunks[number].last + 1):
            break
        if other.kind != NAME or other.name is None or not _near(ground.scene, chunks[number], other):
            continue
        post = _place_behind(ground, chunks[number], other.last)
        if post is not None:
            made.append(Chunk(first=post.first, last=post.last, kind=POST, post=post))
            end = post.last
    return made if len(made) > 1 else []


def _near(scene: Scene, title: Chunk, name: Chunk) -> bool:
    return 0 <= scene.sentences[name.first] - scene.sentences[title.first] <= 1


def _place_behind(ground: Ground, title: Chunk, at: int) -> PostPhrase | None:
    """The post of the place behind a name, in parentheses."""
    scene = ground.scene
    if scene.low(at) != "(" or not (is_name_word(scene, at + 1) or scene.tokens[at + 1].capital):
        return None
    last = next((index for index in range(at + 2, at + 9) if scene.low(index) == ")"), None)
    return _extended(ground, title, at + 1, last) if last is not None else None


def _extended(ground: Ground, title: Chunk, first: int, last: int) -> PostPhrase | None:
    """The title's post for the place (or the field) of these tokens; None where they are neither."""
    scene, post = ground.scene, title.post
    row = title_at(scene, markers_at(scene, title.first).end)
    if post is None or row is None or row.post is None:
        return None
    inner = agency_at(ground, first)
    if inner is not None and inner.last == last and inner.kind == post.kind:
        return replace(post, first=first, last=last, agency=inner, rule="rule:post.shared")
    place = run_end(scene, first) == last or _is_district(scene, first, last)
    if post.kind in TERRITORIES and place:
        head = row.post.agency if post.kind != "desa" or row.post.agency == "Nagari" else "Desa"
    elif post.kind == "dinas" and field_end(scene, first) == last:
        head = row.post.agency or "Dinas"
    else:
        return None
    name = f"{head} {spelled(scene.words(first, last)) if post.kind == 'dinas' else scene.words(first, last)}"
    rows = agencies.lookup(name) if post.kind == "dinas" else ()
    agency = AgencyPhrase(
        first=first, last=last, kind=post.kind, name=rows[0].name if rows else name,
        listed=rows[0].name if rows else name, full=False, stem=last, topic=post.kind == "dinas",
        rule="rule:agency.head_title",
    )  # fmt: skip
    return replace(post, first=first, last=last, agency=agency, rule="rule:post.shared")


def _further_places(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> Iterator[Chunk]:
    """Camat X (N), Y (M) dan Z (O); Camat X, Y, dan Z: places behind the one of the title."""
    scene, title = ground.scene, chunks[number]
    at = title.last
    named = scene.low(at) == "("
    while True:
        at = _past_parentheses(scene, at) if named else at
        start = at
        while scene.joined(at) and scene.low(at) in _SEPARATORS and at - start < 2:
            at += 1
        if at in (start, 0) or not scene.joined(at) or not is_name_word(scene, at):
            return
        end = run_end(scene, at)
        fits = scene.low(end) == "(" if named else _further_district(scene, title, at, end)
        post = _extended(ground, title, at, end) if fits else None
        if post is None:
            return
        yield Chunk(first=at, last=end, kind=POST, post=post)
        at = end


def _past_parentheses(scene: Scene, at: int) -> int:
    last = next((index for index in range(at + 2, at + 9) if scene.low(index) == ")"), None)
    return last + 1 if last is not None and scene.low(at) == "(" else 0


def _further_district(scene: Scene, title: Chunk, first: int, last: int) -> bool:
    """A further district of camats, and not the kabupaten of the first: nothing but a mark or one more stands behind,
    no name of a holder, no verb of a speaker."""
    if title.post is None or title.post.kind != "kecamatan" or regions.lookup(scene.words(first, last)):
        return False
    alone = not scene.joined(last) or scene.low(last) in (*_SEPARATORS, ".", ":", ")")
    return alone and _is_district(scene, first, last)


def _is_district(scene: Scene, first: int, last: int) -> bool:
    return " ".join(scene.low(index) for index in range(first, last)) in districts()
