"""Tickets by what stands in front of two names, and by numbers and acronyms that the report explains."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

PAIR = [
    "Pelapor yakin itu kode untuk Wagiman Prastowo dan Endah Murti.",
    "Petahana yang dimaksud ialah Bupati nonaktif Wagiman Prastowo yang kini menggandeng Endah Murti.",
    "Mobil itu mengangkut alat peraga dan APK Wagiman Prastowo dan Endah Murti.",
    "Ia menyambut kedatangan Wagiman Prastowo dan Endah Murti yang berkampanye di pasar.",
    "Ia mengajak hadirin mendoakan Wagiman Prastowo dan Endah Murti agar terpilih.",
    'Ia menulis "Wagiman Prastowo & Endah Murti, harga mati" di status WhatsApp.',
    "Ia memasang foto profil bergambar Wagiman Prastowo & Endah Murti.",
    '"Pilih Pak Wagiman Prastowo sama Bu Endah Murti," kata camat.',
    "Partai Tunas Baru menduetkan Wagiman Prastowo dengan Endah Murti.",
    "Partai Tunas Baru memasangkan Wagiman Prastowo dan Endah Murti.",
    "Wagiman Prastowo dan Endah Murti melawan kotak kosong.",
    "Bupati Wagiman Prastowo dan Wakil Bupati Endah Murti kembali maju sebagai pasangan petahana.",
    "Ia berfoto dengan Wagiman Prastowo dan Endah Murti. Keduanya calon bupati dan wakil bupati.",
    "Pasangan Wagiman Prastowo (mantan sekda) dan Endah Murti (anggota DPRD) membantah.",
    "Ia bersorak untuk WAMU. WAMU adalah Wagiman Prastowo dan Endah Murti.",
    "Ia bersorak untuk pasangan WAMU. WAMU diisi Wagiman Prastowo dan Endah Murti.",
    "Calon bupati Wagiman Prastowo hadir. Yang menjadi wakilnya Endah Murti.",
    "Calon bupati Wagiman Prastowo hadir. Sang wakil, Endah Murti, menyusul.",
    "Calon bupati Wagiman Prastowo hadir. Calon wakilnya, pengusaha kayu Endah Murti, menyusul.",
    "Calon bupati Wagiman Prastowo hadir. Endah Murti mendampinginya sebagai calon wakil bupati.",
    "Calon bupati Wagiman Prastowo hadir. Wagiman memilih Endah Murti sebagai pendamping.",
    "Calon bupati Wagiman Prastowo hadir. Bersama Endah Murti, Wagiman diusung empat partai.",
    "Calon bupati Wagiman Prastowo hadir. Bersama Endah Murti, ia mendaftar ke KPU pekan lalu.",
    "Ia mengunggah foto Wagiman Prastowo. Calon bupati itu berpasangan dengan Endah Murti.",
    "Ia menantu Wagiman Prastowo, calon bupati yang berpasangan dengan anggota DPRD Endah Murti.",
]
BY_NUMBER = [
    "Pasangan itu menang, sedangkan nomor 3 Wagiman Prastowo dan Endah Murti.",
    "Ia mengajak warga mencoblos nomor 3 (Wagiman Prastowo dan Endah Murti).",
    "Ia mengajak warga mencoblos nomor 3, yakni Wagiman Prastowo dan Endah Murti.",
    "Ia mengajak warga mencoblos nomor 3. Nomor urut itu milik Wagiman Prastowo dan Endah Murti.",
    "Nomor urut 3 dipegang Wagiman Prastowo dan Endah Murti.",
    "Camat itu ditegur. Nomor urut 3 Wagiman Prastowo dan Endah Murti.",
    "Ia ditegur. Siapa nomor 3? Wagiman Prastowo dan Endah Murti.",
    "Paslon nomor berapa?\n\nNomor 3. Bapak Wagiman Prastowo dan Ibu Endah Murti.",
    "Tangan itu membentuk angka tiga, nomor urut pasangan Wagiman Prastowo dan Endah Murti.",
    "Camat mendukung Wagiman Prastowo-Endah Murti, paslon nomor 3.",
]
NONE = [
    "Bupati Wagiman Prastowo dan Wakil Bupati Endah Murti hadir pada upacara itu.",
    "Ia mendampingi Wagiman Prastowo dan Endah Murti saat diperiksa soal kampanye.",
    "Ia diduga mengintimidasi Wagiman Prastowo dan Endah Murti, warga yang memotret.",
    "Kampanye itu dihadiri dua lurah, Wagiman Prastowo dan Endah Murti.",
    "Camat Pasirian Wagiman Prastowo ditegur. Ia menyebut nama Wagiman Prastowo dan Endah Murti saat kampanye.",
    "Mantan calon bupati Wagiman Prastowo menyayangkan hal itu.",
    "Ketua relawan calon bupati, Wagiman Prastowo, melapor.",
    "Juru bicara caleg itu, Wagiman Prastowo, melapor.",
]


@pytest.mark.parametrize("text", PAIR)
def test_two_who_are_shown_or_explained_are_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize("text", BY_NUMBER)
def test_a_number_leads_to_its_ticket(text: str) -> None:
    tickets = [entity for entity in cast_of(text).entities if entity.label == "Paslon"]
    assert [(entity.name, entity.props["number"]) for entity in tickets] == [("Wagiman Prastowo - Endah Murti", 3)]


@pytest.mark.parametrize("text", NONE)
def test_two_others_are_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_pairs_of_a_counted_list_and_rivals_are_tickets() -> None:
    for text in (
        "Ada dua pasangan: Wagiman Prastowo dan Endah Murti, serta Sunardi Kusuma dan Tri Hapsari.",
        "Petahana Wagiman Prastowo dan Endah Murti ditantang Sunardi Kusuma dan Tri Hapsari.",
        "Ia mendukung Wagiman Prastowo-Endah Murti, bukan Sunardi Kusuma dan Tri Hapsari.",
    ):
        assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murti", "Sunardi Kusuma - Tri Hapsari"]


def test_each_number_of_two_is_a_ticket() -> None:
    cast = cast_of("Camat dan lurah masing-masing mendukung paslon nomor urut 1 dan 2.")
    assert names(cast, "Paslon") == ["Paslon nomor urut 1", "Paslon nomor urut 2"]


def test_an_acronym_with_its_number_is_one_ticket() -> None:
    for text in ("paslon nomor urut 2 (WAMU)", "paslon nomor urut 2, WAMU", "pasangan WAMU (nomor urut 2)"):
        tickets = [entity for entity in cast_of(f"Ia mendukung {text}.").entities if entity.label == "Paslon"]
        assert [(entity.name, entity.props["number"]) for entity in tickets] == [("WAMU", 2)]


def test_a_ticket_known_by_its_slogan() -> None:
    for text in ("paslon dengan tagline Lumajang Bangkit", "pasangan bertagline Lumajang Bangkit"):
        assert names(cast_of(f"Ia mendukung {text}."), "Paslon") == ["Lumajang Bangkit"]
    assert names(cast_of("WAMU adalah sebutan salah satu pasangan calon bupati."), "Paslon") == ["WAMU"]
