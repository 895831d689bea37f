"""Decisions in the words that journalists have for them: whose they are, whose word counts, what takes them back."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, GAKKUMDU, INSPECTORATE, KASN, MURDOKO, SARMAN, facts, supports

KEPSEK = "asn: Murdoko Slamet, Murdoko = Kepala SMP 3 Ranu @ SMP 3 Ranu"
ACT = "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA kepada warga. "
CAST = (CAMAT, BAWASLU, INSPECTORATE, KEPSEK, BARA)


def reads(words: str) -> str:
    """The status of what the camat is said to have done, with these words behind it."""
    found = facts(ACT + words, *CAST)
    return next(s for s in ("confirmed", "cleared", "denied", "alleged") if supports(SARMAN, s) in found)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Bawaslu Arang menyimpulkan Sarman melanggar netralitas.", "confirmed"),
        ("Bawaslu Arang menduga Sarman melanggar netralitas.", "alleged"),
        ("Pleno Bawaslu Arang menyimpulkan telah terjadi pelanggaran oleh Sarman.", "confirmed"),
        ("Pleno Bawaslu Arang belum menyimpulkan ada pelanggaran oleh Sarman.", "alleged"),
        ("Inspektorat Arang menskors Sarman tiga bulan.", "confirmed"),
        ("Inspektorat Arang bisa menskors Sarman tiga bulan.", "alleged"),
        ("Oleh Inspektorat Arang Sarman dinilai memihak.", "confirmed"),
        ("Sarman dinilai memihak.", "alleged"),
        ("Bawaslu Arang menyetop laporan atas Sarman.", "cleared"),
        ("Bawaslu Arang didesak menyetop laporan atas Sarman.", "alleged"),
        ("Bawaslu Arang menutup perkara Sarman.", "cleared"),
        ('"Pak Sarman tidak kami lanjutkan," kata Ketua Bawaslu Arang, Titik Wulandari.', "cleared"),
        ('"Pak Sarman tetap kami lanjutkan," kata Ketua Bawaslu Arang, Titik Wulandari.', "alleged"),
        ("Sarman lolos dari jerat hukum.", "cleared"),
        ("Sarman belum lolos dari jerat hukum.", "alleged"),
        ("Menurut Bawaslu Arang, Sarman terbukti tidak terlibat.", "cleared"),
        ("Menurut Bawaslu Arang, Sarman terbukti tidak netral.", "confirmed"),
        ("Bawaslu Arang memastikan tudingan terhadap Sarman keliru.", "cleared"),
        ("Nama Sarman dicoret Bawaslu Arang dari daftar terlapor.", "cleared"),
    ],
)
def test_a_decision_may_be_told_in_many_words(words: str, status: str) -> None:
    assert reads(words) == status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Bawaslu Arang menyatakan foto Sarman hasil suntingan.", "cleared"),
        ("Sarman menyatakan foto itu hasil suntingan.", "denied"),
        ("Bawaslu Arang menyatakan Sarman tidak terlibat.", "cleared"),
        ('"Saya tidak terlibat," kata Sarman.', "denied"),
    ],
)
def test_what_clears_in_the_mouth_of_an_authority_is_an_excuse_in_his_own(words: str, status: str) -> None:
    assert reads(words) == status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Sarman mengakui membagikan kaus itu.", "confirmed"),
        ("Sarman mengakui menyetor uang kepada tim itu atas perintah atasannya.", "confirmed"),
        ("Sarman mengakui menerima surat panggilan.", "alleged"),
        ("Sarman mengakui belum membaca laporan itu.", "alleged"),
        ("Sarman menyesal sudah membagikannya.", "confirmed"),
        ("Sarman menyesalkan laporan itu.", "alleged"),
        ("Sarman berterus terang dibayar untuk membagikannya.", "confirmed"),
        ('"Dia sudah mengaku," kata Ketua Bawaslu Arang, Titik Wulandari.', "confirmed"),
        ('"Dia mengaku hanya lewat," kata Ketua Bawaslu Arang, Titik Wulandari.', "denied"),
        ("Sarman meminta maaf jika ada yang tersinggung.", "alleged"),
        ("Sarman menyanggah.", "denied"),
        ("Sarman berkukuh kaus itu dibagikan sopirnya.", "denied"),
    ],
)
def test_an_admission_admits_the_act_and_nothing_else(words: str, status: str) -> None:
    assert ("confirmed" if status == "confirmed" else "") == ("confirmed" if reads(words) == "confirmed" else "")
    assert status != "denied" or reads(words) == "denied"


def test_the_one_concerned_is_the_one_named_last() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA. Dari Lebak ada nama Murdoko Slamet. "
        "Bawaslu Arang memutus yang bersangkutan melanggar."
    )
    stranger = "other: Murdoko Slamet, Murdoko = warga @ LSM Sorot"
    assert supports(SARMAN, "confirmed") not in facts(text, CAMAT, BAWASLU, stranger, BARA)
    assert supports(MURDOKO, "alleged") not in facts(text, CAMAT, BAWASLU, stranger, BARA)


def test_a_headline_clears_only_the_first_of_those_behind_its_word() -> None:
    lurah = "body: Kelurahan Lebak, Lurah Lebak"
    text = "Bawaslu Arang Tutup Kasus Lurah Lebak, Camat Ranu Jalan Terus\n\n" + ACT
    assert supports(SARMAN, "cleared") not in facts(text, *CAST, lurah)


def test_one_in_apposition_owns_up_for_himself_alone() -> None:
    text = ACT + "Camat itu membantah. Adapun staf camat itu, Murdoko Slamet, mengakui membagikannya."
    assert supports(SARMAN, "confirmed") not in facts(text, *CAST)


def test_a_word_that_would_mean_the_speaker_means_the_accused_of_the_passage() -> None:
    watch = "watch: Titik Wulandari, Titik = Camat Lama @ Bawaslu Kabupaten Arang, Bawaslu"
    text = ACT + "Menurut Titik, yang bersangkutan berdalih kaus itu dibagikan sopirnya."
    assert supports(SARMAN, "denied") in facts(text, CAMAT, watch, BARA)


@pytest.mark.parametrize(
    ("after", "status"),
    [
        ("", "cleared"),
        ("Berkas Sarman juga diperiksa KASN.", "alleged"),
        ("Dugaan pelanggaran netralitas tetap diteruskan.", "alleged"),
    ],
)
def test_the_end_of_a_criminal_case_clears_where_no_other_track_is_told_of(after: str, status: str) -> None:
    text = ACT + "Sentra Gakkumdu menghentikan kasus Sarman. " + after
    assert supports(SARMAN, status) in facts(text, CAMAT, GAKKUMDU, KASN, BARA)


def test_a_tally_of_sanctions_confirms_nobody() -> None:
    told = "Ketua Bawaslu Arang Titik Wulandari merinci: tujuh sanksi moral, empat disiplin sedang."
    assert reads(told) == "alleged"


def test_a_decision_about_many_holders_of_a_post_is_not_about_the_one_who_is_named() -> None:
    text = "Sembilan kepala SMP 3 Ranu dinyatakan melanggar netralitas oleh Bawaslu Arang. Murdoko membantah. "
    assert supports(MURDOKO, "confirmed") not in facts(text + ACT, *CAST)


@pytest.mark.parametrize(("again", "status"), [("kembali dilaporkan", "denied"), ("dilaporkan", "confirmed")])
def test_what_was_decided_before_a_new_report_is_of_another_case(again: str, status: str) -> None:
    text = (
        f"Camat Ranu, Sarman Widodo, {again} ke Bawaslu Arang. Ia diduga memasang baliho BARA. Sarman membantah.\n\n"
        "Sebelumnya, Bawaslu Arang menyatakan Sarman terbukti melanggar dalam kasus video ajakan."
    )
    assert supports(SARMAN, status) in facts(text, CAMAT, BAWASLU, BARA)
