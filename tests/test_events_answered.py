"""Who answers, where nobody is named beside the words, and what takes an answer or a decision back."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CITIZEN, KASN, SARMAN, TICKET, facts

LILIS = "asn: Lilis Handayani, Lilis = Kepala Dinas Pangan Arang @ Dinas Pangan Arang"
CAST = (CAMAT, LILIS, BAWASLU, KASN, CITIZEN, BARA)
LEAD = "Camat Ranu Sarman Widodo membagikan kaus BARA."
BOTH = "Camat Ranu Sarman Widodo dan Lilis Handayani membagikan kaus BARA."


def status(words: str, lead: str = LEAD, who: str = SARMAN) -> str:
    """What the report makes of the act of one accused."""
    found = facts(f"{lead}\n\n{words}", *CAST)
    return " ".join(fact.rsplit(" ", 1)[1] for fact in found if fact.startswith(f"{who} supports {TICKET}"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            'Udin Sarkowi melapor. "Saya lihat sendiri," katanya.\n\nSarman bungah. "Cuma jalan-jalan," kilahnya.',
            "denied",
        ),
        ("Sarman menangkis. Kaus itu, katanya, dipinjam orang.", "denied"),
        ('Sarman minta maaf. "Saya tidak tahu isi karung itu," jelasnya.', "denied"),
        ("Camat membantah.", "denied"),
        ("Camat tidak membantah membagikan kaus.", "confirmed"),
        ("Camat tidak membantah.", "alleged"),
        ("Camat tidak bisa mengelak.", "alleged"),
        ('Sarman mengirim secarik memo: "Tidak ada kampanye. Yang ada pembinaan."', "denied"),
    ],
)
def test_words_without_a_name_are_of_the_one_whom_the_paragraph_is_about(words: str, expected: str) -> None:
    assert status(words) == expected


def test_what_is_retold_is_said_by_the_first() -> None:
    words = 'Sarman menunduk. "Saya khilaf," ujarnya sebagaimana ditirukan Ketua Bawaslu Arang, Titik Wulandari.'
    assert status(words) == "confirmed"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sarman membenarkan membagikan kaus, tetapi semua calon.", "denied"),
        ("Sarman membenarkan membagikan kaus itu.", "confirmed"),
        ("Sarman mengakui membagikan kaus itu, tetapi ia menyesal.", "confirmed"),
        (
            "Sarman mengakui foto itu benar. Ia membagikannya karena diminta tolong, dan sudah meminta maaf.",
            "confirmed",
        ),
        ("Sarman mengakui membagikan kaus itu. Ia disuruh.", "confirmed"),
        ("Sarman tidak berkelit.", "alleged"),
        ("Sarman tidak membantah membagikan kaus. Namun ia hanya dititipi orang.", "denied"),
        ('"Memang salah saya," kata Sarman.', "confirmed"),
        ('"Kalau saya bilang tidak tahu, saya bohong. Saya salah," kata Sarman.', "confirmed"),
    ],
)
def test_a_contrast_takes_an_admission_back_and_an_order_does_not(words: str, expected: str) -> None:
    assert status(words) == expected


def test_who_denies_a_part_has_admitted_the_rest() -> None:
    words = "Namun ada satu bagian yang dibantahnya. Tuduhan soal uang, kata dia, tidak benar."
    assert status(f"Sarman mengakui membagikan kaus itu.\n\n{words}") == "confirmed"


def test_two_whom_nobody_names_are_not_the_two_accused() -> None:
    words = "Dua sopir dirumahkan. Sekda mengatakan keduanya terbukti ikut bergoyang."
    assert "confirmed" not in status(words, BOTH) + status(words, BOTH, "Lilis Handayani")


def test_who_says_it_is_not_who_is_judged() -> None:
    found = facts(f"{BOTH} Lilis, menurut Sarman, terbukti melanggar, kata Bawaslu Arang.", *CAST)
    assert f"{SARMAN} supports {TICKET} confirmed" not in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Bawaslu Arang menyimpulkan perbuatan Sarman bukan pelanggaran pidana tetapi melanggar kode etik.",
            "confirmed",
        ),
        ("Bawaslu Arang menyimpulkan perbuatan Sarman bukan pelanggaran.", "cleared"),
        ("Untuk sang caleg, Bawaslu Arang tidak menemukan pelanggaran.", "alleged"),
        ("Untuk Sarman, Bawaslu Arang tidak menemukan pelanggaran.", "cleared"),
        ("Bawaslu Arang menyatakan Sarman terindikasi melanggar.", "alleged"),
        ("Bawaslu Arang menyatakan Sarman melanggar.", "confirmed"),
        ("Bawaslu Arang memeriksa Sarman. Simpulan: terbukti.", "confirmed"),
        ("Bawaslu Arang memeriksa Sarman. Simpulan: dibahas lagi.", "alleged"),
        ("Sarman berdalih cuma lewat. Dalih itu ditolak pleno Bawaslu Arang.", "confirmed"),
        ("Sarman berdalih cuma lewat. Dalih itu ditolak warga.", "denied"),
        ("Bawaslu Arang memeriksa Sarman. Camat terbukti melanggar.", "confirmed"),
        ("Bawaslu Arang memeriksa Sarman. Lurah terbukti melanggar.", "alleged"),
    ],
)
def test_a_decision_is_about_whom_it_names_and_about_the_whole(words: str, expected: str) -> None:
    assert status(words) == expected


def test_a_lawyer_speaks_for_his_client() -> None:
    words = "Kami kuasa hukum dari Sarman Widodo, camat. Tidak benar klien kami membagikan kaus."
    assert status(words) == "denied"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"Masa begitu saja saya salah," kilah Sarman.', "denied"),
        ('"Tuhan tahu, saya salah apa," kilah Sarman.', "denied"),
        ('"Saya salah," kata Sarman.', "confirmed"),
        ("Sarman tetap pada jawabannya: itu arisan keluarga.", "denied"),
        ("Sarman berpegang pada keterangannya bahwa itu rapat dinas.", "denied"),
        ("Sarman, lewat pesan yang dibacakan Lilis, mengatakan kaus itu kiriman orang.", "denied"),
        ("Sarman, menurut pesan yang dibacakan Lilis, belum menjawab.", "alleged"),
        ('"Dia bilang itu arisan keluarga," kata Ketua Bawaslu Arang, Titik Wulandari.', "denied"),
    ],
)
def test_a_protest_a_version_kept_to_and_a_message_read_out_are_denials(words: str, expected: str) -> None:
    assert status(f"Sarman dipanggil Bawaslu Arang. {words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Sarman belum bisa ditemui; rekannya mengatakan ia sedang cuti.",
        "Sarman tak menjawab pesan; menurut stafnya ia tidak di tempat.",
        "Sarman cuma membaca pesan itu.",
        "Pesan itu hanya dibuka Sarman.",
        '"Semuanya sudah saya jelaskan ke inspektorat," ujar Sarman.',
        "Sarman melalui stafnya menyampaikan salam.",
    ],
)
def test_who_cannot_be_met_or_says_nothing_of_it_denies_nothing(words: str) -> None:
    assert status(words) == "alleged"


def test_who_says_he_was_away_denies() -> None:
    assert status('"Saya sedang cuti hari itu," kata Sarman.') == "denied"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"Saya ngaku salah," kata Sarman.', "confirmed"),
        ('"Siapa yang ngaku salah," kata Sarman.', "alleged"),
        ('"Itu kesalahan saya," kata Sarman.', "confirmed"),
        ('"Itu kesalahan staf saya," kata Sarman.', "denied"),
        ('"Kalau itu kesalahan saya, silakan dihukum," kata Sarman.', "denied"),
        ("Sarman mengaku membagikan kaus itu atas keinginan sendiri.", "confirmed"),
        ("Sarman membantah membagikan kaus itu atas keinginan sendiri.", "denied"),
        ("Sarman mengakui semua karena dipaksa, lalu mencabutnya.", "denied"),
        ("Sarman mengakui perbuatannya, tetapi kemudian mencabut pengakuan itu.", "denied"),
        ("Sarman mengakui semuanya di hadapan Bawaslu.", "confirmed"),
        ('"Dia akui semua, alasannya karena suka," terang Ketua Bawaslu Arang, Titik Wulandari.', "confirmed"),
        ('"Dia bilang, itu saya," terang Ketua Bawaslu Arang, Titik Wulandari.', "confirmed"),
        ('"Dia bilang, itu bukan saya," terang Ketua Bawaslu Arang, Titik Wulandari.', "denied"),
        ("Sarman mengakui kalimat itu keluar dari mulutnya.", "confirmed"),
        ("Sarman tidak mengakui kalimat itu keluar dari mulutnya.", "denied"),
        ('Sarman mengakui membagikan kaus itu. "Teman-teman cuma ikut," katanya.', "confirmed"),
        ("Sarman menyebut itu pernikahan kerabat, bukan deklarasi.", "denied"),
    ],
)
def test_what_he_owns_up_to_confirms_and_a_turn_of_it_does_not(words: str, expected: str) -> None:
    assert status(f"Sarman diperiksa Bawaslu Arang. {words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Bukan sekadar hadir, menurut Udin Sarkowi, Sarman menyebut-nyebut bantuan jalan.",
        'Sarman hanya menyatakan "lihat sajalah nanti".',
        "Sarman menyebut hukumannya setimpal.",
    ],
)
def test_not_only_is_no_excuse_and_who_waits_denies_nothing(words: str) -> None:
    assert status(words) == "alleged"


@pytest.mark.parametrize("words", ["Ieu kapencét ku incu kuring", "Kuring henteu ngahaja"])
def test_an_apology_with_an_excuse_in_sundanese_admits_nothing(words: str) -> None:
    assert status(f'Sarman memohon maaf atas unggahan gambar BARA. "{words}," ujarnya.') == "denied"
