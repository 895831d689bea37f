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


BROUGHT = [
    "Ia diduga hadir saat Wagiman Prastowo mendaftar ke Partai Tunas Baru sebagai bakal calon bupati.",
    "Ia diduga mendampingi Wagiman Prastowo saat mengambil formulir pendaftaran di kantor DPC Partai Tunas Baru.",
    "Ia diduga ikut mengantar Wagiman Prastowo ke KPU Lumajang untuk mendaftar.",
    "Ia meminta warga mencoblos adiknya, Wagiman Prastowo, pada Pileg 2024.",
    "Ia dituding menguntungkan pencalonan kakaknya, Wagiman Prastowo.",
    "Ia dituding memasang banner istrinya, Wagiman Prastowo, di kantor.",
    "Ia hadir dalam kampanye sang suami, Wagiman Prastowo.",
    "Ia dituding mendukung salah satu kontestan, Wagiman Prastowo.",
    "Ia memperkenalkan Wagiman Prastowo sebagai calon pemimpin Lumajang.",
    "Ia meminta warga mendoakan Wagiman Prastowo agar terpilih menjadi bupati.",
    "Ia menyambut Wagiman Prastowo yang baru menerima rekomendasi Partai Tunas Baru untuk Pilkada Lumajang.",
    "Ia membagikan kalender Wagiman. Wagiman Prastowo diketahui maju dari dapil 3.",
    "Ia meminta dukungan bagi Wagiman Prastowo yang maju ke Senayan.",
    "Ia bernyanyi di panggung kampanye Wagiman Prastowo.",
    "Ia berfoto dengan caleg Partai Golkar Wagiman Prastowo.",
]
NOT_BROUGHT = [
    "Ia meminta warga mendoakan Wagiman Prastowo agar terpilih menjadi ketua karang taruna.",
    "Ia meminta warga mendoakan Wagiman Prastowo agar terpilih lagi memimpin koperasi.",
    "Ia mengantar Wagiman Prastowo mendaftar ke sekolah.",
    "Ia mendampingi Wagiman Prastowo saat mengambil rapor.",
    "Ia memperkenalkan adiknya, Wagiman Prastowo, kepada camat.",
    "Ia memperkenalkan Wagiman Prastowo sebagai calon menantu.",
    "Ia menemukan jaket milik Wagiman Prastowo di lokasi.",
    "Ia menyimpan kartu nama Wagiman Prastowo, pemilik toko.",
    "Ia mengawal Wagiman Prastowo ke KPU Lumajang untuk melaporkan pendaftaran calon ganda.",
    "Manajer kampanye Wagiman Prastowo, Senin, bungkam.",
    "Camat Sukodono, Wagiman Prastowo, diduga mendaftar ke Partai Tunas Baru sebagai bakal calon bupati.",
]


@pytest.mark.parametrize("text", BROUGHT)
def test_who_is_helped_to_run_is_a_candidate(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("text", NOT_BROUGHT)
def test_help_with_something_else_makes_no_candidate(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_a_duet_that_somebody_backs_is_not_his() -> None:
    cast = cast_of("Sunardi Kusuma mendukung duet Wagiman Prastowo dan Endah Murti.")
    assert names(cast, "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize(
    "words",
    [
        "memihak paslon urut 2",
        "menghadiri deklarasi relawan 02",
        'berkata "jangan lupa nomor 2"',
        'berseru "Nomor 2 menang!"',
    ],
)
def test_a_ticket_may_be_known_by_its_number_in_passing(words: str) -> None:
    assert names(cast_of(f"Camat Sukodono diduga {words}."), "Paslon") == ["Paslon nomor urut 2"]


@pytest.mark.parametrize("words", ["mendata 02 relawan", "tinggal di RT 02", "mengingat nomor 2 pada daftar hadir"])
def test_other_numbers_are_those_of_no_ticket(words: str) -> None:
    assert names(cast_of(f"Camat Sukodono diduga {words}."), "Paslon") == []
