"""Agencies: clips, full names, to whom they belong, and what opens the name of another one."""

from __future__ import annotations

import pytest

from graph.lexicon import agencies
from graph.lexicon.data import read_toml

SHARED = {"dkp", "dinaskp", "dpkp", "atrbpn"}  # clips that several agencies really share


def test_there_are_more_than_150_agencies_of_known_kinds() -> None:
    assert len(agencies.all_agencies()) > 150
    assert {agency.kind for agency in agencies.all_agencies()} <= set(agencies.kinds())


def test_every_name_is_listed_once() -> None:
    listed = [agency.name for agency in agencies.all_agencies()]
    assert len(listed) == len(set(listed))


def test_no_clip_means_two_agencies_unless_declared() -> None:
    surfaces = {one for agency in agencies.all_agencies() for one in (agency.name, *agency.surfaces)}
    several = {one for one in surfaces if len(agencies.lookup(one)) > 1}
    assert {one.replace(" ", "").replace("/", "").lower() for one in several} == SHARED


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Disdik", ("dinas", "Dinas Pendidikan")),
        ("Disdikbud Kota Metro", ("dinas", "Dinas Pendidikan dan Kebudayaan")),
        ("Dinas Koperasi UKM", ("dinas", "Dinas Koperasi dan UKM")),
        ("Dinas Koperasi, Usaha Kecil dan Menengah", ("dinas", "Dinas Koperasi dan UKM")),
        ("dinas Kominfo", ("dinas", "Dinas Komunikasi dan Informatika")),
        ("BKPSDM Kabupaten Ogan Ilir", ("badan", "BKPSDM")),
        ("Badan Kepegawaian Nasional", ("bkn", "BKN")),
        ("Komite ASN", ("kasn", "KASN")),
        ("Bawaslu Provinsi Bengkulu", ("bawaslu", "Bawaslu")),
        ("Panwaslu Kecamatan Sukarame", ("bawaslu_adhoc", "Panwascam Sukarame")),
        ("Pemkab Bogor", ("pemda", "Pemerintah")),
        ("Setdakab", ("sekretariat", "Sekretariat Daerah")),
        ("kantor camat Sukarame", ("kecamatan", "Kecamatan Sukarame")),
        ("SDN 12 Sukamaju", ("sekolah", "SD Negeri 12 Sukamaju")),
        ("MTsN 3 Sukamaju", ("madrasah", "MTs Negeri 3 Sukamaju")),
        ("Satpol-PP", ("satpolpp", "Satpol PP")),
    ],
)
def test_clips_and_spellings_have_one_canonical_name(surface: str, expected: tuple[str, str]) -> None:
    assert agencies.canonical(surface) == expected


def test_a_dinas_of_a_name_of_its_own_keeps_it() -> None:
    assert agencies.canonical("Dinas Sosial & Adat Kabupaten Ende") == ("dinas", "Dinas Sosial dan Adat")
    assert agencies.canonical("Sudin Pendidikan Jakarta Barat") == ("dinas", "Suku Dinas Pendidikan")
    assert agencies.canonical("Cabang Dinas Pendidikan Wilayah V") == ("dinas", "Cabang Dinas Pendidikan Wilayah V")
    assert agencies.canonical("dinas pertanian dan peternakan tersebut") == ("dinas", "Dinas Pertanian dan Peternakan")


@pytest.mark.parametrize("surface", ["", " , ", "warga", "di lingkungan", "Rahmat Hadi"])
def test_other_words_name_no_agency(surface: str) -> None:
    assert agencies.canonical(surface) is None


def test_canonical_names_stay_as_they_are() -> None:
    for agency in agencies.all_agencies():
        if len(agencies.lookup(agency.name)) == 1:
            assert agencies.canonical(agency.name) == (agency.kind, agency.name)


def test_who_belongs_to_the_regional_government() -> None:
    own = ("Dinas Sosial", "Inspektorat", "Kecamatan", "Kelurahan", "RSUD", "SD Negeri", "BKPSDM", "Satpol PP")
    others = ("Bawaslu", "KPU", "Polres", "Kementerian Agama", "KUA", "MTs Negeri", "DPRD", "Desa", "Pengadilan Negeri")
    assert all(agencies.lookup(name)[0].regional_government for name in own)
    assert not any(agencies.lookup(name)[0].regional_government for name in others)


def test_who_watches_over_neutrality() -> None:
    watching = ("Bawaslu", "KASN", "BKN", "BKD", "BKPSDM", "Inspektorat", "Sentra Gakkumdu", "Polres", "Panwascam")
    assert all(agencies.lookup(name)[0].oversight for name in watching)
    assert not any(agencies.lookup(name)[0].oversight for name in ("KPU", "Dinas Sosial", "DPRD", "PTUN", "KPPS"))


def test_national_bodies_have_no_region() -> None:
    assert all(agencies.lookup(name)[0].national for name in ("BKN", "KASN", "Bawaslu RI", "KPU RI", "Kemendagri"))
    assert not any(agencies.lookup(name)[0].national for name in ("Bawaslu", "KPU", "Polres", "Kemenag"))


def test_the_commission_of_the_civil_service_has_its_dates() -> None:
    commission = agencies.lookup("KASN")[0]
    assert (commission.founded, commission.dissolved) == ("2014-01-15", "2024-09")


@pytest.mark.parametrize(
    ("word", "before", "expected"),
    [
        ("Inspektorat", None, True),
        ("Bawaslu", "dinas", True),
        ("UKM", "dinas", False),
        ("Kebudayaan", "dinas", False),
        ("Desa", "dinas", False),
        ("Desa", "kecamatan", True),
        ("Damkar", "satpolpp", False),
        ("Lingkungan", None, False),
    ],
)
def test_only_the_head_of_another_agency_splits_a_name(word: str, before: str | None, expected: bool) -> None:
    assert agencies.splits_before(word, before) is expected


@pytest.mark.parametrize(
    ("word", "kind"),
    [("BIN", "lembaga"), ("bin", None), ("Desa", "desa"), ("desa", None), ("disdik", "dinas"), ("bawaslu", "bawaslu")],
)
def test_clips_that_are_words_count_only_as_they_are_printed(word: str, kind: str | None) -> None:
    assert agencies.head_kind(word) == kind


@pytest.mark.parametrize(
    ("surface", "level"),
    [("Pemkab", "kabupaten"), ("Setdako", "kota"), ("Polda", "provinsi"), ("Bawaslu Kota", "kota"), ("Polres", None)],
)
def test_some_names_tell_the_level_of_their_region(surface: str, level: str | None) -> None:
    assert agencies.region_level(surface) == level


def test_the_heads_name_known_kinds() -> None:
    assert set(read_toml("agency_words.toml")["heads"].values()) <= set(agencies.kinds())
