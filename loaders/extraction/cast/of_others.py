"""Posts in front of a name that are not held by it: istri Bupati X, N; juru bicara tim petahana, N."""

from __future__ import annotations

from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import turns
from loaders.extraction.cast.name_shapes import districts
from loaders.extraction.cast.scene import Scene

_CAMP = ("pasangan", "paslon", "dari", "pendukung", "para", "tim", "pihak", "pemenangan", "kubu", "sukses", "kampanye",
         "relawan", "simpatisan", "timses")  # fmt: skip
_SPEAKERS = ("bicara", "jubir", "ketua", "sekretaris", "koordinator", "wakil", "anggota", "bendahara", "humas")


def belongs_to_other(scene: Scene, chunk: Chunk) -> bool:
    """Whether the words in front say that not the holder but somebody of his is named: istri Bupati X, N."""
    start = chunk.first
    while scene.low(start - 1) in _CAMP:
        start -= 1
    if scene.low(start - 1) in (_SPEAKERS if start < chunk.first else ("bicara", "jubir")):
        return True
    for width in (2, 1):
        first = start - width
        words = tuple(scene.low(index) for index in range(first, start))
        if first >= 0 and words in turns("posts", "of_other").get(words[0], ()):
            return scene.low(first - 1) not in ("lain", "adalah", "merupakan", "juga")
    return False


def is_kin(scene: Scene, name: Chunk, post: Chunk | None) -> bool:
    """N, putra Bupati X [M], ...: the name behind the post is there only to tell whose kin N is."""
    if post is None or post.kind != POST or post.last != name.first:
        return False
    at = post.first - 1
    return (scene.low(at),) in {turn for found in turns("posts", "of_other").values() for turn in found} and scene.low(
        at - 1
    ) == ","


def is_district(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Anggota Komunitas X [Way Y], N: a district between the post and the comma in front of its holder."""
    chunk, post, behind = chunks[at], chunks[at - 1], chunks[at + 1]
    placed = post.kind == POST and post.last == chunk.first and (post.org is not None or post.post is not None)
    if not placed or behind.kind != NAME or behind.first != chunk.last + 1 or scene.low(chunk.last) != ",":
        return False
    return " ".join(scene.low(index) for index in range(chunk.first, chunk.last)) in districts()
