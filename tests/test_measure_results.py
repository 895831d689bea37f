"""The whole run: tiers, needs, bands, words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.measure import attention, effects, many, words
from graph.measure.evidence import Staff, Support
from graph.measure.heads import Acting
from graph.measure.results import Run, run
from graph.measure.rows import COLUMNS, rows

REGION, RACE = "Kota Arang", "walikota"
STAFF = tuple(Staff(agency=f"Dinas {i}", region=REGION, heads=40) for i in range(30))
FORBIDDEN = ("is partisan", "are partisan", "guilty", "colluded", "conspir")


def said(agency: int, person: str, ticket: str = "Gumelar", source: str = "Kabar Arang", **more: Any) -> Support:
    return Support(
        claim=f"{agency}/{person}/{ticket}/{source}", person=f"{agency}/{person}", agency=f"Dinas {agency}",
        region=REGION, election=RACE, ticket=ticket, source=source, status=more.pop("status", "alleged"), **more,
    )  # fmt: skip


def ordinary() -> list[Support]:
    """One person in each agency, tickets in turn, days and sources scattered."""
    return [said(i, "a", ("Gumelar", "Cakra", "Wening")[i % 3], f"Kabar {i % 7}", day=2 * i) for i in range(30)]


def crowd(agency: int, size: int = 8, **more: Any) -> list[Support]:
    """Persons of one agency for one ticket, each by a source of its own, on near days."""
    return [said(agency, f"p{i}", source=f"Warta {i}", day=20 + i % 2, **more) for i in range(size)]


def tier(result: Run, agency: int, ticket: str = "Gumelar") -> str:
    return f"T{result.tier[result.grid.place[f'Dinas {agency}', RACE, ticket]]}"


def text(result: Run, agency: int) -> str:
    return words.text(result, result.grid.place[f"Dinas {agency}", RACE, "Gumelar"])


def test_many_persons_of_many_sources_on_near_days_are_corroborated() -> None:
    result = run([*ordinary(), *crowd(4)], STAFF)
    assert tier(result, 4) == "T3"
    assert "c" in result.evidence[result.grid.place["Dinas 4", RACE, "Gumelar"]]
    others = {tier(result, i) for i in range(30) if i != 4}
    assert others <= {"T0", "T1"}


def test_without_second_evidence_it_is_a_lead() -> None:
    scattered = [replace(one, day=7 * i) for i, one in enumerate(crowd(4))]
    assert tier(run([*ordinary(), *scattered], STAFF), 4) == "T2"


def test_one_list_of_accusations_is_neither() -> None:
    listed = [replace(one, source="Kabar 1", day=20) for one in crowd(4, 12)]
    assert tier(run([*ordinary(), *listed], STAFF), 4) in ("T0", "T1")


def test_a_list_that_a_second_outlet_prints_is_neither() -> None:
    listed = [replace(one, source=outlet, day=20) for one in crowd(4, 12) for outlet in ("Kabar 1", "Warta Sela")]
    assert tier(run([*ordinary(), *listed], STAFF), 4) in ("T0", "T1")


def test_much_attention_to_all_tickets_alike_is_no_corroboration() -> None:
    tickets = ("Gumelar", "Cakra", "Wening")
    watched = [said(4, f"p{i}", tickets[i % 3], f"Warta {i}", day=20 + i % 2) for i in range(24)]
    assert tier(run([*ordinary(), *watched], STAFF), 4) != "T3"


def test_persons_whose_only_claims_are_denied_do_not_count() -> None:
    result = run([*ordinary(), *crowd(4, status="denied")], STAFF)
    assert tier(result, 4) == "T0"
    assert "with denied k = 8" in words.band(result, result.grid.place["Dinas 4", RACE, "Gumelar"], "denied")


def test_a_result_that_denials_change_is_shown_as_unstable() -> None:
    result = run([*ordinary(), *crowd(4, status="denied")], STAFF)
    assert words.unstable(result, result.grid.place["Dinas 4", RACE, "Gumelar"])


def test_cleared_persons_are_in_no_band() -> None:
    result = run([*ordinary(), *crowd(4, status="cleared")], STAFF)
    assert tier(result, 4) == "T0"
    assert all(counts.k[result.grid.place["Dinas 4", RACE, "Gumelar"]] == 0 for counts, _ in result.bands.values())


def test_two_persons_are_never_a_finding() -> None:
    few = (Staff(agency="Dinas 1", region=REGION, heads=2000), Staff(agency="Dinas 2", region=REGION, heads=900))
    result = run([said(1, name, source=source) for name in "ab" for source in ("Kabar 1", "Warta 2")], few)
    assert tier(result, 1) in ("T0", "T1")


def test_what_cannot_be_tested_says_what_it_needs() -> None:
    result = run([said(1, "a")], STAFF[:3])
    i = result.grid.place["Dinas 1", RACE, "Gumelar"]
    assert (tier(result, 1), tier(result, 2)) == ("T0", "T0")
    assert result.needs[i] >= 3
    assert f"needs at least {result.needs[i]} persons" in text(result, 1)
    assert text(result, 1).endswith("Untested is not clean.")


def test_without_headcounts_the_composition_is_tested_and_no_more_than_a_lead_can_come_of_it() -> None:
    bare = [replace(staff, heads=0) for staff in STAFF]
    tickets = ("Gumelar", "Cakra", "Wening")
    mixed = [said(i, f"p{j}", tickets[(i + j) % 3], f"Kabar {j}") for i in range(30) for j in range(3)]
    result = run([*mixed, *crowd(4, 20)], bare)
    assert tier(result, 4) == "T2"
    row = next(row for row in rows(result) if row["agency"] == "Dinas 4" and row["ticket"] == "Gumelar")
    assert (row["test"], row["headcount"]) == ("a1", None)
    assert isinstance(row["expected"], float)


def test_nothing_at_all_is_a_run_too() -> None:
    result = run([], STAFF)
    assert rows(result) == []
    assert words.overall(result)


def test_what_is_said_of_acting_heads_ends_with_what_it_does_not_prove() -> None:
    result = run([*ordinary(), *crowd(4)], STAFF)
    shares = Acting(acting=0.6, definitive=0.3, p=0.01, odds=2.0)
    lines = words.overall(replace(result, found=replace(result.found, acting=shares)))
    assert lines[-1].endswith("this shows no order either.")


def test_rows_have_the_columns_of_the_contract_first_and_the_strongest_first() -> None:
    found = rows(run([*ordinary(), *crowd(4)], STAFF))
    assert COLUMNS[:13] == (
        "agency", "region", "election", "ticket", "tier", "k", "n", "headcount", "expected", "p", "q", "needs",
        "origins",
    )  # fmt: skip
    assert all(set(row) == set(COLUMNS) for row in found)
    assert len(found) == 90
    assert found[0]["agency"] == "Dinas 4"
    assert [row["tier"] for row in found] == sorted((row["tier"] for row in found), key=str, reverse=True)


def test_every_line_ends_with_what_it_does_not_prove_and_none_says_what_an_agency_is() -> None:
    scattered = [replace(one, day=7 * i, agency="Dinas 7", person=f"7/{i}") for i, one in enumerate(crowd(7))]
    found = rows(run([*ordinary(), *crowd(4), *scattered], STAFF))
    assert {row["tier"] for row in found} >= {"T0", "T2", "T3"}
    for row in found:
        line = str(row["text"])
        assert line.endswith(words.CAVEATS[int(str(row["tier"])[1])])
        assert not any(word in line.lower() for word in FORBIDDEN)
        if row["tier"] in ("T2", "T3"):
            assert "reports concentrate beyond chance under" in line
            assert "without" in line
            assert "tests" in line


def test_the_same_claims_in_any_order_give_the_same_rows() -> None:
    supports = [*ordinary(), *crowd(4)]
    assert rows(run(supports, STAFF)) == rows(run(supports[::-1], STAFF[::-1]))


def test_the_agencys_own_support_stands_beside_the_counts() -> None:
    found = rows(run(ordinary(), STAFF), {("Dinas 4", RACE, "Gumelar"): ("alleged",)})
    own = [row for row in found if row["own"]]
    assert [(row["agency"], row["k"]) for row in own] == [("Dinas 4", 0)]


@settings(max_examples=50, deadline=None)
@given(p=st.lists(st.floats(0, 1), max_size=30), more=st.integers(0, 50))
def test_q_is_never_below_p_and_keeps_its_order(p: list[float], more: int) -> None:
    values = np.array(p, float)
    q = many.adjusted(values, values.size + more)
    assert (q >= values - 1e-12).all()
    assert (q <= 1).all()
    assert (np.diff(q[np.argsort(values, kind="stable")]) >= -1e-12).all()


def test_the_next_level_is_that_of_the_first_rank_where_nothing_stands() -> None:
    assert many.next_level(np.ones(60)) == pytest.approx(0.05 / 60)
    assert many.next_level(np.array([1e-9, *np.ones(59)])) == pytest.approx(2 * 0.05 / 60)
    assert many.next_level(np.zeros(0)) == 0.05


def test_attention_that_differs_much_has_a_small_alpha() -> None:
    rng = np.random.default_rng(1)
    expected = np.full(400, 5.0)
    same = attention.concentration(rng.poisson(expected), expected)
    wild = attention.concentration(rng.poisson(expected * rng.gamma(0.5, 2.0, 400)), expected)
    assert same > 20
    assert wild == pytest.approx(0.5, rel=0.4)
    assert attention.concentration(np.zeros(0, np.int64), np.zeros(0)) == attention.MOST


def test_effects_have_exact_intervals() -> None:
    found, low, high = effects.ratio(np.array([5, 0]), np.array([1.0, 0.0]))
    assert (found[0], low[0], high[0]) == pytest.approx((5.0, 1.6235, 11.6683), abs=1e-4)
    assert np.isnan([found[1], low[1], high[1]]).all()
    assert effects.odds(3, 4, 4, 8)[0] == pytest.approx(6.4083, abs=1e-3)
    whole = effects.odds(4, 4, 4, 8)
    assert whole[0] == np.inf
    assert 1 < whole[1] < whole[2] == np.inf
    assert np.isnan(effects.odds(0, 4, 0, 8)).all()
