"""What persons say of readings: checks of claims, and claims that they read themselves.

A check is found again by the claim's id and by what the person saw; where better rules gave the claim another id, by
meaning: same predicate, status, act, ends and words. What fits no claim any more is not applied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.build.by_hand import claim_id, claim_of, label_named, told_of
from graph.claims import ACTS, JOINT, STATUSES, Claim, Entity, Reading
from graph.identity.judgements import Judgement

NOBODY = "?"  # the object of a claim on a candidate whom nobody names
KEY = "key:"  # begins the ref of somebody whom the reading itself does not have; the rest is the key
CHECKED = ("accepted", "rejected", "corrected")
FIELDS = ("status", "object", "date", "act")


@dataclass(frozen=True, slots=True)
class Checked:
    """The claims by id as persons left them, the outcome of the check of each, the entities and ids that came with
    them, and the checks that fit nothing."""

    claims: Mapping[str, Claim]
    outcomes: Mapping[str, str]
    entities: tuple[Entity, ...]
    ids: Mapping[str, str]
    lost: tuple[Judgement, ...]


@dataclass(slots=True)
class _Desk:
    reading: Reading
    ids: dict[str, str]
    merged: Mapping[str, str]
    added: dict[str, Entity]

    def ref(self, key: str, name: str) -> str:
        """The ref of the entity of this key: the reading's own, else one that is added."""
        node = self.merged.get(key, key)
        own = sorted(ref for ref, known in self.ids.items() if known == node)
        if own:
            return own[0]
        ref = KEY + key
        self.ids[ref] = node
        self.added[ref] = Entity(ref=ref, label=label_named(key), name=name or key, rule="manual")
        return ref


def checked(
    reading: Reading,
    claims: Mapping[str, Claim],
    ids: Mapping[str, str],
    records: Sequence[Judgement],
    merged: Mapping[str, str],
) -> Checked:
    """The claims of a reading under the records (checks and claims by hand, oldest first) about its report. `ids` are
    the nodes of its refs, `merged` gives the node of a merged key."""
    desk = _Desk(reading, dict(ids), merged, {})
    found, outcomes, lost = dict(claims), dict.fromkeys(claims, "none"), []
    for record in records:
        if record.kind == "claim" and (told := told_of(record)):
            key = claim_id(record)
            found[key], outcomes[key] = claim_of(record, told, reading.report.text, desk.ref), "accepted"
        elif record.kind == "check" and (target := target_of(record, reading, claims)):
            found[target] = _corrected(desk, found[target], record)
            outcomes[target] = record.outcome if record.outcome in CHECKED else outcomes[target]
        else:
            lost.append(record)
    return Checked(found, outcomes, tuple(desk.added.values()), desk.ids, tuple(lost))


def seen_of(reading: Reading, claim: Claim) -> tuple[str, ...]:
    """What a check keeps of the claim, and finds it by: status, words, predicate, subject, object, act."""
    names = {entity.ref: entity.name for entity in reading.entities}
    return (
        claim.status, reading.report.quote(claim.spans), claim.predicate, names.get(claim.subject, ""),
        names.get(claim.object or "", ""), claim.act or "",
    )  # fmt: skip


def target_of(record: Judgement, reading: Reading, claims: Mapping[str, Claim]) -> str:
    """The id of the claim that a check is about; empty where none fits, or several by meaning alone."""
    seen = (*record.seen, "", "", "", "", "", "")[:6]
    own = claims.get(record.targets[0]) if record.targets else None
    if own is not None:
        now = seen_of(reading, own)
        return record.targets[0] if now[0] == seen[0] and _same_words(now[1], seen[1]) else ""
    fitting = [key for key, claim in claims.items() if _same_meaning(seen_of(reading, claim), seen)]
    return fitting[0] if len(fitting) == 1 else ""


def _same_meaning(now: Sequence[str], seen: Sequence[str]) -> bool:
    plain = all(now[at] == seen[at] for at in (0, 2, 5))
    return plain and _one_name(now[3], seen[3]) and _one_name(now[4], seen[4]) and _same_words(now[1], seen[1])


def _one_name(now: str, seen: str) -> bool:
    """Whether one of two names holds all words of the other; nobody is nobody else."""
    ours, theirs = set(now.casefold().split()), set(seen.casefold().split())
    return ours == theirs or (bool(ours and theirs) and (ours <= theirs or theirs <= ours))


def _same_words(now: str, seen: str) -> bool:
    """Whether two quotes share a sentence."""
    ours, theirs = _sentences(now), _sentences(seen)
    return ours == theirs or any(a in b or b in a for a in ours for b in theirs)


def _sentences(quote: str) -> set[str]:
    return {" ".join(part.split()) for part in quote.split(JOINT)} - {""}


def _corrected(desk: _Desk, claim: Claim, record: Judgement) -> Claim:
    """The claim with the correction of the record; one that the ontology does not know changes nothing."""
    if record.outcome != "corrected":
        return claim
    if record.field == "status" and record.value in STATUSES:
        decides = record.value in ("confirmed", "cleared")
        return replace(claim, status=record.value, decision=claim.decision if decides else None)
    if record.field == "act" and record.value in ("", *ACTS):
        return replace(claim, act=record.value or None)
    if record.field == "date":
        return replace(claim, date=record.value or None, date_basis="stated" if record.value else "none")
    if record.field == "object":
        key, _, name = record.value.partition(" ")
        if key == NOBODY or label_named(key):
            return replace(claim, object=None if key == NOBODY else desk.ref(key, name))
    return claim
