"""The status of a matter: a total function of its claims.

It never raises, it does not depend on the order of the claims, and it never says `confirmed` unless a claim with a
decision of an authority, or with an admission of the accused, says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from graph.build.bodies import Body, body_of, reviews, track_of
from graph.claims import STATUSES, Claim, Entity, Reading

STATED_FIRST = frozenset({"WORKS_AT", "HEADS", "CONTROLLED_BY", "CANDIDATE_IN", "MEMBER_OF"})
SHOWN_FIRST = ("confirmed", "alleged", "denied", "stated", "cleared")
DECIDED = ("confirmed", "cleared")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one claim adds to the status of a matter. `status` is one of STATUSES, confirmed only with a decision or
    an admission; `day` is that of the decision, else of publication, else empty."""

    status: str
    day: str = ""
    track: str | None = None
    authority: Body | None = None
    admission: bool = False
    source: str = "news"

    @property
    def decides(self) -> bool:
        """Whether it is a decision or an admission."""
        return self.status in DECIDED

    @property
    def rank(self) -> tuple[str, bool, str, str]:
        """Later decisions are greater; of one day a clearing is greatest, and so is one of an unknown day."""
        day = self.day or ("~" if self.status == "cleared" else "")
        return (day, self.status == "cleared", self.authority.name if self.authority else "", self.track or "")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of a matter and, where it is confirmed or cleared, the decision or admission that made it so."""

    status: str
    deciding: Vote | None = None


def fold(claims: Iterable[Claim], reading: Reading | None = None) -> str:
    """The status of the claims as one matter; `stated` for none. The reading that they stand in tells the authorities
    apart (a reviewing body beats the reviewed) and gives the day of publication; without it both are unknown."""
    listed = list(claims)
    plain = bool(listed) and all(claim.predicate in STATED_FIRST for claim in listed)
    entities = {entity.ref: entity for entity in reading.entities} if reading else {}
    published = reading.report.published if reading else None
    return judge([vote_of(claim, entities, published) for claim in listed], stated_first=plain).status


def vote_of(claim: Claim, entities: Mapping[str, Entity], published: str | None, act: str = "") -> Vote:
    """What the claim of a report published on that day says, at its most careful reading. `act`: the day of the act
    that its matter is about, where that is known.

    An unknown status is an allegation, and so is a confirmation that names neither a decision nor an admission. A
    clearing needs no decision to count for the accused, but the accused cannot clear themselves: that is a denial."""
    decision = claim.decision
    basis = decision.basis if decision else "admission" if claim.reply and claim.reply.kind == "admits_act" else ""
    status = claim.status if claim.status in STATUSES else "alleged"
    if status == "confirmed" and basis not in ("decision", "admission"):
        status = "alleged"
    if status == "cleared" and decision and basis == "admission":
        status = "denied"
    body = body_of(entities.get(decision.authority)) if decision and decision.authority else None
    admission = status == "confirmed" and basis == "admission"
    return Vote(
        status=status,
        day=_decided(claim, act) or iso_day(published),
        track=None if admission or not decision else track_of(decision.track, body),
        authority=None if admission else body,
        admission=admission,
        source=decision.source if decision else "news",
    )


def _decided(claim: Claim, act: str) -> str:
    """The day of the decision; empty where it is that of the act itself, on which nobody decides, and which then was
    read for it."""
    day = iso_day(claim.decision.date) if claim.decision else ""
    return "" if day == (stated_day(claim) or act) else day


def stated_day(claim: Claim) -> str:
    """The day of the act where the report states it, else empty."""
    return iso_day(claim.date) if claim.date_basis == "stated" else ""


@lru_cache(maxsize=4096)
def iso_day(text: str | None) -> str:
    """The day as text where it is one, else an empty string."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        return ""


def judge(votes: Sequence[Vote], *, stated_first: bool = False) -> Verdict:
    """The verdict of one matter.

    Of each track the latest decision stands, after those of reviewed bodies are taken out; of one day the clearing.
    Any authority beats an admission. A confirmed track confirms. A clearing counts where no other track is open: an
    accusation opens the track that it names, and one that names none is closed by any clearing but a criminal one
    ("not an election crime" clears the criminal track alone).
    """
    standing, undone = _standing(votes)
    winners = _winners(standing)
    if confirmed := [vote for vote in winners if vote.status == "confirmed"]:
        return Verdict("confirmed", max(confirmed, key=lambda vote: vote.rank))
    rest = [vote for vote in votes if not vote.decides] + undone
    if winners and not any(_open(vote, winners) for vote in rest):
        return Verdict("cleared", max(winners, key=lambda vote: vote.rank))
    said = {vote.status for vote in rest}
    order = ("denied", "stated", "alleged") if stated_first else ("denied", "alleged")
    return Verdict(next((status for status in order if status in said), "stated"))


def first_shown(statuses: Iterable[str]) -> str:
    """What an edge shows of the statuses of its matters; `alleged` for none."""
    return min(statuses, key=SHOWN_FIRST.index, default="alleged")


def _standing(votes: Sequence[Vote]) -> tuple[list[Vote], list[Vote]]:
    """The decisions that count, and those that were undone, which remain as mere allegations: admissions beside any
    authority, and confirmations of an unknown track beside a clearing on any."""
    decisions = [vote for vote in votes if vote.decides]
    counted = [vote for vote in decisions if not vote.admission] or decisions
    lost = [vote for vote in counted if vote.track is None and any(_overturns(other, vote) for other in counted)]
    gone = [vote for vote in decisions if vote.admission and vote not in counted] + lost
    return [vote for vote in counted if vote not in lost], [replace(vote, status="alleged") for vote in gone]


def _overturns(clearing: Vote, vote: Vote) -> bool:
    if clearing.status != "cleared" or vote.status != "confirmed" or reviews(vote.authority, clearing.authority):
        return False
    return not clearing.day or clearing.day >= vote.day or reviews(clearing.authority, vote.authority)


def _winners(standing: Sequence[Vote]) -> list[Vote]:
    """The decision that stands on each track; one of an unknown track may be of any, so it stands in each."""
    tracks: list[str | None] = [*sorted({vote.track for vote in standing if vote.track})]
    found = []
    for track in tracks or [None]:
        here = [vote for vote in standing if vote.track in (track, None)]
        last = [vote for vote in here if not any(reviews(other.authority, vote.authority) for other in here)]
        found += [max(last, key=lambda vote: vote.rank)] if last else []
    return found


def _open(vote: Vote, clearings: Sequence[Vote]) -> bool:
    """Whether what is said against the accused is still undecided beside these clearings."""
    tracks = {clearing.track for clearing in clearings}
    if None in tracks:
        return False
    return vote.track not in tracks if vote.track else tracks == {"criminal"}
