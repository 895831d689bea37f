"""Words that look like an answer of the accused and are none: the act itself, a slogan, an answer to come, hearsay."""

from __future__ import annotations

import pytest

from tests.test_events_beside import THREE, statuses


@pytest.mark.parametrize(
    "words",
    [
        'Dalam rapat itu Darmaji menyerukan agar warga "tidak lupa balas budi" kepada pasangan itu.',
        'Pesan itu berbunyi "jangan lupa datang, tidak usah takut".',
        "Seorang warga menyebut Darmaji mengakui perbuatannya.",
        "Darmaji membenarkan dirinya dipanggil Bawaslu.",
        "Darmaji diberi kesempatan membantah tuduhan itu dalam klarifikasi.",
        "Bawaslu akan mendengar bantahan Darmaji besok.",
        '"Tanyakan ke Bawaslu," jawab Darmaji.',
        "Darmaji dipanggil lantaran diduga membagikan bibit sembari menyebut bibit itu titipan calon.",
        'Kepada wartawan Darmaji hanya berujar, "tunggu putusan saja".',
        '"Kami menduga ia hadir di dua acara," kata Darmaji.',
        "Bawaslu mengatakan Darmaji diminta hadir memberikan keterangan besok.",
        "Darmaji diminta hadir memberikan keterangan besok.",
        "Darmaji berjanji memenuhi panggilan Bawaslu.",
        "Darmaji tidak hadir dalam pemeriksaan dengan alasan sakit.",
        "Darmaji mengirim surat permohonan penundaan pemeriksaan dengan alasan mengikuti rapat anggaran.",
        "Darmaji tidak berada di rumah. Istrinya menyebut sang suami sedang ke kota mengurus bantuan.",
        "Darmaji belum bisa ditemui; rekan sekantornya mengatakan ia sedang cuti.",
        "Darmaji tetap pada jawabannya bahwa ia hadir di sana.",
        "Darmaji mengakui semuanya sudah diserahkan kepada Bawaslu.",
    ],
)
def test_what_is_no_answer_leaves_an_allegation(words: str) -> None:
    assert statuses(words) == {"alleged"}


@pytest.mark.parametrize(
    "words",
    [
        "Menurut Darmaji, suara dalam video itu bukan suaranya.",
        "Darmaji menyangkal. Ia mengklaim telah dinyatakan bersih oleh inspektorat.",
        "Hingga kini Darmaji tetap pada keterangannya bahwa ia tidak bersalah.",
        "Darmaji mengaku khilaf mengunggah karena mengira itu grup keluarga.",
        "Dipanggil Bawaslu, Darmaji membantah dan menyebut tuduhan itu fitnah.",
        '"Tidak lupa saya katakan, itu fitnah," kata Darmaji.',
        "Darmaji mengaku hanya membacakan kertas yang disodorkan panitia.",
        "Dipanggil lantaran laporan warga, Darmaji mengatakan itu fitnah.",
        "Darmaji mengaku diminta hadir oleh tuan rumah.",
        '"Kami sudah memeriksa Darmaji. Dari keterangannya, dia hanya diundang," kata Ketua Bawaslu, Wening Palupi.',
        "Darmaji, yang tidak memenuhi panggilan pertama, mengaku hanya diundang tuan rumah.",
        "Darmaji mengatakan ia sedang di luar kota pada hari kejadian.",
        "Darmaji tetap pada jawabannya bahwa itu rapat dinas, bukan kampanye.",
    ],
)
def test_his_own_account_denies(words: str) -> None:
    assert statuses(words) == {"denied"}


def test_who_speaks_for_the_group_that_he_is_one_of_denies_for_all() -> None:
    assert statuses("Darmaji berdalih ketiganya hanya lewat di tempat itu.", THREE) == {"denied"}


def test_who_speaks_of_the_others_alone_does_not_deny_for_them() -> None:
    assert "alleged" in statuses("Darmaji membantah ikut membagikan kaus.", THREE)
