"""DOCX files: paragraphs, tables row by row and text boxes, in the order of the document."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.formats import missing
from loaders.readers.text import base_name, clean

if TYPE_CHECKING:
    from docx.document import Document

LARGEST_INSIDE = 100_000_000  # bytes of all parts, unpacked; pictures among them
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SENTENCE = re.compile(r"[^\W\d_]{3}")
SIGNS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
UNSEEN = {*(f"{_WORD}{name}" for name in ("txbxContent", "del", "moveFrom", "pPr")), _FALLBACK}


def read_docx(raw: bytes, path: Path, digest: str) -> Report:
    """The report of a DOCX file, with the title, author and nothing else of its properties. InputError where it is
    broken, locked or empty."""
    document = _open(raw, path)
    text = clean("\n".join(line for block in document.element.body for line in _block(block)))
    if not _SENTENCE.search(text):
        raise InputError(f"{path}: a DOCX file without text; expected the text of a report; save its text instead")
    name = base_name(path)
    return Report(sha256=digest, text=f"{text.rstrip()}\n", file=name, files=(name,))


def _open(raw: bytes, path: Path) -> Document:
    try:
        from docx import Document as opened  # noqa: N813, PLC0415 - an extra, and slow to import
    except ImportError:
        raise missing(path, "python-docx", "documents") from None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as container:
            if sum(member.file_size for member in container.infolist()) > LARGEST_INSIDE:
                raise InputError(
                    f"{path}: more than {LARGEST_INSIDE // 1_000_000} MB when unpacked; save its text instead"
                )
        return opened(io.BytesIO(raw))
    except InputError:
        raise
    except Exception as error:
        words = " ".join(str(error).split())[:80] or type(error).__name__
        raise InputError(f"{path}: a DOCX file that cannot be read ({words}); save it anew") from error


def _block(element: Any) -> Iterator[str]:
    """The lines of a paragraph, a table or what wraps them."""
    if element.tag == f"{_WORD}p":
        yield _text(element)
        for box in _boxes(element):
            for inner in box:
                yield from _block(inner)
    elif element.tag == f"{_WORD}tr":
        yield " | ".join(cell for cell in (_cell(one) for one in _within(element, "tc")) if cell)
    elif element.tag != _FALLBACK:
        for inner in element:
            yield from _block(inner)


def _within(element: Any, name: str) -> Iterator[Any]:
    """The outermost elements of a name in another one: of a table in a cell none is a cell of the row."""
    for inner in element:
        if inner.tag == f"{_WORD}{name}":
            yield inner
        elif inner.tag != _FALLBACK:
            yield from _within(inner, name)


def _cell(element: Any) -> str:
    return " ".join(word for line in (line for inner in element for line in _block(inner)) for word in line.split())


def _text(paragraph: Any) -> str:
    return "".join(_runs(paragraph))


def _runs(element: Any) -> Iterator[str]:
    """The words of a paragraph as it shows them; text boxes in it, deleted and hidden text are left out."""
    for inner in element:
        if inner.tag == f"{_WORD}t":
            yield inner.text or ""
        elif inner.tag in SIGNS:
            yield SIGNS[inner.tag]
        elif inner.tag not in UNSEEN and inner.find(f"{_WORD}rPr/{_WORD}vanish") is None:
            yield from _runs(inner)


def _boxes(element: Any) -> Iterator[Any]:
    """Text boxes, each once: older programs find a second copy of it under Fallback."""
    for inner in element:
        if inner.tag == f"{_WORD}txbxContent":
            yield inner
        elif inner.tag != _FALLBACK:
            yield from _boxes(inner)
