"""Those of a group who are named behind what it did."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, LURAH, claims_of


def supporters(text: str) -> set[str]:
    found = claims_of(text, CAMAT, LURAH, KABID, BAWASLU, BARA)
    return {claim.subject.removeprefix("person:") for claim in found if claim.predicate == "SUPPORTS"}


GROUP = "Sejumlah pejabat diduga menghadiri deklarasi Bagas-Ratri."
TOLD = {
    "one of them": (f"{GROUP} Salah satunya Camat Ranu, Sarman Widodo.", {"Sarman Widodo"}),
    "one among them": (f"{GROUP} Salah seorang di antaranya ialah Camat Ranu, Sarman Widodo.", {"Sarman Widodo"}),
    "two of them": (
        f"{GROUP} Dua di antaranya Camat Ranu, Sarman Widodo, dan Lurah Sumber, Cici Paramida.",
        {"Sarman Widodo", "Cici Paramida"},
    ),
    "they consist of": (
        f"{GROUP} Mereka terdiri atas Camat Ranu, Sarman Widodo, dan Lurah Sumber, Cici Paramida.",
        {"Sarman Widodo", "Cici Paramida"},
    ),
    "among others": (f"{GROUP} Di antaranya Lurah Sumber Cici Paramida.", {"Cici Paramida"}),
    "a sentence between": (
        f"{GROUP} Acara itu digelar Minggu sore. Salah satunya Camat Ranu, Sarman Widodo.",
        {"Sarman Widodo"},
    ),
}


@pytest.mark.parametrize(("text", "who"), TOLD.values(), ids=TOLD)
def test_who_is_named_as_one_of_a_group_did_what_it_did(text: str, who: set[str]) -> None:
    assert supporters(text) == who


OTHERS = {
    "one who did not": f"{GROUP} Salah satunya, Camat Ranu Sarman Widodo, tidak ikut.",
    "one who only speaks": f"{GROUP} Salah satunya dibenarkan oleh Camat Ranu, Sarman Widodo.",
    "witnesses": f"{GROUP} Mereka antara lain saksi, Camat Ranu Sarman Widodo.",
    "one of the reports": "Bawaslu menerima sejumlah laporan. Salah satunya dari Camat Ranu, Sarman Widodo.",
    "guests of no ticket": "Sejumlah pejabat mengikuti upacara. Salah satunya Camat Ranu, Sarman Widodo.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_who_is_named_behind_a_group_without_having_a_part_is_not_accused(text: str) -> None:
    assert supporters(text) == set()
