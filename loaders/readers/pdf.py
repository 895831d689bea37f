"""PDF files: the text layer, hard-wrapped lines joined, running heads and page numbers left out."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.formats import missing
from loaders.readers.text import base_name, clean

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 500
LONGEST = 2_000_000  # characters of text layer, above which no page is read any more
EDGE = 3  # lines at the top and the foot of a page among which running heads stand
FULL = 0.9  # of the usual width: a line that had room for the next word ends its paragraph
HYPHEN = "-"
WIDE = 1.25  # times the usual gap between lines: more parts paragraphs
_PAGE_NUMBER = re.compile(
    r"\s*(?:(?:hal(?:aman)?|page|hlm)\.?\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|dari|of)\s*\d+)?\s*$", re.I
)
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]{3}")
_BROKEN = re.compile(r"([^\W\d_]+)-$")


def read_pdf(raw: bytes, path: Path, digest: str) -> Report:
    """The report of a PDF; `pages` of it are the places in the text where its pages begin. InputError where it is
    broken, locked, too long, or has no text layer."""
    lines = _without_running_heads(_pages(raw, path))
    text, starts = _joined(lines)
    if not _WORD.search(text):
        raise InputError(f"{path}: a PDF file without a text layer; run OCR on it (for example ocrmypdf) first")
    name = base_name(path)
    return Report(sha256=digest, text=text, file=name, files=(name,), pages=starts)


def _pages(raw: bytes, path: Path) -> list[list[str]]:
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


def _texts(reader: PdfReader, path: Path) -> Iterable[list[str]]:
    total = 0
    for page in reader.pages:
        lines = _lines(page)
        total += sum(map(len, lines))
        if total > LONGEST:
            raise InputError(f"{path}: more than {LONGEST:,} characters; split it by report")
        yield lines


def _lines(page: PageObject) -> list[str]:
    """The lines of a page, in the order in which it shows them, with a blank one where the gap between two is wide."""
    pieces: list[tuple[str, float]] = []

    def note(text: str, outer: Sequence[float], inner: Sequence[float], *_: object) -> None:
        pieces.append((text, inner[5] * outer[3] + outer[5]))

    page.extract_text(visitor_text=note)
    lines, heights = [""], [0.0]
    for text, height in pieces:
        for place, words in enumerate(clean(text).split("\n")):
            if place:
                lines.append("")
                heights.append(height)
            if not lines[-1].strip():
                heights[-1] = height
            lines[-1] += words
    return list(_spaced(lines, heights))


def _spaced(lines: Sequence[str], heights: Sequence[float]) -> Iterator[str]:
    full = [(line, height) for line, height in zip(lines, heights, strict=True) if line.strip()]
    gaps = [one - other for (_, one), (_, other) in pairwise(full) if one > other]
    wide = WIDE * median(gaps) if gaps else 0.0
    for place, (line, height) in enumerate(full):
        if place and full[place - 1][1] - height > wide > 0:
            yield ""
        yield line


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without page numbers, and without lines that stand at the edge of most pages, digits aside."""
    edges = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    running = {key for key, count in edges.items() if key and count >= max(2, (len(pages) + 1) // 2)}
    return [_inner(page, running) for page in pages]


def _key(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _edge(page: Sequence[str]) -> Sequence[str]:
    return page if len(page) <= 2 * EDGE else [*page[:EDGE], *page[-EDGE:]]


def _inner(page: Sequence[str], running: set[str]) -> list[str]:
    last = len(page) - EDGE
    kept = []
    for place, line in enumerate(page):
        at_edge = place < EDGE or place >= last
        if not (at_edge and (_key(line) in running or (line.strip() and _PAGE_NUMBER.match(line)))):
            kept.append(line.rstrip())
    return kept


def _joined(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    """A paragraph a line, and where each page begins. A paragraph may go on over the end of a page."""
    widths = sorted(len(line) for page in pages for line in page if line.strip())
    usual = widths[len(widths) * 9 // 10] if widths else 0
    parts: list[str] = []
    starts, before, at = [], "", 0
    for page in pages:
        starts.append(at)
        for line in _trimmed(page):
            words = " ".join(line.split())
            gap = _gap(before, words, usual) if at else ""
            if gap == HYPHEN:
                parts[-1], gap, at = parts[-1][:-1], "", at - 1
            parts += [gap, words]
            at, before = at + len(gap) + len(words), words
    return "".join(parts).rstrip() + "\n", tuple(starts)


def _trimmed(page: Sequence[str]) -> list[str]:
    """The lines of a page without the blank ones around them: the end of a page ends no paragraph."""
    full = [place for place, line in enumerate(page) if line.strip()]
    return list(page[full[0] : full[-1] + 1]) if full else []


def _gap(before: str, line: str, usual: int) -> str:
    """What stands between two lines: nothing or HYPHEN inside a word, a blank inside a paragraph, else a line end."""
    if not before or not line:
        return "\n"
    if (broken := _BROKEN.search(before)) and line[:1].islower():
        return "" if line.startswith(broken[1]) else HYPHEN  # yel-yel keeps its hyphen
    wrapped = len(before) + 1 + len(line.split(maxsplit=1)[0]) > FULL * usual
    return " " if wrapped or line[:1].islower() else "\n"
