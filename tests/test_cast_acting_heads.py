"""Who fills in for a head, and who was removed as one."""

import pytest

from tests.casting import cast_of, told

_HEAD = "Camat Gesing, Darto Kusumo, diperiksa Bawaslu. Plt Inspektur Lumajang Nani Astuti menunggu. "


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (_HEAD + "Posisi Darto kini diisi pelaksana harian, Bagas Wiryanto.", "Kecamatan Gesing"),
        (_HEAD + "Kursi Darto sementara diduduki Bagas Wiryanto.", "Kecamatan Gesing"),
        ("Kadis Sosial Lumajang, Darto Kusumo, nonaktif. Roda organisasi dikendalikan Bagas Wiryanto sebagai Plh.",
         "Dinas Sosial Kabupaten Lumajang"),
        ("Jabatan Kepala Dinas Sosial Lumajang dipegang Darto Kusumo. Pejabat sebelumnya, Bagas Wiryanto, dicopot.",
         "Dinas Sosial Kabupaten Lumajang"),
    ],
)  # fmt: skip
def test_who_fills_in_or_was_removed_heads_the_body(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "HEADS")


@pytest.mark.parametrize(
    "text",
    [
        _HEAD + "Posisi Darto di barisan depan diapit Bagas Wiryanto.",
        "Jabatan Kepala Dinas Sosial Lumajang dipegang Darto Kusumo. Pejabat sebelumnya, Bagas Wiryanto, pensiun.",
        "Kepala Dinas Sosial Lumajang, Darto Kusumo, nonaktif. Roda sepeda itu milik Bagas Wiryanto.",
    ],
)
def test_who_only_stands_near_or_retired_heads_nothing(text: str) -> None:
    assert not [head for head in told(cast_of(text), "HEADS") if head[0] == "Bagas Wiryanto"]


def test_a_deputy_who_fills_in_keeps_the_post_of_his_own() -> None:
    cast = cast_of(
        "Jabatan Kepala Dinas Sosial Lumajang untuk sementara dipegang Bagas Wiryanto. Bagas sehari-hari "
        "adalah Sekretaris Dinas Sosial."
    )
    both = {("Bagas Wiryanto", "Dinas Sosial Kabupaten Lumajang")}
    assert told(cast, "HEADS") == told(cast, "WORKS_AT") == both
