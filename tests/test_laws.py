"""Legal provisions that a text cites."""

import pytest

from loaders.extraction.text.laws import read_laws


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Pasal 280 ayat (2) UU Nomor 7 Tahun 2017", ["UU 7/2017 Pasal 280 ayat (2)"]),
        ("Pasal 280 ayat (2), Undang-undang Nomor 7 Tahun 2017 tentang Pemilu", ["UU 7/2017 Pasal 280 ayat (2)"]),
        ("UU Nomor 5 Tahun 2014, Pasal 2 huruf f", ["UU 5/2014 Pasal 2 huruf f"]),
        ("Pasal 494 UU 7 tahun 2017", ["UU 7/2017 Pasal 494"]),
        ("UU No. 10/2016", ["UU 10/2016"]),
        ("Undang Undang RI No 20 Tahun 2023", ["UU 20/2023"]),
        ("Peraturan Pemerintah (PP) Nomor 94 Tahun 2021", ["PP 94/2021"]),
        ("PP No. 53 Tahun 2010 dan PP No. 42 Tahun 2004", ["PP 53/2010", "PP 42/2004"]),
        ("Pasal 70 dan Pasal 71 UU Pilkada", ["UU Pilkada Pasal 70", "UU Pilkada Pasal 71"]),
        ("Pasal 188 juncto Pasal 71 ayat 1 UU Pilkada", ["UU Pilkada Pasal 188", "UU Pilkada Pasal 71 ayat (1)"]),
        ("melanggar UU ASN", ["UU ASN"]),
        ("Pasal 12 saja", ["Pasal 12"]),
        ("Surat Edaran Nomor 16 Tahun 2024", ["SE 16/2024"]),
        ("Perbawaslu Nomor 6 Tahun 2018", ["Perbawaslu 6/2018"]),
        ("Pasal 310 KUHP", ["KUHP Pasal 310"]),
        ("Undang-undang itu jelas", []),
    ],
)
def test_provisions_are_read_in_one_form(text: str, kinds: list[str]) -> None:
    assert [law.kind for law in read_laws(text)] == kinds


def test_a_law_of_another_paragraph_is_not_lent_to_an_article() -> None:
    assert [law.kind for law in read_laws("UU 7/2017 berlaku.\nPasal 12 berbunyi lain.")] == ["UU 7/2017", "Pasal 12"]


def test_spans_hold_the_words_of_the_article() -> None:
    text = "Ia melanggar Pasal 71 ayat (1) huruf b UU Pilkada."
    law = read_laws(text)[0]
    assert text[law.span.start : law.span.end] == "Pasal 71 ayat (1) huruf b"
