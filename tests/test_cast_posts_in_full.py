"""Posts with words that no list has, ages, letters of an institute before a name."""

import pytest

from tests.casting import cast_of, persons, told

PLACE = "Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tri Handaya, mantan Camat Gesing yang kini duduk sebagai Sekretaris Dinas Sosial, dilaporkan.",
         {("Tri Handaya", f"Dinas Sosial {PLACE}")}),
        ("Di Kecamatan Wirun, Sekcam setempat, Anton Basuki, ikut. Camat Wirun diam.",
         {("Anton Basuki", "Kecamatan Wirun")}),
        ("Guru Pendidikan Agama Islam SMP Negeri 1 Wirun yang bernama Abdul Khalid mengaku khilaf.",
         {("Abdul Khalid", "SMP Negeri 1 Wirun")}),
        ("Kanit Tipidkor Polres Lumajang Iptu Danang Praba menunggu.", {("Danang Praba", "Polres Lumajang")}),
        ("Petugas PPL Dinas Pertanian, Mashudi Harun, hadir.", {("Mashudi Harun", f"Dinas Pertanian {PLACE}")}),
        ("Di Desa Suko, Sekretaris Desa Ahmad Zaini diperiksa. Kades Suko diam.", {("Ahmad Zaini", "Desa Suko")}),
        ("Andriani, 28 tahun, pegawai kontrak di Kantor Camat Gesing, hadir.", {("Andriani", "Kecamatan Gesing")}),
        ("Guru SDN 4 Gondo, Rahma Yusuf, dan operator sekolahnya, Doni Saputro, hadir.",
         {("Rahma Yusuf", "SD Negeri 4 Gondo"), ("Doni Saputro", "SD Negeri 4 Gondo")}),
        ("Wati Harun belum diangkat; Irwan Malik baru setahun bertugas di Dinas Sosial.",
         {("Irwan Malik", f"Dinas Sosial {PLACE}")}),
        ("Ketua Bawaslu Lumajang diam. Staf Satpol PP Rizal Harun hadir serta dua rekannya: Dedi Malik dan Yanto.",
         {(name, f"Satpol PP {PLACE}") for name in ("Rizal Harun", "Dedi Malik", "Yanto")}),
        ("Ketua Bawaslu Lumajang Adi Yansen, didampingi anggotanya Hamim Tohar dan Joyo Kusumo, hadir.",
         {(name, f"Bawaslu {PLACE}") for name in ("Hamim Tohar", "Joyo Kusumo")}),
    ],
)  # fmt: skip
def test_posts_are_read_past_words_that_no_list_has(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "WORKS_AT") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala UPTD Pasar Induk, Gunadi Satria, membantah.", ["Gunadi Satria"]),
        ("Kasi Pembiayaan, Fitri Handayati, membantah.", ["Fitri Handayati"]),
        ("Ketua RT Suparman, Budi Harun, hadir.", ["Suparman", "Budi Harun"]),
        ("Pakar hukum Unlam, Khairul Harun, menilai hal itu.", ["Khairul Harun"]),
        ("Peneliti LISPI Wawan Ikhwan mengkritik hal itu.", ["Wawan Ikhwan"]),
        ("Ketua DPC PDI Perjuangan Lumajang, Triana Widi, meminta Bawaslu adil.", ["Triana Widi"]),
        ("Direktur eksekutifnya, Arham Rosyid, membawa foto.", ["Arham Rosyid"]),
        ("Camat Gesing Yanto Harun, Kades Suko Budi Malik, hadir.", ["Yanto Harun", "Budi Malik"]),
    ],
)
def test_words_of_a_post_are_no_persons(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


def test_the_head_of_a_village_is_named_after_it() -> None:
    cast = cast_of("Perangkat Desa Suko diperiksa. Kepala desanya, Sutris Hadi, sedang umrah.")
    assert told(cast, "HEADS") == {("Sutris Hadi", "Desa Suko")}
