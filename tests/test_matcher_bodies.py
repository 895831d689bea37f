"""Which agencies, organizations and tickets are one."""

from __future__ import annotations

import pytest

from graph.claims import Entity, Reading, Report
from graph.identity.matcher import judge
from loaders.extraction import extract
from tests.invented import agency, claim, organization, person
from tests.matched import NEXT, TOWN, body, found, key, one, slate, told


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("Dinas Pendidikan Kota Palembang", "Disdik Kota Palembang", "dinas"),
        ("Dinas Pendidikan Kota Palembang", "Dinas Pendidikan dan Kebudayaan Kota Palembang", "dinas"),
        ("BKD Kota Palembang", "BKPSDM Kota Palembang", "badan"),
        ("Panwaslu Kota Palembang", "Bawaslu Kota Palembang", "bawaslu"),
        ("SD Negeri 07 Palembang", "SDN 7 Palembang", "sekolah"),
        ("Desa Watoe Arum", "Desa Watu Arum", "desa"),
    ],
)
def test_agencies_of_one_region_under_two_names(ours: str, theirs: str, kind: str) -> None:
    assert one(body("satu", ours, kind), body("dua", theirs, kind), "k") in ("merged", "one key")


@pytest.mark.parametrize(
    ("ours", "theirs", "kind", "region"),
    [
        ("Dinas Pendidikan Kota Palembang", "Dinas Kesehatan Kota Palembang", "dinas", TOWN),
        ("Dinas Pendidikan Kota Palembang", "Dinas Pendidikan Provinsi Sumatera Selatan", "dinas", "16"),
        ("SMP Negeri 1 Arum", "SMP Negeri 2 Arum", "sekolah", TOWN),
        ("Bawaslu Kota Palembang", "Bawaslu Provinsi Sumatera Selatan", "bawaslu", "16"),
    ],
)
def test_agencies_that_are_two(ours: str, theirs: str, kind: str, region: str) -> None:
    assert one(body("satu", ours, kind), body("dua", theirs, kind, region), "k") == "nothing"


def test_a_slip_in_the_name_of_an_agency_needs_the_story() -> None:
    left, right = body("satu", "Kecamatan Arum", "kecamatan"), body("dua", "Kecamatan Erum", "kecamatan")
    assert one(left, right, "k") == "proposed"
    others = person("x", "Wening Lastari", region=TOWN), person("y", "Gatot Muliro", region=TOWN)
    left = body("satu", "Dinas Perhubungan", "dinas", TOWN, *others)
    assert one(left, body("dua", "Dinas Perhubungn", "dinas", TOWN, *others), "k") == "merged"


def test_merged_offices_do_not_chain_what_was_two() -> None:
    culture, both, school = (
        body(str(n), f"Dinas {field} Kota Palembang", "dinas")
        for n, field in enumerate(("Kebudayaan", "Pendidikan dan Kebudayaan", "Pendidikan"))
    )
    judgements = judge((culture, both, school), ())
    assert judgements.ids.get(key(culture, "k"), "") != judgements.ids.get(key(school, "k"), "-")


def test_an_agency_without_region_needs_the_story() -> None:
    people = person("x", "Wening Lastari", region=TOWN), person("y", "Gatot Muliro", region=TOWN)
    left = told("satu", agency("k", "Kecamatan Arum", "kecamatan", None), *people)
    right = told("dua", agency("k", "Kecamatan Arum", "kecamatan", TOWN), *people)
    assert one(left, right, "k") == "merged"
    far = told("tiga", agency("k", "Kecamatan Arum", "kecamatan", None), election="bupati/33.01/2024")
    assert one(far, right, "k") == "nothing"


def test_organizations_of_one_region_and_parties() -> None:
    left = told("satu", organization("o", "Serikat Wargi Arum", "ngo", TOWN))
    assert one(left, told("dua", organization("o", "Serikat Wargie Arum", "ngo", TOWN)), "o") in ("merged", "proposed")
    assert one(left, told("tiga", organization("o", "Serikat Wargi Arum", "ngo", NEXT)), "o") == "nothing"
    party = told("empat", organization("o", "Partai Angin Timur", "party"))
    assert one(party, told("lima", organization("o", "Partai  Angin Timoer", "party")), "o") == "merged"


def village(name: str, district: str = "", called: str = "Palaka Tone") -> Reading:
    """A report on the head of Desa Arum in a district."""
    props = {"kind": "desa", "region": TOWN, **({"district": district} if district else {})}
    seat = Entity(ref="k", label="Agency", name="Desa Arum", props=props)
    heads = claim("p", "HEADS", "k", position="Kepala Desa")
    return told(name, person("p", called, region=TOWN), seat, person("x", "Wening Lastari"), claims=[heads])


def test_villages_of_one_name_in_two_districts_are_two_with_two_heads() -> None:
    left, right = village("satu", "Sela Rimba"), village("dua", "Watu Jati")
    assert one(left, right, "k") == "nothing"
    assert one(left, right) == "proposed"
    assert one(left, village("tiga", "Selarimba"), "k") == "one key"
    assert one(left, village("empat"), "k") == one(left, village("empat", called="P. Tone")) == "merged"


def test_a_village_that_may_lie_in_either_district_is_left_to_a_person() -> None:
    left, right, open_ = village("satu", "Sela Rimba"), village("dua", "Watu Jati"), village("tiga")
    ids = judge((left, right, open_), ()).ids
    assert not {key(left, "k"), key(right, "k"), key(open_, "k")} & ids.keys()


@pytest.mark.parametrize("place", [", Kecamatan Sela Rimba", " Kec. Sela Rimba", " (Kecamatan Sela Rimba)"])
def test_the_district_behind_a_village_is_read(place: str) -> None:
    text = f"LAHAT - Kepala Desa Arum Lor{place}, Palaka Tone, diduga menghadiri kampanye Gumelar-Nindya."
    reading = extract(Report(sha256="3" * 64, text=text, file="d.txt"))
    seats = [one.props.get("district") for one in reading.entities if one.props.get("kind") == "desa"]
    assert seats == ["Sela Rimba"]


def team(name: str, called: str, *members: str, number: int | None = None, **props: str) -> Reading:
    """A report on a team and the ticket for which it works."""
    base = slate(name, *members, number=number)
    props = {"region": TOWN, **props}
    entities = (*base.entities, Entity(ref="o", label="Organization", name=called, props={"kind": "timses", **props}))
    return told(name, *entities, claims=base.claims)


def test_a_team_is_known_by_its_ticket_and_what_it_does() -> None:
    left = team("satu", "tim sukses pasangan Palaka Tone - Wening Lastari", "Palaka Tone", "Wening Lastari", number=2)
    assert one(left, team("dua", "Tim Sukses Palaka-Wening", "Palaka", "Wening"), "o") == "merged"
    assert one(left, team("tiga", "Tim Sukses paslon nomor urut 02", number=2), "o") == "merged"
    assert one(left, team("empat", "Tim Hukum Palaka-Wening", "Palaka", "Wening"), "o") == "nothing"
    assert one(left, team("lima", "tim sukses pasangan Gumelar-Nindya", "Gumelar", "Nindya"), "o") == "nothing"


# ------------------------------------------------------------ tickets


@pytest.mark.parametrize(
    "short", [("Palaka", "Wening"), ("P. Tone", "W. Lastari"), ("Wening", "Palaka"), ("Palaka Tone", "Ning Lastari")]
)
def test_tickets_by_the_short_names_of_their_members(short: tuple[str, str]) -> None:
    full, other = slate("satu", "Palaka Tone", "Wening Lastari"), slate("dua", *short)
    expected = "nothing" if "Ning Lastari" in short else "merged"
    assert one(full, other, "t") == expected


def test_candidates_of_one_ticket_are_one_person_by_any_part_of_the_name() -> None:
    full, short = slate("satu", "Palaka Tone", "Siti Nurwening"), slate("dua", "Palaka", "Ning")
    judgements = judge((full, short), ())
    for member, other in (("m0", "m0"),):
        assert judgements.ids[key(full, member)] == judgements.ids[key(short, other)]


def test_tickets_by_number_in_one_election_only() -> None:
    full = slate("satu", "Palaka Tone", "Wening Lastari", number=2)
    assert one(full, slate("dua", number=2), "t") == "merged"
    assert one(full, slate("tiga", number=3), "t") == "nothing"
    assert one(full, slate("empat", number=2, election="walikota/16.71/2018", published="2018-05-05"), "t") == "nothing"
    assert one(full, slate("lima", number=2, election=f"bupati/{NEXT}/2024"), "t") == "nothing"


def test_a_number_that_two_tickets_claim_is_left_to_a_person() -> None:
    first, second = (
        slate("satu", "Palaka Tone", "Wening Lastari", number=2),
        slate("dua", "Gatot Muliro", "Rah Sita", number=2),
    )
    assert one(first, second, "t") == "nothing"
    _, waiting = found(first, second, slate("tiga", number=2))
    assert len([proposal for proposal in waiting if proposal.pair[0].startswith("paslon")]) == 2
