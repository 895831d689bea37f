"""Regions: the table against the official codes, twins, clips, towns, and names in running text."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lexicon import regions
from graph.lexicon.data import joined, read_toml, read_tsv

OFFICIAL = Path(__file__).parents[2] / "shared" / "regions.tsv"
ANY = st.sampled_from(regions.all_regions())
# Surface forms that may mean several regions which are not twins of one base; all others must mean one.
SHARED = {
    "benteng",
    "martapura",
    "mura",
    "parigi",
    "sukadana",
    "tasik",
    "yogyakarta",
    "jogja",
    "yogya",
    "jogjakarta",
    "jogyakarta",
}


def names(surface: str) -> list[str]:
    return [regions.full_name(region) for region in regions.lookup(surface)]


def found(text: str) -> list[tuple[str, list[str]]]:
    return [(text[start:end], [region.code for region in hits]) for start, end, hits in regions.find(text)]


def test_there_are_38_provinces_and_514_kabupaten_and_kota() -> None:
    levels = [region.level for region in regions.all_regions()]
    assert levels.count("provinsi") == 38
    assert levels.count("kabupaten") + levels.count("kota") == 514
    assert len({region.code for region in regions.all_regions()}) == 552


def test_codes_and_names_agree_with_the_official_table() -> None:
    if not OFFICIAL.exists():
        pytest.skip("the official table of regions is not beside this tree")
    with OFFICIAL.open(encoding="utf-8") as file:
        official = {row["code"]: joined(row["name"]) for row in csv.DictReader(file, delimiter="\t")}
    assert {region.code: joined(region.name) for region in regions.all_regions()} == official


def test_every_region_belongs_to_a_province_of_the_table() -> None:
    for region in regions.all_regions():
        assert regions.by_code(region.province).level == "provinsi"


@given(ANY)
def test_the_full_name_of_a_region_means_that_region_alone(region: regions.Region) -> None:
    assert regions.lookup(regions.full_name(region)) == (region,)


@given(ANY)
def test_a_bare_name_means_its_region_among_others(region: regions.Region) -> None:
    assert region in regions.lookup(region.base)
    assert region in regions.lookup(region.base.upper())
    assert region in regions.lookup(region.base.replace(" ", ""))


def test_no_surface_form_means_several_regions_unless_they_are_twins_or_declared() -> None:
    columns = ("clips", "spellings", "former", "seats")
    surfaces = [one for row in read_tsv("regions.tsv") for column in columns for one in row[column].split(";") if one]
    for surface in surfaces:
        meant = regions.lookup(surface)
        bases = {joined(region.base) for region in meant}
        assert meant, surface
        assert len(bases) == 1 or joined(surface) in SHARED, (surface, bases)


@pytest.mark.parametrize("table", ["needs_marker", "needs_capital"])
def test_the_lists_of_ordinary_words_name_nothing_but_regions(table: str) -> None:
    words = read_toml("region_words.toml")[table]["words"]
    assert len(words) == len(set(words))
    assert [word for word in words if not regions.lookup(word)] == []


def test_no_word_is_listed_as_needing_both_a_marker_and_a_capital() -> None:
    data = read_toml("region_words.toml")
    assert not set(data["needs_marker"]["words"]) & set(data["needs_capital"]["words"])


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Bandung", ["Kabupaten Bandung", "Kota Bandung"]),
        ("Kab. Bandung", ["Kabupaten Bandung"]),
        ("Pemkot Bandung", ["Kota Bandung"]),
        ("Banjar", ["Kota Banjar", "Kabupaten Banjar"]),
        ("Bogor Kota", ["Kota Bogor"]),
        ("Gorontalo", ["Provinsi Gorontalo", "Kabupaten Gorontalo", "Kota Gorontalo"]),
        ("Provinsi Bengkulu", ["Provinsi Bengkulu"]),
        ("Pemprov Jambi", ["Provinsi Jambi"]),
        ("Jambi", ["Provinsi Jambi", "Kota Jambi"]),
        ("Wali Kota Jambi", ["Kota Jambi"]),
        ("Kabupaten Lima Puluh Kota", ["Kabupaten Lima Puluh Kota"]),
        ("Kota Baru", ["Kabupaten Kotabaru"]),
    ],
)
def test_an_explicit_level_decides_among_twins_and_nothing_else_does(surface: str, expected: list[str]) -> None:
    assert names(surface) == expected


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Sumsel", ["Provinsi Sumatera Selatan"]),
        ("Inhu", ["Kabupaten Indragiri Hulu"]),
        ("pemkab oku", ["Kabupaten Ogan Komering Ulu"]),
        ("OKU Timur", ["Kabupaten Ogan Komering Ulu Timur"]),
        ("Kukar", ["Kabupaten Kutai Kartanegara"]),
        ("Tubaba", ["Kabupaten Tulang Bawang Barat"]),
        ("Kep. Meranti", ["Kabupaten Kepulauan Meranti"]),
        ("Sumatra Barat", ["Provinsi Sumatera Barat"]),
        ("lubuklinggau", ["Kota Lubuk Linggau"]),
        ("Tolitoli", ["Kabupaten Toli-Toli"]),
        ("Kabupaten Pontianak", ["Kabupaten Mempawah"]),
        ("Sengkang", ["Kabupaten Wajo"]),
        ("Purwokerto", ["Kabupaten Banyumas"]),
        ("Mura", ["Kabupaten Musi Rawas", "Kabupaten Murung Raya"]),
        ("Martapura", ["Kabupaten Ogan Komering Ulu Timur", "Kabupaten Banjar"]),
    ],
)
def test_clips_spellings_former_names_and_seats_are_known(surface: str, expected: list[str]) -> None:
    assert names(surface) == expected


@pytest.mark.parametrize("surface", ["", "Kota", "Wakil Wali Kota", "Negeri Antah", "Rahmat Bima Sena"])
def test_other_words_mean_no_region(surface: str) -> None:
    assert regions.lookup(surface) == ()


def test_the_longest_name_is_found() -> None:
    assert found("Bawaslu OKU Timur dan KPU Lombok Tengah") == [("OKU Timur", ["16.08"]), ("Lombok Tengah", ["52.02"])]
    assert found("di Papua Barat Daya") == [("Papua Barat Daya", ["96"])]


def test_a_level_belongs_to_the_span_but_an_office_only_decides() -> None:
    assert found("Wali Kota Bandung dan Bupati Bandung, Kab. Bima") == [
        ("Bandung", ["32.73"]),
        ("Bandung", ["32.04"]),
        ("Kab. Bima", ["52.06"]),
    ]
    assert found("Polres Kediri Kota") == [("Kediri Kota", ["35.71"])]


def test_both_levels_at_once_decide_nothing() -> None:
    assert found("Kabupaten/Kota Bandung") == [("Kota Bandung", ["32.04", "32.73"])]


def test_ordinary_words_and_names_of_persons_need_a_level_or_a_cue() -> None:
    assert found("Bima Sena dan Lingga membawa batu ke medan yang berat, sungguh malang.") == []
    assert found("Kota Batu, warga Bima, ASN Metro") == [
        ("Kota Batu", ["35.79"]),
        ("Bima", ["52.06", "52.72"]),
        ("Metro", ["18.72"]),
    ]


def test_names_that_are_also_words_say_so() -> None:
    assert regions.is_ordinary("Batu")
    assert regions.is_ordinary("Samosir")
    assert not regions.is_ordinary("Bandung")


def test_smaller_places_are_no_regions() -> None:
    assert found("Camat Padang, Kecamatan Solok, Desa Bogor dan Jalan Medan") == []


def test_names_in_lower_case_and_broken_over_lines_are_found() -> None:
    assert found("kasus di lubuklinggau") == [("lubuklinggau", ["16.73"])]
    assert found("Kota Lubuk\nLinggau") == [("Kota Lubuk\nLinggau", ["16.73"])]
    assert found("orang banjar baru saja tiba") == []


@given(st.lists(st.sampled_from(["Kota ", "Bandung", " dan ", "Bima", ".", "\n", "Kab. ", "oku ", "PALI", "é", "/"])))
def test_hits_are_in_order_and_never_overlap(parts: list[str]) -> None:
    text, done = "".join(parts), 0
    for start, end, hits in regions.find(text):
        assert done <= start < end <= len(text)
        assert hits
        done = end
