"""Who files a report: one by one, by the hand of another, for all the accused, and who is meant by `mereka` then."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, BUPATI, CAMAT, CICI, LURAH, RIVAL, SARMAN, accused, facts

SOROT = "ngo: LSM Sorot"
BUDI = "other: Budi Karsa, Budi"
LEADER = "other: Budi Karsa, Budi = Ketua LSM Sorot @ LSM Sorot"
NINA = "other: Nina Puspa, Nina"
ACT = "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye."
BOTH = f"{ACT} Lurah Sumber Cici Paramida diduga memasang spanduk BARA."


def told(words: str, text: str = ACT) -> set[str]:
    return set(facts(f"{text}\n{words}", CAMAT, LURAH, BAWASLU, BARA, SOROT, BUDI, NINA))


@pytest.mark.parametrize(
    "words",
    [
        "Ada dua pelapor dalam perkara ini. Yang pertama Budi Karsa, pedagang sate. Yang kedua Nina Puspa.",
        "Bawaslu Arang menerima dua laporan. Satu laporan dari Budi Karsa, satu lagi dari Nina Puspa.",
        'Siapa pelapornya? "Sebagian Budi Karsa, sebagian lagi Nina Puspa," jawab petugas.',
    ],
)
def test_those_named_in_turn_accuse(words: str) -> None:
    assert {accused(SARMAN, "Budi Karsa"), accused(SARMAN, "Nina Puspa")} <= told(words)


def test_turns_of_something_else_accuse_nobody() -> None:
    words = "Dua spanduk dipasang. Yang pertama dibawa Budi Karsa. Yang kedua milik Nina Puspa."
    assert not {accused(SARMAN, "Budi Karsa"), accused(SARMAN, "Nina Puspa")} & told(words)


@pytest.mark.parametrize(
    "words",
    [
        "LSM Sorot mengadukan Sarman lewat kuasa hukumnya, Budi Karsa.",
        "LSM Sorot melaporkan Sarman ke Bawaslu Arang, diwakili Budi Karsa.",
        "LSM Sorot melaporkan Sarman ke Bawaslu Arang bersama Budi Karsa.",
        "Orang yang melaporkan Sarman bernama Budi Karsa.",
        "Budi Karsa, nama pelapor itu, membawa dua lembar foto.",
        "Budi Karsa meneken tanda terima laporan di kantor Bawaslu Arang.",
        "Camat itu dipolisikan Budi Karsa.",
    ],
)
def test_who_files_for_another_or_is_called_so_accuses(words: str) -> None:
    assert accused(SARMAN, "Budi Karsa") in told(words)


def test_who_appeals_for_his_client_reports_nobody() -> None:
    words = "Lewat pengacaranya, Budi Karsa, ia mengajukan banding ke Bawaslu Arang."
    assert accused(SARMAN, "Budi Karsa") not in told(words)


@pytest.mark.parametrize(
    "words", ["Seluruh laporan itu berasal dari Budi Karsa.", "Laporan-laporan itu sendiri dibuat Budi Karsa."]
)
def test_all_reports_are_against_all(words: str) -> None:
    text = f"{BOTH}\nBawaslu Arang memanggil Cici Paramida.\n{words}"
    assert {accused(SARMAN, "Budi Karsa"), accused(CICI, "Budi Karsa")} <= told("Selesai.", text)


def test_who_is_only_set_apart_is_not_meant() -> None:
    words = "Selain Sarman, Bawaslu Arang juga memeriksa Cici Paramida, yang dilaporkan Budi Karsa."
    found = told(words, BOTH)
    assert accused(CICI, "Budi Karsa") in found
    assert accused(SARMAN, "Budi Karsa") not in found


def test_what_is_done_to_them_is_done_to_no_organization() -> None:
    assert {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot")} <= told("LSM Sorot melaporkan mereka.", BOTH)


def test_they_of_a_new_paragraph_are_those_of_all_lists_above() -> None:
    lists = "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA."
    words = "Mereka dilaporkan LSM Sorot."
    assert {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot")} <= told(words, lists)


def test_a_leader_who_only_demands_accuses_nobody() -> None:
    words = "LSM Sorot melaporkan Sarman ke Bawaslu Arang.\nKetua LSM Sorot, Budi Karsa, menuntut Bawaslu terbuka."
    assert accused(SARMAN, "Budi Karsa") not in set(facts(f"{ACT}\n{words}", CAMAT, BAWASLU, BARA, SOROT, LEADER))


@pytest.mark.parametrize(
    "words",
    [
        "Sarman dilaporkan ke Bawaslu Arang oleh Budi Karsa, didampingi dua orang saksi, Nina Puspa dan Rudi.",
        "Pelapornya Budi Karsa. Pelapor membawa seorang saksi, Bu Nina Puspa.",
        "Budi Karsa melapor ke Bawaslu Arang. Laporan itu diperkuat keterangan saksi, yakni Nina Puspa.",
    ],
)
def test_those_brought_along_to_testify_accuse_nobody(words: str) -> None:
    assert accused(SARMAN, "Budi Karsa") in told(words)
    assert accused(SARMAN, "Nina Puspa") not in told(words)


def test_a_witness_of_a_ticket_who_reports_accuses() -> None:
    words = "Laporan itu dibuat saksi mandat pasangan Joko-Sinta, Budi Karsa, ke Bawaslu Arang."
    assert accused(SARMAN, "Budi Karsa") in told(words)


@pytest.mark.parametrize("verb", ["diadukan", "dilaporkan"])
def test_a_servant_named_behind_his_post_as_the_agent_accuses(verb: str) -> None:
    words = f"Sarman {verb} oleh Ketua RT 07, Toto Wira, ke Bawaslu Arang sebab meminta warga memakai kaus BARA."
    toto = "asn: Toto Wira, Toto = Ketua RT 07 @ Kecamatan Ranu"
    assert accused(SARMAN, "Toto Wira") in facts(f"{ACT}\n{words}", CAMAT, BAWASLU, BARA, toto)


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Bupati Arang, Hadi Prasetya, melaporkan anak buahnya sendiri, Sarman Widodo, ke Bawaslu Arang.", True),
        ("Bupati Arang Hadi Prasetya mengadukan Camat Ranu Sarman Widodo ke Bawaslu Arang.", True),
        ("Bupati Arang Hadi Prasetya melaporkan hasil panen kepada gubernur.", False),
    ],
)
def test_a_head_of_a_region_who_reports_his_own_people_accuses(words: str, blamed: bool) -> None:
    found = facts(f"{ACT}\n{words}", CAMAT, BUPATI, BAWASLU, BARA)
    assert (accused(SARMAN, "Hadi Prasetya") in found) == blamed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Sarman dilaporkan karena memberi sambutan di depan LSM Sorot.", False),
        ("Sarman diadukan usai menghadiri pelantikan LSM Sorot.", False),
        ("Sarman dilaporkan karena memberi sambutan di balai desa oleh LSM Sorot.", True),
        ("Sarman diadukan LSM Sorot karena memberi sambutan.", True),
    ],
)
def test_whom_the_reason_names_did_not_report(words: str, blamed: bool) -> None:
    assert (accused(SARMAN, "LSM Sorot") in told(words)) == blamed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Sarman dilaporkan oleh Budi Karsa, kader Partai Senja, ke Bawaslu Arang.", False),
        ("Sarman dilaporkan oleh Budi Karsa, caleg dari Partai Senja, ke Bawaslu Arang.", False),
        ("Sarman dilaporkan oleh Partai Senja ke Bawaslu Arang.", True),
    ],
)
def test_the_party_of_a_follower_who_reports_accuses_nobody(words: str, blamed: bool) -> None:
    found = facts(f"{ACT}\n{words}", CAMAT, BAWASLU, BARA, BUDI, "party: Partai Senja")
    assert (accused(SARMAN, "Partai Senja") in found) == blamed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Hal itu dipersoalkan LSM Sorot. Menurut koordinatornya, Budi Karsa, semua kaus dibagikan Sarman.", True),
        ("LSM Sorot mengadukan Sarman ke Bawaslu Arang. Juru bicaranya, Budi Karsa, membawa foto.", True),
        ("LSM Sorot mengadukan Sarman.\nWarga menonton.\nAda panggung. Ketuanya, Budi Karsa, menyanyi.", False),
    ],
)
def test_who_leads_the_body_named_right_before_speaks_for_it(words: str, blamed: bool) -> None:
    assert (accused(SARMAN, "Budi Karsa") in told(words)) == blamed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Pasangan Joko-Sinta melaporkan Sarman ke Bawaslu Arang.", True),
        ("Pasangan calon nomor urut 2, Joko-Sinta, mengadukan Sarman ke Bawaslu Arang.", True),
        ("Tim Joko-Sinta melaporkan Sarman ke Bawaslu Arang.", False),
        ("Pendukung pasangan Joko-Sinta melaporkan Sarman ke Bawaslu Arang.", False),
    ],
)
def test_both_of_a_pair_that_reports_accuse(words: str, blamed: bool) -> None:
    found = facts(f"{ACT}\n{words}", CAMAT, BAWASLU, BARA, RIVAL)
    pair = {accused(SARMAN, "Joko Lestari"), accused(SARMAN, "Sinta Dewi")}
    assert pair <= found if blamed else not pair & found
