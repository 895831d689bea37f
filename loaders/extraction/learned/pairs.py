"""What a report tells of two: an accused with the body that may examine him, or with the one who may accuse him."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from loaders.extraction.events.scene import Line, Ref
from loaders.extraction.learned.marks import Features, Marked
from loaders.extraction.learned.profiles import TWICE, profile, shown, step

_GAPS = (1, 2, 3, 5, 8)
_BEYOND = 50


def with_overseer(marked: Marked, one: str, body: str) -> Features:
    """The features of an accused and an overseer."""
    voices = [person for person, bodies in marked.scene.roles.watchers.items() if body in bodies]
    found = Features()
    _put(found, "body", profile(marked, body))
    seen = Counter(_together(marked, one, body, frozenset(voices)))
    said = (place for person in voices for place in marked.said.get(person, ()))
    seen.update(f"voice speaks:{kind}" for place in said for kind in marked.kinds(place))
    _count(found, seen)
    found.update(dict.fromkeys(_standing(marked, one, body, bool(voices)), 1.0))
    return found


def with_accuser(marked: Marked, one: str, teller: str) -> Features:
    """The features of an accused and somebody who may accuse him, with those of the organization that either is of."""
    roles, found = marked.scene.roles, Features()
    _put(found, "teller", profile(marked, teller))
    members = [person for person, clubs in roles.members.items() if teller in clubs]
    for member in members:
        _put(found, "member", profile(marked, member))
    for club in roles.members.get(teller, ()):
        _put(found, "group", profile(marked, club))
    if members:
        found["teller has members"] = 1.0
    if any(member in roles.tickets for member in members):
        found["a member is a candidate"] = 1.0
    _count(found, Counter(_together(marked, one, teller, frozenset())))
    return found


def _put(found: Features, side: str, features: Mapping[str, float]) -> None:
    found.update({f"{side} {name}": value for name, value in features.items()})


def _count(found: Features, seen: Counter[str]) -> None:
    for name, count in seen.items():
        found[name] = 1.0
        if count > 1:
            found[name + TWICE] = 1.0


def _standing(marked: Marked, one: str, body: str, spoken_for: bool) -> Iterator[str]:
    """What the body is among the overseers of the report."""
    roles = marked.scene.roles
    order = sorted(roles.overseers, key=lambda each: (*marked.met.get(each, [len(marked.marks)])[:1], each))
    yield f"overseer number {min(order.index(body), 3)} of the report"
    yield f"{min(len(order), 5)} overseers in the report"
    if body not in marked.named:
        yield "overseer named in titles only"
    if spoken_for:
        yield "somebody speaks for the overseer"
    if body in roles.watchers.get(one, ()):
        yield "the accused works for the overseer"


def _together(marked: Marked, one: str, other: str, voices: frozenset[str]) -> Iterator[str]:
    """How the report tells of the two together."""
    lines = marked.scene.lines
    yield from marked.frames.get((one, other), ())
    mine, his = set(marked.named.get(one, ())), set(marked.met.get(other, ()))
    if mine and his:
        gap = min(abs(a - b) for a in mine for b in his)
        yield f"both apart: step {step(gap, _GAPS)}"
        yield f"both: {'the accused' if min(mine) <= min(his) else 'the other'} named first"
    for place in sorted(mine & his):
        yield from (f"both shared:{kind}" for kind in marked.kinds(place))
        yield from _in_line(marked, lines[place], one, other)
    for place in sorted({place for who in (other, *voices) for place in marked.said.get(who, ())} & mine):
        yield "both tells:"
        yield from (f"both tells:{kind}" for kind in marked.kinds(place))
    yield from ["both: the accused speaks of the other" for place in marked.said.get(one, ()) if place in his]
    for place in sorted(his - mine):
        yield from _next_to(marked, place, mine)


def _next_to(marked: Marked, place: int, mine: set[int]) -> Iterator[str]:
    lines = marked.scene.lines
    for near in {place - 1, place + 1} & mine:
        if lines[near].sentence.paragraph == lines[place].sentence.paragraph:
            yield f"both: the accused in the sentence {'behind' if near > place else 'before'}"
            yield from (f"both beside:{kind}" for kind in marked.kinds(place))


def _in_line(marked: Marked, line: Line, one: str, other: str) -> Iterator[str]:
    for left in shown(line, one):
        for right in (ref for ref in line.refs if other in ref.refs):
            yield from _of_places(marked, line, left, right)


def _of_places(marked: Marked, line: Line, left: Ref, right: Ref) -> Iterator[str]:
    """The words between two places of a sentence and right behind them."""
    ahead = left.start < right.start
    first, last = (left, right) if ahead else (right, left)
    same = line.clause(left.start) == line.clause(right.start)
    order = "accused first" if ahead else "accused second"
    yield f"both in one {'clause' if same else 'sentence'}, {order}"
    for mark in marked.marks[line.index]:
        if first.end <= mark.start < last.start:
            yield f"both {'between' if ahead else 'between_back'}:{mark.kind}"
        elif same and last.end <= mark.start < last.end + _BEYOND:
            yield f"both beyond:{mark.kind}, {order}"
