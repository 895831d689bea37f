"""The status of a matter, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from graph.build.status import Vote, first_shown, fold, judge, vote_of
from graph.claims import Claim, Decision, Entity, Reading, Reply
from tests.invented import CAST, admitted, agency, claim, decided, report, support

EARLY, LATE = "2024-10-10", "2024-11-10"


def folded(*claims: Claim, more: tuple[Entity, ...] = ()) -> str:
    """The status of the claims in whatever order; they must not depend on it."""
    reading = Reading(report=report("satu"), entities=CAST + more)
    found = {fold(order, reading) for order in permutations(claims)}
    assert len(found) == 1
    return found.pop()


def confirmed(authority: str | None = "bawaslu", date: str | None = None, track: str | None = None) -> Claim:
    return support("t", "confirmed", **decided(authority, track, date))


def cleared(authority: str | None = "bawaslu", date: str | None = None, track: str | None = None) -> Claim:
    return support("t", "cleared", **decided(authority, track, date))


ALLEGED, DENIED, STATED = support("t"), support("t", "denied"), support("t", "stated")
ADMITTED = support("t", "confirmed", **admitted())


def test_nothing_said_is_stated() -> None:
    assert fold([]) == "stated"


@pytest.mark.parametrize("status", ["stated", "alleged", "denied"])
def test_one_claim_without_a_decision_is_what_it_is(status: str) -> None:
    assert folded(support("t", status)) == status


def test_any_denial_gives_denied() -> None:
    assert folded(ALLEGED, ALLEGED, STATED, DENIED) == "denied"


def test_without_a_denial_any_allegation_gives_alleged() -> None:
    assert folded(STATED, STATED, ALLEGED) == "alleged"


@pytest.mark.parametrize("predicate", ["WORKS_AT", "HEADS", "CONTROLLED_BY", "CANDIDATE_IN", "MEMBER_OF"])
def test_for_posts_and_memberships_stated_beats_alleged_and_a_denial_beats_both(predicate: str) -> None:
    both = claim("a", predicate, "k"), claim("a", predicate, "k", "alleged")
    assert folded(*both) == "stated"
    assert folded(*both, claim("a", predicate, "k", "denied")) == "denied"


@pytest.mark.parametrize("status", ["", "Confirmed", "terbukti", "proven", "confirmed "])
def test_an_unknown_status_counts_as_alleged(status: str) -> None:
    assert folded(support("t", status), STATED) == "alleged"
    assert folded(support("t", status, **decided("bawaslu"))) == "alleged"


def test_a_decision_beats_allegations_and_denials() -> None:
    assert folded(ALLEGED, DENIED, confirmed()) == "confirmed"
    assert folded(ALLEGED, DENIED, cleared()) == "cleared"


def test_a_confirmation_that_names_no_decision_is_an_allegation() -> None:
    assert folded(support("t", "confirmed")) == "alleged"
    assert folded(support("t", "confirmed", decision=Decision(basis="hearsay"))) == "alleged"


def test_the_latest_decision_counts_by_its_own_date() -> None:
    assert folded(ALLEGED, confirmed(date=EARLY), cleared(date=LATE)) == "cleared"
    assert folded(ALLEGED, cleared(date=EARLY), confirmed(date=LATE)) == "confirmed"


def test_a_decision_without_a_date_counts_from_the_day_of_publication() -> None:
    assert folded(ALLEGED, cleared(), confirmed(date="2024-10-04")) == "cleared"  # published on 5 October
    assert folded(ALLEGED, cleared(), confirmed(date="2024-10-06")) == "confirmed"


def test_a_decision_on_the_day_of_the_act_counts_from_the_day_of_publication() -> None:
    act = "2024-08-31"
    wrong = replace(confirmed(date=act), date=act, date_basis="stated")
    assert vote_of(wrong, {}, "2024-11-20").day == "2024-11-20"
    assert vote_of(replace(wrong, date="2024-08-30"), {}, "2024-11-20").day == act
    assert vote_of(replace(wrong, date_basis="none"), {}, "2024-11-20").day == act


def test_equal_dates_give_cleared() -> None:
    assert folded(ALLEGED, confirmed(date=EARLY), cleared(date=EARLY)) == "cleared"
    assert folded(ALLEGED, confirmed(), cleared()) == "cleared"


def test_a_date_that_is_none_is_not_taken_for_a_late_one() -> None:
    assert folded(confirmed(date="tahun depan"), cleared(date=EARLY)) == "cleared"
    unknown = [Vote(status="cleared"), Vote(status="confirmed", day=LATE)]
    assert judge(unknown).status == "cleared"


def test_a_reviewing_body_beats_the_reviewed_whatever_the_dates() -> None:
    assert folded(confirmed("bawaslu", LATE), cleared("province", EARLY)) == "cleared"
    assert folded(cleared("bawaslu", LATE), confirmed("province", EARLY)) == "confirmed"


def test_a_board_of_appeal_decides_on_the_track_that_it_reviews() -> None:
    board = agency("board", "BPASN", "bpasn", "ID")
    court = agency("court", "Pengadilan Tata Usaha Negara Sela", "pengadilan", "99")
    assert folded(confirmed("inspectors", LATE), cleared("board", EARLY), more=(board,)) == "cleared"
    tried = cleared("inspectors", LATE), confirmed("board", LATE), cleared("court", EARLY, "administrative")
    assert folded(*tried, more=(board, court)) == "cleared"


def test_a_body_of_another_region_reviews_nothing() -> None:
    other = agency("other", "Bawaslu Provinsi Rimba", "bawaslu", "98")
    assert folded(confirmed("bawaslu", LATE), cleared("other", EARLY), more=(other,)) == "confirmed"


def test_an_admission_confirms() -> None:
    assert folded(ALLEGED, DENIED, ADMITTED) == "confirmed"
    assert folded(support("t", "confirmed", reply=Reply(kind="admits_act"))) == "confirmed"


def test_any_authority_beats_an_admission() -> None:
    assert folded(ALLEGED, ADMITTED, cleared(date="2020-01-01")) == "cleared"
    assert folded(ALLEGED, ADMITTED, cleared("police")) == "alleged"
    assert folded(ADMITTED, DENIED, cleared("police")) == "denied"


def test_nobody_clears_themselves() -> None:
    assert folded(ALLEGED, support("t", "cleared", decision=Decision(basis="admission"))) == "denied"


def test_not_an_election_crime_clears_the_criminal_track_alone() -> None:
    assert folded(ALLEGED, cleared("police")) == "alleged"
    assert folded(ALLEGED, DENIED, cleared("police")) == "denied"
    assert folded(confirmed("bawaslu", EARLY), cleared("police", LATE)) == "confirmed"
    assert folded(ALLEGED, cleared("bawaslu", track="criminal")) == "alleged"


@pytest.mark.parametrize("authority", ["bawaslu", "inspectors", None])
def test_a_clearing_that_is_not_criminal_alone_closes_an_accusation_that_names_no_track(authority: str | None) -> None:
    assert folded(ALLEGED, DENIED, cleared(authority)) == "cleared"


def test_a_clearing_does_not_count_while_another_track_is_open() -> None:
    charged = support("t", "alleged", decision=Decision(track="criminal"))
    assert folded(charged, cleared("bawaslu")) == "alleged"
    assert folded(charged, cleared("bawaslu"), cleared("police")) == "cleared"


def test_a_clearing_does_not_count_while_another_track_is_confirmed() -> None:
    assert folded(ALLEGED, confirmed("inspectors", EARLY), cleared("bawaslu", LATE)) == "confirmed"


def test_one_track_is_overturned_on_itself() -> None:
    assert folded(ALLEGED, confirmed("bawaslu", EARLY), cleared("province", LATE)) == "cleared"
    assert folded(confirmed("police", EARLY), cleared("police", LATE)) == "cleared"


def test_a_confirmation_by_nobody_known_does_not_outlive_a_later_clearing_on_any_track() -> None:
    assert folded(ALLEGED, confirmed(None, EARLY), cleared("police", LATE)) == "alleged"
    assert folded(ALLEGED, confirmed(None, EARLY), cleared("inspectors", LATE)) == "cleared"
    assert folded(ALLEGED, confirmed(None, LATE), cleared("inspectors", EARLY)) == "confirmed"


def test_the_verdict_names_the_decision_that_made_it() -> None:
    verdict = judge([Vote(status="alleged"), Vote(status="confirmed", day=EARLY, track="ethics")])
    assert verdict.deciding is not None
    assert verdict.deciding.track == "ethics"
    assert judge([Vote(status="denied")]).deciding is None


def test_an_edge_shows_the_first_of_confirmed_alleged_denied_stated_cleared() -> None:
    order = ["confirmed", "alleged", "denied", "stated", "cleared"]
    for place, status in enumerate(order):
        assert first_shown(reversed(order[place:])) == status
    assert first_shown([]) == "alleged"
