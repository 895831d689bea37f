"""Whose answer a sentence is, up to where it turns to somebody else, and what is said without answering."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CITIZEN, KASN, SARMAN, TICKET, facts

LILIS = "asn: Lilis Handayani, Lilis = Kepala Dinas Pangan Arang @ Dinas Pangan Arang"
COUNSEL = "other: Rudi Hartanto, Rudi"
CAST = (CAMAT, LILIS, BAWASLU, KASN, CITIZEN, COUNSEL, BARA)
LEAD = "Camat Ranu Sarman Widodo membagikan kaus BARA. Lilis Handayani mengajak warga memilih BARA."


def both(words: str) -> tuple[str, str]:
    """What the report makes of the acts of both accused."""
    found = facts(f"{LEAD}\n\n{words}", *CAST)
    told = {
        who: fact.rsplit(" ", 1)[1]
        for fact in found
        for who in (SARMAN, "Lilis Handayani")
        if fact.startswith(f"{who} supports {TICKET}")
    }
    return told.get(SARMAN, ""), told.get("Lilis Handayani", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sarman mengakui perbuatannya, sedangkan Lilis membantah.", ("confirmed", "denied")),
        ("Sarman berdalih hanya bercanda, sedangkan Lilis mengakui perbuatannya.", ("denied", "confirmed")),
        ("Jika Sarman berdalih hanya lewat, Lilis mengakui perbuatannya.", ("denied", "confirmed")),
        ("Sarman tak memungkiri membagikan kaus itu, tetapi itu, kata dia, sebatas titipan.", ("denied", "alleged")),
        ("Lain dengan Sarman, Lilis berdalih hanya lewat.", ("alleged", "denied")),
        ("Sarman membantah. Hal senada disampaikan Lilis.", ("denied", "denied")),
        ("Sarman membantah, begitu pula Lilis.", ("denied", "denied")),
        ("Sarman membantah. Hal serupa dilakukan Lilis di Arang.", ("denied", "alleged")),
        ("Bagi Sarman, tudingan itu mengada-ada.", ("denied", "alleged")),
        ("Menurut Bawaslu Arang, Sarman tidak mengakui perbuatannya.", ("denied", "alleged")),
        ("Sarman meminta pelapor membuktikan tuduhannya.", ("denied", "alleged")),
        ("Hak jawab Sarman: kaus itu bukan milik saya, tidak benar.", ("denied", "alleged")),
        ('"Kami tidak pernah membagikan kaus," kata keduanya kompak.', ("denied", "denied")),
        ("Saat dipanggil untuk klarifikasi, Sarman membantah membagikan kaus.", ("denied", "alleged")),
        ("Sarman hanya membalas dengan stiker jempol.", ("alleged", "alleged")),
        ('"Nanti saya telepon balik ya, tunggu saja," tulis Sarman.', ("alleged", "alleged")),
        ("Sarman sudah dua kali diklarifikasi. Versinya, kaus itu sisa kegiatan lama.", ("denied", "alleged")),
        ("Sarman, menurut Titik Wulandari, sudah mengakui perbuatannya.", ("confirmed", "alleged")),
        ("Sarman, menurut Udin Sarkowi, sudah mengakui perbuatannya.", ("alleged", "alleged")),
        ('Sarman dipanggil Senin. "Katanya hanya ikut lewat," tutur Titik Wulandari.', ("denied", "alleged")),
        ('Sarman dipanggil Senin. "Katanya hanya ikut lewat," tutur Udin Sarkowi.', ("alleged", "alleged")),
        ("Sarman mengaku tidak tahu isi kaus itu.", ("denied", "alleged")),
        ('"Biarlah orang bicara," ucap Sarman tanpa menoleh lagi.', ("alleged", "alleged")),
        ('Kata Titik, Sarman sudah diklarifikasi dan "beliau sanggah semuanya".', ("denied", "alleged")),
        ("Sarman membantah. Lilis lain lagi: di depan Panwascam semuanya diakui.", ("denied", "alleged")),
        ('Sarman mengakui itu, "wong acaranya doa bersama, begitu ada orasi saya pulang".', ("denied", "alleged")),
        ('Sarman meminta maaf. "Itu tidak sengaja," ujarnya dalam video itu.', ("denied", "alleged")),
        ('"Pilih nomor satu, jangan yang lain," ujar Sarman dalam video itu.', ("alleged", "alleged")),
    ],
)
def test_each_answers_for_himself(words: str, expected: tuple[str, str]) -> None:
    assert both(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Jika Sarman mengakui perbuatannya, kata Titik Wulandari, sanksinya lebih ringan.",
        "Udin Sarkowi berharap Sarman mengakui perbuatannya.",
        "Menurut Udin Sarkowi, Sarman sudah mengakui perbuatannya kepada warga.",
        "Sarman mengatakan akan memenuhi panggilan Bawaslu.",
        "Sarman dijadwalkan memberikan klarifikasi pada Kamis.",
        "Bawaslu memberi waktu kepada Sarman untuk membantah.",
        "Titik Wulandari menyatakan Sarman diminta hadir memberikan keterangan besok.",
        "Warga yakin Sarman akan membantah.",
        "Udin Sarkowi menduga Sarman akan berdalih lupa.",
        "Sarman meninggalkan kantor itu tanpa memberi keterangan.",
        "Menurut saksi, Sarman tidak pernah menegur warga.",
        'Sambil menyerahkan kaus, Sarman terdengar mengatakan "jangan lupa nomor dua ya".',
        'Sarman berkata, "Yang tidak milih BARA, jangan harap dapat bantuan."',
        "Kepada warga Sarman menyebut BARA sebagai pilihan terbaik.",
        'Bawaslu meminta klarifikasi Sarman. "Kami bertanya, bukan Sarman membantah," kata Titik Wulandari.',
    ],
)
def test_what_is_wished_or_supposed_or_said_to_voters_is_no_answer(words: str) -> None:
    assert both(words)[0] == "alleged"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('Sarman diwakili pengacaranya, Rudi Hartanto. "Klien saya hanya lewat," ujar Rudi.', ("denied", "alleged")),
        ("Kuasa hukum pelapor, Rudi Hartanto, menyebut bukti kaus itu sudah lengkap.", ("alleged", "alleged")),
    ],
)
def test_a_lawyer_answers_for_the_one_whom_he_serves(words: str, expected: tuple[str, str]) -> None:
    assert both(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Yoga Pranata membantah kabar bahwa Sarman membagikan kaus.", ("denied", "alleged")),
        ("Udin Sarkowi membantah kabar bahwa Sarman membagikan kaus.", ("alleged", "alleged")),
        ("Titik Wulandari membantah kabar bahwa Sarman membagikan kaus.", ("alleged", "alleged")),
        ("Yoga Pranata menepis tuduhan tersebut.", ("alleged", "alleged")),
        ("Broto Legawa, atasannya, membantah bawahannya berkampanye.", ("alleged", "denied")),
    ],
)
def test_a_spokesman_and_a_superior_deny_for_the_one_whom_they_mean(words: str, expected: tuple[str, str]) -> None:
    humas = "asn: Yoga Pranata, Yoga = Kabag Humas Arang @ Sekretariat Daerah Kabupaten Arang"
    head = "asn: Broto Legawa, Broto = Sekretaris Dinas Pangan Arang @ Dinas Pangan Arang"
    found = facts(f"{LEAD}\n\n{words}", *CAST, humas, head)
    status = {fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"{SARMAN} supports {TICKET}")}
    other = {fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"Lilis Handayani supports {TICKET}")}
    assert (status, other) == ({expected[0]}, {expected[1]})


def test_of_one_accused_alone_a_spokesman_rejects_the_charge() -> None:
    humas = "asn: Yoga Pranata, Yoga = Kabag Humas Arang @ Sekretariat Daerah Kabupaten Arang"
    text = (
        "Camat Ranu Sarman Widodo diduga membagikan kaus BARA. Kabag Humas Arang Yoga Pranata menepis tuduhan tersebut."
    )
    assert f"{SARMAN} supports {TICKET} denied" in facts(text, CAMAT, humas, BAWASLU, BARA)


def test_before_whom_somebody_admits_has_admitted_nothing() -> None:
    text = (
        "Sarman Widodo dan Yoga Pranata membagikan kaus BARA. Lilis Handayani ikut terlihat di sana. "
        "Di depan Kepala Dinas Pangan Arang, Lilis Handayani, mereka mengakui membagikan kaus BARA."
    )
    mate = "asn: Yoga Pranata, Yoga = Sekcam Ranu @ Kecamatan Ranu"
    assert f"Lilis Handayani supports {TICKET} confirmed" not in facts(text, *CAST, mate)


def test_who_is_told_of_last_is_who_admits() -> None:
    words = (
        'Lilis berdalih hanya lewat. "Saya mau ke pasar," kilahnya. Sarman lain lagi. Ia mengaku membagikan kaus itu.'
    )
    assert both(words) == ("confirmed", "denied")


def test_one_speaks_for_those_listed_with_him() -> None:
    text = (
        "Camat Ranu Sarman Widodo dan Kepala Dinas Pangan Arang Lilis Handayani diduga membagikan kaus BARA. "
        '"Kami hanya menginap di situ," kilah Sarman mewakili rekan-rekannya.'
    )
    assert {f"{SARMAN} supports {TICKET} denied", f"Lilis Handayani supports {TICKET} denied"} <= facts(text, *CAST)


def test_a_slip_of_the_tongue_is_no_admission() -> None:
    assert both("Titik Wulandari mengatakan Sarman mengaku salah ucap saat diklarifikasi.")[0] == "denied"


def test_what_he_says_of_himself_in_his_own_sentence_is_an_admission() -> None:
    words = 'Kepada Bawaslu Sarman datang. Ia mengaku terus terang, "Saya memang mengajak warga."'
    assert both(words)[0] == "confirmed"


def test_nobody_is_the_speaker_of_a_quote_that_names_him() -> None:
    words = (
        'Massa datang membawa spanduk. "Kami laporkan pula Ibu Lilis Handayani, hanya itu yang kami minta," teriaknya.'
    )
    assert both(words)[1] == "alleged"
