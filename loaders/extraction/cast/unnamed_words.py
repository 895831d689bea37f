"""The words for an actor without a name: where they begin and end, and what they say of his number and his agency."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import AGENCY, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_alone import kind_end

_PLAIN = ("tenaga", "pegawai", "pejabat", "seorang", "pns", "asn", "pppk")
_SAID = 5
ONE, KIN = "rule:unnamed.one", "rule:unnamed.kin"


@dataclass(frozen=True, slots=True)
class Told:
    """Tokens [start, end) tell an actor, by `rule` where they say so themselves; `many`: several; `counted`: with the
    number right in front of `start`."""

    start: int
    end: int
    rule: str | None
    many: bool
    counted: bool
    body: Body | None


def told_at(draft: Draft, chunk: Chunk) -> Told | None:
    """The words around a post; None where a pronoun in front says who holds it."""
    scene, post = draft.ground.scene, chunk.post
    if post is None:
        return None
    start, rule, many = _opening(scene, chunk.first)
    before = scene.low(start - 1 - (scene.low(start - 1) in listed("unnamed", "staff")))
    if before in listed("unnamed", "pronouns") and rule is None:
        return None
    body, end = draft.agency_of(post.agency), chunk.last
    rule = withheld(scene, end, rule)
    if body is None:
        body, end = _agency_behind(draft, chunk)
        end = kind_end(scene, end) if body is None else end
    return Told(start, end, rule, many, many and _counted(scene, start, chunk.first), body)


def _counted(scene: Scene, start: int, first: int) -> bool:
    """Whether the number stands right in front of the description: dua [orang] staf X."""
    alone = start == first or scene.low(start) in listed("unnamed", "people")
    return alone and _many(scene, start - 1)


def doubled(scene: Scene, first: int) -> bool:
    """Ketua- | ketua RT, lurah- | lurah: several of the post, told by saying its first word twice."""
    return scene.low(first - 1) == "-" and scene.low(first - 2) == scene.low(first) and scene.joined(first)


def _many(scene: Scene, at: int) -> bool:
    return scene.low(at) in listed("unnamed", "many") or (scene.low(at).isdigit() and len(scene.low(at)) < 3)


def withheld(scene: Scene, at: int, rule: str | None) -> str | None:
    told = rule in (None, ONE) and _name_withheld(scene, at)
    return "rule:unnamed.withheld" if told else rule


def _name_withheld(scene: Scene, at: int) -> bool:
    """Behind the post: yang namanya tidak disebut, yang belum diketahui identitasnya, (nama disamarkan)."""
    at += scene.low(at) in (",", "(")
    near = [scene.low(index) for index in range(at, at + 6) if scene.joined(index)]
    named = any(word in ("namanya", "identitasnya", "nama", "identitas") for word in near)
    kept = any(word in ("tidak", "tak", "belum", "dirahasiakan", "disamarkan", "masih") for word in near)
    return bool(near) and near[0] in ("yang", "nama", "namanya", "identitas", "tak", "belum") and named and kept


def _opening(scene: Scene, first: int) -> tuple[int, str | None, bool]:
    """Where the description begins, by which rule, and whether it is of several."""
    start, rule, many = first, None, False
    while scene.low(start - 1) in _PLAIN and scene.low(start - 2) in ("oknum", "seorang"):
        start -= 1
    if scene.low(start - 1) in ("oknum", "-") and scene.joined(start):
        if scene.low(start - 1) == "-":
            return (first - 2 if doubled(scene, first) else first), None, True
        start, rule = start - 1, "rule:unnamed.oknum"
    counted = scene.low(start - 1) == "orang" and scene.joined(start)
    start -= counted
    before = scene.low(start - 1) if scene.joined(start) else ""
    two = f"{scene.low(start - 2)} {before}"
    if two in listed("unnamed", "one") or before in listed("unnamed", "one"):
        rule = rule or ONE
        start = start - 2 if two in listed("unnamed", "one") else start - 1 if rule == ONE else start
    elif before and _many(scene, start - 1):
        many = True
    elif start == first and rule is None:
        return _said_to_be(scene, first)
    return start, rule, many


def _said_to_be(scene: Scene, first: int) -> tuple[int, str | None, bool]:
    """Seorang perempuan yang disebut-sebut | pegawai Dinas X, dua orang yang diduga | staf Y: somebody told by his
    looks, of whom it is said what he is."""
    at = first
    while scene.joined(at) and at > first - _SAID and scene.low(at - 1) in listed("unnamed", "said_to_be"):
        at -= 1
    who = at - 2 if at < first and scene.low(at - 1) == "yang" and scene.joined(at) else first
    if scene.low(who) not in listed("unnamed", "people") or not scene.joined(who):
        return first, None, False
    if scene.low(who - 1) == "seorang":
        return who - 1, ONE, False
    return (who, None, True) if _many(scene, who - 1) else (first, None, False)


def _agency_behind(draft: Draft, chunk: Chunk) -> tuple[Body | None, int]:
    """The agency named behind "di lingkungan", "di salah satu dinas lingkup" in the same sentence, close by."""
    scene = draft.ground.scene
    following = [other for other in draft.chunks if chunk.last <= other.first <= chunk.last + 7]
    for other in following:
        between = [scene.low(index) for index in range(chunk.last, other.first)]
        fits = all(
            word in listed("posts", "between")
            or word in listed("unnamed", "channels")
            or word in listed("unnamed", "account")
            or word in listed("unnamed", "kinds_of")
            or word in words("agencies", "heads")
            or word.startswith("dilingku")
            for word in between
        )
        if other.kind == AGENCY and other.agency is not None and between and fits:
            return draft.agency_of(other.agency), other.last
    return None, chunk.last
