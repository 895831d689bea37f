"""A report prepared for reading: its sentences, quotes, dates and laws, with their places in the exact text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Report, Span


def trim(folded: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    words = folded[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the folded text that has words in it; the span is without the spaces around them."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence.

    `quotes` are the parts of it in direct speech, without the quotation marks; `in_quote` where they are more than
    half of it, or all before the verb of speech. `unreal` are the clauses under a condition or a threat ("jika
    terbukti ...", "ASN yang terbukti akan ..."): a word in them says that nothing has happened; `hypothetical` where
    there is such a clause. `legal`: the sentence recites a law or a list of prohibitions, not an event."""

    index: int
    span: Span
    paragraph: int
    in_quote: bool = False
    quotes: tuple[Span, ...] = ()
    hypothetical: bool = False
    unreal: tuple[Span, ...] = ()
    legal: bool = False
    headline: bool = False

    def is_unreal(self, offset: int) -> bool:
        """Whether the code point lies in a clause under a condition or a threat."""
        return any(span.start <= offset < span.end for span in self.unreal)

    def is_quoted(self, offset: int) -> bool:
        """Whether the code point lies in direct speech."""
        return any(span.start <= offset < span.end for span in self.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The opening "PLACE, OUTLET - " of a report. `body` is the offset at which the running text begins."""

    outlet: str | None = None
    outlet_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    body: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as the text has it. `iso` is None for relative words ("kemarin"), which are recorded and not guessed.
    `basis`: stated (with its year), inferred (the year was missing) or relative. `part`: malam, siang, pagi, sore.
    `mismatch`: the weekday that the text gives is not that of the date; the date stands."""

    span: Span
    iso: str | None
    basis: str
    weekday: str | None = None
    part: str | None = None
    mismatch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCitation:
    """A provision that the text cites; `kind` is its normal form, "UU 7/2017 Pasal 280 ayat (2)"."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report ready to be read. `report` has what head, metadata and text tell of outlet, place, day and kind.
    `text` is its exact text with boilerplate blanked by spaces; `folded` the same with quotation marks, dashes and
    spaces made plain: both have the length of `report.text`, so that every offset is good in all three.

    Dates are ISO days; `published_basis` is metadata, text, inferred or none. `byline` are the blanked names of the
    authors. `notes` are doubts for a person to look at."""

    report: Report
    text: str
    folded: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Span, ...]
    headline: Span | None = None
    head: Head = Head()
    published: str | None = None
    published_basis: str = "none"
    byline: tuple[Span, ...] = ()
    kind: str = "news"
    days: tuple[Day, ...] = ()
    laws: tuple[LawCitation, ...] = ()
    notes: tuple[str, ...] = ()

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence around the code point; between two sentences the earlier one; None before the first."""
        place = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        return self.sentences[place - 1] if place else None

    def within(self, span: Span) -> Iterator[Sentence]:
        """The sentences that touch the span, in their order."""
        first = max(bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.start) - 1, 0)
        for sentence in self.sentences[first:]:
            if sentence.span.start >= span.end:
                return
            if sentence.span.end > span.start:
                yield sentence

    def days_in(self, span: Span) -> tuple[Day, ...]:
        """The dates that lie wholly in the span."""
        return tuple(day for day in self.days if span.start <= day.span.start and day.span.end <= span.end)
