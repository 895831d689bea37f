"""Bare words for one member of an agency: Pelakunya ternyata sopir Dinas X; Bawaslu memanggil petugas Y yang ..."""

from __future__ import annotations

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed, turns
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_alone import is_public

OVERSEERS = (
    "bawaslu",
    "bawaslu_adhoc",
    "kpu",
    "kasn",
    "bkn",
    "dkpp",
    "inspektorat",
    "gakkumdu",
    "polisi",
    "kejaksaan",
)


def is_member(draft: Draft, number: int, body: Body | None) -> bool:
    """Whether bare words for a post that several hold are told of one: behind a word that says what somebody is, in a
    list of those who are told one by one, or as whom an authority examines."""
    chunk, scene = draft.chunks[number], draft.ground.scene
    post = chunk.post
    if post is None or post.head or not is_public(post) or (body is not None and body.kind in OVERSEERS):
        return False
    if _is_many(scene, chunk) or (body is None and post.title.lower().split()[0] in listed("unnamed", "staff")):
        return False
    return (
        (_told_as(scene, chunk.first) and not _tells_named(draft, number))
        or (_counted_off(scene, chunk.first))
        or (body is not None and _examined(scene, chunk))
        or _beside_one(draft, number)
    )


def _is_many(scene: Scene, chunk: Chunk) -> bool:
    before = scene.low(chunk.first - 1)
    return before in listed("unnamed", "all") or scene.low(chunk.last) in ("-", "se")


def _told_as(scene: Scene, at: int) -> bool:
    """Pelaku diketahui | sopir X; yang dipanggil adalah | sopir X; orang itu | sopir X; pelakunya | sopir X."""
    before = scene.low(at - 1)
    if not scene.joined(at):
        return False
    if before in ("itu", "tersebut"):
        return scene.low(at - 2) in listed("unnamed", "somebody")
    return before in listed("unnamed", "is") or before in listed("unnamed", "culprits")


def _tells_named(draft: Draft, number: int) -> bool:
    """Whether the sentence names or means a person in front of the words, who then is the one told of."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    start = chunk.first
    while scene.joined(start):
        start -= 1
    end = chunk.last
    while scene.joined(end):
        end += 1
    named = any(scene.low(at) in ("bernama", "berinisial", "inisial") for at in range(chunk.last, end)) or any(
        other.kind == NAME and start <= other.first < chunk.first and at in draft.figure_of
        for at, other in enumerate(draft.chunks[:number])
    )
    return named or any(scene.low(at) in listed("unnamed", "pronouns") for at in range(start, chunk.first))


def _counted_off(scene: Scene, at: int) -> bool:
    """Satu, sopir X; seorang lagi, sopir X; terlapor ketiga, sopir X."""
    return scene.joined(at) and scene.low(at - 1) in (",", ":") and scene.low(at - 2) in listed("unnamed", "ordinals")


def _examined(scene: Scene, chunk: Chunk) -> bool:
    """Memanggil | sopir X yang mengantar warga: of whom only one thing is told that he did."""
    verb = scene.low(chunk.first - 1)
    pair = f"{scene.low(chunk.first - 2)} {verb}"
    if verb not in listed("unnamed", "examines") and pair not in listed("unnamed", "examines"):
        return False
    behind = scene.low(chunk.last + 1)
    return scene.low(chunk.last) == "yang" and behind not in listed("unnamed", "whoever")


def _beside_one(draft: Draft, number: int) -> bool:
    """Seorang staf X dan | sopir Y: beside one who is told as one."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    other = draft.chunks[number - 1] if number else None
    if other is None or other.kind != POST or not scene.joined(chunk.first) or chunk.first - other.last > 5:
        return False
    if scene.sentences[other.first] != scene.sentences[chunk.first]:
        return False
    gap = [scene.low(index) for index in range(other.last, chunk.first)]
    told = scene.low(other.first - 1) in ("seorang", "oknum", "salah")
    return (
        told and bool(gap) and gap[-1] in ("dan", "serta") and all(word in listed("unnamed", "small") for word in gap)
    )


def is_aide(scene: Scene, chunk: Chunk, end: int) -> bool:
    """Ajudan Bupati X: of those near the holder of an office hardly anybody else is meant than the one who did it."""
    post = chunk.post
    aide = post is not None and post.title.lower().split()[0] in listed("unnamed", "aides")
    return aide and end > chunk.first + 1 and not _is_many(scene, chunk)


def kin_at(scene: Scene, at: int) -> int:
    """Where the words for somebody of the holder of the post at a token begin: [istri] Camat X; `at` for none."""
    for width in (2, 1):
        first = at - width
        if first >= 0 and tuple(scene.low(index) for index in range(first, at)) in turns("unnamed", "kin").get(
            scene.low(first), ()
        ):
            return first if scene.joined(at) else at
    return at


def serves(scene: Scene, end: int) -> bool:
    """Istri Camat X | yang juga guru di Y: whether the words behind say that the kin serve the state as well."""
    near = [scene.low(index) for index in range(end, end + 7) if scene.joined(index)]
    return any(word in listed("unnamed", "in_service") for word in near)


def is_former(scene: Scene, at: int) -> bool:
    """Saat masih menjabat | Camat X: a post that somebody held in those days."""
    near = [scene.low(index) for index in range(at - 4, at) if scene.joined(index + 1)]
    return bool(near) and near[-1] in ("menjabat", "masih", "sebagai", "jadi", "menjadi") and any(
        word in ("saat", "ketika", "waktu", "semasa", "sewaktu", "kala", "selagi", "dulu") for word in near
    )  # fmt: skip
