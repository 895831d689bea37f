"""Who holds which post: names and posts that stand together in one of the language's ways."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, REGION, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import (
    back_then,
    between,
    dealt_out,
    ends_apposition,
    ends_clause,
    held_before,
    is_team,
    left_behind,
    links,
)
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.joins import appoints, joins_name_post, joins_post_name
from loaders.extraction.cast.of_others import is_aside, is_district, not_holder
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene

_RELATIVE = re.compile(r"(?:itu )?yang [^,.:;()\"]+ ,")
_DASHES = ("-", "–")  # `Kepala Dinas X – N – membantah`
AND = re.compile(r"(?:,|dan|, dan|serta|, serta|bersama|maupun|&)")


@dataclass(frozen=True, slots=True)
class Holding:
    """The person of the name chunk holds the post of the post chunk (or works in the agency, or belongs to the
    organization, of a chunk of these kinds); by number."""

    name: int
    post: int
    former: bool
    rule: str


def hold(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Holding, ...]:
    """All holdings; every post is held once, by the name before or behind it, in the order of the text."""
    numbers = _outer(chunks)
    outer = tuple(chunks[number] for number in numbers)
    found: list[Holding] = []
    taken: set[int] = set()
    for place, chunk in enumerate(outer):
        resident = place > 0 and outer[place - 1].kind == NAME
        if chunk.kind != NAME or (
            resident and between(ground.scene, outer[place - 1], chunk) in listed("holdings", "resident")
        ):
            continue
        new = _post_before(ground.scene, outer, place, taken)
        new = [*new, *_post_behind(ground.scene, outer, place, taken, bool(new))]
        taken.update(holding.post for holding in new)
        found.extend(new)
        found.extend(_list_behind(ground.scene, outer, new, place))
    return tuple(replace(item, name=numbers[item.name], post=numbers[item.post]) for item in found)


def _outer(chunks: tuple[Chunk, ...]) -> list[int]:
    """The chunks without the names that only call a team (Tim Sukses A-B)."""
    kept: list[int] = []
    end = -1
    for number, chunk in enumerate(chunks):
        if chunk.first >= end:
            kept.append(number)
            end = chunk.last
    return kept


def _post_before(scene: Scene, chunks: tuple[Chunk, ...], number: int, taken: set[int]) -> list[Holding]:
    """POST[,] NAME, with places between them skipped, and posts linked in front (X sekaligus Y, N)."""
    if _is_subdistrict(scene, chunks, number):
        return []
    right = _past_places(scene, chunks, number)
    club = right - 1 if _is_club_of_post(scene, chunks, right - 1, right) else None
    right = club if club is not None else right
    at = right - 1
    if at < 0 or chunks[at].kind != POST or at in taken:
        return []
    gap = between(scene, chunks[at], chunks[right])
    if club is not None or (right != number and gap in listed("holdings", "placed")):
        gap = ""
    gap = "" if gap in _DASHES and scene.low(chunks[number].last) in _DASHES and chunks[right].name else gap
    relative = gap is not None and _RELATIVE.fullmatch(gap) and scene.low(chunks[number].last) in (",", ".", "(")
    apart = gap in ("", ",", "itu ,", "tersebut ,") and not_holder(scene, chunks, at, number)
    if gap is None or not (relative or joins_post_name(gap)) or apart:
        return []
    if dealt_out(scene, chunks, at, right):
        return []
    former = held_before(gap, chunks[at].post)
    found = [Holding(number, at, former, "rule:holding.post_name")]
    if club is not None:
        found.append(Holding(number, club, False, "rule:holding.of_organization"))
    return [*found, *_linked_before(scene, chunks, at, number, taken)]


def _past_places(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> int:
    """The first of the chunks that only locate the post in front of the name; the name itself if there are none."""
    right = number
    for at in range(number - 1, max(number - 3, -1), -1):
        gap = between(scene, chunks[at], chunks[right])
        placed = chunks[at].kind == REGION or (chunks[at].kind == AGENCY and _territory(chunks[at]))
        placed = placed or _is_subdistrict(scene, chunks, at)
        if (
            gap is None
            or not placed
            or not (gap in listed("holdings", "placed") or (right == number and joins_post_name(gap)))
        ):
            break
        right = at
    return right


def _is_subdistrict(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Kepala Desa X, [Y], Kabupaten Z: between a village and a region the district and no person."""
    name = chunks[at].name
    if name is None or name.titled or at == 0 or at + 1 >= len(chunks):
        return False
    if is_district(scene, chunks, at):
        return True
    if chunks[at + 1].kind != REGION:
        return False
    post = chunks[at - 1].post
    village = post is not None and post.agency is not None and post.agency.kind in ("desa", "kelurahan")
    commas = between(scene, chunks[at - 1], chunks[at]) == between(scene, chunks[at], chunks[at + 1]) == ","
    return village and commas


def _is_club_of_post(scene: Scene, chunks: tuple[Chunk, ...], at: int, right: int) -> bool:
    """POST dari ORG, NAME: a member of parliament with his party."""
    if at < 1 or chunks[at].kind != ORG or between(scene, chunks[at], chunks[right]) not in ("", ","):
        return False
    return between(scene, chunks[at - 1], chunks[at]) in ("dari", "asal", ", dari", "")


def _linked_before(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int, taken: set[int]) -> list[Holding]:
    """Further posts of the same person in front: X sekaligus Y."""
    found: list[Holding] = []
    while at > 0 and chunks[at - 1].kind == POST and at - 1 not in taken:
        link = between(scene, chunks[at - 1], chunks[at])
        incumbent = link == "" and (post := chunks[at].post) is not None and "petahana" in post.title.lower()
        called = link == "," and _is_profession(chunks[at])
        if link is None or not (incumbent or called or link.strip(" ,") in listed("holdings", "strong_links")):
            break
        at -= 1
        found.append(Holding(number, at, False, "rule:holding.posts_name"))
    return found


def _is_profession(chunk: Chunk) -> bool:
    """Kepala Puskesmas X, [bidan] N: a profession used like a form of address."""
    post = chunk.post
    return post is not None and post.agency is None and post.title.lower() in listed("holdings", "professions")


def _territory(chunk: Chunk) -> bool:
    """A district or village that locates a post, or the government to which an agency belongs."""
    return chunk.agency is not None and chunk.agency.kind in ("kecamatan", "kelurahan", "desa", "pemda")


def _post_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int, taken: set[int], known: bool) -> list[Holding]:
    """NAME, POST / NAME (POST) / NAME selaku POST dan POST / NAME yang menjabat POST; where a post in front is `known`
    already only what is said in words, not what merely stands behind a comma."""
    if number + 1 >= len(chunks) or is_aside(scene, chunks[number], chunks[number - 1] if number else None):
        return []
    found: list[Holding] = []
    left, at = chunks[number], number + 1
    gap = between(scene, left, chunks[at])
    if gap in listed("holdings", "resident") and chunks[at].kind in (NAME, REGION) and at + 1 < len(chunks):
        left, at = chunks[at], at + 1
        gap = between(scene, left, chunks[at])
    gap = gap.removeprefix(") ") if known and gap else gap
    if known and (gap in (None, "") or (gap == "," and not _further(scene, chunks, number + 1))):
        return []
    while gap is not None and at not in taken and _fits_behind(scene, chunks, number, at, gap, bool(found)):
        former = left_behind(gap) or back_then(scene, chunks[number].first)
        leads = gap.endswith("orang nomor satu di")
        found.append(Holding(number, at, former, "rule:holding.number_one" if leads else "rule:holding.name_post"))
        left, at = chunks[at], at + 1
        gap = between(scene, left, chunks[at]) if at < len(chunks) else None
    return found


def _further(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Ketua tim N, anggota DPRD X, mengaku: a second post between commas that names its body and no other holder."""
    post = chunks[at].post
    named = post is not None and (post.agency is not None or chunks[at].org is not None or _runs(post))
    end = chunks[at].last
    if at + 1 < len(chunks) and chunks[at + 1].kind == ORG:
        gap = between(scene, chunks[at], chunks[at + 1])
        end = chunks[at + 1].last if gap in ("", "dari", "fraksi", "dari fraksi", "asal", ", dari") else end
    return named and scene.low(end) in (",", ".", ")") and not _has_holder(scene, chunks, at)


def _runs(post: PostPhrase) -> bool:
    """A candidacy for an office that its words tell."""
    return post.cls == "candidate" and post.government is not None


def _fits_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int, at: int, gap: str, linked: bool) -> bool:
    if chunks[at].kind not in (POST, AGENCY, ORG):
        return False
    gap = "," if gap == ", sang" else gap
    if gap == "itu" and scene.opens(chunks[number].first) and chunks[number].last == chunks[number].first + 1:
        return False
    if linked:
        free = chunks[at].kind == ORG or not _has_holder(scene, chunks, at)
        return links(gap) and chunks[at].kind in (POST, ORG) and free
    if chunks[at].kind == ORG and any(
        word in gap for word in ("adalah", "merupakan", "tak lain", "tidak lain", "salah satu", "juga", "bagian dari")
    ):
        return joins_name_post(gap)
    if chunks[at].kind != POST:
        return (
            gap in listed("holdings", "of_body")
            or (gap == "(" and (chunks[at].kind == AGENCY or scene.low(chunks[at].last) == ")"))
            or (gap == "," and is_team(scene, chunks[at]))
            or gap.endswith(("selaku", "sebagai", "orang nomor satu di"))
        )
    if gap in ("mengaku", "mengaku sebagai", "mengaku hanya"):
        named = chunks[at].org is not None or ((post := chunks[at].post) is not None and post.agency is not None)
        return named and scene.low(chunks[at].last) in (".", ",", ";")
    if not joins_name_post(gap) or appoints(gap, chunks[at].post):
        return False
    if gap == "":
        name = chunks[number].name
        return (
            name is not None
            and (name.end - name.begin > 1 or name.initials or ends_clause(scene, chunks[at]))
            and not _has_holder(scene, chunks, at, direct=True)
        )
    return gap not in (",", ", seorang") or (
        ends_apposition(scene, chunks[at].last) and not _has_holder(scene, chunks, at)
    )


def _has_holder(scene: Scene, chunks: tuple[Chunk, ...], at: int, direct: bool = False) -> bool:
    """Whether the name behind the post is that of its holder; `direct`: only if no comma stands between."""
    if at + 1 >= len(chunks) or chunks[at + 1].kind != NAME:
        return False
    gap = between(scene, chunks[at], chunks[at + 1])
    return (
        gap != ","
        if direct and gap in ("", ",")
        else gap in ("", ",", "yaitu", "yakni", ", yakni", ", yaitu", "bernama")
    )


def _two_behind(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Anggota Bawaslu X, A dan B, ...: two names between commas behind a post that several can hold."""
    post = chunks[at].post
    if post is None or post.head or post.agency is None or number + 1 >= len(chunks) or chunks[number + 1].kind != NAME:
        return False
    commas = between(scene, chunks[at], chunks[number]) == "," and scene.low(chunks[number + 1].last) in (",", ".")
    return commas and between(scene, chunks[number], chunks[number + 1]) in ("dan", "serta", "&")


def _several(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Anggota Bawaslu X A dan B hadir: a post that several hold, and a second name that has none of its own."""
    post = chunks[at].post
    if post is None or post.agency is None or post.title.lower().split()[0] not in listed("holdings", "plural"):
        return False
    if number + 1 >= len(chunks) or chunks[number + 1].kind != NAME or at + 1 != number:
        return False
    alone = number + 2 >= len(chunks) or between(scene, chunks[number + 1], chunks[number + 2]) not in ("", ",", "(")
    return alone and between(scene, chunks[number], chunks[number + 1]) == "dan"


def _list_behind(scene: Scene, chunks: tuple[Chunk, ...], new: list[Holding], number: int) -> list[Holding]:
    """Further names of a counted post: "dua staf Setda yaitu A dan B"."""
    posts = [holding for holding in new if holding.rule == "rule:holding.post_name"]
    if not posts:
        return []
    name = chunks[number].name
    letters = name is not None and name.initials
    first = chunks[posts[0].post].first
    counted = scene.low(first - 1 - (scene.low(first - 1) == "orang")) in listed("holdings", "counts")
    if (
        not letters
        and not counted
        and not _several(scene, chunks, posts[0].post, number)
        and not _two_behind(scene, chunks, posts[0].post, number)
    ):
        return []
    found, at = [], number
    while at + 1 < len(chunks) and chunks[at + 1].kind == NAME:
        gap = between(scene, chunks[at], chunks[at + 1])
        other = chunks[at + 1].name
        own = scene.low(chunks[at + 1].last) == "("
        if gap is None or own or not AND.fullmatch(gap) or (letters and not (other is not None and other.initials)):
            break
        at += 1
        found.append(Holding(at, posts[0].post, False, "rule:holding.list"))
    return found
