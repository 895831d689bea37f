"""Rows of an answer, as a profile lets them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.exchange.jsonl import KEPT_BACK
from graph.exchange.redact import ADDRESSES, AS_IT_IS, FILES, Redacted
from graph.exchange.redact_forms import MASK, mask, tells
from graph.exchange.redact_names import EVERY

HIDDEN = object()


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
    if text in redacted.hidden or text in redacted.words:
        return HIDDEN
    if key in AS_IT_IS:
        return text
    if key in ADDRESSES or key in FILES or text.startswith(("http://", "https://")):
        return "" if tells(text, redacted.forms, (EVERY,)) else text
    shown = mask(text, redacted.forms, (EVERY,))
    return HIDDEN if shown.strip() == MASK else shown
