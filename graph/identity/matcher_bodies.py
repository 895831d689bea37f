"""Agencies and organizations that may be one: clips, spellings, renamings, merged offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from graph.identity.body_names import base_of
from graph.identity.groups import pair
from graph.identity.likeness import slip
from graph.identity.proposals import Ground, Proposal, Stage, same_place, years_between
from graph.identity.spelling import sounds_of
from graph.identity.teams import TEAM
from graph.identity.traits import DISTRICT, Part
from graph.lexicon.agencies import canonical, kinds, lookup
from graph.lexicon.data import fold_words

ONE_EACH = frozenset({"bawaslu", "kpu", "inspektorat", "pemda", "dprd", "setwan", "kasn", "bkn", "dkpp", "ombudsman"})
OWN_NAMES = frozenset({"sekolah", "madrasah", "kecamatan", "kelurahan", "desa", "puskesmas"})
SLIP = 8  # letters of a name in which one slip may be the same name
TOPICS = frozenset({"dinas", "badan"})
OPENING = frozenset({"dinas", "badan", "dan", "serta"})
ALIAS = 3  # letters of a clip
CAMPAIGN = 1.5  # years in which one name of a team or a club in one region is one team or club
SAME = 0.9  # score of one name


def _blocks(ground: Ground, part: Part) -> Iterator[str]:
    yield from (f"team {ground.root(ticket)}" for ticket in part.tickets)
    sort = part.sort if part.label == "Organization" else family(part)
    for code in part.regions or {"?"}:
        yield f"{sort} {code}"
    yield from bases(part)


def bases(part: Part) -> frozenset[str]:
    """The names of a body without region: those that reports give it, and the surface forms that are names."""
    forms = [form for form in part.forms if part.label == "Organization" or canonical(form)]
    return frozenset(base for name in (*part.names, *forms) if len(base := base_of(name)) >= ALIAS)


def family(part: Part) -> str:
    """The kind; the office for personnel, whose name each region chooses, is one kind."""
    if part.sort == "badan" and any(row.oversight for name in part.names for row in lookup(_base_words(name))):
        return "kepegawaian"
    return part.sort


def _base_words(name: str) -> str:
    known = canonical(name)
    return known.name if known else name


def _agencies(ground: Ground, one: Part, other: Part) -> Proposal | None:
    place = _place(one, other)
    if place == "apart" or _numbers(one) != _numbers(other) or _in_two_districts(one, other):
        return None
    told = _one_of_its_kind(one, other, place) or _same_name(one, other) or _longer_name(one, other)
    if told is None:
        return None
    score, reason = told
    weight, names = ground.story.shared(one, other)
    where = "in one region" if place == "same" else "region of one not told"
    return _proposal(one, other, score * (1.0 if place == "same" else 0.9), [reason, where], (weight, names), place)


def _proposal(
    one: Part, other: Part, score: float, reasons: list[str], shared: tuple[float, tuple[str, ...]], place: str
) -> Proposal:
    weight, names = shared
    if names:
        reasons.append(f"their reports share {len(names)} other name(s)")
    needed = {0.8: 0.0, 0.7: 1.0}.get(_floor(score), 2.0) if place == "same" else 1.0 if score >= 0.8 else 2.5
    return Proposal(pair(one.key, other.key), round(score, 3), weight >= needed and score >= 0.6, tuple(reasons))


def _floor(score: float) -> float:
    return 0.8 if score >= 0.8 else 0.7 if score >= 0.7 else 0.0


def _place(one: Part, other: Part) -> str:
    national = "ID" in one.regions, "ID" in other.regions
    if any(national):
        return "same" if all(national) else "apart"
    found = same_place(one, other)
    if found == "within" and one.sort == other.sort and one.sort in OWN_NAMES and _sounds(one) & _sounds(other):
        return "open"  # a report may know no more than the province
    return "apart" if found == "within" else found


def _sounds(part: Part) -> set[str]:
    return {sounds_of(name) for name in part.names}


def _numbers(part: Part) -> frozenset[int]:
    return frozenset(int(word) for word in fold_words(part.names[0]) if word.isdecimal())


def _in_two_districts(one: Part, other: Part) -> bool:
    """Whether two villages lie in districts of two names, slips of the pen aside."""
    ours, theirs = districts(one), districts(other)
    return bool(ours and theirs) and not any(a == b or slip(a, b) for a in ours for b in theirs)


def districts(part: Part) -> list[str]:
    """The districts in which reports say that a village lies."""
    marks = (mark for sight in part.sights for mark in sight.marks if mark.startswith(DISTRICT))
    return sorted({mark.removeprefix(DISTRICT) for mark in marks})


def _one_of_its_kind(one: Part, other: Part, place: str) -> tuple[float, str] | None:
    """Bodies of which each region has one, whatever its name was at the time."""
    if family(one) != family(other) or place != "same":
        return None
    if family(one) == "kepegawaian":
        return 0.9, "the office for personnel of a region, whose name changes"
    return (1.0, "each region has one of this kind") if one.sort in ONE_EACH else None


def _same_name(one: Part, other: Part) -> tuple[float, str] | None:
    ours, theirs = bases(one), bases(other)
    if one.sort and other.sort and one.sort != other.sort:
        return None
    if base_of(one.names[0]) == base_of(other.names[0]):
        return 1.0, "same name"
    if ours & theirs:
        return 0.95, f"same name in a report ({min(ours & theirs)})"
    return (0.75, "names one slip apart") if _slip(ours, theirs) else None


def _slip(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(
        min(len(a), len(b)) >= SLIP and a[0] == b[0] and Levenshtein.distance(a, b, score_cutoff=1) <= 1
        for a in ours
        for b in theirs
    )


def _longer_name(one: Part, other: Part) -> tuple[float, str] | None:
    """Dinas Pendidikan, Dinas Pendidikan dan Kebudayaan: the field of one within that of the other."""
    if one.sort not in TOPICS or one.sort != other.sort:
        return None
    ours, theirs = _topic(one), _topic(other)
    short, long = sorted((ours, theirs), key=len)
    if not short or not set(short) <= set(long):
        return None
    leads = long[: len(short)] == short
    return (0.8 if leads else 0.7), "the field of one within the field of the other, as in short or earlier names"


def _topic(part: Part) -> tuple[str, ...]:
    return tuple(_root(word) for word in fold_words(_base_words(part.names[0])) if word not in OPENING)


def _root(word: str) -> str:
    """The field of a word for it (kepemudaan, pemuda)."""
    inner = word[2:-2]
    return inner if word.startswith("ke") and word.endswith("an") and len(inner) > ALIAS else word


def _organizations(ground: Ground, one: Part, other: Part) -> Proposal | None:
    party = one.sort == other.sort == "party"
    place = "same" if party else same_place(one, other)
    if place == "apart" or (one.sort and other.sort and one.sort != other.sort):
        return None
    if _one_team(ground, one, other):
        return Proposal(pair(one.key, other.key), 0.95, True, ("one team of one ticket",))
    told = _same_name(one, other)
    if told is None or _numbers(one) != _numbers(other) or (one.tickets and other.tickets):
        return None
    score, reason = told
    if place == "within" or (place == "same" and not party and years_between(one, other) > CAMPAIGN):
        score *= 0.7
    return _proposal(one, other, score, [reason], ground.story.shared(one, other), place if score > SAME else "open")


def may_be_one(one: Part, other: Part) -> bool:
    """Whether only their reports can tell two bodies apart: of one kind, name and place, as far as these are told."""
    if one.sort != other.sort or _place(one, other) == "apart" or _numbers(one) != _numbers(other):
        return False
    ours, theirs = ({base_of(name) for name in part.names} for part in (one, other))
    return not _in_two_districts(one, other) and (bool(ours & theirs) or _slip(ours, theirs))


def _one_team(ground: Ground, one: Part, other: Part) -> bool:
    """Whether both are the same team (tim hukum) of one ticket."""
    ours, theirs = ({ground.root(ticket) for ticket in part.tickets} for part in (one, other))
    return bool(ours & theirs) and bool(_teams(one) & _teams(other))


def _teams(part: Part) -> set[str]:
    return {mark for sight in part.sights for mark in sight.marks if mark.startswith(TEAM)}


def bodies_contradict(ground: Ground, one: Part, other: Part) -> bool:
    """Whether two bodies cannot be one, whoever links them."""
    if _one_team(ground, one, other):
        return one.told_apart(other)
    if one.told_apart(other) or _place(one, other) == "apart" or _numbers(one) != _numbers(other):
        return True
    if _in_two_districts(one, other):
        return True
    if one.label == "Organization":
        return bool(one.tickets and other.tickets) or _same_name(one, other) is None
    return not (_one_of_its_kind(one, other, "same") or _same_name(one, other) or _longer_name(one, other))


def is_vast(part: Part) -> bool:
    """Whether so many serve there that a post in it tells no two persons of one name apart."""
    return (
        part.sort == "pemda"
        or "ID" in part.regions
        or (part.sort in kinds() and kinds()[part.sort].level == "national")
    )


AGENCIES = Stage(
    name="agencies", label="Agency", takes=lambda _: True, blocks=_blocks, judge=_agencies, contradict=bodies_contradict
)
ORGANIZATIONS = Stage(
    name="organizations", label="Organization", takes=lambda _: True, blocks=_blocks, judge=_organizations,
    contradict=bodies_contradict,
)  # fmt: skip
