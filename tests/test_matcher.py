"""Which persons are one: what the matcher merges, what it leaves to a person, and what it never touches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims import Claim, Entity, Position, Reading
from graph.identity.matcher import judge
from tests.invented import agency, claim, person
from tests.matched import NEXT, SEAT, TOWN, found, hidden, key, one, servant, told


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Soewarni Tjahjadi", "Suwarni Cahyadi"),
        ("Djarwo Sampurno", "Jarwo Sampurno"),
        ("Sjahrul Tamin", "Syahrul Tamin"),
        ("Widiyarto Lesmono", "Widiarto Lesmono"),
        ("Burhannudin Palaka", "Burhanudin Palaka"),
        ("Khairil Tanamal", "Hairil Tanamal"),
        ("Nur Wahdini", "Nurwahdini"),
        ("Muh. Palaka Tone", "Muhammad Palaka Tone"),
        ("M. Palaka Tone", "Muhammad Palaka Tone"),
        ("Palaka T.", "Palaka Tone"),
        ("Rumandor Setyabakti", "Rumandor Setyobakti"),
        ("Drs. H. Palaka Tone, M.Si", "Palaka Tone"),
        ("Palaka Tone", "Andi Palaka Tone"),
        ("Palaka", "Palaka Tone"),
        ("Pak Lak", "Laksono"),
        ("Rumandar P. Tone", "Rumandor Palaka Tone"),
        ("Anton Palaka", "Antonius Palaka Tone"),
        ("Palaka Tri Yanto", "Palaka Triyanto"),
        ("Fretz Palaka", "Frets Palaka"),
        ("Laode Palaka", "Palaka La Ode"),
        ("Bastian Rante Tone", "Sebastianus Rante Tone"),
        ("M. Yusup", "Muhamad Yusuf"),
        ("Wiryo Latief", "Dirwiryo Latif"),
    ],
)
def test_the_same_post_makes_one_of_two_spellings(ours: str, theirs: str) -> None:
    left, right = servant("satu", ours, "Kepala Dinas", SEAT), servant("dua", theirs, "Plt Kadis", SEAT)
    assert one(left, right) in ("merged", "one key")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Palaka Tone", "Palaka Rante"),
        ("Palaka", "Tone"),
        ("Siti Palaka", "Siti Tone"),
        ("Ana", "Ani"),
        ("P. Tone", "M. Tone"),
    ],
)
def test_two_names_that_are_two_are_two_even_in_one_post(ours: str, theirs: str) -> None:
    left, right = servant("satu", ours, "Kepala Dinas", SEAT), servant("dua", theirs, "Kepala Dinas", SEAT)
    assert one(left, right) == "nothing"


def test_reasons_are_words() -> None:
    (merge,), _ = found(servant("satu", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan"),
                        servant("dua", "P. Tone", "Camat", "Kecamatan Arum", "kecamatan"))  # fmt: skip
    assert merge.reasons == (
        "a word shortened to its initial (p tone, palaka tone)", "same post in Kecamatan Arum",
    )  # fmt: skip


def test_namesakes_in_one_region_with_other_posts_are_left_to_a_person() -> None:
    left = servant("satu", "Palaka Tone", "Kepala Bidang Sarana", SEAT)
    right = servant("dua", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")
    assert one(left, right) == "proposed"


def test_namesakes_of_one_story_with_other_posts_are_left_to_a_person() -> None:
    left = servant("satu", "Palaka Tone", "Kepala Bidang Sarana", SEAT, x="Wening Lastari", y="Gatot Muliro")
    right = servant("dua", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan", x="Wening Lastari", y="Gatot Muliro")
    assert one(left, right) == "proposed"


def test_namesakes_in_different_regions_stay_apart() -> None:
    left = told("satu", person("p", "Palaka Tone", region=TOWN), person("x", "Wening Lastari", region=TOWN))
    right = told(
        "dua", person("p", "Palaka Tone", region=NEXT), person("x", "Wening Lastari", region=NEXT), election=None
    )
    assert one(left, right) == "nothing"


def test_one_name_in_one_region_needs_a_shared_story() -> None:
    def named(name: str, *others: str) -> Reading:
        people = [person(f"x{n}", other, region=TOWN) for n, other in enumerate(others)]
        return told(name, person("p", "Palaka Tone", region=TOWN), *people)

    assert one(named("satu"), named("dua")) == "proposed"
    assert one(named("satu", "Wening Lastari"), named("dua", "Wening Lastari")) == "merged"
    late = told("tiga", *named("tiga", "Wening Lastari").entities, published="2020-01-01")
    assert one(named("satu", "Wening Lastari"), late) == "proposed"


def test_what_somebody_is_in_a_case_is_no_other_post() -> None:
    def lawyer(name: str, title: str) -> Reading:
        who = Entity(ref="p", label="Person", name="Palaka Tone", positions=(Position(title=title),))
        return told(name, who, person("x", "Wening Lastari", region=TOWN), person("y", "Gatot Muliro", region=TOWN))

    assert one(lawyer("satu", "anggota tim advokasi"), lawyer("dua", "kuasa hukum")) == "merged"
    assert one(lawyer("satu", "Kepala Bagian Hukum"), lawyer("dua", "Kepala Bagian Umum")) == "proposed"


def test_one_case_number_makes_one_of_one_name_and_never_of_two() -> None:
    def accused_as(name: str, called: str, number: str) -> Reading:
        one = claim("p", "INVESTIGATED_BY", "k", case_number=number)
        return told(
            name, person("p", called), agency("k", "Bawaslu Kota Palembang", "bawaslu"), claims=[one], election=None
        )

    left = accused_as("satu", "Palaka Tone", "012/LP/PW/16.71/X/2024")
    assert one(left, accused_as("dua", "P. Tone", "Nomor 012/LP/PW/16.71/X/2024")) == "merged"
    assert one(left, accused_as("tiga", "P. Tone", "012/LP/PW/16.71/X/2024")) == "merged"
    assert one(left, accused_as("empat", "Wening Rante", "012/LP/PW/16.71/X/2024")) == "nothing"
    assert one(left, accused_as("lima", "Palaka Tone", "12")) == "proposed"


def test_one_word_is_never_merged_by_name_and_region_nor_by_a_story() -> None:
    def named(name: str) -> Reading:
        others = [
            person(f"x{n}", other, region=TOWN)
            for n, other in enumerate(("Wening Lastari", "Gatot Muliro", "Rah Sita"))
        ]
        return told(name, person("p", "Palaka", region=TOWN), *others)

    assert one(named("satu"), named("dua")) in ("proposed", "nothing")


def test_initials_are_never_merged() -> None:
    left = servant("satu", "PT", "Kepala Dinas", SEAT)
    assert one(left, servant("dua", "Palaka Tone", "Kepala Dinas", SEAT)) == "proposed"
    assert one(left, servant("tiga", "PT", "Kepala Dinas", SEAT)) == "nothing"
    assert one(left, servant("empat", "Wening Tone", "Kepala Dinas", SEAT)) == "nothing"


def test_what_one_report_tells_apart_is_two() -> None:
    both = told("satu", person("p", "Palaka Tone", region=TOWN), person("q", "P. Tone", region=TOWN))
    assert judge((both,), ()).ids == {}
    other = servant("dua", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")
    judgements = judge((both, other), ())
    assert judgements.ids.get(key(both), key(both)) != judgements.ids.get(key(both, "q"), key(both, "q"))


def test_one_of_two_slips_in_one_village_is_the_other_post() -> None:
    left = servant("satu", "Soewarna", "Sekretaris Desa", "Desa Arum", "desa")
    right = servant("dua", "Suwarta", "Kaur Umum", "Desa Arum", "desa")
    assert one(left, right) in ("nothing", "proposed")
    assert one(left, servant("tiga", "Suwarna", "Sekdes", "Desa Arum", "desa")) == "merged"


def test_who_left_a_post_is_the_one_who_held_it() -> None:
    def promoted(name: str, was: str, seat: str) -> Reading:
        posts = (Position(title=was, agency="k", former=True), Position(title="Kepala Dinas", agency="d"))
        who = Entity(ref="p", label="Person", name="Palaka Tone", positions=posts)
        bodies = (agency("k", seat, "kecamatan", TOWN), agency("d", SEAT, "dinas", TOWN))
        return told(name, who, *bodies, claims=[claim("p", "HEADS", "d", position="Kepala Dinas")])

    left = servant("satu", "P. Tone", "Camat", "Kecamatan Arum", "kecamatan")
    assert one(left, promoted("dua", "Camat", "Kecamatan Arum")) == "merged"
    assert one(left, promoted("tiga", "Camat", "Kecamatan Sela")) == "nothing"


def test_a_row_of_a_table_is_the_accused_of_that_name_before_the_same_body() -> None:
    def before(name: str, called: str, post: str = "", kind: str = "bawaslu") -> Reading:
        who = Entity(ref="p", label="Person", name=called, positions=(Position(title=post),) if post else ())
        body = agency("k", "Bawaslu Kota Palembang" if kind == "bawaslu" else "BKN", kind, TOWN)
        one = told(name, who, body, claims=[claim("p", "INVESTIGATED_BY", "k")], election=None)
        return one if post else replace(one, by="table")

    report = before("satu", "Palaka Tone", "Camat")
    assert one(report, before("dua", "Palaka Tone")) == "merged"
    assert one(report, before("tiga", "P. Tone")) == "nothing"
    assert one(before("empat", "Palaka", "Camat"), before("lima", "Palaka")) == "nothing"
    assert one(before("enam", "Palaka Tone", "Camat", "bkn"), before("tujuh", "Palaka Tone", kind="bkn")) == "proposed"
    namesake = before("delapan", "Palaka Tone", "Kepala Bidang Sarana")
    ids = judge((report, namesake, row := before("dua", "Palaka Tone")), ()).ids
    assert key(row) not in ids


def test_a_place_in_a_post_may_be_written_in_one_word_or_two() -> None:
    left = servant("satu", "Soewarna", "Sekretaris Desa Arum Jati", "Desa Arumjati", "desa")
    assert one(left, servant("dua", "Suwarna", "Sekretaris Desa Arumjati", "Desa Arumjati", "desa")) == "merged"


def test_a_teacher_of_one_word_who_leads_elsewhere_is_left_to_a_person() -> None:
    left = servant("satu", "M. Palaka", "guru", "SD Negeri 3 Arum", "sekolah")
    works = (claim("p", "WORKS_AT", "k", position="guru"), claim("p", "HEADS", "d", position="Kepala Dinas"))
    bodies = (agency("k", "SDN 3 Arum", "sekolah", TOWN), agency("d", SEAT, "dinas", TOWN))
    assert one(left, told("dua", person("p", "M. Palaka"), *bodies, claims=works)) == "proposed"
    assert one(left, told("tiga", person("p", "M. Palaka"), bodies[0], claims=works[:1])) == "merged"


def test_a_child_who_bears_a_parents_name_is_left_to_a_person() -> None:
    def named(name: str, called: str) -> Reading:
        others = [person(f"x{n}", other, region=TOWN) for n, other in enumerate(("Wening Lastari", "Gatot Muliro"))]
        return told(name, person("p", called, region=TOWN), *others)

    assert one(named("satu", "Palaka Tone"), named("dua", "Rumandor Palaka Tone")) == "proposed"
    assert one(named("satu", "Palaka Tone"), named("dua", "Palaka Tone Rante")) == "merged"


def test_a_post_held_long_after_is_not_the_same_term() -> None:
    left = servant("satu", "Palaka", "Camat", "Kecamatan Arum", "kecamatan")
    right = servant("dua", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")
    late = told("dua", *right.entities, claims=right.claims, published="2031-01-01")
    assert one(left, right) == "merged"
    assert one(left, late) == "proposed"


def test_different_ids_of_a_table_are_never_merged() -> None:
    left = told(
        "satu",
        person("p", "Palaka Tone", person_id="1"),
        agency("k", SEAT, "dinas", TOWN),
        claims=[claim("p", "HEADS", "k")],
    )
    right = told(
        "dua",
        person("p", "P. Tone", person_id="2"),
        agency("k", SEAT, "dinas", TOWN),
        claims=[claim("p", "HEADS", "k")],
    )
    assert one(left, right) == "nothing"


def test_numbers_in_names_are_never_slips() -> None:
    left = servant("satu", "Pegawai 017", "Staf", SEAT)
    assert one(left, servant("dua", "Pegawai 018", "Staf", SEAT)) == "nothing"
    assert one(left, servant("tiga", "Pegawai 017", "Staf", "SMP Negeri 2 Arum", "sekolah"), "k") == "nothing"


# ------------------------------------------------------------ unnamed holders of a post


def accused(**more: object) -> Claim:
    return claim("p", "SUPPORTS", None, "alleged", **more)


def test_unnamed_holders_of_one_post_merge_by_case_or_day_only() -> None:
    day = {"date": "2024-10-01", "date_basis": "stated"}
    assert one(hidden("satu"), hidden("dua")) == "proposed"
    left, right = (
        hidden("satu", "oknum Camat Arum", accused(**day)),
        hidden("dua", "seorang Camat Arum", accused(**day)),
    )
    assert one(left, right) == "merged"
    left = hidden("satu", "oknum Camat Arum", accused(case_number="01/TM/2024"))
    assert one(left, hidden("dua", "Camat Arum", accused(case_number="01 / TM / 2024"))) == "merged"


def test_an_unnamed_holder_is_never_merged_with_a_named_one() -> None:
    named = servant("dua", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")
    assert one(hidden("satu"), named) == "proposed"


def test_a_class_of_persons_is_never_touched() -> None:
    left, right = (hidden(name, "beberapa oknum Camat", unnamed="class") for name in ("satu", "dua"))
    assert one(left, right) == "nothing"
    assert one(left, servant("tiga", "Palaka Tone", "Camat", "Kecamatan Arum", "kecamatan")) == "nothing"
