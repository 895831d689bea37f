"""Who is told apart: informants, counsel, punishers and rivals from those who acted and from those they acted for."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    BRAM,
    BUPATI,
    CAMAT,
    CICI,
    CITIZEN,
    KADES,
    KADIS,
    LURAH,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    TICKET,
    WAGIMAN,
    accused,
    examined,
    facts,
    supports,
)

ACT = "Camat Ranu, Sarman Widodo, diduga menghadiri kampanye Bagas-Ratri. "
PARTY = "party: Partai Angin Timur"


@pytest.mark.parametrize(
    "told",
    [
        "Yang melapor seorang warga, Udin Sarkowi.",
        "Yang membawa foto itu ke Bawaslu Arang ialah Udin Sarkowi, warga Ranu.",
        "Yang melaporkan Sarman sendiri bukan tim lawan, melainkan Udin Sarkowi.",
        "Nama Sarman ditulis Udin Sarkowi dalam laporannya.",
        "Sarman dilaporkan Sdr. Udin Sarkowi pekan lalu.",
    ],
)
def test_the_one_named_behind_the_filing_accuses(told: str) -> None:
    assert accused(SARMAN) in facts(ACT + told, CAMAT, BAWASLU, BARA, CITIZEN)


def test_the_object_of_such_a_sentence_accuses_nobody() -> None:
    told = "Yang membawa Sarman Widodo ke panggung ialah Bram Kusuma."
    assert facts(ACT + told, CAMAT, KADIS, BARA) >= {supports(SARMAN)}
    assert not any("accused_by" in one for one in facts(ACT + told, CAMAT, KADIS, BARA))


def test_a_verb_in_nya_behind_a_quotation_is_a_tag() -> None:
    text = ACT + (
        'Udin Sarkowi, Ketua LSM Sorot, memegang rekamannya. "Ini mobil negara," serangnya usai melapor ke Bawaslu.'
    )
    lsm = "other: Udin Sarkowi, Udin = Ketua LSM Sorot @ LSM Sorot"
    assert accused(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, lsm)


def test_an_informant_who_serves_is_not_among_the_accused() -> None:
    text = ACT + "Lurah Sumber, Cici Paramida, merekamnya lalu melapor ke Bawaslu Arang."
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA)
    assert supports(SARMAN) in found
    assert accused(SARMAN, CICI) in found
    assert not any(one.startswith(f"{CICI} supports") for one in found)


@pytest.mark.parametrize(
    "told",
    [
        "Hukuman itu dijatuhkan Bupati Arang, Hadi Prasetya, karena ia berorasi di kampanye Bagas-Ratri.",
        "Bupati Arang Hadi Prasetya memberhentikan sementara Camat Ranu Sarman Widodo karena berorasi di kampanye"
        " Bagas-Ratri.",
    ],
)
def test_whoever_punishes_did_not_do_it(told: str) -> None:
    text = "Camat Ranu, Sarman Widodo, diberhentikan sementara. " + told
    found = facts(text, CAMAT, BUPATI, BAWASLU, BARA)
    assert not any(one.startswith("Hadi Prasetya supports") for one in found)


def test_what_befell_somebody_before_he_owns_up_accuses_him() -> None:
    text = (
        "Kepala Desa Kedung, Wagiman Hadi, dinonaktifkan sejak Jumat setelah mengaku membagikan sembako bergambar"
        " Bagas-Ratri."
    )
    assert any(one.startswith(f"{WAGIMAN} supports {TICKET}") for one in facts(text, KADES, BARA))


def test_a_sentence_without_subject_that_names_a_ticket_tells_an_act() -> None:
    text = (
        "Lurah Sumber, Cici Paramida. Diduga membagi jadwal Bagas-Ratri di grup lurah. Sudah diperiksa Bawaslu Arang."
    )
    assert facts(text, LURAH, BAWASLU, BARA) == {supports(CICI), examined(CICI)}


@pytest.mark.parametrize(
    "told",
    [
        "Camat Ranu, Sarman Widodo, diduga membagikan jaring berlogo Partai Angin Timur.",
        "Ini soal Partai Angin Timur. Camat Ranu, Sarman Widodo, diduga membagi sarung bertulisan nama partai itu.",
    ],
)
def test_the_party_of_his_own_sentence_comes_before_a_ticket_elsewhere(told: str) -> None:
    text = (
        "Kepala Dinas PU, Bram Kusuma, diduga berorasi di kampanye Bagas-Ratri. Bram membantah.\n\n"
        f"{told} Sarman diperiksa Bawaslu Arang."
    )
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, PARTY)
    assert supports(SARMAN, target="Partai Angin Timur") in found
    assert any(one.startswith(f"{BRAM} supports {TICKET}") for one in found)


def test_the_party_of_a_reporter_is_no_target() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, dilaporkan pengurus Partai Angin Timur. Ia diduga menghadiri kampanye Bagas-Ratri."
    )
    assert supports(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, PARTY)


def test_rivals_joined_by_and_are_rivals_all() -> None:
    text = (
        "Pita itu bertulis Bagas-Ratri. Dua pesaingnya, Joko-Sinta (nomor 1) dan Galih-Wening (nomor 2), memakai warna"
        " lain. Camat Ranu, Sarman Widodo, diduga menyebarkan pita itu kepada ketua RW."
    )
    assert supports(SARMAN) in facts(text, CAMAT, BARA, RIVAL, "ticket: Galih Pamungkas - Wening Ayu, Galih-Wening")


def test_what_was_done_for_his_rival_is_for_the_rival() -> None:
    text = (
        "Kepala Dinas PU, Bram Kusuma, diduga berorasi di kampanye Bagas-Ratri.\n\nCamat Ranu, Sarman Widodo, diduga"
        " membagikan terpal bergambar wajah pasangan lawannya, Joko-Sinta."
    )
    assert supports(SARMAN, target=OTHER_TICKET) in facts(text, CAMAT, KADIS, BARA, RIVAL)


def test_the_governor_of_a_candidate_for_governor_is_not_meant() -> None:
    text = (
        "Bupati Arang, Hadi Prasetya, menegur semua pihak. Istri calon bupati itu, Cici Paramida, diadukan karena"
        " membagikan masker bergambar Bagas-Ratri."
    )
    found = facts(text, LURAH, BUPATI, BARA)
    assert supports(CICI) in found
    assert not any(one.startswith("Hadi") for one in found)


def test_taking_down_what_belongs_to_a_ticket_is_not_for_it() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga menurunkan baliho milik paslon Joko-Sinta. Ia dituding memihak Bagas-Ratri."
    )
    assert facts(text, CAMAT, BARA, RIVAL) == {supports(SARMAN)}


def test_a_report_without_names_means_those_told_of_last() -> None:
    lead = "Hujan turun di Kabupaten Arang. Kampanye baru mulai. Begini ceritanya. Simak berikut ini."
    text = (
        f"{lead}\n\nKepala Dinas PU, Bram Kusuma, diduga berorasi di kampanye Bagas-Ratri.\n\n{ACT}\n\n"
        "Yang melapor seorang warga, Udin Sarkowi."
    )
    found = facts(text, CAMAT, KADIS, BAWASLU, BARA, CITIZEN)
    assert accused(SARMAN) in found
    assert accused(BRAM) not in found


@pytest.mark.parametrize(
    "told",
    [
        "Kaus bergambar Bagas-Ratri dibagikan di balai desa. Pembaginya Camat Ranu, Sarman Widodo.",
        "Kaus bergambar Bagas-Ratri dibagikan di balai desa. Yang membagi, menurut warga, adalah Camat Ranu Sarman"
        " Widodo.",
    ],
)
def test_somebody_named_behind_what_he_did_is_the_one_who_did_it(told: str) -> None:
    text = told + " Sarman sudah dipanggil Bawaslu Arang."
    assert supports(SARMAN) in facts(text, CAMAT, BAWASLU, BARA)


def test_whoever_is_named_behind_a_filing_verb_did_nothing_for_a_candidate() -> None:
    text = ACT + "Yang melaporkannya Lurah Sumber, Cici Paramida. Penggantinya Kepala Dinas PU, Bram Kusuma."
    found = facts(text, CAMAT, LURAH, KADIS, BAWASLU, BARA)
    assert not any(one.startswith((f"{CICI} supports", f"{BRAM} supports")) for one in found)


def test_the_headman_who_took_office_lately_is_the_headman_named_before() -> None:
    text = (
        "Lurah Sumber, Cici Paramida, diduga menghadiri kampanye Bagas-Ratri. Camat Ranu, Sarman Widodo, menyesalkan."
        " Lurah yang baru sebulan menjabat itu membantah ikut kampanye."
    )
    assert supports(CICI, "denied") in facts(text, LURAH, CAMAT, BARA)
