"""How long the matcher takes: invented persons, spelled in several ways, in reports of stories in every region.

python -m benchmarks.identity [PERSONS ...]
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from graph.claims import Claim, Entity, Position, Reading, Report, digest
from graph.identity.matcher import match
from graph.identity.traits import sights_of
from graph.lexicon.regions import all_regions

SYLLABLES = [consonant + vowel for consonant in "bdghjklmnprstwy" for vowel in "aiu"]
ENDS = ("n", "r", "s", "t", "", "", "ng", "di", "wan", "yanti", "to")
POSTS = ("Camat", "Kepala Bidang Sarana", "Staf", "Sekretaris", "Kepala Seksi Umum")
PER_STORY = 6
TOLD = 3  # reports of a story


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
    report = Report(sha256=digest(name) * 4, text=name, file=f"{name}.txt", published=day)
    return Reading(report=report, entities=tuple(entities), claims=tuple(claims))


def measure(persons: int) -> str:
    """One line: how many, how long."""
    started = time.perf_counter()
    sights = [sight for one in readings(persons) for sight in sights_of(one)]
    read = time.perf_counter()
    keys = len({sight.key for sight in sights if sight.label == "Person"})
    cpu = time.process_time()
    matches = match(sights, [])
    done, cpu = time.perf_counter(), time.process_time() - cpu
    return (
        f"{keys} persons by key in {persons // PER_STORY * TOLD} reports: sights {read - started:.1f} s,"
        f" matched in {done - read:.1f} s ({cpu:.1f} s of one core);"
        f" {len(matches.merged)} merged, {len(matches.proposed)} proposed"
    )


if __name__ == "__main__":
    for size in [int(arg) for arg in sys.argv[1:]] or [5_000, 100_000]:
        print(measure(size), flush=True)
