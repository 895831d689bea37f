"""Matters and tickets against the rules written down a second time: one accused, one election, one deciding body."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Reading
from tests.invented import decided, on, read, statuses, support

NAMES = {"t": "Gumelar Praba - Nindya Laras", "u": "Cakra Tirta", None: "?"}
STATUSES = ("stated", "alleged", "denied", "confirmed", "cleared")
SHOWN = ("confirmed", "alleged", "denied", "stated", "cleared")


@dataclass(frozen=True)
class Said:
    """A claim of a report: its ticket, status, the stated day of the act, the day of the decision."""

    report: int
    ticket: str | None
    status: str
    act_day: str | None
    decision_day: str


said = st.builds(
    Said,
    report=st.integers(0, 3),
    ticket=st.sampled_from((None, None, "t", "u")),
    status=st.sampled_from(STATUSES),
    act_day=st.sampled_from((None, None, "2024-10-01", "2024-10-02")),
    decision_day=st.sampled_from(("2024-11-01", "2024-11-02")),
)


def verdict(claims: list[Said]) -> str:
    decisions = [
        (one.decision_day, one.status == "cleared", one.status)
        for one in claims
        if one.status in ("confirmed", "cleared")
    ]
    if decisions:
        return max(decisions)[2]
    return next((status for status in ("denied", "alleged") if status in {one.status for one in claims}), "stated")


def matters(claims: list[Said]) -> list[list[Said]]:
    days = sorted({one.act_day for one in claims if one.act_day})
    found: dict[str, list[Said]] = {day: [one for one in claims if one.act_day == day] for day in days}
    for one in claims:
        if not one.act_day:
            own = [day for day in days if any(other.report == one.report for other in claims if other.act_day == day)]
            for day in own or (days if len(days) == 1 else [""]):
                found.setdefault(day, []).append(one)
    return list(found.values())


def expected(claims: list[Said]) -> dict[str, str]:
    shown: dict[str, set[str]] = {}
    for matter in matters(claims):
        tickets = {one.ticket for one in matter if one.ticket}
        nameless = [one for one in matter if one.ticket is None]
        moving = [one for one in nameless if one.status in ("denied", "confirmed", "cleared")]
        for ticket in tickets:
            own = [one for one in matter if one.ticket == ticket]
            shown.setdefault(NAMES[ticket], set()).add(verdict(own + (moving if len(tickets) == 1 else [])))
        if nameless and not (len(tickets) == 1 and len(moving) == len(nameless)):
            shown.setdefault("?", set()).add(verdict(nameless))
    return {end: next(status for status in SHOWN if status in found) for end, found in shown.items()}


def reading(number: int, claims: list[Said]) -> Reading:
    return read(
        f"laporan {number}",
        *(
            support(
                one.ticket,
                one.status,
                ordinal=ordinal,
                **(on(one.act_day) if one.act_day else {}),
                **(decided("bawaslu", date=one.decision_day) if one.status in ("confirmed", "cleared") else {}),
            )
            for ordinal, one in enumerate(claims)
            if one.report == number
        ),
    )


@given(st.lists(said, min_size=1, max_size=7))
@settings(max_examples=150, deadline=None)
def test_each_edge_shows_what_the_rules_say(claims: list[Said]) -> None:
    assert statuses([reading(number, claims) for number in range(4)]) == expected(claims)
