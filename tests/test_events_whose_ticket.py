"""For whom an act was where two camps accuse each other, and of whom a numbered or counted list tells."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

ONE, TWO = "Wiranto Sasmita - Bekti Lestari", "Halimah Nasir - Gunadi Purnomo"


def test_the_ticket_of_one_accuser_may_be_that_of_another_case() -> None:
    text = (
        "Jaring Pantau Grobogan mencatat dua perkara, Kamis (12/12/2024).\n\nPERTAMA. Camat Geyer, Berto Susilo. Kami "
        "laporkan pada 8 Oktober karena memakai rompi pasangan WIBAWA (Wiranto Sasmita-Bekti Lestari) saat susur "
        "sungai. Bawaslu belum memutus.\n\nKEDUA. Kepala Bapenda Grobogan, Syahrul Efendi. Dilaporkan pihak "
        "lain, yakni "
        "Tim Hukum WIBAWA, atas dugaan memotong honor pegawai untuk dana pasangan Halimah Nasir-Gunadi Purnomo. Sampai "
        "hari ini tidak ada kabar.\n\nKoordinator Jaring Pantau Grobogan, Marwoto Tunggal"
    )
    assert supports_in(text) == {("Berto Susilo", ONE), ("Syahrul Efendi", TWO)}


def test_the_pair_that_runs_against_the_accusers() -> None:
    text = (
        "Tim hukum pasangan Halimah Nasir-Gunadi Purnomo melaporkan Camat Karangrayung, Sapto Nugroho, ke Bawaslu "
        'Grobogan. Camat itu disebut mengerahkan kepala dusun menghadiri kampanye pasangan lawan. "Ada absensi," ujar '
        "ketua tim hukum, Bardan Haryanta.\n\nPasangan lawan yang dimaksud ialah Wiranto Sasmita-Bekti Lestari. Sapto "
        "belum menanggapi. Bawaslu mengkajinya."
    )
    assert supports_in(text) == {("Sapto Nugroho", ONE)}


def test_for_the_challenger_and_not_for_the_other() -> None:
    text = (
        "Kepala Dinas Ketahanan Pangan Grobogan, Heru Susanto, diadukan bukan karena membantu petahana Wiranto "
        "Sasmita-Bekti Lestari, melainkan karena diduga mendanai penantangnya, Halimah Nasir-Gunadi Purnomo. Aduan "
        "dilayangkan LSM Kompas Grobogan.\n\nKetua LSM itu membawa kuitansi. Heru tertawa ketika ditanya. "
        "Ketua Bawaslu "
        "Grobogan, Teguh Wicaksono, membenarkan ada aduan."
    )
    assert supports_in(text) == {("Heru Susanto", TWO)}


def test_each_of_a_counted_list_with_his_own_way() -> None:
    text = (
        "Tiga Pegawai Grobogan Diadukan Tim Halimah-Gunadi\n\nTim advokasi Halimah Nasir-Gunadi Purnomo "
        "mengadukan tiga "
        "pegawai Pemkab Grobogan ke Bawaslu, Senin (11/11/2024): Sekretaris Dinas Perikanan Suparlin, Kasi "
        "Pemerintahan "
        "Kecamatan Pulokulon Diah Utami, dan staf BKPPD Grobogan Ponidi.\n\nKetiganya dituding membantu pasangan nomor "
        "urut 1, Wiranto Sasmita-Bekti Lestari, masing-masing dengan caranya: terlapor pertama meminjamkan "
        "perahu dinas, "
        "terlapor kedua mengatur kursi di lapangan, dan terlapor ketiga membocorkan data pegawai.\n\nKetua Bawaslu "
        "Grobogan, Teguh Wicaksono, mengatakan laporan memenuhi syarat. Ponidi membantah."
    )
    assert supports_in(text) == {("Suparlin", ONE), ("Diah Utami", ONE), ("Ponidi", ONE)}


def test_trucks_brought_to_a_rally_harm_nobody() -> None:
    text = (
        "Kepala BPBD Grobogan, Yoseph Tampubolon, diduga menurunkan truk tangki untuk kampanye pasangan Wiranto "
        "Sasmita-Bekti Lestari. Kepala SMAN 1 Toroh, Marsudi, diduga meminjamkan aula bagi pasangan yang sama dengan "
        "perkara pertama.\n\nPerkara ketiga menyangkut Camat Gubug, Ratna Dewi. Ia diduga berpidato di rumah Halimah "
        "Nasir-Gunadi Purnomo. Bawaslu Grobogan masih mengkaji."
    )
    assert supports_in(text) == {("Yoseph Tampubolon", ONE), ("Marsudi", ONE), ("Ratna Dewi", TWO)}


def test_what_somebody_is_reported_for_writing_is_his_act() -> None:
    text = (
        'Bidan Puskesmas Gabus, Kusmini, dilaporkan warga ke Bawaslu Grobogan karena menulis "menangkan Bu Halimah" di '
        "kolom komentar. Tangkapan layarnya diserahkan Karsono, petani asal Brati. Bawaslu mengkaji laporan "
        "itu. Kusmini "
        "menyebut akunnya diretas.\n\nPilkada Grobogan diikuti Halimah Nasir-Gunadi Purnomo dan Wiranto Sasmita-Bekti "
        "Lestari."
    )
    assert supports_in(text) == {("Kusmini", TWO)}


def test_who_reports_all_cases_opposes_each_of_the_accused() -> None:
    text = (
        "Plt Kasatpol PP Grobogan, Moh. Hosni, terekam menyetir mobil komando konvoi Halimah Nasir-Gunadi "
        "Purnomo. Lurah "
        "Kuripan, Ninik Winarti, menempel stiker pasangan lawan di ambulans.\n\nSemua itu dilaporkan tim "
        "hukum pasangan "
        "nomor 1, Wiranto Sasmita-Bekti Lestari, ke Bawaslu Grobogan. Bawaslu masih mengkaji. Hosni tidak menjawab."
    )
    assert supports_in(text) == {("Moh. Hosni", TWO), ("Ninik Winarti", TWO)}


def test_who_tears_down_what_a_ticket_put_up_is_not_for_it() -> None:
    text = (
        "Pilkada Grobogan diikuti Halimah Nasir-Gunadi Purnomo dan Wiranto Sasmita-Bekti Lestari. Lurah Kuripan, Ninik "
        "Winarti, dilaporkan ke Bawaslu karena diduga merusak alat peraga kampanye pasangan Halimah Nasir-Gunadi "
        "Purnomo di tepi jalan."
    )
    assert ("Ninik Winarti", TWO) not in supports_in(text)


@pytest.mark.parametrize(
    ("did", "ticket"),
    [
        ("menghadiri rapat tim pemenangan pasangan Halimah Nasir-Gunadi Purnomo", TWO),
        ("mengantar seragam saksi pasangan Halimah Nasir-Gunadi Purnomo", TWO),
        ("dituding tim hukum pasangan Halimah Nasir-Gunadi Purnomo membagikan kaus Wiranto-Bekti", ONE),
        ("membagikan kaus Wiranto-Bekti menurut saksi pasangan Halimah Nasir-Gunadi Purnomo", ONE),
        ("membagikan kaus Wiranto-Bekti, hal yang dilaporkan tim hukum pasangan Halimah Nasir-Gunadi Purnomo", ONE),
    ],
)
def test_what_somebody_did_with_a_team_was_for_its_ticket(did: str, ticket: str) -> None:
    text = (
        "Camat Geyer, Berto Susilo, menghadiri kampanye pasangan WIBAWA (Wiranto Sasmita-Bekti Lestari), Selasa "
        f"(8/10/2024).\n\nLurah Kuripan, Sapto Nugroho, diduga {did}. Sapto belum menanggapi."
    )
    assert ("Sapto Nugroho", ticket) in supports_in(text)
    assert {one for who, one in supports_in(text) if who == "Sapto Nugroho"} == {ticket}
