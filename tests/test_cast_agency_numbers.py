"""Agencies whose name holds a number, a class or the town of their seat, and the units inside them."""

import pytest

from tests.casting import cast_of, names, told


@pytest.mark.parametrize(
    ("text", "holder", "agency"),
    [
        ("Danramil 0821-04/Gucialit Kapten Inf Rasto Wibawa hadir.", "Rasto Wibawa", "Koramil 0821-04/Gucialit"),
        ("Komandan Kodim 0821/Lumajang Letkol Inf Rasto Wibawa hadir.", "Rasto Wibawa", "Kodim 0821/Lumajang"),
        ("Dandim 0821/Lumajang, Letkol Inf Rasto Wibawa, hadir.", "Rasto Wibawa", "Kodim 0821/Lumajang"),
        ("Kepala SDN 45/III Koto Baru, Rasto Wibawa, hadir.", "Rasto Wibawa", "SD Negeri 45/III Koto Baru"),
        ("Kepala SDN 45 Koto Baru, Rasto Wibawa, hadir.", "Rasto Wibawa", "SD Negeri 45 Koto Baru"),
        ("Kalapas Kelas IIB Lumajang, Rasto Wibawa, hadir.", "Rasto Wibawa", "Lapas Kelas IIB Lumajang"),
        ("Kepala Lapas Kelas IIA Abepura, Rasto Wibawa, hadir.", "Rasto Wibawa", "Lapas Kelas IIA Abepura"),
        ("Kepala UPTD Samsat, Rasto Wibawa, hadir.", "Rasto Wibawa", "UPTD Samsat Kabupaten Lumajang"),
        ("Kepala UPT Samsat Koba, Rasto Wibawa, hadir.", "Rasto Wibawa", "UPT Samsat Koba"),
        ("Kepala Dinas PPO Pesisir Barat, Rasto Wibawa, hadir.", "Rasto Wibawa", "Dinas PPO Kabupaten Pesisir Barat"),
        ("Lurah 24 Ilir, Rasto Wibawa, hadir.", "Rasto Wibawa", "Kelurahan 24 Ilir"),
        ("Kepala Kelurahan Kampung Dalam, Rasto Wibawa, hadir.", "Rasto Wibawa", "Kelurahan Kampung Dalam"),
    ],
)  # fmt: skip
def test_a_head_leads_the_agency_with_its_number_or_seat(text: str, holder: str, agency: str) -> None:
    assert told(cast_of(text), "HEADS") == {(holder, agency)}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Petugas Lapas Kelas IIB Lumajang bernama Rasto Wibawa diperiksa.", "Lapas Kelas IIB Lumajang"),
        ("Kepala Penerangan Kodam XVII/Cenderawasih Kolonel Rasto Wibawa hadir.", "Kodam XVII/Cenderawasih"),
        ("Rasto Wibawa, pengajar pada Universitas Lereng Angin, hadir.", "Universitas Lereng Angin"),
        ("Universitas Lereng Angin diam. Humas kampus, Rasto Wibawa, membantah.", "Universitas Lereng Angin"),
        ("Kabid Bina Marga Dinas PUPR Lumajang, Rasto Wibawa, hadir.", "Dinas PUPR Kabupaten Lumajang"),
        ("Kabid Persampahan Dinas PUPR Lumajang, Rasto Wibawa, hadir.", "Dinas PUPR Kabupaten Lumajang"),
    ],
)
def test_a_servant_works_in_the_agency_with_its_number_or_seat(text: str, agency: str) -> None:
    assert told(cast_of(text), "WORKS_AT") == {("Rasto Wibawa", agency)}


@pytest.mark.parametrize(
    "text",
    [
        "Kodim 0821/Lumajang diam. Kodim Lumajang tetap netral.",
        "Lapas Kelas IIB Lumajang diam. Lapas Lumajang tetap netral.",
    ],
)
def test_a_number_makes_no_second_agency(text: str) -> None:
    assert len(names(cast_of(text), "Agency")) == 1


def test_a_village_called_kampung_and_a_house_of_the_state_are_no_agencies() -> None:
    text = "Warga berkumpul di Kampung Dalam. Rumah Dinas PPO Pesisir Barat kosong."
    assert names(cast_of(text), "Agency") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bidan desa di Kecamatan Gucialit ditegur Bawaslu.",
        "Seorang guru honorer di Kecamatan Gucialit ditegur.",
        "Dua lurah di Kecamatan Gucialit ditegur.",
        "Penyuluh pertanian Kecamatan Gucialit, Rasto Wibawa, ditegur.",
    ],
)
def test_a_district_where_somebody_serves_afield_is_no_agency(text: str) -> None:
    cast = cast_of(text)
    assert not any("Gucialit" in name for name in names(cast, "Agency"))


def test_the_staff_of_a_district_work_in_its_office() -> None:
    assert told(cast_of("Staf Kecamatan Gucialit, Rasto Wibawa, ditegur."), "WORKS_AT")
