"""Against whom an accuser's charge goes, and in whose name he makes it."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    BRAM,
    CAMAT,
    CICI,
    KADIS,
    LSM,
    LURAH,
    RIVAL,
    SARMAN,
    accused,
    examined,
    facts,
    supports,
)

TEAM = "team: Tim Pemenangan Bagas-Ratri"


@pytest.mark.parametrize(
    "words",
    [
        "Tudingan itu dilontarkan Ketua LSM Sorot, Udin Sarkowi.",
        "Ketua LSM Sorot, Udin Sarkowi, membawa perkara ini ke Bawaslu Arang.",
        "Ketua LSM Sorot, Udin Sarkowi, memperkarakan Sarman.",
        "Laporan terhadap Sarman dibuat Ketua LSM Sorot, Udin Sarkowi.",
        "Sarman digugat oleh Ketua LSM Sorot, Udin Sarkowi.",
    ],
)
def test_a_chair_accuses_together_with_his_organization(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. {words}"
    found = facts(text, CAMAT, BARA, LSM)
    assert {accused(SARMAN), accused(SARMAN, "LSM Sorot")} <= found


def test_an_assent_to_the_outcome_accuses_nobody() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. "
        "LSM Sorot melaporkan Sarman ke Bawaslu Arang.\n"
        "Ketua LSM Sorot, Udin Sarkowi, mengatakan pihaknya menghormati putusan Bawaslu."
    )
    assert accused(SARMAN) not in facts(text, CAMAT, BAWASLU, BARA, LSM)


def test_those_taken_together_are_charged_together() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA saat kampanye.\n"
        "Keduanya bungkam.\n"
        "Pelapornya LSM Sorot. Ketua LSM Sorot, Udin Sarkowi, mengatakan Sarman memimpin yel-yel BARA."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, LSM)
    assert {accused(one, who) for one in (SARMAN, CICI) for who in ("Udin Sarkowi", "LSM Sorot")} <= found


def test_the_team_of_a_ticket_defends() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga mengajak warga memilih Bagas-Ratri.\n"
        "Juru bicara Tim Pemenangan Bagas-Ratri, Udin Sarkowi, menyesalkan tuduhan kepada Sarman."
    )
    spokesman = "other: Udin Sarkowi, Udin = juru bicara @ Tim Pemenangan Bagas-Ratri"
    assert facts(text, CAMAT, BARA, RIVAL, TEAM, spokesman) == {supports(SARMAN)}


def test_one_who_is_examined_belongs_to_the_case_without_an_act() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye.\n"
        "Bawaslu Arang juga memeriksa Kadis PU Bram Kusuma."
    )
    assert examined(BRAM) in facts(text, CAMAT, KADIS, BAWASLU, BARA)


def test_the_one_who_reports_is_not_examined() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA. Ia dilaporkan Udin Sarkowi, warga Ranu, ke Bawaslu Arang."
    )
    found = facts(text, CAMAT, BAWASLU, BARA, "other: Udin Sarkowi = warga Ranu")
    assert examined("Udin Sarkowi") not in found
    assert accused(SARMAN) in found


def test_the_lawyer_of_an_accused_defends() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye.\n"
        'Kuasa hukum Sarman, Udin Sarkowi, menuding pelapor. "Klien saya dikorbankan," katanya.'
    )
    assert accused(SARMAN) not in facts(text, CAMAT, BARA, "other: Udin Sarkowi, Udin = kuasa hukum")


def test_one_who_reports_for_himself_leaves_his_party_out() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye.\n"
        "Udin Sarkowi, kader Partai Angin Timur, melaporkan Sarman atas nama pribadi ke Bawaslu Arang."
    )
    found = facts(text, CAMAT, BAWASLU, BARA, "other: Udin Sarkowi = kader @ Partai Angin Timur")
    assert accused(SARMAN) in found
    assert accused(SARMAN, "Partai Angin Timur") not in found


def test_a_pengadu_accuses() -> None:
    text = (
        "Camat Ranu Sarman Widodo diadukan ke Bawaslu Arang karena memakai kaus BARA saat kampanye.\n"
        "Pengadu bernama Udin Sarkowi."
    )
    assert accused(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, "other: Udin Sarkowi = warga Ranu")


def test_who_names_those_he_reports_means_no_others() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA saat kampanye.\n"
        "Keduanya diperiksa Bawaslu Arang. LSM Sorot melaporkan Sarman, sedangkan perkara Cici temuan pengawas."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot")
    assert accused(SARMAN, "LSM Sorot") in found
    assert accused(CICI, "LSM Sorot") not in found


def test_one_who_stands_beside_his_organization_and_says_nothing_accuses_with_it() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye.\n"
        "LSM Sorot melaporkan Sarman ke Bawaslu Arang. Laporan diserahkan ketuanya, Udin Sarkowi."
    )
    assert accused(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, LSM)


def test_a_report_without_names_means_all_accused_of_its_paragraph() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. Lurah Sumber Cici Paramida diduga "
        "mengajak warga memilih Bagas-Ratri. Pelapornya LSM Sorot."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot")
    assert {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot")} <= found


@pytest.mark.parametrize(
    "words",
    [
        "Bawaslu Arang menerima aduan dari LSM Sorot lewat ketuanya, Budi Karsa.",
        "Budi Karsa, yang bergabung di LSM Sorot, melaporkan Sarman ke Bawaslu Arang.",
    ],
)
def test_who_speaks_for_an_organization_accuses_with_it(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. {words}"
    found = facts(text, CAMAT, BAWASLU, BARA, "ngo: LSM Sorot", "other: Budi Karsa")
    assert {accused(SARMAN, "Budi Karsa"), accused(SARMAN, "LSM Sorot")} <= found


@pytest.mark.parametrize(
    "words",
    [
        "Lurah Sumber Cici Paramida merekamnya lalu melapor ke Bawaslu Arang.",
        "Rekaman itu dibuat Lurah Sumber Cici Paramida. Ia menyerahkan salinan rekaman itu ke Bawaslu Arang.",
        "Pelapornya Lurah Sumber Cici Paramida.",
    ],
)
def test_a_servant_who_reports_accuses_and_is_not_accused(words: str) -> None:
    text = f"Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye. {words}"
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA)
    assert accused(SARMAN, CICI) in found
    assert not any(fact.startswith(f"{CICI} supports") for fact in found)
