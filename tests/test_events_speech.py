"""What the accused says on his own case, and what is not his to say."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, LILIS, LSM, SARMAN, facts, supports

CASE = "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA kepada warga Ranu."


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ('"Ponsel saya dipegang adik selama dua hari itu," kata Sarman.', "denied"),
        ("Sarman bilang kaus itu ada di mobil sejak lama.", "denied"),
        ("Sarman berkeras kaus itu dititipkan orang.", "denied"),
        ("Sarman menolak semua tudingan.", "denied"),
        ('"Saya siap hadir kapan saja dipanggil," kata Sarman.', "alleged"),
        ("Sarman tidak keluar memberi keterangan.", "alleged"),
        ("Sarman menolak menjawab pertanyaan wartawan.", "alleged"),
        ('"Saya akui kaus itu saya bagikan, saya salah," kata Sarman.', "confirmed"),
    ],
)
def test_who_speaks_on_his_case_without_admitting_it_explains_it(words: str, status: str) -> None:
    assert supports(SARMAN, status) in facts(f"{CASE} {words}", CAMAT, BAWASLU, BARA)


def test_what_an_accuser_says_that_he_said_is_no_answer() -> None:
    text = f'{CASE}\n\n"Sarman bilang siapa yang tidak pakai kaus akan dicatat," ujar Udin Sarkowi.'
    assert supports(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, LSM)


def test_the_subject_of_a_sentence_is_he_of_whom_a_clause_tells_and_not_the_one_in_it() -> None:
    text = (
        "Bawaslu Arang memeriksa Sarman Widodo. Sarman, yang dituduh mengawal konvoi Bagas Waluyo, menyatakan ia "
        "sedang patroli."
    )
    assert supports(SARMAN, "denied") in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("item", "status"),
    [("hukuman disiplin sedang", "confirmed"), ("tidak terbukti", "cleared"), ("masih dikaji", "alleged")],
)
def test_a_list_gives_each_his_decision_behind_a_colon(item: str, status: str) -> None:
    text = f"Rinciannya:\n\n- Sarman Widodo, Camat Ranu: {item}. Sarman diduga membagikan kaus BARA."
    assert supports(SARMAN, status) in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Lilis dibebaskan.", "cleared"),
        ("Lilis dibebaskan dari jabatan karena terbukti tidak netral.", "confirmed"),
        ("Lilis melenggang bebas.", "cleared"),
        ("Bawaslu tidak mempermasalahkan Lilis.", "cleared"),
    ],
)
def test_to_be_freed_clears_but_not_from_office(words: str, status: str) -> None:
    text = f"Kabid Aset, Lilis Handayani, diduga membagikan kaus BARA kepada warga. {words}"
    assert supports(LILIS, status) in facts(text, KABID, BAWASLU, BARA)


def test_a_sentence_of_a_list_of_rules_is_no_rule_where_it_names_a_servant() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA.\n\nASN dilarang:\n\n"
        "a. Terhadap Sarman Widodo, penanganan dihentikan karena kurang bukti."
    )
    assert supports(SARMAN, "cleared") in facts(text, CAMAT, BAWASLU, BARA)
