"""Posts told in the sentence before the name: "Bagaimana dengan Camat X? Pak N ...", "Penggantinya, N", "Ketua mereka,
N", "Dipimpin N, mereka ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import before_of
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.scene import Scene

RULE = "rule:holding.announced"
_MEMBER = "rule:holding.own_member"
_NEAR = 3


def told_holdings(
    scene: Scene, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> Iterator[Holding]:
    """The holdings beyond `near`."""
    held = {holding.post: holding.name for holding in near}
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number not in figures or chunk.first < scene.body:
            continue
        asked = _asked(scene, chunks, number, held)
        if asked is not None:
            yield Holding(number, asked, False, RULE)
            continue
        followed = _followed(scene, chunks, number, held, figures)
        if followed is not None:
            yield Holding(number, followed, False, RULE)
            continue
        club = _club_of_theirs(scene, chunks, number)
        if club is not None:
            leads = chunks[club].kind == AGENCY and scene.low(_label(scene, chunk.first) - 1) == "ketua"
            yield Holding(number, club, False, "rule:holding.leads" if leads else _MEMBER)


def _asked(scene: Scene, chunks: tuple[Chunk, ...], number: int, held: Mapping[int, int]) -> int | None:
    """Bagaimana dengan Camat X? Pak N ...: the post that nobody holds and that the question ends with."""
    before, chunk = before_of(chunks, number), chunks[number]
    if before < 0 or before in held or chunks[before].kind != POST or chunk.name is None:
        return None
    post = chunks[before].post
    if post is None or post.former or post.cls == "candidate" or (post.agency is None and chunks[before].org is None):
        return None
    first, mark = chunk.first, chunks[before].last
    called = chunk.name.titled or chunk.name.end - chunk.name.begin > 1
    if scene.low(mark) != "?" or not called or first - mark > 6:
        return None
    return before if scene.sentences[first] - scene.sentences[chunks[before].first] <= 2 else None


def _label(scene: Scene, at: int) -> int:
    """The token of the word in front of a comma or a colon before the name."""
    at -= 1
    while scene.low(at) in (",", ":", "yakni", "yaitu", "adalah", "bernama") and scene.joined(at + 1):
        at -= 1
    return at


def _followed(
    scene: Scene, chunks: tuple[Chunk, ...], number: int, held: Mapping[int, int], figures: Mapping[int, Figure]
) -> int | None:
    """Camat X, M, dicopot. Penggantinya, N; jabatan Camat X dipegang M. Pejabat sebelumnya, N, dicopot: the post of the
    head named last, another than N."""
    at = _label(scene, chunks[number].first)
    removed = _removed(scene, at, chunks[number].last)
    if not (removed or scene.low(at) in ("penggantinya", "pengganti")) or not scene.joined(at + 1):
        return None
    here = scene.sentences[chunks[number].first]
    for before in range(number - 1, -1, -1):
        if scene.sentences[chunks[before].first] < here - _NEAR:
            return None
        post, holder = chunks[before].post, held.get(before)
        known = holder is not None and holder in figures
        if post is None or not post.head or post.agency is None or not (known or removed):
            continue
        same = holder is not None and known and figures[holder].ref == figures[number].ref
        return None if same else before
    return None


def _removed(scene: Scene, label: int, at: int) -> bool:
    """Pejabat sebelumnya, N, dicopot: the one whom the holder follows, if he has just been removed."""
    before = scene.low(label) in ("sebelumnya", "lama", "terdahulu") and scene.low(label - 1) == "pejabat"
    behind = at + (scene.low(at) == ",")
    return before and scene.joined(behind) and scene.low(behind) in listed("holdings", "removed")


def _club_of_theirs(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> int | None:
    """Laporan diajukan Barisan X. Ketua mereka, N; Dipimpin N, mereka ...: the organization spoken of last."""
    at = _label(scene, chunks[number].first)
    theirs = scene.low(at) in ("mereka", "kami", "lembaganya", "timnya", "organisasinya") and (
        scene.low(at - 1) in listed("organizations", "posts") or scene.low(at - 1) in ("jubir", "bicara", "aksi")
    )
    led = scene.low(at) in ("dipimpin", "diwakili", "dikoordinasi", "dikomandoi") and scene.opens(at)
    end = chunks[number].last
    led = led and scene.low(end) == "," and scene.low(end + 1) in ("mereka", "rombongan", "massa", "tim")
    if not (theirs or led) or not scene.joined(at + 1):
        return None
    here = scene.sentences[chunks[number].first]
    for before in range(number - 1, -1, -1):
        if scene.sentences[chunks[before].first] < here - 2:
            return None
        if chunks[before].kind == ORG and scene.low(chunks[before].first - 1) not in ("ke", "kepada", "terhadap"):
            return before
    return None
