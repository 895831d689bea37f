"""What has been decided: the words that take a claim out of the state of an allegation.

Turning an allegation into a confirmation is the worst mistake here, so every decision word has to pass all guards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.claims import Span
from loaders.extraction.events.credible import credible
from loaders.extraction.events.cues import SEVERAL, Hit, before, cues, either, lexicon, lower
from loaders.extraction.events.force import in_force
from loaders.extraction.events.judged import judged
from loaders.extraction.events.meant import NEVER, NUMBERS, by_place, criminal, meant, number, told_before
from loaders.extraction.events.outcomes import CLEARING, outcomes
from loaders.extraction.events.removals import REMOVAL, for_it
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.shares import excepted, shared
from loaders.extraction.events.topical import falls_back

_BOTH = re.compile(r"ke\w+nya$")
_LISTED = re.compile(r"\w\s*:\s*$")
_CLAIMS = re.compile(r"(?:tidak|tak|nggak|bukan)\s+(?:bersalah|melanggar|pelanggaran|merupakan|ada yang)")
_SUSPECTS = re.compile(r"\b(?:(?:ter|ber)?indikasi\w*|(?:di|ter)?duga|dugaan|disinyalir|berpotensi|potensi)\b")
_COURT = re.compile(r"\b(?:(?:majelis )?hakim|pengadilan|ptun|mahkamah agung)\b")
_COUNTED = re.compile(rf"(?P<count>{SEVERAL}|\d+)\s")
_STATE_COURT = re.compile(r"\b(?:ptun|pttun|tata usaha negara|badan pertimbangan)\b")
_PENAL = re.compile(r"\b(?:pengadilan negeri|pn|pidana|penjara|kurungan|dakwaan|jaksa)\b")
_SOON = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision told of somebody: `outcome` confirmed or cleared; `refs` empty for a mere number (`count`) of the
    accused; `sure` when they stand in its own sentence."""

    line: Line
    start: int
    outcome: str
    refs: tuple[str, ...]
    sure: bool
    judges: tuple[str, ...]
    track: str | None
    count: int | None = None

    @property
    def authority(self) -> str | None:
        """Who decided; None where the report does not tell."""
        return self.judges[0] if self.judges else None


def _any_number() -> str:
    return "|".join((*NUMBERS, *lexicon("anaphora")["numbers"], r"\d+"))


@cache
def _count() -> re.Pattern[str]:
    """`dua di antaranya`, `3 orang`, `seorang lagi`."""
    return re.compile(rf"(?<!dari )(?<!antara )\b(?P<count>{_any_number()})\s+{either('counted')}\b")


@cache
def _numbered() -> re.Pattern[str]:
    """`seorang sudah disanksi`, `dua tidak terbukti`: a bare number right before the word."""
    return re.compile(
        rf"(?:^|[\s,\"])(?P<count>{_any_number()})(?:\s+(?:orang|lagi|lainnya|sudah|telah|di antaranya|pun|juga))*\s+$"
    )


def _judges(scene: Scene, line: Line, hit: Hit) -> tuple[str, ...]:
    """Who decides in this line, the likeliest first: the overseers it names before the word, else behind it, else
    those that its speaker speaks for; bodies of criminal prosecution last."""
    named = [(ref, one) for ref in line.refs for one in ref.refs if one in scene.roles.overseers]
    ahead = [one for ref, one in named if ref.how != "within" and ref.start < hit.start]
    watching = scene.roles.watchers.get(line.speaker or "", ())
    if line.speaker and line.sentence.is_quoted(hit.start):
        ahead = [*watching, *ahead]
    found = ahead or [one for _, one in named] or list(watching)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: criminal(scene, one)))


def verdicts(
    scene: Scene, accused: frozenset[str], topics: dict[int, tuple[int, tuple[str, ...]]]
) -> tuple[Verdict, ...]:
    """The decisions about the accused. `topics` tells for each line whom the text was last about, and in which line."""
    out: list[Verdict] = []
    for line in scene.lines:
        for hit in outcomes(scene, line):
            if not in_force(scene, line, hit) or not credible(scene, line, hit, accused):
                continue
            verdict = _verdict(scene, line, hit, accused, topics)
            if verdict is not None:
                out.append(verdict)
                spared = excepted(scene, line, hit, accused)
                out += [replace(verdict, outcome="cleared", refs=spared, count=None)] if spared else []
    freed = frozenset(ref for one in out if one.sure and one.outcome == "cleared" for ref in one.refs)
    out = [one if one.sure or one.outcome == "cleared" else _spared(one, freed) for one in out]
    out = [one for one in out if one.refs or one.count is not None]
    out = [_in_all(scene, one, accused) for one in out]
    single = (ref for ref in accused if scene.entities[ref].props.get("unnamed") != "class")
    return (*out, *_counted(out, frozenset(single)))


def _in_all(scene: Scene, verdict: Verdict, accused: frozenset[str]) -> Verdict:
    """A decision about a number of people whom the text then names (`Dua pejabat tidak terbukti. Keduanya ialah A dan
    B.`) with those whom it names; one that confirms only where all of them stand in one line."""
    people = frozenset(accused - scene.roles.crowds)
    if len(verdict.refs) != 1 or verdict.refs[0] not in scene.roles.crowds or len(people) < 2:
        return verdict
    word = _COUNTED.match(lower(scene.entities[verdict.refs[0]].name))
    if word is None or number(word.group("count")) != len(people):
        return verdict
    together = any(set(ref.refs) == people for line in scene.lines for ref in line.refs)
    listed = any(set(line.listed) == people for line in scene.lines)
    return replace(verdict, refs=(*verdict.refs, *sorted(people))) if together and listed else verdict


def _spared(verdict: Verdict, freed: frozenset[str]) -> Verdict:
    """A decision that names nobody, without those whom another one clears by name."""
    return replace(verdict, refs=tuple(ref for ref in verdict.refs if ref not in freed))


def _verdict(
    scene: Scene, line: Line, hit: Hit, accused: frozenset[str], topics: dict[int, tuple[int, tuple[str, ...]]]
) -> Verdict | None:
    clause = line.clause(hit.start)
    judges = _judges(scene, line, hit)
    listed = hit.kind == "weak" and _LISTED.search(scene.low, line.start, hit.start) is not None
    clears = hit.kind in CLEARING
    if not clears and _suspected(scene, hit, clause):
        return None
    if hit.kind == "weak" and not (judges or listed or _COURT.search(scene.low, clause.start, hit.end)):
        return None
    if hit.kind == "acquits" and not (judges or told_before(scene, line)):
        return None
    if REMOVAL.match(scene.low, hit.start) and not for_it(scene, line, hit, judges):
        return None
    refs, sure, count = _whom(scene, line, hit, accused, topics, judges)
    if (not refs and count is None) or (clears and not judges and _own_words(scene, line, hit, refs)):
        return None
    return Verdict(
        line=line,
        start=hit.start,
        outcome="cleared" if clears else "confirmed",
        refs=refs,
        sure=sure,
        judges=judges or told_before(scene, line),
        track=track_of(scene, clause),
        count=None if refs else count,
    )


def _whom(
    scene: Scene,
    line: Line,
    hit: Hit,
    accused: frozenset[str],
    topics: dict[int, tuple[int, tuple[str, ...]]],
    judges: tuple[str, ...],
) -> tuple[tuple[str, ...], bool, int | None]:
    """(who, whether his sentence names him, how many where it only counts them) of a word of decision."""
    clause, since = line.clause(hit.start), topics.get(line.index, (NEVER, ()))
    share = shared(scene, line, hit, accused)
    if share is not None:
        return share, True, None
    place = by_place(scene, clause, hit, since[1])
    if place is not None:
        return place, True, None
    told = _numbered().search(scene.low, clause.start, hit.start)
    if told and _BOTH.match(told.group("count")) and not any(ref.start == told.start("count") for ref in line.refs):
        return (), True, None
    refs, sure = ((), False) if told else judged(scene, line, hit, clause, accused)
    if sure and not refs:
        return (), True, None
    told = told or _count().search(scene.low, clause.start, hit.end)
    if not refs and told is None and falls_back(scene, line, hit):
        refs = meant(scene, line, hit, accused, since, judges)
    return refs, sure, number(told.group("count")) if told else None


def _own_words(scene: Scene, line: Line, hit: Hit, refs: tuple[str, ...]) -> bool:
    """Whether only the accused himself clears himself: he speaks, or insists on it."""
    if line.speaker in refs and line.said(hit.start):
        return hit.kind == "acquits" or _CLAIMS.match(scene.low, hit.start) is not None
    for match in cues("denial", "insists").finditer(scene.low, line.start, hit.start):
        ahead = [ref for ref in line.refs if ref.end <= match.start() <= ref.end + _SOON and ref.how != "within"]
        if ahead and set(ahead[-1].refs) & set(refs):
            return True
    return False


def _suspected(scene: Scene, hit: Hit, clause: Span) -> bool:
    """Whether the clause only suspects: right before a strong word of decision, anywhere before a weak one."""
    if hit.kind == "weak":
        ahead = cues("frames", "suspicion").search(scene.low, clause.start, hit.start)
        return (
            ahead or cues("decision", "suspects").search(scene.low, clause.start, min(clause.end, hit.end + _SOON))
        ) is not None
    inside = _SUSPECTS.search(scene.low, hit.start, hit.end) is not None
    return inside or before("suspicion", 1).search(scene.low, clause.start, hit.start) is not None


def _counted(found: list[Verdict], accused: frozenset[str]) -> Iterator[Verdict]:
    """`Dua di antaranya terbukti`: those two for whom nothing else was decided, if they are just two."""
    named = {ref: verdict.outcome for verdict in found for ref in verdict.refs}
    for verdict in found:
        rest = tuple(sorted(ref for ref in accused if named.get(ref, verdict.outcome) == verdict.outcome))
        if verdict.count is not None and len(rest) == verdict.count:
            yield Verdict(
                line=verdict.line,
                start=verdict.start,
                outcome=verdict.outcome,
                refs=rest,
                sure=False,
                judges=verdict.judges,
                track=verdict.track,
            )


def track_of(scene: Scene, clause: Span) -> str | None:
    """The track of a decision by the words around it; None where they tell none."""
    for track in lexicon("decision")["track"]:
        if cues("decision", track, "track").search(scene.low, clause.start, clause.end):
            return None if track == "criminal" and _of_state(scene, clause) else str(track)
    return None


def _of_state(scene: Scene, clause: Span) -> bool:
    """Whether the court is one of administration, that tries the sanction and no crime: by the clause, else by all
    that the report tells of courts."""
    if _PENAL.search(scene.low, clause.start, clause.end):
        return False
    if _STATE_COURT.search(scene.low, clause.start, clause.end):
        return True
    return _STATE_COURT.search(scene.low) is not None and _PENAL.search(scene.low) is None
