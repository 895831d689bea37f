"""Posts that name no body: the body is one that the report has just spoken of, or to which words point back."""

import pytest

from tests.casting import cast_of, told

SOSIAL = "Dinas Sosial Kabupaten Lumajang"
BAWASLU = "Bawaslu Kabupaten Lumajang"
SCHOOL = "SMP Negeri 2 Ranu Pakel"
FIRM = "Perumda Air Minum Tirta Semeru"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Puskesmas Ranu Pakel I disorot. Sastro Wiguno, bidan desa pada puskesmas itu, diam.",
            "Puskesmas Ranu Pakel I",
        ),
        ("Dinas Sosial Lumajang disorot. Masih di dinas yang sama, tenaga harian lepas Sastro Wiguno diam.", SOSIAL),
        ("Lurah Watu Ijo diam. Kolektor pajak di kelurahan itu, Sastro Wiguno, ikut diam.", "Kelurahan Watu Ijo"),
        ("Video direkam di SMPN 2 Ranu Pakel. Kasubag TU, Sastro Wiguno, dipanggil.", SCHOOL),
        ("Dinas Sosial Lumajang disorot. Sang sekretaris, Sastro Wiguno, dipanggil.", SOSIAL),
        (
            "Dua perangkat Desa Watu Ijo, Kaur Keuangan Bagas Adi dan Kasi Pelayanan Sastro Wiguno, diam.",
            "Desa Watu Ijo",
        ),
        ("Penjaga SMPN 2 Ranu Pakel bernama Sastro Wiguno diam.", SCHOOL),
        ("Operator komputer Dinas Sosial Lumajang, Sastro Wiguno, diam.", SOSIAL),
        ("Sastro Wiguno, auditor yang diperbantukan di Dinas Sosial Lumajang, diam.", SOSIAL),
        ("Kabid lain di Dinas Sosial Lumajang, Sastro Wiguno, diam.", SOSIAL),
        ("Kordiv P3S Bawaslu Lumajang, Sastro Wiguno, diam.", BAWASLU),
        ("Bawaslu Lumajang bergerak. Kepala Sekretariat Sastro Wiguno diam.", BAWASLU),
        ("DPRD Lumajang rapat. Ketua Pansus, Sastro Wiguno, kecewa.", "DPRD Kabupaten Lumajang"),
        ("Direktur Umum Perumda Air Minum Tirta Semeru, Sastro Wiguno, diam.", FIRM),
        ("Perumda Air Minum Tirta Semeru disorot. Manajer Humas Sastro Wiguno diam.", FIRM),
        ("Sastro Wiguno (29), CPNS pada Bagian Hukum Setda Lumajang, diam.", "Sekretariat Daerah Kabupaten Lumajang"),
        ("Kepala Desa Watu Ijo, Bagas Adi, beserta Kepala Dusun II Sastro Wiguno diperiksa.", "Desa Watu Ijo"),
    ],
)
def test_who_serves_in_the_body_spoken_of(text: str, body: str) -> None:
    assert ("Sastro Wiguno", body) in told(cast_of(text), "WORKS_AT")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bawaslu Lumajang bergerak. Ketua Sastro Wiguno diam.", BAWASLU),
        ("RSUD Haryoto disorot. Direktur dr. Sastro Wiguno diam.", "RSUD Haryoto"),
    ],
)
def test_who_leads_the_body_spoken_of(text: str, body: str) -> None:
    assert told(cast_of(text), "HEADS") == {("Sastro Wiguno", body)}


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu Lumajang menerima laporan Forum Warga Semeru. Ketua Sastro Wiguno menuntut maaf.",
        "Kasus ini diteruskan ke Bawaslu. Direktur Sastro Wiguno diam.",
        "Pengamat politik Universitas Semeru Raya, Sastro Wiguno, menilai aturan itu jelas.",
    ],
)
def test_no_body_where_another_may_be_meant(text: str) -> None:
    cast = cast_of(text)
    assert told(cast, "HEADS") | told(cast, "WORKS_AT") == set()
