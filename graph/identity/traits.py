"""What the matcher looks at: each entity as each report has it, and all that the reports say under one key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.claims import Claim, Entity, Reading
from graph.identity.groups import Pair, part_keys
from graph.identity.keys import region_of_body
from graph.identity.names import fold_number, is_initials
from graph.identity.posts import title_of
from graph.identity.spelling import sounds_of
from graph.identity.teams import TEAM, Called, team_of
from graph.identity.tickets import NATION, election_key, members_of, region_of

FORMS = 12  # surface forms that are looked at, the longest first
CASE = "case "
ACT = "act of "
DISTRICT = "district "
BEFORE = "before "
FILLED_IN = ("pj", "plt", "plh", "pjs")
SEATS = ("HEADS", "WORKS_AT", "MEMBER_OF")


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A place in a body: the key of the agency or organization, the post's canonical title (empty: not told), and
    whether it leads the body."""

    body: str
    title: str
    head: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """An entity in one report. `region` is its own code, `place` what the report makes likely where it has none.
    `sort` is the kind of a body; of a person empty, initials, post or class. `marks` are case numbers, stated days of
    acts and, of somebody unnamed, exhibits; of an exhibit its length, number and days; of a village its district, of
    somebody named the bodies that examine him, of a team what team of its ticket it is. `members` are the names of a
    ticket's members; `was` the posts that somebody has left; `titles` those of the posts that somebody holds, `acting`
    of those that he fills in. `listed`: a row of a table, whose author tells its names apart."""

    key: str
    label: str
    report: str
    name: str
    day: str = ""
    forms: tuple[str, ...] = ()
    region: str = ""
    place: str = ""
    sort: str = ""
    person_id: str = ""
    heads: str = ""
    seats: tuple[Seat, ...] = ()
    was: tuple[Seat, ...] = ()
    titles: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    number: str = ""
    acronym: str = ""
    election: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """All sights of one key. The sets hold what any of them says; `cases` are case numbers long enough to be one,
    `acts` the stated days of what somebody is accused of."""

    key: str
    label: str
    sights: tuple[Sight, ...]
    reports: frozenset[str]
    names: tuple[str, ...]
    forms: frozenset[str]
    sort: str
    regions: frozenset[str]
    seats: frozenset[Seat] = frozenset()
    was: frozenset[Seat] = frozenset()
    titles: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    tickets: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    days: tuple[str, ...] = ()
    cases: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    listed: bool = False

    @property
    def examiners(self) -> set[str]:
        """The keys of the bodies that examine somebody."""
        return {mark.removeprefix(BEFORE) for one in self.sights for mark in one.marks if mark.startswith(BEFORE)}

    def told_apart(self, other: Part) -> bool:
        """Whether one report or one kind of table has both: what it tells apart is two."""
        return (self.listed and other.listed) or not self.reports.isdisjoint(other.reports)


def sights_of(reading: Reading, splits: frozenset[Pair] = frozenset()) -> list[Sight]:
    """The sights of a reading. Regions, elections, laws and candidates whom nobody names are none: nothing of them is
    ever doubtful."""
    keys = part_keys(reading, splits)
    desk = _Desk(reading, keys, place_of(reading), {entity.ref: entity for entity in reading.entities})
    for claim in reading.claims:
        desk.claims[claim.subject].append(claim)
        for exhibit in claim.exhibits:
            desk.rests[exhibit].append(claim)
        governor = desk.entities.get(claim.object or "")
        if claim.predicate == "CONTROLLED_BY" and governor:
            head = governor.props.get("heads_region")
            desk.governed[claim.subject] = head if isinstance(head, str) else ""
    return [_sight(desk, entity) for entity in reading.entities if _is_matched(entity)]


@dataclass(slots=True)
class _Desk:
    reading: Reading
    keys: Mapping[str, str]
    place: str
    entities: Mapping[str, Entity]
    claims: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    governed: dict[str, str] = field(default_factory=dict)
    rests: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    def key(self, ref: str | None) -> str:
        """The key of a ref; empty for none."""
        return self.keys.get(ref, "") if ref else ""


def _is_matched(entity: Entity) -> bool:
    if entity.label == "Paslon":
        return entity.props.get("named") is not False
    return entity.label in ("Person", "Agency", "Organization", "Exhibit")


def place_of(reading: Reading) -> str:
    """The one kabupaten or kota that the report is about, else its one province; empty where there are several."""
    codes = {region_of(reading.election)}
    for entity in reading.entities:
        if entity.label in ("Agency", "Paslon", "Person"):
            codes |= {str(entity.props.get("heads_region") or ""), str(entity.props.get("region") or "")}
    known = codes - {"", NATION}
    own = region_of(reading.election)
    if "." in own:
        return own
    narrow = {code for code in known if "." in code}
    return next(iter(narrow)) if len(narrow) == 1 else next(iter(known)) if len(known) == 1 else ""


def _sight(desk: _Desk, entity: Entity) -> Sight:
    forms = sorted(entity.surface_forms(desk.reading.report.text), key=lambda form: (-len(form), form))
    props, text = entity.props, {key: str(value) for key, value in entity.props.items() if isinstance(value, str | int)}
    common: dict[str, Any] = {
        "key": desk.keys[entity.ref], "label": entity.label, "report": desk.reading.report.sha256,
        "name": entity.name, "day": desk.reading.report.published or "", "forms": tuple(forms[:FORMS]),
        "listed": desk.reading.by == "table",
    }  # fmt: skip
    if entity.label == "Person":
        return _person(desk, entity, common)
    if entity.label == "Exhibit":
        return _exhibit(desk, entity, common)
    if entity.label == "Paslon":
        election = election_key(entity, desk.reading)
        names = tuple(desk.entities[ref].name if ref in desk.entities else ref for ref in members_of(entity))
        return Sight(
            **common, region=region_of(election), place=desk.place, members=names, election=election,
            number=text.get("number", ""), acronym=text.get("acronym", ""),
        )  # fmt: skip
    sort = text.get("kind", "") or ("party" if "Party" in entity.labels else "")
    region = "" if props.get("named") is False else region_of_body(entity)
    marks = (f"{DISTRICT}{sounds_of(district)}",) if (district := text.get("district")) else ()
    place = desk.governed.get(entity.ref) or desk.place
    team = team_of(entity.name, _called(desk)) if sort == "timses" else None
    tickets, marks = ((team[0],), (f"{TEAM}{team[1]}",)) if team else ((), marks)
    return Sight(**common, region=region, place=place, sort=sort, marks=marks, tickets=tickets)


def _called(desk: _Desk) -> Iterator[Called]:
    """The tickets of the report, as it calls them."""
    for one in desk.entities.values():
        if one.label == "Paslon" and one.props.get("named") is not False:
            members = (desk.entities[ref].name if ref in desk.entities else ref for ref in members_of(one))
            also = (str(one.props.get(name) or "") for name in ("acronym", "tagline"))
            yield Called(desk.keys[one.ref], (one.name, *members, *also), str(one.props.get("number") or ""))


def _exhibit(desk: _Desk, entity: Entity, common: Mapping[str, Any]) -> Sight:
    """Of an exhibit the seats are the accused of the claims that rest on it; its marks are its length, its number and
    the day of the act."""
    claims = desk.rests[entity.ref]
    days = {claim.date for claim in claims if claim.date and claim.date_basis in ("stated", "inferred")}
    told = [(name, str(entity.props.get(name) or "")) for name in ("length", "number")]
    marks = {f"{name} {fold_number(value)}" for name, value in told if value} | {f"day {day}" for day in days}
    accused = sorted({key for claim in claims if (key := desk.key(claim.subject))})
    seats = tuple(Seat(key, "", False) for key in accused)
    return Sight(**common, sort=str(entity.props.get("kind") or ""), seats=seats, marks=tuple(sorted(marks)))


def _person(desk: _Desk, entity: Entity, common: Mapping[str, Any]) -> Sight:
    claims, props = desk.claims[entity.ref], entity.props
    unnamed = str(props.get("unnamed") or "post") if props.get("named") is False else ""
    initials = "initials" if props.get("initials") or is_initials(entity.name) else ""
    tickets = {desk.key(claim.object) for claim in claims if claim.predicate == "CANDIDATE_IN"} - {""}
    heads = str(props.get("heads_region") or "")
    return Sight(
        **common,
        region=heads or str(props.get("region") or ""), place=desk.place, heads=heads,
        sort=unnamed or initials, person_id=str(props.get("person_id") or ""),
        seats=tuple(sorted(_seats(desk, entity, claims))), was=tuple(sorted(_left(desk, entity))),
        tickets=tuple(sorted(tickets)),
        titles=_titles(entity, acting=False), acting=_titles(entity, acting=True),
        marks=tuple(sorted({mark for mark in _marks(desk, claims) if _kept(mark, unnamed)})),
    )  # fmt: skip


def _titles(entity: Entity, *, acting: bool) -> tuple[str, ...]:
    held = (one for one in entity.positions if not one.former and (one.capacity in FILLED_IN) == acting)
    return tuple(sorted({title for one in held if (title := title_of(one.title))}))


def _seats(desk: _Desk, entity: Entity, claims: Iterable[Claim]) -> Iterator[Seat]:
    for claim in claims:
        if claim.predicate in SEATS and claim.status not in ("denied", "cleared") and (body := desk.key(claim.object)):
            yield Seat(body, title_of(claim.position or ""), claim.predicate == "HEADS")
    for post in entity.positions:
        if not post.former and (body := desk.key(post.agency)):
            yield Seat(
                body, title_of(post.title), any(c.predicate == "HEADS" and desk.key(c.object) == body for c in claims)
            )
    if body := desk.key(str(entity.props.get("agency") or "")):
        yield Seat(body, title_of(entity.name), False)


def _left(desk: _Desk, entity: Entity) -> Iterator[Seat]:
    for post in entity.positions:
        if post.former and (body := desk.key(post.agency)) and (title := title_of(post.title)):
            yield Seat(body, title, False)


def _kept(mark: str, unnamed: str) -> bool:
    return not mark.startswith(BEFORE) if unnamed else mark.startswith((CASE, BEFORE, ACT))


def _marks(desk: _Desk, claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.predicate == "INVESTIGATED_BY" and (body := desk.key(claim.object)):
            yield f"{BEFORE}{body}"
        if claim.case_number:
            yield f"{CASE}{fold_number(claim.case_number)}"
        if claim.date and claim.date_basis == "stated":
            yield f"{ACT}{claim.date}"
        yield from (f"one exhibit ({desk.key(ref)})" for ref in claim.exhibits)


def parts_of(sights: Iterable[Sight]) -> dict[str, Part]:
    """The sights by key, in the order of their reports."""
    groups: dict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        groups[sight.key].append(sight)
    return {key: part_of(key, group) for key, group in groups.items()}


def part_of(key: str, group: Iterable[Sight]) -> Part:
    """The sights of one key, at least one, in the order of their reports."""
    sights = sorted(group, key=lambda one: (one.report, one.name))
    return Part(
        key=key,
        label=sights[0].label,
        sights=tuple(sights),
        reports=frozenset(one.report for one in sights),
        names=tuple(sorted({one.name for one in sights})),
        forms=frozenset(form for one in sights for form in one.forms),
        sort=sights[0].sort,
        regions=frozenset(code for one in sights if (code := one.region))
        or frozenset(one.place for one in sights if one.place),
        seats=frozenset(seat for one in sights for seat in one.seats),
        was=frozenset(seat for one in sights for seat in one.was),
        titles=frozenset(title for one in sights for title in one.titles),
        acting=frozenset(title for one in sights for title in one.acting),
        tickets=frozenset(ticket for one in sights for ticket in one.tickets),
        heads=frozenset(one.heads for one in sights if one.heads),
        ids=frozenset(one.person_id for one in sights if one.person_id),
        days=tuple(sorted({one.day for one in sights if one.day})),
        cases=frozenset(mark for one in sights for mark in one.marks if mark.startswith(CASE) and "/" in mark),
        acts=frozenset(mark for one in sights for mark in one.marks if mark.startswith(ACT)),
        listed=any(one.listed for one in sights),
    )
