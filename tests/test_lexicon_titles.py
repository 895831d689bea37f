"""Names of persons: titles off, name parts kept, and the form for comparison."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lexicon import titles
from graph.lexicon.data import read_toml

FRONT = ["H.", "Hj", "Drs.", "Dr.", "Prof", "Ir", "Bapak", "KH", "AKBP", "Letkol Inf", "Tgk."]
BEHIND = ["S.E.", "SE", "M.Si", "SSos", "S.Pd.I", "S.P.M.S.i", "MM", "A.Md.Keb", "Ph.D", "S.STP", "MSi"]
NAMES = [
    "Rahmat Wiguna",
    "Ni Luh Prawerti",
    "I Putu Wirasena",
    "Andi Baharsyah",
    "Teuku Zulfan",
    "Siti Marlina",
    "Yosafat",
]


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("Drs. H. Rahmat Wiguna, S.E., M.Si", "Rahmat Wiguna"),
        ("H.Rahmat", "Rahmat"),
        ("Marlina Sari SSos MSi", "Marlina Sari"),
        ("Wiguna S.P.M.S.i", "Wiguna"),
        ("Prof. Dr. Ir. Wiguna", "Wiguna"),
        ("Hj Siti Marlina S.Pd.I", "Siti Marlina"),
        ("Teuku Zulfan, SE., MM", "Teuku Zulfan"),
        ("AKBP Zulfan S.I.K., M.H.", "Zulfan"),
        ("Letkol Inf Zulfan", "Zulfan"),
        ("dr. Marlina, Sp.OG", "Marlina"),
        ("Kombes Pol (Purn) Zulfan", "Zulfan"),
        ("Hi. Zulfan Yusuf", "Zulfan Yusuf"),
        ("Gus Zulfan Yusuf", "Zulfan Yusuf"),
        ("Zulfan Lc", "Zulfan"),
        ("RAHMAT WIGUNA, SE", "RAHMAT WIGUNA"),
        ("Tgk. Zulfan", "Zulfan"),
        ("Zulfan Yusuf, A.Md.Keb", "Zulfan Yusuf"),
    ],
)
def test_honorifics_ranks_and_degrees_come_off(given_name: str, expected: str) -> None:
    assert titles.strip_titles(given_name) == expected


KEPT = [
    "M. Zulfan",
    "Ma Hong",
    "Gus Wiguna",
    "St Marlina",
    "Ahmad Ma",
    "Tubagus Wiguna",
    "Cut Marlina",
    "Lalu Zulfan Yusuf",
]
QUIET = ["Raden Wiguna Sastra", "Marlina Dea", "RAHMAT MA", "Rahmat (Mat)", "Hi Zulfan", "Ida Bagus Wirasena"]


@pytest.mark.parametrize("name", [*NAMES, *KEPT, *QUIET])
def test_parts_of_names_stay(name: str) -> None:
    assert titles.strip_titles(name) == name


@pytest.mark.parametrize("name", ["H", "Dr.", "SE", "AR", "Y. A", "MM"])
def test_a_name_of_titles_or_initials_alone_stays(name: str) -> None:
    assert titles.strip_titles(name) == name.rstrip(".")


@given(st.text())
def test_stripping_and_folding_twice_change_nothing(name: str) -> None:
    once = titles.strip_titles(name)
    assert titles.strip_titles(once) == once
    assert titles.fold(titles.fold(name)) == titles.fold(name)


@given(st.text(alphabet=string.ascii_letters + " .,'-", max_size=40))
def test_stripping_twice_changes_nothing_in_what_looks_like_names(name: str) -> None:
    once = titles.strip_titles(name)
    assert titles.strip_titles(once) == once


@given(
    st.lists(st.sampled_from(FRONT), max_size=3), st.sampled_from(NAMES), st.lists(st.sampled_from(BEHIND), max_size=3)
)
def test_any_titles_around_any_name_come_off(front: list[str], name: str, behind: list[str]) -> None:
    assert titles.strip_titles(", ".join([" ".join([*front, name]), *behind])) == name


@given(st.sampled_from(NAMES))
def test_names_compare_without_case_marks_and_spaces(name: str) -> None:
    assert titles.fold(name.upper().replace(" ", "  ")) == titles.fold(name)
    assert titles.fold("Zul'fán") == titles.fold("zulfan")


@pytest.mark.parametrize(
    ("word", "degree"), [("S.E.", True), ("SPMSi", True), ("M.Si", True), ("Wiguna", False), ("", False)]
)
def test_degrees_are_known_alone_and_run_together(word: str, degree: bool) -> None:
    assert titles.is_degree(word) is degree


def test_no_word_is_both_taken_off_and_kept() -> None:
    data = read_toml("titles.toml")
    before = {word for words in data["before"].values() for word in words}
    assert not before & set(data["keep"]["words"])
    assert set(data["name_parts"]["words"]) <= before
    assert set(data["unsure_degrees"]["words"]) <= set(data["behind"]["degrees"])


def test_very_long_words_and_very_many_titles_are_taken_in_stride() -> None:
    assert titles.strip_titles("Wiguna " + "SE" * 5000) == "Wiguna " + "SE" * 5000
    assert titles.strip_titles("H. " * 5000 + "Wiguna" + ", SE" * 5000) == "Wiguna"
