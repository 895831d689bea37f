"""Pairs whose names stand apart in a sentence, and their names with words that elsewhere are none of a name."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

PAIR = [
    "Ia dituding mendukung Wagiman Prastowo (mantan Bupati Lumajang) dan Endah Murti.",
    "Mantan Sekda Wagiman Prastowo menggandeng Ketua DPC Partai Cakra Nusa Endah Murti di Pilkada Lumajang.",
    "Wagiman Prastowo, yang juga mantan bupati, berduet dengan Endah Murti, pengusaha batu bara.",
    "Camat itu mengarahkan warga memilih Wagiman Prastowo, calon bupati petahana, dan pasangannya Endah Murti.",
    "Wagiman Prastowo yang merupakan mantan Kapolres berpasangan dengan Endah Murti yang merupakan pengusaha.",
    "Ia mengampanyekan Wagiman Prastowo, bupati dua periode, yang kini menggandeng Endah Murti.",
    "Sang inkumben tak lain Wagiman Prastowo, bupati periode lalu yang kini menggandeng seorang dosen, Endah Murti.",
    "Ia mendukung adiknya, Wagiman Prastowo, yang didampingi Endah Murti pada Pilkada Lumajang.",
    "Ia memasang baliho WAMU. WAMU adalah pasangan Wagiman Prastowo dan Endah Murti.",
    "KPU menerima berkas pendaftaran atas nama Wagiman Prastowo dan Endah Murti.",
    "Mantan bupati Wagiman Prastowo, yang dimaksud Darsono, sedang bertarung dengan menggandeng Endah Murti.",
    "Siapa nomor 4? Wagiman Prastowo, pengusaha kopi, dan pasangannya, dosen bernama Endah Murti.",
    "Ia mengajak hadirin memilih Wagiman Prastowo untuk bupati dan Endah Murti untuk wakil bupati.",
    "Wakil Bupati Wagiman Prastowo, yang maju sebagai calon bupati dengan pasangan Endah Murti, enggan berkomentar.",
    "Pasangan petahana yang maju lewat Partai Cakra Nusa, Wagiman Prastowo dan Endah Murti, disebut diuntungkan.",
    "Cabup Wagiman Prastowo yang diusung Partai Cakra Nusa dan cawabupnya Endah Murti membantah.",
    "Duet Wagiman Prastowo yang berlatar birokrat dengan Endah Murti yang berlatar politikus diuntungkan.",
    "Ia mengajak warga mendukung Bapak Wagiman Prastowo dan Ibu Endah Murti sebagai Bupati dan Wakil Bupati Lumajang.",
    '"Pilih Pak Wagiman Prastowo, wakilnya Bu Endah Murti," katanya dalam video itu.',
    "Kaus itu bergambar Wagiman Prastowo di kiri dan Endah Murti di kanan, pasangan nomor urut 3.",
    "Ia ipar Endah Murti, calon wakil bupati pendamping Wagiman Prastowo.",
    "Ia suami Endah Murti, yang mendampingi Wagiman Prastowo sebagai calon wakil bupati.",
    "Ia pendukung Wagiman Prastowo, yang memilih Endah Murti sebagai wakilnya.",
    "Partai Cakra Nusa memasangkan Wagiman Prastowo dengan kadernya, Endah Murti.",
    "Wagiman Prastowo dan Endah Murti unggul dengan 52 persen suara dalam Pilkada Lumajang.",
]
NONE = [
    "Kepala Dinas Sosial Wagiman Prastowo dan wakilnya Endah Murti diperiksa Bawaslu.",
    "Bupati Wagiman Prastowo dan Wakil Bupati Endah Murti menghadiri apel netralitas ASN menjelang pilkada.",
    "Bawaslu meneruskan berkas atas nama Wagiman Prastowo dan Endah Murti. Keduanya ikut kampanye paslon.",
    "Dua guru berkampanye untuk paslon tersebut, Wagiman dengan menjadi pembawa acara, Murti dengan memasang spanduk.",
    "Pelapor, Wagiman Prastowo, didampingi kuasa hukumnya, Endah Murti, menyerahkan bukti dugaan pelanggaran pilkada.",
    "Camat Toroh Wagiman Prastowo bersama istrinya Endah Murti hadir dalam kampanye.",
    "Rektor Wagiman Prastowo bersama wakilnya, Endah Murti, menandatangani ikrar netralitas pemilihan.",
    "Juru bicara pasangan petahana, Wagiman Prastowo, dan ketua timnya, Endah Murti, menyerahkan bukti.",
    "Foto Camat Wagiman Prastowo yang duduk bersama Endah Murti, bakal calon bupati, beredar.",
]
NAMES = [
    ("Ia memenangkan pasangan nomor urut 2, Salman Daud-Darwis Yakin, dalam pilkada.", "Salman Daud - Darwis Yakin"),
    ("Ia dituduh memenangkan pasangan Darwis Yakin-Salman Daud pada pilkada.", "Darwis Yakin - Salman Daud"),
    ("Tim hukum SEHATI (Sefanya Wowor-Salman Daud) melapor.", "Sefanya Wowor - Salman Daud"),
    ("SADAR itu singkatan Salman dan Darwis (Darwis Yakub), pasangan nomor urut 4.", "Salman - Darwis Yakub"),
]  # fmt: skip


@pytest.mark.parametrize("text", PAIR)
def test_the_words_between_two_names_make_them_a_ticket(text: str) -> None:
    assert names(cast_of(f"LUMAJANG - {text}"), "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize("text", NONE)
def test_two_who_only_stand_together_are_no_ticket(text: str) -> None:
    assert "Wagiman Prastowo - Endah Murti" not in names(cast_of(f"LUMAJANG - {text}"), "Paslon")


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_the_names_of_a_pair_reach_as_far_as_their_capitals(text: str, name: str) -> None:
    assert names(cast_of(f"LUMAJANG - {text}"), "Paslon") == [name]


ALONE = [
    "Ia diduga mengarahkan guru memilih calegnya untuk DPR RI, Wagiman Prastowo.",
    "Ia dituding mendukung Wagiman Prastowo, bupati yang sedang cuti kampanye.",
    "Ia dituding menyokong Wagiman Prastowo, nomor urut dua di daftar calon tetap Partai Cakra Nusa.",
    "Ia dituding menyokong Wagiman Prastowo, saingan satu dapil dari Partai Cakra Nusa dalam pemilihan DPRD.",
    "Camat itu membagikan kartu nama Wagiman Prastowo. Adik camat itu caleg Partai Cakra Nusa.",
    "Camat itu mengarahkan bidan memilih Wagiman Prastowo sebagai anggota DPD.",
    "Camat itu hadir di pendaftaran Wagiman Prastowo ke KPU.",
    "Camat itu hadir di rumah Wagiman Prastowo, jagoan Partai Cakra Nusa di Pilkada Lumajang.",
    "Bupati Lumajang Wagiman Prastowo menekan para guru untuk memilih dirinya.",
    "Perempuan itu Wagiman Prastowo. Ia istri Sutarno Hadi. Ia juga caleg Partai Cakra Nusa.",
]
NOBODY = [
    "Anggota DPRD Lumajang Wagiman Prastowo meminta camat netral di pilkada.",
    "Bupati Lumajang Wagiman Prastowo sedang cuti sakit.",
    "Mantan caleg Wagiman Prastowo menjadi pelapor.",
    "Lawannya di rapat itu, Wagiman Prastowo, keluar.",
]


@pytest.mark.parametrize("text", ALONE)
def test_who_runs_is_told_by_leave_lists_and_votes_for_oneself(text: str) -> None:
    assert "Wagiman Prastowo" in names(cast_of(f"LUMAJANG - {text}"), "Paslon")


@pytest.mark.parametrize("text", NOBODY)
def test_who_only_holds_a_seat_or_is_on_leave_does_not_run(text: str) -> None:
    assert names(cast_of(f"LUMAJANG - {text}"), "Paslon") == []
