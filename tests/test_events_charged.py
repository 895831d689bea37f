"""Who accuses somebody to his face or in public without a report, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, LURAH, RIVAL, SARMAN, accused, facts

ACT = "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye."
MEMBER = "other: Haris Munandar, Haris = anggota DPRD Arang"
FORUM = "other: Rendi Maulana, Rendi = Ketua Forum Gema @ Forum Gema"
CHAIR = "other: Wati Lestari, Wati = Ketua Tim Pemenangan Joko-Sinta @ Tim Pemenangan Joko-Sinta"
HARIS = "Haris Munandar"


def told(words: str, text: str = ACT) -> set[str]:
    return set(facts(f"{text}\n{words}", CAMAT, LURAH, BAWASLU, BARA, RIVAL, MEMBER, FORUM, CHAIR))


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Anggota DPRD Arang, Haris Munandar, mencecar Sarman soal kehadirannya di posko.", HARIS),
        ("Haris Munandar menyindir keras Camat Ranu, Sarman Widodo.", HARIS),
        ("Calon wakil bupati Sinta Dewi mengecam unggahan Sarman Widodo.", "Sinta Dewi"),
        (
            "Ketua Tim Pemenangan Joko-Sinta, Wati Lestari, memprotes perlakuan Camat Ranu Sarman Widodo.",
            "Wati Lestari",
        ),
        ("Hal itu disorot Ketua Forum Gema, Rendi Maulana.", "Rendi Maulana"),
        ("Kuasa pemohon, Haris Munandar, mendalilkan Camat Ranu Sarman Widodo menggerakkan perangkat desa.", HARIS),
    ],
)
def test_who_charges_somebody_accuses_him(words: str, who: str) -> None:
    assert accused(SARMAN, who) in told(words)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Pengamat politik, Haris Munandar, menyoroti kasus Sarman.", HARIS),
        ("Haris Munandar enggan menuding Sarman.", HARIS),
        ("Haris Munandar menyerahkan sepenuhnya kepada Bawaslu Arang perihal Sarman.", HARIS),
        ("Putusan dibacakan Ketua Majelis Haris Munandar. Sarman terbukti melanggar.", HARIS),
        ("Sarman dilaporkan ke Bawaslu Arang karena makan malam bersama calon bupati Joko Lestari.", "Joko Lestari"),
        ("Sarman dilaporkan membagikan payung milik Forum Gema.", "Forum Gema"),
    ],
)
def test_what_only_sounds_like_a_charge_accuses_nobody(words: str, who: str) -> None:
    assert accused(SARMAN, who) not in told(words)


def test_who_denies_a_rumour_does_not_accuse() -> None:
    found = told(
        "Kabag Humas, Haris Munandar, membantah kabar bahwa Sarman Widodo mengantar calon ke pasar.", "Pilkada."
    )
    assert accused(SARMAN, HARIS) not in found


def test_whoever_gives_the_statement_of_those_who_report_accuses_with_them() -> None:
    words = (
        "Forum Gema melaporkan Camat Ranu Sarman Widodo ke Bawaslu Arang. "
        '"Kami menerima 20 amplop dari warga," demikian keterangan Ketua Forum Gema, Rendi Maulana.'
    )
    assert {accused(SARMAN, "Forum Gema"), accused(SARMAN, "Rendi Maulana")} <= told(words)
