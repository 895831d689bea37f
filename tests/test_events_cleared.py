"""What clears."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BKN,
    BRAM,
    CAMAT,
    CICI,
    COMMISSION,
    KADIS,
    KASN,
    LURAH,
    PERSONNEL,
    SARMAN,
    accused,
    examined,
    facts,
    supports,
)


def test_a_stopped_case_clears() -> None:
    text = (
        "Bawaslu Arang menghentikan penanganan laporan terhadap Camat Ranu, Sarman Widodo. Camat yang "
        "sempat dituduh membagikan kaus Bagas-Ratri itu dinyatakan tidak terbukti melanggar."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "cleared")}


def test_lack_of_evidence_clears_the_one_spoken_of_before() -> None:
    text = (
        "Kasus Camat Ranu Sarman Widodo yang hadir di kampanye BARA dihentikan. Ketua Bawaslu Arang Titik"
        " Wulandari menyebut laporan itu kurang bukti."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "cleared")}


def test_a_report_without_substance_clears() -> None:
    text = (
        "Laporan Udin Sarkowi terhadap Camat Ranu Sarman Widodo kandas. Bawaslu Arang memutuskan laporan "
        "dugaan keterlibatan Sarman dalam kampanye Bagas-Ratri tidak memenuhi unsur pelanggaran."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, "other: Udin Sarkowi, Udin = warga") == {
        accused(SARMAN),
        examined(SARMAN),
        supports(SARMAN, "cleared"),
    }


def test_a_report_that_is_not_registered_clears() -> None:
    text = (
        "Bawaslu Arang tidak meregistrasi laporan Udin Sarkowi soal Camat Ranu Sarman Widodo yang disebut"
        ' membagikan bantuan bersama Bagas-Ratri. "Syarat materielnya tidak terpenuhi, sehingga tidak '
        'dapat ditindaklanjuti," kata Titik Wulandari.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA, "other: Udin Sarkowi, Udin = warga") == {
        accused(SARMAN),
        examined(SARMAN),
        supports(SARMAN, "cleared"),
    }


def test_a_sanction_that_is_annulled_clears() -> None:
    text = (
        "Badan Pertimbangan ASN membatalkan sanksi terhadap Camat Ranu Sarman Widodo. Sarman dulu "
        "dituding KASN mendukung Bagas-Ratri, namun pemeriksaan ulang menyatakan ia tidak terbukti "
        "melanggar."
    )
    assert facts(text, CAMAT, KASN, BARA) == {examined(SARMAN, COMMISSION), supports(SARMAN, "cleared")}


def test_a_clearing_may_be_a_bare_no() -> None:
    text = (
        "Bawaslu Arang sudah memutus laporan terhadap Kadis PU Bram Kusuma dan Lurah Sumber Cici Paramida"
        " yang hadir di deklarasi Bagas-Ratri. Bram dinyatakan melanggar netralitas, sedangkan Cici "
        "tidak."
    )
    assert facts(text, KADIS, LURAH, BAWASLU, BARA) == {
        examined(BRAM),
        examined(CICI),
        supports(BRAM, "confirmed"),
        supports(CICI, "cleared"),
    }


def test_a_court_that_grants_the_appeal_clears() -> None:
    text = (
        "Kadis PU Bram Kusuma, yang dicopot atas rekomendasi KASN karena mendampingi Bagas-Ratri "
        "mendaftar ke KPU, menang di pengadilan. PTUN mengabulkan gugatan Bram dan membatalkan pencopotan"
        " itu."
    )
    assert facts(text, KADIS, KASN, BARA) == {examined(BRAM, COMMISSION), supports(BRAM, "cleared")}


def test_one_of_two_is_forwarded_and_one_is_cleared() -> None:
    text = (
        "Bawaslu Arang merampungkan kajian atas dua terlapor, Kadis PU Bram Kusuma dan Lurah Sumber Cici "
        'Paramida, yang berfoto dengan Bagas-Ratri. "Untuk Bram kami teruskan ke BKN. Untuk Cici, tidak '
        'ditemukan unsur pelanggaran," ucap Titik Wulandari.'
    )
    assert facts(text, KADIS, LURAH, BAWASLU, BKN, BARA) == {
        examined(BRAM),
        examined(BRAM, PERSONNEL),
        examined(CICI),
        supports(BRAM),
        supports(CICI, "cleared"),
    }
