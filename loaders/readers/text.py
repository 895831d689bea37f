"""Plain text in whatever charset it came."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from graph.claims import Report
from graph.errors import InputError

# What pages call so is Windows' Western charset, by the standard of the web: the plain one has no quotation marks.
WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1", "us-ascii", "ascii"})
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What the bytes 0x80-0xBF look like when UTF-8 was read as cp1252: the second half of a doubly encoded character.
_TAIL = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
_TWICE = re.compile(f"[\u00c2-\u00f4][{re.escape(_TAIL)}]{{1,3}}")


def read_text(raw: bytes, path: Path, digest: str, charset: str = "") -> Report:
    """The report of a plain text; all metadata is left to the text itself and to a reports.csv."""
    name = base_name(path)
    return Report(sha256=digest, text=decode(raw, path, charset), file=name, files=(name,))


def base_name(path: Path) -> str:
    """The base name as text; bytes of it that are no UTF-8 become the sign for that."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def decode(raw: bytes, path: Path, *declared: str) -> str:
    """The text of bytes: byte-order mark, UTF-16 without one, UTF-8, the declared charsets, cp1252, then a detector.

    InputError where the bytes are no text.
    """
    text = clean(_decoded(raw, path, declared))
    if not text.strip():
        raise InputError(f"{path}: only blanks; expected the text of a report")
    strange = sum(unicodedata.category(char) == "Cc" and char not in "\n\t\f" for char in text[:4000])
    if strange > 2 + len(text[:4000]) // 200:
        raise InputError(f"{path}: binary; expected plain text or a saved web page")
    return text


def _decoded(raw: bytes, path: Path, declared: tuple[str, ...]) -> str:
    for mark, charset in MARKS:
        if raw.startswith(mark):
            return raw.decode(charset, "replace")
    if b"\x00" in raw[:4000]:
        return _wide(raw, path)
    for charset in filter(None, ("utf-8", *declared, "cp1252")):
        try:
            return raw.decode("cp1252" if charset.lower() in WESTERN else charset)
        except (UnicodeDecodeError, LookupError):
            continue
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and hardly ever needed

    best = from_bytes(raw).best()
    return str(best) if best else raw.decode("latin-1")


def _wide(raw: bytes, path: Path) -> str:
    """UTF-16 without a byte-order mark shows by zero bytes at every second place."""
    sample = raw[: 4000 - len(raw[:4000]) % 2]
    little, big = sample[1::2].count(0), sample[0::2].count(0)
    if max(little, big) < len(sample) * 0.3:
        raise InputError(f"{path}: binary; expected plain text or a saved web page")
    return raw.decode("utf-16-le" if little > big else "utf-16-be", "replace")


def clean(text: str) -> str:
    """Line feeds only, no byte-order mark, doubly encoded characters repaired."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _TWICE.sub(_once, plain)


def _once(match: re.Match[str]) -> str:
    """The character that was encoded twice, where the run decodes; else the run as it stands."""
    run = match[0]
    for end in range(len(run), 1, -1):
        try:
            head = b"".join(_byte(char) for char in run[:end]).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
        return head + run[end:]
    return run


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
