"""What printing has put into words and around them, taken out: soft hyphens and signs without width, hyphens at the
ends of lines, ligatures, accents apart from their letters, signs spelled as in a web page, quotation marks of two
signs, marks of emphasis and of headings in messages; and words that messages shorten ("yg", "dgn"). Other than the
signs of `folding`, these change the length; so each letter keeps its place."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from html import unescape

from graph.claims import UNSEEN, Span
from loaders.extraction.text.words import either, lexicon
from loaders.extraction.text.wrapping import unwrapped

_IN_WORD = re.compile(rf"(?<=\w)[{UNSEEN}]+(?=\w)")
_AT_END = re.compile(rf"(?<=[a-z])[{UNSEEN}]*[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=[a-z])")
_PAIR_AT_END = re.compile(r"(?<=[a-z])[-\u2010][ \t]*\r?\n[ \t]*(?=[A-Z][a-z])")  # `Bagas Waluyo-\n Ratri Mulya`
_LETTERS = re.compile("[\ufb00-\ufb06]|[^\\W\\d_][\u0300-\u036f]+")
_DOUBLE = re.compile(r"(?<!['\u2019])(?:''|\u2019\u2019|\u2018\u2018)(?!['\u2019])|``")
_SPELLED = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_EMPHASIS = re.compile(r"(?<![\w*_~])([*_~]{1,3})(?=[^\s*_~])[^\n*_~]{1,300}(?<=\S)(\1)(?![\w*_~])")
_NUMBER = re.compile(r"(?<![\w.])no\b\.?[ \t\u00a0]*(?=urut\b)", re.IGNORECASE)
_LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}|>+)[ \t]+(?=\S)", re.MULTILINE)
_BEFORE = re.compile(r"[^\W\d_]+\Z")
_AFTER = re.compile(r"[^\W\d_]+")
_LONGEST = 40  # letters of half a word


@dataclass(frozen=True, slots=True)
class Mended:
    """A text whose words are whole, and where each of its letters begins and ends in the text as it came."""

    text: str
    starts: array[int]
    ends: array[int]

    def back(self, span: Span) -> Span:
        """The same words in the text as it came; an empty span stays empty."""
        if span.start >= span.end:
            return Span(*2 * (self.starts[span.start] if span.start < len(self.starts) else self.ends[-1],))
        return Span(self.starts[span.start], self.ends[span.end - 1])


def mended(text: str) -> Mended | None:
    """The text with whole words; None where nothing is to be mended."""
    changes = sorted(set(_changes(text)))
    if not changes:
        return None
    flat = unwrapped(text)
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    done = 0
    for start, end, words in [*changes, (len(text), len(text), "")]:
        if start < done:
            continue
        pieces += [flat[done:start], words]
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        starts.extend([start] * len(words))
        ends.extend([end] * len(words))
        done = end
    return Mended("".join(pieces), starts, ends)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """What is replaced by what."""
    for pattern, words in ((_IN_WORD, ""), (_PAIR_AT_END, "-"), (_DOUBLE, '"'), (_LINE_MARK, "")):
        yield from ((*match.span(), words) for match in pattern.finditer(text))
    for pattern, whole in (
        (_LETTERS, partial(unicodedata.normalize, "NFKC")),
        (_SPELLED, unescape),
        (_shortened(), lexicon("shortened")["words"].__getitem__),
        (_before_name(), _spelled_out),
        (_NUMBER, lambda short: short[0] + ("OMOR " if short[1].isupper() else "omor ")),
    ):
        for match in pattern.finditer(text):
            if whole(match[0]) != match[0]:
                yield (*match.span(), whole(match[0]))
    yield from ((*match.span(), _joint(text, match)) for match in _AT_END.finditer(text))
    for match in _EMPHASIS.finditer(text):
        yield (*match.span(1), "")
        yield (*match.span(2), "")


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.@#/&'-]){either(lexicon('shortened')['words'])}(?![\w@/'-]|\.\w)")


@cache
def _before_name() -> re.Pattern[str]:
    """`Kab. Ranu`, `Kec Ranu`, `KEL.RANU`: the shortened word, with the blanks behind it."""
    tables = lexicon("shortened")
    free, dotted = (either(_capitals(tables[name])) for name in ("before_names", "dotted"))
    head = r"(?!(?:Kep|KEP)\.[ \t\u00a0]?(?i:dinas|desa|badan|kantor|sekolah|bidang|seksi|gubernur|bupati|menteri)\b)"
    return re.compile(rf"(?<![\w.@#/&'-]){head}(?:{free}(?:\.[ \t\u00a0]?|[ \u00a0])|{dotted}\.[ \t\u00a0]?)(?=[A-Z])")


def _capitals(entries: Iterable[str]) -> Iterator[str]:
    return (form for entry in entries for form in (entry.capitalize(), entry.upper()))


def _spelled_out(short: str) -> str:
    word = short.rstrip(". \t\u00a0")
    tables = lexicon("shortened")
    whole: str = {**tables["before_names"], **tables["dotted"]}[word.casefold()]
    return (whole.upper() if word.isupper() else whole.capitalize()) + " "


def _joint(text: str, broken: re.Match[str]) -> str:
    """What joins the halves: nothing, or the hyphen of a word that has one ("orang-orang", "wali-murid")."""
    before = _BEFORE.search(text, max(0, broken.start() - _LONGEST), broken.start())
    after = _AFTER.match(text, broken.end(), broken.end() + _LONGEST)
    if not before or not after:
        return ""
    first, second = before[0].casefold(), after[0].casefold()
    if len(first) > 2 and second.startswith(first):
        return "-"
    spoken = _words(text)
    return "-" if first + second not in spoken and {first, second} <= spoken else ""


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    """The words that stand in a text between blanks."""
    return frozenset(re.findall(r"(?<!\S)[^\W\d_]+(?=[.,;:]?(?:\s|\Z))", text.casefold()))
