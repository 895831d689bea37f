"""Posts that stand apart from the name: one's own staff, rows and labels, who fills in, bodies spoken of before."""

import pytest

from tests.casting import cast_of, names, told

SOSIAL = "Dinas Sosial Kabupaten Lumajang"
BAWASLU = "Bawaslu Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Kepala Dinas Sosial Lumajang, Sastro Wiguno, hadir. Sekretarisnya, Bagas Wiryanto, ikut.", SOSIAL),
        ("Kepala Dinas Sosial Lumajang, Sastro Wiguno, hadir bersama stafnya bernama Bagas Wiryanto.", SOSIAL),
        ("Kepala Dinas Sosial Lumajang Sastro Wiguno menyebut Bagas Wiryanto memang bawahannya.", SOSIAL),
        (
            "Ketua Bawaslu Lumajang, Sastro Wiguno, didampingi dua anggota, Bagas Wiryanto dan Pangestu Adi, hadir.",
            BAWASLU,
        ),
        ("Bawaslu Lumajang memeriksa dua saksi. Komisioner lain, Bagas Wiryanto, absen.", BAWASLU),
        (
            "Pengadilan Negeri Lumajang bersidang. Saksi hadir. Hakim anggota Bagas Wiryanto bertanya.",
            "Pengadilan Negeri Lumajang",
        ),
        ("Bagas Wiryanto mengaku hadir. Yang bersangkutan tercatat sebagai pegawai Dinas Sosial Lumajang.", SOSIAL),
        ("Tiga nama:\n- Bagas Wiryanto: staf Dinas Sosial Lumajang\n- Pangestu Adi: Camat Ranu Pakel", SOSIAL),
        ("Bagas Wiryanto | staf Dinas Sosial Lumajang | teguran", SOSIAL),
        ("Nama: Bagas Wiryanto\nJabatan: Kepala Bidang Rehabilitasi Dinas Sosial Lumajang", SOSIAL),
        ("Nama: Bagas Wiryanto\nJabatan: Staf\nUnit Kerja: Dinas Sosial Lumajang", SOSIAL),
    ],
)
def test_posts_apart_from_the_name(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "WORKS_AT")


@pytest.mark.parametrize(
    "text",
    [
        "Camat Ranu Pakel Sastro Wiguno dicopot. Posisinya diisi Sekretaris Camat Ranu Pakel, Bagas Wiryanto.",
        "Camat Ranu Pakel Sastro Wiguno dicopot. Posisi camat kini dijabat Plh, yakni Bagas Wiryanto.",
        "Camat Ranu Pakel Sastro Wiguno dicopot. Bupati menunjuk Bagas Wiryanto sebagai pelaksana harian.",
    ],
)
def test_who_fills_in_heads_the_agency(text: str) -> None:
    assert ("Bagas Wiryanto", "Kecamatan Ranu Pakel") in told(cast_of(text), "HEADS")


def test_nobody_fills_in_for_one_who_only_speaks() -> None:
    text = "Kepala Dinas Sosial Lumajang, Sastro Wiguno, mengatakan tidak tahu. "
    text += "Bupati menunjuk Bagas Wiryanto sebagai pelaksana tugas."
    assert told(cast_of(text), "HEADS") == {("Sastro Wiguno", SOSIAL)}


@pytest.mark.parametrize(
    "text",
    [
        "Massa Aliansi Warga Semeru berorasi. Koordinator aksi, Bagas Wiryanto, menuntut maaf.",
        'Massa Aliansi Warga Semeru berorasi. "Copot," teriak Koordinator Lapangan (Korlap), Bagas Wiryanto.',
    ],
)
def test_those_who_lead_a_rally_belong_to_who_called_it(text: str) -> None:
    assert told(cast_of(text), "MEMBER_OF") == {("Bagas Wiryanto", "Aliansi Warga Semeru")}


def test_a_member_of_a_chat_group_is_no_member_of_the_body_before() -> None:
    text = "Bawaslu Lumajang memanggil seorang guru. Bagas Wiryanto tercatat sebagai anggota grup percakapan."
    assert told(cast_of(text), "WORKS_AT") == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Bagas Wiryanto, guru mata pelajaran sejarah SMPN 3 Ranu Pakel, hadir.", "SMP Negeri 3 Ranu Pakel"),
        ("Bagas Wiryanto, guru SMPN 3 Harian, hadir.", "SMP Negeri 3 Harian"),
        ("Divisi Hukum Bawaslu Lumajang melalui Bagas Wiryanto menjawab.", BAWASLU),
        (
            "Ketua Tim Pemenangan Sari-Tedja, Bagas Wiryanto, anggota DPRD Lumajang dari PKB, hadir.",
            "DPRD Kabupaten Lumajang",
        ),
        ("Bagas Wiryanto, warga Tomo Kidul yang juga staf Dinas Sosial Lumajang, hadir.", SOSIAL),
        ("Seorang staf Dinas Sosial Lumajang yang baru dilantik, Bagas Wiryanto, hadir.", SOSIAL),
        (
            "Kecamatan Ranu Pakel sibuk. Camat Ranu Pakel absen. Tenaga kontrak kantor camat, Bagas Wiryanto, hadir.",
            "Kecamatan Ranu Pakel",
        ),
        (
            "Majelis memvonis Bagas Wiryanto. Kemudian, terdakwa yang merupakan staf Dinas Sosial Lumajang ini diam.",
            SOSIAL,
        ),
    ],
)
def test_posts_with_words_between(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "WORKS_AT")


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Sekjen Serikat Pemantau Semeru, Bagas Wiryanto, hadir.", "Serikat Pemantau Semeru"),
        ("Ketua Kelompok Tani (Poktan) Tirta Semeru, Bagas Wiryanto, hadir.", "Poktan Tirta Semeru"),
        ("Direktur Semeru Election Watch, Bagas Wiryanto, hadir.", "Semeru Election Watch"),
        ("Ketua Kesatria Semeru Kabupaten Lumajang, Bagas Wiryanto, hadir.", "Kesatria Semeru Kabupaten Lumajang"),
        ("Laporan dibuat Liga Warga Semeru (LWS). Ketua LWS Bagas Wiryanto hadir.", "Liga Warga Semeru"),
    ],
)
def test_organizations_of_many_shapes(text: str, club: str) -> None:
    assert told(cast_of(text), "MEMBER_OF") == {("Bagas Wiryanto", club)}


@pytest.mark.parametrize(
    "text", ["Ia mengajak relawan PAGI hadir.", "Ia membayar PBB.", "Ia menyapa relawan Sari-Tedja."]
)
def test_no_organizations(text: str) -> None:
    assert names(cast_of(text), "Organization") == []


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Camat Ranu Gesang Sastro Wiguno hadir bersama Sekcam Bagas Wiryanto.", "Kecamatan Ranu Gesang"),
        ("Komisioner Bawaslu Lumajang Sastro Wiguno dan Bagas Wiryanto hadir.", BAWASLU),
        ("Asisten Administrasi Umum Sekda Lumajang, Bagas Wiryanto, hadir.", "Sekretariat Daerah Kabupaten Lumajang"),
        ("Atas nama Bagas Wiryanto, NIP 19770101, jabatan Sekretaris Dinas Sosial Lumajang.", SOSIAL),
        ("Bagas Wiryanto asal Dinas Sosial Lumajang hadir.", SOSIAL),
        ("Seorang pegawai Dinas Sosial Lumajang diperiksa. Ia adalah Bagas Wiryanto.", SOSIAL),
    ],
)
def test_posts_without_their_place(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "WORKS_AT")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Yang hadir orang nomor satu di Dinas Sosial Lumajang, Bagas Wiryanto.", SOSIAL),
        ("Camat Ranu Gesang disorot. Bagas Wiryanto, sang camat, bungkam.", "Kecamatan Ranu Gesang"),
        ("Camat Ranu Pakel (HW), Lurah Tomo Kidul (Bagas Wiryanto) hadir.", "Kelurahan Tomo Kidul"),
    ],
)
def test_heads_told_in_other_words(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "HEADS")


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Bagas Wiryanto yang mengetuai LSM Pantau Semeru hadir.", "LSM Pantau Semeru"),
        ("Bagas Wiryanto (LSM Pantau Semeru) hadir.", "LSM Pantau Semeru"),
        ("Laporan dibuat LSM Pantau Semeru. Direktur lembaga itu, Bagas Wiryanto, hadir.", "LSM Pantau Semeru"),
        ("Tim Hukum SEJUK yang diwakili Bagas Wiryanto hadir.", "Tim Hukum SEJUK"),
    ],
)
def test_members_told_in_other_words(text: str, club: str) -> None:
    assert told(cast_of(text), "MEMBER_OF") == {("Bagas Wiryanto", club)}


def test_who_only_runs_for_a_commission_does_not_work_there() -> None:
    assert told(cast_of("Calon anggota KPU Lumajang, Bagas Wiryanto, hadir."), "WORKS_AT") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Sosial Lumajang membantah. Bupati petahana Bagas Wiryanto diam.",
        "Dinas Sosial Lumajang membantah. Bupati Lumajang dua periode, Bagas Wiryanto, diam.",
        "Dinas Sosial Lumajang membantah. Pemkab Lumajang yang dipimpin Bagas Wiryanto diam.",
        "Dinas Sosial Lumajang membantah. Orang nomor satu di Pemkab Lumajang, Bagas Wiryanto, diam.",
    ],
)
def test_who_heads_the_government_controls_its_departments(text: str) -> None:
    cast = cast_of(text)
    assert (SOSIAL, "Bagas Wiryanto") in told(cast, "CONTROLLED_BY")
    assert told(cast, "HEADS") == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Sejak 2021 Bagas Wiryanto menjadi Camat Ranu Pakel.", "Kecamatan Ranu Pakel"),
        ("Jabatan Camat Ranu Pakel dipegang Bagas Wiryanto.", "Kecamatan Ranu Pakel"),
        ("Bagas Wiryanto hadir. Sebagai Camat Ranu Pakel, ia dinilai berpihak.", "Kecamatan Ranu Pakel"),
        ("Bagas Wiryanto hadir dalam kapasitas sebagai Camat Ranu Pakel.", "Kecamatan Ranu Pakel"),
        ("Bagas Wiryanto hadir. Sosok Camat Ranu Pakel itu bungkam.", "Kecamatan Ranu Pakel"),
        ("Kapolsek Ranu Gesang, AKP Bagas Wiryanto, hadir.", "Polsek Ranu Gesang"),
    ],
)
def test_who_came_to_head_an_agency(text: str, agency: str) -> None:
    assert ("Bagas Wiryanto", agency) in told(cast_of(text), "HEADS")


@pytest.mark.parametrize("verb", ["ingin", "gagal", "pernah"])
def test_who_wants_to_head_it_does_not(verb: str) -> None:
    assert told(cast_of(f"Bagas Wiryanto {verb} menjadi Camat Ranu Pakel."), "HEADS") == set()
