"""Who fills in for the holder of a post that other words name: "posisi camat diisi N", "N sebagai pelaksana harian"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.people import Figure, only_with
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.titles_of_posts import capacity_at

RULE = "rule:holding.acting"
_FAR, _REACH = 3, 400


def acting_holdings(
    scene: Scene, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> Iterator[Holding]:
    """Heads who act: of the post spoken of last that another holds."""
    own: dict[str, set[int]] = {}
    beside: dict[int, list[int]] = {}
    for holding in near:
        beside.setdefault(holding.name, []).append(holding.post)
        if holding.name in figures:
            own.setdefault(figures[holding.name].ref, set()).add(holding.post)
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number not in figures:
            continue
        fills = _fills(scene, chunks, number)
        if not (fills or _as_acting(scene, chunk.last)):
            continue
        mine = _own_place(chunks, beside.get(number, [])) if fills else _as_deputy(scene, chunks, number, beside)
        if mine is not None:
            yield Holding(number, mine, False, RULE)
            continue
        post = _seat_of_named(scene, chunks, number, figures, own) if fills else None
        if post is None:
            post = _post_of_other(scene, chunks, number, own.get(figures[number].ref, set()), _FAR if fills else 1)
        if post is not None:
            yield Holding(number, post, False, RULE)


def _as_acting(scene: Scene, at: int) -> bool:
    """ ", sebagai pelaksana tugas" behind the name, and no post behind that."""
    while scene.low(at) in (",", ")", "ditunjuk", "diangkat", "kini", "untuk") and scene.joined(at):
        at += 1
    if scene.low(at) not in ("sebagai", "selaku", "menjadi") or not scene.joined(at):
        return False
    capacity, end = capacity_at(scene, at + 1)
    return capacity is not None and (not scene.joined(end) or scene.low(end) in listed("holdings", "acting_ends"))


def _fills(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """ "Posisi camat kini diisi [Plt, yaitu] [POST] N"."""
    at = chunks[number].first - 1
    if number and chunks[number - 1].kind == POST and chunks[number - 1].last > at - 2:
        at = chunks[number - 1].first - 1
    while scene.joined(at + 1) and scene.low(at) in listed("holdings", "fills_skip"):
        at -= 1
    if not scene.joined(at + 1) or scene.low(at) not in listed("holdings", "fills"):
        return False
    seats = listed("holdings", "seats")
    if scene.low(at) == "digantikan" and _other_head(scene, chunks, number):
        return True
    while scene.joined(at):
        at -= 1
        if scene.low(at) in seats:
            return True
    return False


def _other_head(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Bupati X, M, cuti dan digantikan N: the post of a head in the same sentence, with its holder's name."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, 0, -1):
        if scene.sentences[chunks[at].first] != here:
            return False
        post = chunks[at - 1].post
        if chunks[at].kind == NAME and post is not None and post.head and chunks[at].first - chunks[at - 1].last < 2:
            return _has_seat(post, _FAR)
    return False


def _post_of_other(scene: Scene, chunks: tuple[Chunk, ...], number: int, own: set[int], back: int) -> int | None:
    """The head's post spoken of last before the name, which is not the person's own: of the title that the sentence
    tells ("posisi camat"), else one at most so many sentences `back`, but not that of somebody who only speaks."""
    here = scene.sentences[chunks[number].first]
    near = chunks[max(number - _REACH, 0) : number]
    told = next((post.kind for chunk in near if (post := _bare(scene, chunk, here)) is not None), None)
    for at in range(number - 1, max(number - _REACH, -1), -1):
        far = here - scene.sentences[chunks[at].first]
        post = chunks[at].post
        if far > back and told is None:
            return None
        if at in own or post is None or not post.head or post.former or not _has_seat(post, back):
            continue
        kind = post.agency.kind if post.agency is not None else post.kind
        if kind == told or (told is None and (far == 0 or not _spoken(scene, chunks[at].first))):
            return at
    return None


def _seat_of_named(
    scene: Scene, chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure], own: Mapping[str, set[int]]
) -> int | None:
    """Posisi M kini diisi N: the post that M is said to hold as head of a body."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, -1, -1):
        if scene.sentences[chunks[at].first] < here:
            return None
        if chunks[at].kind == NAME and scene.low(chunks[at].first - 1) in listed("holdings", "seats"):
            words = {scene.low(index) for index in range(chunks[at].first, chunks[at].last)}
            holder = only_with(words, figures.values())
            other = holder is not None and holder.ref != figures[number].ref
            posts = sorted(own.get(holder.ref, ())) if holder is not None and other else []
            return next((place for place in posts if (post := chunks[place].post) is not None and post.head), None)
    return None


def _has_seat(post: PostPhrase, back: int) -> bool:
    """Whether the post tells its agency or, where a seat is filled, the government of which it is the head."""
    return post.agency is not None or (back == _FAR and post.government is not None and post.cls != "candidate")


def _own_place(chunks: tuple[Chunk, ...], posts: list[int]) -> int | None:
    """The person's own post in a district, village or school: he fills in for its head."""
    for number in posts:
        post = chunks[number].post
        if post is not None and post.agency is not None and not post.head:
            return number if post.agency.kind in ("kecamatan", "kelurahan", "desa", "sekolah") else None
    return None


def _as_deputy(scene: Scene, chunks: tuple[Chunk, ...], number: int, beside: dict[int, list[int]]) -> int | None:
    """Sekretaris Dinas X, N, ditunjuk sebagai pelaksana harian: of his own body, if the sentence tells no other."""
    here = scene.sentences[chunks[number].first]
    for at in beside.get(number, []):
        post = chunks[at].post
        if post is None or post.agency is None or post.head or not post.title.lower().startswith(("sek", "wakil")):
            continue
        others = [chunk.post for chunk in chunks[max(at - _REACH, 0) : at] if scene.sentences[chunk.first] == here]
        if not any(other is not None and other.head for other in others):
            return at
    return None


def _bare(scene: Scene, chunk: Chunk, here: int) -> PostPhrase | None:
    """The post of a head that this sentence names without its body."""
    post = chunk.post
    bare = post is not None and post.agency is None and post.government is None and post.head
    if post is None or not bare or scene.sentences[chunk.first] != here:
        return None
    return post if post.kind else None


def _spoken(scene: Scene, at: int) -> bool:
    """Whether somebody speaks in the sentence of the token."""
    first = last = at
    while scene.joined(first):
        first -= 1
    while scene.joined(last + 1):
        last += 1
    said = listed("persons", "says") | listed("persons", "speech")
    return any(scene.low(index) in said for index in range(first, last + 1))
