"""Posts of several: dealt out to names in order, told again by their word alone, of letters in a row; and the agencies
that the rest of a report tells."""

from collections.abc import Iterator

import pytest

from loaders.extraction.cast.agency_told import only_government
from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.draft import read_draft
from loaders.extraction.text.document import prepare
from tests.casting import cast_of, names, persons, told
from tests.event_stage import report_of

SOSIAL = "Dinas Sosial Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kepala Dinas Sosial Lumajang dan Kepala Bappeda Lumajang, Bagas Wiryanto dan Pangestu Adi, hadir.",
            {("Bagas Wiryanto", SOSIAL), ("Pangestu Adi", "Bappeda Kabupaten Lumajang")},
        ),
        (
            "Wakil Ketua DPRD Lumajang dan Kepala Bappeda Lumajang, Bagas Wiryanto dan Pangestu Adi, hadir.",
            {("Pangestu Adi", "Bappeda Kabupaten Lumajang")},
        ),
        (
            "Kepala Dinas Sosial Lumajang, Bagas Wiryanto, dan Kepala Bappeda Lumajang, Pangestu Adi, hadir.",
            {("Bagas Wiryanto", SOSIAL), ("Pangestu Adi", "Bappeda Kabupaten Lumajang")},
        ),
        ("Aparat Desa Selok diadili. Kepala Desa Zainuddin Wiryo didenda.", {("Zainuddin Wiryo", "Desa Selok")}),
        ("Saat ditegur Camat Pasirian, Bagas Wiryanto malah tertawa.", set()),
        ("Dinas Sosial Lumajang dipimpin Plt Hermanto Jaya, RSUD menunggu.", {("Hermanto Jaya", SOSIAL)}),
        ("Kepala UPTD Taman Satwa Ratih Wiryani hadir.", {("Ratih Wiryani", "UPTD Taman Satwa")}),
        ("Kadis perempuan itu, Ratih Wiryani, diam.", set()),
        ("Kepada Camat Pasirian, Bagas Wiryanto mengaku salah.", set()),
        ("Sejak diadukan warga bernama Bagas Wiryanto, Camat Pasirian bungkam.", set()),
        ("Di antaranya, menurut Ketua Panwaslu Bagas Wiryanto, adalah Camat Pasirian.", set()),
    ],
)
def test_heads(text: str, expected: set[tuple[str, str]]) -> None:
    assert {pair for pair in told(cast_of(text), "HEADS") if not pair[1].startswith("Panwaslu")} == expected


@pytest.mark.parametrize(
    ("text", "person", "agency"),
    [
        ("Seorang penyuluh agama di KUA Selok dilaporkan. Penyuluh itu, Bagas Wiryanto, diam.", "Bagas Wiryanto",
         "KUA Selok"),
        ("Mereka berinisial AH, MS dan FJ dari Dinas Sosial.", "AH", SOSIAL),
        ("Terlapor: FJ (sopir Bappeda), ML dan KT (pegawai Dinas Sosial).", "ML", SOSIAL),
        ("Bagas Wiryanto, penyiar sekaligus pegawai Dinas Sosial Lumajang, hadir.", "Bagas Wiryanto", SOSIAL),
        ("Wakil Ketua II DPRD Lumajang, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "DPRD Kabupaten Lumajang"),
        ("Bagas Wiryanto, pranata humas ahli muda di Dinas Sosial Lumajang, hadir.", "Bagas Wiryanto", SOSIAL),
        ("Pemkab Lumajang diam. Kabag Hukum Bagas Wiryanto hadir.", "Bagas Wiryanto", "Pemerintah Kabupaten Lumajang"),
        ("Sekda Lumajang Pangestu Adi diam. Kabag Hukum Bagas Wiryanto hadir.", "Bagas Wiryanto",
         "Sekretariat Daerah Kabupaten Lumajang"),
        ("Kades Selok, Pangestu Adi, diam. Juru tulis desa, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "Desa Selok"),
    ],
)  # fmt: skip
def test_members(text: str, person: str, agency: str) -> None:
    assert (person, agency) in told(cast_of(text), "WORKS_AT")


class Counted(tuple[Chunk, ...]):
    """Chunks that count how often somebody goes through all of them."""

    times = 0

    def __iter__(self) -> Iterator[Chunk]:
        Counted.times += 1
        return super().__iter__()


def test_however_many_kabags_a_report_names_it_is_gone_through_twice_for_each() -> None:
    holders = " ".join(f"Kabag Hukum {name} Wiryanto hadir." for name in ("Bagas", "Ratih", "Pangestu"))
    chunks = read_draft(prepare(report_of(f"LUMAJANG - Pemkab Lumajang diam. {holders}"))).chunks
    bodies = [chunk.post.agency for chunk in chunks if chunk.post is not None and chunk.post.agency is not None]
    assert [body.kind for body in bodies] == ["sekretariat"] * 3
    Counted.times = 0
    assert only_government(bodies[0], Counted(chunks))
    assert Counted.times == 2


def test_a_candidate_is_no_deputy_of_the_head_named_last() -> None:
    text = "Kadis Sosial Lumajang, Pangestu Adi, hadir. Turut hadir calon wakilnya, Bagas Wiryanto."
    assert "Bagas Wiryanto" not in {person for person, _ in told(cast_of(text), "WORKS_AT")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Camat Selok, Bagas Wiryanto, hadir. Panwascam mencatat.", ["Kecamatan Selok", "Panwascam Selok"]),
        ("Berkas dibawa petugas Panwascam.", ["Panwascam"]),
        ("Itu ciri salam kades Halsel.", []),
        ("Jaksa penuntut umum Bagas Wiryanto menuntut sebulan.", []),
        ("Berkas ada di Kantor Regional XI BKN Manado.", ["Kantor Regional XI BKN Manado"]),
        ("DPMD Lumajang diam.", ["DPMD Kabupaten Lumajang"]),
        ("Camat Labuha, Bagas Wiryanto, hadir.", ["Kecamatan Labuha"]),
    ],
)
def test_agencies(text: str, expected: list[str]) -> None:
    assert names(cast_of(text), "Agency") == expected


def test_a_lurah_of_yogyakarta_leads_a_village() -> None:
    cast = cast_of("Lurah Selok, Bagas Wiryanto, hadir di Sleman.", head="SLEMAN, Gema Lereng - ")
    assert ("Bagas Wiryanto", "Desa Selok") in told(cast, "HEADS")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Terlapor ialah Pangestu Lalu dan Ratih Wiryani.", ["Pangestu Lalu", "Ratih Wiryani"]),
        ("Mereka berinisial AH dari Dinas Sosial dan IK dari Bappeda.", ["AH", "IK"]),
        ("Teradu I Pangestu Adi, staf KPU. Teradu II Ratih Wiryani hadir.", ["Pangestu Adi", "Ratih Wiryani"]),
        ("I Gede Mas Pangestu melapor.", ["I Gede Mas Pangestu"]),
        ("Bupati Lumajang, Pangestu Antara. Ia diam.", ["Pangestu Antara"]),
        ("Pelapor, Federasi Petani Lumajang, hadir.", []),
        ("Guru berinisial SBT terbukti bersalah. SBT diam.", ["SBT"]),
        (
            "Pasangan calon Tirta Guna-Bayu Anggito unggul. Jubir Tirta-Bayu, Ratih Wiryani, diam.",
            ["Tirta Guna", "Bayu Anggito", "Ratih Wiryani"],
        ),
        ("Menurut Ketua Komite, Albertus Wiryoko, itu benar.", ["Albertus Wiryoko"]),
        ("Pemred Gema Lintas, Ratih Wiryani, hadir.", ["Ratih Wiryani"]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected
