"""The veto of the trained weights: what rules take for proven against all likelihood stays an allegation, save where
a sentence tells both who decided and on whom. It takes decisions and admissions away; it never adds one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from graph.claims import Claim
from loaders.extraction.events.answers import admitted
from loaders.extraction.events.scene import Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.verdict import Verdict, without
from loaders.extraction.learned.marks import Marked
from loaders.extraction.learned.profiles import around_all
from loaders.extraction.learned.proof import cues_of, with_cues
from loaders.extraction.learned.weights import weights

_OFFICIAL = re.compile(r"\b(?:majelis hakim|pengadilan \w+|hasil (?:rapat )?(?:kajian|pleno))\b")
LEAST = 0.25
PROVEN = "proven"
_MOST = 3


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why nothing is taken for proven of an accused, and the sentences that seemed to prove it."""

    lines: tuple[Line, ...]
    why: str


def proved(story: Story, ref: str) -> bool:
    """Whether the rules read that an act of an accused was proven or admitted."""
    return bool(_proofs(story, ref)) or admitted(story.said(ref)) is not None


def doubts(story: Story, seen: Marked) -> dict[str, Doubt]:
    """The accused of whom the rules read a proof that is less likely than LEAST."""
    accused, out = frozenset(one.ref for one in story.accused), {}
    taken = [one.ref for one in story.accused if proved(story, one.ref) and not _by_authority(story, one.ref)]
    found = cues_of(story.scene, accused) if taken else ()
    for ref in taken:
        features = around_all(seen, ref) | with_cues(story.scene, found, ref, accused)
        if weights(PROVEN).likely(features) < LEAST:
            admits = (answer.line for answer in story.said(ref) if answer.kind.startswith("admits"))
            lines = dict.fromkeys((*(verdict.line for verdict in _proofs(story, ref)), *admits))
            out[ref] = Doubt(tuple(lines)[:_MOST], weights(PROVEN).against(features))
    return out


def _by_authority(story: Story, ref: str) -> bool:
    """Whether a sentence tells who decided and names him: the rules are seldom wrong there."""
    return any(verdict.sure and (verdict.judges or _official(story, verdict)) for verdict in _proofs(story, ref))


def _official(story: Story, verdict: Verdict) -> bool:
    """Whether the words before a decision tell that a court or a plenary session took it."""
    return _OFFICIAL.search(story.scene.low, verdict.line.clause(verdict.start).start, verdict.start + 1) is not None


def unproven(story: Story, refs: Collection[str]) -> Story:
    """The story without any proof of an act of these."""
    ruled = (without(v, refs) if v.outcome == "confirmed" else v for v in story.verdicts)
    answers = tuple(a for a in story.answers if a.ref not in refs or not a.kind.startswith("admits"))
    return replace(story, verdicts=tuple(v for v in ruled if v.refs or v.count is not None), answers=answers)


def doubted(claims: tuple[Claim, ...], found: dict[str, Doubt]) -> Iterator[Claim]:
    """An allegation by the sentences that seemed to prove it, with the reasons why they do not, for each target."""
    supports = [claim for claim in claims if claim.predicate == "SUPPORTS" and claim.subject in found]
    for claim in {(claim.subject, claim.object): claim for claim in reversed(supports)}.values():
        doubt = found[claim.subject]
        yield Claim(
            subject=claim.subject, predicate="SUPPORTS", object=claim.object, status="alleged", act=claim.act,
            election=claim.election, case_number=claim.case_number, rule=f"model:{PROVEN}: {doubt.why}",
            spans=tuple(sorted({line.span for line in doubt.lines})),
        )  # fmt: skip


def _proofs(story: Story, ref: str) -> list[Verdict]:
    return [verdict for verdict in story.verdicts if verdict.outcome == "confirmed" and ref in verdict.refs]
