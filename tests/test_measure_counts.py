"""What is counted: persons, not claims; without the heaviest source; copies as one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from graph.measure.copies import merged
from graph.measure.counts import Counts, count, frame
from graph.measure.evidence import Staff, Support, in_band, weight
from graph.measure.scope import cells

ONE = Support(
    claim="c", person="p", agency="Dinas Kebun", region="Kota Arang", election="walikota", ticket="Gumelar",
    status="alleged", source="Kabar Arang",
)  # fmt: skip
STAFF = (
    Staff(agency="Dinas Kebun", region="Kota Arang", heads=40),
    Staff(agency="Dinas Pasar", region="Kota Arang", heads=30),
)


def said(person: str, source: str = "Kabar Arang", status: str = "alleged", **more: object) -> Support:
    """A claim about a person of Dinas Kebun."""
    return replace(ONE, claim=f"{person}/{source}/{status}/{more}", person=person, source=source, status=status, **more)  # type: ignore[arg-type]


def counts(*supports: Support) -> Counts:
    return count(frame(STAFF, cells(STAFF, supports)), supports)


def first(*supports: Support) -> tuple[int, int, int, str]:
    """k, persons of the heaviest source alone, sources, and its name, of the one cell with a claim."""
    found = counts(*supports)
    i = int(np.argmax(found.k))
    name = found.sources[found.heaviest[i]] if found.heaviest[i] >= 0 else ""
    return int(found.k[i]), int(found.lone[i]), int(found.origins[i]), name


def test_ten_articles_on_one_person_are_one_person() -> None:
    assert first(*(said("p", f"Kabar {i}") for i in range(10))) == (1, 0, 10, "")


def test_persons_who_rest_on_one_source_alone_are_told() -> None:
    found = first(said("p"), said("q"), said("r"), said("r", "Warta Sela"), said("s", "Warta Sela"))
    assert found == (4, 2, 2, "Kabar Arang")


def test_of_two_heaviest_sources_the_first_by_name_is_named() -> None:
    assert first(said("p", "Warta Sela"), said("q")) == (2, 1, 2, "Kabar Arang")


def test_who_is_named_for_two_tickets_counts_once_among_the_named() -> None:
    found = counts(said("p"), said("p", ticket="Cakra"), said("q"))
    assert found.n.max() == 2
    assert found.total.max() == 2
    assert sorted(found.k[found.k > 0].tolist()) == [1, 2]


def test_cells_without_a_claim_are_there_with_zero() -> None:
    found = counts(said("p"))
    assert found.k.tolist() == [1, 0]
    assert found.n.tolist() == [1, 0]
    assert found.marked.tolist() == [1, 1]


def test_a_ticket_of_another_region_is_no_cell_unless_it_is_named_in_several() -> None:
    elsewhere = replace(said("z"), agency="Dinas Jalan", region="Kota Sela", ticket="Wening")
    both = replace(elsewhere, ticket="Gumelar")
    known = cells(STAFF, [said("p"), elsewhere])
    assert ("Dinas Pasar", "Wening") not in {(cell.agency, cell.ticket) for cell in known}
    known = cells(STAFF, [said("p"), both])
    assert ("Dinas Jalan", "Gumelar") in {(cell.agency, cell.ticket) for cell in known}
    assert len(known) == 3


def test_no_claims_give_no_cells() -> None:
    grid = frame(STAFF, cells(STAFF, []))
    assert grid.cells == ()
    assert count(grid, []).k.size == 0


@pytest.mark.parametrize(
    ("statuses", "bands"),
    [
        (("alleged",), {"main", "denied"}),
        (("stated",), {"main", "denied"}),
        (("confirmed",), {"confirmed", "main", "denied"}),
        (("denied",), {"denied"}),
        (("denied", "alleged"), {"main", "denied"}),
        (("cleared",), set()),
    ],
)
def test_the_bands_of_a_person(statuses: tuple[str, ...], bands: set[str]) -> None:
    supports = [said("p", status=status) for status in statuses]
    assert {band for band in ("confirmed", "main", "denied") if in_band(supports, band)} == bands


def test_a_list_of_one_day_from_one_source_is_known_as_a_list() -> None:
    assert counts(*(said(name, day=1) for name in "abcde"), *(said(name, f"W{name}") for name in "uvwxyz")).listed[0]
    spread = [said(name, f"W{i % 4}", day=i) for i, name in enumerate("abcdefgh")]
    assert not counts(*spread).listed[0]


def test_a_cell_of_which_most_rests_on_one_source_holds_a_list() -> None:
    assert counts(said("p", day=1), said("q", day=9), said("r", "Warta Sela")).listed[0]


def sources(*supports: Support) -> set[str]:
    return {one.source for one in merged(supports)}


def test_a_list_that_two_outlets_print_counts_as_of_one() -> None:
    printed = [said(name, outlet, day=3) for name in "abcde" for outlet in ("Kabar Arang", "Warta Sela")]
    assert sources(*printed) == {"Kabar Arang + Warta Sela"}
    assert first(*merged(printed))[:3] == (5, 5, 1)


def test_a_copied_list_is_known_through_misprints_and_denials() -> None:
    one = [said(name, "Kabar Arang", day=3) for name in "abcdefgh"]
    other = [said(name, "Warta Sela", status="denied", day=3) for name in "abcdxyzw"]
    assert sources(*one, *other) == {"Kabar Arang + Warta Sela"}


def test_outlets_that_cover_the_same_days_by_themselves_stay_apart() -> None:
    one = [said(name, "Kabar Arang", day=i) for i, name in enumerate("abcdef")]
    other = [said(name, "Warta Sela", day=i) for i, name in enumerate("abcxyz")]
    assert sources(*one, *other) == {"Kabar Arang", "Warta Sela"}


def test_short_lists_are_never_copies() -> None:
    printed = [said(name, outlet, day=3) for name in "abc" for outlet in ("Kabar Arang", "Warta Sela")]
    assert sources(*printed) == {"Kabar Arang", "Warta Sela"}


def test_weights_are_for_reading_only_and_never_grow_by_repetition() -> None:
    assert weight([]) == 0
    once = weight([("Kabar Arang", "alleged")])
    assert weight([("Kabar Arang", "alleged")] * 5) == once
    assert (
        once < weight([("Kabar Arang", "alleged"), ("Warta Sela", "denied")]) < weight([("Kabar Arang", "confirmed")])
    )
