"""The numbers of tickets, wherever the report tells them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.claims import Span
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.slate import Slate
from loaders.extraction.cast.ticket_details import to_number

_WORD = re.compile(r"[^\W_]+(?:['’`][^\W\d_]+)*")
_HYPHENED = re.compile(rf"({_WORD.pattern})\s?[-/]\s?({_WORD.pattern})(?![\w-])")
_DIGIT = r"(0?\d|satu|dua|tiga|empat|lima|enam)\b(?![/.,-]?\d)"
_COUNTED = r"(?:ber)?nomor urut (0?\d|satu|dua|tiga|empat|lima|enam)\b"
_LATER = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n))(?:nomor(?: urut)?nya"
    r"|(?:mereka|keduanya|(?:pasangan|paslon|duet) (?:ini|itu|tersebut)|ia|dia)\b[^.\n]{0,30}?"
    rf"\b(?:ber)?nomor(?: urut)?)(?: adalah| ialah| yakni)?:? {_DIGIT}"
)


def with_numbers(draft: Draft, found: Sequence[Slate]) -> list[Slate]:
    """The tickets with the numbers that stand with their names, or in a sentence of their own behind them."""
    later = _later(draft, found)
    out = []
    for slate in found:
        number = slate.number
        if number is None and slate.acronym and not slate.members:
            number = _beside_word(draft, slate.acronym)
        if number is None and len(slate.members) == 2:
            number = _number_of(draft, slate)
        if number is None:
            number = _beside_member(draft, slate)
        out.append(replace(slate, number=later.get(slate.members) if number is None else number))
    return out


def _later(draft: Draft, found: Sequence[Slate]) -> dict[tuple[str, ...], int]:
    """ "Nomornya 1", "Mereka bernomor urut 2": the number of the ticket whose member is named last before, in the
    two sentences in front."""
    scene, numbers = draft.ground.scene, dict[tuple[str, ...], int]()
    owner = {ref: slate.members for slate in found for ref in slate.members}
    for match in _LATER.finditer(scene.text.lower()):
        here = scene.document.sentence_at(match.start())
        number = to_number(match.group(1))
        if here is None or number is None:
            continue
        for at in range(len(draft.chunks) - 1, -1, -1):
            chunk, figure = draft.chunks[at], draft.figure_of.get(at)
            if scene.tokens[chunk.first].start >= match.start() or figure is None or figure.ref not in owner:
                continue
            if scene.sentences[chunk.first] >= here.index - 2:
                numbers.setdefault(owner[figure.ref], number)
            break
    return numbers


def _number_of(draft: Draft, slate: Slate) -> int | None:
    """The number that stands with any mention of the ticket, its acronym included."""
    text = draft.ground.scene.text
    spans = [span for span, _ in slate.mentions] + spans_of(draft, slate.acronym) + short_pairs(draft, slate)
    for span in spans:
        behind = re.match(rf"[^.;\n\"]{{0,45}}?{_COUNTED}", text[span.end : span.end + 90].lower())
        before = re.search(rf"{_COUNTED}[ ,(]*$", text[max(span.start - 30, 0) : span.start].lower())
        if behind or before:
            return to_number((behind or before).group(1))  # type: ignore[union-attr]
    return None


_BEFORE_NAME = re.compile(
    r"\b(?:calon|cabup|cagub|cawalkot|cawako|caleg|paslon|pasangan|kandidat|paket)\b[^.,;:\n]{0,40}?"
    rf"(?:ber)?nomor(?: urut)? {_DIGIT}(?:\s?,|\s?\()?(?: (?:yakni|yaitu|petahana|inkumben|incumbent))*"
    r"(?: (?:(?:h|hj|dr|drs|dra|ir|prof|kh|tgh)\.? ?)+)? ?$"
)
_BEHIND_NAME = re.compile(
    r" ?(?:,|\() ?(?:(?:yang )?(?:bakal )?(?:calon|kandidat|cabup|cagub|cawalkot|cawali)"
    r"(?: (?!lawan|melawan|pesaing|rival|penantang|selain|bukan)[a-z]+){0,5}? )?"
    rf"(?:(?:yang )?(?:ber)?nomor|no\.?)(?: urut)? {_DIGIT}"
    r"|,? ?(?:yang )?(?:duduk|berada|bertengger|bercokol|tercatat|terdaftar|tampil|maju|bertarung)(?: \w+){0,2}?"
    rf" (?:di|pada|dengan) nomor(?: urut)? {_DIGIT}"
)


def _beside_member(draft: Draft, slate: Slate) -> int | None:
    """The number told right beside the name of a member: calon bupati nomor urut 2, N; calon bupati N (nomor 2)."""
    text, tokens = draft.ground.scene.text, draft.ground.scene.tokens
    for figure in draft.figures:
        for number in figure.chunks if figure.ref in slate.members else ():
            name = draft.chunks[number].name
            if name is None:
                continue
            start, end = tokens[name.begin].start, tokens[name.end - 1].end
            told = _BEFORE_NAME.search(text[max(start - 90, 0) : start].lower())
            told = told or _BEHIND_NAME.match(text[end : end + 70].lower())
            if told:
                return to_number(next(filter(None, told.groups()), None))
    return None


def _beside_word(draft: Draft, word: str) -> int | None:
    """The number right beside a catchword: paslon nomor urut 2, ACR; ACR (nomor urut 2)."""
    text = draft.ground.scene.text
    for span in spans_of(draft, word):
        behind = re.match(rf"\"? ?[(,]? ?(?:ber)?nomor(?: urut)? {_DIGIT}", text[span.end : span.end + 40].lower())
        before = re.search(
            rf"\bnomor(?: urut)? {_DIGIT} ?[,(]? ?\"?$", text[max(span.start - 40, 0) : span.start].lower()
        )
        if told := behind or before:
            return to_number(told.group(1))
    return None


def short_pairs(draft: Draft, slate: Slate) -> list[Span]:
    """The pair by one word of each name, in any case of letters: wiryo-tuti."""
    if len(slate.members) != 2:
        return []
    keys = {figure.ref: frozenset(figure.key) for figure in draft.figures if figure.ref in slate.members}
    one, two = (keys[ref] for ref in slate.members)
    inside = {at for span, _ in slate.mentions for at in range(span.start + 1, span.end)}
    text = draft.ground.scene.text
    found = []
    for start in sorted({start for word in one for start in _places(text).get(word, ())} - inside):
        match = _HYPHENED.match(text, start)
        if match and match[2].lower() in two and match[1].lower() in one and text[start - 1 : start] != "-":
            found.append(Span(start, match.end()))
    return found


def spans_of(draft: Draft, word: str | None) -> list[Span]:
    """Where an acronym or a tagline stands."""
    text = draft.ground.scene.text
    first = _WORD.match(word or "")
    starts = _places(text).get(first.group().lower(), ()) if first else ()
    spans = [Span(start, start + len(word or "")) for start in starts]
    return [one for one in spans if text[one.start : one.end] == word and not text[one.end : one.end + 1].isalnum()]


@lru_cache(maxsize=2)
def _places(text: str) -> Mapping[str, Sequence[int]]:
    """Where each word of a text begins, by the word in lower case."""
    out: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        out.setdefault(match.group().lower(), []).append(match.start())
    return out
