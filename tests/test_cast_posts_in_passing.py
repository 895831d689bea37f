"""Posts told in passing: of former days, of those who are only asked about, at a body that words point back to."""

import pytest

from tests.casting import cast_of, names, persons, told

WATCHDOG = "Bawaslu Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "person", "agency"),
    [
        ("Camat Pasirian waktu itu, Bagas Wiryanto, dinyatakan melanggar.", "Bagas Wiryanto", "Kecamatan Pasirian"),
        ("Camat Pasirian kala itu Bagas Wiryanto hadir.", "Bagas Wiryanto", "Kecamatan Pasirian"),
        ("Camat Kampung Tirta, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "Kecamatan Kampung Tirta"),
        ("Lurah Mara-Ara Barat, Bagas Wiryanto, hadir.", "Bagas Wiryanto", "Kelurahan Mara-Ara Barat"),
        ("Ibu Kepala SDN 2 Pasirian, Mama Ratih Wiryani, hadir.", "Ratih Wiryani", "SD Negeri 2 Pasirian"),
        ("Perkara kedua menyangkut Camat Pasirian, Bagas Wiryanto. Ia absen.", "Bagas Wiryanto", "Kecamatan Pasirian"),
        ("Laporan terkait Camat Pasirian, Bagas Wiryanto diterima.", "Bagas Wiryanto", "Kecamatan Pasirian"),
        ("Rumah Kades Selok, Bagas Wiryanto, dipakai rapat.", "Bagas Wiryanto", "Desa Selok"),
        (
            "Dua kepala puskesmas, yakni Bagas Wiryanto (Puskesmas Selok) dan Pangestu Adi (Puskesmas Ranu), hadir.",
            "Pangestu Adi",
            "Puskesmas Ranu",
        ),
        (
            "Camat waktu itu, Bagas Wiryanto, sekarang Kepala Dinas Sosial Lumajang, diadukan.",
            "Bagas Wiryanto",
            "Dinas Sosial Kabupaten Lumajang",
        ),
    ],
)
def test_heads(text: str, person: str, agency: str) -> None:
    assert (person, agency) in told(cast_of(text), "HEADS")


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu Lumajang bertindak. Disinggung soal Camat Pasirian, Bagas Wiryanto tersenyum.",
        "Saat ditanya apakah yang dimaksud Camat Pasirian, Bagas tersenyum. Anggota Bawaslu Bagas Wiryanto pulang.",
        "Yang pasti dipanggil, lanjut Bagas Wiryanto, ialah Camat Pasirian.",
        "Barisan itu melaporkan Camat Pasirian ke Bawaslu Lumajang lewat ketuanya, Bagas Wiryanto, Rabu.",
    ],
)
def test_who_only_speaks_of_a_head_is_none(text: str) -> None:
    assert told(cast_of(text), "HEADS") == set()


def test_who_governed_then_or_installs_another_controls_nothing() -> None:
    then = cast_of("Bupati Lumajang waktu itu, Bagas Wiryanto, datang. Dinas Sosial Lumajang diam.")
    installed = cast_of(
        "Pj Bupati Lumajang, Bagas Wiryanto, yang dilantik Gubernur Jawa Timur, diam. Dinas Sosial Jawa Timur diam."
    )
    assert told(then, "CONTROLLED_BY") == set()
    assert told(installed, "CONTROLLED_BY") == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Bawaslu Lumajang sibuk. Berkas diterima staf penerima laporan, Ratih Wiryani.", WATCHDOG),
        ("Kabag Ops Polres Lumajang, AKP Ratih Wiryani, hadir.", "Polres Lumajang"),
        ("Ratih Wiryani, sehari-hari membawahi bidang aset di BPKAD Lumajang, hadir.", "BPKAD Kabupaten Lumajang"),
        (
            "Ratih Wiryani memegang kendali Bidang Kebersihan pada Dinas Sosial Lumajang.",
            "Dinas Sosial Kabupaten Lumajang",
        ),
        ("Suami istri pegawai RSUD Pasirian, Pangestu Adi dan Ratih Wiryani, hadir.", "RSUD Pasirian"),
        ("Kepala SMPN 2 Selok, Pangestu Adi, dan staf TU di situ, Ratih Wiryani, hadir.", "SMP Negeri 2 Selok"),
        (
            "Kepala UPTD Pasar Selok, Pangestu Adi, dan penyuluh perikanan di UPTD itu, Ratih Wiryani, hadir.",
            "UPTD Pasar Selok",
        ),
        ("Kepala Jawatan Sosial Kapanewon Selok, Ratih Wiryani, hadir.", "Kapanewon Selok"),
        ("Ratih Wiryani, pejabat pembuat komitmen di Dinas Sosial Lumajang, hadir.", "Dinas Sosial Kabupaten Lumajang"),
        ("Komisioner Divisi Penanganan Pelanggaran Bawaslu Kabupaten Lumajang, Ratih Wiryani, hadir.", WATCHDOG),
        ("Anggota Bawaslu Kabupaten Lumajang Divisi Penindakan Ratih Wiryani hadir.", WATCHDOG),
        ("Anggota Bawaslu Kabupaten Lumajang Divisi Hukum dan Data, Ratih Wiryani, hadir.", WATCHDOG),
        ("Pegawai Puskesmas Selok terlapor: sopir ambulans, Ratih Wiryani, hadir.", "Puskesmas Selok"),
    ],
)
def test_members(text: str, agency: str) -> None:
    claims = cast_of(text)
    assert ("Ratih Wiryani", agency) in told(claims, "WORKS_AT")
    assert "Ratih Wiryani" not in {person for person, _ in told(claims, "HEADS")}


def test_the_mate_of_a_candidate_works_in_no_body_spoken_of() -> None:
    text = "Bawaslu Lumajang memanggil calon bupati Pangestu Adi. Pangestu dan wakilnya, Bagas Wiryanto, maju."
    assert told(cast_of(text), "WORKS_AT") == set()


def test_the_mate_named_beside_a_candidate_works_nowhere() -> None:
    text = (
        "Ketua Panwas Lumajang, Ratih Wiryani, hadir. Kartu calon bupati Pangestu Adi dan wakilnya, Bagas Tri, beredar."
    )
    assert told(cast_of(text), "WORKS_AT") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berkas dikirim ke Inspektorat Jenderal Kementerian Agama.", ["Inspektorat Jenderal Kementerian Agama"]),
        ("Pengamat politik Universitas Tirta Loka, Ratih Wiryani, hadir.", []),
        ("Dosen Universitas Tirta Loka, Ratih Wiryani, hadir.", ["Universitas Tirta Loka"]),
        ("Kepala UPT setempat lolos.", []),
        ("Staf Baitul Mal Lumajang hadir.", ["Baitul Mal Kabupaten Lumajang"]),
        (
            "BKPSDM Lumajang diam. Badan Kepegawaian dan Pengembangan SDM bersurat.",
            ["Badan Kepegawaian dan Pengembangan SDM Kabupaten Lumajang"],
        ),
        ("Kepala UPPD Samsat Lumajang, Ratih Wiryani, hadir.", ["UPPD Samsat Lumajang"]),
    ],
)
def test_agencies(text: str, expected: list[str]) -> None:
    assert names(cast_of(text), "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pj Bupati Lumajang, yang dilantik Gubernur Pangestu Adi Juni lalu, hadir.", ["Pangestu Adi"]),
        ("Camat Pasirian, Pangestu Juni Adi, hadir.", ["Pangestu Juni Adi"]),
        ("Jubir tim hukum, Pangestu Teuku Dalam, melaporkan camat itu.", ["Pangestu Teuku Dalam"]),
        ("Terlapornya staf BPBD berinisial MK. Menurut Bawaslu, MK datang.", ["MK"]),
        ("Putusan MK sudah keluar, kata Ketua Bawaslu Lumajang, Pangestu Adi.", ["Pangestu Adi"]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lurah Tomo Kidul dilaporkan warga bernama Wayan Rempin.",
        'Ratih Wiryani menilai hal itu mustahil. "Sekretaris Dinas Sosial itu panutan," katanya.',
    ],
)
def test_who_reports_or_speaks_of_a_post_does_not_hold_it(text: str) -> None:
    cast = cast_of(text)
    assert told(cast, "HEADS") | told(cast, "WORKS_AT") == set()
