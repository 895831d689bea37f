"""Who reported whom where a text lists it, and who is told to accuse right behind `dituduh`."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CICI, CITIZEN, LSM, LURAH, RIVAL, SARMAN, accused, facts

ACT = "Camat Ranu Sarman Widodo dan Lurah Sumber Cici Paramida diduga memakai kaus BARA saat kampanye.\n"
FORUM = "other: Rendi Maulana, Rendi = Ketua Forum Gema @ Forum Gema"
UDIN, RENDI = "Udin Sarkowi", "Rendi Maulana"


def told(words: str, *more: str) -> set[str]:
    return set(facts(f"{ACT}{words}", CAMAT, LURAH, BAWASLU, BARA, RIVAL, LSM, FORUM, *more))


@pytest.mark.parametrize(
    "words",
    [
        "Laporan Nomor 3. Pelapor: Udin Sarkowi. Terlapor: Sarman Widodo. Laporan Nomor 4. Pelapor: Rendi Maulana. "
        "Terlapor: Cici Paramida.",
        "Laporan 003\nPelapor: Udin Sarkowi\nTerlapor: Camat Ranu Sarman Widodo\nLaporan 004\nPelapor: Rendi Maulana\n"
        "Terlapor: Lurah Sumber Cici Paramida",
        "Terlapor: Sarman Widodo. Pelapor: Udin Sarkowi. Terlapor: Cici Paramida. Pelapor: Rendi Maulana.",
        "Pelapor Sarman ialah Udin Sarkowi. Pelapor Cici adalah Ketua Forum Gema, Rendi Maulana.",
        "Yang melaporkan Sarman ke Bawaslu Arang adalah Udin Sarkowi. Pelapor perkara Cici diketahui Rendi Maulana.",
    ],
)
def test_each_is_accused_by_his_own_reporter_alone(words: str) -> None:
    found = told(words)
    assert {accused(SARMAN, UDIN), accused(CICI, RENDI)} <= found
    assert not {accused(SARMAN, RENDI), accused(CICI, UDIN)} & found


def test_the_next_record_may_have_the_same_reporter() -> None:
    words = (
        "Laporan 7. Pelapor: Udin Sarkowi. Terlapor: Sarman Widodo.\n"
        "Laporan 8. Pelapor: sama dengan angka 7. Terlapor: Cici Paramida."
    )
    assert {accused(SARMAN, UDIN), accused(CICI, UDIN)} <= told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Pelapor kedua perkara itu sama, yakni Udin Sarkowi.",
        "Pelapor camat dan lurah sama, yaitu Ketua LSM Sorot, Udin Sarkowi.",
    ],
)
def test_one_reporter_of_all(words: str) -> None:
    assert {accused(SARMAN, UDIN), accused(CICI, UDIN)} <= told(words)


@pytest.mark.parametrize("words", ["Sisanya temuan pengawas.", "Perkara lainnya merupakan limpahan Panwas setempat."])
def test_nobody_accuses_those_whom_an_overseer_found(words: str) -> None:
    found = told(f"Pelapor Sarman ialah Udin Sarkowi. {words}")
    assert accused(SARMAN, UDIN) in found
    assert not {accused(CICI, UDIN), accused(CICI, "LSM Sorot")} & found


def test_the_supporter_of_somebody_behind_an_unknown_reporter_is_none() -> None:
    words = "Laporan terhadap Cici berasal dari Budi Kartono, simpatisan Rendi Maulana."
    assert accused(CICI, RENDI) not in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sarman dituduh Ketua Forum Gema, Rendi Maulana, mengumpulkan warga.",
        "Sarman dituding Rendi Maulana menyediakan kursi untuk BARA.",
        "Camat Ranu Sarman Widodo disebut-sebut Rendi Maulana ikut rapat BARA.",
        "Oleh Rendi Maulana, Sarman dituduh mengangkut genset kantor.",
        "Sarman membantah. Oleh Ketua Forum Gema, Rendi Maulana, ia malah dilaporkan.",
    ],
)
def test_who_stands_between_the_verb_and_the_deed_accuses(words: str) -> None:
    assert accused(SARMAN, RENDI) in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sarman dituduh anak buah Rendi Maulana.",
        "Sarman dituding memihak Rendi Maulana.",
        "Kaus dibawa oleh Rendi Maulana, Sarman dituduh membagikannya.",
        "Jika Sarman dituduh Rendi Maulana mengumpulkan warga, ia siap diperiksa.",
        "Sarman dikatakan Rendi Maulana tak pernah membagikan kaus.",
        "Sarman disebut-sebut Rendi Maulana sebagai pejabat teladan.",
        "Sarman diperiksa. Oleh atasannya, Rendi Maulana, ia disebut sedang cuti.",
    ],
)
def test_who_belongs_to_the_charge_accuses_nobody(words: str) -> None:
    assert accused(SARMAN, RENDI) not in told(words)


def test_a_team_accuses_the_other_side_though_somebody_else_acts_for_its_own() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus Bagas-Ratri. Lurah Sumber Cici Paramida diduga memakai kaus "
        "Joko-Maya.\nSarman dilaporkan Tim Joko-Maya ke Bawaslu Arang."
    )
    team = "team: Tim Joko-Maya"
    found = set(facts(text, CAMAT, LURAH, BAWASLU, BARA, "ticket: Joko Santosa - Maya Lestari, Joko-Maya", team))
    assert accused(SARMAN, "Tim Joko-Maya") in found
    assert accused(CICI, "Tim Joko-Maya") not in found


def test_the_head_of_a_complaints_division_is_no_plaintiff() -> None:
    text = f"{ACT}Asisten Komisioner Bidang Pengaduan, Rendi Maulana, mencatat perkara Sarman Widodo."
    assert accused(SARMAN, RENDI) not in facts(text, CAMAT, LURAH, BAWASLU, BARA, "other: Rendi Maulana", CITIZEN)


@pytest.mark.parametrize(
    "head",
    [
        "SIARAN PERS\nLSM Sorot\nKami mencatat dua nama.\n",
        "Pernyataan Sikap LSM Sorot Kabupaten Arang\nKami menyampaikan hal berikut.\n",
        "RILIS PERS\nBirokrasi Harus Netral\nKami warga biasa.\n",
    ],
)
def test_the_organization_of_a_press_release_accuses_and_so_does_who_signs_it(head: str) -> None:
    text = f"{head}{ACT}Keduanya harus diperiksa.\nAtas nama LSM Sorot,\nUdin Sarkowi, Ketua"
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot", "other: Udin Sarkowi")
    assert {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot"), accused(SARMAN, UDIN)} <= set(found)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("SIARAN PERS\nBawaslu Arang\nHasil pertemuan dengan LSM Sorot.\n", ""),
        ("LSM Sorot menanggapi siaran pers.\n", "Udin Sarkowi, Ketua"),
        ("SIARAN PERS\nLSM Sorot\n", "Narahubung:\nUdin Sarkowi, Ketua"),
    ],
)
def test_whom_to_call_and_what_a_release_only_mentions_accuse_nobody(head: str, foot: str) -> None:
    found = facts(f"{head}{ACT}{foot}", CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot", "other: Udin Sarkowi")
    assert accused(SARMAN, UDIN) not in found
    assert (accused(SARMAN, "LSM Sorot") in found) == (head == "SIARAN PERS\nLSM Sorot\n")


@pytest.mark.parametrize("words", ["Kami tidak melaporkan Cici Paramida.", "Cici tidak ikut kami laporkan."])
def test_whom_a_release_leaves_out_is_accused_by_nobody_of_it(words: str) -> None:
    text = f"SIARAN PERS\nLSM Sorot\nKami mencatat satu nama.\n{ACT}{words}\nAtas nama LSM Sorot,\nUdin Sarkowi, Ketua"
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot", "other: Udin Sarkowi")
    assert {accused(SARMAN, "LSM Sorot"), accused(SARMAN, UDIN)} <= found
    assert not {accused(CICI, "LSM Sorot"), accused(CICI, UDIN)} & found


def test_who_is_only_named_beside_the_one_left_out_stays_accused() -> None:
    words = "Kami tidak melaporkan Rendi Maulana, yang menemani Cici Paramida."
    found = facts(f"SIARAN PERS\nLSM Sorot\n{ACT}{words}", CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot", FORUM)
    assert accused(CICI, "LSM Sorot") in found


@pytest.mark.parametrize(
    "words",
    ["Kami membela Sarman Widodo.", "Tuduhan terhadap Sarman tidak benar.", "Hentikan kriminalisasi lurah dan camat."],
)
def test_a_release_that_defends_somebody_accuses_nobody(words: str) -> None:
    found = facts(f"SIARAN PERS\nLSM Sorot\n{ACT}{words}", CAMAT, LURAH, BAWASLU, BARA, "ngo: LSM Sorot")
    assert not {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot")} & found


@pytest.mark.parametrize("what", ["ringannya sanksi", "penanganan kasus yang lamban", "lagu timnya dipakai"])
def test_who_deplores_how_a_case_is_handled_accuses_nobody(what: str) -> None:
    found = told(f"Ketua Forum Gema, Rendi Maulana, menyayangkan {what}.")
    assert accused(SARMAN, RENDI) not in found


def test_who_deplores_what_somebody_did_accuses_him() -> None:
    found = told("Ketua Forum Gema, Rendi Maulana, menyayangkan sikap Sarman yang terang-terangan.")
    assert accused(SARMAN, RENDI) in found


@pytest.mark.parametrize(
    "words",
    [
        "Aduan disampaikan calon bupati nomor urut 2, Joko Lestari, melalui penghubungnya, Rendi Maulana.",
        "Laporan itu diajukan oleh calon wakil bupati Sinta Dewi.",
    ],
)
def test_a_candidate_reports(words: str) -> None:
    found = told(f"Sarman diadukan ke Bawaslu Arang. {words}")
    assert {accused(SARMAN, "Joko Lestari"), accused(SARMAN, "Sinta Dewi")} & found


def test_a_candidate_to_whom_something_is_handed_reports_nobody() -> None:
    assert accused(SARMAN, "Joko Lestari") not in told(
        "Bantuan itu disampaikan Sarman kepada calon bupati Joko Lestari."
    )
