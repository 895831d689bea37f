"""Clauses that speak of what has not happened: conditions, threats, demands, open questions, classes of offenders.

A cue such as "terbukti" inside of one is no decision. When in doubt a clause counts as unreal: a decision that is
missed can be added by hand, an allegation that became a decision by mistake is a wrong done to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.claims import Span
from loaders.extraction.text.parts import trim
from loaders.extraction.text.words import either, listed

_BORDER = re.compile(
    r"[,;:\"()]|\s-\s|\b(?:namun|tetapi|tapi|sedangkan|sementara|dan|serta|sehingga|karena|lantaran)\b", re.I
)
_TURN = re.compile(r"[;\"]|[.!?]\s|,\s+(?:namun|tetapi|tapi|sedangkan|sementara)\b", re.IGNORECASE)
_GENERIC_REACH = 90
_CLAUSE = 400


def _pattern(*groups: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)


def _list(key: str) -> str:
    return either(listed("sentences", key))


@cache
def _conditions() -> re.Pattern[str]:
    return _pattern(rf"(?P<sure>{_list('conditions')})", rf"(?P<maybe>{_list('that_or_if')})")


@cache
def _that() -> re.Pattern[str]:
    """A verb that makes the "jika" behind it a "that"."""
    return re.compile(rf"(?<![\w-]){_list('that_verbs')}(?:\s+[\w-]+){{0,4}}\s*,?\s*$", re.IGNORECASE)


@cache
def _topics() -> re.Pattern[str]:
    return re.compile(_list("topics"), re.IGNORECASE)


@cache
def _threats() -> re.Pattern[str]:
    modal = rf"{_list('modals')}(?:\s+[\w-]+){{0,3}}?\s+{_list('penalties')}"
    return _pattern(modal, _list("threats"))


@cache
def _questions() -> re.Pattern[str]:
    return _pattern(_list("open_questions"))


@cache
def _generic() -> re.Pattern[str]:
    """A class of people with a relative clause that names no one: "ASN yang terbukti ..."."""
    deed = rf"yang\s+(?:\w+\s+){{0,2}}?{_list('deeds')}"
    return _pattern(rf"{_list('classes')}(?:\s+[\w-]+){{0,3}}?\s+{deed}", rf"(?:bagi|setiap)\s+yang\s+{_list('deeds')}")


@cache
def _definite() -> re.Pattern[str]:
    return _pattern(_list("definite"))


@cache
def _modal() -> re.Pattern[str]:
    return _pattern(_list("modals"), "terancam", "diancam", "maka", "jangan")


def _clause_start(folded: str, start: int, at: int) -> int:
    """The border of the clause to the left of a place."""
    near = max(start, at - _CLAUSE)
    borders = [match.end() for match in _BORDER.finditer(folded, near, at)]
    return borders[-1] if borders else near


def _clause_end(folded: str, at: int, end: int) -> int:
    """Where the consequence of a condition ends: with the sentence, its quotation, or a turn ("namun")."""
    far = min(end, at + 2 * _CLAUSE)
    turn = _TURN.search(folded, at, far)
    return turn.start() if turn else far


def _conditionals(folded: str, part: Span) -> Iterator[Span]:
    for match in _conditions().finditer(folded, part.start, part.end):
        before = folded[max(part.start, match.start() - 60) : match.start()]
        topic = _topics().match(folded, match.start(), part.end)
        if match["maybe"] and (topic or _that().search(before)):
            continue
        start = match.start()
        if not re.search(r"[,;:\"(]\s*(?:dan|maka|tapi|namun)?\s*$", before, re.IGNORECASE) and before.strip():
            start = _clause_start(folded, part.start, start)
        yield Span(start, _clause_end(folded, match.end(), part.end))


def _threatened(folded: str, part: Span) -> Iterator[Span]:
    for match in _threats().finditer(folded, part.start, part.end):
        far = min(part.end, match.end() + _CLAUSE)
        border = _BORDER.search(folded, match.end(), far)
        yield Span(match.start(), border.start() if border else far)


def _asked(folded: str, part: Span) -> Iterator[Span]:
    for match in _questions().finditer(folded, part.start, part.end):
        yield Span(_clause_start(folded, part.start, match.start()), _clause_end(folded, match.end(), part.end))


def _classes(folded: str, part: Span) -> Iterator[Span]:
    """A class with a relative clause and a modal behind it; "ASN yang terbukti itu akan ..." is definite, and real."""
    for match in _generic().finditer(folded, part.start, part.end):
        reach = min(part.end, match.end() + _GENERIC_REACH)
        modal = _modal().search(folded, match.end(), reach)
        if modal and not _definite().search(folded, match.start(), modal.start()):
            yield Span(match.start(), _clause_end(folded, match.end(), part.end))


def _parts(span: Span, quotes: Sequence[Span]) -> Iterator[Span]:
    """The sentence cut at its quotations, so that a condition in speech says nothing of the words around it."""
    start = span.start
    for quote in quotes:
        if start < quote.start:
            yield Span(start, quote.start)
        yield quote
        start = quote.end
    if start < span.end:
        yield Span(start, span.end)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans sorted, overlapping ones made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def unreal_spans(folded: str, span: Span, quotes: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The clauses of a sentence that tell nothing that has happened, in their order; () for a plain statement."""
    readers = (_conditionals, _threatened, _asked, _classes)
    found = [one for part in _parts(span, quotes) for reader in readers for one in reader(folded, part)]
    return tuple(trim(folded, one) for one in _joined(found))
