"""Pairs whose second member, number or camp a report tells in a sentence of its own. Nobody here exists."""

import pytest

from tests.casting import cast_of, names, one, persons

PAIR = "Wiryo Mangku - Tuti Handayani"


@pytest.mark.parametrize(
    "text",
    [
        "Calon bupati Wiryo Mangku hadir. Ia berpasangan dengan Tuti Handayani.",
        "Di barisan depan, petahana Wiryo Mangku tersenyum. Ia menggandeng Tuti Handayani.",
        "Calon bupati Lumajang Wiryo Mangku tiba di pasar. Ia diusung jalur perseorangan bersama Tuti Handayani.",
        "Camat itu mendukung calon bupati Wiryo Mangku. Wakilnya, Tuti Handayani, tidak hadir.",
        "Wiryo Mangku adalah calon bupati Lumajang. Pasangannya Tuti Handayani.",
        "Datang pula Wiryo Mangku, bupati yang dulu dan kini mencalonkan diri lagi bersama Tuti Handayani.",
        "Calon bupati Wiryo Mangku hadir. Maju bersama Tuti Handayani, ia yakin menang.",
        "Calon bupati Wiryo Mangku hadir. Calon wakilnya adalah Tuti Handayani.",
    ],
)
def test_a_partner_named_in_a_later_sentence_makes_a_pair(text: str) -> None:
    assert names(cast_of(text), "Paslon") == [PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "Calon bupati Wiryo Mangku hadir. Ia didampingi Camat Randu, Tuti Handayani.",
        "Calon bupati Wiryo Mangku hadir. Camat Randu Tuti Handayani datang bersama Budi Hartono.",
    ],
)
def test_who_only_stands_beside_a_candidate_is_no_partner(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wiryo Mangku"]


@pytest.mark.parametrize("number", ["Nomornya 3.", "Mereka bernomor urut 3.", "Pasangan ini nomor urut tiga."])
def test_a_number_told_in_a_sentence_of_its_own_is_that_of_the_pair_before(number: str) -> None:
    cast = cast_of(f"Ia mendukung pasangan Wiryo Mangku-Tuti Handayani. {number}")
    assert one(cast, PAIR).props["number"] == 3


def test_the_candidacy_that_tells_the_office_has_the_number_too() -> None:
    cast = cast_of("Petahana Wiryo Mangku, calon bupati nomor urut 1, hadir. Ia menggandeng Tuti Handayani.")
    assert one(cast, PAIR).props["number"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Juru bicara tim petahana, Budi Hartono, membantah.",
        "Ketua tim pemenangan petahana, Budi Hartono, membantah.",
        "Istri calon gubernur itu, Budi Hartono, membantah.",
    ],
)
def test_who_speaks_for_a_candidate_or_is_his_kin_is_none(text: str) -> None:
    cast = cast_of(text)
    assert persons(cast) == ["Budi Hartono"]
    assert not names(cast, "Paslon")


@pytest.mark.parametrize(
    "text",
    [
        "Kolom itu diisi Wiryo Mangku dan Tuti Handayani, yang memakai sebutan BERSERI.",
        "Ia mengurus grup pendukung WITU (Wiryo Mangku dan Tuti Handayani).",
        "Rival Hasto adalah Wiryo Mangku dan Tuti Handayani.",
        "Ia datang. Nomor 1, Wiryo Mangku dan Tuti Handayani, tidak hadir.",
        "Ada tiga akun yang condong ke Wiryo Mangku – Tuti Handayani (WITU).",
        "Hadir pula Wiryo Mangku dan Tuti Handayani, nomor urut 2.",
    ],
)
def test_a_catchword_a_number_or_a_rival_makes_two_names_a_pair(text: str) -> None:
    assert names(cast_of(text), "Paslon") == [PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "Ia menyumbang dana untuk calon lain, yaitu Wiryo Mangku.",
        "Noken dikumpulkan untuk calon perseorangan Wiryo Mangku.",
        "Camat Randu, Budi Hartono, mengaku mendukung Wiryo Mangku.",
        "Ia meneken surat dukungan bagi bakal calon anggota DPD, Wiryo Mangku.",
        "Wiryo Mangku, putra Bupati Lumajang Hasto Broto, calon anggota DPRD Provinsi Jawa Timur, hadir.",
    ],
)
def test_who_runs_alone_is_told_in_many_words(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wiryo Mangku"]


def test_a_pair_may_be_known_by_a_jargon_of_some_words() -> None:
    assert names(cast_of('Ia memenangkan pasangan berjuluk "Lereng Bersatu".'), "Paslon") == ["Lereng Bersatu"]
