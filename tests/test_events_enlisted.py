"""Plain names behind words that spell out a counted group of servants: they are servants."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, accused, facts, supports

SOROT = "ngo: LSM Sorot"
LIST = ("other: Wira Kusnadi, Wira", "other: Rohani Hidayat, Rohani", "other: Tuti Kotijah, Tuti")
NAMES = "Wira Kusnadi, Rohani Hidayat, dan Tuti Kotijah"
REST = "Mereka diduga memakai kaus BARA saat kampanye. LSM Sorot melaporkan mereka ke Bawaslu Arang."


@pytest.mark.parametrize(
    "words",
    [
        f"Tiga guru diadukan ke Bawaslu Arang. Ketiganya yaitu {NAMES}.",
        f"Bawaslu Arang memanggil tiga ASN, yakni {NAMES}.",
        f"Sejumlah kepala desa dipanggil Bawaslu Arang. Mereka adalah {NAMES}.",
    ],
)
def test_who_spells_out_a_group_of_servants_stands_accused(words: str) -> None:
    found = facts(f"{words}\n{REST}", BAWASLU, BARA, SOROT, *LIST)
    assert {accused(name, "LSM Sorot") for name in ("Wira Kusnadi", "Rohani Hidayat", "Tuti Kotijah")} <= found


def test_who_spells_out_a_group_of_others_does_not() -> None:
    words = f"Tiga pedagang melapor ke Bawaslu Arang. Ketiganya yaitu {NAMES}."
    found = facts(f"{words}\nSeorang guru diduga memakai kaus BARA.", BAWASLU, BARA, SOROT, *LIST)
    assert not any(fact.startswith(("Wira", "Rohani", "Tuti")) for fact in found)


def test_whom_somebody_only_threatens_to_report_is_no_accused() -> None:
    lawyer, camat = "other: Budi Karsa, Budi", "asn: Sarman Widodo, Sarman = Camat Ranu @ Kecamatan Ranu"
    text = (
        "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye.\n"
        "Ia dilaporkan ke Bawaslu Arang oleh Wira Kusnadi. Budi Karsa akan melaporkan balik Wira Kusnadi."
    )
    found = facts(text, BAWASLU, BARA, camat, lawyer, LIST[0])
    assert accused("Sarman Widodo", "Wira Kusnadi") in found
    assert not any(fact.startswith("Wira") for fact in found)


@pytest.mark.parametrize(
    "words",
    [
        f"Ada tiga nama yang sedang diproses Bawaslu Arang karena diduga mendukung Bagas-Ratri: {NAMES}.",
        f"Tiga pejabat direkomendasikan Bawaslu Arang ke BKN, yakni {NAMES}. Mereka mendukung Bagas-Ratri.",
        f"Bawaslu Arang memeriksa tiga pegawai. Ketiganya, {NAMES}, hadir di kampanye Bagas-Ratri.",
    ],
)
def test_all_of_a_list_of_people_who_are_examined_stand_accused(words: str) -> None:
    found = facts(words, BAWASLU, BARA, *LIST)
    assert {supports(name) for name in ("Wira Kusnadi", "Rohani Hidayat", "Tuti Kotijah")} <= found


@pytest.mark.parametrize(
    "words",
    [
        f"Bawaslu Arang memanggil tiga pedagang sebagai saksi. Ketiganya, {NAMES}, melihat kampanye Bagas-Ratri.",
        f"Tiga pegawai menerima penghargaan, yakni {NAMES}. Pasangan Bagas-Ratri belum berkampanye.",
    ],
)
def test_a_list_of_people_whom_nobody_examines_is_not_accused(words: str) -> None:
    assert not any("supports" in fact for fact in facts(words, BAWASLU, BARA, *LIST))


@pytest.mark.parametrize(
    "words",
    [
        f"Tiga guru melaporkan Sarman Widodo yang diduga mendukung Bagas-Ratri: {NAMES}.",
        f"Sarman Widodo dilaporkan tiga guru karena mendukung Bagas-Ratri. Ketiganya, {NAMES}, membawa bukti.",
        f"Sarman Widodo mendukung Bagas-Ratri. Bawaslu menugaskan tiga pegawai memeriksa. Ketiganya, {NAMES}, hadir.",
        f"Tiga pegawai diperiksa sebagai saksi oleh Bawaslu Arang, yakni {NAMES}. Sarman Widodo mendukung Bagas-Ratri.",
        f"Tiga pejabat diminta keterangan Bawaslu Arang: {NAMES}. Sarman Widodo mendukung Bagas-Ratri.",
    ],
)
def test_who_reports_examines_or_is_only_heard_is_not_accused(words: str) -> None:
    found = facts(words, BAWASLU, BARA, "asn: Sarman Widodo", *LIST)
    assert not any(fact.startswith(("Wira", "Rohani", "Tuti")) and "supports" in fact for fact in found)


@pytest.mark.parametrize("third", ["saksi Tuti Kotijah", "Tuti Kotijah (saksi)", "Tuti Kotijah selaku pelapor"])
def test_a_witness_in_a_list_of_the_accused_is_not_accused(third: str) -> None:
    words = f"Bawaslu Arang memeriksa tiga pegawai: Wira Kusnadi, Rohani Hidayat, dan {third}."
    found = facts(f"{words} Mereka mendukung Bagas-Ratri.", BAWASLU, BARA, *LIST)
    assert {supports("Wira Kusnadi"), supports("Rohani Hidayat")} <= found
    assert not any(fact.startswith("Tuti") and "supports" in fact for fact in found)
