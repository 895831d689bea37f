"""Reports prepared for reading: spans, kinds, and what must change nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims import Report
from loaders.extraction.text.document import Document, prepare
from loaders.extraction.text.folding import fold

PIECES = [
    "PALEMBANG, LENSAKITA.COM – ", "Lurah Danu Warsita diduga menari.", "“Saya cuma lewat saja,” ujarnya.",
    '"Tidak tahu," kilahnya.', "Jika terbukti, ia dicopot.", "Senin (23/9)", "Pasal 71 UU Pilkada melarangnya.", "\n",
    "\n\n", " ", "Baca juga: Sena Wirya", "(ran)", "”", "“", '"', "No. 12", "Drs. H. Danu", "19.30", "...", "?!", "–",
    "\u00a0", "\u200b", "\r\n", "𝔘", "İ", "1. ", "- ", "kemarin", "(",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=200)

ARTICLE = (
    "Lurah Menari di Panggung\n\nPALEMBANG, LENSAKITA.COM – Lurah Danu Warsita diduga menari, Jumat (20/9/2024).\n\n"
    "“Saya cuma lewat saja, itu tidak benar,” kata Danu. Ia lalu pergi.\n\n"
    "Ketua Panwas – Tirta Sundara – menyebut ‘laporan’ itu “masih dikaji di kantornya”. "
    "Jika terbukti, ia dicopot. (ran)\n"
)


def document(text: str) -> Document:
    return prepare(Report(sha256="0", text=text, file="a.txt"))


def shape(read: Document) -> list[object]:
    """What is said of each sentence, in plain signs."""
    return [
        (
            " ".join(read.folded[one.span.start : one.span.end].split()),
            one.in_quote,
            one.hypothetical,
            one.legal,
            one.headline,
            len(one.quotes),
        )
        for one in read.sentences
    ]


@given(texts)
def test_all_spans_slice_back_into_the_exact_text(text: str) -> None:
    read = document(text)
    assert len(read.text) == len(read.folded) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, read.text, strict=True))
    last = 0
    for one in read.sentences:
        assert last <= one.span.start < one.span.end <= len(text)
        last = one.span.end
        assert read.text[one.span.start : one.span.end].strip()
        for part in (*one.quotes, *one.unreal):
            assert one.span.start <= part.start < part.end <= one.span.end
        paragraph = read.paragraphs[one.paragraph]
        assert paragraph.start <= one.span.start < one.span.end <= paragraph.end
    for span in (*(day.span for day in read.days), *(law.span for law in read.laws), *read.byline):
        assert 0 <= span.start < span.end <= len(text)


@given(texts)
def test_the_same_report_gives_the_same_document(text: str) -> None:
    assert document(text) == document(text)


@given(texts)
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“", '"'),
        ("”", '"'),
        ("–", "-"),
        ("–", "—"),
        (" ", "\u00a0"),
        ("\n", "\r\n"),
        ("\n", "\r"),
        ("‘", "'"),
        ("’", "´"),
        ("“", "„"),
    ],
)
def test_another_style_of_signs_gives_the_same_sentences(old: str, new: str) -> None:
    assert shape(document(ARTICLE.replace(old, new))) == shape(document(ARTICLE))


def test_straight_quotation_marks_everywhere_give_the_same_sentences() -> None:
    assert shape(document(ARTICLE.replace("“", '"').replace("”", '"'))) == shape(document(ARTICLE))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lurah Danu Warsita diduga menari di panggung. Ia membantah.", "news"),
        ("Bupati Sena Wirya mengingatkan ASN agar netral dalam pilkada. Apel digelar di alun-alun.", "appeal"),
        ("SIARAN PERS\nPanwas Palembang memanggil seorang lurah.", "press_release"),
        ("Seorang lurah menari di panggung. Warga merekamnya. (ril)", "press_release"),
        ("Nomor: 12\nPerihal: Laporan\nKepada Yth. Ketua Panwas\nDengan hormat, kami melapor.", "letter"),
        (
            "Menimbang: bahwa lurah itu menari.\nMengingat: UU 7/2017.\nMEMUTUSKAN:\nMenetapkan: ia bersalah.",
            "decision",
        ),
        (
            "Bawaslu mencatat 120 pelanggaran. Sebanyak 80 kasus di kota, 40 kasus di desa, naik 12 persen.",
            "statistics",
        ),
        ("OPINI\nNetralitas adalah harga mati bagi kita semua.", "opinion"),
    ],
)
def test_the_kind_of_a_report_is_told_by_form_and_subject(text: str, kind: str) -> None:
    read = document(text)
    assert read.kind == kind == read.report.kind


def test_a_kind_that_was_given_stays() -> None:
    read = prepare(Report(sha256="0", text="Lurah diduga menari.", file="a", kind="letter"))
    assert read.kind == "letter"


def test_what_the_text_tells_is_filled_into_the_report() -> None:
    report = document(ARTICLE).report
    assert (report.title, report.outlet, report.place) == ("Lurah Menari di Panggung", "Lensa Kita", "Palembang")
    assert (report.published, report.published_basis) == ("2024-09-20", "text")
    assert report.text == ARTICLE
