"""Names that a text writes in capitals, as letters and releases do ("Camat Ranu, SARMAN WIDODO"): written like others,
at equal length, before they are read. What may be an acronym, and a line that is all in capitals, stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.lexicon import titles
from loaders.extraction.cast.agency_words import capital_clips
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.name_shapes import SURE, likeness

_WORD = r"[A-Z][A-Z'’`]*[A-Z](?![\w.]|-[a-z])"
_RUN = re.compile(rf"(?<![\w.’'\"“(#@])(?:{_WORD}|[A-Z]{{1,5}}\.(?= [A-Z]))(?: (?:{_WORD}|[A-Z]{{1,5}}\.(?= [A-Z])))*")
_BRACKETED = re.compile(r"[(\"“#]([A-Z][A-Z'-]+)")
_WORDS = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*\.?")
_BEFORE = re.compile(r"([^\W\d_]+\.?) ?\Z")
_OF_SIGNS = re.compile(
    r"\b(?:pasangan|paslon|partai|slogan|jargon|tagline|akronim|kaus|kaos|jingle|yel-yel|tim|koalisi|bertuliskan|kata)\s+\Z",
    re.I,
)
_SHOUTED = 0.5  # share of the words of a line in capitals, from which capitals tell nothing
_STRANGE = 1.5  # of a word that looks more like a place than like a name
_SHORT = 3  # letters of a word that is an acronym if no list of names has it


def in_small(text: str) -> str:
    """The text with each such name as "Sarman Widodo"; equal in length. Where two names are sure, other words in
    capitals are names too unless they may be something else."""
    runs = [run for line in _lines(text) for run in _runs(text, *line)]
    sure = {run for run in runs if _is_surely_name(text, run)}
    if not sure:
        return text
    known = {word for run in sure for word in _words(text, run) if len(word) > _SHORT}
    signs = set(_BRACKETED.findall(text)) - known
    many = len({text[start:end] for start, end in sure}) > 1
    names = {run for run in runs if known.issuperset(_words(text, run)) or (many and _may_be_name(text, run, signs))}
    pieces, done = [], 0
    for start, end in sorted(sure | names):
        pieces += [text[done:start], _WORDS.sub(lambda word: word[0].capitalize(), text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines whose capitals tell something."""
    for line in re.finditer(r"[^\n]+", text):
        words = [word for word in _WORDS.findall(line[0]) if len(word) > 1]
        if sum(map(str.isupper, words)) < _SHOUTED * len(words):
            yield line.span()


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Words in capitals beside one another, but not those with which the line begins: an outlet, a place."""
    for run in _RUN.finditer(text, start, end):
        words = list(_WORDS.finditer(text, *run.span()))
        while words and _is_acronym(words[0][0]):
            words.pop(0)
        while words and _is_acronym(words[-1][0]):
            words.pop()
        if words and any(map(str.islower, text[start : run.start()])):
            yield words[0].start(), words[-1].end()


def _words(text: str, run: tuple[int, int]) -> list[str]:
    return _WORDS.findall(text, *run)


def _is_acronym(word: str) -> bool:
    low = word.lower().rstrip(".")
    if likeness(low) >= SURE:
        return False
    bare = len(low) > 1 and (len(low) <= _SHORT or not set(low) & set("aeiou"))
    return bare or low in capital_clips() or low in _others()


@cache
def _others() -> frozenset[str]:
    """Words that are never part of a name."""
    return frozenset(listed("names", "never"))


def _is_surely_name(text: str, run: tuple[int, int]) -> bool:
    """Whether words in capitals are a person: called by a title, or one of several words a given name."""
    words = _words(text, run)
    if any(map(_is_acronym, words)):
        return False
    before = _BEFORE.search(text, max(0, run[0] - 20), run[0])
    if before and titles.is_title(before[1].rstrip(".")) and not before[1].isupper():
        return True
    likely = [likeness(word.lower().rstrip(".")) for word in words]
    return len(words) > 1 and max(likely) >= SURE and (likely[0] >= SURE or min(likely) > -SURE)


def _may_be_name(text: str, run: tuple[int, int], signs: set[str]) -> bool:
    words = _words(text, run)
    if any(_is_acronym(word) or word in signs for word in words) or _OF_SIGNS.search(text, max(0, run[0] - 20), run[0]):
        return False
    return min(likeness(word.lower().rstrip(".")) for word in words) > -_STRANGE
