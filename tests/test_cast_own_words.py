"""Agencies, persons and tickets whose words lead astray: directions, first names, patrons, numbers in front."""

import pytest

from tests.casting import cast_of, names, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala Dinas Pertanian Pesisir Selatan, Anton Basuki, diam.",
         {("Anton Basuki", "Dinas Pertanian Kabupaten Pesisir Selatan")}),
        ("Kadis Kesehatan OKU Timur, Anton Basuki, diam.",
         {("Anton Basuki", "Dinas Kesehatan Kabupaten Ogan Komering Ulu Timur")}),
        ("Lurah Kampung Gondo, Anton Basuki, diam.", {("Anton Basuki", "Kelurahan Kampung Gondo")}),
        ("Camat Rizal diam. Rizal Harun, Camat Pasirian, membantah.", {("Rizal Harun", "Kecamatan Pasirian")}),
        ("Kepala SDN Suko 04 Anton Basuki diam.", {("Anton Basuki", "SD Negeri Suko 04")}),
        ("Kepala SD YPK Suko, Anton Basuki, diam.", {("Anton Basuki", "SD YPK Suko")}),
        ("Lurah Gondo yang hanya disebut dengan inisial RM diam.", {("RM", "Kelurahan Gondo")}),
    ],
)  # fmt: skip
def test_heads_are_read_past_words_of_two_meanings(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "HEADS") == expected


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Pegawai RSUD Ratu Aminah Suko diam.", "RSUD Ratu Aminah Suko"),
        ("Inspektorat Jenderal Kemendagri diam.", "Inspektorat Jenderal Kemendagri"),
        ("Perumda Air Minum Tirta Gondo, kata warga, diam.", "Perumda Air Minum Tirta Gondo"),
        ("Surat BKN Kanreg II Surabaya datang.", "BKN Kanreg II Surabaya"),
    ],
)
def test_agencies_keep_their_own_words(text: str, agency: str) -> None:
    assert names(cast_of(text), "Agency") == [agency]


@pytest.mark.parametrize(
    ("text", "ticket"),
    [
        ("Ia naik panggung calon gubernur nomor urut 1, Anton Basuki dan Rizal Harun.", "Anton Basuki - Rizal Harun"),
        ("Ia memuji calon wakil bupati nomor urut 1, Rina Harun. Rina mendampingi Anton Basuki.",
         "Anton Basuki - Rina Harun"),
        ("Ia memuji calon wakil bupati Lumajang, Rina Harun, pasangan Anton Basuki.", "Anton Basuki - Rina Harun"),
        ("Tim hukum calon bupati nomor urut 2, Anton Basuki, diam.", "Anton Basuki"),
        ("Foto Anton Basuki dan Rizal Harun, calon nomor urut 1, beredar.", "Anton Basuki - Rizal Harun"),
        ("Kalender pasangan Anton Basuki alias Tono dan Rizal Harun beredar.", "Anton Basuki - Rizal Harun"),
        ("Paket itu terdiri dari Anton Basuki dengan Rizal Harun.", "Anton Basuki - Rizal Harun"),
    ],
)  # fmt: skip
def test_tickets_are_read_by_their_numbers_and_mates(text: str, ticket: str) -> None:
    assert names(cast_of(text), "Paslon") == [ticket]


def test_a_number_of_times_is_no_ticket() -> None:
    assert names(cast_of("Ia menyebut nama calon empat kali."), "Paslon") == []
