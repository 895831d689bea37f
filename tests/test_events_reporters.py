"""Who of those named around a report made it: candidates, the counsel of reporters; and who is only told of beside."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, BRAM, CAMAT, CICI, KADIS, LURAH, RIVAL, SARMAN, accused, facts

ACT = "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye."
BOTH = f"{ACT} Lurah Sumber Cici Paramida diduga memasang spanduk BARA."
SOROT = "ngo: LSM Sorot"
BUDI = "other: Budi Karsa, Budi"
RIVALS = "team: Tim Hukum Joko-Sinta"


def told(words: str, text: str = ACT) -> set[str]:
    return set(facts(f"{text}\n{words}", CAMAT, LURAH, BAWASLU, BARA, RIVAL, SOROT, RIVALS, BUDI))


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Bawaslu Arang menerima laporan calon wakil bupati dari Partai Senja, Sinta Dewi.", True),
        ("Dalam laporannya, Sinta Dewi menyebut Sarman memimpin yel-yel BARA.", True),
        ("Dalam laporannya ke Bawaslu Arang, Sinta Dewi juga menyertakan dua foto Sarman.", True),
        ("Bawaslu Arang menerima laporan dana kampanye calon wakil bupati, Sinta Dewi.", False),
        ("KPU Arang menerima laporan calon wakil bupati, Sinta Dewi, tentang dana kampanye.", False),
        ("Dalam laporannya, pelapor menyebut Sinta Dewi hadir.", False),
    ],
)
def test_a_candidate_may_report(words: str, blamed: bool) -> None:
    assert (accused(SARMAN, "Sinta Dewi") in told(words)) == blamed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Sarman dilaporkan tetangga Budi Karsa ke Bawaslu Arang.", False),
        ("Pelapor Sarman adalah tetangga Budi Karsa.", False),
        ("Pelapor Sarman bukan Budi Karsa.", False),
        ("Laporan dari istri Budi Karsa sudah diterima Bawaslu Arang.", False),
        ("Pelapor Sarman adalah Budi Karsa.", True),
        ("Sarman dilaporkan tetangganya, Budi Karsa, ke Bawaslu Arang.", True),
    ],
)
def test_somebody_of_his_or_somebody_else_reported(words: str, blamed: bool) -> None:
    assert (accused(SARMAN, "Budi Karsa") in told(words)) == blamed


def test_who_did_not_report_is_not_reported_instead() -> None:
    found = told("Pelapornya adalah Budi Karsa, bukan Lurah Sumber Cici Paramida.")
    assert accused(SARMAN, "Budi Karsa") in found
    assert accused(CICI, "Budi Karsa") not in found


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Semua perkara dilaporkan orang yang sama, yakni Budi Karsa.", True),
        ("Kedua laporan itu datang dari LSM Sorot, bukan Budi Karsa.", False),
        ("Seluruh laporan ditolak, kata tetangga Budi Karsa.", False),
    ],
)
def test_one_reported_all(words: str, blamed: bool) -> None:
    pairs = {accused(SARMAN, "Budi Karsa"), accused(CICI, "Budi Karsa")}
    found = told(f"Bawaslu Arang memanggil Cici Paramida.\n{words}", BOTH)
    assert pairs <= found if blamed else not pairs & found


@pytest.mark.parametrize("post", ["Pengurus DPC", "pengurus", "Pengurus harian DPD"])
def test_one_of_a_party_reports_for_himself(post: str) -> None:
    words = f"Laporan itu disampaikan oleh Budi Karsa, {post} Partai Senja, ke Bawaslu Arang."
    found = facts(
        f"{ACT}\n{words}", CAMAT, BAWASLU, BARA, "party: Partai Senja", f"other: Budi Karsa = {post} @ Partai Senja"
    )
    assert accused(SARMAN, "Budi Karsa") in found
    assert accused(SARMAN, "Partai Senja") not in found


@pytest.mark.parametrize(
    ("post", "blamed"),
    [
        ("Kuasa hukum pelapor", True),
        ("Kuasa hukum tim Joko-Sinta", True),
        ("Pengacara para pelapor", True),
        ("Kuasa hukum Sarman", False),
        ("Kuasa hukum terlapor", False),
    ],
)
def test_counsel_of_those_who_report_accuses(post: str, blamed: bool) -> None:
    words = f'{post}, Budi Karsa, menuding Sarman membagikan kaus BARA. "Klien kami punya fotonya," katanya.'
    assert (accused(SARMAN, "Budi Karsa") in told(words)) == blamed


@pytest.mark.parametrize(
    "words", ["Kasus ini dilaporkan LSM Sorot pada akhir Juli.", "Sebelumnya, kasus ini dilaporkan oleh LSM Sorot."]
)
def test_this_case_is_that_of_all_named_before(words: str) -> None:
    text = f"{BOTH}\nKeduanya diperiksa Bawaslu Arang.\n{words} Kadis PU Bram Kusuma lega."
    found = facts(text, CAMAT, LURAH, KADIS, BAWASLU, BARA, SOROT)
    assert {accused(SARMAN, "LSM Sorot"), accused(CICI, "LSM Sorot")} <= found
    assert accused(BRAM, "LSM Sorot") not in found


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("Pelapor, Ketua Solidaritas Warga Arang Antipolitik Uang (SWAPU) Kabupaten Arang, Budi Karsa, lega.", True),
        ("Pelapor, Koordinator LSM Sorot, Budi Karsa, kecewa laporan terhadap Cici kandas.", True),
        ("Pelapor enggan disebut. Ketua RT, Budi Karsa, lega.", False),
    ],
)
def test_the_reporter_behind_his_post_reported_all_named_so_far(words: str, blamed: bool) -> None:
    pairs = {accused(SARMAN, "Budi Karsa"), accused(CICI, "Budi Karsa")}
    found = told(f"Keduanya dilaporkan ke Bawaslu Arang.\n{words}", BOTH)
    assert pairs <= found if blamed else not pairs & found


def test_of_reports_told_one_by_one_each_has_its_reporter() -> None:
    words = (
        "Laporan pertama dibuat Budi Karsa. Sarman dituding memakai kaus BARA.\n"
        "Laporan kedua dimasukkan LSM Sorot. Cici dituding memasang spanduk BARA."
    )
    found = told(words, BOTH)
    assert {accused(SARMAN, "Budi Karsa"), accused(CICI, "LSM Sorot")} <= found
    assert not {accused(CICI, "Budi Karsa"), accused(SARMAN, "LSM Sorot")} & found


def test_a_report_that_is_only_pointed_at_begins_no_list() -> None:
    words = "Laporan pertama itu ditolak. Laporan kedua dimasukkan LSM Sorot terhadap Sarman."
    assert accused(SARMAN, "LSM Sorot") in told(words, BOTH)
