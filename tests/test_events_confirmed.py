"""What confirms."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BKN,
    BUPATI,
    CAMAT,
    COMMISSION,
    KABID,
    KADES,
    KASN,
    KEPSEK,
    LILIS,
    MURDOKO,
    PERSONNEL,
    SARMAN,
    WAGIMAN,
    examined,
    facts,
    supports,
)


def test_a_finding_of_the_watchdog_confirms() -> None:
    text = (
        "Bawaslu Arang menyatakan Camat Ranu, Sarman Widodo, terbukti melanggar netralitas karena "
        "mengunggah foto pasangan Bagas-Ratri di Facebook. Berkasnya diteruskan ke KASN."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, KASN) == {
        examined(SARMAN),
        examined(SARMAN, COMMISSION),
        supports(SARMAN, "confirmed"),
    }


def test_an_admission_confirms() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, mengakui perbuatannya membagikan kaus bergambar Bagas-Ratri kepada "
        'warga. "Saya salah dan meminta maaf," katanya usai diperiksa Bawaslu Arang.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "confirmed")}


def test_of_two_one_is_confirmed_and_one_cleared() -> None:
    text = (
        "Bawaslu Arang menuntaskan dua laporan soal deklarasi Bagas-Ratri. Camat Ranu Sarman Widodo "
        "dinyatakan melanggar netralitas, sedangkan Kabid Aset Dinas Sosial Lilis Handayani tidak "
        "terbukti."
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA) == {
        examined(LILIS),
        examined(SARMAN),
        supports(LILIS, "cleared"),
        supports(SARMAN, "confirmed"),
    }


def test_a_sanction_by_the_head_of_the_region_confirms() -> None:
    text = (
        "Berdasarkan rekomendasi BKN, Bupati Arang Hadi Prasetya menjatuhkan sanksi disiplin sedang "
        "kepada Camat Ranu, Sarman Widodo. Sebelumnya Bawaslu Arang memeriksa Sarman yang terekam "
        "menyanyikan jingle BARA."
    )
    assert facts(text, CAMAT, BUPATI, BKN, BAWASLU, BARA) == {
        examined(SARMAN),
        examined(SARMAN, PERSONNEL),
        supports(SARMAN, "confirmed"),
    }


def test_a_discipline_confirms_and_no_violation_clears() -> None:
    text = (
        "Nasib dua ASN yang berfoto dengan Bagas-Ratri berbeda. Camat Ranu, Sarman Widodo, akhirnya "
        "dijatuhi hukuman disiplin berupa penundaan kenaikan pangkat setahun atas rekomendasi KASN.\n"
        "Adapun Kepala SMP 3 Ranu, Murdoko Slamet, lolos. Bawaslu Arang yang memeriksa keduanya menilai "
        "foto Murdoko diambil sebelum masa kampanye sehingga bukan pelanggaran."
    )
    assert facts(text, CAMAT, KEPSEK, BAWASLU, KASN, BARA) == {
        examined(MURDOKO),
        examined(SARMAN),
        examined(SARMAN, COMMISSION),
        supports(MURDOKO, "cleared"),
        supports(SARMAN, "confirmed"),
    }


def test_a_court_confirms() -> None:
    text = (
        "Pengadilan Negeri Arang memvonis Kepala Desa Kedung, Wagiman Hadi, dua bulan kurungan. Hakim "
        "menyatakan Wagiman terbukti mengajak warga memilih Bagas-Ratri."
    )
    assert facts(text, KADES, BARA, "body: Pengadilan Negeri Arang") == {supports(WAGIMAN, "confirmed")}


def test_a_decision_beats_a_denial() -> None:
    text = (
        "Meski sempat membantah, Camat Ranu Sarman Widodo dinyatakan terbukti melanggar kode etik oleh "
        "Bawaslu Arang karena ikut konvoi Bagas-Ratri."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "confirmed")}


def test_a_recommended_sanction_of_the_commission_confirms() -> None:
    text = (
        "KASN merekomendasikan agar Camat Ranu, Sarman Widodo, dijatuhi sanksi moral berupa pernyataan "
        "terbuka. Sarman kedapatan memberi tanda suka pada unggahan Bagas-Ratri."
    )
    assert facts(text, CAMAT, KASN, BARA) == {examined(SARMAN, COMMISSION), supports(SARMAN, "confirmed")}


def test_a_removal_after_a_finding_confirms() -> None:
    text = (
        "Pj Bupati Arang Hadi Prasetya membebastugaskan Camat Ranu Sarman Widodo setelah KASN menyatakan "
        "Sarman melanggar netralitas. Sarman sebelumnya mengunggah swafoto dengan Bagas Waluyo."
    )
    assert facts(text, CAMAT, "chief: Hadi Prasetya, Hadi = Pj Bupati Arang", KASN, BARA) == {
        examined(SARMAN, COMMISSION),
        supports(SARMAN, "confirmed"),
    }


def test_who_just_writes_that_somebody_is_guilty_confirms_nothing() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga mengajak warga memilih pasangan BARA. Sebuah akun menulis bahwa"
        " Sarman Widodo terbukti bersalah melanggar netralitas."
    )
    assert supports(SARMAN, "confirmed") not in facts(text, CAMAT, BARA)
    assert supports(SARMAN) in facts(text, CAMAT, BARA)
    assert supports(SARMAN, "confirmed") in facts(
        text.replace("Sebuah akun menulis", "Bawaslu menyatakan"), CAMAT, BARA, BAWASLU
    )
