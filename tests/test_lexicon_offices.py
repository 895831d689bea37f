"""Posts: title forms, who leads what, and acting heads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims import CAPACITIES
from graph.lexicon import agencies, offices
from graph.lexicon.data import joined, read_toml


def test_there_are_more_than_120_posts_of_known_classes() -> None:
    assert len(offices.all_posts()) > 120
    assert {post.cls for post in offices.all_posts()} <= set(offices.CLASSES)


def test_every_post_points_to_an_agency_of_the_table() -> None:
    for post in offices.all_posts():
        assert not post.kind or post.kind in agencies.kinds(), post
        assert not post.agency or agencies.canonical(post.agency) is not None, post


def test_no_title_means_two_posts() -> None:
    seen: dict[str, str] = {}
    for post in offices.all_posts():
        for surface in (post.title, *post.clips):
            assert seen.setdefault(joined(surface), post.title) == post.title, surface


@pytest.mark.parametrize(
    ("surface", "head", "kind", "agency"),
    [
        ("Kadis", True, "dinas", "Dinas"),
        ("Camat", True, "kecamatan", "Kecamatan"),
        ("Sekmat", False, "kecamatan", "Kecamatan"),
        ("Panewu", True, "kecamatan", "Kapanewon"),
        ("Mantri Pamong Praja", True, "kecamatan", "Kemantren"),
        ("Kepala Distrik", True, "kecamatan", "Distrik"),
        ("Lurah", True, "kelurahan", "Kelurahan"),
        ("Geuchik", True, "desa", "Gampong"),
        ("Wali Nagari", True, "desa", "Nagari"),
        ("Peratin", True, "desa", "Pekon"),
        ("Hukum Tua", True, "desa", "Desa"),
        ("Pambakal", True, "desa", "Desa"),
        ("Perbekel", True, "desa", "Desa"),
        ("Kuwu", True, "desa", "Desa"),
        ("Sekda", True, "sekretariat", "Sekretariat Daerah"),
        ("Kasubbag", False, "", ""),
        ("Kapus", True, "puskesmas", "Puskesmas"),
        ("Ketua Bawaslu", True, "bawaslu", "Bawaslu"),
        ("Komisioner Bawaslu", False, "bawaslu", "Bawaslu"),
        ("Kadisdik", True, "dinas", "Dinas Pendidikan"),
        ("Kadinkes", True, "dinas", "Dinas Kesehatan"),
        ("Kadis Dikbud", True, "dinas", "Dinas Pendidikan dan Kebudayaan"),
        ("Kabappeda", True, "badan", "Badan Perencanaan Pembangunan Daerah"),
        ("Kepala BKPSDM", True, "badan", "BKPSDM"),
        ("Sekretaris Dinas Sosial", False, "dinas", "Dinas Sosial"),
    ],
)
def test_title_forms_point_to_their_agency(surface: str, head: bool, kind: str, agency: str) -> None:
    post = offices.lookup(surface)
    assert post is not None
    assert (post.head, post.kind, post.agency) == (head, kind, agency)


@pytest.mark.parametrize("surface", ["", "Ka", "Kabur", "Kabupaten", "Kawin", "Kamis", "Rahmat"])
def test_other_words_are_no_posts(surface: str) -> None:
    assert offices.lookup(surface) is None


@pytest.mark.parametrize(
    ("surface", "level"), [("Bupati", "kabupaten"), ("Walikota", "kota"), ("Gubernur", "provinsi"), ("Wabup", None)]
)
def test_heads_of_regions_tell_the_level(surface: str, level: str | None) -> None:
    post = offices.lookup(surface)
    assert post is not None
    assert post.region == level


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Penjabat (Pj) Bupati", ("pj", "Bupati")),
        ("Bupati (Pj)", ("pj", "Bupati")),
        ("PJ. Wali Kota", ("pj", "Wali Kota")),
        ("Pjj Bupati", ("pj", "Bupati")),
        ("plt kepala dinas", ("plt", "kepala dinas")),
        ("Pelaksana Harian (Plh) Sekda", ("plh", "Sekda")),
        ("Pejabat Sementara Wali Kota", ("pjs", "Wali Kota")),
        ("Camat", (None, "Camat")),
        ("Pejabat Pengawas", (None, "Pejabat Pengawas")),
    ],
)
def test_acting_markers_give_the_capacity_and_leave_the_title(surface: str, expected: tuple[str | None, str]) -> None:
    assert offices.acting(surface) == expected


def test_capacities_are_those_of_claims() -> None:
    assert set(read_toml("post_words.toml")["capacity"].values()) <= set(CAPACITIES)


def test_titles_that_are_also_names_are_marked() -> None:
    assert offices.is_unsure("Rio")
    assert not offices.is_unsure("Camat")
    assert all(offices.lookup(word) for word in read_toml("post_words.toml")["unsure"]["words"])


@given(st.sampled_from(sorted(offices.surfaces())), st.sampled_from(["Pj", "Plt.", "Plh", "(Pjs)", "Penjabat (Pj)"]))
def test_a_marker_before_any_title_is_taken_off_whole(title: str, marker: str) -> None:
    capacity, rest = offices.acting(f"{marker} {title}")
    assert capacity in CAPACITIES
    assert joined(rest) == joined(title)
