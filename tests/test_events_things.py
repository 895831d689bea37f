"""For whom an act was where another sentence tells whose the team, the occasion or the thing of the act is."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

ONE, TWO = "Wiranto Sasmita - Bekti Lestari", "Halimah Nasir - Gunadi Purnomo"
BOTH = "Pilkada Grobogan diikuti Wiranto Sasmita-Bekti Lestari dan Halimah Nasir-Gunadi Purnomo."
END = "Bawaslu Grobogan masih mengkaji laporan itu, Selasa (22/10/2024). Darmaji belum menanggapi."


@pytest.mark.parametrize(
    "words",
    [
        "berada di posko pemenangan pasangan Halimah Nasir-Gunadi Purnomo",
        "menghadiri rapat tim pemenangan Halimah Nasir-Gunadi Purnomo",
        "meminjamkan tenda kepada tim sukses Halimah Nasir-Gunadi Purnomo",
    ],
)
def test_what_is_done_at_a_team_or_for_it_is_for_its_ticket(words: str) -> None:
    text = f"Camat Toroh, Darmaji, kedapatan {words} pada Senin malam.\n\n{END}\n\nIa diminta datang Kamis.\n\n{BOTH}"
    assert supports_in(text) == {("Darmaji", TWO)}


def test_the_team_that_only_reports_gives_no_ticket() -> None:
    text = (
        "Tim pemenangan Halimah Nasir-Gunadi Purnomo melaporkan Camat Toroh, Darmaji, ke Bawaslu Grobogan. Ia diduga "
        "hadir dalam kampanye pasangan calon. Bawaslu mengkajinya.\n\nDarmaji belum menanggapi. Ia tidak di kantor."
    )
    assert ("Darmaji", TWO) not in supports_in(text)


@pytest.mark.parametrize("words", ["panggung itu", "panggung yang sama", "panggung kampanye tersebut"])
def test_the_occasion_told_of_before_is_that_of_its_ticket(words: str) -> None:
    text = (
        f"{BOTH}\n\nKades Brati, Suparlin, diduga berorasi di panggung pasangan Halimah Nasir-Gunadi Purnomo di "
        "alun-alun. Suparlin sudah diperiksa Bawaslu Grobogan.\n\nWiranto Sasmita ikut menonton debat.\n\nLurah "
        f"Kuripan, Ninik Winarti, dilaporkan lantaran berjoget di {words}. Ninik membantah."
    )
    assert ("Ninik Winarti", TWO) in supports_in(text)
    assert ("Ninik Winarti", ONE) not in supports_in(text)


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("menempel stiker di ruang tunggu", "Stiker itu memuat foto Halimah Nasir, calon bupati nomor urut 2"),
        ("membagikan kartu nama seusai apel", "Kartu nama tersebut milik Halimah Nasir-Gunadi Purnomo"),
        ("menjadi admin sebuah grup WhatsApp", "Grup itu dibuat untuk memenangkan Halimah Nasir-Gunadi Purnomo"),
    ],
)
def test_the_next_sentence_tells_whose_the_thing_is(words: str, later: str) -> None:
    text = f"Wiranto Sasmita maju lagi. {BOTH}\n\nCamat Toroh, Darmaji, diduga {words}. {later}.\n\n{END}"
    assert supports_in(text) == {("Darmaji", TWO)}


def test_another_occasion_of_the_same_kind_is_not_that_of_the_ticket() -> None:
    text = (
        "Kades Brati, Suparlin, diduga hadir dalam rapat pemenangan Halimah Nasir-Gunadi Purnomo.\n\nLurah Kuripan, "
        "Ninik Winarti, diduga memimpin rapat pemenangan Wiranto Sasmita-Bekti Lestari. Bawaslu Grobogan memanggil "
        "keduanya.\n\nNinik membantah. Suparlin juga membantah."
    )
    assert supports_in(text) == {("Suparlin", TWO), ("Ninik Winarti", ONE)}


@pytest.mark.parametrize(
    "told",
    [
        "Petahana yang dimaksud adalah Halimah Nasir, yang berpasangan dengan Gunadi Purnomo.",
        "Halimah Nasir, bupati petahana, maju lagi bersama Gunadi Purnomo.",
        "Calon petahana Halimah Nasir-Gunadi Purnomo mendapat nomor urut 2.",
        "Bupati Grobogan, Halimah Nasir, belum menjawab pesan.",
    ],
)
def test_the_incumbent_is_the_ticket_that_is_called_so(told: str) -> None:
    text = (
        "Wiranto Sasmita-Bekti Lestari melawan Halimah Nasir-Gunadi Purnomo di Pilkada Grobogan.\n\nCamat Toroh, "
        f"Darmaji, diduga meminta kepala dusun memenangkan petahana. Darmaji membantah.\n\n{told}\n\nBawaslu Grobogan "
        "masih mengkaji laporan itu, Selasa (22/10/2024)."
    )
    assert supports_in(text) == {("Darmaji", TWO)}


def test_who_challenges_the_incumbent_is_not_the_incumbent() -> None:
    text = (
        "Camat Toroh, Darmaji, diduga memakai kaus pasangan Wiranto Sasmita-Bekti Lestari, penantang petahana. Bawaslu "
        "Grobogan memanggilnya.\n\nPetahana Halimah Nasir-Gunadi Purnomo tidak hadir. Darmaji membantah.\n\nIa akan "
        "dipanggil lagi."
    )
    assert supports_in(text) == {("Darmaji", ONE)}


def test_for_the_other_side_is_not_for_the_accusers() -> None:
    text = (
        "Camat Toroh, Darmaji, dilaporkan ke Bawaslu Grobogan. Pelapornya Tim Advokasi Pasangan Halimah Nasir dan "
        "Gunadi Purnomo. Darmaji dituding mengerahkan kader posyandu untuk pasangan lawan.\n\nIa belum menjawab. "
        "Bawaslu mengkajinya."
    )
    assert supports_in(text) == {("Darmaji", "?")}


@pytest.mark.parametrize(
    "words",
    [
        "mencoret nelayan yang menolak memilih pasangan Halimah Nasir-Gunadi Purnomo",
        "mengancam memutasi guru bila mereka tidak mendukung Halimah Nasir-Gunadi Purnomo",
        "menahan bantuan bagi keluarga yang memasang spanduk Wiranto Sasmita-Bekti Lestari",
    ],
)
def test_who_presses_those_who_refuse_a_ticket_is_for_it_and_not_for_whose_supporters_he_presses(words: str) -> None:
    text = f"{BOTH}\n\nCamat Toroh, Darmaji, dilaporkan karena {words}.\n\n{END}"
    assert ("Darmaji", ONE) not in supports_in(text)


def test_who_is_punished_for_his_support_is_for_the_ticket() -> None:
    text = f"{BOTH}\n\nCamat Toroh, Darmaji, dimutasi karena mendukung Halimah Nasir-Gunadi Purnomo.\n\n{END}"
    assert supports_in(text) == {("Darmaji", TWO)}


def test_the_office_of_an_election_is_not_its_holder() -> None:
    text = (
        "Dua pegawai diduga berpihak dalam Pemilihan Bupati dan Wakil Bupati Grobogan.\n\nCamat Toroh, Darmaji, diduga "
        "hadir di deklarasi pasangan Wiranto Sasmita-Bekti Lestari. Lurah Kuripan, Ninik Winarti, diduga mengunggah "
        "foto calon bupati Halimah Nasir.\n\nBupati Grobogan Halimah Nasir, yang juga calon petahana, belum menjawab. "
        "Bawaslu Grobogan memanggil keduanya."
    )
    assert ("Darmaji", "Halimah Nasir") not in supports_in(text)


@pytest.mark.parametrize(
    "by",
    [
        "laporan calon anggota DPRD Grobogan dari Partai Tunas, Halimah Nasir",
        "laporan caleg DPRD Grobogan Halimah Nasir",
        "aduan dari kandidat lain, Halimah Nasir",
    ],
)
def test_nobody_acted_for_the_candidate_who_reports_him(by: str) -> None:
    text = (
        f"Bawaslu Grobogan memeriksa dua petugas, Selasa (22/10/2024). Pemeriksaan itu menyusul {by}, yang merasa "
        "dirugikan.\n\nDalam laporannya, Halimah menyebut Ketua KPPS Kuripan, Ninik Winarti, membantu warga mencoblos "
        "Wiranto Sasmita, caleg Partai Angin. Anggota KPPS Suparlin Harjo dituduh memberi kode dengan ketukan meja.\n\n"
        '"Kami punya saksi," kata Halimah. Anggota Bawaslu Grobogan Teguh Wicaksono mengatakan keduanya diperiksa '
        "terpisah. Suparlin membantah tahu-menahu."
    )
    found = supports_in(text)
    assert ("Ninik Winarti", "Wiranto Sasmita") in found
    assert ("Suparlin Harjo", "Halimah Nasir") not in found
