"""From a report to a document that the readers of entities and events can walk over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.claims import Report, Span
from loaders.extraction.text import boilerplate, byline, dates, years
from loaders.extraction.text.folding import fold
from loaders.extraction.text.head import is_date_line, read_head
from loaders.extraction.text.kinds import NEWS, kind_of
from loaders.extraction.text.laws import read_laws
from loaders.extraction.text.outlets import outlet_elsewhere
from loaders.extraction.text.parts import Day, Document, Head, LawCitation, Line, Sentence
from loaders.extraction.text.sentences import is_wrapped, paragraphs_of, read_sentences
from loaders.extraction.text.words import words
from loaders.extraction.text.wrapping import unwrapped

__all__ = ["Day", "Document", "Head", "LawCitation", "Sentence", "prepare"]

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_VISIBLE = re.compile(r"\S")
_LONGEST_HEADLINE = 220


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on the page: the folded text with boilerplate blanked, its remaining lines, and what was blanked."""

    folded: str
    lines: tuple[Line, ...]
    top: Span | None
    byline: tuple[Span, ...]


def prepare(report: Report) -> Document:
    """The document of a report. Pure: no clock, no database; the same report gives the same document."""
    folded = unwrapped(fold(report.text))
    page = _page(folded)
    anchor = years.anchor_of(report.published, report.published_basis, folded, page.top, dates.find(folded))
    head = read_head(page.folded, page.lines)
    headline, lines = _headline(page, head, report.title)
    paragraphs = paragraphs_of(page.folded, lines)
    paragraphs = (headline, *paragraphs) if headline else paragraphs
    laws = read_laws(page.folded)
    days = years.days_of(page.folded, anchor)
    text = _cut(report.text, page.folded)
    document = Document(
        report=report,
        text=text,
        folded=page.folded,
        sentences=read_sentences(text, page.folded, paragraphs, headline, laws),
        paragraphs=paragraphs,
        headline=headline,
        head=head,
        published=anchor.day.isoformat() if anchor.day else None,
        published_basis=anchor.basis if anchor.day else "none",
        byline=page.byline,
        days=days,
        laws=laws,
        notes=years.mismatches(report.text, days),
    )
    return _with_report(document, folded)


def _with_report(document: Document, folded: str) -> Document:
    """The document with its kind, and with what it tells filled into its report; what is given there stays."""
    report, head, headline = document.report, document.head, document.headline
    signature = "\n".join(folded[span.start : span.end] for span in document.byline)
    kind = report.kind if report.kind != NEWS else kind_of(document.folded, headline, signature, _cases(document))
    known = replace(
        report,
        title=report.title or (report.text[headline.start : headline.end] if headline else None),
        outlet=report.outlet or head.outlet or outlet_elsewhere(folded, headline),
        author=report.author or byline.author(folded, document.byline),
        published=document.published,
        published_basis=document.published_basis,
        place=report.place or head.place,
        kind=kind,
    )
    return replace(document, report=known, kind=kind)


def _cases(document: Document) -> int:
    """The sentences that tell of a case, outside of conditions and recitals of the law."""
    return sum(
        1
        for sentence in document.sentences
        if not sentence.legal
        and any(
            not sentence.is_unreal(match.start())
            for match in words("kinds", "case").finditer(document.folded, sentence.span.start, sentence.span.end)
        )
    )


def _lines(folded: str) -> tuple[Line, ...]:
    return tuple(Line(Span(*match.span()), match.group()) for match in _LINE.finditer(folded))


def _blank(folded: str, spans: Iterable[Span]) -> str:
    """The text with the spans blanked; line feeds stay, so that no two paragraphs become one."""
    pieces: list[str] = []
    done = 0
    for span in sorted(spans):
        if span.end > done:
            start = max(span.start, done)
            pieces += [folded[done:start], _VISIBLE.sub(" ", folded[start : span.end])]
            done = span.end
    return "".join([*pieces, folded[done:]])


def _cut(text: str, folded: str) -> str:
    """The exact text, blank wherever the folded text was blanked."""
    plain = fold(text)
    if plain == folded:
        return text
    return "".join(char if one == two else " " for char, one, two in zip(text, plain, folded, strict=True))


def _page(folded: str) -> _Page:
    """The page without what is not the report: in lines of its own, within lines, doubled, at its end."""
    lines = _lines(folded)
    noise = list(boilerplate.noise_lines(lines))
    signed = [line.span for line in lines if boilerplate.is_maker(line.words)]
    dated = [line.span for line in lines[:6] + lines[-3:] if is_date_line(line.words)]
    clean = _blank(folded, [*noise, *dated, *boilerplate.inline_noise(folded)])
    clean = _blank(clean, boilerplate.doubled(_lines(clean)))
    end = byline.closing(clean, _lines(clean))
    if end:
        signed.append(end)
        clean = _blank(clean, [end])
    top = next(iter(sorted(dated)), None)
    return _Page(clean, _lines(clean), top, tuple(sorted(signed)))


def _headline(page: _Page, head: Head, title: str | None) -> tuple[Span | None, tuple[Line, ...]]:
    """The headline, where there is one, and the lines of the running text, the dateline taken off."""
    if not page.lines:
        return None, ()
    first = page.lines[0]
    found = _is_headline(first, head, title) and not _runs_on(page)
    headline = first.span if found else None
    return headline, tuple(_body(page.lines[1:] if found else page.lines, page.folded, head))


def _is_headline(first: Line, head: Head, title: str | None) -> bool:
    if (head.outlet or head.place) and first.span.start <= _head_start(head) < first.span.end:
        return False
    if title and fold(title).casefold().strip() == first.words.casefold():
        return True
    return len(first.words) <= _LONGEST_HEADLINE and not re.search(r"[.,;:][\"')]*$", first.words)


def _runs_on(page: _Page) -> bool:
    """Whether the first line is all there is, or goes on in the second."""
    if len(page.lines) < 2:
        return True
    first, second = page.lines[:2]
    apart = page.folded.count("\n", first.span.end, second.span.start) > 1
    return not apart and (second.words[0].islower() or is_wrapped(page.lines))


def _body(lines: Sequence[Line], folded: str, head: Head) -> Iterator[Line]:
    """The lines behind the dateline; lines between headline and dateline (subtitles) stay."""
    for line in lines:
        if line.span.end <= head.body and line.span.end > _head_start(head):
            continue
        if line.span.start < head.body < line.span.end:
            start = head.body + len(folded[head.body : line.span.end]) - len(folded[head.body : line.span.end].lstrip())
            yield Line(Span(start, line.span.end), folded[start : line.span.end])
        else:
            yield line


def _head_start(head: Head) -> int:
    starts = [span.start for span in (head.outlet_span, head.place_span) if span]
    return min(starts, default=head.body)
