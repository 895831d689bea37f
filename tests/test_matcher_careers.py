"""Persons who fill in a post beside their own, or change it within one story; and bodies and races of which a report
names no more than the province."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.claims import Entity, Position, Reading
from tests.invented import agency, claim, on, person, support
from tests.matched import SEAT, TOWN, found, hidden, one, slate, told

PROVINCE = "16"


def official(name: str, post: str, seat: str, kind: str, *, capacity: str | None = None, **more: Any) -> Reading:
    """A report on Palaka Tone in a post, accused of an act; two other persons of the story beside him."""
    who = Entity(ref="a", label="Person", name="Palaka Tone", props={"region": TOWN},
                 positions=(Position(title=post, agency="k", capacity=capacity),))  # fmt: skip
    tied = claim("a", "WORKS_AT", "k", position=post, capacity=capacity)
    others = person("x", "Wening Lastari", region=TOWN), person("y", "Gatot Muliro", region=TOWN)
    return told(name, who, *others, agency("k", seat, kind, TOWN),
                claims=(tied, support(None, **more)))  # fmt: skip


OFFICE = ("Kepala Bagian Umum", "Sekretariat Daerah Kota Palembang", "setda")


def test_who_fills_in_a_post_has_one_of_his_own() -> None:
    left = official("satu", *OFFICE)
    assert one(left, official("dua", "Kepala Dinas Kebun", SEAT, "dinas", capacity="plt"), "a") == "merged"
    assert one(left, official("tiga", "Kepala Dinas Kebun", SEAT, "dinas"), "a") == "proposed"
    far = replace(left, entities=tuple(entity for entity in left.entities if entity.ref != "y"))
    assert one(far, official("empat", "Kepala Dinas Kebun", SEAT, "dinas", capacity="plt"), "a") == "proposed"


def test_no_teacher_is_called_to_fill_in_an_office() -> None:
    teacher = official("satu", "guru", "SD Negeri 9 Arum", "sekolah")
    assert one(teacher, official("dua", "Kepala Dinas Kebun", SEAT, "dinas", capacity="plt"), "a") == "proposed"


@pytest.mark.parametrize(
    ("post", "seat", "kind", "day", "expected"),
    [
        ("Kepala Dinas Kebun", SEAT, "dinas", "2024-10-03", "merged"),
        ("Kepala Dinas Kebun", SEAT, "dinas", "2024-10-04", "proposed"),
        ("Kepala Bagian Hukum", "Bagian Hukum Setda Kota Palembang", "setda", "2024-10-03", "proposed"),
    ],
)
def test_one_name_and_one_day_of_the_act_are_one_person(
    post: str, seat: str, kind: str, day: str, expected: str
) -> None:
    left = official("satu", *OFFICE, **on("2024-10-03"))
    assert one(left, official("dua", post, seat, kind, **on(day)), "a") == expected


def test_two_teachers_of_one_name_on_one_day_are_left_to_a_person() -> None:
    left = official("satu", "guru", "SD Negeri 9 Arum", "sekolah", **on("2024-10-03"))
    assert one(left, official("dua", "guru", "SMP Negeri 2 Arum", "sekolah", **on("2024-10-03")), "a") == "proposed"


def test_the_name_of_the_body_in_a_title_is_no_other_post() -> None:
    left = official("satu", "ASN Dinas Kebun Raya", SEAT, "dinas")
    assert one(left, official("dua", "staf Dinas Kebun Raya Kota Palembang", SEAT, "dinas"), "a") in (
        "merged",
        "one key",
    )


def test_a_story_is_known_by_shortened_names_and_other_names_of_bodies() -> None:
    def named(name: str, called: str, seat: str) -> Reading:
        return told(name, person("a", "Palaka Tone", region=TOWN), person("x", called, region=TOWN),
                    agency("k", seat, "dinas", TOWN))  # fmt: skip

    left = named("satu", "Wening Sari Lastari", "Dinas Lingkungan Hidup Kota Palembang")
    assert one(left, named("dua", "Wening Lastari", SEAT), "a") == "merged"
    assert one(left, named("tiga", "Gatot Muliro", "DLH Kota Palembang"), "a") == "merged"
    assert one(left, named("empat", "Gatot Muliro", SEAT), "a") == "proposed"


def test_a_school_of_which_a_report_knows_only_the_province() -> None:
    def school(name: str, region: str, seat: str = "SMA Negeri 1 Arum", kind: str = "sekolah") -> Reading:
        return told(name, agency("k", seat, kind, region), person("x", "Wening Lastari", region=TOWN))

    assert one(school("satu", TOWN), school("dua", PROVINCE), "k") == "merged"
    office = "Dinas Pendidikan", "dinas"
    assert one(school("satu", TOWN, *office), school("dua", PROVINCE, *office), "k") == "nothing"


def test_a_race_of_the_province_in_a_report_from_a_kabupaten() -> None:
    race = f"gubernur/{PROVINCE}/2024"
    full = slate("satu", "Palaka Tone", "Wening Lastari", election=race)
    assert one(full, slate("dua", "Palaka Tone", "Wening Lastari"), "t") == "merged"
    assert one(full, slate("tiga", "Palaka", "Wening"), "t") == "proposed"
    assert one(full, slate("empat", "Palaka"), "t") == "nothing"
    assert one(full, slate("lima", "Palaka Tone", "Wening Lastari", election=f"bupati/{TOWN}/2020"), "t") == "nothing"


def test_an_unnamed_holder_and_a_named_one_are_proposed_with_what_speaks_for_it() -> None:
    act = support(None, subject="p", **on("2024-10-03"))
    named = told("dua", Entity(ref="p", label="Person", name="Palaka Tone",
                               positions=(Position(title="Camat Arum", agency="k"),)),
                 agency("k", "Kecamatan Arum", "kecamatan", TOWN),
                 claims=(claim("p", "HEADS", "k", position="Camat Arum"), act))  # fmt: skip
    merged, (waiting,) = found(hidden("satu", "oknum Camat Arum", act), named)
    assert merged == []
    assert not waiting.strong
    assert waiting.reasons[-1] == "both accused of an act of 2024-10-03"
