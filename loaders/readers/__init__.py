"""One file a format: bytes in, a Report out. Which reader takes a file is told by its content, then by its name."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.docx import read_docx
from loaders.readers.formats import DOCUMENTS, DOCX, HTML, PDF, SUFFIXES, TEXT, XLSX, format_of
from loaders.readers.html import read_html
from loaders.readers.parts import LARGEST, whole
from loaders.readers.pdf import read_pdf
from loaders.readers.text import read_text

__all__ = ["DOCUMENTS", "LARGEST", "LONGEST", "SUFFIXES", "read"]

ADVICE = {XLSX: "save its sheet as a table in CSV"}

LONGEST = 1_000_000  # characters: the text of a long report has some 100,000
READERS = {PDF: read_pdf, DOCX: read_docx}
DECODERS = {HTML: read_html, TEXT: read_text}
LOCKED = "EncryptedPackage".encode("utf-16-le")  # the name under which Office keeps what a password locks
# Beginnings of formats that people hand over and that are not read as text.
STRANGERS = {
    b"\xd0\xcf\x11\xe0": "an old Office file (DOC, XLS)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"SQLite format 3": "an SQLite database",
}


def read(path: Path, data: bytes | None = None, *, single: bool = False, charset: str = "") -> Report:
    """The report in a file, or in bytes that were given (standard input). InputError says what is wrong with it.

    The text has line feeds only and no byte-order mark; doubly encoded quotation marks are repaired. It is kept as it
    is from here on: all offsets point into it. The id is the SHA-256 of the bytes. `single`: what looks like a
    container of several documents is one all the same, as the body of a message that quotes another. `charset`: what
    the server of a page called it.
    """
    raw = whole(path, data)
    if not raw.strip():
        raise InputError(f"{path}: empty; expected the text of a report")
    for start, what in STRANGERS.items():
        if raw.startswith(start):
            if LOCKED in raw:
                raise InputError(f"{path}: an encrypted Office file; expected one without password; save it without")
            raise InputError(f"{path}: {what}; expected plain text or a saved web page; save it as text first")
    found = format_of(raw, path.suffix)
    if found.many and single:
        found = HTML if HTML.looks(raw) else TEXT
    if found not in READERS and found not in DECODERS:
        advice = ADVICE.get(found, "unpack it first")
        raise InputError(f"{path}: a {found.name} container; expected a single report; {advice}")
    digest = sha256(raw).hexdigest()
    report = READERS[found](raw, path, digest) if found in READERS else DECODERS[found](raw, path, digest, charset)
    if len(report.text) > LONGEST:
        raise InputError(
            f"{path}: {len(report.text):,} characters; expected at most {LONGEST:,} a report; split it by report"
        )
    return report
