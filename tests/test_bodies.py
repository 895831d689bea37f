"""Which authority reviews which, and on which track it decides."""

from __future__ import annotations

import pytest

from graph.build.bodies import Body, body_of, reviews, track_of
from graph.claims import TRACKS
from graph.lexicon.agencies import kinds
from tests.invented import agency, person


def body(name: str, kind: str = "", region: str | None = "99.71") -> Body:
    found = body_of(agency("x", name, kind, region))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Bawaslu Kota Arang", "bawaslu"), ("Badan Pengawas Pemilihan Umum Sela", "bawaslu"),
        ("Badan Pengawas Pemilu Sela", "bawaslu"), ("Panwascam Arum", "bawaslu_adhoc"),
        ("Sentra Gakkumdu Arang", "investigators"), ("Polres Arang", "investigators"),
        ("Inspektorat Kota Arang", "government"), ("BKPSDM Kota Arang", "government"),
        ("Badan Kepegawaian Negara", "bkn"), ("Badan Pertimbangan ASN", "bpasn"), ("KASN", "kasn"),
        ("Pengadilan Negeri Arang", "pengadilan_negeri"), ("Pengadilan Tinggi Sela", "pengadilan_tinggi"),
        ("Pengadilan Tata Usaha Negara Sela", "ptun"), ("Pengadilan Tinggi Tata Usaha Negara Sela", "pttun"),
    ],
)  # fmt: skip
def test_an_authority_is_known_by_the_longest_beginning_of_its_name(name: str, sort: str) -> None:
    assert body(name).sort == sort


def test_without_a_known_name_the_kind_decides_and_else_nothing() -> None:
    assert body("SD Negeri 4 Arang", "sekolah").sort == "government"
    assert body("Rukun Pemancing").sort == ""
    assert body_of(None) is None


def test_the_kinds_in_the_table_are_those_of_the_lexicon() -> None:
    known = {*kinds(), "pengadilan_negeri", "pengadilan_tinggi", "bpasn", "ptun", "pttun", "mahkamah_agung"}
    from graph.build.bodies import _sorts  # noqa: PLC0415 - the table itself is under test

    assert {kind for row in _sorts().values() for kind in row.kinds} <= known
    assert {other for row in _sorts().values() for other in row.reviews} <= set(_sorts())
    assert {row.track for row in _sorts().values()} <= {*TRACKS, None}


def test_a_decision_is_on_the_track_that_is_named_or_on_that_of_its_authority() -> None:
    assert track_of(None, body("Polres Arang")) == "criminal"
    assert track_of("ethics", body("Bawaslu Kota Arang")) == "ethics"
    assert track_of("nonsense", body("Bawaslu Kota Arang")) == "administrative"
    assert track_of(None, body("Rukun Pemancing")) is None
    assert track_of(None, None) is None
    assert track_of("administrative", body("PTUN Sela")) is None
    assert track_of("criminal", body("Mahkamah Agung")) == "criminal"


def test_courts_and_boards_review_what_lies_below_them_and_never_the_other_way() -> None:
    line = [
        body("Inspektorat Kota Arang"),
        body("BPASN"),
        body("PTUN Sela"),
        body("PTTUN Sela"),
        body("Mahkamah Agung"),
    ]
    for place, higher in enumerate(line):
        assert all(reviews(higher, lower) for lower in line[:place])
        assert not any(reviews(higher, other) for other in line[place:])
    assert reviews(body("Bawaslu Kota Arang"), body("Panwascam Arum"))
    assert not reviews(body("Bawaslu Kota Arang"), body("Inspektorat Kota Arang"))


def test_of_one_sort_the_body_of_the_region_that_holds_the_other_reviews() -> None:
    town, province, nation = (body("Bawaslu", region=code) for code in ("99.71", "99", "ID"))
    assert reviews(province, town)
    assert reviews(nation, province)
    assert not reviews(town, province)
    assert not reviews(body("Bawaslu", region="9"), town)
    assert not reviews(province, body("Bawaslu", region=None))


def test_the_unknown_review_nothing() -> None:
    assert not reviews(None, body("Bawaslu"))
    assert not reviews(body("Rukun Pemancing", region="ID"), body("Rukun Pemancing"))
    assert not reviews(body_of(person("p")), body("Bawaslu"))
