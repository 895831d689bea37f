"""Heads of districts and villages in a report: the kinds whose places it names, and rows of heads with their names."""

from __future__ import annotations

from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.name_shapes import SURE, districts, likeness, place_words
from loaders.extraction.cast.runs import is_name_word, run_end, spaced
from loaders.extraction.cast.scene import Scene

_FAR = 30


def named_seats(scene: Scene) -> frozenset[str]:
    """The kinds (kecamatan, kelurahan, desa) of which the body names a place that is no person's name."""
    table = words("places", "seats")
    return frozenset(
        table[scene.low(index - 1)]
        for index in range(scene.body + 1, len(scene.tokens))
        if scene.low(index - 1) in table and spaced(scene, index)
        and (is_name_word(scene, index) or (scene.tokens[index].capital and scene.low(index) in place_words()))
        and (likeness(scene.low(index)) <= 0 or scene.low(index) in districts())
    )  # fmt: skip


def in_row_of_named(scene: Scene, at: int) -> bool:
    """Whether the two words at the token are a village and the name of its head, because another head in the row is
    named like that: Kades [Xxx Yyy], Kades Zzz Slamet dan Lurah Www Budi."""
    if run_end(scene, at) - at != 2 or scene.low(at - 1) not in words("places", "seats"):
        return False
    last = scene.low(at + 1)
    if scene.low(at) in listed("places", "first"):
        return False
    if last in listed("places", "last") or last in place_words() or f"{scene.low(at)} {last}" in districts():
        return False
    return any(_named(scene, index) for index in _others(scene, at))


def _others(scene: Scene, at: int) -> list[int]:
    """The tokens behind other titles of heads in the same sentence: of districts, or of villages."""
    first = last = at
    while first > max(at - _FAR, 0) and scene.joined(first):
        first -= 1
    while last < min(at + _FAR, len(scene.tokens) - 1) and scene.joined(last + 1):
        last += 1
    table, own = words("places", "seats"), scene.low(at - 1)
    district = table[own] == "kecamatan"
    return [
        index
        for index in range(first + 1, last + 1)
        if index != at and scene.low(index - 1) in table and (table[scene.low(index - 1)] == "kecamatan") == district
    ]


def _named(scene: Scene, at: int) -> bool:
    """A place and a sure first name behind it."""
    end = run_end(scene, at)
    return likeness(scene.low(at)) < SURE and any(likeness(scene.low(word)) >= SURE for word in range(at + 1, end))
