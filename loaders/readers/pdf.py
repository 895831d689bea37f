"""PDF files: the text layer, hard-wrapped lines joined, running heads and page numbers left out."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.formats import missing
from loaders.readers.pages import Line, Page, in_columns, joined, rows, without_running_heads
from loaders.readers.text import base_name, clean

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 500
LONGEST = 2_000_000  # characters of text layer, above which no page is read any more
_WORD = re.compile(r"[^\W\d_]{3}")
STRANGE = ("Co", "Cn")  # what a font shows that does not say which letters its signs are
# Letters that are set as one sign.
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


def read_pdf(raw: bytes, path: Path, digest: str) -> Report:
    """The report of a PDF; `pages` of it are the places in the text where its pages begin. InputError where it is
    broken, locked, too long, or has no text layer."""
    text, starts = joined(without_running_heads(_pages(raw, path)))
    if not _WORD.search(text):
        raise InputError(f"{path}: a PDF file without a text layer; run OCR on it (for example ocrmypdf) first")
    if sum(unicodedata.category(char) in STRANGE or char == "\ufffd" for char in text) > len(text) // 10:
        raise InputError(f"{path}: a PDF file whose text layer holds signs, not letters; run OCR on it anew")
    name = base_name(path)
    return Report(sha256=digest, text=text, file=name, files=(name,), pages=starts)


def _pages(raw: bytes, path: Path) -> list[Page]:
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise missing(path, "pypdf", "documents") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in silence is no talk of ours
    try:
        reader = PdfReader(io.BytesIO(raw))
        _check(reader, path)
        return list(_texts(reader, path))
    except InputError:
        raise
    except Exception as error:
        raise InputError(f"{path}: a PDF file that cannot be read ({_words(error)}); save it anew") from error


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__


def _check(reader: PdfReader, path: Path) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(f"{path}: an encrypted PDF file; expected one without password; save it without")
    if len(reader.pages) > MOST_PAGES:
        raise InputError(
            f"{path}: {len(reader.pages):,} pages; expected at most {MOST_PAGES} a report; split it by report"
        )


def _texts(reader: PdfReader, path: Path) -> Iterator[Page]:
    total = 0
    for page in reader.pages:
        lines = _lines(page)
        total += sum(len(line.text) for line in lines)
        if total > LONGEST:
            raise InputError(f"{path}: more than {LONGEST:,} characters; split it by report")
        box = page.cropbox
        yield Page(lines, float(box.bottom), float(box.top))


def _lines(page: PageObject) -> Sequence[Line]:
    """The lines of a page, in the order in which it shows them."""
    pieces: list[Line] = []

    def note(text: str, outer: Sequence[float], inner: Sequence[float], _: object, size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = hypot(inner[2], inner[3]) * hypot(outer[2], outer[3])
        pieces.append(Line(clean(text).translate(LIGATURES), x, y, abs(size) * scale))

    page.extract_text(visitor_text=note)
    return in_columns(list(rows(pieces)))
