"""What looks like a decision or an admission and is none: hearsay, interim measures, negations inside a phrase."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, BUPATI, CAMAT, CITIZEN, INSPECTORATE, KASN, SARMAN, facts, supports

ACT = "Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA kepada warga. "


def reads(words: str) -> str:
    """The status of what the camat is said to have done, with these words behind it."""
    found = facts(ACT + words, CAMAT, BAWASLU, INSPECTORATE, KASN, BUPATI, CITIZEN, BARA)
    return next(s for s in ("confirmed", "cleared", "denied", "alleged") if supports(SARMAN, s) in found)


@pytest.mark.parametrize(
    "words",
    [
        "Menurut warga, Sarman sudah mengakui perbuatannya.",
        "Konon Sarman sudah dijatuhi sanksi.",
        "Udin Sarkowi menyebut Sarman sudah mengakui perbuatannya.",
        "Warga menganggap Sarman terbukti bersalah.",
        "Sarman dibebastugaskan sementara untuk memudahkan pemeriksaan Inspektorat Kabupaten Arang.",
        "Bupati Arang sudah menegur Sarman.",
        "Tahun lalu Bawaslu Arang menyatakan seorang lurah bersalah.",
        "Bawaslu Arang menyatakan laporan itu memenuhi unsur dugaan pelanggaran.",
        "Bawaslu Arang tidak menghentikan kasus Sarman.",
        "Bawaslu Arang tidak akan menutup kasus Sarman.",
        "Bawaslu Arang menolak menghentikan kasus Sarman.",
        "Bawaslu Arang membantah telah menghentikan kasus Sarman.",
        "Isu kasus Sarman dihentikan beredar di media sosial.",
        "Tahun 2019 Sarman pernah dinyatakan tidak terbukti dalam kasus lain.",
        "Bawaslu Arang mengingatkan ASN yang melanggar dijatuhi sanksi.",
        "Bawaslu Arang menilai laporan itu memenuhi syarat.",
        "Sejumlah pihak menilai Sarman terbukti tidak netral.",
        "Menurut pengakuan Sarman, kaus itu titipan orang.",
        "Sarman membenarkan telah diperiksa Bawaslu Arang.",
    ],
)
def test_it_decides_nothing(words: str) -> None:
    assert reads(words) in ("alleged", "denied")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ('"Unsurnya terpenuhi, kami rekomendasikan sanksi," kata Ketua Bawaslu Arang, Titik Wulandari.', "confirmed"),
        ('"Unsurnya tidak terpenuhi," kata Ketua Bawaslu Arang, Titik Wulandari.', "cleared"),
        ("KASN menjatuhkan sanksi moral kepada Sarman.", "confirmed"),
        ("KASN mencabut rekomendasi sanksi bagi Sarman.", "cleared"),
        ("Bupati Arang menonaktifkan Sarman gara-gara kaus itu.", "confirmed"),
        ("Bupati Arang menonaktifkan Sarman.", "alleged"),
        ('"Pak Sarman sudah mengakui," kata Ketua Bawaslu Arang, Titik Wulandari.', "confirmed"),
        ('"Benar, saya yang membagikan kaus itu," kata Sarman.', "confirmed"),
        ('"Benar, saya yang memakai kaus itu," kata Sarman.', "alleged"),
        ('"Benar, saya yang memakai kaus itu. Tapi itu dikalungkan tetua," kata Sarman.', "denied"),
        ("Kepada Bawaslu Arang Sarman tak memungkiri membagikan kaus itu.", "confirmed"),
        ("Sarman menyerahkan surat berisi sanggahan.", "denied"),
    ],
)
def test_each_has_its_twin(words: str, status: str) -> None:
    assert reads(words) == status


def test_a_suspicion_that_names_the_ticket_is_no_answer() -> None:
    text = "Camat Ranu, Sarman Widodo, diduga membagikan kaus sambil menyebut nama pasangan BARA."
    assert supports(SARMAN, "denied") not in facts(text, CAMAT, BAWASLU, BARA)


def test_an_activity_that_is_stopped_clears_nobody() -> None:
    assert (
        reads("Inspektorat Kabupaten Arang memastikan pembagian kaus dihentikan sampai pemungutan suara.") == "alleged"
    )
    assert reads("Bawaslu Arang memastikan laporan itu dihentikan.") == "cleared"
    assert reads("Bawaslu Arang memastikan laporan itu dihentikan sementara.") == "alleged"


def test_who_is_only_contrasted_is_not_decided_on() -> None:
    text = ACT + "Bawaslu Arang menyatakan Sarman terbukti. Berbeda dengan Sarman, Murdoko Slamet dinyatakan bersih."
    kepsek = "asn: Murdoko Slamet, Murdoko = Kepala SMP 3 Ranu @ SMP 3 Ranu"
    assert supports(SARMAN, "confirmed") in facts(text, CAMAT, BAWASLU, kepsek, BARA)


def test_two_named_behind_a_decision_are_both_decided_on() -> None:
    kepsek = "asn: Murdoko Slamet, Murdoko = Kepala SMP 3 Ranu @ SMP 3 Ranu"
    text = (
        "Camat Ranu, Sarman Widodo, dan Kepala SMP 3 Ranu, Murdoko Slamet, diduga memakai kaus BARA. "
        "Pleno Bawaslu Arang menyatakan dua ASN melanggar: Sarman dan Murdoko."
    )
    found = facts(text, CAMAT, kepsek, BAWASLU, BARA)
    assert supports(SARMAN, "confirmed") in found
    assert supports("Murdoko Slamet", "confirmed") in found
