"""Decisions told by what an examination found, by why somebody was removed, and by what a court made of a charge."""

from __future__ import annotations

import pytest

from tests.test_events_beside import statuses


@pytest.mark.parametrize(
    "words",
    [
        "Pemeriksaan internal membuktikan Darmaji membagikan kaus pasangan itu.",
        "Hasil pemeriksaan Inspektorat Rembang membuktikan bahwa Darmaji aktif membagikan kaus.",
        "Bupati Rembang mencopot Darmaji. Pencopotan itu buntut pembagian kaus kampanye pasangan tersebut.",
        "Bupati Rembang memberi Darmaji surat peringatan karena membagikan kaus pasangan itu.",
        "Bawaslu Rembang menilai perbuatan Darmaji merupakan pelanggaran netralitas ASN.",
        "Bawaslu Rembang mengeluarkan rekomendasi agar Darmaji disanksi.",
        "Bawaslu Rembang menetapkan Darmaji sebagai pelanggar netralitas.",
        "Darmaji membacakan pernyataan secara terbuka di halaman kantor bupati.",
    ],
)
def test_what_an_authority_found_or_did_confirms(words: str) -> None:
    assert statuses(words) == {"confirmed"}


@pytest.mark.parametrize(
    "words",
    [
        "Hasil pemeriksaan Inspektorat Rembang menguatkan dugaan terhadap Darmaji.",
        "Hasil pemeriksaan diharapkan akan membuktikan peran Darmaji.",
        "Bupati Rembang mencopot Darmaji. Pencopotan itu terkait dugaan ikut kampanye yang masih diperiksa.",
        "Bupati Rembang mencopot Darmaji. Pencopotan itu karena masa jabatannya habis.",
        "Bawaslu Rembang menilai perbuatan Darmaji bisa merupakan pelanggaran netralitas ASN.",
        "Bawaslu Rembang menilai perbuatan Darmaji merupakan dugaan pelanggaran netralitas ASN.",
        "Bawaslu Rembang tidak mengeluarkan rekomendasi agar Darmaji disanksi.",
    ],
)
def test_what_may_be_found_confirms_nothing(words: str) -> None:
    assert "confirmed" not in statuses(words)


@pytest.mark.parametrize(
    "words",
    [
        "Mahkamah Konstitusi menolak dalil bahwa Darmaji membagikan kaus.",
        "DKPP merehabilitasi nama baik Darmaji.",
        "Gakkumdu sepakat perkara Darmaji tidak naik ke penyidikan karena unsur pidana tak terpenuhi.",
        "Kejaksaan menghentikan penuntutan terhadap Darmaji.",
    ],
)
def test_a_charge_that_a_court_or_prosecutor_drops_is_cleared(words: str) -> None:
    assert statuses(words) == {"cleared"}


@pytest.mark.parametrize(
    "words",
    [
        "Pelapor mencabut laporan, tetapi Bawaslu tetap memproses Darmaji.",
        "Bawaslu menghentikan sementara pembahasan kasus Darmaji karena menunggu saksi.",
        "Laporan atas Darmaji tidak diregistrasi. Pelapor lalu melengkapinya dan laporan kini diproses.",
        "Bawaslu menyatakan panitia tidak bersalah. Peran Darmaji masih didalami.",
        "Perkara politik uang di desa tetangga dihentikan Bawaslu karena kurang bukti.",
    ],
)
def test_what_goes_on_or_frees_others_clears_nobody(words: str) -> None:
    assert statuses(words) == {"alleged"}


def test_the_body_that_recommends_them_is_the_one_that_finds_so() -> None:
    words = "Bawaslu Rembang merekomendasikan Darmaji kepada BKN. Ia dinilai melanggar kode etik pegawai."
    assert statuses(words) == {"confirmed"}


@pytest.mark.parametrize(
    "words",
    [
        "Bawaslu Rembang memeriksa Darmaji. Ia diduga melanggar kode etik pegawai.",
        "Bawaslu Rembang merekomendasikan Darmaji kepada BKN. Ia diduga melanggar kode etik pegawai.",
        "Darmaji dicopot dari jabatannya karena rekomendasi. Sekda membantah pencopotan itu hukuman.",
    ],
)
def test_a_suspicion_or_a_removal_of_routine_confirms_nothing(words: str) -> None:
    assert "confirmed" not in statuses(words)
