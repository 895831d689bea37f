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


CALLED = "Panwas memanggil lima kepala desa yang ikut bertepuk tangan."
EXAMINED = {
    "out of them two": (
        f"{CALLED} Dari lima kades itu, dua di antaranya disebutkan Titik, yakni Camat Ranu, Sarman Widodo, dan Lurah"
        " Sumber, Cici Paramida.",
        {"Sarman Widodo", "Cici Paramida"},
    ),
    "of a place that sounds like a verb": (
        "Panwas memanggil lima kepala desa. Dua di antaranya Camat Ranu, Sarman Widodo, dan Lurah Merantau, Cici"
        " Paramida.",
        {"Sarman Widodo", "Cici Paramida"},
    ),
    "one of those reported": (
        "Tiga kades dilaporkan ke Bawaslu. Salah satunya Lurah Sumber, Cici Paramida. Ia berkaus Bagas-Ratri.",
        {"Cici Paramida"},
    ),
    "heard about it": (
        "Bawaslu meminta keterangan tiga kades sebagai saksi. Salah satunya Lurah Sumber, Cici Paramida.",
        set(),
    ),
    "taught": ("Bawaslu mengundang 20 kades untuk sosialisasi. Di antaranya Lurah Sumber, Cici Paramida.", set()),
}


@pytest.mark.parametrize(("text", "who"), EXAMINED.values(), ids=EXAMINED)
def test_who_is_named_as_one_of_those_examined_is_accused(text: str, who: set[str]) -> None:
    assert supporters(text) == who


@pytest.mark.parametrize(("text", "who"), TOLD.values(), ids=TOLD)
def test_who_is_named_as_one_of_a_group_did_what_it_did(text: str, who: set[str]) -> None:
    assert supporters(text) == who


OTHERS = {
    "one who did not": f"{GROUP} Salah satunya, Camat Ranu Sarman Widodo, tidak ikut.",
    "one who only speaks": f"{GROUP} Salah satunya dibenarkan oleh Camat Ranu, Sarman Widodo.",
    "witnesses": f"{GROUP} Mereka antara lain saksi, Camat Ranu Sarman Widodo.",
    "one of the reports": "Bawaslu menerima sejumlah laporan. Salah satunya dari Camat Ranu, Sarman Widodo.",
    "those who signed the report": "Laporan soal kampanye Bagas-Ratri diteken dua lurah. Mereka adalah Camat Ranu"
    " Sarman Widodo dan Lurah Sumber Cici Paramida.",
    "guests of no ticket": "Sejumlah pejabat mengikuti upacara. Salah satunya Camat Ranu, Sarman Widodo.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_who_is_named_behind_a_group_without_having_a_part_is_not_accused(text: str) -> None:
    assert supporters(text) == set()


LISTS = {
    "those who were there": "Deklarasi Bagas-Ratri dihadiri Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida.",
    "by them": "Deklarasi Bagas-Ratri dihadiri oleh Camat Ranu, Sarman Widodo, serta Lurah Sumber, Cici Paramida.",
    "seen there": "Tampak hadir di deklarasi Bagas-Ratri Camat Ranu, Sarman Widodo, dan Lurah Sumber, Cici Paramida.",
    "among others": "Sejumlah pejabat menghadiri deklarasi Bagas-Ratri, termasuk Sarman Widodo dan Cici Paramida.",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_all_of_a_list_behind_an_act_did_it(text: str) -> None:
    assert supporters(text) == {"Sarman Widodo", "Cici Paramida"}


def test_who_does_something_else_behind_a_list_is_not_of_it() -> None:
    text = "Deklarasi Bagas-Ratri dihadiri Camat Ranu Sarman Widodo, sedangkan Lurah Sumber Cici Paramida sedang rapat."
    assert supporters(text) == {"Sarman Widodo"}


TEACHERS = "unnamed: tiga guru"


def test_those_who_are_counted_are_of_a_group_with_those_who_are_named() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan tiga guru dipanggil Bawaslu. Keempatnya diduga menghadiri deklarasi Bagas-Ratri."
    )
    found = claims_of(text, CAMAT, TEACHERS, BAWASLU, BARA)
    assert {c.subject for c in found if c.predicate == "SUPPORTS"} == {"person:Sarman Widodo", "person:tiga guru"}


def test_a_group_of_another_size_is_not_theirs() -> None:
    text = "Camat Ranu Sarman Widodo bertemu tiga guru. Kelimanya diduga menghadiri deklarasi Bagas-Ratri."
    found = claims_of(text, CAMAT, TEACHERS, BARA)
    assert "person:tiga guru" not in {c.subject for c in found if c.predicate == "SUPPORTS" and c.act == "attend"}


@pytest.mark.parametrize(
    "source", ["pelapor", "warga", "sejumlah saksi", "informasi yang dihimpun", "keterangan warga"]
)
def test_behind_a_source_without_a_name_stands_who_did_it(source: str) -> None:
    text = f"Menurut {source}, Camat Ranu Sarman Widodo membagikan kaus Bagas-Ratri."
    assert supporters(text) == {"Sarman Widodo"}
