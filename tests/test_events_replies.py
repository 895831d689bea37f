"""What the accused answer, themselves or by others."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BRAM,
    CAMAT,
    CICI,
    CITIZEN,
    DODO,
    HEADMASTER,
    KABID,
    KADIS,
    KEPSEK,
    LILIS,
    LURAH,
    MURDOKO,
    RIVAL,
    SARMAN,
    accused,
    examined,
    facts,
    supports,
)


def test_a_denial_with_an_excuse_denies() -> None:
    text = (
        "Camat Ranu Sarman Widodo membantah ikut mengkampanyekan BARA. Ia mengaku hadir karena diundang "
        "tuan rumah.\n"
        "Sebelumnya, Udin Sarkowi, tim hukum Joko-Sinta, mengadukan Sarman ke Bawaslu."
    )
    assert facts(text, CAMAT, BARA, RIVAL, BAWASLU, "other: Udin Sarkowi, Udin = anggota tim hukum") == {
        accused(SARMAN),
        examined(SARMAN),
        supports(SARMAN, "denied"),
    }


def test_one_explains_and_one_is_silent() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Kabid Aset Dinas Sosial Lilis Handayani dipanggil Bawaslu Arang "
        "karena memakai kaus BARA.\n"
        "Sarman berdalih kaus itu pemberian tetangga. Lilis tidak menjawab pesan wartawan."
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA) == {
        examined(LILIS),
        examined(SARMAN),
        supports(LILIS),
        supports(SARMAN, "denied"),
    }


def test_a_capacity_explains_away() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, terekam duduk di barisan depan saat kampanye Bagas-Ratri. Saat "
        "dikonfirmasi, ia menyebut kehadirannya dalam kapasitas sebagai pembina wilayah yang memastikan "
        "keamanan. Bawaslu Arang sudah menjadwalkan pemanggilan terhadap Sarman."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "denied")}


def test_an_admission_with_an_excuse_denies() -> None:
    text = (
        "Sarman Widodo, Camat Ranu, mengakui hadir dalam kampanye BARA, tetapi hanya untuk memantau "
        "ketertiban. Bawaslu Arang telah memeriksanya."
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "denied")}


def test_an_admission_that_goes_on_as_an_excuse_is_no_admission() -> None:
    text = (
        "Camat Ranu Sarman Widodo diduga membagikan selebaran BARA ke grup WhatsApp. Sarman, saat dihubungi, mengaku "
        "salah kirim."
    )
    assert facts(text, CAMAT, BARA) == {supports(SARMAN, "denied")}


def test_an_old_photo_explains_away() -> None:
    text = (
        "Bawaslu Arang memanggil Camat Ranu Sarman Widodo karena fotonya bersama Bagas-Ratri viral.\n"
        '"Itu foto lama, waktu halalbihalal keluarga," kata Sarman ketika dihubungi.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA) == {examined(SARMAN), supports(SARMAN, "denied")}


def test_of_three_one_denies_one_admits_one_is_silent() -> None:
    text = (
        "Camat Ranu Sarman Widodo, Kabid Aset Dinas Sosial Lilis Handayani, dan Kepala SMP 3 Ranu Murdoko"
        " Slamet diperiksa Bawaslu Arang karena ikut yel-yel BARA.\n"
        'Sarman menampik. "Saya cuma lewat," katanya. Lilis mengakui perbuatannya dan menyatakan '
        "menyesal. Murdoko enggan berkomentar."
    )
    assert facts(text, CAMAT, KABID, KEPSEK, BAWASLU, BARA) == {
        examined(LILIS),
        examined(MURDOKO),
        examined(SARMAN),
        supports(LILIS, "confirmed"),
        supports(MURDOKO),
        supports(SARMAN, "denied"),
    }


def test_a_forged_recording_denies() -> None:
    text = (
        "Beredar rekaman suara mirip Camat Ranu Sarman Widodo yang mengajak warga memilih Bagas-Ratri. "
        '"Itu rekayasa, suara saya diedit," ujar Sarman.'
    )
    assert facts(text, CAMAT, BARA) == {supports(SARMAN, "denied")}


def test_a_passive_denial_denies() -> None:
    text = (
        "Udin Sarkowi, warga Ranu, menyebut Kabid Aset Dinas Sosial Lilis Handayani membagi-bagikan "
        "amplop berstiker BARA. Tudingan itu dibantah Lilis. Menurutnya, amplop itu santunan keluarga."
    )
    assert facts(text, KABID, BARA, CITIZEN) == {accused(LILIS), supports(LILIS, "denied")}


def test_quotes_over_two_paragraphs_deny() -> None:
    text = (
        "Kadis PU Bram Kusuma dipanggil Bawaslu Arang. Ia dituding membiayai panggung kampanye Bagas-"
        "Ratri.\n"
        "Bram menilai tudingan itu mengada-ada.\n"
        '"Uang dari mana? Gaji saya saja pas-pasan.\n'
        '"Silakan dicek," tandasnya.'
    )
    assert facts(text, KADIS, BAWASLU, BARA) == {examined(BRAM), supports(BRAM, "denied")}


def test_slander_denies() -> None:
    text = 'Lurah Sumber Cici Paramida disebut-sebut mengerahkan ketua RT untuk Bagas-Ratri. "Itu fitnah," tegas Cici.'
    assert facts(text, LURAH, BARA) == {supports(CICI, "denied")}


def test_a_hijacked_account_denies() -> None:
    text = (
        "Akun Facebook milik Dodo Rahardian, Kepala SD 2 Ranu, membagikan video kampanye Bagas-Ratri. "
        "Kepada wartawan, Dodo menyebut akunnya dibajak."
    )
    assert facts(text, HEADMASTER, BARA) == {supports(DODO, "denied")}


def test_silence_denies_nothing() -> None:
    text = (
        "Kepala SD 2 Ranu Dodo Rahardian tertangkap kamera memakai rompi Bagas-Ratri. Dodo memilih "
        "bungkam saat ditemui."
    )
    assert facts(text, HEADMASTER, BARA) == {supports(DODO)}
