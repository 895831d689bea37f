"""The ways in which reports write a ticket: pairs, candidates who run alone, and names that are no ticket."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

PAIR = [
    "Ia diduga mengarahkan warga memilih Wagiman Prastowo yang berpasangan dengan Endah Murti.",
    "Camat itu diduga mendukung Wagiman Prastowo, calon bupati yang didampingi Endah Murti.",
    "Ia membagikan kaus bergambar Wagiman Prastowo dan Endah Murti kepada warga.",
    "Dalam video itu ia mengajak warga mencoblos Wagiman Prastowo dan wakilnya Endah Murti.",
    "Ia berpose dua jari, simbol paslon nomor urut 2. Paslon nomor urut 2 adalah Wagiman Prastowo dan Endah Murti.",
    "Ia mengacungkan dua jari, simbol paslon 02, Wagiman Prastowo-Endah Murti.",
    "Pasangan nomor urut satu, Wagiman Prastowo dan Endah Murti, membantah.",
    "Pasangan calon Bupati dan Wakil Bupati Lumajang nomor urut 1 Wagiman Prastowo dan Endah Murti membantah.",
    "Ia hadir di deklarasi pasangan Wagiman Prastowo/Endah Murti.",
    "Ia hadir di deklarasi pasangan JOSS, Wagiman Prastowo-Endah Murti.",
    "Ia hadir di deklarasi JOSS (Wagiman Prastowo - Endah Murti).",
    "Ia hadir saat Wagiman Prastowo dan Endah Murti mendaftar ke KPU Lumajang.",
    "Ia mengantar bakal calon bupati Wagiman Prastowo dan bakal calon wakil bupati Endah Murti ke KPU.",
    "Ia diduga memenangkan duet Wagiman Prastowo dengan Endah Murti.",
    "Ia diduga menggalang dukungan untuk Wagiman Prastowo, petahana yang kembali maju bersama Endah Murti.",
    "Pilkada Lumajang diikuti dua pasangan: Wagiman Prastowo-Endah Murti dan petahana yang tak disebut namanya.",
    "Pasangan Wagiman Prastowo yang juga Bupati Lumajang dan Endah Murti diusung lima partai.",
    "Ia menyosialisasikan calon Bupati Lumajang Wagiman Prastowo. Pendamping Wagiman adalah Endah Murti.",
    "Ia memuji calon Bupati Lumajang Wagiman Prastowo. Wagiman menggandeng Endah Murti sebagai calon wakil bupati.",
    "Ia menyosialisasikan Wagiman Prastowo, yang maju sebagai calon bupati bersama Endah Murti.",
    "Ia foto bersama calon wakil bupati Endah Murti, pasangan dari Wagiman Prastowo.",
    "Ia foto bersama Endah Murti, calon wakil bupati yang mendampingi Wagiman Prastowo.",
    "Ia foto bersama Endah Murti. Endah Murti adalah calon wakil bupati yang berpasangan dengan Wagiman Prastowo.",
    "Unggahan itu memuat gambar cabup Wagiman Prastowo dan cawabup Endah Murti.",
    "Ia diduga mendukung pasangan capres-cawapres Wagiman Prastowo-Endah Murti.",
    "Ia menghadiri kampanye akbar Wagiman-Endah. Wagiman Prastowo dan Endah Murti merupakan paslon Pilkada Lumajang.",
    "Paslon Wagiman-Endah, kependekan dari Wagiman Prastowo dan Endah Murti, membantah.",
    "Ia diduga menjadi tim sukses Wagiman Prastowo - dr. Endah Murti, M.Kes.",
    "Ia diduga menjadi tim sukses pasangan Drs. H. Wagiman Prastowo, M.Si. dan Hj. Endah Murti, S.E.",
    "Ia diduga mengkampanyekan pasangan calon H. Wagiman Prastowo, S.H. - Endah Murti, S.Pd.",
    "Calon tunggal Wagiman Prastowo-Endah Murti akan melawan kotak kosong.",
    "Ia dituding mendukung Wagiman Prastowo. Wagiman, yang berpasangan dengan Endah Murti, maju secara independen.",
    "Istri calon bupati Wagiman Prastowo hadir. Wagiman Prastowo diusung bersama Endah Murti.",
    "Ia diduga mengajak warga memilih Wagiman Prastowo dan Endah Murti.",
    "Ia diduga mendukung Wagiman Prastowo dan Endah Murti di Pilkada Lumajang.",
    "Ia diduga menggalang dukungan untuk Wagiman Prastowo dan Endah Murti.",
    "Ia hadir dalam kampanye Wagiman Prastowo dan Endah Murti.",
    "Ia hadir dalam deklarasi dukungan kepada Wagiman Prastowo dan Endah Murti.",
    "Ia meminta bawahannya memenangkan Wagiman Prastowo & Endah Murti.",
    "Ia meminta bawahannya memenangkan Wagiman Prastowo, S.H. dan dr. Endah Murti.",
    "Video itu diputar di posko Wagiman Prastowo dan Endah Murti.",
    "Tim pemenangan Wagiman Prastowo dan Endah Murti membantah tudingan itu.",
    "Tim hukum Wagiman Prastowo dan Endah Murti membantah tudingan itu.",
    "Juru bicara Wagiman Prastowo dan Endah Murti membantah tudingan itu.",
    "Kubu Wagiman Prastowo dan Endah Murti membantah tudingan itu.",
    "Pihak Wagiman Prastowo-Endah Murti membantah tudingan itu.",
    "Pendukung Wagiman Prastowo dan Endah Murti membantah tudingan itu.",
    "Yel-yel itu ditujukan bagi Wagiman Prastowo dan Endah Murti, dua figur yang maju di Pilkada Lumajang.",
    "Wagiman Prastowo dan Endah Murti adalah pasangan calon yang diusung Partai Tunas Baru.",
    "Wagiman Prastowo dan Endah Murti diusung Partai Tunas Baru.",
    "Wagiman Prastowo dan Endah Murti mendapat nomor urut 2.",
    "Wagiman Prastowo dan Endah Murti, yang bernomor urut 2, menang telak.",
    "Partai Tunas Baru mengusung Wagiman Prastowo sebagai calon bupati dan Endah Murti sebagai calon wakil bupati.",
    "Wagiman Prastowo (calon bupati) dan Endah Murti (calon wakil bupati) hadir di acara itu.",
    "Wagiman Prastowo, calon bupati, dan Endah Murti, calon wakil bupati, hadir di acara itu.",
    "Calon Bupati Wagiman Prastowo hadir bersama calon wakilnya Endah Murti.",
    "Calon Bupati Wagiman Prastowo hadir bersama pasangannya, Endah Murti.",
    "Calon Bupati Wagiman Prastowo hadir didampingi calon Wakil Bupati Endah Murti.",
    "Calon Bupati Lumajang Wagiman Prastowo hadir tanpa didampingi calon Wakil Bupati Endah Murti.",
    "Calon Bupati Wagiman Prastowo dan Wakilnya Endah Murti hadir.",
    "Cabup Wagiman Prastowo menggandeng mantan Kepala Dinas Sosial, Endah Murti.",
    "Cabup Wagiman Prastowo berpasangan dengan mantan Kepala Dinas Sosial Lumajang Endah Murti.",
    "Wagiman Prastowo, mantan Sekda, maju bersama Endah Murti, pengusaha.",
    "Wagiman Prastowo maju berpasangan dengan politikus Partai Tunas Baru, Endah Murti.",
    "Petahana Wagiman Prastowo maju lagi, kali ini dengan Endah Murti.",
    "Bupati petahana Wagiman Prastowo kembali bertarung, kini berpasangan dengan Endah Murti.",
    "Wakil Bupati Wagiman Prastowo naik kelas sebagai calon bupati berpasangan dengan Endah Murti.",
    "Pasangan itu terdiri atas Wagiman Prastowo dan Endah Murti.",
    "Pasangan yang dimaksud ialah Wagiman Prastowo dan Endah Murti.",
    "Paslon yang didukung diketahui Wagiman Prastowo dan Endah Murti.",
    "Nama Wagiman Prastowo dan Endah Murti, peserta Pilkada Lumajang, tercetak di kartu itu.",
    "Satu dari dua paslon di Lumajang, Wagiman Prastowo dan Endah Murti, tak mau berkomentar.",
    "Pasangan pertama Wagiman Prastowo dan Endah Murti, tak mau berkomentar.",
    "JOSS adalah singkatan nama Wagiman Prastowo dan Endah Murti.",
    "Rivalnya, pasangan Wagiman Prastowo dan Endah Murti, melapor.",
    "Keduanya menantang Wagiman Prastowo dan Endah Murti.",
    "Ia memuji Wagiman Prastowo di panggung. Wagiman Prastowo adalah calon bupati nomor urut 1, wakilnya Endah Murti.",
]
ALONE = [
    "Unggahan itu memuat gambar cabup Wagiman Prastowo.",
    "Ia diduga mendukung kakaknya, Wagiman Prastowo, yang mencalonkan diri sebagai Bupati Lumajang.",
    "Ia diduga mendukung kakaknya Wagiman Prastowo yang menjadi caleg DPRD Lumajang.",
    "Ia diduga mengampanyekan anaknya, Wagiman Prastowo, caleg DPR RI dari dapil Jateng III.",
    "Ia diduga mengampanyekan suaminya, Wagiman Prastowo, yang maju sebagai caleg Partai Tunas Baru.",
    "Ia diduga mengampanyekan Wagiman Prastowo (caleg DPRD Provinsi dari Partai Tunas Baru).",
    "Ia hadir dalam reses sekaligus kampanye Wagiman Prastowo, anggota DPRD yang kembali mencalonkan diri.",
    "Ia mengajak warga memilih calon anggota DPD RI, Wagiman Prastowo.",
    "Ia mengajak warga memilih calon anggota DPD RI nomor urut 7 atas nama Wagiman Prastowo.",
    "Ia membagikan kartu nama Wagiman Prastowo, calon legislatif Partai Tunas Baru dapil 2.",
    "Ia mengantar Wagiman Prastowo mengembalikan formulir pendaftaran bakal calon bupati ke Partai Tunas Baru.",
    "Ia menyebut Wagiman Prastowo layak menjadi Bupati Lumajang berikutnya.",
    "Ia diduga mendukung bakal calon Wali Kota Semarang, Wagiman Prastowo.",
    "Ia diduga mendukung capres Wagiman Prastowo.",
    "Calon tunggal Wagiman Prastowo akan melawan kotak kosong.",
]
NONE = [
    "Kepala Dinas Sosial Wagiman Prastowo dan Camat Toroh Endah Murti diperiksa.",
    "Wagiman Prastowo dan Endah Murti diperiksa Bawaslu sebagai saksi.",
    "Pelapor Wagiman Prastowo dan Endah Murti menyerahkan bukti foto.",
    "Anggota Bawaslu Wagiman Prastowo dan Endah Murti hadir dalam rapat.",
    "Ia hadir bersama Wagiman Prastowo dan Endah Murti, dua staf kecamatan.",
]


@pytest.mark.parametrize("text", PAIR)
def test_two_names_are_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize("text", ALONE)
def test_one_name_is_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("text", NONE)
def test_names_without_a_candidacy_are_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


@pytest.mark.parametrize("joint", ["-", " dan "])
def test_the_second_of_a_pair_may_have_a_surname_of_two_words(joint: str) -> None:
    cast = cast_of(f"Ia mendukung pasangan Wagiman Prastowo{joint}Endah Murti-Palar.")
    assert names(cast, "Paslon") == ["Wagiman Prastowo - Endah Murti-Palar"]


def test_a_number_behind_the_name_of_a_candidate_is_the_ticket_of_that_name() -> None:
    cast = cast_of("Ia memilih calon bupati Wagiman Prastowo (nomor urut 2). Kain itu bergambar calon bupati nomor 2.")
    assert names(cast, "Paslon") == ["Wagiman Prastowo"]
