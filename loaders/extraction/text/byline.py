"""Who wrote the report: the name in brackets that closes it, and lines such as "Penulis: N | Editor: N"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.claims import Span
from loaders.extraction.text.boilerplate import is_maker
from loaders.extraction.text.parts import Line

_CLOSING = re.compile(r"\s*(?:[(\[]\s*(?P<name>[^()\[\]\n]{1,45}?)\s*[)\]]|\*{2,3}|-{3,}|#{2,})\s*[.*]*\s*$")
_CODE = re.compile(r"\*+|[a-z][a-z0-9]{0,9}(?:[/ ,-]+[\w*]{1,12}){0,3}|\w{1,12}/\w{1,12}|(?i:red|ril|rls|rilis|adv)\.?")
_MAKER = re.compile(
    r"\b(?:penulis|reporter|pewarta|wartawan|jurnalis|kontributor|laporan|oleh|by)\s*:\s*([^|/;\n]+)", re.I
)
_NOT_NAMES = re.compile(r"red|ril|rls|rilis|adv|tim|\*+|ist|net|int", re.IGNORECASE)


def closing(folded: str, lines: Sequence[Line]) -> Span | None:
    """The bracket with the author at the end of the last line; None where the bracket belongs to the sentence: it
    stands before the full stop and is no short code."""
    if not lines:
        return None
    start, end = lines[-1].span.start, lines[-1].span.end
    match = _CLOSING.search(folded, start, end)
    if match is None:
        return None
    name = match["name"]
    before = folded[start : match.start()].rstrip()
    ended = not before or before[-1] in ".!?\"'*)"
    if name is not None and not ended and not _CODE.fullmatch(name):
        return None
    if not ended and folded[match.start() : end].rstrip().endswith(")."):
        return None
    return Span(end - len(folded[match.start() : end].lstrip()), end)


def author(folded: str, spans: Sequence[Span]) -> str | None:
    """The name of the writer among the bylines; None for codes of desks ("red", "ril") and of writers ("wan")."""
    for span in spans:
        words = folded[span.start : span.end]
        match = _MAKER.search(words) if is_maker(words) else None
        name = match[1] if match else words.strip(" ()[].*-#") if words[:1] in "([" else ""
        name = name.strip(" .")
        if name[:1].isupper() and "/" not in name and not _NOT_NAMES.fullmatch(name):
            return name
    return None
