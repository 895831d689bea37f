"""From a report to a document that the readers of entities and events can walk over."""

from __future__ import annotations

import re

from graph.claims import Report, Span
from loaders.extraction.folding import fold
from loaders.extraction.parts import Day, Document, Head, LawCitation, Sentence

__all__ = ["Day", "Document", "Head", "LawCitation", "Sentence", "prepare"]

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE = re.compile(r"\S.*?(?:[.!?]+[\"')\]]*(?=\s+[\"'(]?[A-Z0-9])|$)", re.S)


def prepare(report: Report) -> Document:
    """The document of a report. Pure: no clock, no database; the same report gives the same document."""
    folded = fold(report.text)
    paragraphs = tuple(Span(match.start(), match.end()) for match in _LINE.finditer(folded))
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for match in _SENTENCE.finditer(folded, paragraph.start, paragraph.end):
            span = Span(match.start(), match.end())
            sentences.append(Sentence(index=len(sentences), span=span, paragraph=number))
    return Document(
        report=report,
        text=report.text,
        folded=folded,
        sentences=tuple(sentences),
        paragraphs=paragraphs,
        published=report.published,
        published_basis=report.published_basis,
    )
