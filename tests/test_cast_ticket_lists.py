"""Tickets told in lists, past a nickname, by what they hand in, and by the packet that they lead."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

FIRST, SECOND, THIRD = (
    "Wagiman Prastowo - Endah Murti",
    "Salman Daud - Darwis Yakub",
    "Rukmana Sidik - Sulastri Handoko",
)
LISTS = [
    "Keempat bapaslon itu ialah Wagiman Prastowo dan Endah Murti; Salman Daud dan Darwis Yakub; serta Rukmana Sidik"
    " dan Sulastri Handoko.",
    "Tiga pasangan sudah mendaftar. Mereka adalah Wagiman Prastowo dan Endah Murti, Salman Daud dan Darwis Yakub, serta"
    " Rukmana Sidik dan Sulastri Handoko.",
    "Paslon nomor urut 1 adalah Wagiman Prastowo dan Endah Murti, nomor urut 2 Salman Daud dan Darwis Yakub, nomor urut"
    " 3 Rukmana Sidik dan Sulastri Handoko.",
]
PAIR = [
    "Wagiman Prastowo (WGP) dan Endah Murti memperoleh nomor urut 2 pada undian KPU Lumajang.",
    "Ia hadir di acara calon bupati Wagiman Prastowo (Mbah Man) dan wakilnya, Endah Murti.",
    "SERASI singkatan dari nama Wagiman Prastowo - Hj. Endah Murti, pasangan bakal calon bupati dan wakil bupati.",
    "Pilkada diramaikan pasangan perseorangan. Wagiman Prastowo bersama Endah Murti menyerahkan 8.900 lembar dukungan"
    " KTP kepada KPU.",
    "Kades itu memakai baju paket SERASI. Paket SERASI dipimpin Wagiman Prastowo dengan wakil Endah Murti.",
    "Pada pilbup ini, SERASI milik Wagiman Prastowo, mantan camat, dan Endah Murti.",
    "Ia mendukung Wagiman Prastowo, mantan sekda yang kini menjadi calon bupati bersama Endah Murti.",
    "Wagiman Prastowo sendiri berencana mendaftar sebagai calon bupati bersama Endah Murti.",
    "Endah Murti maju mendampingi calon bupati Wagiman Prastowo sebagai pasangan nomor urut 2.",
    "Posko pasangan SERASI ramai. Calon bupatinya, Wagiman Prastowo, adalah pamannya. Wakilnya Endah Murti.",
]
NONE = [
    "Tiga pasangan sudah mendaftar. Mereka didampingi Wagiman Prastowo dan Endah Murti dari partai.",
    "Pelapor adalah Wagiman Prastowo (WP) dan Endah Murti.",
    "Wagiman Prastowo bersama Endah Murti menyerahkan bukti foto ke Bawaslu Lumajang jelang pilkada.",
    "Lurah Wagiman Prastowo bertemu calon bupati bersama Endah Murti.",
    "Mobil itu milik Wagiman Prastowo, mantan camat, dan rumah itu milik Endah Murti, kata warga soal pilkada.",
]


@pytest.mark.parametrize("text", LISTS)
def test_each_pair_of_a_list_is_a_ticket(text: str) -> None:
    assert {FIRST, SECOND, THIRD} == set(names(cast_of(f"LUMAJANG - {text}"), "Paslon"))


def test_other_contestants_are_told_with_a_word_for_together() -> None:
    text = "Dua kontestan lainnya Wagiman Prastowo bersama Endah Murti, dan Salman Daud bersama Darwis Yakub."
    assert names(cast_of(f"LUMAJANG - {text}"), "Paslon") == [FIRST, SECOND]


def test_two_pairs_that_oppose_each_other_are_both_tickets() -> None:
    text = "Wagiman Prastowo dan Endah Murti berhadapan dengan pasangan Salman Daud-Darwis Yakub."
    assert set(names(cast_of(f"LUMAJANG - {text}"), "Paslon")) == {FIRST, SECOND}


@pytest.mark.parametrize("text", PAIR)
def test_such_words_make_a_ticket_of_two_names(text: str) -> None:
    assert FIRST in names(cast_of(f"LUMAJANG - {text}"), "Paslon")


@pytest.mark.parametrize("text", NONE)
def test_two_who_are_named_together_otherwise_are_no_ticket(text: str) -> None:
    assert FIRST not in names(cast_of(f"LUMAJANG - {text}"), "Paslon")


def test_a_member_of_a_ticket_keeps_the_style_on_the_ballot() -> None:
    cast = cast_of(
        "LUMAJANG - Ia hadir di kampanye pasangan Wagiman Prastowo dan Ning Endah Murti bersama Ning Sulastri."
    )
    assert names(cast, "Paslon") == ["Wagiman Prastowo - Ning Endah Murti"]
    assert "Ning Sulastri" not in names(cast, "Person")


def test_a_pair_joined_by_and_may_follow_a_dashed_one() -> None:
    text = (
        "Pilbup diikuti tiga pasangan. Dua lainnya ialah Sunardi Kusuma-Tri Hapsari serta Endah Murti dan Salman Daud."
    )
    assert names(cast_of(text), "Paslon") == ["Sunardi Kusuma - Tri Hapsari", "Endah Murti - Salman Daud"]
    other = "Ia hadir bersama Sunardi Kusuma-Tri Hapsari serta Endah Murti dan Salman Daud."
    assert names(cast_of(other), "Paslon") == ["Sunardi Kusuma - Tri Hapsari"]
