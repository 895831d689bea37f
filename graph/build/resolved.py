"""Readings with their ids: one reading a report, and each claim on known entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from graph import serial
from graph.build.checked import checked
from graph.build.origin import origin_of
from graph.build.status import Vote, iso_day, vote_of
from graph.claims import STATUSES, Claim, Entity, Reading, Report, digest
from graph.identity.groups import NONE, Judgements, judged_ids
from graph.identity.judgements import Judgement
from graph.identity.keys import report_id
from graph.identity.tickets import dated, election_key, filled

LEADING = ("POSTED_BY",)  # edges without status
RANKS = {"file": 3, "model": 2, "rules": 1, "table": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim whose ends are nodes. `subject` and `object` are (id, label); no object: an unknown candidate.
    `election` has all three parts, "?" for each that is unknown."""

    id: str
    claim: Claim
    source: Resolved
    subject: tuple[str, str]
    object: tuple[str, str] | None
    election: str
    vote: Vote
    checked: str = "none"

    @property
    def counts(self) -> bool:
        """Whether it makes a fact: it was not rejected by a person, and is of no predicate that only leads on."""
        return self.checked != "rejected" and self.claim.predicate not in LEADING


@dataclass(frozen=True, slots=True, eq=False)
class Resolved:
    """The reading of a report that is in force, and the id of each of its entities; its claims by id as persons left
    them, with the outcome of the check of each, and the checks that fit none."""

    reading: Reading
    ids: Mapping[str, str]
    entities: Mapping[str, Entity]
    claims: Mapping[str, Claim]
    outcomes: Mapping[str, str]
    lost: tuple[Judgement, ...]

    @property
    def report(self) -> Report:
        """The report that was read."""
        return self.reading.report

    @property
    def published(self) -> date | None:
        """Its day of publication."""
        return day_of(self.report.published)

    def node(self, ref: str | None) -> tuple[str, str] | None:
        """Id and label of what a ref means; None where there is no such entity, or it is an unknown candidate."""
        entity = self.entities.get(ref) if ref else None
        return (self.ids[entity.ref], entity.label) if entity and not unknown_candidate(entity) else None

    def name(self, ref: str | None) -> str | None:
        """The name of an entity as the report gives it."""
        return self.entities[ref].name if ref is not None and ref in self.entities else None


@lru_cache(maxsize=4096)
def day_of(text: str | None) -> date | None:
    """The day that a text means; None where it is none."""
    return date.fromisoformat(day) if (day := iso_day(text)) else None


def unknown_candidate(entity: Entity) -> bool:
    """Whether the entity stands for a ticket that the report does not name."""
    return entity.label == "Paslon" and entity.props.get("named") is False


def in_force(readings: Iterable[Reading], judgements: Judgements = NONE) -> list[Resolved]:
    """One reading for each report, by its sha256: an edited file before a model before rules, then the later version.
    All names under which the report's file was given are kept, whatever reading knew them."""
    by_report: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_report[reading.report.sha256].append(reading)
    return [resolve(read_of(group), judgements) for _, group in sorted(by_report.items())]


def read_of(group: Sequence[Reading]) -> Reading:
    """The one of the readings of one report that is in force."""
    return _with_files(max(group, key=_rank) if len(group) > 1 else group[0], group)


def _rank(reading: Reading) -> tuple[int, str, str]:
    return (RANKS.get(reading.by.partition(":")[0], 0), reading.version, serial.dumps(reading))


def _with_files(reading: Reading, group: Sequence[Reading]) -> Reading:
    files = sorted({name for other in group for name in (other.report.file, *other.report.files)})
    origin = origin_of(reading.report)
    return replace(reading, report=replace(reading.report, file=files[0], files=tuple(files), origin=origin))


def resolve(reading: Reading, judgements: Judgements) -> Resolved:
    """The reading under the judgements, the checks of its claims done."""
    ids, claims = judged_ids(reading, judgements), claim_ids(reading)
    if origin := judgements.origins.get(reading.report.sha256):
        reading = replace(reading, report=replace(reading.report, origin=origin))
    records = judgements.checks.get(reading.report.sha256, ())
    done = checked(reading, claims, ids, records, judgements.ids)
    whole = replace(reading, entities=(*reading.entities, *done.entities)) if done.entities else reading
    entities = {entity.ref: entity for entity in whole.entities}
    return Resolved(whole, done.ids, entities, done.claims, done.outcomes, done.lost)


def statements(source: Resolved) -> list[Statement]:
    """The claims of a reading on known entities. A claim that is there twice counts once; one with a ref that the
    reading does not explain says nothing that could be shown, and is left out."""
    found = []
    for key, claim in source.claims.items():
        subject = (
            (report_id(source.report.sha256), "Report") if claim.predicate == "CITES" else source.node(claim.subject)
        )
        target = source.node(claim.object)
        if subject is None or (claim.object is not None and claim.object not in source.entities):
            continue
        vote, election = vote_of(claim, source.entities, source.report.published), _election(source, claim)
        found.append(
            Statement(
                id=key,
                claim=claim,
                source=source,
                subject=subject,
                object=target,
                election=election,
                vote=vote,
                checked=source.outcomes[key],
            )
        )
    return found


def claim_ids(reading: Reading) -> dict[str, Claim]:
    """Each claim by its id. Claims that differ in nothing that the id holds, such as an allegation and its denial
    with one ordinal, get further ids in a fixed order; claims that only differ in the rule that found them are one."""
    names = _report_names(reading)
    groups: dict[str, dict[Claim, Claim]] = defaultdict(dict)
    for claim in sorted(reading.claims, key=_order):
        groups[claim.key(reading.report, names)].setdefault(replace(claim, rule=""), claim)
    found: dict[str, Claim] = {}
    for key, claims in sorted(groups.items()):
        for number, claim in enumerate(claims.values()):
            found[key if not number else "claim-" + digest(key, number)] = claim
    return found


def _order(claim: Claim) -> tuple[int, str]:
    return (STATUSES.index(claim.status) if claim.status in STATUSES else len(STATUSES), repr(claim))


def _report_names(reading: Reading) -> dict[str, str]:
    """What a claim's id calls the entities: label and name, and the ref where two share both."""
    shared = Counter((entity.label, entity.name) for entity in reading.entities)
    return {
        entity.ref: "/".join(
            (entity.label, entity.name, *([entity.ref] if shared[entity.label, entity.name] > 1 else []))
        )
        for entity in reading.entities
    }


def _election(source: Resolved, claim: Claim) -> str:
    entity = source.entities.get(claim.object or "")
    ticket = election_key(entity, source.reading) if entity and entity.label == "Paslon" else None
    return dated(filled(filled(claim.election, ticket), source.reading.election), source.reading)
