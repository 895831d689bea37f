"""For whom an act was, where the report says so outright: `pasangan lawan`, `pasangan yang dimaksud ialah A-B`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.accused import Accused
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues, either
from loaders.extraction.events.old_cases import recalled
from loaders.extraction.events.other_cases import told_aside
from loaders.extraction.events.passages import is_against, own_tickets, tickets_in
from loaders.extraction.events.scene import Line, Scene, once
from loaders.extraction.events.things import of_thing

_EACH = re.compile(r"\b(?:masing-masing|berturut-turut)\b")
_AFTER, _NEAR, _SOON = 4, 40, 2


@once
def settled(scene: Scene, one: Accused, opposed: frozenset[str]) -> tuple[str | None, ...]:
    """The ticket of the acts of an accused whose sentences name none, (None,) where the report recalls an earlier case
    of his without one; empty where it does not say it outright. `opposed` are the tickets of those who accuse him."""
    earlier = recalled(scene, one.ref)
    if earlier is not None:
        return earlier or (None,)
    acts = [act for act in one.acts if act.sure and not act.own and act.kind != "general"]
    for act in one.acts:
        if each := _each_his_own(scene, act, one.ref):
            return (each,)
    for act in acts:
        if set(_named(scene, act.line)) - opposed and not told_aside(scene, one.ref):
            return ()
    for act in acts:
        found = _told_later(scene, act.line) or _other_side(scene, act.line, opposed) or of_thing(scene, act)
        if found:
            return (found,)
    return (None,) if _left_open(scene, one.ref) or told_aside(scene, one.ref) else ()


def _left_open(scene: Scene, one: str) -> bool:
    """Whether the report says soon behind a sentence about somebody that it does not know for whom he acted, and names
    a ticket in no sentence about him."""
    about = [line for line in scene.lines if any(one in ref.refs and ref.how != "within" for ref in line.refs)]
    if any(_named(scene, line) for line in about):
        return False
    near = {place: None for line in about for place in range(line.index, line.index + 1 + _SOON)}
    lines = (scene.lines[place] for place in near if place < len(scene.lines))
    return any(line.speaker != one and _open().search(scene.low, line.start, line.end) for line in lines)


def _each_his_own(scene: Scene, act: Act, one: str) -> str | None:
    """`Keduanya diduga masing-masing mendukung A-B dan C-D`: the first the one, the second the other."""
    tickets = list(dict.fromkeys(_named(scene, act.line)))
    several = len(act.actors) > 1 and len(tickets) == len(act.actors) and one in act.actors
    if not several or not _EACH.search(scene.low, act.line.start, act.line.end):
        return None
    return tickets[act.actors.index(one)]


def spurned(scene: Scene, one: Accused, opposed: frozenset[str]) -> frozenset[str]:
    """The tickets that the sentences of his acts name only for what he did against them, and those of his accusers
    (`opposed`) where he acted for `pasangan lawan`."""
    out: set[str] = set()
    for line in {act.line.index: act.line for act in one.acts if act.sure and not act.own}.values():
        for ref in line.refs:
            tickets = own_tickets(scene, ref)
            if tickets and is_against(scene, line, ref):
                out.update(tickets)
        out -= set(_named(scene, line))
    return frozenset(out) | (opposed if _for_other_side(scene, one) else frozenset())


def _for_other_side(scene: Scene, one: Accused) -> bool:
    """Whether a line about him that names no ticket says that he acted for `pasangan lawan`."""
    about = (line for line in scene.lines if line.speaker != one.ref and any(one.ref in ref.refs for ref in line.refs))
    told = (line for line in about if scene.has(line, "ticket_signs", "other_side") and not _named(scene, line))
    return any(not line.sentence.legal for line in told)


def _named(scene: Scene, line: Line) -> list[str]:
    return [ticket for _, ticket in tickets_in(scene, line)]


def _told_later(scene: Scene, line: Line) -> str | None:
    """`Pasangan yang dimaksud ialah A-B`, behind a sentence that leaves a candidate without a name."""
    if not _unnamed().search(scene.low, line.start, line.end):
        return None
    for other in scene.lines[line.index + 1 : line.index + 1 + _AFTER]:
        match = _meant().search(scene.low, other.start, other.end)
        refs = [(ref, one) for ref, one in tickets_in(scene, other, teams=True) if match and ref.start >= match.end()]
        if match and refs and refs[0][0].start - match.end() <= _NEAR:
            return refs[0][1]
    return None


def _other_side(scene: Scene, line: Line, opposed: frozenset[str]) -> str | None:
    """`Pasangan lawan`, where one of the two tickets of the report accuses."""
    tickets = [ref for ref, entity in scene.entities.items() if entity.label == "Paslon"]
    rest = [ref for ref in tickets if ref not in opposed]
    sides = len(tickets) == 2 and len(rest) == 1
    return rest[0] if sides and cues("ticket_signs", "other_side").search(scene.low, line.start, line.end) else None


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"\b{either('vague')}\b")


@cache
def _open() -> re.Pattern[str]:
    """`Belum jelas pasangan mana yang dimaksud`, `enggan menyebut nama calon`, `siapa yang diuntungkan belum
    diketahui`."""
    one = either("vague")
    which = rf"(?:{one}(?:\s+\w+)?\s+(?:mana|siapa)|siapa\s+(?:{one}|yang\s+(?:didukung|dimaksud|diuntungkan)))\b"
    told = r"(?:jelas|diketahui|terang|\w*[sy]ebut\w*|\w*rinci|dijelaskan|\w*buka|\w*ungkap\w*|\w*[pm]astikan)"
    dark = rf"\b(?:belum|tidak|tak|enggan|menolak)\s+(?:(?:bisa|mau|dapat|ia|dia|juga)\s+)?{told}\b"
    return re.compile(
        rf"{dark}[^.;\"]{{0,40}}?\b(?:{which}|nama\s+{one}\b)|\b{which}[^.;\"]{{0,40}}?{dark}"
        rf"|\b(?:enggan|menolak|emoh)\s+(?:menyebut\w*|merinci|membuka)\s+nama\s+{one}\b"
    )


@cache
def _meant() -> re.Pattern[str]:
    said = r"(?:dimaksud(?:kan|nya)?|disebut|itu|tersebut|tadi|ini)"
    return re.compile(
        rf"\b{either('vague')}(?:\s+[\w-]+){{0,3}}?\s+(?:yang\s+)?{said}(?:\s+[\w-]+){{0,4}}?\s+"
        r"(?:adalah|ialah|yakni|yaitu|tak lain|tidak lain|bernama|mengarah \w+|merujuk \w+|merupakan)\b"
    )
