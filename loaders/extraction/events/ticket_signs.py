"""Tickets told by their number alone: `paslon 02`, `memilih nomor 1`, `stiker 02`, `angka empat`, `dua jari`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.cues import either
from loaders.extraction.events.scene import Ref
from loaders.extraction.text.parts import Sentence

_FILE = "ticket_signs"
_PLACES = {word: place for place, word in enumerate(("satu", "dua", "tiga", "empat", "lima", "enam"), 1)}
_WORDS = "|".join(_PLACES)
_N = rf"(?:0?[1-9]|{_WORDS})"
_ALONE = r"(?![\w-]|[./:,]?\d|/)"
_NUMBER = r"(?:nomor|nomer|no\.?)"
_REACH = 60
_TITLED = 24
_TITLES = re.compile(
    r"[\s,:(]*(?:(?:pasangan|yakni|yaitu|k\.?h|h|hj|dr|drs|dra|ir|prof|letjen|mayjen|brigjen|kombes|irjen|tgk|tgh|ust\w*)\b[.]*\s*)*"
)
_OWN = re.compile(
    rf"(?:\b(?:(?:ber)?{_NUMBER}\s+(?:urut\s+)?|(?:pasangan|paslon)\s+)(?P<n>{_N})|(?<![\w./:-])0(?P<zero>[1-9]))\b"
    r"(?:\s*[,:(]|\s+(?:adalah|yakni|yaitu|ialah))?\s+(?:pasangan\s+)?"
    r"(?:(?:k\.?h|h|hj|dr|drs|dra|ir|prof|letjen|mayjen|brigjen|kombes|irjen|tgk|tgh|ust\w*|purn)\b[.)]*\s*\(?\s*)*$"
)


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """What means a ticket by its number, with the number as a group `n`."""
    counted = rf"(?!\s*{either('counted', _FILE)}\b)"
    return (
        re.compile(rf"\b{either('runs', _FILE)}\s+(?:{_NUMBER}(?:\s+urut)?\s+)?(?P<n>0?[1-9])\b{counted}"),
        re.compile(rf"\b{either('runs', _FILE)}\s+(?P<n>{_WORDS}){_ALONE}(?!\s+(?:sama|lagi|di|dari)\b){counted}"),
        re.compile(rf"\b(?:ber)?{_NUMBER}\s+urut\s+(?P<n>{_N})\b"),
        re.compile(rf"\b{either('leads', _FILE)}\s+[\"']?(?:si\s+|yang\s+)?{_NUMBER}\s+(?P<n>{_N}){_ALONE}{counted}"),
        re.compile(rf"\b{either('figures', _FILE)}\s+[\"']?(?:{_NUMBER}\s+)?(?P<n>{_N}){_ALONE}{counted}"),
        re.compile(rf"(?<![\w./:,+-])(?<!\d )0(?P<n>[1-9]){_ALONE}{counted}"),
        re.compile(rf"\b(?P<n>{_WORDS}|[1-4])\s+jari\b(?!\s+(?:tengah|manis)\b)"),
        re.compile(rf"[\"'](?P<n>{_WORDS}|0?[1-9])(?:[\s,!.-]+(?P=n))+[\s!.,]*[\"']"),
        re.compile(rf"[\"'](?:yang\s+|si\s+)?{_NUMBER}\s+(?P<n>{_N}){_ALONE}{counted}"),
        re.compile(rf"\b{either('cries', _FILE)}\s+[\"'](?P<n>{_WORDS}|0?[1-9])[\s!.,]*[\"']"),
    )


@cache
def _others() -> re.Pattern[str]:
    """Words right before a figure with a leading zero: it is the number of something else."""
    return re.compile(rf"\b{either('others', _FILE)}[\s.]*$")


def with_numbers(
    sentence: Sentence,
    named: tuple[Ref, ...],
    numbers: dict[int, str],
    tickets: Mapping[str, tuple[str, ...]],
    low: str,
) -> tuple[Ref, ...]:
    """The references with the tickets that are told by their number alone. `tickets` are those of each candidate."""
    out = list(named)
    for start, end, number in _told(sentence, low) if numbers else ():
        ticket = numbers.get(number)
        alone = ticket and all(end <= ref.start or ref.end <= start for ref in out)
        if ticket and alone and not _of_next(named, ticket, tickets, low, end):
            out.append(Ref(start, end, (ticket,), "name"))
    return tuple(sorted(out))


def _of_next(named: tuple[Ref, ...], ticket: str, tickets: Mapping[str, tuple[str, ...]], low: str, end: int) -> bool:
    """Whether the number is that of another ticket, named right behind it: `calon gubernur nomor 2 N-M`, where the
    number 2 for bupati is somebody else."""
    known = {one for found in tickets.values() for one in found}
    for ref in named:
        if end <= ref.start <= end + _TITLED and _TITLES.fullmatch(low, end, ref.start):
            own = (*tickets.get(ref.refs[0], ()), *(one for one in ref.refs if one in known))
            return bool(own) and ticket not in own
    return False


def _told(sentence: Sentence, low: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of every sign in a sentence, the plainest kinds first."""
    start, end = sentence.span.start, sentence.span.end
    for sign in _signs():
        for match in sign.finditer(low, start, end):
            if not _others().search(low, start, match.start()):
                yield match.start(), match.end(), _number(match["n"])


def _number(word: str) -> int:
    return _PLACES.get(word) or int(word)


def tickets_by_number(cast: Cast, low: str) -> dict[int, str]:
    """The tickets by their numbers, where a number belongs to one: as the cast has them, else as they stand right
    before the first name of a ticket (`nomer 2, N-M`, `pasangan 01 adalah A-B, 02 C-D`)."""
    found: dict[int, list[str]] = {}
    lacking = []
    for entity in cast.entities:
        number = entity.props.get("number")
        if entity.label == "Paslon" and isinstance(number, int):
            found.setdefault(number, []).append(entity.ref)
        elif entity.label == "Paslon":
            lacking.append(entity.ref)
    places: dict[str, list[int]] = {ref: [] for ref in lacking}
    for mention in cast.mentions:
        if mention.ref in places:
            places[mention.ref].append(mention.span.start)
    for ref in lacking:
        told = {_number(one) for one in _before_names(places[ref], low)}
        if len(told) == 1 and not told & found.keys():
            found[told.pop()] = [ref]
    return {number: refs[0] for number, refs in found.items() if len(refs) == 1}


def _before_names(places: list[int], low: str) -> Iterator[str]:
    """The numbers right before the names of a ticket, with no more than titles between."""
    for start in places:
        match = _OWN.search(low, max(0, start - _REACH), start)
        if match:
            yield match["n"] or match["zero"]
