"""Who heads a region: the words that tell it beside the plain post."""

import pytest

from tests.casting import cast_of, told

LEAD = "Camat Ranu Pakel, Sastro Wiguno, diperiksa Bawaslu Lumajang. "
CONTROLLED = ("Kecamatan Ranu Pakel", "Pangestu Adi")


@pytest.mark.parametrize(
    "text",
    [
        "Bupatinya, Pangestu Adi, belum berkomentar. Pemkab Lumajang diam.",
        "Kepala daerah Lumajang, Pangestu Adi, belum berkomentar.",
        "Kepala daerah setempat, Pangestu Adi, belum berkomentar.",
        "Penjabat kepala daerah, Pangestu Adi, belum berkomentar. Pilkada Lumajang tinggal sebulan.",
        "Orang nomor satu di Kabupaten Lumajang, Pangestu Adi, belum berkomentar.",
        "Orang nomor satu di jajaran Pemkab Lumajang itu, Pangestu Adi, belum berkomentar.",
        "Pangestu Adi, orang nomor satu di Lumajang, belum berkomentar.",
        "Nakhoda Pemkab Lumajang, Pangestu Adi, belum berkomentar.",
        "Pucuk pimpinan Pemkab Lumajang, Pangestu Adi, belum berkomentar.",
        "Kabupaten Lumajang saat ini dipimpin oleh Pangestu Adi.",
        "Pemkab Lumajang di bawah pimpinan Pangestu Adi berjanji menindak.",
        "Pangestu Adi, yang memimpin Kabupaten Lumajang, berjanji menindak.",
        "Sejak Bupati Lumajang cuti, kursi itu diisi Pangestu Adi sebagai Pjs.",
        "Bupati Lumajang Wiyono Bagas cuti dan digantikan sementara oleh Pangestu Adi.",
        '"Kami proses," ujar Pangestu Adi yang baru sebulan menjadi Penjabat Bupati.',
    ],
)
def test_the_head_of_the_region_controls_its_agencies(text: str) -> None:
    assert CONTROLLED in told(cast_of(LEAD + text), "CONTROLLED_BY")


@pytest.mark.parametrize(
    "text",
    [
        "Wakil bupatinya, Pangestu Adi, belum berkomentar.",
        "Pangestu Adi berjanji akan memimpin Lumajang dengan jujur.",
        "Calon bupati Pangestu Adi yang pernah memimpin Lumajang hadir.",
        "Mantan orang nomor satu di Lumajang itu, menurut Pangestu Adi, tidak hadir.",
        "Kepala daerah dilarang memihak, kata Pangestu Adi.",
    ],
)
def test_who_only_wants_to_lead_or_once_led_controls_nothing(text: str) -> None:
    assert told(cast_of(LEAD + text), "CONTROLLED_BY") == set()
