"""Who heads a region or its government where no post in front of the name says so: "Kabupaten X dipimpin N", "orang
nomor satu di Kota X, N", "N yang memimpin Kabupaten X", "bupatinya, N"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.lexicon import regions
from loaders.extraction.cast.chunks import AGENCY, NAME, REGION, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.gaps import before_of, between
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.scene import Scene

LEADS, NUMBER_ONE = "rule:holding.leads", "rule:holding.number_one"
_LED = re.compile(
    r",? ?(?:yang )?(?:(?:saat|kala|waktu) (?:ini|itu) |kini |sekarang |sementara |sudah |telah |masih |sedang )*"
    r"(?:dipimpin|dinakhodai|dikomandoi|di bawah (?:ke)?pemimpinan|di bawah pimpinan|di bawah kendali|di bawah komando)"
    r"(?: langsung)?(?: oleh)? ?,?"
)
_LEADING = re.compile(
    r",? ?(?:yang )?(?:(?:saat|kala|waktu) (?:ini|itu) |kini |sekarang |masih |tengah |sedang )*(?:memimpin|menakhodai)"
)
_FIRST = re.compile(r",? ?(?:yang )?(?:adalah |merupakan |kini |juga )*orang nomor satu di(?: lingkungan| jajaran)?")


def region_heads(
    ground: Ground, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], held: set[int]
) -> Iterator[Holding]:
    """Holdings of regions and of their governments by those who lead them."""
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number not in figures:
            continue
        for at, rule in (_in_front(ground, chunks, number), _behind(ground.scene, chunks, number)):
            if at is not None and at not in held:
                yield Holding(number, at, False, rule)


def _in_front(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> tuple[int | None, str]:
    """Kabupaten X dipimpin N; orang nomor satu di Kabupaten X, N; bupatinya, N."""
    scene, at = ground.scene, before_of(chunks, number)
    at -= at > 0 and chunks[at].post is not None and scene.low(chunks[at].first) == "pimpinan"
    gap = between(scene, chunks[at], chunks[number]) if at >= 0 and governed(chunks[at]) else None
    if gap is not None and _LED.fullmatch(gap):
        return at, LEADS
    if gap in (",", "", "itu ,", "ini ,", "tersebut ,") and _called_first(scene, _level_start(scene, chunks[at].first)):
        return at, NUMBER_ONE
    level = _own_level(scene, chunks[number].first)
    return (_spoken_of(chunks, number, level, ground.geography.region) if level is not None else None), LEADS


def _behind(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> tuple[int | None, str]:
    """N yang memimpin Kabupaten X; N, orang nomor satu di Pemkab X."""
    at = number + 1
    if at >= len(chunks) or not governed(chunks[at]) or not scene.joined(chunks[at].first):
        return None, LEADS
    start = _level_start(scene, chunks[at].first)
    gap = " ".join(scene.low(index) for index in range(chunks[number].last, start))
    if _FIRST.fullmatch(gap):
        return at, NUMBER_ONE
    return (at if _LEADING.fullmatch(gap) and chunks[number].last < start else None), LEADS


def governed(chunk: Chunk) -> bool:
    """Whether the chunk names a region, or the government of one."""
    local = chunk.kind == REGION and chunk.code is not None
    return local or (chunk.kind == AGENCY and chunk.agency is not None and chunk.agency.kind == "pemda")


def _level_start(scene: Scene, at: int) -> int:
    """The token of the word for the level in front of a region that the chunk leaves out: [Kabupaten] X."""
    return at - 1 if scene.low(at - 1) in words("places", "levels") and scene.joined(at) else at


def _called_first(scene: Scene, at: int) -> bool:
    """ "Orang nomor satu [di [lingkungan]]", "nakhoda" in front of the token."""
    while scene.low(at - 1) in ("di", "lingkungan", "jajaran"):
        at -= 1
    first = [scene.low(index) for index in range(at - 3, at)] == ["orang", "nomor", "satu"]
    return first or scene.low(at - 1) in ("nakhoda", "nahkoda")


def _own_level(scene: Scene, at: int) -> str | None:
    """The level of "bupatinya", "wali kotanya" in front of the name, past a comma."""
    at -= 1 + (scene.low(at - 1) in (",", "yakni", "yaitu"))
    if not scene.joined(at + 1) or scene.low(at - 1) in listed("posts", "candidates") | {"wakil"}:
        return None
    return words("holdings", "own_governments").get(scene.low(at))


def _spoken_of(chunks: tuple[Chunk, ...], number: int, level: str, article: str | None) -> int | None:
    """The region of this level named last before the name, else anywhere the article's own."""
    codes = {at: _code(chunk) for at, chunk in enumerate(chunks) if governed(chunk)}
    before = [at for at, code in codes.items() if at < number and code and regions.by_code(code).level == level]
    if before:
        return before[-1]
    own = [at for at, code in codes.items() if code is not None and code == article]
    return own[0] if own and regions.by_code(article or "").level == level else None


def _code(chunk: Chunk) -> str | None:
    """The code of the region that a chunk names, or of the government that it names."""
    return chunk.code if chunk.kind == REGION else chunk.agency.region if chunk.agency is not None else None
