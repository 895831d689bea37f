"""Whom somebody says that he did not report, who only takes reports in, and who only leads those who report."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CICI, LSM, LURAH, RIVAL, SARMAN, accused, facts

ACT = "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA saat kampanye."
FORUM = "other: Rendi Maulana, Rendi = Ketua Forum Gema @ Forum Gema"
CLERK = "other: Wati Lestari, Wati"


def told(words: str) -> set[str]:
    return set(facts(f"{ACT}\n{words}", CAMAT, LURAH, BAWASLU, BARA, RIVAL, LSM, FORUM, CLERK))


@pytest.mark.parametrize(
    "words",
    [
        '"Cici tidak ikut kami laporkan," ujarnya.',
        '"Kami tidak melaporkan Cici," katanya.',
        "Udin hanya mengadukan Sarman.",
        'Nama Cici bukan dari dia. "Tak pernah saya lapor," kata Udin.',
        "Lurah Sumber Cici Paramida sendiri tidak dilaporkan.",
    ],
)
def test_who_is_said_not_to_be_reported_is_accused_by_nobody(words: str) -> None:
    found = told(f"Ketua LSM Sorot, Udin Sarkowi, melaporkan keduanya ke Bawaslu Arang. {words}")
    assert accused(SARMAN) in found
    assert not {accused(CICI), accused(CICI, "LSM Sorot")} & found


@pytest.mark.parametrize(
    "words",
    [
        '"Kami tidak hanya melaporkan Cici," katanya.',
        '"Cici tidak kami laporkan ke polisi, tetapi ke Bawaslu," ujarnya.',
        '"Saya tidak pernah dilaporkan," kata Cici.',
        "Seorang sopir tidak dilaporkan.",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(words: str) -> None:
    found = told(f"Ketua LSM Sorot, Udin Sarkowi, melaporkan keduanya ke Bawaslu Arang. {words}")
    assert {accused(SARMAN), accused(CICI)} <= found


def test_who_says_that_he_is_no_reporter_accuses_nobody() -> None:
    words = 'Ketua LSM Sorot, Udin Sarkowi, melaporkan keduanya. "Kami bukan pelapor," kata Rendi Maulana.'
    assert accused(SARMAN) in told(words)
    assert accused(SARMAN, "Rendi Maulana") not in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Keduanya dilaporkan ke Bawaslu Arang, diterima staf penerima laporan, Wati Lestari.",
        "Laporan atas keduanya diterima petugas penerima laporan Bawaslu Arang, Wati Lestari.",
        "Kepala Bagian Pengaduan, Wati Lestari, mencatat berkas keduanya.",
    ],
)
def test_who_takes_a_report_in_accuses_nobody(words: str) -> None:
    assert accused(SARMAN, "Wati Lestari") not in told(words)


@pytest.mark.parametrize("led", ["yang diketuai", "yang dipimpin", "pimpinan", "yang dimotori advokat"])
def test_who_only_leads_those_who_report_accuses_nobody(led: str) -> None:
    found = told(f"Keduanya dilaporkan Forum Gema {led} Rendi Maulana.")
    assert accused(SARMAN, "Forum Gema") in found
    assert accused(SARMAN, "Rendi Maulana") not in found


def test_a_leader_who_speaks_accuses_with_his_organization() -> None:
    words = 'Keduanya dilaporkan Forum Gema yang diketuai Rendi Maulana. "Buktinya ada pada kami," kata Rendi.'
    assert {accused(SARMAN, "Forum Gema"), accused(SARMAN, "Rendi Maulana")} <= told(words)


def test_a_charge_against_a_camp_is_none_against_an_accused() -> None:
    found = told("Juru bicara BARA, Wati Lestari, balik menuding kubu Joko-Sinta memainkan kampanye hitam.")
    assert accused(SARMAN, "Wati Lestari") not in found


@pytest.mark.parametrize(
    "words",
    [
        "Laporan tersebut dimasukkan Ketua Tim Hukum pasangan nomor urut 1 Joko Lestari-Sinta Dewi, Wati Lestari, SH.",
        "Keduanya diadukan koordinator tim advokasi pasangan nomor urut 1, Joko-Sinta, Wati Lestari.",
    ],
)
def test_who_is_named_behind_a_long_post_files(words: str) -> None:
    assert {accused(SARMAN, "Wati Lestari"), accused(CICI, "Wati Lestari")} <= told(words)


def test_the_ticket_of_a_named_counsel_who_reports_is_no_target() -> None:
    words = "Camat Ranu Sarman Widodo dilaporkan Wati Lestari, ketua tim hukum pasangan Joko Lestari-Sinta Dewi."
    found = set(facts(f"{words} Ia diduga memakai kaus BARA saat kampanye.", CAMAT, BAWASLU, BARA, RIVAL, CLERK))
    assert not any(fact.startswith(f"{SARMAN} supports Joko") for fact in found)
    member = "Camat Ranu Sarman Widodo dilaporkan sebagai anggota tim pasangan Joko Lestari-Sinta Dewi."
    found = set(facts(member, CAMAT, BAWASLU, BARA, RIVAL, CLERK))
    assert any(fact.startswith(f"{SARMAN} supports Joko") for fact in found)


def test_who_is_told_of_in_a_case_of_years_ago_is_not_accused_by_those_of_today() -> None:
    words = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA, Senin (7/10/2024). LSM Sorot melaporkannya.\n"
        "Pada Pilkada 2018 Lurah Sumber waktu itu, Cici Paramida, diadukan karena memakai kaus Joko-Sinta."
    )
    found = set(facts(words, CAMAT, LURAH, BAWASLU, BARA, RIVAL, LSM))
    assert accused(SARMAN, "LSM Sorot") in found
    assert accused(CICI, "LSM Sorot") not in found


def test_the_accuser_of_a_case_of_years_ago_that_the_headline_recalls_stays_one() -> None:
    words = (
        "Cici Paramida Pernah Diadukan\n\nCamat Ranu Sarman Widodo diduga memakai kaus BARA, Senin (7/10/2024).\n\n"
        "Pada Pilkada 2018 Lurah Sumber waktu itu, Cici Paramida, diduga memakai kaus Joko-Sinta. LSM Sorot "
        "melaporkan Cici Paramida ke Bawaslu Arang."
    )
    assert accused(CICI, "LSM Sorot") in facts(words, CAMAT, LURAH, BAWASLU, BARA, RIVAL, LSM)
