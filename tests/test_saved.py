"""Pages, letters and messages as sites and programs really make them: what their reader sees is what is read."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from graph.errors import InputError
from jejaring.reading import take
from loaders.inputs import InputFile
from loaders.readers import read
from loaders.tables.kinds import TABLES, table_kind
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


def test_a_letter_is_read_as_it_shows_itself() -> None:
    document, out = Document(), io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    moved = "<w:moveFrom><w:r><w:t>lama</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Wiguno</w:t></w:r></w:moveTo>"
    rest = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:r><w:noBreakHyphen/><w:t>Laksmi</w:t></w:r>"
    document.element.body.insert(0, parse_xml(f"<w:p {space}>{moved}{rest}</w:p>"))
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "Camat"
    inner = cell.add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "satu", "dua"
    document.save(out)
    assert read(Path("surat.docx"), out.getvalue()).text.split() == ["Wiguno-Laksmi", "Camat", "satu", "|", "dua"]


def test_a_locked_letter_a_link_in_an_archive_and_a_table_of_unknown_columns_are_told(tmp_path: Path) -> None:
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InputError, match="encrypted Office file"):
        read(Path("surat.docx"), locked)
    link, out = zipfile.ZipInfo("tautan.txt"), io.BytesIO()
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert list(InputFile(Path("a.zip"), data=out.getvalue()).documents()) == []
    (tmp_path / "daftar.csv").write_text("kolom,lain\n1,2\n")
    assert "columns that are not known (kolom, lain)" in take([str(tmp_path / "daftar.csv")]).refused[0].why


def test_a_table_in_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "daftar.csv").write_text("Election\tMember1\nbupati 2024\tBudi Wanasri\n", "utf-16")
    assert TABLES[table_kind(tmp_path / "daftar.csv")].read(tmp_path / "daftar.csv")[1] == []
