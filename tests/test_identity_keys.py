"""Keys are deterministic and narrow: who is one node without anybody's judgement, and who is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims import Claim, Entity, Reading, Span
from graph.identity.keys import entity_ids, report_id, source_id, unknown_candidate_id
from graph.identity.names import fold_body, fold_person, is_initials
from tests.invented import RACE, agency, claim, organization, person, report, ticket

OFFICE = agency("k", "Dinas Kebun Kota Arang", "dinas")


def ids(name: str, *entities: Entity, claims: tuple[Claim, ...] = (), election: str | None = None) -> dict[str, str]:
    """The ids in a report of this name."""
    return entity_ids(Reading(report=report(name), entities=entities, claims=claims, election=election))


def same(
    one: Entity, other: Entity, *more: Entity, claims: tuple[Claim, ...] = (), election: str | None = None
) -> bool:
    """Whether two entities of two reports are one by their keys."""
    return (
        ids("satu", one, *more, claims=claims, election=election)[one.ref]
        == ids("dua", other, *more, claims=claims, election=election)[other.ref]
    )


def related(
    predicate: str, target: Entity, *more: Entity, election: str | None = None, name: str = "Wiratmo Sejati"
) -> bool:
    """Whether a person of one name with this relation in both reports is one."""
    found = claim("a", predicate, target.ref)
    return same(person("a", name), person("a", name), target, *more, claims=(found,), election=election)


def test_ids_are_hashed_and_tell_the_label() -> None:
    found = ids("satu", person("a"), OFFICE)
    assert found["a"].startswith("person-")
    assert len(found["a"]) == len("person-") + 16
    assert found["k"].startswith("agency-")
    assert len({report_id("00"), report_id("01"), source_id("Kabar Arang"), source_id("Kabar Sela")}) == 4
    assert source_id(" Kabar  Arang ") == source_id("Kabar Arang")


def test_a_person_of_whom_only_the_name_is_known_stays_in_the_report() -> None:
    assert not same(person("a"), person("a"))


def test_a_person_id_of_a_table_beats_everything() -> None:
    one, other = person("a", person_id="1987"), person("a", "W. Sejati", named=False, person_id="1987")
    assert same(one, other)
    assert not same(one, person("a", person_id="1988"))


@pytest.mark.parametrize("name", ["WS", "W", "W. S", "W.S.", "H. WS", "W***", "MYA"])
def test_initials_are_never_shared_by_two_reports(name: str) -> None:
    assert is_initials(name)
    assert not related("HEADS", OFFICE, name=name)


@pytest.mark.parametrize("name", ["Wira", "M. Wira", "Wiratmo S", "I Wayan Wira"])
def test_names_with_a_word_in_them_are_not_initials(name: str) -> None:
    assert not is_initials(name)


def test_marked_initials_stay_in_the_report_whatever_their_letters() -> None:
    one = person("a", "Wr", initials=True)
    assert not same(one, one, OFFICE, claims=(claim("a", "HEADS", "k"),))


@pytest.mark.parametrize("kind", ["post", "class"])
def test_the_unnamed_stay_in_the_report(kind: str) -> None:
    one = person("a", "oknum Kepala Dinas Kebun", named=False, unnamed=kind, agency="k")
    assert not same(one, one, OFFICE, claims=(claim("a", "HEADS", "k"),))


def test_two_of_one_pair_of_initials_in_two_agencies_of_a_report_are_two() -> None:
    first, second = person("a", "WS", initials=True), person("b", "WS", initials=True)
    other = agency("l", "Dinas Pasar Kota Arang", "dinas")
    posts = (claim("a", "WORKS_AT", "k"), claim("b", "WORKS_AT", "l"))
    found = ids("satu", first, second, OFFICE, other, claims=posts)
    assert found["a"] != found["b"]
    assert found == ids("satu", second, other, first, OFFICE, claims=posts[::-1])
    alone = ids("satu", first, second)
    assert alone["a"] != alone["b"]


def test_a_head_of_a_region_is_one_by_name_and_region() -> None:
    one = person("a", "H. Wiratmo Sejati, S.E., M.Si.", heads_region="99.71")
    assert same(one, person("x", "WIRATMO SEJATI", heads_region="99.71"))
    assert not same(one, person("x", heads_region="99.72"))
    assert not same(one, person("x", "Wiratmo Sejatni", heads_region="99.71"))


def test_one_name_in_another_region_is_another_person() -> None:
    elsewhere = agency("k", "Dinas Kebun Kota Arang", "dinas", "98.71")
    post = (claim("a", "HEADS", "k"),)
    assert related("HEADS", OFFICE)
    assert ids("satu", person("a"), OFFICE, claims=post)["a"] != ids("dua", person("a"), elsewhere, claims=post)["a"]


def test_a_post_in_an_agency_is_a_key_and_one_of_unknown_region_is_not() -> None:
    assert related("HEADS", OFFICE)
    assert related("WORKS_AT", OFFICE)
    assert related("WORKS_AT", OFFICE, name="Wiratmo")
    assert not related("HEADS", agency("k", "Dinas Kebun", "dinas", None))


def test_heading_comes_before_working() -> None:
    other = agency("l", "Dinas Pasar Kota Arang", "dinas")
    both = (claim("a", "HEADS", "k"), claim("a", "WORKS_AT", "l"))
    heads = ids("satu", person("a"), OFFICE, other, claims=both)["a"]
    assert heads == ids("dua", person("a"), OFFICE, claims=both[:1])["a"]
    assert heads != ids("dua", person("a"), other, claims=both[1:])["a"]


def test_a_denied_post_is_no_key() -> None:
    assert not same(person("a"), person("a"), OFFICE, claims=(claim("a", "WORKS_AT", "k", "denied"),))


def test_a_name_of_one_word_is_no_more_than_a_name_in_a_whole_government() -> None:
    government = agency("k", "Pemerintah Kota Arang", "pemda")
    assert related("WORKS_AT", government)
    assert not related("WORKS_AT", government, name="Wiratmo")
    assert not related("WORKS_AT", agency("k", "Kementerian Pasang Surut", "kementerian", "ID"), name="Wiratmo")


def test_candidates_are_one_by_their_ticket() -> None:
    pair = ticket("t", "Wiratmo Sejati - Gumelar Praba", "a", "g", election=RACE)
    assert related("CANDIDATE_IN", pair, person("g", "Gumelar Praba"))
    assert not related(
        "CANDIDATE_IN", replace(pair, props={**pair.props, "election": "?/?/2024"}), person("g", "Gumelar")
    )


def test_members_are_one_by_their_organization_and_in_a_national_one_by_region_too() -> None:
    club = organization("o", "Rukun Pemancing", "other", "99.71")
    party = organization("o", "Partai Angin Timur", "party")
    assert related("MEMBER_OF", club)
    assert not related("MEMBER_OF", organization("o", "Rukun Pemancing", "other"))
    assert related("MEMBER_OF", party, election=RACE)
    assert not related("MEMBER_OF", party)
    assert not related("MEMBER_OF", party, election=RACE, name="Wiratmo")
    member = (claim("a", "MEMBER_OF", "o"),)
    here, there = person("a", region="99.71"), person("a", region="98.71")
    assert ids("satu", here, party, claims=member)["a"] != ids("satu", there, party, claims=member)["a"]


def test_agencies_are_one_by_kind_name_and_region() -> None:
    assert same(OFFICE, agency("x", "dinas  kebun Kota Arang", "dinas"))
    assert same(agency("k", "Dinas Kebun & Pasar", "dinas"), agency("k", "Dinas Kebun dan Pasar", "dinas"))
    assert not same(OFFICE, agency("k", OFFICE.name, "dinas", "98.71"))
    assert not same(OFFICE, agency("k", OFFICE.name, "badan"))
    assert not same(agency("k", "Dinas Kebun", "dinas", None), agency("k", "Dinas Kebun", "dinas", None))
    assert same(agency("k", "Badan Pasang Surut", "badan", "ID"), agency("k", "Badan Pasang Surut", "badan", "ID"))


def test_a_body_that_exists_once_in_the_country_needs_no_region() -> None:
    assert same(agency("k", "KASN", "kasn", None), agency("k", "KASN", "kasn", "ID"))


def test_parties_are_national_and_other_organizations_need_a_region() -> None:
    assert same(
        organization("o", "Partai Angin Timur", "party"), organization("o", "Partai Angin Timur", "party", "ID")
    )
    assert not same(organization("o", "Tim Angin", "timses"), organization("o", "Tim Angin", "timses"))
    assert same(organization("o", "Tim Angin", "timses", "99.71"), organization("o", "Tim Angin", "timses", "99.71"))


def test_a_ticket_is_its_members_in_its_election() -> None:
    members = person("g", "Dr. Gumelar Praba"), person("n", "Hj. Nindya Laras")
    one = ticket("t", "Gumelar Praba - Nindya Laras", "g", "n", election=RACE, number=2)
    turned = ticket("t", "NINDYA-GUMELAR", "n", "g", election=RACE, number=1)
    assert same(one, turned, *members)
    later = replace(one, props={**one.props, "election": "walikota/99.71/2029"})
    assert ids("satu", one, *members)["t"] != ids("satu", later, *members)["t"]


def test_a_pair_runs_for_the_office_that_its_region_has() -> None:
    members = person("g", "Gumelar Praba"), person("n", "Nindya Laras")
    pair = ticket("t", "Gumelar - Nindya", "g", "n", region="99.71")
    told = ticket("t", "Gumelar - Nindya", "g", "n", election=RACE)
    assert ids("satu", pair, *members, election="?/?/2024")["t"] == ids("dua", told, *members)["t"]


def test_a_ticket_without_members_is_its_number_or_acronym_or_name_in_a_known_election() -> None:
    number, acronym = ticket("t", "Paslon nomor urut 2", number=2), ticket("t", "GUNIN", acronym="GUNIN")
    assert same(number, ticket("t", "nomor 2", number=2), election=RACE)
    assert not same(number, ticket("t", "nomor 3", number=3), election=RACE)
    assert not same(number, number, election="?/99.71/2024")
    assert not same(number, number)
    assert same(acronym, ticket("t", "pasangan gunin", acronym="Gunin"), election=RACE)
    assert same(ticket("t", "Salam Kebun"), ticket("t", "salam kebun"), election=RACE)


def test_an_unknown_candidate_belongs_to_one_accused_and_one_election() -> None:
    found = {unknown_candidate_id(one, race) for one in ("person-1", "person-2") for race in (RACE, "?/99.71/2024")}
    assert len(found) == 4


def test_regions_elections_laws_events_and_exhibits_have_their_own_keys() -> None:
    def thing(label: str, name: str = "nama", **props: str | int) -> Entity:
        return Entity(ref="x", label=label, name=name, props=props)

    assert same(thing("Region", code="99.71"), thing("Region", "Arang", code="99.71"))
    assert same(thing("Election", election=RACE), thing("Election", office="walikota", region="99.71", year=2024))
    assert not same(thing("Election", office="walikota", year=2024), thing("Election", office="walikota", year=2024))
    assert same(
        thing("Law", number="UU 99/2031", article="Pasal 7"), thing("Law", number="uu 99/2031", article="pasal 7")
    )
    assert not same(thing("Law", number="UU 99/2031", article="Pasal 7"), thing("Law", number="UU 99/2031"))
    assert same(
        thing("Event", kind="rally", place="Lapangan Arum", date="2024-10-03"),
        thing("Event", kind="rally", place="lapangan arum", date="2024-10-03"),
    )
    assert not same(
        thing("Event", kind="rally", place="Lapangan Arum"), thing("Event", kind="rally", place="Lapangan Arum")
    )
    assert same(
        thing("Exhibit", url="https://arang.example/v"), thing("Exhibit", "video", url="https://arang.example/v")
    )
    assert not same(thing("Exhibit", "video"), thing("Exhibit", "video"))


def test_a_key_does_not_depend_on_refs_order_or_mentions() -> None:
    post = (claim("a", "HEADS", "k"),)
    moved = (claim("z", "HEADS", "y"),)
    named = replace(person("z"), mentions=(Span(3, 9),))
    assert (
        ids("satu", person("a"), OFFICE, claims=post)["a"]
        == ids("satu", replace(OFFICE, ref="y"), named, claims=moved)["z"]
    )


@pytest.mark.parametrize(
    "name", ["Wiratmo Sejati", "H. Wiratmo Sejati", "WIRATMO SEJATI, S.H.", "Drs. Wiratmo  Sejati, M.Si"]
)
def test_titles_case_and_spaces_make_no_other_person(name: str) -> None:
    assert fold_person(name) == "wiratmo sejati"


def test_bodies_are_compared_without_spaces_and_with_one_spelling() -> None:
    assert fold_body("Wali Kota Lubuk Arang") == fold_body("Walikota Lubukarang")
    assert fold_body("") == ""
