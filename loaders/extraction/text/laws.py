"""Legal provisions that a text cites, in one form: "UU 7/2017 Pasal 280 ayat (2)"; and what only recites the law."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph.claims import Span
from loaders.extraction.text.parts import LawCitation
from loaders.extraction.text.words import either, lexicon, spaced, words

_NUMBER = (
    r"(?:\s+(?:republik\s+indonesia|ri))?\s+(?:(?:nomor|no\.?)\s*)?:?\s*"
    r"(?P<number>\d{1,4})(?:\s*/\s*|\s+tahun\s+)(?P<year>(?:19|20)\d\d)"
)
_PASAL = re.compile(
    r"\bpasal\s+(?P<article>\d+[a-z]?)\b(?:\s*,?\s*ayat\s*\(?(?P<part>\d+[a-z]?)\)?)?"
    r"(?:\s*,?\s*huruf\s+\(?(?P<letter>[a-z])\b\)?)?",
    re.IGNORECASE,
)
_REACH = 200
_BRIDGE = re.compile(r"[\s,]*(?:(?:jo\.?|juncto|dan|serta|dari|dalam|pada|atau|/|\(|[a-z])[\s,]*){0,2}", re.IGNORECASE)
_GENERIC_SUBJECT = re.compile(
    r"\b(?:asn|pns|aparatur|pegawai|pejabat|kepala\s+desa|perangkat|setiap|para|semua|seluruh|tni|anggota|kepala\s+daerah|mereka|abdi)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Source:
    span: Span
    name: str


def _forms(table: str) -> list[tuple[str, str]]:
    """Group names and alternatives; group n stands for the n-th name of the table."""
    return [(name, either(spaced(form) for form in forms)) for name, forms in lexicon("laws")[table].items()]


@cache
def _numbered() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<k{at}>{form})" for at, (_, form) in enumerate(_forms("forms")))
    return re.compile(rf"\b(?:{kinds})(?:\s*\([A-Za-z]+\))?{_NUMBER}", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<k{at}>{form})" for at, (_, form) in enumerate(_forms("subjects")))
    return re.compile(rf"\b(?:{kinds}|(?P<alone>kuhp|uud 1945|skb))\b", re.IGNORECASE)


def _sources(folded: str) -> list[_Source]:
    """The laws that the text names, by number or by subject, in their order."""
    found: list[_Source] = []
    for match in _numbered().finditer(folded):
        name = _forms("forms")[_kind(match)][0]
        found.append(_Source(Span(*match.span()), f"{name} {int(match['number'])}/{match['year']}"))
    ends = [source.span for source in found]
    for match in _named().finditer(folded):
        place = bisect_left(ends, match.end(), key=lambda span: span.start)
        if place and ends[place - 1].end > match.start():
            continue
        name = match["alone"].upper() if match["alone"] else _forms("subjects")[_kind(match)][0]
        found.append(_Source(Span(*match.span()), name))
    return sorted(found, key=lambda source: source.span)


def _kind(match: re.Match[str]) -> int:
    return next(int(name[1:]) for name, value in match.groupdict().items() if value and re.fullmatch(r"k\d+", name))


def _law_of(folded: str, at: re.Match[str], sources: Sequence[_Source]) -> _Source | None:
    """The law of an article: the one that follows with nothing but linking words and further articles between, else
    the last one before it in the same paragraph."""
    behind = bisect_left(sources, at.end(), key=lambda source: source.span.start)
    if behind < len(sources) and sources[behind].span.start - at.end() < _REACH:
        between = _PASAL.sub("", folded[at.end() : sources[behind].span.start])
        if _BRIDGE.fullmatch(between):
            return sources[behind]
    last = sources[behind - 1] if behind else None
    same = last and last.span.end <= at.start() and "\n" not in folded[last.span.end : at.start()]
    return last if same else None


def _article(match: re.Match[str]) -> str:
    name = f"Pasal {match['article'].upper()}"
    name += f" ayat ({match['part']})" if match["part"] else ""
    return name + (f" huruf {match['letter'].lower()}" if match["letter"] else "")


def read_laws(folded: str) -> tuple[LawCitation, ...]:
    """Every article with its law, and every law that is cited without one, in their order. An article whose law the
    text does not name stands alone: nothing is guessed."""
    sources = _sources(folded)
    found: list[LawCitation] = []
    used: set[_Source] = set()
    for match in _PASAL.finditer(folded):
        source = _law_of(folded, match, sources)
        name = _article(match)
        if source:
            used.add(source)
            name = f"{source.name} {name}"
        found.append(LawCitation(span=Span(*match.span()), kind=name))
    found += [LawCitation(span=source.span, kind=source.name) for source in sources if source not in used]
    return tuple(sorted(found, key=lambda law: law.span))


def _outside(pattern: re.Pattern[str], folded: str, span: Span, unreal: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The matches that lie in no clause under a condition."""
    for match in pattern.finditer(folded, span.start, span.end):
        if not any(part.start <= match.start() < part.end for part in unreal):
            yield match


def is_recital(folded: str, span: Span, unreal: Sequence[Span], *, cited: bool) -> bool:
    """Whether a sentence recites a law or forbids something to a class of people, and tells no event. A sentence that
    cites a law and reports a decision ("terbukti melanggar Pasal ...") is none."""
    if any(_outside(words("sentences", "events"), folded, span, unreal)):
        return False
    if cited:
        return True
    forbids = words("sentences", "forbids").search(folded, span.start, span.end)
    return bool(forbids and _GENERIC_SUBJECT.search(folded, span.start, span.end))


def opens_prohibitions(paragraph: str) -> bool:
    """A paragraph behind which a list of prohibitions or provisions stands: it ends in a colon."""
    return paragraph.rstrip().endswith(":") and bool(words("sentences", "recital").search(paragraph))
