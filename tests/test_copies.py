"""Copies of one story share an origin, whatever headline and line of its own an outlet gives them."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import permutations

from graph.build.copies import alike, origins_of, print_of
from graph.build.kept_copies import keep_prints, origins_kept, own_of
from graph.claims import Reading, Report
from graph.identity.memo import Memo
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw
from tests.invented import facts, read, report, shown, support

WORDS = (
    "camat", "hadir", "panggung", "warga", "desa", "kabar", "pagi", "rapat", "kantor", "lapangan", "surat", "hari",
    "foto", "ketua", "anggota", "rumah",
)  # fmt: skip


def story(seed: int) -> list[str]:
    """Paragraphs of 30 words."""
    rng = random.Random(seed)
    return [" ".join(rng.choice(WORDS) for _ in range(30)) for _ in range(6)]


def printed(name: str, paragraphs: list[str]) -> Report:
    return report(name, text="\n\n".join([f"Judul {name}", *paragraphs]))


OWN = story(1)
FIRST = printed("satu", OWN)
COPY = printed("dua", ["Laporan wartawan kami dari lapangan kemarin pagi bersama warga desa yang hadir.", *OWN])
SHORTER = printed("tiga", OWN[:-1])
OTHER = printed("empat", story(2))


def prints(*reports: Report) -> dict[str, str]:
    return {one.sha256: print_of(one) for one in reports}


def test_near_copies_share_the_smallest_origin_and_others_do_not() -> None:
    found = origins_of(prints(FIRST, COPY, SHORTER, OTHER))
    held = {one.sha256: found.get(one.sha256, print_of(one).partition(" ")[0]) for one in (FIRST, COPY, SHORTER, OTHER)}
    assert len({held[one.sha256] for one in (FIRST, COPY, SHORTER)}) == 1
    assert held[OTHER.sha256] != held[FIRST.sha256]
    for order in permutations((FIRST, COPY, SHORTER, OTHER)):
        assert origins_of(prints(*order)) == found


def test_one_event_in_other_words_is_no_copy() -> None:
    rng = random.Random(3)
    told = [" ".join(word if rng.random() < 0.6 else rng.choice(WORDS) for word in part.split()) for part in OWN]
    assert origins_of(prints(FIRST, printed("dua", told))) == {}


def test_short_texts_and_told_origins_are_copies_only_where_they_are_equal() -> None:
    assert (
        origins_of(prints(report("satu", text="Camat hadir di panggung."), report("dua", text="Camat hadir di sini.")))
        == {}
    )
    table = report("tiga", text=FIRST.text, origin="table-1")
    assert print_of(table) == "table-1"
    assert origins_of(prints(FIRST, table)) == {}


def test_how_alike_two_texts_are() -> None:
    one, other = (print_of(each).partition(" ")[2] for each in (FIRST, OTHER))
    assert alike(one, one) == 1.0
    assert alike(one, other) < 0.2


def about(one: Report) -> Reading:
    base = read(one.file, support("t"))
    return Reading(report=one, entities=base.entities, claims=base.claims, election=base.election)


def test_origins_of_an_edge_count_texts_and_follow_what_is_loaded(embedded: Store) -> None:
    embedded.ensure_schema()
    readings = [about(FIRST), about(OTHER), about(COPY)]
    for number, reading in enumerate(readings, 1):
        put_readings(embedded, [reading])
        sync(embedded)
        assert view_of(embedded) == shown(readings[:number])
    assert [edge.props["origins"] for edge in facts(view_of(embedded))] == [2]
    withdraw(embedded, FIRST.sha256, by="Laras", why="Salah.")
    assert view_of(embedded) == shown(readings[1:])


def test_a_memo_of_prints_tells_what_all_prints_tell() -> None:
    everything = prints(FIRST, COPY, SHORTER, OTHER, report("kosong", text="pendek"))
    rng = random.Random(4)
    for _ in range(20):
        memo, held = Memo(), dict[str, str]()
        for _ in range(6):
            gone = [sha for sha in held if rng.random() < 0.3]
            fresh = {sha: text for sha, text in everything.items() if sha not in held and rng.random() < 0.5}
            held = {sha: text for sha, text in held.items() if sha not in gone} | fresh
            keep_prints(memo, fresh, gone)
            assert origins_kept(memo) == origins_of(held)
            assert own_of(memo, everything) == {sha: text.partition(" ")[0] for sha, text in held.items()}


def test_sources_of_a_table_whose_names_end_alike_stay_sources_of_their_own(embedded: Store) -> None:
    embedded.ensure_schema()
    names = ("Kabar Kota Arang", "Warta Kota Arang", "Warta Kota Bara")
    rows = [read(name, support("t", subject=who)) for name, who in zip(names, "abk", strict=True)]
    tables = [replace(one, report=replace(one.report, origin=name)) for one, name in zip(rows, names, strict=True)]
    assert origins_of({one.report.sha256: print_of(one.report) for one in tables}) == {}
    put_readings(embedded, tables)
    sync(embedded)
    assert view_of(embedded) == shown(tables)
    told = embedded.read("MATCH (r:Report) RETURN r.origin AS origin ORDER BY origin")
    assert [row["origin"] for row in told] == list(names)
