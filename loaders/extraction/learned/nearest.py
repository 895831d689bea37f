"""Who of several accused is meant: how near each is named to the places where somebody accuses or examines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from loaders.extraction.learned.marks import Marked

_WORK = frozenset({
    "examines", "examines-passive", "carried", "cases", "decided", "decided-passive", "reports", "reports-passive",
    "files", "filed",
})  # fmt: skip
_FAR, _LEAD, _MOST = 99, 3, 4


def work_of(marked: Marked, body: str) -> list[int]:
    """The lines in which an overseer works: those that name it or quote who speaks for it, with words of examination or
    decision, else all."""
    voices = [person for person, bodies in marked.scene.roles.watchers.items() if body in bodies]
    found = sorted({*marked.met.get(body, ()), *(place for one in voices for place in marked.said.get(one, ()))})
    return [place for place in found if marked.kinds(place) & _WORK] or found


def nearest(
    marked: Marked, one: str, accused: Collection[str], places: Sequence[int], what: str
) -> Iterator[tuple[str, float]]:
    """How an accused is named to these lines, beside the others accused; `what` are words for the lines."""
    rest = [other for other in accused if other != one and other in marked.named]
    mine = marked.named.get(one, [])
    if not rest:
        yield "nobody else is accused", True
        return
    if not mine or not places:
        return
    gap, gaps = _gap(mine, places), [_gap(marked.named[other], places) for other in rest]
    yield f"no other accused is nearer to {what}", gap <= min(gaps)
    yield f"no other accused is as near to {what}", gap < min(gaps)
    yield f"nearer to {what} than the next accused by {max(-_LEAD, min(_LEAD, min(gaps) - gap))}", True
    yield f"the share of the accused who are nearer to {what}", sum(other < gap for other in gaps) / len(gaps)
    yield f"{min(_MOST, len(rest))} others are accused", True
    yield from _order(marked, mine, rest, places, what)
    yield from _paragraphs(marked, mine, rest, places, what)


def _gap(named: Sequence[int], places: Sequence[int]) -> int:
    return min((abs(one - other) for one in named for other in places), default=_FAR)


def _order(
    marked: Marked, mine: Sequence[int], rest: Sequence[str], places: Sequence[int], what: str
) -> Iterator[tuple[str, float]]:
    """Whether he is the accused named last before one of the lines, and named first before or behind all."""
    others = [place for other in rest for place in marked.named[other]]
    last = any(_last(mine, place) >= max(0, _last(others, place)) for place in places)
    yield f"the accused named last before {what}", last
    yield f"first named behind all of {what}", mine[0] > places[-1]
    yield f"first named before all of {what}", mine[0] <= places[0]


def _last(named: Sequence[int], place: int) -> int:
    """The last of these lines up to a place; -1 where none is."""
    return max((one for one in named if one <= place), default=-1)


def _paragraphs(
    marked: Marked, mine: Sequence[int], rest: Sequence[str], places: Sequence[int], what: str
) -> Iterator[tuple[str, float]]:
    """Who of the accused is named in the paragraphs of the lines."""
    lines = marked.scene.lines
    here = {lines[place].sentence.paragraph for place in places}
    he = any(lines[place].sentence.paragraph in here for place in mine)
    they = any(lines[place].sentence.paragraph in here for other in rest for place in marked.named[other])
    yield f"named in a paragraph of {what}", he
    yield f"others accused are named in the paragraphs of {what}, not he", they and not he
    yield f"he alone of the accused is named in the paragraphs of {what}", he and not they
    both = any(place in mine and any(place in marked.named[other] for other in rest) for place in places)
    yield f"named with another accused in a sentence of {what}", both
