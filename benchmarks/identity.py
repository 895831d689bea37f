"""How long the matcher takes: invented persons, spelled in several ways, in reports of stories in every region; first
all at once, with the memo that it keeps, then a load of further reports.

python -m benchmarks.identity [--store] [PERSONS ...]

`--store` measures the same through the embedded store: all reports synced at once, then the further ones into that
graph. That is a load without the reading of files.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing

from graph.claims import Claim, Entity, Position, Reading, Report, digest
from graph.identity.incremental import update
from graph.identity.memo import MERGED, QUEUED, Memo
from graph.identity.traits import Sight, sights_of
from graph.lexicon.regions import all_regions
from graph.store.connect import open_store
from graph.store.readings import put_readings
from graph.store.schema import ensure_schema
from graph.store.session import Store
from graph.store.sync import sync

SYLLABLES = [consonant + vowel for consonant in "bdghjklmnprstwy" for vowel in "aiu"]
ENDS = ("n", "r", "s", "t", "", "", "ng", "di", "wan", "yanti", "to")
POSTS = ("Camat", "Kepala Bidang Sarana", "Staf", "Sekretaris", "Kepala Seksi Umum")
PER_STORY = 6
TOLD = 3  # reports of a story
LATE = 100  # reports that come later


def word(rng: random.Random) -> str:
    """An invented name."""
    return ("".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3)))) + rng.choice(ENDS)).capitalize()


def spelled(name: str, rng: random.Random) -> str:
    """One of the ways in which reports write a name."""
    words = name.split()
    way = rng.random()
    if way < 0.55:
        return name
    if way < 0.7:
        return name.replace("u", "oe")
    if way < 0.85:
        return " ".join([words[0][0] + ".", *words[1:]])
    return " ".join(words[:2])


def readings(persons: int, seed: int = 1) -> Iterator[Reading]:
    """Reports of stories of PER_STORY persons each, each story told TOLD times."""
    rng = random.Random(seed)
    names = [word(rng) for _ in range(max(400, persons // 20))]
    codes = [region.code for region in all_regions() if "." in region.code]
    for story in range(persons // PER_STORY):
        code = rng.choice(codes)
        people = [" ".join(rng.choice(names) for _ in range(rng.choice((2, 2, 3)))) for _ in range(PER_STORY)]
        posts = [rng.choice(POSTS) for _ in people]
        seats = [f"Kecamatan {rng.choice(names)}", f"Dinas {rng.choice(names)}"]
        for told in range(TOLD):
            yield reading(f"{story}/{told}", code, people, posts, seats, rng)


def reading(name: str, code: str, people: list[str], posts: list[str], seats: list[str], rng: random.Random) -> Reading:
    """One report of a story; it leaves some of the persons out."""
    bodies = [
        Entity(ref=f"k{n}", label="Agency", name=seat, props={"kind": kind, "region": code})
        for n, (seat, kind) in enumerate(zip(seats, ("kecamatan", "dinas"), strict=True))
    ]
    entities, claims = list(bodies), []
    for number, person in enumerate(people):
        if rng.random() < 0.3:
            continue
        ref, body = f"p{number}", f"k{number % 2}"
        position = Position(title=posts[number], agency=body)
        props = {"region": code}
        entities.append(Entity(ref=ref, label="Person", name=spelled(person, rng), props=props, positions=(position,)))
        if rng.random() < 0.8:
            claims.append(Claim(subject=ref, predicate="WORKS_AT", object=body, position=posts[number]))
    day = f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    report = Report(sha256=digest(name, seats) * 4, text=name, file=f"{name}.txt", published=day)
    return Reading(report=report, entities=tuple(entities), claims=tuple(claims))


def measure(persons: int) -> str:
    """How many, how long: everything at once, and then LATE reports that come to it."""
    everything = [*readings(persons), *readings(LATE * PER_STORY, seed=2)]
    sights = {one.report.sha256: sights_of(one) for one in everything}
    late = random.Random(3).sample(sorted(sights), LATE)
    kept = {sha: found for sha, found in sights.items() if sha not in late}
    keys = len({sight.key for found in kept.values() for sight in found if sight.label == "Person"})
    with tempfile.TemporaryDirectory() as place:
        with closing(Memo(f"{place}/memo")) as memo:
            whole = _timed(lambda: _matched(memo, kept))
        with closing(Memo(f"{place}/memo")) as memo:
            more = _timed(lambda: _matched(memo, {sha: sights[sha] for sha in late}))
            merged, queued = memo.count(MERGED), memo.count(QUEUED)
    return (
        f"{keys} persons by key in {len(kept)} reports: all matched in {whole}; {LATE} more reports in {more};"
        f" {merged} merged, {queued} proposed"
    )


def measure_store(persons: int) -> str:
    """The same, with everything that a load writes into a graph."""
    everything = {one.report.sha256: one for one in (*readings(persons), *readings(LATE * PER_STORY, seed=2))}
    late = [everything.pop(sha) for sha in random.Random(3).sample(sorted(everything), LATE)]
    known = len(everything)
    with tempfile.TemporaryDirectory() as place:
        with open_store(f"{place}/graph.db") as store:
            ensure_schema(store)
            whole = _timed(lambda: _put(store, list(everything.values())))
        everything.clear()
        with open_store(f"{place}/graph.db") as store:
            more = _timed(lambda: _put(store, late))
    return f"{persons} persons in {known} reports: put and synced in {whole}; {LATE} more reports in {more}"


def _put(store: Store, found: Sequence[Reading]) -> None:
    put_readings(store, found)
    sync(store)


def _matched(memo: Memo, fresh: Mapping[str, Sequence[Sight]]) -> None:
    update(memo, fresh, [], [])
    memo.commit()


def _timed(work: Callable[[], None]) -> str:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - wall:.1f} s ({time.process_time() - cpu:.1f} s of one core)"


if __name__ == "__main__":
    for size in [int(arg) for arg in sys.argv[1:] if arg != "--store"] or [5_000, 100_000]:
        print(measure_store(size) if "--store" in sys.argv else measure(size), flush=True)
