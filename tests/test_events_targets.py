"""For whom an act was: the ticket of the act, never the one of the accuser or of a rival."""

from __future__ import annotations

import pytest

from graph.claims import Report
from loaders.extraction import extract
from tests.event_stage import (
    BARA,
    BAWASLU,
    CAMAT,
    KABID,
    KEPSEK,
    LILIS,
    MURDOKO,
    NOBODY,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    accused,
    examined,
    facts,
    supports,
)
from tests.readings import supports_in


def test_salah_satu_calon_names_nobody() -> None:
    text = (
        'Camat Ranu, Sarman Widodo, kedapatan berfoto bersama salah satu calon bupati. "Yang bersangkutan'
        ' sudah kami mintai klarifikasi," kata Ketua Bawaslu Arang, Titik Wulandari.'
    )
    assert facts(text, CAMAT, BAWASLU) == {examined(SARMAN), supports(SARMAN, "alleged", NOBODY)}


def test_the_ticket_of_the_accuser_is_no_target() -> None:
    text = (
        "Udin Sarkowi, anggota tim pemenangan Joko-Sinta, melaporkan Camat Ranu Sarman Widodo ke Bawaslu "
        "Arang. Sarman dituding menginstruksikan kepala dusun memilih salah satu paslon."
    )
    assert facts(text, CAMAT, BAWASLU, RIVAL, "other: Udin Sarkowi, Udin = anggota tim pemenangan") == {
        accused(SARMAN),
        examined(SARMAN),
        supports(SARMAN, "alleged", NOBODY),
    }


def test_the_ticket_of_the_accusing_lawyers_is_no_target() -> None:
    text = (
        "Tim Hukum Joko-Sinta mengadukan Camat Ranu, Sarman Widodo, ke Bawaslu Arang. Sarman disebut "
        "memimpin yel-yel BARA saat senam."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, RIVAL, "team: Tim Hukum Joko-Sinta") == {
        accused(SARMAN, "Tim Hukum Joko-Sinta"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_the_ticket_of_accusers_told_by_their_post_is_no_target() -> None:
    text = (
        "Camat Toroh, Darmaji, dan Lurah Kuripan, Sumadi Waskito, diperiksa Bawaslu Kabupaten Grobogan. "
        "Keduanya dilaporkan Muh. Yusran Hamdi, ketua tim hukum pasangan Wiranto Sasmita-Bekti Lestari (nomor urut 1), "
        "karena diduga bekerja untuk pasangan nomor urut 2, Halimah Nasir-Gunadi Purnomo.\n\n"
        "Darmaji membantah. Sumadi tidak menjawab."
    )
    other = "Halimah Nasir - Gunadi Purnomo"
    assert supports_in(text) == {("Darmaji", other), ("Sumadi Waskito", other)}


def test_a_rival_who_speaks_is_no_target() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, terlihat mengacungkan jempol di samping Bagas Waluyo. Joko Lestari, "
        "calon bupati lainnya, meminta semua pihak tenang. Bawaslu Arang masih mengkaji foto itu."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, RIVAL) == {examined(SARMAN), supports(SARMAN)}


def test_nobody_supports_the_ticket_that_he_is_on() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, dituding ikut kampanye pasangan Bagas Waluyo-Ratri Mulya. Kepala Dinas Sosial "
        "nonaktif Bagas Waluyo, calon bupati itu, juga dituding ikut kampanye pasangan Bagas Waluyo-Ratri Mulya."
    )
    read = extract(Report(sha256="0" * 64, text=text, file="own.txt"))
    names = {entity.ref: entity.name for entity in read.entities}
    found = {names[claim.subject] for claim in read.claims if claim.predicate == "SUPPORTS"}
    assert found == {SARMAN}


def test_two_acts_for_two_tickets_are_two_edges() -> None:
    text = (
        "Camat Ranu Sarman Widodo hadir saat pengundian nomor urut calon bupati dan memimpin yel-yel "
        "Bagas-Ratri. Malam harinya, Sarman juga memimpin yel-yel untuk Joko-Sinta di kantor KPU "
        "provinsi."
    )
    assert facts(text, CAMAT, BARA, RIVAL) == {supports(SARMAN), supports(SARMAN, "alleged", OTHER_TICKET)}


def test_accused_of_one_report_have_targets_of_their_own() -> None:
    text = (
        "Bawaslu Panggil Tiga ASN Arang\n"
        "Ketua Bawaslu Arang, Titik Wulandari, menyebut tiga ASN yang dipanggil yakni Camat Ranu Sarman "
        "Widodo, Kabid Aset Dinas Sosial Lilis Handayani, dan Kepala SMP 3 Ranu Murdoko Slamet.\n"
        "Sarman dan Lilis diduga menghadiri deklarasi Bagas-Ratri. Sementara Murdoko diduga memasang "
        "stiker Joko-Sinta di mobilnya."
    )
    assert facts(text, CAMAT, KABID, KEPSEK, BAWASLU, BARA, RIVAL) == {
        examined(LILIS),
        examined(MURDOKO),
        examined(SARMAN),
        supports(LILIS),
        supports(MURDOKO, "alleged", OTHER_TICKET),
        supports(SARMAN),
    }


def test_a_party_on_a_shirt_is_the_target() -> None:
    text = (
        "Camat Ranu Sarman Widodo diketahui mengenakan kaus Partai Angin Timur dalam acara jalan sehat. "
        "Bawaslu Arang akan mengklarifikasi yang bersangkutan."
    )
    assert facts(text, CAMAT, BAWASLU, "party: Partai Angin Timur") == {
        examined(SARMAN),
        supports(SARMAN, "alleged", "Partai Angin Timur"),
    }


def test_a_spouse_supports_the_ticket_of_the_spouse() -> None:
    text = (
        "Lilis Handayani, Kabid Aset Dinas Sosial, tampak mendampingi suaminya, Bagas Waluyo, saat "
        "pendaftaran calon bupati tanpa mengambil cuti. Bawaslu Arang mencatat hal itu sebagai temuan."
    )
    assert facts(text, KABID, BAWASLU, BARA) == {examined(LILIS), supports(LILIS)}


def test_a_team_that_one_joins_gives_its_ticket() -> None:
    text = "Camat Ranu Sarman Widodo tercatat sebagai koordinator tim pemenangan Bagas-Ratri."
    assert facts(text, CAMAT, BARA) == {supports(SARMAN)}


def test_what_is_done_against_a_ticket_is_not_for_it() -> None:
    text = "Camat Ranu Sarman Widodo mencopot baliho Joko-Sinta dan menggantinya dengan baliho Bagas-Ratri."
    assert facts(text, CAMAT, BARA, RIVAL) == {supports(SARMAN)}


def test_a_ticket_told_by_its_team_alone_is_the_target_where_no_other_is_named() -> None:
    text = (
        "Nama Camat Ranu Sarman Widodo tercantum dalam daftar undangan tim pemenangan pasangan Bagas-Ratri. "
        "Bawaslu Arang memanggil Sarman."
    )
    assert supports(SARMAN) in facts(text, CAMAT, BAWASLU, BARA)


def test_the_team_of_the_accuser_gives_no_ticket() -> None:
    text = (
        "Tim hukum pasangan Bagas-Ratri melaporkan Camat Ranu Sarman Widodo ke Bawaslu Arang. "
        "Sarman diduga menghadiri kampanye salah satu calon."
    )
    assert supports(SARMAN, "alleged", NOBODY) in facts(text, CAMAT, BAWASLU, BARA)


def test_whoever_belongs_to_a_party_is_told_to_be_for_it() -> None:
    text = "Camat Ranu Sarman Widodo diduga tercatat sebagai anggota Partai Angin Timur di Sipol."
    assert facts(text, CAMAT, "party: Partai Angin Timur") == {supports(SARMAN, "alleged", "Partai Angin Timur")}


def test_a_chairman_of_a_party_who_comments_gives_no_target() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga menghadiri kampanye salah satu calon bupati. "
        "Ketua Partai Angin Timur menolak berkomentar."
    )
    assert facts(text, CAMAT, "party: Partai Angin Timur") == {supports(SARMAN, "alleged", NOBODY)}


@pytest.mark.parametrize(
    "words",
    [
        "BARA menantang petahana Joko Lestari - Sinta Dewi di Arang.",
        "Lawannya, nomor urut 1, Joko Lestari - Sinta Dewi, tidak berkomentar.",
        "Rival BARA di Arang adalah pasangan Joko Lestari - Sinta Dewi.",
    ],
)
def test_the_ticket_that_another_runs_against_is_no_target(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA.\n\nIa juga membagikan stiker di pasar. {words}"
    assert facts(text, CAMAT, BARA, RIVAL) == {supports(SARMAN)}


ASKED = "Camat Toroh, Darmaji, diperiksa Bawaslu Kabupaten Grobogan, Selasa (22/10/2024). "
ONE, TWO = "Wiranto Sasmita-Bekti Lestari", "Halimah Nasir-Gunadi Purnomo"


@pytest.mark.parametrize(
    "told",
    [
        f"Ia diduga melarang warganya mendatangi kampanye pasangan {ONE} agar suara lari ke pasangan {TWO}.",
        f"Ia terbukti merugikan pasangan {ONE} dengan menurunkan alat peraga. Perbuatan Darmaji itu menguntungkan "
        f"pasangan {TWO}.",
        f"Ia diduga menyembunyikan undangan kampanye pasangan {ONE} demi memenangkan {TWO}.",
        f"Ia diduga melarang warga memilih selain pasangan {TWO}.",
    ],
)
def test_what_is_done_against_a_ticket_is_for_the_other(told: str) -> None:
    assert supports_in(ASKED + told + "\n\nDarmaji belum menanggapi.") == {
        ("Darmaji", "Halimah Nasir - Gunadi Purnomo")
    }


def test_the_party_of_somebody_else_is_no_target() -> None:
    text = (
        f"Pesta ulang tahun ketua tim pemenangan pasangan nomor urut 1 {ONE}, Sulastri Wening, jadi perkara. {ASKED}"
        "Ia diduga ikut menyanyikan mars kampanye di pesta itu.\n\nSulastri sendiri anggota Fraksi Partai Tunas Baru. "
        f"Laporan dibuat tim hukum pasangan nomor urut 2, {TWO}.\n\nDarmaji belum menanggapi."
    )
    assert ("Darmaji", "Partai Tunas Baru") not in supports_in(text)


@pytest.mark.parametrize(
    "told",
    [
        "Belum jelas pasangan mana yang dimaksud.",
        "Bawaslu enggan menyebut nama calon yang didukung.",
        "Siapa yang diuntungkan belum diketahui.",
        "Calon yang mana, panitia enggan mengungkapkan.",
        "Siapa yang dimaksud pasangan kita, Bawaslu mengaku tidak bisa memastikan.",
    ],
)
def test_a_candidate_whom_the_report_does_not_know_is_nobody(told: str) -> None:
    act = "Ia diduga berjanji mempertahankan jabatan kepala desa yang memenangkan pasangan kita. "
    field = f"\n\nPilkada Grobogan diikuti dua pasangan, yaitu {ONE} dan {TWO}. Darmaji belum menanggapi."
    assert supports_in(ASKED + act + told + field) == {("Darmaji", "?")}
    known = "Pasangan yang dimaksud adalah " + ONE + "."
    assert supports_in(ASKED + act + known + field) == {("Darmaji", "Wiranto Sasmita - Bekti Lestari")}


def test_the_words_of_the_law_leave_no_candidate_open() -> None:
    text = (
        "Kepala Desa Toroh, Darmaji, dinyatakan bersalah karena perbuatannya menguntungkan salah satu pasangan calon. "
        f"Ia dihukum dua bulan.\n\nDarmaji membagikan beras. Di kantong beras itu menempel gambar {ONE}."
    )
    assert supports_in(text) == {("Darmaji", "Wiranto Sasmita - Bekti Lestari")}
