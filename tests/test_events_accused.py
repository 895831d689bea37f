"""Who stands accused, and who only comments, is heard, is related or is in another story."""

from __future__ import annotations

import pytest

from tests.event_stage import (
    BARA,
    BAWASLU,
    BKN,
    BRAM,
    BUPATI,
    CAMAT,
    CICI,
    CITIZEN,
    DODO,
    HEADMASTER,
    INSPECTORATE,
    INSPECTORS,
    KABID,
    KADIS,
    KASN,
    KEPSEK,
    LILIS,
    LSM,
    LURAH,
    MURDOKO,
    NOBODY,
    PERSONNEL,
    SARMAN,
    accused,
    claims_of,
    examined,
    facts,
    supports,
)


def test_a_camat_who_is_said_to_have_attended_is_accused() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, diduga menghadiri kampanye pasangan Bagas-Ratri di Lapangan Ranu, "
        "Minggu (6/10/2024).\n"
        'Ketua LSM Sorot, Udin Sarkowi, melaporkan Sarman ke Bawaslu Arang, Senin (7/10). "Buktinya foto '
        'dan video," kata Udin.\n'
        'Ketua Bawaslu Arang, Titik Wulandari, membenarkan laporan itu. "Akan kami panggil," ujarnya.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA, LSM) == {
        accused(SARMAN),
        accused(SARMAN, "LSM Sorot"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_three_who_are_counted_first_and_named_later_act_together() -> None:
    text = (
        "Tiga ASN di Kabupaten Arang diduga ikut deklarasi Bagas-Ratri. Ketiganya adalah Camat Ranu "
        "Sarman Widodo, Kabid Aset Dinas Sosial Lilis Handayani, dan Kepala SMP 3 Ranu Murdoko Slamet.\n"
        "Bawaslu Arang akan memanggil ketiganya pekan depan."
    )
    assert facts(text, CAMAT, KABID, KEPSEK, BAWASLU, BARA) == {
        examined(LILIS),
        examined(MURDOKO),
        examined(SARMAN),
        supports(LILIS),
        supports(MURDOKO),
        supports(SARMAN),
    }


def test_initials_act_together() -> None:
    text = (
        "Tiga pegawai Pemkab Arang berinisial AK, DR dan TS terekam menyanyikan jingle BARA. Bawaslu "
        "Arang sudah memeriksa mereka dan meneruskan berkasnya ke BKN."
    )
    assert facts(text, "asn: AK = pegawai", "asn: DR", "asn: TS", BAWASLU, BKN, BARA) == {
        examined("AK"),
        examined("AK", PERSONNEL),
        examined("DR"),
        examined("DR", PERSONNEL),
        examined("TS"),
        examined("TS", PERSONNEL),
        supports("AK"),
        supports("DR"),
        supports("TS"),
    }


def test_a_man_in_a_video_who_is_named_later_is_the_actor() -> None:
    text = (
        "Sebuah video berdurasi 30 detik beredar. Dalam video itu seorang pria berkemeja putih mengajak "
        "warga mencoblos nomor 2, Bagas-Ratri. Pria itu belakangan diketahui Sarman Widodo, Camat Ranu. "
        "Bawaslu Arang tengah menelusuri video tersebut."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_a_boss_who_denies_for_himself_is_not_accused() -> None:
    text = (
        "Kabid Aset Dinas Sosial, Lilis Handayani, diduga mengomentari unggahan Bagas-Ratri dengan emoji "
        'jempol. Kepala Dinas Sosial, Murdoko Slamet, mengaku tidak tahu ulah bawahannya itu. "Saya tidak'
        ' pernah menyuruh staf mendukung siapa pun," katanya. Kasus Lilis kini ditangani Inspektorat.'
    )
    assert facts(
        text,
        KABID,
        "asn: Murdoko Slamet, Murdoko = Kepala Dinas Sosial @ Dinas Sosial Kabupaten Arang",
        INSPECTORATE,
        BARA,
    ) == {examined(LILIS, INSPECTORS), supports(LILIS)}


def test_a_superior_who_confirms_an_employment_is_not_accused() -> None:
    text = (
        "Sekda Arang Lilis Handayani membenarkan Sarman Widodo adalah Camat Ranu. Ia belum melihat video "
        "Sarman berjoget di kampanye Bagas-Ratri. Bawaslu Arang sudah memeriksa Sarman."
    )
    assert facts(
        text, CAMAT, "asn: Lilis Handayani, Lilis = Sekda Arang @ Sekretariat Daerah Kabupaten Arang", BAWASLU, BARA
    ) == {examined(SARMAN), supports(SARMAN)}


def test_the_head_of_a_region_who_calls_for_neutrality_is_not_accused() -> None:
    text = (
        'Bupati Arang, Hadi Prasetya, mengingatkan ASN agar netral. "Jangan ada yang ikut kampanye atau '
        'mengunggah foto calon," katanya. Camat Ranu, Sarman Widodo, mengatakan pihaknya siap menjaga '
        "netralitas."
    )
    assert facts(text, CAMAT, BUPATI) == set()


def test_rules_accuse_nobody() -> None:
    text = (
        "ASN dilarang berfoto bersama calon, mengunggah, membagikan, atau menyukai unggahan calon. Ketua "
        "Bawaslu Arang, Titik Wulandari, mengatakan ASN yang terbukti melanggar akan direkomendasikan ke "
        "KASN."
    )
    assert facts(text, BAWASLU, KASN) == set()


def test_guests_of_an_official_occasion_are_not_accused() -> None:
    text = (
        "Kepala Dinas Sosial Kabupaten Arang, Lilis Handayani, membuka sosialisasi netralitas ASN. Hadir "
        "Ketua Bawaslu Arang Titik Wulandari dan Camat Ranu Sarman Widodo. Lilis mengatakan ASN yang "
        "terbukti ikut kampanye akan disanksi."
    )
    assert (
        facts(text, CAMAT, "asn: Lilis Handayani, Lilis = Kepala Dinas Sosial @ Dinas Sosial Kabupaten Arang", BAWASLU)
        == set()
    )


def test_statistics_accuse_nobody() -> None:
    text = (
        'Bawaslu Arang mencatat 12 kasus pelanggaran netralitas ASN sepanjang tahapan. "Delapan terbukti '
        'dan diteruskan ke BKN, empat dihentikan," kata Ketua Bawaslu Arang, Titik Wulandari.'
    )
    assert facts(text, BAWASLU, BKN) == set()


def test_a_witness_is_not_accused() -> None:
    text = (
        "Ketua Bawaslu Arang, Titik Wulandari, mengatakan Sarman Widodo, Camat Ranu, diduga ikut "
        'menjemput Bagas-Ratri di bandara. "Kami sudah mintai keterangan tiga saksi, termasuk Lilis '
        'Handayani," katanya.'
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_one_who_was_named_but_took_no_part_is_not_accused() -> None:
    text = (
        "Camat Ranu Sarman Widodo diperiksa Bawaslu Arang karena hadir di kampanye Bagas-Ratri. Nama "
        "Lilis Handayani, Kabid Aset Dinas Sosial, sempat disebut, tetapi ia tidak terlibat karena sedang"
        " dinas luar kota."
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN)}


def test_the_official_account_of_an_agency_is_accused_and_its_head_answers_for_it() -> None:
    text = (
        "Akun Instagram resmi Dinas Sosial Kabupaten Arang mengunggah poster kampanye Bagas-Ratri, Selasa"
        " (8/10/2024). Kepala Dinas Sosial, Murdoko Slamet, mengatakan admin salah unggah dan postingan "
        "sudah dihapus."
    )
    assert facts(
        text,
        "body: Dinas Sosial Kabupaten Arang, Dinas Sosial",
        "asn: Murdoko Slamet, Murdoko = Kepala Dinas Sosial @ Dinas Sosial Kabupaten Arang",
        BARA,
    ) == {supports("Dinas Sosial Kabupaten Arang", "denied")}


def test_the_head_of_a_region_is_accused_where_much_is_told_of_him() -> None:
    text = (
        "Bupati Arang Hadi Prasetya dilaporkan ke Bawaslu Arang karena diduga memutasi 20 pejabat demi "
        "memenangkan Bagas-Ratri. Pelapornya Udin Sarkowi, warga Ranu. Hadi juga disebut memimpin apel "
        "sambil mengajak pegawai mencoblos BARA. Menurut Udin, Hadi mengarahkan kepala dinas memasang "
        "baliho Bagas-Ratri."
    )
    assert facts(text, BUPATI, BAWASLU, BARA, CITIZEN) == {
        accused("Hadi Prasetya"),
        examined("Hadi Prasetya"),
        supports("Hadi Prasetya"),
    }


def test_an_unnamed_lurah_is_accused() -> None:
    text = (
        "Bawaslu Arang mendalami dugaan keterlibatan seorang lurah dalam kampanye salah satu pasangan "
        'calon. "Identitasnya belum bisa kami buka," kata Titik Wulandari.'
    )
    assert facts(text, BAWASLU, "unnamed: seorang lurah") == {
        examined("seorang lurah"),
        supports("seorang lurah", "alleged", NOBODY),
    }


def test_a_list_of_lines_names_the_accused() -> None:
    text = (
        "LSM Sorot melaporkan tiga pejabat ke Bawaslu Arang karena ikut deklarasi Bagas-Ratri. Mereka "
        "adalah:\n"
        "1. Bram Kusuma, Kadis PU\n"
        "2. Cici Paramida, Lurah Sumber\n"
        "3. Dodo Rahardian, Kepala SD 2 Ranu\n"
        '"Foto ketiganya memakai kaus BARA sudah kami lampirkan," kata Ketua LSM Sorot, Udin Sarkowi, '
        "Senin."
    )
    assert facts(text, KADIS, LURAH, HEADMASTER, BAWASLU, BARA, LSM) == {
        accused(BRAM),
        accused(BRAM, "LSM Sorot"),
        accused(CICI),
        accused(CICI, "LSM Sorot"),
        accused(DODO),
        accused(DODO, "LSM Sorot"),
        examined(BRAM),
        examined(CICI),
        examined(DODO),
        supports(BRAM),
        supports(CICI),
        supports(DODO),
    }


def test_the_reporters_own_sight_accuses() -> None:
    text = (
        "Pantauan wartawan, Camat Ranu Sarman Widodo duduk satu meja dengan Bagas Waluyo saat debat "
        "publik, lalu ikut meneriakkan yel-yel BARA."
    )
    assert facts(text, CAMAT, BARA) == {supports(SARMAN)}


def test_a_boss_who_will_summon_is_no_overseer() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga ikut menyanyikan yel-yel Bagas-Ratri. Bupati Arang Hadi Prasetya"
        " mengatakan akan memanggil Sarman."
    )
    assert facts(text, CAMAT, BUPATI, BARA) == {supports(SARMAN)}


OFFICE = "body: Dinas Sosial Kabupaten Arang, Dinas Sosial"


@pytest.mark.parametrize("charged", ["dituding", "diduga", "dilaporkan karena"])
def test_an_agency_that_is_charged_by_name_is_accused(charged: str) -> None:
    text = f"Dinas Sosial {charged} menjadikan penyaluran beras sebagai ajang kampanye pasangan Bagas-Ratri."
    found = claims_of(text, OFFICE, BARA)
    assert {claim.subject for claim in found if claim.predicate == "SUPPORTS"} == {
        "agency:Dinas Sosial Kabupaten Arang"
    }


def test_the_office_of_the_one_charged_is_not() -> None:
    text = "Kabid Aset Dinas Sosial Lilis Handayani diduga ikut kampanye pasangan Bagas-Ratri."
    found = claims_of(text, KABID, BARA)
    assert {claim.subject for claim in found if claim.predicate == "SUPPORTS"} == {"person:Lilis Handayani"}
