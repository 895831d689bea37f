"""Names of a pair that hold a word which elsewhere is none of a name: pasangan Darwis Yakin-Salman, A-B Sekali."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extraction.cast.chunks import NAME, REGION, Chunk
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import WORD, Scene
from loaders.extraction.cast.ticket_openers import opened

_LINKS = ("-", "/", "&")


def with_pair_names(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks, where the two names on the sides of a dash, right behind a word for a pair, are as long as their
    capitals."""
    scene, found = ground.scene, list(chunks)
    at = 0
    while at < len(found):
        chunk = found[at]
        if chunk.kind == NAME and chunk.first >= scene.body and not scene.in_headline(chunk.first):
            _widen_left(scene, found, at)
            _widen_first(scene, found, at)
            _widen_second(ground, found, at)
        at += 1
    return tuple(found)


def with_styles(scene: Scene, chunks: tuple[Chunk, ...], members: Sequence[int]) -> tuple[Chunk, ...]:
    """The chunks, where a member of a ticket is named with the style under which she stands for election: Ning N."""
    found = list(chunks)
    for number in members:
        chunk, name = found[number], found[number].name
        if name is None or not scene.joined(name.begin) or not scene.tokens[name.begin - 1].capital:
            continue
        start = name.begin - 1
        if scene.low(start) in listed("names", "ballot_styles") and not _covered(found, number - 1, start):
            found[number] = replace(chunk, first=min(chunk.first, start), name=replace(name, begin=start))
    return tuple(found)


def _widen_left(scene: Scene, found: list[Chunk], at: int) -> None:
    """(Sefanya M-N), pasangan Sefanya M dan N: a first name that ends like a possessive."""
    chunk, start = found[at], found[at].first - 1
    if chunk.name is None or chunk.name.begin != chunk.first or not scene.low(start).endswith("nya"):
        return
    if is_ordinary(scene.low(start).removesuffix("nya")):
        return
    inside = scene.joined(start) and scene.joined(chunk.first) and not scene.opens(start)
    if not inside or not _capital(scene, start) or _covered(found, at - 1, start):
        return
    if scene.low(start - 1) not in ("(", *_LINKS, "dan") and not _opens(scene, found, at, start):
        return
    found[at] = replace(chunk, first=start, name=replace(chunk.name, first=start, begin=start))


def _widen_first(scene: Scene, found: list[Chunk], at: int) -> None:
    """Pasangan Darwis [Yakin]-Salman Daud: the word between the name and the dash."""
    chunk, end = found[at], found[at].last
    if chunk.name is None or chunk.name.end != end or scene.low(end + 1) not in _LINKS or not _capital(scene, end):
        return
    second = found[at + 1] if at + 1 < len(found) else None
    if second is None or second.kind != NAME or second.first != end + 2 or not scene.joined(second.first):
        return
    if opened(scene, tuple(found[: at + 1]), at) or scene.low(chunk.first - 1) == "(":
        found[at] = replace(chunk, last=end + 1, name=replace(chunk.name, last=end + 1, end=end + 1))


def _widen_second(ground: Ground, found: list[Chunk], at: int) -> None:
    """Pasangan Salman Daud-Darwis [Yakin], ...; pasangan Salman Daud-[Asri]: capitals up to a mark or a small word."""
    scene, first = ground.scene, found[at]
    linked = scene.low(first.last) in _LINKS or scene.low(first.last) == "dan"
    begin = first.last + 1
    if not linked or not scene.joined(begin) or not opened(scene, tuple(found[: at + 1]), at):
        return
    second = found[at + 1] if at + 1 < len(found) else None
    if second is None or second.first != begin:
        if scene.low(first.last) != "dan" and _capital(scene, begin) and not _capital(scene, begin + 1):
            name = NamePhrase(first=begin, last=begin + 1, begin=begin, end=begin + 1)
            found.insert(at + 1, Chunk(first=begin, last=begin + 1, kind=NAME, name=name))
        return
    end = second.last
    if second.kind != NAME or second.name is None or second.name.end != end or not _capital(scene, end):
        return
    if _capital(scene, end + 1) and scene.joined(end + 1):
        return
    behind = found[at + 2] if at + 2 < len(found) else None
    if behind is not None and behind.first == end:
        if behind.kind != REGION or behind.last > end + 1 or _is_near(ground, behind):
            return
        del found[at + 2]
    found[at + 1] = replace(second, last=end + 1, name=replace(second.name, last=end + 1, end=end + 1))


def _is_near(ground: Ground, region: Chunk) -> bool:
    """A region of the report, which behind a pair is where it runs."""
    if region.code is None or ground.geography.region is None:
        return region.code is not None
    if "." not in region.code:
        return True
    return region.code[:2] == ground.geography.region[:2]


def _opens(scene: Scene, found: list[Chunk], at: int, start: int) -> bool:
    """Whether a word for a pair stands in front of the token."""
    chunk = found[at]
    name = NamePhrase(first=start, last=chunk.last, begin=start, end=chunk.last)
    return opened(scene, (*found[:at], replace(chunk, first=start, name=name)), at)


def _covered(found: list[Chunk], at: int, token: int) -> bool:
    return at >= 0 and found[at].last > token


def _capital(scene: Scene, at: int) -> bool:
    """A capitalized word of a name's shape: no day, no month, no kind of place or body."""
    token = scene.token(at)
    if token is None or token.kind != WORD or not token.capital or token.capitals or not scene.joined(at):
        return False
    return len(token.text) > 2 and token.low not in words("places", "levels") and token.low not in _NO_NAMES


_NO_NAMES = {
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "januari", "februari", "maret", "april", "mei",
    "juni", "juli", "agustus", "september", "oktober", "november", "desember", "kecamatan", "kelurahan", "desa",
    "nomor", "calon", "pasangan", "partai", "pilkada", "ketua", "tim", "provinsi", "kabupaten", "kota", "bupati",
    "wakil", "gubernur", "wali", "camat", "lurah", "kepala", "bawaslu", "kpu", "panwaslu", "koalisi", "relawan",
} | listed("places", "last")  # fmt: skip
