"""Second evidence: shared private events, shared days, the head's ticket, a second ticket."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from graph.measure import bicm, communities, heads, links, slates, synchrony
from graph.measure.evidence import Head, Support

BASE = Support(
    claim="",
    person="",
    agency="",
    region="Kota Arang",
    election="walikota",
    ticket="Gumelar",
    status="alleged",
    source="Kabar Arang",
)


def said(agency: str, person: str, **more: Any) -> Support:
    """A claim about a person; the person belongs to the agency."""
    return replace(BASE, claim=f"{agency}/{person}/{more}", agency=agency, person=f"{agency}/{person}", **more)


def at(agency: str, event: str, *sources: str, private: bool = True) -> list[Support]:
    """Somebody of the agency at an event, by each source."""
    return [said(agency, event, event=event, source=source, private=private) for source in sources or ("Kabar Arang",)]


def meetings(private: bool = True) -> list[Support]:
    """Kebun and Pasar at three events by many sources; six other agencies at nine events of their own."""
    found = [
        one
        for event in ("x", "y", "z")
        for agency in ("Kebun", "Pasar")
        for one in at(agency, event, f"K{event}", "W", private=private)
    ]
    return found + [one for i in range(9) for one in at(f"Lain {i % 6}", f"event {i}")]


def one_link(supports: list[Support]) -> links.Link:
    sides = [("Kebun", "walikota", "Gumelar"), ("Pasar", "walikota", "Gumelar")]
    (found,) = links.links(supports, sides)
    return found


def test_agencies_that_share_private_events_are_linked() -> None:
    found = one_link(meetings())
    assert (found.events, found.kept, found.first, found.second, found.total) == (("x", "y", "z"), 3, 3, 3, 12)
    assert found.p == pytest.approx(1 / 220)
    assert found.p_sizes < 0.05


def test_common_private_events_are_as_likely_as_all_ways_to_attend_say() -> None:
    ways = [set(way) for way in combinations(range(6), 3)]
    counted = {0, 1, 2, 3}
    for kept in (1, 2, 3):
        share = sum(len(one & other & counted) >= kept for one in ways for other in ways) / len(ways) ** 2
        numbers = (np.array([number]) for number in (kept, 3, 3, 6, len(counted)))
        assert links.private_events(*numbers)[0] == pytest.approx(share)


def test_events_that_are_open_to_all_link_nobody() -> None:
    found = one_link(meetings(private=False))
    assert (found.events, found.kept, found.p) == ((), 0, 1.0)


def test_without_the_heaviest_source_a_link_of_one_source_is_none() -> None:
    one_source = [replace(one, source="Kabar Arang") for one in meetings()]
    assert one_link(one_source).kept == 0


def test_a_pair_without_a_common_event_is_a_test_all_the_same() -> None:
    supports = [*at("Kebun", "x"), *at("Pasar", "y")]
    assert one_link(supports).p == 1.0


def test_agencies_of_two_regions_are_no_pair() -> None:
    supports = [*at("Kebun", "x"), *(replace(one, region="Kota Sela") for one in at("Pasar", "x"))]
    assert not links.links(supports, [("Kebun", "walikota", "Gumelar"), ("Pasar", "walikota", "Gumelar")])


def test_full_and_empty_rows_of_a_table_are_certain() -> None:
    found = bicm.probabilities(np.array([[1, 1, 1], [0, 0, 0], [1, 1, 0]]))
    assert found.tolist() == [[1, 1, 1], [0, 0, 0], [1, 1, 0]]
    assert bicm.probabilities(np.zeros((0, 3), np.int64)).shape == (0, 3)


def test_the_tail_of_unequal_coins_is_exact() -> None:
    assert bicm.tail(np.array([0.5, 0.25]), 1) == pytest.approx(1 - 0.5 * 0.75)
    assert bicm.tail(np.array([0.5, 0.25]), 2) == pytest.approx(0.125)
    assert (bicm.tail(np.array([0.5]), 0), bicm.tail(np.array([0.5]), 2)) == (1.0, 0.0)


def days(*pairs: tuple[int, int]) -> synchrony.Days:
    return synchrony.Days(*(np.array(part, np.int32) for part in zip(*pairs, strict=True)))


def test_near_pairs_need_two_sources() -> None:
    day, source = np.array([[1, 3, 9], [1, 3, 9]], np.int32), np.array([[0, 1, 2], [0, 0, 0]], np.int32)
    assert synchrony.near_pairs(day, source).tolist() == [1, 0]


def test_persons_named_for_near_days_stand_out_against_scattered_ones() -> None:
    pool = days(*((3 * i, i % 7) for i in range(60)))
    together, apart = days(*((30, i) for i in range(6))), days(*((30 * i, i) for i in range(6)))
    p = synchrony.p_values([(together, pool), (apart, pool)], np.random.default_rng(1))
    assert p[0] < 0.01
    assert p[1] > 0.5


def test_one_list_of_one_day_is_no_synchrony() -> None:
    pool = days(*((3 * i, i % 7) for i in range(60)))
    one_list = days(*((30, 3) for _ in range(8)))
    assert synchrony.p_values([(one_list, pool)], np.random.default_rng(1))[0] == 1.0


def test_draws_go_on_where_a_fixed_number_could_not_pass_the_correction() -> None:
    pool = days(*((3 * i, i % 7) for i in range(60)))
    strong, weak = days(*((30, i) for i in range(7))), days((1, 1), (60, 2))
    p = synchrony.p_values([(strong, pool), *[(weak, pool)] * 99], np.random.default_rng(1))
    assert p[0] < 0.05 / 100


def test_nobody_with_a_day_is_no_test() -> None:
    empty = synchrony.days_of([said("Kebun", "a")])
    assert empty.day.size == 0
    assert synchrony.p_values([(empty, empty)], np.random.default_rng(1)).tolist() == [1.0]


def test_a_person_gives_the_earliest_day_and_counts_as_of_several_sources() -> None:
    found = synchrony.days_of(
        [said("Kebun", "a", day=9), said("Kebun", "a", day=4, source="Warta Sela"), said("Kebun", "b", day=7)]
    )
    assert found.day.tolist() == [4, 7]
    assert found.source[0] < 0 <= found.source[1]


def both(agency: str, person: str, *sources: str) -> list[Support]:
    sides = (("walikota", "Gumelar"), ("gubernur", "Wening"))
    return [
        said(agency, person, election=election, ticket=ticket, source=source)
        for election, ticket in sides
        for source in sources or ("Kabar Arang",)
    ]


def test_a_slate_counts_persons_who_are_named_for_both_tickets() -> None:
    (found,) = slates.slates(
        [*both("Kebun", "a"), *both("Kebun", "b", "Kabar Arang", "Warta Sela"), said("Kebun", "c")]
    )
    assert (found.k, found.kept) == (2, 1)
    assert found.sides == (("gubernur", "Wening"), ("walikota", "Gumelar"))


def test_a_slate_beyond_chance_has_a_small_p_and_all_pairs_are_tests() -> None:
    sides = [("walikota", "Gumelar"), ("walikota", "Cakra"), ("gubernur", "Wening")]
    rates = {(agency, side): 0.02 for agency in ("Kebun", "Pasar") for side in sides}
    persons = [one for name in "abcd" for one in both("Kebun", name, "Kabar Arang", "Warta Sela")]
    (found,), number = slates.tested(slates.slates(persons), {"Kebun": 40, "Pasar": 40}, rates)
    assert number == 4
    assert found.expected == pytest.approx(40 * 0.02 * 0.02)
    assert found.p < 1e-6


def test_two_tickets_of_one_election_are_no_slate() -> None:
    assert not slates.slates([said("Kebun", "a"), said("Kebun", "a", ticket="Cakra")])


def led(number: int, follow: bool, acting: bool) -> tuple[list[Support], Head]:
    """An agency whose head is named, with three subordinates for the head's ticket or for the other one."""
    agency, ticket = f"Dinas {number}", ("Gumelar", "Cakra")[number % 2]
    other = ticket if follow else ("Cakra", "Gumelar")[number % 2]
    staff = [said(agency, f"s{i}", ticket=other) for i in range(3)]
    return [said(agency, "head", ticket=ticket), *staff], Head(agency=agency, person=f"{agency}/head", acting=acting)


def offices(number: int, follow_definitive: bool = True) -> tuple[list[heads.Office], list[Support]]:
    """Half of the heads are acting, and followed; the others are followed or not."""
    made = [led(i, follow_definitive or i % 4 < 2, i % 4 < 2) for i in range(number)]
    supports = [one for part, _ in made for one in part]
    return heads.offices(supports, [head for _, head in made]), supports


def test_staff_who_all_follow_their_head_stand_out() -> None:
    found, supports = offices(60)
    result = heads.following(found, supports, np.random.default_rng(1), draws=999)
    assert (result.offices, result.same, result.staff, result.p) == (60, 180, 180, 0.001)
    assert result.expected == pytest.approx(90, abs=6)


def test_where_all_heads_chose_alike_nothing_can_differ() -> None:
    made = [led(2 * i, True, False) for i in range(30)]
    supports = [one for part, _ in made for one in part]
    found = heads.offices(supports, [head for _, head in made])
    assert heads.following(found, supports, np.random.default_rng(1), draws=99).p == 1.0


def test_a_head_who_is_named_for_two_tickets_has_no_known_choice() -> None:
    supports, head = led(0, True, False)
    assert heads.offices(supports, [head])
    assert not heads.offices([*supports, said("Dinas 0", "head", ticket="Cakra")], [head])


def test_acting_heads_are_held_against_definitive_ones() -> None:
    found, _ = offices(80, follow_definitive=False)
    result = heads.acting_heads(found, np.random.default_rng(1), draws=999)
    assert (result.acting, result.definitive, result.p) == (1.0, 0.0, 0.001)
    alike = heads.acting_heads(offices(80)[0], np.random.default_rng(1), draws=99)
    assert (alike.acting, alike.definitive, alike.p) == (1.0, 1.0, 1.0)
    assert heads.acting_heads([], np.random.default_rng(1)).p == 1.0


def test_no_variation_is_no_association() -> None:
    assert heads.mantel_haenszel(np.zeros((0, 2, 2))) == (None, 0.0, 1.0)


CHAIN = [("a", "b"), ("b", "c"), ("d", "e")]


def test_components_come_largest_first() -> None:
    assert communities.components(CHAIN) == [("a", "b", "c"), ("d", "e")]
    assert communities.components([]) == []
    assert communities.communities(CHAIN) == communities.components(CHAIN)


def test_large_components_are_cut_where_the_extra_is_installed() -> None:
    pytest.importorskip("leidenalg", reason="NOT TESTED: the extra communities is not installed")
    rings = [(f"{side}{i}", f"{side}{j}") for side in "ab" for i in range(6) for j in range(i)]
    found = communities.communities([*rings, ("a0", "b0")])
    assert found == [tuple(f"{side}{i}" for i in range(6)) for side in "ab"]


def test_a_link_of_many_sources_returns_more_often_than_one_of_few() -> None:
    many = [(frozenset(f"s{i}{j}" for i in range(6)), frozenset(f"t{i}{j}" for i in range(6))) for j in range(3)]
    few = [(frozenset({"u"}), frozenset({"v"})), *many[1:]]
    found = communities.returning({("a", "b"): many, ("c", "d"): few}, {("a", "b"): 3, ("c", "d"): 3})
    assert found["a", "b"].mean() > 0.9
    assert found["c", "d"].mean() < 0.6


def test_who_stands_between_is_told_only_where_the_rank_is_stable() -> None:
    sure = {link: np.ones(50, np.bool_) for link in CHAIN[:2]}
    assert [broker.agency for broker in communities.brokers(CHAIN[:2], sure)] == ["b"]
    unsure = {link: np.arange(50) % 2 == i for i, link in enumerate(CHAIN[:2])}
    assert not communities.brokers(CHAIN[:2], unsure)
    assert not communities.brokers([("a", "b")], {("a", "b"): np.ones(50, np.bool_)})
