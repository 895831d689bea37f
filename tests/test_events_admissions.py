"""What looks like an admission and is none, and what is one: an admission confirms."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CITIZEN, SARMAN, TICKET, facts
from tests.test_events_beside import THREE, statuses

LEAD = "Camat Ranu Sarman Widodo diduga membagikan kaus BARA. Ketua Bawaslu Arang, Titik Wulandari, memeriksanya."


def status(words: str) -> str:
    """What the report makes of the act of the accused."""
    found = facts(f"{LEAD} Pelapornya Udin Sarkowi.\n\n{words}", CAMAT, BAWASLU, CITIZEN, BARA)
    return " ".join(fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"{SARMAN} supports {TICKET}"))


@pytest.mark.parametrize(
    "words",
    [
        "Warga memberi kesempatan kepada Sarman untuk mengakui perbuatannya.",
        "Sarman dipaksa mengakui perbuatannya.",
        "Alih-alih mengakui kesalahannya, Sarman pulang.",
        "Belum jelas apakah Sarman mengakui perbuatannya.",
        '"Apa saya salah kalau datang ke pernikahan?" kata Sarman.',
        '"Manusia bisa khilaf," kata Sarman.',
        "Sarman menyatakan menerima sanksi apabila dinyatakan bersalah.",
        "Kabar yang beredar, Sarman mengakui perbuatannya.",
        "Sarman disebut sudah mengakui perbuatannya.",
        "Seorang pedagang mengatakan Sarman mengakui membagikan kaus itu.",
        "Sebuah akun menulis bahwa Sarman mengakui perbuatannya.",
        "Menurut Sarman, stafnya mengakui kesalahannya.",
        "Sarman mengakui kesalahan serupa pada pemilihan sebelumnya.",
        "Pada kasus lain, Sarman mengakui perbuatannya.",
        "Sarman mengakui kesalahannya dalam urusan perjalanan dinas.",
        "Sarman mengakui perbuatan yang tidak ia lakukan.",
        '"Saya menyesal tidak menolak undangan itu," kata Sarman.',
        "Sarman meminta maaf karena datang terlambat ke kantor Bawaslu.",
        "Sarman mengaku telah menyerahkan bukti kepada Bawaslu.",
        "Sarman mengaku sudah melarang warga membagikan kaus.",
        "Sarman mengaku dirinya yang dirugikan.",
        "Sarman mengakui bahwa dirinya memang camat di sana.",
        "Sarman mengakui pernah menjadi anggota partai.",
        "Sarman mengakui memberikan sambutan dalam acara itu.",
        "Sarman mengakui mobil itu milik kakaknya.",
        '"Itu kesalahan saya pribadi karena tidak membaca undangan," kata Sarman.',
        "Sarman mengakui kekeliruannya, yaitu tidak menanyakan acara itu.",
        "Sarman mengakui salah, tetapi bukan karena mendukung BARA.",
        '"Pak Udin mengaku ikut membagikan kaus," kata Sarman.',
        "Sarman, kata Titik Wulandari, sudah minta maaf kepadanya, tanpa merinci permintaan maaf untuk apa.",
        "Sarman mengaku dia yang melarang pembagian kaus itu.",
        "Sarman mengaku kalau dia yang dituduh tanpa bukti.",
        "Sarman mengaku tak menyesal pernah difoto bersama calon BARA.",
        "Sarman mengaku tidak merasa bersalah memakai kaus calon.",
        "Sarman mengaku mampir karena diajak temannya, salah satu dokter pemeriksa calon.",
        '"Itu kesalahan saya menaruh kunci mobil sembarangan," kata Sarman.',
        "Sarman mengakui salah parkir di dekat panggung kampanye.",
        '"Kalau saya salah, saya minta maaf," kata Sarman.',
        '"Jika unggahan itu dianggap keliru, saya minta maaf," kata Sarman.',
        '"Saya mengaku salah kalau dibilang jarang turun ke lapangan," kata Sarman.',
        "Sopir Sarman mengakui perbuatannya.",
        "Sarman mengaku siap menerima hukuman apa pun.",
        '"Maaf, itu memang salah saya," kata Sarman saat ditanya mengapa tidak menjawab telepon.',
        "Sarman mengaku membuat video itu atas inisiatif sendiri untuk promosi wisata.",
        "Sarman mengaku terus terang bingung dengan tuduhan itu.",
        '"Terus terang saya kaget," kata Sarman.',
        "Sarman berterus terang kepada wartawan bahwa ia kecewa.",
    ],
)
def test_nothing_is_confirmed_by_words_that_admit_nothing(words: str) -> None:
    assert status(words) in ("alleged", "denied")


@pytest.mark.parametrize(
    "words",
    [
        'Sarman mengakui hadir di sana. "Sebagai camat saya wajib tahu keramaian," katanya.',
        "Sarman semula mengakui perbuatannya, namun kemudian mencabut pengakuan itu.",
        "Sarman mengakui kesalahannya dalam sebuah video.\n\nVideo itu, kata Sarman, dibuat di bawah tekanan.",
        '"Sarman mengakui itu unggahannya. Alasannya, cuma bercanda dengan teman kantor," kata Titik.',
        '"Sarman mengakui unggahan itu. Tapi katanya, ia tidak sengaja memencet," kata Titik Wulandari.',
        "Sarman meminta maaf dan mengakui hadir, tetapi menegaskan tidak tahu acara itu kampanye.",
        "Sarman mengakui video itu dan meminta maaf, tetapi ia hanya mengantar istrinya.",
        "Sarman mengakui perbuatannya, katanya hanya bercanda.",
        "Sarman mengakui hadir di sana. Hanya saja ia membantah membagikan kaus itu.",
        '"Sarman mengaku kaus itu titipan iparnya yang jadi tim sukses," ungkap Titik.',
    ],
)
def test_an_admission_that_is_taken_back_is_a_denial(words: str) -> None:
    assert status(words) == "denied"


@pytest.mark.parametrize(
    "words",
    [
        "Sarman mengakui perbuatannya.",
        "Titik Wulandari mengatakan Sarman mengakui perbuatannya.",
        "Sarman mengaku bersalah karena tidak netral.",
        "Sarman meminta maaf atas perbuatannya.",
        '"Ya, saya yang membagikan," kata Sarman.',
        "Sarman mengaku khilaf di depan Bawaslu.",
        '"Sarman mengakui unggahan itu. Alasannya, ia disuruh dan sekarang menyesal," kata Titik.',
        "Sarman sudah mengakui dan menghapus unggahan itu.",
        "Di depan Bawaslu Sarman tak mengelak, mengakui membagikan kaus itu, dan meminta maaf.",
        '"Sarman mengakui ia yang memberi aba-aba. Alasan dia, biar semangat," kata Titik.',
        "Sarman mengakui membagikan kaus itu. Hanya saja ia membantah kaus itu dibeli dengan dana desa.",
        "Sarman mengakui ia dan dua stafnya memasang gambar BARA.",
        "Sarman mengaku kalau dia yang menempel gambar BARA.",
        "Untuk Sarman, yang sudah mengaku, rekomendasinya langsung ke bupati.",
        '"Aku yang undang, aku yang pimpin yel-yelnya," kata Sarman.',
        "Sarman mengaku salah dan siap menerima hukuman apa pun.",
        '"Saya mengaku salah, kalau Pak Bupati marah saya terima," kata Sarman.',
        "Sarman mengaku tidak netral dan menyesal memakai kaus BARA.",
        "Sarman mengaku terus terang ia yang membagikan kaus BARA.",
        '"Itu kesalahan saya menyebut nama calon," kata Sarman.',
        "Sarman mengakui mengunggah video itu atas kemauan sendiri untuk kampanye BARA.",
        "Sarman mengakui ucapannya dan meminta maaf, tetapi ia tidak dijatuhi sanksi apa pun.",
    ],
)
def test_what_is_owned_up_confirms(words: str) -> None:
    assert status(words) == "confirmed"


@pytest.mark.parametrize(
    "words",
    [
        "Menurut Darmaji, Supiyah sudah mengakui perbuatannya.",
        "Darmaji meminta maaf atas ulah Supiyah.",
        "Darmaji meminta maaf atas perbuatan Supiyah dan Ratna.",
    ],
)
def test_nobody_owns_up_for_another_accused(words: str) -> None:
    assert "confirmed" not in statuses(words, THREE)


@pytest.mark.parametrize(
    "words",
    [
        "Menurut Bawaslu, Supiyah sudah mengakui perbuatannya.",
        "Supiyah meminta maaf atas perbuatannya kepada Darmaji.",
    ],
)
def test_an_own_deed_is_owned_up_before_whomever(words: str) -> None:
    assert "confirmed" in statuses(words, THREE)
