"""Saved pages and messages as sites and programs really make them: what the reader of a page sees is what is read."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from loaders.inputs import InputFile
from loaders.readers import read
from tests.papers import page

HEADING = "Camat Wanasri Diperiksa Bawaslu"
FIRST = "Camat Wanasri, Wiratmo Tirto Wening, diduga menghadiri deklarasi pasangan calon nomor urut 2 — HANDAL."
SECOND = "Ketua Bawaslu Kabupaten Wanasri membenarkan laporan itu dan akan memanggil camat pekan depan."
LETTER = b"From: a@b.example\r\nSubject: Siaran\r\nContent-Type: text/plain; charset=%b\r\n\r\n"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title><content type='xhtml'>"
    f"<div xmlns='http://www.w3.org/1999/xhtml'><p>{FIRST}</p><p>{SECOND}</p></div></content></entry></feed>"
)


def texts(name: str, data: bytes) -> list[str]:
    return [found.report().text for found in InputFile(Path(name), data=data).documents()]


def test_the_heading_of_a_page_is_read_once_wherever_it_stands() -> None:
    body = f"<div class=isi>{FIRST}<br><br>{SECOND}<br><br>{SECOND[::-1]}</div>"
    for shown in (f"<h1>{HEADING}</h1>{body}", f"<article><h1>{HEADING}</h1><p>{FIRST}</p><p>{SECOND}</p></article>"):
        whole = f"<html><head><title>{HEADING} - Kabar</title></head><body>{shown}</body></html>"
        lines = read(Path("a.html"), whole.encode()).text.split("\n")
        assert lines[0] == HEADING
        assert lines.count(HEADING) == 1


def test_a_table_that_only_lays_out_a_page_is_no_table() -> None:
    rows = f"<table><tr><td>Menu</td><td><h2>{HEADING}</h2><p>{FIRST}<p>{SECOND}<p>{SECOND} {FIRST}</td></tr></table>"
    lines = read(Path("a.html"), f"<html><body>{rows}</body></html>".encode()).text.split("\n")
    assert {FIRST, SECOND} <= set(lines)


def test_a_message_whose_text_only_points_to_its_page_gives_the_page() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", "Siaran"
    message.set_content("Lihat versi HTML.")
    message.add_alternative(page(f"{FIRST}\n{SECOND}"), subtype="html")
    assert FIRST in texts("a.eml", bytes(message))[0]


@pytest.mark.parametrize(("said", "real"), [(b"us-ascii", "utf-8"), (b"utf-8", "cp1252"), (b"x-aneh", "utf-8")])
def test_a_message_that_lies_about_its_charset_is_read(said: bytes, real: str) -> None:
    assert texts("a.eml", LETTER % said + f"{FIRST}\r\n{SECOND}".encode(real))[0].split("\n") == [FIRST, SECOND]


def test_paragraphs_of_an_entry_in_xhtml_stay_apart() -> None:
    assert {FIRST, SECOND} <= set(texts("a.xml", ATOM.encode())[0].split("\n"))
