"""What the words around one member of the cast say of him, and what he is by his posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.extraction.events.cues import before, cues, lower
from loaders.extraction.events.hit import is_object, is_witness
from loaders.extraction.events.scene import Line, Ref
from loaders.extraction.learned.marks import Features, Marked, part_of

_AFTER, _BEFORE = 30, 20
_ROLES = (
    "overseers",
    "servants",
    "chiefs",
    "bodies",
    "unnamed",
    "crowds",
    "clubs",
    "teams",
    "tickets",
    "watchers",
    "members",
)
_COUNTS = (1, 2, 3, 5, 8)
_PLACES = (1, 2, 4, 7, 11)
_LAST = 0.8
TWICE = " twice"


def profile(marked: Marked, ref: str) -> Features:
    """The features of one member of the cast; worked out once for a scene."""
    if ref not in marked.known:
        seen = Counter((*_around(marked, ref), *marked.frames.get((ref,), ())))
        found = {**dict.fromkeys(seen, 1.0), **{name + TWICE: 1.0 for name, count in seen.items() if count > 1}}
        marked.known[ref] = {**found, **dict.fromkeys(_plain(marked, ref), 1.0)}
    return marked.known[ref]


def step(number: int, steps: Iterable[int]) -> int:
    """How many of the steps a number reaches."""
    return sum(number >= one for one in steps)


def shown(line: Line, ref: str) -> list[Ref]:
    """The places of a line that mean somebody, not counting the insides of titles."""
    return [one for one in line.refs if ref in one.refs and one.how != "within"]


def _around(marked: Marked, ref: str) -> Iterator[str]:
    """What is told of him, once for each line."""
    for place in marked.said.get(ref, ()):
        yield from (f"speaks:{kind}" for kind in marked.kinds(place))
    for place in marked.named.get(ref, ()):
        line = marked.scene.lines[place]
        yield from _line(marked, line, ref)
        yield from {name for one in shown(line, ref) for name in _of_place(marked, place, line, one)}
        yield from _beside(marked, place, line, ref)


def _line(marked: Marked, line: Line, ref: str) -> Iterator[str]:
    who = line.speaker
    yield f"told_by:{'himself' if who == ref else part_of(marked.scene, who) if who else 'report'}"
    if line.sentence.headline:
        yield "in the headline"
    if line.sentence.legal:
        yield "in words of law"
    if line.sentence.paragraph <= 1:
        yield "in the first paragraph"
    if any((one.end - one.start) * 3 >= line.end - line.start for one in shown(line, ref)):
        last = line.index >= len(marked.scene.lines) * _LAST
        yield "in a line of his own" + (" at the end" if last else "")


def _of_place(marked: Marked, number: int, line: Line, ref: Ref) -> Iterator[str]:
    """The words of a line as they stand to one place in it."""
    yield from _frames(marked, line, ref)
    clause = line.clause(ref.start)
    for mark in marked.marks[number]:
        if mark.start == ref.start and mark.end == ref.end:
            continue
        if not clause.start <= mark.start < clause.end:
            yield f"line:{mark.kind}"
        elif mark.start >= ref.end:
            yield f"after:{mark.kind}"
            if mark.start - ref.end <= _AFTER:
                yield f"close_after:{mark.kind}"
        elif mark.end <= ref.start:
            yield f"before:{mark.kind}"
            if ref.start - mark.end <= _BEFORE:
                yield f"close_before:{mark.kind}"


def _frames(marked: Marked, line: Line, ref: Ref) -> Iterator[str]:
    low, start = marked.scene.low, line.start
    if before("not_actor").search(low, start, ref.start):
        yield "behind a preposition"
    if before("kin", 4).search(low, start, ref.start):
        yield "as somebody's relative"
    if before("blames", 2).search(low, start, ref.start):
        yield "blamed by name"
    if is_object(marked.scene, line, ref):
        yield "examined or reported"
    if is_witness(marked.scene, line, ref):
        yield "as a witness"
    if len(ref.refs) > 1:
        yield f"in a group ({ref.how})"


def _beside(marked: Marked, place: int, line: Line, ref: str) -> Iterator[str]:
    """The words of the sentences beside in the same paragraph, where they mean no other servant."""
    for number, where in ((place + 1, "next"), (place - 1, "previous")):
        if not 0 <= number < len(marked.scene.lines):
            continue
        other = marked.scene.lines[number]
        servants = {one for each in other.refs for one in each.refs if one in marked.scene.roles.servants} - {ref}
        if other.sentence.paragraph == line.sentence.paragraph and not servants:
            yield from (f"{where}:{kind}" for kind in marked.kinds(number))


def _plain(marked: Marked, ref: str) -> Iterator[str]:
    """What he is by his posts, and how often and where the report speaks of him."""
    scene, entity = marked.scene, marked.scene.entities[ref]
    yield f"a {entity.label}"
    yield from (f"of the {role}" for role in _ROLES if ref in getattr(scene.roles, role))
    kinds = entity.props.get("kinds", ())
    yield from (f"kind {kind}" for kind in (kinds if isinstance(kinds, tuple) else ()))
    if entity.label in ("Agency", "Organization"):
        yield f"{entity.label} of kind {entity.props.get('kind', '?')}"
    if not entity.positions:
        yield "without a post"
    elif all(post.former for post in entity.positions):
        yield "with former posts only"
    if ref in scene.roles.unnamed and lower(entity.name).startswith(("oknum", "seorang")):
        yield "unnamed and single"
    yield from (
        f"post of {kind}" for kind in ("observers", "activists") if cues("allegation", kind).search(scene.posts(ref))
    )
    yield from _counts(marked, ref)
    yield from _rank(marked, ref)


def _rank(marked: Marked, ref: str) -> Iterator[str]:
    """His place among the servants of the report."""
    roles = marked.scene.roles
    pool = [
        one for one in marked.named if one in roles.servants and one not in roles.chiefs and one not in roles.watchers
    ]
    if ref not in pool:
        return
    if len(pool) == 1:
        yield "the only servant"
    order = sorted(pool, key=lambda one: (marked.named[one][0], one))
    yield f"servant number {min(order.index(ref), 4)}"
    most = max(len(marked.named[one]) for one in pool)
    if len(marked.named[ref]) == most:
        yield "named as often as any servant"
    if len(marked.named[ref]) * 3 <= most:
        yield "named a third as often as another servant"


def _counts(marked: Marked, ref: str) -> Iterator[str]:
    lines, said = marked.named.get(ref, []), len(marked.said.get(ref, ()))
    yield from (f"named in {count} sentences or more" for count in _COUNTS if len(lines) >= count)
    yield from (f"speaks {count} sentences or more" for count in (1, 2, 4) if said >= count)
    yield f"first named in part {step(lines[0], _PLACES)}" if lines else "never named"


def around_all(marked: Marked, ref: str) -> Features:
    """The features of somebody as one who may stand accused, with those of the report."""
    roles = marked.scene.roles
    servants = len(roles.servants - roles.chiefs - roles.crowds)
    report = (f"servants in the report: step {step(servants, _COUNTS)}", f"report of kind {marked.scene.document.kind}")
    return {**profile(marked, ref), **dict.fromkeys(report, 1.0)}
