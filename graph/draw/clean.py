"""Text and addresses made fit to be shown: what a report says is never trusted to be harmless."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

NAME, SENTENCE, TITLE, ADDRESS = 200, 2000, 300, 2000
# Controls, bidi marks and overrides, invisible spaces, surrogates: they hide or reorder what a reader sees.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s\"'<>`\\^{|}]")


def clean(text: str | None, most: int = NAME) -> str:
    """NFC on one line, without characters that hide or reorder text, at most `most` characters long."""
    shown = _SPACE.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text or ""))).strip()
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"


def address(url: str | None) -> str:
    """The address if it is plain http or https with a host and without user name; else an empty string."""
    given = url or ""
    if not given or len(given) > ADDRESS or _UNSAFE_IN_ADDRESS.search(given) or _UNSEEN.search(given):
        return ""
    try:
        parts = urlsplit(given)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return ""
    return given if known and "@" not in parts.netloc and "." in (parts.hostname or "") else ""


def base_name(file: str | None) -> str:
    """The last part of a path: the folders of whoever drew the page are nobody's business."""
    return clean(re.split(r"[/\\]", file or "")[-1])
