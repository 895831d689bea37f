"""Partners told apart from each other, and candidates whom a sentence of its own makes one."""

from __future__ import annotations

import pytest

from graph.claims import Entity
from tests.casting import cast_of, names, persons

LEADER = "Ia diduga mendukung calon bupati Wagiman Prastowo. Bawaslu masih mengkaji laporan itu.\n\n"
DEPUTY = "Ia diduga mendukung calon wakil bupati Endah Murti.\n\n"
PAIR = [
    LEADER + "Wakil Wagiman, Endah Murti, mengaku tidak tahu.",
    LEADER + "Cawabup yang mendampingi Wagiman, Endah Murti, mengaku tidak tahu.",
    LEADER + "Di kursi wakil ada Endah Murti.",
    LEADER + "Adapun posisi wakil diisi Endah Murti.",
    LEADER + "Di akhir video muncul pasangannya, Endah Murti.",
    LEADER + "Di panggung hadir pula wakilnya, Endah Murti.",
    LEADER + "Selain Wagiman, di video itu ada istrinya serta pasangannya di Pilkada, Endah Murti.",
    LEADER + "Acara itu tidak dihadiri cawabupnya, Endah Murti.",
    LEADER + "Wagiman mendaftar ke KPU bersama Endah Murti pada 29 Agustus.",
    LEADER + "Endah Murti, pasangan Wagiman, membantah.",
    LEADER + "Endah Murti, tandem Wagiman di Pilkada, membantah.",
    LEADER + "Endah Murti yang menjadi pendamping Wagiman membantah.",
    LEADER + "Endah Murti, calon wakilnya, membantah.",
    LEADER + "Foto itu menampilkan pula wajah Endah Murti, bakal calon wakil bupatinya.",
    LEADER + "Pasangan Wagiman di Pilkada, Endah Murti, membantah.",
    LEADER + "Sebagai wakil, Wagiman memilih Endah Murti.",
    LEADER + "Wagiman diduetkan dengan Endah Murti, mantan anggota DPRD.",
    DEPUTY + "Calon bupatinya, Wagiman Prastowo, membantah.",
    DEPUTY + "Ia meminta ketua RT mendengar program Endah dan calon bupatinya, Wagiman Prastowo.",
    DEPUTY + "Endah mendampingi petahana Wagiman Prastowo.",
    "Ia diduga mendukung calon wakil bupati Endah Murti yang berpasangan dengan petahana Wagiman Prastowo.",
    "Ia diduga mendukung calon wakil bupati Endah Murti, pendamping petahana Wagiman Prastowo.",
    "Bupati Wagiman Prastowo maju lagi. Kali ini ia menggandeng Endah Murti.",
    "Bupati Wagiman Prastowo maju lagi. Kali ini wakilnya Endah Murti.",
    "Bupati Lumajang Wagiman Prastowo cuti kampanye. Ia kembali maju bersama Endah Murti.",
    "Pasangan Wagiman Prastowo (Pak Wage) dan Endah Murti (Endah) membantah.",
    "Pasangan Wagiman Prastowo, mantan sekda, dan Endah Murti, pengusaha, membantah.",
    "Ia mendukung paslon Brigjen TNI (Purn) Wagiman Prastowo dan Prof Endah Murti.",
    "Relawan kotak kosong menuding camat memihak calon tunggal, Wagiman Prastowo dan Endah Murti.",
    "Calon tunggal di Pilkada Lumajang, Wagiman Prastowo dan Endah Murti, membantah.",
    "Ia ikut arak-arakan pendaftaran Wagiman Prastowo dan Endah Murti ke KPU.",
    "Ia mengantar Wagiman Prastowo dan Endah Murti mendaftarkan diri sebagai calon bupati dan wakil bupati.",
    'Ia mengajak guru memilih "Wagiman Prastowo dan Endah Murti" lewat grup WhatsApp.',
    '"Desa ini untuk Wagiman Prastowo dan Endah Murti," kata camat. Keduanya adalah pasangan calon bupati.',
]
ALONE = [
    "Suaminya, Wagiman Prastowo, tercatat dalam daftar calon tetap DPRD Lumajang.",
    "Suaminya, Wagiman Prastowo, masuk daftar calon sementara Partai Tunas Baru.",
    "Ia berdalih hanya menemani suaminya, Wagiman Prastowo, yang ikut bertarung di Pileg 2024.",
    "Ia membagikan kalender Wagiman Prastowo. Wagiman adalah calon legislator dari Partai Tunas Baru.",
    "Ia membagikan kalender H. Wagiman Prastowo. Yang bersangkutan maju di daerah pemilihan Lumajang 3.",
    "Ia mengajak kader memilih Wagiman Prastowo, adik bupati. Politikus itu maju sebagai calon bupati.",
    "Acara itu dihadiri calon DPD Wagiman Prastowo yang meminta dukungan.",
    "Acara itu dihadiri Wagiman Prastowo, kontestan pemilihan DPD RI.",
    "Caleg yang diuntungkan, menurut pelapor, ialah Wagiman Prastowo dari Partai Tunas Baru.",
    "Pembagian beras itu dikaitkan dengan pencalegan Wagiman Prastowo.",
    "Camat itu dituding mengampanyekan adik bupati yang maju Pilkada, Wagiman Prastowo.",
    "Ia mengajak kader memilih Pak Wagiman. Wagiman Prastowo, adik bupati, ikut bertarung dalam Pilkada Lumajang.",
    "Ia dituduh mendukung Wagiman Prastowo agar kembali menjabat bupati.",
    "Ia ikut menjemput formulir untuk Wagiman Prastowo yang berniat maju di Pilkada Lumajang.",
    "Ketua tim sukses Wagiman Prastowo, Endah Murti, melaporkan camat itu.",
    "Ia diduga menjadi tim sukses H. Wagiman Prastowo.",
    "Pendukung Wagiman Prastowo melaporkan camat itu.",
]
NONE = [
    "Ketua tim hukum Wagiman Prastowo membantah tuduhan itu.",
    "Koordinator relawan Wagiman Prastowo meminta camat dicopot.",
    "Ia memilih Wagiman Prastowo sebagai pengacaranya.",
    "Bupati Wagiman Prastowo mengimbau ASN netral menjelang Pilkada.",
    "Pelapor Wagiman Prastowo menyerahkan bukti. Ia mengaku tidak maju dalam Pilkada.",
    "No. 4 | Nama: Wagiman Prastowo | Jabatan: guru | Uraian: mengunggah foto paslon",
]


@pytest.mark.parametrize("text", PAIR)
def test_partners_told_apart_are_one_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize("text", ALONE)
def test_words_of_running_make_a_candidate(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("text", NONE)
def test_other_words_make_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_who_governs_now_is_no_partner_of_a_candidate() -> None:
    text = "Calon bupati Wagiman Prastowo membantah. Ketua Bawaslu Sunardi Kusuma dan wakilnya, Endah Murti, memeriksa."
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("post", ["Wakil Bupati Lumajang", "Wakil Bupati", "Sementara Wakil Bupati Lumajang"])
def test_the_deputy_who_governs_is_no_partner_of_a_candidate(post: str) -> None:
    text = f"Ia menemui bakal calon bupati Wagiman Prastowo.\n\n{post}, Endah Murti, meminta semua pihak menahan diri."
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


def test_two_of_a_list_run_each_alone() -> None:
    for behind in (
        "untuk DPRD kabupaten dan Endah Murti untuk DPRD provinsi",
        "(DPRD Lumajang) dan Endah Murti (DPR RI)",
    ):
        cast = cast_of(f"Ia mengarahkan warga memilih caleg Wagiman Prastowo {behind}.")
        assert names(cast, "Paslon") == ["Wagiman Prastowo", "Endah Murti"]
        assert persons(cast) == ["Wagiman Prastowo", "Endah Murti"]


def test_a_count_behind_a_verb_of_choice_is_no_number_of_a_ticket() -> None:
    cast = cast_of("Ia mengarahkan warga memilih dua caleg, Wagiman Prastowo dan Endah Murti.")
    assert names(cast, "Paslon") == ["Wagiman Prastowo", "Endah Murti"]


NUMBERED = [
    "Dua pasangan berlaga: (1) Sunardi Kusuma-Tri Hapsari; (2) Wagiman Prastowo-Endah Murti.",
    "Berikut pasangan peserta Pilkada: 1. Sunardi Kusuma-Tri Hapsari, 2. Wagiman Prastowo-Endah Murti.",
    "Dua pasangan berlaga, Sunardi Kusuma-Tri Hapsari (01) dan Wagiman Prastowo-Endah Murti (02).",
    "Sunardi Kusuma-Tri Hapsari mendapat nomor satu, sedangkan Wagiman Prastowo-Endah Murti nomor dua.",
    "Daftar paslon:\n\n1. Sunardi Kusuma dan Tri Hapsari\n\n2. Wagiman Prastowo dan Endah Murti",
]


@pytest.mark.parametrize("text", NUMBERED)
def test_each_ticket_of_a_list_has_its_number(text: str) -> None:
    tickets = [entity for entity in cast_of(text).entities if entity.label == "Paslon"]
    assert [_shown(ticket) for ticket in tickets] == [
        ("Sunardi Kusuma - Tri Hapsari", 1),
        ("Wagiman Prastowo - Endah Murti", 2),
    ]


def _shown(ticket: Entity) -> tuple[str, object]:
    return ticket.name, ticket.props["number"]
