"""What is said to have been done: kinds of acts, days, circumstances, and on what the claim rests."""

from __future__ import annotations

import pytest

from graph.claims import Claim
from tests.event_stage import BARA, BAWASLU, CAMAT, CITIZEN, KABID, SARMAN, claims_of

ACTS = {
    "install_props": "menempelkan stiker BARA di kaca mobilnya",
    "campaign_online": "mengampanyekan BARA di media sosial",
    "post_like_share": "membagikan video BARA di grup WhatsApp",
    "photo_gesture": "mengacungkan dua jari di depan baliho BARA",
    "attend": "menghadiri deklarasi BARA",
    "lead_chants": "memimpin yel-yel BARA",
    "mobilise": "menginstruksikan bawahannya memilih BARA",
    "host": "memfasilitasi pertemuan tim BARA",
    "decision_benefit": "memutasi guru demi menguntungkan BARA",
    "approach_party": "mengambil formulir pendaftaran bersama BARA",
    "party_member": "menjadi pengurus partai pengusung BARA",
    "campaign_team": "masuk dalam tim pemenangan BARA",
    "speak": "menjadi narasumber dalam konsolidasi BARA",
    "sign_support": "menandatangani surat dukungan untuk BARA",
    "spouse_accompany": "mendampingi suaminya, calon dari BARA",
    "aid": "membagikan sembako bergambar BARA",
    "declare": "menyatakan dukungan kepada BARA",
}


def alleged(text: str, *cast: str) -> list[Claim]:
    return [claim for claim in claims_of(text, *cast) if claim.predicate == "SUPPORTS" and claim.status == "alleged"]


@pytest.mark.parametrize(("act", "words"), ACTS.items())
def test_each_kind_of_act_is_known_by_its_words(act: str, words: str) -> None:
    found = alleged(f"Camat Ranu Sarman Widodo diduga {words}.", CAMAT, BARA)
    assert act in {claim.act for claim in found}


def test_two_kinds_of_acts_are_two_claims_of_one_edge() -> None:
    text = "Camat Ranu Sarman Widodo diduga menghadiri deklarasi BARA dan membagikan sembako."
    found = alleged(text, CAMAT, BARA)
    assert {claim.act for claim in found} >= {"attend", "aid"}
    assert len({(claim.subject, claim.object) for claim in found}) == 1


def test_the_day_in_the_sentence_of_the_act_is_its_day() -> None:
    text = "Camat Ranu Sarman Widodo menghadiri kampanye BARA pada Minggu (6/10/2024)."
    assert {claim.date for claim in alleged(text, CAMAT, BARA)} == {"2024-10-06"}


@pytest.mark.parametrize(
    "text",
    [
        "Camat Ranu Sarman Widodo memakai kaus BARA, kata Titik Wulandari, Selasa (8/10/2024).",
        "Titik Wulandari dihubungi Selasa (8/10/2024). Camat Ranu Sarman Widodo memakai kaus BARA.",
    ],
)
def test_the_day_of_an_interview_is_not_the_day_of_the_act(text: str) -> None:
    assert {claim.date for claim in alleged(text, CAMAT, BAWASLU, BARA)} == {None}


@pytest.mark.parametrize(
    ("circumstance", "words"),
    [
        ("office_hours", "pada jam kerja"),
        ("no_leave", "tanpa cuti"),
        ("state_facility", "dengan mobil dinas"),
        ("uniform", "dengan berseragam dinas"),
    ],
)
def test_circumstances_are_kept(circumstance: str, words: str) -> None:
    text = f"Camat Ranu Sarman Widodo menghadiri deklarasi BARA {words}."
    assert circumstance in alleged(text, CAMAT, BARA)[0].circumstances


def test_a_circumstance_that_is_denied_is_none() -> None:
    text = "Camat Ranu Sarman Widodo menghadiri deklarasi BARA, tidak berseragam."
    assert "uniform" not in alleged(text, CAMAT, BARA)[0].circumstances


def test_a_claim_in_quotation_marks_is_the_speakers() -> None:
    text = '"Camat Sarman membagikan kaus BARA," kata Udin Sarkowi.'
    (claim,) = alleged(text, CAMAT, CITIZEN, BARA)
    assert claim.speaker == "person:Udin Sarkowi"


def test_what_went_round_is_told_as_such() -> None:
    text = "Beredar video Camat Ranu Sarman Widodo meneriakkan yel-yel BARA."
    assert {claim.basis for claim in alleged(text, CAMAT, BARA)} == {"viral"}


def test_a_claim_shows_the_sentences_that_name_actor_act_and_ticket() -> None:
    text = (
        "Sarman Widodo adalah Camat Ranu. Ia mengacungkan dua jari di pasar. "
        "Yang dimaksud adalah pasangan Bagas-Ratri. Pasar itu ramai."
    )
    claim = alleged(text, CAMAT, BARA)[0]
    shown = [text[span.start : span.end] for span in claim.spans]
    assert shown == [
        "Sarman Widodo adalah Camat Ranu.",
        "Ia mengacungkan dua jari di pasar.",
        "Yang dimaksud adalah pasangan Bagas-Ratri.",
    ]


def test_every_claim_names_its_rule() -> None:
    text = "Camat Ranu Sarman Widodo membantah membagikan kaus BARA. Bawaslu Arang memeriksanya."
    assert all(claim.rule.startswith("rule:") for claim in claims_of(text, CAMAT, BAWASLU, BARA))


def test_an_instruction_to_somebody_of_the_cast_is_kept() -> None:
    text = "Sekda Arang Yanuar Kesuma menginstruksikan Camat Ranu Sarman Widodo agar memilih BARA."
    found = claims_of(text, CAMAT, "asn: Yanuar Kesuma = Sekda Arang @ Sekretariat Daerah Kabupaten Arang", BARA)
    assert [(c.subject, c.object) for c in found if c.predicate == "DIRECTED"] == [
        ("person:Yanuar Kesuma", "person:Sarman Widodo")
    ]


def test_an_occasion_with_a_day_is_an_event() -> None:
    text = "Camat Ranu Sarman Widodo menghadiri deklarasi BARA pada Minggu (6/10/2024)."
    found = [claim for claim in claims_of(text, CAMAT, BARA) if claim.predicate == "ATTENDED"]
    assert [(claim.subject, claim.object) for claim in found] == [
        ("person:Sarman Widodo", "event:declaration:2024-10-06")
    ]


def test_who_punishes_has_not_done_what_he_punishes_for() -> None:
    text = "Camat Ranu, Sarman Widodo, ditegur oleh Kabid Aset, Lilis Handayani, karena memasang baliho BARA di kantor."
    assert {claim.subject for claim in alleged(text, CAMAT, KABID, BARA)} == {f"person:{SARMAN}"}


ACTS_TOLD_OTHERWISE = {
    "attend": "berdiri di barisan pendukung BARA",
    "host": "membiarkan aula kantor dipakai kampanye BARA",
    "mobilise": "mendata pendukung BARA di tiap RT",
    "install_props": "menyisipkan kalender BARA dalam paket bantuan",
    "post_like_share": "membagikan ulang unggahan BARA",
    "photo_gesture": "merangkul juru bicara BARA",
    "speak": "menjadi pemandu acara BARA",
}


@pytest.mark.parametrize(("act", "words"), ACTS_TOLD_OTHERWISE.items())
def test_kinds_of_acts_have_many_words(act: str, words: str) -> None:
    found = alleged(f"Camat Ranu Sarman Widodo diduga {words}.", CAMAT, BARA)
    assert act in {claim.act for claim in found}


def actors(text: str) -> set[str]:
    return {claim.subject for claim in alleged(text, CAMAT, KABID, BARA)}


@pytest.mark.parametrize("tag", ["lanjut", "kata", "ungkap", "menurut"])
def test_who_only_tells_it_in_an_aside_did_not_do_it(tag: str) -> None:
    text = f"Lilis yang berstatus ASN, {tag} Sarman, menempelkan stiker BARA di truk."
    named = "Lilis Handayani diperiksa. Camat Ranu Sarman Widodo membenarkan hal itu. "
    assert actors(named + text) == {"person:Lilis Handayani"}


def test_who_tells_it_of_himself_in_an_aside_did_it() -> None:
    text = "Lilis Handayani diduga ikut kampanye BARA bersama Camat Ranu Sarman Widodo, lalu membagikan stiker BARA."
    assert actors(text) >= {"person:Lilis Handayani"}


def test_what_is_written_on_a_thing_is_said_by_nobody() -> None:
    text = 'Lilis Handayani mendata warga dengan formulir yang berbunyi "bersedia mendukung pasangan BARA".'
    assert actors(text) == {"person:Lilis Handayani"}


def test_what_somebody_says_of_himself_is_no_act() -> None:
    text = 'Lilis Handayani berkata, "Saya tidak pernah mendukung pasangan BARA."'
    assert actors(text) == set()


@pytest.mark.parametrize(
    ("words", "his"),
    [
        (", yang menurutnya membagikan kaus BARA", True),
        (", yang katanya membagikan kaus BARA", True),
        (", yang mengatakan Lilis Handayani membagikan kaus BARA", False),
    ],
)
def test_what_somebody_else_says_of_him_is_his_act(words: str, his: bool) -> None:
    text = f"Udin Sarkowi minta Bawaslu Arang memeriksa Camat Ranu Sarman Widodo{words}."
    sure = [
        claim for claim in alleged(text, CAMAT, KABID, CITIZEN, BAWASLU, BARA) if claim.rule == "rule:act.aid.clause"
    ]
    assert (f"person:{SARMAN}" in {claim.subject for claim in sure}) == his
