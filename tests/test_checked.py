"""What a check does to a claim, how it is found again, and what is left when it is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build.by_hand import Told, claim_id, value_of
from graph.build.checked import seen_of
from graph.build.model import Edge, View
from graph.build.resolved import claim_ids, resolve
from graph.build.view import build
from graph.claims import Claim, Reading
from graph.identity.groups import judgements_of
from graph.identity.judgements import Judgement, judged
from graph.identity.keys import entity_ids
from tests.invented import facts, read, report, spans, support

TEXT = "Camat itu hadir di panggung paslon.  Ia membantah hadir. Sekretarisnya ikut."
HERE, DENIAL = spans((0, 35)), spans((37, 56))


def told(name: str, *claims: Claim) -> Reading:
    """A report with TEXT on the camat (a), the clerk (b) and the tickets t and u."""
    one = read(name, *claims, support("u", subject="b"))
    return replace(one, report=report(name, text=f"{TEXT} {name}"))


ONE = told("satu", support("t", act="attend", **HERE), support("t", "denied", **DENIAL))
TWO = told("dua", support("t", act="attend", **HERE))
READINGS = [ONE, TWO]


def ids_of(reading: Reading, predicate: str = "SUPPORTS") -> list[str]:
    return [key for key, one in claim_ids(reading).items() if one.predicate == predicate]


def id_of(reading: Reading, status: str = "alleged", subject: str = "a") -> str:
    listed = claim_ids(reading).items()
    return next(k for k, c in listed if (c.predicate, c.status, c.subject) == ("SUPPORTS", status, subject))


def check(reading: Reading, key: str, outcome: str, at: str = "2025", **more: str) -> Judgement:
    """A check of a claim by what is seen of it."""
    seen = seen_of(reading, claim_ids(reading)[key])
    sha = reading.report.sha256
    return judged("check", [key], by="Laras", at=at, report=sha, seen=seen, outcome=outcome, **more)


def view(readings: Sequence[Reading], *records: Judgement) -> View:
    return build(readings, judgements_of(records))


def edge(shown: View, subject: str = "a", target: str = "t") -> Edge | None:
    start, end = entity_ids(ONE)[subject], entity_ids(ONE)[target]
    return next((one for one in facts(shown) if (one.start, one.end) == (start, end)), None)


def prop(shown: View, key: str, name: str) -> object:
    return next(node for node in shown.nodes if node.id == key).props.get(name)


def test_edges_tell_how_much_of_them_is_checked() -> None:
    first, denial, second = id_of(ONE), id_of(ONE, "denied"), id_of(TWO)
    part = view(READINGS, check(ONE, first, "accepted"))
    assert prop(part, first, "checked") == "accepted"
    every = [check(ONE, first, "accepted"), check(ONE, denial, "accepted"), check(TWO, second, "accepted")]
    found = [edge(shown) for shown in (view(READINGS), part, view(READINGS, *every))]
    assert [one.props["checked"] for one in found if one] == ["none", "part", "all"]


def test_a_rejected_claim_is_kept_and_counts_nowhere() -> None:
    key = id_of(TWO)
    shown = view([TWO], check(TWO, key, "rejected"))
    assert edge(shown) is None
    assert prop(shown, key, "checked") == "rejected"
    assert {one.type for one in shown.edges if one.start == key} == {"SUBJECT", "OBJECT", "STATED_IN"}
    assert view([TWO], check(TWO, key, "rejected"), check(TWO, key, "accepted", "2026")) != shown


@pytest.mark.parametrize(
    ("field", "value", "name", "expected"),
    [
        ("status", "denied", "status", "denied"),
        ("act", "host", "act", "host"),
        ("act", "", "act", None),
        ("date", "2024-10-03", "dateBasis", "stated"),
        ("status", "nonsense", "status", "alleged"),
        ("act", "nonsense", "act", "attend"),
    ],
)
def test_corrections(field: str, value: str, name: str, expected: object) -> None:
    key = id_of(TWO)
    shown = view([TWO], check(TWO, key, "corrected", field=field, value=value))
    assert prop(shown, key, name) == expected
    assert prop(shown, key, "checked") == "corrected"


def test_a_correction_makes_no_confirmation_without_a_decision() -> None:
    shown = view([TWO], check(TWO, id_of(TWO), "corrected", field="status", value="confirmed"))
    found = edge(shown)
    assert found
    assert found.props["status"] == "alleged"


def test_another_object_even_one_that_the_report_does_not_name() -> None:
    key, u = id_of(TWO), entity_ids(TWO)["u"]
    shown = view([TWO], check(TWO, key, "corrected", field="object", value=f"{u} Cakra Tirta"))
    assert edge(shown) is None
    assert edge(shown, "a", "u")
    strange = check(TWO, key, "corrected", field="object", value="paslon-0123456789abcdef Wening Sari")
    shown = view([TWO], strange)
    (node,) = [node for node in shown.nodes if node.id == "paslon-0123456789abcdef"]
    assert node.props["name"] == "Wening Sari"
    assert any(one.type == "MENTIONED_IN" and one.start == node.id for one in shown.edges)
    nobody = view([TWO], check(TWO, key, "corrected", field="object", value="?"))
    assert [one.props.get("named") for one in nobody.nodes if one.label == "Paslon" and one.id not in
            entity_ids(TWO).values()] == [False]  # fmt: skip


def better(reading: Reading, **change: Any) -> Reading:
    """The report as better rules read it: the alleged claim on the camat changed."""
    new = [replace(one, **change) if one.status == "alleged" and one.subject == "a" else one for one in reading.claims]
    return replace(reading, claims=tuple(new), version="2")


def test_a_check_outlives_better_rules() -> None:
    record = check(TWO, id_of(TWO), "accepted")
    changes: list[dict[str, Any]] = [{"rule": "rule:new"}, {"position": "Camat"}, {"ordinal": 3}, spans((0, 56))]
    for change in changes:
        again = better(TWO, **change)
        source = resolve(again, judgements_of([record]))
        assert source.lost == ()
        assert sorted(source.outcomes.values()).count("accepted") == 1


def test_a_check_that_fits_nothing_any_more_is_listed_and_not_applied() -> None:
    record = check(TWO, id_of(TWO), "rejected")
    changes: list[dict[str, Any]] = [{"status": "confirmed"}, DENIAL, {"act": "host"}, {"object": "u"}]
    for change in changes:
        source = resolve(better(TWO, **change), judgements_of([record]))
        assert source.lost == (record,)
        assert set(source.outcomes.values()) == {"none"}


def by_hand(reading: Reading, **more: str) -> Judgement:
    value = value_of(Told(predicate="SUPPORTS", status="alleged", quote=("Sekretarisnya ikut.",), **more))
    ends = [entity_ids(reading)["b"], entity_ids(reading)["t"]]
    names = ("Sulastri Wening", "Gumelar Praba - Nindya Laras")
    return judged("claim", ends, by="Laras", at="2025", report=reading.report.sha256, seen=names, value=value)


def test_a_claim_by_hand_counts_and_bears_the_name_of_its_maker() -> None:
    record = by_hand(ONE, act="attend")
    shown = view([ONE], record)
    found = edge(shown, "b", "t")
    assert found
    assert (found.props["checked"], found.props["quote"], found.props["acts"]) == (
        "all",
        "Sekretarisnya ikut.",
        ("attend",),
    )
    assert prop(shown, claim_id(record), "rule") == "manual:Laras"
    assert prop(shown, claim_id(record), "by") == "manual"


def test_a_line_that_says_nothing_changes_nothing() -> None:
    record = by_hand(ONE)
    for broken in (
        replace(record, value="{"), replace(record, value="{}"), replace(record, seen=()), replace(record, targets=()),
        replace(record, value=record.value.replace("SUPPORTS", "LOVES")), replace(record, targets=("x", "y")),
    ):  # fmt: skip
        assert view([ONE], broken) == view([ONE])


@st.composite
def works(draw: st.DrawFn) -> list[Judgement]:
    """Checks and claims by hand, some of them taken back."""
    made: list[Judgement] = []
    for number in range(draw(st.integers(1, 6))):
        at, reading = f"2025-01-01T00:00:{number:02}", draw(st.sampled_from(READINGS))
        kind = draw(st.sampled_from(("accepted", "rejected", "corrected", "claim", "undone")))
        if kind == "undone" and made:
            made.append(judged("undone", [draw(st.sampled_from(made)).id], by="Laras", at=at))
        elif kind == "claim":
            made.append(replace(by_hand(reading), id=f"judgement-{number:016}", at=at))
        elif kind != "undone":
            fields = [("status", "denied"), ("status", "stated"), ("object", f"{entity_ids(ONE)['u']} Cakra Tirta"),
                      ("object", "?"), ("act", "host"), ("date", "2024-10-03")]  # fmt: skip
            field, value = draw(st.sampled_from(fields)) if kind == "corrected" else ("", "")
            key = draw(st.sampled_from(ids_of(reading)))
            made.append(check(reading, key, kind, at, **({"field": field, "value": value} if field else {})))
    return made


@given(works(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_check_taken_back_gives_the_graph_as_if_it_had_never_been_made(
    made: list[Judgement], data: st.DataObject
) -> None:
    plain = [one for one in made if one.kind != "undone"]
    if not plain:
        return
    gone = data.draw(st.sampled_from(plain))
    about_it = {gone.id} | {one.id for one in made if gone.id in one.targets}
    without = [one for one in made if one.id not in about_it and not about_it & set(one.targets)]
    undone = [one for one in made if one.id in {gone.id, *(kept.id for kept in without)}]
    undone.append(judged("undone", [gone.id], by="Laras", at="2026"))
    assert view(READINGS, *data.draw(st.permutations(undone))) == view(READINGS, *without)
