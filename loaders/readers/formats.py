"""Which format bytes are in: told by their beginning, then by the name of the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from loaders.readers.html import looks_like_html

HEAD = 4000  # bytes of a file's beginning that tell its format
TAIL = 65_536
_HEADER = re.compile(rb"\A(?:From \S[^\n]*\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]")
_HEADERS = re.compile(rb"^(From|To|Date|Subject|MIME-Version|Received|Message-ID|Content-Type):", re.I | re.M)
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]", re.I)
_RECORD = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{[^\n]*"text"\s*:')


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name. `suffixes` are those of its files, `looks` tells it by its beginning; `many`: it holds several
    reports."""

    name: str
    suffixes: tuple[str, ...]
    looks: Callable[[bytes], bool]
    many: bool = False


def _mail(head: bytes) -> bool:
    """Header lines of a message at the very start, of at least two kinds: a report may begin with one of its own."""
    block = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return bool(_HEADER.match(head)) and len({name.lower() for name in _HEADERS.findall(block)}) >= 2


PDF = Format("PDF", (".pdf",), lambda head: b"%PDF-" in head[:1024])
DOCX = Format("DOCX", (".docx",), lambda head: head.startswith(b"PK\x03\x04") and b"word/document" in head)
XLSX = Format("XLSX", (".xlsx",), lambda head: head.startswith(b"PK\x03\x04") and b"xl/workbook" in head)
ZIP = Format("ZIP", (".zip",), lambda head: head.startswith((b"PK\x03\x04", b"PK\x05\x06")), many=True)
FEED = Format(
    "RSS, Atom or sitemap", (".rss", ".atom", ".xml"), lambda head: bool(_FEED.search(head[:2000])), many=True
)
HTML = Format("web page", (".html", ".htm"), lambda head: looks_like_html(head, ""))
MAIL = Format("EML or MHTML", (".eml", ".mhtml", ".mht"), _mail, many=True)
RECORDS = Format("JSON lines of reports", (".jsonl", ".ndjson"), lambda head: bool(_RECORD.match(head)), many=True)
TEXT = Format("plain text", (".txt", ".text"), lambda head: False)
FORMATS = (PDF, DOCX, XLSX, ZIP, MAIL, FEED, HTML, RECORDS, TEXT)
SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes) - {".xlsx"}
DOCUMENTS = frozenset(suffix for one in FORMATS for suffix in one.suffixes if not one.many) - {".xlsx"}
# Names that say little of what a file holds: it is taken where its content is that of a format.
LOOSE = frozenset({".xml", ".jsonl", ".ndjson"})


def peek(path: Path, data: bytes | None = None) -> bytes:
    """What of a file tells its format: its beginning, and of a container also its end, where its names are listed."""
    if data is not None:
        return data
    with path.open("rb") as file:
        head = file.read(HEAD)
        if head.startswith(b"PK"):
            file.seek(-min(TAIL, path.stat().st_size), 2)
            head += file.read(TAIL)
        return head


def by_content(head: bytes) -> Format | None:
    """The format that the beginning of a file shows; None for none but text."""
    return next((one for one in FORMATS if one.looks(head)), None)


def by_name(suffix: str) -> Format | None:
    """The format that a file's name promises; None for an unknown one."""
    return next((one for one in FORMATS if suffix.lower() in one.suffixes), None)


def format_of(head: bytes, suffix: str) -> Format:
    """Content before name; what shows no format of its own is read by its name where that is a format of text."""
    named = by_name(suffix)
    return by_content(head) or (named if named in (HTML, MAIL, FEED, RECORDS) else TEXT)


def lie(head: bytes, suffix: str) -> str:
    """What a file is other than its name promises, in words; empty where both agree or the name promises nothing."""
    found, named = by_content(head), by_name(suffix)
    if named is None or found is named or (found is None and named is TEXT) or not head.strip():
        return ""
    if found is None:
        return "" if named in (HTML, MAIL, FEED, RECORDS) else f"no {named.name} by its content, as its name says"
    return f"{found.name} by its content, {named.name} by its name; it is read as {found.name}"


def missing(where: object, package: str, extra: str) -> InputError:
    """The error for a format whose library is not installed."""
    return InputError(f"{where}: needs {package}, which is not installed; pip install 'jejaring[{extra}]'")
