"""Saved messages (EML) and saved pages (MHTML): the body as a document, and the attachments that are documents."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path

from graph.errors import InputError
from loaders.readers.formats import SUFFIXES
from loaders.readers.parts import MOST, Part, whole

BODIES = ("text/html", "text/plain")
STUB = 4  # times as long as the text: the page has what the text only points to
_MARKUP = re.compile(rb"<(style|script)\b.*?</\1\s*>|<[^>]*>|\s+", re.I | re.S)
CHARSET = b'<meta charset="utf-8">\n'


def read_mail(path: Path, data: bytes | None) -> Iterator[Part]:
    """The body, then the attachments. InputError where there is no body that can be read."""
    raw = whole(path, data)
    try:
        message = email.message_from_bytes(raw.removeprefix(b"\xef\xbb\xbf"), policy=default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        row = _row(message)
    except (ValueError, LookupError, AttributeError, TypeError, IndexError, RecursionError) as error:
        raise InputError(f"{path}: a message that cannot be read ({error}); save it anew") from error
    saved = "snapshot-content-location" in message or message.get_content_type() == "multipart/related"
    body = _body(parts, BODIES if saved else BODIES[::-1])
    if body is None:
        raise InputError(f"{path}: a message without text; expected a body of text or a page; save its text instead")
    yield Part(path, _bytes(body), _page_row(body, row) if saved else row, single=True)
    for number, part in enumerate(parts[:MOST], 1):
        name = _name(part)
        if part is not body and name and Path(name).suffix.lower() in SUFFIXES:
            yield Part(path / f"{path.stem}-{number}-{name}", _bytes(part))


def _row(message: EmailMessage) -> dict[str, str]:
    """Title and day as the header has them."""
    found = {"title": " ".join(str(message.get("subject", "")).split()), "published": _day(message)}
    return {key: value for key, value in found.items() if value}


def _page_row(body: EmailMessage, row: dict[str, str]) -> dict[str, str]:
    """A saved page says itself when it was published; the header says when it was saved, and from where."""
    address = str(body.get("content-location", "")).strip()
    return {"url": address} if address.startswith(("http://", "https://")) else {}


def _day(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _body(parts: list[EmailMessage], kinds: tuple[str, ...]) -> EmailMessage | None:
    """The first part of the kinds, in their order, that is no attachment; a text that only points to the page beside
    it gives way to that."""
    shown = [part for part in parts if not part.is_attachment()]
    found = [next((part for part in shown if part.get_content_type() == kind), None) for kind in kinds]
    full = [part for part in found if part is not None]
    if len(full) > 1 and _words(full[0]) < _words(full[1]) // STUB:
        return full[1]
    return full[0] if full else None


def _words(part: EmailMessage) -> int:
    """How many letters a part shows, markup aside."""
    return len(_MARKUP.sub(b"", _bytes(part)))


def _bytes(part: EmailMessage) -> bytes:
    """The bytes of a part; a text in UTF-8, whatever charset it came in."""
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    charset = part.get_content_charset()
    if part.get_content_maintype() != "text" or not charset:
        return data
    try:
        text = data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data  # its reader looks for another one
    return (CHARSET if part.get_content_subtype() == "html" else b"") + text.encode("utf-8", "replace")


def _name(part: EmailMessage) -> str:
    try:
        return Path(part.get_filename() or "").name.replace("\x00", "")
    except (ValueError, TypeError, LookupError):
        return ""
