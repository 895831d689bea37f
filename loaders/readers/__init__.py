"""One file a format: bytes in, a Report out. Which reader takes a file is told by its content, then by its name."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.html import looks_like_html, read_html
from loaders.readers.text import read_text

# A saved page with everything inlined has some megabytes; the text of a long report some 100,000 characters.
LARGEST = 20 * 1024 * 1024
LONGEST = 1_000_000
SUFFIXES = frozenset({".txt", ".text", ".html", ".htm"})
# Beginnings of formats that people hand over and that are not read as text.
STRANGERS = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP container (DOCX, XLSX, ODT or ZIP)",
    b"\xd0\xcf\x11\xe0": "an old Office file (DOC, XLS)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"SQLite format 3": "an SQLite database",
}


def read(path: Path, data: bytes | None = None) -> Report:
    """The report in a file, or in bytes that were given (standard input). InputError says what is wrong with it.

    The text has line feeds only and no byte-order mark; doubly encoded quotation marks are repaired. It is kept as it
    is from here on: all offsets point into it. The id is the SHA-256 of the bytes.
    """
    raw = _bytes(path) if data is None else data
    if len(raw) > LARGEST:
        raise too_large(path, len(raw))
    if not raw.strip():
        raise InputError(f"{path}: empty; expected the text of a report")
    for start, what in STRANGERS.items():
        if raw.startswith(start):
            raise InputError(f"{path}: {what}; expected plain text or a saved web page; save it as text first")
    reader = read_html if looks_like_html(raw, path.suffix) else read_text
    report = reader(raw, path, sha256(raw).hexdigest())
    if len(report.text) > LONGEST:
        raise InputError(
            f"{path}: {len(report.text):,} characters; expected at most {LONGEST:,} a report; split it by report"
        )
    return report


def too_large(path: Path, size: int) -> InputError:
    """The error for a file above the limit."""
    return InputError(
        f"{path}: {size / 1e6:.0f} MB; expected at most {LARGEST // 1024 // 1024} MB a report; split it by report"
    )


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(path, size)
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name and its rights") from error
