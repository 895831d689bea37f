"""Which claims make one matter, and on which edge each of them counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from graph.build.view import View, build
from graph.claims import Reading
from tests.invented import RACE, claim, decided, facts, on, read, statuses, support

TICKET, OTHER, UNKNOWN = "Gumelar Praba - Nindya Laras", "Cakra Tirta", "?"

RALLY = read("satu", support("t", act="attend", **on("2024-10-03")), published="2024-10-05", election=RACE)
NAMELESS = read("satu", support(None, act="attend", **on("2024-10-03")), published="2024-10-05")
DENIAL = read("dua", support(None, "denied"), published="2024-10-07")
PROVEN = read("tiga", support(None, "confirmed", **decided("bawaslu")), published="2024-10-20")
CLOSED = read("empat", support(None, "cleared", **decided("police")), published="2024-11-20")


def everywhere(readings: Sequence[Reading]) -> dict[str, str]:
    """The statuses, the same for every order of the readings."""
    found = [statuses(order) for order in permutations(readings)]
    assert all(one == found[0] for one in found)
    return found[0]


def the_edge(readings: Sequence[Reading]) -> dict[str, object]:
    (edge,) = facts(build(readings))
    return dict(edge.props)


@pytest.mark.parametrize(("first", "end"), [(RALLY, TICKET), (NAMELESS, UNKNOWN)])
def test_the_worked_example_and_each_withdrawal(first: Reading, end: str) -> None:
    assert everywhere([first, DENIAL, PROVEN, CLOSED]) == {end: "confirmed"}
    assert everywhere([first, DENIAL, CLOSED]) == {end: "denied"}
    assert everywhere([first, DENIAL, PROVEN]) == {end: "confirmed"}
    assert everywhere([first, PROVEN, CLOSED]) == {end: "confirmed"}
    assert everywhere([first, CLOSED]) == {end: "alleged"}
    assert everywhere([first]) == {end: "alleged"}
    assert everywhere([DENIAL, PROVEN, CLOSED]) == {UNKNOWN: "confirmed"}
    assert everywhere([DENIAL, CLOSED]) == {UNKNOWN: "denied"}
    assert everywhere([CLOSED]) == {UNKNOWN: "cleared"}


def test_the_worked_example_tells_authority_track_and_history() -> None:
    props = the_edge([RALLY, DENIAL, PROVEN, CLOSED])
    assert (props["authority"], props["track"], props["decisionSource"]) == (
        "Bawaslu Kota Arang",
        "administrative",
        "news",
    )
    assert props["matters"] == (
        "confirmed; act of 2024-10-03: 2024-10-05 alleged, 2024-10-07 denied, 2024-10-20 confirmed "
        "(Bawaslu Kota Arang, administrative), 2024-11-20 cleared (Polres Arang, criminal)",
    )
    assert (props["reports"], props["origins"], props["checked"]) == (4, 4, "none")
    assert "authority" not in the_edge([RALLY, DENIAL, CLOSED])


def test_a_decision_that_bears_the_day_of_the_act_is_later_than_what_was_said_before_it() -> None:
    wrong = support("t", "confirmed", **decided("bawaslu", date="2024-10-03"))
    cleared = support("t", "cleared", **decided("bawaslu", date="2024-10-10"))
    proven = read("tiga", wrong, published="2024-10-20", election=RACE)
    earlier = read("empat", cleared, published="2024-10-11", election=RACE)
    assert everywhere((RALLY, earlier, proven)) == {TICKET: "confirmed"}


def test_what_names_no_ticket_is_marked_with_the_claim_that_names_it() -> None:
    view = build([RALLY, DENIAL, PROVEN, CLOSED])
    claims = {node.id: node.props for node in view.nodes if node.props.get("predicate") == "SUPPORTS"}
    (naming,) = [key for key, props in claims.items() if props["status"] == "alleged"]
    assert {key: props.get("ticketFrom") for key, props in claims.items()} == {
        key: None if key == naming else naming for key in claims
    }
    assert not [node for node in view.nodes if node.label == "Paslon" and node.props["named"] is False]


def test_a_denial_denies_what_is_alleged_in_its_matter_and_no_decision() -> None:
    view = build([RALLY, DENIAL, PROVEN, CLOSED])
    status = {node.id: node.props["status"] for node in view.nodes if node.label == "Claim"}
    assert [(status[edge.start], status[edge.end]) for edge in facts(view, "DENIES")] == [("denied", "alleged")]


def test_different_stated_days_are_different_matters() -> None:
    october = read("satu", support("t", **on("2024-10-03")))
    november = read(
        "dua", support("t", **on("2024-11-03")), support("t", "cleared", **on("2024-11-03"), **decided("bawaslu"))
    )
    assert everywhere([october, november]) == {TICKET: "alleged"}
    assert len(the_edge([october, november])["matters"]) == 2  # type: ignore[arg-type]


def test_different_case_numbers_are_different_matters() -> None:
    one = read("satu", support("t", case_number="05/TM/2024"))
    other = read(
        "dua",
        support("t", case_number="06/TM/2024"),
        support("t", "cleared", case_number="06/TM/2024", **decided("bawaslu")),
    )
    assert everywhere([one, other]) == {TICKET: "alleged"}


def test_spellings_of_a_case_number_are_one() -> None:
    one = read("satu", support("t", case_number="Nomor 05/TM/2024"))
    other = read("dua", support(None, "denied", case_number="05 / tm / 2024"))
    assert everywhere([one, other]) == {TICKET: "denied"}


def test_a_different_act_alone_never_splits() -> None:
    one = read("satu", support("t", act="attend"))
    other = read("dua", support("t", act="photo_gesture"), support("t", "denied", act="photo_gesture"))
    assert everywhere([one, other]) == {TICKET: "denied"}


def test_an_inferred_day_never_splits() -> None:
    one = read("satu", support("t", date="2024-10-03", date_basis="inferred"))
    other = read("dua", support("t", "denied", date="2024-10-04", date_basis="inferred"))
    assert everywhere([one, other]) == {TICKET: "denied"}


def test_a_claim_that_names_neither_joins_all_matters_of_its_own_report() -> None:
    both = read("satu", support("t", **on("2024-10-03")), support("t", **on("2024-10-09")), support(None, "denied"))
    third = read("dua", support("t", **on("2024-10-20")))
    assert the_edge([both])["status"] == "denied"
    matters = the_edge([both, third])["matters"]
    assert [matter.split(";")[0] for matter in matters] == ["denied", "denied", "alleged"]  # type: ignore[attr-defined]


def test_a_claim_that_names_neither_stays_apart_where_other_reports_have_several_matters() -> None:
    days = read("satu", support("t", **on("2024-10-03"))), read("lima", support("t", **on("2024-10-09")))
    assert everywhere([*days, PROVEN]) == {TICKET: "alleged", UNKNOWN: "confirmed"}
    assert everywhere([*days, DENIAL]) == {TICKET: "alleged", UNKNOWN: "denied"}


def test_a_number_and_a_day_that_nothing_else_could_mean_are_one_matter() -> None:
    case = read(
        "dua", support(None, "confirmed", case_number="05/TM/2024", **decided("bawaslu")), published="2024-10-20"
    )
    assert everywhere([RALLY, case]) == {TICKET: "confirmed"}
    another = read("tiga", support(None, case_number="06/TM/2024"))
    assert everywhere([RALLY, case, another]) == {TICKET: "alleged", UNKNOWN: "confirmed"}


def test_a_report_ties_its_number_to_its_day() -> None:
    tied = read("satu", support("t", **on("2024-10-03")), support(None, "alleged", case_number="05/TM/2024"))
    other_day = read("dua", support("u", **on("2024-10-09")))
    decision = read("tiga", support(None, "confirmed", case_number="05/TM/2024", **decided("bawaslu")))
    assert everywhere([tied, other_day, decision]) == {TICKET: "confirmed", OTHER: "alleged", UNKNOWN: "confirmed"}


def test_two_numbers_never_meet_through_one_day() -> None:
    one = read("satu", support("t", case_number="05", **on("2024-10-03")))
    other = read(
        "dua",
        support("u", case_number="06", **on("2024-10-03")),
        support(None, "confirmed", case_number="06", **decided("bawaslu")),
    )
    assert everywhere([one, other]) == {TICKET: "alleged", OTHER: "confirmed"}
    day = read("tiga", support(None, "confirmed", **on("2024-10-03"), **decided("bawaslu")))
    assert everywhere([one, read("dua", support("u", case_number="06", **on("2024-10-03"))), day]) == {
        TICKET: "alleged", OTHER: "alleged", UNKNOWN: "confirmed",
    }  # fmt: skip


def test_with_two_tickets_in_a_matter_a_decision_that_names_none_confirms_neither() -> None:
    two = read("satu", support("t"), support("u"))
    assert everywhere([two, PROVEN]) == {TICKET: "alleged", OTHER: "alleged", UNKNOWN: "confirmed"}
    assert everywhere([two, DENIAL]) == {TICKET: "alleged", OTHER: "alleged", UNKNOWN: "denied"}


def test_a_decision_on_one_ticket_says_nothing_on_the_other() -> None:
    two = read("satu", support("t"), support("u"))
    proven = read("dua", support("t", "confirmed", **decided("bawaslu")))
    assert everywhere([two, proven]) == {TICKET: "confirmed", OTHER: "alleged"}


def test_an_allegation_that_names_nobody_never_moves_and_is_denied_with_the_rest() -> None:
    vague = read("lima", support(None))
    assert everywhere([RALLY, vague]) == {TICKET: "alleged", UNKNOWN: "alleged"}
    assert everywhere([RALLY, vague, DENIAL]) == {TICKET: "denied", UNKNOWN: "denied"}


def test_the_unknown_candidate_is_never_shared_by_two_accused() -> None:
    view = build([read("satu", support(None), support(None, subject="b"))])
    assert len({edge.end for edge in facts(view)}) == 2


def test_a_ticket_that_a_reading_lists_without_a_name_is_an_unknown_candidate() -> None:
    reading = read("satu", support("t"), support("t", subject="b"))
    entities = tuple(
        type(one)(ref=one.ref, label=one.label, name="salah satu paslon", props={"named": False})
        if one.ref == "t"
        else one
        for one in reading.entities
    )
    view = build([Reading(report=reading.report, entities=entities, claims=reading.claims, election=RACE)])
    assert [node.props.get("name") for node in view.nodes if node.label == "Paslon"] == [None, None]


def test_elections_that_are_known_in_part_join_the_only_one_that_they_can_mean() -> None:
    assert everywhere([RALLY, read("dua", support(None, "denied"), election="?/99/2024")]) == {TICKET: "denied"}
    assert everywhere([RALLY, read("dua", support(None, "denied"), election=None)]) == {TICKET: "denied"}
    assert everywhere([RALLY, replace(PROVEN, election=None)]) == {TICKET: "confirmed"}
    assert everywhere([RALLY, read("dua", support(None, "denied"), election="?/98.71/2024")]) == {
        TICKET: "alleged", UNKNOWN: "denied",
    }  # fmt: skip


def test_a_decision_of_an_unknown_year_confirms_no_accusation_of_a_known_one() -> None:
    undated = read("dua", support(None, "confirmed", **decided("bawaslu")), election="?/99.71/?", published=None)
    assert everywhere([RALLY, undated]) == {TICKET: "alleged", UNKNOWN: "confirmed"}
    earlier = read("dua", support(None, "confirmed", **decided("bawaslu")), election="?/99.71/2020")
    assert everywhere([RALLY, earlier]) == {TICKET: "alleged", UNKNOWN: "confirmed"}


def test_a_decision_that_may_mean_either_of_two_races_confirms_neither() -> None:
    second = read("dua", support(None, election="gubernur/99/2024"))
    assert statuses([RALLY, second, PROVEN])[TICKET] == "alleged"
    view: View = build([RALLY, second, PROVEN])
    assert sorted(str(edge.props["status"]) for edge in facts(view)) == ["alleged", "alleged", "confirmed"]


def test_an_instruction_is_told_apart_into_matters_too() -> None:
    first = read("satu", claim("a", "DIRECTED", "b", "alleged", **on("2024-10-01")))
    second = read("dua", claim("a", "DIRECTED", "b", "cleared", **on("2024-10-02"), **decided("bawaslu")))
    assert statuses([first, second], "DIRECTED") == {"Sulastri Wening": "alleged"}
