"""Makers of files in the formats that people hand over, all of them with the text of an invented report."""

from __future__ import annotations

import io
import json
import textwrap
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as xml

from docx import Document

HEAD = "KABAR WANASRI HARIAN RAKYAT"


def pdf(text: str, width: int = 84, rows: int = 26, password: bool = False) -> bytes:
    """A PDF of hard-wrapped lines, each page with a running head, and a foot with its number."""
    lines = [line for part in text.split("\n") for line in (*textwrap.wrap(part, width), "")]
    pages = [lines[first : first + rows] for first in range(0, len(lines), rows)]
    pages = [[HEAD, *page, f"Halaman {number} dari {len(pages)}"] for number, page in enumerate(pages, 1)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        stream = b"BT /F1 10 Tf 12 TL 50 780 Td\n" + b"".join(_shown(line) for line in page) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            + f" /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
    return _file(objects)


def _shown(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    if not raw:
        return b"0 -6 Td\n"  # a gap between paragraphs, not a line of nothing
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return b"(" + raw + b") Tj T*\n"


def _file(objects: Iterable[bytes]) -> bytes:
    out, places = io.BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    return out.getvalue()


def locked_pdf(text: str) -> bytes:
    """A PDF that asks for a password."""
    from pypdf import PdfWriter  # noqa: PLC0415 - its tests alone need it

    writer = PdfWriter(clone_from=io.BytesIO(pdf(text)))
    writer.encrypt("rahasia", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    """A DOCX, a paragraph a line."""
    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def page(text: str) -> str:
    """A saved page, a paragraph a line."""
    body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body><article>{body}</article></body></html>'


def program(text: str) -> str:
    """A page that shows nothing without its program; its text stands in JSON-LD alone."""
    title, _, body = text.strip().partition("\n")
    item = {"@type": ["NewsArticle"], "headline": title, "articleBody": body.strip()}
    block = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, item]}, ensure_ascii=False)
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><script type="application/ld+json">{block}</script></head>'
        '<body><div id="app"></div><footer>Hak cipta dilindungi undang-undang</footer></body></html>'
    )


def eml(text: str, attachments: Mapping[str, bytes] | None = None, subject: str = "Siaran pers") -> bytes:
    """A message with this body."""
    message = EmailMessage()
    message["From"], message["To"] = "humas@wanasri.example", "redaksi@kabar.example"
    message["Subject"], message["Date"] = subject, "Thu, 03 Oct 2024 09:00:00 +0700"
    message.set_content(text)
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def mhtml(text: str) -> bytes:
    """A page saved with all that it shows."""
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://kabarwanasri.example/camat"
    message["Date"], message["Subject"] = "Fri, 1 Nov 2024 09:00:00 +0700", "Camat"
    message.set_content(page(text), subtype="html")
    message["Content-Location"] = "https://kabarwanasri.example/camat"
    message.make_related()
    return bytes(message)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def rss(texts: Iterable[str]) -> bytes:
    """A feed with whole texts as markup."""
    items = "".join(
        f"<item><title></title><link>https://kabarwanasri.example/{number}</link>"
        "<pubDate>Thu, 03 Oct 2024 09:00:00 +0700</pubDate><content:encoded>"
        f"{xml(''.join(f'<p>{escape(line)}</p>' for line in text.split(chr(10)) if line.strip()))}"
        "</content:encoded></item>"
        for number, text in enumerate(texts, 1)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Kabar Wanasri</title>{items}</channel></rss>"
    ).encode()


def records(texts: Iterable[str]) -> bytes:
    """JSON lines."""
    return "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts).encode()
