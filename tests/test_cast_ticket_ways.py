"""The ways in which reports write a ticket: pairs, candidates who run alone, and names that are no ticket."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

PAIR = [
    "Ia diduga mengarahkan warga memilih Wagiman Prastowo yang berpasangan dengan Endah Murtiasih.",
    "Camat itu diduga mendukung Wagiman Prastowo, calon bupati yang didampingi Endah Murtiasih.",
    "Ia membagikan kaus bergambar Wagiman Prastowo dan Endah Murtiasih kepada warga.",
    "Dalam video itu ia mengajak warga mencoblos Wagiman Prastowo dan wakilnya Endah Murtiasih.",
    "Ia mengacungkan dua jari, simbol paslon nomor urut 2. Paslon nomor urut 2 adalah Wagiman Prastowo dan Endah Murtiasih.",
    "Ia mengacungkan dua jari, simbol paslon 02, Wagiman Prastowo-Endah Murtiasih.",
    "Pasangan nomor urut satu, Wagiman Prastowo dan Endah Murtiasih, membantah.",
    "Pasangan calon Bupati dan Wakil Bupati Lumajang nomor urut 1 Wagiman Prastowo dan Endah Murtiasih membantah.",
    "Ia hadir di deklarasi pasangan Wagiman Prastowo/Endah Murtiasih.",
    "Ia hadir di deklarasi pasangan JOSS, Wagiman Prastowo-Endah Murtiasih.",
    "Ia hadir di deklarasi JOSS (Wagiman Prastowo - Endah Murtiasih).",
    "Ia hadir saat Wagiman Prastowo dan Endah Murtiasih mendaftar ke KPU Lumajang.",
    "Ia mengantar bakal calon bupati Wagiman Prastowo dan bakal calon wakil bupati Endah Murtiasih ke KPU.",
    "Ia diduga memenangkan duet Wagiman Prastowo dengan Endah Murtiasih.",
    "Ia diduga menggalang dukungan untuk Wagiman Prastowo, petahana yang kembali maju bersama Endah Murtiasih.",
    "Pilkada Lumajang diikuti dua pasangan: Wagiman Prastowo-Endah Murtiasih dan petahana yang tak disebut namanya.",
    "Pasangan Wagiman Prastowo yang juga Bupati Lumajang dan Endah Murtiasih diusung lima partai.",
    "Ia menyosialisasikan calon Bupati Lumajang Wagiman Prastowo. Pendamping Wagiman adalah Endah Murtiasih.",
    "Ia menyosialisasikan calon Bupati Lumajang Wagiman Prastowo. Wagiman Prastowo menggandeng Endah Murtiasih sebagai calon wakil bupati.",
    "Ia menyosialisasikan Wagiman Prastowo, yang maju sebagai calon bupati bersama Endah Murtiasih.",
    "Ia foto bersama calon wakil bupati Endah Murtiasih, pasangan dari Wagiman Prastowo.",
    "Ia foto bersama Endah Murtiasih, calon wakil bupati yang mendampingi Wagiman Prastowo.",
    "Ia foto bersama Endah Murtiasih. Endah Murtiasih adalah calon wakil bupati yang berpasangan dengan Wagiman Prastowo.",
    "Unggahan itu memuat gambar cabup Wagiman Prastowo dan cawabup Endah Murtiasih.",
    "Ia diduga mendukung pasangan capres-cawapres Wagiman Prastowo-Endah Murtiasih.",
    "Ia menghadiri kampanye akbar Wagiman-Endah. Wagiman Prastowo dan Endah Murtiasih merupakan paslon Pilkada Lumajang.",
    "Paslon Wagiman-Endah, kependekan dari Wagiman Prastowo dan Endah Murtiasih, membantah.",
    "Ia diduga menjadi tim sukses Wagiman Prastowo - dr. Endah Murtiasih, M.Kes.",
    "Ia diduga menjadi tim sukses pasangan Drs. H. Wagiman Prastowo, M.Si. dan Hj. Endah Murtiasih, S.E.",
    "Ia diduga mengkampanyekan pasangan calon H. Wagiman Prastowo, S.H. - Endah Murtiasih, S.Pd.",
    "Calon tunggal Wagiman Prastowo-Endah Murtiasih akan melawan kotak kosong.",
    "Ia dituding mendukung Wagiman Prastowo. Wagiman, yang berpasangan dengan Endah Murtiasih, maju lewat jalur independen.",
    "Istri calon bupati Wagiman Prastowo hadir. Wagiman Prastowo diusung bersama Endah Murtiasih.",
    "Ia diduga mengajak warga memilih Wagiman Prastowo dan Endah Murtiasih.",
    "Ia diduga mendukung Wagiman Prastowo dan Endah Murtiasih di Pilkada Lumajang.",
    "Ia diduga menggalang dukungan untuk Wagiman Prastowo dan Endah Murtiasih.",
    "Ia hadir dalam kampanye Wagiman Prastowo dan Endah Murtiasih.",
    "Ia hadir dalam deklarasi dukungan kepada Wagiman Prastowo dan Endah Murtiasih.",
    "Ia meminta bawahannya memenangkan Wagiman Prastowo & Endah Murtiasih.",
    "Ia meminta bawahannya memenangkan Wagiman Prastowo, S.H. dan dr. Endah Murtiasih.",
    "Video itu diputar di posko Wagiman Prastowo dan Endah Murtiasih.",
    "Tim pemenangan Wagiman Prastowo dan Endah Murtiasih membantah tudingan itu.",
    "Tim hukum Wagiman Prastowo dan Endah Murtiasih membantah tudingan itu.",
    "Juru bicara Wagiman Prastowo dan Endah Murtiasih membantah tudingan itu.",
    "Kubu Wagiman Prastowo dan Endah Murtiasih membantah tudingan itu.",
    "Pihak Wagiman Prastowo-Endah Murtiasih membantah tudingan itu.",
    "Pendukung Wagiman Prastowo dan Endah Murtiasih membantah tudingan itu.",
    "Yel-yel itu ditujukan bagi Wagiman Prastowo dan Endah Murtiasih, dua figur yang maju di Pilkada Lumajang.",
    "Wagiman Prastowo dan Endah Murtiasih adalah pasangan calon yang diusung Partai Tunas Baru.",
    "Wagiman Prastowo dan Endah Murtiasih diusung Partai Tunas Baru.",
    "Wagiman Prastowo dan Endah Murtiasih mendapat nomor urut 2.",
    "Wagiman Prastowo dan Endah Murtiasih, yang bernomor urut 2, menang telak.",
    "Partai Tunas Baru mengusung Wagiman Prastowo sebagai calon bupati dan Endah Murtiasih sebagai calon wakil bupati.",
    "Wagiman Prastowo (calon bupati) dan Endah Murtiasih (calon wakil bupati) hadir di acara itu.",
    "Wagiman Prastowo, calon bupati, dan Endah Murtiasih, calon wakil bupati, hadir di acara itu.",
    "Calon Bupati Wagiman Prastowo hadir bersama calon wakilnya Endah Murtiasih.",
    "Calon Bupati Wagiman Prastowo hadir bersama pasangannya, Endah Murtiasih.",
    "Calon Bupati Wagiman Prastowo hadir didampingi calon Wakil Bupati Endah Murtiasih.",
    "Calon Bupati Lumajang Wagiman Prastowo hadir tanpa didampingi calon Wakil Bupati Endah Murtiasih.",
    "Calon Bupati Wagiman Prastowo dan Wakilnya Endah Murtiasih hadir.",
    "Cabup Wagiman Prastowo menggandeng mantan Kepala Dinas Sosial, Endah Murtiasih.",
    "Cabup Wagiman Prastowo berpasangan dengan mantan Kepala Dinas Sosial Lumajang Endah Murtiasih.",
    "Wagiman Prastowo, mantan Sekda, maju bersama Endah Murtiasih, pengusaha.",
    "Wagiman Prastowo maju berpasangan dengan politikus Partai Tunas Baru, Endah Murtiasih.",
    "Petahana Wagiman Prastowo maju lagi, kali ini dengan Endah Murtiasih.",
    "Bupati petahana Wagiman Prastowo kembali bertarung, kini berpasangan dengan Endah Murtiasih.",
    "Wakil Bupati Wagiman Prastowo naik kelas sebagai calon bupati berpasangan dengan Endah Murtiasih.",
    "Pasangan itu terdiri atas Wagiman Prastowo dan Endah Murtiasih.",
    "Pasangan yang dimaksud ialah Wagiman Prastowo dan Endah Murtiasih.",
    "Paslon yang didukung diketahui Wagiman Prastowo dan Endah Murtiasih.",
    "Nama Wagiman Prastowo dan Endah Murtiasih, peserta Pilkada Lumajang, tercetak di kartu itu.",
    "Satu dari dua paslon di Lumajang, Wagiman Prastowo dan Endah Murtiasih, tak mau berkomentar.",
    "Pasangan pertama Wagiman Prastowo dan Endah Murtiasih, tak mau berkomentar.",
    "JOSS adalah singkatan nama Wagiman Prastowo dan Endah Murtiasih.",
    "Rivalnya, pasangan Wagiman Prastowo dan Endah Murtiasih, melapor.",
    "Keduanya menantang Wagiman Prastowo dan Endah Murtiasih.",
    "Ia memuji Wagiman Prastowo di panggung. Wagiman Prastowo adalah calon bupati nomor urut 1, wakilnya Endah Murtiasih.",
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
    "Kepala Dinas Sosial Wagiman Prastowo dan Camat Toroh Endah Murtiasih diperiksa.",
    "Wagiman Prastowo dan Endah Murtiasih diperiksa Bawaslu sebagai saksi.",
    "Pelapor Wagiman Prastowo dan Endah Murtiasih menyerahkan bukti foto.",
    "Anggota Bawaslu Wagiman Prastowo dan Endah Murtiasih hadir dalam rapat.",
    "Ia hadir bersama Wagiman Prastowo dan Endah Murtiasih, dua staf kecamatan.",
]


@pytest.mark.parametrize("text", PAIR)
def test_two_names_are_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murtiasih"]


@pytest.mark.parametrize("text", ALONE)
def test_one_name_is_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("text", NONE)
def test_names_without_a_candidacy_are_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []
