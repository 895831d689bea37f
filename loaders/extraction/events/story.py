"""The whole story of a report, read once: who is accused of what, for whom, by whom, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extraction.events.accused import Accused, accused_of
from loaders.extraction.events.accusers import accusations, filers
from loaders.extraction.events.acts import Act, find_acts
from loaders.extraction.events.answers import Answer, answers
from loaders.extraction.events.charges import charges
from loaders.extraction.events.excuses import DENIALS
from loaders.extraction.events.matters import matters
from loaders.extraction.events.opponents import opponents
from loaders.extraction.events.overseers import examinations
from loaders.extraction.events.passages import of_teams, tickets_in
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.status import verdicts
from loaders.extraction.events.suspects import suspects
from loaders.extraction.events.targets import own_sides, targets
from loaders.extraction.events.verdict import Verdict

_NEVER = -9


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything that was read of the events of a report. `examined` and `blamed` map (accused, overseer) and
    (accused, accuser) to the lines that say so."""

    scene: Scene
    acts: tuple[Act, ...]
    accused: tuple[Accused, ...]
    targets: dict[str, tuple[str | None, ...]]
    verdicts: tuple[Verdict, ...]
    answers: tuple[Answer, ...]
    examined: dict[tuple[str, str], list[Line]]
    blamed: dict[tuple[str, str], list[Line]]

    def rulings(self, ref: str, target: str | None) -> tuple[Verdict, ...]:
        """The decisions about one accused and one target, in the order of the text."""
        mine = [v for v in self.verdicts if ref in v.refs]
        return tuple(v for v in mine if target in self._tied(v, ref, self.targets[ref]))

    def _tied(self, verdict: Verdict, ref: str, found: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """To which of several targets a decision belongs: those named in its sentence, else the one named last. Of who
        denies one of the acts, a decision that names no ticket proves none: it may be about the other."""
        if verdict.outcome == "confirmed" and found and not set(found) & self._aimed(verdict, found):
            return ()
        if len(found) < 2:
            return found
        for line in reversed(self.scene.lines[: verdict.line.index + 1]):
            named = {ticket for _, ticket in tickets_in(self.scene, line)} & set(found)
            if named:
                return tuple(target for target in found if target in named)
            if verdict.outcome == "confirmed" and any(answer.kind in DENIALS for answer in self.said(ref)):
                return ()
        return found

    def _aimed(self, verdict: Verdict, found: tuple[str | None, ...]) -> set[str | None]:
        """The tickets that the clause of a decision names behind its word; the accused's own where it names none."""
        clause = verdict.line.clause(verdict.start)
        named = [*tickets_in(self.scene, verdict.line, teams=True), *of_teams(self.scene, verdict.line)]
        return {one for ref, one in named if verdict.start < ref.start < clause.end} or set(found)

    def said(self, ref: str) -> tuple[Answer, ...]:
        """What one accused answers."""
        return tuple(answer for answer in self.answers if answer.ref == ref)


def read_story(scene: Scene, chosen: tuple[Accused, ...] | None = None, acts: tuple[Act, ...] | None = None) -> Story:
    """The story of a scene; of the `chosen` accused, where somebody else has chosen them; `acts` are those of the
    scene, where they are known."""
    acts = find_acts(scene) if acts is None else acts
    accused = accused_of(scene, acts) if chosen is None else chosen
    order = tuple(one.ref for one in accused)
    refs = frozenset(order)
    judged = refs | {one.ref for one in accused_of(scene, acts)}
    rulings = verdicts(scene, judged, topics(scene, judged - scene.roles.told))
    blames = accusations(scene, refs, acts)
    case = (*order, *suspects(scene, refs, filers(blames)))
    both = frozenset(case)
    found = targets(scene, accused, opponents(scene, blames, order))
    cleared = {ref: v.line.index for v in rulings if v.outcome == "cleared" for ref in v.refs}
    sides = {ref: own_sides(scene, frozenset(t for t in tickets if t)) for ref, tickets in found.items()}
    return Story(
        scene=scene,
        acts=acts,
        accused=accused,
        targets=found,
        verdicts=rulings,
        answers=answers(scene, refs),
        examined=_with_judges(matters(scene, examinations(scene, both), case, cleared), rulings),
        blamed=charges(scene, accusations(scene, both, acts), case, sides),
    )


def _with_judges(
    found: dict[tuple[str, str], list[Line]], rulings: tuple[Verdict, ...]
) -> dict[tuple[str, str], list[Line]]:
    """The examinations, with those that a decision implies: who was judged had been examined."""
    for ruling in rulings:
        for pair in ((ref, judge) for ref in ruling.refs for judge in ruling.judges):
            found.setdefault(pair, [ruling.line])
    return found


def topics(scene: Scene, accused: frozenset[str]) -> dict[int, tuple[int, tuple[str, ...]]]:
    """For each line whom the text was about before it, and since which line."""
    topic: tuple[int, tuple[str, ...]] = (_NEVER, ())
    out: dict[int, tuple[int, tuple[str, ...]]] = {}
    for line in scene.lines:
        out[line.index] = topic
        for ref in line.refs:
            found = tuple(r for r in ref.refs if r in accused and r != line.speaker)
            if found and ref.how != "within":
                topic = (line.index, found)
        if line.speaker and (line.speaker,) == topic[1] and topic[0] >= line.index - 1:
            topic = (line.index, topic[1])
    return out
