"""Truth planted into a world: who supports whom, what is reported of it, and what is only said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

import numpy as np

from benchmarks.planted_world import (
    DAYS,
    FALSE_STATUS,
    FIRST_DAY,
    SYLLABLES,
    TRUE_STATUS,
    Act,
    Agency,
    Floats,
    Maker,
    Planted,
    Row,
    World,
    region_name,
)  # fmt: skip


def plant(world: World, seed: int) -> Planted:
    """The tables of one run; the same world and seed give the same."""
    rng = np.random.default_rng(seed)
    shares: dict[tuple[int, str], Floats] = {}
    province = rng.dirichlet(np.full(rng.integers(2, 5), 3.0))
    outlets = {}
    for region in range(world.regions):
        shares[region, "walikota"] = rng.dirichlet(np.full(rng.integers(2, 5), 3.0))
        shares[region, "gubernur"] = rng.dirichlet(20.0 * province + 0.5)
        own = [f"Kabar {region_name(region)} {i + 1}" for i in range(world.outlets)]
        outlets[region] = [*own, *(f"Warta {i}" for i in range(3))]
    public = [(f"Acara {i}", int(rng.integers(DAYS)), 1.0 / (1 + i)) for i in range(30)]
    maker = Maker(world, rng, shares, outlets, {}, public, Planted())
    _hostile(maker)
    agencies = list(_agencies(maker))
    maker.out.heads = [(one.name, region_name(one.region), one.size) for one in agencies]
    hidden = list(_cells(maker, agencies))
    organic = [act for agency in agencies for act in _organic(maker, agency)]
    told = [act for act in organic if rng.random() < world.reported * act.agency.media]
    told += [act for act in hidden if rng.random() < world.reported * act.agency.media]
    for act in told:
        _report(maker, act, TRUE_STATUS)
    for act in _untrue(maker, agencies, round(world.untrue * sum(not _is_hidden(maker, act) for act in told))):
        _report(maker, act, FALSE_STATUS)
    _dumps(maker, agencies)
    return maker.out


def _is_hidden(maker: Maker, act: Act) -> bool:
    return act.event.startswith("Rapat")


def _hostile(maker: Maker) -> None:
    for region, names in maker.outlets.items():
        for name in names:
            if maker.rng.random() < maker.world.hostile:
                maker.bias[name] = ("walikota", int(maker.rng.integers(maker.shares[region, "walikota"].size)))


def _agencies(maker: Maker) -> Iterator[Agency]:
    world, rng = maker.world, maker.rng
    left, number = world.persons, 0
    while left > 0:
        size = int(min(max(5, rng.lognormal(np.log(40) - 0.18, 0.6)), 400))
        media = float(rng.lognormal(-(world.attention**2) / 2, world.attention))
        region = number % world.regions
        staff = tuple(_person(rng) for _ in range(size))
        yield Agency(
            f"Dinas {SYLLABLES[number % 16].title()} {number} {region_name(region)}", region, size, media, staff
        )
        left, number = left - size, number + 1


def _person(rng: np.random.Generator) -> str:
    parts = rng.integers(len(SYLLABLES), size=5)
    first, second = "".join(SYLLABLES[i] for i in parts[:2]), "".join(SYLLABLES[i] for i in parts[2:])
    return f"{first.title()} {second.title()}"


def _organic(maker: Maker, agency: Agency) -> Iterator[Act]:
    """Support of one's own accord, each race by itself; half of it at an event that is open to all."""
    world, rng = maker.world, maker.rng
    weights = np.array([weight for _, _, weight in maker.public])
    for race in ("walikota", "gubernur"):
        lean = rng.dirichlet(world.likeness * maker.shares[agency.region, race] + 1e-3)
        for person in np.flatnonzero(rng.random(agency.size) < world.organic):
            ticket, day, event = maker.ticket(agency, race, lean), int(rng.integers(DAYS)), ""
            if rng.random() < 0.5:
                event, day, _ = maker.public[int(rng.choice(len(maker.public), p=weights / weights.sum()))]
                event = f"{event} {region_name(agency.region)}"
            yield Act(agency, int(person), race, ticket, day, event, bool(event))


def _cells(maker: Maker, agencies: Sequence[Agency]) -> Iterator[Act]:
    """Groups of one to four agencies of a region with one target and three private events; half push a governor too."""
    world, rng = maker.world, maker.rng
    left, number = round(world.cells * len(agencies)), 0
    free = set(range(len(agencies)))
    while left > 0:
        region = int(rng.integers(world.regions))
        here = [i for i in sorted(free) if agencies[i].region == region]
        group = rng.permutation(here)[: min(int(rng.integers(1, 5)), left)]
        events = [(f"Rapat {number}.{i}", int(rng.integers(DAYS))) for i in range(3)]
        targets = [("walikota", int(rng.integers(maker.shares[region, "walikota"].size)))]
        if rng.random() < 0.5:
            targets.append(("gubernur", int(rng.integers(maker.shares[region, "gubernur"].size))))
        maker.out.pairs |= set(combinations(sorted(agencies[i].name for i in group), 2))
        for i in group:
            yield from _comply(maker, agencies[i], events, targets)
        free -= {int(i) for i in group}
        left, number = left - len(group), number + 1


def _comply(
    maker: Maker, agency: Agency, events: Sequence[tuple[str, int]], targets: Sequence[tuple[str, int]]
) -> Iterator[Act]:
    rng = maker.rng
    for race, ticket in targets:
        maker.out.cells.add((agency.name, *maker.name(race, agency.region, ticket)))
    for person in np.flatnonzero(rng.random(agency.size) < maker.world.compliance):
        event, day = events[int(rng.integers(len(events)))]
        for race, ticket in targets:
            late = int(rng.integers(maker.world.jitter + 1))
            yield Act(agency, int(person), race, ticket, day + late, event)


def _untrue(maker: Maker, agencies: Sequence[Agency], number: int) -> Iterator[Act]:
    """False claims, placed where the media look."""
    looks = np.array([agency.media * agency.size for agency in agencies])
    for i in maker.rng.choice(len(agencies), size=number, p=looks / looks.sum()):
        agency, race = agencies[int(i)], str(maker.rng.choice(["walikota", "gubernur"]))
        person = int(maker.rng.integers(agency.size))
        yield Act(agency, person, race, maker.ticket(agency, race), int(maker.rng.integers(DAYS)))


def _dumps(maker: Maker, agencies: Sequence[Agency]) -> None:
    """Lists of 6 to 12 staff of a clean agency, one source each; some are printed again by a second outlet."""
    world, rng = maker.world, maker.rng
    planted = {name for name, _, _ in maker.out.cells}
    clean = [agency for agency in agencies if agency.name not in planted and agency.size >= 12]
    for i in rng.choice(len(clean), size=round(world.dumps * len(clean)), replace=False):
        agency, race = clean[int(i)], str(rng.choice(["walikota", "gubernur"]))
        ticket, day = int(rng.integers(maker.shares[agency.region, race].size)), int(rng.integers(DAYS))
        maker.out.dumps.add((agency.name, *maker.name(race, agency.region, ticket)))
        outlets = [str(name) for name in rng.permutation(maker.outlets[agency.region])[:2]]
        printed = outlets[: 2 if rng.random() < world.colluding else 1]
        status = {"alleged": world.believed, "denied": 1.0 - world.believed}
        for person in rng.permutation(agency.size)[: rng.integers(6, 13)]:
            for outlet in printed:
                _write(maker, Act(agency, int(person), race, ticket, day), outlet, status)


def _report(maker: Maker, act: Act, statuses: dict[str, float]) -> None:
    """One outlet or more; a hostile one looks at its ticket only, and there for three."""
    rng, names = maker.rng, maker.outlets[act.agency.region]
    weights = np.array([_interest(maker, name, act) for name in names])
    number = 1 + int(rng.poisson(maker.world.echo))
    for i in rng.choice(
        len(names), size=min(number, int((weights > 0).sum())), replace=False, p=weights / weights.sum()
    ):
        _write(maker, act, names[int(i)], statuses)


def _interest(maker: Maker, name: str, act: Act) -> float:
    bias = maker.bias.get(name)
    return 1.0 if bias is None else 3.0 if bias == (act.race, act.ticket) else 0.05


def _write(maker: Maker, act: Act, outlet: str, statuses: dict[str, float]) -> None:
    rng, world = maker.rng, maker.world
    election, ticket = maker.name(act.race, act.agency.region, act.ticket)
    person = act.agency.staff[act.person]
    if rng.random() < world.doubled:
        person = person[:-1] + "h"
    maker.out.rows.append(
        Row(
            person=person, agency=act.agency.name, region=region_name(act.agency.region), election=election,
            ticket=ticket, status=str(rng.choice(list(statuses), p=list(statuses.values()))),
            date=(FIRST_DAY + timedelta(days=act.day)).isoformat(), source=outlet, event=act.event,
            open="yes" if act.is_open and world.told_open else "",
        )
    )  # fmt: skip
