"""Who runs alone by those who back her, by those whom she runs against, and by lists of candidates."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

ONE = [
    "Dalam video itu, Camat Toroh menyerukan warga memilih Wagiman Prastowo.",
    "Pembagian bantuan itu selalu diselipi ajakan memilih Wagiman Prastowo.",
    "Saudara itu mengunggah dukungan ke Wagiman Prastowo, padahal dia penyelenggara.",
    "Penyuluh itu dilaporkan tim kampanye pasangan Wagiman Prastowo.",
    "Camat Toroh memberi sambutan pada pelantikan tim relawan Wagiman Prastowo.",
    "Di antara calon yang ada, pegawai itu condong ke Wagiman Prastowo.",
    "Camat Toroh hadir di acara calon wali kota independen Wagiman Prastowo.",
    "Wagiman Prastowo, kandidat kuat wali kota, menolak berkomentar.",
    "Setelah dicek, Wagiman Prastowo sudah mundur dari ASN sejak Juni dan kini resmi caleg Partai Cakra Nusa.",
]
BOTH = [
    "Calon bupati Wagiman Prastowo akan berhadapan dengan Salman Daud pada 27 November.",
    "Cabup Wagiman Prastowo unggul atas Salman Daud.",
    "Pilbup Lumajang mempertemukan Wagiman Prastowo dan Salman Daud.",
    "Pilkada Lumajang hanya diikuti dua calon, yakni Wagiman Prastowo dan Salman Daud.",
    "Camat itu mendukung calon bupati Endah Murti. Calon lainnya, Wagiman Prastowo dan Salman Daud, tidak disinggung.",
    "Selain Wagiman Prastowo, Pilkada Lumajang diikuti Salman Daud, Endah Murti dan Darwis Yakub.",
]
NONE = [
    "Kuasa hukum pasangan calon bupati nomor urut 2, Wagiman Prastowo, melapor.",
    "Ketua tim pemenangan Wagiman Prastowo mengatakan laporan itu keliru.",
    "Rapat itu memilih Wagiman Prastowo sebagai ketua panitia.",
    "Camat Toroh Wagiman Prastowo menghadapi Salman Daud dalam sidang disiplin.",
    "Pertandingan itu diikuti Wagiman Prastowo, Salman Daud dan Endah Murti.",
    "Warga meminta dukungan kepada Camat Toroh Wagiman Prastowo soal jalan rusak.",
]


@pytest.mark.parametrize("text", ONE)
def test_who_is_backed_or_called_a_candidate_runs_alone(text: str) -> None:
    assert "Wagiman Prastowo" in names(cast_of(f"LUMAJANG - {text}"), "Paslon")


@pytest.mark.parametrize("text", BOTH)
def test_rivals_and_the_names_of_a_list_of_candidates_run_each_alone(text: str) -> None:
    assert {"Wagiman Prastowo", "Salman Daud"} <= set(names(cast_of(f"LUMAJANG - {text}"), "Paslon"))


@pytest.mark.parametrize("text", NONE)
def test_who_is_only_named_near_such_words_does_not_run(text: str) -> None:
    assert "Wagiman Prastowo" not in names(cast_of(f"LUMAJANG - {text}"), "Paslon")
