"""Actors left unnamed at first and named later, what servants call out themselves, and doers without a verb."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.extraction.events.crowds import just_so_many, spelled_groups, spelled_out
from loaders.extraction.events.reading import read_scene
from loaders.extraction.text.document import prepare
from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, KADIS, KEPSEK, LURAH, claims_of, report_of, stage

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
        "Camat bernama Sarman Widodo (51) itu belum menjawab.",
        "Camat bernama Sarman Widodo tersebut belum menjawab.",
        "Camat dimaksud adalah Kepala Wilayah Kecamatan Ranu Kabupaten Arang Timur Raya, Sarman Widodo.",
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


LISTED = "Dua lurah dan seorang kepala seksi dipanggil karena berseru untuk Bagas-Ratri. "
KASI = "asn: Darmin Sukoco = Kasi Aset @ Kecamatan Ranu"
SECTION = "unnamed: seorang kepala seksi"


@pytest.mark.parametrize(
    ("rest", "himself"),
    [
        (
            "Ketiganya adalah Lurah Sumber, Cici Paramida, Lurah Rawa, Tono Sasmita, serta Kasi Aset, Darmin Sukoco.",
            True,
        ),
        ("Kasi Aset, Darmin Sukoco, menyesalkan hal itu.", False),
        ("Bupati menegur Darmin Sukoco, Kasi Aset.", False),
    ],
)
def test_the_one_counted_with_others_is_he_who_holds_that_post_in_their_list(rest: str, himself: bool) -> None:
    cast = (SECTION, KASI, LURAH, "asn: Tono Sasmita = Lurah Rawa @ Kelurahan Rawa")
    found = supporters(LISTED + rest, *cast)
    assert ("person:seorang kepala seksi" in found) != himself


GROUP_OF = "unnamed: Lima pejabat"


@pytest.mark.parametrize(
    ("rest", "nobody"),
    [
        (
            "Kelima terlapor adalah Camat Ranu Sarman Widodo, Lurah Sumber Cici Paramida, Lilis, Murdoko, dan Bram.",
            True,
        ),
        ("Lima orang dimaksud, masing-masing Sarman Widodo, Cici Paramida, Lilis, Murdoko, dan Bram.", True),
        (
            "Kelimanya dipanggil: camat dan lima pejabat, Sarman Widodo, Cici Paramida, Lilis, Murdoko, dan Bram.",
            True,
        ),
        ("Kelima saksi adalah Sarman Widodo, Cici Paramida, Lilis, Murdoko, dan Bram.", False),
        ("Lima warga Ranu, Sarman Widodo, Cici Paramida, Lilis, Murdoko, dan Bram, melapor.", False),
        ("Kelimanya adalah pegawai senior. Camat Ranu Sarman Widodo menegur mereka.", False),
    ],
)
def test_a_group_whose_members_are_named_is_nobody_beside_them(rest: str, nobody: bool) -> None:
    text = f"Lima pejabat dilaporkan karena mengampanyekan Bagas-Ratri. Laporan itu masuk Senin. {rest}"
    scene = read_scene(prepare(report_of(text)), stage(text, CAMAT, LURAH, KABID, KEPSEK, KADIS, GROUP_OF, BARA).cast())
    assert (spelled_out(scene) == {"person:Lima pejabat"}) == nobody


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


@pytest.mark.parametrize(
    ("opening", "among"),
    [("Tiga pejabat dimaksud, masing-masing", True), ("Mereka adalah", True), ("Hadir pula", False)],
)
def test_who_stands_in_a_list_of_the_accused_is_one_of_them(opening: str, among: bool) -> None:
    text = f"{opening} Sarman Widodo, Cici Paramida, dan Lilis Handayani."
    scene = read_scene(prepare(report_of(text)), stage(text, CAMAT, LURAH, KABID, BARA).cast())
    people = {"person:Sarman Widodo", "person:Cici Paramida", "person:Lilis Handayani"}
    assert spelled_groups(scene) == ((frozenset(people),) if among else ())


@pytest.mark.parametrize(("count", "they"), [("dua", True), ("tiga", False)])
def test_a_crowd_of_as_many_as_stand_accused_are_they(count: str, they: bool) -> None:
    text = f"Bawaslu memproses {count} pegawai. Sarman Widodo dan Cici Paramida diduga memasang baliho Bagas-Ratri."
    assert _they(text, f"{count} pegawai") == they


@pytest.mark.parametrize("crowd", ["dua sopir", "dua pegawai"])
def test_those_who_joined_two_others_are_not_they(crowd: str) -> None:
    text = f"Sarman Widodo dan Cici Paramida diduga memasang baliho Bagas-Ratri. Ikut pula {crowd}."
    assert not _they(text, crowd)


def _they(text: str, crowd: str) -> bool:
    """Whether a crowd counts for Sarman and Cici."""
    scene = read_scene(prepare(report_of(text)), stage(text, CAMAT, LURAH, f"unnamed: {crowd}", BARA).cast())
    scene = replace(scene, roles=replace(scene.roles, crowds=frozenset({f"person:{crowd}"})))
    return bool(just_so_many(scene, ["person:Sarman Widodo", "person:Cici Paramida", f"person:{crowd}"]))
