"""Rows of an answer, as a profile lets them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from graph.claims import JOINT
from graph.exchange.jsonl import KEPT_BACK
from graph.exchange.redact import ADDRESSES, AS_IT_IS, FILES, Redacted
from graph.exchange.redact_forms import MASK, mask, tells
from graph.exchange.redact_names import EVERY

HIDDEN = object()
_LONG = 30  # letters from which a text is a sentence rather than a name or a post
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s/]+\.[a-z0-9]{2,5}", re.IGNORECASE)  # or the name of a file


def redact_rows(rows: Iterable[Sequence[Any]], redacted: Redacted) -> list[list[Any]]:
    """Rows of an answer as the profile lets them out: those that show what is hidden are left out, texts gone over."""
    if not redacted.profile.masks:
        return [list(row) for row in rows]
    found = []
    for row in rows:
        clean = [_value(value, redacted) for value in row]
        if not any(value is HIDDEN for value in clean):
            found.append(clean)
    return found


def _value(value: Any, redacted: Redacted, key: str = "") -> Any:
    """The value gone over; HIDDEN for what is, or names, something that the profile takes out."""
    if isinstance(value, str):
        return _text(value, redacted, key)
    if isinstance(value, dict):
        inside = {name: _value(item, redacted, name) for name, item in value.items() if name not in KEPT_BACK}
        hidden = any(inside.get(name) is HIDDEN for name in ("id", "start", "end", "name", "properties", "quote"))
        return HIDDEN if hidden else {name: item for name, item in inside.items() if item is not HIDDEN}
    if isinstance(value, list | tuple):
        items = [_value(item, redacted) for item in value]
        return [item for item in items if item is not HIDDEN] if items else []
    return value


def _text(text: str, redacted: Redacted, key: str) -> Any:
    if text in redacted.hidden or text in redacted.words or _holds_words(text, redacted):
        return HIDDEN
    if key in AS_IT_IS:
        return text
    if key in ADDRESSES or key in FILES or _ADDRESS.fullmatch(text):
        return "" if tells(text, redacted.forms, (EVERY,)) else text
    shown = mask(text, redacted.forms, (EVERY,))
    return HIDDEN if shown.strip() == MASK else shown


def _holds_words(text: str, redacted: Redacted) -> bool:
    """Whether a long text, such as that of a report, holds a sentence of a hidden claim."""
    if len(text) < _LONG:
        return False
    plain = " ".join(text.split())
    return any(part in plain for part in _sentences(redacted.words))


@lru_cache(maxsize=4)
def _sentences(words: frozenset[str]) -> tuple[str, ...]:
    parts = {" ".join(part.split()) for text in words for part in text.split(JOINT)}
    return tuple(sorted(part for part in parts if len(part) >= _LONG))
