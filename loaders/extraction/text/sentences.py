"""Paragraphs and sentences, with the flags that decide what may be taken as a fact."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from graph.claims import Span
from loaders.extraction.text.laws import is_recital, opens_prohibitions
from loaders.extraction.text.parts import LawCitation, Line, Sentence
from loaders.extraction.text.quotes import quotes_of, tag_pattern
from loaders.extraction.text.unreal import unreal_spans
from loaders.extraction.text.words import either, listed

_STOP = re.compile(r"[.!?]+")
_CLOSERS = "\"')]"
_NEXT = re.compile(r"\s*(?:[\"'(\[]\s*)*(?P<word>[\w][\w'-]*)")
_TOKEN = re.compile(r"[^\s(\[\"']+$")
_ITEM = re.compile(r"\s*(?:\d{1,2}|[a-z])[.)]\s|\s*[-*•·▪►]\s")
_WRAP = 120
_LONGEST = 1500  # no sentence of a report comes near; what is longer is a list or no language, and is read in pieces
_ENDED = re.compile(r"[.!?:;\"')\]]\s*$")


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(either(listed("sentences", "abbreviations")), re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(either(listed("sentences", "ahead_of_names")), re.IGNORECASE)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(either(listed("sentences", "openers")), re.IGNORECASE)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(rf"{either(listed('sentences', 'tags'))}(?:nya|kan)?", re.IGNORECASE)


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(either(listed("press", "domains")), re.IGNORECASE)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text is broken at the width of a page: many lines, none long, most of which end in no sentence."""
    if len(lines) < 6 or max(len(line.words) for line in lines) > _WRAP:
        return False
    open_ends = sum(not _ENDED.search(line.words) for line in lines)
    long = sorted(len(line.words) for line in lines)[len(lines) // 2] > 40
    return long and open_ends > len(lines) * 0.5


def paragraphs_of(folded: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """The paragraphs: lines, except that a line which begins in lower case goes on, and that in a text broken at the
    width of a page all lines up to the next empty one or the next short last line belong together."""
    wrapped = is_wrapped(lines)
    width = max((len(line.words) for line in lines), default=0)
    spans: list[Span] = []
    for number, line in enumerate(lines):
        last = lines[number - 1] if number else None
        if last and spans and _goes_on(folded, last, line, width if wrapped else 0):
            spans[-1] = Span(spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
    return tuple(spans)


def _goes_on(folded: str, last: Line, line: Line, width: int) -> bool:
    """Whether a line continues the one before it; `width` is 0 for texts that are not broken at a width."""
    if _ITEM.match(line.words):
        return False
    empty = folded.count("\n", last.span.end, line.span.start) > 1
    if width and not empty:
        ended = bool(re.search(r"[.!?\"]\s*$", last.words)) and len(last.words) < width * 0.75
        return not ended
    first = line.words[0]
    return first.islower() and not re.search(r"[.!?:;]\s*$", last.words)


def _token_before(folded: str, start: int, stop: int) -> str:
    match = _TOKEN.search(folded, max(start, stop - 40), stop)
    return match.group() if match else ""


def _is_clip(bare: str) -> bool:
    """A capital with one to three consonants behind it, as names are shortened: Dg., Wy., Gst., Sdr."""
    return bare[0].isupper() and bare[1:].islower() and len(bare) < 5 and not set(bare.lower()) & set("aeiou")


def _is_abbreviated(token: str, following: str) -> bool:
    """Whether the full stop belongs to the token: an initial, a title, a degree, the number of an item."""
    bare = re.split(r"[,/-]", token)[-1]
    if not bare:
        return False
    if _ahead().fullmatch(bare) and bare[0].isupper() and following[0].isupper():
        return True
    if re.fullmatch(r"[IVX]+", following) and bare[0].isupper():
        return True
    dotted = "." in bare or (len(bare) == 1 and bare.isupper()) or _is_clip(bare)
    short = _abbreviation().fullmatch(bare) is not None and (bare[0].isupper() or len(bare) < 4 or bare.islower())
    if bare in ("hal", "ha", "km", "wa", "hp", "ra", "rm") and following[:1].isupper():
        short = False
    return (dotted or short) and not _opener().fullmatch(following)


def _is_end(folded: str, paragraph: Span, stop: re.Match[str], end: int, quoted: bool) -> bool:
    """Whether the sentence ends at `end`, behind the stop and its closing marks."""
    following = _NEXT.match(folded, end, paragraph.end)
    if following is None:
        return end >= paragraph.end or not folded[end : paragraph.end].strip()
    word = following["word"]
    if folded[end : end + 1] == "," or (word[0].islower() and stop.group() != ".\n"):
        return False
    token = _token_before(folded, paragraph.start, stop.start())
    if end > stop.end() and quoted and _tag().fullmatch(word):
        return False
    if following.start("word") == end and not quoted:
        return _glued(token, word, stop.group())
    if stop.group() != "." or end > stop.end():
        return True
    if token.isdigit() and _ITEM.match(folded, stop.start() - len(token), paragraph.end):
        return len(token) > 2 or stop.start() - len(token) - paragraph.start > 3
    return not _is_abbreviated(token, word)


def _glued(token: str, word: str, stop: str) -> bool:
    """A full stop without a space behind it ends a sentence in "berlaku.Dia", not in "19.30", "a.com", "Drs.Amir"."""
    if _domain().fullmatch(word) or not token[-2:].isalpha() or not token[-2:].islower():
        return False
    if stop == "." and "." not in token and _is_abbreviated(token, word):
        return False
    return len(token) > 2 and len(word) > 1 and word[0].isupper() and word[1:2].islower() and stop[0] in ".!?"


def _splits(folded: str, paragraph: Span, opens: frozenset[int]) -> Iterator[int]:
    """The ends of the sentences of a paragraph; `opens` are the places of quotation marks that open."""
    for stop in _STOP.finditer(folded, paragraph.start, paragraph.end):
        end = _past_closers(folded, stop.end(), paragraph.end, opens)
        quoted = '"' in folded[stop.end() : end]
        if not _in_brackets(folded, paragraph, stop.start()) and _is_end(folded, paragraph, stop, end, quoted):
            yield end
    yield paragraph.end


def _past_closers(folded: str, at: int, end: int, opens: frozenset[int]) -> int:
    """The place behind the marks that close with a full stop, also one that a space has been put before."""
    while at < end and folded[at] in _CLOSERS and at not in opens:
        at += 1
    spaced = folded[at : at + 2] == ' "' and at + 1 not in opens and folded[at - 1] != '"'
    return at + 2 if spaced and at + 2 <= end else at


def _in_brackets(folded: str, paragraph: Span, at: int) -> bool:
    """Whether a bracket is open around the place, and closes within a sentence's length."""
    opened = folded.rfind("(", max(paragraph.start, at - 200), at)
    if opened < 0 or folded.find(")", opened, at) >= 0:
        return False
    closed = folded.find(")", at, min(paragraph.end, at + 200))
    return closed >= 0 and closed > at + 1


def _bounded(folded: str, start: int, ends: Iterable[int]) -> Iterator[int]:
    """The same ends, and further ones behind a comma, or else a space, where two lie too far apart."""
    for end in ends:
        while end - start > _LONGEST:
            comma = folded.rfind(", ", start, start + _LONGEST)
            space = folded.rfind(" ", start, start + _LONGEST)
            start = max(comma + 1 or space + 1, start + _LONGEST // 2)
            yield start
        yield end
        start = end


def sentence_spans(folded: str, paragraph: Span, opens: frozenset[int] = frozenset()) -> Iterator[Span]:
    """The sentences of a paragraph, without the spaces around them; what has no letter or figure is none."""
    start = paragraph.start
    for end in _bounded(folded, paragraph.start, _splits(folded, paragraph, opens)):
        words = folded[start:end]
        left = start + len(words) - len(words.lstrip())
        right = end - len(words) + len(words.rstrip())
        if left < right and re.search(r"\w", words):
            yield Span(left, right)
        start = end


def read_sentences(
    text: str, folded: str, paragraphs: Sequence[Span], headline: Span | None, laws: Sequence[LawCitation]
) -> tuple[Sentence, ...]:
    """All sentences in their order with their flags."""
    sentences: list[Sentence] = []
    listing = False
    for number, paragraph in enumerate(paragraphs):
        quotes, opens = quotes_of(text, folded, paragraph)
        item = listing and bool(_ITEM.match(folded, paragraph.start, paragraph.end))
        for span in sentence_spans(folded, paragraph, opens):
            sentence = _flagged(folded, Sentence(index=len(sentences), span=span, paragraph=number), quotes, laws)
            sentences.append(_placed(sentence, item, paragraph == headline))
        listing = item or opens_prohibitions(folded[paragraph.start : paragraph.end])
    return tuple(sentences)


def _flagged(folded: str, sentence: Sentence, quotes: Sequence[Span], laws: Sequence[LawCitation]) -> Sentence:
    """The sentence with its quotes, its clauses under a condition, and whether it recites a law."""
    span = sentence.span
    inside = tuple(
        Span(max(quote.start, span.start), min(quote.end, span.end))
        for quote in quotes
        if quote.start < span.end and quote.end > span.start
    )
    unreal = unreal_spans(folded, span, inside)
    first = bisect_left(laws, span.start, key=lambda law: law.span.start)
    cited = first < len(laws) and laws[first].span.start < span.end
    return replace(
        sentence,
        quotes=inside,
        in_quote=_is_speech(folded, span, inside),
        unreal=unreal,
        hypothetical=bool(unreal),
        legal=is_recital(folded, span, unreal, cited=cited),
    )


def _is_speech(folded: str, span: Span, quotes: Sequence[Span]) -> bool:
    """More than half in direct speech, or speech from its start up to the verb that attributes it."""
    if 2 * sum(quote.end - quote.start for quote in quotes) > span.end - span.start:
        return True
    return bool(quotes and quotes[0].start <= span.start + 2 and tag_pattern().match(folded, quotes[0].end))


def _placed(sentence: Sentence, item: bool, headline: bool) -> Sentence:
    """An item of a list of prohibitions recites it; the headline is marked."""
    return replace(sentence, legal=sentence.legal or item, headline=headline) if item or headline else sentence
