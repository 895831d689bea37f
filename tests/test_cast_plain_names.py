"""Names that little besides their place in the sentence shows, and capitals that are no names. Nobody here exists."""

import pytest

from tests.casting import cast_of, persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Divisi Penanganan Pelanggaran Bawaslu Lumajang, Hasto Broto, membenarkan laporan itu.", "Hasto Broto"),
        ("Pegawai dinas yang sama, Hasto Broto, mendapat teguran tertulis.", "Hasto Broto"),
        ("Adapun dalangnya, Ki Hasto Broto, merasa tidak enak hati.", "Hasto Broto"),
        ("Sementara jubir BERSERI Hasto Broto, berkata singkat.", "Hasto Broto"),
        ("Calon presiden nomor urut 2, Letjen (Purn) Hasto Broto, hadir.", "Hasto Broto"),
        ("Bupati Lumajang Capt. Hasto Broto menolak.", "Hasto Broto"),
        ("Kepala Desa Wonorejo, Samsul Hi. Usman, hadir.", "Samsul Hi. Usman"),
        ("Ia dibantu anggota Komunitas Pemilih Cerdas (KPC) Way Jepara, Tuminah.", "Tuminah"),
        ('"Ada catatannya," kata Koordinator Riau Pemilu Watch (RPW), Hasto Broto.', "Hasto Broto"),
    ],
)
def test_a_person_is_read_where_only_the_sentence_tells(text: str, name: str) -> None:
    assert persons(cast_of(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tangkapan layar grup WhatsApp bernama Pejuang Lereng bocor.",
        "Menurut Pengadu, laporan itu tidak ditangani. Jawaban Teradu sebaliknya.",
        "Kepala Dinas Pangan Lumajang Selatan hadir.",
    ],
)
def test_groups_and_roles_are_no_persons(text: str) -> None:
    assert not persons(cast_of(text))
