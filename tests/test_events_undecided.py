"""What sounds like a decision and is none."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BRAM,
    BUPATI,
    CAMAT,
    CITIZEN,
    COMMISSION,
    GAKKUMDU,
    INSPECTORATE,
    INSPECTORS,
    KABID,
    KADES,
    KADIS,
    KASN,
    LILIS,
    SARMAN,
    WAGIMAN,
    accused,
    examined,
    facts,
    supports,
)


def test_forwarding_is_no_decision_and_a_condition_confirms_nothing() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga mengunggah foto pasangan Bagas-Ratri di Facebook. Bawaslu "
        "Arang meneruskan dugaan pelanggaran itu ke KASN. Jika terbukti, Sarman terancam sanksi disiplin."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, KASN) == {examined(SARMAN), examined(SARMAN, COMMISSION), supports(SARMAN)}


def test_whether_proven_or_not_is_open() -> None:
    text = (
        'Camat Ranu Sarman Widodo diperiksa Bawaslu Arang terkait kehadirannya di kampanye BARA. "Apakah '
        'terbukti atau tidak, tunggu pleno," kata Titik Wulandari.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_what_a_boss_will_do_if_proven_confirms_nothing() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga membagikan stiker BARA. Bawaslu Arang mengundangnya untuk "
        'klarifikasi. Bupati Arang Hadi Prasetya menegaskan akan mencopot Sarman kalau terbukti. "Kalau '
        'memang melanggar ya harus disanksi," katanya.'
    )
    assert facts(text, CAMAT, BUPATI, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_a_suspect_is_not_convicted() -> None:
    text = (
        "Kepala Desa Kedung, Wagiman Hadi, ditetapkan sebagai tersangka tindak pidana pemilu. Ia diduga "
        'mengajak warga memilih Bagas-Ratri saat pembagian BLT. "Berkasnya kami limpahkan dari Gakkumdu '
        'ke kejaksaan," kata Ketua Bawaslu Arang, Titik Wulandari.'
    )
    assert facts(text, KADES, BAWASLU, GAKKUMDU, BARA) == {
        examined(WAGIMAN),
        examined(WAGIMAN, "Sentra Gakkumdu Kabupaten Arang"),
        supports(WAGIMAN),
    }


def test_not_yet_decided_is_open() -> None:
    text = (
        "Bawaslu Arang belum memutuskan apakah Camat Ranu Sarman Widodo melanggar netralitas. Sarman "
        "dilaporkan karena hadir di deklarasi BARA."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_clearing_of_the_crime_alone_leaves_the_rest_open() -> None:
    text = (
        "Sentra Gakkumdu menyatakan kasus Kepala Desa Kedung Wagiman Hadi tidak memenuhi unsur pidana "
        "pemilu. Meski begitu, kata Ketua Bawaslu Arang Titik Wulandari, dugaan pelanggaran netralitas "
        "Wagiman yang memakai kaus BARA diteruskan ke Inspektorat."
    )
    assert facts(text, KADES, GAKKUMDU, BAWASLU, INSPECTORATE, BARA) == {
        examined(WAGIMAN),
        examined(WAGIMAN, "Sentra Gakkumdu Kabupaten Arang"),
        examined(WAGIMAN, INSPECTORS),
        supports(WAGIMAN),
    }


def test_possible_sanctions_confirm_nothing() -> None:
    text = (
        "Kabid Aset Dinas Sosial, Lilis Handayani, diduga memposting dukungan untuk Bagas-Ratri. "
        'Inspektorat sudah memeriksanya dan hasilnya diserahkan ke BKPSDM. "Sanksinya bisa teguran sampai'
        ' penurunan pangkat," kata Bupati Arang Hadi Prasetya.'
    )
    assert facts(text, KABID, INSPECTORATE, BUPATI, "overseer: BKPSDM Kabupaten Arang, BKPSDM", BARA) == {
        examined(LILIS, "BKPSDM Kabupaten Arang"),
        examined(LILIS, INSPECTORS),
        supports(LILIS),
    }


def test_a_quoted_condition_confirms_nothing() -> None:
    text = (
        '"Kalau terbukti, Camat Ranu Sarman Widodo bisa dijatuhi sanksi berat," kata Ketua Bawaslu Arang,'
        " Titik Wulandari, soal dugaan Sarman mengarahkan guru memilih BARA. Ia menambahkan, Sarman "
        "diundang klarifikasi Rabu."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_the_conviction_of_somebody_elsewhere_confirms_nothing() -> None:
    text = (
        "Kadis PU Bram Kusuma diduga memfasilitasi rapat tim Bagas-Ratri di aula dinas. Bawaslu Arang "
        "memintanya hadir Kamis. Tahun lalu, seorang lurah di kabupaten tetangga divonis bersalah dalam "
        "kasus serupa."
    )
    assert facts(text, KADIS, BAWASLU, BARA) == {examined(BRAM), supports(BRAM)}


def test_removals_in_another_case_confirm_nothing() -> None:
    text = (
        "Kadis PU Bram Kusuma diperiksa Bawaslu Arang karena memasang baliho Bagas-Ratri. Sebelumnya, dua"
        " lurah dicopot dalam kasus serupa."
    )
    assert facts(text, KADIS, BAWASLU, BARA) == {examined(BRAM), supports(BRAM)}


def test_a_billboard_that_is_removed_confirms_nothing() -> None:
    text = (
        "Kadis PU Bram Kusuma diduga memasang baliho Bagas-Ratri di kantornya. Satpol PP kemudian mencopot baliho itu."
    )
    assert facts(text, KADIS, BARA) == {supports(BRAM)}


def test_an_accuser_cannot_confirm() -> None:
    text = (
        '"Ini jelas terbukti melanggar," kata Udin Sarkowi, warga Ranu, soal Kadis PU Bram Kusuma yang '
        "berjoget di kampanye Bagas-Ratri."
    )
    assert facts(text, KADIS, BARA, CITIZEN) == {accused(BRAM), supports(BRAM)}


def test_a_demanded_sanction_confirms_nothing() -> None:
    text = (
        "Udin Sarkowi, warga Ranu, meminta Kadis PU Bram Kusuma dijatuhi sanksi berat. Bram, kata dia, "
        "membagikan kaus BARA kepada pegawai."
    )
    assert facts(text, KADIS, BARA, CITIZEN) == {accused(BRAM), supports(BRAM)}


def test_a_recited_law_confirms_nothing() -> None:
    text = (
        "Bawaslu Arang memeriksa Kadis PU Bram Kusuma yang berfoto dengan Bagas-Ratri. Pasal 71 UU "
        "10/2016 menyebut pejabat yang terbukti membuat tindakan menguntungkan calon dipidana penjara "
        "paling lama enam bulan."
    )
    assert facts(text, KADIS, BAWASLU, BARA) == {examined(BRAM), supports(BRAM)}
