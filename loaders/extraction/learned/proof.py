"""How the words of decision and answer of a report stand to one accused: the features of the question whether his act
is proven. They do not tell to whom the rules give a decision: they are its second witness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extraction.events.beside import beside_the_matter
from loaders.extraction.events.credible import credible
from loaders.extraction.events.cues import SEVERAL, Hit, cues, find, number_of
from loaders.extraction.events.force import in_force
from loaders.extraction.events.outcomes import outcomes
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.learned.marks import Features

_DECIDED = {"cleared": "a clearing", "acquits": "an acquittal", "confirmed": "a confirmation", "weak": "a violation"}
_ANSWERS = {
    "denies_act": "a denial", "denies_intent": "a denial", "explains": "an excuse", "admits_act": "an admission",
    "admits_fully": "a full admission", "admits_bare": "a bare admission",
}  # fmt: skip
_BACK, _IDLE, _HEARD = " taken back", " not in force", " of no authority"
_HOT = frozenset({*_ANSWERS.values()} - {"a denial", "an excuse"}) | {
    kind + tail for kind in ("a confirmation", "a violation") for tail in ("", _IDLE, _HEARD)
}
_SHOWN = {"title": "name", "description": "name", "pronoun": "pronoun", "concerned": "pronoun", "client": "noun"}
_GROUPS = frozenset({"group", "all"})
_COUNT = re.compile(rf"\b(?P<n>ke(?:dua|tiga|empat|lima|enam|tujuh)nya|{SEVERAL}|seorang|satu|\d+)\b")
_MANY = re.compile(r"\b(?:mereka|semua\w*|seluruh\w*|para)\b")
_MOST, _FAR, _SOON, _BEHIND = 3, 4, 2, 10


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of decision or answer in a line; `kind` in words."""

    line: Line
    start: int
    end: int
    kind: str

    @property
    def decides(self) -> bool:
        """Whether it is a word of decision that nothing takes back."""
        return self.kind.startswith(tuple(_DECIDED.values())) and not self.kind.endswith(_BACK)


def cues_of(scene: Scene, accused: frozenset[str]) -> tuple[Cue, ...]:
    """All words of decision and answer of a report, in the order of its lines."""
    return tuple(cue for line in scene.lines for cue in (*_decisions(scene, line, accused), *_answers(scene, line)))


def may_prove(found: tuple[Cue, ...]) -> bool:
    """Whether anything in the report could prove an act: a confirmation or an admission."""
    return any(cue.kind in _HOT for cue in found)


def with_cues(scene: Scene, found: tuple[Cue, ...], one: str, accused: frozenset[str]) -> Features:
    """The features of an accused by the words of decision and answer of the report."""
    many = f"{min(_MOST, len(accused))} accused"
    names = {many}
    for cue in found:
        places = tuple(_where(scene, cue, one, accused))
        speaker = f"told by {_speaker(scene, cue, one, accused)}"
        told = (*places, speaker, f"{places[-1]}, {speaker}", f"{places[-1]}, {many}")
        told += tuple(f"{places[-1]}, {words}" for words in _counts(scene, cue, len(accused)))
        told += (f"in the headline, {places[-1]}",) if cue.line.sentence.headline else ()
        names.update(f"{cue.kind}: {words}" for words in told)
    count = Counter(cue.kind for cue in found)
    names.update(f"{kind}: {min(number, _MOST)} in the report" for kind, number in count.items())
    return dict.fromkeys(sorted(names), 1.0)


def _decisions(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[Cue]:
    alive = list(outcomes(scene, line))
    for hit in alive:
        tail = "" if in_force(scene, line, hit) and not beside_the_matter(scene, line, hit) else _IDLE
        tail = tail or ("" if credible(scene, line, hit, accused) else _HEARD)
        yield Cue(line, hit.start, hit.end, _DECIDED[hit.kind] + tail)
    for hit in find("decision", ("confirmed", "cleared", "acquits"), scene.low, line.start, line.end):
        if not any(_overlap(hit, one) for one in alive):
            yield Cue(line, hit.start, hit.end, _DECIDED[hit.kind] + _BACK)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _answers(scene: Scene, line: Line) -> Iterator[Cue]:
    """The first word of each kind of answer."""
    if line.sentence.legal:
        return
    known = set()
    for hit in find("denial", _ANSWERS, scene.low, line.start, line.end):
        kind = _ANSWERS[hit.kind]
        if kind not in known:
            known.add(kind)
            yield Cue(line, hit.start, hit.end, kind)


def _where(scene: Scene, cue: Cue, one: str, accused: frozenset[str]) -> Iterator[str]:
    """Where a word stands to an accused, the most telling last."""
    refs = [ref for ref in cue.line.refs if ref.how != "within" and set(ref.refs) & accused]
    if any(one in ref.refs for ref in refs):
        yield from _inside(cue, one, refs)
    else:
        yield from _outside(scene, cue, one, accused, "others" if refs else "nobody")


def _inside(cue: Cue, one: str, refs: list[Ref]) -> Iterator[str]:
    """Of an accused whom its sentence means."""
    clause = cue.line.clause(cue.start)

    def rank(ref: Ref) -> tuple[bool, int]:
        gap = cue.start - ref.end if ref.end <= cue.start else ref.start - cue.end + _BEHIND
        return not clause.start <= ref.start < clause.end, abs(gap)

    best = min((ref for ref in refs if one in ref.refs), key=rank)
    others = [ref for ref in refs if one not in ref.refs]
    away, gap = rank(best)
    place = f"he {'before' if best.start <= cue.start else 'behind'} it in its {'sentence' if away else 'clause'}"
    yield place
    yield f"{place}, by {'group' if best.how in _GROUPS else _SHOWN.get(best.how, best.how)}"
    side = [ref for ref in others if (ref.start <= cue.start) == (best.start <= cue.start)]
    if any(rank(ref)[1] < gap for ref in side):
        yield f"{place}, another nearer on his side"
    nearer = any(rank(ref) < (away, gap) for ref in others)
    yield f"{place}, {'another nearer' if nearer else 'the nearest' if others else 'alone'}"


def _outside(scene: Scene, cue: Cue, one: str, accused: frozenset[str], here: str) -> Iterator[str]:
    """Of an accused whom its sentence does not mean; `here`: whether it means others."""
    line, words = cue.line, f"{here} in its sentence"
    before = [(other, _meant(other, accused)) for other in reversed(scene.lines[: line.index])]
    last = next(((o, who) for o, met in before if (who := met - ({line.speaker} - {one}))), None)
    then = [other for other in scene.lines[line.index + 1 : line.index + 1 + _SOON] if one in _meant(other, accused)]
    own, follows = any(one in met for _, met in before), ""
    if then:
        follows = ", he in the next"
        same = then[0].sentence.paragraph == line.sentence.paragraph
        yield words + follows + (" of its paragraph" if same else "")
    yield words
    if last and one in last[1]:
        alone = f"{words}, he {'alone' if len(last[1]) == 1 else 'among others'} last before it"
        yield f"{alone}, {min(line.index - last[0].index, _FAR)} sentences off"
        yield f"{alone}, {_apart(last[0], line)}"
    else:
        yield f"{words}, he {'further before it' if own else 'not yet named'}{follows}"


def _meant(line: Line, accused: frozenset[str]) -> set[str]:
    return {one for ref in line.refs if ref.how != "within" for one in ref.refs if one in accused}


def _apart(one: Line, other: Line) -> str:
    gap = other.sentence.paragraph - one.sentence.paragraph
    return "in its paragraph" if gap == 0 else "in the paragraph before" if gap == 1 else "in a paragraph further off"


def _speaker(scene: Scene, cue: Cue, one: str, accused: frozenset[str]) -> str:
    who, roles = cue.line.speaker, scene.roles
    if who is None:
        return "the report"
    kinds = (
        (who == one, "himself"), (who in accused, "another accused"), (who in roles.watchers, "an overseer"),
        (who in roles.chiefs, "a chief"), (cues("denial", "lawyers").search(scene.posts(who)), "a lawyer"),
        (who in roles.servants, "a servant"),
    )  # fmt: skip
    found = next((words for holds, words in kinds if holds), "an outsider")
    return found if cue.line.said(cue.start) else f"the report beside words of {found}"


def _counts(scene: Scene, cue: Cue, accused: int) -> Iterator[str]:
    """What the clause of a decision counts before it."""
    start = cue.line.clause(cue.start).start
    if not cue.decides:
        return
    for match in _COUNT.finditer(scene.low, start, cue.start):
        word = match.group("n")
        bare = word.removeprefix("ke").removesuffix("nya") if word.endswith("nya") else word
        number = 1 if word in ("satu", "seorang") else number_of(bare)
        yield f"{'all' if number == accused else 'fewer' if 0 < number < accused else 'more'} counted"
    if _MANY.search(scene.low, start, cue.start):
        yield "many told"
