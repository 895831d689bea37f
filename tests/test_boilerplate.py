"""What stands on a page beside the report is blanked, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims import Report
from loaders.extraction.text.document import Document, prepare

FIRST = "PALEMBANG, LENSAKITA.COM – Lurah Danu Warsita diduga menari di panggung kampanye, Senin (23/9/2024)."
SECOND = "“Saya cuma lewat saja,” kata Danu saat ditemui di kantornya."
THIRD = "Ketua Panwas Tirta Sundara membenarkan adanya laporan itu."

LINES = [
    "Baca juga: Camat Sena Wirya Dituding Bagikan Kaus",
    "BACA JUGA : Camat Sena Wirya Dituding Bagikan Kaus",
    "Baca Juga Camat Sena Wirya Dituding Bagikan Kaus",
    "[Baca juga: Camat Sena Wirya Dituding Bagikan Kaus]",
    "Simak juga: Camat Sena Wirya Dituding Bagikan Kaus",
    "Berita terkait: Camat Sena Wirya Dituding Bagikan Kaus",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "SCROLL TO RESUME CONTENT",
    "Bagikan:",
    "Bagikan artikel ini ke WhatsApp",
    "Klik di sini untuk membaca berita Sena Wirya lainnya",
    "Facebook Twitter WhatsApp Telegram",
    "Tags: Pilkada, Sena Wirya, ASN",
    "#Pilkada2024 #SenaWirya",
    "Ikuti kami di Google News",
    "COPYRIGHT © LENSAKITA 2024",
    "Foto: Sena Wirya saat apel (Dok. Humas)",
    "Keterangan foto: Sena Wirya saat apel.",
    "Camat Sena Wirya saat apel. (Foto: Istimewa)",
    "Camat Sena Wirya saat apel. (Rano Seta/LensaKita)",
    "Penulis: Rano Seta | Editor: Mira Lasmi",
    "Pewarta : Rano Seta",
    "Dibaca 1.234 kali",
    "Halaman: 1 2 3",
    "Beranda > Daerah > Palembang",
    "https://lensakita.com/camat-sena-wirya",
    "Artikel ini telah tayang di LensaKita dengan judul Camat Sena Wirya",
    "Berita Terkait\n- Camat Sena Wirya Dituding Bagikan Kaus\n- Sena Wirya Membantah",
    "Tanya jawab\nSiapa Sena Wirya?\nApa kata Sena Wirya?",
]


def document(text: str) -> Document:
    return prepare(Report(sha256="0", text=text, file="a.txt"))


def sentences(text: str) -> list[str]:
    read = document(text)
    return [read.text[one.span.start : one.span.end] for one in read.sentences]


# A caption with the name of its maker, at the very end, would be the signature of the report.
ANYWHERE = [line for line in LINES if "\n" not in line and "Rano Seta/" not in line]
PLAIN = "\n\n".join((FIRST, SECOND, THIRD))


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_no_part_of_the_report_is_blanked(line: str) -> None:
    read = document("\n\n".join((FIRST, SECOND, line, THIRD)))
    assert "Sena" not in read.text
    assert sentences("\n\n".join((FIRST, SECOND, line, THIRD))) == sentences(PLAIN)


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(ANYWHERE)), max_size=6))
def test_boilerplate_at_any_place_changes_no_sentence(inserted: list[tuple[int, str]]) -> None:
    paragraphs = [[FIRST], [SECOND], [THIRD]]
    for place, line in inserted:
        paragraphs[place].append(line)
    assert sentences("\n\n".join(line for lines in paragraphs for line in lines)) == sentences(PLAIN)


@pytest.mark.parametrize(
    "link",
    [
        "Baca juga: Camat Sena Wirya Dituding Bagikan Kaus",
        "(Baca juga: Camat Sena Wirya Dituding Bagikan Kaus)",
        "ADVERTISEMENT",
    ],
)
def test_a_link_inside_of_a_paragraph_is_blanked_and_the_rest_stays(link: str) -> None:
    found = sentences(f"{FIRST}\n\n{SECOND} {link}\n\n{THIRD}")
    assert found == sentences(PLAIN)


def test_a_paragraph_that_goes_on_behind_a_link_stays() -> None:
    found = sentences(f"{FIRST} Baca juga: Camat Sena Wirya Dituding. {THIRD}")
    assert found[-1] == THIRD
    assert not any("Sena" in one for one in found)


def test_a_text_that_a_page_holds_twice_is_read_once() -> None:
    assert sentences(f"{PLAIN}\n\n{PLAIN}") == sentences(PLAIN)


def test_a_teaser_that_begins_like_a_paragraph_is_blanked() -> None:
    assert sentences(f"{FIRST[26:100]} [...]\n\n{PLAIN}")[-3:] == sentences(PLAIN)[-3:]


@pytest.mark.parametrize(
    ("closing", "author"),
    [
        (" (Rano Seta)", "Rano Seta"),
        ("(ran)", None),
        (" (jan/red)", None),
        (" (**)", None),
        (" [rs]", None),
        (" (Red)", None),
        ("\n\nPenulis: Rano Seta | Editor: Mira", "Rano Seta"),
        ("\n\n  1. Pewarta : Rano Seta.", "Rano Seta"),
        ("\n\nReporter: Rano Seta\nEditor: Mira\nCOPYRIGHT © LENSAKITA 2024", "Rano Seta"),
        ("***", None),
    ],
)
def test_the_author_at_the_end_is_blanked_and_kept(closing: str, author: str | None) -> None:
    read = document(PLAIN + closing)
    assert sentences(PLAIN + closing) == sentences(PLAIN)
    assert read.report.author == author
    assert read.byline or closing == "***"


@pytest.mark.parametrize(
    "text",
    [
        "Warga mendukung pasangan Andika Surya-Burhan Tirta (ANTIK).",
        "Laporan itu dibuat Lembaga Pemantau Daerah (LPD)",
        "Baca puisi itu dilakukan lurah di atas panggung.",
        "Oleh karena itu ASN harus netral.",
        "Foto itu diunggah Lurah Danu Warsita.",
        "Terkait hal itu, Danu membantah.",
        "Iklan kampanye itu dipasang Danu.",
        "Sumber lain menyebut Danu hadir.",
        "Klik tanda suka di akun calon, Danu diperiksa.",
        "Bagikan stiker calon ke warga, Danu dipanggil.",
        "Sebarkan video calon, Danu minta maaf.",
        "Memuat foto calon, status Danu dihapus.",
        "Simak kesaksian Danu Warsita yang hadir di sana.",
    ],
)
def test_sentences_that_begin_or_end_like_boilerplate_stay(text: str) -> None:
    assert sentences(f"{FIRST}\n\n{text}\n\n{THIRD}")[1] == text
    assert sentences(f"{FIRST}\n\n{text}")[1] == text
