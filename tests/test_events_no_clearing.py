"""What sounds like a clearing and is none: his own report, another matter, nobody's say, taken back, not yet."""

from __future__ import annotations

import pytest

from tests.test_events_beside import statuses

NONE = [
    "Polisi menghentikan laporan balik Darmaji.",
    "Polisi menolak laporan Darmaji atas akun penyebar rekaman itu.",
    "Penyelidikan polisi atas perekam video Darmaji dihentikan.",
    "Laporan terhadap dua staf Darmaji dihentikan Bawaslu Rembang.",
    "Polres Rembang menghentikan perkara kecelakaan yang menyeret Darmaji.",
    "Darmaji dinyatakan bersih dari narkoba dalam tes rutin.",
    "Nama Darmaji dicoret dari daftar calon sekretaris dewan.",
    "Bupati percaya Darmaji tidak bersalah.",
    "Partai pengusung tidak mempermasalahkan kedatangan Darmaji.",
    "Menurut Darmaji, dirinya tidak terbukti melanggar.",
    "Penghentian kasus Darmaji dibatalkan Bawaslu Rembang.",
    '"Tidak benar kasus Darmaji kami hentikan," kata Ketua Bawaslu Rembang Sugiarta Wibowo.',
    "Beredar surat Bawaslu Rembang yang menyatakan Darmaji tidak bersalah. Bawaslu memastikan surat itu palsu.",
    '"Asas praduga tak bersalah berlaku bagi Darmaji," kata Ketua Bawaslu Rembang Sugiarta Wibowo.',
    "Bawaslu Rembang belum menyatakan Darmaji melanggar atau tidak melanggar.",
    "Klarifikasi Darmaji dinyatakan selesai, kesimpulannya menunggu rapat pleno Bawaslu Rembang.",
    "Menurut Bawaslu Rembang, tidak cukup satu bukti untuk menjerat Darmaji.",
    "Bawaslu menyebut tidak ada bukti Darmaji membagikan uang, tetapi soal kehadirannya masih didalami.",
    "Dugaan politik uang tidak terbukti, sedangkan dugaan ketidaknetralan Darmaji masih diperiksa Bawaslu Rembang.",
    "Laporan terhadap wakil bupati dihentikan Bawaslu, laporan terhadap Darmaji jalan terus.",
]
CLEARED = [
    "Bawaslu Rembang menghentikan laporan terhadap Darmaji.",
    "Bawaslu Rembang menghentikan laporan terhadap pengunggah foto itu, Darmaji.",
    "Bawaslu Rembang yakin Darmaji tidak bersalah.",
    "Bawaslu Rembang tidak mempermasalahkan kehadiran Darmaji.",
    "Nama Darmaji dicoret dari daftar terlapor.",
    "Pemeriksaan Darmaji dinyatakan selesai, hasilnya tidak terbukti, kata Bawaslu Rembang.",
    "Darmaji tidak terbukti melanggar, kata Bawaslu Rembang, tetapi laporan terhadap Panirah masih diperiksa.",
]


@pytest.mark.parametrize("words", NONE)
def test_it_clears_nobody(words: str) -> None:
    assert "cleared" not in statuses(words)


@pytest.mark.parametrize("words", CLEARED)
def test_what_only_looks_so_clears(words: str) -> None:
    assert statuses(words) == {"cleared"}
