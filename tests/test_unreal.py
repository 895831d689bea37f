"""Clauses that tell nothing that has happened, and sentences that only recite the law."""

import pytest

from graph.claims import Report
from loaders.extraction.text.document import Document, prepare


def document(text: str) -> Document:
    return prepare(Report(sha256="0", text=text, file="a.txt"))


def unreal_at(text: str, cue: str) -> bool:
    read = document(text)
    at = text.index(cue)
    sentence = read.sentence_at(at)
    assert sentence is not None
    return sentence.is_unreal(at)


@pytest.mark.parametrize(
    "text",
    [
        "Jika terbukti, lurah itu akan dijatuhi sanksi.",
        "Apabila terbukti melanggar, kasusnya diteruskan ke KASN.",
        "Lurah itu akan dicopot bila terbukti bersalah.",
        "“Kalau terbukti, ancamannya kurungan,” kata Danu.",
        "Ia berjanji kalau memang ada pegawai yang terbukti, tidak akan dilindungi.",
        "ASN yang terbukti melanggar akan dikenai sanksi moral.",
        "Setiap pegawai yang terbukti tidak netral dapat diberhentikan.",
        "Bagi ASN yang terbukti berpihak, maka siap-siap disanksi.",
        "Siapa pun yang terbukti terlibat bakal ditindak.",
        "Apakah terbukti atau tidak, itu urusan KASN.",
        "Hal itu belum terbukti.",
        "Sebelum terbukti, ia tetap menjabat.",
        "Seandainya terbukti, ia siap mundur.",
    ],
)
def test_a_decision_under_a_condition_is_unreal(text: str) -> None:
    assert unreal_at(text, "terbukti")


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu memutuskan lurah itu terbukti melanggar.",
        "Lurah itu terbukti melanggar dan akan dijatuhi sanksi.",
        "Lurah yang terbukti melanggar itu akan dipanggil Inspektorat.",
        "“Ia terbukti melanggar,” kata Danu. Jika mengulangi, ia dicopot.",
        "KASN menyatakan dia terbukti tidak netral dan merekomendasikan hukuman disiplin.",
        "Pegawai itu sudah dijatuhi sanksi karena terbukti memasang baliho.",
        "Ketua Panwas membenarkan jika lurah itu terbukti melanggar.",
        "Danu menegaskan kalau camat tersebut terbukti berpihak.",
        "Bawaslu menyatakan camat itu terbukti melanggar, dan akan dicopot jika mengulangi.",
    ],
)
def test_a_decision_that_was_made_is_real(text: str) -> None:
    assert not unreal_at(text, "terbukti")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ia terancam sanksi penurunan pangkat.", "sanksi"),
        ("Ia bisa dijerat pasal pidana.", "dijerat"),
        ("Kami minta ia segera dicopot dari jabatannya.", "dicopot"),
        ("Lurah itu harus dijatuhi sanksi tegas.", "dijatuhi"),
        ("Perbuatan itu berpotensi melanggar aturan.", "melanggar"),
    ],
)
def test_threats_and_demands_are_unreal(text: str, cue: str) -> None:
    assert unreal_at(text, cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Lurah itu diduga mendukung salah satu bakal calon bupati.", "mendukung"),
        ("Pejabat yang ikut mengantar bakal calon ke KPU sudah dipanggil.", "ikut"),
        ("“Kalau Kadis berinisial DW, beliau ini membagikan jadwal,” kata Tirta.", "membagikan"),
        ("Ia mengaku tidak tahu kalau fotonya diunggah.", "diunggah"),
        ("Lurah itu akan dipanggil Bawaslu, Senin.", "dipanggil"),
    ],
)
def test_words_that_only_look_like_conditions_leave_a_clause_real(text: str, cue: str) -> None:
    assert not unreal_at(text, cue)


def test_a_condition_in_speech_says_nothing_of_the_words_around_it() -> None:
    text = "Lurah itu dijatuhi sanksi. “Kalau mengulangi, kami copot,” kata Bupati yang memutuskan sanksi itu."
    assert not unreal_at(text, "memutuskan")


@pytest.mark.parametrize(
    "text",
    [
        "Larangan itu tertuang dalam UU Nomor 20 Tahun 2023.",
        "ASN dilarang mengunggah foto bersama calon.",
        "Pasal 71 UU Pilkada melarang pejabat membuat keputusan yang menguntungkan calon.",
        "Pegawai negeri tidak boleh menunjukkan keberpihakan dalam bentuk apa pun.",
        "ASN yang terbukti melanggar Pasal 70 dapat dipidana.",
    ],
)
def test_what_recites_the_law_is_legal(text: str) -> None:
    assert document(text).sentences[0].legal


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu menyatakan lurah itu terbukti melanggar Pasal 71 ayat (1) UU Pilkada.",
        "Lurah itu diduga melanggar PP Nomor 94 Tahun 2021.",
        "Lurah itu terlihat menari di atas panggung.",
        "Ia dijerat Pasal 490 UU Pemilu.",
    ],
)
def test_an_event_that_cites_the_law_is_not_legal(text: str) -> None:
    assert not document(text).sentences[0].legal


def test_the_items_of_a_list_of_prohibitions_are_legal() -> None:
    text = "Dalam edaran itu ASN dilarang:\n1. Memasang spanduk calon;\n2. Mengunggah foto calon;\nLurah itu hadir."
    assert [one.legal for one in document(text).sentences] == [True, True, True, False]
