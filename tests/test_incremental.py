"""Matching what changed gives what matching everything gives, whatever came in which order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Claim, Entity, Position, Reading, Report, digest
from graph.identity import incremental, proposals
from graph.identity.groups import Judgements, judgements_of, splits_of
from graph.identity.incremental import update
from graph.identity.judgements import Judgement, judged
from graph.identity.kept_groups import kept_judgements
from graph.identity.matcher import Matches, match, matched_id
from graph.identity.memo import MADE, MERGED, QUEUED, Memo
from graph.identity.sight_lines import with_splits
from graph.identity.traits import Sight, sights_of

FIRST = ("Wirasto", "Wirasta", "Soelastri", "Sulastri", "Gumantoro", "M.", "Ratmaji")
LAST = ("Prabandaru", "Prabandoro", "Kusumadewo", "Laksitarini", "P.")
POSTS = ("Camat", "Sekretaris", "Staf", "Kepala Bidang Sarana")
PLACES = ("16.71", "16.72", "18.71", "16")
Said = dict[str, Sequence[Sight]]


def person(number: int, rng: random.Random) -> Entity:
    """Somebody with a name, or only known by a post."""
    body = f"k{rng.randrange(3)}"
    post = rng.choice(POSTS)
    props: dict[str, str | bool] = {"region": rng.choice(PLACES)} if rng.random() < 0.8 else {}
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}" if rng.random() < 0.8 else rng.choice(FIRST)
    if rng.random() < 0.2:
        name, props = f"oknum {post}", {**props, "named": False, "unnamed": "post", "agency": body}
    elif rng.random() < 0.1:
        name, props = "W.P.", {**props, "initials": True}
    held = Position(title=post, agency=body, capacity=rng.choice((None, None, "plt")))
    return Entity(ref=f"p{number}", label="Person", name=name, props=props, positions=(held,))


def report(number: int, rng: random.Random) -> Reading:
    """A report of a few people, bodies and tickets, many of which others tell of as well."""
    topic = rng.choice(("Sosial", "Sosial dan Pangan", "Pangan", "Sosial Kota Metro"))
    bodies = [
        Entity(ref="k0", label="Agency", name=f"Dinas {topic}", props={"kind": "dinas", "region": rng.choice(PLACES)}),
        Entity(ref="k1", label="Agency", name="Kecamatan Rimba Jati", props={"kind": "kecamatan", "region": "16.71"}),
        Entity(ref="k2", label="Organization", name=rng.choice(("Laskar Arum", "Lascar Arum")), props={"kind": "ngo"}),
    ]
    people = [person(n, rng) for n in range(rng.randint(1, 4))]
    ticket = Entity(
        ref="t1", label="Paslon", name="A - B",
        props={"members": ("p0",), "number": rng.randint(1, 2), "election": "walikota/16.71/2024"},
    )  # fmt: skip
    claims = [
        Claim(subject=one.ref, predicate="WORKS_AT", object=(one.positions[0].agency or ""), date="2024-10-01",
              date_basis=rng.choice(("stated", "none")), case_number=rng.choice((None, "07/LP/2024")))
        for one in people if rng.random() < 0.7
    ]  # fmt: skip
    length = rng.choice((0, 9, 30))
    props: dict[str, str | int] = {"kind": "video", **({"length": length} if length else {})}
    video = Entity(ref="x1", label="Exhibit", name="video", props=props)
    if rng.random() < 0.6:
        day = rng.choice(("2024-10-01", "2024-10-02"))
        claims.append(
            Claim(subject="p0", predicate="SUPPORTS", object="t1", status="alleged", exhibits=("x1",), date=day,
                  date_basis=rng.choice(("stated", "none")))
        )  # fmt: skip
    day = f"202{rng.choice('34')}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    text = f"{number} {rng.random()}"
    made = Report(sha256=digest(text) * 4, text=text, file=f"{number}.txt", published=day)
    return Reading(report=made, entities=(*bodies, *people, ticket, video), claims=tuple(claims))


def opinion(readings: Sequence[Reading], matches: Matches, at: int, rng: random.Random) -> Judgement:
    """What a person might say: of two keys, of one that is two, or that the matcher was wrong."""
    sights = [one for reading in readings for one in sights_of(reading)]
    way, day = rng.random(), f"2024-12-01T00:00:{at:02}"
    if way < 0.3 and matches.merged:
        return judged("undone", [matched_id(rng.choice(matches.merged).pair)], by="Sita", at=day)
    if way < 0.5:
        one = rng.choice(sights)
        return judged("different", [one.key], by="Sita", at=day, report=one.report)
    label = rng.choice(sights).label
    pool = sorted({one.key for one in sights if one.label == label})
    kind = rng.choice(("same", "different", "unsure"))
    return judged(kind, [rng.choice(pool), rng.choice(pool)], by="Sita", at=day)


def seen(readings: Sequence[Reading], records: Sequence[Judgement]) -> Said:
    """What the matcher sees of each report."""
    splits = splits_of(records)
    return {one.report.sha256: with_splits(sights_of(one), splits) for one in readings}


def whole(readings: Sequence[Reading], records: Sequence[Judgement]) -> Matches:
    """What matching everything gives."""
    return match([one for sights in seen(readings, records).values() for one in sights], records)


def held(memo: Memo) -> Matches:
    """What the memo holds, in the matcher's order."""
    return Matches(*(tuple(sorted(memo.in_state(state), key=lambda one: one.order)) for state in (MERGED, QUEUED)))


def course(rng: random.Random) -> Iterator[tuple[list[Reading], list[Judgement]]]:
    """Reports that come, change and go, and judgements between them."""
    readings: list[Reading] = []
    records: list[Judgement] = []
    for step in range(5):
        readings = [one for one in readings if rng.random() < 0.9]
        readings += [report(step * 10 + number, rng) for number in range(rng.randint(1, 5))]
        if step and rng.random() < 0.7:
            records.append(opinion(readings, whole(readings, records), step, rng))
        rng.shuffle(readings)
        yield readings, records[:]


def groups(memo: Memo, records: Sequence[Judgement]) -> Judgements:
    """What the memo holds merged, read group by group."""
    found = kept_judgements(memo, records, {})
    return replace(found, ids=dict(found.ids), keys=dict(found.keys))


def follow(seed: int, memo: Memo) -> None:
    """Let a memo follow a course of events, and compare it with the whole match after each."""
    steps = [([], []), *course(random.Random(seed))]
    for (before, said), (now, records) in pairwise(steps):
        old, new = seen(before, said), seen(now, records)
        fresh = {sha: sights for sha, sights in new.items() if old.get(sha) != sights}
        was = held(memo)
        change = update(memo, fresh, sorted(old.keys() - new.keys()), records)
        expected = whole(now, records)
        assert held(memo) == expected
        assert groups(memo, records) == judgements_of(records, (one.pair for one in expected.merged))
        for kind in ("merged", "proposed"):
            lost = set(getattr(change.before, kind)) - set(getattr(change.after, kind))
            assert set(getattr(was, kind)) - lost | set(getattr(change.after, kind)) == set(getattr(expected, kind))


@given(st.integers(0, 10**9))
@settings(max_examples=15, deadline=None)
def test_what_changed_is_matched_as_everything_would_be(seed: int) -> None:
    follow(seed, Memo())


@given(st.integers(0, 10**9))
@settings(max_examples=10, deadline=None)
def test_blocks_that_become_too_large_tell_nothing_any_more(seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in (incremental, proposals):
            patch.setattr(module, "LARGEST", 4)
        follow(seed, Memo())


def test_what_is_not_committed_was_never_written(tmp_path: Path) -> None:
    rng, path = random.Random(7), str(tmp_path / "memo")
    readings = [report(number, rng) for number in range(8)]
    memo = Memo(path)
    update(memo, seen(readings[:5], []), [], [])
    memo.commit()
    update(memo, seen(readings[5:], []), [], [])
    memo.close()
    memo = Memo(path)
    assert held(memo) == whole(readings[:5], [])
    update(memo, seen(readings[5:], []), [], [])
    assert held(memo) == whole(readings, [])


def test_a_broken_memo_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    path.write_bytes(b"no such thing" * 100)
    memo = Memo(str(path))
    readings = [report(number, random.Random(3)) for number in range(4)]
    update(memo, seen(readings, []), [], [])
    assert held(memo) == whole(readings, [])


def test_an_update_goes_through_no_table_and_not_through_all_merges(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, memo = random.Random(5), Memo()
    update(memo, seen([report(number, rng) for number in range(9)], []), [], [])
    asked, do = set[str](), memo._many

    def noted(told: str, values: Sequence[object]) -> Iterator[object]:
        asked.add(told.format("?"))
        return do(told, values)

    monkeypatch.setattr(memo, "_many", noted)
    update(memo, seen([report(9, rng)], []), [], [])
    memo.merged_with(["nobody"])
    plans = {row[3] for told in asked for row in memo.ask(f"EXPLAIN QUERY PLAN {told}", ["x"])}
    assert len(asked) >= 6
    assert not [plan for plan in plans if plan.startswith("SCAN") or "proposal_state" in plan]


def test_nothing_is_left_of_reports_that_are_gone() -> None:
    rng, memo = random.Random(7), Memo()
    readings = [report(number, rng) for number in range(9)]
    for one in readings:
        update(memo, seen([one], []), [], [])
    update(memo, {}, [one.report.sha256 for one in readings], [])
    assert not [table for table in (*MADE, "report", "sight") if memo.ask(f"SELECT * FROM {table}")]


def test_many_new_reports_are_matched_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incremental, "FEW", 2)
    rng, memo = random.Random(5), Memo()
    readings = [report(number, rng) for number in range(9)]
    update(memo, seen(readings[:3], []), [], [])
    change = update(memo, seen(readings[3:], []), [readings[0].report.sha256], [])
    assert held(memo) == whole(readings[1:], [])
    assert change.touched >= {one.key for one in sights_of(readings[0])}
