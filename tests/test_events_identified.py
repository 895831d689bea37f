"""Actors left unnamed at first and named later, what servants call out themselves, and doers without a verb."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, claims_of

UNKNOWN = "unnamed: Oknum camat"
HE = "person:Sarman Widodo"


def supporters(text: str, *cast: str) -> set[str]:
    return {claim.subject for claim in claims_of(text, CAMAT, BAWASLU, BARA, *cast) if claim.predicate == "SUPPORTS"}


@pytest.mark.parametrize(
    "rest",
    [
        "Ia adalah Sarman Widodo.",
        "Belakangan diketahui camat itu bernama Sarman Widodo.",
        "Camat itu, Sarman Widodo, belum menjawab.",
        "Sarman Widodo, nama camat itu, belum menjawab.",
    ],
)
def test_who_is_named_later_is_the_one_left_unnamed(rest: str) -> None:
    assert supporters(f"Oknum camat diduga membagikan kaus Bagas-Ratri. {rest}", UNKNOWN) == {HE}


@pytest.mark.parametrize(
    "rest",
    [
        "Sarman Widodo sudah menegurnya.",
        "Kepala dinas itu adalah Sarman Widodo.",
        "Camat itu bernama Sarman Widodo dan Udin Sarkowi.",
    ],
)
def test_others_who_are_named_later_are_not_the_one_left_unnamed(rest: str) -> None:
    cast = ("unnamed: Oknum lurah", "other: Udin Sarkowi = warga Ranu")
    assert HE not in supporters(f"Oknum lurah diduga membagikan kaus Bagas-Ratri. {rest}", *cast)


@pytest.mark.parametrize(
    "text",
    [
        '"Coblos nomor dua, Bagas-Ratri," kata Camat Ranu Sarman Widodo dalam video yang beredar.',
        '"Pilih Bagas-Ratri, pasti jalan kita bagus," ujar Camat Ranu Sarman Widodo di hadapan warga.',
        '"Nomor dua, nomor dua," teriak Camat Ranu Sarman Widodo dari atas panggung Bagas-Ratri.',
    ],
)
def test_what_a_servant_calls_out_to_others_is_his_act(text: str) -> None:
    assert supporters(text) == {HE}


@pytest.mark.parametrize(
    "text",
    [
        '"Siapa pun boleh memilih Bagas-Ratri," kata Camat Ranu Sarman Widodo kepada wartawan.',
        '"Kami tunggu saja siapa yang menang," kata Camat Ranu Sarman Widodo kepada wartawan.',
    ],
)
def test_what_he_tells_reporters_is_not(text: str) -> None:
    assert supporters(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Warga diancam bila tidak memilih Bagas-Ratri. Ancaman itu datang dari Camat Ranu, Sarman Widodo.",
        "Warga dipaksa memilih Bagas-Ratri. Yang memaksa, menurut warga, Camat Ranu, Sarman Widodo.",
        "Bukan warga yang memasang spanduk Bagas-Ratri, melainkan Camat Ranu Sarman Widodo.",
        "Otak mobilisasi warga ke kampanye Bagas-Ratri disebut Camat Ranu Sarman Widodo.",
        "Di antara pengantar Bagas-Ratri ke KPU tampak Camat Ranu Sarman Widodo.",
        "Data pemilih diserahkan Camat Ranu Sarman Widodo kepada tim Bagas-Ratri.",
    ],
)
def test_the_doer_is_known_without_a_verb_of_his(text: str) -> None:
    assert supporters(text) == {HE}
