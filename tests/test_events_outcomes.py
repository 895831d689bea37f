"""Decisions and answers told in turns of phrase that were once misread."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, BRAM, CAMAT, CICI, CITIZEN, KADIS, KASN, LURAH, SARMAN, TICKET, facts

CAST = (CAMAT, KADIS, LURAH, BAWASLU, KASN, CITIZEN, BARA)
LEAD = "Camat Ranu Sarman Widodo dilaporkan ke Bawaslu Arang karena membagikan kaus BARA."
BOTH = "Kadis PU Bram Kusuma dan Lurah Sumber Cici Paramida dilaporkan membagikan kaus BARA."


def status(text: str, who: str = SARMAN) -> str:
    """What the report makes of the act of one accused."""
    found = facts(text, *CAST)
    return " ".join(sorted(fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"{who} supports {TICKET}")))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Majelis hakim menjatuhkan vonis bebas kepada Sarman.", "cleared"),
        ("Majelis hakim menjatuhkan vonis dua bulan kepada Sarman.", "confirmed"),
        ("Sarman divonis sebulan. Pembelaan Sarman dikesampingkan hakim.", "confirmed"),
        ("Majelis hakim menyebut Sarman secara sah dan meyakinkan membagikan kaus itu.", "confirmed"),
        ("Di Pengadilan Negeri Arang, jaksa menilai Sarman terbukti membagikan kaus itu.", "alleged"),
        ('"Terdakwa terbukti membagikan kaus," ujar jaksa Rosa Malik saat membacakan amar tuntutan.', "alleged"),
        ('"Sarman terbukti membagikan kaus itu, sudah diputus hakim," ujar jaksa Rosa Malik.', "confirmed"),
        ("Bupati meneken surat keputusan hukuman disiplin untuk Sarman.", "confirmed"),
        ("Bupati akan meneken surat keputusan hukuman disiplin untuk Sarman.", "alleged"),
        ("Pemkab Arang menjalankan rekomendasi KASN atas Sarman.", "confirmed"),
        ("Pemkab Arang diminta menjalankan rekomendasi KASN atas Sarman.", "alleged"),
        ("Yang terbukti hanya Saudara Sarman, kata Bawaslu Arang.", "confirmed"),
        ("Yang terbukti akan disanksi, kata Bawaslu Arang.", "alleged"),
        ("Sanksi penurunan pangkat dijatuhkan kepada Sarman. Ia sempat membantah.", "confirmed"),
        ("Sanksi yang akan dijatuhkan kepada Sarman belum jelas.", "alleged"),
        ("Sanksi untuk Camat Ranu, Sarman Widodo, sudah turun.", "confirmed"),
        ("Bawaslu Arang menilai alasan Sarman bahwa ia hanya mampir tidak dapat diterima.", "denied alleged"),
        ("Bawaslu Arang memutuskan tidak menjatuhkan sanksi kepada Sarman.", "cleared"),
        ("Laporan dugaan keberpihakan Sarman dalam acara itu mentah di Bawaslu Arang.", "cleared"),
        ('"Laporan itu harus dihentikan," ujar Sarman.', "alleged denied"),
        ("Lurah Sumber Cici Paramida memerintahkan Bawaslu Arang mengeksekusi sanksi. Sarman hadir.", "alleged"),
        ("Seorang staf dipecat sama Camat Ranu, Pak Sarman Widodo, karena terbukti.", "alleged"),
        ("Kesimpulan awal Bawaslu Arang, Sarman melanggar netralitas.", "alleged"),
        ("Kesimpulan Bawaslu Arang, Sarman melanggar netralitas.", "confirmed"),
        ("Menurut Titik, laporan terhadap Sarman memenuhi unsur formil dan materiil.", "alleged"),
        ("Menurut Titik, perbuatan Sarman memenuhi unsur pelanggaran.", "confirmed"),
        ("Bawaslu Arang menjatuhkan teguran kepada Sarman karena kesalahan administrasi.", "alleged"),
        ("KASN dijatuhi kritik dan Sarman diperiksa.", "alleged"),
        ("Sarman terbukti sedang menjemput istrinya di rumah sakit, kata Bawaslu Arang.", "cleared"),
        ("Sarman terbukti sedang berkampanye, kata Bawaslu Arang.", "confirmed"),
        ("Sarman diperiksa Bawaslu Arang lalu dikeluarkan dari berkas.", "cleared"),
        ("Bawaslu Arang menghentikan laporan itu. Udin membawa kembali laporan itu ke provinsi.", "alleged"),
        ("Bawaslu Arang memeriksa Sarman. Hasil pleno menyatakan video itu memenuhi unsur keberpihakan.", "confirmed"),
        ("Bawaslu Arang memeriksa Sarman. Hasil pleno nanti menentukan apakah video itu memenuhi unsur.", "alleged"),
        ("Bupati mencopot Sarman. Alasannya, ia dianggap menyeret kepala desa ke politik praktis.", "confirmed"),
        ("Bupati mencopot Sarman. Alasannya, ia diduga berpihak.", "alleged"),
        ("Bupati mencopot Sarman. Alasannya, masa tugasnya habis.", "alleged"),
        ("Menurut Titik, Sarman turun pangkat setahun akibat tidak netral.", "confirmed"),
        ("Menurut Titik, Sarman terancam turun pangkat setahun akibat tidak netral.", "alleged"),
        ("Bawaslu Arang menyatakan kajian atas Sarman belum selesai.", "alleged"),
        ("Bawaslu Arang menyatakan kajian atas Sarman selesai.", "cleared"),
        ("Sarman dinyatakan belum cukup bukti, pemeriksaan masih jalan.", "alleged"),
        ("Sarman tidak dijatuhi sanksi apa pun oleh Bawaslu Arang.", "cleared"),
    ],
)
def test_a_decision_is_what_its_words_say_together(words: str, expected: str) -> None:
    assert status(f"{LEAD} {words}") in expected.split()


def test_a_court_of_administration_tries_the_sanction_and_no_crime() -> None:
    text = (
        "PTUN membatalkan sanksi terhadap Camat Ranu Sarman Widodo. Sarman disanksi setelah KASN menyebutnya "
        "mendukung Bagas-Ratri. Majelis hakim memerintahkan nama baik Sarman dipulihkan."
    )
    assert status(text) == "cleared"


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        (
            "Bawaslu Arang menyatakan yang pertama tidak melanggar, sedangkan yang kedua melanggar.",
            "cleared",
            "confirmed",
        ),
        (
            "Bawaslu Arang menyatakan yang pertama terbukti, sedangkan yang kedua tidak terbukti.",
            "confirmed",
            "cleared",
        ),
    ],
)
def test_the_first_and_the_second_are_told_apart(words: str, first: str, second: str) -> None:
    text = f"{BOTH} Keduanya diperiksa. {words}"
    assert (status(text, BRAM), status(text, CICI)) == (first, second)


def test_a_bare_no_may_be_a_sentence_of_its_own() -> None:
    text = f"{BOTH} Bawaslu Arang memutuskan Bram terbukti melanggar. Satu lainnya, Lurah Sumber Cici Paramida, tidak."
    assert (status(text, BRAM), status(text, CICI)) == ("confirmed", "cleared")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"Kasusnya kami nyatakan tidak terbukti," kata Ketua Bawaslu Arang, Titik Wulandari.', "cleared"),
        ("Bawaslu Arang menghentikan laporan serupa di kabupaten tetangga.", "alleged"),
        ('"Kasusnya kami nyatakan terbukti," kata Ketua Bawaslu Arang, Titik Wulandari.', "alleged"),
    ],
)
def test_far_from_the_name_only_an_authority_clears_and_nobody_confirms(words: str, expected: str) -> None:
    between = "Enam saksi dimintai keterangan. Semuanya datang. Rekaman diputar berulang-ulang. Suaranya jernih."
    assert status(f"{LEAD}\n\n{between}\n\n{words}") == expected


def test_a_decision_may_come_before_the_name() -> None:
    text = (
        "Bawaslu Arang akhirnya memutuskan tidak melanjutkan laporan nomor 3. Laporan tersebut menyangkut Camat Ranu "
        "Sarman Widodo, yang dituduh membagikan kaus BARA."
    )
    assert status(text) == "cleared"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kali ini soal kaus. Pada Pemilu 2019, Sarman dinyatakan terbukti melanggar.", "alleged"),
        ("Jelang Pilkada 2024 ia diperiksa. Pada Pemilu 2019, Sarman dinyatakan terbukti melanggar.", "alleged"),
        ("Bawaslu Arang menyatakan Sarman terbukti melanggar pada Pilkada 2024.", "confirmed"),
    ],
)
def test_what_was_decided_at_an_election_before_is_another_case(words: str, expected: str) -> None:
    assert status(f"{LEAD} {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Setelah sempat membantah, Sarman akhirnya mengakui telah membagikan kaus itu.", "confirmed"),
        ("Setelah sempat mengakui, Sarman kini membantah membagikan kaus itu.", "denied"),
        ('"Mohon maaf, saya sedang rapat," kata Sarman.', "alleged"),
        ('"Mohon maaf atas perbuatan saya," kata Sarman.', "confirmed"),
        ("Sarman mengakui membagikan kaus itu. Pengakuan Sarman disampaikan di depan tim klarifikasi.", "confirmed"),
        ("Sarman sudah memberi klarifikasi: kaus itu dititipkan orang.", "denied"),
        ('"Beliau menjawab semua dengan baik," kata Ketua Bawaslu Arang, Titik Wulandari.', "alleged"),
        ("Sarman membenarkan telah membagikan kaus itu. Ia mengaku diminta tim sukses.", "confirmed"),
        ('"Saya akan datang dan menjelaskan di sana," kata Sarman.', "alleged"),
        ("Sarman tak terima dituduh begitu. Ia balik menuding pelapor.", "denied"),
    ],
)
def test_an_answer_is_what_its_words_say_together(words: str, expected: str) -> None:
    assert status(f"{LEAD} {words}") == expected


def test_two_deny_together() -> None:
    text = f"{BOTH} Kadis PU Bram Kusuma dan Lurah Sumber Cici Paramida kompak membantah."
    assert (status(text, BRAM), status(text, CICI)) == ("denied", "denied")
