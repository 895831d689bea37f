"""A title that is told once for several places."""

import pytest

from tests.casting import cast_of, told, unnamed

DISTRICTS = {("Anton Basuki", "Kecamatan Pasirian"), ("Rizal Harun", "Kecamatan Tempeh")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dua camat diperiksa, yakni Anton Basuki (Pasirian) dan Rizal Harun (Tempeh).", DISTRICTS),
        ("Camat Pasirian (Anton Basuki) dan Tempeh (Rizal Harun) diperiksa.", DISTRICTS),
        ("Dua kepala dinas diperiksa: Anton Basuki (Sosial) dan Rizal Harun (Perhubungan).",
         {("Anton Basuki", "Dinas Sosial Kabupaten Lumajang"),
          ("Rizal Harun", "Dinas Perhubungan Kabupaten Lumajang")}),
        ("Dua kepala sekolah diperiksa: Anton Basuki (SDN 1 Suko) dan Rizal Harun (SDN 2 Gondo).",
         {("Anton Basuki", "SD Negeri 1 Suko"), ("Rizal Harun", "SD Negeri 2 Gondo")}),
        ("Camat Pasirian, Lumajang, Anton Basuki, diperiksa.", {("Anton Basuki", "Kecamatan Pasirian")}),
        ("Kuwu Suko, Lumajang, berinisial KSD diperiksa.", {("KSD", "Desa Suko")}),
    ],
)  # fmt: skip
def test_a_title_holds_for_the_places_behind_the_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "HEADS") == expected


def test_a_title_holds_for_the_districts_behind_the_first() -> None:
    cast = cast_of("Bawaslu Lumajang memanggil Camat Pasirian, Tempeh, dan Candipuro.")
    assert unnamed(cast) == ["Camat Pasirian", "Camat Tempeh", "Camat Candipuro"]
