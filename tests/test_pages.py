"""Printed pages as text: what goes on, what begins anew, and what only stands at the edge."""

import pytest

from loaders.readers.pages import Line, Page, in_columns, joined, without_running_heads

FIRST = "Kepala Dinas Pendidikan Kabupaten Wanasri, Wiratmo Tirto Wening, diduga memimpin"


def lines(*rows: tuple[str, float, float] | str, x: float = 60.0, top: float = 760.0) -> list[Line]:
    """Lines from the top, each as words, or as words, size and gap above."""
    found, y = [], top
    for row in rows:
        text, size, gap = (row, 10.0, 13.0) if isinstance(row, str) else row
        y -= gap
        found.append(Line(text, x, y, size))
    return found


def text(*rows: tuple[str, float, float] | str) -> list[str]:
    return joined([lines(*rows)])[0].split("\n")


def test_a_title_in_large_type_is_one_line_and_a_gap_parts_paragraphs() -> None:
    title = [("Kadis Pendidikan Pimpin Yel-yel", 20.0, 24.0), ("di Deklarasi", 20.0, 24.0)]
    assert text(
        *title, (FIRST, 10.0, 30.0), "yel-yel di alun-alun.", ("Ketua Bawaslu membenarkan.", 10.0, 19.0), "Camat diam."
    ) == [
        "Kadis Pendidikan Pimpin Yel-yel di Deklarasi",
        "",
        f"{FIRST} yel-yel di alun-alun.",
        "",
        "Ketua Bawaslu membenarkan.",
        "Camat diam.",
        "",
    ]


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("meneriak\u2010", "kan", "meneriakkan"), ("me-", "menangkan", "memenangkan"), ("Yel-", "yel", "Yel-yel"),
        ("HAN\u2010", "DAL", "HANDAL"), ("Hardiman Wiguno-", "Laksmi", "Hardiman Wiguno-Laksmi"),
        ("Ba\u00ad", "waslu", "Bawaslu"), ("Wiguno", "– Laksmi", "Wiguno – Laksmi"),
    ],
)  # fmt: skip
def test_a_word_parted_at_the_end_of_a_line_is_whole(end: str, start: str, whole: str) -> None:
    assert text(f"{FIRST} {end}", f"{start} di sana.")[0] == f"{FIRST} {whole} di sana."


def test_an_indented_line_after_a_sentence_begins_a_paragraph() -> None:
    page = [Line(f"{FIRST}.", 60, 700, 10), Line(FIRST, 78, 687, 10), Line("yel-yel.", 60, 674, 10)]
    assert joined([page])[0] == f"{FIRST}.\n{FIRST} yel-yel.\n"


def test_what_stands_in_the_margin_of_a_single_page_is_no_part_of_it_and_a_title_there_is() -> None:
    head, foot = Line("Harian Wanasri", 60, 815, 10), Line("Dicetak 3 Oktober", 60, 25, 8)
    title = Line("Camat Diperiksa", 60, 806, 24)
    body = lines(FIRST, "yel-yel.")
    assert without_running_heads([Page([head, *body, foot])]) == [body]
    assert without_running_heads([Page([title, *body])]) == [[title, *body]]


def test_two_columns_shown_row_by_row_are_read_one_after_the_other_and_a_table_by_rows() -> None:
    left, right = lines(*[f"kiri {n} {FIRST[:30]}" for n in range(6)]), lines(*[FIRST[:40]] * 6, x=310)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    assert list(in_columns(rows)) == [*left, *right]
    cells = [line for pair in zip(lines(*["Nomor"] * 6), lines(*[": 800/12"] * 6, x=310), strict=True) for line in pair]
    assert list(in_columns(cells)) == cells
    assert joined([[*cells[:4], *lines(FIRST, top=700)]])[0].split("\n")[:2] == ["Nomor : 800/12"] * 2
