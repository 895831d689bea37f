"""The report as the readers of events see it: lines with who is meant and who speaks in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from itertools import pairwise
from typing import Any, Concatenate, ParamSpec, TypeVar

from graph.claims import Entity, Span
from loaders.extraction.events.cues import cues, hits
from loaders.extraction.events.roles import Roles
from loaders.extraction.text.parts import Document, Sentence

P = ParamSpec("P")
T = TypeVar("T")
BY_NAME = ("name", "title", "description")  # how a reference names somebody, and does not only point back
_AROUND = 50
_BREAK = re.compile(
    r";|,?\s(?:sedangkan|sementara itu|sementara|adapun|namun|tetapi|tapi|melainkan|kemudian"
    r"|(?<!tahun )(?<!bulan )(?<!pekan )(?<!minggu )(?<!hari )(?<!pilkada )(?<!pemilu )lalu)\s"
)


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A place that means somebody: `refs` of the cast, more than one for a group. `how`: name, title, description,
    pronoun, noun ("camat itu"), concerned ("yang bersangkutan"), group ("ketiganya"), all ("mereka"), or within
    (an agency inside the title of a person)."""

    start: int
    end: int
    refs: tuple[str, ...]
    how: str = "name"

    def __hash__(self) -> int:
        return self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with who is meant in it (`refs`, by place) and who says it (`speaker`; None: the report).
    `clauses` cut it at contrasts; `listed` are the servants whom it enumerates."""

    index: int
    start: int
    end: int
    sentence: Sentence
    refs: tuple[Ref, ...] = ()
    speaker: str | None = None
    reported: Span | None = None
    clauses: tuple[Span, ...] = ()
    listed: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return self.index

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.start, self.end)

    def clause(self, offset: int) -> Span:
        """The clause around an offset."""
        if len(self.clauses) == 1:
            return self.clauses[0]
        place = bisect_right(self.clauses, offset, key=lambda span: span.start)
        return self.clauses[max(place - 1, 0)]

    def said(self, offset: int) -> bool:
        """Whether the words there are somebody's: in quotation marks, or after the verb of a speaker."""
        if self.sentence.is_quoted(offset) or self.sentence.in_quote:
            return True
        return self.reported is not None and self.reported.start <= offset < self.reported.end


def once(answer: Callable[Concatenate[Scene, P], T]) -> Callable[Concatenate[Scene, P], T]:
    """A question about a scene, worked out once for the same arguments: many rules ask the same. Nobody may change what
    it returns."""

    @wraps(answer)
    def known(scene: Scene, /, *args: P.args, **named: P.kwargs) -> T:
        key = (answer, args, *named.items())
        if key not in scene.known:
            scene.known[key] = answer(scene, *args, **named)
        found: T = scene.known[key]
        return found

    return known


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document with its cast and roles, read line by line. `low` is the folded text in lower case; `known` is what
    was worked out of it so far (see `once`)."""

    document: Document
    low: str
    roles: Roles
    entities: dict[str, Entity]
    lines: tuple[Line, ...]
    known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def words(self, line: Line) -> str:
        """The line in lower case."""
        return self.low[line.start : line.end]

    @once
    def posts(self, ref: str) -> str:
        """The posts of somebody in lower case, with the words around the first place where the report names him."""
        entity = self.entities[ref]
        first = next((line for line in self.lines if _names(line, ref)), None)
        words = [self.low[slice(*_around(self, ref, first))]] if first else []
        return " | ".join([*(position.title.lower() for position in entity.positions), *words])

    def has(self, line: Line, name: str, kind: str) -> bool:
        """Whether a cue of this list stands in the line."""
        return bool(hits(name, kind, self.low, line.start, line.end))


def _names(line: Line, ref: str) -> bool:
    return any(ref in one.refs and one.how == "name" for one in line.refs)


def _around(scene: Scene, ref: str, line: Line) -> tuple[int, int]:
    """The words right before and after the name of somebody in a line, up to the next name, verb of speech or quote."""
    place = next(one for one in line.refs if ref in one.refs and one.how == "name")
    before = [one.end for one in line.refs if one.end <= place.start and ref not in one.refs and one.how == "name"]
    after = [one.start for one in line.refs if one.start >= place.end and ref not in one.refs and one.how == "name"]
    start = max([line.start, place.start - _AROUND, *before])
    end = min([line.end, place.end + _AROUND, *after])
    said = cues("speech", "verbs").search(scene.low, place.end, end)
    cut = max(scene.low.rfind('"', start, place.start) + 1, start)
    return cut, said.start() if said else end


def clauses(low: str, start: int, end: int) -> tuple[Span, ...]:
    """The parts of a sentence between contrasting words and semicolons; at least one."""
    cuts = [start, *(match.start() for match in _BREAK.finditer(low, start, end) if match.start() > start), end]
    return tuple(Span(a, b) for a, b in pairwise(cuts) if b > a) or (Span(start, end),)
