"""Where sentences end, and what is said in direct speech."""

import pytest

from graph.claims import Report
from loaders.extraction.text.document import Document, prepare


def document(text: str) -> Document:
    return prepare(Report(sha256="0", text=text, file="a.txt"))


def sentences(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in document(text).sentences]


def quotes(text: str) -> list[str]:
    return [text[span.start : span.end] for one in document(text).sentences for span in one.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Lurah itu, Drs. H. Danu Warsita, M.Si. hadir.",
        "Ia tinggal di Jl. Melati No. 12 bersama Moh. Tirta.",
        "Dua pegawai yaitu M. Tirta dan K. Sundara dipanggil.",
        "Plt. Kepala Dinas dan Pj. Bupati hadir pukul 19.30 WIB.",
        "Dana Rp 1.500.000 dibagikan lewat lensakita.com kepada warga.",
        "Kantor itu ada di Kec. Ilir Bar. II Palembang.",
        "Camat Danu Warsita, S.STP., M.AP. mengaku tidak tahu.",
        "“Saya cuma lewat!” teriaknya kepada warga.",
        "“Siapa yang bertanggung jawab?” tanya Danu.",
        "Acara bertema Netralitas Dipertanyakan, siapa bertanggung jawab ??, digelar di balai.",
        "Warga (katanya ada dua puluh. Semua laki-laki) ikut menari.",
        "Berkas a.n. Danu Warsita sudah dikirim.",
        "Mereka membawa kaus, topi, dll. ke lapangan.",
        "Camat Danu Dg. Warsita hadir bersama Wy. Sundara.",
        "Pengamat itu, Dr. Lalu Warsita, menilai lain.",
        "Pasangan Danu Warsita-M. Sundara didukung warga.",
        "Hadir pula Drs.Danu Warsita dan Prof.Sundara di balai.",
        "Kantor Kec.Ilir Timur dan Kel.Talang tutup.",
    ],
)
def test_full_stops_inside_of_a_sentence_do_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lurah hadir. Warga pulang.", ["Lurah hadir.", "Warga pulang."]),
        ("ASN itu berinisial M. Ia guru.", ["ASN itu berinisial M.", "Ia guru."]),
        ("Ada Danu Warsita, S.H. Menurut dia, benar.", ["Ada Danu Warsita, S.H.", "Menurut dia, benar."]),
        ("Hal itu dilarang.Dia tahu.", ["Hal itu dilarang.", "Dia tahu."]),
        ("Ada Ir.Danu.Semua pulang.", ["Ada Ir.Danu.", "Semua pulang."]),
        ("Ia hadir pukul 19.30. Warga pulang.", ["Ia hadir pukul 19.30.", "Warga pulang."]),
        ("“Saya lewat. Saya ditarik,” katanya.", ["“Saya lewat.", "Saya ditarik,” katanya."]),
        ("Ia pergi.“Saya lewat saja tadi,” katanya.", ["Ia pergi.", "“Saya lewat saja tadi,” katanya."]),
        ('Ia pergi."Saya lewat saja tadi," katanya.', ["Ia pergi.", '"Saya lewat saja tadi," katanya.']),
        ("Ini terjadi di Sako. 12 warga melihat.", ["Ini terjadi di Sako.", "12 warga melihat."]),
        ("Benarkah? Belum tentu!", ["Benarkah?", "Belum tentu!"]),
        ("“Tidak tahu.” Ia lalu pergi.", ["“Tidak tahu.”", "Ia lalu pergi."]),
    ],
)
def test_sentences_end_where_they_end(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_the_verb_of_speech_on_the_next_line_belongs_to_the_quotation() -> None:
    assert sentences("“Saya tidak tahu soal itu,”\nujar Danu Warsita.") == [
        "“Saya tidak tahu soal itu,”\nujar Danu Warsita."
    ]


def test_lines_broken_at_the_width_of_a_page_are_joined() -> None:
    lines = [
        "Lurah Danu Warsita terlihat menari di atas panggung kampanye",
        "bersama warga yang datang dari beberapa kelurahan di kota",
        "Palembang pada malam terakhir sebelum masa tenang dimulai.",
        "",
        "Ketua Panwas Tirta Sundara mengatakan pihaknya sudah menerima",
        "laporan warga dan akan memanggil lurah tersebut untuk dimintai",
        "keterangan pada pekan depan di kantornya.",
    ]
    found = sentences("\n".join(lines))
    assert [one.split()[0] for one in found] == ["Lurah", "Ketua"]


def test_lines_of_a_list_are_sentences_of_their_own() -> None:
    text = "Hal yang dilarang:\n1. Memasang spanduk calon;\n2. Mengunggah foto calon;\nDemikian isinya."
    assert len(sentences(text)) == 4


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("“Saya cuma lewat saja,” ujarnya.", ["Saya cuma lewat saja,"]),
        ('"Saya cuma lewat saja," ujarnya.', ["Saya cuma lewat saja,"]),
        ("”Saya cuma lewat saja,” ujarnya.", ["Saya cuma lewat saja,"]),
        ("“Saya cuma lewat saja,”ungkapnya singkat.", ["Saya cuma lewat saja,"]),
        ('"Saya cuma lewat saja,"ungkapnya singkat.', ["Saya cuma lewat saja,"]),
        ("“Saya cuma lewat saja, ujarnya.", ["Saya cuma lewat saja, ujarnya."]),
        ("Saya cuma lewat saja,” ujarnya.", ["Saya cuma lewat saja,"]),
        ("Kami minta segera ditindak,tutupnya.", ["Kami minta segera ditindak,"]),
        ("Slogannya “Metro Maju” dikenal luas.", []),
        ("Danu menyebut “Menang!” dua kali.", ["Menang!"]),
        ("ASN wajib netral, terangnya.", []),
    ],
)
def test_direct_speech_is_found_whatever_its_marks(text: str, spoken: list[str]) -> None:
    assert quotes(text) == spoken


def test_a_quotation_over_two_sentences_marks_both() -> None:
    found = document(
        "“Saya lewat saja tadi. Saya ditarik warga,” kata Danu Warsita saat ditemui di kantornya."
    ).sentences
    assert [one.in_quote for one in found] == [True, True]


def test_a_sentence_around_a_quoted_word_is_not_in_quotes() -> None:
    assert [one.in_quote for one in document("Danu memakai kaus bertuliskan “Kota Maju” di panggung.").sentences] == [
        False
    ]


def test_speech_up_to_its_verb_is_in_quotes_however_short() -> None:
    assert (
        document("Tapi lah dihapus,” ungkapnya singkat kepada wartawan yang menunggu di kantornya.")
        .sentences[0]
        .in_quote
    )


def test_a_place_is_found_in_its_sentence() -> None:
    read = document("Lurah hadir. Warga pulang.")
    assert [read.sentence_at(at) for at in (0, 5, 14)] == [read.sentences[0], read.sentences[0], read.sentences[1]]
    assert list(read.within(read.sentences[1].span)) == [read.sentences[1]]


def test_an_empty_text_has_no_sentences() -> None:
    read = document("  \n ")
    assert (read.sentences, read.paragraphs, read.headline) == ((), (), None)
    assert read.sentence_at(0) is None


def test_what_has_no_full_stop_is_read_in_pieces_and_loses_no_word() -> None:
    text = "camat diduga mendukung paslon, " * 300
    spans = [sentence.span for sentence in document(text).sentences]
    assert max(span.end - span.start for span in spans) <= 1500
    assert "".join(text[span.start : span.end] for span in spans).count("camat") == 300


def test_a_word_without_end_is_cut() -> None:
    spans = [sentence.span for sentence in document("x" * 5000).sentences]
    assert max(span.end - span.start for span in spans) <= 1500
    assert sum(span.end - span.start for span in spans) == 5000
